"""The file that marks a folder as a store: what it says, and which formats this program knows."""

import json
from pathlib import Path
from typing import Any

from dossier_tui.errors import Damaged, NotFound
from dossier_tui.store.files import said

MARK = "store.json"
MAJOR = "1"


def read_mark(root: Path) -> dict[str, Any]:
    """Return what `store.json` says (the recess calendar, for one); empty where there is no store yet.

    Damaged where it cannot be read, or is of a later program.
    """
    path = root / MARK
    try:
        with said(path):
            settings = json.loads(path.read_bytes())
    except NotFound:
        return {}
    except (ValueError, RecursionError) as error:
        line, column = getattr(error, "lineno", 1), getattr(error, "colno", 1)
        raise Damaged("error.bad-mark", path=path, line=line, column=column) from error
    if not isinstance(settings, dict):
        raise Damaged("error.bad-mark", path=path, line=1, column=1)
    check_format(settings.get("format"), str(path))
    return settings


def check_format(number: object, where: str) -> None:
    """Refuse what a later program wrote in a form that this one does not know: Damaged."""
    if str(number or "1.0").split(".")[0] != MAJOR:
        raise Damaged("error.too-new", where=where, format=str(number))
