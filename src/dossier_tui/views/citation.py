"""How words of a letter are cited elsewhere: the paper and the paragraph, and the words with their source."""

from dossier_tui.model.numbers import print_paper
from dossier_tui.model.records import Letter
from dossier_tui.words import Words
from dossier_tui.words.dates import say_date


def cite(letter: Letter, paragraph: int, words: Words) -> str:
    """Return `Kamerstuk 36 045, nr. 3, al. 12`; a letter without a number is cited by its title and date."""
    if letter.number:
        paper = print_paper(letter.number)
    else:
        paper = f"“{letter.title}”" + (f", {say_date(letter.date, words)}" if letter.date else "")
    return f"{paper}, {words('view.cited-paragraph', n=paragraph)}" if paragraph else paper


def quote_with_source(text: str, citation: str) -> str:
    """Return words of a letter between quotation marks, on one line, with where they stand."""
    return f"“{' '.join(text.split())}” ({citation})"
