"""What wants attention today, over all dossiers, in sections: each row with the reason why it is there."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from dossier_tui.store.contents import Contents
from dossier_tui.views.due import GROUPS, TOO_LONG, Due, due_group, due_row, guess, stand, term, urgency
from dossier_tui.views.rows import ASKED, GAP, Row, heading
from dossier_tui.words import Words

MOST = 8  # rows of one section on the screen
NAME = 14  # characters of a dossier's name there
# Each section, and between which of them a row may go without being dealt with.
FAMILIES = {"overdue": "open", "due": "open", "undated": "open", "changed": "changed", "waiting": "waiting"}
# The search that finds all of a section.
ALL = {
    "overdue": "due:overdue",
    "due": "due:due",
    "undated": "due:long-undated",
    "waiting": "kind:proposal status:waiting",
}


class Section(NamedTuple):
    """One of `FAMILIES`: its heading, what each of its rows is about, and what builds the row of a number.

    A row is about what it opens, but where it opens the first of a letter's proposals: then about the letter. `beyond`
    are those of which there are no rows. `brief` builds a row for where there is little room.
    """

    name: str
    title: str
    about: Sequence[str]
    row: Callable[[int], Row]
    beyond: int = 0
    brief: Callable[[int], Row] | None = None


def list_today(dossiers: Iterable[Contents], today: date, words: Words) -> list[Due]:
    """Return what wants attention today: overdue, due within seven days, and undated for more than a month."""
    found = [
        stand(contents, record, today, words)
        for contents in dossiers
        for record in contents.commitments.values()
        if record.is_open and due_group(record, today) != "later"
    ]
    return sorted((item for item in found if _wants_attention(item)), key=urgency)


def _wants_attention(item: Due) -> bool:
    return item.group != "undated" or (item.since is not None and item.since > TOO_LONG)


def today_sections(
    items: Sequence[Due],
    changed: Sequence[Row],
    waiting: Sequence[Row],
    since: str,
    words: Words,
    beyond: Mapping[str, int] | None = None,
) -> list[Section]:
    """Return all sections, also those without a row; `since` says since when something is `changed`.

    Where not all that there is was given, `beyond` says how many more each section has.
    """
    of_group = {name: [item for item in items if item.group == name] for name in GROUPS}
    sections = [
        *(_of_items(name, of_group[name], words) for name in ("overdue", "due")),
        Section("changed", words("view.today-changed", since=since), [row.ref for row in changed], changed.__getitem__),
        _of_items("undated", of_group["undated"], words),
        Section("waiting", words("view.today-waiting"), [_letter_of(row) for row in waiting], waiting.__getitem__),
    ]
    return [each._replace(beyond=beyond.get(each.name, 0)) for each in sections] if beyond else sections


def _of_items(name: str, items: Sequence[Due], words: Words) -> Section:
    about = [item.ref for item in items]
    title = words(f"view.today-{name}")
    return Section(
        name, title, about, lambda at: _told(items[at], words), brief=lambda at: _told_briefly(items[at], words)
    )


def _letter_of(row: Row) -> str:
    """Return the letter whose first proposal a row opens; the dossier where it opens that."""
    slug, slash, _ = row.ref.partition("/")
    return f"{slug}/{row.tail.rpartition('/')[2]}" if slash else slug


def _told(item: Due, words: Words) -> Row:
    """Return the row of a commitment with its reason, which tells of its term and how often it moved."""
    return due_row(item, words)._replace(tail=f"{item.reason}  {item.name}")


def _told_briefly(item: Due, words: Words) -> Row:
    """Return the same with its term and how often that moved: the days stand before the text, in every row alike."""
    said = item.record.due_words or term(item.record, words)
    moved = words("view.moved", n=item.moved) if item.moved else ""
    told = guess(item.record) + said if said else words("view.undated")
    return due_row(item, words)._replace(tail="  ".join(part for part in (told, moved, item.name) if part))


class Kept:
    """The rows that were shown: what is in no section any more stays in its place, as dealt with, until it is let go.

    The rows of a dossier that is gone, or has another name now, go with it.
    """

    def __init__(self) -> None:
        self._shown: dict[str, list[tuple[str, Row]]] = {}
        self._there: dict[str, set[str]] = {}

    def let_go(self) -> bool:
        """Keep nothing of what was shown; return whether something had been dealt with."""
        was = any(about not in self._of(name) for name, rows in self._shown.items() for about, _ in rows)
        self._shown = {}
        return was

    @property
    def shown(self) -> dict[str, set[str]]:
        """Return what the rows that are shown are about, by family."""
        found: dict[str, set[str]] = {}
        for name, rows in self._shown.items():
            found.setdefault(FAMILIES[name], set()).update(about for about, _ in rows)
        return found

    def look(
        self, sections: Iterable[Section], slugs: Iterable[str], more: Mapping[str, set[str]] | None = None
    ) -> None:
        """Take up what is there now: what all rows of the sections are about, and the dossiers with these names.

        Of what was `shown`, `more` is there too, by family, though no row is about it.
        """
        self._there = {family: {*abouts} for family, abouts in (more or {}).items()}
        for section in sections:
            self._there.setdefault(FAMILIES[section.name], set()).update(section.about)
        known = set(slugs)
        self._shown = {
            name: [(about, row) for about, row in rows if about.partition("/")[0] in known]
            for name, rows in self._shown.items()
        }

    def stay(self, section: Section, rows: Sequence[Row], words: Words) -> list[Row]:
        """Return the first rows of a section as they are shown now, those that were dealt with among them."""
        shown = [*zip(section.about, rows, strict=False)]
        for number, (about, row) in enumerate(self._shown.get(section.name, ())):
            if about not in self._of(section.name):
                told = row._replace(lead="", mark="✓", tail=words("view.dealt-with"), style="dim")
                shown.insert(min(number, len(shown)), (about, told))
        self._shown[section.name] = shown
        return [row for _, row in shown]

    def _of(self, name: str) -> set[str]:
        return self._there.get(FAMILIES[name], set())


def today_rows(
    sections: Iterable[Section], words: Words, most: int | None = None, kept: Kept | None = None
) -> list[Row]:
    """Return the rows of all sections that have some, under headings; that nothing is overdue is said.

    With `most` each is cut after so many, and a long name of a dossier gives room to the reasons; what is `kept` stays.
    """
    parts = [[*_part(section, words, most, kept)] for section in sections]
    return [row for part in parts if part for row in (GAP, *part)][1:]


def _brief(row: Row) -> Row:
    reason, gap, name = row.tail.rpartition("  ")
    dossier, slash, record_id = name.rpartition("/")
    return row if len(dossier) <= NAME else row._replace(tail=f"{reason}{gap}{dossier[: NAME - 1]}…{slash}{record_id}")


def _part(section: Section, words: Words, most: int | None, kept: Kept | None) -> Iterator[Row]:
    count = len(section.about) + section.beyond
    numbers = range(len(section.about) if most is None else min(len(section.about), most))
    build = section.row if most is None else section.brief or section.row
    shown = [build(number) if most is None else _brief(build(number)) for number in numbers]
    beyond = count - len(shown)
    rows = kept.stay(section, shown, words) if kept else shown
    if rows:
        yield heading(section.title, str(count))
        yield from rows
    elif section.name == "overdue":
        yield heading(words("view.none-overdue"))
    if beyond:
        yield _more(section.name, beyond, words)


def _more(name: str, count: int, words: Words) -> Row:
    """Return the row that leads to all of a section; that which changed is told by the command alone."""
    if name in ALL:
        return Row("item", words("view.today-more", n=count), style="dim", ref=ASKED + ALL[name])
    return Row("more", words("view.dossiers-more", n=count), style="dim")
