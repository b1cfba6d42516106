"""The language of the search: text to a tree of what is looked for, and back."""
