"""The top of a briefing: what the dossier is, how it stands, what that rests on, and the last news."""

from collections import Counter

from dossier_tui.briefing.draft import Draft, item, section
from dossier_tui.briefing.escape import paragraphs, plain
from dossier_tui.briefing.points import latest_section
from dossier_tui.model.numbers import print_dossier_number
from dossier_tui.views.due import GROUPS
from dossier_tui.views.overview import overview_head
from dossier_tui.words.dates import say_date


def title_lines(draft: Draft) -> list[str]:
    """Return the title and the line of facts."""
    dossier, words = draft.contents.dossier, draft.words
    counts = dict(overview_head(draft.contents, words))[words("view.field-holds")]
    number = words("brief.dossier", number=print_dossier_number(dossier.number)) if dossier.number else ""
    facts = [words("brief.as-of", date=say_date(draft.today.isoformat(), words)), number, counts]
    line = " · ".join(plain(fact) for fact in facts if fact)
    return [f"# {plain(dossier.title) or draft.contents.slug}", "", line]


def core_section(draft: Draft) -> list[str]:
    """Return what the dossier is about, how it stands, and what that rests on."""
    dossier, words = draft.contents.dossier, draft.words
    about = paragraphs(dossier.description) if dossier.description else [words("brief.no-description")]
    archived = [words("brief.archived")] if dossier.status == "archived" else []
    lines = [item(line) for line in (*archived, _open_count(draft), _rests_on(draft), *_unsourced(draft))]
    return section(words("brief.core"), [*about, "", *lines, "", *latest_section(draft)])


def _open_count(draft: Draft) -> str:
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
