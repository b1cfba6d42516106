"""A letter on paper: its title, what was read of it, and its text."""

from typing import TYPE_CHECKING

from dossier_tui.cli.face import Face
from dossier_tui.cli.printing import MEASURE, cells, print_paragraph
from dossier_tui.model.text import fold

if TYPE_CHECKING:
    from dossier_tui.reading.letter import ReadLetter
    from dossier_tui.reading.understanding import Understood


def show_read(face: Face, read: "ReadLetter", said: "Understood", name: str) -> None:
    """Print a letter as it was understood, in no store: its head, what it says, and its text."""
    from dossier_tui.views.reading import read_notes, read_pairs, understood_rows

    title = read.title or name
    show_title(face, title)
    face.pairs(read_pairs(read, face.words))
    for note in read_notes(read, face.words):
        face.say_text(note)
    if rows := understood_rows(said, read.language, face.words):
        face.out("")
        face.rows(rows, "no-proposals")
    show_text(face, title, read.markdown)


def show_text(face: Face, title: str, markdown: str) -> None:
    """Print a letter's text below its title, which is not said again."""
    from dossier_tui.reading.markdown import read_markdown

    blocks = read_markdown(markdown)
    if blocks and blocks[0].kind == "heading" and fold(blocks[0].text) == fold(title):
        blocks = blocks[1:]
    for block in blocks:
        face.out("")
        label = f"{block.label} " if block.label else None
        show_paragraph(face, block.text, " " * len(label or ""), label)


def show_title(face: Face, title: str) -> None:
    """Print a title with a line below it."""
    show_paragraph(face, title)
    face.out(("-" if face.settings.plain else "─") * min(cells(title), face.width or MEASURE))


def show_paragraph(face: Face, text: str, indent: str = "", first: str | None = None) -> None:
    """Print running text, broken where the terminal ends, with an indent before each line, or another at the first."""
    for line in print_paragraph(text, face.width, indent, first):
        face.out(line)
