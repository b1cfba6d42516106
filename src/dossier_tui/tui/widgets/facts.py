"""Labels and values above a list, in as many lines as there is room for."""

from collections.abc import Sequence

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from dossier_tui.model.text import visible

Pairs = Sequence[tuple[str, str]]
MEASURE = 88  # columns at most for text that is read


class Facts(Widget):
    """A label and a value a line, the values wrapped; what has no room is left out, with an ellipsis."""

    def __init__(self, pairs: Pairs = (), label_style: str = "$text-muted", label_width: int = 0) -> None:
        super().__init__()
        self._label_width = label_width
        self._pairs: Pairs = pairs
        self._label_style = label_style

    def show(self, pairs: Pairs) -> None:
        """Show these labels and values."""
        self._pairs = [(label, visible(value)) for label, value in pairs]
        self.refresh(layout=True)

    def render(self) -> Content:
        """Draw the lines that fit."""
        width, height = self.content_size
        lines = self._lines(width)
        if len(lines) > height > 0:
            lines[height - 1] = lines[height - 1].truncate(width - 2) + " …"
        return Content("\n").join(lines[:height])

    def get_content_height(self, _container: Size, _viewport: Size, width: int) -> int:
        """Return the lines that all of it takes."""
        return len(self._lines(width))

    def _lines(self, width: int) -> list[Content]:
        label_width = max([Content(label).cell_length for label, _ in self._pairs] + [self._label_width]) + 2
        room = max(min(width, MEASURE + label_width) - label_width, 8)
        lines = []
        for label, value in self._pairs:
            first, *others = Content(" ".join(value.split())).wrap(room)
            head = Content.styled(label, self._label_style)
            lines.append(head.pad_right(label_width - head.cell_length) + first)
            lines += [each.pad_left(label_width) for each in others]
        return lines
