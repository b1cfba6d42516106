"""The one shape of every list: a row with a lead, a mark, a text and a tail. Screen and command line draw it."""

from functools import lru_cache
from typing import NamedTuple

from dossier_tui.words import Words

ASKED = "="  # before a search that stands in the place of a reference
NO_BREAK = "\N{NO-BREAK SPACE}"  # holds the columns of a tail together


class Row(NamedTuple):
    """One line of a list.

    `kind` is `item` (can be chosen), `more` (a second line of the item above it), `heading` or `gap`. `lead` is the
    narrow first column (a date, days late), drawn right-aligned in one width for the whole
    list; `mark` is a single sign that says the state (a word for it stands in the row or its heading); `text` is cut
    where the line ends; `tail` is the right-aligned last column. `style` is a name: "" `dim` `bad` `warn` `good`
    `strong` `guess`. `ref` is what Enter opens, as `slug/E3`, or "".
    """

    kind: str
    text: str = ""
    lead: str = ""
    mark: str = ""
    tail: str = ""
    style: str = ""
    ref: str = ""


class Noted(NamedTuple):
    """Items with a `more` below each, as columns: the leads, marks, texts and tails of the items, and those texts."""

    leads: list[str]
    marks: list[str]
    texts: list[str]
    tails: list[str]
    notes: list[str]


def heading(text: str, tail: str = "") -> Row:
    """Return a heading row."""
    return Row("heading", text, tail=tail)


GAP = Row("gap")


@lru_cache(maxsize=1024)
def kind_word(kind: str | None, words: Words) -> str:
    """Return the word for a kind of record, or of event; what people call theirs otherwise stays as it is."""
    return words(f"view.kind-{kind}") if kind and words.has(f"view.kind-{kind}") else kind or ""
