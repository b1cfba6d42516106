"""What the parts of a briefing are written from, and the shapes of line that they share."""

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from dossier_tui.briefing.escape import plain
from dossier_tui.briefing.footnotes import Footnotes
from dossier_tui.store.contents import Contents
from dossier_tui.views.due import Due, list_due
from dossier_tui.views.letter import Others, Papers
from dossier_tui.views.timeline import Point, list_points
from dossier_tui.words import Words
from dossier_tui.words.dates import say_date


@dataclass
class Draft:
    """A briefing in the making: `others` gives what other dossiers hold of it; `told` are the notes met so far."""

    contents: Contents
    today: date
    words: Words
    footnotes: Footnotes
    private: bool = False
    others: Others | None = None
    told: set[str] = field(default_factory=set)

    @cached_property
    def points(self) -> list[Point]:
        """Return the timeline of the dossier."""
        return list_points(self.contents)

    @cached_property
    def papers(self) -> Papers:
        """Return what is known of the papers that the letters cite."""
        return Papers(self.contents, list(self.contents.letters.values()), self.others)

    @cached_property
    def open(self) -> list[Due]:
        """Return what is open, in the order in which it wants attention."""
        return list_due([self.contents], self.today, self.words)


def item(text: str, depth: int = 0) -> str:
    """Return one line of a list, whose text is Markdown already."""
    return f"{'  ' * depth}- {text}"


def dated(when: str | None, said: str | None, words: Words) -> str:
    """Return a date, with the words that it was read from beside it where they say something else."""
    spoken = f"“{plain(said)}”" if said else ""
    if not when:
        return spoken or words("view.undated")
    date_said = say_date(when, words)
    if not said or said.casefold() == date_said.casefold():
        return plain(date_said)
    return f"{plain(date_said)} ({spoken})"
