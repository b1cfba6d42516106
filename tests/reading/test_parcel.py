"""What one file brings: a letter, or a mail with the letters that come with it."""

import pytest
from mails import LETTER, METADATA, mail

from dossier_tui.errors import Usage
from dossier_tui.reading.document import Remark
from dossier_tui.reading.parcel import letters_in

COVER = "Beste allen,\n\nHierbij de brief.\n\nGroet,\nAnna\n"
PICTURE = b"\x89PNG\r\n\x1a\n" + b"\0" * 50
OTHER = LETTER.replace("Oosterzijl", "Westerzijl").replace("1234", "1235")


def names(data: bytes) -> list[str]:
    return [each.name for each in letters_in(data, "mail.eml")]


def test_a_letter_is_one_letter() -> None:
    (found,) = letters_in(LETTER.encode(), "brief.txt")
    assert (found.name, found.data, found.read.title) == (
        "brief.txt",
        LETTER.encode(),
        "Herstel van de brug bij Oosterzijl",
    )


def test_of_a_mail_that_only_says_what_comes_with_it_the_letter_is_taken() -> None:
    assert names(bytes(mail(COVER, ("brief.txt", LETTER.encode())))) == ["brief.txt"]


def test_a_mail_that_is_a_letter_comes_before_the_letters_with_it() -> None:
    assert names(bytes(mail(LETTER, ("tweede.txt", OTHER.encode())))) == ["mail.eml", "tweede.txt"]


def test_a_mail_without_letters_with_it_is_the_letter_itself() -> None:
    (found,) = letters_in(bytes(mail(COVER, ("foto.png", PICTURE))), "mail.eml")
    assert found.name == "mail.eml"
    assert Remark("attachments-no-letters", {"names": ["foto.png"]}) in found.read.remarks


def test_what_is_no_letter_stays_in_the_mail_and_is_named() -> None:
    data = bytes(mail(COVER, ("brief.txt", LETTER.encode()), ("lijst.csv", b"a;b\n1;2\n"), ("foto.png", PICTURE)))
    (found,) = letters_in(data, "mail.eml")
    assert found.read.remarks == [Remark("attachments-no-letters", {"names": ["lijst.csv", "foto.png"]})]


def test_a_letter_in_a_mail_in_a_mail_is_found() -> None:
    inner = mail(COVER, ("brief.txt", LETTER.encode()), subject="Doorgestuurd")
    assert names(bytes(mail(COVER, ("", inner)))) == ["brief.txt"]


def test_metadata_in_a_mail_go_before_what_its_only_letter_says() -> None:
    data = bytes(mail(COVER, ("brief.txt", LETTER.encode()), ("metadata.xml", METADATA.encode())))
    (found,) = letters_in(data, "mail.eml")
    assert (found.read.head.date, found.read.facts.number) == ("2026-11-13", "39930/3")


def test_metadata_in_a_mail_with_two_letters_belong_to_neither() -> None:
    files = (("een.txt", LETTER.encode()), ("twee.txt", OTHER.encode()), ("metadata.xml", METADATA.encode()))
    assert [each.read.facts.number for each in letters_in(bytes(mail(COVER, *files)), "mail.eml")] == [None, None]


def test_what_cannot_be_read_is_refused_by_name() -> None:
    with pytest.raises(Usage) as refused:
        letters_in(PICTURE, "foto.png")
    assert refused.value.values["name"] == "foto.png"
