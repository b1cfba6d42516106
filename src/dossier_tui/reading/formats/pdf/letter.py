"""Pages of words to a letter: what is running text, what stands around it, and what could not be read."""

from dossier_tui.model.text import clean_line, fold
from dossier_tui.reading.document import Document, Facts, Part, Remark
from dossier_tui.reading.formats.inline import escape
from dossier_tui.reading.formats.pdf import head
from dossier_tui.reading.formats.pdf.blocks import Blocks
from dossier_tui.reading.formats.pdf.columns import Page, pages_of
from dossier_tui.reading.formats.pdf.flows import in_columns
from dossier_tui.reading.formats.pdf.furniture import without_furniture
from dossier_tui.reading.formats.pdf.notes import Links, Note, glued, take_notes
from dossier_tui.reading.formats.pdf.printed_over import in_file_order, is_printed_over
from dossier_tui.reading.formats.pdf.rows import Cell, rows_of
from dossier_tui.reading.formats.pdf.sheets import File, Sheet
from dossier_tui.reading.formats.pdf.tables import pieces_of
from dossier_tui.reading.formats.pdf.text import Writer
from dossier_tui.reading.mend import mended

UNREAD = 0.1  # of the letters of a file: so many without a meaning are worth a remark


def letter(file: File) -> Document:
    """Return the letter that stands on the pages of a file."""
    over = {sheet.number for sheet in file.sheets if is_printed_over(sheet)}
    found = [in_file_order(sheet) if sheet.number in over else rows_of(sheet) for sheet in file.sheets]
    rows, furniture = without_furniture(file.sheets, found)
    pages = pages_of(*in_columns(file.sheets, rows))
    printed = head.is_print(pages[0])
    facts = head.print_facts(pages[0]) if printed else Facts()
    notes = take_notes(pages)
    above = head.take_head(pages[0])
    links = Links(notes)
    writer = Writer((cell for page in pages for row in page.rows for cell in row), links)
    body = _with_glued(_body(pages, writer, printed), [note.id for note in notes if note.id not in links.linked])
    first, *further = [head.beside(page) for page in pages]
    beside = [part for page in further for part in page]
    turned = [Part("aside", escape(clean_line(sheet.turned))) for sheet in file.sheets if sheet.turned.strip()]
    parts = [*above, *first, *body, *_footnotes(notes, writer), *beside, *turned, *_furniture(furniture)]
    facts.title = _title(file.title, parts)
    return Document(mended(parts), facts, _remarks(file, over))


def _body(pages: list[Page], writer: Writer, printed: bool) -> list[Part]:
    blocks = Blocks(pages, titled=printed)
    last = max((page.sheet.number for page in pages if page.rows), default=0)
    for page in pages:
        for piece in pieces_of(page, page.sheet.number == last):
            blocks.add(piece)
    return blocks.parts(writer)


def _with_glued(parts: list[Part], unlinked: list[str]) -> list[Part]:
    """Link notes without a raised mark where their number stands glued to a word at one place and no other."""
    for number in unlinked:
        pattern = glued(number)
        places = [n for n, part in enumerate(parts) for _ in pattern.finditer(part.text)]
        if len(places) == 1:
            part = parts[places[0]]
            parts[places[0]] = part._replace(text=pattern.sub(f"[^{number}]", part.text))
    return parts


def _footnotes(notes: list[Note], writer: Writer) -> list[Part]:
    return [Part("footnote", writer.markdown(note.cells), label=note.id) for note in notes]


def _furniture(cells: list[Cell]) -> list[Part]:
    texts = dict.fromkeys(escape(cell.text) for cell in cells)
    return [Part("furniture", text) for text in texts]


def _title(stated: str, parts: list[Part]) -> str | None:
    """Return the title that a file states, where its words stand in the letter: most are a template's."""
    title = clean_line(stated)
    words = fold(" ".join(part.text for part in parts))
    return title if len(fold(title)) > 8 and fold(title) in words else None


def _remarks(file: File, over: set[int]) -> list[Remark]:
    """Return what could not be read as it should."""
    total, read = file.total, len(file.sheets)
    counts = {
        "pdf-scan": sum(_is_scan(sheet) for sheet in file.sheets),
        "pdf-recognised": sum(bool(sheet.hidden and sheet.words) for sheet in file.sheets),
        "pdf-printed-over": len(over),
        "pdf-crowded": sum(sheet.cut for sheet in file.sheets),
        "pdf-page-broken": sum(sheet.broken for sheet in file.sheets),
    }
    remarks = [Remark(key, {"pages": count, "total": total}) for key, count in counts.items() if count]
    if read < total:
        remarks.append(Remark("pdf-too-many-pages", {"pages": read, "total": total}))
    letters = sum(len(word.text) for sheet in file.sheets for word in sheet.words)
    unknown = sum(sheet.unknown for sheet in file.sheets)
    if unknown > UNREAD * letters:
        remarks.append(Remark("pdf-letters", {"count": unknown}))
    return remarks


def _is_scan(sheet: Sheet) -> bool:
    return bool(sheet.objects) and not sheet.words and not sheet.turned.strip()
