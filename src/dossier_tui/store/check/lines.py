"""On which line of `dossier.json` a record stands: one record a line, under the line of its table."""

import re
from pathlib import Path

TABLE = re.compile(r'"(\w+)": \{$')
RECORD = re.compile(r'"([^"\\]+)": \{.+')


def record_lines(path: Path) -> dict[tuple[str, str], int]:
    """Return the line of every record, by table and id; of a file in another shape, what can be told."""
    lines: dict[tuple[str, str], int] = {}
    table = ""
    for number, line in enumerate(path.read_text("utf-8", "replace").split("\n"), 1):
        if found := TABLE.match(line):
            table = found[1]
        elif found := RECORD.match(line):
            lines[table, found[1]] = number
    return lines
