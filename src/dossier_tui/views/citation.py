"""How letters are named elsewhere: who sent one, the paper that is cited and its paragraph, words with their source."""

from typing import TYPE_CHECKING

from dossier_tui.model.numbers import print_dossier_number, print_paper
from dossier_tui.words import Words
from dossier_tui.words.dates import say_date

if TYPE_CHECKING:
    from dossier_tui.model.records import Letter


def cite(letter: "Letter", paragraph: int, words: Words) -> str:
    """Return `Kamerstuk 36 045, nr. 3, al. 12`; a letter without a number is cited by its title and date."""
    if letter.number:
        paper = print_paper(letter.number)
    else:
        paper = f"“{letter.title}”" + (f", {say_date(letter.date, words)}" if letter.date else "")
    return f"{paper}, {words('view.cited-paragraph', n=paragraph)}" if paragraph else paper


def quote_with_source(text: str, citation: str) -> str:
    """Return words of a letter between quotation marks, on one line, with where they stand."""
    return f"“{' '.join(text.split())}” ({citation})"


def person(sender: dict[str, str | None]) -> str:
    """Return a sender as name and office."""
    return ", ".join(part for part in (sender.get("name"), sender.get("office")) if part)


def print_cited(number: str) -> str:
    """Return a paper or a dossier that is cited as it is printed."""
    return print_paper(number) if "/" in number else print_dossier_number(number)
