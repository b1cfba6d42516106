"""The same paper in several formats, and letters of which the text was made by hand."""

import re
from difflib import SequenceMatcher
from itertools import combinations

import pytest
from made import SAMPLE, corpus, labelled, letters, texts, words

from dossier_tui.reading.document import Document
from dossier_tui.reading.formats.read import read_document
from dossier_tui.reading.head import read_head

READ_HERE = (".html", ".xml", ".docx", ".eml")


def agreement(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def variant(stem: str, kind: str) -> Document:
    path = corpus("variants", f"{stem}.{kind}")
    return read_document(path.read_bytes(), path.name)


@pytest.mark.parametrize("stem", ["d10-ah-3235", "d11-kst-32545-143"])
@pytest.mark.parametrize("pair", list(combinations(("html", "xml", "odt"), 2)))
def test_a_paper_reads_the_same_in_every_format(stem: str, pair: tuple[str, str]) -> None:
    one, other = (words(variant(stem, kind)) for kind in pair)
    assert len(one) > 500
    assert agreement(one, other) >= 0.97


@pytest.mark.parametrize("stem", ["d10-ah-3235", "d11-kst-32545-143"])
def test_the_roles_in_a_paper_are_the_same_in_every_format(stem: str) -> None:
    found = [[(part.role, part.level) for part in variant(stem, kind).parts] for kind in ("html", "xml", "odt")]
    heads = [[each for each in parts if each[0] == "heading"] for parts in found]
    assert heads[0] == heads[1] == heads[2]
    assert heads[0]


@pytest.mark.parametrize("stem", ["d10-ah-3235", "d11-kst-32545-143"])
def test_a_paper_states_the_same_of_itself_in_every_format(stem: str) -> None:
    facts = [variant(stem, kind).facts for kind in ("html", "xml", "odt")]
    for name in ("number", "date", "kind", "dossier_number", "dossier_title", "language", "source_url"):
        assert len({getattr(each, name) for each in facts}) == 1, name


@pytest.mark.parametrize("stem", ["d10-ah-3235", "d11-kst-32545-143"])
def test_a_paper_has_the_same_head_in_every_format(stem: str) -> None:
    heads = [read_head(variant(stem, kind)) for kind in ("html", "xml", "odt", "pdf")]
    assert heads[0] == heads[1] == heads[2] == heads[3]
    assert heads[0].date
    assert heads[0].senders


@pytest.mark.parametrize("stem", ["d10", "d11"])
def test_metadata_beside_a_paper_state_what_its_page_does(stem: str) -> None:
    path = corpus("variants", f"{stem}-metadata.xml")
    beside = read_document(path.read_bytes(), path.name)
    page = next(corpus("variants").glob(f"{stem}-*.html"))
    facts = read_document(page.read_bytes(), page.name).facts
    assert not beside.parts
    assert {**vars(beside.facts), "senders": sorted(beside.facts.senders)} == {
        **vars(facts),
        "senders": sorted(facts.senders),
    }


@pytest.mark.parametrize("path", sorted(p for p in (SAMPLE / "letters").iterdir() if p.suffix in READ_HERE), ids=str)
def test_the_text_of_a_sample_letter_is_as_it_was_made_by_hand(path) -> None:  # type: ignore[no-untyped-def]
    document = read_document(path.read_bytes(), path.name)
    by_hand = (SAMPLE / "text" / f"{path.stem}.md").read_text("utf-8")
    without_title = re.sub(r"\A# .*\n", "", by_hand)
    best = max(agreement(words(document), letters(each)) for each in (by_hand, without_title))
    assert best >= 0.998  # the numbers of a list are text there, and labels here
    headings = re.findall(r"^## (.*)$", by_hand, re.MULTILINE)
    assert [text for text in texts(document, "heading") if text in headings] == headings
    notes = re.findall(r"^\[\^(\w+)\]: ", by_hand, re.MULTILINE)
    assert [part.label for part in document.parts if part.role == "footnote"] == notes


WORD_LETTERS = {
    "d12-wolvega": {"Datum": "25 juli 2024"},
    "d13-hoofddoekjes": {"Ons kenmerk": "5401166"},
    "d14-bijtincidenten": {"Datum": "18 oktober 2023", "Ons kenmerk": "4980892"},
    "e04-reservoirs": {"Our ref": "WRG/2025/0419", "Re": "Safety of small reservoirs"},
}


@pytest.mark.parametrize(("stem", "expected"), WORD_LETTERS.items())
def test_the_head_of_a_word_letter_stands_aside_with_its_labels(stem: str, expected: dict[str, str]) -> None:
    path = corpus("letters", f"{stem}.docx")
    document = read_document(path.read_bytes(), path.name)
    found = labelled(document)
    assert {label: found.get(label) for label in expected} == expected


@pytest.mark.parametrize("stem", WORD_LETTERS)
def test_nothing_in_a_word_letter_is_there_twice(stem: str) -> None:
    path = corpus("letters", f"{stem}.docx")
    document = read_document(path.read_bytes(), path.name)
    asides = [(part.label, part.text) for part in document.parts if part.role == "aside"]
    assert len(asides) == len(set(asides))
    long = [text for text in texts(document) if len(text) > 80]
    assert len(long) == len(set(long))


def test_the_date_of_the_first_page_comes_before_that_of_the_further_pages() -> None:
    path = corpus("letters", "d13-hoofddoekjes.docx")
    document = read_document(path.read_bytes(), path.name)
    dates = [part.text for part in document.parts if part.label == "Datum"]
    assert dates[0] == "16 mei 2024"
