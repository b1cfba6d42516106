"""A dossier or a record in full, on paper or as JSON."""

from typing import TYPE_CHECKING

from dossier_tui.cli.face import Face
from dossier_tui.cli.printing import MEASURE, cells, print_paragraph
from dossier_tui.model.records import Letter, Note, Record
from dossier_tui.model.text import fold
from dossier_tui.store.contents import Contents
from dossier_tui.views.commitments import closed_rows
from dossier_tui.views.overview import overview_head, overview_rows
from dossier_tui.views.record import life, record_pairs, record_title
from dossier_tui.views.rows import GAP, Row, heading

if TYPE_CHECKING:
    from dossier_tui.reading.letter import ReadLetter
    from dossier_tui.reading.understanding import Understood

INDENT = "    "


def show_dossier(face: Face, contents: Contents, as_json: bool) -> None:
    """Print the overview of a dossier, what was closed, and its letters; or everything in it as JSON."""
    if as_json:
        stored = {name: [each.to_record() for each in table] for name, table in contents.tables.items()}
        face.json({"dossier": contents.dossier.to_record()} | stored)
        return
    _title(face, contents.dossier.title)
    face.pairs(overview_head(contents, face.words))
    face.out("")
    parts = [
        overview_rows(contents, face.today, face.words),
        closed_rows(contents, face.today, face.words),
        _letters(face, contents),
    ]
    face.rows([row for part in parts if part for row in (GAP, *part)][1:], "empty-dossier")


def _letters(face: Face, contents: Contents) -> list[Row]:
    from dossier_tui.views.letter import letter_rows

    rows = letter_rows(contents, face.words)
    return [heading(face.words("view.letters"), str(len(rows))), *rows] if rows else []


def show_record(face: Face, contents: Contents, record: Record, as_json: bool) -> None:
    """Print one record with its quotes and its life, a letter with its whole text, or the stored record as JSON."""
    if as_json:
        face.json(record.to_record())
    elif isinstance(record, Letter):
        _show_letter(face, contents, record)
    else:
        if isinstance(record, Note):
            _paragraph(face, record.text)
        else:
            _title(face, record_title(record))
        face.pairs(record_pairs(contents, record, face.today, face.words))
        _show_quotes(face, record)
        _show_life(face, record)


def _show_letter(face: Face, contents: Contents, letter: Letter) -> None:
    from dossier_tui.views.letter import letter_head

    _title(face, letter.title)
    face.pairs(letter_head(contents, letter, face.words, face.store.catalogue.around))
    _text(face, letter.title, face.store.dossier(contents.slug).text(letter.id))


def show_read(face: Face, read: "ReadLetter", said: "Understood", name: str) -> None:
    """Print a letter as it was understood, in no store: its head, what it says, and its text."""
    from dossier_tui.views.reading import read_notes, read_pairs, understood_rows

    title = read.title or name
    _title(face, title)
    face.pairs(read_pairs(read, face.words))
    for note in read_notes(read, face.words):
        face.say_text(note)
    if rows := understood_rows(said, read.language, face.words):
        face.out("")
        face.rows(rows, "no-proposals")
    _text(face, title, read.markdown)


def _text(face: Face, title: str, markdown: str) -> None:
    """Print a letter's text below its title, which is not said again."""
    from dossier_tui.reading.markdown import read_markdown

    blocks = read_markdown(markdown)
    if blocks and blocks[0].kind == "heading" and fold(blocks[0].text) == fold(title):
        blocks = blocks[1:]
    for block in blocks:
        face.out("")
        label = f"{block.label} " if block.label else None
        _paragraph(face, block.text, " " * len(label or ""), label)


def _show_quotes(face: Face, record: Record) -> None:
    quotes = getattr(record, "quotes", [])
    if quotes:
        face.out("")
        for quote in quotes:
            _paragraph(face, f"“{quote['exact']}” ({quote['letter']})", INDENT, INDENT)


def _show_life(face: Face, record: Record) -> None:
    steps = life(record, face.words)
    if steps:
        face.out("")
        face.out(face.words("view.field-life"))
        face.pairs([(INDENT + day, told) for day, told in steps])


def _title(face: Face, title: str) -> None:
    _paragraph(face, title)
    face.out(("-" if face.settings.plain else "─") * min(cells(title), face.width or MEASURE))


def _paragraph(face: Face, text: str, indent: str = "", first: str | None = None) -> None:
    for line in print_paragraph(text, face.width, indent, first):
        face.out(line)
