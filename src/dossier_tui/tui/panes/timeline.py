"""The timeline of a dossier: folded, filtered, and jumped along."""

from collections.abc import Iterator, Sequence
from datetime import date

from textual.widget import Widget

from dossier_tui.model.edtf import Edtf
from dossier_tui.store.contents import Contents
from dossier_tui.tui.bindings import with_bindings
from dossier_tui.tui.keymap import sign
from dossier_tui.tui.panes.lists import ListPane
from dossier_tui.tui.session import Session
from dossier_tui.tui.sieve import Sieve, sieve_screen
from dossier_tui.tui.widgets.time import TimeBars
from dossier_tui.views.folding import GRAINS, OF, Look, period_of, timeline_rows
from dossier_tui.views.rows import Row
from dossier_tui.views.timeline import Point, list_points

STEPS = ("", *GRAINS)


class TimelinePane(ListPane):
    """Events, letters and terms by time, below a line of bars; how one looks at them stays."""

    def __init__(self, session: Session) -> None:
        super().__init__("timeline", session)
        self._bindings = with_bindings(self._bindings, "pane", session.keymap, "timeline")
        self._bars = TimeBars()
        grain = session.memory.views.get("grain", "")
        self._look = Look(grain if grain in STEPS else "", ahead=session.memory.views.get("order") == "ahead")
        self._sieve = Sieve()
        self._contents: Contents | None = None
        self._points: dict[str, Point] = {}
        self._drawn = timeline_rows([], session.today, session.words)

    def compose(self) -> Iterator[Widget]:
        """Lay out the bars above the list."""
        yield self._bars
        yield self.rows

    @property
    def chosen(self) -> str:
        """Return what the cursor stands on; a folded period is nothing."""
        ref = super().chosen
        return "" if ref.startswith(OF) else ref

    def list_rows(self, contents: Contents) -> Sequence[Row]:
        """Return the rows as one looks at them now."""
        session = self.session
        every = self._every(contents)
        points = self._sieve.sift(every)
        self.rows.empty = (
            session.words("screen.sieve-lets-none", key=self._clears) if every else session.empty("timeline")
        )
        self._contents, self._points = contents, {point.ref: point for point in points}
        self._drawn = timeline_rows(points, session.today, session.words, self._look)
        self._bars.show([each.when for each in points if each.when], self._say_sieve())
        return self._drawn

    def _every(self, contents: Contents) -> list[Point]:
        """Return all points of a dossier; who looks for persons and words is told by the records themselves."""
        return list_points(contents) if self._sieve.reads else self.session.points(contents)

    def enter(self, ref: str) -> bool:
        """Open a folded period."""
        if ref.startswith(OF):
            self.action_fold()
        return ref.startswith(OF)

    def action_fold(self) -> None:
        """Fold the period that the cursor is in, or open it."""
        ref = self.rows.cursor.ref if self.rows.cursor else ""
        key = ref.removeprefix(OF) if ref.startswith(OF) else self._key_of(ref)
        if key:
            inside = next((each.ref for each in self._points.values() if self._key_of(each.ref) == key), "")
            self._turn(
                self._look._replace(turned=self._look.turned ^ {key}), inside if ref.startswith(OF) else OF + key
            )

    def action_grain(self) -> None:
        """Fold by the next longer period; after the year, by none."""
        grain = STEPS[(STEPS.index(self._look.grain) + 1) % len(STEPS)]
        inside = self._under_cursor()
        self._look = self._look._replace(grain=grain, turned=frozenset())
        key = self._key_of(inside)
        self._turn(self._look, OF + key if grain and key else inside)

    def action_ahead(self) -> None:
        """Put what comes next first, or back in its order."""
        self._turn(self._look._replace(ahead=not self._look.ahead), "")
        self.rows.action_top()

    def action_sieve(self) -> None:
        """Choose which points are shown."""
        if self._contents:
            self.app.push_screen(sieve_screen(self.session, list_points(self._contents), self._sieve), self._sift)

    def action_turn_sieve(self) -> None:
        """Turn what was last filtered by round: all but that is shown, or only that again."""
        self._sift_by(self._sieve.turn())

    def action_unsieve(self) -> None:
        """Filter by nothing any more."""
        self._sift_by(Sieve())

    def action_jump(self, by: int) -> None:
        """Go to the first row of the next period, or with -1 of the one before."""
        stops, index = self._drawn.stops, self.rows.index
        beyond = [each for each in stops if each > index] if by > 0 else [each for each in stops if each < index][::-1]
        if beyond:
            self.rows.move_to(self._drawn[beyond[0]].ref)

    def on_time_bars_chosen(self, event: TimeBars.Chosen) -> None:
        """Go to the first point at a time that was clicked, or after it."""
        later = [each.ref for each in self._points.values() if (day := _day(each.when)) and day >= event.day]
        for ref in later:
            if self.rows.move_to(ref) or self.rows.move_to(OF + self._key_of(ref)):
                return

    def on_rows_moved(self) -> None:
        """Mark on the bars where the cursor is."""
        point = self._points.get(self._under_cursor())
        self._bars.point_at(_day(point.when) if point else None)

    def _sift(self, chosen: str | None) -> None:
        """Filter by what was chosen too, by the reference of a row of the chooser."""
        if chosen:
            self._sift_by(self._sieve.choose(chosen))

    def _sift_by(self, sieve: Sieve) -> None:
        if sieve != self._sieve:
            self._sieve = sieve
            self._turn(self._look, self._under_cursor())

    def _say_sieve(self) -> str:
        """Return what is filtered by, with the key that ends that."""
        said, words = self._sieve.say(self.session.words), self.session.words
        return f"{said}  {self._clears} {words('screen.unsieve')}" if said else ""

    @property
    def _clears(self) -> str:
        return sign(self.session.keymap["unsieve"][0], self.session.words)

    def _turn(self, look: Look, keep: str) -> None:
        self._look = look
        self.session.memory.views |= {"grain": look.grain, "order": "ahead" if look.ahead else "time"}
        if self._contents:
            self.rows.show(self.list_rows(self._contents), keep=keep)
            self.on_rows_moved()

    def _key_of(self, ref: str) -> str:
        """Return the period of a point as it is folded now, or "" where it has none."""
        point = self._points.get(ref)
        return period_of(point.when, self._look.grain, self.session.words).key if point else ""

    def _under_cursor(self) -> str:
        """Return the point that the cursor stands on, or the first of the period."""
        ref = self.rows.cursor.ref if self.rows.cursor else ""
        key = ref.removeprefix(OF)
        if not ref.startswith(OF):
            return ref
        return next((each.ref for each in self._points.values() if self._key_of(each.ref) == key), "")


def _day(when: str | None) -> date | None:
    value = Edtf.parse(when) if when else None
    return value.first() or value.last() if value else None
