"""The line at the top: where one is, and how things stand there."""

from dossier_tui.model.records import Letter
from dossier_tui.store.contents import Contents
from dossier_tui.tui.catalogue import Catalogue
from dossier_tui.tui.places import Place
from dossier_tui.tui.session import Session
from dossier_tui.views.proposals import proposals_left
from dossier_tui.words import Words
from dossier_tui.words.dates import short_date

UNDER = {"letter": "letters", "papers": "letters"}


def crumbs(place: Place, contents: Contents, words: Words) -> list[str]:
    """Return the way to a place in a dossier, from the dossier on."""
    steps = [contents.dossier.title]
    if place.pane == "record":
        return [*steps, place.id] if place.id else steps
    if place.pane == "proposals":
        return [*steps, place.id, words("view.proposals")]
    steps.append(words(f"screen.{UNDER.get(place.pane, place.pane)}"))
    if place.pane in UNDER:
        letter = contents.find(place.id)
        assert isinstance(letter, Letter)
        steps.append(f"{letter.id} {letter.title}")
    return [*steps, words("screen.papers")] if place.pane == "papers" else steps


def leads(place: Place) -> tuple[str, ...]:
    """Return the commands that go to the first steps of the way to a place."""
    if place.pane == "search":
        return ("today",)
    return ("overview", "letters") if place.pane in UNDER else ("overview",)


def left(place: Place, contents: Contents, words: Words) -> list[str]:
    """Return how many proposals of the letter at a place wait, where it is a letter and some do."""
    told = proposals_left(contents, place.id, words) if place.pane in ("letter", "proposals") else ""
    return [told] if told else []


def facts(place: Place, contents: Contents, session: Session) -> list[str]:
    """Return how things stand at a place today: what waits for a decision, what is overdue and open, and the day."""
    due = session.axis(contents).due
    counts = _counts(sum(item.group == "overdue" for item in due), "view.open-count", len(due), session.words)
    here = left(place, contents, session.words)
    return [*here, counts, *([] if here else _waiting(len(contents.waiting), session.words)), day(session)]


def home_facts(catalogue: Catalogue, session: Session) -> list[str]:
    """Return how the whole store stands today, as soon as that is known, and the day."""
    if not catalogue.looked:
        return [day(session)]
    dossiers, overdue, proposals = catalogue.counts
    counts = _counts(overdue, "screen.dossier-count", dossiers, session.words)
    damaged = [f"✗ {session.words.count('screen.damaged-count', catalogue.damaged)}"] if catalogue.damaged else []
    return [*damaged, counts, *_waiting(proposals, session.words), day(session)]


def _waiting(number: int, words: Words) -> list[str]:
    return [words.count("review.count", number)] if number else []


def day(session: Session) -> str:
    """Return today with its weekday: `Tue 15 Mar 2022`."""
    words, today = session.words, session.today
    return f"{words('screen.weekdays').split()[today.weekday()]} {short_date(today.isoformat(), words)}"


def _counts(overdue: int, key: str, number: int, words: Words) -> str:
    late = f"! {words.count('view.overdue-count', overdue)} · " if overdue else ""
    return late + words.count(key, number)
