"""When something happened or happens, read in running text, and the events that come of it."""
