"""The papers of a briefing: the letters of the dossier, and what they cite."""

import re

from dossier_tui.briefing.draft import Draft
from dossier_tui.briefing.escape import plain
from dossier_tui.briefing.quoting import say_paper
from dossier_tui.model.numbers import print_paper
from dossier_tui.model.records import Letter
from dossier_tui.views.citation import person
from dossier_tui.views.letter import cited
from dossier_tui.words import Words

DIGITS = re.compile(r"\d+")


def letters_in_time(draft: Draft) -> list[Letter]:
    """Return the letters in the order of time, the undated last."""
    return [point.record for point in draft.points if isinstance(point.record, Letter)]


def letter_line(letter: Letter, words: Words) -> str:
    """Return a letter with its date, its senders and its number, a line for each."""
    senders = "; ".join(person(sender) for sender in letter.senders) or words("brief.no-sender")
    number = print_paper(letter.number) if letter.number else ", ".join(letter.references)
    parts = [say_paper(letter, words), plain(senders), plain(number or words("brief.no-number"))]
    return f"**{plain(letter.id)}** " + ",\n  ".join(parts)


def sources(draft: Draft) -> list[str]:
    """Return every paper that the letters cite, whether it is in the store, and where it is cited."""
    citing: dict[str, list[str]] = {}
    for letter in draft.contents.letters.values():
        for number in dict.fromkeys(letter.citations):
            citing.setdefault(number, []).append(letter.id)
    return [_source(draft, number, citing[number]) for number in sorted(citing, key=_natural)]


def _source(draft: Draft, number: str, letters: list[str]) -> str:
    paper = plain(cited(draft.papers, number, draft.words))
    return draft.words("brief.cited-in", paper=paper, letters=plain(", ".join(letters)))


def _natural(number: str) -> str:
    return DIGITS.sub(lambda found: found[0].zfill(9), number)
