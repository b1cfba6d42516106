"""References between records, kept whole when a record or a dossier goes to another place."""

from collections.abc import Callable

from dossier_tui.actions.desk import Desk
from dossier_tui.errors import Damaged, Failure
from dossier_tui.model.ids import map_references
from dossier_tui.store.contents import Contents
from dossier_tui.store.tables import Stored

Mapped = Callable[[str], str]


def whole(reference: str, slug: str) -> str:
    """Return a reference as it is written anywhere that was written in the dossier `slug`."""
    return reference if "/" in reference else f"{slug}/{reference}"


def seen_from(reference: str, slug: str) -> str:
    """Return a whole reference as it is written in the dossier `slug`."""
    return reference.removeprefix(f"{slug}/")


def carried(stored: Stored, slug: str, target: str) -> Stored:
    """Return a record of one dossier as it is stored in another: its references mean what they meant."""
    after: Stored = map_references(stored, lambda each: seen_from(whole(each, slug), target))
    return after


def refer_anew(desk: Desk, moved: Mapped, history: tuple[str, ...] = ()) -> None:
    """Pass every whole reference in the store through `moved`, and these words of the histories.

    What the histories keep is mapped as well: what an undo brings back refers to where things are now. A dossier that
    cannot be changed does not stop the others; Failure names the first such at the end. A damaged one refers to
    nothing until it is mended, and is left alone.
    """
    failures: list[Failure] = []
    for slug in desk.store.slugs():
        try:
            _refer_in(desk, slug, moved, history)
        except Failure as failure:
            failures.append(Failure("error.references-stay", slug=slug, reason=failure))
    if failures:
        raise failures[0]


def _refer_in(desk: Desk, slug: str, moved: Mapped, words: tuple[str, ...]) -> None:
    def anew(reference: str) -> str:
        was = whole(reference, slug)
        now = moved(was)
        return reference if now == was else seen_from(now, slug)

    def entry(stored: Stored) -> Stored:
        told = {key: moved(stored[key]) for key in words if isinstance(stored.get(key), str)}
        after: Stored = map_references(stored, anew) | told
        return after

    try:
        contents = desk.store.dossier(slug).contents()
    except Damaged:
        return
    if not _touched(contents, anew, entry):
        return
    with desk.store.dossier(slug).change("refer", desk.who, desk.at) as change:
        for record_id in _ids(change.contents):
            stored = change.current(record_id)
            if (after := map_references(stored, anew)) != stored:
                change.restore(record_id, after)
        change.map_history(entry)


def _touched(contents: Contents, anew: Mapped, entry: Callable[[Stored], Stored]) -> bool:
    records = (record.to_record() for table in contents.tables.values() for record in table)
    return any(map_references(each, anew) != each for each in records) or any(
        entry(each) != each for each in contents.history
    )


def _ids(contents: Contents) -> list[str]:
    return [record.id for table in contents.tables.values() for record in table]
