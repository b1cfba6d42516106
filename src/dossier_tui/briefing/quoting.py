"""A quote with the paper that it stands in, down to the paragraph."""

from collections.abc import Callable
from typing import NamedTuple

from dossier_tui.briefing.escape import plain
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
        self._read: dict[str, Read | None] = {}

    def quote(self, quote: dict[str, str]) -> str:
        """Return the verbatim words, and the letter with date, number and the paragraph of the words."""
        place = f", {self._place(quote)}" if quote["letter"] in self._letters else ""
        return f"“{plain(quote['exact'])}” — {self._paper(quote['letter'])}{place} ({plain(quote['letter'])})"

    def letter(self, letter_id: str) -> str:
        """Return a letter as a source in its own right."""
        return f"{self._paper(letter_id)} ({plain(letter_id)})"

    def _paper(self, letter_id: str) -> str:
        letter = self._letters.get(letter_id)
        if letter is None:
            return self._words("brief.letter-missing")
        number = f", {plain(print_paper(letter.number))}" if letter.number else ""
        return say_paper(letter, self._words) + number

    def _place(self, quote: dict[str, str]) -> str:
        letter_id = quote["letter"]
        if letter_id not in self._read:
            self._read[letter_id] = self._open(letter_id)
        read = self._read[letter_id]
        if read is None:
            return self._words("brief.text-missing")
        place = read.anchors.find(quote["exact"], quote.get("prefix", ""), quote.get("suffix", ""))
        if place is None:
            return plain(self._words("view.quote-lost", letter=letter_id))
        return self._words("brief.paragraph", n=paragraph_of(read.blocks, place[0]))

    def _open(self, letter_id: str) -> Read | None:
        from dossier_tui.reading.markdown import read_markdown

        try:
            blocks = read_markdown(self._texts(letter_id))
        except Failure:  # the record keeps the words: a briefing without a paragraph number beats none
            return None
        return Read(blocks, Anchors(plain_text(blocks)))


def say_paper(letter: Letter, words: Words) -> str:
    """Return a letter as its kind, title and date: `Brief “Bezoek aan Kiev” van 20 januari 2022`."""
    kind = words(f"brief.kind-{letter.kind}")
    told = letter.title.casefold().startswith(kind.casefold())  # “Motie van het lid …” tells its kind itself
    title = f"“{plain(letter.title)}”"
    paper = title if told else f"{kind} {title}"
    if not letter.date:
        return words("brief.paper-undated", paper=paper)
    return words("brief.paper", paper=paper, date=plain(say_date(letter.date, words)))
