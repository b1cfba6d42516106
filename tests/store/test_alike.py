"""A letter without a date is known again by its rare words, and not every letter is looked at for that."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_tui.store.index import alike
from dossier_tui.store.store import Store

from .index_parts import put_letter, small_store
from .parts import WHO, clock

WORDS = [f"{first}{second}" for first in ("vaar", "bagger", "school", "water") for second in ("gelden", "plannen")]
LETTER = " ".join(f"de {word} van dit jaar" for word in WORDS)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """A store with one letter of rare words, and an index on it."""
    store = small_store(tmp_path_factory.mktemp("alike") / "dossiers")
    with store.dossier("dossier-1").change("add", WHO, clock) as change:
        put_letter(change, LETTER, date="2026-03-01")
    return store


def twins(store: Store, text: str, sizes: tuple[float, float] = (100, 500)) -> list[str]:
    return store.catalogue.twins(None, None, "-", text, sizes)


@given(st.integers(0, 999), st.integers(0, 4))
def test_the_same_letter_is_found_with_words_lost_and_others_beside_it(store: Store, seed: int, lost: int) -> None:
    kept = LETTER.split()
    for _ in range(lost):
        kept.pop(Random(seed).randrange(len(kept)))
    assert twins(store, " ".join([*kept, "noten zonder bekenden"])) == ["dossier-1"]


def test_a_letter_of_another_size_is_not(store: Store) -> None:
    assert twins(store, LETTER, (1, 2)) == []


def test_where_too_few_words_are_rare_the_size_tells(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(alike, "RARE", 0)
    assert twins(store, LETTER) == ["dossier-1"]
    assert twins(store, "", (10, 500)) == ["dossier-0", "dossier-1", "dossier-2"]


def test_no_dossier_is_opened_for_it(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Store, "each", lambda *_: pytest.fail("opened"))
    assert twins(store, LETTER) == ["dossier-1"]
