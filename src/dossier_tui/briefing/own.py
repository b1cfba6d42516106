"""The user's own words: notes, and fields beside a commitment. The private is left out unless asked for."""

from dossier_tui.briefing.draft import Draft, item
from dossier_tui.briefing.escape import plain
from dossier_tui.model.records import PRIVATE_FIELDS, Commitment, Note
from dossier_tui.store.contents import Contents


def own_lines(draft: Draft, record: Commitment) -> list[str]:
    """Return the notes about a commitment and its private fields, as lines below it."""
    about = [note for note in draft.contents.notes.values() if note.about == record.id]
    lines = [f"{_label(draft, 'note')}: {_note(draft, note)}" for note in _shown(draft, about)]
    fields = [(name, getattr(record, name)) for name in PRIVATE_FIELDS if getattr(record, name)]
    if draft.private:
        lines += [f"{_label(draft, name.replace('_', '-'))}: {plain(value)}" for name, value in fields]
    return [item(line, 1) for line in lines]


def other_notes(draft: Draft) -> list[str]:
    """Return the notes that stand beside no commitment above, a line each."""
    left = [note for note in draft.contents.notes.values() if note.id not in draft.told]
    return [note_line(draft, note) for note in _shown(draft, left)]


def note_line(draft: Draft, note: Note) -> str:
    """Return a note: what it is about, its text, and whether it is private."""
    about = f"{draft.words('view.field-about')} {plain(note.about)}: " if note.about else ""
    return f"{about}{_note(draft, note)}"


def has_private(contents: Contents) -> bool:
    """Tell whether there is anything private in a dossier."""
    fields = (getattr(record, name) for record in contents.commitments.values() for name in PRIVATE_FIELDS)
    return any(fields) or any(note.private for note in contents.notes.values())


def _shown(draft: Draft, notes: list[Note]) -> list[Note]:
    """Return the notes that may be printed, and keep in mind which were met."""
    draft.told |= {note.id for note in notes}
    return [note for note in notes if draft.private or not note.private]


def _note(draft: Draft, note: Note) -> str:
    private = f", {draft.words('view.field-private')}" if note.private else ""
    return f"{plain(note.text)} ({plain(note.id)}{private})"


def _label(draft: Draft, field: str) -> str:
    return draft.words("brief.note" if field == "note" else f"view.field-{field}").capitalize()
