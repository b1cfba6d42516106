"""A letter to read: its head, its text in blocks, and the passages that records quote."""

from collections import Counter
from collections.abc import Callable, Iterable
from functools import cached_property
from typing import NamedTuple

from dossier_tui.model.numbers import print_paper
from dossier_tui.model.quotes import Anchors
from dossier_tui.model.records import Commitment, Event, Letter, Proposal
from dossier_tui.reading.blocks import Block, plain_text
from dossier_tui.store.contents import Contents
from dossier_tui.views.citation import person, print_cited
from dossier_tui.views.rows import Row
from dossier_tui.words import Words
from dossier_tui.words.dates import say_date, short_date


class Passage(NamedTuple):
    """A quoted stretch of a letter's plain text, and the record that quotes it."""

    start: int
    end: int
    ref: str


# The dossiers that hold what some letters cite, or what cites them.
Others = Callable[[Iterable[Letter]], Iterable[Contents]]


class Papers:
    """What is known of the papers that letters cite: in the dossier itself, then in the others, when first needed.

    Without `others`, what is not in this dossier is said not to be in this dossier, and no more.
    """

    def __init__(self, contents: Contents, letters: Iterable[Letter], others: Others | None = None) -> None:
        self._here = _numbered(contents)
        self._letters = letters
        self._others = others
        self.missing = "view.not-in-store" if others else "view.not-in-dossier"

    def find(self, number: str) -> str | None:
        """Return the id of the letter or commitment with a number, `slug/L1` where it is in another dossier."""
        return self._here.get(number) or self._elsewhere.get(number)

    @cached_property
    def _elsewhere(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for contents in self._others(self._letters) if self._others else ():
            for number, record_id in _numbered(contents).items():
                found.setdefault(number, f"{contents.slug}/{record_id}")
        return found


def _numbered(contents: Contents) -> dict[str, str]:
    """Return the ids of the letters and commitments that have a number in the House's registers."""
    known = {register: record_id for record_id, register in contents.column("commitments", "register") if register}
    return known | {number: letter_id for letter_id, number in contents.column("letters", "number") if number}


def letter_head(
    contents: Contents, letter: Letter, words: Words, others: Others | None = None
) -> list[tuple[str, str]]:
    """Return the head of a letter as labels and values; what is not known is left out, but for the date."""
    others = _once(others) if others else None
    papers = Papers(contents, [letter], others)
    pairs = [
        ("date", say_date(letter.date, words) if letter.date else words("view.undated")),
        ("from", "; ".join(person(each) for each in letter.senders)),
        ("to", letter.recipient or ""),
        ("number", print_paper(letter.number) if letter.number else ""),
        ("references", ", ".join(letter.references)),
        ("cites", ", ".join(cited(papers, number, words) for number in letter.citations)),
        ("cited-by", ", ".join(_reference(where, each, contents) for where, each in citing(contents, letter, others))),
        ("tags", ", ".join(letter.tags)),
        ("original", ", ".join(each.get("name", "") for each in [letter.original or {}, *letter.originals])),
    ]
    return [(words(f"view.field-{name}"), value) for name, value in pairs if value]


def _once(others: Others) -> Others:
    """Return what looks in the other dossiers when it is first asked, for one letter, and not again."""
    found: list[list[Contents]] = []

    def looked(letters: Iterable[Letter]) -> list[Contents]:
        if not found:
            found.append([*others(letters)])
        return found[0]

    return looked


def cited(papers: Papers, number: str, words: Words) -> str:
    """Return a cited paper: the id of its record where that is known, or that it is not there."""
    found = papers.find(number)
    return f"{print_cited(number)} [{found}]" if found else f"{print_cited(number)} ({words(papers.missing)})"


def citing(contents: Contents, letter: Letter, others: Others | None = None) -> list[tuple[Contents, Letter]]:
    """Return the letters that cite a letter by its number, each with its dossier; those of its own dossier first."""
    if not letter.number:
        return []
    elsewhere = (each for each in others([letter]) if each.slug != contents.slug) if others else ()
    return [
        (where, where.letters[letter_id])
        for where in (contents, *elsewhere)
        for letter_id, citations in where.column("letters", "citations")
        if letter.number in citations
    ]


def _reference(where: Contents, letter: Letter, here: Contents) -> str:
    return letter.id if where.slug == here.slug else f"{where.slug}/{letter.id}"


def letter_rows(contents: Contents, words: Words) -> list[Row]:
    """Return the rows of the letters of a dossier, the newest first."""
    letters = sorted(contents.letters.values(), key=lambda one: (one.date or "", len(one.id), one.id), reverse=True)
    waiting = Counter(each.letter for each in contents.waiting)
    return [letter_row(contents.slug, letter, words, waiting[letter.id]) for letter in letters]


def letter_row(slug: str, letter: Letter, words: Words, waiting: int = 0) -> Row:
    """Return the row of a letter, with how many of its proposals wait."""
    date = short_date(letter.date, words) if letter.date else words("view.undated")
    number = print_paper(letter.number) if letter.number else ""
    proposals = words.count("review.count", waiting) if waiting else ""
    tail = "  ".join(part for part in (number, proposals, letter.id) if part)
    return Row("item", letter.title, date, "✉", tail, "", f"{slug}/{letter.id}")


def passages(contents: Contents, letter_id: str, blocks: list[Block]) -> list[Passage]:
    """Return where the events and commitments of the dossier quote this letter, in the order of the text."""
    return _places(contents.slug, contents.quoting, letter_id, blocks)


def proposed_passages(contents: Contents, letter_id: str, blocks: list[Block]) -> list[Passage]:
    """Return where the sentences of the letter's waiting proposals stand, in the order of the text."""
    return _places(contents.slug, contents.waiting, letter_id, blocks)


def _places(
    slug: str, records: Iterable[Event | Commitment | Proposal], letter_id: str, blocks: list[Block]
) -> list[Passage]:
    quoted = [(record.id, quote) for record in records for quote in record.quotes if quote["letter"] == letter_id]
    anchors = Anchors(plain_text(blocks) if quoted else "")
    found = ((record_id, anchors.find(*_selector(quote))) for record_id, quote in quoted)
    return sorted(Passage(*place, f"{slug}/{record_id}") for record_id, place in found if place)


def _selector(quote: dict[str, str]) -> tuple[str, str, str]:
    return quote["exact"], quote.get("prefix", ""), quote.get("suffix", "")


def quote_place(quote: dict[str, str], blocks: list[Block]) -> tuple[int, int] | None:
    """Return where a quote stands in its letter's plain text, or None where it is lost."""
    return Anchors(plain_text(blocks)).find(*_selector(quote))


def paragraph_of(blocks: list[Block], offset: int) -> int:
    """Return the number of the paragraph in which an offset falls, counted from 1; headings and rules do not count."""
    counted = [block.start for block in blocks if block.kind not in ("heading", "rule", "footnote")]
    return max(sum(start <= offset for start in counted), 1)
