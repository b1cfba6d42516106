"""Words in their other forms, in Dutch and English, there and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_tui.reading.forms import forms

PAIRS = """toezegging toezeggingen; brief brieven; minister ministers; zomer zomers; veer veren; policy
policies; huis huizen; mogelijkheid mogelijkheden; wet wetten; dag dagen; gemeente gemeenten;
commissie commissies; bijlage bijlagen; groot grote; nederlands nederlandse; effectief effectieve;
lid leden; kamerlid kamerleden; stad steden; schip schepen; kind kinderen; vraag vragen; debat
debatten; verslag verslagen; museum musea; foto fotos; informeren geinformeerd; informeert
informeren; letter letters; class classes; tax taxes; commitment commitments; inform informed; child
children"""


@pytest.mark.parametrize("pair", PAIRS.replace("\n", " ").split("; "))
def test_each_form_of_a_word_is_one_of_the_other(pair: str) -> None:
    one, other = pair.split()
    assert other in forms(one)
    assert one in forms(other)


@pytest.mark.parametrize(
    "pair", ["wet weten", "mens men", "kans kan", "dans dan", "eens een", "mark markt", "eu eus", "2022 2022s"]
)
def test_another_word_is_no_form(pair: str) -> None:
    one, other = pair.split()
    assert other not in forms(one)


@given(st.text(max_size=20))
def test_a_word_is_the_first_of_its_forms(word: str) -> None:
    assert forms(word)[0] == word
    assert len(set(forms(word))) == len(forms(word))
