"""A quote with the paper that it stands in, down to the paragraph."""

from collections.abc import Callable
from typing import NamedTuple

from dossier_tui.briefing.escape import plain
from dossier_tui.briefing.places import Plain
from dossier_tui.errors import Failure
from dossier_tui.model.numbers import print_paper
from dossier_tui.model.quotes import Anchors
from dossier_tui.model.records import Letter
from dossier_tui.reading.blocks import Block, plain_text
from dossier_tui.store.contents import Contents
from dossier_tui.views.letter import paragraph_of
from dossier_tui.words import Words
from dossier_tui.words.dates import say_date

Texts = Callable[[str], str]


class Read(NamedTuple):
    """A letter's text, ready for finding quotes in it."""

    blocks: list[Block]
    anchors: Anchors


class Quoting:
    """Says where quotes stand. A letter's text is read when a quote of it is first needed, and only once."""

    def __init__(self, contents: Contents, texts: Texts, words: Words) -> None:
        self._letters = contents.letters
        self._texts = texts
        self._words = words
        self._known: dict[str, Plain | None] = {}
        self._read: dict[str, Read] = {}
        self._papers: dict[str, str] = {}

    def quote(self, quote: dict[str, str]) -> str:
        """Return the verbatim words, and the letter with date, number and the paragraph of the words."""
        place = f", {self._place(quote)}" if quote["letter"] in self._letters else ""
        return f"“{plain(quote['exact'])}” — {self._paper(quote['letter'])}{place} ({plain(quote['letter'])})"

    def letter(self, letter_id: str) -> str:
        """Return a letter as a source in its own right."""
        return f"{self._paper(letter_id)} ({plain(letter_id)})"

    def _paper(self, letter_id: str) -> str:
        if letter_id not in self._papers:
            self._papers[letter_id] = self._said(letter_id)
        return self._papers[letter_id]

    def _said(self, letter_id: str) -> str:
        letter = self._letters.get(letter_id)
        if letter is None:
            return self._words("brief.letter-missing")
        number = f", {plain(print_paper(letter.number))}" if letter.number else ""
        return say_paper(letter, self._words) + number

    def _place(self, quote: dict[str, str]) -> str:
        text = self._text(quote["letter"])
        if text is None:
            return self._words("brief.text-missing")
        number = text.paragraph(quote["exact"]) or self._counted(quote, text.text)
        if number is None:
            return plain(self._words("view.quote-lost", letter=quote["letter"]))
        return self._words("brief.paragraph", n=number)

    def _text(self, letter_id: str) -> Plain | None:
        """Return the text of a letter, or None where it cannot be read: the record keeps the words."""
        if letter_id not in self._known:
            try:
                self._known[letter_id] = Plain(self._texts(letter_id))
            except Failure:  # a briefing without a paragraph number beats none
                self._known[letter_id] = None
        return self._known[letter_id]

    def _counted(self, quote: dict[str, str], text: str) -> int | None:
        """Return the paragraph of a quote in a letter that is read for it, or None where the words are lost."""
        letter_id = quote["letter"]
        if letter_id not in self._read:
            from dossier_tui.reading.markdown import read_markdown

            blocks = read_markdown(text)
            self._read[letter_id] = Read(blocks, Anchors(plain_text(blocks)))
        read = self._read[letter_id]
        place = read.anchors.find(quote["exact"], quote.get("prefix", ""), quote.get("suffix", ""))
        return paragraph_of(read.blocks, place[0]) if place else None


def say_paper(letter: Letter, words: Words) -> str:
    """Return a letter as its kind, title and date: `Brief “Bezoek aan Kiev” van 20 januari 2022`."""
    kind = words(f"brief.kind-{letter.kind}")
    told = letter.title.casefold().startswith(kind.casefold())  # “Motie van het lid …” tells its kind itself
    title = f"“{plain(letter.title)}”"
    paper = title if told else f"{kind} {title}"
    if not letter.date:
        return words("brief.paper-undated", paper=paper)
    return words("brief.paper", paper=paper, date=plain(say_date(letter.date, words)))
