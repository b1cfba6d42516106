"""On which line of `dossier.json` a record stands: one record a line, under the line of its table."""

import re
from functools import cached_property
from pathlib import Path

TABLE = re.compile(r'"(\w+)": \{$')
RECORD = re.compile(r'"([^"\\]+)": \{.+')


class Lines:
    """The lines of the records of a file, looked up when the first is asked for: mostly none is."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def of(self, table: str, record_id: str) -> int | None:
        """Return the line of a record, from 1; None where the file has another shape."""
        return self._lines.get((table, record_id))

    @cached_property
    def _lines(self) -> dict[tuple[str, str], int]:
        lines: dict[tuple[str, str], int] = {}
        table = ""
        for number, line in enumerate(self._path.read_text("utf-8-sig", "replace").split("\n"), 1):
            if found := TABLE.match(line):
                table = found[1]
            elif found := RECORD.match(line):
                lines[table, found[1]] = number
        return lines
