"""A letter in PDF as a person reads it."""

from pdf_letters import LINES, TEXT, first_page, labels, last_page, official_print, read, texts
from pdf_writer import Page

from dossier_tui.reading.document import Part


def test_lines_become_a_paragraph_and_broken_words_are_whole() -> None:
    assert texts(read(Page().lines(70, 100, *LINES))) == [TEXT]


def test_a_word_that_the_letter_spells_with_a_hyphen_keeps_it() -> None:
    page = Page().lines(70, 100, "Het zwart-wit van de foto is lang genoeg, maar zwart-", "wit is het.")
    assert texts(read(page))[0].endswith("maar zwart-wit is het.")


def test_a_ministry_letter_begins_at_its_salutation() -> None:
    assert texts(read(first_page(), last_page()))[:2] == ["Geachte voorzitter,", TEXT]


def test_what_stands_above_and_beside_keeps_its_labels() -> None:
    found = labels(read(first_page(), last_page()))
    assert found["Datum"] == "8 september 2025"
    assert found["Betreft"] == "Een lang onderwerp dat over twee regels gaat"
    assert (found["Onze referentie"], found["Bijlage(n)"]) == ("2025-0000123", "2")


def test_the_addressee_is_a_part_of_its_own() -> None:
    address = "De Voorzitter van de Tweede Kamer\\\nder Staten-Generaal\\\nPostbus 20018\\\n2500 EA DEN HAAG"
    assert address in texts(read(first_page()), "aside")


def test_page_numbers_and_repeated_references_are_furniture() -> None:
    document = read(first_page(), last_page())
    assert texts(document, "furniture") == ["Pagina 1 van 2", "Onze referentie", "2025-0000123", "Pagina 2 van 2"]


def test_signatories_side_by_side_are_read_one_after_the_other() -> None:
    assert texts(read(first_page(), last_page()))[-4:] == [
        "de minister van Volksgezondheid,\\\nWelzijn en Sport,",
        "A. Minister",
        "de staatssecretaris van Langdurige en Maatschappelijke Zorg,",
        "B. Staatssecretaris",
    ]


def test_a_paragraph_goes_on_over_a_page() -> None:
    above = (
        "Een alinea die de kolom vult en doorgaat tot het eind van",
        "de bladzijde, en die nog een regel verder loopt en dan",
    )
    document = read(Page().lines(70, 700, *above), Page().lines(70, 80, "pas daar eindigt."))
    assert len(texts(document)) == 1


def test_a_sentence_that_ends_a_page_ends_its_paragraph() -> None:
    document = read(Page().lines(70, 100, *LINES), Page().lines(70, 80, *LINES))
    assert texts(document) == [TEXT, TEXT]


def test_headings_stand_out_by_weight_slant_or_size() -> None:
    page = Page().text(70, 80, "Groot", 14).lines(70, 100, *LINES).text(70, 190, "Vet", font="b").lines(70, 203, *LINES)
    page.text(70, 290, "Schuin", font="i").lines(70, 303, *LINES)
    found = [(part.text, part.level) for part in read(page).parts if part.role == "heading"]
    assert found == [("Groot", 2), ("Vet", 3), ("Schuin", 4)]


def test_emphasis_inside_a_paragraph_is_no_heading() -> None:
    page = Page().lines(70, 100, *LINES[:2]).text(70, 126, "broken. Een titel", font="i")
    page.text(178, 126, "staat schuin.")
    assert [part.role for part in read(page).parts] == ["paragraph"]


def test_lists_keep_their_numbers_and_depth() -> None:
    page = Page().lines(70, 100, *LINES).lines(70, 190, "1. Een eerste punt dat lang genoeg is voor de hele kolom, en")
    page.text(88, 203, "doorgaat.").text(70, 216, "2. Een tweede.").lines(90, 229, "• dieper", "• nog een")
    items = [part for part in read(page).parts if part.role == "item"]
    assert items == [
        Part("item", "Een eerste punt dat lang genoeg is voor de hele kolom, en doorgaat.", 1, "1."),
        Part("item", "Een tweede.", 1, "2."),
        Part("item", "dieper", 2),
        Part("item", "nog een", 2),
    ]


def test_a_dash_at_the_beginning_of_a_wrapped_line_is_no_item() -> None:
    lines = "Een zin met een gedachtestreepje aan het begin van de regel", "- dus hier - en die doorgaat."
    page = Page().lines(70, 100, *lines)
    assert [part.role for part in read(page).parts] == ["paragraph"]


def test_a_table_is_read_by_row_and_wrapped_cells_are_whole() -> None:
    page = Page().lines(70, 100, *LINES).text(70, 200, "Maatregel", 9, "b").text(250, 200, "Kosten", 9, "b")
    page.text(70, 213, "Eerste | een", 9).text(250, 213, "Twaalf miljoen euro", 9).text(250, 224, "in 2025", 9)
    page.text(70, 239, "Tweede", 9).text(250, 239, "Niets", 9).rule(70, 500, 204).lines(70, 280, *LINES)
    assert texts(read(page), "table") == [
        "| Maatregel | Kosten |\n| --- | --- |\n| Eerste \\| een | Twaalf miljoen euro in 2025 |\n| Tweede | Niets |"
    ]


def test_an_official_print_gives_its_text_and_its_numbers() -> None:
    document = read(official_print())
    assert document.parts[0].role == "aside"
    assert [part for part in document.parts if part.role == "heading"] == [
        Part("heading", "BRIEF VAN DE MINISTER VAN BUITENLANDSE ZAKEN", 1)
    ]
    assert texts(document)[0] == "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal"
    assert texts(document)[1] == "Den Haag, 20 januari 2022"
    assert document.facts.number == "21501-02/2446"
    assert document.facts.dossier_number == "21501-02"
    assert document.facts.dossier_title == "Raad Algemene Zaken en Raad Buitenlandse Zaken"


def test_only_a_title_whose_words_stand_in_the_letter_is_a_fact() -> None:
    assert read(first_page(), title="Een lang onderwerp dat over twee regels gaat").facts.title
    assert read(first_page(), title="Microsoft Word - brief def2.docx").facts.title is None


def test_a_page_that_lies_on_its_side_is_read_upright() -> None:
    page = Page(rotate=90).lines(70, 100, *LINES)
    assert texts(read(page)) == [TEXT]


def test_a_letter_printed_twice_to_look_bold_is_read_once() -> None:
    assert texts(read(Page().lines(70, 100, *LINES).lines(70.4, 100, *LINES))) == [TEXT]


def test_what_reads_as_markdown_is_escaped() -> None:
    document = read(Page().text(70, 100, "*Sterren* en [haken](x) <b>"))
    assert texts(document) == ["\\*Sterren\\* en \\[haken\\](x) \\<b\\>"]


def test_two_columns_of_text_are_read_one_after_the_other() -> None:
    page = Page().text(70, 60, "Een titel die over beide kolommen heen reikt, tot ver rechts", 12, "b")
    for number in range(15):
        page.text(70, 100 + 12 * number, f"links regel {number:02} van de eerste tekst", 9)
        page.text(310, 100 + 12 * number, f"rechts regel {number:02} van de tweede tekst", 9)
    found = " ".join(texts(read(page)))
    assert found.index("links regel 14") < found.index("rechts regel 00")


def test_a_table_as_wide_as_the_page_keeps_its_first_column() -> None:
    page = official_print()
    for number in range(4):
        page.text(55, 480 + 11 * number, f"Rij {number}", 9).text(220, 480 + 11 * number, "waarde", 9)
        page.text(420, 480 + 11 * number, f"{number},0", 9)
    assert texts(read(page), "table")[0].splitlines()[-1] == "| Rij 3 | waarde | 3,0 |"


def test_a_salutation_is_not_mistaken_for_a_line_of_the_address() -> None:
    page = Page().lines(70, 140, "Mevrouw Jansen", "Kerkstraat 1", "1234 AB Amsterdam")
    page.text(70, 240, "Geachte mevrouw Jansen,").lines(70, 266, *LINES)
    assert texts(read(page)) == ["Geachte mevrouw Jansen,", TEXT]


def test_three_signatories_side_by_side_keep_their_names() -> None:
    page = Page().lines(70, 100, *LINES)
    for x, name in ((70, "A"), (220, "B"), (370, "C")):
        page.text(x, 200, f"Minister van {name},").text(x, 260, f"{name}. Naam")
    assert texts(read(page))[1:] == [text for name in "ABC" for text in (f"Minister van {name},", f"{name}. Naam")]


def test_words_that_return_on_every_page_inside_the_text_are_text() -> None:
    document = read(*(Page().lines(70, 300, "Maatregel:", f"nummer {number}") for number in (1, 2)))
    assert " ".join(texts(document)).count("Maatregel") == 2
