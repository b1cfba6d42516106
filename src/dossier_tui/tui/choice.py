"""Which of a letter's waiting proposals is chosen, as they come and go."""

from collections.abc import Sequence


class Choice:
    """The ids of the proposals that wait, in their order, and the one that is chosen, or ""."""

    def __init__(self) -> None:
        self.ids: Sequence[str] = ()
        self.chosen = ""

    def begin(self, ids: Sequence[str], about: str) -> None:
        """Choose what one came for; the first, where one came for the letter itself; else none."""
        self.ids = ids
        self.chosen = about if about in ids else ids[0] if ids and not about else ""

    def keep(self, ids: Sequence[str]) -> None:
        """Stay with what was chosen; where it waits no longer, choose the next, or else the last."""
        if self.chosen and self.chosen not in ids:
            later = self.ids[self.ids.index(self.chosen) :]
            self.chosen = next((each for each in later if each in ids), ids[-1] if ids else "")
        self.ids = ids

    def step(self, by: int) -> str:
        """Return the next, or with -1 the one before; where none is chosen, the first, or the last; "" without any."""
        if self.chosen:
            return self.ids[min(max(self.ids.index(self.chosen) + by, 0), len(self.ids) - 1)]
        return self.ids[0 if by > 0 else -1] if self.ids else ""
