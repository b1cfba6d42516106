"""What matters most of a dossier, on one page whatever it holds: at most so many words before the footnotes."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Any

from dossier_tui.briefing.draft import Draft
from dossier_tui.briefing.escape import Md, clip, plain
from dossier_tui.briefing.head import facts
from dossier_tui.briefing.news import NewsLines
from dossier_tui.briefing.points import point_line
from dossier_tui.briefing.told import Told
from dossier_tui.views.due import Due
from dossier_tui.views.overview import coming, latest
from dossier_tui.views.timeline import Point

MOST = 450  # words before the footnotes, marks and all
FIXED = 75  # words for headings, for what was left out, and to spare
TITLE, ABOUT, TEXT, REASON, NAME = 20, 60, 18, 14, 8  # words of a part that are shown
SHORTENED = ("place", "when_words", "due_words")
MARKS = 2  # footnotes of a line
WORD = re.compile(r"\w+")
Line = Callable[[], str]


class Essence(Told):
    """The page: each part a list of lines, in order of worth until the page is full."""

    def __init__(self, draft: Draft, news: NewsLines | None) -> None:
        self._draft = draft
        self.title = clip(draft.contents.dossier.title, TITLE) or draft.contents.slug
        self.facts = Md(facts(draft))
        self.about = clip(draft.contents.dossier.description, ABOUT, 600)
        self._room = MOST - FIXED - sum(words_in(part) for part in (plain(self.title), self.facts, plain(self.about)))
        urgent = [due for due in draft.open if due.group in ("overdue", "due")]
        rest = [due for due in draft.open if due.group not in ("overdue", "due")]
        ahead, past = coming(draft.points, draft.today), latest(draft.points, draft.today)
        ahead = [point for point in ahead if point.kind == "event"]
        self.urgent = self._fill([self._due(due) for due in urgent[:6]])
        self.coming = self._fill([self._point(point) for point in ahead[:4]])
        self.news = self._fill(_short_news(news)[:8])
        self.latest = self._fill([] if news else [self._point(point) for point in past[:3]])
        self.open = self._fill([self._due(due) for due in rest[:6]])
        shown = len(self.urgent) + len(self.open)
        self.left_out = self._left_out(len(draft.open) - shown, len(ahead) - len(self.coming))

    def _fill(self, lines: Sequence[Line]) -> list[Md]:
        """Return the first lines that the page has room for."""
        told: list[Md] = []
        for make in lines:
            if self._room < words_in(f"- {(line := make())}"):
                break
            self._room -= words_in(f"- {line}")
            told.append(Md(line))
        return told

    def _due(self, due: Due) -> Line:
        record = replace(
            due.record,
            text=clip(due.record.text, TEXT),
            by=clip(due.record.by, NAME) or None,
            to=clip(due.record.to, NAME) or None,
            quotes=due.record.quotes[:MARKS],
        )

        def line() -> str:
            who = " → ".join(plain(each) for each in (record.by, record.to) if each)
            told = "; ".join(part for part in (plain(clip(due.reason, REASON)), who, *self._own(due)) if part)
            return f"**{plain(record.text)}** ({plain(record.id)}): {told}{self._draft.footnotes.of_record(record)}"

        return line

    def _own(self, due: Due) -> Iterable[str]:
        """Yield who sees to a commitment and what is next, where private things are asked for."""
        for name in ("owner", "next_step", "private_note") if self._draft.private else ():
            if value := getattr(due.record, name):
                label = self._draft.words(f"view.field-{name.replace('_', '-')}")
                yield f"{label}: {plain(clip(value, NAME))}"

    def _point(self, point: Point) -> Line:
        record: Any = point.record
        parts = {
            name: clip(getattr(record, name), NAME) or None for name in ("place", "when_words") if _has(record, name)
        }
        if hasattr(record, "quotes"):
            parts["quotes"] = record.quotes[:MARKS]
        short = point._replace(title=clip(point.title, TEXT), record=replace(record, **parts))
        return lambda: point_line(self._draft, short)

    def _left_out(self, still_open: int, ahead: int) -> str:
        """Return what did not fit."""
        words = self._draft.words
        more = [words.count("brief.more-open", still_open)] if still_open else []
        more += [words.count("brief.more-coming", ahead)] if ahead else []
        return words("brief.left-out", parts=", ".join([*more, words("brief.left-out-always")]))


def _has(record: object, name: str) -> bool:
    return bool(getattr(record, name, None))


def _short_news(news: NewsLines | None) -> list[Line]:
    return [part.short for part in news.all] if news else []


def words_in(text: str) -> int:
    """Return how many words a line of Markdown has, by the count that finds the most."""
    return max(len(text.split()), len(WORD.findall(text)))
