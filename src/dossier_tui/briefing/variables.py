"""The variables of a template, by name; docs/templates.md says what each of them is."""

from collections.abc import Callable, Iterable
from functools import partial

from dossier_tui.briefing.asked import Asked, Source
from dossier_tui.briefing.commitments import closed, is_recent
from dossier_tui.briefing.debate import agenda
from dossier_tui.briefing.draft import Draft
from dossier_tui.briefing.escape import Md
from dossier_tui.briefing.essence import Essence
from dossier_tui.briefing.head import about, facts, standing
from dossier_tui.briefing.news import NewsLines
from dossier_tui.briefing.own import other_notes
from dossier_tui.briefing.papers import letters_in_time, sources
from dossier_tui.briefing.people import people
from dossier_tui.briefing.points import by_year
from dossier_tui.briefing.told import Listing, Section, Told, ToldCommitment, ToldLetter, ToldPoint
from dossier_tui.errors import Failure
from dossier_tui.model.numbers import print_dossier_number
from dossier_tui.model.records import Commitment
from dossier_tui.views.due import GROUPS
from dossier_tui.views.overview import coming, latest
from dossier_tui.views.proposals import proposal_title
from dossier_tui.views.since import news_since
from dossier_tui.views.timeline import Point
from dossier_tui.words.dates import say_date


class ToldDossier(Told):
    """The dossier itself."""

    def __init__(self, draft: Draft) -> None:
        dossier = draft.contents.dossier
        self.title, self.slug = dossier.title or draft.contents.slug, draft.contents.slug
        self.number = print_dossier_number(dossier.number) if dossier.number else ""
        self.description, self.tags, self.status = dossier.description or "", list(dossier.tags), dossier.status


def variables(draft: Draft, source: Source, asked: Asked) -> dict[str, object]:
    """Return all that a template can print."""
    news = _news(draft, source, asked)
    listings: dict[str, Callable[[], Iterable[object]]] = {
        "standing": lambda: _lines(standing(draft)),
        "latest": lambda: [ToldPoint(draft, point) for point in latest(draft.points, draft.today)],
        "coming": lambda: [ToldPoint(draft, point) for point in coming(draft.points, draft.today)],
        "open": lambda: _groups(draft),
        "closed": lambda: [_told(draft, record) for record in closed(draft)],
        "recent": lambda: [_told(draft, record) for record in closed(draft) if is_recent(draft, record)],
        "notes": lambda: _lines(other_notes(draft)),
        "timeline": lambda: [Section(year, _points(draft, points)) for year, points in by_year(draft)],
        "letters": lambda: [ToldLetter(draft, letter) for letter in letters_in_time(draft)],
        "sources": lambda: _lines(sources(draft)),
        "agenda": lambda: agenda(draft),
        "people": lambda: _lines(people(draft)),
        "proposals": lambda: [proposal_title(each) for each in draft.contents.waiting],
    }
    return {
        "dossier": ToldDossier(draft),
        "today": say_date(draft.today.isoformat(), draft.words),
        "language": draft.words.lang,
        "private": draft.private,
        "say": partial(_say, draft),
        "facts": Md(facts(draft)),
        "about": Md("\n".join(about(draft))),
        "news": news,
        "essence": Essence(draft, news) if asked.purpose == "minister" else None,
        **{name: Listing(make) for name, make in listings.items()},
    }


def _say(draft: Draft, name: str, n: int | None = None) -> str:
    """Return a word or a sentence of a briefing in its language; with `n`, what is counted."""
    key = f"brief.{name}"
    if not draft.words.has(key):
        raise Failure("error.reason-unknown", name=name)
    return draft.words(key) if n is None else draft.words.count(key, n)


def _news(draft: Draft, source: Source, asked: Asked) -> NewsLines | None:
    if asked.since is None:
        return None
    entries = source.history() if source.history else source.contents.history
    entries = [] if asked.purpose == "press" else entries
    news = news_since(draft.contents, entries, asked.since, draft.today, draft.words, private=draft.private)
    return NewsLines(draft, news, asked.since)


def _groups(draft: Draft) -> list[Section]:
    groups = {group: [due for due in draft.open if due.group == group] for group in GROUPS}
    return [
        Section(draft.words(f"brief.group-{group}"), [ToldCommitment(draft, due.record, due) for due in members])
        for group, members in groups.items()
        if members
    ]


def _points(draft: Draft, points: Iterable[Point]) -> list[ToldPoint]:
    return [ToldPoint(draft, point) for point in points]


def _told(draft: Draft, record: Commitment) -> ToldCommitment:
    return ToldCommitment(draft, record, None)


def _lines(lines: Iterable[str]) -> list[Md]:
    return [Md(line) for line in lines]
