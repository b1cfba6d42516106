"""A letter as it was understood, before it is in any store: as labels and values, and as `read --json` prints it."""

from typing import Any

from dossier_tui.model.numbers import print_dossier_number, print_paper
from dossier_tui.reading.language import LANGUAGES
from dossier_tui.reading.letter import ReadLetter
from dossier_tui.reading.promises.commitments import FoundCommitment
from dossier_tui.reading.promises.questions import FoundQuestion
from dossier_tui.reading.promises.titles import title
from dossier_tui.reading.understanding import Understood
from dossier_tui.views.citation import person, print_cited
from dossier_tui.views.rows import GAP, Row, heading
from dossier_tui.words import Words
from dossier_tui.words.dates import said_term, say_date, short_date
from dossier_tui.words.remarks import say_remark

Pairs = list[tuple[str, str]]
COMMITMENT = ("quote", "kind", "by", "to", "due_words", "due")


def read_pairs(read: ReadLetter, words: Words) -> Pairs:
    """Return what was read of a head as labels and values; what was not found is left out, but for the date."""
    head, facts = read.head, read.facts
    pairs = [
        ("date", say_date(head.date, words) if head.date else words("view.undated")),
        ("from", "; ".join(person({"name": each.name, "office": each.office}) for each in head.senders)),
        ("to", head.recipient),
        ("number", print_paper(facts.number) if facts.number else ""),
        ("dossier-number", print_dossier_number(facts.dossier_number) if facts.dossier_number else ""),
        ("dossier-title", facts.dossier_title),
        ("references", ", ".join(head.references)),
        ("language", read.language),
        ("cites", ", ".join(print_cited(each) for each in read.citations)),
    ]
    return [(words(f"view.field-{name}"), value) for name, value in pairs if value]


def read_notes(read: ReadLetter, words: Words) -> list[str]:
    """Return what could not be read as it should, a sentence each."""
    return [say_remark(each.key, each.values, words) for each in read.remarks]


def read_as_json(read: ReadLetter, said: Understood, letter_id: str, words: Words) -> dict[str, Any]:
    """Return what was understood in the shape in which letters are annotated, with the text and the notes on it."""
    head = read.head
    return {
        "id": letter_id,
        "language": read.language,
        "letterhead": {
            "date": head.date,
            "subject": head.subject,
            "senders": [{"name": each.name, "office": each.office} for each in head.senders],
            "recipient": head.recipient,
            "references": head.references,
        },
        "citations": read.citations,
        "dates": [{"quote": each.quote, "value": each.value, "event": each.event} for each in said.dates],
        "commitments": [{key: getattr(each, key) for key in COMMITMENT} for each in said.commitments],
        "fulfilments": [{"quote": each.quote, "of": each.of} for each in said.fulfilments],
        "text": read.markdown,
        "notes": read_notes(read, words),
    }


def understood_rows(said: Understood, language: str | None, words: Words) -> list[Row]:
    """Return what a letter says as rows, a heading each for what happens, what is promised, and what is kept."""
    lang = language or LANGUAGES[0]
    events = [
        Row("item", str(each.fields["title"]), short_date(each.fields["when"] or "", words), "~", "", "guess")
        for each in said.events
    ]
    promised = [
        Row("item", title(each.quote, each.due_words, lang), "", "~", _promise(each, words), "guess")
        for each in said.commitments
    ]
    if said.question:
        promised.append(Row("item", said.question.text, "", "~", _promise(said.question, words), "guess"))
    kept = [Row("item", each.of, "", "~", "", "guess") for each in said.fulfilments]
    rows: list[Row] = []
    for kind, members in (("event", events), ("commitment", promised), ("fulfilment", kept)):
        if members:
            rows += [*([GAP] if rows else []), heading(words(f"view.read-{kind}"), str(len(members))), *members]
    return rows


def _promise(found: FoundCommitment | FoundQuestion, words: Words) -> str:
    term = said_term(found.due, found.due_words, words)
    return "  ".join(part for part in (words(f"view.kind-{found.kind}"), term) if part)
