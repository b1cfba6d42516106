"""What was typed and not saved, from one form to the next and from one start to the next."""

from pathlib import Path

import pytest

from dossier_tui.actions.desk import Desk
from dossier_tui.store.store import Store
from dossier_tui.tui.app import DossierApp
from dossier_tui.tui.drafts import KEPT, Drafts
from dossier_tui.tui.screens import form
from dossier_tui.words import Words

from .conftest import DAY
from .look import press, settle, text, until


def test_drafts_are_kept_by_form_and_store_until_they_are_saved(tmp_path: Path) -> None:
    state, one = tmp_path / "state", tmp_path / "one"
    Drafts(state, one).of("edit brug/E1").keep({"title": "Oversté", "when": "\ud800"})
    assert Drafts(state, one).of("edit brug/E1") == {"title": "Oversté", "when": "\ud800"}
    assert Drafts(state, one).of("edit brug/E2") == {}
    assert Drafts(state, tmp_path / "two").of("edit brug/E1") == {}
    Drafts(state, one).of("edit brug/E1").keep({})
    assert Drafts(state, one).of("edit brug/E1") == {}


def test_two_programs_do_not_lose_each_other_s_drafts(tmp_path: Path) -> None:
    here, there = Drafts(tmp_path, tmp_path), Drafts(tmp_path, tmp_path)
    ours, theirs = here.of("a"), there.of("b")
    ours.keep({"x": "1"})
    theirs.keep({"x": "2"})
    assert Drafts(tmp_path, tmp_path).of("a") == {"x": "1"}


def test_the_oldest_drafts_are_forgotten(tmp_path: Path) -> None:
    drafts = Drafts(tmp_path, tmp_path)
    for number in range(KEPT + 1):
        drafts.of(str(number)).keep({"x": "1"})
    again = Drafts(tmp_path, tmp_path)
    assert (again.of("0"), again.of("1"), again.of(str(KEPT))) == ({}, {"x": "1"}, {"x": "1"})


@pytest.mark.parametrize("damaged", [b"{", b"[1]", b'{"a": 1}', b'{"a": {"x": 1}}', b"\xff"])
def test_drafts_that_cannot_be_read_are_none(tmp_path: Path, damaged: bytes) -> None:
    Drafts(tmp_path, tmp_path).of("a").keep({"x": "1"})
    (path,) = tmp_path.glob("drafts-*")
    path.write_bytes(damaged)
    assert Drafts(tmp_path, tmp_path).of("a") == {}


@pytest.mark.parametrize("end", ["quit", "stop"])
async def test_what_is_typed_stands_there_at_the_next_start(
    root: Path, tmp_path: Path, end: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(form, "PAUSE", 0.01 if end == "stop" else 60)

    def app() -> DossierApp:
        return DossierApp(Desk(Store(root), "Test", DAY), Words("en"), state=tmp_path / "state")

    def is_kept() -> bool:
        return any((tmp_path / "state").glob("drafts-*"))

    async with app().run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "a", *"Brug")
        if end == "stop":
            await until(pilot, is_kept)
    assert is_kept()
    async with app().run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "a")
        assert "title         Brug" in text(pilot)
        assert "What you typed before stands here again" in text(pilot)
        await press(pilot, "enter")
        await until(pilot, lambda: "A new dossier" not in text(pilot))
        await press(pilot, "escape", "H", "a")
        assert "Brug" not in text(pilot).split("A new dossier")[-1]
