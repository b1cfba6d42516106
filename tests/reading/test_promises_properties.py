"""What holds for any text: no crash, true quotes, valid dates, the same answer however the lines are broken."""

import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from promise_cases import KEEPS_EN, KEEPS_NL, PROMISES_EN, PROMISES_NL, UNDERTAKINGS_NL, rows
from promise_parts import kept, promised

from dossier_tui.model.edtf import Edtf
from dossier_tui.model.text import fold
from dossier_tui.reading.promises.titles import LONGEST, title
from dossier_tui.reading.sentences import sentences

SENTENCES = {
    "nl": [each for table in (PROMISES_NL, UNDERTAKINGS_NL, KEEPS_NL) for each, _ in rows(table)],
    "en": [each for table in (PROMISES_EN, KEEPS_EN) for each, _ in rows(table)],
}
WORDS = sorted({word for each in SENTENCES.values() for sentence in each for word in sentence.split()})
LANGUAGE = st.sampled_from(["nl", "en", "xx"])
JUMBLE = st.lists(st.sampled_from([*WORDS, ".", ",", ";", "?", "\n\n", "\n"]), max_size=60).map(" ".join)
Words = Callable[[str], int]


@given(st.one_of(JUMBLE, st.text(max_size=300)), LANGUAGE)
def test_any_text_is_read_and_what_is_quoted_stands_in_it(text: str, language: str) -> None:
    for each in [*promised_in(text, language), *kept_in(text, language)]:
        start, end, quote = each
        assert fold(text[start:end]) == fold(quote)
        assert " ".join(text[start:end].replace("\u00ad", "").split()) == quote


def promised_in(text: str, language: str) -> list[tuple[int, int, str]]:
    found = promised(text, language if language in SENTENCES else "nl")
    for each in found:
        assert each.due is None or str(Edtf.parse(each.due)) == each.due
        assert each.due is None or each.due_words
        assert each.kind in ("promise", "undertaking")
        assert 0 < each.confidence < 1
    return [(each.start, each.end, each.quote) for each in found]


def kept_in(text: str, language: str) -> list[tuple[int, int, str]]:
    return [(each.start, each.end, each.quote) for each in kept(text, language if language in SENTENCES else "nl")]


@given(st.data())
def test_lines_and_soft_hyphens_make_no_difference(data: st.DataObject) -> None:
    language = data.draw(st.sampled_from(sorted(SENTENCES)))
    text = " ".join(data.draw(st.lists(st.sampled_from(SENTENCES[language]), min_size=1, max_size=4)))
    broken = re.sub(" ", lambda _: data.draw(st.sampled_from([" ", "\n", "  \n ", "\t"])), text)
    places = [place for place in range(1, len(text)) if text[place - 1].isalpha() and text[place].isalpha()]
    for place in sorted(data.draw(st.lists(st.sampled_from(places), max_size=5)), reverse=True):
        if broken.count(" ") == text.count(" "):
            broken = broken[:place] + "\u00ad" + broken[place:]
    facts = [(each.quote, each.kind, each.by, each.to, each.due) for each in promised(text, language)]
    assert facts == [(each.quote, each.kind, each.by, each.to, each.due) for each in promised(broken, language)]
    assert [each.of for each in kept(text, language)] == [each.of for each in kept(broken, language)]


@given(st.text(max_size=200), st.one_of(st.none(), st.text(max_size=20)), LANGUAGE)
def test_any_sentence_has_a_title_on_one_short_line(sentence: str, due_words: str | None, language: str) -> None:
    made = title(sentence, due_words, language)
    assert len(made) <= LONGEST
    assert "\n" not in made


def test_an_unknown_language_is_read_as_the_first() -> None:
    from datetime import date

    from dossier_tui.model.calendar import Recesses
    from dossier_tui.reading.promises.commitments import Signed, find_commitments
    from dossier_tui.reading.promises.fulfilments import find_fulfilments

    sentence = "Ik zal uw Kamer informeren."
    assert find_commitments(sentence, Signed(), date(2025, 1, 1), Recesses(), "xx")
    assert find_fulfilments("Met deze brief voldoe ik aan uw verzoek.", Signed(), "xx")


@pytest.mark.parametrize("part", ["ik zal uw kamer in het najaar informeren ", "Minister Van ", "ik zal; ", ". ", "("])
def test_long_texts_cost_no_more_work_a_word(part: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert work(part * 400, monkeypatch) <= 2.5 * work(part * 200, monkeypatch) + 100


def work(text: str, monkeypatch: pytest.MonkeyPatch) -> int:
    """Return how many words are looked up while a text is read."""
    from dossier_tui.reading.folding import Phrases

    count = 0
    look = Phrases.at

    def counting(self: Phrases, words: list[object], place: int) -> int:
        nonlocal count
        count += 1
        return look(self, words, place)  # type: ignore[arg-type] # the words are only counted here

    with monkeypatch.context() as patched:
        patched.setattr(Phrases, "at", counting)
        promised(text)
        kept(text)
    return count + len(sentences(text))
