"""Events and terms in a calendar, read back by the library that other programs use: no day that is not known."""

import os
import shutil
import subprocess
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import icalendar
import pytest
from briefing_parts import TODAY

from dossier_tui.briefing.calendar import Dates, print_calendar
from dossier_tui.model.records import Commitment, Dossier, Event
from dossier_tui.store.contents import Contents
from dossier_tui.words import Words

ADDED, CHANGED = "2026-01-20T09:00:00.000000Z", "2026-01-20T10:00:00.500000Z"
BOTH = Dates(("events", "commitments"), TODAY, Words("en"))


def dossier(*records: Event | Commitment, **fields: Any) -> Contents:
    """Return a dossier with some records."""
    contents = Contents("brug", Dossier(title="Brug", slug="brug", added=ADDED, **fields))
    for record in records:
        record.added, record.changed = record.added or ADDED, record.changed or CHANGED
        getattr(contents, record.table)[record.id] = record
    return contents


def event(when: str | None, words: str | None = None, **fields: Any) -> Event:
    return Event(id="E1", title="Debat", when=when, when_words=words, **fields)


def term(due: str | None, due_by: str | None, words: str | None = None, **fields: Any) -> Commitment:
    return Commitment(id="C1", text="Kosten", due=due, due_by=due_by, due_words=words, **fields)


def written(contents: Contents, asked: Dates = BOTH) -> tuple[list[Any], list[str]]:
    """Return the components of a calendar as another program reads them, and what is not in it."""
    data, left = print_calendar([contents], asked)
    return icalendar.Calendar.from_ical(data).walk("VEVENT"), left


@pytest.mark.parametrize(
    ("when", "words", "first", "last", "summary"),
    [
        ("2026-12-02", None, "2026-12-02", "2026-12-02", "Debat"),
        ("2026-12", "in december", "2026-12-01", "2026-12-31", "Debat (in december)"),
        ("2026-35", None, "2026-07-01", "2026-09-30", "Debat (Q3 2026)"),
        ("2026-41", None, "2026-07-01", "2026-12-31", "Debat (second half of 2026)"),
        ("2026-24", "deze winter", "2026-12-01", "2027-02-28", "Debat (deze winter)"),
        ("2027", None, "2027-01-01", "2027-12-31", "Debat (2027)"),
        ("2026-12-02/2026-12-04", None, "2026-12-02", "2026-12-04", "Debat (2–4 December 2026)"),
        ("2026-12-02~", None, "2026-12-02", "2026-12-02", "Debat (about 2 December 2026)"),
    ],
)
def test_an_event_spans_the_days_that_are_known_of_it(
    when: str, words: str | None, first: str, last: str, summary: str
) -> None:
    ((component,), left) = written(dossier(event(when, words)))
    days = component.decoded("dtstart"), component.decoded("dtend") - timedelta(days=1)
    assert days == (date.fromisoformat(first), date.fromisoformat(last))
    assert component["dtstart"].params["VALUE"] == "DATE"
    assert str(component["summary"]) == summary
    assert left == []


@pytest.mark.parametrize("when", [None, "2026-12/..", "../2026-12"])
def test_what_has_no_day_or_an_open_end_is_named(when: str | None) -> None:
    assert written(dossier(event(when))) == ([], ["brug/E1"])


@pytest.mark.parametrize(
    ("due", "due_by", "words", "day", "summary"),
    [
        ("../2026-22", "2026-07-02", "voor de zomer", "2026-07-02", "By: Kosten (voor de zomer)"),
        ("2026-11", "2026-11-30", "in november", "2026-11-30", "By: Kosten (in november)"),
        ("../2027-22", "2027-06-30~", "voor de zomer", "2027-06-30", "By: Kosten (~voor de zomer)"),
        ("2026-12-01", "2026-12-01", None, "2026-12-01", "By: Kosten (1 December 2026)"),
        ("2026-35", None, "Q3", "2026-09-30", "By: Kosten (Q3)"),
    ],
)
def test_a_term_stands_on_its_last_day_with_its_words(
    due: str, due_by: str | None, words: str | None, day: str, summary: str
) -> None:
    ((component,), _) = written(dossier(term(due, due_by, words)))
    assert component.decoded("dtstart") == date.fromisoformat(day)
    assert component.decoded("dtend") == date.fromisoformat(day) + timedelta(days=1)
    assert str(component["summary"]) == summary


def test_a_term_in_vague_words_is_named() -> None:
    assert written(dossier(term(None, None, "zo spoedig mogelijk"))) == ([], ["brug/C1"])


@pytest.mark.parametrize(
    ("status", "summary", "state"),
    [
        ("planned", "Debat", "CONFIRMED"),
        ("held", "Debat", "CONFIRMED"),
        ("moved", "Debat (moved)", "CANCELLED"),
        ("cancelled", "Debat (cancelled)", "CANCELLED"),
    ],
)
def test_what_does_not_go_on_says_so(status: str, summary: str, state: str) -> None:
    ((component,), _) = written(dossier(event("2026-12-02", status=status)))
    assert (str(component["summary"]), str(component["status"])) == (summary, state)


def test_what_was_kept_in_time_is_struck_out_and_what_is_past_is_gone() -> None:
    kept = term("2026-12", "2026-12-31", status="fulfilled")
    ((component,), _) = written(dossier(kept))
    assert (str(component["summary"]), str(component["status"])) == ("Kept: Kosten (December 2026)", "CANCELLED")
    assert written(dossier(term("2026-10", "2026-10-31", status="fulfilled"))) == ([], [])


def test_the_same_record_keeps_its_uid_and_a_later_state_has_a_higher_sequence() -> None:
    ((first,), _) = written(dossier(event("2026-12-02")))
    ((later,), _) = written(dossier(event("2026-12-09", changed="2026-02-01T09:00:00Z")))
    renamed = replace(dossier(event("2026-12-02")), slug="bruggen")
    renamed.entries = {"H2": {"what": "rename", "slug_was": "brug"}}
    ((again,), _) = written(renamed)
    assert first["uid"] == later["uid"] == again["uid"]
    assert later["sequence"] > first["sequence"]
    assert later.decoded("last-modified") > first.decoded("last-modified")
    ((other,), _) = written(replace(dossier(event("2026-12-02")), slug="tunnel"))
    assert other["uid"] != first["uid"]


def test_the_same_dossier_gives_the_same_bytes() -> None:
    contents = dossier(event("2026-12-02"), term("2026-12", "2026-12-31"))
    assert print_calendar([contents], BOTH) == print_calendar([contents], BOTH)


def test_an_alarm_goes_before_what_is_to_come_and_not_before_what_is_past() -> None:
    asked = replace(BOTH, alarm=timedelta(days=7))
    past = Event(id="E2", title="Voorbij", when="2026-01-02")
    components, _ = written(dossier(event("2026-12-02"), past, term("2026-12", "2026-12-31")), asked)
    assert [len(each.walk("VALARM")) for each in components] == [1, 0, 1]
    assert components[0].walk("VALARM")[0].decoded("trigger") == timedelta(days=-7)


def test_hostile_words_stay_words() -> None:
    title = "Debat\nEND:VEVENT; \\n, \u202eslecht"
    quotes = [{"letter": "L1", "exact": "BEGIN:VALARM"}]
    record = event("2026-12-02", description="A,B;C\\D", place="Zaal, 1", tags=["a,b"], quotes=quotes)
    record.title = title
    ((component,), _) = written(dossier(record))
    assert str(component["summary"]) == "Debat END:VEVENT; \\n, ⟨U+202E⟩slecht"
    assert "A,B;C\\D" in str(component["description"])
    assert str(component["location"]) == "Zaal, 1"
    assert component.walk("VALARM") == []


def test_a_time_that_another_program_wrote_in_its_own_way_is_no_obstacle() -> None:
    ((component,), _) = written(dossier(event("2026-12-02", added="ooit", changed="ooit")))
    assert component.decoded("dtstamp").year == 1970


@pytest.mark.skipif(not shutil.which("khal"), reason="khal is not installed")
def test_khal_reads_the_calendar(tmp_path: Path) -> None:
    data, _ = print_calendar([dossier(event("2026-12-02"))], BOTH)
    (tmp_path / "uit.ics").write_bytes(data)
    (tmp_path / "config").write_text(f"[calendars]\n[[een]]\npath = {tmp_path}/een\n[locale]\nlocal_timezone = UTC\n")
    command = ["khal", "-c", str(tmp_path / "config"), "printics", str(tmp_path / "uit.ics")]
    env = os.environ | {"HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path)}
    ended = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
    assert "Debat" in ended.stdout, ended.stderr
