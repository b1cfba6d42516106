"""Who changed what and when: the history of a dossier, or of one record, in words."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any, NamedTuple

from dossier_tui.model.ids import known_id
from dossier_tui.store.contents import Contents
from dossier_tui.views.rows import Row
from dossier_tui.words import Words
from dossier_tui.words.dates import short_date

Stored = dict[str, Any]
Entry = dict[str, Any]
SILENT = ("id", "added", "changed", "due_log", "status_log", "fulfilled_by", "next", "due_by", "source_status")
LONG = 60  # characters of a value that a line shows
NAME = 40  # characters of what a record is called
MANY = 30  # ids in a line
FEW = 3  # records that are told by name
TELLING = ("edit", "defer", "rename")  # the changes of which every field is told


class Step(NamedTuple):
    """One entry of the history, and the records that it touched as they were before and after it."""

    entry: Entry
    before: Mapping[str, Stored | None]
    after: Mapping[str, Stored | None]


def steps(contents: Contents, entries: list[Entry]) -> list[Step]:
    """Return the history with its states, oldest first: told backwards from how the records stand now."""
    now: dict[str, Stored | None] = {"D": contents.dossier.to_record()}
    touched = {each for entry in entries for each in entry.get("ids", [])}
    now |= {each: contents.find(each).to_record() for each in touched if contents.has(each)}
    found = []
    for entry in reversed(entries):
        ids = entry.get("ids", [])
        before = {each: entry.get("before", {}).get(each) for each in ids}
        found.append(Step(entry, before, {each: now.get(each) for each in ids}))
        now |= before
    return found[::-1]


def of_record(entries: Iterable[Entry], record_id: str | None) -> list[Entry]:
    """Return the entries that touched a record; all of them where none is named."""
    return [entry for entry in entries if record_id is None or known_id(record_id) in entry.get("ids", [])]


def history_rows(contents: Contents, entries: list[Entry], record_id: str | None, words: Words) -> list[Row]:
    """Return rows for each change, oldest first: when, what and by whom; under it, what became what, and why."""
    told = {step.entry["id"]: step for step in steps(contents, entries)}
    rows = []
    for entry in of_record(entries, record_id):
        lead, text = say_moment(entry.get("at", ""), words), _sentence(entry, told, words)
        style = "dim" if entry.get("undone") else ""
        rows.append(Row("item", text, lead, "", str(entry.get("who", "")), style))
        rows += [Row("more", line, style=style) for line in _details(told[entry["id"]], words)]
    return rows


def say_step(key: str, slug: str, entry: Entry, words: Words) -> str:
    """Return the sentence of `key` on a change that was taken back, or done again: what it was, and of what."""
    what = words(f"say.what-{entry['what'].replace(' ', '-')}")
    ids = [each for each in _own_ids(entry["ids"]) if each != "D"]  # that of the dossier itself tells nothing
    return words(key, what=what, place=", ".join(filter(None, (slug, _listed(ids)))))


def say_moment(at: str, words: Words) -> str:
    """Return the moment of a change in the time of the place where it is read."""
    try:
        when = datetime.fromisoformat(at).astimezone()
    except ValueError:
        return at
    return f"{short_date(when.date().isoformat(), words)} {when:%H:%M}"


def _sentence(entry: Entry, told: Mapping[str, Step], words: Words) -> str:
    what, step = str(entry.get("what", "")), told[entry["id"]]
    key = f"log.{what.partition(' ')[0]}"
    if what in ("undo", "redo"):
        other = told.get(entry.get("of", ""))
        about = _sentence(other.entry, told, words) if other else entry.get("of", "")
        return words(key, told=about)
    if what == "move":
        key = "log.moved-to" if entry.get("moved_to") else "log.moved-from"
    elif what == "repair":
        key = f"log.repair-{entry.get('repair')}"
    elif what == "remove" and entry.get("ids") == ["D"]:
        key = "log.remove-dossier"
    if not words.has(key):
        return what
    place = entry.get("moved_to") or entry.get("moved_from") or ""
    return words(key, named=_named(step), status=_status(step, words), place=place, file=entry.get("file", ""))


def _details(step: Step, words: Words) -> Iterator[str]:
    """Yield each field that is another now, as `term: voor de zomer → Q1 2027`, why, and whether it was taken back."""
    if step.entry.get("what") in TELLING:
        yield from _changes(step, words)
    if step.entry.get("why"):
        yield words("log.reason", why=step.entry["why"])
    if step.entry.get("undone"):
        yield words("log.taken-back")


def _named(step: Step) -> str:
    """Return the records that an entry touched, each as its id and, where they are few, what it is called."""
    named = _own_ids(step.entry.get("ids", []))
    if len(named) > FEW:
        return _listed(named)
    return ", ".join(_name(each, step.after.get(each) or step.before.get(each)) for each in named)


def _own_ids(ids: list[str]) -> list[str]:
    """Return the records that a change is about: proposals only come along with others, where there are others."""
    return [each for each in ids if not each.startswith("P")] or ids


def _listed(ids: list[str]) -> str:
    """Return ids in a line, of very many the first and the number of all."""
    return ", ".join(ids) if len(ids) <= MANY else f"{', '.join(ids[:MANY])}, … ({len(ids)})"


def _name(record_id: str, stored: Stored | None) -> str:
    stored = (stored or {}) | ((stored or {}).get("fields") or {})
    called = str(stored.get("title") or stored.get("text") or stored.get("of") or "")
    return f"{record_id} “{_short(called, NAME)}”" if called else record_id


def _short(text: str, room: int = LONG) -> str:
    line = " ".join(text.split())
    return line if len(line) <= room else line[: room - 1].rstrip() + "…"


def _status(step: Step, words: Words) -> str:
    stored = next(iter(step.after.values()), None) or {}
    key = f"view.status-{stored.get('status')}"
    return words(key) if words.has(key) else ""


def _changes(step: Step, words: Words) -> Iterator[str]:
    for record_id in step.entry.get("ids", []):
        yield from field_changes(step.before.get(record_id) or {}, step.after.get(record_id) or {}, words)


def field_changes(before: Stored, after: Stored, words: Words, hidden: Iterable[str] = ()) -> Iterator[str]:
    """Yield each field that is another now, as `term: voor de zomer → Q1 2027`; the hidden are not told."""
    for name in _differing(before, after):
        if name not in hidden:
            yield f"{_label(name, words)}: {_value(before.get(name))} → {_value(after.get(name))}"


def _differing(before: Stored, after: Stored) -> Iterator[str]:
    """Yield the fields that are others now; a term that has words is told by them alone."""
    silent = (*SILENT, "due") if before.get("due_words") != after.get("due_words") else SILENT
    yield from (name for name in after if name not in silent and before.get(name) != after.get(name))


def _label(field: str, words: Words) -> str:
    key = f"view.field-{field.removesuffix('_words').replace('_', '-')}"
    return words(key) if words.has(key) else field


def _value(value: Any) -> str:
    if value in (None, "", []):
        return "–"
    if isinstance(value, list):
        return _short(", ".join(_value(each) for each in value))
    if isinstance(value, dict):
        return _short(", ".join(str(each) for each in value.values() if each))
    return _short(str(value))
