"""A PDF that is begun early reads as it does otherwise, and the making ready needs no letter."""

from pathlib import Path

import pytest

from dossier_tui.errors import Usage
from dossier_tui.reading import early
from dossier_tui.reading.document import Document
from dossier_tui.reading.formats import pdf
from dossier_tui.reading.formats.pdf import read_pdf
from dossier_tui.reading.letter import read_letter, understand_parts

PDF = next((Path(__file__).parents[2] / "dossiers").glob("*/originals/*.pdf"))


def test_a_pdf_begun_early_reads_as_one_that_is_not() -> None:
    data = PDF.read_bytes()
    apart = read_letter(data, PDF.name)
    assert early.begin(data)
    assert early.begin(data)  # once more changes nothing
    early.make_ready(data)
    assert read_letter(data, PDF.name) == apart


def test_no_other_file_is_begun() -> None:
    assert not early.begin(b"Geachte voorzitter,")


def test_a_broken_pdf_begun_early_is_refused_when_it_is_asked_for() -> None:
    data = b"%PDF-1.7 en verder niets"
    early.begin(data)
    with pytest.raises(Usage):
        read_pdf(data)


def test_the_letter_to_make_ready_with_has_something_of_everything() -> None:
    read = understand_parts(Document([*early.LETTER]), "pdf")
    assert read.head.date == "2024-03-01"
    assert read.citations == ["12345/6"]
    assert read.head.senders


def test_a_pdf_reads_the_same_in_a_new_process_as_in_a_copy(monkeypatch: pytest.MonkeyPatch) -> None:
    data = PDF.read_bytes()
    copied = read_letter(data, PDF.name)
    monkeypatch.setattr(pdf, "may_fork", lambda: False)
    assert read_letter(data, PDF.name) == copied
    with pytest.raises(Usage):
        read_pdf(b"%PDF-1.7 en verder niets")
