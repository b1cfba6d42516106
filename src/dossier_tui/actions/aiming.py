"""Which open commitment a letter is about: one of its own dossier, or else of another."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, NamedTuple

from dossier_tui.actions.desk import Desk
from dossier_tui.model.records import Commitment, Letter
from dossier_tui.reading.promises.matching import Match, Naming, match_open
from dossier_tui.store.contents import Contents

LIKELY = 0.35  # the score from which on the likeliest commitment is named
LIKELY_ELSEWHERE = 0.6  # the same of other dossiers: among more commitments, more agree by chance
Fits = Callable[[str, Commitment], bool]


class Candidates(NamedTuple):
    """Open commitments and the letters that made them, by their references as written in one dossier."""

    commitments: Mapping[str, Commitment]
    letters: Mapping[str, Letter]


def open_elsewhere(desk: Desk, slug: str) -> Candidates:
    """Return the open commitments of all dossiers but one, as `slug/C1`; a damaged dossier has none."""
    others = [each for each in desk.store.each([]) if each.slug != slug]
    commitments = {f"{each.slug}/{key}": record for each in others for key, record in each.commitments.items()}
    letters = {f"{each.slug}/{key}": letter for each in others for key, letter in each.letters.items()}
    return Candidates({reference: each for reference, each in commitments.items() if each.is_open}, letters)


class Meant(NamedTuple):
    """The commitment that is meant, by its reference, and why that one, as fields of a proposal."""

    reference: str
    record: Commitment
    reasons: list[dict[str, Any]]

    @property
    def fields(self) -> dict[str, Any]:
        """Return what a proposal says of it; of one elsewhere, what it is called too."""
        called = {"called": self.record.text} if "/" in self.reference else {}
        return {"commitment": self.reference, "reasons": self.reasons} | called


@dataclass
class Aim:
    """Finds what a letter is about; `day` is its date, `offices` sign it. Other dossiers are read only when needed."""

    desk: Desk
    contents: Contents
    day: date
    offices: tuple[str, ...]

    @cached_property
    def _elsewhere(self) -> Candidates:
        return open_elsewhere(self.desk, self.contents.slug)

    def at(self, found: Naming, fits: Fits) -> Meant | None:
        """Return the likeliest open commitment of those that fit, with the reasons; None where none is likely.

        `fits` is asked with the reference, `C1` or `slug/C1`, and the record.
        """
        own = Candidates(self.contents.commitments, self.contents.letters)
        return self._among(own, found, fits, LIKELY) or self._among(self._elsewhere, found, fits, LIKELY_ELSEWHERE)

    def _among(self, candidates: Candidates, found: Naming, fits: Fits, likely: float) -> Meant | None:
        fitting = {reference: each for reference, each in candidates.commitments.items() if fits(reference, each)}
        if not fitting:
            return None
        matches = match_open(found, self.day, self.offices, fitting, candidates.letters)
        return next((_meant(each, fitting) for each in matches[:1] if each.score >= likely), None)


def _meant(match: Match, commitments: Mapping[str, Commitment]) -> Meant:
    reasons = [{"key": each.key, "values": each.values} for each in match.reasons]
    return Meant(match.reference, commitments[match.reference], reasons)
