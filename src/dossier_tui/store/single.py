"""One record out of the tables of a dossier, found by its line: the others are not parsed."""

import json
from contextlib import suppress

from dossier_tui.model.ids import ID
from dossier_tui.model.records import KINDS, Record

KINDS_ALONE = "LECN"  # what is shown without looking at other records of the dossier


def read_single(data: bytes, record_id: str) -> Record | None:
    """Return a record from tables that are printed one record a line and hold what this program writes.

    None where it is not found so: the tables may be printed otherwise, or have none of that id.
    """
    kind = KINDS.get(record_id[:1])
    if kind is None or kind.prefix not in KINDS_ALONE or not ID.fullmatch(record_id):
        return None
    opening = f'\n"{kind.table}": {{\n'.encode()
    begin = data.find(opening) + len(opening) - 1
    key = f'\n"{record_id}": '.encode()
    start = data.find(key, begin, data.find(b"\n}", begin))
    if data.count(opening) != 1 or start < 0:
        return None
    line = data[start + len(key) : data.find(b"\n", start + 1)]
    with suppress(ValueError, RecursionError):
        stored = json.loads(line.removesuffix(b","))
        return kind.from_written(stored | {"id": record_id})
    return None
