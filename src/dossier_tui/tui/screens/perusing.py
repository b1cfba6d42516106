"""The keys of somebody who reads a letter: find, outline, references, copy, and the programs outside."""

from asyncio import to_thread
from typing import TYPE_CHECKING

from textual.app import SuspendNotSupported

from dossier_tui.errors import Failure
from dossier_tui.model.records import Letter
from dossier_tui.store.contents import Contents
from dossier_tui.tui.places import Place
from dossier_tui.tui.screens.reviewing import Reviewing
from dossier_tui.views.citation import print_cited
from dossier_tui.views.letter import paragraph_of
from dossier_tui.views.links import Link
from dossier_tui.views.rows import Row

if TYPE_CHECKING:
    from dossier_tui.tui.panes.letter import LetterPane

COPIES = ("citation", "quote", "words")  # what can be copied, each by a key of its own: the first letter of its name
SHOWN = 200  # characters of what would be copied


class Perusing(Reviewing):
    """What the screen does with the letter that is read."""

    @property
    def _letter(self) -> "LetterPane | None":
        if self.trail.here.pane != "letter":
            return None
        from dossier_tui.tui.panes.letter import LetterPane

        return self.pane if isinstance(self.pane, LetterPane) else None

    def action_find(self) -> None:
        """Find words in the letter."""
        if self._letter:
            self._letter.bar.open()

    def action_find_step(self, by: int) -> None:
        """Go to the next place where the words stand, or the one before."""
        if self._letter:
            self._letter.bar.action_step(by)

    def action_whole_words(self) -> None:
        """Find whole words alone, or parts of words too."""
        if self._letter:
            self._letter.bar.action_whole_words()

    def action_outline(self) -> None:
        """Choose a heading of the letter to go to."""
        from dossier_tui.tui.screens.known import rows_screen
        from dossier_tui.views.outline import outline_rows, part_at

        pane, words = self._letter, self.session.words
        if pane and (rows := outline_rows(pane.blocks, words)):
            chosen = part_at(rows, pane.offset_at_top)
            self.app.push_screen(rows_screen(words("screen.outline-title"), rows, words, chosen), self._go_to_part)

    def _go_to_part(self, chosen: str | None) -> None:
        if chosen and self._letter:
            self._letter.go_to(int(chosen))

    def action_link(self, by: int) -> None:
        """Choose the next cited paper or footnote mark, or the one before."""
        if self._letter and not self._letter.choose_link(by):
            self.say(self.session.words("screen.no-links"))

    def action_footnote(self) -> None:
        """Go from a footnote's mark to the note, or back."""
        if self._letter and not self._letter.cross():
            self.say(self.session.words("screen.no-footnotes"))

    def action_papers(self) -> None:
        """Open the paper that is chosen in the text; where none is, show all papers around the letter."""
        link = self._letter.link if self._letter else None
        if isinstance(link, Link):
            self._open_cited(link)
        elif link:
            self.action_footnote()
        else:
            self.go(Place("papers", self.trail.here.slug, self.trail.here.id))

    def _open_cited(self, link: Link) -> None:
        from dossier_tui.tui.screens.known import rows_screen
        from dossier_tui.views.papers import cited_rows

        words = self.session.words
        try:
            rows = cited_rows(self._contents, link.numbers, words, self.session.others())
        except Failure as failure:
            return self.fail(failure)
        if len(rows) > 1:
            self.app.push_screen(rows_screen(words("view.field-cites"), rows, words), self._open_chosen)
        elif rows[0].ref:
            self.open(rows[0].ref)
        else:
            self.say(f"{rows[0].text}: {rows[0].tail}")
        return None

    def _open_chosen(self, chosen: str | None) -> None:
        if chosen:
            self.open(chosen)

    @property
    def _contents(self) -> Contents:
        return self.session.contents(self.trail.here.slug)

    @property
    def _record(self) -> Letter:
        letter = self._contents.find(self.trail.here.id)
        assert isinstance(letter, Letter)
        return letter

    def _copies(self, pane: "LetterPane") -> dict[str, str]:
        """Return what can be copied of what one points at, by the names in `COPIES`; of a cited paper, that itself."""
        from dossier_tui.views.citation import cite, quote_with_source

        text, start = pane.pointed
        citation = cite(self._record, paragraph_of(pane.blocks, start), self.session.words)
        paper = "; ".join(map(print_cited, pane.link.numbers)) if isinstance(pane.link, Link) else citation
        return dict(zip(COPIES, (paper, quote_with_source(text, citation), text), strict=True))

    def action_copy(self) -> None:
        """Choose what to copy: the citation, the words with their source, or the words alone."""
        from dossier_tui.tui.screens.picker import Picker

        pane, words = self._letter, self.session.words
        if not pane or not pane.blocks:
            return
        copies = self._copies(pane)

        async def chosen(name: str | None) -> None:
            if name:
                await self._copy(copies[name])

        rows = [
            Row(
                "item",
                copies[name][:SHOWN],
                words(f"screen.copy-{name}"),
                "",
                words(f"screen.copy-{name}-key"),
                ref=name,
            )
            for name in COPIES
        ]
        keys = {words(f"screen.copy-{name}-key"): name for name in COPIES}
        keys |= {"y": "citation", "Y": "quote"}
        first = "quote" if pane.is_selected else "citation"
        self.app.push_screen(Picker(words("screen.copy-title"), rows, words, first, keys), chosen)

    async def action_copy_quote(self) -> None:
        """Copy the words that one points at with their source."""
        if self._letter and self._letter.blocks:
            await self._copy(self._copies(self._letter)["quote"])

    async def _copy(self, text: str) -> None:
        from dossier_tui.tui.clipboard import copy_natively

        if not await to_thread(copy_natively, text):
            self.app.copy_to_clipboard(text)
        shown = " ".join(text.split())
        self.say(self.session.words("screen.copied", text=f"{shown[:SHOWN]}…" if len(shown) > SHOWN else shown))

    def action_original(self) -> None:
        """Open the file in which the letter came, in the program that the desktop has for it."""
        from dossier_tui.tui.outside import open_in_desktop, original_path

        words = self.session.words
        try:
            path = original_path(self.session.desk.store.dossier(self.trail.here.slug), self._record)
            open_in_desktop(path)
        except Failure as failure:
            self.fail(failure)
        else:
            self.say(words("screen.opened", name=path.name))

    def action_view(self, kind: str) -> None:
        """Show the text of the letter in the user's `pager` or `editor`, until that ends."""
        from dossier_tui.tui.outside import viewer

        here = self.trail.here
        try:
            text, command = self.session.text(here.slug, here.id), viewer(kind)
            with self.app.suspend():
                failure = _view(command, here.id, text)
            if failure:
                self.fail(failure)
        except Failure as failed:
            self.fail(failed)
        except SuspendNotSupported:
            self.say(self.session.words("screen.no-suspend"))


def _view(command: list[str], name: str, text: str) -> Failure | None:
    """Show a text in another program, and return what went wrong: from what raises the screen would not come back."""
    from dossier_tui.tui.outside import view

    try:
        view(command, name, text)
    except Failure as failure:
        return failure
    return None
