from datetime import date
from pathlib import Path

import pytest

from dossier_tui.actions.desk import Desk
from dossier_tui.store.store import Store
from dossier_tui.tui import catalogue
from dossier_tui.tui.catalogue import Catalogue
from dossier_tui.tui.session import KEPT, Session
from dossier_tui.words import Words

DAY = date(2022, 3, 15)


@pytest.fixture
def session(root: Path) -> Session:
    return Session(Desk(Store(root), "Test", DAY), Words("en"))


def test_only_the_last_few_letters_stay_read(session: Session) -> None:
    texts = [f"Letter {number}" for number in range(KEPT + 1)]
    for each in texts:
        session.blocks(each)
    assert [session.is_read(each) for each in texts] == [False] + [True] * KEPT


def test_a_dossier_that_cannot_be_looked_at_has_no_version(session: Session) -> None:
    assert session.version("nowhere") is None


def test_an_empty_pane_says_also_where_to_decide_on_what_waits(session: Session) -> None:
    assert session.empty("commitments", 2).endswith("p: decide on 2 proposals from the letters")
    assert "proposal" not in session.empty("commitments")


async def test_a_look_tells_whether_anything_changed_also_in_slices(
    session: Session, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(catalogue, "SLICE", -1.0)
    listing = Catalogue(session)
    assert await listing.look()
    assert not await listing.look()
    (root / "kustwacht" / "dossier.json").write_text("{")
    assert await listing.look()
    assert [(row.kind, row.mark or row.text) for row in listing.rows(80)] == [
        ("heading", "Dossiers"),
        ("item", "!"),
        ("gap", ""),
        ("heading", "Damaged"),
        ("item", "✗"),
    ]
    assert len(listing.dossiers) == 1
