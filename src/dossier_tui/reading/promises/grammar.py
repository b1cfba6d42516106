"""The words of a language for promises, made ready to be found among the words of a sentence."""

import re
from dataclasses import dataclass
from functools import cache

from dossier_tui.reading.folding import Phrases, Word, words_of
from dossier_tui.reading.language import papers
from dossier_tui.reading.language.keeping import Keeping, keeping
from dossier_tui.reading.language.promising import Plans, Promising, promising
from dossier_tui.reading.language.telling import Telling

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
        said = words[place].said
        for forms, after, any_verb in self._rows:
            if said not in forms:
                continue
            if after is None:
                return place + 1
            found = after.first(words, max(place - 2, start), min(place + REACH, end))
            if found is not None:
                return found + after.at(words, found)
            if any_verb and any(self._infinitive.fullmatch(word.said) for word in words[place + 1 : end]):
                return place + 1
        return None


@dataclass
class Grammar:
    """One language's tables, ready for use."""

    table: Promising
    keeping: Keeping

    def __post_init__(self) -> None:
        table = self.table
        offices = tuple(office for paper in papers() for office in paper.offices)
        self.selves = Phrases(table.selves)
        self.bodies = Phrases(
            (*table.bodies, *(each for each in offices if each not in table.chambers and each != "chair"))
        )
        self.hands = Phrases(table.hands)
        self.chambers = Phrases((*table.chambers, "chair"))
        self.modifiers = frozenset(table.modifiers)
        self.joints = frozenset(word for paper in papers() for word in paper.small)
        self.readers = Phrases(table.addressees)
        self.houses = Phrases(table.houses)
        self.named_houses = {
            " ".join(word.said for word in words_of(said)): name for said, name in table.houses.items()
        }
        self.deposits = Phrases(table.deposits)
        self._tell(table.telling)
        self.future, self.passive, self.be = Phrases(table.future), Phrases(table.passive), Phrases(table.be)
        self.past = Phrases(table.past)
        self.works, self.says = re.compile(table.works), Phrases(table.says)
        self.laws, self.strangers, self.means = Phrases(table.laws), Phrases(table.strangers), Phrases(table.means)
        self.ongoing, self.purposes = Phrases(table.ongoing), Phrases(table.purposes)
        self.wishes, self.owners = frozenset(table.wishes), frozenset(table.owners)
        self.pledges, self.further = Paired(table.pledges, re.compile(table.infinitive)), Phrases(table.further)
        self.past_form, self.soon = re.compile(table.past_form), Phrases(table.soon)
        self.infinitive = re.compile(table.infinitive)
        self.plans, self.binds = Paired(table.plans, self.infinitive), Paired(table.binds, self.infinitive)
        self.binds_self = Phrases(table.binds_self)
        self.keeps, self.keeps_here = (
            Paired(self.keeping.keeps, self.infinitive),
            Paired(self.keeping.keeps_here, self.infinitive),
        )
        self.hopes = Paired((*table.plans, *table.hopes), self.infinitive)
        self.promised_before = Paired(self.keeping.promised_before, self.infinitive)
        self.awaits, self.begins = Phrases(table.awaits), Phrases(table.begins)
        self.bodies_last, self.others = Phrases(table.bodies_last), Phrases(table.others)
        self.expected, self.courtesies = Phrases(table.expected), Phrases(table.courtesies)
        self.impersonal, self.scheduled = Phrases(table.impersonal), Phrases(table.scheduled)
        self.bygone = Phrases(table.bygone)
        self.participle = re.compile(table.participle)
        self.subordinators, self.coordinators = Phrases(table.subordinators), Phrases(table.coordinators)
        self.announces = Phrases(table.announces)
        self.agent = Phrases(table.agent)
        self.herewith, self.this_letter = Phrases(table.herewith), Phrases(table.this_letter)
        self.negations, self.but = Phrases(table.negations), Phrases(table.but)
        self.asks, self.doubts = Phrases(table.asks), Phrases(table.doubts)
        self.vague, self.upon = Phrases(table.vague), Phrases(table.upon)
        self.same_term, self.of_paper = Phrases(table.same_term), Phrases(table.of_paper)
        self.as_said, self.in_line = Phrases(self.keeping.as_said), Phrases(self.keeping.in_line)
        self.as_somebody = Phrases(self.keeping.as_somebody)
        self.recalls, self.requests, self.kept = (
            Phrases(self.keeping.recalls),
            Phrases(self.keeping.requests),
            Phrases(self.keeping.kept),
        )
        self.hereby, self.partly = Phrases(self.keeping.hereby), Phrases(self.keeping.partly)
        self.this_kept, self.delays = Phrases(self.keeping.this_kept), Phrases(self.keeping.delays)
        self.told, self.about = self.answers.base | self.tells.base, Phrases(table.title_about)
        self.drops, self.marks = Phrases(table.title_drops), Phrases(table.title_marks)
        self.openings, self.separable = Phrases(table.title_openings), Phrases(table.separable)
        self.infinitive_marks = Phrases(table.infinitive_marks)

    def _tell(self, telling: Telling) -> None:
        self.tells, self.answers, self.lasting = (
            Verbs(each) for each in (telling.tells, telling.answers, telling.lasting)
        )
        self.replies, self.records = Verbs(telling.replies), Verbs(telling.records)
        self.gets, self.arrives, self.follows = (
            Verbs(each) for each in (telling.gets, telling.arrives, telling.follows)
        )
        self.causes, self.begs = Phrases(telling.causes), Phrases(telling.begs)
        self.papers, self.sendings = Phrases(telling.papers), Phrases(telling.sendings)
        self.channels, self.laters, self.toward = (
            Phrases(each) for each in (telling.channels, telling.laters, telling.toward)
        )


@cache
def grammar(code: str) -> Grammar:
    """Return the tables of a language."""
    return Grammar(promising(code), keeping(code))
