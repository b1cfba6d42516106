"""What the tests of the actions are made of."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from dossier_tui.actions.desk import Desk
from dossier_tui.actions.intake import Source, take_in
from dossier_tui.actions.letters import Given, add_letter
from dossier_tui.errors import Failure
from dossier_tui.model.ids import split_reference
from dossier_tui.model.records import Commitment
from dossier_tui.store.contents import Contents
from dossier_tui.store.store import Store

LETTER = """\
Geachte voorzitter,

Ik informeer uw Kamer vóór de zomer over de kaap (Kamerstuk 36 045, nr. 12).

Op 14 januari sprak ik met de gemeente.
"""


@contextmanager
def quick_folder() -> Iterator[Path]:
    """Hand out a folder for tests that write thousands of files: in memory, where the system has a disk of that."""
    memory = Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=memory if os.access(memory, os.W_OK) else None) as folder:
        yield Path(folder)


def letter(desk: Desk, dossier: str = "kaap", on: str | None = "2026-01-20", name: str = "brief.txt") -> str:
    """Add the letter, dated, and return its reference."""
    return add_letter(desk, dossier, LETTER.encode(), name, Given(title="De kaap", date=on))


def letters_together(desk: Desk, *words: str, dossier: str = "kaap") -> Iterator[str]:
    """Add letters like no other by one writing, each called by a word, and yield their references as they are told."""
    texts = [f"Betreft: {word}\n\nGeachte voorzitter,\n\n{f'Over {word}. ' * 9}\n".encode() for word in words]
    files = [Source(f"{word}.md", "", text.strip, text.strip) for word, text in zip(words, texts, strict=True)]
    return (each.reference for each in take_in(desk, dossier, files, Given(), lambda _arrived, _twin: "add"))


def contents(desk: Desk, slug: str = "kaap") -> Contents:
    """Return a dossier as another program finds it on disk."""
    return Store(desk.store.root).dossier(slug).contents()


def record(desk: Desk, reference: str) -> Any:
    """Return a record as another program finds it on disk."""
    slug, record_id = split_reference(reference)
    return contents(desk, slug).find(record_id or "")


def commitment(desk: Desk, reference: str = "kaap/C1") -> Commitment:
    """Return a commitment as another program finds it on disk."""
    found = record(desk, reference)
    assert isinstance(found, Commitment)
    return found


def state(desk: Desk) -> dict[str, Any]:
    """Return everything in the store that a user sees: records, texts and originals, by their references."""
    found: dict[str, Any] = {}
    for each in Store(desk.store.root).each([]):
        file = Store(desk.store.root).dossier(each.slug)
        found[each.slug] = each.dossier.to_record() | {"next": None, "changed": None}
        for table in each.tables.values():
            found |= {f"{each.slug}/{one.id}": one.to_record() | {"changed": None} for one in table}
        for letter_id, one in each.letters.items():
            original = (one.original or {})["file"]
            data = file.text(letter_id), file.places.original(original).read_bytes()
            found[f"{each.slug}/{letter_id} files"] = data
    return found


def timeless(found: dict[str, Any]) -> dict[str, Any]:
    """Return a state without the times at which its records came."""
    for each in found.values():
        if isinstance(each, dict):
            each["added"] = (each.get("original") or {})["taken_in"] = None
    return found


@contextmanager
def refused(desk: Desk, key: str, code: int | None = None) -> Iterator[dict[str, object]]:
    """Expect a Failure with this key and nothing changed; hand out the values of its sentence."""
    before = {path: path.read_bytes() for path in desk.store.root.rglob("*") if path.is_file()}
    values: dict[str, object] = {}
    with pytest.raises(Failure) as refusal:
        yield values
    values |= refusal.value.values
    assert refusal.value.key == key
    assert code in (None, refusal.value.code)
    assert {path: path.read_bytes() for path in desk.store.root.rglob("*") if path.is_file()} == before
