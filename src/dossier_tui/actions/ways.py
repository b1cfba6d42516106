"""The two ways through the history of a dossier: back (undo) and on again (redo).

A change that was taken back bears the moment of that (`undone`) and the records as it had left them (`after`). What
can be done again is the first such change after the last one that stands: a new change ends what could be done again.
"""

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from dossier_tui.store.change import Change
from dossier_tui.store.contents import Contents
from dossier_tui.store.form import natural

Entry = dict[str, Any]
SIDE_EFFECTS = ("undo", "redo", "refer", "purge")  # what is in the history, but is no change that a person takes back


class Way(NamedTuple):
    """One way: `name` in the history, the `states` that records get, and which entry comes first on it.

    `moment` is the word of an entry by which the latest of several dossiers is found; a dossier that `goes` by this
    way moves to the trash, one that `comes` is brought back from there. `nothing` is what to say at the end of it.
    """

    name: str
    states: str
    pick: Callable[[Iterable[Entry]], Entry | None]
    moment: str
    goes: str
    comes: str
    nothing: str

    def entry(self, contents: Contents, record_id: str | None = None) -> Entry | None:
        """Return the entry that comes first on this way, of a dossier or among those that touched one record."""
        changes = (each for each in contents.history if each.get("what") not in SIDE_EFFECTS)
        touching = (each for each in changes if record_id is None or record_id in each.get("ids", []))
        return self.pick(sorted(touching, key=lambda each: natural(each["id"]), reverse=True))

    def restore(self, change: Change, entry: Entry) -> None:
        """Put every record of an entry back as it was before it, or again as it was after it, and mark the entry."""
        after = {each: stored for each in entry["ids"] if (stored := change.current(each)) is not None}
        states = entry.get(self.states, {})
        for record_id in entry["ids"]:
            if record_id in states or record_id != "D":
                change.restore(record_id, states.get(record_id))
        self.mark(change, entry, after)

    def mark(self, change: Change, entry: Entry, after: Entry | None = None) -> None:
        """Mark an entry as taken back, with the records as it had left them, or as standing again."""
        if self.name == "undo":
            change.mark(entry["id"], undone=change.told["at"], after=after or {})
        else:
            change.mark(entry["id"], undone=None, after=None)


def _last_standing(entries: Iterable[Entry]) -> Entry | None:
    return next((entry for entry in entries if not entry.get("undone")), None)


def _first_undone(entries: Iterable[Entry]) -> Entry | None:
    found, made = None, ""
    for entry in entries:
        if not entry.get("undone"):
            break
        if entry["undone"] <= made:  # something else was done after it was taken back: it is gone for good
            continue
        found, made = entry, max(made, entry["at"])
    return found if found and "after" in found else None


UNDO = Way("undo", "before", _last_standing, "at", goes="new", comes="remove", nothing="error.nothing-to-undo")
REDO = Way("redo", "after", _first_undone, "undone", goes="remove", comes="new", nothing="error.nothing-to-redo")
