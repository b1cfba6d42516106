"""Official publications in XML, and what they state of themselves."""

import pytest
from made import texts

from dossier_tui.errors import Usage
from dossier_tui.reading.document import Document
from dossier_tui.reading.formats.metadata import facts_from, paper_number, read_metadata
from dossier_tui.reading.formats.publication import read_publication

HEAD = (
    "<kamerstukkop><tekstregel>Vergaderjaar 2023-2024</tekstregel></kamerstukkop>"
    "<dossier><dossiernummer><dossiernr>36 410</dossiernr><begrotingshoofdstuk>XII</begrotingshoofdstuk>"
    "</dossiernummer><titel>Een begroting</titel></dossier>"
)


def paper(body: str) -> Document:
    stuk = f"<stuk><stuknr>Nr. <ondernummer>7</ondernummer></stuknr><titel>BRIEF VAN DE MINISTER</titel>{body}</stuk>"
    return read_publication(
        f"<officiele-publicatie><kamerstuk>{HEAD}{stuk}</kamerstuk></officiele-publicatie>".encode()
    )


def test_the_head_stands_aside_and_states_number_kind_and_dossier() -> None:
    document = paper("<al>Den Haag, <datum isodatum='2024-05-03'>3 mei 2024</datum></al>")
    assert texts(document, "aside") == ["Vergaderjaar 2023-2024", "36 410 XII Een begroting", "Nr. 7"]
    assert texts(document) == ["BRIEF VAN DE MINISTER", "Den Haag, 3 mei 2024"]
    facts = document.facts
    assert (facts.number, facts.date, facts.kind) == ("36410-XII/7", "2024-05-03", "letter")
    assert (facts.dossier_number, facts.dossier_title) == ("36410-XII", "Een begroting")


def test_a_date_in_running_text_is_not_the_date_of_a_letter() -> None:
    text = "In mijn brief van <datum isodatum='2023-01-02'>2 januari 2023</datum> schreef ik dat het anders zou gaan."
    assert paper(f"<al>{text}</al>").facts.date is None


def test_lists_keep_their_numbers_and_levels() -> None:
    deeper = "<lijst><li><li.nr>–</li.nr><al>onder</al></li></lijst>"
    document = paper(
        f"<lijst><li><li.nr>1.</li.nr><al>een</al>{deeper}</li><li><li.nr>2.</li.nr><al>twee</al></li></lijst>"
    )
    items = [(part.level, part.label, part.text) for part in document.parts if part.role == "item"]
    assert items == [(1, "1.", "een"), (2, "", "onder"), (1, "2.", "twee")]


def test_notes_stand_at_the_end() -> None:
    note = "<noot id='n1'><noot.nr>1</noot.nr><noot.al>noot <nadruk>een</nadruk></noot.al></noot>"
    assert texts(paper(f"<al>tekst{note}.</al>"), "paragraph", "footnote") == ["tekst[^1].", "noot een"]


def test_tables_put_every_entry_in_its_column() -> None:
    group = (
        "<table><title>Titel</title><tgroup><colspec colname='a'/><colspec colname='b'/><thead><row><entry>A</entry>"
        "<entry>B</entry></row></thead><tbody><row><entry colname='b'>2</entry></row></tbody></tgroup></table>"
    )
    assert texts(paper(group), "table") == ["| A | B |\n| --- | --- |\n|  | 2 |"]


def test_headings_are_those_between_paragraphs_and_of_sections() -> None:
    body = (
        "<tussenkop kopopmaak='vet'>Boven</tussenkop><tussenkop kopopmaak='cur'>Onder</tussenkop>"
        "<divisie><kop><nr>1</nr><titel>Deel</titel></kop><divisie><kop><titel>Dieper</titel></kop></divisie></divisie>"
    )
    found = [(part.level, part.text) for part in paper(body).parts if part.role == "heading"]
    assert found[1:] == [(2, "Boven"), (3, "Onder"), (2, "1 Deel"), (3, "Dieper")]


def test_paragraphs_set_close_are_lines_only_where_they_are_no_sentences() -> None:
    signed = "<al-groep><al>De Minister van X,</al><al>A. de Vries</al></al-groep>"
    said = "<al-groep><al>Dit is een zin.</al><al>Dit ook.</al></al-groep>"
    assert texts(paper(signed + said), "paragraph") == [
        "De Minister van X,\\\nA. de Vries",
        "Dit is een zin.",
        "Dit ook.",
    ]


def test_pictures_that_are_left_out_are_told() -> None:
    assert [remark.key for remark in paper("<plaatje><illustratie/></plaatje>").remarks] == ["pictures"]


@pytest.mark.parametrize(
    ("address", "number"),
    [
        ("kst-21501-02-2446", "21501-02/2446"),
        ("kst-34000-VII-8", "34000-VII/8"),
        ("kst-33328-AI", "33328/AI"),
        ("kst-36045-12-h1", "36045/12"),
        ("ah-tk-20202021-3235", "AH 2020-2021/3235"),
        ("h-tk-20172018-19-11", "H II 2017-2018/19"),
        ("h-ek-20252026-11", "H I 2025-2026/11"),
        ("stb-2020-118", None),
        ("kst-1059772", None),
        ("blg-1023", None),
    ],
)
def test_addresses_are_numbers_in_their_normal_form(address: str, number: str | None) -> None:
    assert paper_number(address) == number


def test_metadata_without_an_address_give_a_number_from_its_parts() -> None:
    facts = facts_from([("OVERHEIDop.dossiernummer", "31 031;29 949"), ("OVERHEIDop.ondernummer", "19")])
    assert (facts.number, facts.dossier_number) == ("31031/19", "31031")


def test_the_kind_of_paper_is_no_part_of_its_title() -> None:
    pairs = [("DC.type", "Brief"), ("OVERHEIDop.documenttitel", "Brief regering; Voortgang; tweede deel")]
    assert facts_from(pairs).title == "Voortgang; tweede deel"


def test_the_minister_who_answers_is_the_sender_and_not_who_asked() -> None:
    pairs = [("DC.type", "Antwoord"), ("OVERHEIDop.indiener", "A. Vraag"), ("OVERHEIDop.ontvanger", "B. Antwoord")]
    assert facts_from(pairs).senders == [("B. Antwoord", None)]


def test_a_day_that_is_none_is_not_taken() -> None:
    assert facts_from([("DCTERMS.issued", "2024-02-31"), ("DCTERMS.issued", "0001")]).date is None


def test_metadata_have_no_text() -> None:
    data = b'<metadata_gegevens><metadata name="DC.title" content="Een titel"/></metadata_gegevens>'
    document = read_metadata(data)
    assert (document.parts, document.facts.title) == ([], "Een titel")


def test_xml_of_another_kind_is_refused() -> None:
    with pytest.raises(Usage, match="file-broken"):
        read_publication(b"<rss><item/></rss>")
