"""Answers to a search over the whole store: what was found, why, how many by what, and what would be found without."""

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from dossier_tui.errors import Failure
from dossier_tui.model.calendar import Recesses
from dossier_tui.model.query.language import parse_query, print_query
from dossier_tui.model.query.tree import All, Node
from dossier_tui.model.records import KINDS
from dossier_tui.store.query.conditions import wanted
from dossier_tui.store.query.hits import Hit
from dossier_tui.store.query.looking import Searches, look_in
from dossier_tui.store.store import Store
from dossier_tui.views.asking import Asker
from dossier_tui.views.snippets import Groups, Snippet, covered, plain, sentence, snippet, spans_in

FEW = 100  # hits that are ranked where nobody asks for an order
LIMIT = 20  # hits on a page
SENTENCE = 40  # characters of a paragraph that is more than a salutation
LEFT_OUT = 8  # parts of a search that are left out in turn, where nothing is found
ORDERS = ("relevance", "date")


class Found(NamedTuple):
    """One hit with the words that show why it is there."""

    hit: Hit
    snippet: Snippet
    title: Snippet

    @property
    def ref(self) -> str:
        """Return the reference of what was found."""
        return self.hit.reference

    def as_json(self) -> dict[str, Any]:
        """Return it in the form of `search --json`."""
        hit = self.hit
        score = None if hit.score is None else round(hit.score, 3)
        return {
            "dossier": hit.slug,
            "id": hit.ref,
            "kind": hit.kind,
            "date": hit.date,
            "title": hit.title,
            "snippet": self.snippet.text,
            "score": score,
        }


class Answer(NamedTuple):
    """A page of hits. `total` is how many there are in all, or `beyond` how many there are.

    `left_out` are, where nothing is found, the parts of the search without which something would be, with how much.
    """

    hits: list[Found]
    total: int
    order: str
    page: int
    limit: int
    groups: Groups
    facets: dict[str, list[tuple[str, int]]]
    left_out: list["LeftOut"]
    beyond: bool = False

    @property
    def more(self) -> bool:
        """Tell whether there is a next page."""
        return self.beyond or self.page * self.limit < self.total


class LeftOut(NamedTuple):
    """A part of a search, and how much is found without it; there can be more `beyond` that."""

    part: str
    total: int
    beyond: bool


class Finder:
    """Where an answer comes from: the store, whose texts are quoted, and what looks for a condition in it."""

    def __init__(self, store: Store, asker: Asker, searches: Searches) -> None:
        self.store = store
        self.asker = asker
        self.searches = searches

    def answer(self, node: Node, *, order: str = "", limit: int = LIMIT, page: int = 1) -> Answer:
        """Return a page of what a tree finds; by relevance where hits are few, unless an `order` is asked for."""
        condition = self.asker.condition(node)
        search = self.searches(condition)
        facets = search.facets()
        total = search.count()
        order = order or ("relevance" if total <= FEW else "date")
        order = order if search.worded else "date"
        pick = search.best if order == "relevance" else search.newest
        groups = list(wanted(condition))
        hits = pick(total, limit, (page - 1) * limit) if total else []
        return Answer(
            [self.found(hit, groups) for hit in hits],
            total,
            order,
            page,
            limit,
            groups,
            facets if total else {},
            [] if total else list(self._left_out(node)),
            search.beyond,
        )

    def found(self, hit: Hit, groups: Groups) -> Found:
        """Return a hit with the words that show why it is there."""
        title = Snippet(hit.title, spans_in(hit.title, groups))
        return Found(hit, self._why(hit, title, groups), title)

    def _why(self, hit: Hit, title: Snippet, groups: Groups) -> Snippet:
        """Return the sentence in which most of what was looked for stands; of a letter, in its text first."""
        if hit.kind == "letter" and (found := snippet(self.text(hit.slug, hit.ref), groups)):
            return found
        texts = [text for text in (hit.title, hit.by_whom, hit.to_whom, hit.tags) if text]
        if max(covered(text, groups) for text in texts or [""]) < len(groups):
            texts += self._own(hit)
        best = max(texts, key=lambda text: covered(text, groups), default="")
        if covered(best, groups):
            return sentence(best, groups)
        return self._beginning(hit) if hit.kind == "letter" else title

    def _own(self, hit: Hit) -> Iterator[str]:
        """Yield the texts of a record that stand in no column of the catalogue."""
        if hit.kind == "letter":
            return
        try:
            contents = self.store.dossier(hit.slug).contents()
            record = contents.dossier if hit.ref == "D" else contents.find(hit.ref)
        except Failure:
            return
        for name in ("text", "description", "place", "kind", "due_words", "owner", "next_step", "private_note"):
            if isinstance(value := getattr(record, name, None), str):
                yield value
        yield from (quote["exact"] for quote in getattr(record, "quotes", []) if isinstance(record, KINDS["P"]))

    def _beginning(self, hit: Hit) -> Snippet:
        """Return what a letter begins with, below its title and its salutation."""
        for paragraph in self.text(hit.slug, hit.ref).split("\n\n"):
            if len(paragraph) >= SENTENCE and not paragraph.lstrip().startswith("#"):
                return sentence(plain(paragraph), [])
        return Snippet(hit.title)

    def text(self, slug: str, letter_id: str) -> str:
        """Return a letter's text as Markdown; "" where it cannot be read, which is no reason not to name it."""
        try:
            return self.store.dossier(slug).text(letter_id)
        except Failure:
            return ""

    def _left_out(self, node: Node) -> Iterator[LeftOut]:
        """Yield each part of a search without which something is found, with how much."""
        if not isinstance(node, All):
            return
        for place, part in enumerate(node.children[:LEFT_OUT]):
            rest = node.children[:place] + node.children[place + 1 :]
            search = self.searches(self.asker.condition(All(rest)))
            if found := search.count():
                yield LeftOut(print_query(part), found, search.beyond)


def find(store: Store, recesses: Recesses, today: date, node: Node, **asked: Any) -> Answer:
    """Return a page of what a tree finds in a store, as `Finder.answer`."""
    asker = Asker(today, recesses, store.resolve)
    return look_in(store, lambda searches: Finder(store, asker, searches).answer(node, **asked))


def find_typed(store: Store, recesses: Recesses, today: date, typed: str, **asked: Any) -> Answer:
    """Return a page of what a search as typed finds; Usage says where it cannot be read."""
    return find(store, recesses, today, parse_query(typed), **asked)


def looked_for(store: Store, recesses: Recesses, today: date, typed: str) -> Groups:
    """Return the words by which a search as typed finds: one of each group shows why an entry is there."""
    return list(wanted(Asker(today, recesses, store.resolve).condition(parse_query(typed))))
