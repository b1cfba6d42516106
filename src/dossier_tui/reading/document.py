"""What every format gives: a letter as parts with a role, what the file says of itself, and what could not be read."""

from dataclasses import dataclass, field
from typing import NamedTuple

ROLES = ("heading", "paragraph", "item", "quotation", "table", "footnote", "aside", "furniture")


class Part(NamedTuple):
    r"""One stretch of a letter.

    `role` is one of `ROLES`: `aside` is the column beside a ministry's letter and whatever else stands outside its text
    (address, print head, imprint), `furniture` what is printed on every page. `text` is inline Markdown, escaped, with
    `\\` and a newline where a line break is meant, and `[^1]` for the mark of a footnote; a table is whole Markdown
    lines. `level` is the depth of a heading (1-6) or an item (1-). `label` is the number of an item as it is printed
    (`3.`, `a)`; empty for a bullet), the number of a footnote, or, for an aside, the label it stands under (`Kenmerk`).
    """

    role: str
    text: str
    level: int = 0
    label: str = ""


@dataclass
class Facts:
    """What a file states about itself, apart from its text; None and empty where it does not. Dates are ISO days."""

    title: str | None = None
    date: str | None = None
    kind: str | None = None
    number: str | None = None
    dossier_number: str | None = None
    dossier_title: str | None = None
    senders: list[tuple[str | None, str | None]] = field(default_factory=list)
    recipient: str | None = None
    references: list[str] = field(default_factory=list)
    language: str | None = None
    source_url: str | None = None


class Remark(NamedTuple):
    """Something that could not be read as it should: a key of `words/*/remark.py`, and the numbers it names."""

    key: str
    values: dict[str, object]


@dataclass
class Document:
    """A letter as its format gives it. `attachments` are the files that come with a mail, by name."""

    parts: list[Part] = field(default_factory=list)
    facts: Facts = field(default_factory=Facts)
    remarks: list[Remark] = field(default_factory=list)
    attachments: list[tuple[str, bytes]] = field(default_factory=list)
