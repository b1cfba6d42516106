"""The keys that commands have: their own, or those that the user's config.toml gives them."""

import unicodedata
from collections.abc import Collection, Iterator, Mapping
from difflib import get_close_matches
from functools import cache
from itertools import combinations
from typing import Any

from dossier_tui.errors import Failure, Usage
from dossier_tui.tui.commands import COMMANDS, EVERYWHERE, Command, in_mode
from dossier_tui.words import LANGUAGES, Words

Keymap = Mapping[str, tuple[str, ...]]
MODIFIERS = {"ctrl", "shift", "alt", "super", "hyper", "meta"}
NAMED = {
    *("up", "down", "left", "right", "home", "end", "pageup", "pagedown"),
    *("enter", "escape", "tab", "backspace", "space", "delete", "insert"),
    *(f"f{number}" for number in range(1, 25)),
}
# What Textual calls signs that Unicode names otherwise.
SIGNS_NAMED = {"slash": "/", "backslash": "\\", "at": "@", "minus": "-", "plus": "+", "underscore": "_"}
KEYS = (*sorted(NAMED), *SIGNS_NAMED)
SHOWN = {"enter": "↵", "up": "↑", "down": "↓", "left": "←", "right": "→"}
TOLD = ("escape", "tab", "backspace", "space", "delete", "insert", "home", "end", "pageup", "pagedown")


def default_keys() -> Keymap:
    """Return the keys that every command has of its own."""
    return {each.id: each.keys for each in COMMANDS}


def read_keymap(config: Mapping[str, Any]) -> tuple[Keymap, list[Failure]]:
    """Return the keys of every command by `[keys]` of config.toml, and what is wrong with that.

    A line that is wrong changes nothing: its command keeps the keys of its own.
    """
    given: dict[str, tuple[str, ...]] = {}
    troubles: list[Failure] = []
    lines = config.get("keys", {})
    for name, value in lines.items() if isinstance(lines, dict) else ():
        try:
            given[_known_command(name)] = _read_keys(name, value)
        except Failure as failure:
            troubles.append(failure)
    while taken := next(_taken_twice({**default_keys(), **given}, given), None):
        key, one, other = taken
        troubles.append(Usage("error.key-taken", pressed=key, one=one, other=other))
        given = {name: keys for name, keys in given.items() if name not in (one, other)}
    return {**default_keys(), **given}, troubles


def _known_command(name: str) -> str:
    names = [each.id for each in COMMANDS]
    if name in names:
        return name
    near = _nearest(name, names)
    raise Usage("error.key-command-near" if near else "error.key-command", name=name, near=near)


def _read_keys(name: str, value: object) -> tuple[str, ...]:
    """Return the keys that a line of `[keys]` names; Usage says which is none."""
    if not isinstance(value, str):
        raise Usage("error.key-not-text", name=name)
    return tuple(_read_key(name, each.strip()) for each in value.split(","))


def _read_key(name: str, written: str) -> str:
    """Return a key as Textual calls it; it may be written as the screen shows it (`^x`, `esc`, `?`)."""
    *modifiers, last = (f"ctrl+{written[1:]}" if len(written) > 1 and written[0] == "^" else written).split("+")
    last = next((key for key in NAMED if last in _names(key)), last)
    char = _character(last) or last
    if (last in NAMED or len(char) == 1) and set(modifiers) <= MODIFIERS:
        return "+".join([*modifiers, "comma" if char == "," else char])
    near = [*(_nearest(each, MODIFIERS) for each in modifiers), last if len(char) == 1 else _nearest(last, KEYS)]
    key = "error.key-name-near" if all(near) else "error.key-name"
    raise Usage(key, name=name, pressed=written, near="+".join(near))


@cache
def _names(key: str) -> set[str]:
    """Return what a key is called on screen, in whatever language."""
    told = {Words(lang)(f"screen.key-{key}") for lang in LANGUAGES} if key in TOLD else set()
    return told | ({SHOWN[key]} if key in SHOWN else set())


def _nearest(written: str, names: Collection[str]) -> str:
    return written if written in names else next(iter(get_close_matches(written.lower(), names, 1)), "")


def _character(key: str) -> str:
    """Return the sign that a key writes by its name (`question_mark`), or "" where it writes none."""
    if len(key) < 2 or key in NAMED:
        return ""
    try:
        return SIGNS_NAMED.get(key) or unicodedata.lookup(key.replace("_", " "))
    except KeyError:
        return ""


def _taken_twice(keys: Keymap, given: Keymap) -> Iterator[tuple[str, str, str]]:
    """Yield each key that two commands have in one place, of which one has it from the user."""
    for mode in EVERYWHERE:
        for one, other in combinations(in_mode(mode), 2):
            if one.id in given or other.id in given:
                shared = {_plain(key) for key in keys[one.id]} & {_plain(key) for key in keys[other.id]}
                yield from ((key, one.id, other.id) for key in sorted(shared))


def _plain(key: str) -> str:
    """Return a key in the one way in which it is compared."""
    *modifiers, last = key.split("+")
    return "+".join([*sorted(modifiers), _character(last) or last])


def sign(key: str, words: Words) -> str:
    """Return a key as it is shown."""
    start, _, last = key.rpartition("+")
    shown = words(f"screen.key-{last}") if last in TOLD else SHOWN.get(last) or _character(last) or last
    return f"{start.replace('ctrl', '^')}{'' if start == 'ctrl' else '+' if start else ''}{shown}"


class KeyWords(Words):
    """The words of a screen with these keys: a sentence names the key that takes back what it tells as `{undo}`."""

    def __init__(self, lang: str, keymap: Keymap) -> None:
        super().__init__(lang)
        self._keys = {"undo": sign(keymap["undo"][0], Words(lang))}

    def __call__(self, key: str, /, **values: object) -> str:
        """Return the sentence of `area.name`, filled in; KeyError where there is none."""
        said = super().__call__
        return said(key, **self._keys, **values) if "{undo}" in said(key) else said(key, **values)


def keys_shown(command: Command, keymap: Keymap, words: Words) -> str:
    """Return all keys of a command as they are shown."""
    return "  ".join(sign(key, words) for key in keymap[command.id])
