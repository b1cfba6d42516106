"""What the tests of reading share: ways to ask for a date, and where the letters are."""

from datetime import date
from pathlib import Path

import pytest
from reading_days import CALENDAR, DAY, Ask

from dossier_tui.reading.datewords import read_when
from dossier_tui.reading.when import When


@pytest.fixture
def term() -> Ask:
    """Read words as a term, that is looking ahead from 20 January 2022."""

    def ask(words: str, day: date = DAY) -> When | None:
        return read_when(words, day, CALENDAR, ahead=True)

    return ask


@pytest.fixture
def when() -> Ask:
    """Read words as the time of something that may be past, from 20 January 2022."""

    def ask(words: str, day: date = DAY) -> When | None:
        return read_when(words, day, CALENDAR)

    return ask


@pytest.fixture(scope="session")
def letters() -> Path:
    """Return the folder of letters that may be read here."""
    return Path(__file__).parent / "letters"
