"""Words of a text as the search compares them: the same as the tokens of FTS5's `unicode61 remove_diacritics 2`."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

WORDLY = ("L", "N")  # the categories of Unicode whose characters make words; those of private use do too
RESERVED = "\ue000"  # with it begin words that the index adds to those of an entry: in a text it only parts words
DIACRITICS = frozenset(
    map(chr, (*range(0x300, 0x305), *range(0x306, 0x30D), 0x30F, 0x311, 0x31B, *range(0x323, 0x329)))
) | frozenset("\u032d\u032e\u0330\u0331")  # the marks that SQLite takes off; others end a word
STRETCH = re.compile(r"[^\W_]+(?:(?=[^\x00-\x7f])[^\s]+)*|(?=[^\x00-\x7f])[^\s]+")  # a word, and any signs beside it

BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
FOLDED = re.compile(r"[0-9a-z\x80-\U0010ffff]+")  # a word of a text in which every sign beyond ASCII is a part of one


class Token(NamedTuple):
    """One word: `said` is how it is compared, `start` and `end` count characters of the text."""

    said: str
    start: int
    end: int


def tokens(text: str) -> Iterator[Token]:
    """Yield the words of a text, small letters without accents, each with its place."""
    for found in STRETCH.finditer(text):
        stretch, start = found[0], found.start()
        if stretch.isascii():
            yield Token(stretch.lower(), start, found.end())
        else:
            yield from _signs(stretch, start)


def _signs(text: str, at: int) -> Iterator[Token]:
    """Yield the words of a stretch of signs that begins at a place, looking at each of them."""
    said: list[str] = []
    start = at
    for place, each in enumerate(text, at):
        sign = folded_sign(each)
        if sign is None:
            if said:
                yield Token("".join(said), start, place)
                said = []
            continue
        if not said:
            start = place
        if sign:
            said.append(sign)
    if said:
        yield Token("".join(said), start, at + len(text))


def said_words(text: str) -> tuple[str, ...]:
    """Return the words of a text as they are compared."""
    if not text.isascii():
        for sign in set(BEYOND_ASCII.findall(text)):
            folded = folded_sign(sign)
            text = text.replace(sign, " " if folded is None else folded)
    return tuple(FOLDED.findall(text.lower()))


@lru_cache(maxsize=8192)
def folded_sign(each: str) -> str | None:
    """Return a character as it is compared, "" for an accent alone, None for what stands between words."""
    if each in DIACRITICS:
        return ""
    category = unicodedata.category(each)
    if each == RESERVED or (category[0] not in WORDLY and category != "Co"):
        return None
    plain = unicodedata.normalize("NFD", each)
    if len(plain) > 1 and plain[0].isascii() and all(map(unicodedata.combining, plain[1:])):
        each = plain[0]
    small = each.lower()
    return small if len(small) == 1 else each
