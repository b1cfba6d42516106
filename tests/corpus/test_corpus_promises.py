"""Commitments and fulfilments of annotated letters, as far as plain text shows them."""

import pytest
from annotated import Annotated
from scoring import BOUNDS, score

from dossier_tui.reading.letter import read_letter
from dossier_tui.reading.markdown import reads


@pytest.fixture(scope="module")
def scores(plain_letters: list[Annotated]) -> dict[str, float]:
    texts = ((reads(read_letter(each.file.read_bytes(), "x.txt").markdown), each.gold) for each in plain_letters)
    return score(texts)


@pytest.mark.parametrize(("field", "bound"), BOUNDS.items())
def test_what_people_annotated_is_found(scores: dict[str, float], field: str, bound: float) -> None:
    assert scores[field] >= bound
