"""The words of one language that tell where its sentences end, as data: another language is a table more."""

from functools import cache
from importlib import import_module

from dossier_tui.reading.language import LANGUAGES
from dossier_tui.reading.language.table import Table


class Ending(Table):
    """The words of one language around a full stop. Accents and capitals do not matter.

    `abbreviations` end in a full stop and end no sentence, `closers` may; then one of the `openers` follows.
    """

    code: str
    abbreviations: tuple[str, ...]
    closers: tuple[str, ...]
    openers: tuple[str, ...]


@cache
def endings() -> tuple[Ending, ...]:
    """Return the words of all languages that tell where sentences end."""
    return tuple(import_module(f"dossier_tui.reading.language.{code}_ending").ENDING for code in LANGUAGES)
