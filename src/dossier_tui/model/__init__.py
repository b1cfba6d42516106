"""What a dossier is made of: no files, no clock."""
