"""A PDF to pages of words, read by a process of its own within bounds of time and memory."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from dossier_tui.errors import Usage

SECONDS = 40  # the reader itself stops after half of this; the rest is for pages that it cannot leave
KIND = "PDF"
CHILD = "dossier_tui.reading.formats.pdf.child"
ROOT = Path(__file__).parents[4]
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
    """A page as it stands in the file, words in the order of the file."""

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


@dataclass
class File:
    """A PDF: the pages that were read, how many it has, and the title that it states."""

    sheets: list[Sheet]
    total: int
    title: str


def load(data: bytes) -> File:
    """Return the pages of a PDF; Usage where it is locked, broken, or takes too long."""
    found = _found(data)
    if "error" in found:
        raise Usage(f"error.{found['error']}", kind=KIND)
    sheets = [_sheet(number, page) for number, page in enumerate(found["pages"])]
    return File(sheets, found["total"], found["title"])


def _found(data: bytes) -> dict[str, Any]:
    paths = [str(ROOT), *(each for each in sys.path if each)]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(paths), "PYTHONUTF8": "1"}
    command = [sys.executable, "-P", "-m", CHILD]  # -P: no module is taken from the folder that the user stands in
    try:
        ran = subprocess.run(  # noqa: S603 - this very program
            command, input=data, capture_output=True, timeout=SECONDS, env=environment, check=True
        )
        found: dict[str, Any] = json.loads(ran.stdout)
    except subprocess.TimeoutExpired as error:
        raise Usage("error.file-too-slow", kind=KIND, seconds=SECONDS) from error
    except (subprocess.CalledProcessError, ValueError) as error:
        raise Usage("error.file-broken", kind=KIND) from error
    return found


def _sheet(number: int, page: dict[str, Any]) -> Sheet:
    if page.pop("broken", False):
        return Sheet(number, broken=True)
    words = [Word._make(each) for each in page.pop("words")]
    rules = [Rule(*each) for each in page.pop("rules")]
    return Sheet(number, words=words, rules=rules, **page)
