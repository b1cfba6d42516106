"""The papers of a briefing: the letters of the dossier, and what they cite."""

import re

from dossier_tui.briefing.draft import Draft, item, section
from dossier_tui.briefing.escape import plain
from dossier_tui.briefing.quoting import say_paper
from dossier_tui.model.numbers import print_paper
from dossier_tui.model.records import Letter
from dossier_tui.views.letter import Papers, cited, person
from dossier_tui.words import Words

DIGITS = re.compile(r"\d+")


def letters_section(draft: Draft) -> list[str]:
    """Return the letters in the order of time, each with its date, sender and number."""
    letters = [point.record for point in draft.points if isinstance(point.record, Letter)]
    lines = [_letter(letter, draft.words) for letter in letters]
    return section(draft.words("brief.letters"), lines or [draft.words("brief.no-letters")])


def _letter(letter: Letter, words: Words) -> str:
    senders = "; ".join(person(sender) for sender in letter.senders) or words("brief.no-sender")
    number = print_paper(letter.number) if letter.number else ", ".join(letter.references)
    parts = [say_paper(letter, words), plain(senders), plain(number or words("brief.no-number"))]
    return item(f"**{plain(letter.id)}** " + ",\n  ".join(parts))


def sources_section(draft: Draft) -> list[str]:
    """Return every paper that the letters cite, whether it is in the store, and where it is cited."""
    papers = Papers(draft.contents, draft.contents.letters.values(), draft.others)
    citing: dict[str, list[str]] = {}
    for letter in draft.contents.letters.values():
        for number in dict.fromkeys(letter.citations):
            citing.setdefault(number, []).append(letter.id)
    lines = [_source(draft, papers, number, citing[number]) for number in sorted(citing, key=_natural)]
    return section(draft.words("brief.sources"), lines or [draft.words("brief.no-sources")])


def _source(draft: Draft, papers: Papers, number: str, letters: list[str]) -> str:
    paper = plain(cited(papers, number, draft.words))
    return item(draft.words("brief.cited-in", paper=paper, letters=plain(", ".join(letters))))


def _natural(number: str) -> str:
    return DIGITS.sub(lambda found: found[0].zfill(9), number)
