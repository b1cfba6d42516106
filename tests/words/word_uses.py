"""Which words the source asks for, read from its syntax: whole keys, and keys that are put together as it runs."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from dossier_tui.cli.main import build_app
from dossier_tui.model.records import RULES
from dossier_tui.words import LANGUAGES, Words, area_words

SOURCE = Path(__file__).parents[2] / "src" / "dossier_tui"
AREAS = tuple(sorted(path.stem for path in (SOURCE / "words" / "en").glob("*.py") if path.stem != "__init__"))
KEY = re.compile(rf"(?:{'|'.join(AREAS)})\.[a-z0-9]+(?:-[a-z0-9]+)*")
SAID = re.compile(r"say\(.([a-z-]+)\W")
ACTIONS = {"screen.leave"}  # Textual's name of a method, no word


class Uses(NamedTuple):
    """The keys written whole, patterns of the keys put together, and every other text in the source."""

    keys: frozenset[str]
    patterns: tuple[re.Pattern[str], ...]
    texts: frozenset[str]


@cache
def uses() -> Uses:
    """Return what the source, but for the tables themselves, asks for."""
    nodes = [node for path in sources() for node in ast.walk(ast.parse(path.read_text("utf-8")))]
    texts = {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    texts |= {field for rules in RULES.values() for field in rules}
    made = {_pattern(node) for node in nodes if isinstance(node, ast.JoinedStr)}
    keys = {text for text in texts if KEY.fullmatch(text)} - ACTIONS | {*in_templates()}
    patterns = tuple(re.compile(each) for each in sorted(made) if re.match(rf"(?:{'|'.join(AREAS)})\\\.", each))
    return Uses(frozenset(keys), patterns, frozenset(texts))


def sources() -> Iterator[Path]:
    """Yield every module but the tables."""
    tables = {SOURCE / "words" / lang for lang in LANGUAGES}
    yield from (path for path in sorted(SOURCE.rglob("*.py")) if path.parent not in tables)


def in_templates() -> Iterator[str]:
    """Yield the keys of what the templates of briefings say."""
    for path in SOURCE.rglob("*.j2"):
        yield from (f"brief.{name}" for name in SAID.findall(path.read_text("utf-8")))


def is_used(key: str) -> bool:
    """Tell whether the source asks for a key, in whole or in parts that it names."""
    found = uses()
    if key in found.keys or key in help_keys():
        return True
    matches = (pattern.fullmatch(key) for pattern in found.patterns if not key.startswith("help."))
    return any(match and all(map(_is_named, match.groups())) for match in matches)


def _is_named(part: str) -> bool:
    """Tell whether the source has what fills a gap: a name, or (`status-lapsed`) the beginning and end of one."""
    texts = uses().texts
    if part.isdecimal() or not part or {part, part.replace("-", "_"), part.replace("-", " ")} & texts:
        return True
    begin, _, end = part.partition("-")
    return f"{begin} " in texts and end in texts


def _pattern(node: ast.JoinedStr) -> str:
    """Return a pattern for the text that an f-string makes."""
    return "".join(
        re.escape(part.value) if isinstance(part, ast.Constant) and isinstance(part.value, str) else "(.*)"
        for part in node.values
    )


@cache
def help_keys() -> frozenset[str]:
    """Return the keys of the helps of all commands and their parameters."""
    root = build_app(Words("en"))
    context = root.context_class(root)
    found = {"help.open", *_of_command(root, "root")}
    for name in root.list_commands(context):
        command = root.get_command(context, name)
        found |= {*_of_command(command, name)}
        for inner in getattr(command, "table", ()):
            found |= {*_of_command(command.get_command(context, inner), f"{name}-{inner}")}
    return frozenset(found)


def _of_command(command: object, name: str) -> Iterator[str]:
    yield f"help.{name}"
    names = [param.name for param in getattr(command, "params", [])] + ["help"]
    for param in names:
        own = f"help.{name}.{param}"
        yield own if Words("en").has(own) else f"help.any.{param}"


def all_keys(lang: str) -> list[str]:
    """Return every key of a language."""
    return [f"{area}.{name}" for area in AREAS for name in area_words(lang, area)]
