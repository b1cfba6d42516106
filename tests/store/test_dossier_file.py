"""One dossier on disk: whole changes, ids that never come back, a history, and nothing lost that is not understood."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from dossier_tui.errors import Damaged, NotFound, Usage
from dossier_tui.model.records import Note
from dossier_tui.store import change as changes
from dossier_tui.store.change import Change
from dossier_tui.store.contents import read_contents
from dossier_tui.store.dossier import DossierFile
from store.parts import AT, LETTER, WHO, add_letter, add_note, clock, files, notes, remove


def stored(file: DossierFile) -> dict[str, Any]:
    tables: dict[str, Any] = json.loads(file.places.tables.read_text("utf-8"))
    return tables


def rewrite(file: DossierFile, **tables: Any) -> None:
    """Write tables as another program would."""
    file.places.tables.write_text(json.dumps(stored(file) | tables), "utf-8")


class StoppedError(Exception):
    """What ends a change before it is written."""


@contextmanager
def stopped(file: DossierFile) -> Iterator[Change]:
    """Hand out a change that ends before it is written."""
    with file.change("add", WHO, clock) as change:
        yield change
        raise StoppedError


def test_a_record_comes_back_as_it_was_put(kaap: DossierFile) -> None:
    add_note(kaap, "Bellen met de griffie.\nMorgen.")
    note = DossierFile(kaap.places.folder).contents().notes["N1"]
    assert (note.text, note.private, note.added, note.changed) == ("Bellen met de griffie.\nMorgen.", True, AT, AT)


def test_the_record_of_a_letter_never_holds_its_text(kaap: DossierFile) -> None:
    add_letter(kaap)
    remove(kaap, "L1")
    assert "Geachte voorzitter" not in kaap.places.tables.read_text("utf-8")
    assert "Geachte voorzitter" not in kaap.places.tables.with_name("dossier.json.bak").read_text("utf-8")


def test_an_id_is_never_given_twice(kaap: DossierFile) -> None:
    assert [add_note(kaap), add_note(kaap)] == ["N1", "N2"]
    remove(kaap, "N2")
    assert add_note(DossierFile(kaap.places.folder)) == "N3"


@pytest.mark.parametrize("counters", [{}, {"N": 1}])
def test_an_id_that_another_program_gave_is_not_given_again(kaap: DossierFile, counters: dict[str, Any]) -> None:
    dossier = stored(kaap)["dossier"]["D"] | {"next": counters}
    rewrite(kaap, dossier={"D": dossier}, notes={"N12": {"text": "van elders"}})
    assert add_note(kaap) == "N13"
    assert notes(kaap) == ["van elders", "Bellen."]


def test_the_history_tells_when_who_what_and_what_was_before(kaap: DossierFile) -> None:
    add_note(kaap)
    with kaap.change("edit", "J. Jansen", lambda: "2026-11-25T09:00:00.000Z", why="omdat\x1b[31m") as change:
        note = change.contents.notes["N1"]
        note.text = "Mailen."
        change.put(note)
    first, added, edited = kaap.contents().history
    assert (first["id"], first["what"], first["ids"]) == ("H1", "new", ["D"])
    assert "before" not in added
    assert (edited["at"], edited["who"], edited["why"]) == ("2026-11-25T09:00:00.000Z", "J. Jansen", "omdat[31m")
    assert edited["before"]["N1"]["text"] == "Bellen."


def test_a_change_that_touches_nothing_writes_nothing(kaap: DossierFile) -> None:
    add_note(kaap)
    before = kaap.version(), files(kaap.places.folder)
    with kaap.change("edit", WHO, lambda: "2027-01-01T00:00:00.000Z") as change:
        change.put(change.contents.notes["N1"])
        change.put(change.contents.dossier)
    assert (kaap.version(), files(kaap.places.folder)) == before


def test_a_change_that_fails_leaves_tables_and_files_as_they_were(kaap: DossierFile) -> None:
    add_note(kaap)
    before = kaap.places.tables.read_bytes(), files(kaap.places.folder)
    with pytest.raises(Usage):
        add_letter(kaap, kind="sonnet")
    assert (kaap.places.tables.read_bytes(), files(kaap.places.folder)) == before
    assert kaap.contents().letters == {}
    assert add_letter(kaap) == "L1"


def test_a_letter_that_could_not_come_back_stays_in_the_trash(kaap: DossierFile) -> None:
    add_letter(kaap)
    record = stored(kaap)["letters"]["L1"]
    remove(kaap, "L1")
    before = files(kaap.places.folder)
    with pytest.raises(StoppedError), stopped(kaap) as change:
        change.restore("L1", record)
    assert files(kaap.places.folder) == before


@pytest.mark.parametrize("suffix", [".pdf", ".md"])
def test_a_letter_goes_to_the_trash_and_back_with_both_its_files(kaap: DossierFile, suffix: str) -> None:
    add_letter(kaap, suffix=suffix)
    record = stored(kaap)["letters"]["L1"]
    remove(kaap, "L1")
    assert not kaap.places.text("L1").exists()
    with kaap.change("undo", WHO, clock) as change:
        change.restore("L1", record)
    assert kaap.text("L1") == LETTER
    assert kaap.places.original(f"L1{suffix}").read_bytes() == b"the original"


def test_fields_and_tables_of_a_later_version_survive_a_change(kaap: DossierFile) -> None:
    dossier = stored(kaap)["dossier"]["D"] | {"format": "1.7", "mood": "cheerful"}
    rewrite(kaap, dossier={"D": dossier}, moods={"M1": {"x": 1}}, notes={"N1": {"text": "oud", "colour": ["red"]}})
    with kaap.change("edit", WHO, clock) as change:
        note, about = change.contents.notes["N1"], change.contents.dossier
        note.text, about.title = "nieuw", "Anders"
        change.put(note)
        change.put(about)
    after = stored(kaap)
    assert (after["dossier"]["D"]["format"], after["dossier"]["D"]["mood"]) == ("1.7", "cheerful")
    assert (after["moods"], after["notes"]["N1"]["colour"]) == ({"M1": {"x": 1}}, ["red"])
    assert after["notes"]["N1"]["text"] == "nieuw"


def test_half_a_surrogate_pair_from_another_program_survives_a_change(kaap: DossierFile) -> None:
    rewrite(kaap, notes={"N1": {"text": "oud", "mark": "\ud800"}})
    add_note(kaap)
    assert stored(kaap)["notes"]["N1"]["mark"] == "\ud800"
    kaap.places.tables.read_bytes().decode("utf-8")


def test_a_later_major_format_is_refused_and_not_touched(kaap: DossierFile) -> None:
    rewrite(kaap, dossier={"D": stored(kaap)["dossier"]["D"] | {"format": "2.0"}})
    before = kaap.places.tables.read_bytes()
    for attempt in (kaap.contents, lambda: add_note(kaap)):
        with pytest.raises(Damaged) as refusal:
            attempt()
        assert refusal.value.key == "error.too-new"
    assert kaap.places.tables.read_bytes() == before


@pytest.mark.parametrize(
    ("tables", "key"),
    [
        ({"dossier": {}}, "error.no-dossier-record"),
        ({"notes": {"N1": {"text": ""}}}, "error.record-damaged"),
        ({"commitments": {"C1": {"text": "x", "status": "nearly"}}}, "error.record-damaged"),
    ],
)
def test_records_that_do_not_fit_are_damage_and_not_touched(kaap: DossierFile, tables: Any, key: str) -> None:
    rewrite(kaap, **tables)
    before = kaap.places.tables.read_bytes()
    for attempt in (kaap.contents, lambda: add_note(kaap)):
        with pytest.raises(Damaged) as damage:
            attempt()
        assert damage.value.key == key
    assert kaap.places.tables.read_bytes() == before


def test_an_empty_object_is_damage_and_not_filled(kaap: DossierFile) -> None:
    kaap.places.tables.write_text("{}", "utf-8")
    with pytest.raises(Damaged):
        add_note(kaap)
    assert kaap.places.tables.read_text("utf-8") == "{}"


def test_a_dossier_without_its_tables_is_not_begun_anew(kaap: DossierFile) -> None:
    kaap.places.tables.unlink()
    for file in (kaap, DossierFile(kaap.places.folder)):
        with pytest.raises(NotFound):
            file.contents()
        with pytest.raises(NotFound):
            add_note(file)
    assert not kaap.places.tables.exists()


def test_two_handles_see_each_other(kaap: DossierFile) -> None:
    other = DossierFile(kaap.places.folder)
    for number in range(3):
        add_note(kaap, f"hier {number}")
        add_note(other, f"daar {number}")
    assert [note.id for note in kaap.contents().notes.values()] == [f"N{n}" for n in range(1, 7)]
    assert kaap.contents().notes.keys() == other.contents().notes.keys()


def test_what_was_read_is_built_again_only_after_a_change(kaap: DossierFile) -> None:
    one = kaap.contents()
    assert kaap.contents() is one
    add_note(DossierFile(kaap.places.folder))
    assert [*kaap.contents().notes] == ["N1"]


def _look_at_half(file: DossierFile, change: Change) -> None:
    change.put(Note(id=change.new_id("N"), text="half"))
    assert "N2" in file.contents().notes


def test_a_reader_inside_a_change_that_fails_does_not_keep_half_of_it(kaap: DossierFile) -> None:
    add_note(kaap)
    with pytest.raises(StoppedError), stopped(kaap) as change:
        _look_at_half(kaap, change)
    assert [*kaap.contents().notes] == ["N1"]


def test_an_id_is_found_in_small_letters_too_and_what_is_not_there_is_said(kaap: DossierFile) -> None:
    add_note(kaap)
    assert kaap.contents().find("n1").id == "N1"
    for missing in ("N2", "D", "X1", ""):
        with pytest.raises(NotFound):
            kaap.contents().find(missing)


def test_a_text_that_is_not_utf8_is_damage_at_its_byte(kaap: DossierFile) -> None:
    add_letter(kaap)
    kaap.places.text("L1").write_bytes(b"Geachte \xff")
    with pytest.raises(Damaged) as damage:
        kaap.text("L1")
    assert damage.value.values["offset"] == 8


def test_the_oldest_changes_go_to_a_file_of_their_own(kaap: DossierFile, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(changes, "KEPT", 10)
    for number in range(25):
        add_note(kaap, f"{number}\ud800")
    old = [json.loads(line) for line in kaap.places.old_history.read_text("utf-8").splitlines()]
    kept = kaap.contents().history
    assert [entry["id"] for entry in old + kept] == [f"H{n}" for n in range(1, 27)]
    assert 10 <= len(kept) <= 11
    assert old[0]["what"] == "new"


def test_changes_that_aged_twice_stand_in_their_file_once(kaap: DossierFile, monkeypatch: pytest.MonkeyPatch) -> None:
    for _ in range(12):
        add_note(kaap)
    before = kaap.places.tables.read_bytes()
    monkeypatch.setattr(changes, "KEPT", 10)
    add_note(kaap)
    kaap.places.tables.write_bytes(before)  # as after a stop between the two files
    add_note(kaap)
    ids = [json.loads(line)["id"] for line in kaap.places.old_history.read_text("utf-8").splitlines()]
    assert ids == ["H1", "H2", "H3", "H4"]


@pytest.mark.parametrize(
    "kept",
    [
        {"title": "Over de zomer"},
        {"title": "Over de zomer", "kind": "answer", "tags": ["zomer"], "colour": {"of": ["the folder"]}},
        {"title": "Over  de\nzomer ", "date": "2022-01", "colour": "blue"},
    ],
)
@pytest.mark.parametrize("built", [False, True])
def test_the_stored_form_of_a_record_is_the_same_whether_it_was_built_or_not(
    kept: dict[str, object], built: bool
) -> None:
    contents = read_contents("kaap", {"dossier": {"D": {"title": "Kaap"}}, "letters": {"L1": kept, "L2": kept}})
    if built:
        assert contents.letters["L1"].kind
    forms = [*contents.stored("letters"), *contents.stored("letters", {"L2"})]
    assert forms == [contents.letters[each].to_record() for each in ("L1", "L2", "L2")]
