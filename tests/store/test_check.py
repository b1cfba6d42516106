"""A check of a store that is large, closed in part, read-only, or at work: what it reads, and what it makes of it."""

import json
import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from dossier_tui.model.records import Commitment, Event, Note
from dossier_tui.store.check import damage, walk
from dossier_tui.store.check.walk import check_store
from dossier_tui.store.dossier import DossierFile
from dossier_tui.store.lock import locked
from dossier_tui.store.store import Store
from store.parts import WHO, add_letter, clock, new, remove


def plain(markdown: str) -> str:
    return markdown


def wrong(store: Store, only: str | None = None) -> list[tuple[str, str]]:
    return [(each.where, each.kind) for each in check_store(Store(store.root), plain, only)]


@pytest.fixture
def closed(monkeypatch: pytest.MonkeyPatch) -> Iterator[set[str]]:
    """The names of files and folders that may not be read."""
    names: set[str] = set()

    def guarded(function: Any) -> Any:
        def call(path: Path, *args: Any, **named: Any) -> Any:
            if path.name in names:
                raise PermissionError(13, "Permission denied", str(path))
            return function(path, *args, **named)

        return call

    for name in ("read_bytes", "open", "iterdir"):
        monkeypatch.setattr(Path, name, guarded(getattr(Path, name)))
    return names


@pytest.mark.parametrize(
    ("name", "where"),
    [
        ("dossier.json", "kaap/dossier.json"),
        ("L1.md", "kaap/letters/L1.md"),
        ("L1.pdf", "kaap/originals/L1.pdf"),
        ("letters", "kaap/letters"),
        ("history.jsonl", "kaap/history.jsonl"),
    ],
)
def test_what_may_not_be_read_is_named_and_the_rest_is_looked_at(
    store: Store, kaap: DossierFile, closed: set[str], name: str, where: str
) -> None:
    add_letter(kaap)
    kaap.places.original("L1.pdf").touch()
    stored = kaap.contents().letters["L1"].original or {}
    with kaap.change("edit", WHO, clock) as change:
        letter = change.contents.letters["L1"]
        letter.original = stored | {"sha256": "0" * 64}
        change.put(letter)
    kaap.places.old_history.write_text("", "utf-8")
    (new(store, "zee").places.folder / "dossier 2.json").write_text("{}", "utf-8")
    closed.add(name)
    found = wrong(store)
    assert (where, "unreadable") in found
    assert found[0][0].startswith("kaap/")
    assert ("zee/dossier 2.json", "conflict-copy") in found


@pytest.mark.parametrize("name", ["kaap", "dossier.json"])
def test_what_cannot_be_changed_in_a_store_that_can_is_named(
    store: Store, kaap: DossierFile, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(os, "access", lambda path, _: Path(path).name != name)
    assert wrong(store) == [("kaap" if name == "kaap" else "kaap/dossier.json", "not-writable")]


def test_a_read_only_store_is_checked_and_is_not_wrong_for_that(
    store: Store, kaap: DossierFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_letter(kaap)
    opened = os.open

    def refuse(path: Any, flags: int, *args: Any, **named: Any) -> int:
        if flags & (os.O_CREAT | os.O_WRONLY | os.O_RDWR):
            raise OSError(30, "Read-only file system", str(path))
        return opened(path, flags, *args, **named)

    monkeypatch.setattr(os, "access", lambda *_: False)
    monkeypatch.setattr(os, "open", refuse)
    assert wrong(store) == []
    (kaap.places.folder / ".tmp-1-half").write_text("{")
    assert wrong(store) == [("kaap/.tmp-1-half", "leftover")]


def test_a_write_that_goes_on_is_no_leftover(store: Store, kaap: DossierFile) -> None:
    with kaap.change("add", WHO, clock), locked(store.root):
        for folder in (store.root, kaap.places.folder):
            (folder / ".tmp-1-half").write_text("{", "utf-8")
        assert wrong(store) == []
    assert wrong(store) == [(".tmp-1-half", "leftover"), ("kaap/.tmp-1-half", "leftover")]


def test_a_dossier_that_another_program_takes_away_is_not_wrong(
    store: Store, kaap: DossierFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    new(store, "zee")
    looked = walk.check_copies

    def away(slug: str, *args: Any) -> Any:
        if slug == "kaap" and kaap.places.folder.exists():
            kaap.places.folder.rename(tmp_path / "away")
        return looked(slug, *args)

    monkeypatch.setattr(walk, "check_copies", away)
    assert wrong(store) == []


def test_a_dossier_that_another_program_changes_is_looked_at_again(
    store: Store, kaap: DossierFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_letter(kaap)
    looked = walk.check_copies

    def changed(*args: Any) -> Any:
        if "L1" in kaap.contents().letters:
            remove(DossierFile(kaap.places.folder), "L1")
        return looked(*args)

    monkeypatch.setattr(walk, "check_copies", changed)
    assert wrong(store) == []


def test_every_dossier_is_read_once_and_once_more_where_others_refer_to_it(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(6):
        add_letter(new(store, f"d{number}"), same_as=f"d{(number + 1) % 6}/L1")
    read: Counter[str] = Counter()
    parse = damage.parse_tables

    def counted(data: bytes, path: Path) -> Any:
        read[path.parent.name] += 1
        return parse(data, path)

    monkeypatch.setattr(damage, "parse_tables", counted)
    assert wrong(store) == []
    assert max(read.values()) <= 2
    assert wrong(store, "d3") == []
    assert read["d1"] <= 2


def test_a_letter_that_nobody_quotes_is_not_read_as_markdown(store: Store, kaap: DossierFile) -> None:
    add_letter(kaap)

    def refuse(_: str) -> str:
        raise AssertionError

    assert check_store(store, refuse) == []


def test_an_empty_store_and_none_at_all_have_nothing_wrong(store: Store) -> None:
    assert wrong(store) == []
    store.root.mkdir()
    assert wrong(store) == []


def test_a_closed_folder_is_named_and_the_others_are_looked_at(
    store: Store, kaap: DossierFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    (new(store, "zee", description="x").places.folder / "dossier 2.json").write_text("{}", "utf-8")
    add_letter(store.dossier("zee"), same_as="kaap/L1")
    stat = Path.stat

    def closed(path: Path, **named: Any) -> Any:
        if path.parent == kaap.places.folder:
            raise PermissionError(13, "Permission denied", str(path))
        return stat(path, **named)

    monkeypatch.setattr(Path, "stat", closed)
    assert wrong(store) == [
        ("kaap/dossier.json", "unreadable"),
        ("zee/dossier 2.json", "conflict-copy"),
        ("zee/L1", "no-such-record"),
    ]


ODD: tuple[Any, ...] = (None, 5, "x", [5], {"x": 5})


def places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Yield the way to everything that a JSON document holds, at any depth."""
    members = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, member in members:
        yield (*path, key)
        yield from places(member, (*path, key))


def put_at(value: Any, path: tuple[Any, ...], odd: Any) -> Any:
    copy = json.loads(json.dumps(value))
    *way, last = path
    at = copy
    for key in way:
        at = at[key]
    at[last] = odd
    return copy


def test_whatever_stands_in_a_file_is_said_and_no_fault(store: Store, kaap: DossierFile) -> None:
    add_letter(kaap)
    quote = {"letter": "L1", "exact": "uw Kamer", "prefix": "", "suffix": ""}
    log = {"status": "open", "on": "2026-01-01", "letter": "L1", "why": None}
    with kaap.change("move", WHO, clock, moved_from="zee/C1", moved_to="zee/C2") as change:
        change.put(Commitment(id="C1", text="Informeren", quotes=[quote], status_log=[log]))
        change.put(Event(id="E1", title="Storm", quotes=[quote]))
        change.put(Note(id="N1", about="C1", text="Bellen."))
    with kaap.change("rename", WHO, clock) as change:
        own = change.contents.dossier
        own.title = "Kaap"
        change.put(own)
    whole = json.loads(kaap.places.tables.read_text("utf-8"))
    for path in places(whole):
        for odd in ODD:
            kaap.places.tables.write_text(json.dumps(put_at(whole, path, odd)), "utf-8")
            check_store(store, plain)
