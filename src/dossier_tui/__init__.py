"""dossier: letters, dated events and open commitments, by dossier, in the terminal."""

__version__ = "0.1.0"
