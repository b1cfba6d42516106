"""The keys that decide about proposals, and those that go from one to the next."""

from abc import abstractmethod
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from dossier_tui.actions.desk import Desk
from dossier_tui.errors import Failure, Usage
from dossier_tui.tui.panes.beside import Beside
from dossier_tui.tui.panes.pane import RowsPane
from dossier_tui.tui.screens.working import Working
from dossier_tui.words import Words

if TYPE_CHECKING:
    from dossier_tui.tui.panes.pane import Pane
    from dossier_tui.tui.places import Place, Trail

UNTOLD = "error.which-commitment"  # what is missing in a proposal that was not changed
Decide = Callable[[Desk, str, Words], str]


class Reviewing(Working):
    """What the screen does with proposals; where one is, what is shown and how it is said is the screen's own."""

    trail: "Trail"
    beside: Beside

    @property
    @abstractmethod
    def pane(self) -> "Pane":
        """Return the pane that is shown."""

    @abstractmethod
    def go(self, place: "Place") -> None:
        """Go to a place."""

    @abstractmethod
    def open(self, ref: str) -> None:
        """Open what a reference names."""

    @abstractmethod
    def with_proposals(self) -> list[str]:
        """Return the dossiers to look in for proposals, the nearest first."""

    def action_accept(self) -> None:
        """Accept the proposal that is chosen."""
        from dossier_tui.tui.deciding import accept_one

        self.change(partial(self._decide, accept_one))

    def action_reject(self) -> None:
        """Reject the proposal that is chosen."""
        from dossier_tui.tui.deciding import reject_one

        self.change(partial(self._decide, reject_one))

    def action_accept_sure(self) -> None:
        """Accept what is sure enough of the letter."""
        from dossier_tui.tui.deciding import accept_sure

        self.change(partial(self._decide, accept_sure))

    async def _decide(self, decide: Decide) -> None:
        """Decide about what is chosen by then: what was decided before it chose the next."""
        ref = self.pane.deciding
        if not ref:
            return
        try:
            told = await self.work.aside(partial(decide, self.session.another_desk(), ref, self.session.words))
        except Usage as failure:
            if failure.key != UNTOLD:
                raise
            self.action_change()  # where one says it
        else:
            self._decided(told)

    def _decided(self, told: str | None) -> None:
        if told:
            self.redraw()
            self.say(told)

    def action_change(self) -> None:
        """Open the fields of the proposal that is chosen, to accept it as they are changed."""
        from dossier_tui.tui.fields import change_form

        ref = self.pane.deciding
        if ref:
            try:
                self.app.push_screen(change_form(self.session, ref), self._decided)
            except Failure as failure:
                self.fail(failure)

    def action_by_hand(self) -> None:
        """Make an event or a commitment of the words in the letter that one points at."""
        from dossier_tui.tui.by_hand import by_hand_form
        from dossier_tui.tui.panes.letter import LetterPane

        here, pane = self.trail.here, self.pane
        if isinstance(pane, LetterPane):
            try:
                self.app.push_screen(by_hand_form(self.session, here.slug, here.id, pane.pointed_at), self._decided)
            except Failure as failure:
                self.fail(failure)

    def action_take_in(self) -> None:
        """Take a letter into the dossier that is open."""
        from dossier_tui.tui.screens.progress import Progress
        from dossier_tui.tui.taking import Taking, taking_form  # all that reads letters: the first paint does without

        many: list[Taking] = []

        def done(told: str | None) -> None:
            if not many:
                return self._decided(told)
            (taking,) = many
            progress = Progress(taking.title, taking, len(taking), taking.told, self.session.words)
            self.app.push_screen(progress, self._decided)
            return None

        try:
            form = taking_form(self.session, self.trail.here.slug, many.append)
        except Failure as failure:
            self.fail(failure)
        else:
            self.app.push_screen(form, done)

    def action_step(self, by: int) -> None:
        """Choose the next proposal, or the one before."""
        from dossier_tui.tui.panes.letter import LetterPane

        if isinstance(self.pane, LetterPane):
            self.pane.step(by)
        elif isinstance(self.pane, RowsPane):
            (self.pane.rows.action_down if by > 0 else self.pane.rows.action_up)()

    def action_list(self) -> None:
        """Go to the list of the letter's proposals, beside it or in its place; from there, back."""
        here = self.trail.here
        if here.pane == "proposals":
            self.back_to_letter()
        elif self.beside.display and self.pane.deciding:
            other = self.pane.focal if self.focused is self.beside.proposals.rows else self.beside.proposals.rows
            self.set_focus(other)
        else:
            self.go(replace(here, pane="proposals", about=self.pane.deciding))

    def back_to_letter(self) -> None:
        """Go back from the list of proposals to the letter, to the one under the cursor."""
        from dossier_tui.tui.panes.letter import LetterPane

        ref = self.pane.deciding
        self.trail.back()
        self.redraw()
        if isinstance(self.pane, LetterPane):
            self.pane.choose(ref)

    def action_proposals(self) -> None:
        """Go to the first proposal that waits, in this dossier; at home, in any."""
        try:
            for slug in self.with_proposals():
                for proposal in self.session.contents(slug).waiting:
                    return self.open(f"{slug}/{proposal.id}")
        except Failure as failure:
            return self.fail(failure)
        return self.say(self.session.words("say.no-proposals"))
