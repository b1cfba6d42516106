"""Headings, lists, notes and pages of a letter, as plain text shows them."""

import pytest

from dossier_tui.reading.clean import to_markdown

FULL = "Het kabinet heeft de afgelopen maanden veel gedaan om de dienst op orde te krijgen en"
PROSE = f"{FULL}\n{FULL}\nzal dat blijven doen.\n"


def test_a_short_line_above_a_paragraph_is_its_heading() -> None:
    read = to_markdown(f"Geachte voorzitter,\n\nAanleiding\n{PROSE}\nHet vervolg\n\n{PROSE}")
    assert f"\n\n## Aanleiding\n\n{FULL}" in read
    assert f"\n\n## Het vervolg\n\n{FULL}" in read


def test_a_numbered_heading_is_one() -> None:
    assert "\n\n## 2. Het vervolg\n\n" in to_markdown(f"{PROSE}\n2. Het vervolg\n\n{PROSE}")


def test_a_heading_in_the_midst_of_unspaced_paragraphs_is_found() -> None:
    assert "blijven doen.\n\n## Verdrag van San José\n\nHet kabinet" in to_markdown(
        f"{PROSE}Verdrag van San José\n{PROSE}"
    )


@pytest.mark.parametrize(
    "line",
    [
        "Den Haag, 20 januari 2022",
        "De volgende punten:",
        "Re: Damp and mould",
        "Geachte voorzitter",
        "mail@example.org",
    ],
)
def test_a_date_a_label_and_a_salutation_are_no_headings(line: str) -> None:
    assert f"\n{line}\n" in "\n" + to_markdown(f"{PROSE}\n{line}\n\n{PROSE}")


def test_what_stands_above_the_letter_and_below_it_is_no_heading() -> None:
    read = to_markdown(
        f"Ministerie van Verkeer\n\n{PROSE}\nHoogachtend,\n\nA.B. de Wit\n\nEen afschrift gaat naar de Eerste Kamer.\n"
    )
    assert "#" not in read


@pytest.mark.parametrize("sign", ["•", "●", "▪", "◦", "–", "-", "·", "*", "\uf0b7", "\uf02d"])
def test_a_list_is_a_list_whatever_its_signs(sign: str) -> None:
    read = to_markdown(f"De punten zijn:\n{sign} het eerste;\n{sign} het tweede, dat over\n  een regel doorloopt.\n")
    assert read == "De punten zijn:\n\n- het eerste;\n\n- het tweede, dat over een regel doorloopt.\n"


def test_a_list_in_a_list_stands_further_in() -> None:
    read = to_markdown("• een\n   o  onder een\n   o  ook onder een\n• twee\n")
    assert read == "- een\n\n    - onder een\n\n    - ook onder een\n\n- twee\n"


def test_a_dash_at_the_beginning_of_a_line_is_no_item_within_a_sentence() -> None:
    read = to_markdown(
        f"{FULL}\n– samen met de andere landen – ook verder gaat op deze weg naar de toekomst, want\n{FULL}.\n"
    )
    assert "krijgen en – samen met" in read


def test_numbered_items_keep_their_numbers() -> None:
    assert to_markdown("1. een\n2. twee\n3. drie\n") == "1. een\n\n2. twee\n\n3. drie\n"
    assert to_markdown("3) drie\n4) vier\n") == "3) drie\n\n4) vier\n"


def test_a_number_that_skips_is_not_counted_anew() -> None:
    assert to_markdown("1. een\n\n3. drie\n") == "1. een\n\n3\\. drie\n"


def test_a_number_at_the_beginning_of_a_line_is_no_item_within_a_sentence() -> None:
    assert "artikel 12. Daarvan" in to_markdown(
        f"{FULL} daarbij artikel\n"
        f"12. Daarvan zijn alle leden al eerder op de hoogte gesteld door de griffie van de\n{FULL}.\n"
    )


def test_items_with_letters_stand_alone() -> None:
    assert to_markdown(f"{PROSE}a. Het eerste besluit.\nb. Het tweede besluit.\n").endswith(
        "a. Het eerste besluit.\n\nb. Het tweede besluit.\n"
    )


def test_a_line_drawn_is_a_rule() -> None:
    assert (
        to_markdown("Le gach dea-ghuí,\n\n_____________\nFiachra Ó Dálaigh TD\n")
        == "Le gach dea-ghuí,\n\n---\n\nFiachra Ó Dálaigh TD\n"
    )


NOTED = "Conform de motie c.s.1 blijft Nederland zich inzetten.2 Dat is alles, zegt de NAVO3 ook.\n"
NOTES = "1 Kamerstuk 21 501-02, nr. 2433\n2 Zie ook de brief\nvan mei.\n3 In Brussel.\n"


def test_notes_stand_at_the_end_and_their_marks_lead_to_them() -> None:
    assert to_markdown(f"{NOTED}\n{NOTES}\nEen laatste alinea.\n") == (
        "Conform de motie c.s.[^1] blijft Nederland zich inzetten.[^2] Dat is alles, zegt de NAVO[^3] ook.\n\n"
        "Een laatste alinea.\n\n"
        "[^1]: Kamerstuk 21 501-02, nr. 2433\n\n[^2]: Zie ook de brief van mei.\n\n[^3]: In Brussel.\n"
    )


@pytest.mark.parametrize("mark", ["woord¹.", "woord [1].", "woord.1", "(woord)1.", "“woord”1."])
def test_marks_come_in_many_shapes(mark: str) -> None:
    read = to_markdown(f"Een zin met een {mark}\n\n1 Kamerstuk 36 045, nr. 2\n")
    assert "[^1]" in read.partition("\n")[0]
    assert read.endswith("\n\n[^1]: Kamerstuk 36 045, nr. 2\n")


@pytest.mark.parametrize(
    "note", ["¹ Kamerstuk 36 045, nr. 2", "[1] Kamerstuk 36 045, nr. 2", "1  Kamerstuk 36 045, nr. 2"]
)
def test_notes_come_in_many_shapes(note: str) -> None:
    assert to_markdown(f"Een zin met een woord1.\n\n{note}\n").endswith("\n\n[^1]: Kamerstuk 36 045, nr. 2\n")


def test_a_mark_and_a_note_on_lines_of_their_own_are_understood() -> None:
    read = to_markdown(
        f"{FULL}\n1\nheeft daarom beloofd om te evalueren . Zoals eerder aan de Kamer is gezegd zal dat nog\n"
        f"{FULL}.\n\n1\n Kamerstuk 33 719, nr. 15.\n"
    )
    assert "te evalueren[^1]. Zoals" in read
    assert read.endswith("\n\n[^1]: Kamerstuk 33 719, nr. 15.\n")


def test_a_paragraph_that_a_note_cut_in_two_is_whole() -> None:
    read = to_markdown(
        "Een zin met een woord1 die op de volgende\n\n1 Kamerstuk 36 045, nr. 2\n\nbladzijde verder gaat.\n"
    )
    assert read.startswith("Een zin met een woord[^1] die op de volgende bladzijde verder gaat.\n")


def test_numbers_without_a_mark_are_no_notes() -> None:
    text = "De uitstoot van CO2 en 12 km2.\n\n2 Schepen varen.\n"
    assert to_markdown(text) == text


def test_each_page_may_count_its_notes_anew() -> None:
    read = to_markdown("Het eerste woord1 hier.\n\n1 Noot een.\n\nHet tweede woord1 hier.\n\n1 Noot twee.\n")
    assert read == "Het eerste woord[^1] hier.\n\nHet tweede woord[^2] hier.\n\n[^1]: Noot een.\n\n[^2]: Noot twee.\n"


@pytest.mark.parametrize(
    "furniture",
    [
        "Pagina 1 van 2",
        "                         Page 1 of 2",
        "blad 3",
        "- 3 -",
        "                                           2/2",
        "                                           2",
        "Tweede Kamer, vergaderjaar 2021–2022, 36 045, nr. 12 2",
        "kst-36045-12",
        "ISSN 0921 - 7371",
        "\f",
    ],
)
def test_what_stands_on_every_page_is_no_part_of_the_letter(furniture: str) -> None:
    assert to_markdown(f"{FULL}\n{furniture}\n\nblijft dat doen.\n") == f"{FULL} blijft dat doen.\n"


def test_a_head_that_is_printed_again_is_dropped() -> None:
    read = to_markdown(
        f"Ministerie van Verkeer\nOns kenmerk\nAB/1\n\n{PROSE}Pagina 1 van 2\nMinisterie van Verkeer\nAB/1\n"
        "\nSlot van de brief.\n"
    )
    assert read.count("Ministerie van Verkeer") == 1
    assert read.endswith("\n\nSlot van de brief.\n")


def test_a_page_between_two_paragraphs_does_not_join_them() -> None:
    assert "blijven doen.\n\nHet kabinet" in to_markdown(f"{PROSE}Pagina 1 van 2\n{PROSE}")


def test_a_page_number_under_the_letter_is_dropped() -> None:
    assert to_markdown("De minister van Verkeer,\nA.B. de Wit\n\n1\n") == "De minister van Verkeer,\\\nA.B. de Wit\n"
