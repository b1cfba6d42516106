"""One module for each format in which letters arrive; all give the same Document."""
