"""A record and the timeline of a large dossier: shown without all being read, and the same as when it is."""

import json
import os
from contextlib import closing
from pathlib import Path
from shutil import copytree
from sqlite3 import connect

import pytest
from cli_run import Result, Run

from dossier_tui.store import dossier
from dossier_tui.store.dossier import DossierFile

EACH = ["L1", "E1", "C1", "N1", "P1", "l1"]
SMALL = 10**9
LONG_AGO = 1_600_000_000
REPOSITORY = Path(__file__).parents[2]
SAMPLES = sorted(path.parent.name for path in REPOSITORY.glob("dossiers/*/dossier.json"))


@pytest.fixture
def large(bridge: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Return a run on a store of which every dossier counts as large, and is known to the index."""
    monkeypatch.setattr(dossier, "LARGE", 0)
    monkeypatch.setenv("DOSSIER_CACHE", str(tmp_path / "cache"))
    bridge("list")
    bridge("add", "note", "zandbrug/L1", "Nalezen.")
    return bridge


@pytest.fixture
def tables(store: Path) -> Path:
    return store / "zandbrug" / "dossier.json"


@pytest.mark.parametrize("record", EACH)
@pytest.mark.parametrize("flags", [(), ("--json",)])
def test_a_record_alone_is_shown_as_among_the_others(
    large: Run, monkeypatch: pytest.MonkeyPatch, record: str, flags: tuple[str, ...]
) -> None:
    alone = large("show", f"zandbrug/{record}", *flags)
    monkeypatch.setattr(dossier, "LARGE", SMALL)
    assert large("show", f"zandbrug/{record}", *flags) == alone
    assert alone.code == 0


def test_for_one_record_the_others_are_not_read(large: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = large("show", "zandbrug/L1")
    monkeypatch.delattr(DossierFile, "contents")
    assert large("show", "zandbrug/L1") == whole


def test_what_a_letter_cites_is_found_beside_it(large: Run, tmp_path: Path) -> None:
    (tmp_path / "antwoord.txt").write_text("Geachte voorzitter,\n\nZie Kamerstuk 39 902, nr. 2.\n", "utf-8")
    large("add", "letter", "zandbrug", str(tmp_path / "antwoord.txt"), "--title", "Antwoord")
    assert "Kamerstuk 39 902, nr. 2 [L1]" in large("show", "zandbrug/L2").out
    assert "L2" in large("show", "zandbrug/L1").out


@pytest.mark.parametrize("indent", [None, 1])
def test_tables_that_are_printed_otherwise_are_read_whole(large: Run, tables: Path, indent: int | None) -> None:
    whole = large("show", "zandbrug/L1")
    tables.write_text(json.dumps(json.loads(tables.read_text("utf-8")), indent=indent), "utf-8")
    large("list")
    assert large("show", "zandbrug/L1") == whole


def test_what_is_changed_by_hand_is_looked_at_again(large: Run, tables: Path) -> None:
    tables.write_text(tables.read_text("utf-8").replace("Sluiting van", "Sluiting\\u001b   van"), "utf-8")
    assert large("show", "zandbrug/L1").out.startswith("Sluiting van de Zandbrug\n")


def test_damage_to_another_record_is_told_of(large: Run, tables: Path) -> None:
    tables.write_text(tables.read_text("utf-8").replace('"status": "held"', '"status": "maybe"'), "utf-8")
    assert large("show", "zandbrug/L1").code == 4
    large("list")
    assert large("show", "zandbrug/L1").code == 4


@pytest.mark.parametrize("harm", [b"", b"[]", b"{}", b'{"form": 1, "sound": []}', b"\xff"])
def test_what_is_kept_of_sound_dossiers_can_be_damaged(large: Run, tmp_path: Path, harm: bytes) -> None:
    whole = large("show", "zandbrug/L1")
    (kept,) = tmp_path.rglob("*-sound")
    sound = kept.read_bytes()
    kept.write_bytes(harm)
    assert large("show", "zandbrug/L1").out == whole.out
    assert large("add", "note", "zandbrug", "Bellen.").code == 0
    assert kept.read_bytes() != sound


def test_a_record_that_is_not_there_is_not_found(large: Run) -> None:
    assert large("show", "zandbrug/L9").code == 3


def test_a_change_to_a_large_dossier_looks_at_what_is_new_alone(large: Run, tables: Path) -> None:
    assert large("add", "event", "zandbrug", "12 januari 2026", "Nog eens").ids == ["zandbrug/E2"]
    assert json.loads(tables.read_text("utf-8"))["events"]["E2"]["title"] == "Nog eens"


@pytest.fixture
def indexed(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Return a run on a copy of the sample of which every dossier counts as large, and is known to the index."""
    root = tmp_path / "sample"
    copytree(REPOSITORY / "dossiers", root)
    for path in root.glob("*/*"):
        os.utime(path, (LONG_AGO, LONG_AGO))  # what was written just now is not vouched for
    monkeypatch.setattr(dossier, "LARGE", 0)
    monkeypatch.setenv("DOSSIER_CACHE", str(tmp_path / "cache"))

    def on_copy(*args: str) -> Result:
        return run(*args, on=root)

    on_copy("list")
    return on_copy


TIMELINES = [
    (),
    ("--json",),
    ("--plain",),
    ("--lang", "nl"),
    ("--since", "2022-02", "--until", "2023"),
    ("--kind", "letter", "--json"),
    ("--kind", "deadline", "--without"),
    ("--text", "kamer brief"),
    ("--person", "minister"),
    ("--fold", "quarter"),
    ("--next",),
    ("--text", "nothing says this"),
]


@pytest.mark.parametrize("flags", TIMELINES, ids=" ".join)
def test_the_index_answers_a_timeline_as_the_dossier_does(
    indexed: Run, flags: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    told = [indexed("timeline", name, *flags) for name in SAMPLES]
    monkeypatch.setattr(dossier, "LARGE", SMALL)
    assert [indexed("timeline", name, *flags) for name in SAMPLES] == told
    assert {each.code for each in told} == {0}


def test_for_a_timeline_a_large_dossier_is_not_read(indexed: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = indexed("timeline", SAMPLES[0], "--json")
    monkeypatch.delattr(DossierFile, "contents")
    assert indexed("timeline", SAMPLES[0], "--json") == whole


@pytest.mark.parametrize("harm", [b"", b"no index at all" * 100])
def test_a_timeline_is_told_without_an_index_as_well(large: Run, tmp_path: Path, harm: bytes) -> None:
    whole = large("timeline", "zandbrug")
    (index,) = tmp_path.rglob("*.sqlite")
    index.write_bytes(harm)
    assert large("timeline", "zandbrug") == whole


def test_terms_that_are_damaged_in_the_index_are_read_from_the_dossier(large: Run, tmp_path: Path) -> None:
    large("defer", "zandbrug/C1", "voor het einde van het jaar")
    whole = large("timeline", "zandbrug")
    (index,) = tmp_path.rglob("*.sqlite")
    with closing(connect(index)) as db, db:
        db.execute("UPDATE entry SET record = '{' WHERE record IS NOT NULL")
    assert large("timeline", "zandbrug") == whole
    assert "→" in whole.out


def test_a_timeline_tells_what_was_changed_by_hand(large: Run, tables: Path) -> None:
    tables.write_text(tables.read_text("utf-8").replace("Brug sluit", "Brug opent weer"), "utf-8")
    assert "Brug opent weer" in large("timeline", "zandbrug").out


def test_the_timeline_of_a_damaged_dossier_is_refused(large: Run, tables: Path) -> None:
    tables.write_text("{", "utf-8")
    assert large("timeline", "zandbrug").code == 4
