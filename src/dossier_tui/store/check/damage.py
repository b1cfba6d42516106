"""A file of tables that cannot be read: what happened to it, and whether the version before it would help."""

import json
import re
from codecs import BOM_UTF8
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from dossier_tui.errors import Damaged, Failure
from dossier_tui.store.check.finding import Finding, unreadable
from dossier_tui.store.contents import read_contents
from dossier_tui.store.mark import check_format
from dossier_tui.store.places import BACKUP, TABLES
from dossier_tui.store.storage import Tables, parse_tables

MERGE = re.compile(rb"^(?:<{7}|={7}|>{7})(?: |$)", re.MULTILINE)


def read_damaged(folder: Path, slug: str) -> tuple[Tables | None, list[Finding]]:
    """Return the tables of a dossier, or None and why they cannot be read."""
    path = folder / TABLES
    where = f"{slug}/{TABLES}"
    if not path.exists():
        return None, [_with_backup(folder, Finding(where, "no-tables"))]
    try:
        data = path.read_bytes()
    except OSError as error:
        return None, [unreadable(where, error)]
    try:
        tables = parse_tables(data, path)
        check_format(tables.get("dossier", {}).get("D", {}).get("format"), slug)
    except Damaged as failure:
        if failure.key == "error.too-new":
            return None, [Finding(where, "too-new", failure.values)]
        return None, [_with_backup(folder, diagnose(data, where, failure))]
    return tables, [Finding(where, kind, line=1, repair="write-anew") for kind in _edited(data)]


def _edited(data: bytes) -> Iterator[str]:
    """Yield what editors do to a file that stays JSON: other programs may not read it, and versions do not compare."""
    if data.startswith(BOM_UTF8):
        yield "byte-order-mark"
    if b"\r\n" in data:
        yield "line-ends"


def diagnose(data: bytes, where: str, failure: Failure) -> Finding:
    """Say what happened to a file that is not JSON: a merge, a cut, an editor."""
    if found := MERGE.search(data):
        return Finding(where, "merge-markers", line=data.count(b"\n", 0, found.start()) + 1)
    if not data.strip(b"\0 \n"):
        return Finding(where, "emptied", line=1)
    if failure.key == "error.not-tables":
        return Finding(where, "not-tables")
    line = failure.values.get("line")
    kind = "cut-off" if _is_cut_off(data) else "not-json"
    return Finding(where, kind, failure.values, line if isinstance(line, int) else None)


def _is_cut_off(data: bytes) -> bool:
    """Tell whether the file is JSON up to its very end, and only its end is missing."""
    try:
        json.loads(data)
    except json.JSONDecodeError as error:
        rest = error.doc[error.pos :].strip()
        return not rest or (error.msg.startswith("Unterminated string") and "\n" not in rest)
    except UnicodeDecodeError as error:
        return error.reason == "unexpected end of data"
    return False


def _with_backup(folder: Path, finding: Finding) -> Finding:
    """Add to a finding whether the version before is whole, and so could be taken back."""
    when = backup_time(folder)
    if when is None:
        return finding
    values = finding.values | {"backup": BACKUP, "when": when}
    return Finding(finding.where, finding.kind, values, finding.line, "restore-backup", BACKUP)


def backup_time(folder: Path) -> str | None:
    """Return the last change in the version before (UTC, to the minute), or None where that is not whole either."""
    try:
        tables = parse_tables((folder / BACKUP).read_bytes(), folder / BACKUP)
        contents = read_contents(folder.name, tables)
    except (OSError, Failure):
        return None
    latest = max((record.changed for record in _records(contents)), default="")
    try:
        return datetime.fromisoformat(latest).strftime("%Y-%m-%d %H:%M")
    except ValueError:
        return "?"


def _records(contents: Any) -> list[Any]:
    return [contents.dossier, *(record for table in contents.tables.values() for record in table)]
