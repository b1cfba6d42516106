"""A quote given by hand: taken only where it stands in its letter."""

from dossier_tui.actions.desk import Desk
from dossier_tui.errors import Usage


def quoted(desk: Desk, slug: str, letter: str | None, words: str | None) -> list[dict[str, str]]:
    """Return the quote of `words` in a letter as stored, or none; Usage where the words are not in that letter."""
    if not words:
        return []
    if letter is None:
        raise Usage("error.quote-without-letter")
    from dossier_tui.model.quotes import find_quote, make_quote  # most of what is entered quotes nothing
    from dossier_tui.reading.markdown import reads

    text = reads(desk.store.dossier(slug).text(letter))
    found = find_quote(text, words)
    if found is None:
        raise Usage("error.quote-not-found", slug=slug, letter=letter)
    return [make_quote(letter, text, *found)]
