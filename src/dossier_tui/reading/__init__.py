"""From a file to a letter that can be read, searched and quoted."""
