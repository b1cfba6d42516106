"""Mails: the letter in the body, the head beside it, files with it."""

from email.message import EmailMessage

import pytest
from made import LONG, labelled, texts

from dossier_tui.reading.formats.mail import read_mail, safe_name


def mail(body: str = "Geachte heer,\n\nTekst.", **headers: str) -> EmailMessage:
    message = EmailMessage()
    for name, value in ({"From": "A <a@b.example>", "Subject": "RE: FW: Onderwerp"} | headers).items():
        message[name] = value
    message.set_content(body)
    return message


def test_subject_and_day_are_facts_where_the_letter_names_none() -> None:
    facts = read_mail(bytes(mail(Date="Thu, 22 May 2025 23:05:00 +0100"))).facts
    assert (facts.title, facts.date) == ("Onderwerp", "2025-05-22")


def test_the_labels_of_the_letter_go_before_the_head_of_the_mail() -> None:
    body = f"Datum: 3 mei 2024\nBetreft: iets anders\n\nGeachte voorzitter,\n\n{LONG}\n"
    document = read_mail(bytes(mail(body, Date="Thu, 22 May 2025 23:05:00 +0100")))
    assert (document.facts.title, document.facts.date) == (None, None)
    assert labelled(document)["Datum"] == "3 mei 2024"


def test_a_covering_note_above_the_letter_stands_aside() -> None:
    body = f"Beste allen,\n\nHieronder de brief.\n\n-----\n\nGeachte voorzitter,\n\n{LONG}\n"
    assert texts(read_mail(bytes(mail(body)))) == ["Geachte voorzitter,", LONG]


def test_a_mail_that_was_sent_on_begins_where_the_first_one_does() -> None:
    head = "Van: C\nVerzonden: 1 mei 2024\nAan: D\nOnderwerp: brief\n"
    body = f"Beste allen,\n\nTer info.\n\n{head}\nGeachte voorzitter,\n\n{LONG}\n"
    assert texts(read_mail(bytes(mail(body)))) == ["Geachte voorzitter,", LONG]


def test_attachments_come_with_a_name_that_leads_nowhere() -> None:
    message = mail()
    message.add_attachment(b"%PDF-", maintype="application", subtype="pdf", filename="../../etc/brief.pdf")
    assert read_mail(bytes(message)).attachments == [("brief.pdf", b"%PDF-")]


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("C:\\map\\brief.pdf", "brief.pdf"),
        ("..", "attachment"),
        ("a\nb?.pdf", "a b_.pdf"),
        ("", "attachment"),
        ("x" * 300 + ".pdf", "x" * 116 + ".pdf"),
    ],
)
def test_names_of_files_are_made_safe(name: str, safe: str) -> None:
    assert safe_name(name) == safe


def test_a_page_in_a_mail_goes_before_its_plain_text() -> None:
    message = mail("plat")
    message.add_alternative(f"<h2>Kop</h2><ul><li>{LONG}</ul>", subtype="html")
    assert texts(read_mail(bytes(message))) == ["Kop", LONG]


def test_a_page_that_is_plain_text_with_broken_lines_does_not() -> None:
    lines = ["Dit is een regel van een brief die door een programma is gebroken,"] * 8
    message = mail("\n".join(lines))
    message.add_alternative("<p>" + "<br>".join(lines) + "</p>", subtype="html")
    assert "\\\n" not in texts(read_mail(bytes(message)))[0]


def test_a_mail_within_a_mail_comes_with_it_as_a_file() -> None:
    message = mail()
    message.add_attachment(mail("binnen", Subject="Van binnen"))
    ((name, data),) = read_mail(bytes(message)).attachments
    assert name == "Van binnen.eml"
    assert texts(read_mail(data)) == ["binnen"]


def test_a_part_that_is_sealed_is_told() -> None:
    message = mail()
    message.add_attachment(b"x", maintype="application", subtype="pkcs7-mime")
    assert [remark.key for remark in read_mail(bytes(message)).remarks] == ["sealed"]


def test_encoded_words_and_unknown_encodings_are_read_as_far_as_they_go() -> None:
    head = b"From: a\nSubject: =?iso-8859-1?q?ge=EFnformeerd?= =?x?q?y?=\n"
    document = read_mail(head + b"Content-Type: text/plain; charset=punycode\n\nd\xe9")
    assert document.facts.title == "geïnformeerdy"
    assert texts(document) == ["dé"]
