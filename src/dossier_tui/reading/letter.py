"""A file to a letter: its text as Markdown, its head, and the papers it cites."""

from dataclasses import dataclass
from pathlib import PurePath

from dossier_tui.model.numbers import find_papers
from dossier_tui.reading.clean import text_markdown, to_markdown
from dossier_tui.reading.decode import decode
from dossier_tui.reading.head import Head, body_of, read_head


@dataclass
class ReadLetter:
    """What was read: `markdown` is the whole text, `citations` are normal forms, each once, in order."""

    markdown: str
    head: Head
    citations: list[str]


def read_letter(data: bytes, name: str) -> ReadLetter:
    """Read a letter from the bytes of a file called `name`; Usage where it is empty, too large or no text."""
    text = decode(data, PurePath(name).name)
    is_markdown = PurePath(name).suffix.lower() in (".md", ".markdown")
    markdown = text_markdown(text) if is_markdown else to_markdown(text)
    citations = dict.fromkeys(str(found.number) for found in find_papers(body_of(text)))
    return ReadLetter(markdown, read_head(text), list(citations))
