"""A field that names a letter of the dossier: completed, and said with its title and date."""

from dossier_tui.actions.desk import letter_date
from dossier_tui.errors import Failure
from dossier_tui.model.ids import known_id
from dossier_tui.store.contents import Contents
from dossier_tui.tui.known import letters
from dossier_tui.tui.screens.form import Field
from dossier_tui.tui.session import Session
from dossier_tui.words.dates import short_date


def letter_field(session: Session, contents: Contents, name: str, label: str, value: str = "") -> Field:
    """Return a field of that name that holds the id of a letter of a dossier, or nothing."""

    def told(typed: str) -> str:
        if not typed.strip():
            return ""
        letter_date(contents, known_id(typed))
        letter = contents.letters[known_id(typed)]
        return f"{short_date(letter.date, session.words)} · {letter.title}" if letter.date else letter.title

    def called() -> dict[str, str]:
        return {each: told(each) for each in contents.letters}

    return Field(name, session.words(label), value, told, letters(contents), called=called)


def letter_typed(contents: Contents, typed: str) -> str | None:
    """Return the date of the letter whose id is typed, or None where none is."""
    try:
        return letter_date(contents, known_id(typed)) if typed.strip() else None
    except Failure:
        return None
