"""What a person looks at, as plain rows: for the screen and for print."""
