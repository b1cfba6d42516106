"""What a run of a command gives and leaves, and the letters that the tests add."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

TODAY = "2026-11-24"
LETTER = """Den Haag, 20 januari 2026

Onderwerp: Sluiting van de Zandbrug

Geachte voorzitter,

Op 12 januari jl. sloot de Zandbrug voor al het verkeer (Kamerstuk 39 902, nr. 1).

Ik zal uw Kamer voor de zomer informeren over de kosten van het herstel.
"""


class Result(NamedTuple):
    """The exit code of a command, its data and its words."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """Return the one JSON document on stdout."""
        return json.loads(self.out)

    @property
    def ids(self) -> list[str]:
        """Return the references on stdout, a line each."""
        return self.out.split()


Run = Callable[..., Result]


def files(folder: Path) -> dict[str, bytes]:
    """Return every file of a folder."""
    found = (path for path in folder.rglob("*") if path.is_file() and path.name != ".lock")
    return {str(path.relative_to(folder)): path.read_bytes() for path in found}
