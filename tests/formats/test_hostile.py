"""Files that are made to do harm: refused in one sentence, or read in bounded time."""

import time
from collections.abc import Callable
from random import Random

import pytest
from made import SAMPLE, odf, p, word, zipped
from scale import scaled

from dossier_tui.errors import Failure
from dossier_tui.reading.document import Document
from dossier_tui.reading.formats.read import read_document
from dossier_tui.words import LANGUAGES, Words

SECONDS = 20.0  # far more than any takes: the machine may be busy
LAUGHS = '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>'
EXTERNAL = '<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/hostname">]>'
PAPER = '<?xml version="1.0"?>{}<officiele-publicatie><al>{}</al></officiele-publicatie>'


def said(data: bytes) -> str:
    """Return the key of the sentence in which a file is refused."""
    with pytest.raises(Failure) as refused:
        read_document(data, "brief")
    for language in LANGUAGES:
        assert Words(language)(refused.value.key, **refused.value.values)
    return refused.value.key.removeprefix("error.")


def read(data: bytes) -> Document:
    begin = time.monotonic()
    document = read_document(data, "brief")
    assert time.monotonic() - begin < SECONDS
    return document


REFUSED: dict[str, tuple[str, Callable[[], bytes]]] = {
    "a zip bomb in Word": ("file-bomb", lambda: word(p("x" * 20_000_000))),
    "a zip bomb of many members": ("file-bomb", lambda: zipped({str(n): b"0" * 100_000 for n in range(2_100)})),
    "billion laughs": ("file-entities", lambda: PAPER.format(LAUGHS, "&c;").encode()),
    "billion laughs in Word": (
        "file-entities",
        lambda: zipped({"[Content_Types].xml": "", "word/document.xml": LAUGHS + "<a>&c;</a>"}),
    ),
    "an external entity": ("file-entities", lambda: PAPER.format(EXTERNAL, "&a;").encode()),
    "deep XML": ("file-too-nested", lambda: PAPER.format("", "<b>" * 100_000 + "</b>" * 100_000).encode()),
    "a deep page": ("file-too-nested", lambda: b"<html>" + b"<div>" * 100_000 + b"x"),
    "a deep ODF file": ("file-too-nested", lambda: odf("<text:span>" * 5_000 + "</text:span>" * 5_000)),
    "a page of one text": ("file-too-much", lambda: b"<html><p>" + b"woord " * 2_000_000),
    "too many tags": ("file-too-much", lambda: b"<html>" + b"<b>" * 1_100_000),
    "deep mails": ("file-too-nested", lambda: b"From: a\nSubject: b\nContent-Type: message/rfc822\n\n" * 400),
    "a document that is elsewhere": (
        "file-broken",
        lambda: word(p("x")).replace(b"word/document.xml", b"../../etc/passwd."),
    ),
    "a mail of one long text": ("file-too-much", lambda: b"From: a\nSubject: b\nDate: c\n\n" + b"woord\n" * 500_000),
}


@pytest.mark.parametrize("what", REFUSED)
def test_it_is_refused_in_one_sentence(what: str) -> None:
    key, make = REFUSED[what]
    begin = time.monotonic()
    assert said(make()) == key
    assert time.monotonic() - begin < SECONDS


def test_what_a_document_refers_to_outside_is_not_fetched() -> None:
    data = PAPER.format('<!DOCTYPE a SYSTEM "http://127.0.0.1:9/a.dtd">', "tekst").encode()
    assert [part.text for part in read(data).parts] == ["tekst"]


def test_mails_nested_fifty_deep_are_read_as_far_as_they_are_letters() -> None:
    head = "From: a\nSubject: b\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b{0}\n\n--b{0}\n"
    data = "".join(head.format(number) for number in range(50)) + "\ntekst\n"
    assert [remark.key for remark in read(data.encode()).remarks] == ["nested-mail"]


def test_styles_that_build_on_themselves_end() -> None:
    styles = (
        '<w:style w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>'
    )
    assert read(word(p("x", '<w:pStyle w:val="a"/>'), styles=styles)).parts


def test_lists_that_refer_to_themselves_end() -> None:
    styles = '<w:style w:styleId="s"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    numbering = '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="s"/></w:abstractNum>'
    numbering += '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    assert read(word(p("x", '<w:pStyle w:val="s"/>'), styles=styles, numbering=numbering)).parts


def test_many_notes_are_read_in_bounded_time() -> None:
    marks = "".join(f'<a href="#n{n}">1</a>' for n in range(5_000))
    notes = "".join(f'<b id="n{n}">1 x</b>' for n in range(5_000))
    assert read(f"<html><body><p>{marks}</p><p>{notes}</p>".encode()).parts


def test_a_span_of_a_thousand_million_columns_is_bounded() -> None:
    document = read(b"<table><tr><th colspan=999999999>a<td>b<tr><td>c</table><p>x</p>")
    assert len(document.parts[0].text) < 1_000


def test_controls_do_not_reach_the_text() -> None:
    document = read("<html><p>a\x1b]0;x\x07b\x9bc</p><p>d</p>".encode())
    assert not any(ord(each) < 32 and each != "\n" for part in document.parts for each in part.text)


SEEDS = range(4)
FUZZED = sorted(path for path in (SAMPLE / "letters").iterdir() if path.suffix in (".docx", ".html", ".xml", ".eml"))


def mutated(data: bytes, random: Random) -> bytes:
    """Return data with a stretch cut, doubled, moved, or bytes changed."""
    changed = bytearray(data)
    for _ in range(random.randint(1, 8)):
        start = random.randrange(len(changed) + 1)
        stretch = changed[start : start + random.randint(1, 200)]
        match random.randrange(5):
            case 0:
                changed = changed[:start]
            case 1:
                del changed[start : start + len(stretch)]
            case 2:
                changed[start:start] = stretch * random.randint(1, 5)
            case 3:
                changed[start:start] = random.randbytes(random.randint(1, 9))
            case _:
                changed[start : start + 1] = random.choice((b"<", b">", b"&", b"\0", b"\xff", b'"', b"\n", b"=", b"--"))
    return bytes(changed)


def mutations(data: bytes, random: Random) -> bytes:
    """Return a mutated file; of a zip also the XML inside it, in a zip that is whole."""
    if not data.startswith(b"PK") or random.random() < 0.3:
        return mutated(data, random)
    from io import BytesIO
    from zipfile import ZipFile

    with ZipFile(BytesIO(data)) as archive:
        members = {name: archive.read(name) for name in archive.namelist() if "stylesWith" not in name}
    name = random.choice([each for each in members if each.endswith((".xml", ".rels"))])
    return zipped(members | {name: mutated(members[name], random)})


@pytest.mark.parametrize("path", [*FUZZED, "odt"], ids=lambda path: getattr(path, "name", path))
@pytest.mark.parametrize("seed", SEEDS)
def test_a_damaged_file_is_read_or_refused_and_never_breaks(path, seed: int) -> None:  # type: ignore[no-untyped-def]
    data = path.read_bytes() if path != "odt" else odf("<text:p>een<text:note/></text:p><text:list/>" * 3)
    random = Random(f"{path}{seed}".rpartition("/")[2])
    for _ in range(scaled(10, 120)):
        try:
            document = read_document(mutations(data, random), "brief")
        except Failure as refused:
            Words("en")(refused.key, **refused.values)
        else:
            assert all(isinstance(part.text, str) for part in document.parts)
