"""What holds for the dates of every text: verbatim quotes, valid values, and no difference made by its lines."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading_days import CALENDAR, DAY
from running_cases import DUTCH, ENGLISH

from dossier_tui.model.edtf import Edtf
from dossier_tui.reading.happenings import placing
from dossier_tui.reading.happenings.dates import find_dates
from dossier_tui.reading.happenings.events import propose_events

SENTENCES = [("nl", sentence) for sentence, _ in DUTCH] + [("en", sentence) for sentence, _ in ENGLISH]
WORDS = sorted({word for _, sentence in SENTENCES for word in sentence.split()})
TEXTS = st.lists(st.sampled_from([*WORDS, "\n\n", "\u00ad", "31", "9999"]), max_size=40).map(" ".join)
LANGUAGES = st.sampled_from(["nl", "en"])


@given(text=st.one_of(st.text(max_size=200), TEXTS), day=st.dates(), language=LANGUAGES)
def test_any_text_gives_quotes_that_stand_in_it_and_valid_values(text: str, day: date, language: str) -> None:
    found = find_dates(text, day, CALENDAR, language)
    for each in found:
        assert text[each.start : each.end] == each.quote
        assert str(Edtf.parse(each.value)) == each.value
        assert 0 <= each.confidence <= 1
    for event in propose_events(text, found, day, language):
        assert event.fields["title"]
        assert "\n" not in event.fields["title"]
        assert 0 <= event.start < event.end <= len(text)


@pytest.mark.parametrize(("language", "sentence"), SENTENCES)
def test_wrapping_and_soft_hyphens_make_no_difference(language: str, sentence: str) -> None:
    def told(text: str) -> list[tuple[str, bool, str]]:
        return [(each.value, each.event, each.rule) for each in find_dates(text, DAY, CALENDAR, language)]

    assert told(sentence.replace(" ", "\n")) == told(sentence)
    assert told(sentence.replace(" ", " \n  ")) == told(sentence)
    assert told("\u00ad".join(sentence)) == told(sentence)
    assert told(f"Vooraf.\n\n{sentence}\n\nAchteraf.") == told(sentence)


@given(text=TEXTS, language=LANGUAGES)
def test_dates_stand_in_order_and_each_once(text: str, language: str) -> None:
    places = [(each.start, each.end) for each in find_dates(text, DAY, CALENDAR, language)]
    assert sorted(places) == places
    assert len(set(places)) == len(places)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_readings_tried_grow_with_the_text_alone(monkeypatch: pytest.MonkeyPatch, language: str) -> None:
    tried: list[str] = []
    monkeypatch.setattr(placing, "read_period", lambda text, *_: tried.append(text))
    for text in ("14 maart 2022 en ", "2022 ", "voor de van het in op ", "1, 2, 3 en ", "voor het eind van het jaar "):
        counts = []
        for times in (20, 200):
            tried.clear()
            find_dates("Dit is het. " + text * times, DAY, CALENDAR, language)
            counts.append(len(tried))
        assert counts[1] <= 12 * counts[0] + 12
