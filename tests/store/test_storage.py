"""The JSON file of a dossier: its form, what is kept of it in memory, and what makes it damaged."""

import json
import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_tui.errors import Damaged, NotFound
from dossier_tui.store.form import natural
from dossier_tui.store.splice import spliced
from dossier_tui.store.storage import JsonFile, Tables, parse_tables, print_tables

PATH = Path("dossier.json")
WORDS = st.text(st.characters(codec="utf-8") | st.sampled_from("\ud800\udfff"), max_size=12)
RECORDS = st.dictionaries(WORDS, st.none() | st.booleans() | st.integers() | WORDS | st.lists(WORDS), max_size=4)
SOME: Tables = {"notes": {"N10": {"text": "tien"}, "N9": {"text": "negen", "about": None}}, "letters": {}}


def write(file: JsonFile, tables: Tables) -> None:
    with file.change(new=True):
        file.write(tables)
        file.commit()


@pytest.fixture
def file(tmp_path: Path) -> JsonFile:
    return JsonFile(tmp_path / "dossier.json")


@given(st.dictionaries(WORDS, st.dictionaries(WORDS, RECORDS, max_size=4), max_size=4))
def test_what_goes_in_comes_out(tables: dict[str, Any]) -> None:
    tables = {f"x{name}": table for name, table in tables.items()}
    data = print_tables(tables)
    data.decode("utf-8")
    assert parse_tables(data, PATH) == tables


def test_one_record_stands_on_one_line_in_the_order_of_the_ids_with_sorted_keys() -> None:
    assert print_tables(SOME).decode().splitlines() == [
        "{",
        '"letters": {},',
        '"notes": {',
        '"N9": {"about": null, "text": "negen"},',
        '"N10": {"text": "tien"}',
        "}",
        "}",
    ]


@given(st.dictionaries(WORDS, st.dictionaries(WORDS, RECORDS, max_size=4), max_size=4), st.booleans(), st.booleans())
def test_lines_that_stand_are_written_again_as_they_would_be_printed(
    tables: dict[str, Any], ours: bool, more: bool
) -> None:
    tables = {f"x{name}": table for name, table in tables.items()} | {"notes": {"N1": {"text": "één"}}, "y": [1]}
    data = print_tables(tables) if ours else json.dumps(tables, indent=1).encode()
    found = parse_tables(data, PATH)
    now: Tables = {name: dict(table) if isinstance(table, dict) else table for name, table in found.items()}
    if more:
        now["notes"] |= {"N1": {"text": "anders"}, "N2": {"text": "nieuw"}}
        now["events"] = {"E1": {"title": "nieuw"}}
    lines = spliced(data, found, now, PATH)
    assert lines is None or print_tables(lines) == print_tables(now)
    assert ours or lines is None


def test_what_is_gone_is_written_no_more() -> None:
    found = parse_tables(print_tables(SOME), PATH)
    now: Tables = {"notes": {"N9": found["notes"]["N9"]}}
    lines = spliced(print_tables(SOME), found, now, PATH)
    assert lines
    assert print_tables(lines) == print_tables(now)


def test_the_lines_of_what_is_not_changed_are_copied() -> None:
    data = print_tables(SOME).replace(b'"text": "tien"', b'"text":  "tien"')
    found = parse_tables(data, PATH)
    lines = spliced(data, {**found}, {**found, "notes": found["notes"] | {"N9": {"text": "anders"}}}, PATH)
    assert lines
    written = print_tables(lines)
    assert b'"N10": {"text":  "tien"}' in written
    assert b"negen" not in written


LINED = b'{\n"notes": {\n"N1": {"b": 1, "a": 2},\n"N2": {"a": 2}\n}\n}\n'


@pytest.mark.parametrize(
    "data",
    [
        LINED,
        LINED.replace(b'"b": 1, "a": 2', b'"a": 2,\n"b": 1'),
        LINED.replace(b",\n", b", "),
        LINED.replace(b"2}\n}", b"2\n}}"),
        b"\xef\xbb\xbf" + LINED,
    ],
)
def test_lines_that_another_program_wrote_are_written_anew(file: JsonFile, data: bytes) -> None:
    file.path.write_bytes(data)
    with file.change():
        file.write({**(file.read() or {}), "letters": {}})
        file.commit()
    assert file.path.read_bytes() == print_tables(json.loads(data.decode("utf-8-sig")) | {"letters": {}})


def test_text_stands_as_it_reads() -> None:
    assert "Oekraïne – €".encode() in print_tables({"notes": {"N1": {"text": "Oekraïne – €"}}})


def test_ids_are_ordered_by_their_numbers() -> None:
    assert sorted(["L10", "L9", "C1", "D", "L1"], key=natural) == ["C1", "D", "L1", "L9", "L10"]


@pytest.mark.parametrize("unknown", [{"X1": {"a": 1}}, [1, 2], "words", {"X1": 5}])
def test_a_part_that_this_version_does_not_know_survives_a_change(file: JsonFile, unknown: Any) -> None:
    file.path.write_text(json.dumps({"dossier": {}, "later": unknown}), "utf-8")
    with file.change():
        tables = file.read()
        assert tables is not None
        file.write(tables | {"notes": {"N1": {"text": "nieuw"}}})
        file.commit()
    kept = json.loads(file.path.read_text("utf-8"))
    assert kept == {"dossier": {}, "later": unknown, "notes": {"N1": {"text": "nieuw"}}}


@pytest.mark.parametrize(
    ("data", "line", "column"),
    [
        (b"", 1, 1),
        (b'{\n"notes": {\n"N1": {"text": "half', 3, 16),
        (b'{"notes": {}}\n<<<<<<< HEAD\n', 2, 1),
        (b'{\n"notes": {}\n"events": {}}', 3, 1),
        (b"\x00\x00\x00\x00\x00", 1, 1),
    ],
)
def test_damage_is_told_with_line_and_column(data: bytes, line: int, column: int) -> None:
    with pytest.raises(Damaged) as damage:
        parse_tables(data, PATH)
    assert damage.value.key == "error.not-json"
    assert (damage.value.values["line"], damage.value.values["column"]) == (line, column)


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (b"[]", "error.not-tables"),
        (b"null", "error.not-tables"),
        (b'{"notes": []}', "error.not-tables"),
        (b'{"history": {"H1": "words"}}', "error.not-tables"),
        (b"[" * 100_000, "error.not-tables"),
        (b'{"notes": {"N1": {"n": ' + b"9" * 5000 + b"}}}", "error.not-tables"),
        (b'{"notes": {"N1": {"text": "\xff"}}}', "error.not-utf8"),
    ],
)
def test_what_is_no_dossier_is_refused(data: bytes, key: str) -> None:
    with pytest.raises(Damaged) as damage:
        parse_tables(data, PATH)
    assert damage.value.key == key


def test_every_truncation_is_damage() -> None:
    data = print_tables(SOME).rstrip()
    for length in range(len(data)):
        with pytest.raises(Damaged):
            parse_tables(data[:length], PATH)


def test_a_byte_order_mark_of_an_editor_is_no_damage() -> None:
    assert parse_tables(b"\xef\xbb\xbf" + print_tables(SOME), PATH) == SOME


def test_the_version_before_stays_as_a_backup(file: JsonFile) -> None:
    write(file, {"notes": {}})
    assert not file.backup.exists()
    write(file, SOME)
    assert parse_tables(file.backup.read_bytes(), file.backup) == {"notes": {}}
    assert not file.path.samefile(file.backup)


def test_a_disk_without_links_keeps_a_copy_as_a_backup(file: JsonFile, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_links(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", no_links)
    write(file, {"notes": {}})
    write(file, SOME)
    assert parse_tables(file.backup.read_bytes(), file.backup) == {"notes": {}}


def test_the_parsed_file_is_kept_while_it_stands(file: JsonFile) -> None:
    write(file, SOME)
    one, other = file.read() or {}, file.read() or {}
    assert one["notes"] is other["notes"]


def test_a_write_of_equal_size_within_the_same_tick_is_seen(file: JsonFile) -> None:
    write(file, {"notes": {"N1": {"text": "een"}}})
    before = file.path.stat()
    assert file.read() == {"notes": {"N1": {"text": "een"}}}
    write(JsonFile(file.path), {"notes": {"N1": {"text": "two"}}})
    os.utime(file.path, ns=(before.st_atime_ns, before.st_mtime_ns))
    after = file.path.stat()
    assert (after.st_size, after.st_mtime_ns) == (before.st_size, before.st_mtime_ns)
    assert file.read() == {"notes": {"N1": {"text": "two"}}}


def test_nothing_is_written_outside_a_change(file: JsonFile) -> None:
    with pytest.raises(RuntimeError):
        file.write(SOME)


def test_what_is_not_committed_is_forgotten(file: JsonFile) -> None:
    write(file, SOME)
    with file.change():
        file.write({"notes": {}})
    assert file.read() == SOME


def test_a_commit_of_nothing_leaves_the_file_alone(file: JsonFile) -> None:
    write(file, SOME)
    version = file.version()
    with file.change():
        file.commit()
    assert file.version() == version
    assert not file.backup.exists()


def test_a_file_that_is_gone_is_not_made_again_from_memory(file: JsonFile) -> None:
    write(file, SOME)
    file.path.unlink()
    assert file.read() is None
    with pytest.raises(NotFound), file.change():
        raise AssertionError
    assert not file.path.exists()


def test_the_version_before_can_be_put_back(file: JsonFile) -> None:
    write(file, {"notes": {}})
    write(file, SOME)
    file.take_back()
    assert file.read() == {"notes": {}}
