"""What was measured, as one Markdown table and as JSON, with the machine and the versions it was measured on."""

import json
import os
import platform
import sqlite3
import sys
from collections.abc import Iterable
from importlib.metadata import version

from benchmarks.timing import Row

PACKAGES = ("textual", "typer", "tinydb", "markdown-it-py", "pypdfium2")


def machine() -> dict[str, str]:
    """Return what the figures hang on."""
    return {
        "system": f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores",
        "python": platform.python_version(),
        "sqlite": sqlite3.sqlite_version,
        **{name: version(name) for name in PACKAGES},
    }


def as_markdown(rows: Iterable[Row]) -> str:
    """Return the table, with a line on the machine above it."""
    told = ", ".join(f"{name} {value}" for name, value in machine().items())
    head = "| | what | against | ours | theirs | ratio | goal | |\n|---|---|---|--:|--:|--:|--:|---|"
    return "\n".join([told, "", head, *(_line(row) for row in rows)]) + "\n"


def as_json(rows: Iterable[Row]) -> str:
    """Return the same as JSON."""
    found = [row._asdict() | {"met": row.met} for row in rows]
    return json.dumps({"machine": machine(), "argv": sys.argv[1:], "rows": found}, indent=1, ensure_ascii=False) + "\n"


def _line(row: Row) -> str:
    verdict = {True: "met", False: "missed", None: ""}[row.met]
    figures = (_figure(row.ours, row.unit), _figure(row.theirs, row.unit), _ratio(row.ratio))
    cells = (row.area, row.what, row.against, *figures, row.goal, " ".join(filter(None, (verdict, row.note))))
    return "| " + " | ".join(cells) + " |"


def _figure(value: float | None, unit: str) -> str:
    if value is None:
        return "–"
    if unit != "s":
        return f"{value:,.0f} {unit}"
    return f"{value * 1000:,.1f} ms" if value < 10 else f"{value:,.1f} s"


def _ratio(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}" if value < 10 else f"{value:,.0f}"
