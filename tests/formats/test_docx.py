"""Word letters: what is read of them, and what is not."""

from made import LONG, labelled, p, table, texts, word

from dossier_tui.reading.formats.docx import read_docx

BOX = (
    '<w:p><w:r><mc:AlternateContent xmlns:mc="mc"><mc:Choice Requires="wps"><w:drawing><w:txbxContent>{0}'
    "</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>{0}</w:txbxContent></w:pict>"
    "</mc:Fallback></mc:AlternateContent></w:r></w:p>"
)
LIST = (
    '<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
    '<w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/>'
    '<w:lvlText w:val="%2)"/></w:lvl></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>'
    '<w:num w:numId="4"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/>'
    "</w:lvlOverride></w:num>"
)


def numbered(level: int, number: int = 3) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


def test_a_text_box_is_read_once_and_stands_aside() -> None:
    document = read_docx(word(BOX.format(p("Ons kenmerk") + p("ABC-1")) + p(LONG)))
    assert labelled(document) == {"Ons kenmerk": "ABC-1"}
    assert texts(document) == [LONG]


def test_headers_stand_aside_and_footers_are_furniture() -> None:
    section = '<w:sectPr><w:headerReference w:type="first" r:id="header1" xmlns:r="r"/>'
    section += '<w:footerReference w:type="default" r:id="footer1" xmlns:r="r"/></w:sectPr>'
    document = read_docx(word(p(LONG) + section, header1=p("Datum: 3 mei 2024"), footer1=p("Pagina 1 van 2")))
    assert labelled(document) == {"Datum": "3 mei 2024"}
    assert texts(document, "furniture") == ["Pagina 1 van 2"]


def test_a_header_that_no_page_shows_is_not_read() -> None:
    document = read_docx(word(p(LONG), header1=p("oude kop")))
    assert texts(document, "aside", "furniture") == []


def test_deletions_are_dropped_and_insertions_kept() -> None:
    deleted = "<w:del><w:r><w:delText>oud</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>weg</w:t></w:r></w:moveFrom>"
    inserted = "<w:ins><w:r><w:t>nieuw</w:t></w:r></w:ins>"
    assert texts(read_docx(word(f"<w:p>{deleted}{inserted}</w:p>"))) == ["nieuw"]


def test_hidden_text_is_dropped_also_where_a_style_hides_it() -> None:
    style = '<w:style w:styleId="geheim"><w:rPr><w:vanish/></w:rPr></w:style>'
    hidden = p("een", run="<w:vanish/>") + p("twee", '<w:pStyle w:val="geheim"/>')
    shown = p("drie", run='<w:vanish w:val="0"/>')
    assert texts(read_docx(word(hidden + shown, styles=style))) == ["drie"]


def test_of_a_field_the_result_is_read_and_not_its_workings() -> None:
    def char(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    inner = f"{char('begin')}<w:r><w:instrText>PAGE</w:instrText><w:t>9</w:t></w:r>{char('separate')}{char('end')}"
    field = (
        f"{char('begin')}<w:r><w:t>IF</w:t></w:r>{inner}{char('separate')}<w:r><w:t>uitkomst</w:t></w:r>{char('end')}"
    )
    simple = "<w:fldSimple><w:r><w:t> erbij</w:t></w:r></w:fldSimple>"
    assert texts(read_docx(word(f"<w:p>{field}{simple}</w:p>"))) == ["uitkomst erbij"]


def test_footnotes_stand_at_the_end_under_the_mark_that_is_printed() -> None:
    mark = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
    body = f"<w:p><w:r><w:t>Een</w:t></w:r>{mark.format(9)}<w:r><w:t> twee</w:t></w:r>{mark.format(4)}</w:p>"
    notes = f'<w:footnote w:id="4">{p("vier")}</w:footnote><w:footnote w:id="9">{p("negen")}</w:footnote>'
    notes += f'<w:footnote w:type="separator" w:id="-1">{p("streep")}</w:footnote>'
    document = read_docx(word(body, footnotes=notes))
    assert texts(document) == ["Een[^1] twee[^2]", "negen", "vier"]
    assert [part.label for part in document.parts if part.role == "footnote"] == ["1", "2"]


def test_endnotes_have_roman_numbers_and_do_not_meet_footnotes() -> None:
    body = '<w:p><w:r><w:t>A</w:t><w:footnoteReference w:id="1"/><w:endnoteReference w:id="1"/></w:r></w:p>'
    notes = {
        "footnotes": f'<w:footnote w:id="1">{p("voet")}</w:footnote>',
        "endnotes": f'<w:endnote w:id="1">{p("eind")}</w:endnote>',
    }
    assert texts(read_docx(word(body, **notes))) == ["A[^1][^i]", "voet", "eind"]


def test_items_have_the_number_that_word_prints() -> None:
    body = p(LONG) + p("een", numbered(0)) + p("onder", numbered(1)) + p("twee", numbered(0))
    document = read_docx(word(body + p("opnieuw", numbered(0, 4)), numbering=LIST))
    items = [(part.level, part.label, part.text) for part in document.parts if part.role == "item"]
    assert items == [(1, "1.", "een"), (2, "a)", "onder"), (1, "2.", "twee"), (1, "1.", "opnieuw")]


def test_a_typed_bullet_makes_an_item() -> None:
    document = read_docx(word(p(LONG) + p("\uf0b7 punt") + p("– streep")))
    assert texts(document, "item") == ["punt", "streep"]


def test_headings_come_from_styles_and_from_lines_in_bold() -> None:
    style = '<w:style w:styleId="Kop1"><w:name w:val="heading 1"/></w:style>'
    body = p("Met stijl", '<w:pStyle w:val="Kop1"/>') + p(LONG) + p("Vetgedrukt", run="<w:b/>") + p(LONG)
    document = read_docx(word(body + p("Vet, met een punt.", run="<w:b/>"), styles=style))
    assert [(part.level, part.text) for part in document.parts if part.role == "heading"] == [
        (2, "Met stijl"),
        (2, "Vetgedrukt"),
    ]


def test_a_letter_that_is_bold_as_a_whole_has_no_headings() -> None:
    assert texts(read_docx(word(p("Kort", run="<w:b/>") + p(LONG, run="<w:b/>"))), "heading") == []


def test_a_table_with_lines_is_a_table() -> None:
    lines = '<w:tblBorders><w:top w:val="single"/></w:tblBorders>'
    document = read_docx(word(p(LONG) + table(("Jaar", "Aantal"), ("2023", "1|2"), properties=lines)))
    assert texts(document, "table") == ["| Jaar | Aantal |\n| --- | --- |\n| 2023 | 1\\|2 |"]


def test_a_table_above_the_letter_holds_its_head() -> None:
    head = table(("Datum", "3 mei 2024"), ("Betreft", "Een onderwerp"))
    document = read_docx(word(head + p("Geachte voorzitter,") + p(LONG)))
    assert labelled(document) == {"Datum": "3 mei 2024", "Betreft": "Een onderwerp"}
    assert texts(document) == ["Geachte voorzitter,", LONG]


def test_labels_in_one_cell_take_their_values_from_the_next() -> None:
    cells = f"<w:tc>{p('Datum')}{p('Betreft')}</w:tc><w:tc>{p('3 mei 2024')}{p('Een onderwerp')}</w:tc>"
    document = read_docx(word(f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>" + p("Geachte voorzitter,") + p(LONG)))
    assert labelled(document) == {"Datum": "3 mei 2024", "Betreft": "Een onderwerp"}


def test_signatories_beside_each_other_keep_name_and_office_together() -> None:
    signed = table(("De minister van A,", "De staatssecretaris van B,"), ("C. de Wit", "D. Zwart"))
    document = read_docx(word(p("Geachte voorzitter,") + p(LONG) + signed))
    assert texts(document)[2:] == ["De minister van A,", "C. de Wit", "De staatssecretaris van B,", "D. Zwart"]


def test_a_table_that_only_frames_the_letter_is_read_as_its_text() -> None:
    document = read_docx(word(table((LONG + " Dat is de eerste zin van de brief, en dit is de tweede.",))))
    assert texts(document) == [LONG + " Dat is de eerste zin van de brief, en dit is de tweede."]


def test_an_address_above_a_salutation_stands_aside_as_one_block() -> None:
    body = p("Voorzitter van de commissie") + p("Postbus 1") + "<w:p/>" + p("Betreft: iets")
    document = read_docx(word(body + p("Geachte voorzitter,") + p(LONG)))
    assert texts(document, "aside") == ["Voorzitter van de commissie\\\nPostbus 1", "iets"]


def test_notes_that_are_typed_at_the_end_are_notes() -> None:
    body = p(f"{LONG}[1] En verder.[2]") + p("[1] Kamerstuk 36 045, nr. 12") + p("[2] Kamerstuk 36 045, nr. 13")
    document = read_docx(word(body))
    assert texts(document, "paragraph") == [f"{LONG}[^1] En verder.[^2]"]
    assert texts(document, "footnote") == ["Kamerstuk 36 045, nr. 12", "Kamerstuk 36 045, nr. 13"]


def test_of_a_damaged_file_what_can_be_read_is_read_and_that_is_told() -> None:
    document = read_docx(word(f"{p(LONG)}<w:p><w:r><w:t>afgebroken</w:r>"))
    assert texts(document) == [LONG, "afgebroken"]
    assert [remark.key for remark in document.remarks] == ["damaged"]


def test_a_row_that_was_deleted_is_dropped() -> None:
    deleted = f"<w:tr><w:trPr><w:del/></w:trPr><w:tc>{p('weg')}</w:tc></w:tr>"
    document = read_docx(word(p(LONG) + f"<w:tbl>{deleted}<w:tr><w:tc>{p('blijft')}</w:tc></w:tr></w:tbl>"))
    assert texts(document) == [LONG, "blijft"]
