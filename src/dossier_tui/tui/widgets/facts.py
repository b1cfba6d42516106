"""Labels and values above a list, in as many lines as there is room for."""

from collections.abc import Sequence

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from dossier_tui.model.text import visible

Pairs = Sequence[tuple[str, str]]
MEASURE = 88  # columns at most for text that is read
INDENT = 2  # columns before a value that stands below its label


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
        blocks = self._blocks(width)
        rooms = _rooms([len(block) for block in blocks], height)
        lines = [line for block, room in zip(blocks, rooms, strict=True) for line in _shortened(block, room, width)]
        if len(lines) > height > 0:
            lines[height - 1] = lines[height - 1].truncate(width - 2) + " …"
        return Content("\n").join(lines[:height])

    def get_content_height(self, _container: Size, _viewport: Size, width: int) -> int:
        """Return the lines that all of it takes."""
        return sum(map(len, self._blocks(width)))

    def _blocks(self, width: int) -> list[list[Content]]:
        """Return the lines of every pair; where the labels would take half the width each has a line of its own."""
        labels = max([Content(label).cell_length for label, _ in self._pairs] + [self._label_width]) + 2
        apart = labels > width // 2
        indent = INDENT if apart else labels
        room = max(min(width, MEASURE + indent) - indent, 8)
        blocks = []
        for label, value in self._pairs:
            first, *others = [each.pad_left(indent) for each in Content(" ".join(value.split())).wrap(room)]
            head = Content.styled(label, self._label_style)
            start = [head, first] if apart else [head.pad_right(labels - head.cell_length) + first[labels:]]
            blocks.append([*start, *others])
        return blocks


def _rooms(sizes: list[int], height: int) -> list[int]:
    """Return how many lines each pair is given: where there are too few, the longest gives way, but for one line."""
    while sum(sizes) > max(height, len(sizes)):
        sizes[sizes.index(max(sizes))] -= 1
    return sizes


def _shortened(lines: list[Content], room: int, width: int) -> list[Content]:
    if len(lines) <= room:
        return lines
    return [*lines[: room - 1], lines[room - 1].truncate(width - 2) + " …"]
