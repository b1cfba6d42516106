"""What stands on screen, as text, compared with how it stood before.

UPDATE_SNAPSHOTS=1 writes the snapshots anew.
"""

import io
import os
from difflib import unified_diff
from pathlib import Path

from rich.console import Console
from textual.app import App

SNAPSHOTS = Path(__file__).parent / "snapshots"


def screen_text(app: App[object]) -> str:
    """Return the lines on screen, without the spaces at their ends."""
    width, height = app.size
    console = Console(width=width, height=height, file=io.StringIO(), record=True, force_terminal=True)
    console.print(app.screen._compositor.render_update(full=True))
    return "\n".join(line.rstrip() for line in console.export_text().splitlines()).rstrip() + "\n"


def check_snapshot(name: str, text: str) -> None:
    """Compare with `snapshots/NAME.txt`, and fail with the difference."""
    path = SNAPSHOTS / f"{name}.txt"
    if os.environ.get("UPDATE_SNAPSHOTS"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")
    assert path.exists(), f"no snapshot {path.name}: make it with UPDATE_SNAPSHOTS=1, and read it"
    before = path.read_text("utf-8")
    change = unified_diff(before.splitlines(), text.splitlines(), "before", "now", lineterm="")
    assert text == before, f"{path.name}\n" + "\n".join(change)
