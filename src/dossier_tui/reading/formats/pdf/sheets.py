"""A PDF as it stands in the file: pages of words and rules, each with its place."""

from dataclasses import dataclass, field
from typing import NamedTuple

BOLD, ITALIC, RAISED = 1, 2, 4


class Word(NamedTuple):
    """What stands between spaces, in one style: points from the upper left corner, `y` its baseline.

    `style` adds up BOLD, ITALIC and RAISED; `space` tells whether a space stands before it.
    """

    x0: float
    x1: float
    y: float
    size: float
    style: int
    text: str
    space: bool


class Rule(NamedTuple):
    """A horizontal line that is drawn, in points."""

    x0: float
    x1: float
    y: float


@dataclass
class Sheet:
    """A page, words in the order of the file.

    `turned` is text that runs another way than the page, `objects` the number of things drawn on it, `hidden` that of
    texts not drawn, `unknown` that of letters without a meaning; `broken` pages could not be read,
    `cut` ones hold more than a page can and were not read to their end.
    """

    number: int
    width: float = 0.0
    height: float = 0.0
    words: list[Word] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    turned: str = ""
    objects: int = 0
    hidden: int = 0
    unknown: int = 0
    broken: bool = False
    cut: bool = False


@dataclass
class File:
    """A PDF: the pages that were read, how many it has, and the title that it states."""

    sheets: list[Sheet]
    total: int
    title: str
