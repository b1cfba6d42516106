"""Any order of actions, by two programs on one store, leaves what a plain model says."""

import os
from collections.abc import Callable
from contextlib import ExitStack
from copy import deepcopy
from datetime import UTC, date, datetime, timedelta
from itertools import count
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, invariant, multiple, precondition, rule
from scale import scaled
from store.writers import forked, killed_at

from actions.parts import LETTER, quick_folder
from dossier_tui.actions import desk as desks
from dossier_tui.actions.commitments import add_commitment, close, defer, fulfil
from dossier_tui.actions.desk import Desk
from dossier_tui.actions.dossiers import new_dossier, remove_dossier, rename_dossier
from dossier_tui.actions.entries import add_event, add_note, edit_record, remove_record
from dossier_tui.actions.letters import Given, add_letter, put_letter
from dossier_tui.actions.moving import move_record
from dossier_tui.actions.undo import redo, undo
from dossier_tui.errors import Failure
from dossier_tui.reading.letter import read_letter
from dossier_tui.reading.parcel import Arrived
from dossier_tui.store.store import Store

SLUGS = st.sampled_from(["kaap", "veer", "noord"])
HANDS = st.sampled_from([0, 1])
WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=8)
Model = dict[str, dict[str, tuple[Any, ...]]]
State = tuple[Model, dict[str, int]]
FIELDS = {"L": "title", "E": "title", "C": "text", "N": "text"}


class Actions(RuleBasedStateMachine):
    """The model is, of each dossier, what each record says; before every change it is put on a pile for undo."""

    references = Bundle("references")

    def __init__(self) -> None:
        super().__init__()
        self.closing = ExitStack()
        self.folder = self.closing.enter_context(quick_folder())
        self.patch = self.closing.enter_context(pytest.MonkeyPatch.context())
        self.ticks = 0
        self.patch.setattr(desks, "now", self.now)
        self.hands = [self.opened("Jansen"), self.opened("Klaassen")]
        self.model: Model = {}
        self.numbers = count()
        self.dossiers: dict[str, int] = {}  # which dossier it is that has a name now
        self.pile: list[State] = []
        self.taken_back: list[State] = []
        self.given: set[tuple[int, str]] = set()

    def now(self) -> datetime:
        """Return a moment later than any before: this is faster than a clock that tells milliseconds."""
        self.ticks += 1
        return datetime.now(UTC) + timedelta(milliseconds=self.ticks)

    def opened(self, who: str) -> Desk:
        return Desk(Store(self.folder / "dossiers"), who, date(2026, 11, 24))

    def there(self, reference: str) -> bool:
        slug, _, record_id = reference.partition("/")
        return record_id in self.model.get(slug, {})

    def change(self, act: Callable[[], Any]) -> Any:
        """Do what has to succeed and put the state before it on the pile; what was taken back is gone then."""
        self.pile.append(self.state())
        self.taken_back.clear()
        return act()

    def state(self) -> State:
        return deepcopy(self.model), dict(self.dossiers)

    def added(self, reference: str, *says: Any) -> str:
        slug, _, record_id = reference.partition("/")
        assert (self.dossiers[slug], record_id) not in self.given, "an id was given twice"
        self.given.add((self.dossiers[slug], record_id))
        self.model[slug][record_id] = says
        return reference

    @rule(hand=HANDS, slug=SLUGS)
    def new(self, hand: int, slug: str) -> None:
        if slug in self.model:
            with pytest.raises(Failure):
                new_dossier(self.hands[hand], slug)
            return
        self.change(lambda: new_dossier(self.hands[hand], slug))
        self.model[slug] = {}
        self.dossiers[slug] = next(self.numbers)

    @precondition(lambda self: self.model)
    @rule(target=references, hand=HANDS, data=st.data(), kind=st.sampled_from("LECN"), words=WORDS)
    def add(self, hand: int, data: st.DataObject, kind: str, words: str) -> str:
        desk, slug = self.hands[hand], data.draw(st.sampled_from(sorted(self.model)))
        acts: dict[str, Callable[[], str]] = {
            "L": lambda: add_letter(desk, slug, f"{LETTER}\n{hand}".encode(), "b.md", Given(title=words)),
            "E": lambda: add_event(desk, slug, "2026-11-01", words),
            "C": lambda: add_commitment(desk, slug, words, due="2027-01-01"),
            "N": lambda: add_note(desk, slug, words),
        }
        says = {"C": (words, "open", 1), "L": (words, hand)}.get(kind, (words,))
        return self.added(self.change(acts[kind]), *says)

    @precondition(lambda self: self.model)
    @rule(target=references, hand=HANDS, data=st.data(), letters=st.integers(1, 3))
    def add_together(self, hand: int, data: st.DataObject, letters: int) -> Any:
        """Add letters by one writing; each is a change of its own that can be taken back."""
        desk, slug = self.hands[hand], data.draw(st.sampled_from(sorted(self.model)))
        text = f"{LETTER}\n{hand}".encode()
        arrived = Arrived("b.md", text, read_letter(text, "b.md"))
        with desk.store.dossier(slug).together():
            added = [put_letter(desk, slug, arrived, Given(title=f"samen {number}")) for number in range(letters)]
        for number, reference in enumerate(added):
            self.change(lambda: None)
            self.added(reference, f"samen {number}", hand)
        return multiple(*added)

    @rule(hand=HANDS, reference=references, words=WORDS)
    def edit(self, hand: int, reference: str, words: str) -> None:
        slug, _, record_id = reference.partition("/")
        change = {FIELDS[record_id[0]]: words}
        if not self.there(reference):
            with pytest.raises(Failure):
                edit_record(self.hands[hand], reference, change)
            return
        says = self.model[slug][record_id]
        if says[0] == words:
            edit_record(self.hands[hand], reference, change)
            return
        self.change(lambda: edit_record(self.hands[hand], reference, change))
        self.model[slug][record_id] = (words, *says[1:])

    @rule(hand=HANDS, reference=references, act=st.sampled_from(["fulfilled", "partly", "lapsed", "open", "defer"]))
    def decide(self, hand: int, reference: str, act: str) -> None:
        slug, _, record_id = reference.partition("/")
        desk = self.hands[hand]
        acts: dict[str, Callable[[], None]] = {
            "fulfilled": lambda: fulfil(desk, reference),
            "partly": lambda: fulfil(desk, reference, partly=True),
            "lapsed": lambda: close(desk, reference, "lapsed"),
            "open": lambda: close(desk, reference, "open"),
            "defer": lambda: defer(desk, reference, "2027-06-01"),
        }
        promise = self.there(reference) and record_id[0] == "C"
        text, status, terms = self.model[slug][record_id] if promise else ("", "", 0)
        if not text or (status == "open" if act == "open" else status not in ("open", "partly")):
            with pytest.raises(Failure):
                acts[act]()
            return
        self.change(acts[act])
        self.model[slug][record_id] = (text, status, terms + 1) if act == "defer" else (text, act, terms)

    @rule(hand=HANDS, reference=consumes(references))
    def remove(self, hand: int, reference: str) -> None:
        if not self.there(reference):
            with pytest.raises(Failure):
                remove_record(self.hands[hand], reference)
            return
        self.change(lambda: remove_record(self.hands[hand], reference))
        slug, _, record_id = reference.partition("/")
        del self.model[slug][record_id]

    @rule(target=references, hand=HANDS, reference=consumes(references), slug=SLUGS)
    def move(self, hand: int, reference: str, slug: str) -> str:
        was, _, record_id = reference.partition("/")
        if not self.there(reference) or slug not in self.model or slug == was:
            with pytest.raises(Failure):
                move_record(self.hands[hand], reference, slug)
            return reference
        now: str = self.change(lambda: move_record(self.hands[hand], reference, slug))
        return self.added(now, *self.model[was].pop(record_id))

    @precondition(lambda self: self.model)
    @rule(hand=HANDS, data=st.data())
    def remove_whole(self, hand: int, data: st.DataObject) -> None:
        slug = data.draw(st.sampled_from(sorted(self.model)))
        self.change(lambda: remove_dossier(self.hands[hand], slug))
        del self.model[slug]

    @precondition(lambda self: self.model)
    @rule(hand=HANDS, data=st.data(), now=SLUGS)
    def rename(self, hand: int, data: st.DataObject, now: str) -> None:
        was = data.draw(st.sampled_from(sorted(self.model)))
        if now in self.model:
            if now != was:
                with pytest.raises(Failure):
                    rename_dossier(self.hands[hand], was, slug=now)
            return
        self.change(lambda: rename_dossier(self.hands[hand], was, slug=now))
        self.model[now] = self.model.pop(was)
        self.dossiers[now] = self.dossiers.pop(was)

    @rule(hand=HANDS)
    def take_back(self, hand: int) -> None:
        self.walk(lambda: undo(self.hands[hand]), self.pile, self.taken_back)

    @rule(hand=HANDS)
    def do_again(self, hand: int) -> None:
        self.walk(lambda: redo(self.hands[hand]), self.taken_back, self.pile)

    def walk(self, step: Callable[[], object], ahead: list[State], behind: list[State]) -> None:
        """Go one step through the history, where there is one to go."""
        if not ahead:
            with pytest.raises(Failure):
                step()
            return
        step()
        behind.append(self.state())
        self.model, self.dossiers = ahead.pop()

    @precondition(lambda self: self.model)
    @rule(target=references, hand=HANDS, data=st.data(), kind=st.sampled_from("LN"), moment=st.integers(1, 90))
    def crash(self, hand: int, data: st.DataObject, kind: str, moment: int) -> Any:
        """Add something in a process that is killed: it is there, or it is not and never was."""
        desk, slug = self.hands[hand], data.draw(st.sampled_from(sorted(self.model)))
        text = f"{LETTER}\n{hand}".encode()
        acts: dict[str, Callable[[], object]] = {
            "L": lambda: add_letter(desk, slug, text, "b.md", Given(title="gestorven")),
            "N": lambda: add_note(desk, slug, "gestorven"),
        }

        def work() -> None:
            killed_at(moment)
            acts[kind]()

        os.waitpid(forked(work), 0)
        self.ticks += 9  # those that the other process saw
        new = says(self.opened("?"), slug).keys() - self.model[slug].keys()
        if not new:
            return multiple()
        self.change(lambda: None)
        return self.added(f"{slug}/{new.pop()}", "gestorven", *([hand] if kind == "L" else []))

    @rule(hand=HANDS)
    def reopen(self, hand: int) -> None:
        self.hands[hand] = self.opened(self.hands[hand].who)

    @invariant()
    def both_hands_see_what_the_model_says(self) -> None:
        for desk in self.hands:
            assert {each.slug: says(desk, each.slug) for each in desk.store.each([])} == self.model
            assert desk.store.slugs() == sorted(self.model)

    def teardown(self) -> None:
        self.closing.close()


def says(desk: Desk, slug: str) -> dict[str, tuple[Any, ...]]:
    """Return what each record of a dossier says, letters from their files."""
    found = desk.store.dossier(slug).contents()
    texts = {key: int(desk.store.dossier(slug).text(key).strip()[-1]) for key in found.letters}
    letters = {key: (one.title, texts[key]) for key, one in found.letters.items()}
    events = {key: (one.title,) for key, one in found.events.items()}
    promises = {key: (one.text, one.status, len(one.due_log)) for key, one in found.commitments.items()}
    return letters | events | promises | {key: (one.text,) for key, one in found.notes.items()}


TestActions = Actions.TestCase
TestActions.settings = settings(
    max_examples=scaled(40, 2000),
    stateful_step_count=30,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    derandomize=True,
)
