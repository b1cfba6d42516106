"""Scrolling what is drawn line by line."""

from textual.scroll_view import ScrollView


def scroll_at_once(view: ScrollView, y: int) -> None:
    """Put line `y`, or the nearest that can be, on top, and the scrollbar with it.

    A bar that is not there yet does not hear of scrolling, and would come up at its top.
    """
    view.show_vertical_scrollbar = view.virtual_size.height > view.container_size.height
    view.scroll_to(y=y, animate=False, force=True)
