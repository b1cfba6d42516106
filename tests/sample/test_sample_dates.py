"""The dates of the sample's letters, as they read: value, and whether something happens then, as annotated."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from dossier_tui.model.calendar import Recesses
from dossier_tui.model.text import fold
from dossier_tui.reading.happenings.dates import FoundDate, find_dates
from dossier_tui.reading.happenings.events import propose_events
from dossier_tui.reading.markdown import reads

HERE = Path(__file__).parent
NAMES = sorted(path.stem for path in (HERE / "gold").glob("*.json") if (HERE / "text" / f"{path.stem}.md").exists())
MISSED = 1  # dates of a letter that may be read otherwise than annotated


def read(name: str) -> tuple[str, date, dict[str, Any]]:
    """Return a letter's plain text, its day and what was annotated in it."""
    gold = json.loads((HERE / "gold" / f"{name}.json").read_text("utf-8"))
    text = reads((HERE / "text" / f"{name}.md").read_text("utf-8"))
    return text, date.fromisoformat(gold["letterhead"]["date"]), gold


def told(found: FoundDate) -> tuple[str, str, bool]:
    return fold(found.quote)[-8:], found.value, found.event


@pytest.mark.parametrize("name", NAMES)
def test_the_dates_of_a_sample_letter_are_those_annotated(name: str) -> None:
    text, day, gold = read(name)
    found = sorted(told(each) for each in find_dates(text, day, Recesses(), gold["language"]))
    wanted = sorted((fold(each["quote"])[-8:], each["value"], each["event"]) for each in gold["dates"])
    assert len([each for each in wanted if each not in found]) <= MISSED
    assert len([each for each in found if each not in wanted]) <= MISSED


@pytest.mark.parametrize("name", NAMES)
def test_every_event_of_a_sample_letter_has_a_proposal_that_reads(name: str) -> None:
    text, day, gold = read(name)
    proposed = propose_events(text, find_dates(text, day, Recesses(), gold["language"]), day, gold["language"])
    values = {each.fields["when"] for each in proposed}
    wanted = {each["value"] for each in gold["dates"] if each["event"]}
    assert len(wanted - values) <= MISSED
    for each in proposed:
        title = each.fields["title"]
        assert title
        assert fold(title) or title
        assert title[0] == title[0].upper()
