"""What was exported from another store, read and checked before anything is done with it: folders and lists.

It may be hostile: no link is followed, no name leads out of the folder, every file is what its digest says, and every
record is as the model wants it.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from dossier_tui.actions.letters import digest
from dossier_tui.errors import Failure, NotFound, Usage
from dossier_tui.model.ids import ID
from dossier_tui.model.records import KINDS, Dossier, Letter, Record
from dossier_tui.model.text import clean, valid_slug
from dossier_tui.store.contents import TABLES
from dossier_tui.store.files import said
from dossier_tui.store.form import natural
from dossier_tui.store.mark import check_format

EXPORT = "export.json"  # in a folder, all records of its dossier
LARGEST_LIST = 200_000_000  # bytes of JSON
LARGEST = 50_000_000  # bytes of a text or an original
FILE = re.compile(r"(L\d+)((?:\.\d+)?(?:\.[A-Za-z0-9]{1,12})?)", re.ASCII)  # the name of an original: its letter's id


@dataclass
class Part:
    """One dossier of a parcel; `dossier` is None in a list of records, `folder` where the files of its letters are.

    `records` are in the order of `TABLES`, `texts` by the id of their letter. `private` tells whether private fields
    came along.
    """

    slug: str
    dossier: Dossier | None
    private: bool
    folder: Path | None = None
    records: list[Record] = field(default_factory=list)
    texts: dict[str, str] = field(default_factory=dict)

    def original(self, stored: dict[str, Any]) -> bytes:
        """Return an original that a letter's record names; Failure where it is not what its digest says."""
        assert self.folder
        data = read_inside(self.folder, f"originals/{stored['file']}")
        if stored.get("sha256") not in (None, digest(data)):
            raise Failure("error.import-other-file", path=self.folder / "originals" / stored["file"])
        return data


def open_folder(folder: Path) -> list[Part]:
    """Return the dossiers of an exported folder, every file of them checked; Failure says what is wrong where."""
    with said(folder):
        inside = sorted(each for each in folder.iterdir() if each.is_dir() and not each.is_symlink())
    found = [each for each in (folder, *inside) if (each / EXPORT).exists() or (each / EXPORT).is_symlink()]
    if not found:
        raise NotFound("error.no-export", path=folder, file=EXPORT)
    return [_whole(each) for each in found]


def open_json(data: bytes, path: Path) -> list[Part]:
    """Return the dossiers of an exported list (JSON, or JSON lines), or of the folder that `export.json` stands in."""
    value = _parsed(data, path)
    if isinstance(value, dict) and "letters" in value:
        return [_whole(path.parent, value)]
    items = value if isinstance(value, list) else [value]
    parts: dict[str, Part] = {}
    for number, item in enumerate(items, 1):
        slug = item.get("dossier") if isinstance(item, dict) else None
        if not isinstance(slug, str) or not valid_slug(slug):
            raise Failure("error.import-no-dossier", path=path, n=number)
        part = parts.setdefault(slug, Part(slug, None, private=False))
        part.private = part.private or "private_note" in item
        stored = {key: value for key, value in item.items() if key != "dossier"}
        if str(stored.get("id")).startswith("L"):
            part.texts[stored["id"]] = _list_text(stored.pop("text", None), path, slug)
        part.records.append(_record(stored, None, f"{path}: {slug}"))
    return [_ordered(part, path) for part in parts.values()]


def read_inside(folder: Path, name: str) -> bytes:
    """Return a file of an exported folder; Failure where it is a link, is missing, or is larger than any letter."""
    path = folder
    for step in name.split("/"):
        path = path / step
        if step in ("", ".", "..") or path.is_symlink():
            raise Failure("error.import-leads-out", path=path)
    with said(path):
        if not path.is_file():
            raise NotFound("error.path-gone", path=path)
        if path.stat().st_size > (LARGEST_LIST if name == EXPORT else LARGEST):
            raise Failure("error.import-too-large", path=path)
        return path.read_bytes()


def _parsed(data: bytes, path: Path) -> Any:
    if len(data) > LARGEST_LIST:
        raise Failure("error.import-too-large", path=path)
    try:
        text = data.decode("utf-8-sig")
        try:
            return json.loads(text)
        except json.JSONDecodeError as error:
            lines = [line for line in text.split("\n") if line.strip()]
            if error.msg != "Extra data" or len(lines) < 2:
                raise
            return [json.loads(line) for line in lines]
    except (ValueError, RecursionError) as error:
        raise Failure("error.import-not-json", path=path, reason=str(error)) from error


def _whole(folder: Path, value: Any = None) -> Part:
    """Return the dossier of one exported folder with the texts of its letters, after a look at every original."""
    path = folder / EXPORT
    value = _parsed(read_inside(folder, EXPORT), path) if value is None else value
    if not isinstance(value, dict) or not isinstance(value.get("dossier"), dict):
        raise Failure("error.import-not-json", path=path, reason="dossier")
    check_format(value["dossier"].get("format"), str(path))
    dossier = _record(value["dossier"] | {"id": "D"}, "dossier", str(path))
    assert isinstance(dossier, Dossier)
    if not valid_slug(dossier.slug):
        raise Failure("error.import-no-dossier", path=path, n=1)
    part = Part(dossier.slug, dossier, value.get("private") is True, folder)
    for table in TABLES:
        part.records += [_record(stored, table, str(path)) for stored in _list(value.get(table, []), path)]
    digests = value.get("texts")
    for letter in _letters(part):
        part.texts[letter.id] = _checked_text(folder, letter.id, digests if isinstance(digests, dict) else {})
        _check_originals(part, letter)
    return _ordered(part, path)


def _letters(part: Part) -> Iterator[Letter]:
    yield from (record for record in part.records if isinstance(record, Letter))


def _checked_text(folder: Path, letter_id: str, digests: dict[str, Any]) -> str:
    data = read_inside(folder, f"letters/{letter_id}.md")
    if digests.get(letter_id) != digest(data):
        raise Failure("error.import-other-file", path=folder / "letters" / f"{letter_id}.md")
    try:
        return clean(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise Failure("error.import-other-file", path=folder / "letters" / f"{letter_id}.md") from error


def _check_originals(part: Part, letter: Letter) -> None:
    for original in filter(None, (letter.original, *letter.originals)):
        if "file" not in original:
            continue
        named = FILE.fullmatch(original["file"])
        if not named or named[1] != letter.id:
            raise Failure("error.import-leads-out", path=original["file"])
        part.original(original)


def _list_text(text: Any, path: Path, slug: str) -> str:
    if not isinstance(text, str):
        raise Failure("error.import-no-text", path=path, slug=slug)
    return clean(text)


def _list(value: Any, path: Path) -> list[Any]:
    if not isinstance(value, list):
        raise Failure("error.import-not-json", path=path, reason="[…]")
    return value


def _record(stored: Any, table: str | None, where: str) -> Record:
    """Return a record of an export, checked by the model; Failure names the one that does not fit."""
    record_id = stored.get("id") if isinstance(stored, dict) else None
    if record_id != "D" and not (isinstance(record_id, str) and ID.fullmatch(record_id)):
        raise Failure("error.import-record", where=where, reason=Usage("error.not-an-id", id=record_id))
    kind = KINDS[record_id[0]]
    if table not in (None, kind.table) or (table is None and kind is Dossier):
        raise Failure("error.import-record", where=where, reason=Usage("error.not-an-id", id=record_id))
    try:
        return kind.from_record(stored, record_id)
    except Usage as reason:
        raise Failure("error.import-record", where=where, reason=reason) from reason


def _ordered(part: Part, path: Path) -> Part:
    """Return a part with its records in the order in which they come in; Failure where an id is there twice."""
    if len({record.id for record in part.records}) < len(part.records):
        raise Failure("error.import-twice", path=path, slug=part.slug)
    part.records.sort(key=lambda record: (TABLES.index(record.table), natural(record.id)))
    return part
