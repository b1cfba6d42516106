"""PDF files that are damaged, locked, huge or made to harm: one clear sentence or a remark, soon."""

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest
from pdf_letters import LINES, first_page, last_page, read, texts
from pdf_writer import Page, bomb, pdf
from scale import scaled

from dossier_tui.errors import Failure
from dossier_tui.reading.document import Document
from dossier_tui.reading.formats import pdf as formats_pdf
from dossier_tui.reading.formats.pdf import read_pdf
from dossier_tui.reading.formats.pdf.letter import letter
from dossier_tui.reading.formats.pdf.sheets import File, Rule, Sheet, Word
from dossier_tui.words import LANGUAGES, Words

SAMPLE = Path(__file__).parents[1] / "sample" / "letters"
LOCKED = "<< /Filter /Standard /V 1 /R 2 /P -4 /O <" + "00" * 32 + "> /U <" + "11" * 32 + "> >>"


def remarks(document: Document) -> dict[str, dict[str, object]]:
    found = {remark.key: remark.values for remark in document.remarks}
    for key, values in found.items():
        assert all(Words(lang)(f"remark.{key}", **values) for lang in LANGUAGES)
    return found


def refused(data: bytes) -> str:
    with pytest.raises(Failure) as error:
        read_pdf(data)
    assert all(Words(lang)(error.value.key, **error.value.values) for lang in LANGUAGES)
    return error.value.key


def test_pages_without_text_are_said_to_be_a_scan() -> None:
    assert remarks(read(Page().box(), Page().lines(70, 100, *LINES))) == {"pdf-scan": {"pages": 1, "total": 2}}


def test_an_empty_page_is_no_scan() -> None:
    assert remarks(read(Page(), Page().lines(70, 100, *LINES))) == {}


def test_text_recognised_from_a_scan_is_said_to_be_that() -> None:
    page = Page().box().text(70, 100, "Herkende tekst", mode=3)
    assert remarks(read(page)) == {"pdf-recognised": {"pages": 1, "total": 1}}


def test_text_printed_over_text_is_given_as_the_file_has_it_and_said() -> None:
    document = read(Page().lines(70, 100, *LINES).lines(73, 102, *reversed(LINES)))
    assert remarks(document) == {"pdf-printed-over": {"pages": 1, "total": 1}}
    assert LINES[0] in texts(document)[0]


def test_a_locked_file_is_refused() -> None:
    data = pdf(first_page()).replace(b"/Root 1 0 R", b"/Root 1 0 R /ID [<00> <00>] /Encrypt " + LOCKED.encode())
    assert refused(data) == "error.file-encrypted"


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7 nothing", pdf(first_page())[:700], pdf()])
def test_a_broken_file_is_refused(data: bytes) -> None:
    assert refused(data) == "error.file-broken"


def test_of_ten_thousand_pages_the_first_are_read() -> None:
    document = read_pdf(pdf(Page().text(70, 100, "Tekst"), repeat=10_000))
    assert remarks(document) == {"pdf-too-many-pages": {"pages": 1000, "total": 10_000}}


def test_a_page_that_unpacks_to_much_is_read_in_bounded_time() -> None:
    start = time.monotonic()
    assert read_pdf(bomb(200_000_000)).parts == []
    assert time.monotonic() - start < 20


def test_a_page_tree_that_holds_itself_ends() -> None:
    document = read_pdf(pdf(first_page()).replace(b"/Kids [7 0 R]", b"/Kids [2 0 R]"))
    assert remarks(document) == {"pdf-page-broken": {"pages": 1, "total": 1}}


def test_a_reader_that_hangs_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(formats_pdf, "SECONDS", 0.001)
    assert refused(pdf(first_page())) == "error.file-too-slow"


def test_no_module_is_taken_from_the_folder_that_one_stands_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "pypdfium2.py").write_text("raise SystemExit(7)")
    monkeypatch.chdir(tmp_path)
    assert texts(read(first_page()))


def test_mutated_files_give_a_letter_or_a_sentence() -> None:
    chance = random.Random(4)
    files = [pdf(first_page(), last_page()), *(path.read_bytes() for path in sorted(SAMPLE.glob("*.pdf")))]
    for number in range(scaled(24, 600)):
        data = bytearray(files[number % len(files)])
        for _ in range(chance.choice((1, 5, 50))):
            place = chance.randrange(len(data))
            data[place : place + chance.choice((0, 1, 8))] = chance.randbytes(chance.choice((0, 1, 8)))
        try:
            remarks(read_pdf(bytes(data)))
        except Failure as failure:
            Words("en")(failure.key, **failure.values)


def test_any_words_at_any_places_make_a_letter() -> None:
    chance = random.Random(7)
    said = (*"de|1.|•|Kenmerk|Geachte heer,|Nr. 12|2500 EA|36 045|woord-|12,5|-".split("|"), "x" * 60)
    for _ in range(60):
        words = [[anywhere(chance, said) for _ in range(chance.randrange(80))] for _ in range(2)]
        sheets = [Sheet(number, 595, 842, words=each) for number, each in enumerate(words)]
        sheets[0].rules = [Rule(chance.uniform(0, 300), chance.uniform(300, 600), chance.uniform(0, 842))]
        assert isinstance(letter(File(sheets, 2, "")), Document)


def anywhere(chance: random.Random, said: tuple[str, ...]) -> Word:
    x, y = chance.choice((70.0, 300.0, chance.uniform(0, 590))), chance.choice((100.0, chance.uniform(0, 842)))
    size, text = chance.choice((0.5, 6.0, 7.0, 10.0, 10.0, 18.0)), chance.choice(said)
    return Word(x, x + len(text) * size * 0.5, y, size, chance.randrange(4), text, chance.random() < 0.5)


def test_a_crowded_page_is_read_in_part_and_said() -> None:
    page = Page()
    for number in range(12_000):
        page.text(70 + number % 9 * 50, 20 + number / 15, "woord", 0.4)
    assert remarks(read(page))["pdf-crowded"] == {"pages": 1, "total": 1}


def test_reading_a_pdf_is_all_that_imports_pdfium() -> None:
    code = "import sys, dossier_tui.reading.formats.pdf; print('pypdfium2' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "False"
