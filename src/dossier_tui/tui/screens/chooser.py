"""A list over the screen that narrows as one types, of which one thing is chosen."""

from collections.abc import Callable, Iterator, Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Static

from dossier_tui.model.text import visible
from dossier_tui.tui.widgets.line import Line
from dossier_tui.tui.widgets.rows import Rows
from dossier_tui.views.rows import Row

HIGHEST = 40  # lines that it takes at most
LEAST = 4  # rows: as many as the sentence takes that says that there are none
FRAME = 6  # of them that are no rows
Find = Callable[[str, int], Sequence[Row]]


class Chooser(ModalScreen[str]):
    """A line to type in above the rows that `find` returns for what is typed, so many cells wide.

    It ends with the reference of the chosen row, "" where one leaves; `keys` says below what can be pressed. The cursor
    stands at first on the row with the reference `chosen`. It is as high as `high` rows need, or as there is room.
    """

    CSS_PATH = "../styles/chooser.tcss"
    AUTO_FOCUS = "Line"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,f1,ctrl+p", "leave", show=False),
        Binding("down,ctrl+n", "list('down')", show=False),
        Binding("up", "list('up')", show=False),
        Binding("pagedown", "list('page_down')", show=False),
        Binding("pageup", "list('page_up')", show=False),
        Binding("ctrl+q,ctrl+c", "app.quit", show=False),
    ]

    def __init__(
        self, title: str, keys: str, empty: str, find: Find, *, chosen: str = "", high: int | None = None
    ) -> None:
        super().__init__()
        self._chosen, self._high = chosen, high
        self._title, self._keys, self._find = title, keys, find
        self._typed = Line()
        self.rows = Rows()
        self.rows.can_focus = False
        self.rows.empty = empty
        self._behind = False  # the rows are not yet those of what is typed

    def compose(self) -> Iterator[Widget]:
        """Lay out the title, the line, the list, and what can be pressed."""
        with Vertical(id="chooser"):
            yield Static(Content(visible(self._title)), classes="heading")
            yield self._typed
            yield self.rows
            yield Static(Content(visible(self._keys)), classes="keys")

    def on_mount(self) -> None:
        """Take as much room as the rows need."""
        if self._high is not None:
            self.query_one("#chooser").styles.height = min(max(self._high, LEAST) + FRAME, HIGHEST)

    def on_input_changed(self) -> None:
        """Show what fits what is typed, as soon as the line shows that: it is what one who types looks at."""
        self._behind = True
        self.call_after_refresh(self.catch_up)

    def catch_up(self) -> None:
        """Show what fits what is typed, from its top, where that is not shown yet."""
        if self._behind:
            self._behind = False
            self._show()
            self.rows.action_top()

    def on_resize(self) -> None:
        """Lay the rows out anew."""
        self._show()

    def _show(self) -> None:
        self.rows.show(self._find(self._typed.value.strip(), self.rows.size.width), keep=self._chosen)
        if self.rows.size.width:
            self._chosen = ""

    def on_input_submitted(self) -> None:
        """Choose by Enter."""
        self.choose()

    def choose(self) -> None:
        """End with the row under the cursor, of those that fit what is typed."""
        self.catch_up()
        if self.rows.cursor:
            self.dismiss(self.rows.cursor.ref)

    def on_rows_opened(self, event: Rows.Opened) -> None:
        """End with the row that was clicked."""
        self.dismiss(event.row.ref)

    async def action_list(self, step: str) -> None:
        """Move in the list while the line keeps the keys."""
        self.catch_up()
        await self.app.run_action(step, self.rows)

    def action_leave(self) -> None:
        """Leave without a choice."""
        self.dismiss("")
