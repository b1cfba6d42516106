"""A file of tables written again with the lines of what has changed alone: the others are copied as they stand."""

from collections.abc import Mapping
from itertools import islice
from operator import is_
from typing import Any

from dossier_tui.store.storage import Tables, as_bytes, as_json, natural

Records = Mapping[str, Mapping[str, Any]]


def spliced(data: bytes, was: Tables, now: Tables) -> bytes | None:
    """Return the bytes of the tables `now`, from those in which `was` stands, whose records are the same objects.

    None where it does not stand there as this program prints it.
    """
    if not data.startswith(b"{\n") or not data.endswith(b"\n}\n") or [*was] != sorted(was):
        return None
    lines = iter(data[len(b"{\n") : -len(b"\n}\n")].split(b"\n"))
    standing: dict[str, list[bytes]] = {}
    for name, records in was.items():
        block = [*islice(lines, len(records) + 2 if isinstance(records, dict) and records else 1)]
        if not _is_ours(as_json(name), block, records):
            return None
        standing[name] = block
    if next(lines, None) is not None:
        return None
    parts = (_printed(as_json(name), standing.get(name, []), was.get(name), now[name]) for name in sorted(now))
    return b"{\n" + b",\n".join(parts) + b"\n}\n"


def _is_ours(name: str, block: list[bytes], records: Any) -> bool:
    """Tell whether a table is printed one record a line, in the order of the ids, the fields of each in order."""
    ends = [line.removesuffix(b",") for line in (block[:1] + block[-1:])]
    if not isinstance(records, dict) or not records:
        return ends[:1] == [as_bytes(f"{name}: {as_json(records)}")]
    keys, lines = [*records], block[1:-1]
    return (
        ends == [as_bytes(f"{name}: {{"), b"}"]
        and len(lines) == len(keys)
        and all(line.startswith(b'"%b": {' % as_bytes(key)) for key, line in zip(keys, lines, strict=True))
        and all(line.endswith(b",") for line in lines[:-1])
        and all([*each] == sorted(each) for each in {tuple(record) for record in records.values()})
        and sorted(keys, key=natural) == keys
    )


def _printed(name: str, block: list[bytes], was: Any, now: Any) -> bytes:
    """Return a table as it is now, of which a block of lines says how it was."""
    if not isinstance(now, dict) or not now:
        return as_bytes(f"{name}: {as_json(now)}")
    before: Records = was if len(block) > 1 else {}
    if len(before) == len(now) and all(map(is_, before.values(), now.values())):
        return b"\n".join([*block[:-1], b"}"])
    standing = dict(zip(before, block[1:], strict=False))
    lines = [
        standing[key].removesuffix(b",")
        if key in standing and before[key] is now[key]
        else as_bytes(f"{as_json(key)}: {as_json(now[key])}")
        for key in sorted(now, key=natural)
    ]
    return as_bytes(f"{name}: {{\n") + b",\n".join(lines) + b"\n}"
