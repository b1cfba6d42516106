"""An expression of time where it stands: the sentence around it, and the words that were found to belong to it."""

from typing import NamedTuple

from dossier_tui.reading.happenings.expressions import Expression
from dossier_tui.reading.language import Language
from dossier_tui.reading.language.running import Running, running

REACH = 90  # signs on either side in which the words stand that tell what a date is for


class Spot(NamedTuple):
    """An expression in a sentence: `said` is the sentence folded, `text` the sentence as it is, sign for sign.

    `start` and `end` take in the words that belong to the expression; `side` is `by` `before` `after` `since`
    `onward` `within` or empty, as those words say.
    """

    said: str
    text: str
    expression: Expression
    start: int
    end: int
    side: str
    language: Language

    @property
    def words(self) -> Running:
        """Return the words of the language for dates in running text."""
        return running(self.language.code)

    @property
    def before(self) -> str:
        """Return what stands before the expression and the words that belong to it, folded."""
        return self.said[max(self.start - REACH, 0) : self.start]

    @property
    def ahead_of(self) -> str:
        """Return what stands before the expression itself, folded."""
        start = self.expression.start
        return self.said[max(start - REACH, 0) : start]

    @property
    def behind(self) -> str:
        """Return what stands behind the expression, folded."""
        return self.said[self.end : self.end + REACH]

    @property
    def capital(self) -> bool:
        """Tell whether the expression is written with a capital."""
        return self.text[self.expression.start : self.expression.start + 1].isupper()
