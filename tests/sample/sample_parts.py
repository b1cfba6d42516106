"""The sample in `dossiers/`, read through the commands, and what was annotated in its letters."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from make_store import DOSSIERS, HERE, STORIES
from story import Letter, Story

from dossier_tui.cli.main import run_command

Json = dict[str, Any]
LAST_DAY = "2026-11-24"


def ask(*words: str) -> Any:
    """Return what a reading command prints as JSON, on the last day of the story."""
    code, out, err = run_command([*words, "--json", "--store", str(DOSSIERS), "--today", LAST_DAY, "--lang", "en"])
    assert code == 0, err
    return json.loads(out)


def annotated(letter: Letter) -> Json:
    """Return what was annotated in a letter by hand."""
    return json.loads((HERE / "gold" / f"{Path(letter.file).stem}.json").read_text("utf-8"))


@dataclass
class Sample:
    """All dossiers as `show --json` prints them, by slug."""

    shown: dict[str, Json]

    def letters(self) -> Iterator[tuple[Story, Letter, Json]]:
        """Yield every letter of the stories with its record."""
        for story in STORIES:
            for letter, record in zip(story.letters, self.shown[story.slug]["letters"], strict=True):
                yield story, letter, record

    def records(self, table: str, story: Story, letter_id: str) -> list[Json]:
        """Return the events or commitments of a dossier that quote a letter."""
        records = self.shown[story.slug][table]
        return [record for record in records if record["quotes"][0]["letter"] == letter_id]

    def commitments(self) -> dict[str, Json]:
        """Return every commitment by its key."""
        found = {}
        for story in STORIES:
            by_id = {record["id"]: record for record in self.shown[story.slug]["commitments"]}
            found |= {key: by_id.pop(place.rpartition("/")[2]) for key, place in story.references().items()}
            assert not by_id, "a commitment of which no story tells"
        return found
