"""How well what was found in letters agrees with what people annotated: F1 over quotes that overlap."""

from collections.abc import Iterable
from datetime import date
from typing import Any, TypeVar

from dossier_tui.model.calendar import Recesses
from dossier_tui.model.text import fold
from dossier_tui.reading.promises.commitments import FoundCommitment, Signed, find_commitments
from dossier_tui.reading.promises.fulfilments import FoundFulfilment, find_fulfilments

Found = TypeVar("Found", FoundCommitment, FoundFulfilment)
UNDATED = "2016-10-01"  # for the few letters that print no date
BOUNDS = {"promises": 0.9, "commitments": 0.8, "fulfilments": 0.8, "due": 0.9, "by": 0.85, "to": 0.85}


class Score:
    """Counts of one field over all letters."""

    def __init__(self) -> None:
        self.right = self.found = self.wanted = 0

    @property
    def f1(self) -> float:
        return 2 * self.right / max(self.found + self.wanted, 1)

    def add(self, right: int, found: int, wanted: int) -> None:
        self.right, self.found, self.wanted = self.right + right, self.found + found, self.wanted + wanted


def score(letters: Iterable[tuple[str, dict[str, Any]]]) -> dict[str, float]:
    """Return F1 by field of the plain texts of letters, each with its annotation."""
    scores = {name: Score() for name in BOUNDS}
    for text, gold in letters:
        commitments, fulfilments = read(text, gold)
        pairs = _pairs(gold["commitments"], commitments)
        scores["commitments"].add(len(pairs), len(commitments), len(gold["commitments"]))
        promises = [each for each in commitments if each.kind == "promise"]
        wanted = [each for each in gold["commitments"] if each["kind"] == "promise"]
        scores["promises"].add(len(_pairs(wanted, promises)), len(promises), len(wanted))
        kept = len(_pairs(gold["fulfilments"], fulfilments))
        scores["fulfilments"].add(kept, len(fulfilments), len(gold["fulfilments"]))
        for name in ("due", "by", "to"):
            values = [(item[name], getattr(found, name)) for item, found in pairs]
            right = sum(bool(a and b) and (a == b if name == "due" else overlap(a, b)) for a, b in values)
            scores[name].add(right, sum(bool(b) for _, b in values), sum(bool(a) for a, _ in values))
    return {name: each.f1 for name, each in scores.items()}


def read(text: str, gold: dict[str, Any]) -> tuple[list[FoundCommitment], list[FoundFulfilment]]:
    """Return what a letter promises and keeps, its head taken from the annotation."""
    head = gold["letterhead"]
    signed = Signed(tuple(each["office"] for each in head["senders"] if each["office"]), head["recipient"])
    day = date.fromisoformat(head["date"] or UNDATED)
    commitments = find_commitments(text, signed, day, Recesses(), gold["language"])
    anew = frozenset(each.start for each in commitments)
    return commitments, find_fulfilments(text, signed, gold["language"], anew)


def _pairs(wanted: list[dict[str, Any]], found: list[Found]) -> list[tuple[dict[str, Any], Found]]:
    left, pairs = list(found), []
    for item in wanted:
        hit = next((each for each in left if overlap(item["quote"], each.quote)), None)
        if hit is not None:
            left.remove(hit)
            pairs.append((item, hit))
    return pairs


def overlap(one: str, other: str) -> bool:
    """Tell whether one quote holds the other, or they share half of the shorter, and neither is far longer."""
    short, long = sorted((fold(one), fold(other)), key=len)
    if not short or len(long) > max(3 * len(short), 300):
        return False
    half = max(len(short) // 2, 8)
    return short in long or any(short[at : at + half] in long for at in range(len(short) - half + 1))
