"""The top of a briefing: what the dossier is, how it stands, what that rests on, and the last news."""

from collections import Counter

from dossier_tui.briefing.draft import Draft
from dossier_tui.briefing.escape import paragraphs, plain
from dossier_tui.model.numbers import print_dossier_number
from dossier_tui.views.due import GROUPS
from dossier_tui.views.overview import overview_head
from dossier_tui.words.dates import say_date


def facts(draft: Draft) -> str:
    """Return the line of facts: the day, the number, and what the dossier holds."""
    dossier, words = draft.contents.dossier, draft.words
    counts = dict(overview_head(draft.contents, words))[words("view.field-holds")]
    number = words("brief.dossier", number=print_dossier_number(dossier.number)) if dossier.number else ""
    told = [words("brief.as-of", date=say_date(draft.today.isoformat(), words)), number, counts]
    return " · ".join(plain(fact) for fact in told if fact)


def about(draft: Draft) -> list[str]:
    """Return what the dossier is about, as lines of Markdown."""
    description = draft.contents.dossier.description
    return paragraphs(description) if description else [draft.words("brief.no-description")]


def standing(draft: Draft) -> list[str]:
    """Return how the dossier stands and what that rests on, a line each."""
    archived = [draft.words("brief.archived")] if draft.contents.dossier.status == "archived" else []
    return [*archived, open_count(draft), _rests_on(draft), *_unsourced(draft)]


def open_count(draft: Draft) -> str:
    """Return how much is open, by group."""
    groups = Counter(due.group for due in draft.open)
    if not groups:
        return draft.words("brief.nothing-open")
    names = {group: draft.words(f"brief.group-{group}").lower() for group in GROUPS}
    told = [f"{groups[group]} {name}" for group, name in names.items() if groups[group]]
    return draft.words("brief.open-count", n=len(draft.open), groups=", ".join(told))


def _rests_on(draft: Draft) -> str:
    words = draft.words
    if not draft.contents.letters:
        return words("brief.rests-on-nothing")
    dates = [point.when for point in draft.points if point.kind == "letter" and point.when]
    values = {"letters": words.count("view.letter-count", len(draft.contents.letters))}
    if not dates:
        return words("brief.rests-on-undated", **values)
    first, last = plain(say_date(dates[0], words)), plain(say_date(dates[-1], words))
    key = "brief.rests-on-one" if first == last else "brief.rests-on"
    return words(key, first=first, last=last, **values)


def _unsourced(draft: Draft) -> list[str]:
    """Name the records whose words stand in no letter."""
    unsourced = [event.id for event in draft.contents.events.values() if not event.quotes]
    unsourced += [record.id for record in draft.contents.commitments.values() if not record.quotes]
    return [draft.words("brief.unsourced", ids=plain(", ".join(unsourced)))] if unsourced else []
