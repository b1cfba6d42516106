"""How much there is at what time, as a line of small bars along which one jumps."""

from dataclasses import dataclass
from datetime import date

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from dossier_tui.model.text import visible
from dossier_tui.tui.widgets.bars import GAP
from dossier_tui.views.density import Density, bars, density

LABELS = 16  # cells beside the bars: the first and the last year
LEAST = 8  # bars


class TimeBars(Widget):
    """A line of bars over the time that some dates (EDTF) span, the years at its ends, and a word beside it."""

    DEFAULT_CSS = "TimeBars { height: 1; padding: 0 1; }"

    @dataclass
    class Chosen(Message):
        """A time was clicked: the first day of the stretch there."""

        day: date

    def __init__(self) -> None:
        super().__init__()
        self._whens: list[str] = []
        self._beside = ""
        self._at: date | None = None
        self._counted: dict[int, Density | None] = {}  # by the cells that there are for bars

    def show(self, whens: list[str], beside: str) -> None:
        """Show these times, and `beside` them what they were chosen by."""
        self._whens, self._beside, self._counted = whens, beside, {}
        self.refresh()

    def point_at(self, day: date | None) -> None:
        """Mark the stretch in which a day is."""
        self._at = day
        self.refresh()

    @property
    def _density(self) -> Density | None:
        beside = self._told.cell_length + len(GAP) if self._beside else 0
        width = max(self.content_size.width - LABELS - beside, LEAST)
        if width not in self._counted:
            self._counted = {width: density(self._whens, width)}
        return self._counted[width]

    @property
    def _told(self) -> Content:
        """Return what stands beside, cut at its beginning: its end says how one is rid of it."""
        told, room = visible(self._beside), self.content_size.width
        if self._whens:
            room -= LEAST + LABELS + len(GAP)
        over = max(cell_len(told) - room, 0)
        return Content.styled(f"…{told[over + 1 :]}" if over else told, "bold $text-accent")

    def render(self) -> Content:
        """Draw the years, the bars between them, and what stands beside."""
        found = self._density
        beside = self._told
        if found is None:
            return beside
        drawn = bars(found.counts)
        at = found.place(self._at) if self._at else -1
        first, last = found.begins(0).year, found.begins(len(found.counts) - 1).year
        line = Content.assemble(
            (f"{first} ", "$text-muted"),
            *((each, "bold reverse" if number == at else "$text-muted") for number, each in enumerate(drawn)),
            (f" {last}", "$text-muted"),
        )
        return line + Content(GAP) + beside if self._beside else line

    def on_click(self, event: events.Click) -> None:
        """Tell which time was clicked."""
        found = self._density
        offset = event.get_content_offset(self)
        if found and offset is not None:
            start = len(f"{found.begins(0).year} ")
            self.post_message(self.Chosen(found.begins(min(max(offset.x - start, 0), len(found.counts) - 1))))
