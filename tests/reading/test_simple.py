"""What is read without the parser reads as the parser reads it, and what could mean more is left to that."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dossier_tui.reading import markdown
from dossier_tui.reading.simple import simple_blocks

SIGNS = "aé3 .,;:)('\"“-=+~^#*_`[]|!&<>\\\n\n\t\u00a0$%{}/?@"
LINES = ("# Kop", "Aan de Kamer", "de 3 dossiers\\", "12 maart", "2. Vraag", "\\- streep", "---", "a\\", "", "", " x")


@given(st.text(SIGNS, max_size=40) | st.lists(st.sampled_from(LINES), max_size=8).map("\n".join))
@example("Hoogachtend,\\\nA. Jansen")
@example("# Kop\\\nen tekst")
@example("een \\\\\ntwee")
def test_a_text_reads_as_the_parser_reads_it(source: str) -> None:
    blocks = simple_blocks(source)
    assert blocks is None or blocks == markdown._parsed(source)


@pytest.mark.parametrize(
    "source",
    [
        "# Betreft\n\nVoorzitter,\n\nIk zeg toe \\- ook \\[hier\\] \\- te schrijven.\n\nHoogachtend,\\\nde minister\n",
        "Dear Chair,\nfour\nlines\n## Head\n",
        "",
    ],
)
def test_headings_and_paragraphs_need_no_parser(source: str) -> None:
    assert simple_blocks(source) == markdown._parsed(source)


@pytest.mark.parametrize(
    "source",
    [
        "- item",
        "1. item",
        "een *woord*",
        "de kaart[^1]",
        "> citaat",
        "a | b",
        "    code",
        "R&amp;D",
        "Kop\n===",
        "einde\\",
    ],
)
def test_whatever_could_mean_more_is_left_to_the_parser(source: str) -> None:
    assert simple_blocks(source) is None
