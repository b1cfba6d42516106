"""Quotes: verbatim words of a letter, found again by letters and digits alone (W3C TextQuoteSelector)."""

import unicodedata
from array import array

CONTEXT = 32  # characters kept before and after a quote


class Anchors:
    """A text prepared for finding many quotes in it: its letters and digits, and where each of them stands."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._places = array("L")
        folded: list[str] = []
        for place, each in enumerate(text):
            for sign in _folded(each):
                folded.append(sign)
                self._places.append(place)
        self._folded = "".join(folded)

    def find(self, exact: str, prefix: str = "", suffix: str = "") -> tuple[int, int] | None:
        """Return the start and end of a quote, or None where it does not stand in the text.

        Among several places the one is meant whose surroundings agree best with `prefix` and `suffix`.
        """
        wanted, before, after = _all_folded(exact), _all_folded(prefix), _all_folded(suffix)
        if not wanted:
            return None
        best: tuple[int, int] | None = None
        start = self._folded.find(wanted)
        while start >= 0:
            score = self._agreement(start, start + len(wanted), before, after)
            if best is None or score > best[0]:
                best = score, start
            start = self._folded.find(wanted, start + 1)
        if best is None:
            return None
        return self._places[best[1]], self._places[best[1] + len(wanted) - 1] + 1

    def _agreement(self, start: int, end: int, before: str, after: str) -> int:
        left = _common(self._folded[max(start - len(before), 0) : start][::-1], before[::-1])
        return left + _common(self._folded[end : end + len(after)], after)


def find_quote(text: str, exact: str, prefix: str = "", suffix: str = "") -> tuple[int, int] | None:
    """Return where a quote stands in a text, or None; for many quotes of one text, keep an Anchors."""
    return Anchors(text).find(exact, prefix, suffix)


def make_quote(letter_id: str, text: str, start: int, end: int) -> dict[str, str]:
    """Return the quote of a stretch of a letter's plain text as it is stored, with what stands around it."""
    while end < len(text) and text[end] in ".?!…”»)":
        end += 1
    parts = {
        "exact": text[start:end],
        "prefix": text[max(start - CONTEXT, 0) : start],
        "suffix": text[end : end + CONTEXT],
    }
    return {"letter": letter_id} | {key: " ".join(part.split()) for key, part in parts.items()}


def _all_folded(text: str) -> str:
    return "".join(sign for each in text for sign in _folded(each))


def _folded(each: str) -> str:
    """Return the letters and digits of one character, case and accents off; soft hyphens and signs are nothing."""
    if each.isascii():
        return each.lower() if each.isalnum() else ""
    return "".join(sign for sign in unicodedata.normalize("NFKD", each).casefold() if sign.isalnum())


def _common(one: str, other: str) -> int:
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        count += 1
    return count
