"""What the tests of reading share: a day to hang dates on, a recess calendar, and where the sample letters are."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from dossier_tui.model.calendar import Recesses
from dossier_tui.reading.datewords import When, read_when

CALENDAR = Recesses.of({"summer": {"2022": ["2022-07-08", "2022-09-05"], "2023": ["2023-07-07", "2023-09-04"]}})
DAY = date(2022, 1, 20)  # a Thursday
HERE = Path(__file__).parent

When_ = When | None
Ask = Callable[..., When_]


@pytest.fixture
def term() -> Ask:
    """Read words as a term, that is looking ahead from 20 January 2022."""

    def ask(words: str, day: date = DAY) -> When_:
        return read_when(words, day, CALENDAR, ahead=True)

    return ask


@pytest.fixture
def when() -> Ask:
    """Read words as the time of something that may be past, from 20 January 2022."""

    def ask(words: str, day: date = DAY) -> When_:
        return read_when(words, day, CALENDAR)

    return ask


@pytest.fixture(scope="session")
def letters() -> Path:
    """Return the folder of letters that may be read here."""
    return HERE / "letters"
