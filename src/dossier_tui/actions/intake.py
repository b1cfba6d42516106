"""Many files come in: each letter in them once, metadata with its paper, and what failed with its reason."""

import re
from collections import defaultdict
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
from dossier_tui.reading.many import Read, read_each
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
    """Take letters into a dossier one by one, and yield what became of each.

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
    for source, read in read_each(rest, desk.recesses()):
        yield from _take(desk, slug, source, read, folders[source.folder], given, choose)
    unused = [each for each in metadata if each.name in folders[each.folder].stated.keys() - folders[each.folder].used]
    for source, read in read_each(unused, desk.recesses()):
        yield from _take(desk, slug, source, read, _Folder(), given, choose)


def _take(
    desk: Desk, slug: str, source: Source, letters: Read, folder: _Folder, given: Given, choose: Choose
) -> Iterator[Outcome]:
    """Yield what becomes of one file: it fails, or each letter in it is put in."""
    if isinstance(letters, Failure):
        yield Outcome("failed", source.name, failure=letters)
        return
    if len(letters) == 1 and (stated := folder.of(source.name, letters[0].read)):
        letters[0].read.state(stated.facts)
    for number, arrived in enumerate(letters):
        outcome = _put(desk, slug, arrived, Given(tags=given.tags) if number else given, choose)
        yield outcome._replace(came_with="" if arrived.name == source.name else source.name)


def _put(desk: Desk, slug: str, arrived: Arrived, given: Given, choose: Choose) -> Outcome:
    """Put one letter in, or do what is chosen where it is there already."""
    twin = find_twin(desk, slug, arrived, letter_record(desk, arrived.read, arrived.name, given), given)
    if twin is None:
        return Outcome("added", arrived.name, put_letter(desk, slug, arrived, given), arrived)
    done, lost = choose(arrived, twin), []
    reference = twin.reference
    if done == "update":
        lost = update_text(desk, reference, arrived)
    elif done == "attach":
        attach_original(desk, reference, arrived)
    elif done == "add":
        reference = put_letter(desk, slug, arrived, given, same_as=twin.reference)
    return Outcome(done, arrived.name, reference, arrived, twin, tuple(lost))
