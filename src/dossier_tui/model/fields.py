"""What a field of a record may hold: one check per kind of field, each names the reason where a value does not fit."""

from collections.abc import Callable, Mapping
from dataclasses import field
from functools import cache, lru_cache
from typing import Any, NamedTuple

from dossier_tui.errors import Failure, Usage
from dossier_tui.model.edtf import DAYS, Edtf
from dossier_tui.model.text import clean, clean_line

Value = Any  # what JSON can hold; the checks are what narrows it
Parts = tuple[tuple[str, str], ...]
DEEPEST = 100  # levels of what a record may hold


class Rule(NamedTuple):
    """What a field may hold: its kind in `CHECKS`, the words to choose from, and the kinds of the parts it has."""

    kind: str
    choices: tuple[str, ...] = ()
    parts: Parts = ()


def of_kind(kind: str, default: Value = None, choices: tuple[str, ...] = (), parts: Parts = ()) -> Any:
    """Declare a dataclass field of one of the kinds in `CHECKS`; lists and mappings start empty."""
    metadata = {"rule": Rule(kind, choices, parts)}
    if kind in EMPTY:
        return field(default_factory=EMPTY[kind], metadata=metadata)
    return field(default=default, metadata=metadata)


def check(value: Value, rule: Rule) -> Value:
    """Return a value as a field of this rule holds it, cleaned; Usage gives the reason where it does not fit."""
    return CHECKS[rule.kind](value, rule)


def clean_all(value: Value, depth: int = DEEPEST) -> Value:
    """Return a value with every text in it cleaned; Usage where it is nested deeper than anybody means."""
    if not depth:
        raise Usage("error.reason-too-deep")
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, list):
        return [clean_all(item, depth - 1) for item in value]
    if isinstance(value, Mapping):
        return {clean(str(key)): clean_all(item, depth - 1) for key, item in value.items()}
    return value


def copied(value: Value) -> Value:
    """Return a value of which no list or mapping is shared with the one that was given."""
    if isinstance(value, list):
        return [copied(item) if isinstance(item, (list, dict)) else item for item in value]
    if isinstance(value, dict):
        copy = value.copy()
        for key, item in value.items():
            if isinstance(item, (list, dict)):
                copy[key] = copied(item)
        return copy
    return value


def _text(value: Value, _rule: Rule) -> str:
    if not isinstance(value, str):
        raise Usage("error.reason-not-text")
    return clean(value)


def _line(value: Value, rule: Rule) -> str:
    line = clean_line(_text(value, rule))
    if not line:
        raise Usage("error.reason-empty")
    return line


def _body(value: Value, rule: Rule) -> str:
    body = _text(value, rule).strip()
    if not body:
        raise Usage("error.reason-empty")
    return body


def _or_none(checked: Callable[[Value, Rule], Value]) -> Callable[[Value, Rule], Value]:
    def check_or_none(value: Value, rule: Rule) -> Value:
        if value is None or (isinstance(value, str) and not clean_line(value)):
            return None
        return checked(value, rule)

    return check_or_none


def _line_or_none(value: Value, _rule: Rule) -> str | None:
    return None if value is None else clean_line(_text(value, _rule)) or None


def _choice(value: Value, rule: Rule) -> str:
    if value not in rule.choices:
        raise Usage("error.reason-not-one-of", choices=", ".join(rule.choices))
    return str(value)


def _edtf(value: Value, rule: Rule) -> str:
    return _normal_edtf(_text(value, rule))


@lru_cache(maxsize=DAYS)
def _normal_edtf(text: str) -> str:
    return str(Edtf.parse(text))


def _flag(value: Value, _rule: Rule) -> bool:
    if not isinstance(value, bool):
        raise Usage("error.reason-not-a-flag")
    return value


def _count(value: Value, _rule: Rule) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise Usage("error.reason-not-a-count")
    return value


def _share(value: Value, _rule: Rule) -> float:
    if not isinstance(value, int | float) or isinstance(value, bool) or not 0 <= value <= 1:
        raise Usage("error.reason-not-a-share")
    return float(value)


def _list(value: Value, rule: Rule) -> list[str]:
    if not isinstance(value, list):
        raise Usage("error.reason-not-a-list")
    return [_line(item, rule) for item in value]


def _mapping(value: Value, rule: Rule) -> dict[str, Value]:
    if not isinstance(value, Mapping):
        raise Usage("error.reason-not-a-mapping")
    kinds = _kinds(rule.parts)
    return {
        (name := clean(str(key))): _part(name, item, kinds[name]) if name in kinds else clean_all(item, DEEPEST - 1)
        for key, item in value.items()
    }


@cache
def _kinds(parts: Parts) -> dict[str, Rule]:
    return {name: Rule(kind) for name, kind in parts}


def _part(key: str, value: Value, rule: Rule) -> Value:
    try:
        return check(value, rule)
    except Failure as reason:
        raise Usage("error.field", where="", field=key, reason=reason) from reason


def _entries(value: Value, rule: Rule) -> list[dict[str, Value]]:
    if not isinstance(value, list):
        raise Usage("error.reason-not-a-list")
    return [_mapping(item, rule) for item in value]


def _people(value: Value, rule: Rule) -> list[dict[str, Value]]:
    people = _entries(value, rule)
    if not all(person.get("name") or person.get("office") for person in people):
        raise Usage("error.reason-no-name")
    return people


def _quotes(value: Value, rule: Rule) -> list[dict[str, Value]]:
    quotes = _entries(value, rule)
    if not all(quote.get("letter") and quote.get("exact") for quote in quotes):
        raise Usage("error.reason-not-a-quote")
    return quotes


CHECKS: dict[str, Callable[[Value, Rule], Value]] = {
    "line": _line,
    "line?": _line_or_none,
    "text": _text,
    "text?": _or_none(_text),
    "body": _body,
    "choice": _choice,
    "edtf": _edtf,
    "edtf?": _or_none(_edtf),
    "flag": _flag,
    "count": _count,
    "share": _share,
    "list": _list,
    "people": _people,
    "quotes": _quotes,
    "entries": _entries,
    "mapping": _mapping,
    "mapping?": _or_none(_mapping),
}
EMPTY: dict[str, Callable[[], Value]] = {
    "list": list,
    "people": list,
    "quotes": list,
    "entries": list,
    "mapping": dict,
}
PARTED = {*EMPTY, "mapping?"}  # kinds of which a value is a list or a mapping
