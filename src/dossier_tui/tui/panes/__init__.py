"""What is shown one at a time between the line above and the line below."""
