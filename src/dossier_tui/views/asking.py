"""A search as it was typed to what it asks of the store: words in their forms, dates as days, names as slugs."""

from collections.abc import Callable
from datetime import date, timedelta
from difflib import get_close_matches
from itertools import pairwise
from typing import NamedTuple

from dossier_tui.errors import Usage
from dossier_tui.model.calendar import Recesses
from dossier_tui.model.edtf import Edtf
from dossier_tui.model.numbers import dossier_number, parse_paper
from dossier_tui.model.query import fields
from dossier_tui.model.query.tree import All, Either, Field, Near, Node, Not, Phrase, Word
from dossier_tui.model.records import COMMITMENT_STATUSES, DOSSIER_STATUSES, EVENT_STATUSES, PROPOSAL_STATES
from dossier_tui.model.tokens import said_words
from dossier_tui.store.query.conditions import Condition, Every, Fact, Neither, Row, Said, Some, Together
from dossier_tui.views.spelling import rows_of_pair, rows_of_word

KINDS = ("letter", "event", "commitment", "note", "proposal", "dossier")
STATUSES = (*dict.fromkeys((*COMMITMENT_STATUSES, *EVENT_STATUSES, *DOSSIER_STATUSES, PROPOSAL_STATES[0])),)
LAST = date.max.toordinal()
FORMS_OF_NEAR = {2: 14, 3: 5}  # forms of each word, by how many there are: they are all written out


class Asker(NamedTuple):
    """What the words of a search hang on: the day, the calendar of the store, and what its dossiers are called.

    `resolve` returns the slug of the dossier that a name, a beginning of one or a number means.
    """

    today: date
    recesses: Recesses
    resolve: Callable[[str], str]

    def condition(self, node: Node) -> Condition:
        """Return what a tree asks for; Usage names the place of a value that does not fit, NotFound a dossier."""
        if isinstance(node, All):
            return Every(self._all(node))
        if isinstance(node, Either):
            return Some(tuple(self.condition(each) for each in node.children))
        if isinstance(node, Not):
            return Neither(self.condition(node.child))
        if isinstance(node, Near):
            return _near(node)
        if isinstance(node, Phrase):
            return Said((Row(said_words(node.text)),))
        if isinstance(node, Word):
            return rows_of_word(node)
        return FIELDS[node.name](self, node)

    def _all(self, node: All) -> tuple[Condition, ...]:
        """Return what each part asks for; two words side by side are also found as one: `navo bijdrage`."""
        found = [self.condition(each) for each in node.children]
        for place, (one, other) in enumerate(pairwise(node.children)):
            if isinstance(one, Word) and isinstance(other, Word) and (joined := rows_of_pair(one, other)):
                for each in (place, place + 1):
                    said = found[each]
                    assert isinstance(said, Said)  # what a word asks for
                    found[each] = Said((*said.rows, *joined), exact=said.exact)
        return tuple(found)

    def days(self, field: Field) -> tuple[int, int]:
        """Return the first and the last day of the value of a field; an open end is the end of time."""
        begin, between, end = (field.value, "", field.value) if "/" in field.value else field.value.partition("..")
        if not between:
            begin = end = field.value
        return (
            self._edge(begin, field).first if begin else 1,
            self._edge(end, field).last if end else LAST,
        )

    def _edge(self, value: str, field: Field) -> "Edge":
        from dossier_tui.reading.datewords import read_when  # the language of dates, for a search that asks for one

        found = read_when(value, self.today, self.recesses)
        if found is None or found.edtf is None:
            raise Usage("error.query-no-date", at=field.at + 1, value=value)
        return edge_of(Edtf.parse(found.edtf))


class Edge(NamedTuple):
    """The days of a date, as numbers."""

    first: int
    last: int


def edge_of(when: Edtf) -> Edge:
    """Return the days of a date; an open end is the end of time."""
    first, last = when.first(), when.last()
    return Edge(first.toordinal() if first else 1, last.toordinal() if last else LAST)


def _near(node: Near) -> Condition:
    most = FORMS_OF_NEAR.get(len(node.items), 1)
    groups = [
        (Row(said_words(each.text)),) if isinstance(each, Phrase) else rows_of_word(each, split=False).rows[:most]
        for each in node.items
    ]
    return Together(tuple(groups), node.within)


def _words(column: str, field: Field) -> Said:
    words = said_words(field.value)
    if not words:
        raise Usage("error.query-no-value", at=field.at + 1, field=field.name)
    return Said((Row(words, field.value.endswith("*")),), column)


def _dossier(asker: Asker, field: Field) -> Condition:
    return Fact("dossier", (asker.resolve(field.value),))


def _kind(_: Asker, field: Field) -> Condition:
    kind = fields.KINDS.get(field.value.casefold(), field.value.casefold())
    return Fact("kind" if kind in KINDS else "sort", (kind,))


def _from(_: Asker, field: Field) -> Condition:
    return Every((_words("by_whom", field), Fact("kind", ("letter",))))


def _to(_: Asker, field: Field) -> Condition:
    return _words("to_whom", field)


def _by(_: Asker, field: Field) -> Condition:
    return Every((_words("by_whom", field), Fact("not-letter")))


def _tag(_: Asker, field: Field) -> Condition:
    return _words("tags", field)


def _status(_: Asker, field: Field) -> Condition:
    return Fact("status", (_chosen(field, {each: each for each in STATUSES} | fields.STATUSES),))


def _has(_: Asker, field: Field) -> Condition:
    return Fact(*fields.HAS[_chosen(field, {each: each for each in fields.HAS})])


def _chosen(field: Field, table: dict[str, str]) -> str:
    """Return what is meant by one of the words of a table; Usage offers the nearest, or all of them."""
    value = field.value.casefold()
    if value in table:
        return table[value]
    near = get_close_matches(value, table, n=2) or list(dict.fromkeys(table.values()))
    raise Usage("error.query-no-choice", at=field.at + 1, value=field.value, field=field.name, choices=", ".join(near))


def _number(_: Asker, field: Field) -> Condition:
    number = _paper(field)
    return Fact("number", (number,)) if number else Fact("number-said", (field.value,))


def _cites(_: Asker, field: Field) -> Condition:
    return Fact("cites", (_paper(field) or field.value,))


def _paper(field: Field) -> str | None:
    found = parse_paper(field.value)
    return found.normal if found else dossier_number(field.value)


def _date(asker: Asker, field: Field) -> Condition:
    if fields.DUE.get(field.value.casefold()) == "undated" and not field.sign:
        return Fact("undated")
    first, last = asker.days(field)
    if field.sign == "":
        return Fact("date-in", (last, first, first))
    return {
        "<": Fact("date-until", (first - 1, first - 1)),
        "<=": Fact("date-until", (last, last)),
        ">": Fact("date-from", (last + 1,)),
        ">=": Fact("date-from", (first,)),
    }[field.sign]


def _due(asker: Asker, field: Field) -> Condition:
    group = fields.DUE.get(field.value.casefold())
    if group and not field.sign:
        return _group(group, asker.today)
    first, last = asker.days(field)
    spans = {"": (first, last), "<": (1, first - 1), "<=": (1, last), ">": (last + 1, LAST), ">=": (first, LAST)}
    return Fact("due-in", spans[field.sign])


def _group(group: str, today: date) -> Condition:
    """Return what is asked of the open commitments of a group of `dossier due`."""
    from dossier_tui.views.due import TOO_LONG, WITHIN  # for a search that asks for one

    day, soon = today.toordinal(), (today + timedelta(days=WITHIN)).toordinal()
    begins = Every((Fact("no-term"), Fact("due-begins", (day,))))
    undated = Every((Fact("no-term"), Neither(begins)))
    asked: dict[str, Condition] = {
        "overdue": Fact("due-in", (1, day - 1)),
        "due": Fact("due-in", (day, soon)),
        "later": Some((Fact("due-in", (soon + 1, LAST)), begins)),
        "undated": undated,
        "long-undated": Every((undated, Fact("since-before", (day - TOO_LONG,)))),
    }
    return Every((Fact("open"), asked[group]))


FIELDS: dict[str, Callable[[Asker, Field], Condition]] = {
    "dossier": _dossier,
    "kind": _kind,
    "from": _from,
    "to": _to,
    "by": _by,
    "status": _status,
    "due": _due,
    "date": _date,
    "cites": _cites,
    "number": _number,
    "tag": _tag,
    "has": _has,
}
