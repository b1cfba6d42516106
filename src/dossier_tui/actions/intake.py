"""Many files come in: each letter in them once, metadata with its paper, and what failed with its reason."""

import re
from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import NamedTuple

from dossier_tui.actions.again import attach_original, update_text
from dossier_tui.actions.desk import Desk
from dossier_tui.actions.letters import Given, letter_record, put_letter
from dossier_tui.actions.twins import Twin, find_twin
from dossier_tui.errors import Failure
from dossier_tui.reading.formats.detect import detect
from dossier_tui.reading.letter import ReadLetter, read_letter
from dossier_tui.reading.many import TOGETHER, Read, read_each
from dossier_tui.reading.parcel import Arrived

SAME = ("skip", "update", "attach", "add")  # what can be done with a letter that is there already
METADATA = re.compile(r"[-_. ]*metadata[-_. ]*", re.IGNORECASE)


class Source(NamedTuple):
    """A file to take in: its name, the folder that it belongs to, and how its first bytes and all of it are read."""

    name: str
    folder: str
    start: Callable[[], bytes]
    load: Callable[[], bytes]


class Outcome(NamedTuple):
    """What became of one file, or of one letter in it.

    `done` is `added`, one of `SAME` where the letter was there already, or `failed`. `reference` is the letter's in the
    store, `lost` are the records of which an update lost the words, `came_with` is the mail that a letter came with.
    """

    done: str
    name: str
    reference: str = ""
    arrived: Arrived | None = None
    twin: Twin | None = None
    lost: tuple[str, ...] = ()
    came_with: str = ""
    failure: Failure | None = None


Choose = Callable[[Arrived, Twin], str]


class _Coming(NamedTuple):
    """A letter to put in, with what is given for it, and the mail that it came with."""

    arrived: Arrived
    given: Given
    came_with: str


@dataclass
class _Folder:
    """The metadata in a folder, by the name of their file, and how many other files stand beside them."""

    stated: dict[str, ReadLetter] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)
    others: int = 0

    def of(self, name: str, read: ReadLetter) -> ReadLetter | None:
        """Return the metadata of a letter: of its number, or of its name, or where there is but one of each."""
        numbers = {key: each.facts.number for key, each in self.stated.items()}
        fitting = [key for key in self.stated if not (read.facts.number and numbers[key] != read.facts.number)]
        chosen = [key for key in fitting if read.facts.number] or [key for key in fitting if _goes_with(key, name)]
        if not chosen and self.others == len(self.stated) == 1:
            chosen = fitting
        if not chosen:
            return None
        self.used.add(chosen[0])
        return self.stated[chosen[0]]


def _goes_with(metadata: str, name: str) -> bool:
    stem = METADATA.sub("", PurePath(metadata).stem)
    return bool(stem) and PurePath(name).stem.startswith(stem)


def take_in(desk: Desk, slug: str, sources: Iterable[Source], given: Given, choose: Choose) -> Iterator[Outcome]:
    """Take letters into a dossier, and yield what became of each, once it is so.

    A file that fails stops no other. `choose` says what to do with a letter that is there already. What is given is
    for the letter that a file is, not for those that come with it.
    """
    sources = list(sources)
    folders: defaultdict[str, _Folder] = defaultdict(_Folder)
    metadata = [source for source in sources if detect(source.start()) == "metadata"]
    rest = [source for source in sources if source not in metadata]
    for source in rest:
        folders[source.folder].others += 1
    for source in metadata:
        try:
            folders[source.folder].stated[source.name] = read_letter(source.load(), source.name)
        except Failure as failure:
            yield Outcome("failed", source.name, failure=failure)
    for files in read_each(rest, desk.recesses()):
        coming = (each for source, read in files for each in _coming(source, read, folders[source.folder], given))
        yield from _put_all(desk, slug, deque(coming), choose)
    unused = [each for each in metadata if each.name in folders[each.folder].stated.keys() - folders[each.folder].used]
    for files in read_each(unused, desk.recesses()):
        coming = (each for source, read in files for each in _coming(source, read, _Folder(), given))
        yield from _put_all(desk, slug, deque(coming), choose)


def _coming(source: Source, letters: Read, folder: _Folder, given: Given) -> Iterator[Outcome | _Coming]:
    """Yield the letters in a file with what is given for each, or that the file failed."""
    if isinstance(letters, Failure):
        yield Outcome("failed", source.name, failure=letters)
        return
    if len(letters) == 1 and (stated := folder.of(source.name, letters[0].read)):
        letters[0].read.state(stated.facts)
    for number, arrived in enumerate(letters):
        came_with = "" if arrived.name == source.name else source.name
        yield _Coming(arrived, Given(tags=given.tags) if number else given, came_with)


def _put_all(desk: Desk, slug: str, coming: deque[Outcome | _Coming], choose: Choose) -> Iterator[Outcome]:
    """Put letters in, those that are new by one writing, and yield what became of each once that is done.

    What is to be done with one that is there already is asked in between, when nobody has to wait for an answer.
    Where one cannot be put in, those before it are, and then that is raised.
    """
    while coming:
        told: list[Outcome] = []
        again: tuple[_Coming, Twin] | None = None
        failure: Failure | None = None
        with desk.store.catalogue.looked_once(), desk.store.dossier(slug).together():
            while coming and not (again or failure) and len(told) < TOGETHER:
                each = coming.popleft()
                try:
                    if isinstance(each, Outcome):
                        told.append(each)
                    elif twin := _twin(desk, slug, each):
                        again = each, twin
                    else:
                        told.append(_put_new(desk, slug, each))
                except Failure as reason:
                    failure = reason
        yield from told
        if failure:
            raise failure
        if again:
            yield _put_again(desk, slug, *again, choose)


def _twin(desk: Desk, slug: str, coming: _Coming) -> Twin | None:
    arrived, given, _ = coming
    return find_twin(desk, slug, arrived, letter_record(desk, arrived.read, arrived.name, given), given)


def _put_new(desk: Desk, slug: str, coming: _Coming) -> Outcome:
    reference = put_letter(desk, slug, coming.arrived, coming.given)
    return Outcome("added", coming.arrived.name, reference, coming.arrived, came_with=coming.came_with)


def _put_again(desk: Desk, slug: str, coming: _Coming, twin: Twin, choose: Choose) -> Outcome:
    """Do what is chosen with a letter that is there already."""
    arrived, given, came_with = coming
    done, lost = choose(arrived, twin), []
    reference = twin.reference
    if done == "update":
        lost = update_text(desk, reference, arrived)
    elif done == "attach":
        attach_original(desk, reference, arrived)
    elif done == "add":
        reference = put_letter(desk, slug, arrived, given, same_as=twin.reference)
    return Outcome(done, arrived.name, reference, arrived, twin, tuple(lost), came_with)
