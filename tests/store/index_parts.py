"""What the tests of the index are made of: stores, changes to them, and the answers without an index."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from pathlib import Path
from random import Random
from shutil import copytree
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from dossier_tui.actions.desk import Desk
from dossier_tui.actions.dossiers import remove_dossier, rename_dossier
from dossier_tui.actions.moving import move_record
from dossier_tui.actions.purge import purge
from dossier_tui.actions.undo import redo, undo
from dossier_tui.model.records import Commitment, Event, Letter, Note, Proposal
from dossier_tui.store.change import Change
from dossier_tui.store.index.index import Index
from dossier_tui.store.index.rows import rows_of
from dossier_tui.store.index.writer import read_letter_text
from dossier_tui.store.store import Store
from dossier_tui.views.commitments import GROUPINGS, grouped_rows
from dossier_tui.views.due import list_due, list_promised
from dossier_tui.views.listing import list_dossiers, named_rows
from dossier_tui.views.papers import paper_rows
from dossier_tui.words import Words
from store.parts import WHO, clock, new

if TYPE_CHECKING:
    from dossier_tui.errors import Failure

TODAY = date(2026, 11, 24)
KEPT = TemporaryDirectory(prefix="dossier-template-")  # until the tests have ended
EN = Words("en")
VOCABULARY = ("zomer", "vóór", "brief", "geïnformeerd", "kaap", "Tweede", "Kamer", "veerdienst", "toezegging")
NUMBERS = ("36045/1", "36045/2", "21501-02/7")
DATES = ("2026-11-24", "2026-11", "2026", "2026-12/..", "../2026-03", "2027-01-15~", None)
FOUND = """
SELECT slug, ref FROM words JOIN entry ON entry.id = words.rowid JOIN dossier ON dossier.id = entry.dossier
WHERE words MATCH ?
"""


def indexed(root: Path) -> Store:
    """Return a store with an index beside it."""
    return Store(root, root.parent / "cache" / "index.sqlite")


def small_store(root: Path) -> Store:
    """Make a store of three dossiers with an index that is in step."""
    copytree(_template(), root)
    store = indexed(root)
    store.catalogue.ask(str)
    return store


@cache
def _template() -> Path:
    """Return a store to copy: each write of its own waits for the disk."""
    root = Path(KEPT.name) / "dossiers"
    store = Store(root)
    for number in range(3):
        file = new(store, f"dossier-{number}", title=f"Dossier {number}", number=f"3604{number}")
        with file.change("add", WHO, clock) as change:
            for each in range(2):
                put_letter(change, f"De {VOCABULARY[each]} van dossier {number}.", number=NUMBERS[each])
            put(change, Commitment(text="Brief vóór de zomer", due="2026-11-20", due_by="2026-11-20"))
    return root


def put(change: Change, record: Any) -> str:
    """Add a record."""
    record.id = change.new_id(record.prefix)
    change.put(record)
    return str(record.id)


def put_letter(change: Change, text: str, **fields: Any) -> str:
    """Add a letter with its text."""
    letter = Letter(id=change.new_id("L"), **({"title": "Brief"} | fields))
    change.write_text(letter.id, text)
    change.put(letter)
    return letter.id


def answers(store: Store, day: date = TODAY) -> list[Any]:
    """Return everything that is answered over all dossiers, as it is shown."""
    told: list[Failure] = []
    store.tell = told.append
    listed = list_dossiers(store.catalogue.summaries(day), day)
    promised = store.catalogue.urgent()
    due = list_due(store.catalogue.promises(), day, EN)
    urgent = due if promised is None else list_promised(promised, day, EN)
    papers = [
        paper_rows(contents, letter, EN, store.catalogue.around)
        for contents in Store(store.root).each([])
        for letter in contents.letters.values()
    ]
    numbered = [store.catalogue.numbered(f"3604{number}") for number in range(3)]
    wrong = {str(failure) for failure in told}
    return [
        listed,
        named_rows(listed, EN),
        [each.as_json() for each in due],
        grouped_rows(due, EN),
        [each.as_json() for each in urgent],
        *(grouped_rows(urgent, EN, by) for by in GROUPINGS),
        papers,
        numbered,
        wrong,
    ]


def found(store: Store, word: str) -> set[tuple[str, str]]:
    """Return the entries in which the index finds a word."""
    return set(Index(store).ask(lambda db: db.execute(FOUND, (f'"{word}"',)).fetchall()))


def scanned(store: Store, word: str) -> set[tuple[str, str]]:
    """Return the entries in which a word stands, found by reading everything."""
    return {(slug, ref) for slug, ref, text in _texts(store) if word.casefold() in re.findall(r"\w+", text.casefold())}


def _texts(store: Store) -> Iterator[tuple[str, str, str]]:
    for contents in store.each([]):
        places = store.dossier(contents.slug).places
        for row in rows_of(contents):
            text = read_letter_text(places, row.ref) if row.kind == "letter" else ""
            yield contents.slug, row.ref, "\n".join((*row.said, text))


def agrees(store: Store) -> None:
    """Assert that the index answers what opening every dossier answers."""
    plain = Store(store.root)
    assert answers(store) == answers(plain)
    for word in VOCABULARY:
        assert found(store, word) == scanned(plain, word)


def words(chance: Random) -> str:
    """Return a few words."""
    return " ".join(chance.choices(VOCABULARY, k=4))


def some_record(store: Store, chance: Random, prefixes: str = "LECN") -> tuple[str, str] | None:
    """Return the dossier and the id of some record, if there is one."""
    found = [
        (contents.slug, each.id)
        for contents in store.each([])
        for table in contents.tables.values()
        for each in table
        if each.id[0] in prefixes
    ]
    return chance.choice(found) if found else None


def add(store: Store, chance: Random) -> None:
    """Add a record to some dossier."""
    slug = chance.choice(store.slugs())
    day = chance.choice(DATES)
    with store.dossier(slug).change("add", WHO, clock) as change:
        letters = [*change.contents.letters]
        about = chance.choice([None, *letters])
        records: list[Callable[[], str]] = [
            lambda: put_letter(change, words(chance), date=day, number=chance.choice(NUMBERS), citations=[NUMBERS[0]]),
            lambda: put(change, Event(title=words(chance), when=day, actors=["Jansen"])),
            lambda: put(change, Commitment(text=words(chance), due_by=day, due=day, owner="kaap", register="T01234")),
            lambda: put(change, Note(text=words(chance), about=about)),
            lambda: put(change, Proposal(letter=about or "L1", kind="event", fields={"title": words(chance)})),
        ]
        chance.choice(records)()


def edit(store: Store, chance: Random) -> None:
    """Change a field of some record."""
    place = some_record(store, chance, "LC")
    if place:
        fields: dict[str, Any] = {"L": {"date": chance.choice(DATES), "tags": ["zomer"]}, "C": {"status": "fulfilled"}}
        with store.dossier(place[0]).change("edit", WHO, clock) as change:
            change.restore(place[1], (change.current(place[1]) or {}) | fields[place[1][0]])


def remove(store: Store, chance: Random) -> None:
    """Take some record out."""
    if place := some_record(store, chance):
        with store.dossier(place[0]).change("remove", WHO, clock) as change:
            change.restore(place[1], None)


def reword(store: Store, chance: Random) -> None:
    """Give some letter another text."""
    if place := some_record(store, chance, "L"):
        with store.dossier(place[0]).change("update", WHO, clock) as change:
            change.replace_text(place[1], words(chance))


def move(store: Store, chance: Random) -> None:
    """Move some record to another dossier."""
    place = some_record(store, chance)
    others = [slug for slug in store.slugs() if place and slug != place[0]]
    if place and others:
        move_record(Desk(store, WHO, TODAY), "/".join(place), chance.choice(others))


def go_back(store: Store, _: Random) -> None:
    """Take the last change back."""
    undo(Desk(store, WHO, TODAY), None)


def go_on(store: Store, _: Random) -> None:
    """Do what was taken back again."""
    redo(Desk(store, WHO, TODAY), None)


def rename(store: Store, chance: Random) -> None:
    """Give some dossier another name."""
    rename_dossier(Desk(store, WHO, TODAY), chance.choice(store.slugs()), slug=f"naam-{chance.randrange(99)}")


def remove_whole(store: Store, chance: Random) -> None:
    """Remove some dossier."""
    remove_dossier(Desk(store, WHO, TODAY), chance.choice(store.slugs()))


def purge_some(store: Store, chance: Random) -> None:
    """Erase some record for good."""
    if place := some_record(store, chance):
        purge(Desk(store, WHO, TODAY), "/".join(place))


def edit_behind(store: Store, chance: Random) -> None:
    """Write into the text of some letter with an editor, so that it is as long as before where that can be."""
    if place := some_record(store, chance, "L"):
        path = store.root / place[0] / "letters" / f"{place[1]}.md"
        length = len(path.read_bytes()) if path.exists() else 20
        path.write_bytes(words(chance).encode()[:length].ljust(length))


def delete_behind(store: Store, chance: Random) -> None:
    """Delete the text of some letter."""
    if place := some_record(store, chance, "L"):
        (store.root / place[0] / "letters" / f"{place[1]}.md").unlink(missing_ok=True)


def rename_behind(store: Store, chance: Random) -> None:
    """Give the folder of some dossier another name."""
    (store.root / chance.choice(store.slugs())).rename(store.root / f"map-{chance.randrange(10**6)}")


def restore_behind(store: Store, chance: Random) -> None:
    """Put the version before of some dossier in its place."""
    folder = store.root / chance.choice(store.slugs())
    if (folder / "dossier.json.bak").exists():
        (folder / "dossier.json").write_bytes((folder / "dossier.json.bak").read_bytes())


def damage_behind(store: Store, chance: Random) -> None:
    """Damage the tables of some dossier, as a bad disk does."""
    path = store.root / chance.choice(store.slugs()) / "dossier.json"
    path.write_bytes(path.read_bytes()[: chance.randrange(40)])


STEPS = (
    *(add, add, add, edit, remove, reword, move, go_back, go_on, rename, remove_whole, purge_some),
    *(edit_behind, edit_behind, delete_behind, rename_behind, restore_behind, damage_behind),
)
