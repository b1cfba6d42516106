"""What a field of a record may hold: one check per kind of field, each names the reason where a value does not fit."""

from collections.abc import Callable, Mapping
from dataclasses import field
from typing import Any

from dossier_tui.errors import Usage
from dossier_tui.model.edtf import Edtf
from dossier_tui.model.text import clean, clean_line

Value = Any  # what JSON can hold; the checks are what narrows it


def of_kind(kind: str, default: Value = None, choices: tuple[str, ...] = ()) -> Any:
    """Declare a dataclass field of one of the kinds in `CHECKS`; lists and mappings start empty."""
    metadata = {"kind": kind, "choices": choices}
    if kind in EMPTY:
        return field(default_factory=EMPTY[kind], metadata=metadata)
    return field(default=default, metadata=metadata)


def _text(value: Value, _choices: tuple[str, ...]) -> str:
    if not isinstance(value, str):
        raise Usage("error.reason-not-text")
    return clean(value)


def _line(value: Value, choices: tuple[str, ...]) -> str:
    line = clean_line(_text(value, choices))
    if not line:
        raise Usage("error.reason-empty")
    return line


def _body(value: Value, choices: tuple[str, ...]) -> str:
    body = _text(value, choices).strip()
    if not body:
        raise Usage("error.reason-empty")
    return body


def _or_none(check: Callable[[Value, tuple[str, ...]], Value]) -> Callable[[Value, tuple[str, ...]], Value]:
    def checked(value: Value, choices: tuple[str, ...]) -> Value:
        return None if value is None or value == "" else check(value, choices)

    return checked


def _choice(value: Value, choices: tuple[str, ...]) -> str:
    if value not in choices:
        raise Usage("error.reason-not-one-of", choices=", ".join(choices))
    return str(value)


def _edtf(value: Value, choices: tuple[str, ...]) -> str:
    return str(Edtf.parse(_text(value, choices)))


def _flag(value: Value, _choices: tuple[str, ...]) -> bool:
    if not isinstance(value, bool):
        raise Usage("error.reason-not-a-flag")
    return value


def _list(value: Value, choices: tuple[str, ...]) -> list[str]:
    if not isinstance(value, list):
        raise Usage("error.reason-not-a-list")
    return [_line(item, choices) for item in value]


def _mapping(value: Value, _choices: tuple[str, ...]) -> dict[str, Value]:
    if not isinstance(value, Mapping):
        raise Usage("error.reason-not-a-mapping")
    return {str(key): clean(item) if isinstance(item, str) else item for key, item in value.items()}


def _entries(value: Value, choices: tuple[str, ...]) -> list[dict[str, Value]]:
    if not isinstance(value, list):
        raise Usage("error.reason-not-a-list")
    return [_mapping(item, choices) for item in value]


def _people(value: Value, choices: tuple[str, ...]) -> list[dict[str, Value]]:
    people = _entries(value, choices)
    if not all(person.get("name") or person.get("office") for person in people):
        raise Usage("error.reason-no-name")
    return people


def _quotes(value: Value, choices: tuple[str, ...]) -> list[dict[str, Value]]:
    quotes = _entries(value, choices)
    for quote in quotes:
        if not all(isinstance(quote.get(key), str) and quote[key] for key in ("letter", "exact")):
            raise Usage("error.reason-not-a-quote")
    return quotes


CHECKS: dict[str, Callable[[Value, tuple[str, ...]], Value]] = {
    "line": _line,
    "line?": _or_none(_line),
    "text": _text,
    "text?": _or_none(_text),
    "body": _body,
    "choice": _choice,
    "edtf": _edtf,
    "edtf?": _or_none(_edtf),
    "flag": _flag,
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
