"""Text out of a PDF reads as it was written: lines, words and numbers that were broken are whole again."""

import pytest

from dossier_tui.reading.clean import text_markdown, to_markdown

FULL = "Het kabinet heeft de afgelopen maanden veel gedaan om de dienst op orde te krijgen en"


def prose(*lines: str) -> str:
    """Return lines as a paragraph of a letter whose lines are all full."""
    return "\n".join((FULL, *lines, FULL, "zal dat ook in het komende jaar blijven doen.")) + "\n"


def test_the_lines_of_a_paragraph_become_one() -> None:
    read = to_markdown(
        "Het kabinet bevestigt dat de reis naar Oekraïne op korte termijn is\nvoorzien. Daarover volgt nader bericht.\n"
    )
    assert read == (
        "Het kabinet bevestigt dat de reis naar Oekraïne op korte termijn is voorzien. Daarover volgt nader bericht.\n"
    )


def test_an_empty_line_ends_a_paragraph() -> None:
    assert to_markdown("Eerste alinea.\n \n\nTweede alinea.\n") == "Eerste alinea.\n\nTweede alinea.\n"


def test_a_line_that_ends_early_with_its_sentence_ends_its_paragraph() -> None:
    read = to_markdown(
        f"{FULL}\n{FULL}\nblijft dat doen.\n"
        f"De tweede alinea begint hier en loopt over de hele breedte van de regel door en\n{FULL}.\n"
    )
    assert "blijft dat doen.\n\nDe tweede alinea" in read


def test_an_indented_line_after_a_sentence_begins_a_paragraph() -> None:
    assert "krijgen.\n\nDaarna volgt" in to_markdown(
        f"{FULL[:-3]}.\n Daarna volgt een tweede alinea, die met een\ninsprong begint.\n"
    )


@pytest.mark.parametrize(
    ("before", "after", "whole"),
    [
        ("en om transpa-", "rantie te betrachten over deze troepen aan de grens van het land", "transparantie te"),
        (
            "maar de Staten-",
            "Generaal moet daarover eerst nog een besluit nemen in de zomer",
            "de Staten-Generaal moet",
        ),
        (
            "zoals het IPCC-",
            "rapport van dit voorjaar zegt over het klimaat in de komende eeuw",
            "het IPCC-rapport van",
        ),
        (
            "met een steun- en",
            "herstelpakket voor de landen die daar het meest behoefte aan hebben",
            "steun- en herstelpakket",
        ),
        (
            "steun-",
            "en herstelpakketten voor de landen die daar de meeste behoefte aan hebben",
            "steun- en herstelpakketten",
        ),
        (
            "voor de EU-",
            "lidstaten die aan de rand van het gebied liggen en daar last van hebben",
            "de EU-lidstaten die",
        ),
        (
            "de Minister-",
            "President heeft dat in het debat van vorige week al gezegd aan de Kamer",
            "Minister-President heeft",
        ),
        ("met een e-", "mail aan alle betrokkenen die zich daarvoor hadden aangemeld bij ons", "een e-mail aan"),
        (
            "in de periode 2013-",
            "2016 worden de projecten uitgevoerd door de openbare lichamen zelf",
            "periode 2013-2016 worden",
        ),
        (
            "in de jaren 2012–",
            "2013 zijn de projecten uitgevoerd door de openbare lichamen zelf al",
            "jaren 2012–2013 zijn",
        ),
        (
            "Kamerstuk 21 501-",
            "02, nr. 2446, waarin dat al eerder uitgebreid is uiteengezet aan u",
            "21 501-02, nr. 2446",
        ),
        (
            "Kamerstuk 36",
            "045, nr. 12, waarin dat al eerder uitgebreid is uiteengezet aan u allen",
            "Kamerstuk 36 045, nr. 12",
        ),
        (
            "Kamerstuk 21 501-20,",
            "nr. 1757, waarin dat al eerder uitgebreid is uiteengezet aan u allen",
            "21 501-20, nr. 1757",
        ),
        (
            "een soft hy\u00ad",
            "phen aan het einde van een regel is nooit een deel van het woord zelf",
            "soft hyphen aan",
        ),
        ("kosten -", "die hoger zijn - worden gedragen door de landen die dat hebben beloofd", "kosten - die hoger"),
    ],
)
def test_a_word_or_number_broken_over_two_lines_is_whole(before: str, after: str, whole: str) -> None:
    start = f"{FULL} " if len(before) < 30 else ""
    assert whole in to_markdown(prose(f"{start}{before}", after))


def test_a_hyphen_stays_where_the_letter_writes_the_word_with_it() -> None:
    read = to_markdown(
        prose(
            "De niet-gouvernementele en zee-gerichte clubs doen mee en zullen bij zee-",
            "gerichte activiteiten helpen, want dat is van belang voor iedereen.",
        )
    )
    assert "bij zee-gerichte activiteiten" in read


def test_the_breaks_of_an_address_and_a_signature_stay() -> None:
    read = to_markdown(
        f"Mr Joaquim Ferraz\nChair of the Committee on the Environment\nEuropean Parliament\n\n{prose()}\n"
        "De Minister van Verkeer,\nA.B. de Wit\n"
    )
    assert "Mr Joaquim Ferraz\\\nChair of the Committee on the Environment\\\nEuropean Parliament\n" in read
    assert read.endswith("De Minister van Verkeer,\\\nA.B. de Wit\n")


def test_an_office_on_two_lines_is_one() -> None:
    read = to_markdown(f"{prose()}\nDe Staatssecretaris van Sociale Zaken\nen Werkgelegenheid,\n")
    assert read.endswith("De Staatssecretaris van Sociale Zaken en Werkgelegenheid,\n")


def test_a_salutation_and_a_closing_stand_alone() -> None:
    read = to_markdown(f"Geachte voorzitter,\n{prose()}Hoogachtend,\nde minister van Verkeer,\n")
    assert read.startswith(f"Geachte voorzitter,\n\n{FULL}")
    assert "\n\nHoogachtend,\n\nde minister van Verkeer,\n" in read


def test_rows_of_figures_stay_rows() -> None:
    read = to_markdown(f"{prose()}\nUitstel van belasting 500 2.700\nWaarvan Caribisch Nederland 2\nTotaal 502\n")
    assert "Uitstel van belasting 500 2.700\\\nWaarvan Caribisch Nederland 2\\\nTotaal 502" in read


def test_text_that_was_never_wrapped_keeps_a_paragraph_a_line() -> None:
    paragraph = " ".join([FULL] * 4)
    assert to_markdown(f"{paragraph}.\n{paragraph}.\n") == f"{paragraph}.\n\n{paragraph}.\n"


@pytest.mark.parametrize("signs", ["\r\n", "\r", "  \n", "\t\n"])
def test_how_lines_end_does_not_matter(signs: str) -> None:
    text = prose("Een tweede zin, over de transpa-", "rantie van de stukken.") + "\n1. Een punt\n2. Nog een\n"
    assert to_markdown(text.replace("\n", signs)) == to_markdown(text)


@pytest.mark.parametrize(
    "line",
    [
        "# geen kop",
        "- ",
        "1986.",
        "*ster* _streep_",
        "<b>html</b>",
        "[een](koppeling)",
        "`code`",
        "a | b",
        "AT&amp;T",
        "\\",
        "+ plus",
        "===",
        "~~~",
    ],
)
def test_signs_of_markdown_in_a_letter_are_signs(line: str) -> None:
    from dossier_tui.reading.blocks import plain_text
    from dossier_tui.reading.markdown import read_markdown

    read = read_markdown(to_markdown(f"Eerste zin.\n\nZie {line}\n\nSlot.\n"))
    assert plain_text(read) == f"Eerste zin.\n\nZie {line.strip()}\n\nSlot."


def test_controls_do_not_get_into_the_text() -> None:
    assert to_markdown("Titel \x1b]0;weg\x07 en \x00nul.\n") == "Titel \\]0;weg en nul.\n"


@pytest.mark.parametrize("text", ["", "\n", " \n\f\n", "\x07"])
def test_nothing_is_nothing(text: str) -> None:
    assert to_markdown(text).strip() == ""


def test_a_markdown_letter_is_kept_as_it_is_but_for_controls() -> None:
    assert text_markdown("# Titel\r\n\r\n* punt\x1b\r\n") == "# Titel\n\n* punt\n"
