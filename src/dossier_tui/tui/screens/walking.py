"""The keys that walk the history: back over what was done, and forth again."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from dossier_tui.actions.desk import Desk
from dossier_tui.tui.screens.briefing import Briefing

if TYPE_CHECKING:
    from dossier_tui.actions.undo import Unsure

Entry = dict[str, Any]
Step = Callable[[Desk, str | None], tuple[str, Entry]]


class Walking(Briefing):
    """How what was done is taken back, and done again."""

    asked: Entry | None = None  # a change of another session, or of another person: one was asked whether to go on

    def action_undo(self) -> None:
        """Take back the last change in the dossier that is open; at home, in the whole store.

        What was done in this session is taken back at once; before it goes further back, one is asked.
        """
        from dossier_tui.actions.undo import undo

        self.change(partial(self._walk, partial(undo, sure=self._is_sure), "say.undone"))

    def action_redo(self) -> None:
        """Do again what was taken back last."""
        from dossier_tui.actions.undo import redo

        self.change(partial(self._walk, redo, "say.redone"))

    def _is_sure(self, entry: Entry) -> bool:
        asked = self.asked
        return self.session.is_own(entry) or (asked is not None and _same(entry) == _same(asked))

    async def _walk(self, step: Step, told: str) -> None:
        """Go a step through the history, and say what that changed."""
        from dossier_tui.actions.undo import Unsure
        from dossier_tui.views.history import say_step

        was = self.trail.here.slug
        self.busy = True
        try:
            slug, entry = await self.work.aside(partial(step, self.session.another_desk(), was or None))
        except Unsure as unsure:
            return self._ask(unsure)
        finally:
            self.busy = False
        self.asked = None
        if was:
            self.trail.rename(was, slug)
        self.redraw()
        return self.say(say_step(told, slug, entry, self.session.words))

    def _ask(self, unsure: "Unsure") -> None:
        """Say what would be taken back now, and by which key."""
        from dossier_tui.views.history import say_moment, say_step

        self.asked, words = unsure.entry, self.session.words
        what = say_step("screen.undo-further", unsure.slug, self.asked, words)
        by, at = self.asked.get("who", ""), say_moment(self.asked["at"], words)
        self.say(f"{what} {words('screen.undo-again', by=by, at=at)}")


def _same(entry: Entry) -> tuple[str, str]:
    return entry["at"], entry["id"]
