"""The frame with the panes, and the way from one place to the next."""

from asyncio import to_thread
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from textual.containers import Horizontal
from textual.content import Content
from textual.events import Key
from textual.widget import Widget
from textual.widgets import ContentSwitcher, Input, Static

from dossier_tui.errors import Failure
from dossier_tui.model.ids import split_reference
from dossier_tui.model.text import visible
from dossier_tui.tui.bindings import with_bindings
from dossier_tui.tui.commands import applies
from dossier_tui.tui.crumbs import crumbs, day, facts, home_facts, leads, left
from dossier_tui.tui.opening import place_of
from dossier_tui.tui.panes.all import PANES, Panes
from dossier_tui.tui.panes.beside import Beside
from dossier_tui.tui.panes.home import HomePane
from dossier_tui.tui.panes.lists import ListPane
from dossier_tui.tui.panes.pane import Pane
from dossier_tui.tui.places import HOME, Place, Trail
from dossier_tui.tui.screens.going import Going
from dossier_tui.tui.session import Session, State
from dossier_tui.tui.watch import give_back, keep_looking
from dossier_tui.tui.widgets.bars import KeyBar, TopBar
from dossier_tui.tui.widgets.rows import Rows
from dossier_tui.tui.work import begin

if TYPE_CHECKING:
    from dossier_tui.tui.panes.commitments import CommitmentsPane
    from dossier_tui.tui.panes.letter import LetterPane

WIDE = 110  # columns from which on a second look stands beside the lists
FIRST = ("home",)  # the panes that are there at the first paint: the others come right after it
FIRST_INSIDE = (*FIRST, "overview", "letter", "record")  # the same, where one begins in a dossier
WIDEST = 160  # columns from which on list, text and what is beside it stand side by side


class MainScreen(Going):
    """One pane at a time between a line that says where one is and a line that says what can be pressed."""

    def __init__(self, session: Session, start: str | None) -> None:
        super().__init__(session)
        self._bindings = with_bindings(self._bindings, "screen", session.keymap)
        self.trail = Trail()
        self._start = start
        self._home = HomePane(session)
        self._panes = Panes(session)
        self._panes["home"] = self._home
        first = FIRST_INSIDE if start else FIRST
        self._switch = ContentSwitcher(*(self._panes[name] for name in first), initial="home", id="panes")
        self.is_whole = False  # all panes are there
        self.beside = Beside(session)
        self._before = ListPane("before-letters", session)
        self._top, self._keys = TopBar(), KeyBar(session.words, session.keymap)
        self._message = Static(id="message")
        self._seen: State | None = None
        self.busy = False
        self._stays = False
        self._behind = False  # the second look does not show yet what the cursor stands on

    def compose(self) -> Iterator[Widget]:
        """Lay out the frame."""
        yield self._top
        with Horizontal(id="body"):
            yield self._before
            yield self._switch
            yield self.beside
        yield self.filter
        yield self.under_way
        yield self._message
        yield self._keys

    def on_mount(self) -> None:
        """Go where one wants to begin, and keep looking for what others change."""
        if self._start:
            self.go(Place("overview", split_reference(self._start)[0]))
            self.open(self._start)
        if self.trail.here == HOME:
            self._home.prepare()
            self.redraw()
        else:
            self._home.shown.set()
        if self.session.troubles:
            self.tell_troubles()
        self.call_after_refresh(begin, self, self._complete)

    async def _complete(self) -> None:
        """Bring the panes that were not needed for the first paint, and begin to look for what others change."""
        await self.beside.complete()
        self._follow()
        await self._home.shown.wait()
        later = [pane for pane in (self._panes[name] for name in PANES) if not pane.is_attached]
        for pane in later:
            pane.display = False
        await self._switch.mount_all(later)
        self._fit_board()
        self.is_whole = True
        begin(self, partial(keep_looking, self._look_again))
        if self.session.desk.store.index:
            begin(self, partial(keep_looking, self._keep_index))

    def _fit_board(self) -> None:
        """Give the commitments room as a board, or take it, where that pane was made already."""
        if "commitments" in self._panes:
            from dossier_tui.tui.panes.commitments import CommitmentsPane

            pane = self._panes["commitments"]
            assert isinstance(pane, CommitmentsPane)
            pane.fit(self.size.width)

    async def _look_again(self) -> None:
        if not self._home.is_looking:  # to wait for that would count as work, after which one rests long
            await self.look()

    async def _keep_index(self) -> None:
        shelf = self._home.catalogue.shelf
        await to_thread(shelf.complete)
        await to_thread(self.session.bring_index)
        if shelf.totals:
            await to_thread(give_back)

    def on_unmount(self) -> None:
        """Let what is done beside the screen know that it is left, and remember where one was."""
        self.session.leaving = True
        self.work.end()
        self.remember()

    def remember(self) -> None:
        """Write down where one was."""
        for pane in self._panes.values():
            pane.leave()
        self.session.memory.end()

    @property
    def pane(self) -> Pane:
        """Return the pane that is shown."""
        return self._panes[self.trail.here.pane]

    def go(self, place: Place) -> None:
        """Go to a place; where it cannot be shown, say why and stay."""
        self._panes[place.pane].begin()
        try:
            self._draw(place)
        except Failure as failure:
            self.fail(failure)
        else:
            if self.trail.here == HOME != place:
                self._home.begin()
            self.trail.go(place)
            self.session.memory.place = place if place != HOME else self.session.memory.place
            self.say("")
            self._arrive()

    def redraw(self) -> None:
        """Draw the place where one is; where it is gone, say so and step back to what is still there."""
        while True:
            try:
                self._draw(self.trail.here)
            except Failure as failure:
                self.fail(failure)
                self.trail.back()
            else:
                return self._arrive()

    def open(self, ref: str) -> None:
        """Open a dossier, a letter, or a record at its words."""
        try:
            place = place_of(self.session, ref)
        except Failure as failure:
            self.fail(failure)
        else:
            self.go(self.sought(place))

    def say(self, sentence: str, stays: bool = False) -> None:
        """Show a sentence until the next key; one that `stays`, until Escape or the next thing that is done."""
        if sentence or self._message.display:
            self._message.update(Content(visible(sentence)))
            self._message.display = bool(sentence)
        self._stays = stays

    def _draw(self, place: Place) -> None:
        words = self.session.words
        if place == HOME:
            self._top.show([words("screen.home")], home_facts(self._home.catalogue, self.session))
        elif place.pane == "search":
            self._search.begin_with(place.query)
            self._top.show([words("screen.home"), words("screen.search")], [day(self.session)], leads=leads(place))
        else:
            seen = self.session.state(place.slug)
            contents = self.session.contents(place.slug)
            self._panes[place.pane].show(place, contents)
            first = len(left(place, contents, words))
            self._top.show(crumbs(place, contents, words), facts(place, contents, self.session), first, leads(place))
            self._seen = seen
        self._show_keys(self._panes[place.pane].mode)
        self._switch.current = place.pane
        if place.pane == "letter":
            self.on_reader_scrolled()  # one that is drawn again where it was does not scroll

    def _show_keys(self, mode: str) -> None:
        self._keys.show(mode, typing=isinstance(self.focused, Input))

    def on_descendant_focus(self) -> None:
        """Show the keys that what has the focus now leaves to commands."""
        self._show_keys(self.pane.mode)

    def _arrive(self) -> None:
        """Let the keys be for the pane, and the second look follow it."""
        self.unfilter(left=True)
        if not self._is_for(self.focused):
            self.set_focus(self.pane.focal)  # at once: keys typed ahead are for this pane already
        self._follow()
        self.refresh_bindings()
        if self.trail.here == HOME:
            begin(self, self.look, group="home", exclusive=True)

    def _is_for(self, focused: Widget | None) -> bool:
        """Tell whether what has the keys is of the pane, or the list of proposals beside it."""
        if focused is self.beside.proposals.rows:
            return self.beside.display and bool(self.pane.deciding)
        return focused is not None and (focused in self.pane.walk_children() or focused in self.filter.walk_children())

    @property
    def is_drawn(self) -> bool:
        """Tell whether all panes are there, and what stands beside them is of where the cursor is."""
        return self.is_whole and not self._behind

    def _follow_soon(self) -> None:
        """Let the second look follow as soon as the cursor is drawn in its new place: that is what a key waits for."""
        if not self._behind:
            self._behind = True
            self.call_after_refresh(self._catch_up)

    def _catch_up(self) -> None:
        if self._behind:
            self._follow()

    def _follow(self) -> None:
        """Show before a letter the list it is in, and beside the pane what its cursor stands on, as there is room."""
        self._behind = False
        self._follow_beside()
        here, room = self.trail.here, WIDEST if self.beside.display else WIDE
        self._before.display = here.pane == "letter" and self.size.width >= room
        self.set_class(self._before.display and self.beside.display, "-three")
        if self._before.display:
            with suppress(Failure):  # it is gone: that is said where the place itself is drawn
                self._before.show(here, self.session.contents(here.slug))
            self._before.rows.move_to(here.ref)

    def _follow_beside(self) -> None:
        """Show beside the pane what its cursor stands on, where there is room; below a letter where there is none."""
        here = self.trail.here
        if letter := self._letter:
            letter.strip.display = bool(letter.deciding) and self.size.width < WIDE
            if letter.deciding:
                self.beside.display = self.size.width >= WIDE
                return self.beside.show_proposals(here, letter.deciding)
        full = here.pane in ("record", "search") or self.pane.mode == "board"
        ref = here.about if here.pane == "letter" else "" if full else self.pane.chosen
        of_row = bool(ref) or (here == HOME and self._home.rows.cursor is not None)  # a search is a row of home too
        self.beside.display = of_row and self.size.width >= WIDE
        if self.beside.display:
            self.beside.show(ref)
        return None

    async def look(self) -> None:
        """Look whether others have changed what is on screen, and draw it anew where they have."""
        here = self.trail.here
        if not self.app.is_running:  # what is drawn on has begun to go
            return
        if here.slug and self._seen != (state := self.session.state(here.slug)):
            # Where we change what dossiers are called, this one may have gone to its new name, which is followed when
            # that is done; until then what others change is drawn.
            if not self.busy:
                self.redraw()
            elif state[0]:
                with suppress(Failure):
                    self._draw(here)
        elif here == HOME and await self._home.look() and self.trail.here == HOME and self.app.is_running:
            self._draw(HOME)
            self._follow()

    def check_action(self, action: str, _parameters: tuple[object, ...]) -> bool:
        """Refuse a command where it has no meaning, so that its key is free there."""
        return applies(action, self.pane.mode)

    def action_open(self) -> None:
        """Open what the cursor stands on."""
        rows = self.focused if isinstance(self.focused, Rows) else None
        ref = rows.cursor.ref if rows and rows.cursor else self.pane.chosen
        if ref and not self.pane.enter(ref):
            self.open(ref)

    def action_resume(self) -> None:
        """Go where one was when the program ended last, or before home."""
        place = self.session.memory.place
        if place and place.pane in PANES:
            self.go(place)
        else:
            self.say(self.session.words("screen.nowhere"))

    def action_leave(self) -> None:
        """Give up what waits for another program, take away what is said; else go back, first out of what one is at."""
        if self.work.give_up():
            return None
        if self._stays:
            return self.say("")
        if self.unfilter() or self.pane.retreat():
            return None
        if self.trail.here.pane == "proposals":
            return self.back_to_letter()
        self.trail.back()
        return self.redraw()

    def action_reread(self) -> None:
        """Read again, without waiting for the next look; what was dealt with at home is let go of."""
        self._home.begin()
        self.redraw()

    def on_rows_opened(self, event: Rows.Opened) -> None:
        """Open a row; a proposal, in the letter where it was read."""
        letter = self._letter
        if letter and event.rows is self.beside.proposals.rows:
            letter.choose(event.row.ref)
            self.set_focus(letter.focal)
        elif self.trail.here.pane == "proposals":
            self.back_to_letter()
        elif event.row.ref and not self.pane.enter(event.row.ref):
            self.open(event.row.ref)

    def on_rows_moved(self, event: Rows.Moved) -> None:
        """Let the second look follow the cursor, and the letter the cursor in the list of its proposals."""
        if event.rows is self.pane.focal:
            self._show_keys(self.pane.mode)
            self._follow_soon()
        elif (letter := self._letter) and event.rows is self.beside.proposals.rows:
            letter.choose(event.rows.cursor.ref if event.rows.cursor else "")

    def on_letter_pane_chose(self) -> None:
        """Let the second look and the keys follow what is chosen in a letter."""
        self._show_keys(self.pane.mode)
        self._follow()
        self.refresh_bindings()

    def with_proposals(self) -> list[str]:
        """Return the dossier where one is, or that the cursor stands on, and at home all others that have some."""
        if self.trail.here != HOME:
            return [self.trail.here.slug]
        found = self._home.catalogue.with_proposals()
        return sorted(found, key=lambda slug: slug != split_reference(self.pane.chosen)[0])

    def on_reader_scrolled(self) -> None:
        """Say at which paragraph of a letter one is."""
        if letter := self._letter:
            self._top.tell(letter.position)

    def on_commitments_pane_said(self, event: "CommitmentsPane.Said") -> None:
        """Say how the commitments are grouped now, and give a board all the room."""
        self.say(event.sentence)
        self._show_keys(self.pane.mode)
        self._follow()
        self.refresh_bindings()

    def on_commitments_pane_left(self) -> None:
        """Leave the board."""
        self.action_leave()

    def on_letter_pane_lost(self, event: "LetterPane.Lost") -> None:
        """Show the record itself where its words are lost; it says so."""
        if self.trail.here == event.place:
            slug, record_id = split_reference(event.place.about)
            self.action_leave()
            self.go(Place("record", slug, record_id or ""))

    def on_key(self, event: Key) -> None:
        """Take the message away: it was read. One that says what went wrong stays, at home until Escape.

        A question is answered by the very next key, or not at all.
        """
        if event.key not in self.session.keymap["undo"]:
            self.asked = None
        leaving = event.key == "escape" and self.trail.here == HOME
        if not self._stays or leaving:
            self.say("")
        if leaving and not self.work.give_up():
            self.unfilter()

    def on_resize(self) -> None:
        """Give the second look room, or take it, and the commitments as a board."""
        self._fit_board()
        self._show_keys(self.pane.mode)
        self._follow()
