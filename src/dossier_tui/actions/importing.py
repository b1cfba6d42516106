"""What was exported elsewhere comes in: what is new is added under ids of its own, what is there stays as it is."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain
from typing import Any

from dossier_tui.actions.desk import Desk
from dossier_tui.actions.parcel import Part
from dossier_tui.actions.twins import same_letter
from dossier_tui.model.ids import ID, each_reference, map_references
from dossier_tui.model.numbers import dossier_number
from dossier_tui.model.quotes import find_quote
from dossier_tui.model.records import PRIVATE_FIELDS, Dossier, Letter, Record
from dossier_tui.model.text import SLUG_LENGTH, fold
from dossier_tui.reading.markdown import reads
from dossier_tui.store.change import Change
from dossier_tui.store.contents import TABLES, Contents
from dossier_tui.store.form import as_json, natural
from dossier_tui.store.tables import Stored

# What tells a record from others of its kind; of a letter, `actions/twins.py` tells it.
IDENTITY = {
    "events": ("title", "when"),
    "commitments": ("text", "made"),
    "notes": ("text", "about"),
    "proposals": ("letter", "kind", "quote", "fields"),
}
ASIDE = ("id", "added", "changed", "original", "originals", "became", "state")  # do not tell two records apart


@dataclass
class Coming:
    """One dossier that is to come in, `slug` its name here; `contents` is what stands there, None for a new dossier.

    `there` maps the id of each record that is there already to its id here, `differ` the latter to the fields in which
    they differ.
    """

    part: Part
    slug: str
    contents: Contents | None
    there: dict[str, str] = field(default_factory=dict)
    differ: dict[str, list[str]] = field(default_factory=dict)

    @property
    def title(self) -> str:
        """Return what the dossier is called."""
        dossier = self.contents.dossier if self.contents else self.part.dossier
        return dossier.title if dossier else self.slug

    @property
    def known(self) -> int | None:
        """Return how many records are there already and the same, None for a new dossier."""
        return len(self.there) - len(self.differ) if self.contents else None

    @property
    def new(self) -> list[Record]:
        """Return the records that are not there yet."""
        return [record for record in self.part.records if record.id not in self.there]

    @property
    def lacking(self) -> list[str]:
        """Return the ids of the records that what is new refers to, and that do not come along."""
        along = {record.id for record in self.part.records}
        named = {reference for record in self.new for reference in _own_references(record)}
        return sorted(named - along, key=natural)


def prepare(desk: Desk, parts: Iterable[Part]) -> list[Coming]:
    """Return what would come in, dossier by dossier: those that are there first; nothing is changed."""
    known = list(desk.store.each([]))
    taken = {*desk.store.slugs()}
    coming = []
    for part in parts:
        contents = next((each for each in known if _is_same(each, part)), None)
        slug = contents.slug if contents else _free(part.slug, taken)
        taken.add(slug)
        coming.append(Coming(part, slug, contents))
        if contents:
            _compare(desk, coming[-1], contents)
    return sorted(coming, key=lambda each: each.contents is None)


def take_over(desk: Desk, coming: Iterable[Coming]) -> list[str]:
    """Bring in what is new, one change for each dossier, and return the references of what came in."""
    coming = list(coming)
    moved = {f"{each.part.slug}/{old}": f"{each.slug}/{now}" for each in coming for old, now in each.there.items()}
    for each in coming:
        if each.contents is None:
            moved |= {f"{each.part.slug}/{record.id}": f"{each.slug}/{record.id}" for record in each.part.records}
    came: list[str] = []
    for each in coming:
        came += _begin(desk, each, moved) if each.contents is None else _join(desk, each, moved)
    return came


def _is_same(contents: Contents, part: Part) -> bool:
    """Tell whether a dossier here is the one that comes: by its number, or where one has none, by its name."""
    number = part.dossier.number if part.dossier else None
    if number and contents.dossier.number:
        return dossier_number(number) == dossier_number(contents.dossier.number)
    return contents.slug == part.slug


def _free(slug: str, taken: set[str]) -> str:
    names = (slug, *(f"{slug[: SLUG_LENGTH - 5]}-{number}" for number in range(2, 1000)))
    return next(name for name in names if name not in taken)


def _compare(desk: Desk, coming: Coming, contents: Contents) -> None:
    """Find which records are there already, and in what those differ."""
    for table in TABLES:
        free = {record.id: record for record in contents.tables[table]}
        by_identity: dict[str, list[str]] = {}
        for known in () if table == Letter.table else free.values():
            by_identity.setdefault(_identity(table, known.to_record()), []).append(known.id)
        for record in coming.part.records:
            if record.table != table:
                continue
            if isinstance(record, Letter):
                found = _twin(desk, coming, contents, free, record)
            else:
                found = next(iter(by_identity.get(_identity(table, _here(coming, record)), [])[:1]), None)
                by_identity.get(_identity(table, _here(coming, record)), [])[:1] = []
            if found:
                coming.there[record.id] = found
                differing = _differing(coming, record, free.pop(found))
                coming.differ |= {found: differing} if differing else {}


def _twin(desk: Desk, coming: Coming, contents: Contents, free: dict[str, Record], letter: Letter) -> str | None:
    letters = [(contents, each) for each in free.values() if isinstance(each, Letter)]
    marks = {str(each["sha256"]) for each in (letter.original, *letter.originals) if each and each.get("sha256")}
    twin = same_letter(desk, letters, letter, marks, coming.part.texts[letter.id])
    return twin.letter.id if twin else None


def _identity(table: str, stored: Stored) -> str:
    values = [stored[key] for key in IDENTITY[table]]
    return as_json([fold(value) if isinstance(value, str) else value for value in values])


def _here(coming: Coming, record: Record) -> Stored:
    """Return a record that comes with its references as they are here, as far as they are known yet."""
    stored: Stored = map_references(record.to_record(), lambda each: coming.there.get(each, each))
    return stored


def _differing(coming: Coming, record: Record, known: Record) -> list[str]:
    skipped = ASIDE if coming.part.private else (*ASIDE, *PRIVATE_FIELDS)
    mine, here = _here(coming, record), known.to_record()
    return [key for key in mine if key not in skipped and mine[key] != here.get(key)]


def _begin(desk: Desk, coming: Coming, moved: dict[str, str]) -> list[str]:
    """Make a dossier of what comes, every record under the id that it had."""
    part = coming.part
    own = part.dossier or Dossier(title=part.slug)

    def fill(change: Change) -> None:
        for record in part.records:
            _put(change, coming, record, record.id, _mapped(record, coming, moved))
        # What is referred to without coming along has had its id: no other record is to get it.
        used = {*coming.lacking, *(record.id for record in part.records)}
        for prefix in "LECNP":
            highest = max((natural(each)[1] for each in used if each.startswith(prefix)), default=0)
            change.contents.dossier.next[prefix] = highest + 1
        change.restore("D", _own(own, coming.slug, change))

    begun = Dossier(title=own.title, slug=coming.slug, number=own.number)
    desk.store.create(begun, desk.who, desk.at, fill)
    return [coming.slug, *(f"{coming.slug}/{record.id}" for record in part.records)]


def _own(own: Dossier, slug: str, change: Change) -> Stored:
    """Return the dossier's own record as it came; of a list, which has none, the one that was made."""
    current = change.current("D") or {}
    stored = own.to_record() if own.added else current
    return {key: value for key, value in stored.items() if key != "id"} | {"slug": slug}


def _join(desk: Desk, coming: Coming, moved: dict[str, str]) -> list[str]:
    """Add to a dossier what it does not have, under new ids."""
    if not coming.new:
        return []
    came = []
    with desk.store.dossier(coming.slug).change("import", desk.who, desk.at) as change:
        awaited = _awaited(change.contents, coming.part)
        now = {each.id: each.id if each.id in awaited else change.new_id(each.id[0]) for each in coming.new}
        moved |= {f"{coming.part.slug}/{old}": f"{coming.slug}/{new}" for old, new in now.items()}
        for record in coming.new:
            stored = _mapped(record, coming, moved)
            _put(change, coming, record, now[record.id], _living(desk, coming, record, stored, moved))
            came.append(f"{coming.slug}/{now[record.id]}")
    return came


def _awaited(contents: Contents, part: Part) -> set[str]:
    """Return the ids under which letters come that records here quote already, as those of a list do.

    The letters are known by their words: where one of those quotes is not in its letter, these are others.
    """
    had = {record_id for entry in contents.history for record_id in entry.get("ids", ())}
    gone = {*contents.letters, *had}
    texts = {
        record_id: reads(text)
        for record_id, text in part.texts.items()
        if record_id not in gone and natural(record_id)[1] < contents.dossier.next.get("L", 1)
    }
    quoted = [each.quotes for each in contents.events.values()]
    quoted += [each.quotes for each in contents.commitments.values()]
    quotes = [quote for quote in chain.from_iterable(quoted) if quote["letter"] in texts]
    fit = all(find_quote(texts[quote["letter"]], quote["exact"]) is not None for quote in quotes)
    return set(texts) if quotes and fit else set()


def _own_references(record: Record) -> Iterator[str]:
    """Yield the ids of the records in its own dossier that a record refers to."""
    yield from (each for each in each_reference(record.to_record()) if ID.fullmatch(each))


def _living(desk: Desk, coming: Coming, record: Record, stored: Stored, moved: dict[str, str]) -> Stored:
    """Return a record without references to what did not come along: here, their ids are those of other records.

    A quote stays where a letter of that id here has its words.
    """

    def is_dead(reference: str) -> bool:
        whole = reference if "/" in reference else f"{coming.part.slug}/{reference}"
        return whole.startswith(f"{coming.part.slug}/") and whole not in moved

    def stands_here(quote: dict[str, str]) -> bool:
        letters = coming.contents.letters if coming.contents else {}
        if quote["letter"] not in letters:
            return False
        text = reads(desk.store.dossier(coming.slug).text(quote["letter"]))
        return find_quote(text, quote["exact"]) is not None

    before = record.to_record()
    quotes = [
        new
        for old, new in zip(before.get("quotes", []), stored.get("quotes", []), strict=True)
        if not is_dead(old["letter"]) or stands_here(old)
    ]
    rest: Stored = map_references(
        {key: value for key, value in before.items() if key != "quotes"}, lambda each: "" if is_dead(each) else each
    )
    kept = {key: stored[key] if rest[key] == before[key] else rest[key] for key in rest}
    return type(record).from_record(kept | ({"quotes": quotes} if "quotes" in before else {})).to_record()


def _mapped(record: Record, coming: Coming, moved: dict[str, str]) -> Stored:
    """Return a record as it is stored here: its references name what they named there."""

    def anew(reference: str) -> str:
        whole = reference if "/" in reference else f"{coming.part.slug}/{reference}"
        return moved.get(whole, reference).removeprefix(f"{coming.slug}/")

    stored: Stored = map_references(record.to_record(), anew)
    return stored


def _put(change: Change, coming: Coming, record: Record, now: str, stored: Stored) -> None:
    if isinstance(record, Letter):
        change.write_text(now, coming.part.texts[record.id])
        stored = stored | _bring(change, coming.part, record, now)
    change.restore(now, {key: value for key, value in stored.items() if key != "id"})


def _bring(change: Change, part: Part, letter: Letter, now: str) -> Stored:
    """Write the originals of a letter, and return what its record says of them; those of a list stayed elsewhere."""

    def brought(original: dict[str, Any]) -> dict[str, Any]:
        if "file" not in original or part.folder is None:
            return {key: value for key, value in original.items() if key != "file"}
        file = now + original["file"].removeprefix(letter.id)
        change.write_original(file, part.original(original))
        return original | {"file": file}

    first, further = letter.original, letter.originals
    return {"original": first and brought(first), "originals": [brought(each) for each in further]}
