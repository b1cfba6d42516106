"""The screen brings the index in step beside its own work, and lists the dossiers from it."""

from pathlib import Path

import pytest

from dossier_tui.actions.desk import Desk
from dossier_tui.store.store import Store
from dossier_tui.tui.session import Session
from dossier_tui.views.listing import list_dossiers, whens_of, with_activity
from dossier_tui.words import Words

from .conftest import DAY, Opened
from .look import text, until


@pytest.fixture
def session(root: Path, tmp_path: Path) -> Session:
    return Session(Desk(Store(root, tmp_path / "cache" / "index.sqlite"), "Test", DAY), Words("en"))


def test_the_dossiers_are_listed_from_the_index_once_that_is_in_step(session: Session) -> None:
    assert session.summaries(DAY) is None
    session.bring_index()
    assert session.indexed
    held = {each.slug: each for each in Store(session.desk.store.root).each([])}
    expected = [with_activity(each, whens_of(held[each.slug]), DAY) for each in list_dossiers(held.values(), DAY)]
    assert session.summaries(DAY) == expected
    assert session.others() == session.desk.store.catalogue.around


def test_who_leaves_the_screen_waits_for_no_index(session: Session) -> None:
    session.leaving = True
    session.bring_index()
    assert not session.indexed


async def test_home_shows_what_others_change_and_damage_from_the_index(
    opened: Opened, root: Path, tmp_path: Path
) -> None:
    async with opened(index=tmp_path / "cache" / "index.sqlite") as pilot:
        await until(pilot, lambda: pilot.app.session.indexed)  # type: ignore[attr-defined]  # our own app
        path = root / "kustwacht" / "dossier.json"
        before = path.read_text("utf-8")
        path.write_text(before.replace('"title": "Kustwacht"', '"title": "Kustwacht en loodsen"'), "utf-8")
        await until(pilot, lambda: "Kustwacht en loodsen" in text(pilot))
        path.write_text("{", "utf-8")
        await until(pilot, lambda: "✗ kustwacht" in text(pilot))
        path.write_text(before, "utf-8")
        await until(pilot, lambda: "✗" not in text(pilot))
