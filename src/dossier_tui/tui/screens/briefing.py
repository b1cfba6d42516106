"""The keys of somebody who looks at a briefing: for whom, since when, copy, save, and the page in the browser."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from dossier_tui.tui.screens.searching import Searching

if TYPE_CHECKING:
    from dossier_tui.tui.brief import Shape
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
        from dossier_tui.tui.screens.known import rows_screen

        if pane := self._brief:
            title, rows = self.session.words("screen.brief-purpose-title"), brief.purpose_rows(self.session)
            chooser = rows_screen(title, rows, self.session.words, pane.shape.purpose)
            self.app.push_screen(chooser, lambda chosen: self._reshape(purpose=chosen))

    def action_brief_period(self) -> None:
        """Choose since when it tells the news."""
        from dossier_tui.tui import brief
        from dossier_tui.tui.screens.known import rows_screen

        if pane := self._brief:
            title, rows = self.session.words("screen.brief-period-title"), brief.period_rows(self.session)
            chooser = rows_screen(title, rows, self.session.words, pane.shape.period)
            self.app.push_screen(chooser, lambda chosen: self._reshape(period=chosen))

    def _reshape(self, **chosen: str | None) -> None:
        if (pane := self._brief) and all(chosen.values()):
            pane.again(replace(pane.shape, **{name: value for name, value in chosen.items() if value}))

    def action_brief_copy(self) -> None:
        """Copy the briefing as Markdown."""
        if pane := self._brief:
            self.change(partial(self._brief_copied, self.trail.here.slug, pane.shape))

    async def _brief_copied(self, slug: str, shape: "Shape") -> None:
        from dossier_tui.tui import brief

        await self._copy(await self.work.aside(partial(brief.write, self.session, slug, shape)))
        await self.work.aside(partial(brief.made, self.session, slug))

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

            fields = [Field("file", words("view.field-file"), first, anything, needed=True, path=True)]
            form = Form(words("screen.brief-save-title"), words("screen.brief-save-intro"), fields, save, words)
            self.app.push_screen(form, lambda told: self.say(told or ""))

    def action_brief_page(self) -> None:
        """Open the briefing as a page in the browser."""
        if pane := self._brief:
            self.change(partial(self._brief_opened, self.trail.here.slug, pane.shape))

    async def _brief_opened(self, slug: str, shape: "Shape") -> None:
        from dossier_tui.tui import brief
        from dossier_tui.tui.outside import open_in_desktop

        path = await self.work.aside(partial(brief.page_file, self.session, slug, shape))
        open_in_desktop(path)
        await self.work.aside(partial(brief.made, self.session, slug))
        self.say(self.session.words("screen.opened", name=path.name))
