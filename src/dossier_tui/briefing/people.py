"""Who wrote the letters of a dossier, for whoever has to call them."""

from dossier_tui.briefing.draft import Draft
from dossier_tui.briefing.escape import plain
from dossier_tui.briefing.papers import letters_in_time
from dossier_tui.views.citation import person


def people(draft: Draft) -> list[str]:
    """Return everybody who signed a letter, with office and letters, whoever wrote last first."""
    wrote: dict[str, list[str]] = {}
    for letter in reversed(letters_in_time(draft)):
        for sender in letter.senders:
            wrote.setdefault(person(sender), []).append(letter.id)
    return [f"{plain(who)} ({plain(', '.join(reversed(letters)))})" for who, letters in wrote.items() if who]
