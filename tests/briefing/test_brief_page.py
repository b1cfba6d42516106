"""The page: one file that loads and runs nothing, with a list of contents and the timeline as a picture."""

import re
import shutil
import subprocess
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest
from briefing_parts import TODAY, quoted, small_dossier, source
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from dossier_tui.briefing.addresses import paper_address
from dossier_tui.briefing.asked import Asked, Template
from dossier_tui.briefing.markdown import write_briefing
from dossier_tui.briefing.page import write_page
from dossier_tui.briefing.picture import picture
from dossier_tui.briefing.places import Plain
from dossier_tui.model.quotes import Anchors
from dossier_tui.model.records import Commitment, Dossier, Event, Letter
from dossier_tui.reading.blocks import plain_text
from dossier_tui.reading.markdown import read_markdown
from dossier_tui.store.contents import Contents
from dossier_tui.views.letter import paragraph_of
from dossier_tui.views.timeline import list_points
from dossier_tui.words import Words

HOSTILE = (
    "<script>alert(1)</script> </style> </title> <img src=x onerror=alert(1)> [k](javascript:alert(1)) &lt;b&gt; "
    "![p](https://example.org/x.png) \u202eomgekeerd \" ' onload=x"
)
VOID = {"meta", "br", "hr", "link", "img"}


class Page(HTMLParser):
    """What a browser makes of a page: its elements with their attributes, and which are still open at the end."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert tag in VOID or self.open.pop() == tag


def hostile_dossier() -> Contents:
    contents = small_dossier()
    contents.dossier.title = contents.dossier.description = HOSTILE
    contents.letters["L1"].title = HOSTILE
    contents.events["E1"] = Event(
        id="E1", title=HOSTILE, when="2026-01-12", place=HOSTILE, quotes=quoted("L1", HOSTILE)
    )
    contents.commitments["C1"].text = HOSTILE
    return contents


@pytest.mark.parametrize("purpose", ["standard", "minister", "debate", "handover", "press"])
def test_a_hostile_letter_stays_inert(purpose: str) -> None:
    page = Page(write_page(source(hostile_dossier()), Asked(purpose, "2020-01-01")))
    assert page.open == []
    assert not {tag for tag, _ in page.elements} & {"script", "img", "iframe", "link", "object", "form", "b", "k"}
    for _, attributes in page.elements:
        assert not [name for name in attributes if name.startswith("on") or name in ("src", "srcset")]
        assert (attributes.get("href") or "#").startswith(("#", "https://zoek.officielebekendmakingen.nl/"))


def test_hidden_marks_are_shown() -> None:
    text = write_page(source(hostile_dossier()))
    assert "\u202e" not in text
    assert "⟨U+202E⟩" in text


def test_a_page_is_whole_and_speaks_its_language() -> None:
    text = write_page(source(small_dossier(), "en"))
    assert text.startswith('<!DOCTYPE html>\n<html lang="en">')
    assert "default-src 'none'" in text
    assert "<title>Zandbrug</title>" in text
    assert "@page { size: A4" in text
    assert write_page(source(small_dossier(), "en")) == text
    assert "url(" not in text
    assert "@import" not in text


def test_every_link_inside_has_its_place() -> None:
    page = Page(write_page(source(small_dossier())))
    names = [attributes["id"] for _, attributes in page.elements if attributes.get("id")]
    goals = [
        str(attributes.get("href"))[1:]
        for _, attributes in page.elements
        if str(attributes.get("href", "")).startswith("#")
    ]
    assert len(names) == len(set(names))
    assert set(goals) <= set(names)
    assert {name for name in names if str(name).startswith("fn")}


def test_the_contents_are_the_sections() -> None:
    text = write_page(source(small_dossier()))
    listed = re.findall(r'<li><a href="#part-\d+">(.*?)</a></li>', text)
    assert listed == re.findall(r"^## (.*)$", write_briefing(source(small_dossier())), re.MULTILINE)


def test_papers_are_plain_links_and_nothing_else_is() -> None:
    text = write_page(source(small_dossier()))
    assert 'nl/kst-39902-1.html" rel="noreferrer">Kamerstuk 39 902, nr. 1</a>' in text


@pytest.mark.parametrize(
    ("number", "address"),
    [
        ("36045/3", "kst-36045-3"),
        ("21501-02/2446", "kst-21501-02-2446"),
        ("36600-VII/1", "kst-36600-VII-1"),
        ("33328/AI", "kst-33328-AI"),
        ("AH 2020-2021/3235", "ah-tk-20202021-3235"),
        ("2022D07548", None),
        ("TZ202412-116", None),
        ("36045", None),
        ("CXLVIII/A", None),
    ],
)
def test_where_a_paper_stands_on_the_web(number: str, address: str | None) -> None:
    assert paper_address(number) == (address and f"https://zoek.officielebekendmakingen.nl/{address}.html")


def test_a_template_cannot_bring_in_what_is_loaded_or_run() -> None:
    text = "# T\n\n<script>x</script> ![p](https://example.org/p.png) [j](javascript:x) [d](data:text/html,x) [w](https://example.org/)\n"
    page = Page(write_page(source(small_dossier()), Asked(template=Template("t", "t", text))))
    assert [attributes.get("href") for tag, attributes in page.elements if tag == "a"] == [
        "https://example.org/p.png",
        "https://example.org/",
    ]
    assert not {tag for tag, _ in page.elements} & {"script", "img", "nav"}


def drawn(contents: Contents, today: date = TODAY) -> "etree._Element":
    lines = picture(list_points(contents), contents.commitments.values(), today, Words("nl"))
    return etree.fromstring("\n".join(lines).replace("&#160;", " "))


def test_the_picture_has_letters_events_and_every_term_that_there_was() -> None:
    svg = drawn(small_dossier())
    assert len(svg.xpath("//rect[@class='letter']")) == 2
    assert len(svg.xpath("//circle[@class='event']")) == 2
    assert len(svg.xpath("//circle[@class='event planned']")) == 1
    assert len(svg.xpath("//circle[@class='old']")) == 1
    assert len(svg.xpath("//line[@class='slip']")) == 1
    assert len(svg.xpath("//circle[@class='late']")) == 1


def test_a_month_is_a_stretch_and_not_its_first_day() -> None:
    contents = Contents("d", Dossier(slug="d", title="D"), events={"E1": Event(id="E1", title="X", when="2026-03")})
    assert float(drawn(contents).xpath("//rect[@class='event span']/@width")[0]) > 4


def test_nothing_dated_is_no_picture() -> None:
    contents = Contents("d", Dossier(slug="d", title="D"), letters={"L1": Letter(id="L1", title="X")})
    assert picture(list_points(contents), [], TODAY, Words("nl")) == []
    assert "<svg" not in write_page(source(contents))


def test_many_terms_are_drawn_as_far_as_there_is_room_and_the_rest_is_counted() -> None:
    commitments = {
        f"C{n}": Commitment(id=f"C{n}", text="X" * 99, due="2026-12", due_by="2026-12-31") for n in range(40)
    }
    figure = drawn(Contents("d", Dossier(slug="d", title="D"), commitments=commitments))
    assert "en nog 26 termijnen" in str(figure.findtext("figcaption"))


@given(st.lists(st.sampled_from(["0001", "9999-12-31", "../1990", "2020/..", "2026-33", "2026-11-24"]), min_size=1))
def test_any_dates_make_a_picture_inside_its_frame(dates: list[str]) -> None:
    for today in (TODAY, date.min, date.max):
        assert_inside(dates, today)


def assert_inside(dates: list[str], today: date) -> None:
    events = {f"E{n}": Event(id=f"E{n}", title="X", when=when) for n, when in enumerate(dates)}
    commitments = {f"C{n}": Commitment(id=f"C{n}", text="X", due=when) for n, when in enumerate(dates)}
    svg = drawn(Contents("d", Dossier(slug="d", title="D"), events=events, commitments=commitments), today)
    assert all(200 <= float(x) <= 720 for x in svg.xpath("//circle/@cx | //rect/@x | //line/@x1"))


BLOCKS = st.sampled_from(
    [
        "Geachte voorzitter,",
        "Ik zal de Kamer voor de zomer informeren.",
        "## Over de brug",
        "- een punt in een lijst",
        "1. nog een punt",
        "| a | b |\n|---|---|\n| c | d |",
        "> aangehaald",
        "---",
        "[^1]: Een noot.",
        "Tekst met een noot[^1] en **vet**.",
        "Een kop\n===",
        "    ingesprongen",
        "“Zo staat het er”, zei hij.",
        "regel een\nregel twee",
    ]
)


@given(st.lists(BLOCKS, max_size=6), st.lists(BLOCKS, max_size=3), st.booleans())
def test_a_paragraph_counted_in_the_text_is_the_one_that_is_read(
    before: list[str], after: list[str], loose: bool
) -> None:
    quote = "Dit zijn de woorden waar het om gaat."
    text = ("\n\n" if loose else "\n\n\n").join([*before, f"Eerst iets. {quote} En meer.", *after])
    counted = Plain(text).paragraph(quote)
    if counted is not None:
        blocks = read_markdown(text)
        place = Anchors(plain_text(blocks)).find(quote)
        assert place
        assert counted == paragraph_of(blocks, place[0])


def test_a_paragraph_is_counted_where_that_is_sure_alone() -> None:
    assert Plain("# Kop\n\nEen.\n\nTwee woorden staan hier.").paragraph("Twee woorden staan hier.") == 2
    assert Plain("Twee keer dit hier.\n\nTwee keer dit hier.").paragraph("Twee keer dit hier.") is None
    assert Plain("# Drie woorden hier").paragraph("Drie woorden hier") is None
    assert Plain("Hier staat iets.").paragraph("Hier staat") is None
    assert Plain("Een zin die\n\nverder gaat hier.").paragraph("zin die verder gaat") is None
    assert Plain("Kop.\n\nGeen brief over Één zaak.\n\nX").paragraph("EEN BRIEF OVER één") == 2
    assert Plain("Geen brief over zaken.\n\nEen brief over zaken.").paragraph("Een brief over zaken") is None


@pytest.mark.skipif(shutil.which("pandoc") is None, reason="pandoc is not installed")
@pytest.mark.parametrize("form", ["md", "html"])
def test_pandoc_makes_a_word_file_of_it(tmp_path: Path, form: str) -> None:
    text = write_page(source(small_dossier())) if form == "html" else write_briefing(source(small_dossier()))
    (tmp_path / f"b.{form}").write_text(text, "utf-8")
    kind = "html" if form == "html" else "markdown"
    subprocess.run(["pandoc", "-f", kind, f"b.{form}", "-o", "b.docx"], cwd=tmp_path, check=True)
    told = subprocess.run(
        ["pandoc", "b.docx", "-t", "plain"], cwd=tmp_path, check=True, capture_output=True, text=True
    ).stdout
    assert "Zandbrug" in told
    assert "Ik zal uw Kamer voor de zomer informeren over de kosten." in " ".join(told.split())
