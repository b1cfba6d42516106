"""The line at the top: where one is, and how things stand there."""

from dossier_tui.model.records import Letter
from dossier_tui.store.contents import Contents
from dossier_tui.tui.catalogue import Catalogue
from dossier_tui.tui.places import Place
from dossier_tui.tui.session import Session
from dossier_tui.views.due import due_group
from dossier_tui.words import Words
from dossier_tui.words.dates import short_date

UNDER = {"letter": "letters", "papers": "letters"}


def crumbs(place: Place, contents: Contents, words: Words) -> list[str]:
    """Return the way to a place in a dossier, from the dossier on."""
    steps = [contents.dossier.title]
    if place.pane == "record":
        return [*steps, place.id] if place.id else steps
    steps.append(words(f"screen.{UNDER.get(place.pane, place.pane)}"))
    if place.pane in UNDER:
        letter = contents.find(place.id)
        assert isinstance(letter, Letter)
        steps.append(f"{letter.id} {letter.title}")
    return [*steps, words("screen.papers")] if place.pane == "papers" else steps


def facts(contents: Contents, session: Session) -> list[str]:
    """Return how a dossier stands today: what is overdue and open, and the day."""
    still_open = [record for record in contents.commitments.values() if record.is_open]
    overdue = sum(due_group(record, session.today) == "overdue" for record in still_open)
    return [_counts(overdue, "view.open-count", len(still_open), session.words), day(session)]


def home_facts(catalogue: Catalogue, session: Session) -> list[str]:
    """Return how the whole store stands today, as soon as that is known, and the day."""
    if not catalogue.looked:
        return [day(session)]
    dossiers = catalogue.dossiers
    overdue = sum(each.overdue for each in dossiers)
    return [_counts(overdue, "screen.dossier-count", len(dossiers), session.words), day(session)]


def day(session: Session) -> str:
    """Return today with its weekday: `Tue 15 Mar 2022`."""
    words, today = session.words, session.today
    return f"{words('screen.weekdays').split()[today.weekday()]} {short_date(today.isoformat(), words)}"


def _counts(overdue: int, key: str, number: int, words: Words) -> str:
    late = f"! {words.count('view.overdue-count', overdue)} · " if overdue else ""
    return late + words.count(key, number)
