"""What helps to read a letter: its outline, what leads elsewhere, how it is cited."""

import pytest

from dossier_tui.model.records import Letter
from dossier_tui.reading.blocks import plain_text
from dossier_tui.reading.markdown import read_markdown
from dossier_tui.views.citation import cite, quote_with_source
from dossier_tui.views.links import links, notes
from dossier_tui.views.outline import outline_rows, part_at
from dossier_tui.words import Words

WORDS = Words("nl")
LETTER = """# Titel

Eerste (Kamerstuk 36 045, nrs. 4 en 5).[^1]

## Kop

Tweede, zie 21 501-02, nr. 2446.[^2] Nog eens.[^1]

### Onder

[^1]: Noot een.
[^2]: Noot twee.
"""


def test_papers_are_found_in_the_text_each_place_once() -> None:
    blocks = read_markdown(LETTER)
    text = plain_text(blocks)
    found = [(text[each.start : each.end], each.numbers) for each in links(blocks)]
    assert found == [
        ("Kamerstuk 36 045, nrs. 4 en 5", ("36045/4", "36045/5")),
        ("21 501-02, nr. 2446", ("21501-02/2446",)),
    ]


def test_marks_of_footnotes_lead_to_their_notes() -> None:
    blocks = read_markdown(LETTER)
    text = plain_text(blocks)
    found = [(text[each.start : each.end], text[slice(*each.note)]) for each in notes(blocks)]
    assert found == [("¹", "Noot een."), ("²", "Noot twee."), ("¹", "Noot een.")]


def test_an_outline_is_of_the_headings_by_their_depth() -> None:
    blocks = read_markdown(LETTER)
    rows = outline_rows(blocks, WORDS)
    told = [(row.lead, row.text) for row in rows]
    assert told == [("al. 1", "Titel"), ("al. 2", "Kop"), ("al. 2", "  Onder"), ("", "Voetnoten")]
    text = plain_text(blocks)
    assert text[int(rows[1].ref) :].startswith("Kop")
    assert part_at(rows, text.index("Tweede")) == rows[1].ref
    assert part_at(rows[1:], 0) == rows[1].ref
    assert outline_rows([], WORDS) == []
    assert part_at([], 5) == ""


@pytest.mark.parametrize(
    ("letter", "paragraph", "told"),
    [
        (Letter(id="L1", title="T", number="36045/3"), 12, "Kamerstuk 36 045, nr. 3, al. 12"),
        (Letter(id="L1", title="T", number="36045/3"), 0, "Kamerstuk 36 045, nr. 3"),
        (Letter(id="L1", title="T", date="2022-01"), 2, "“T”, januari 2022, al. 2"),
        (Letter(id="L1", title="T"), 2, "“T”, al. 2"),
    ],
)
def test_a_letter_is_cited_by_its_number_or_else_by_its_title(letter: Letter, paragraph: int, told: str) -> None:
    assert cite(letter, paragraph, WORDS) == told
    assert quote_with_source("een\n twee", told) == f"“een twee” ({told})"
