"""Where sentences begin and end in letters, Dutch and English."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_tui.model.text import fold
from dossier_tui.reading.sentences import sentences

PARTED = {
    "Dat is zo. Ik kom erop terug.": 2,
    "Op 14 januari jl. De Kamer sprak erover.": 2,
    "Op 14 januari jl. sprak de Kamer erover.": 1,
    "Op 13 april a.s. Ik zal er zijn.": 2,
    "Zie Kamerstuk 36 045, nr. 12 en nr. 14.": 1,
    "De motie van het lid Bos c.s. is aangenomen.": 1,
    "De heer drs. A.B. de Vries en mevr. C. Smit kwamen.": 1,
    "De minister, dhr. Jansen, was er. Wij ook.": 2,
    "In uw brief d.d. 3 mei vraagt u m.b.t. art. 5 om uitleg.": 1,
    "Het kost € 1.250.000 per jaar. Dat is veel.": 2,
    "Het bedrag is 3.5 miljoen euro.": 1,
    "Hij zei: “Dat kan niet.” De Kamer zweeg.": 2,
    "Dit is gemeld.¹ De Kamer weet het.": 2,
    "Dit is gemeld.2 De Kamer weet het.": 2,
    "1. Ik stuur u het rapport.": 1,
    "a. Ik stuur u het rapport.": 1,
    "Wat nu? Dat weet ik niet!": 2,
    "Een kop\n\nEen zin.": 2,
    "I said so; the list is enclosed.": 2,
    "Dr. Marsh and Mr. Pell spoke. I did not.": 2,
    "See Annex B. We aim higher.": 2,
    "At 10 a.m. The Committee met.": 2,
    "It met on 3 Feb. in London.": 1,
    "": 0,
    "\n \n\n": 0,
}


@pytest.mark.parametrize(("text", "count"), PARTED.items())
def test_a_text_has_as_many_sentences_as_a_reader_counts(text: str, count: int) -> None:
    assert len(sentences(text)) == count, [each.text for each in sentences(text)]


def test_a_sentence_is_on_one_line_and_knows_where_it_stands() -> None:
    text = "Kop\n\nEerst dit.  Dan in\u00adfor\u00admeer\nik u."
    last = sentences(text)[-1]
    assert (last.text, last.paragraph) == ("Dan informeer ik u.", 1)
    start, end = last.span(4, 13)
    assert text[start:end] == "in\u00adfor\u00admeer"


@given(st.text(alphabet='abcDE .?!;\n\u00ad"”1é(', max_size=200))
def test_no_letter_is_lost_and_the_order_is_kept(text: str) -> None:
    parts = sentences(text)
    assert fold("".join(each.text for each in parts)) == fold(text)
    places = [place for each in parts for place in each.places]
    assert places == sorted(set(places))
