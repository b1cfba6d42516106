"""One reading of a letter: its dates, what happens, what it promises and keeps, each once and in its place."""

from datetime import date

import pytest

from dossier_tui.model.calendar import Recesses
from dossier_tui.reading.letter import UNDERSTOOD, read_letter
from dossier_tui.reading.promises.commitments import Signed
from dossier_tui.reading.understanding import Understood, latest_day, understand, understand_letter

SIGNED = Signed(("Minister van Bruggen",), "Voorzitter van de Tweede Kamer der Staten-Generaal")
TEXT = """Geachte voorzitter,

Op 12 januari jl. sloot de brug bij Oosterzijl.

Ik informeer uw Kamer uiterlijk 1 oktober over de kosten van het herstel.

Hiermee doe ik mijn toezegging in het debat van 3 juni 2025 gestand."""


def read(text: str = TEXT, day: date | None = date(2026, 1, 20), language: str | None = "nl") -> Understood:
    return understand(text, SIGNED, day, Recesses(), language)


def test_a_letter_says_what_happened_what_is_promised_and_what_is_kept() -> None:
    said = read()
    assert [each.value for each in said.dates] == ["2026-01-12", "../2026-10-01", "2025-06-03"]
    assert [(each.kind, each.by, each.due) for each in said.commitments] == [
        ("promise", "Minister van Bruggen", "../2026-10-01")
    ]
    assert [each.quote for each in said.fulfilments] == [TEXT.split("\n\n")[-1]]


def test_the_term_of_a_promise_is_not_proposed_as_an_event_as_well() -> None:
    assert [each.fields["when"] for each in read().events] == ["2026-01-12", "2025-06-03"]


def test_a_promise_told_again_that_the_letter_settles_is_kept_and_not_made() -> None:
    again = "Aan het lid Bos is toegezegd dat de Kamer een overzicht krijgt van de sluizen."
    said = read(f"{again} Dit is bij deze brief gevoegd. Daarmee is deze toezegging afgedaan.")
    assert (said.commitments, [each.of for each in said.fulfilments]) == ([], [again])


def test_every_place_is_one_of_the_text() -> None:
    said = read()
    for each in (*said.dates, *said.commitments, *said.fulfilments):
        assert TEXT[each.start : each.end] == each.quote


def test_words_hang_on_the_latest_day_of_a_letter_without_a_date() -> None:
    assert latest_day(TEXT, "nl") == date(2025, 6, 3)
    assert [each.value for each in read(day=None).dates][:1] == ["2025-01-12"]


def test_what_hangs_on_nothing_stays_out() -> None:
    assert read("Ik informeer uw Kamer voor de zomer.", day=None) == Understood()


@pytest.mark.parametrize("language", [None, "fr"])
def test_a_letter_in_an_unknown_language_is_read_as_the_first(language: str | None) -> None:
    assert len(read(language=language).commitments) == 1


def test_a_file_is_understood_with_its_own_head() -> None:
    letter = f"Den Haag, 20 januari 2026\n\n{TEXT}\n\nDe Minister van Bruggen,\n\nK. Duin\n"
    said = understand_letter(read_letter(letter.encode(), "brug.txt"), Recesses())
    assert [each.by for each in said.commitments] == ["Minister van Bruggen"]


def test_of_what_is_longer_than_any_letter_the_first_part_is_read_and_that_is_said() -> None:
    long = f"{TEXT}\n\n{'woord ' * (UNDERSTOOD // 6)} Op 13 januari jl. ging de brug open."
    assert [each.value for each in read(long).dates] == [each.value for each in read().dates]
    told = read_letter(("Geachte voorzitter,\n\n" + "Een lange zin. " * (UNDERSTOOD // 15 + 1)).encode(), "lang.txt")
    assert [each.key for each in told.remarks] == ["understood-in-part"]
