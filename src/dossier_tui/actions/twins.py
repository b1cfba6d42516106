"""A letter that is in the store already: the same file, the same paper, or the same words in another form."""

from collections.abc import Iterator
from typing import NamedTuple

from dossier_tui.actions.desk import Desk
from dossier_tui.actions.letters import Given, digest
from dossier_tui.errors import Failure
from dossier_tui.model.records import Letter
from dossier_tui.model.text import fold
from dossier_tui.reading.compose import MARK
from dossier_tui.reading.parcel import Arrived
from dossier_tui.store.contents import Contents

Found = list[tuple[Contents, Letter]]
SAID = ("title", "date", "number", "recipient")  # what a person says of a letter that tells it from another
SIZES = 0.6, 1.7  # how much shorter or longer the text of a twin can be
WORDS = 3  # in one shingle
ALIKE = 0.8  # of the shingles of two texts together, how many both have
SHORT, SHORT_ALIKE = 150, 0.95  # shingles: of so few, one letter in a form can be as like as this to the next


class Twin(NamedTuple):
    """A letter of the store that is the same: its reference, the letter, and by what (`file` `number` `text`)."""

    reference: str
    letter: Letter
    by: str


def find_twin(desk: Desk, slug: str, arrived: Arrived, letter: Letter, given: Given) -> Twin | None:
    """Return the letter of the store that is the same as one that arrived, if there is one.

    `letter` is the record that it would get. What is given, and other than that of a letter there, tells that it is
    another one, for all that their words are the same. Its own dossier is looked through before the others.
    """
    mark, text = digest(arrived.data), arrived.read.markdown
    sizes = _sizes(len(text.encode("utf-8")))
    others = desk.store.catalogue.twins(letter.number, letter.date, mark, text, sizes)
    found = list(_each(desk, slug, others, letter, mark))
    said = {name: getattr(letter, name) for name in SAID if getattr(given, name)}
    alike_at_all = [(contents, known) for contents, known in found if not _is_other(known, said)]
    return _by_number(found, letter) or _by_file(alike_at_all, {mark}) or _by_text(desk, alike_at_all, text, letter)


def same_letter(desk: Desk, found: Found, letter: Letter, marks: set[str], markdown: str) -> Twin | None:
    """Return the one of some letters that is the same as `letter`, whose files have the digests `marks`, if any is."""
    return _by_number(found, letter) or _by_file(found, marks) or _by_text(desk, found, markdown, letter)


def _by_number(found: Found, letter: Letter) -> Twin | None:
    for contents, known in found:
        if letter.number and known.number == letter.number:
            return Twin(f"{contents.slug}/{known.id}", known, "number")
    return None


def _by_file(found: Found, marks: set[str]) -> Twin | None:
    for contents, known in found:
        if any(each.get("sha256") in marks for each in (known.original, *known.originals) if each):
            return Twin(f"{contents.slug}/{known.id}", known, "file")
    return None


def _is_other(known: Letter, said: dict[str, str]) -> bool:
    return any(getattr(known, name) not in (None, value) for name, value in said.items())


def _sizes(size: int) -> tuple[float, float]:
    """Return the least and the most bytes that the text of a twin can have."""
    return SIZES[0] * size, SIZES[1] * size


def _each(desk: Desk, slug: str, others: list[str], letter: Letter, mark: str) -> Iterator[tuple[Contents, Letter]]:
    """Yield the letters of a dossier that can be a twin, and then those of the others that can be read."""
    for each in (slug, *(other for other in others if other != slug)):
        try:
            contents = desk.store.dossier(each).contents()
        except Failure:
            if each == slug:
                raise
            continue  # a damaged one is told of elsewhere
        yield from ((contents, contents.letters[key]) for key in _possible(contents, letter, mark))


def _possible(contents: Contents, letter: Letter, mark: str) -> Iterator[str]:
    """Yield the ids of the letters that have the number, the file or no other date; the others are not built."""
    days = {None, "", letter.date}
    found = {key for key, date in contents.column("letters", "date") if date in days or not letter.date}
    if letter.number:
        found |= {key for key, number in contents.column("letters", "number") if number == letter.number}
    found |= {key for key, file in contents.column("letters", "original") if file and file.get("sha256") == mark}
    found |= {
        key
        for key, files in contents.column("letters", "originals")
        if files and any(each.get("sha256") == mark for each in files)
    }
    return (key for key in contents.letters if key in found) if found else iter(())


def _by_text(desk: Desk, found: Found, markdown: str, letter: Letter) -> Twin | None:
    least, most = _sizes(len(markdown.encode("utf-8")))
    mine: frozenset[int] | None = None  # of most letters none is needed: no other has their date
    for contents, known in found:
        if differ(letter, known):
            continue
        path = desk.store.dossier(contents.slug).places.text(known.id)
        if path.is_file() and least <= path.stat().st_size <= most:
            text = desk.store.dossier(contents.slug).text(known.id)
            mine = shingles(markdown) if mine is None else mine
            if mine and alike(mine, shingles(text)):
                return Twin(f"{contents.slug}/{known.id}", known, "text")
    return None


def differ(one: Letter, other: Letter) -> bool:
    """Tell whether the heads of two letters say that they are not the same, however like their texts are.

    A letter to each house, or two delays on one day, can have the same words.
    """
    if any(a and b and a != b for a, b in ((one.date, other.date), (one.number, other.number))):
        return True
    if one.references and other.references and not set(one.references) & set(other.references):
        return True
    to, other_to = fold(one.recipient or ""), fold(other.recipient or "")
    return bool(to and other_to and to not in other_to and other_to not in to)


def shingles(markdown: str) -> frozenset[int]:
    """Return every run of three words of a letter as a number, whatever its signs, capitals and accents."""
    words = [fold(word) for word in MARK.sub("", markdown).split()]
    kept = [word for word in words if word]
    return frozenset(hash(tuple(kept[n : n + WORDS])) for n in range(max(len(kept) - WORDS + 1, min(len(kept), 1))))


def alike(one: frozenset[int], other: frozenset[int]) -> bool:
    """Tell whether two texts are one and the same but for what reading them does."""
    both = len(one & other)
    enough = ALIKE if min(len(one), len(other)) >= SHORT else SHORT_ALIKE
    return both >= enough * (len(one) + len(other) - both)
