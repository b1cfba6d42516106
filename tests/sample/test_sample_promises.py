"""What the sample's letters promise and keep, against its annotations and the story that they tell."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from make_store import HERE, STORIES
from sample_parts import Sample
from scoring import BOUNDS, read, score
from story import Kept, Story

from dossier_tui.model.records import Commitment, Letter
from dossier_tui.reading.markdown import reads
from dossier_tui.reading.promises.matching import match_open

Gold = tuple[str, dict[str, Any]]


def annotated() -> list[Gold]:
    golds = (json.loads(path.read_text("utf-8")) for path in sorted((HERE / "gold").glob("*.json")))
    return [(text_of(gold["id"]), gold) for gold in golds if list((HERE / "text").glob(f"{gold['id']}-*"))]


def text_of(name: str) -> str:
    return reads(next((HERE / "text").glob(f"{name}-*")).read_text("utf-8"))


@pytest.fixture(scope="module")
def scores() -> dict[str, float]:
    return score(annotated())


@pytest.mark.parametrize(("field", "bound"), BOUNDS.items())
def test_what_was_annotated_is_found(scores: dict[str, float], field: str, bound: float) -> None:
    assert scores[field] >= bound


def test_of_what_a_letter_says_to_keep_the_likeliest_is_what_the_story_tells(sample: Sample) -> None:
    wrong = [(name, found, kept) for name, found, kept in first_matches(sample) if found not in kept]
    assert wrong == []


def first_matches(sample: Sample) -> Iterator[tuple[str, str, list[str]]]:
    """Yield, of each sentence that keeps something and has a match, the likeliest and what the letter keeps."""
    golds = {gold["id"]: gold for _, gold in annotated()}
    for story in STORIES:
        letters = {each["id"]: Letter.from_record(each) for each in sample.shown[story.slug]["letters"]}
        for number, letter in enumerate(story.letters, 1):
            if letter.name not in golds:
                continue
            record = letters[f"L{number}"]
            offices = [each["office"] for each in record.senders if each["office"]]
            still_open = open_before(sample, story, letter.date, number)
            for each in read(text_of(letter.name), golds[letter.name])[1]:
                matches = match_open(each, date.fromisoformat(letter.date), offices, still_open, letters)
                kept = [told.key for told in letter.tells if isinstance(told, Kept)]
                if matches:
                    yield Path(letter.file).stem, key_of(story, matches[0].reference), kept


def open_before(sample: Sample, story: Story, day: str, number: int) -> dict[str, Commitment]:
    """Return the commitments of a dossier made before the day of a letter and kept by no earlier letter."""
    records = (Commitment.from_record(each) for each in sample.shown[story.slug]["commitments"])
    still_open = {}
    for each in records:
        kept_by = [step["letter"] or "L0" for step in each.status_log if step["status"] == "fulfilled"]
        done = any(int(name.removeprefix("L")) < number for name in kept_by)
        if (each.made or "9999") < day and not done:
            each.status = "open"
            still_open[each.id] = each
    return still_open


def key_of(story: Story, reference: str) -> str:
    return next(key for key, place in story.references().items() if place == f"{story.slug}/{reference}")
