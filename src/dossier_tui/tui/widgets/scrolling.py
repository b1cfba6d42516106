"""Scrolling what is drawn line by line."""

from textual.geometry import Size
from textual.reactive import Reactive
from textual.scroll_view import ScrollView

from dossier_tui.tui.bindings import bindings


def scroll_at_once(view: ScrollView, y: int) -> None:
    """Put line `y`, or the nearest that can be, on top, and the scrollbar with it.

    A bar that is not there yet does not hear of scrolling, and would come up at its top.
    """
    view.show_vertical_scrollbar = view.virtual_size.height > view.container_size.height
    view.scroll_to(y=y, animate=False, force=True)


class Stepping(ScrollView, inherit_bindings=False):
    """What goes line by line, by half a screen, by a screen, and to its ends: each is so many steps."""

    BINDINGS = bindings("step")
    # As high as there is room, whatever the number of lines: Textual would lay the whole screen out anew for each.
    virtual_size: Reactive[Size] = Reactive(Size(0, 0))

    def watch_virtual_size(self, size: Size) -> None:
        """Let the scrollbar know how many lines there are; only where it comes or goes is the screen laid out."""
        if self.container_size:
            self._scroll_update(size)

    def step(self, lines: int) -> None:
        """Go so many lines down, or up where it is negative; what is too far goes to the end."""
        raise NotImplementedError

    def action_down(self) -> None:
        """Go a line down."""
        self.step(1)

    def action_up(self) -> None:
        """Go a line up."""
        self.step(-1)

    def action_page_down(self) -> None:
        """Go a screenful down; one line of it stays in sight."""
        self.step(max(self.size.height - 1, 1))

    def action_page_up(self) -> None:
        """Go a screenful up."""
        self.step(-max(self.size.height - 1, 1))

    def action_half_down(self) -> None:
        """Go half a screenful down."""
        self.step(max(self.size.height // 2, 1))

    def action_half_up(self) -> None:
        """Go half a screenful up."""
        self.step(-max(self.size.height // 2, 1))

    def action_top(self) -> None:
        """Go to the beginning."""
        self.step(-max(self.virtual_size.height, 1))

    def action_bottom(self) -> None:
        """Go to the end."""
        self.step(max(self.virtual_size.height, 1))
