"""A desk on 24 November 2026, at a fresh store with one dossier."""

import os
from datetime import date
from pathlib import Path

import pytest

from dossier_tui.actions.desk import Desk
from dossier_tui.actions.dossiers import new_dossier
from dossier_tui.store.store import Store

DAY = date(2026, 11, 24)


@pytest.fixture(autouse=True)
def _disk_that_keeps_nothing_back(monkeypatch: pytest.MonkeyPatch) -> None:
    """Spare the disk: whether a write outlives a loss of power is not what these tests ask."""
    monkeypatch.setattr(os, "fsync", lambda _: None)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(Store(tmp_path / "dossiers"), "J. Jansen", DAY)


@pytest.fixture
def kaap(desk: Desk) -> str:
    return new_dossier(desk, "Kaap")


@pytest.fixture(autouse=True)
def _proposals_of_the_tests_alone(nothing_read: None) -> None:
    """What is read in a letter that comes in is the matter of test_suggestions.py."""
