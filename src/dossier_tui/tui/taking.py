"""Letters come in on screen: a form that takes the path of a file or a folder, typed or dropped on the terminal."""

import shlex
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from dossier_tui.actions.intake import Outcome, Source, take_in
from dossier_tui.actions.letters import Given
from dossier_tui.actions.papers import known_paper
from dossier_tui.errors import Failure, NotFound, Usage
from dossier_tui.model.records import Letter
from dossier_tui.store.contents import Contents
from dossier_tui.store.files import read_input, said
from dossier_tui.tui.fields import record_field
from dossier_tui.tui.screens.form import Field, Form
from dossier_tui.tui.session import Session
from dossier_tui.words.failures import say_failure

START = 8_192  # bytes that tell what kind of file it is
GIVEN = ("title", "date", "kind", "senders", "recipient", "number", "tags")  # what a person can say of a letter


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


class Taking:
    """The files of a folder on their way into a dossier; going through it takes them in, and gives their names."""

    def __init__(self, session: Session, slug: str, folder: Path, given: Given | None = None) -> None:
        self._session, self._slug, self._given = session, slug, given or Given()
        self._outcomes: list[Outcome] = []
        self.title = session.words("screen.taking-title", name=folder.name)
        self._paths = files_in(folder)

    def __len__(self) -> int:
        return len(self._paths)

    def __iter__(self) -> Iterator[str]:
        desk = self._session.another_desk()
        try:
            sources = map(_lazy, self._paths)
            for outcome in take_in(desk, self._slug, sources, self._given, lambda _arrived, _twin: "skip"):
                self._outcomes.append(outcome)
                yield outcome.name
        except Failure as failure:  # of the dossier, not of a file: the rest would fail as well
            self._outcomes.append(Outcome("failed", self._slug, failure=failure))

    def told(self) -> str:
        """Return what became of them: how many came in, were there already, and failed, and why."""
        words = self._session.words
        failed = [each.failure for each in self._outcomes if each.failure]
        there = sum(each.twin is not None for each in self._outcomes)
        added = len(self._outcomes) - there - len(failed)
        told = words("say.taken-in", added=added, there=there, failed=len(failed))
        undo = f" {words('screen.taken-many')}" if added else ""
        return "\n".join([told + undo, *(say_failure(each, words) for each in failed)])


def files_in(folder: Path) -> list[Path]:
    """Return the files of a folder by name, but for hidden ones; Failure where it cannot be looked into."""
    with said(folder):
        return sorted(path for path in folder.iterdir() if path.is_file() and not path.name.startswith("."))


def taking_form(session: Session, slug: str, take_many: Callable[[Taking], None]) -> Form:
    """Return the form that takes a letter into a dossier; the letters of a folder are handed to `take_many`."""
    words, contents = session.words, session.contents(slug)

    def file(typed: str) -> str:
        path = dropped(typed)
        if path.is_dir():
            return words("screen.taking-files", n=len(files_in(path)))
        if not path.is_file():
            raise NotFound("error.path-gone", path=path)
        return path.name

    def save(typed: Mapping[str, str]) -> str:
        path, given = dropped(typed.get("file", "")), given_of(typed)
        if path.is_dir():
            if given.title or given.number:
                labels = (words(f"view.field-{name}") for name in ("title", "number"))
                raise Usage("error.one-letter", options=", ".join(labels))
            take_many(Taking(session, slug, path, given))
            return ""
        (outcome, *_) = take_in(session.another_desk(), slug, [_source(path)], given, lambda _arrived, _twin: "skip")
        return _told(session, outcome)

    fields = [
        Field("file", words("view.field-file"), "", file, needed=True, path=True),
        *(_given_field(session, contents, name) for name in GIVEN),
    ]
    return Form(
        words("screen.take-in-title"),
        words("screen.take-in-intro"),
        fields,
        save,
        words,
        session.draft(f"take in {slug}"),
    )


def given_of(typed: Mapping[str, str]) -> Given:
    """Return what is said of a letter in the fields of the form; what is empty is read from the letter."""
    said = {name: typed.get(name, "").strip() or None for name in GIVEN}
    senders, tags = (parts_of(said[name] or "", sign) for name, sign in (("senders", ";"), ("tags", ",")))
    return Given(said["title"], said["date"], senders, said["recipient"], said["number"], said["kind"], tags)


def parts_of(typed: str, sign: str) -> list[str]:
    """Return the values that a field with several of them holds."""
    return [part.strip() for part in typed.split(sign) if part.strip()]


def _given_field(session: Session, contents: Contents, name: str) -> Field:
    """Return a field of the letter that may stay empty, as it is read from the letter then."""
    field = record_field(session, Letter, name, {}, lambda: None, contents)
    told = (lambda typed: known_paper(typed.strip()) or "") if name == "number" else field.told
    return field._replace(value="", told=lambda typed: told(typed) if typed.strip() else "", needed=False)


def _source(path: Path) -> Source:
    data = read_input(path)
    return Source(path.name, "", lambda: data, lambda: data)


def _lazy(path: Path) -> Source:
    """Return a file of a folder, which is read when its turn comes."""

    def start() -> bytes:
        try:
            with path.open("rb") as file:
                return file.read(START)
        except OSError:  # its turn comes, and says why
            return b""

    return Source(path.name, str(path.parent), start, lambda: read_input(path))


def _told(session: Session, outcome: Outcome) -> str:
    """Return what became of the letter, in words; its Failure where it could not be read."""
    if outcome.failure:
        raise outcome.failure
    slug, _, letter_id = outcome.reference.rpartition("/")
    title = session.another_desk().store.dossier(slug).contents().letters[letter_id].title
    key = "screen.taken-in" if outcome.done == "added" else "screen.there-already"
    return session.words(key, place=outcome.reference, title=title)
