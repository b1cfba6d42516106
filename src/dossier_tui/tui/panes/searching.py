"""The search over the whole store, which answers as one types."""

from asyncio import sleep, to_thread
from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.events import Resize
from textual.widget import Widget
from textual.widgets import Input, Static

from dossier_tui.errors import Failure
from dossier_tui.tui.panes.pane import Pane
from dossier_tui.tui.session import Session
from dossier_tui.tui.widgets.line import Line
from dossier_tui.tui.widgets.rows import Rows
from dossier_tui.tui.widgets.wrap import wrap
from dossier_tui.tui.work import begin
from dossier_tui.views.hits import facet_rows, hit_rows, say_left_out, say_total
from dossier_tui.views.language import language_rows
from dossier_tui.views.rows import Row
from dossier_tui.words.failures import say_failure

if TYPE_CHECKING:
    from dossier_tui.views.search import Answer

PAUSE = 0.08  # seconds without a key after which is searched
SHOWN = 200  # hits that the list holds
MARGIN = 4  # cells of a row beside its text
LEAST = 20
WIDE = 110  # columns from which on the counts stand beside the hits


class SearchPane(Pane):
    """A line to type in, below it what that finds, and beside it how much by what; Enter on a count narrows."""

    DEFAULT_CSS = """
    SearchPane {
        layout: horizontal;
        & #found { width: 1fr; }
        & .line { height: 1; padding: 0 1; }
        & .sign { width: 2; color: $text-accent; text-style: bold; }
        & Line { width: 1fr; background: $background; }
        & .told { height: auto; max-height: 3; padding: 0 1 1 1; color: $text-muted; }
        & #facets { width: 36; border-left: solid $rule; padding-left: 1; display: none; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "to_hits", show=False),
        Binding("up", "list('up')", show=False),
        Binding("pagedown", "list('page_down')", show=False),
        Binding("pageup", "list('page_up')", show=False),
    ]

    def __init__(self, session: Session) -> None:
        self._line = Line()
        super().__init__("search", session, self._line)
        self.rows, self._facets = Rows(), Rows()
        self._facets.id = "facets"
        self._told = Static(classes="told", markup=False)
        self.answer: Answer | None = None
        self._answered = ""  # what that is the answer to
        self._before: dict[str, set[str]] = {}  # what saved searches had found before this run looked at them

    def compose(self) -> Iterator[Widget]:
        """Lay out the line, the hits, and the counts."""
        with Vertical(id="found"):
            with Horizontal(classes="line"):
                yield Static("/", classes="sign")
                yield self._line
            yield self._told
            yield self.rows
        yield self._facets

    @property
    def query_text(self) -> str:
        """Return the search as it is typed."""
        return self._line.value

    @property
    def chosen(self) -> str:
        """Return the reference of the hit under the cursor."""
        return self.rows.cursor.ref if self.rows.cursor else ""

    def begin_with(self, query: str) -> None:
        """Search for this, where something else is typed."""
        if query and query != self._line.value:
            self._type(query)
        elif self.answer is None and not query:
            self._show_language()

    def letter_after(self, ref: str, by: int) -> str:
        """Return the letter that comes after one among the hits, or with -1 before it; "" where there is none."""
        refs = [each.ref for each in (self.answer.hits if self.answer else []) if each.hit.kind == "letter"]
        place = refs.index(ref) + by if ref in refs else -1
        return refs[place] if 0 <= place < len(refs) else ""

    def action_to_hits(self) -> None:
        """Go from the line to the hits; one comes back to these, not to the line."""
        if self.rows.cursor:
            self.focal = self.rows
            self.rows.focus()
        else:
            self.rows.action_down()

    async def action_list(self, step: str) -> None:
        """Move in the list below while the line keeps the keys."""
        await self.app.run_action(step, self.rows)

    def to_line(self) -> None:
        """Go to the line."""
        self.focal = self._line
        self._line.focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Search a moment after each key; what was searched for before is given up."""
        event.stop()
        begin(self, partial(self._search, event.value, pause=PAUSE), group="search", exclusive=True)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Open the hit under the cursor, once what was typed last is answered."""
        event.stop()
        if self.answer and self._answered == event.value:
            self._open()
        else:
            begin(self, partial(self._search_and_open, event.value), group="search", exclusive=True)

    async def _search_and_open(self, typed: str) -> None:
        await self._search(typed, pause=0)
        if self.answer and self._answered == typed:
            self._open()

    def _open(self) -> None:
        self.action_to_hits()
        self.rows.call_next(self.rows.action_open)  # said by the pane, it would come no further than the pane

    def on_rows_opened(self, event: Rows.Opened) -> None:
        """Narrow the search by the count that was chosen; a hit is for the screen to open."""
        if event.rows is self._facets:
            event.stop()
            self._type(f"{self._line.value.strip()} {event.row.ref}")

    def on_resize(self, event: Resize) -> None:
        """Give the counts room, or take it."""
        self._facets.display = event.size.width >= WIDE
        if self.answer is None:
            self.call_after_refresh(self._show_language)  # once the rows are as wide as they will be

    def _type(self, query: str) -> None:
        self._line.value = query
        self._line.cursor_position = len(query)

    async def _search(self, typed: str, *, pause: float) -> None:
        await sleep(pause)
        if not typed.strip():
            self.answer = None
            return self._show_language()
        try:
            self.answer = await to_thread(self.session.search, typed, SHOWN)
        except Failure as failure:
            return self._told.update(Content(say_failure(failure, self.session.words)))
        self._answered = typed
        return self._show(self.answer)

    def _show(self, answer: "Answer") -> None:
        words = self.session.words
        total, order = say_total(answer.total, answer.beyond, words), words(f"view.order-{answer.order}")
        told = [f"{total}, {order}"] if answer.total else []
        told += [say_left_out(each, words) for each in answer.left_out]
        self._told.update(Content("  ".join(told)))
        self.rows.empty = words("screen.no-hits")
        new = self._new(answer)
        self.rows.show([row._replace(mark="+") if row.ref in new else row for row in hit_rows(answer, words)])
        self._facets.show(facet_rows(answer, words))

    def look(self) -> None:
        """Remember what the search has found that is saved now: one looks at it already."""
        if self.answer:
            self._new(self.answer)

    def _new(self, answer: "Answer") -> set[str]:
        """Return what a saved search finds and had not found when it was last looked at, which it is now."""
        typed, memory = self._answered.strip(), self.session.memory
        if typed not in self.session.searches.values():
            return set()
        refs = {each.ref for each in answer.hits}
        before = self._before.setdefault(typed, memory.found.get(typed, refs))
        memory.look(typed, refs | before)
        return refs - before

    def _show_language(self) -> None:
        """Show what can be typed, while nothing is."""
        if self.query_text.strip():
            return
        self._told.update("")
        self._facets.show([])
        room = max(self.rows.size.width - MARGIN, LEAST)
        self.rows.show([line for row in language_rows(self.session.words) for line in _lines(row, room)])


def _lines(row: Row, room: int) -> list[Row]:
    """Return a row whose text has at most so many cells, with what is over below it."""
    return [row._replace(text=row.text[start:end]) for start, end in wrap(row.text, room)]
