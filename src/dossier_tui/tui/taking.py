"""A letter comes in on screen: a form that takes the path of a file, typed or dropped on the terminal."""

import shlex
from collections.abc import Mapping
from pathlib import Path

from dossier_tui.actions.intake import Outcome, Source, take_in
from dossier_tui.actions.letters import Given, known_paper
from dossier_tui.errors import NotFound, Usage
from dossier_tui.store.files import said
from dossier_tui.tui.screens.form import Field, Form
from dossier_tui.tui.session import Session

LIMIT = 50  # MB; no letter comes near it


def dropped(typed: str) -> Path:
    """Return the path that is typed, or that a terminal gives for a dropped file: quoted, escaped, an address."""
    text = typed.strip().removeprefix("file://")
    path = Path(text).expanduser()
    if text and not path.exists():
        try:
            words = shlex.split(text.replace("%20", " "))
        except ValueError:
            words = []
        path = Path(" ".join(words)).expanduser() if words else path
    return path


def taking_form(session: Session, slug: str) -> Form:
    """Return the form that takes a letter into a dossier."""
    words = session.words

    def file(typed: str) -> str:
        if not typed.strip():
            raise Usage("error.reason-empty")
        path = dropped(typed)
        if not path.is_file():
            raise NotFound("error.path-gone", path=path)
        return path.name

    def number(typed: str) -> str:
        return known_paper(typed.strip()) or ""

    def save(typed: Mapping[str, str]) -> str:
        path = dropped(typed.get("file", ""))
        given = Given(number=typed.get("number", "").strip() or None)
        (outcome, *_) = take_in(session.another_desk(), slug, [_source(path)], given, lambda _arrived, _twin: "skip")
        return _told(session, outcome)

    fields = [
        Field("file", words("view.field-file"), "", file),
        Field("number", words("view.field-number"), "", number),
    ]
    return Form(
        words("screen.take-in-title"),
        words("screen.take-in-intro"),
        fields,
        save,
        words,
        session.draft(f"take in {slug}"),
    )


def _source(path: Path) -> Source:
    with said(path):
        if path.stat().st_size > LIMIT * 1_000_000:
            raise Usage("error.file-too-large", name=path.name, limit=LIMIT)
        data = path.read_bytes()
    return Source(path.name, "", lambda: data, lambda: data)


def _told(session: Session, outcome: Outcome) -> str:
    """Return what became of the letter, in words; its Failure where it could not be read."""
    if outcome.failure:
        raise outcome.failure
    slug, _, letter_id = outcome.reference.rpartition("/")
    title = session.another_desk().store.dossier(slug).contents().letters[letter_id].title
    key = "screen.taken-in" if outcome.done == "added" else "screen.there-already"
    return session.words(key, place=outcome.reference, title=title)
