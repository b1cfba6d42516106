"""Which open commitment a sentence is about: every one that agrees with it in something, ranked, with the reasons."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from math import log
from typing import Protocol

from dossier_tui.model.calendar import Recesses
from dossier_tui.model.numbers import find_papers
from dossier_tui.model.records import Commitment, Letter
from dossier_tui.model.text import fold
from dossier_tui.reading.datewords import read_when
from dossier_tui.reading.folding import folded, words_of
from dossier_tui.reading.language import Language, languages, papers
from dossier_tui.reading.language.asking import askings
from dossier_tui.reading.language.ending import endings
from dossier_tui.reading.language.keeping import keepings
from dossier_tui.reading.language.promising import promisings
from dossier_tui.reading.periods import choice

# How sure each agreement makes by itself; together they make sure as independent witnesses do.
WEIGHTS = {"number": 0.97, "paper": 0.45, "day": 0.4, "member": 0.35, "words": 0.75, "office": 0.08, "motion": 0.3}
NAMED = {"number": "number", "paper": "number", "day": "day", "member": "name", "office": "office", "motion": "kind"}
FEWEST = 0.25  # a score below it is no match
FEW = 4  # commitments among which a word is rare enough to say something, where there are fewer
SHARED = 3  # words named as the reason
SHORTEST = 5  # letters of a word that says what it is about
STEM = 7  # letters by which two forms of a word are the same
ENOUGH = 7.0  # what the words of a sentence weigh together that says clearly what it is about
SURNAME = r"[A-Z][^\W\d_]+(?:-[A-Z][^\W\d_]+)*"


@dataclass(frozen=True)
class Reason:
    """One agreement: the key of its words (`match.number`) and what they name."""

    key: str
    values: dict[str, str]


class Naming(Protocol):
    """What was found in a letter about an earlier commitment.

    `of` are the words that name that, `quote` is the sentence, and `before` tells what may be meant where they do not.
    """

    @property
    def of(self) -> str:
        """Return the words that name it."""

    @property
    def quote(self) -> str:
        """Return the sentence."""

    @property
    def before(self) -> str:
        """Return the words before it."""


@dataclass(frozen=True)
class Match:
    """A commitment that a sentence may be about: its reference, how likely (0 to 1), and why."""

    reference: str
    score: float
    reasons: tuple[Reason, ...]


def match_open(
    found: Naming,
    day: date,
    offices: Iterable[str],
    commitments: Mapping[str, Commitment],
    letters: Mapping[str, Letter],
) -> list[Match]:
    """Return the open commitments that a sentence may be about, the likeliest first.

    `day` is the date of its letter, `offices` sign it; `commitments` and `letters` go by their references,
    `C1` in one dossier or `slug/C1` in a store.
    """
    said = _Said.of(f"{found.of} {found.quote}", day, tuple(offices))
    still_open = {reference: each for reference, each in commitments.items() if each.is_open}
    stems = {reference: _stems(_wording(each)) for reference, each in still_open.items()}
    if not any(said.stems.keys() & each.keys() for each in stems.values()):
        said = replace(
            said, stems=_stems(found.before)
        )  # "Hiermee doe ik de toezegging gestand": of what, is said before
    matches = []
    for reference, commitment in still_open.items():
        made_in = [letters[each] for each in _letters_of(reference, commitment) if each in letters]
        agreed = dict(_agreements(said, commitment, made_in))
        shared = _shared(said, stems[reference], stems.values())
        if shared[0]:
            agreed["words"] = (WEIGHTS["words"] * shared[1], {"words": ", ".join(shared[0])})
        matches.append(_match(reference, agreed))
    matches.sort(key=lambda each: -each.score)
    return [each for each in matches if each.score >= FEWEST]


def _match(reference: str, agreed: dict[str, tuple[float, dict[str, str]]]) -> Match:
    doubt = 1.0
    for weight, _ in agreed.values():
        doubt *= 1 - weight
    ranked = sorted(agreed.items(), key=lambda item: -item[1][0])
    return Match(reference, round(1 - doubt, 3), tuple(Reason(f"match.{name}", each[1]) for name, each in ranked))


def _letters_of(reference: str, commitment: Commitment) -> list[str]:
    """Return the references of the letters that made or moved a commitment, in the writing of its own."""
    slug = reference.rpartition("/")[0]
    made = [quote.get("letter") for quote in commitment.quotes]
    moved = [step.get("letter") for step in commitment.due_log]
    names = dict.fromkeys(letter for letter in (*made, *moved) if letter)
    return [f"{slug}/{name}" if slug and "/" not in name else name for name in names]


@dataclass(frozen=True)
class _Said:
    """What the sentence names: numbers, days, members, and the stems of its words with the words themselves."""

    numbers: frozenset[str]
    days: frozenset[str]
    members: frozenset[str]
    stems: dict[str, str]
    offices: tuple[str, ...]
    motion: bool

    @classmethod
    def of(cls, text: str, day: date, offices: tuple[str, ...]) -> "_Said":
        numbers = frozenset(str(each.number) for each in find_papers(text))
        return cls(
            numbers, frozenset(_days(text, day)), frozenset(_members(text)), _stems(text), offices, _motion(text)
        )


def _agreements(
    said: _Said, commitment: Commitment, made_in: list[Letter]
) -> Iterator[tuple[str, tuple[float, dict[str, str]]]]:
    """Yield each kind of agreement with its weight and what it names."""
    papers = {each.number for each in made_in if each.number}
    days = {commitment.made, *(each.date for each in made_in)}
    wording = _context(commitment, made_in)
    agreeing = {
        "number": [each for each in said.numbers if each == commitment.register],
        "paper": sorted(said.numbers & papers),
        "day": sorted(each for each in said.days if each in days),
        "member": [each for each in sorted(said.members) if each in wording],
        "office": [each for each in said.offices if commitment.by and _is_among(each, commitment)],
        "motion": [commitment.kind] if said.motion and commitment.kind == "motion" else [],
    }
    for name, values in agreeing.items():
        if values:
            yield name, (WEIGHTS[name], {NAMED[name]: values[0]})


def _is_among(office: str, commitment: Commitment) -> bool:
    """Tell whether an office is the one that is bound; of questions to several, one of them."""
    bound = fold(commitment.by or "")
    return fold(office) in bound if commitment.kind == "question" else fold(office) == bound


def _wording(commitment: Commitment) -> str:
    """Return the words of a commitment: its own, and its sentence in the letter."""
    return " ".join([commitment.text, *(each.get("exact", "") for each in commitment.quotes)])


def _context(commitment: Commitment, made_in: list[Letter]) -> str:
    """Return where a member's name may stand: in a commitment, before its sentence, or above its letter."""
    before = (each.get("prefix", "") for each in commitment.quotes)
    heads = (f"{each.title} {' '.join(who.get('name') or '' for who in each.senders)}" for each in made_in)
    asked = commitment.to or "" if commitment.kind == "question" else ""
    return " ".join([_wording(commitment), asked, *before, *heads])


def _days(text: str, day: date) -> Iterator[str]:
    """Yield the days that a text names, as EDTF; those without a year are the last before the letter."""
    for language in languages():
        for found in _day_words(language).finditer(folded(text)):
            when = read_when(found[0], day, Recesses())
            if when and when.edtf and len(when.edtf) == len("2024-01-25"):
                yield when.edtf


@cache
def _day_words(language: Language) -> re.Pattern[str]:
    sides = rf"(?: (?:[0-9]{{4}}|(?:{choice(language.past)})\.?))?"
    return re.compile(rf"\b[0-9]{{1,2}} (?:{choice(language.months)})\b{sides}")


def _members(text: str) -> Iterator[str]:
    """Yield the names that stand behind a word for a member, a motion or a question."""
    before = choice(word for each in keepings() for word in each.member_words)
    particles = choice(form for paper in papers() for word in paper.particles for form in (word, word.capitalize()))
    name, joint = rf"(?:(?:{particles}) )*{SURNAME}", rf"(?:, | (?:{choice(_joints())}) )"
    for found in re.finditer(rf"\b(?:{before})[ -]({name}(?:{joint}{name})*)", text):
        yield from (each.strip() for each in re.split(joint, found[1]))


def _joints() -> list[str]:
    return [word for each in promisings() for word in each.coordinators if " " not in word]


def _motion(text: str) -> bool:
    said = {word.said for word in words_of(text)}
    return any(word in said for each in keepings() for word in each.motions)


def _stems(text: str) -> dict[str, str]:
    """Return the beginnings of the words that say what a text is about, each with the word as it stands."""
    plain = _plain_words()
    words = ((word.said, text[word.start : word.end]) for word in words_of(text))
    return {
        said[:STEM]: shown
        for said, shown in words
        if len(said) >= SHORTEST and said[:STEM] not in plain and said.isalpha()
    }


@cache
def _plain_words() -> frozenset[str]:
    """Return the beginnings of the words of promising itself, which say nothing of the subject."""
    phrases = [word for ending in endings() for word in ending.openers]
    for each in promisings():
        for table in (
            each.telling.tells,
            each.bodies,
            each.addressees,
            each.subordinators,
            each.past,
            each.chambers,
        ):
            phrases += table
    for kept in keepings():
        for table in (kept.kept, kept.recalls, kept.requests, kept.hereby, kept.partly, kept.formal):
            phrases += table
        phrases += [word for forms, after in (*kept.keeps, *kept.keeps_here) for word in (*forms, *after)]
    for asked in askings():
        for table in (asked.questions, asked.sent_in, asked.asked, asked.answers, asked.late, asked.members):
            phrases += table
    for language in languages():
        phrases += [*language.months, *language.units, *language.plurals, *language.seasons]
    return frozenset(word.said[:STEM] for phrase in phrases for word in words_of(phrase))


def _shared(said: _Said, stems: dict[str, str], every: Iterable[dict[str, str]]) -> tuple[list[str], float]:
    """Return the words that a sentence shares with a commitment, the rarest first, and how much they say (0 to 1)."""
    all_stems = list(every)
    weights = {}
    for stem in said.stems.keys() & stems.keys():
        holding = sum(stem in each for each in all_stems)
        weights[stem] = 1 + log(1 + max(len(all_stems), FEW) / holding)
    ranked = sorted(weights, key=lambda stem: (-weights[stem], stem))
    if not weights:
        return [], 0.0
    return [said.stems[stem] for stem in ranked[:SHARED]], min(sum(weights.values()) / ENOUGH, 1.0)
