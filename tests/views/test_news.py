"""What changed since the last visit, and where proposals wait."""

from datetime import UTC, datetime, timedelta

import pytest
from views_parts import EN, TODAY, holding, owed

from dossier_tui.errors import Failure
from dossier_tui.model.records import Event, Letter, Note, Proposal
from dossier_tui.store.contents import Contents
from dossier_tui.views.listing import Listed
from dossier_tui.views.news import LOOKED, changed_rows, say_since, waiting_rows
from dossier_tui.words import Words

SINCE = "2026-11-20T12:00:00.000000Z"
BEFORE, FIRST, LATER = (f"2026-11-{day}T12:00:00.000000Z" for day in (19, 21, 22))


def listed(slug: str, updated: str = LATER, proposals: int = 0, number: str | None = None) -> Listed:
    return Listed(slug, f"Dossier {slug}", number, 0, 0, proposals, 0, 0, updated, None, False)


def bridge(_one: Listed) -> Contents:
    times = {"added": BEFORE, "changed": BEFORE}
    return holding(
        Letter(id="L1", title="Oud", **times),
        Letter(id="L2", title="Brief over de brug", added=FIRST, changed=FIRST),
        Event(id="E1", title="Opening", added=BEFORE, changed=LATER),
        Note(id="N1", text="Bellen\nen mailen", added=LATER, changed=LATER),
        owed(1, **times),
        Proposal(id="P1", letter="L2", **times),
        Proposal(id="P2", letter="L2", **times),
        Proposal(id="P3", letter="L1", **times),
    )


def nothing(one: Listed) -> Contents:
    return holding(owed(1, added=BEFORE, changed=BEFORE), slug=one.slug)


def broken(_one: Listed) -> Contents:
    raise Failure("error.damaged")


def test_what_changed_is_told_by_record_the_newest_first_with_the_reason() -> None:
    rows = changed_rows([listed("brug", number="39901"), listed("kaap", BEFORE)], SINCE, TODAY, EN, bridge)
    assert [(row.text, row.mark, row.tail, row.ref) for row in rows] == [
        ("Opening", "+", "changed since Friday  39901/E1", "brug/E1"),
        ("Bellen", "+", "new since Friday  39901/N1", "brug/N1"),
        ("Brief over de brug", "+", "new since Friday  39901/L2", "brug/L2"),
    ]


@pytest.mark.parametrize("opener", [nothing, broken])
def test_a_dossier_in_which_nothing_else_changed_or_that_cannot_be_read_stands_for_itself(opener: object) -> None:
    assert callable(opener)
    rows = changed_rows([listed("kaap")], SINCE, TODAY, EN, opener)
    assert [(row.text, row.tail, row.ref) for row in rows] == [("Dossier kaap", "changed since Friday", "kaap")]


def test_of_very_many_dossiers_only_the_newest_are_opened() -> None:
    opened: list[str] = []

    def opener(one: Listed) -> Contents:
        opened.append(one.slug)
        return nothing(one)

    many = [listed(f"d{number}", f"2026-11-22T12:00:{number:02}.000000Z", 1) for number in range(LOOKED + 9)]
    rows = changed_rows(many, SINCE, TODAY, EN, opener)
    assert [row.ref for row in rows] == [each.slug for each in reversed(many)]
    assert (len(opened), opened[0]) == (LOOKED, many[-1].slug)
    assert len(waiting_rows(many, EN, broken)) == len(many)


def test_proposals_wait_in_letters() -> None:
    rows = waiting_rows([listed("kaap"), listed("brug", proposals=3, number="39901")], EN, bridge)
    assert [(row.text, row.mark, row.tail, row.ref) for row in rows] == [
        ("Brief over de brug", "~", "2 proposals  39901/L2", "brug/P1"),
        ("Oud", "~", "1 proposal  39901/L1", "brug/P3"),
    ]
    (row,) = waiting_rows([listed("brug", proposals=3)], EN, broken)
    assert (row.text, row.mark, row.tail, row.ref) == ("Dossier brug", "~", "3 proposals", "brug")


@pytest.mark.parametrize(
    ("days", "lang", "said"),
    [
        (1, "en", "Monday"),
        (6, "nl", "woensdag"),
        (7, "en", "17 Nov 2026"),
        (-2, "nl", "26 nov 2026"),
        (0, "nl", "12:30"),
    ],
)
def test_a_moment_is_said_as_one_says_it(days: int, lang: str, said: str) -> None:
    noon = datetime(TODAY.year, TODAY.month, TODAY.day, 12, 30).astimezone(UTC) - timedelta(days=days)
    assert say_since(noon.isoformat(), TODAY, Words(lang)) == said
