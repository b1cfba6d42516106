"""What happened since a moment, as lines of a briefing."""

from collections.abc import Callable
from dataclasses import replace

from dossier_tui.briefing.draft import Draft
from dossier_tui.briefing.escape import Md, clip, plain
from dossier_tui.briefing.own import note_line
from dossier_tui.briefing.points import point_line
from dossier_tui.briefing.told import Told
from dossier_tui.model.records import Commitment, Event, Letter, Note, Record
from dossier_tui.views.due import term, times_moved
from dossier_tui.views.record import record_title
from dossier_tui.views.since import News, passed_since
from dossier_tui.views.timeline import Point
from dossier_tui.words.dates import said_term, say_date

SHORT = 14  # words of each part of a line on a page that has little room
FULL = 60


class NewsLine:
    """One thing that happened, in full and short."""

    def __init__(self, key: str, tell: Callable[[int], str], words_of: str) -> None:
        self.key = key
        self._tell, self._of = tell, words_of

    @property
    def full(self) -> Md:
        """Return it in full."""
        return Md(self._tell(FULL))

    def short(self) -> str:
        """Return it short, told what kind of news it is."""
        return f"{self._of}: {self._tell(SHORT)}"


class NewsLines(Told):
    """What is new, changed, kept and slipped since a moment, a line each."""

    def __init__(self, draft: Draft, news: News, since: str) -> None:
        self._draft, self._since = draft, since
        self.since = say_date(since[:10], draft.words) if since else ""
        self._lines = [
            *(self._line("kept", record, self._kept) for record in news.kept),
            *(self._line("slipped", record, self._slipped) for record in news.slipped),
            *(self._line("new", record, self._new) for record in news.new),
            *(self._changed(record, told) for record, told in news.changed),
        ]
        self.removed = draft.words.count("brief.removed", news.removed) if news.removed else ""

    @property
    def all(self) -> list[NewsLine]:
        """Return every line, what was kept and what slipped before what is new and changed."""
        return self._lines

    @property
    def new(self) -> list[Md]:
        """Return what is new."""
        return self._of("new")

    @property
    def changed(self) -> list[Md]:
        """Return what is another now."""
        return self._of("changed")

    @property
    def kept(self) -> list[Md]:
        """Return the commitments that were kept."""
        return self._of("kept")

    @property
    def slipped(self) -> list[Md]:
        """Return the commitments whose term was moved, or went by."""
        return self._of("slipped")

    def _of(self, key: str) -> list[Md]:
        return [line.full for line in self._lines if line.key == key]

    def _line(self, key: str, record: Record, tell: Callable[[Record, int], str]) -> NewsLine:
        return NewsLine(key, lambda most: tell(record, most), self._draft.words(f"brief.{key}"))

    def _changed(self, record: Record, told: list[str]) -> NewsLine:
        def tell(most: int) -> str:
            return f"{self._named(record, most)}: {plain(clip('; '.join(told), most, 600))}{self._mark(record)}"

        return NewsLine("changed", tell, self._draft.words("brief.changed"))

    def _named(self, record: Record, most: int) -> str:
        return f"{plain(clip(record_title(record), most))} ({plain(record.id)})"

    def _mark(self, record: Record) -> str:
        if isinstance(record, Letter):
            return self._draft.footnotes.of_letter(record.id)
        if isinstance(record, (Event, Commitment)):
            return self._draft.footnotes.of_record(replace(record, quotes=record.quotes[:2]))
        return ""

    def _new(self, record: Record, most: int) -> str:
        """Return something that came in: a point of the timeline as there, a commitment with its term, a note."""
        if isinstance(record, Note):
            return note_line(self._draft, replace(record, text=clip(record.text, most, 600)))
        if isinstance(record, Commitment):
            said = f"; {plain(clip(term(record, self._draft.words), most))}" if record.due or record.due_words else ""
            kind = self._draft.words(f"view.kind-{record.kind}")
            return f"{self._named(record, most)}, {kind}{said}{self._mark(record)}"
        assert isinstance(record, (Event, Letter))
        kind, when = ("event", record.when) if isinstance(record, Event) else ("letter", record.date)
        point = Point(self._draft.contents.slug, kind, record.id, clip(record.title, most), when, record)
        return point_line(self._draft, point)

    def _kept(self, record: Record, most: int) -> str:
        assert isinstance(record, Commitment)
        words, entry = self._draft.words, record.fulfilled_by[-1]
        day = entry.get("on")
        on = f"{plain(say_date(day, words))}: " if day else ""
        status = words(f"view.status-{record.status}")
        why = f"; {plain(clip(entry['why'], most))}" if entry.get("why") else ""
        return f"{on}{self._named(record, most)}, {status}{why}{self._draft.footnotes.of_letter(entry.get('letter'))}"

    def _slipped(self, record: Record, most: int) -> str:
        """Return a term that was moved, from what to what, or that went by."""
        assert isinstance(record, Commitment)
        words, log = self._draft.words, record.due_log
        now = plain(clip(term(record, words) or words("view.undated"), most))
        if passed_since(record, self._since, self._draft.today) or len(log) < 2:
            said = words("brief.went-by", term=now)
            return f"{self._named(record, most)}: {said}{self._mark(record)}"
        was = said_term(log[-2].get("due"), log[-2].get("due_words"), words) or words("view.undated")
        why = f"; {plain(clip(log[-1].get('why'), most))}" if log[-1].get("why") else ""
        moved = words("view.moved", n=times_moved(record))
        mark = self._draft.footnotes.of_letter(log[-1].get("letter"))
        return f"{self._named(record, most)}: {plain(clip(was, most))} → {now} ({moved}){why}{mark}"
