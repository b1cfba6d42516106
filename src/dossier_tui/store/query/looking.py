"""Where a search is looked for: in the index, or where that cannot be used, in everything."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from dossier_tui.errors import Failure
from dossier_tui.store.index import questions
from dossier_tui.store.index.text import read_letter_text
from dossier_tui.store.query.conditions import Condition
from dossier_tui.store.query.hits import Search
from dossier_tui.store.store import Store

if TYPE_CHECKING:
    from sqlite3 import Connection

    from dossier_tui.store.contents import Contents

ANSWER = TypeVar("ANSWER")
Searches = Callable[[Condition], Search]


def look_in(store: Store, question: Callable[[Searches], ANSWER]) -> ANSWER:
    """Return the answer of a question that may search for several conditions, all in one state of the index.

    The store tells its user of dossiers that cannot be read; what is in these is not found.
    """

    def asked(db: "Connection") -> tuple[ANSWER, list[str]]:
        from dossier_tui.store.query.run import Searcher

        failed = [slug for (slug,) in db.execute(questions.FAILED)]
        return question(partial(Searcher, db)), failed

    answered = store.catalogue.ask(asked)
    if answered is not None and not any(_readable(store, slug) for slug in answered[1]):
        return answered[0]
    return question(_scanning(store))


def _readable(store: Store, slug: str) -> bool:
    """Tell whether a dossier that could not be read for the index can be read after all; where not, that is told."""
    try:
        store.dossier(slug).contents()
    except Failure as failure:
        store.tell(failure)
        return False
    return True


def _scanning(store: Store) -> Searches:
    """Return what searches everything, which is opened once."""
    from dossier_tui.store.query.scan import Scanner

    skipped: list[Failure] = []
    opened: list[Contents] = [*store.each(skipped)]
    for failure in skipped:
        store.tell(failure)

    def text(slug: str, letter_id: str) -> str:
        return read_letter_text(store.dossier(slug).places, letter_id)

    return lambda condition: Scanner(condition, opened, text)
