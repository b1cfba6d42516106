"""How much the tests of faults do: enough for every day, or with DOSSIER_LONG=1 enough to be sure."""

import os

LONG = bool(os.environ.get("DOSSIER_LONG"))


def scaled(short: int, long: int) -> int:
    """Return how many times something is done in this run."""
    return long if LONG else short
