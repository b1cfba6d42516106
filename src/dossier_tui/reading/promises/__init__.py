"""What a letter promises, and what it keeps, read sentence by sentence."""
