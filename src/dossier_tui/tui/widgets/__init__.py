"""What is drawn line by line, at any length."""
