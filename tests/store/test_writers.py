"""What was acknowledged is there: after a kill at any moment, with several writers, and for every reader."""

import subprocess
import sys
from itertools import islice
from pathlib import Path
from typing import Any

from scale import scaled

from dossier_tui.model.records import Note
from dossier_tui.store.contents import Contents
from dossier_tui.store.dossier import DossierFile
from dossier_tui.store.form import natural
from dossier_tui.store.store import Store
from store.parts import WHO, add_note, clock, files

KILLS = scaled(25, 400)
WRITERS, EACH = scaled(4, 8), scaled(25, 200)
Told = list[list[str]]


def told(store: Store, what: str, *numbers: int) -> Told:
    """Run writers and return what they were told is done; meanwhile every look at the dossier finds it whole."""
    command = [sys.executable, str(Path(__file__).with_name("writers.py")), what, str(store.root), *map(str, numbers)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        lines, reader, seen = [], store.dossier("kaap"), 0
        for line in process.stdout:
            lines.append(line.rstrip("\n").split(" ", 2))
            last = max(natural(entry["id"])[1] for entry in reader.contents().history)
            assert last >= seen
            seen = last
    assert process.returncode == 0
    return lines


def missing(acknowledged: Told, contents: Contents) -> list[list[str]]:
    """Return what was acknowledged last of each record and is not so; what was only tried may be so or not."""
    records = {f"kaap/{record.id}": record.to_record() for table in contents.tables.values() for record in table}
    last = {line[1]: line for line in acknowledged if line[0] != "died"}
    return [line for line in last.values() if not stands(line, records.get(line[1]))]


def stands(line: list[str], record: dict[str, Any] | None) -> bool:
    if line[0] == "trying":
        return True
    if line[0] == "removed" or record is None:
        return line[0] == "removed" and record is None
    if line[0] == "fulfilled":
        return bool(record["status"] == "fulfilled")
    return line[2] in (record.get("text"), record.get("title"))


def test_every_acknowledged_change_outlives_writers_killed_at_any_moment(store: Store, kaap: DossierFile) -> None:
    acknowledged = told(store, "killed", KILLS)
    assert [line[1] for line in acknowledged if line[0] == "died"] == ["9"] * KILLS
    assert sum(line[0] not in ("died", "trying") for line in acknowledged) > 3 * KILLS
    contents = DossierFile(kaap.places.folder).contents()
    assert missing(acknowledged, contents) == []
    for letter_id, letter in contents.letters.items():
        assert letter.title in kaap.text(letter_id)
        assert kaap.places.original(f"{letter_id}.md").exists()
    add_note(kaap)
    assert not [name for name in files(kaap.places.folder) if ".tmp-" in name]


def test_writers_at_once_lose_nothing_and_their_history_is_in_order(store: Store, kaap: DossierFile) -> None:
    acknowledged = told(store, "together", WRITERS, EACH)
    assert sum(line[0] != "trying" for line in acknowledged) == WRITERS * EACH
    file = DossierFile(kaap.places.folder)
    assert missing(acknowledged, file.contents()) == []
    history = file.history()
    assert [entry["id"] for entry in history] == [f"H{n}" for n in range(1, WRITERS * EACH + 2)]
    assert [entry["at"] for entry in history[1:]] == sorted(entry["at"] for entry in history[1:])


def test_a_reader_never_sees_half_a_change(kaap: DossierFile) -> None:
    for number in range(20):
        reader = DossierFile(kaap.places.folder)
        with kaap.change("add", WHO, clock) as change:
            for note_id in ("N1", "N2"):
                change.put(Note(id=note_id, text=str(number)))
                seen = {note.text for note in reader.contents().notes.values()}
                assert seen == ({str(number - 1)} if number else set())
        assert {note.text for note in islice(reader.contents().notes.values(), 2)} == {str(number)}
