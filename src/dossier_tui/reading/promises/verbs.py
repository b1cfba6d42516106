"""Verbs of a language as they are looked for among the words of a sentence."""

import re

from dossier_tui.reading.folding import Phrases, Word
from dossier_tui.reading.language.promising import Plans

PRESENT, INFINITIVE, PARTICIPLE, GERUND = 1, 2, 3, 4
ANY = "…"
REACH = 16  # words behind a form within which stands what belongs to it
ROLES = (PRESENT, PRESENT, INFINITIVE, PARTICIPLE, GERUND)
NEAR = 12  # words before a verb within which its particle may stand


class Verbs:
    """Rows of verbs, by each of their forms."""

    def __init__(self, rows: tuple[str, ...]) -> None:
        self._forms: dict[str, list[tuple[int, Phrases | None]]] = {}
        self.base: dict[str, str] = {}
        for row in rows:
            forms, _, particle = row.partition(" + ")
            after = Phrases([particle]) if particle else None
            written = Phrases.folded(forms)
            for role, form in zip(ROLES, written, strict=False):
                if form != "-":
                    self._forms.setdefault(form, []).append((role, after))
                    if role == PRESENT and written[2] != "-":
                        self.base.setdefault(form, written[2])

    def at(self, words: list[Word], place: int, roles: tuple[int, ...], end: int) -> bool:
        """Tell whether a form of these roles stands at a place, with its particle somewhere behind or before it."""
        for role, particle in self._forms.get(words[place].said, ()):
            if role in roles and (particle is None or particle.first(words, max(place - NEAR, 0), end) is not None):
                return True
        return False

    def __contains__(self, form: str) -> bool:
        """Tell whether a word is a form of one of them."""
        return form in self._forms

    def first(self, words: list[Word], roles: tuple[int, ...], start: int, end: int) -> int | None:
        """Return the first place at which a form of these roles stands, or None."""
        return next((place for place in range(start, end) if self.at(words, place, roles, end)), None)


class Paired:
    """Present forms, each with the phrases of which one has to follow it; with none, it stands alone."""

    def __init__(self, rows: Plans, infinitive: re.Pattern[str]) -> None:
        self._rows = [
            (frozenset(forms), Phrases(each for each in after if each != ANY) if after else None, ANY in after)
            for forms, after in rows
        ]
        self._infinitive = infinitive

    def at(self, words: list[Word], place: int, start: int, end: int) -> bool:
        """Tell whether such a form stands at a place, with what has to follow it before `end`."""
        return self.behind(words, place, start, end) is not None

    def behind(self, words: list[Word], place: int, start: int, end: int) -> int | None:
        """Return the place behind all that belongs to the form at a place, or None where there is none."""
        found = self.span(words, place, start, end)
        return found[1] if found else None

    def span(self, words: list[Word], place: int, start: int, end: int) -> tuple[int, int] | None:
        """Return where what belongs to the form at a place begins and ends; the form itself where it stands alone."""
        said = words[place].said
        for forms, after, any_verb in self._rows:
            if said not in forms:
                continue
            if after is None:
                return place, place + 1
            found = after.first(words, max(place - 2, start), min(place + REACH, end))
            if found is not None:
                return found, found + after.at(words, found)
            if any_verb and any(self._infinitive.fullmatch(word.said) for word in words[place + 1 : end]):
                return place, place + 1
        return None
