"""ODF letters: what is read of them, and what is not."""

import pytest
from made import LONG, labelled, odf, texts

from dossier_tui.errors import Usage
from dossier_tui.reading.formats.odt import read_odt

NUMBERS = (
    '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" '
    'style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")"/>'
    "</text:list-style>"
)


def p(text: str, style: str = "") -> str:
    return f'<text:p text:style-name="{style}">{text}</text:p>'


def cells(*values: str) -> str:
    inside = "".join(f'<table:table-cell table:style-name="lijn">{p(value)}</table:table-cell>' for value in values)
    return f"<table:table-row>{inside}</table:table-row>"


def test_deleted_and_hidden_text_and_comments_are_dropped() -> None:
    hidden = '<style:style style:name="H"><style:text-properties text:display="none"/></style:style>'
    changes = f"<text:tracked-changes><text:changed-region>{p('weg')}</text:changed-region></text:tracked-changes>"
    body = p('blijft <text:span text:style-name="H">niet</text:span><office:annotation>nee</office:annotation>staan')
    assert texts(read_odt(odf(changes + body, styles=hidden))) == ["blijft staan"]


def test_notes_stand_at_the_end_under_their_mark() -> None:
    note = (
        '<text:note text:id="n1"><text:note-citation>1</text:note-citation>'
        "<text:note-body><text:p>noot</text:p></text:note-body></text:note>"
    )
    assert texts(read_odt(odf(p(f"tekst{note} verder")))) == ["tekst[^1] verder", "noot"]


def test_items_have_the_number_that_is_printed() -> None:
    deeper = f"<text:list><text:list-item>{p('onder')}</text:list-item></text:list>"
    body = (
        f'<text:list text:style-name="L"><text:list-item>{p("een")}{deeper}</text:list-item>'
        f"<text:list-item>{p('twee')}</text:list-item></text:list>"
    )
    items = [(part.level, part.label, part.text) for part in read_odt(odf(body, styles=NUMBERS)).parts]
    assert items == [(1, "1.", "een"), (2, "a)", "onder"), (1, "2.", "twee")]


def test_headings_tables_and_line_breaks_are_kept() -> None:
    lines = '<style:style style:name="lijn"><style:table-cell-properties fo:border="1pt solid"/></style:style>'
    grid = f"<table:table>{cells('Jaar', 'Aantal')}{cells('2023', '4')}</table:table>"
    body = p(LONG) + '<text:h text:outline-level="1">Kop</text:h>' + p("een<text:line-break/>twee") + grid
    document = read_odt(odf(body, styles=lines))
    assert texts(document) == [LONG, "Kop", "een\\\ntwee", "| Jaar | Aantal |\n| --- | --- |\n| 2023 | 4 |"]


def test_text_boxes_and_the_table_above_a_letter_stand_aside() -> None:
    box = f"<draw:frame><draw:text-box>{p('Ons kenmerk')}{p('X-1')}</draw:text-box></draw:frame>"
    head = f"<table:table>{cells('Datum', '3 mei 2024')}</table:table>"
    document = read_odt(odf(box + head + p("Geachte voorzitter,") + p(LONG)))
    assert labelled(document) == {"Ons kenmerk": "X-1", "Datum": "3 mei 2024"}
    assert texts(document) == ["Geachte voorzitter,", LONG]


def test_the_head_of_an_official_print_stands_beside_its_text() -> None:
    body = (
        '<text:h text:outline-level="1">36 045<text:tab/>Een dossier</text:h>'
        '<text:h text:outline-level="1">Nr. 12<text:tab/>BRIEF VAN DE MINISTER</text:h>'
        + p("Aan de Voorzitter van de Tweede Kamer der Staten-Generaal")
        + p("Den Haag, 3 mei 2024")
        + p(LONG)
    )
    meta = '<meta:user-defined meta:name="OVERHEIDop.ParlID/DC.identifier">kst-36045-12</meta:user-defined>'
    document = read_odt(odf(body, meta=meta))
    assert texts(document, "aside") == ["36 045 Een dossier", "Nr. 12"]
    assert texts(document)[:3] == [
        "BRIEF VAN DE MINISTER",
        "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal",
        "Den Haag, 3 mei 2024",
    ]
    assert document.facts.number == "36045/12"


def test_a_locked_file_says_that_it_is_locked() -> None:
    manifest = "<manifest><file-entry><encryption-data/></file-entry></manifest>"
    with pytest.raises(Usage, match="file-encrypted"):
        read_odt(odf(p("x"), **{"META-INF/manifest.xml": manifest}))
