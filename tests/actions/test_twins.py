"""A letter is known again: by its file, its number or its words, and not mistaken for another."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_tui.actions.desk import Desk
from dossier_tui.actions.dossiers import new_dossier
from dossier_tui.actions.letters import Given, add_letter, letter_record
from dossier_tui.actions.twins import Twin, _by_file, _by_number, _possible, alike, differ, find_twin, shingles
from dossier_tui.model.records import Dossier, Letter
from dossier_tui.reading.letter import read_letter
from dossier_tui.reading.parcel import Arrived
from dossier_tui.store.contents import Contents

BODY = " ".join(
    f"Op dag {number} sprak de minister met gemeente {number * 7} over brug {number * 13}." for number in range(40)
)
HEADED = f"""\
Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Datum: 12 november 2026
Betreft: Bruggen
Onze referentie: BR-2026/1234

Geachte voorzitter,

{BODY}

De Minister van Infrastructuur en Waterstaat,
A. Voorbeeld
"""


def twin(desk: Desk, text: str, name: str = "nieuw.txt", given: Given | None = None) -> Twin | None:
    """Return what the store holds of the same letter as a text."""
    given = given or Given()
    arrived = Arrived(name, text.encode(), read_letter(text.encode(), name))
    return find_twin(desk, "kaap", arrived, letter_record(desk, arrived.read, name, given), given)


@pytest.fixture
def known(desk: Desk, kaap: str) -> str:
    return add_letter(desk, "kaap", HEADED.encode(), "brief.txt", Given())


def found(twin: Twin | None) -> tuple[str, str] | None:
    return (twin.reference, twin.by) if twin else None


def test_the_same_file_is_known_under_any_name(desk: Desk, known: str) -> None:
    assert found(twin(desk, HEADED, "anders.eml")) == ("kaap/L1", "file")


def test_a_paper_of_the_same_number_is_known(desk: Desk, kaap: str) -> None:
    add_letter(desk, "kaap", HEADED.encode(), "brief.txt", Given(number="39 930, nr. 3"))
    assert found(twin(desk, "Geachte voorzitter,\n\nAnders.\n", given=Given(number="39930/3"))) == ("kaap/L1", "number")


@pytest.mark.parametrize(
    "text",
    [
        HEADED.replace("minister met", "minis-\nter met"),
        HEADED.replace(" met gemeente", "\nmet  gemeente"),
        HEADED.replace("Onze referentie: BR-2026/1234\n", ""),
        HEADED.replace("dag 7 sprak", "dag 8 sprak"),
        f"<html><body><p>Geachte voorzitter,</p><p>{BODY}</p><p>De Minister,</p></body></html>",
    ],
)
def test_the_same_words_in_another_form_are_known(desk: Desk, known: str, text: str) -> None:
    assert found(twin(desk, text)) == ("kaap/L1", "text")


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("12 november", "13 november"),
        ("Tweede Kamer der", "Eerste Kamer der"),
        ("BR-2026/1234", "BR-2026/1235"),
        ("sprak de minister", "zweeg de staatssecretaris"),
    ],
)
def test_a_letter_with_the_same_words_and_another_head_is_another(desk: Desk, known: str, was: str, now: str) -> None:
    assert twin(desk, HEADED.replace(was, now)) is None


def test_of_a_few_words_all_but_the_last_have_to_be_the_same(desk: Desk, kaap: str) -> None:
    text = "Geachte voorzitter,\n\nDe vragen over de brug bij {} beantwoord ik later, want dat kost meer tijd.\n"
    add_letter(desk, "kaap", text.format("Oosterzijl").encode(), "een.txt", Given())
    assert twin(desk, text.format("Westerzijl")) is None
    assert found(twin(desk, text.format("Oosterzijl") + "\n")) == ("kaap/L1", "text")


@pytest.mark.parametrize("given", [Given(date="2026-12-01"), Given(title="Anders"), Given(recipient="Eerste Kamer")])
def test_what_is_given_can_tell_that_it_is_another(desk: Desk, known: str, given: Given) -> None:
    assert twin(desk, HEADED, given=given) is None


def test_what_is_given_and_the_same_tells_nothing(desk: Desk, known: str) -> None:
    assert found(twin(desk, HEADED, given=Given(title="Bruggen", date="12 november 2026"))) == ("kaap/L1", "file")


def test_its_own_dossier_is_looked_through_first_and_then_the_others(desk: Desk, known: str) -> None:
    new_dossier(desk, "Aanleg")
    assert found(twin(desk, HEADED)) == ("kaap/L1", "file")
    add_letter(desk, "aanleg", HEADED.encode(), "brief.txt", Given())
    assert found(twin(desk, HEADED)) == ("kaap/L1", "file")
    arrived = Arrived("x.txt", HEADED.encode(), read_letter(HEADED.encode(), "x.txt"))
    record = letter_record(desk, arrived.read, "x.txt", Given())
    assert found(find_twin(desk, "aanleg", arrived, record, Given())) == ("aanleg/L1", "file")


def test_a_damaged_dossier_stands_in_nobodys_way(desk: Desk, known: str) -> None:
    new_dossier(desk, "Stuk")
    (Path(desk.store.root) / "stuk" / "dossier.json").write_text("{")
    assert found(twin(desk, HEADED)) == ("kaap/L1", "file")


def test_letters_without_words_are_not_each_others_twin(desk: Desk, known: str) -> None:
    assert shingles("") == frozenset()
    assert find_twin(desk, "kaap", Arrived("x", b"x", read_letter(b"...", "x")), Letter(title="x"), Given()) is None


def test_heads_of_which_nothing_is_known_do_not_differ() -> None:
    assert not differ(Letter(date="2026-11-12", recipient="Voorzitter van de Tweede Kamer"), Letter())
    assert not differ(Letter(recipient="De voorzitter"), Letter(recipient="Voorzitter"))


@given(st.text(max_size=200))
def test_a_text_is_like_itself_whatever_its_signs(text: str) -> None:
    assert alike(shingles(text), shingles(f"  {text.upper()} …")) or not shingles(text)


MARKS = st.sampled_from(["een", "twee"])
FILES = MARKS.map(lambda mark: {"sha256": mark})
KNOWN = st.builds(
    Letter,
    date=st.sampled_from([None, "2026-11-12", "2026-11-13"]),
    number=st.sampled_from([None, "39930/3", "39930/4"]),
    original=st.none() | FILES,
    originals=st.lists(FILES, max_size=2),
)


@given(st.lists(KNOWN, max_size=4), KNOWN, MARKS)
def test_no_letter_is_passed_over_that_can_be_the_same(there: list[Letter], letter: Letter, mark: str) -> None:
    contents = Contents("kaap", Dossier(), {f"L{number}": each for number, each in enumerate(there, 1)})
    for key in contents.letters.keys() - set(_possible(contents, letter, mark)):
        found = [(contents, contents.letters[key])]
        assert _by_number(found, letter) is _by_file(found, {mark}) is None
        assert differ(letter, contents.letters[key])
