"""Keeping a search in the user's config.toml, in which everything else stays as it was written."""

import json
import re
import tomllib
from pathlib import Path

from dossier_tui.errors import Failure
from dossier_tui.store.files import said, write_whole

TABLE = re.compile(r"^\[\s*searches\s*\][^\n]*(?:\n|\Z)", re.MULTILINE)


def save_search(path: Path, name: str, query: str) -> None:
    """Add a search to `[searches]` of a config.toml; Failure where that has one of this name, or cannot be added to."""
    with said(path.parent):
        text = path.read_bytes().decode("utf-8", "replace") if path.exists() else ""
        added = _with_line(text, f"{_quoted(name)} = {_quoted(query)}\n")
        _check(path, text, added, name, query)
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_whole(path, added.encode("utf-8"), path.parent)


def _with_line(text: str, line: str) -> str:
    """Return the text with a line right below its heading for searches, or with that heading at its end."""
    if found := TABLE.search(text):
        head = found[0] if found[0].endswith("\n") else f"{found[0]}\n"
        return text[: found.start()] + head + line + text[found.end() :]
    apart = "" if not text else "\n" if text.endswith("\n") else "\n\n"
    return f"{text}{apart}[searches]\n{line}"


def _quoted(text: str) -> str:
    """Return a text as a basic string of TOML, which is one of JSON."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _check(path: Path, text: str, added: str, name: str, query: str) -> None:
    """Refuse what would change anything else: where the heading is written otherwise, or is a part of a string."""
    try:
        config = tomllib.loads(text)
        if name in config.get("searches", {}):
            raise Failure("error.search-exists", name=name)
        config.setdefault("searches", {})[name] = query
        fits = tomllib.loads(added) == config
    except (tomllib.TOMLDecodeError, TypeError):
        fits = False
    if not fits:
        raise Failure("error.search-not-added", path=path)
