"""A file to a letter, whatever kind of file it is: its text as Markdown, its head, and the papers it cites."""

import re
from dataclasses import dataclass, field
from pathlib import PurePath

from dossier_tui.errors import Failure, Usage
from dossier_tui.model.numbers import find_papers
from dossier_tui.model.text import clean_line
from dossier_tui.reading.compose import MARK, OUTSIDE, compose
from dossier_tui.reading.decode import decode
from dossier_tui.reading.document import Document, Facts, Part, Remark
from dossier_tui.reading.formats.detect import detect
from dossier_tui.reading.formats.metadata import KINDS
from dossier_tui.reading.formats.print_lines import print_head
from dossier_tui.reading.formats.read import read_document
from dossier_tui.reading.head import LEAD, Head, read_head
from dossier_tui.reading.promises.questions import NUMBER as QUESTIONS
from dossier_tui.reading.promises.questions import find_question
from dossier_tui.reading.spoken import spoken_language
from dossier_tui.reading.stated import overrule

UNDERSTOOD = 400_000  # characters that are read for dates and promises: no letter is longer, but a file may be
LONG = 250  # characters: a longer paragraph is no title
MARKDOWN = (".md", ".markdown")
ESCAPED = re.compile(r"\\([^\w\s])|\\(?=\n)")


@dataclass
class ReadLetter:
    """What was read of one file.

    `kind` is that of the file (`reading/formats/detect.py`). `markdown` is the text from the title to the signatories,
    notes at the end; empty where the file holds none. `facts` is what the file, or a `metadata.xml` with it, states.
    `citations` are normal forms, each once, in order. `remarks` tell what could not be read as it should.
    """

    kind: str
    markdown: str
    head: Head
    facts: Facts
    citations: list[str] = field(default_factory=list)
    language: str | None = None
    remarks: list[Remark] = field(default_factory=list)
    attachments: list[tuple[str, bytes]] = field(default_factory=list)

    @property
    def title(self) -> str | None:
        """Return what the letter is called: its subject, or else the title that the paper states."""
        return self.head.subject or self.facts.title

    def called(self, name: str) -> str:
        """Return what the letter is called, or else the file called `name` in which it came."""
        return self.title or clean_line(PurePath(name).stem) or "?"

    def state(self, stated: Facts) -> None:
        """Let what a `metadata.xml` states go before what was read, and say so."""
        fields = overrule(self.head, self.facts, stated)
        self.language = self.facts.language or self.language
        self.citations = [each for each in self.citations if each != self.facts.number]
        if fields:
            self.remarks.append(Remark("stated", {"fields": fields}))


def read_letter(data: bytes, name: str) -> ReadLetter:
    """Read a letter from the bytes of a file called `name`.

    Usage says of which file, and why, where it is empty, too large, damaged, or no letter at all.
    """
    name = clean_line(PurePath(name).name)
    try:
        return _read(data, name)
    except Failure as failure:
        if "name" in failure.values:
            raise
        raise Usage("error.file", name=name, reason=failure) from failure


def _read(data: bytes, name: str) -> ReadLetter:
    kind, document = detect(data), read_document(data, name)
    if kind != "markdown" and not (kind == "text" and PurePath(name).suffix.lower() in MARKDOWN):
        return understand_parts(document, kind)
    from dossier_tui.reading.clean import text_markdown  # the unwrapping of lines is no matter of other files

    read = understand_parts(document, "markdown")
    read.markdown = text_markdown(decode(data, name))
    return read


def understand_parts(document: Document, kind: str) -> ReadLetter:
    """Read a letter from its parts, as a file of a kind gives them."""
    if not document.facts.number:
        document = print_head(document)
    head, facts = read_head(document), document.facts
    if kind == "metadata":
        overrule(head, facts, facts)
    text = plain(document.parts)
    facts.title = facts.title or _headline(document)
    facts.kind = facts.kind or _kind(facts)
    if not any(each.office for each in head.senders):
        _asked(document, head, text)
    return ReadLetter(
        kind,
        compose(document.parts, head.subject),
        head,
        facts,
        [number for number in cited(text) if number != facts.number],
        facts.language or spoken_language(text),
        list(document.remarks) + _without_text(kind, text, document) + _too_long(text),
        document.attachments,
    )


def _asked(document: Document, head: Head, text: str) -> None:
    """Let questions to a minister be called, dated and numbered as the line above them says."""
    facts = document.facts
    question = find_question(text, head.subject or facts.title or "", None)
    if question is None:
        return
    numbers = (found[0] for part in document.parts[:LEAD] if (found := QUESTIONS.search(part.text)))
    facts.number = facts.number or question.register or next(numbers, None)
    facts.title = facts.title or question.quote.rstrip(".")
    facts.kind, head.date = "other", head.date or question.made


def _headline(document: Document) -> str | None:
    """Return the title that a paper prints above its text; of one that has a number, else its first paragraph."""
    text = [part for part in document.parts if part.role not in OUTSIDE]
    titles = [part for part in text[:2] if part.role == "heading" and part.level == 1]
    first = [part for part in text[:1] if document.facts.number and len(part.text) < LONG]
    return next((clean_line(plain([part])) for part in titles or first), None)


def _kind(facts: Facts) -> str | None:
    """Return the kind of a paper by its number, or by the first word of its title: `MOTIE VAN DE LEDEN`."""
    if (facts.number or "").startswith("AH "):
        return "answer"
    return KINDS.get((facts.title or "").partition(" ")[0].casefold())


def _too_long(text: str) -> list[Remark]:
    """Return the remark that a text is longer than what dates and promises are looked for in."""
    return [Remark("understood-in-part", {"count": f"{UNDERSTOOD:,}"})] if len(text) > UNDERSTOOD else []


def _without_text(kind: str, text: str, document: Document) -> list[Remark]:
    """Return the remark that a file holds no text, where the reader of its format does not say so itself."""
    if text.strip() or document.remarks or document.attachments:
        return []
    return [Remark("metadata-alone" if kind == "metadata" else "no-text", {})]


def plain(parts: list[Part]) -> str:
    """Return the text of a letter without its frame, without Markdown's signs and the marks of notes."""
    texts = (MARK.sub("", part.text) for part in parts if part.role not in OUTSIDE)
    return ESCAPED.sub(r"\1", "\n\n".join(texts))


def cited(text: str) -> list[str]:
    """Return the papers that a text cites, in their normal forms, each once."""
    return list(dict.fromkeys(str(found.number) for found in find_papers(text)))
