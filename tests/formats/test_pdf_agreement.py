"""Real and made letters in PDF against the same text in another form."""

import os
import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from pathlib import Path
from xml.etree import ElementTree

import pytest

from dossier_tui.model.text import fold
from dossier_tui.reading.document import Document
from dossier_tui.reading.formats.pdf import read_pdf

HERE = Path(__file__)
SAMPLE = HERE.parents[1] / "sample"
CORPUS = Path(os.environ.get("DOSSIER_CORPUS", HERE.parents[3] / "shared" / "corpus"))
OUTSIDE = {"metadata", "kamerstukkop", "kamervraagkop", "kamervraagnummer", "dossier", "stuknr"}
needs_corpus = pytest.mark.skipif(not CORPUS.is_dir(), reason=f"the corpus of real letters is not at {CORPUS}")


def words(document: Document) -> str:
    text = " ".join(part.text for part in document.parts if part.role not in ("aside", "furniture"))
    return fold(re.sub(r"\[\^.*?\]", "", text))


def xml_texts(element: ElementTree.Element) -> Iterator[str]:
    if element.tag not in OUTSIDE:
        yield element.text or ""
        for child in element:
            yield from xml_texts(child)
            yield child.tail or ""


def ratio(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


@needs_corpus
@pytest.mark.parametrize("name", ["d10-ah-3235", "d11-kst-32545-143"])
def test_the_words_of_a_paper_agree_with_those_of_its_xml(name: str) -> None:
    root = ElementTree.parse(CORPUS / "variants" / f"{name}.xml").getroot()
    document = read_pdf((CORPUS / "variants" / f"{name}.pdf").read_bytes())
    assert ratio(words(document), fold(" ".join(xml_texts(root)))) >= 0.97


@pytest.mark.parametrize("name", sorted(path.stem for path in (SAMPLE / "letters").glob("*.pdf")))
def test_the_words_of_a_made_letter_are_those_it_was_made_of(name: str) -> None:
    text = (SAMPLE / "text" / f"{name}.md").read_text(encoding="utf-8")
    body = "\n".join(line for line in text.splitlines()[1:] if not re.match(r"\|[-|: ]+\|$", line))
    body = re.sub(r"\[\^\d+\]:?", "", body)
    assert ratio(words(read_pdf((SAMPLE / "letters" / f"{name}.pdf").read_bytes())), fold(body)) >= 0.995


@needs_corpus
@pytest.mark.parametrize(
    ("name", "kenmerk"), [("d08-azwa", "4204015-1087289-PDIZA"), ("d09-cw31", "4354241-1094401-FEZ")]
)
def test_a_real_letter_gives_its_head_and_no_stray_lines(name: str, kenmerk: str) -> None:
    document = read_pdf((CORPUS / "letters" / f"{name}.pdf").read_bytes())
    labels = {part.label: part.text for part in document.parts if part.role == "aside"}
    assert labels["Kenmerk"] == kenmerk
    assert {"Datum", "Betreft"} <= set(labels)
    body = [part.text for part in document.parts if part.role == "paragraph"]
    assert body[0] == "Geachte voorzitter,"
    assert not any("Pagina" in text or "Postbus" in text for text in body)
