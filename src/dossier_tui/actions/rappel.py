"""A rappel that comes back filled in: what it would change, and the change itself, one for each dossier.

An answer is a term in words, a status, or a text. A reason may stand behind it, after a semicolon or on a new line.
"""

import re
from collections.abc import Iterable
from itertools import groupby
from typing import NamedTuple

from dossier_tui.actions.commitments import end, enter_term, keep, set_term
from dossier_tui.actions.desk import Desk
from dossier_tui.errors import Failure, Usage
from dossier_tui.model.ids import known_id
from dossier_tui.model.records import Commitment, Note
from dossier_tui.model.state import state_of
from dossier_tui.model.text import fold
from dossier_tui.reading.rappel import STATUSES, Answer
from dossier_tui.reading.when import When
from dossier_tui.store.change import Change
from dossier_tui.store.contents import Contents

REASON = re.compile(r"[;\n]")
# What is meant for a date, readable or not: figures with signs, or a day, a word and a year.
LIKE_A_DATE = re.compile(r"[\d\s./-]*\d[\d\s./-]*|\d{1,2}\s+\w+\s+\d{4}|[QqKk]\d\s*\d{4}")
BY_EXCEL = re.compile(r"([A-Za-z]{3})-(\d\d)")  # what Excel makes of a month with its year: nov-26
DEFER, NOTE = "defer", "note"  # beside these, a step is a status


class Step(NamedTuple):
    """What one row would do: `kind` is `defer`, `note` or a status; `text` is the term or the note."""

    line: int
    slug: str
    record: Commitment
    kind: str
    text: str
    why: str | None
    when: When | None = None


class Conflict(NamedTuple):
    """A row that cannot be taken over, and why."""

    line: int
    place: str
    reason: Failure


def plan(desk: Desk, answers: Iterable[Answer]) -> tuple[list[Step], list[Conflict]]:
    """Return what the answers would change, in the order of the rows, and the rows that cannot be taken over.

    Rows without an answer, or whose answer is what stands there already, do nothing.
    """
    steps: list[Step] = []
    conflicts: list[Conflict] = []
    met: dict[tuple[str, str], int] = {}
    for answer in answers:
        try:
            contents, record = _subject(desk, answer)
            _refuse_twice(met, contents.slug, record.id, answer.line)
            step = _step(desk, contents.slug, record, answer)
            if _changes(contents, step):
                _refuse_changed(record, answer)
                steps.append(step)
        except Failure as reason:
            conflicts.append(Conflict(answer.line, f"{answer.dossier}/{answer.id}", reason))
    return steps, conflicts


def carry_out(desk: Desk, steps: Iterable[Step]) -> list[str]:
    """Make the changes, one for each dossier, and return the references of the commitments.

    Failure where a commitment was changed since it was looked at; of its dossier nothing is changed then.
    """
    done: list[str] = []
    for slug, members in groupby(sorted(steps, key=lambda step: step.slug), key=lambda step: step.slug):
        with desk.store.dossier(slug).change("import", desk.who, desk.at) as change:
            for step in members:
                _take(desk, change, step)
                done.append(f"{slug}/{step.record.id}")
    return done


def _subject(desk: Desk, answer: Answer) -> tuple[Contents, Commitment]:
    contents = desk.store.dossier(desk.store.resolve(answer.dossier)).contents()
    record = contents.find(known_id(answer.id))
    if not isinstance(record, Commitment):
        raise Usage("error.not-a-commitment", id=record.id)
    return contents, record


def _refuse_changed(record: Commitment, answer: Answer) -> None:
    if answer.state and answer.state != state_of(record):
        raise Failure("error.changed-meanwhile", id=record.id)


def _refuse_twice(met: dict[tuple[str, str], int], slug: str, record_id: str, line: int) -> None:
    if (first := met.setdefault((slug, record_id), line)) != line:
        raise Failure("error.answered-twice", line=first)


def _step(desk: Desk, slug: str, record: Commitment, answer: Answer) -> Step:
    head, why = _parted(answer.said)
    status = STATUSES.get(fold(head))
    if status:
        _refuse_closed(record, status)
        return Step(answer.line, slug, record, status, "", why)
    term = BY_EXCEL.sub(r"\1 20\2", head) if BY_EXCEL.fullmatch(head) else head
    try:
        when = desk.when(term, ahead=True)
    except Usage:
        if LIKE_A_DATE.fullmatch(head):
            raise
        return Step(answer.line, slug, record, NOTE, answer.said, None)
    _refuse_closed(record, DEFER)
    return Step(answer.line, slug, record, DEFER, term, why, when)


def _parted(said: str) -> tuple[str, str | None]:
    head, *rest = REASON.split(said.strip(), maxsplit=1)
    return head.strip(), (" ".join(rest[0].split()) or None) if rest else None


def _refuse_closed(record: Commitment, kind: str) -> None:
    if not record.is_open and kind != record.status:
        raise Failure("error.not-open", id=record.id, status=Failure(f"view.status-{record.status}"))


def _changes(contents: Contents, step: Step) -> bool:
    """Tell whether a step changes anything: not the term that holds, the status that it has, nor a note of the same."""
    if step.kind == NOTE:
        return all(note.about != step.record.id or note.text != step.text for note in contents.notes.values())
    if step.when:
        return (step.when.edtf, step.when.due_by) != (step.record.due, step.record.due_by) or (
            step.when.edtf is None and step.when.words != step.record.due_words
        )
    return step.kind != step.record.status and not (step.kind == "open" and step.record.is_open)


def _take(desk: Desk, change: Change, step: Step) -> None:
    record = change.contents.find(step.record.id)
    if not isinstance(record, Commitment) or record.changed != step.record.changed:
        raise Failure("error.changed-meanwhile", id=step.record.id)
    today = desk.today.isoformat()
    if step.kind == NOTE:
        change.put(Note(id=change.new_id("N"), about=record.id, text=step.text))
        return
    if step.kind == DEFER:
        set_term(desk, record, step.text, anchor=None)
        enter_term(record, today, None, step.why)
    elif step.kind in ("fulfilled", "partly"):
        keep(record, today, None, step.why, partly=step.kind == "partly")
    else:
        end(record, step.kind, today, None, step.why)
    change.put(record)
