"""The sample on 24 November 2026, as README.md says it stands, and the script that makes it."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest
from make_store import DOSSIERS, NOT_KEPT, STORIES, Teller, make_store, replace_store
from sample_parts import LAST_DAY, Json, Sample, ask

from dossier_tui.model.edtf import Edtf

INVENTED = ("Verzonnen: ", "Invented: ")
REAL = {
    "d01-U1",
    "d01-U2",
    "d01-U3",
    "d01-U4",
    "d01-U5",
    "d01-P1",
    "d01-U6",
}  # of which no later letter tells
GROUPS = {
    "overdue": {"a6-P1", "b4-P1", "c1-P2", "c2-U1", "c3-U1"},
    "due": {"a8-P4", "a8-U1"},
    "later": {"c4-U1", "b5-U1", "b5-P2", "c4-P1", "a8-U2", "b2-P1", "a8-P1", "c4-P2", "a8-P3", "a1-P1"},
    "undated": {"a1-P2", "b1-U2", "a3-U1"} | REAL,
}
MOVED = {"a1-P1": 4, "a6-P1": 1, "b1-P2": 1, "b2-P1": 1}
TERMS = {
    "a1-P1": ["../2024-22", "2024-23", "2025-33", "2025-41", "../2027-22"],
    "a6-P1": ["../2024", "../2025-22"],
    "b1-P2": ["2025", "2026-33"],
    "b2-P1": ["2026-21", "2027"],
}
IN_TIME = (
    {"a1-P3", "a3-P1", "a5-P1", "b1-P1", "b4-P2", "a1-U1", "a3-U2", "a4-P3", "a5-U1", "a7-U1"}
    | {"b1-U1", "b2-U1", "b3-U1", "b3-P2", "b4-U1", "c1-U1"}
    | {"b4-T04127", "b2-M1"}  # without a term, and made in papers that are not in the sample
)
LATE = {"c2-U2": 13, "c1-P1": 31, "a6-P2": 108, "c3-P2": 156, "b1-P2": 198, "a2-M1": 199}
FULFILLED_ON = {
    "a1-U1": ("L4", "2024-05-16"),
    "a3-U2": ("L4", "2024-05-23"),
    "a5-U1": ("L7", "2024-11-30"),
    "a7-U1": ("L8", "2025-05-31"),
    "b1-U1": ("L3", "2025-08-01"),
    "b3-U1": ("L4", "2025-12-24"),
    "b3-P2": ("L4", "2026-01-22"),
    "b4-U1": ("L5", "2026-09-30"),
    "c1-U1": ("L4", "2025-11-17"),
    "c2-U2": ("L4", "2025-07-16"),
}
TO_COME = {
    ("veerverbindingen-met-de-waddeneilanden", "2026-12-02"),
    ("veerverbindingen-met-de-waddeneilanden", "../2026-12-31"),
    ("veerverbindingen-met-de-waddeneilanden", "2027-01-14"),
    ("veerverbindingen-met-de-waddeneilanden", "../2029-03-31"),  # the eve of the new concession
    ("veerverbindingen-met-de-waddeneilanden", "2029-04-01"),
    ("leesvaardigheid-op-de-basisschool", "2026-12-07/2026-12-13"),
    ("coastal-railway-resilience", "2026-12-09"),
}


@pytest.fixture(scope="module")
def due() -> dict[str, Json]:
    """Every open commitment as `due --json` prints it, by its key."""
    keys = {place: key for story in STORIES for key, place in story.references().items()}
    return {keys[f"{item['dossier']}/{item['id']}"]: item for item in ask("due")}


def days_late(record: Json) -> int | None:
    """Return the days by which a commitment was kept after its last day; None where it was in time."""
    last = Edtf.parse(record["due_by"]).last() if record["due_by"] else None
    kept = date.fromisoformat(record["status_log"][-1]["on"])
    return (kept - last).days if last and kept > last else None


def test_what_is_open_stands_in_the_group_where_it_belongs(due: dict[str, Json]) -> None:
    assert {group: {key for key, item in due.items() if item["group"] == group} for group in GROUPS} == GROUPS


def test_the_promises_overdue_are_the_three_of_the_readme(due: dict[str, Json], sample: Sample) -> None:
    records = sample.commitments()
    overdue = {key for key, item in due.items() if item["group"] == "overdue" and records[key]["kind"] == "promise"}
    assert overdue == {"a6-P1", "b4-P1", "c1-P2"}
    assert records["a6-P1"]["register"] == "TZ202409-031"


def test_what_is_due_within_a_week_has_its_last_day(due: dict[str, Json]) -> None:
    assert (due["a8-P4"]["due_by"], due["a8-P4"]["days"]) == ("2026-11-27", -3)
    assert (due["a8-U1"]["due_by"], due["a8-U1"]["days"]) == ("2026-11-30", -6)


def test_what_was_moved_and_how_often(due: dict[str, Json], sample: Sample) -> None:
    records = sample.commitments()
    assert {key: len(each["due_log"]) - 1 for key, each in records.items() if len(each["due_log"]) > 1} == MOVED
    assert {key: item["moved"] for key, item in due.items() if item["moved"]} == {
        key: times for key, times in MOVED.items() if key in due
    }
    assert {key: [entry["due"] for entry in records[key]["due_log"]] for key in TERMS} == TERMS


def test_what_is_kept_in_part(sample: Sample) -> None:
    partly = {key: each for key, each in sample.commitments().items() if each["status"] == "partly"}
    assert {key: each["fulfilled_by"][-1]["letter"] for key, each in partly.items()} == {
        "a1-P1": "L5",
        "b2-P1": "L5",
    }


def test_what_was_kept_in_time_and_what_was_late(sample: Sample) -> None:
    kept = {key: each for key, each in sample.commitments().items() if each["status"] == "fulfilled"}
    late = {key: days for key, each in kept.items() if (days := days_late(each))}
    assert late == LATE
    assert kept.keys() - late.keys() == IN_TIME


def test_a_fulfilment_counts_from_the_day_of_the_happening(sample: Sample) -> None:
    records = sample.commitments()
    told = {key: records[key]["fulfilled_by"][-1] for key in FULFILLED_ON}
    assert {key: (each["letter"], each["on"]) for key, each in told.items()} == FULFILLED_ON


def test_every_commitment_is_accounted_for(sample: Sample, due: dict[str, Json]) -> None:
    assert sample.commitments().keys() == due.keys() | LATE.keys() | IN_TIME


def test_the_events_to_come(sample: Sample) -> None:
    events = [(slug, event) for slug, shown in sample.shown.items() for event in shown["events"]]
    assert {(slug, event["when"]) for slug, event in events if event["status"] == "planned"} == TO_COME
    assert {(slug, event["when"]) for slug, event in events if is_to_come(event["when"])} == TO_COME


def is_to_come(when: str) -> bool:
    first = Edtf.parse(when).first() or Edtf.parse(when).last()
    return first is not None and first > date.fromisoformat(LAST_DAY)


def test_the_dossiers_say_whether_they_are_invented(sample: Sample) -> None:
    described = {slug: shown["dossier"]["description"] for slug, shown in sample.shown.items()}
    invented = {slug for slug, text in described.items() if text.startswith(INVENTED)}
    assert invented == described.keys() - {"situatie-in-oekraine"}


def files(store: Path, names: Iterable[str]) -> dict[str, bytes]:
    """Return the files of the named dossiers of a store with their bytes."""
    paths = [path for name in names for path in (store / name).rglob("*") if path.is_file()]
    return {str(path.relative_to(store)): path.read_bytes() for path in paths if path.name not in NOT_KEPT}


def test_the_script_makes_the_store_that_is_kept_here(tmp_path: Path) -> None:
    make_store(tmp_path / "made")
    slugs = [story.slug for story in STORIES]
    assert files(tmp_path / "made", slugs) == files(DOSSIERS, slugs), "run tests/sample/make_store.py"
    assert (tmp_path / "made/store.json").read_bytes() == (DOSSIERS / "store.json").read_bytes()


def test_the_script_replaces_its_dossiers_and_nothing_else(tmp_path: Path) -> None:
    slug = STORIES[0].slug
    for place, text in {"made/store.json": "new", f"made/{slug}/new": "", "kept/store.json": "old"}.items():
        (tmp_path / place).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / place).write_text(text)
    for story in STORIES[1:]:
        (tmp_path / "made" / story.slug).mkdir()
    (tmp_path / "kept" / slug).mkdir()
    (tmp_path / "kept" / slug / "old").write_text("")
    (tmp_path / "kept/README.md").write_text("mine")
    replace_store(tmp_path / "made", tmp_path / "kept")
    assert [path.name for path in (tmp_path / "kept" / slug).iterdir()] == ["new"]
    assert (tmp_path / "kept/store.json").read_text() == "new"
    assert (tmp_path / "kept/README.md").read_text() == "mine"


def test_a_command_that_fails_stops_the_script(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="dossier show nothing"):
        Teller(tmp_path / "none").run("2026-11-24", "show", "nothing")
