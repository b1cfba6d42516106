"""What a metadata.xml states goes before what was read, and is told; on its own it is a head without a text."""

import pytest
from mails import LETTER, METADATA

from dossier_tui.reading.document import Facts, Remark
from dossier_tui.reading.letter import ReadLetter, read_letter
from dossier_tui.reading.signatures import Signatory
from dossier_tui.words import Words
from dossier_tui.words.remarks import say_remark


def stated() -> Facts:
    return read_letter(METADATA.encode(), "metadata.xml").facts


@pytest.fixture
def read() -> ReadLetter:
    return read_letter(LETTER.encode(), "brief.txt")


def test_metadata_go_before_what_was_read(read: ReadLetter) -> None:
    read.state(stated())
    assert read.head.date == "2026-11-13"
    assert (read.facts.number, read.facts.dossier_number, read.facts.dossier_title) == ("39930/3", "39930", "Bruggen")
    assert (read.facts.kind, read.facts.title) == ("letter", "Brug bij Oosterzijl")


def test_who_signed_keeps_the_office_that_the_letter_prints(read: ReadLetter) -> None:
    read.state(stated())
    assert read.head.senders == [Signatory("A.B. Voorbeeld", "Minister van Infrastructuur en Waterstaat")]


def test_who_is_stated_and_not_printed_has_no_office(read: ReadLetter) -> None:
    read.state(Facts(senders=[("C. Ander", None)]))
    assert read.head.senders == [Signatory("C. Ander", None)]


def test_what_is_not_stated_stays_as_it_was_read(read: ReadLetter) -> None:
    read.state(stated())
    assert read.head.subject == read.title == "Herstel van de brug bij Oosterzijl"
    assert read.head.references == ["BR-2026/1234"]
    assert read.citations == ["39930/1"]


def test_a_paper_does_not_cite_itself(read: ReadLetter) -> None:
    read.state(Facts(number="39930/1"))
    assert read.citations == []


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [
        ("en", "metadata.xml states, and goes before the text: number, date."),
        ("nl", "metadata.xml vermeldt, en gaat voor de tekst: nummer, datum."),
    ],
)
def test_what_metadata_gave_is_told(read: ReadLetter, lang: str, sentence: str) -> None:
    read.state(Facts(number="39930/3", date="2026-11-13"))
    (remark,) = read.remarks
    assert say_remark(remark.key, remark.values, Words(lang)) == sentence


def test_metadata_that_say_nothing_change_nothing(read: ReadLetter) -> None:
    before = repr(read)
    read.state(Facts())
    assert repr(read) == before


def test_metadata_alone_are_a_head_without_a_text() -> None:
    read = read_letter(METADATA.encode(), "metadata.xml")
    assert (read.kind, read.markdown, read.title, read.language) == ("metadata", "", "Brug bij Oosterzijl", "nl")
    assert (read.head.date, read.head.senders) == ("2026-11-13", [Signatory("A.B. Voorbeeld", None)])
    assert read.remarks == [Remark("metadata-alone", {})]
