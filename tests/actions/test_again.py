"""A letter that came again: one more file with it, or its text anew with the quotes that still stand in it."""

from pathlib import Path

import pytest

from actions.parts import contents, record
from dossier_tui.actions.again import attach_original, update_text
from dossier_tui.actions.commitments import add_commitment
from dossier_tui.actions.desk import Desk
from dossier_tui.actions.dossiers import new_dossier
from dossier_tui.actions.entries import add_event, remove_record
from dossier_tui.actions.letters import Given, add_letter
from dossier_tui.actions.moving import move_record
from dossier_tui.actions.purge import purge
from dossier_tui.actions.undo import redo, undo
from dossier_tui.reading.letter import read_letter
from dossier_tui.reading.markdown import reads
from dossier_tui.reading.parcel import Arrived
from dossier_tui.store.check.walk import check_store

OLD = "Geachte voorzitter,\n\nDe brug is don-\nderdag dicht. Ik kom er in mei op terug.\n"
NEW = "Geachte voorzitter,\n\nDe brug is donderdag dicht (Kamerstuk 39 930, nr. 4).\n"


def arrived(text: str, name: str = "nieuw.html") -> Arrived:
    page = "".join(f"<p>{part}</p>" for part in text.split("\n\n"))
    data = f"<html><body>{page}</body></html>".encode() if name.endswith("html") else text.encode()
    return Arrived(name, data, read_letter(data, name))


@pytest.fixture
def bridge(desk: Desk, kaap: str) -> str:
    """Return a letter with an event and a commitment that rest on it."""
    letter = add_letter(desk, "kaap", OLD.encode(), "brief.txt", Given(title="Brug"))
    add_event(desk, "kaap", "2026-01-14", "Brug dicht", letter="L1", quote="De brug is donderdag dicht")
    add_commitment(desk, "kaap", "Terugkomen", letter="L1", quote="Ik kom er in mei op terug.")
    return letter


def files(desk: Desk) -> dict[str, bytes]:
    folder = Path(desk.store.root) / "kaap"
    found = [path for name in ("letters", "originals") for path in (folder / name).glob("*")]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(found)}


def sound(desk: Desk) -> bool:
    return not list(check_store(desk.store, reads))


def test_one_more_file_is_kept_with_a_letter(desk: Desk, bridge: str) -> None:
    attach_original(desk, bridge, arrived(NEW))
    letter = record(desk, bridge)
    assert (letter.original["file"], letter.original["name"]) == ("L1.txt", "brief.txt")
    (further,) = letter.originals
    assert (further["file"], further["name"], further["type"]) == ("L1.2.html", "nieuw.html", "text/html")
    assert files(desk)["originals/L1.2.html"] == arrived(NEW).data
    assert "Ik kom er in mei" in desk.store.dossier("kaap").text("L1")
    assert sound(desk)


def test_a_file_that_is_kept_already_is_not_kept_twice(desk: Desk, bridge: str) -> None:
    attach_original(desk, bridge, arrived(NEW))
    attach_original(desk, bridge, arrived(NEW, "weer.html"))
    attach_original(desk, bridge, Arrived("x.txt", OLD.encode(), read_letter(OLD.encode(), "x.txt")))
    assert [each["file"] for each in record(desk, bridge).originals] == ["L1.2.html"]


def test_an_updated_letter_has_the_new_text_and_what_it_cites(desk: Desk, bridge: str) -> None:
    update_text(desk, bridge, arrived(NEW))
    assert desk.store.dossier("kaap").text("L1") == arrived(NEW).read.markdown
    letter = record(desk, bridge)
    assert (letter.title, letter.citations) == ("Brug", ["39930/4"])
    assert [each["file"] for each in letter.originals] == ["L1.2.html"]


def test_quotes_that_still_stand_are_anchored_anew_and_the_others_named(desk: Desk, bridge: str) -> None:
    assert update_text(desk, bridge, arrived(NEW)) == ["kaap/C1"]
    assert record(desk, "kaap/E1").quotes[0]["suffix"].startswith("(Kamerstuk 39 930")
    assert record(desk, "kaap/C1").quotes[0]["exact"] == "Ik kom er in mei op terug."


def test_quotes_from_another_dossier_are_anchored_too(desk: Desk, bridge: str) -> None:
    new_dossier(desk, "Haven")
    moved = move_record(desk, "kaap/E1", "haven")
    lost = move_record(desk, "kaap/C1", "haven")
    assert update_text(desk, bridge, arrived(NEW)) == [lost]
    assert record(desk, moved).quotes[0]["suffix"].startswith("(Kamerstuk 39 930")


def test_an_update_is_taken_back_and_done_again_with_its_files(desk: Desk, bridge: str) -> None:
    before, was = files(desk), contents(desk)
    update_text(desk, bridge, arrived(NEW))
    after, now = files(desk), contents(desk)
    assert undo(desk, "kaap")[1]["what"] == "update"
    assert files(desk) == before
    assert contents(desk).letters == was.letters
    assert sound(desk)
    redo(desk, "kaap")
    assert files(desk) == after
    assert contents(desk).letters == now.letters
    undo(desk, "kaap")
    assert files(desk) == before


def test_two_updates_are_taken_back_one_after_the_other(desk: Desk, bridge: str) -> None:
    texts = [files(desk)["letters/L1.md"]]
    for text in (NEW, f"{NEW}\n\nEn verder niets."):
        update_text(desk, bridge, arrived(text))
        texts.append(files(desk)["letters/L1.md"])
    undo(desk, "kaap")
    assert files(desk)["letters/L1.md"] == texts[1]
    undo(desk, "kaap")
    assert files(desk)["letters/L1.md"] == texts[0]


def test_an_update_that_fails_leaves_the_letter_as_it_was(
    desk: Desk, bridge: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = files(desk)

    def full(*_: object) -> str:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("dossier_tui.store.change.Change.write_further_original", full)
    with pytest.raises(Exception, match="disk-full"):
        update_text(desk, bridge, arrived(NEW))
    monkeypatch.undo()
    assert files(desk) == before
    assert sound(desk)


def test_a_letter_takes_all_its_files_along(desk: Desk, bridge: str) -> None:
    attach_original(desk, bridge, arrived(NEW))
    new_dossier(desk, "Haven")
    moved = move_record(desk, bridge, "haven")
    letter = record(desk, moved)
    places = desk.store.dossier("haven").places
    assert places.original(letter.originals[0]["file"]).read_bytes() == arrived(NEW).data
    assert files(desk) == {}
    remove_record(desk, moved)
    assert not list((places.folder / "originals").glob("*"))
    undo(desk, "haven")
    assert places.original(letter.originals[0]["file"]).exists()


def test_what_is_purged_is_gone_with_every_text_it_had(desk: Desk, bridge: str) -> None:
    update_text(desk, bridge, arrived(NEW))
    purge(desk, bridge)
    left = [path for path in (Path(desk.store.root) / "kaap").rglob("L1*") if path.is_file()]
    assert left == []
