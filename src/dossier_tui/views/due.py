"""What is open and when it is due: the groups, the days, and the reason in words."""

from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple, cast

from dossier_tui.model.edtf import Edtf
from dossier_tui.model.records import STILL_OPEN, Commitment
from dossier_tui.store.contents import Contents
from dossier_tui.store.index.catalogue import Promised
from dossier_tui.views.rows import Row
from dossier_tui.words import Words
from dossier_tui.words.dates import said_term, short_date

GROUPS = ("overdue", "due", "later", "undated")
WITHIN = 7  # days
TOO_LONG = 30  # days without a last day in time, after which a commitment wants attention
MARKS = {"overdue": "!", "due": "◷", "later": "·", "undated": "?"}
STYLES = {"overdue": "bad", "due": "warn", "later": "", "undated": "dim"}


class Due(NamedTuple):
    """An open commitment as it stands on a day: `days` late is positive, ahead negative, None without a last day.

    `since` is the number of days that the term which holds has stood; `told` says how one stands that is closed.
    """

    slug: str
    number: str | None
    record: Commitment
    group: str
    days: int | None
    moved: int
    since: int | None
    words: Words
    told: str = ""

    @property
    def reason(self) -> str:
        """Return how it stands in words."""
        return self.told or _reason(self)

    @property
    def ref(self) -> str:
        """Return its reference."""
        return f"{self.slug}/{self.record.id}"

    @property
    def name(self) -> str:
        """Return what a person types to name it."""
        return f"{self.number or self.slug}/{self.record.id}"

    def as_json(self) -> dict[str, Any]:
        """Return it in the form of `due --json`."""
        record = self.record
        return {
            "dossier": self.slug,
            "id": record.id,
            "text": record.text,
            "by": record.by,
            "to": record.to,
            "due": record.due,
            "due_words": record.due_words,
            "due_by": record.due_by,
            "group": self.group,
            "days": self.days,
            "moved": self.moved,
            "reason": self.reason,
        }


def list_due(dossiers: Iterable[Contents], today: date, words: Words, within: int = WITHIN) -> list[Due]:
    """Return every open commitment, overdue first, each group in the order in which it wants attention."""
    found = [
        stand(contents, contents.commitments[key], today, words, within)
        for contents in dossiers
        for key, status in contents.column("commitments", "status")
        if status in STILL_OPEN
    ]
    return sorted(found, key=urgency)


def list_promised(promised: Iterable[Promised], today: date, words: Words, within: int = WITHIN) -> list[Due]:
    """Return the same of commitments that come in the order in which they want attention."""
    groups: dict[str, list[Due]] = {name: [] for name in GROUPS}
    day = today.toordinal()
    for one in promised:
        last, since = one.due_last, one.since
        days = None if last is None else day - last
        group = _undated_group(one.due, today) if days is None else _dated_group(days, within)
        passed = day - since if since else None
        record = cast("Commitment", one)  # it has all of one that a list of the open ones looks at
        groups[group].append(Due(one.slug, one.number, record, group, days, one.moved, passed, words))
    return [item for group in groups.values() for item in group]


def stand(contents: Contents, record: Commitment, today: date, words: Words, within: int = WITHIN) -> Due:
    """Return how one open commitment stands today."""
    days = days_late(record.due_by, today)
    group = due_group(record, today, within)
    moved = times_moved(record)
    set_on = _undated_since(record)
    since = (today - set_on).days if set_on else None
    return Due(contents.slug, contents.dossier.number, record, group, days, moved, since, words)


def due_group(record: Commitment, today: date, within: int = WITHIN) -> str:
    """Return the group of an open commitment: one of `GROUPS`."""
    days = days_late(record.due_by, today)
    return _undated_group(record.due, today) if days is None else _dated_group(days, within)


def _dated_group(days: int, within: int) -> str:
    return "overdue" if days > 0 else "due" if days >= -within else "later"


def _undated_group(due: str | None, today: date) -> str:
    begins = Edtf.parse(due).first() if due else None
    return "later" if begins and begins > today else "undated"


def last_day(due_by: str | None) -> date | None:
    """Return the last day in time as a date."""
    return Edtf.parse(due_by).last() if due_by else None


def days_late(due_by: str | None, on: date) -> int | None:
    """Return the days from the last day in time to `on`; negative while there is time left."""
    last = last_day(due_by)
    return None if last is None else (on - last).days


def kept_late(record: Commitment) -> int | None:
    """Return the days that a fulfilled commitment was surely late, or None where it was not, or had no last day."""
    if record.status != "fulfilled" or not record.fulfilled_by:
        return None
    kept = record.fulfilled_by[-1].get("on")
    on = Edtf.parse(kept).first() if kept else None
    days = days_late(record.due_by, on) if on else None
    return days if days and days > 0 else None


def times_moved(record: Commitment) -> int:
    """Return how often the term was moved since the first one."""
    return max(len(record.due_log) - 1, 0)


def term(record: Commitment, words: Words) -> str:
    """Return the term as it was said, with what it was taken to mean where that says more."""
    return said_term(record.due, record.due_words, words)


def guess(record: Commitment) -> str:
    """Return `~` where the last day in time is a guess."""
    return "~" if record.due_by and record.due_by.endswith("~") else ""


def short_term(record: Commitment, words: Words) -> str:
    """Return the date of a term for a narrow column, with `~` before what is a guess; "" without one."""
    return guess(record) + short_date(record.due.removesuffix("~"), words) if record.due else ""


def _reason(item: Due) -> str:
    record, group, days, moved, words = item.record, item.group, item.days, item.moved, item.words
    said = term(record, words)
    bracket = f" ({record.due_words or said})" if said else ""
    if group in ("overdue", "due") and days is not None:
        key = "view.late" if days > 0 else "view.due-today" if days == 0 else "view.due-in"
        text = words(key, days=words.count("view.days", abs(days))) + guess(record) + bracket
    elif group == "later":
        text = words("view.later", term=said)
    else:
        passed = "" if item.since is None else words.count("view.days", item.since)
        text = (words("view.undated-for", days=passed) if passed else words("view.undated")) + bracket
    return text + (f", {words('view.moved', n=moved)}" if moved else "")


def _undated_since(record: Commitment) -> date | None:
    on = record.due_log[-1].get("on") if record.due_log else record.made
    return Edtf.parse(on).last() if on else None


def urgency(item: Due) -> tuple[int, int, str, str]:
    """Return what open commitments are sorted by: what wants attention first comes first."""
    last = last_day(item.record.due_by) or _undated_since(item.record) or date.max
    return GROUPS.index(item.group), last.toordinal(), item.slug, item.record.id.zfill(9)


def due_row(item: Due, words: Words, dossier_shown: bool = True) -> Row:
    """Return the row of one open commitment; at its end stands what a person types to name it."""
    slug, _, record, group, late, times, since, *_ = item
    days = late if group != "undated" else since
    partly = f"◐ {words('view.status-partly')} · " if record.status == "partly" else ""
    tail = item.name if dossier_shown else record.id
    if times:
        tail = f"{_numbered('view.moved', times, words)}  {tail}"
    if late is None and record.due_words:
        tail = f"{record.due_words}  {tail}"
    lead = "" if days is None else guess(record) + _numbered("view.d", abs(days), words)
    return Row(
        "item", partly + record.text, lead, MARKS.get(group, ""), tail, STYLES.get(group, ""), f"{slug}/{record.id}"
    )


@lru_cache(maxsize=4096)
def _numbered(key: str, n: int, words: Words) -> str:
    return words(key, n=n)
