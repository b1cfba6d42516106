"""Footnotes in PDF: taken from the foot of the page or the margin, their marks linked."""

from pdf_letters import LINES, official_print, read, texts
from pdf_writer import Page

from dossier_tui.reading.document import Document, Part


def notes(document: Document) -> list[Part]:
    return [part for part in document.parts if part.role == "footnote"]


def with_note(label: str, text: str) -> Page:
    page = Page().lines(70, 100, *LINES).noted(70, 180, "Zie de brief", label, " over het onderwerp.")
    return page.rule(70, 200, 740).text(70, 749, label, 4.5).text(75, 752, text, 7)


def test_a_note_goes_to_the_end_and_its_mark_points_to_it() -> None:
    document = read(with_note("1", "Kamerstuk 36 045, nr. 12."))
    assert texts(document)[-1] == "Zie de brief[^1] over het onderwerp."
    assert notes(document) == [Part("footnote", "Kamerstuk 36 045, nr. 12.", label="1")]


def test_a_note_of_two_lines_is_one() -> None:
    page = with_note("1", "Een noot die op de").text(70, 762, "tweede regel verdergaat.", 7)
    assert notes(read(page))[0].text == "Een noot die op de tweede regel verdergaat."


def test_numbers_that_begin_anew_on_each_page_are_told_apart() -> None:
    document = read(with_note("1", "Eerste."), with_note("1", "Tweede."))
    assert [(note.label, note.text) for note in notes(document)] == [("1", "Eerste."), ("2", "Tweede.")]
    assert "brief[^2]" in texts(document)[-1]


def test_a_raised_figure_without_a_note_stays_raised() -> None:
    page = Page().lines(70, 100, *LINES).noted(70, 180, "Een oppervlak van 100 m", "2", " is groot.")
    assert texts(read(page))[-1] == "Een oppervlak van 100 m² is groot."


def test_a_lowered_figure_is_part_of_its_word() -> None:
    page = Page().lines(70, 100, *LINES).text(70, 180, "CO").text(82, 182.5, "2", 6).text(91, 180, "moet omlaag.")
    assert texts(read(page))[-1] == "CO2 moet omlaag."


def test_a_note_in_the_margin_of_a_print_is_a_note() -> None:
    document = read(official_print())
    assert notes(document) == [Part("footnote", "Kamerstuk 21 501-02, nr. 2440, en een tweede regel.", label="1")]
    assert any("Voorbeeld[^1] zoals" in text for text in texts(document))


def test_a_mark_that_is_not_raised_is_linked_where_it_stands_at_one_place() -> None:
    page = Page().lines(70, 100, *LINES).text(70, 180, "Zie de motie1 van de Kamer.")
    page.rule(70, 200, 740).text(70, 752, "1 Kamerstuk 36 045, nr. 12.", 7)
    assert texts(read(page))[-1] == "Zie de motie[^1] van de Kamer."


def test_small_type_at_the_end_is_no_note_without_mark_or_rule() -> None:
    page = Page().lines(70, 100, *LINES).lines(70, 300, "1 exemplaar in kleine letters", size=7)
    assert notes(read(page)) == []
