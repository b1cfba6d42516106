"""The debate, point by point: a letter on the agenda, the last word on it, what is open, and what may be asked."""

from collections.abc import Iterable, Iterator

from dossier_tui.briefing.commitments import entry_line
from dossier_tui.briefing.draft import Draft
from dossier_tui.briefing.escape import Md, plain
from dossier_tui.briefing.quoting import say_paper
from dossier_tui.briefing.told import Told
from dossier_tui.model.numbers import print_paper
from dossier_tui.model.records import Commitment, Letter
from dossier_tui.views.due import Due
from dossier_tui.views.letter import cited
from dossier_tui.views.overview import latest
from dossier_tui.words.dates import said_term

OFTEN = 2  # times that a term was moved, from which on the House asks about it


class AgendaPoint(Told):
    """A letter that promises stand in (or none), with what a member of the cabinet must have at hand about it."""

    def __init__(self, draft: Draft, letter: Letter | None, open_here: list[Due]) -> None:
        self._draft, self._letter, self._open = draft, letter, open_here
        self.title = Md(say_paper(letter, draft.words) if letter else draft.words("brief.point-without-letter"))

    @property
    def last_word(self) -> Md:
        """Return what was said last about it: of its commitments the latest entry, else the letter itself."""
        entries = [(entry.get("on") or "", due.record, entry) for due in self._open for entry in _log(due.record)]
        if entries:
            on, record, entry = max(entries, key=lambda each: each[0])
            if on > (self._letter.date or "" if self._letter else ""):
                what = f"{record.text} ({record.id}): {self._says(record, dict(entry))}"
                return Md(entry_line(self._draft, entry, what))
        quoting = [due.record for due in self._open if due.record.quotes]
        if quoting:
            record = quoting[0]
            return Md(f"“{plain(record.quotes[0]['exact'])}”{self._draft.footnotes.of_record(record)}")
        mark = self._draft.footnotes.of_letter(self._letter.id if self._letter else None)
        return Md(f"{self.title}{mark}")

    @property
    def promises(self) -> list[Md]:
        """Return what is open, a line each: the text, to whom, how it stands, and its source."""
        return [Md(self._promise(due)) for due in self._open]

    @property
    def questions(self) -> list[Md]:
        """Return the questions that may come, by how each commitment stands."""
        words = self._draft.words
        asked = [
            words(f"brief.ask-{name}", what=plain(due.record.text), id=plain(due.record.id), **values)
            for due in self._open
            for name, values in self._asked(due)
        ]
        return [Md(each) for each in asked]

    @property
    def sources(self) -> list[Md]:
        """Return the letter and the papers that it cites."""
        if not self._letter:
            return []
        own = f"{self.title}{', ' + plain(print_paper(self._letter.number)) if self._letter.number else ''}"
        mark = self._draft.footnotes.of_letter(self._letter.id)
        others = [
            plain(cited(self._draft.papers, number, self._draft.words))
            for number in dict.fromkeys(self._letter.citations)
        ]
        return [Md(f"{own}{mark}"), *(Md(each) for each in others)]

    def _promise(self, due: Due) -> str:
        record = due.record
        who = " → ".join(plain(each) for each in (record.by, record.to) if each)
        told = "; ".join(part for part in (who, plain(due.reason)) if part)
        return f"**{plain(record.text)}** ({plain(record.id)}): {told}{self._draft.footnotes.of_record(record)}"

    def _says(self, record: Commitment, entry: dict[str, str | None]) -> str:
        words = self._draft.words
        if entry in record.fulfilled_by:
            return words("view.status-partly")
        said = said_term(entry.get("due"), entry.get("due_words"), words) or words("view.undated")
        return words("view.term-was", term=said)

    def _asked(self, due: Due) -> Iterator[tuple[str, dict[str, object]]]:
        """Yield what may be asked about a commitment, the sharpest first; how it stands, where nothing is sharper."""
        record, words = due.record, self._draft.words
        said = plain(record.due_words or words("view.undated"))
        sharp: list[tuple[bool, str, dict[str, object]]] = [
            (due.group == "overdue", "late", {"days": words.count("view.days", due.days or 0)}),
            (due.moved >= OFTEN, "moved", {"n": due.moved}),
            (due.group == "due", "soon", {}),
            (due.group == "undated", "undated", {"words": said}),
            (record.status == "partly", "partly", {}),
        ]
        asked = [(name, values) for applies, name, values in sharp if applies]
        yield from asked
        if not asked or record.kind in ("motion", "question"):
            yield record.kind, {}


def agenda(draft: Draft) -> list[AgendaPoint]:
    """Return a point for each letter that an open commitment stands in, the newest first, and for the latest letter."""
    open_in: dict[str | None, list[Due]] = {}
    for point in latest(draft.points, draft.today):
        if isinstance(point.record, Letter) and not open_in:
            open_in[point.record.id] = []
    for due in draft.open:
        open_in.setdefault(_stands_in(draft, due.record), []).append(due)
    letters = sorted((each for each in open_in if each), key=lambda each: _newest(draft, each), reverse=True)
    points = [AgendaPoint(draft, draft.contents.letters[each], open_in[each]) for each in letters]
    return points + ([AgendaPoint(draft, None, open_in[None])] if None in open_in else [])


def _stands_in(draft: Draft, record: Commitment) -> str | None:
    found = (quote["letter"] for quote in record.quotes)
    return next((letter for letter in found if letter in draft.contents.letters), None)


def _newest(draft: Draft, letter_id: str) -> tuple[str, int, str]:
    return draft.contents.letters[letter_id].date or "", len(letter_id), letter_id


def _log(record: Commitment) -> Iterable[dict[str, str | None]]:
    return [*record.due_log, *record.fulfilled_by]
