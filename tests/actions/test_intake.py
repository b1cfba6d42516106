"""Letters that come in together: what came of each is the same as one by one, and told once it is so."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from actions.parts import LETTER, contents, state
from dossier_tui.actions import intake, letters
from dossier_tui.actions.desk import Desk
from dossier_tui.actions.dossiers import new_dossier
from dossier_tui.actions.entries import add_note
from dossier_tui.actions.intake import Outcome, Source, take_in
from dossier_tui.actions.letters import Given
from dossier_tui.actions.twins import Twin
from dossier_tui.actions.undo import undo
from dossier_tui.errors import Failure, Usage
from dossier_tui.reading import many
from dossier_tui.reading.parcel import Arrived
from dossier_tui.store.store import Store

SAMPLE = sorted((Path(__file__).parents[1] / "sample/letters").glob("*.*"))


@pytest.fixture
def _proposals_of_the_tests_alone() -> None:
    """Here, what letters say is read in them."""


def source(name: str, data: bytes) -> Source:
    return Source(name, "", partial(bytes, data), partial(bytes, data))


def brief(number: int, words: str = "brug") -> Source:
    """Return a letter like no other."""
    text = " ".join(f"{words}{number * 100 + each}" for each in range(60))
    return source(f"{number}.txt", f"Betreft: Brug {number}\n\nGeachte voorzitter,\n\n{text}\n".encode())


def skip(_arrived: Arrived, _twin: Twin) -> str:
    return "skip"


def take(desk: Desk, *sources: Source) -> Iterator[Outcome]:
    return take_in(desk, "kaap", sources, Given(), skip)


def told(outcomes: list[Outcome]) -> list[tuple[str, str, str]]:
    return [(each.done, each.name, each.reference.partition("/")[2]) for each in outcomes]


def without_times(found: Any) -> Any:
    """Return what is found in a store without the moments at which it came."""
    if isinstance(found, dict):
        return {key: without_times(value) for key, value in found.items() if key not in ("added", "taken_in", "slug")}
    return [without_times(each) for each in found] if isinstance(found, list) else found


def by_record(desk: Desk, slug: str) -> dict[str, Any]:
    found = {key.partition("/")[2]: value for key, value in state(desk).items() if key.startswith(f"{slug}/")}
    entries = [(each["what"], each["ids"]) for each in desk.store.dossier(slug).history()[1:]]
    return {"history": entries, **without_times(found)}


def test_by_several_processes_comes_what_comes_one_by_one(
    desk: Desk, kaap: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    sources = [source(path.name, path.read_bytes()) for path in SAMPLE]
    sources += [source("kapot.pdf", b"%PDF-1.7 niets"), source("leeg.txt", b""), sources[0]._replace(name="weer.txt")]
    new_dossier(desk, "Zee")
    apart = [outcome for each in sources for outcome in take_in(desk, "kaap", [each], Given(), skip)]
    other = Desk(Store(desk.store.root.parent / "other"), desk.who, desk.day)
    for title in ("Kaap", "Zee"):
        new_dossier(other, title)
    monkeypatch.setattr(many, "cores", lambda: 2)
    together = list(take(other, *sources))
    assert told(together) == told(apart)
    assert by_record(other, "kaap") == by_record(desk, "kaap")


def test_each_has_its_own_entry_and_is_taken_back_alone(desk: Desk, kaap: str) -> None:
    assert [each.reference for each in take(desk, *map(brief, range(3)))] == ["kaap/L1", "kaap/L2", "kaap/L3"]
    assert [each["ids"][0] for each in desk.store.dossier("kaap").history()] == ["D", "L1", "L2", "L3"]
    for left in (["L1", "L2"], ["L1"], []):
        undo(desk)
        assert list(contents(desk).letters) == left


def test_what_is_told_is_there_and_nobody_has_to_wait(desk: Desk, kaap: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(intake, "TOGETHER", 2)
    another = Desk(Store(desk.store.root), "K. Klaassen", desk.day)
    seen = []
    for outcome in take(desk, *map(brief, range(5))):
        found = contents(desk)
        assert found.letters[outcome.reference.partition("/")[2]].title == f"Brug {outcome.name[0]}"
        seen.append(len(found.letters))
        add_note(another, "kaap", "tussendoor")
    assert seen == [2, 2, 4, 4, 5]
    assert len(contents(desk).notes) == 5


def test_nobody_has_to_wait_while_a_person_is_asked(desk: Desk, kaap: str) -> None:
    another = Desk(Store(desk.store.root), "K. Klaassen", desk.day)

    def choose(_arrived: Arrived, _twin: Twin) -> str:
        add_note(another, "kaap", "tussendoor")
        return "attach"

    sources = [brief(1), brief(2), brief(1)._replace(name="weer.txt"), brief(3)]
    outcomes = list(take_in(desk, "kaap", sources, Given(), choose))
    assert [each.done for each in outcomes] == ["added", "added", "attach", "added"]
    assert len(contents(desk).notes) == 1


def test_what_cannot_be_put_in_takes_nothing_with_it_that_came_before(
    desk: Desk, kaap: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def suggest(*given: Any) -> list[str]:
        if given[2].title == "Brug 3":
            raise Usage("error.reason-empty")
        return []

    monkeypatch.setattr(letters, "suggest", suggest)
    came: list[str] = []
    with pytest.raises(Failure):
        came.extend(each.name for each in take(desk, *map(brief, range(1, 6))))
    assert came == ["1.txt", "2.txt"]
    outcomes = take(desk, *map(brief, range(1, 3)))
    assert [each.done for each in outcomes] == ["skip", "skip"]
    assert sorted(each.name for each in desk.store.dossier("kaap").places.folder.glob("*/L*")) == [
        "L1.md",
        "L1.txt",
        "L2.md",
        "L2.txt",
    ]


def test_a_letter_of_the_same_batch_is_known_again(desk: Desk, kaap: str) -> None:
    text = LETTER + " ".join(f"woord{number}" for number in range(300))
    outcomes = list(take(desk, source("a.txt", text.encode()), brief(2), source("b.md", f"{text}\n".encode())))
    assert told(outcomes) == [("added", "a.txt", "L1"), ("added", "2.txt", "L2"), ("skip", "b.md", "L1")]
