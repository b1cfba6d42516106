"""Run the benchmarks: `python -m benchmarks [AREA...] [--large] [--stores DIR] [--json FILE] [--markdown FILE]`."""

import argparse
import os
import sys
import tempfile
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.table import as_json, as_markdown

if TYPE_CHECKING:
    from benchmarks.timing import Row

AREAS = ("commands", "reading", "searching", "screen", "peers")


def main() -> int:
    """Measure what is asked for, print the table, and end with 0: what a figure means is for people to judge."""
    told = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    told.add_argument("areas", nargs="*", metavar="AREA", help=f"any of {', '.join(AREAS)}; all where left out")
    told.add_argument("--large", action="store_true", help="with a million letters too: minutes, and 6 GB of disk")
    told.add_argument("--stores", type=Path, default=Path(tempfile.gettempdir()) / "dossier-benchmarks")
    told.add_argument("--json", type=Path)
    told.add_argument("--markdown", type=Path)
    asked = told.parse_args()
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # what is installed is compiled, and so is what we measure
    unknown = set(asked.areas) - set(AREAS)
    if unknown:
        told.error(f"no such area: {', '.join(sorted(unknown))}")
    rows: list[Row] = []
    for area in asked.areas or AREAS:
        for row in import_module(f"benchmarks.{area}").measure(asked.stores, large=asked.large):
            rows.append(row)
            sys.stderr.write(f"{row.area}: {row.what}: {'absent' if row.ratio is None else f'{row.ratio:.2f}'}\n")
    sys.stdout.write(as_markdown(rows))
    if asked.json:
        asked.json.write_text(as_json(rows), "utf-8")
    if asked.markdown:
        asked.markdown.write_text(as_markdown(rows), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
