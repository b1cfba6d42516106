"""Events and notes come in; every field that a person can change is changed; records are removed."""

from typing import Any

import pytest

from actions.parts import commitment, contents, letter, record, refused
from dossier_tui.actions.commitments import add_commitment
from dossier_tui.actions.desk import Desk
from dossier_tui.actions.dossiers import new_dossier
from dossier_tui.actions.entries import add_event, add_note, edit_record, editable, remove_record
from dossier_tui.model.records import KINDS


def test_an_event_keeps_all_that_was_said_of_it(desk: Desk, kaap: str) -> None:
    letter(desk)
    added = add_event(
        desk,
        "kaap",
        "14 januari",
        "Gesprek met de gemeente",
        letter="L1",
        quote="Op 14 januari sprak ik met de gemeente.",
        place="Den Helder",
        kind="meeting",
        actors=["Minister"],
        description="Met de wethouder.",
        tags=["gemeente"],
    )
    assert added == "kaap/E1"
    event = record(desk, added)
    assert (event.when, event.when_words) == ("2026-01-14", "14 januari")  # the letter's year, not today's
    assert (event.place, event.kind, event.status) == ("Den Helder", "meeting", "held")
    assert (event.actors, event.description, event.tags) == (["Minister"], "Met de wethouder.", ["gemeente"])
    assert event.quotes[0]["exact"] == "Op 14 januari sprak ik met de gemeente."


@pytest.mark.parametrize(
    ("when", "status", "expected"),
    [
        ("2026-11-23", None, "held"),
        ("2026-11-24", None, "planned"),
        ("2026-11", None, "planned"),
        ("2026", None, "planned"),
        ("../2026-10", None, "held"),
        ("2020/..", None, "planned"),
        ("binnenkort", None, "planned"),
        ("2026-11-23", "cancelled", "cancelled"),
        ("2027-01-01", "moved", "moved"),
    ],
)
def test_an_event_is_planned_until_it_is_over(
    desk: Desk, kaap: str, when: str, status: str | None, expected: str
) -> None:
    added = add_event(desk, "kaap", when, "Debat", status=status)
    assert record(desk, added).status == expected


def test_an_event_of_vague_words_is_undated_and_keeps_the_words(desk: Desk, kaap: str) -> None:
    event = record(desk, add_event(desk, "kaap", "zo spoedig mogelijk", "Debat"))
    assert (event.when, event.when_words) == (None, "zo spoedig mogelijk")


@pytest.mark.parametrize(
    ("wrong", "key"),
    [
        ({"when": "blauw"}, "error.not-a-date"),
        ({"when": "2026-13"}, "error.not-a-date"),
        ({"title": " \x07"}, "error.field"),
        ({"status": "gone"}, "error.field"),
        ({"letter": "L9"}, "error.no-letter"),
        ({"letter": "L1", "quote": "Nee."}, "error.quote-not-found"),
        ({"quote": "Nee."}, "error.quote-without-letter"),
    ],
)
def test_an_event_that_does_not_fit_is_refused(desk: Desk, kaap: str, wrong: dict[str, str], key: str) -> None:
    letter(desk)
    with refused(desk, key):
        add_event(desk, "kaap", **({"when": "2026-01-01", "title": "Debat"} | wrong))


def test_a_note_is_private_unless_said_otherwise(desk: Desk, kaap: str) -> None:
    letter(desk)
    of_dossier = record(desk, add_note(desk, "kaap", "Bellen.\nMorgen."))
    of_letter = record(desk, add_note(desk, "kaap/l1", "Nalezen.", public=True))
    assert (of_dossier.about, of_dossier.text, of_dossier.private) == (None, "Bellen.\nMorgen.", True)
    assert (of_letter.about, of_letter.private) == ("L1", False)


@pytest.mark.parametrize(
    ("reference", "text", "key"),
    [("kaap/C7", "x", "error.no-record"), ("kaap", " \n", "error.field"), ("nergens", "x", "error.unknown-dossier")],
)
def test_a_note_about_nothing_or_of_nothing_is_refused(
    desk: Desk, kaap: str, reference: str, text: str, key: str
) -> None:
    with refused(desk, key):
        add_note(desk, reference, text)


EDITS: list[tuple[str, str, str, Any]] = [
    ("kaap", "title", "De  kaap ", "De kaap"),
    ("kaap", "number", "36 045", "36045"),
    ("kaap", "number", "", None),
    ("kaap", "description", "Twee\nregels", "Twee\nregels"),
    ("kaap", "tags", "zee, land,", ["zee", "land"]),
    ("kaap", "status", "archived", "archived"),
    ("kaap/L1", "title", "Anders", "Anders"),
    ("kaap/L1", "date", "20 jan 2022", "2022-01-20"),
    ("kaap/L1", "date", "", None),
    ("kaap/L1", "kind", "answer", "answer"),
    ("kaap/L1", "senders", "W.B. Hoekstra, Minister van BZ; Directie Water", [
        {"name": "W.B. Hoekstra", "office": "Minister van BZ"},
        {"name": None, "office": "Directie Water"},
    ]),
    ("kaap/L1", "recipient", "Tweede Kamer", "Tweede Kamer"),
    ("kaap/L1", "number", "Kamerstuk 36 045, nr. 12", "36045/12"),
    ("kaap/L1", "references", "BZDOC-1, 2022D07548", ["BZDOC-1", "2022D07548"]),
    ("kaap/L1", "citations", "33328/AI", ["33328/AI"]),
    ("kaap/L1", "dossier_number", "36045", "36045"),
    ("kaap/L1", "language", "nl", "nl"),
    ("kaap/L1", "tags", "", []),
    ("kaap/L1", "source_url", "https://example.org/", "https://example.org/"),
    ("kaap/L1", "same_as", "veer/L2", "veer/L2"),
    ("kaap/E1", "title", "Ander debat", "Ander debat"),
    ("kaap/E1", "when", "Q3 2026", "2026-35"),
    ("kaap/E1", "kind", "plenair debat", "plenair debat"),
    ("kaap/E1", "status", "cancelled", "cancelled"),
    ("kaap/E1", "place", "", None),
    ("kaap/E1", "actors", "A, B", ["A", "B"]),
    ("kaap/E1", "description", "Zo.", "Zo."),
    ("kaap/E1", "tags", "debat", ["debat"]),
    ("kaap/C1", "text", "Anders", "Anders"),
    ("kaap/C1", "kind", "motion", "motion"),
    ("kaap/C1", "by", "Minister", "Minister"),
    ("kaap/C1", "to", "", None),
    ("kaap/C1", "made", "2022-01", "2022-01"),
    ("kaap/C1", "due", "2027", "2027"),
    ("kaap/C1", "due_words", "eind 2027", "eind 2027"),
    ("kaap/C1", "source_status", "Openstaand", "Openstaand"),
    ("kaap/C1", "register", "TZ202412-116", "TZ202412-116"),
    ("kaap/C1", "owner", "Jansen", "Jansen"),
    ("kaap/C1", "next_step", "Bellen", "Bellen"),
    ("kaap/C1", "private_note", "Stil\nhouden", "Stil\nhouden"),
    ("kaap/C1", "tags", "a", ["a"]),
    ("kaap/N1", "text", "Mailen", "Mailen"),
    ("kaap/N1", "about", "l1", "L1"),
    ("kaap/N1", "about", "", None),
    ("kaap/N1", "private", "nee", False),
    ("kaap/N1", "private", "YES", True),
]  # fmt: skip


@pytest.fixture
def full(desk: Desk, kaap: str) -> Desk:
    """A dossier with one record of each kind."""
    letter(desk)
    add_event(desk, "kaap", "2026-12-01", "Debat", place="Den Haag")
    add_commitment(desk, "kaap", "Informeren", due="2027-01-01", to="Tweede Kamer")
    add_note(desk, "kaap/C1", "Bellen")
    return desk


@pytest.mark.parametrize(("reference", "field", "typed", "value"), EDITS)
def test_a_field_is_changed_to_what_was_typed(full: Desk, reference: str, field: str, typed: str, value: Any) -> None:
    edit_record(full, reference, {field: typed})
    changed = record(full, reference) if "/" in reference else contents(full).dossier
    assert getattr(changed, field) == value


def test_every_field_that_can_be_changed_is_tried_above() -> None:
    tried = {(reference[5:6] or "D", field) for reference, field, _, _ in EDITS}
    assert {(prefix, field) for prefix, kind in KINDS.items() for field in editable(kind)} <= tried


def test_several_fields_change_together_or_not_at_all(full: Desk) -> None:
    edit_record(full, "kaap/E1", {"title": "Ander debat", "place": "Delft"})
    assert (record(full, "kaap/E1").title, record(full, "kaap/E1").place) == ("Ander debat", "Delft")
    with refused(full, "error.field"):
        edit_record(full, "kaap/E1", {"title": "Nog een", "status": "gone"})


def test_a_date_of_an_event_keeps_its_words_and_hangs_on_the_letter_that_it_quotes(full: Desk) -> None:
    quote = "Op 14 januari sprak ik met de gemeente."
    event = add_event(full, "kaap", "2026-01-14", "Gesprek", letter="L1", quote=quote)
    edit_record(full, event, {"when": "15 januari"})
    assert (record(full, event).when, record(full, event).when_words) == ("2026-01-15", "15 januari")
    edit_record(full, event, {"when": ""})
    assert (record(full, event).when, record(full, event).when_words) == (None, None)


def test_a_new_number_of_a_letter_names_its_dossier(full: Desk) -> None:
    edit_record(full, "kaap/L1", {"number": "21 501-02, nr. 2446"})
    assert record(full, "kaap/L1").dossier_number == "21501-02"


@pytest.mark.parametrize(
    ("reference", "field", "typed", "key"),
    [
        ("kaap", "slug", "veer", "error.use-command"),
        ("kaap", "next", "1", "error.no-field"),
        ("kaap", "format", "9.9", "error.no-field"),
        ("kaap", "title", "", "error.field"),
        ("kaap", "status", "gone", "error.field"),
        ("kaap", "number", "twaalf", "error.not-a-dossier-number"),
        ("kaap/L1", "id", "L9", "error.no-field"),
        ("kaap/L1", "added", "2020-01-01", "error.no-field"),
        ("kaap/L1", "original", "x", "error.no-field"),
        ("kaap/L1", "number", "twaalf", "error.not-a-paper-number"),
        ("kaap/L1", "date", "ooit", "error.not-a-date"),
        ("kaap/L1", "colour", "blauw", "error.no-field"),
        ("kaap/L1", "kind", "sonnet", "error.field"),
        ("kaap/E1", "when_words", "ooit", "error.no-field"),
        ("kaap/E1", "quotes", "x", "error.no-field"),
        ("kaap/C1", "status", "fulfilled", "error.use-command"),
        ("kaap/C1", "due_by", "2030-01-01", "error.no-field"),
        ("kaap/C1", "due_log", "x", "error.no-field"),
        ("kaap/C1", "fulfilled_by", "L1", "error.no-field"),
        ("kaap/C1", "due", "blauw", "error.not-a-date"),
        ("kaap/N1", "private", "misschien", "error.not-yes-or-no"),
        ("kaap/N1", "about", "L9", "error.no-record"),
        ("kaap/N1", "text", "", "error.field"),
        ("kaap/N9", "text", "x", "error.no-record"),
        ("nergens", "title", "x", "error.unknown-dossier"),
    ],
)
def test_what_cannot_be_changed_so_is_refused(full: Desk, reference: str, field: str, typed: str, key: str) -> None:
    with refused(full, key):
        edit_record(full, reference, {field: typed})


def test_an_edit_that_changes_nothing_writes_nothing(full: Desk) -> None:
    path = full.store.root / "kaap" / "dossier.json"
    before = path.read_bytes()
    edit_record(full, "kaap/E1", {"title": " Debat ", "place": "Den Haag"})
    edit_record(full, "kaap", {})
    assert path.read_bytes() == before


def test_an_edit_is_told_by_the_time_of_the_record(full: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    before = record(full, "kaap/N1")
    monkeypatch.setattr(Desk, "at", lambda _: "2030-01-01T00:00:00.000Z")
    edit_record(full, "kaap/N1", {"text": "Mailen"})
    after = record(full, "kaap/N1")
    assert (after.added, after.changed) == (before.added, "2030-01-01T00:00:00.000Z")


@pytest.mark.parametrize("reference", ["kaap/L1", "kaap/E1", "kaap/C1", "kaap/n1"])
def test_a_removed_record_is_gone_and_the_others_stay(full: Desk, reference: str) -> None:
    remove_record(full, reference)
    left = {each.id for table in contents(full).tables.values() for each in table}
    assert left == {"L1", "E1", "C1", "N1"} - {reference.partition("/")[2].upper()}
    with refused(full, "error.no-record"):
        remove_record(full, reference)


def test_an_entry_goes_into_a_dossier_that_another_program_changes(full: Desk) -> None:
    other = Desk(type(full.store)(full.store.root), "K. Klaassen", full.day)
    for number in range(3):
        add_note(full, "kaap", f"hier {number}")
        add_note(other, "kaap", f"daar {number}")
        edit_record(other, "kaap/C1", {"owner": f"Klaassen {number}"})
        edit_record(full, "kaap/C1", {"next_step": f"Stap {number}"})
    assert len(contents(full).notes) == 7
    assert (commitment(full).owner, commitment(full).next_step) == ("Klaassen 2", "Stap 2")
    assert {entry["who"] for entry in contents(full).history} == {"J. Jansen", "K. Klaassen"}


def test_two_dossiers_number_their_records_apart(desk: Desk, kaap: str) -> None:
    new_dossier(desk, "Veer")
    assert [add_note(desk, slug, "x") for slug in ("kaap", "veer", "kaap")] == ["kaap/N1", "veer/N1", "kaap/N2"]
