"""The keys of somebody who looks at a briefing: for whom, since when, copy, save, and the page in the browser."""

from asyncio import to_thread
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from dossier_tui.errors import Failure
from dossier_tui.tui.screens.searching import Searching

if TYPE_CHECKING:
    from dossier_tui.tui.panes.brief import BriefPane

PAGES = (".html", ".htm")


class Briefing(Searching):
    """What the screen does with a briefing."""

    @property
    def _brief(self) -> "BriefPane | None":
        from dossier_tui.tui.panes.brief import BriefPane

        return self.pane if isinstance(self.pane, BriefPane) else None

    def action_brief_purpose(self) -> None:
        """Choose for whom the briefing is."""
        from dossier_tui.tui import brief
        from dossier_tui.tui.screens.picker import Picker

        if pane := self._brief:
            title, rows = self.session.words("screen.brief-purpose-title"), brief.purpose_rows(self.session)
            picker = Picker(title, rows, self.session.words, pane.shape.purpose)
            self.app.push_screen(picker, lambda chosen: self._reshape(purpose=chosen))

    def action_brief_period(self) -> None:
        """Choose since when it tells the news."""
        from dossier_tui.tui import brief
        from dossier_tui.tui.screens.picker import Picker

        if pane := self._brief:
            title, rows = self.session.words("screen.brief-period-title"), brief.period_rows(self.session)
            picker = Picker(title, rows, self.session.words, pane.shape.period)
            self.app.push_screen(picker, lambda chosen: self._reshape(period=chosen))

    def _reshape(self, **chosen: str | None) -> None:
        if (pane := self._brief) and all(chosen.values()):
            pane.again(replace(pane.shape, **{name: value for name, value in chosen.items() if value}))

    async def action_brief_copy(self) -> None:
        """Copy the briefing as Markdown."""
        from dossier_tui.tui import brief

        if pane := self._brief:
            try:
                text = await to_thread(brief.write, self.session, self.trail.here.slug, pane.shape)
                await self._copy(text)
                await to_thread(brief.made, self.session, self.trail.here.slug)
            except Failure as failure:
                self.fail(failure)

    def action_brief_save(self) -> None:
        """Save the briefing under a name that is asked for: Markdown, or a page where the name ends in .html."""
        from dossier_tui.store.files import write_output
        from dossier_tui.tui import brief
        from dossier_tui.tui.screens.form import Field, Form, anything

        if pane := self._brief:
            session, slug, shape, words = self.session, self.trail.here.slug, pane.shape, self.session.words
            first = f"{slug}{'' if shape.purpose == 'standard' else '-' + shape.purpose}.md"

            def save(typed: Mapping[str, str]) -> str:
                path = Path(typed.get("file", first)).expanduser()
                text = brief.write(session, slug, shape, page=path.suffix.lower() in PAGES)
                write_output(path, text.encode("utf-8"), force=False)
                brief.made(session, slug)
                return words("screen.brief-saved", path=path.absolute())

            fields = [Field("file", words("view.field-file"), first, anything, needed=True)]
            form = Form(words("screen.brief-save-title"), words("screen.brief-save-intro"), fields, save, words)
            self.app.push_screen(form, lambda told: self.say(told or ""))

    async def action_brief_page(self) -> None:
        """Open the briefing as a page in the browser."""
        from dossier_tui.tui import brief
        from dossier_tui.tui.outside import open_in_desktop

        if pane := self._brief:
            try:
                path = await to_thread(brief.page_file, self.session, self.trail.here.slug, pane.shape)
                open_in_desktop(path)
                await to_thread(brief.made, self.session, self.trail.here.slug)
            except Failure as failure:
                self.fail(failure)
            else:
                self.say(self.session.words("screen.opened", name=path.name))
