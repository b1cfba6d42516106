"""Pages: of the official site, of others, and as programs make them."""

import pytest
from made import LONG, labelled, texts

from dossier_tui.reading.document import Document
from dossier_tui.reading.formats.html import read_html


def page(body: str, head: str = "") -> Document:
    return read_html(f"<html lang='nl'><head>{head}</head><body>{body}</body></html>".encode())


def test_scripts_navigation_and_hidden_text_are_dropped() -> None:
    hidden = "<p hidden>a</p><p style='display: none'>b</p><script>c()</script><style>d</style><nav>e</nav>"
    assert texts(page(f"{hidden}<p>tekst</p><footer>voet</footer>")) == ["tekst"]


def test_of_a_page_with_a_main_part_only_that_is_read() -> None:
    assert texts(page(f"<div>menu</div><main><h1>Kop</h1><p>{LONG}</p></main>")) == ["Kop", LONG]


def test_text_beside_blocks_is_a_paragraph_of_its_own() -> None:
    assert texts(page("<div>een<p>twee</p>drie <b>vier</b></div>")) == ["een", "twee", "drie vier"]


def test_two_breaks_part_paragraphs_and_one_does_not() -> None:
    assert texts(page("<p>een<br>twee<br><br>drie</p>")) == ["een\\\ntwee", "drie"]


def test_lists_keep_their_numbers_and_levels() -> None:
    document = page("<ol start=3><li>drie<ul><li>onder</ul><li>vier</ol><ul><li>a. letter<li>– streep</ul>")
    items = [(part.level, part.label, part.text) for part in document.parts]
    assert items == [
        (1, "3.", "drie"),
        (2, "", "onder"),
        (1, "4.", "vier"),
        (1, "a.", "letter"),
        (1, "", "streep"),
    ]


def test_a_table_of_data_is_a_table_and_one_for_layout_is_text() -> None:
    data = "<table><tr><th>A<th>B<tr><td colspan=2>beide</table>"
    layout = "<table role=presentation><tr><td><p>een<td><p>twee</table>"
    document = page(data + layout)
    assert texts(document, "table") == ["| A | B |\n| --- | --- |\n| beide |  |"]
    assert texts(document, "paragraph") == ["een", "twee"]


NOTES = {
    "the official site": '<p>t<sup><a class="nootnum" href="#ID-1">1</a></sup> v</p><div id="noten"><hr/><div '
    'class="voet noot" id="note-1"><h5 class="note-close"><a class="note-close" href="#close">X</a> Noot </h5><sup>'
    '<span class="nootnum" id="ID-1">1</span></sup><p>noot</p></div></div>',
    "a text processor": '<p>t<a href="#_ftn1" name="_ftnref1">[1]</a> v</p><p><a href="#_ftnref1" name="_ftn1">[1]</a>'
    " noot</p>",
    "a list of notes": '<p>t<sup id="r"><a href="#fn1">1</a></sup> v</p><ol><li id="fn1">noot <a href="#r">↩</a></ol>',
}


@pytest.mark.parametrize("kind", NOTES)
def test_notes_are_found_as_they_are_marked_by(kind: str) -> None:
    document = page(NOTES[kind])
    assert texts(document, "paragraph") == ["t[^1] v"]
    assert texts(document, "footnote") == ["noot"]


def test_a_link_to_a_place_in_the_page_is_no_note() -> None:
    document = page('<p><a href="#h2">2</a> verder</p><h2 id="h2">Kop</h2>')
    assert texts(document) == ["2 verder", "Kop"]


def test_a_letter_on_a_page_has_its_head_aside_and_a_disclaimer_too() -> None:
    body = f"<p>Postbus 1<br>2500 EA Den Haag</p><p>Betreft: iets</p><p>Geachte voorzitter,</p><p>{LONG}</p>"
    document = page(body + "<p>Dit bericht kan informatie bevatten die niet voor u is bestemd.</p>")
    assert labelled(document) == {"Betreft": "iets"}
    assert texts(document) == ["Geachte voorzitter,", LONG]


def test_the_title_address_and_language_of_a_page_are_facts() -> None:
    head = "<title>Een titel</title><link rel=canonical href='https://voorbeeld.example/brief'>"
    facts = page("<p>tekst", head).facts
    assert (facts.title, facts.source_url, facts.language) == ("Een titel", "https://voorbeeld.example/brief", "nl")


def test_an_address_that_is_not_of_the_web_is_no_fact() -> None:
    assert page("<p>tekst", "<link rel=canonical href='javascript:alert(1)'>").facts.source_url is None


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-16"])
def test_a_page_is_decoded_as_it_is_and_not_as_it_says(encoding: str) -> None:
    assert texts(read_html("<html><meta charset=utf-8><p>geïnformeerd €</p>".encode(encoding))) == ["geïnformeerd €"]


def test_signs_of_markdown_and_html_are_text() -> None:
    document = page("<p># geen kop</p><p>1. geen lijst *x* [y](z) &lt;b&gt; &amp;amp; `q`</p>")
    assert texts(document) == ["\\# geen kop", "1\\. geen lijst \\*x\\* \\[y\\](z) \\<b\\> \\&amp; \\`q\\`"]


def test_the_site_around_an_official_paper_is_left_out() -> None:
    title = '<h1 class="stuktitel"><span class="stuknummer">Nr. 2</span> BRIEF</h1>'
    paper = f'<div id="broodtekst">{title}<p>{LONG}</p></div>'
    document = page(f"<main><h1>Kamerstuk</h1><p>Download</p>{paper}</main>")
    assert (texts(document), texts(document, "aside")) == (["BRIEF", LONG], ["Nr. 2"])


def test_the_caption_of_a_table_stands_above_it() -> None:
    document = page("<table><caption>Tabel 1</caption><tr><th>A<th>B<tr><td>1<td>2</table>")
    assert texts(document)[0] == "Tabel 1"
