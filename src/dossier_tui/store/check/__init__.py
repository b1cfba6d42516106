"""Whether a store is as it should be: every file, record, quote and reference, and what is wrong in so many words."""
