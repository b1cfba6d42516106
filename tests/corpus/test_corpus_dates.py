"""The dates of annotated letters, as far as plain text shows them: value, and whether something happens then."""

from datetime import date
from typing import Any

import pytest
from annotated import Annotated

from dossier_tui.model.calendar import Recesses
from dossier_tui.model.text import fold
from dossier_tui.reading.happenings.dates import FoundDate, find_dates
from dossier_tui.reading.letter import read_letter
from dossier_tui.reading.markdown import reads

BOUNDS = {"dates": 0.95, "events": 0.9}


def is_same(gold: dict[str, Any], found: FoundDate) -> bool:
    one, other = fold(gold["quote"]), fold(found.quote)
    return gold["value"] == found.value and (one in other or other in one or one[-8:] == other[-8:])


def score(pairs: list[tuple[list[dict[str, Any]], list[FoundDate]]]) -> float:
    """Return F1 over all letters, each found date matching one that was annotated."""
    right = wanted = given = 0
    for gold, found in pairs:
        left = list(found)
        for item in gold:
            if hit := next((each for each in left if is_same(item, each)), None):
                left.remove(hit)
                right += 1
        wanted, given = wanted + len(gold), given + len(found)
    return 2 * right / (wanted + given)


@pytest.mark.parametrize("kind", BOUNDS)
def test_dates_are_found_as_annotated(plain_letters: list[Annotated], kind: str) -> None:
    pairs = []
    for each in plain_letters:
        if day := each.gold["letterhead"]["date"]:
            text = reads(read_letter(each.file.read_bytes(), "x.txt").markdown)
            found = find_dates(text, date.fromisoformat(day), Recesses(), each.gold["language"])
            pairs.append((each.gold["dates"], found))
    if kind == "events":
        pairs = [([one for one in gold if one["event"]], [one for one in found if one.event]) for gold, found in pairs]
    assert score(pairs) >= BOUNDS[kind]
