"""What a search asks of the store: conditions, answered by the index, or by looking through everything."""
