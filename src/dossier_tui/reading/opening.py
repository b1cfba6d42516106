"""Where the text of a letter begins, and what stands above and beside it, told apart line by line."""

from dataclasses import dataclass, field

from dossier_tui.model.text import fold
from dossier_tui.reading.column import BODY as BESIDE
from dossier_tui.reading.column import FIRST, strays, without_sentences
from dossier_tui.reading.formats.frame import is_salutation
from dossier_tui.reading.labels import begins_with_label, is_beside
from dossier_tui.reading.letterhead import Letterhead, read_letterhead
from dossier_tui.reading.notes import LONE
from dossier_tui.reading.pages import BREAK
from dossier_tui.reading.paragraphs import FULL, HYPHENS, RULE, SENTENCE_END, is_greeting, usual_width

NEXT = 5  # lines among which running text goes on
WORDS = 6  # of a line that ends a sentence: text, however short the line
HEADING = 3  # words of a heading above the text, at least
LABELS = 2  # above a letter that stands below another, so many at least


@dataclass
class Opened:
    """A letter's lines: its head as read, all that stands above or beside its text, and the text."""

    head: Letterhead = field(default_factory=Letterhead)
    beside: list[str] = field(default_factory=list)
    body: list[str] = field(default_factory=list)


def opened(lines: list[str], column: list[str]) -> Opened:
    """Return a letter's lines told apart; the text is all of it where nothing above or beside it can be known.

    `column` is what was printed beside them.
    """
    kept = lines
    end = _covered(kept[:FIRST])
    cover, kept = kept[:end], kept[end:]
    first, said = without_sentences(kept[:FIRST])
    kept, top = first + kept[FIRST:], [" ".join(line.split()) for line in first]
    width = usual_width(kept)
    greeting = next((number for number, line in enumerate(top) if is_greeting(line)), None)
    above = [*top[:greeting], "", *column[:FIRST]]
    head = read_letterhead(above)
    prose = _first_prose(top, head, width) if greeting is None else greeting
    begin = _with_heading(top, prose, head) if greeting is None else greeting
    known = [line for line in top[:begin] if line and (is_beside(line) or begins_with_label(line))]
    if not (known or column or cover):
        return Opened(body=lines)
    titled = begin < prose and not LONE.fullmatch(top[begin])
    body, stray = _without_strays([kept[begin], "", *kept[prose:]] if titled else kept[begin:], width)
    if not head.references:
        late = read_letterhead(stray)
        head.references, head.labelled = late.references, [*head.labelled, *late.labelled]
    rest = [line for number, line in enumerate(above) if number < begin or number >= len(above) - len(column[:FIRST])]
    return Opened(head, _untold([*cover, "", *rest, *column[FIRST:], "", *stray, "", *said], head), body)


def _untold(lines: list[str], head: Letterhead) -> list[str]:
    """Return the lines that hold more than was read of the head."""
    told = fold(" ".join([*(f"{name} {value} {name}" for name, value in head.labelled), *head.addressed]))
    kept = []
    for line in lines:
        if line and fold(line) in told:
            told = told.replace(fold(line), "", 1)
        else:
            kept.append(line)
    return kept


def _covered(lines: list[str]) -> int:
    """Return where a letter begins that a mail holds below words of its own: after the line drawn above its head."""
    greetings = [number for number, line in enumerate(lines) if is_salutation(line.strip())]
    for rule in (number for number, line in enumerate(lines) if RULE.fullmatch(line)):
        below = next((number for number in greetings if number > rule), rule)
        labels = sum(begins_with_label(line.strip()) for line in lines[rule:below])
        if labels >= LABELS or (below > rule > min(greetings)):
            return rule + 1
    return 0


def _first_prose(top: list[str], head: Letterhead, width: int) -> int:
    """Return where running text begins in a letter without a salutation: with a full line that another follows."""
    full = [
        number
        for number, line in enumerate(top)
        if number not in head.used and len(line) >= FULL * width and not begins_with_label(line) and line != BREAK
    ]
    for number in full:
        if any(number < other <= number + NEXT for other in full) or top[number].endswith("."):
            return number
    sentences = (n for n, line in enumerate(top) if line.endswith(".") and len(line.split()) >= WORDS)
    return next((number for number in sentences if number > max(head.used, default=0)), 0)


def _with_heading(top: list[str], number: int, head: Letterhead) -> int:
    """Return where the heading above the first line of the text stands, or the number of a note that was raised."""
    above = number - 1
    if above < 1:
        return number
    if LONE.fullmatch(top[above]) and (above - 1 in head.used or not top[above - 1]):
        return above
    apart = not top[above - 1] or above - 1 in head.used
    words = top[above].split()
    heading = len(words) >= HEADING and top[above][0].isupper() and not top[above].endswith((".", ",", ":"))
    return above if apart and heading and above not in head.used and not is_beside(top[above]) else number


def _without_strays(body: list[str], width: int) -> tuple[list[str], list[str]]:
    """Return a text without the lines, and ends of lines, of a column that stands in its midst, and those."""
    found = strays(body, width)
    cut = [line[: found[number]].rstrip() if number in found else line for number, line in enumerate(body)]
    kept = [line for number, line in enumerate(cut) if found.get(number) != 0]
    return _closed(kept, width), [body[number][place:].strip() for number, place in found.items()]


def _closed(lines: list[str], width: int) -> list[str]:
    """Return lines without the empty ones that a column left in the midst of a sentence."""
    kept: list[str] = []
    for number, line in enumerate(lines):
        before = next((each.strip() for each in reversed(kept[-2:]) if each.strip()), "")
        gap = number < BESIDE and not line.strip() and bool(before)
        if not (gap and _goes_on(before, next((each.strip() for each in lines[number:] if each.strip()), ""), width)):
            kept.append(line)
    return kept


def _goes_on(before: str, line: str, width: int) -> bool:
    """Tell whether a sentence goes on below an empty line: at a full line, or after a hyphen."""
    if before.endswith(tuple(HYPHENS)) and before[-2:-1].isalnum():
        return line[:1].isalnum()
    full = len(before) >= FULL * width and not before.endswith((*SENTENCE_END, ","))
    return full and (line[:1].islower() or len(line) >= FULL * width)
