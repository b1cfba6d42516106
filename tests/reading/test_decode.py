"""Files as they come: any of the four encodings that offices use is read, and what is no text is refused."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_tui.errors import Usage
from dossier_tui.reading.decode import LIMIT, decode

LETTER = "Geachte voorzitter,\r\n\r\nDe motie-Çörüz over Oekraïne – “zo spoedig mogelijk” – kost € 5 mln.\r\n"
ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"]
READABLE = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).filter(
    lambda text: text.strip("\ufeff ")
)


def refusal(data: bytes) -> str:
    with pytest.raises(Usage) as raised:
        decode(data, "brief.txt")
    return raised.value.key


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_a_letter_is_read_in_the_encoding_it_came_in(encoding: str) -> None:
    assert decode(LETTER.encode(encoding), "brief.txt") == LETTER


@pytest.mark.parametrize("bom", [codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF8])
def test_a_byte_order_mark_is_no_part_of_the_letter(bom: bytes) -> None:
    encoding = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}.get(bom, "utf-8")
    assert decode(bom + LETTER.encode(encoding), "brief.txt") == LETTER


@given(text=READABLE)
def test_what_was_written_as_utf_8_comes_back(text: str) -> None:
    assert decode(text.encode("utf-8-sig"), "brief.txt") == text


@given(text=READABLE)
def test_what_was_written_as_utf_16_comes_back(text: str) -> None:
    assert decode(text.encode("utf-16"), "brief.txt") == text


@given(text=st.text(st.sampled_from("aeiou éëïöüç€’“”–\n"), min_size=1).filter(str.strip))
def test_what_was_written_as_windows_1252_comes_back(text: str) -> None:
    assert decode((text + "é.").encode("cp1252"), "brief.txt") == text + "é."


@pytest.mark.parametrize("data", [b"", b" \r\n\t", b"\xef\xbb\xbf", b"\xff\xfe", b"\xff\xfe\r\x00\n\x00"])
def test_an_empty_letter_is_refused(data: bytes) -> None:
    assert refusal(data) == "error.file-empty"


@pytest.mark.parametrize(
    "data",
    [b"%PDF-1.7\n%\xe2\xe3", b"PK\x03\x04\x14\x00", b"\xd0\xcf\x11\xe0\xa1\xb1", b"{\\rtf1 x}", b"\x89PNG\r\n\x1a\n"],
)
def test_a_file_of_a_known_kind_is_named_as_what_it_is(data: bytes) -> None:
    with pytest.raises(Usage) as raised:
        decode(data, "bijlage")
    assert raised.value.key == "error.file-binary"
    assert raised.value.values["name"] == "bijlage"
    assert raised.value.values["kind"]


@pytest.mark.parametrize(
    "data", [bytes(range(256)) * 8, b"Geachte\0voorzitter", b"a" * 5000 + b"\0", b"\xff\xfea", b"RIFF" + bytes(900)]
)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    assert refusal(data) == "error.file-not-text"


@given(data=st.binary(max_size=300))
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    text = ""
    try:
        text = decode(data, "x")
    except Usage as refused:
        text = refused.key
    assert text.strip("\ufeff \t\r\n\f\0")


def test_a_stray_control_does_not_make_a_letter_binary() -> None:
    assert "\x1b]0;titel\x07" in decode(b"Geachte voorzitter \x1b]0;titel\x07, hierbij.", "brief.txt")


def test_a_broken_utf_8_letter_is_still_read() -> None:
    assert decode("Oekraïne".encode("cp1252") + b"\x81", "brief.txt") == "Oekraïne\ufffd"


def test_a_file_over_the_limit_is_refused_before_it_is_looked_at() -> None:
    assert refusal(b"a" * (LIMIT * 1_000_000 + 1)) == "error.file-too-large"
