"""A store with very many dossiers: home asks the index for what comes into sight, and shows what it would else."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from dossier_tui.actions.commitments import add_commitment
from dossier_tui.actions.desk import Desk
from dossier_tui.actions.dossiers import new_dossier
from dossier_tui.actions.entries import add_event, edit_record
from dossier_tui.store.store import Store
from dossier_tui.tui import shelf as shelves
from dossier_tui.tui.catalogue import Catalogue
from dossier_tui.tui.session import Session
from dossier_tui.tui.shelf import Shelf
from dossier_tui.tui.today import Today
from dossier_tui.views.rows import Row
from dossier_tui.words import Words

from .conftest import DAY, Opened
from .look import cursor, here, main, press, settle, text, until

FERRY = "veerdienst-naar-de-eilanden"
LONG_AGO = "2000-01-01T00:00:00Z"


@pytest.fixture
def index(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "index.sqlite"


@pytest.fixture
def many(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """More dossiers, and a screen to which these are very many."""
    for number in range(30):
        slug = new_dossier(desk, f"Érosie van dijk {number:02}", number=str(30_000 + number))
        add_event(desk, slug, "2022-03-01", f"Kijken bij dijk {number}")
    edit_record(desk, "erosie-van-dijk-07", {"status": "archived"})
    for number in range(12):
        add_commitment(desk, slug, f"Brief {number}", due=f"{number + 1} maart 2022", made="2022-01-03")
    add_commitment(desk, slug, "Ooit iets doen", due="zo spoedig mogelijk", made="2022-01-03")
    add_commitment(desk, slug, "Straks iets doen", due="zo spoedig mogelijk", made="2022-03-03")
    add_commitment(desk, slug, "Na de zomer", due="na de zomer 2022")
    monkeypatch.setattr(shelves, "MANY", 3)
    return desk


def session_on(desk: Desk, index: Path | None) -> Session:
    session = Session(Desk(Store(desk.store.root, index), "Test", DAY), Words("en"))
    session.memory.left = LONG_AGO
    if index:
        session.bring_index()
    return session


async def rows_at_home(session: Session) -> Sequence[Row]:
    catalogue, today = Catalogue(session), Today(session)
    assert await catalogue.look()
    assert await today.look(catalogue)
    assert not await catalogue.look()
    return [*today.rows(8), *catalogue.rows(100)]


@pytest.mark.usefixtures("proposals")
async def test_the_index_shows_at_home_what_the_dossiers_themselves_do(many: Desk, index: Path) -> None:
    asked, read = await rows_at_home(session_on(many, index)), await rows_at_home(session_on(many, None))
    assert asked == read
    assert len(asked) > 60


async def test_it_counts_the_same(many: Desk, index: Path) -> None:
    catalogues = [Catalogue(session_on(many, where)) for where in (index, None)]
    for each in catalogues:
        await each.look()
    assert catalogues[0].counts == catalogues[1].counts
    assert catalogues[0].with_proposals() == catalogues[1].with_proposals() == []


def test_a_small_store_is_on_no_shelf(desk: Desk, index: Path) -> None:
    shelf = Shelf(session_on(desk, index))
    assert not shelf.look()
    assert (shelf.totals, shelf.listings(80)) == (None, {})


def test_nor_is_one_without_an_index_that_can_be_used(many: Desk, index: Path) -> None:
    session = session_on(many, index)
    index.write_bytes(b"no database at all" * 100)
    assert not Shelf(session).look()


def test_the_first_look_puts_only_the_first_dossiers_in_order(
    many: Desk, index: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shelves, "FIRST", 5)
    shelf = Shelf(session_on(many, index))
    assert shelf.look()
    assert shelf.totals
    assert len(shelf._order._numbers) == 5
    rows = shelf.listings(80)["dossiers"]
    assert [row.text for row in rows[1:3]] == ["Kustwacht", "Veerdienst naar de eilanden"]
    assert rows[-1].ref == "erosie-van-dijk-29"
    assert len(shelf._order._numbers) == shelf.totals.dossiers


def test_on_another_day_all_of_it_is_told_anew(many: Desk, index: Path) -> None:
    session = session_on(many, index)
    shelf = Shelf(session)
    assert [shelf.look(), shelf.look()] == [True, False]
    session.desk = replace(session.desk, day=DAY + timedelta(days=1))
    assert shelf.look()


async def test_home_of_a_large_store_is_gone_through_filtered_and_kept_up(
    many: Desk, index: Path, opened: Opened
) -> None:
    session_on(many, index)
    async with opened(index=index) as pilot:
        assert cursor(pilot) == "kustwacht"
        await press(pilot, "G")
        assert cursor(pilot) == "erosie-van-dijk-07"
        await press(pilot, "slash", *"erosie 2", "enter")
        assert main(pilot)._home.rows.counts[0] == 12
        await press(pilot, "g", "enter")
        assert here(pilot).slug == "erosie-van-dijk-02"
        await press(pilot, "escape", "escape")
        assert cursor(pilot) == "erosie-van-dijk-02"
        new_dossier(many, "Aanleg van een brug")
        await until(pilot, lambda: "34 dossiers" not in text(pilot) and main(pilot)._home.catalogue.counts[0] == 33)
        assert cursor(pilot) == "erosie-van-dijk-02"


async def test_what_is_damaged_in_a_large_store_is_said(many: Desk, index: Path, opened: Opened) -> None:
    session_on(many, index)
    (many.store.root / "kustwacht" / "dossier.json").write_text("{", "utf-8")
    async with opened(index=index) as pilot:
        await until(pilot, lambda: main(pilot)._home.catalogue.counts[0] == 31)
        await settle(pilot)
        await press(pilot, "G")
        await until(pilot, lambda: "✗ kustwacht" in text(pilot))
