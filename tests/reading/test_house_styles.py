"""Letters of many houses, torn by extraction: their head is read, and their text holds every sentence and no more.

All of `styles/` is invented; `expected.json` says of each letter what is read, which runs of words its text holds, and
which words stand beside it.
"""

import json
import re
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from dossier_tui.reading.document import Document
from dossier_tui.reading.formats.text import read_text
from dossier_tui.reading.head import read_head

STYLES = Path(__file__).parent / "styles"
EXPECTED: dict[str, dict[str, Any]] = json.loads((STYLES / "expected.json").read_text("utf-8"))
HEAD = ("date", "subject", "senders", "recipient", "references")


def letter(name: str) -> Document:
    """Return a letter of a house, read."""
    return read_text((STYLES / f"{name}.txt").read_text("utf-8"))


def text_of(document: Document) -> str:
    """Return what is text of a letter, on one line, without marks of notes."""
    parts = [part.text for part in document.parts if part.role not in ("aside", "furniture")]
    return " ".join(re.sub(r"\[\^\w+\]|\\", "", " ".join(parts)).split())


def each(kind: str) -> list[tuple[str, str]]:
    """Return every letter with each of the words expected of it."""
    return [(name, words) for name, expected in EXPECTED.items() for words in expected[kind]]


@pytest.mark.parametrize("name", EXPECTED)
def test_the_head_is_read(name: str) -> None:
    assert asdict(read_head(letter(name))) == {field: EXPECTED[name][field] for field in HEAD}


@pytest.mark.parametrize(("name", "words"), each("holds"))
def test_a_sentence_stands_in_one_piece(name: str, words: str) -> None:
    assert words in text_of(letter(name))


@pytest.mark.parametrize(("name", "words"), each("holds_not"))
def test_what_stands_beside_the_text_is_not_in_it(name: str, words: str) -> None:
    assert words not in text_of(letter(name))
