"""What stands above and beside a letter: address, date, subject, references; head and imprint of official prints."""

import re

from dossier_tui.model.numbers import dossier_number
from dossier_tui.reading.document import Facts, Part
from dossier_tui.reading.formats.frame import asides, is_salutation
from dossier_tui.reading.formats.inline import escape
from dossier_tui.reading.formats.lettering import ADDRESS, LABEL
from dossier_tui.reading.formats.metadata import paper_number
from dossier_tui.reading.formats.pdf.columns import Page
from dossier_tui.reading.formats.pdf.rows import Cell, Row, join
from dossier_tui.reading.formats.pdf.text import joined

CHAMBER = re.compile(r"(?:Tweede Kamer|Eerste Kamer|Verenigde Vergadering) der Staten-Generaal")
NUMBERED = re.compile(r"Nrs?\. ?\w[\w ,]*|[A-Z]{1,3}(?: ?\d)?\*?|\d{1,5}")
IMPRINT = re.compile(r"(?:kst|ah|h|blg|nds)-[\w-]+\d\w*")
MASTHEAD = 0.15  # of the height of a print: above stands the name of the chamber
SAME = 2.0  # points: two cells begin at one place
GAP = 1.9  # of the size: more white between lines parts blocks
LOWEST = 0.65  # of the height: the head of a letter stands above


def take_head(page: Page) -> list[Part]:
    """Take what stands above a letter's text out of its first page, and return it as asides."""
    printed = is_print(page)
    end = _print_end(page) if printed else _letter_end(page)
    head, page.rows = page.rows[:end], page.rows[end:]
    if not printed:
        return _asides(head)
    return [_on_one_line(part) for part in _asides([_with_number(row, page) for row in head])]


def _with_number(row: Row, page: Page) -> Row:
    """Return a row of a print's head with the dossier number that stands beside it, which is taken out there."""
    level = [each for each in page.beside if each.x1 < page.left and abs(each.y - row[0].y) < SAME]
    number = [each for each in level if dossier_number(each.text)]
    page.beside = [each for each in page.beside if each not in number]
    return [join([*number, *row])]


def is_print(page: Page) -> bool:
    """Tell whether a first page is that of an official print."""
    top = [cell for row in page.rows[:3] for cell in row] + page.beside
    return any(CHAMBER.fullmatch(cell.text) and cell.y < MASTHEAD * page.sheet.height for cell in top)


def _print_end(page: Page) -> int:
    """Return where the title of a print stands: beside `Nr. 12`, or below the lone large number of an appendix."""
    labels = [cell for cell in page.beside if NUMBERED.fullmatch(cell.text) and cell.x1 < page.left]
    beside = [n for n, row in enumerate(page.rows) if any(abs(cell.y - row[0].y) < SAME for cell in labels)]
    if beside:
        return beside[-1] if not re.fullmatch(r"\d{1,5}", page.rows[beside[-1]][0].text) else beside[-1] + 1
    top = MASTHEAD * page.sheet.height
    lone = (n for n, row in enumerate(page.rows) if row[0].y > top and re.fullmatch(r"\d{1,5}", join(row).text))
    return next(lone, -1) + 1


def _letter_end(page: Page) -> int:
    """Return where the text of a letter begins: at its salutation, below its date and subject, or below an address."""
    top = [row for row in page.rows if row[0].y < LOWEST * page.sheet.height]
    greetings = [n for n, row in enumerate(top) if is_salutation(join(row).text)]
    if greetings:  # `Mevrouw Jansen` may stand in the address, too: a salutation ends with a comma
        return next((n for n in reversed(greetings) if join(top[n]).text.endswith((",", "!", ":"))), greetings[0])
    labelled = [n for n, row in enumerate(top) if LABEL.fullmatch(row[0].text)]
    if labelled:
        end = labelled[-1] + 1
        while end < len(top) and _continues(top[end], top[end - 1], top[labelled[-1]]):
            end += 1
        return end
    addressed = [n for n, row in enumerate(top) if len(join(row).text) < 60 and ADDRESS.search(join(row).text)]
    return addressed[-1] + 1 if addressed else 0


def _continues(row: Row, above: Row, labelled: Row) -> bool:
    """Tell whether a row goes on with the value of the label above it."""
    close = row[0].y - above[0].y < GAP * row[0].size
    return close and (len(labelled) == 1 or abs(row[0].x0 - labelled[1].x0) < SAME)


def _asides(rows: list[Row]) -> list[Part]:
    lines: list[str] = []
    value: float | None = None  # where the value of the label above begins
    for number, row in enumerate(rows):
        before = rows[number - 1] if number else None
        label = len(row) > 1 and LABEL.fullmatch(row[0].text)
        far = before is not None and row[0].y - before[0].y > GAP * min(row[0].size, before[0].size)
        continued = value is not None and abs(row[0].x0 - value) < SAME
        if label or far or (value is not None and not continued):
            lines.append("")
        if label:
            lines += [escape(row[0].text), escape(join(row[1:]).text)]
        elif lines and lines[-1].endswith("-"):
            lines[-1] = joined(lines[-1], escape(join(row).text))
        else:
            lines.append(escape(join(row).text))
        value = row[1].x0 if label else value if continued else None
    return [_on_one_line(part) if part.label else part for part in asides(lines)]


def _on_one_line(part: Part) -> Part:
    """Return a part whose lines, such as those of a long subject, were only wrapped, as one."""
    return part._replace(text=part.text.replace("\\\n", " "))


def beside(page: Page) -> list[Part]:
    """Return what stands beside the text of a page as asides, column by column, with the labels printed above."""
    left = sorted((cell for cell in page.beside if cell.x0 < page.left), key=lambda cell: cell.y)
    right = sorted((cell for cell in page.beside if cell.x0 >= page.left), key=lambda cell: cell.y)
    return _column(left) + _column(right)


def _column(cells: list[Cell]) -> list[Part]:
    parts: list[Part] = []
    label, block = "", list[str]()
    for number, cell in enumerate(cells):
        before = cells[number - 1] if number else None
        following = cells[number + 1] if number + 1 < len(cells) else None
        names = _names(cell, following)
        far = before is not None and cell.y - before.y > GAP * cell.size and bool(block)
        if block and (names or far):
            parts.append(Part("aside", "\\\n".join(block), label=label))
            label, block = "", []
        if names:
            parts += [Part("aside", "", label=label)] if label else []
            label = cell.text
        else:
            block.append(escape(cell.text))
    parts += [Part("aside", "\\\n".join(block), label=label)] if block else []
    return [part for part in parts if part.text]


def _names(cell: Cell, following: Cell | None) -> bool:
    """Tell whether a cell is the label of what stands below it."""
    if following is None or following.y - cell.y > 2.5 * cell.size:
        return False
    return bool(LABEL.fullmatch(cell.text)) or (cell.bold and not following.bold)


def print_facts(page: Page) -> Facts:
    """Return the numbers and the dossier's title that an official print states in its head and imprint."""
    facts = Facts()
    stamps = [cell.text for cell in page.beside if IMPRINT.fullmatch(cell.text)]
    facts.number = next((number for each in stamps if (number := paper_number(each))), None)
    for cell in sorted(page.beside, key=lambda cell: cell.y):
        number = dossier_number(cell.text) if cell.x1 < page.left else None
        if number and facts.dossier_number is None:
            facts.dossier_number = number
            facts.dossier_title = _beside_number(cell, page)
    return facts


def _beside_number(number: Cell, page: Page) -> str | None:
    """Return the title that stands beside a dossier's number, on one line or several."""
    title: list[Row] = []
    for row in page.rows:
        if title:
            goes_on = row[0].y - title[-1][0].y < 1.5 * row[0].size and row[0].bold == title[0][0].bold
        else:
            goes_on = abs(row[0].y - number.y) < SAME
        title += [row] if goes_on else []
    return " ".join(join(row).text for row in title) or None
