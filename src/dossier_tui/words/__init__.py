"""All words that a user sees, by language and area: `words/en/error.py` holds what `Words("en")("error.x")` says.

A key is `area.name`. An area is a module of its own per language, imported when its first word is needed,
so that a command pays for the words it says and no others.
"""

from functools import cache, lru_cache
from importlib import import_module

LANGUAGES = ("en", "nl")


@cache
def area_words(lang: str, area: str) -> dict[str, str]:
    """Return the table of one area in one language."""
    table: dict[str, str] = import_module(f"{__name__}.{lang}.{area}").WORDS
    return table


@lru_cache(maxsize=2048)  # most lists say the same few numbers, of every line
def _counted(lang: str, key: str, n: int) -> str:
    area, _, name = key.partition(".")
    one, _, many = area_words(lang, area)[name].partition("|")
    return (one if n == 1 else many).format(n=n)


class Words:
    """The words of one language; call it with a key and the values that the sentence names."""

    def __init__(self, lang: str = "en") -> None:
        self.lang = lang if lang in LANGUAGES else "en"

    def __call__(self, key: str, /, **values: object) -> str:
        """Return the sentence of `area.name`, filled in; KeyError where there is none."""
        area, _, name = key.partition(".")
        sentence = area_words(self.lang, area)[name]
        return sentence.format(**values) if values else sentence

    def count(self, key: str, n: int) -> str:
        """Return `n` with its noun: the table holds `one|many`, each with `{n}`."""
        return _counted(self.lang, key, n)

    def has(self, key: str) -> bool:
        """Tell whether there is a sentence under this key."""
        area, _, name = key.partition(".")
        return name in area_words(self.lang, area)
