"""What holds for every text that comes in: nothing of it is lost, and nothing breaks."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_tui.model.text import fold
from dossier_tui.reading.blocks import plain_text
from dossier_tui.reading.clean import to_markdown
from dossier_tui.reading.letter import read_letter
from dossier_tui.reading.markdown import read_markdown

WORDS = ["De", "minister", "transpa-", "rantie", "Staten-", "IPCC-", "steun- en", "21 501-02,", "36.045", "(EU)", "«x»"]
STARTS = [
    "",
    " ",
    "   ",
    "- ",
    "• ",
    "1. ",
    "2) ",
    "a. ",
    "# ",
    "> ",
    "| a | b",
    "```",
    "---",
    "\uf0b7 ",
    "* * *",
]
ENDS = ["", ".", ",", ":", "-", "\\", "  ", "?"]
LINES = st.tuples(
    st.sampled_from(STARTS), st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join), st.sampled_from(ENDS)
)
TEXTS = st.lists(LINES.map("".join), max_size=14).map("\n".join)


def as_read(text: str) -> str:
    """Return the letters and digits of a text as it reads once it is Markdown."""
    blocks = read_markdown(to_markdown(text))
    return fold(" ".join(f"{block.label if block.label[:1].isdigit() else ''} {block.text}" for block in blocks))


@given(text=TEXTS)
def test_no_letter_or_digit_is_lost_or_moved(text: str) -> None:
    assert as_read(text) == fold(text)


@given(text=st.text(max_size=300))
def test_no_letter_of_any_text_is_lost(text: str) -> None:
    wanted, found = Counter(fold(text)), Counter(as_read(text))
    assert not {sign for sign in wanted - found if sign.isalpha()}


@given(text=st.one_of(TEXTS, st.text(max_size=200)))
def test_what_was_made_of_a_text_reads_the_same_as_a_letter_of_its_own(text: str) -> None:
    read = to_markdown(text)
    assert plain_text(read_markdown(read)) == plain_text(read_markdown(read.replace("\n\n", "\n\n\n")))


@given(text=TEXTS, sign=st.sampled_from(["\r\n", " \n", "\t \n"]))
def test_white_space_at_the_end_of_lines_does_not_matter(text: str, sign: str) -> None:
    assert to_markdown(text.replace("\n", sign)) == to_markdown(text)


@given(text=st.text(min_size=1, max_size=300).filter(lambda text: text.isprintable() and text.strip("\ufeff ")))
def test_any_text_is_a_letter(text: str) -> None:
    assert read_letter(text.encode(), "brief.txt").markdown.endswith("\n")


@pytest.mark.parametrize(
    ("unit", "length"),
    [
        ("Een gewone regel van een brief, die de hele breedte van de bladzijde beslaat en\n", 1_000_000),
        ("woord-\n", 150_000),
        ("\n", 150_000),
        ("1 Noot zonder merk.\n\n", 150_000),
        ("tekst\n1\nTekst\n\n", 150_000),
        ("Pagina 1 van 2\n", 150_000),
        ("[[[[[[[[[[", 150_000),
        ("woord ", 150_000),
        ("Kamerstuk 36 045, nr. 12. ", 150_000),
    ],
)
def test_a_long_letter_is_read(unit: str, length: int) -> None:
    text = "Geachte voorzitter,\n\nHierbij.\n" + unit * (length // len(unit))
    assert read_letter(text.encode(), "brief.txt").markdown.startswith("Geachte voorzitter,\n\nHierbij.")
