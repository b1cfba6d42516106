"""From what is looked at to documents that leave the store."""
