"""The shapes in which the sample's stories are told: a dossier, its letters, and what each letter tells.

Words are given as they stand in the letter: `when` and `due` are its own words for a time (or EDTF where
those do not say it), `quote` is its sentence. A `key` is what README.md calls a commitment ("a1-P1").
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial


@dataclass(frozen=True)
class Event:
    """A happening that a letter gives a time for; `status` is how it stands on the last day of the story."""

    when: str
    title: str
    quote: str
    kind: str = ""
    status: str = "held"
    place: str = ""


@dataclass(frozen=True)
class Commitment:
    """What somebody is bound to; `made` where that was before the letter, "?" where no paper says when."""

    key: str
    text: str
    due: str
    quote: str
    kind: str = "promise"
    by: str = ""
    to: str = ""
    made: str = ""
    register: str = ""


Promise = partial(Commitment, kind="promise")
Undertaking = partial(Commitment, kind="undertaking")
Motion = partial(Commitment, kind="motion")


@dataclass(frozen=True)
class Moved:
    """A letter gives a commitment another term."""

    key: str
    due: str
    why: str


@dataclass(frozen=True)
class Kept:
    """A letter keeps a commitment, or tells that it was kept, on its own date or on the day `on`."""

    key: str
    why: str
    on: str = ""
    partly: bool = False


@dataclass(frozen=True)
class Note:
    """A public note on a commitment."""

    key: str
    text: str


@dataclass(frozen=True)
class Desk:
    """What somebody at the desk writes beside a commitment, on a day of their own."""

    key: str
    day: str
    owner: str
    next_step: str


Told = Event | Commitment | Moved | Kept | Note


@dataclass(frozen=True)
class Letter:
    """A letter as it is taken in, from a file in `letters/`, on its own date."""

    file: str
    date: str
    title: str
    senders: tuple[str, ...]
    to: str
    tells: tuple[Told, ...]
    number: str = ""
    kind: str = "letter"

    @property
    def name(self) -> str:
        """Return the short name that README.md gives the letter: "a1"."""
        return self.file.partition("-")[0]


@dataclass(frozen=True)
class Story:
    """A dossier, its letters in order, and what is done at the desk when they are all in."""

    slug: str
    title: str
    number: str
    description: str
    tags: tuple[str, ...]
    letters: tuple[Letter, ...]
    desk: tuple[Desk, ...] = field(default=())

    def commitments(self) -> Iterator[tuple[Letter, Commitment]]:
        """Yield every commitment with the letter that makes it, in the order in which they are entered."""
        for letter in self.letters:
            for told in letter.tells:
                if isinstance(told, Commitment):
                    yield letter, told

    def references(self) -> dict[str, str]:
        """Return the reference of every commitment by its key: ids are given in the order of entry."""
        return {told.key: f"{self.slug}/C{number}" for number, (_, told) in enumerate(self.commitments(), 1)}
