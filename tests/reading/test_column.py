"""The column beside a letter, taken out of the midst of its text: all of it, and nothing of the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_tui.model.text import fold
from dossier_tui.reading.column import split_columns, strays, unfolded, without_sentences
from dossier_tui.reading.formats.text import read_text

LINES = """Geachte voorzitter,|Datum 3 mei 2024|Betreft Het onderhoud van de sluizen|Ons kenmerk|AB-12/34567|Uw kenmerk
2024Z01234|Bijlage(n)|2|Aan de Voorzitter van de Tweede Kamer|der Staten-Generaal|2500 EA Den Haag|www.rijksoverheid.nl
Hierbij stuur ik uw Kamer het verslag van het overleg over de sluizen, dat op 4 mei
plaatsvond en waarin is gesproken over de kosten van het onderhoud en over het veer.
Het overleg wordt voortgezet.|- een punt|1. nog een punt|Bij beantwoording de datum|en ons kenmerk vermelden.
Hoogachtend,|De minister van Financiën,|A.B. Kade|De minister van Defensie,      De minister van Financiën,|Conclusie
1 Kamerstuk 36 045, nr. 12.|-----|Tekst                                   Kenmerk"""


KEPT = [
    line for line in LINES.replace("\n", "|").split("|") if line.endswith((".", "Tekst", "veer", "mei", "Conclusie"))
]


@given(st.lists(st.sampled_from([*LINES.replace("\n", "|").split("|"), ""]), max_size=24))
def test_no_line_of_a_letter_is_lost_and_none_is_there_twice(lines: list[str]) -> None:
    read = fold(" ".join(f"{part.label} {part.text}" for part in read_text("\n".join(lines)).parts))
    given = fold(" ".join(lines))
    assert [read.count(fold(line)) for line in KEPT] == [given.count(fold(line)) for line in KEPT]


def test_a_sentence_of_the_column_is_found_broken_at_any_place() -> None:
    lines = [
        "Datum 3 mei 2024 Bij beantwoording de",
        "datum en ons",
        "De kosten van het onderhoud zijn lager dan vorig jaar kenmerk vermelden.",
        "omdat het veer minder vaart.",
    ]
    assert without_sentences(lines) == (
        ["Datum 3 mei 2024", "De kosten van het onderhoud zijn lager dan vorig jaar", "omdat het veer minder vaart."],
        ["Bij beantwoording de datum en ons kenmerk vermelden."],
    )


def test_words_of_such_a_sentence_in_the_text_are_left_alone() -> None:
    lines = ["Ik verwijs naar de bijlage", "van deze brief.", "Bij beantwoording van de vragen is dit gezegd."]
    assert without_sentences(lines) == (lines, [])


PROSE = "Hierbij stuur ik uw Kamer het verslag van het overleg over de sluizen, dat op 4 mei"
MORE = "plaatsvond en waarin is gesproken over de kosten van het onderhoud en over het veer"


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        ([PROSE, "Uw kenmerk", MORE, "2024Z01234", MORE], {1: 0, 3: 0}),
        ([PROSE, "Directie Vaarwegen", MORE], {1: 0}),
        ([PROSE, "2500 EA Den Haag", MORE], {1: 0}),
        ([PROSE, "Afschrift aan", f"{MORE} de Voorzitter van de Eerste", MORE], {1: 0, 2: len(MORE)}),
        ([PROSE, "1", MORE], {}),
        ([PROSE, "- Directie Vaarwegen", MORE], {}),
        ([f"{PROSE}.", "Vaarwegen", MORE.capitalize()], {}),
        ([PROSE, "plaatsvond.", MORE.capitalize()], {}),
        ([PROSE, "plaatsvond en waarin", "", MORE.capitalize()], {}),
        ([f"{PROSE} in ge-", "sprek ging", MORE], {}),
        (["Hoogachtend,", "Kenmerk", "AB-12345"], {}),
    ],
)
def test_a_line_that_is_no_part_of_the_text_is_known(lines: list[str], found: dict[int, int]) -> None:
    assert strays(lines, len(PROSE)) == found


def test_a_table_is_no_column_beside_a_letter() -> None:
    table = ["Jaar        Kosten", "2024        12", "2025        14"]
    assert split_columns(table) == (table, [])
    assert unfolded(table) == table


def test_two_signatures_side_by_side_end_where_a_line_runs_through_both() -> None:
    lines = [
        "De minister van Financiën,          De minister van Defensie,",
        "",
        "A.B. Kade                           C.D. Wal",
        "Een afschrift van deze brief gaat ook naar de Eerste Kamer en naar de provincies.",
    ]
    assert [line for line in unfolded(lines) if line] == [
        "De minister van Financiën,",
        "A.B. Kade",
        "De minister van Defensie,",
        "C.D. Wal",
        lines[3],
    ]
