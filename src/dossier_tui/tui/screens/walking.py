"""The keys that walk the history: back over what was done, and forth again."""

from collections.abc import Callable
from functools import partial
from typing import Any

from dossier_tui.actions.desk import Desk
from dossier_tui.tui.screens.briefing import Briefing

Step = Callable[[Desk, str | None], tuple[str, dict[str, Any]]]


class Walking(Briefing):
    """How what was done is taken back, and done again."""

    def action_undo(self) -> None:
        """Take back the last change in the dossier that is open; at home, in the whole store."""
        from dossier_tui.actions.undo import undo

        self.change(partial(self._walk, undo, "say.undone"))

    def action_redo(self) -> None:
        """Do again what was taken back last."""
        from dossier_tui.actions.undo import redo

        self.change(partial(self._walk, redo, "say.redone"))

    async def _walk(self, step: Step, told: str) -> None:
        """Go a step through the history, and say what that changed."""
        from dossier_tui.views.history import say_step

        was = self.trail.here.slug
        self.busy = True
        try:
            slug, entry = await self.work.aside(partial(step, self.session.another_desk(), was or None))
        finally:
            self.busy = False
        if was:
            self.trail.rename(was, slug)
        self.redraw()
        self.say(say_step(told, slug, entry, self.session.words))
