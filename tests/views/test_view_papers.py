"""The papers around a letter: those it cites, found in the store or not, and those that cite it."""

from views_parts import EN, NL, holding, refs

from dossier_tui.model.records import Letter
from dossier_tui.views.letter import citing, letter_head
from dossier_tui.views.papers import paper_rows

FIRST = Letter(id="L1", title="Een", number="36045/1", citations=["36045/2", "36045/9", "21501-02"])
SECOND = Letter(id="L2", title="Twee", number="36045/2", citations=["36045/1"])
AWAY = Letter(id="L1", title="Elders", number="36046/1", date="2026-01-20", citations=["36045/1", "36045/2"])
HERE, THERE = holding(FIRST, SECOND), holding(AWAY, slug="ander")


def test_papers_that_are_here_open_and_the_others_are_said_not_to_be() -> None:
    rows = paper_rows(HERE, FIRST, EN, lambda _: [HERE, THERE])
    assert refs(rows) == [
        "cites",
        "brug/L2",
        "Kamerstuk 36 045, nr. 9",
        "21 501-02",
        "cited by",
        "brug/L2",
        "ander/L1",
    ]
    assert [row.tail for row in rows if not row.ref and row.kind == "item"] == ["not in this store"] * 2


def test_a_paper_in_another_dossier_opens_there() -> None:
    assert refs(paper_rows(THERE, AWAY, NL, lambda _: [HERE, THERE])) == ["verwijst", "brug/L1", "brug/L2"]


def test_without_the_others_only_this_dossier_is_spoken_of() -> None:
    rows = paper_rows(THERE, AWAY, EN)
    assert [row.tail for row in rows if row.kind == "item"] == ["not in this dossier"] * 2


def test_a_letter_without_papers_has_no_rows() -> None:
    assert paper_rows(HERE, Letter(id="L3", title="Drie"), EN) == []


def test_who_cites_a_letter_is_known_by_its_number_alone() -> None:
    assert citing(HERE, Letter(id="L3", title="Drie"), lambda _: [HERE, THERE]) == []
    assert [(each.slug, letter.id) for each, letter in citing(HERE, FIRST, lambda _: [HERE, THERE])] == [
        ("brug", "L2"),
        ("ander", "L1"),
    ]


def test_the_head_of_a_letter_says_who_cites_it() -> None:
    assert dict(letter_head(HERE, SECOND, EN, lambda _: [HERE, THERE]))["cited by"] == "L1, ander/L1"
    assert dict(letter_head(HERE, SECOND, EN))["cited by"] == "L1"


def test_the_head_of_a_letter_names_every_file_it_came_in() -> None:
    letter = Letter(id="L3", title="x", original={"name": "een.txt"}, originals=[{"name": "twee.pdf"}])
    assert dict(letter_head(HERE, letter, EN))["original"] == "een.txt, twee.pdf"
