"""Letters and what people annotated in them, in the corpus that lies beside the checkout."""

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

SHARED = Path(os.environ.get("DOSSIER_CORPUS", Path(__file__).parents[3] / "shared" / "corpus")).parent


class Annotated(NamedTuple):
    """A letter's file and what was annotated in it."""

    file: Path
    gold: dict[str, Any]


def annotated(folder: str) -> Iterator[Annotated]:
    """Yield every letter of `corpus` or `sample` with its annotation."""
    for gold in sorted((SHARED / folder / "gold").glob("*.json")):
        file = next(iter(sorted((SHARED / folder / "letters").glob(f"{gold.stem}.*"))))
        yield Annotated(file, json.loads(gold.read_text("utf-8")))
