"""Which of the things in a letter that lead elsewhere is chosen: a cited paper, or the mark of a footnote."""

from bisect import bisect_left
from collections.abc import Sequence

from dossier_tui.views.links import Link, Note


class Trace:
    """The links and footnote marks of a letter in the order of its text, and the one that is chosen, if any."""

    def __init__(self) -> None:
        self._links: Sequence[Link | Note] = ()
        self.chosen: Link | Note | None = None
        self.in_note = False  # at the note of the mark that is chosen, and not at the mark

    def begin(self, links: Sequence[Link | Note]) -> None:
        """Choose among other links; one that is there still stays chosen."""
        self._links = sorted(links, key=lambda each: (each.start, each.end))
        if self.chosen not in self._links:
            self.chosen, self.in_note = None, False

    def leave(self) -> None:
        """Choose nothing any more."""
        self.chosen, self.in_note = None, False

    def step(self, by: int, offset: int) -> Link | Note | None:
        """Choose the next, or with -1 the one before: from the one that is chosen, or from a place in the text."""
        if self.chosen in self._links:
            number = self._links.index(self.chosen) + by
        else:
            number = bisect_left(self._links, offset, key=lambda each: each.start) - (by < 0)
        if self._links:
            self.chosen = self._links[min(max(number, 0), len(self._links) - 1)]
            self.in_note = False
        return self.chosen

    def cross(self, offset: int) -> tuple[int, int] | None:
        """Go from a mark to its note, or back: return where that is; None where there are no footnotes.

        Where no mark is chosen it is the first from a place in the text on, else the last before it.
        """
        if not isinstance(self.chosen, Note):
            notes = [each for each in self._links if isinstance(each, Note)]
            self.in_note = False
            self.chosen = next((each for each in notes if each.start >= offset), notes[-1] if notes else None)
            if self.chosen is None:
                return None
        assert isinstance(self.chosen, Note)
        self.in_note = not self.in_note
        return self.chosen.note if self.in_note else (self.chosen.start, self.chosen.end)
