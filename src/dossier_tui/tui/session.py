"""What every pane works with: the desk, the words, and the letters as they were last read."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dossier_tui.actions.desk import Desk
from dossier_tui.errors import Failure
from dossier_tui.model.ids import split_reference
from dossier_tui.model.records import Record
from dossier_tui.reading.blocks import Block
from dossier_tui.settings import THEMES, find_theme
from dossier_tui.store.contents import Contents
from dossier_tui.store.storage import Version
from dossier_tui.store.store import Store
from dossier_tui.tui.drafts import Draft, Drafts
from dossier_tui.tui.keymap import read_keymap, sign
from dossier_tui.tui.memory import Memory
from dossier_tui.views.letter import Others
from dossier_tui.views.listing import Listed, active_days, list_dossiers, with_activity
from dossier_tui.words import Words

if TYPE_CHECKING:
    from dossier_tui.views.due import Due
    from dossier_tui.views.goals import Goal
    from dossier_tui.views.saved import Saved
    from dossier_tui.views.search import Answer
    from dossier_tui.views.snippets import Groups

State = tuple[Version | None, date]
MANY = 200  # dossiers: more are not looked through while somebody waits
EMPTY_KEYS = {"add": "add", "new": "new-dossier", "demo": "demo", "import": "import", "proposals": "proposals"}
KEPT = 16  # letters that stay read


class Left(Exception):  # noqa: N818 - an event, and no error
    """The user has left the screen: what is done beside it stops."""


class Session:
    """One run of the screen on one store, as config.toml wants it; `troubles` is what is wrong with that.

    `state` is the user's folder for what is remembered, None for nothing.
    """

    def __init__(
        self, desk: Desk, words: Words, config: Mapping[str, Any] | None = None, state: Path | None = None
    ) -> None:
        self.desk = desk
        self.words = words
        self.config = config or {}
        self.keymap, self.troubles = read_keymap(self.config)
        found = self.config.get("searches")
        self.searches: dict[str, str] = {
            name: query for name, query in (found if isinstance(found, dict) else {}).items() if isinstance(query, str)
        }
        self.memory = Memory(state, desk.store.root)
        self.kept_in = state
        self._read: dict[str, list[Block]] = {}
        self.indexed = False  # the index is there, and was brought in step since the screen was opened
        self.leaving = False
        desk.store.catalogue.sweeping = False
        self._goals: tuple[object, Sequence[Goal]] = (None, [])
        self._drafts = Drafts(state, desk.store.root)

    def empty(self, name: str, waiting: int = 0) -> str:
        """Return what an empty pane says: what it would hold, the key that adds it, and that to what is `waiting`."""
        keys = {each: sign(self.keymap[command][0], self.words) for each, command in EMPTY_KEYS.items()}
        said = self.words(f"screen.no-{name}", **keys)
        if not waiting:
            return said
        what = self.words.count("review.count", waiting)
        return f"{said}\n\n{self.words('screen.no-decision', **keys, what=what)}"

    def draft(self, form: str) -> Draft:
        """Return what was typed in a form that was left, by field: the form itself keeps that up."""
        return self._drafts.of(form)

    def another_desk(self) -> Desk:
        """Return a desk at the same store that shares nothing with this one: for a change made in a thread."""
        return replace(self.desk, store=Store(self.desk.store.root, self.desk.store.index))

    def find_theme(self) -> str:
        """Return the theme to begin with: the configured one, that of last time, or the dark one."""
        try:
            configured = find_theme(self.config)
        except Failure as failure:
            configured = ""
            self.troubles.append(failure)
        return configured or (self.memory.theme if self.memory.theme in THEMES else THEMES[0])

    @property
    def today(self) -> date:
        """Return the day it is, or is taken to be."""
        return self.desk.today

    def contents(self, slug: str) -> Contents:
        """Return what a dossier holds now; Failure where it is gone or damaged."""
        return self.desk.store.dossier(slug).contents()

    def version(self, slug: str) -> Version | None:
        """Return what tells one state of a dossier from the next, or None where it cannot be looked at."""
        try:
            return self.desk.store.dossier(slug).version()
        except Failure:
            return None

    def state(self, slug: str) -> State:
        """Return what the drawing of a dossier goes by: its version and the day."""
        return self.version(slug), self.today

    def record(self, ref: str) -> tuple[Contents, Record]:
        """Return the record of `slug/C2` and the dossier that it is in; Failure where it is not there."""
        slug, record_id = split_reference(ref)
        contents = self.contents(slug)
        return contents, contents.find(record_id or "")

    def text(self, slug: str, letter_id: str) -> str:
        """Return a letter's text as Markdown; Failure where it is not there."""
        return self.desk.store.dossier(slug).text(letter_id)

    def others(self) -> Others | None:
        """Return what finds papers in all dossiers, or None where that are too many to be looked through at a key."""
        if self.indexed or len(self.desk.store.slugs()) <= MANY:
            return self.desk.store.catalogue.around
        return None

    def bring_index(self) -> None:
        """Bring the index in step; for a thread of its own, as that may take long, the first time above all."""
        store = self.another_desk().store
        store.progress = self._go_on
        with suppress(Left, Failure):
            self.indexed = store.catalogue.ask(lambda _: True) or False

    def _go_on(self, *_: int) -> None:
        if self.leaving:
            raise Left

    def summaries(self, day: date) -> list[Listed] | None:
        """Return what a list tells of the dossiers that can be read, from the index; None where that is not there."""
        if not self.indexed:
            return None
        catalogue = self.another_desk().store.catalogue
        catalogue.sweeping = False
        recent = catalogue.recent(*active_days(day))
        return [
            with_activity(one, recent.get(one.slug, ()), day) for one in list_dossiers(catalogue.summaries(day), day)
        ]

    def titles(self) -> dict[str, str]:
        """Return the titles of the dossiers by their names, as far as the index knows them."""
        return {one.slug: one.title for one in self.summaries(self.today) or ()}

    def index_state(self) -> tuple[str, ...]:
        """Return what tells one state of the index from the next; nothing before it was brought in step."""
        return self.desk.store.catalogue.state() if self.indexed else ()

    def attention(self) -> "list[Due]":
        """Return what wants attention today; nothing while a large store has no index yet."""
        if not self.indexed and len(self.desk.store.slugs()) > MANY:
            return []
        from dossier_tui.views.today import list_today

        store = self._reader()
        return list_today(store.catalogue.promises(), self.today, self.words)

    def _reader(self) -> Store:
        """Return the store for a thread that reads: with its index once that is in step, before without."""
        store = Store(self.desk.store.root, self.desk.store.index if self.indexed else None)
        store.catalogue.sweeping = False
        return store

    def goals(self) -> "Sequence[Goal]":
        """Return what one can go to, as it was read last where nothing has changed since.

        While a large store has no index yet, that is its dossiers, by the names of their folders.
        """
        from dossier_tui.views.goals import dossier_goals, goals_of

        store = self._reader()
        slugs = store.slugs()
        if not self.indexed and len(slugs) > MANY:
            return dossier_goals(slugs)
        state: object = self.index_state() or tuple((slug, self.version(slug)) for slug in slugs)
        if state != self._goals[0]:
            self._goals = state, goals_of(store.catalogue.named())
        return self._goals[1]

    def search(self, typed: str, limit: int) -> "Answer":
        """Return what a search as typed finds, the first hits of it; Failure where it cannot be read."""
        from dossier_tui.views.search import find_typed  # for who searches: it knows the words of all languages

        desk = self.another_desk()
        desk.store.catalogue.sweeping = False
        return find_typed(desk.store, desk.recesses(), self.today, typed, limit=limit)

    def groups(self, typed: str) -> "Groups":
        """Return the words that a search looks for; none where it cannot be read."""
        from dossier_tui.views.search import looked_for

        try:
            return looked_for(self.desk.store, self.desk.recesses(), self.today, typed)
        except Failure:
            return []

    def count_saved(self) -> "list[Saved]":
        """Return what each saved search finds now."""
        if not self.searches:
            return []
        from dossier_tui.views.saved import count_saved

        desk = self.another_desk()
        desk.store.catalogue.sweeping = False
        return count_saved(desk.store, desk.recesses(), self.today, dict(self.searches))

    def is_read(self, text: str) -> bool:
        """Tell whether the blocks of a text are at hand."""
        return text in self._read

    def blocks(self, text: str) -> list[Block]:
        """Return a letter's text as blocks; the last few letters are kept read."""
        if text not in self._read:
            from dossier_tui.reading.markdown import read_markdown

            self._read[text] = read_markdown(text)
            while len(self._read) > KEPT:
                self._read.pop(next(iter(self._read)))
        return self._read[text]
