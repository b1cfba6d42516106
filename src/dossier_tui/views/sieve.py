"""The rows of a list in which all words that are typed stand, with the headings that they stand under."""

from collections.abc import Iterator, Sequence

from dossier_tui.model.tokens import said_words
from dossier_tui.views.rows import GAP, Row


class Sieve:
    """Rows prepared for being narrowed at every key."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self._blocks = list(_blocks(rows))

    def rows(self, typed: str) -> list[Row]:
        """Return the rows in which every word that is typed stands, or a beginning or a part of it."""
        wanted = said_words(typed)
        found: list[Row] = []
        under: list[Row] = []
        for headings, block, told in self._blocks:
            if all(word in told for word in wanted):
                same = sum(one == other for one, other in zip(headings, under, strict=False))
                apart = found and headings[same:] and not _is_under(headings[same])
                found += [*([GAP] if apart else []), *headings[same:], *block]
                under = headings
        return found


def _blocks(rows: Sequence[Row]) -> Iterator[tuple[list[Row], list[Row], str]]:
    """Yield each item with the headings over it, its further lines, and its words as they are compared."""
    headings: list[Row] = []
    block: list[Row] = []
    for row in [*rows, GAP]:
        if row.kind == "more" and block:
            block.append(row)
            continue
        if block:
            told = (part for each in block for part in (each.lead, each.text, each.tail) if part)
            yield list(headings), block, " ".join(map(said, told))
            block = []
        if row.kind == "item":
            block = [row]
        elif row.kind == "heading":
            headings = [each for each in headings if _is_under(row) and not _is_under(each)] + [row]


def said(told: str) -> str:
    """Return a part of a row in which a word, or a part of one, stands as it is compared."""
    return told.lower() if told.isascii() else " ".join(said_words(told))


def _is_under(heading: Row) -> bool:
    """Tell whether a heading stands under another one: a month under its year."""
    return heading.text.startswith(" ")
