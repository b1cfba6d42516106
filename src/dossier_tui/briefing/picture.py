"""The timeline as a picture (SVG): letters, events, and terms with every earlier term that they had."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from html import escape
from itertools import pairwise

from dossier_tui.briefing.escape import clip
from dossier_tui.model.edtf import Edtf
from dossier_tui.model.records import Commitment, Event
from dossier_tui.model.text import visible
from dossier_tui.views.due import due_group, times_moved
from dossier_tui.views.timeline import Point
from dossier_tui.words import Words
from dossier_tui.words.dates import said_term, say_date

WIDTH, LEFT, RIGHT = 720, 200, 14  # units of the picture; the labels of the rows stand in LEFT
TOP, ROW = 26, 20
PAST, AHEAD = timedelta(days=3653), timedelta(days=1827)  # what lies further off is drawn at the edge
MOST_TERMS, MOST_YEARS, LABEL = 14, 12, 30
SHORT = 4.0  # units below which a stretch of time is drawn as a mark


@dataclass(frozen=True)
class Scale:
    """Days to units, from the first day of the picture to the last."""

    first: date
    last: date

    def x(self, day: date) -> float:
        """Return where a day stands; one outside the picture at its edge."""
        inside = min(max(day, self.first), self.last)
        share = (inside - self.first).days / max((self.last - self.first).days, 1)
        return round(LEFT + share * (WIDTH - LEFT - RIGHT), 1)


def picture(points: Sequence[Point], commitments: Iterable[Commitment], today: date, words: Words) -> list[str]:
    """Return the figure as lines of HTML; nothing where nothing has a date."""
    spans = [span for point in points if point.when and (span := _span(point.when))]
    if not spans:
        return []
    shown, more = _chosen(commitments, today)
    spans += [span for record in shown for when, _ in _terms(record, words) if (span := _span(when))]
    scale = _scale(spans, today)
    height = TOP + ROW * (2 + len(shown)) + 10
    lines = [
        *_axis(scale, height, today, words),
        *_lane(scale, [each for each in points if each.kind == "letter"], 0, words("brief.picture-letters"), words),
        *_lane(scale, [each for each in points if each.kind == "event"], 1, words("brief.picture-events"), words),
    ]
    for number, record in enumerate(shown, 2):
        lines += _slippage(scale, record, number, today, words)
    caption = words("brief.picture") + (f" ({words.count('brief.picture-more', more)})" if more else "")
    return [
        "<figure>",
        f'<svg viewBox="0 0 {WIDTH} {height}" role="img" aria-label="{escape(words("brief.picture"))}">',
        *lines,
        "</svg>",
        f"<figcaption>{escape(caption)}</figcaption>",
        "</figure>",
    ]


def _scale(spans: Sequence[tuple[date, date]], today: date) -> Scale:
    first = max(min(*(span[0] for span in spans), today), _moved(today, -PAST))
    last = min(max(*(span[1] for span in spans), today), _moved(today, AHEAD))
    return Scale(_moved(first, timedelta(days=-15)), _moved(last, timedelta(days=15)))


def _moved(day: date, by: timedelta) -> date:
    """Return a day so much later, or the first or last day that there is."""
    try:
        return day + by
    except OverflowError:
        return date.max if by.days > 0 else date.min


def _span(when: str) -> tuple[date, date] | None:
    """Return the first and the last day of a date; of one with an open end, that end alone."""
    parsed = Edtf.parse(when)
    first, last = parsed.first(), parsed.last()
    day = first or last
    return None if day is None else (first or day, last or day)


def _chosen(commitments: Iterable[Commitment], today: date) -> tuple[list[Commitment], int]:
    """Return the open commitments with a term whose rows are drawn, and how many more there are."""
    dated = [record for record in commitments if record.is_open and record.due and Edtf.parse(record.due).last()]
    order = sorted(
        dated, key=lambda each: (due_group(each, today) != "overdue", -times_moved(each), each.due_by or "~")
    )
    return order[:MOST_TERMS], max(len(order) - MOST_TERMS, 0)


def _terms(record: Commitment, words: Words) -> Iterator[tuple[str, str]]:
    """Yield every term with a last day that a commitment had, the one that holds last, with its words."""
    entries = [*record.due_log[:-1], {"due": record.due, "due_words": record.due_words}]
    for entry in entries:
        if (due := entry.get("due")) and Edtf.parse(due).last():
            yield due, said_term(due, entry.get("due_words"), words)


def _axis(scale: Scale, height: int, today: date, words: Words) -> Iterator[str]:
    """Yield a line for each year, and one for today."""
    years = [year for year in range(scale.first.year, scale.last.year + 1) if date(year, 1, 1) >= scale.first]
    step = max(-(-len(years) // MOST_YEARS), 1)
    for year in years[::step]:
        x = scale.x(date(year, 1, 1))
        yield f'<line class="axis" x1="{x}" y1="{TOP - 8}" x2="{x}" y2="{height}"/>'
        yield f'<text class="soft" x="{x + 3}" y="12">{year}</text>'
    x = scale.x(today)
    yield f'<line class="today" x1="{x}" y1="{TOP - 8}" x2="{x}" y2="{height}"/>'
    yield f'<text class="soft" x="{x}" y="{TOP - 2}" text-anchor="end">{words("brief.picture-today")}&#160;</text>'


def _lane(scale: Scale, points: Sequence[Point], row: int, label: str, words: Words) -> Iterator[str]:
    """Yield the marks of a lane; marks that would stand on one another are one, with the names of all."""
    y = TOP + ROW * row + ROW // 2
    yield f'<text class="soft" x="0" y="{y + 4}">{escape(label)}</text>'
    marks: dict[str, list[str]] = {}
    for point in points:
        if point.when and (span := _span(point.when)):
            named = f"{say_date(point.when, words)}: {visible(clip(point.title, 30))}"
            marks.setdefault(_mark(scale, span, y, _class(point)), []).append(named)
    for mark, names in marks.items():
        told = "; ".join(names[:5]) + (" …" if len(names) > 5 else "")
        yield f"{mark}<title>{escape(told)}</title></{'rect' if mark.startswith('<rect') else 'circle'}>"


def _class(point: Point) -> str:
    planned = isinstance(point.record, Event) and point.record.status != "held"
    return f"{point.kind} planned" if planned else point.kind


def _mark(scale: Scale, span: tuple[date, date], y: int, kind: str) -> str:
    """Return the beginning of a mark: a stretch where the date is one, else a dot, or a small sheet for a letter."""
    x, end = (scale.x(day) for day in span)
    if end - x > SHORT:
        return f'<rect class="{kind} span" x="{x}" y="{y - 4}" width="{round(end - x, 1)}" height="8" rx="2">'
    if kind.startswith("letter"):
        return f'<rect class="{kind}" x="{round(x - 2.5, 1)}" y="{y - 5}" width="5" height="10">'
    return f'<circle class="{kind}" cx="{x}" cy="{y}" r="4">'


def _slippage(scale: Scale, record: Commitment, row: int, today: date, words: Words) -> Iterator[str]:
    """Yield the row of a commitment: each earlier term, hollow, with a line to the next, and the one that holds."""
    y = TOP + ROW * row + ROW // 2
    late = due_group(record, today) == "overdue"
    text = f"{record.id} {record.text}"
    label = text if len(text) <= LABEL else text[: LABEL - 1].rstrip() + "…"
    yield f'<text x="0" y="{y + 4}">{escape(visible(label))}<title>{escape(visible(text))}</title></text>'
    terms = [(scale.x(span[1]), said) for when, said in _terms(record, words) if (span := _span(when))]
    for (x, _), (then, _) in pairwise(terms):
        yield f'<line class="slip" x1="{x}" y1="{y}" x2="{then}" y2="{y}"/>'
    for number, (x, said) in enumerate(terms, 1):
        kind = "old" if number < len(terms) else "late" if late else "term"
        yield f'<circle class="{kind}" cx="{x}" cy="{y}" r="4"><title>{escape(visible(said))}</title></circle>'
