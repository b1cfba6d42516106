"""A remark of the readers as the sentence that a user reads."""

from collections.abc import Mapping

from dossier_tui.words import Words


def say_remark(key: str, values: Mapping[str, object], words: Words) -> str:
    """Return the sentence for a remark; lists in it are put into words, the names of fields in the user's own."""
    said = {name: _listed(name, value, words) if isinstance(value, list) else value for name, value in values.items()}
    return words(f"remark.{key}", **said)


def _listed(name: str, value: list[str], words: Words) -> str:
    return ", ".join(words(f"view.field-{each.replace('_', '-')}") if name == "fields" else each for each in value)
