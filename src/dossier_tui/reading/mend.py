"""Letters broken on the way (mojibake, a word split by its font), put right where there is no doubt."""

import re
import unicodedata
from collections.abc import Collection
from functools import cache
from typing import TYPE_CHECKING

from dossier_tui.reading.document import Part

if TYPE_CHECKING:
    from ftfy import TextFixerConfig

LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
LIGATURE = re.compile("[ﬀ-ﬆ]")
MOJIBAKE = re.compile("[\xc2-\xf4\u0102-\u0161][\x80-\xbf\u0152-\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]")
ACCENT = re.compile("([¨])\\s?([aeiouAEIOUı])")  # set apart by a typesetter
PIECES = re.compile(r"\b([b-df-hj-np-tv-xzB-DF-HJ-NP-TV-XZ]{2,3}) (?=([a-zà-ÿ]{2,})\b)")  # no vowel in it
# Before these a word cannot end, after these it cannot begin, in any language that letters come in.
SPLIT = (  # with what of it is found fast
    ((" ï", " ë"), re.compile(r"(?<=[a-zA-Z]) (?=[ïë][a-z])")),  # ge ïnformeerd, financi ële
    ((" ö",), re.compile(r"(?<=\b[cC]o) (?=ö[a-z])")),  # co ördinatie
    (("eï ",), re.compile(r"(?<=\b[gGbB]eï) (?=[nr][a-z])")),  # geï nformeerd
)
KNOWN = frozenset(
    """tweede twee twintig twijfel tussen eerste kamer voorzitter minister ministers ministerie staatssecretaris
    brief brieven kamerstuk kamerstukken vragen antwoord antwoorden geachte hierbij hiermee wetsvoorstel verzoek
    toezegging regering kabinet nederland nederlandse""".split()
)
ABBREVIATIONS = frozenset("mr dr drs ir jl nr nrs mw dhr st sr jr ms mrs vs ll pt tv".split())
WORD = re.compile(r"[^\W\d_]{4,}")


def mend(text: str, known: Collection[str] = ()) -> str:
    """Return text with broken letters put right where there is no doubt; `known` are words in small letters.

    A word is joined where its first piece can be none, for want of a vowel, and the whole is known.
    """
    text = _decoded(text) if MOJIBAKE.search(text) else text
    text = LIGATURE.sub(lambda found: LIGATURES[found[0]], text)
    text = ACCENT.sub(lambda found: unicodedata.normalize("NFC", found[2].replace("ı", "i") + "\u0308"), text)
    for signs, pattern in SPLIT:
        text = pattern.sub("", text) if any(sign in text for sign in signs) else text
    return PIECES.sub(lambda found: _joined(found, known), unicodedata.normalize("NFC", text))


def mended_lines(lines: list[str]) -> list[str]:
    """Return the lines of a letter mended, each with the whole letter as the words that are known."""
    text = "\n".join(lines)
    known = _words(text)
    if MOJIBAKE.search(text):  # a line may have been read in a wrong encoding, and another not
        return [mend(line, known) for line in lines]
    return mend(text, known).split("\n")


def mended(parts: list[Part]) -> list[Part]:
    """Return the parts of a letter mended, each with the whole letter as the words that are known."""
    known = _words("\n".join(part.text for part in parts))
    return [part._replace(text=mend(part.text, known)) for part in parts]


def _words(text: str) -> frozenset[str]:
    """Return the words of a text in small letters, if a piece of a word may stand in it."""
    pieces = any(found[1].casefold() not in ABBREVIATIONS for found in PIECES.finditer(text))
    return frozenset(word.casefold() for word in set(WORD.findall(text))) if pieces else frozenset()


def _joined(found: re.Match[str], known: Collection[str]) -> str:
    first, rest = found[1].casefold(), found[2]
    if first in ABBREVIATIONS:
        return found[0]
    return found[1] if first + rest in known or first + rest in KNOWN else found[0]


def _decoded(text: str) -> str:
    """Return text that was read in a wrong encoding as it was written; only where no letter was lost."""
    import ftfy

    return ftfy.fix_encoding(text, _certain())


@cache
def _certain() -> "TextFixerConfig":
    from ftfy import TextFixerConfig

    return TextFixerConfig(unescape_html=False, replace_lossy_sequences=False, restore_byte_a0=False)
