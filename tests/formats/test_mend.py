"""Broken letters put right where there is no doubt, and left where there is."""

import pytest

from dossier_tui.reading.document import Part
from dossier_tui.reading.mend import mend, mended

BROKEN = {
    "geÃ¯nformeerd over BelgiÃ«": "geïnformeerd over België",
    "â€œDe vraagâ€\x9d": "“De vraag”",
    "de â‚¬ 100": "de € 100",
    "de Tw eede Kamer": "de Tweede Kamer",
    "ge ïnformeerd": "geïnformeerd",
    "de financi ële gevolgen": "de financiële gevolgen",
    "de co ördinatie": "de coördinatie",
    "oﬃcieel ﬁnancieel": "officieel financieel",
    "ge¨ınformeerd": "geïnformeerd",
    "ge¨ informeerd": "geïnformeerd",
}
WHOLE = (
    "De heer M. de Vries",
    "vitamine D en het plan B of C",
    "mr drs de Wit",
    "nr en nrs",
    "Kamerstuk 33 328, A en B",
    "«vaak» – één café, Ångström, Ðurić, Işık",
    "een Ã in de tekst",
    "Straße, naïef, reëel, Yeşilgöz-Zegerius",
    "BES eilanden en MKB bedrijven",
)


@pytest.mark.parametrize(("broken", "whole"), BROKEN.items())
def test_what_is_certain_is_mended(broken: str, whole: str) -> None:
    assert mend(broken) == whole


@pytest.mark.parametrize("text", WHOLE)
def test_what_is_whole_stays_as_it_is(text: str) -> None:
    assert mend(text) == text


def test_a_split_word_is_known_by_the_rest_of_the_letter() -> None:
    parts = [Part("paragraph", "De spreiding."), Part("paragraph", "De spr eiding en de spr oei.")]
    assert [part.text for part in mended(parts)] == ["De spreiding.", "De spreiding en de spr oei."]
