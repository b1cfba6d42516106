"""The JSON store: whole writes under a lock."""
