"""Whole invented letters, marked sentence by sentence before they were ever read by the program.

A file begins with language, date, office and addressee. Every line is a sentence: `-` promises nothing, `P` is a
promise and `U` an undertaking with its term, `F` keeps what is named behind it. Empty lines part paragraphs.
"""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from promise_parts import kept, promised

from dossier_tui.reading.promises.commitments import Signed

FOLDER = Path(__file__).parent / "promising"
KINDS = {"P": "promise", "U": "undertaking"}


@dataclass
class Marked:
    """A letter: its text, and each of its sentences with its mark and what stands beside it."""

    language: str
    day: date
    signed: Signed
    text: str
    sentences: list[tuple[str, str, str]]


def marked(path: Path) -> Marked:
    head, *lines = path.read_text("utf-8").splitlines()
    language, day, office, to = (each.strip() for each in head.split("|"))
    rows = [("-", "", line[2:]) if line[:2] == "- " else _row(line) for line in lines]
    text = "\n\n".join(" ".join(part.split("\n")) for part in "\n".join(row[2] for row in rows).split("\n\n"))
    return Marked(language, date.fromisoformat(day), Signed((office,), to), text, [row for row in rows if row[2]])


def _row(line: str) -> tuple[str, str, str]:
    mark, _, sentence = line.partition(" | ")
    return mark[:1], mark[2:].strip(), sentence


def test_nearly_all_that_people_marked_in_whole_letters_is_found_and_little_else() -> None:
    right = wrong = wanted = 0
    for letter in map(marked, sorted(FOLDER.glob("*.txt"))):
        found = promised(letter.text, letter.language, letter.signed, letter.day)
        keeping = kept(letter.text, letter.language, letter.signed, letter.day)
        for mark, value, sentence in letter.sentences:
            terms = [(each.kind, each.due or "") for each in found if each.quote in sentence or sentence in each.quote]
            keeps = [each for each in keeping if each.quote in sentence or sentence in each.quote]
            wanted += mark in "PUF"
            bound = mark in KINDS and (KINDS[mark], value) in terms
            if bound or (mark == "F" and any(value in each.quote for each in keeps)):
                right += 1
            else:
                wrong += bool(terms or keeps)
    assert right >= 0.9 * wanted
    assert wrong <= 0.1 * wanted
