"""A quick look at many stored records at once, field by field, tells whether they are as this program writes them.

Checking ten thousand records one by one costs more than most commands do; this look costs a tenth of that. It may say
no of records that `fields.check` lets pass as they are, never yes of those that it would refuse or change.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from operator import itemgetter
from typing import Any

from dossier_tui.errors import Usage
from dossier_tui.model.edtf import DAYS, Edtf
from dossier_tui.model.fields import Parts, Rule
from dossier_tui.model.text import clean

Values = list[Any]
NONE = type(None)
PLAIN = {int, float, bool, NONE}
NESTED = 8  # levels of lists and mappings in a value without a rule
JOIN = "|"  # between the values of a field, which are looked at as one text


def as_written(
    rows: Iterable[Mapping[str, Any]], rules: Mapping[str, Rule], unruled: Callable[[Values], bool] | None = None
) -> bool:
    """Tell whether every stored record is surely as its check would return it; so are plain values without a rule.

    `unruled` tells of values without a rule whether they are, where these may be more than plain.
    """
    rows = list(rows)
    if not rows:
        return True
    unknown, sure = set().union(*rows) - rules.keys(), unruled or _plain
    ruled = (WRITTEN[rule.kind](_column(rows, name), rule) for name, rule in rules.items())
    return all(ruled) and _texts([*unknown]) and all(sure(_column(rows, name)) for name in unknown)


def _column(rows: Iterable[Mapping[str, Any]], name: str) -> Values:
    try:
        return [*map(itemgetter(name), rows)]  # twice as fast, and nearly all have every field
    except KeyError:
        return [row[name] for row in rows if name in row]


def _types(values: Values) -> set[type]:
    return set(map(type, values))


def _plain(values: Values) -> bool:
    return _texts([each for each in values if type(each) not in PLAIN])


def _nested(values: Values, depth: int = NESTED) -> bool:
    """Tell the same of values that may be lists and mappings, not nested deeper than anything that we write."""
    lists = [each for each in values if type(each) is list]
    mappings = [each for each in values if type(each) is dict]
    parted = _flat(lists) + [part for each in mappings for part in (*each, *each.values())]
    others = [each for each in values if type(each) not in (list, dict)]
    return _plain(others) and (not parted or (depth > 0 and _nested(parted, depth - 1)))


def _texts(values: Values, _rule: Rule | None = None) -> bool:
    if not _types(values) <= {str}:
        return False
    whole = JOIN.join(values)
    return whole.isprintable() or clean(whole) == whole


def _lines(values: Values, _rule: Rule | None = None) -> bool:
    if not _types(values) <= {str}:
        return False
    whole = f"{JOIN}{JOIN.join(values)}{JOIN}" if values else ""
    loose = ("  ", f"{JOIN} ", f" {JOIN}", JOIN + JOIN)
    return whole.isprintable() and not any(each in whole for each in loose)


def _lines_or_none(values: Values, _rule: Rule) -> bool:
    return _lines(_given(values))


def _texts_or_none(values: Values, _rule: Rule) -> bool:
    given = _given(values)
    return _texts(given) and all(map(str.strip, given))


def _bodies(values: Values, _rule: Rule) -> bool:
    return _texts(values) and all(each == each.strip() != "" for each in values)


def _choices(values: Values, rule: Rule) -> bool:
    return _types(values) <= {str} and set(values) <= set(rule.choices)


def _dates(values: Values, _rule: Rule) -> bool:
    return _types(values) <= {str} and all(map(_is_date, values))


@lru_cache(maxsize=DAYS)
def _is_date(text: str) -> bool:
    try:
        return str(Edtf.parse(text)) == text
    except Usage:
        return False


def _flags(values: Values, _rule: Rule) -> bool:
    return _types(values) <= {bool}


def _counts(values: Values, _rule: Rule) -> bool:
    return _types(values) <= {int} and min(values, default=0) >= 0


def _shares(values: Values, _rule: Rule) -> bool:
    return _types(values) <= {float} and all(0 <= each <= 1 for each in values)


def _lists(values: Values, _rule: Rule) -> bool:
    return _types(values) <= {list} and _lines(_flat(values))


def _entries(values: Values, rule: Rule) -> bool:
    return _types(values) <= {list} and _mappings(_flat(values), rule)


def _people(values: Values, rule: Rule) -> bool:
    return _entries(values, rule) and all(each.get("name") or each.get("office") for each in _flat(values))


def _quotes(values: Values, rule: Rule) -> bool:
    return _entries(values, rule) and all(each.get("letter") and each.get("exact") for each in _flat(values))


def _mappings(values: Values, rule: Rule) -> bool:
    return _types(values) <= {dict} and as_written(values, _rules(rule.parts))


def _mapping(values: Values, rule: Rule) -> bool:
    """Tell it of mappings that are copied whole, with what is nested in them."""
    return _types(values) <= {dict} and as_written(values, _rules(rule.parts), _nested)


def _rules(parts: Parts) -> dict[str, Rule]:
    return {name: Rule(kind) for name, kind in parts}


def _flat(values: Values) -> Values:
    return [item for each in values for item in each]


def _given(values: Values) -> Values:
    return [each for each in values if each is not None]


WRITTEN: dict[str, Callable[[Values, Rule], bool]] = {
    "line": _lines,
    "line?": _lines_or_none,
    "text": _texts,
    "text?": _texts_or_none,
    "body": _bodies,
    "choice": _choices,
    "edtf": _dates,
    "edtf?": lambda values, rule: _dates(_given(values), rule),
    "flag": _flags,
    "count": _counts,
    "share": _shares,
    "list": _lists,
    "people": _people,
    "quotes": _quotes,
    "entries": _entries,
    "mapping": _mapping,
    "mapping?": lambda values, rule: _mapping(_given(values), rule),
}
