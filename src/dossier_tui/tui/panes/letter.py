"""A letter, to read, and to decide about what was read in it."""

from asyncio import to_thread
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from threading import Thread
from typing import NamedTuple

from textual.message import Message
from textual.widget import Widget

from dossier_tui.errors import Failure
from dossier_tui.model.records import Letter
from dossier_tui.reading.blocks import Block, plain_text
from dossier_tui.store.contents import Contents
from dossier_tui.tui.choice import Choice
from dossier_tui.tui.details import LONG
from dossier_tui.tui.opening import quoted_letter
from dossier_tui.tui.panes.pane import Pane
from dossier_tui.tui.places import Place
from dossier_tui.tui.session import Session
from dossier_tui.tui.trace import Trace
from dossier_tui.tui.widgets.find import FindBar
from dossier_tui.tui.widgets.reader import Reader
from dossier_tui.tui.widgets.strip import ProposalStrip
from dossier_tui.tui.work import begin
from dossier_tui.views.letter import letter_head, passages, proposed_passages, quote_place
from dossier_tui.views.links import Link, Note, links, notes
from dossier_tui.views.proposals import proposal_rows
from dossier_tui.views.snippets import spans_in

KINDS = {"E": "event", "C": "commitment"}  # by the first letter of their ids, how what records quote is marked


class Shown(NamedTuple):
    """What the reader shows: the place, the dossier as it was, and the letter's text."""

    place: Place
    contents: Contents
    text: str


class LetterPane(Pane):
    """A letter with its head, its text, the passages that records quote or that are proposed, and what is chosen.

    What one came for is highlighted: the words of a record, or the sentence of the proposal that is chosen.
    """

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

    class Chose(Message):
        """Another proposal is chosen, or none any more."""

    def __init__(self, session: Session) -> None:
        self._reader = Reader()
        super().__init__("letter", session, self._reader)
        self.strip = ProposalStrip()
        self._shown: Shown | None = None
        self._choice = Choice()
        self._spans: dict[str, tuple[int, int]] = {}  # of each proposal, where its sentence stands
        self.bar = FindBar(self._reader, session.words)
        self.blocks: list[Block] = []  # of the letter that is drawn
        self._drawn = ""
        self._trace = Trace()
        self._hits: tuple[tuple[int, int], ...] = ()  # what the search found by which one came
        self._hit = 0

    def compose(self) -> Iterator[Widget]:
        """Lay out the letter, and below it the proposal that is chosen and what is looked for."""
        yield self._reader
        yield self.strip
        yield self.bar

    @property
    def chosen(self) -> str:
        """Return the proposal that is chosen, the record whose words one came for, or the letter."""
        place = self._shown.place if self._shown else None
        return self.deciding or ((place.about or place.ref) if place else "")

    @property
    def mode(self) -> str:
        """Return `finding` in a find, `review` with a proposal chosen, `waiting` where one could be, else `letter`."""
        if self.bar.is_on:
            return "finding"
        if self._hits:
            return "hits"
        return "review" if self._choice.chosen else "waiting" if self._choice.ids else "letter"

    @property
    def deciding(self) -> str:
        """Return the proposal that is chosen."""
        chosen = self._choice.chosen
        return f"{self._shown.place.slug}/{chosen}" if self._shown and chosen else ""

    @property
    def position(self) -> str:
        """Return which paragraph stands on top, and of how many; "" where there are none."""
        of = self._reader.paragraphs
        return self.session.words("screen.position", n=self._reader.paragraph_at_top(), of=of) if of else ""

    @property
    def pointed_at(self) -> str:
        """Return the words of the letter that one points at."""
        return self._reader.pointed_at

    @property
    def pointed(self) -> tuple[str, int]:
        """Return the words that one points at, and where their paragraph begins in the plain text.

        Words that are selected go before a citation or a footnote that is chosen, and that before all else.
        """
        if self.link is None or self.is_selected:
            return self._reader.pointed
        start, end = self.link.note if isinstance(self.link, Note) else (self.link.start, self.link.end)
        return plain_text(self.blocks)[start:end], self.link.start

    @property
    def is_selected(self) -> bool:
        """Tell whether words of the letter are selected."""
        return self._reader.text_selection is not None

    @property
    def offset_at_top(self) -> int:
        """Return the character of the letter's plain text that stands on top."""
        return self._reader.offset_at_top

    def go_to(self, offset: int) -> None:
        """Put a character of the letter's plain text on top."""
        self._reader.go_to(offset, offset + 1)

    @property
    def link(self) -> Link | Note | None:
        """Return the citation or the footnote mark that is chosen in the text."""
        return None if self.bar.is_on else self._trace.chosen

    def choose_link(self, by: int) -> bool:
        """Choose the next citation or footnote mark, or the one before; False where there is none."""
        link = self._trace.step(by, self.offset_at_top)
        if link:
            self.bar.action_close()
            self._reader.mark_hits([(link.start, link.end)], 0)
        return link is not None

    def cross(self) -> bool:
        """Go from a footnote's mark to the note, or back; False where there are no footnotes."""
        place = self._trace.cross(self.offset_at_top)
        if place:
            self.bar.action_close()
            self._reader.mark_hits([place], 0)
        return place is not None

    def retreat(self) -> bool:
        """Leave the find."""
        was_on = self.bar.is_on
        self.bar.action_close()
        return was_on

    def on_find_bar_turned(self) -> None:
        """Tell that other keys apply."""
        self.post_message(self.Chose())

    def on_reader_scrolled(self) -> None:
        """Remember where one is in the letter."""
        if self._shown and self._drawn == self._shown.place.ref:
            self.session.memory.reach(self._drawn, self.offset_at_top)

    def on_hide(self) -> None:
        """Write down where one was."""
        self.session.memory.save()

    def on_unmount(self) -> None:
        """Write down where one was."""
        self.session.memory.save()

    def begin(self) -> None:
        """Go to the words again, also in the letter shown last."""
        self._shown = None
        self.bar.action_close()

    def show(self, place: Place, contents: Contents) -> None:
        """Show a letter; a long one is read in a thread of its own meanwhile."""
        from dossier_tui.actions.proposals import waiting

        contents.find(place.id)
        shown = Shown(place, contents, self.session.text(place.slug, place.id))
        if shown == self._shown:
            return
        stay = self._shown is not None and self._shown.place == place
        self._shown = shown
        self._spans = {}
        self._hits = ()
        ids = [] if place.query else [each.id for each in waiting(contents, place.id)]  # n and N are for the hits
        if stay:
            self._choice.keep(ids)
        else:
            self._choice.begin(ids, place.about.rpartition("/")[2])
        if len(shown.text) < LONG or self.session.is_read(shown.text):
            self._draw(shown, self.session.blocks(shown.text), stay)
        else:
            self.blocks, self._drawn = [], ""
            self._reader.show([Block("paragraph", self.session.words("screen.reading"))], key="")
            Thread(target=self._read_aside, args=(shown, stay), daemon=True).start()

    def step(self, by: int) -> None:
        """Choose the next proposal, or with -1 the one before."""
        self.choose(self._choice.step(by))

    def choose(self, ref: str) -> None:
        """Choose a proposal that waits, by its reference or its id."""
        record_id = ref.rpartition("/")[2]
        if record_id != self._choice.chosen and record_id in self._choice.ids:
            self._choice.chosen = record_id
            self._trace.leave()
            self._reader.mark_hits([])
            self._highlight("near")
            self.post_message(self.Chose())

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
        self.blocks, self._drawn = blocks, place.ref
        self.bar.show(lambda: plain_text(blocks))
        begin(self, partial(self._find_links, blocks), group="links", exclusive=True)
        quoted = passages(contents, place.id, blocks)
        for prefix, kind in KINDS.items():
            spans = [(each.start, each.end) for each in quoted if each.ref.rpartition("/")[2].startswith(prefix)]
            self._reader.mark(kind, spans)
        proposed = proposed_passages(contents, place.id, blocks)
        self._spans = {each.ref.rpartition("/")[2]: (each.start, each.end) for each in proposed}
        self._reader.mark("proposal", self._spans.values())
        if place.about and not self._choice.chosen:
            self._seek(place, blocks)
        if stay:
            self._reader.scroll_to(y=line, animate=False, force=True)
        before = 0 if stay or place.about else self.session.memory.tops.get(place.ref, 0)
        if before:
            self.go_to(before)
        if place.query and not place.about:
            self._mark_hits(place, blocks)
        if self._choice.chosen:
            self._highlight("near" if stay else "third" if place.about else "" if before else "first")

    def _mark_hits(self, place: Place, blocks: list[Block]) -> None:
        """Mark what the search found by which one came, and go to the first."""
        self._hits = spans_in(plain_text(blocks), self.session.groups(place.query))
        self._go_to_hit(0)
        self.post_message(self.Chose())

    def step_hit(self, by: int) -> bool:
        """Go to the next hit, or with -1 the one before; False where there is none."""
        there = 0 <= self._hit + by < len(self._hits)
        if there:
            self._go_to_hit(self._hit + by)
        return there

    def last_hit(self) -> None:
        """Go to the last hit."""
        self._go_to_hit(len(self._hits) - 1)

    def _go_to_hit(self, number: int) -> None:
        self._hit = number
        if self._hits:
            self._reader.mark_hits(self._hits, number)

    async def _find_links(self, blocks: list[Block]) -> None:
        """Find what leads elsewhere, when the letter stands there already."""
        found = await to_thread(links, blocks)
        if blocks is self.blocks:
            self._reader.mark("citation", [(each.start, each.end) for each in found])
            self._trace.begin([*found, *notes(blocks)])

    def _highlight(self, how: str) -> None:
        """Mark the sentence of the chosen proposal and go there; show below what it would become."""
        assert self._shown
        chosen = self._choice.chosen
        if span := self._spans.get(chosen):
            self._reader.highlight(*span, how)
        else:
            self._reader.unmark()
        contents = self._shown.contents
        self.strip.show(proposal_rows(contents, [contents.proposals[chosen]], self.session.words))

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
