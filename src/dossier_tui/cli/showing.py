"""A dossier or a record in full, on paper or as JSON."""

from dossier_tui.cli.face import Face
from dossier_tui.cli.letters import show_paragraph, show_text, show_title
from dossier_tui.model.records import Letter, Note, Record
from dossier_tui.store.contents import Contents
from dossier_tui.views.commitments import closed_rows
from dossier_tui.views.overview import overview_head, overview_rows
from dossier_tui.views.record import life, record_pairs, record_title
from dossier_tui.views.rows import GAP, Row, heading

INDENT = "    "


def show_dossier(face: Face, contents: Contents, as_json: bool) -> None:
    """Print the overview of a dossier, what was closed, and its letters; or everything in it as JSON."""
    if as_json:
        stored = {name: [each.to_record() for each in table] for name, table in contents.tables.items()}
        face.json({"dossier": contents.dossier.to_record()} | stored)
        return
    show_title(face, contents.dossier.title)
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
            show_paragraph(face, record.text)
        else:
            show_title(face, record_title(record))
        face.pairs(record_pairs(contents, record, face.today, face.words))
        _show_quotes(face, record)
        _show_life(face, record)


def _show_letter(face: Face, contents: Contents, letter: Letter) -> None:
    from dossier_tui.views.letter import letter_head

    show_title(face, letter.title)
    face.pairs(letter_head(contents, letter, face.words, face.store.catalogue.around))
    show_text(face, letter.title, face.store.dossier(contents.slug).text(letter.id))


def _show_quotes(face: Face, record: Record) -> None:
    quotes = getattr(record, "quotes", [])
    if quotes:
        face.out("")
        for quote in quotes:
            show_paragraph(face, f"“{quote['exact']}” ({quote['letter']})", INDENT, INDENT)


def _show_life(face: Face, record: Record) -> None:
    steps = life(record, face.words)
    if steps:
        face.out("")
        face.out(face.words("view.field-life"))
        face.pairs([(INDENT + day, told) for day, told in steps])
