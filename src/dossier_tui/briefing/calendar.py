"""A calendar of events and terms (RFC 5545), each over the days that are known of it and no others.

A month, a quarter or a season is an all-day span with its words; a term stands on its last day in time, with its words.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import NamedTuple
from uuid import NAMESPACE_URL, uuid5

import icalendar

from dossier_tui.model.edtf import Edtf
from dossier_tui.model.records import Commitment, Event
from dossier_tui.model.text import visible
from dossier_tui.store.contents import Contents
from dossier_tui.views.due import guess, last_day
from dossier_tui.words import Words
from dossier_tui.words.dates import said_term, say_date

PRODUCT = "-//dossier//dossier-tui//EN"
DAY = timedelta(days=1)
LARGEST = 2**31 - 1  # of an INTEGER, RFC 5545 3.3.8
STATUSES = {"held": "CONFIRMED", "planned": "CONFIRMED", "moved": "CANCELLED", "cancelled": "CANCELLED"}
OFF = ("moved", "cancelled")


class Entry(NamedTuple):
    """What stands in the calendar: a record, its days, and what it is called there."""

    record: Event | Commitment
    first: date
    last: date
    summary: str
    status: str


@dataclass
class Dates:
    """What the user asks of a calendar: which records, the day it is, and how long before it warns, if it does."""

    what: tuple[str, ...]
    today: date
    words: Words
    alarm: timedelta | None = None


def print_calendar(dossiers: Iterable[Contents], asked: Dates) -> tuple[bytes, list[str]]:
    """Return the calendar of some dossiers, and the references of what has no day or no end and is not in it."""
    calendar = icalendar.Calendar()
    for name, value in {"prodid": PRODUCT, "version": "2.0", "calscale": "GREGORIAN"}.items():
        calendar.add(name, value)
    left: list[str] = []
    for contents in dossiers:
        for record in _chosen(contents, asked):
            entry = _event(record, asked) if isinstance(record, Event) else _term(record, asked)
            if entry is None:
                left.append(f"{contents.slug}/{record.id}")
            else:
                calendar.add_component(_component(contents, entry, asked))
    return calendar.to_ical(), left


def _chosen(contents: Contents, asked: Dates) -> list[Event | Commitment]:
    events = contents.events.values() if "events" in asked.what else ()
    terms = contents.commitments.values() if "commitments" in asked.what else ()
    return [*events, *(record for record in terms if record.is_open or _was_ahead(record, asked.today))]


def _was_ahead(record: Commitment, today: date) -> bool:
    """Tell whether a closed commitment has a day to come: a calendar that has it already is to strike it out."""
    last = last_day(record.due_by)
    return last is not None and last >= today


def _event(event: Event, asked: Dates) -> Entry | None:
    days = _days(event.when)
    if days is None:
        return None
    told = [_words(event.when, event.when_words, asked.words)] if not _is_day(event.when) else []
    told += [asked.words(f"view.status-{event.status}")] if event.status in OFF else []
    return Entry(event, *days, _called(event.title, told), STATUSES[event.status])


def _term(record: Commitment, asked: Dates) -> Entry | None:
    days = _days(record.due)
    last = last_day(record.due_by) or (days[1] if days else None)
    if last is None:
        return None
    about = "" if not guess(record) else "~"
    key = "leaving.by-last-day" if record.is_open else f"view.status-{record.status}"
    told = about + _words(record.due or record.due_by, record.due_words, asked.words)
    summary = f"{asked.words(key).capitalize()}: {_called(record.text, [told])}"
    return Entry(record, last, last, summary, "CONFIRMED" if record.is_open else "CANCELLED")


def _days(edtf: str | None) -> tuple[date, date] | None:
    """Return the first and the last day of a date, or None where there is none or one end is open."""
    when = Edtf.parse(edtf) if edtf else None
    first, last = (when.first(), when.last()) if when else (None, None)
    return (first, last) if first and last and last < date.max else None


def _words(edtf: str | None, words: str | None, language: Words) -> str:
    """Return the words that a date was read from, else the date in the program's own."""
    return words or say_date(str(edtf), language)


def _is_day(edtf: str | None) -> bool:
    when = Edtf.parse(edtf) if edtf else None
    return when is not None and when.precision == "day" and not when.approximate


def _called(title: str, told: list[str]) -> str:
    return f"{title} ({', '.join(told)})" if told else title


def _component(contents: Contents, entry: Entry, asked: Dates) -> icalendar.Event:
    record = entry.record
    added, changed = _moment(record.added), _moment(record.changed)
    component = icalendar.Event()
    component.add("uid", _uid(contents, record.id))
    component.add("dtstamp", changed)
    component.add("created", added)
    component.add("last-modified", changed)
    component.add("sequence", min(max(int((changed - added).total_seconds()), 0), LARGEST))
    component.add("dtstart", entry.first)
    component.add("dtend", entry.last + DAY)
    component.add("summary", _line(entry.summary))
    component.add("description", "\n".join(map(visible, _description(contents, record, asked.words))))
    component.add("status", entry.status)
    component.add("transp", "TRANSPARENT")  # a day on which something falls is not a day on which nobody is free
    if isinstance(record, Event) and record.place:
        component.add("location", _line(record.place))
    if record.tags:
        component.add("categories", [_line(tag) for tag in record.tags])
    if asked.alarm is not None and entry.status != "CANCELLED" and entry.first >= asked.today:
        component.add_component(_alarm(entry, asked.alarm))
    return component


def _alarm(entry: Entry, before: timedelta) -> icalendar.Alarm:
    alarm = icalendar.Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", _line(entry.summary))
    alarm.add("trigger", -before)
    return alarm


def _description(contents: Contents, record: Event | Commitment, words: Words) -> list[str]:
    if isinstance(record, Event):
        told = [said_term(record.when, record.when_words, words), record.description or "", "; ".join(record.actors)]
    else:
        told = [said_term(record.due, record.due_words, words), " → ".join(filter(None, (record.by, record.to)))]
    told += [f"“{quote['exact']}” ({quote['letter']})" for quote in record.quotes]
    return [*filter(None, told), f"{contents.dossier.title} ({contents.slug}/{record.id})"]


def _line(text: str) -> str:
    return " ".join(visible(text).split())


def _uid(contents: Contents, record_id: str) -> str:
    """Return what names a record in every calendar it ever goes to: by the first name that its dossier had."""
    names = [entry["slug_was"] for entry in contents.history if isinstance(entry.get("slug_was"), str)]
    first = names[0] if names else contents.slug
    return str(uuid5(NAMESPACE_URL, f"dossier:{first}/{record_id}/{contents.dossier.added}"))


def _moment(stamp: str) -> datetime:
    """Return a time of the records without its fraction, which iCalendar does not know."""
    try:
        return datetime.fromisoformat(stamp).replace(microsecond=0)
    except ValueError:  # another program wrote it; the beginning of time says so every time
        return datetime.fromisoformat("1970-01-01T00:00:00+00:00")
