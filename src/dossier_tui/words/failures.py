"""A failure as the sentence that a user reads."""

from dossier_tui.errors import Failure
from dossier_tui.words import Words


def say_failure(failure: Failure, words: Words) -> str:
    """Return the one sentence (what, where, what to do) for a failure; a reason inside it is put into words too."""
    values = {
        key: say_failure(value, words) if isinstance(value, Failure) else value for key, value in failure.values.items()
    }
    return words(failure.key, **values)
