"""A desk on 24 November 2026, at a fresh store with one dossier."""

from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from dossier_tui.actions.desk import Desk
from dossier_tui.actions.dossiers import new_dossier
from dossier_tui.store.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterator

DAY = date(2026, 11, 24)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(Store(tmp_path / "dossiers"), "J. Jansen", DAY)


@pytest.fixture
def kaap(desk: Desk) -> str:
    return new_dossier(desk, "Kaap")


@pytest.fixture(autouse=True)
def _proposals_of_the_tests_alone(nothing_read: None) -> None:
    """What is read in a letter that comes in is the matter of test_suggestions.py."""


@pytest.fixture
def a_clock_that_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every look at the clock see another moment: on this small scale the real one stands still."""
    start = datetime.now(UTC)
    ticks: Iterator[int] = count()
    monkeypatch.setattr("dossier_tui.actions.desk.now", lambda: start + timedelta(milliseconds=next(ticks)))
