"""A letter, to read."""

from dataclasses import dataclass
from threading import Thread
from typing import NamedTuple

from textual.message import Message

from dossier_tui.errors import Failure
from dossier_tui.model.records import Letter
from dossier_tui.reading.blocks import Block
from dossier_tui.store.contents import Contents
from dossier_tui.tui.details import LONG
from dossier_tui.tui.opening import quoted_letter
from dossier_tui.tui.panes.pane import Pane
from dossier_tui.tui.places import Place
from dossier_tui.tui.session import Session
from dossier_tui.tui.widgets.reader import Reader
from dossier_tui.views.letter import letter_head, passages, quote_place


class Shown(NamedTuple):
    """What the reader shows: the place, the dossier as it was, and the letter's text."""

    place: Place
    contents: Contents
    text: str


class LetterPane(Pane):
    """A letter with its head, its text, the passages that records quote, and the words that one came for."""

    @dataclass
    class Read(Message):
        """A long letter was read; `stay` where it is shown already and only changed."""

        shown: Shown
        blocks: list[Block]
        stay: bool

    @dataclass
    class Lost(Message):
        """The words that one came for no longer stand in the letter of `place`."""

        place: Place

    def __init__(self, session: Session) -> None:
        self._reader = Reader()
        super().__init__("letter", session, self._reader)
        self._shown: Shown | None = None

    @property
    def chosen(self) -> str:
        """Return the record whose words one came for, or the letter."""
        place = self._shown.place if self._shown else None
        return (place.about or place.ref) if place else ""

    @property
    def position(self) -> str:
        """Return which paragraph stands on top, and of how many; "" where there are none."""
        of = self._reader.paragraphs
        return self.session.words("screen.position", n=self._reader.paragraph_at_top(), of=of) if of else ""

    def begin(self) -> None:
        """Go to the words again, also in the letter shown last."""
        self._shown = None

    def show(self, place: Place, contents: Contents) -> None:
        """Show a letter; a long one is read in a thread of its own meanwhile."""
        contents.find(place.id)
        shown = Shown(place, contents, self.session.text(place.slug, place.id))
        if shown == self._shown:
            return
        stay = self._shown is not None and self._shown.place == place
        self._shown = shown
        if len(shown.text) < LONG or self.session.is_read(shown.text):
            self._draw(shown, self.session.blocks(shown.text), stay)
        else:
            self._reader.show([Block("paragraph", self.session.words("screen.reading"))], key="")
            Thread(target=self._read_aside, args=(shown, stay), daemon=True).start()

    def _read_aside(self, shown: Shown, stay: bool) -> None:
        """Read in a thread that nobody waits for, not even the end of the program."""
        self.post_message(self.Read(shown, self.session.blocks(shown.text), stay))

    def on_letter_pane_read(self, event: Read) -> None:
        """Draw a letter that was read aside."""
        self._draw(event.shown, event.blocks, event.stay)

    def _draw(self, shown: Shown, blocks: list[Block], stay: bool) -> None:
        """Draw the letter, unless another was gone to while it was read."""
        if shown != self._shown:
            return
        place, contents, _ = shown
        letter = contents.find(place.id)
        assert isinstance(letter, Letter)
        line = self._reader.scroll_offset.y
        head = letter_head(contents, letter, self.session.words, self.session.others())
        self._reader.show(blocks, key=place.ref, head=[("", letter.title), *head])
        self._reader.passages = [(each.start, each.end) for each in passages(contents, place.id, blocks)]
        if place.about:
            self._seek(place, blocks)
        if stay:
            self._reader.scroll_to(y=line, animate=False, force=True)

    def _seek(self, place: Place, blocks: list[Block]) -> None:
        """Go to the words that one came for."""
        found = self._find(place, blocks)
        if found:
            self._reader.highlight(*found)
        else:
            self.post_message(self.Lost(place))

    def _find(self, place: Place, blocks: list[Block]) -> tuple[int, int] | None:
        try:
            contents, record = self.session.record(place.about)
        except Failure:
            return None
        for quote in getattr(record, "quotes", []):
            if quoted_letter(self.session, contents.slug, quote) == (place.slug, place.id):
                found = quote_place(quote, blocks)
                if found:
                    return found
        return None
