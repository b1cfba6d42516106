"""The briefing of a dossier, to read."""

from dataclasses import dataclass
from threading import Thread

from textual.message import Message

from dossier_tui.errors import Failure
from dossier_tui.reading.blocks import Block
from dossier_tui.store.contents import Contents
from dossier_tui.tui.brief import Shape, write
from dossier_tui.tui.panes.pane import Pane
from dossier_tui.tui.places import Place
from dossier_tui.tui.session import Session
from dossier_tui.tui.widgets.reader import Reader
from dossier_tui.words.failures import say_failure

MANY = 200  # records from which on a briefing is written beside the screen's own work


class BriefPane(Pane):
    """The briefing as it would be printed, for whom and since when one chose; that stays for every dossier."""

    @dataclass
    class Written(Message):
        """A briefing was written and read beside the screen's own work."""

        asked: tuple[Place, Shape, Contents]
        blocks: list[Block]

    def __init__(self, session: Session) -> None:
        self._reader = Reader()
        super().__init__("brief", session, self._reader)
        self.shape = Shape()
        self._asked: tuple[Place, Shape, Contents] | None = None

    def show(self, place: Place, contents: Contents) -> None:
        """Show the briefing of a dossier; that of a large one is written in a thread meanwhile."""
        asked = (place, self.shape, contents)
        if self._asked == asked:
            return
        self._asked = asked
        if sum(map(len, contents.tables.values())) < MANY:
            self._draw(self._blocks(asked))
        else:
            self._draw([Block("paragraph", self.session.words("screen.writing"))])
            Thread(target=self._write_aside, args=(asked,), daemon=True).start()

    def again(self, shape: Shape) -> None:
        """Show the briefing in another shape."""
        self.shape = shape
        if self._asked:
            self.show(self._asked[0], self._asked[2])

    def _blocks(self, asked: tuple[Place, Shape, Contents]) -> list[Block]:
        place, shape, _ = asked
        try:
            return self.session.blocks(write(self.session, place.slug, shape))
        except Failure as failure:  # of a template of the user's, most likely: another shape can still be chosen
            return [Block("paragraph", say_failure(failure, self.session.words))]

    def _write_aside(self, asked: tuple[Place, Shape, Contents]) -> None:
        self.post_message(self.Written(asked, self._blocks(asked)))

    def on_brief_pane_written(self, event: Written) -> None:
        """Draw a briefing that was written aside, unless another is asked for by now."""
        if event.asked == self._asked:
            self._draw(event.blocks)

    def _draw(self, blocks: list[Block]) -> None:
        assert self._asked
        place, shape, _ = self._asked
        words = self.session.words
        head = [
            (words("screen.brief-for"), words(f"screen.for-{shape.purpose}")),
            (words("screen.brief-since"), words(f"screen.since-{shape.period}")),
        ]
        self._reader.show(blocks, key=f"brief {place.slug} {shape}", head=head)
