"""The papers around a letter: what it cites, who cites it, and the way there and back."""

import pytest

from dossier_tui.actions.desk import Desk
from dossier_tui.actions.dossiers import new_dossier
from dossier_tui.actions.letters import Given, add_letter
from dossier_tui.tui import session

from .conftest import Opened
from .look import here, press, text

FERRY = "veerdienst-naar-de-eilanden"
CITING = b"Geachte voorzitter,\n\nZie Kamerstuk 39 901, nr. 1, en Kamerstuk 36 045, nr. 12.\n"


def add_citing(desk: Desk) -> None:
    coast = new_dossier(desk, "Kust")
    given = Given(title="Over de veerdienst", date="2022-02-01", number="36046/2")
    add_letter(desk, coast, CITING, "brief.txt", given)


async def test_a_citation_is_followed_and_one_comes_back(opened: Opened, desk: Desk) -> None:
    add_citing(desk)
    async with opened("kust/L1") as pilot:
        assert f"Kamerstuk 39 901, nr. 1 [{FERRY}/L1]" in " ".join(text(pilot).split())
        await press(pilot, "enter")
        assert here(pilot).pane == "papers"
        shown = text(pilot)
        assert "Kamerstuk 36 045, nr. 12" in shown
        assert "not in this store" in shown
        await press(pilot, "enter")
        assert (here(pilot).pane, here(pilot).ref) == ("letter", f"{FERRY}/L1")
        await press(pilot, "escape", "escape")
        assert (here(pilot).pane, here(pilot).ref) == ("letter", "kust/L1")


async def test_a_paper_that_is_not_in_the_store_opens_nothing(opened: Opened, desk: Desk) -> None:
    add_citing(desk)
    async with opened("kust/L1") as pilot:
        await press(pilot, "enter", "down", "enter")
        assert here(pilot).pane == "papers"


async def test_who_cites_a_letter_is_shown_with_it(opened: Opened, desk: Desk) -> None:
    add_citing(desk)
    async with opened(f"{FERRY}/L1") as pilot:
        assert "cited by" in text(pilot)
        assert "kust/L1" in text(pilot)
        await press(pilot, "enter", "enter")
        assert here(pilot).ref == "kust/L1"


async def test_a_letter_without_papers_says_so(opened: Opened) -> None:
    async with opened(f"{FERRY}/L1") as pilot:
        await press(pilot, "enter")
        assert "cites no papers" in text(pilot)
        await press(pilot, "escape")
        assert here(pilot).pane == "letter"


async def test_in_a_store_of_very_many_dossiers_only_its_own_is_looked_through(
    opened: Opened, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_citing(desk)
    monkeypatch.setattr(session, "MANY", 1)
    async with opened("kust/L1") as pilot:
        assert "not in this dossier" in text(pilot)
