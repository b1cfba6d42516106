"""What changes a dossier; every change can be undone."""
