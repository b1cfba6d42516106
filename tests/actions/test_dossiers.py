"""Dossiers come, change their name with every reference to them, and go."""

import shutil

import pytest

from actions.parts import contents, letter, record, refused, state
from dossier_tui.actions.commitments import add_commitment, defer, fulfil
from dossier_tui.actions.desk import Desk
from dossier_tui.actions.dossiers import new_dossier, remove_dossier, rename_dossier
from dossier_tui.actions.entries import add_note
from dossier_tui.actions.moving import move_record
from dossier_tui.actions.undo import undo
from dossier_tui.errors import Failure
from dossier_tui.store.lock import locked

QUOTE = "Ik informeer uw Kamer vóór de zomer"


def test_a_new_dossier_has_all_that_was_said_of_it(desk: Desk) -> None:
    assert new_dossier(desk, "Situatie in Oekraïne", number="36 045", description="De reis.", tags=["bz"]) == (
        "situatie-in-oekraine"
    )
    dossier = contents(desk, "situatie-in-oekraine").dossier
    assert (dossier.title, dossier.number, dossier.description) == ("Situatie in Oekraïne", "36045", "De reis.")
    assert (dossier.slug, dossier.tags, dossier.status) == ("situatie-in-oekraine", ["bz"], "active")


@pytest.mark.parametrize(
    ("title", "slug"), [("Veer", "veer"), ("Кириллица", "dossier"), ("CON", "con-dossier"), ("../../x", "x")]
)
def test_a_title_makes_a_name_that_stays_in_the_store(desk: Desk, title: str, slug: str) -> None:
    assert new_dossier(desk, title) == slug
    assert desk.store.slugs() == [slug]


def test_a_dossier_that_is_there_already_is_refused(desk: Desk, kaap: str) -> None:
    add_note(desk, "kaap", "Bellen")
    with refused(desk, "error.dossier-exists", 1):
        new_dossier(desk, "KAAP!")
    assert new_dossier(desk, "Kaap", slug="kaap-2") == "kaap-2"


@pytest.mark.parametrize(
    ("title", "more", "key"),
    [
        (" \x07", {}, "error.field"),
        ("Veer", {"number": "twaalf"}, "error.not-a-dossier-number"),
        ("Veer", {"slug": "../veer"}, "error.bad-slug"),
        ("Veer", {"tags": [""]}, "error.field"),
    ],
)
def test_a_dossier_that_does_not_fit_makes_no_store(desk: Desk, title: str, more: dict[str, str], key: str) -> None:
    with refused(desk, key, 2):
        new_dossier(desk, title, **more)  # type: ignore[arg-type]
    assert not desk.store.root.exists()


@pytest.fixture
def three(desk: Desk, kaap: str) -> Desk:
    """Three dossiers that refer to each other: the kaap holds a letter, the veer and the noord refer to it."""
    letter(desk)
    add_commitment(desk, "kaap", "Informeren", letter="L1", quote=QUOTE, due="2026-06-01")
    add_note(desk, "kaap/L1", "Nalezen")
    for slug in ("veer", "noord"):
        new_dossier(desk, slug)
        letter(desk, slug)
        add_commitment(desk, slug, "Ook informeren", letter="L1", quote=QUOTE)
        defer(desk, f"{slug}/C1", "2027-01-01", by="L1")
        fulfil(desk, f"{slug}/C1", by="L1", partly=True)
        move_record(desk, f"{slug}/C1", "kaap")
        move_record(desk, f"kaap/C{2 if slug == 'veer' else 3}", slug)
        move_record(desk, f"{slug}/L1", "kaap")
    return desk


def test_the_three_refer_to_each_other(three: Desk) -> None:
    for slug, letter_id in (("veer", "kaap/L2"), ("noord", "kaap/L3")):
        found = record(three, f"{slug}/C2")
        assert {found.quotes[0]["letter"], found.due_log[0]["letter"], found.fulfilled_by[0]["letter"]} == {letter_id}


def test_a_new_title_keeps_the_name(three: Desk) -> None:
    before = state(three)
    assert rename_dossier(three, "kaa", title="De kaap") == "kaap"
    assert rename_dossier(three, "kaap", title="De kaap bij nacht", slug="kaap") == "kaap"
    assert contents(three).dossier.title == "De kaap bij nacht"
    undo(three)
    undo(three)
    assert state(three) == before


def test_a_title_that_it_has_already_writes_nothing(three: Desk) -> None:
    before = (three.store.root / "kaap" / "dossier.json").read_bytes()
    rename_dossier(three, "kaap", title="Kaap")
    assert (three.store.root / "kaap" / "dossier.json").read_bytes() == before


def test_a_new_name_is_followed_by_every_reference_in_the_store(three: Desk) -> None:
    before = state(three)
    assert rename_dossier(three, "kaap", slug="hoek", title="De hoek") == "hoek"
    assert three.store.slugs() == ["hoek", "noord", "veer"]
    assert (contents(three, "hoek").dossier.slug, contents(three, "hoek").dossier.title) == ("hoek", "De hoek")
    assert record(three, "veer/C2").quotes[0]["letter"] == "hoek/L2"
    assert record(three, "veer/C2").due_log[0]["letter"] == "hoek/L2"
    assert record(three, "noord/C2").fulfilled_by[0]["letter"] == "hoek/L3"
    assert record(three, "hoek/N1").about == "L1"
    slug, entry = undo(three)
    assert (slug, entry["what"]) == ("kaap", "rename")
    assert state(three) == before


def test_an_older_change_taken_back_after_a_rename_refers_to_the_new_name(three: Desk) -> None:
    """The state that comes back was stored when the dossier had another name."""
    before = record(three, "veer/C2").to_record()
    fulfil(three, "veer/C2")
    rename_dossier(three, "kaap", slug="hoek")
    undo(three, "veer")
    after = record(three, "veer/C2")
    assert after.status == before["status"]
    assert after.quotes[0]["letter"] == "hoek/L2"


def test_a_move_is_taken_back_after_a_rename(three: Desk) -> None:
    move_record(three, "kaap/N1", "veer")
    before = state(three)
    rename_dossier(three, "veer", slug="pont")
    rename_dossier(three, "kaap", slug="hoek")
    undo(three, "pont")
    undo(three, "hoek")
    assert state(three) == before
    undo(three)
    assert record(three, "kaap/N1").about == "L1"


@pytest.mark.parametrize(
    ("slug", "key"),
    [("veer", "error.dossier-exists"), ("../veer", "error.bad-slug"), ("Kaap", "error.bad-slug")],
)
def test_a_name_that_is_taken_or_no_name_is_refused(three: Desk, slug: str, key: str) -> None:
    with refused(three, key):
        rename_dossier(three, "kaap", slug=slug)


def test_a_rename_to_nothing_is_refused(three: Desk) -> None:
    with refused(three, "error.rename-nothing", 2):
        rename_dossier(three, "kaap")


def test_a_dossier_that_cannot_be_changed_is_named_and_the_others_follow(
    three: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dossier_tui.store.lock.WAIT", 0.01)
    with locked(three.store.root / "noord"), pytest.raises(Failure) as failure:
        rename_dossier(three, "kaap", slug="hoek")
    assert (failure.value.key, failure.value.values["slug"]) == ("error.references-stay", "noord")
    assert record(three, "veer/C2").quotes[0]["letter"] == "hoek/L2"
    undo(three)
    assert record(three, "noord/C2").quotes[0]["letter"] == "kaap/L3"
    assert record(three, "veer/C2").quotes[0]["letter"] == "kaap/L2"


def test_a_damaged_dossier_does_not_stop_a_rename(three: Desk) -> None:
    (three.store.root / "noord" / "dossier.json").write_text("{", "utf-8")
    assert rename_dossier(three, "kaap", slug="hoek") == "hoek"
    assert record(three, "veer/C2").quotes[0]["letter"] == "hoek/L2"


def test_a_rename_that_was_stopped_before_the_folder_moved_can_be_done_and_undone(three: Desk) -> None:
    before = state(three)
    shutil.copytree(three.store.root / "kaap", three.store.root.parent / "as-it-was")
    rename_dossier(three, "kaap", slug="hoek", title="De hoek")
    shutil.move(three.store.root / "hoek", three.store.root / "kaap")  # what a stop leaves: the entry, the old name
    for slug in ("veer", "noord"):
        undo_references(three, slug)
    assert undo(three, "kaap")[0] == "kaap"
    assert state(three) == before
    assert rename_dossier(three, "kaap", slug="hoek") == "hoek"


def undo_references(desk: Desk, slug: str) -> None:
    """Let a dossier refer to the old name again, as a stop would have left it."""
    path = desk.store.root / slug / "dossier.json"
    path.write_text(path.read_text("utf-8").replace('"hoek/', '"kaap/'), "utf-8")


def test_a_removed_dossier_comes_back_with_everything(three: Desk) -> None:
    before = state(three)
    remove_dossier(three, "kaap")
    assert three.store.slugs() == ["noord", "veer"]
    slug, entry = undo(three)
    assert (slug, entry["what"]) == ("kaap", "remove")
    assert state(three) == before


def test_a_dossier_removed_twice_comes_back_twice(desk: Desk) -> None:
    for title in ("De eerste", "De tweede"):
        new_dossier(desk, title, slug="kaap")
        add_note(desk, "kaap", title)
        remove_dossier(desk, "kaap")
    undo(desk)
    assert contents(desk).dossier.title == "De tweede"
    for what in ("add", "new", "remove"):
        assert undo(desk)[1]["what"] == what
    assert contents(desk).notes["N1"].text == "De eerste"


def test_a_removed_dossier_does_not_come_back_over_another_of_its_name(desk: Desk, kaap: str) -> None:
    remove_dossier(desk, "kaap")
    shutil.copytree(desk.store.root / ".trash" / "kaap", desk.store.root / "kaap")
    (desk.store.root / "kaap" / "dossier.json").write_text('{"dossier": {"D": {"title": "Met de hand"}}}', "utf-8")
    with refused(desk, "error.dossier-exists", 1):
        undo(desk)
    assert contents(desk).dossier.title == "Met de hand"


def test_a_dossier_removed_by_its_beginning_is_the_one_meant(three: Desk) -> None:
    remove_dossier(three, "noo")
    assert three.store.slugs() == ["kaap", "veer"]
