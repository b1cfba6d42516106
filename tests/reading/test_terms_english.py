"""Terms as English letters word them, read on 20 January 2022: what they mean as EDTF, and the last day in time."""

import pytest
from reading_days import Ask

TERMS = [
    ("20 May 2022", "2022-05-20", "2022-05-20"),
    ("20th May 2022", "2022-05-20", "2022-05-20"),
    ("May 20, 2022", "2022-05-20", "2022-05-20"),
    ("the 4th of March", "2022-03-04", "2022-03-04"),
    ("Wednesday 26 March 2025", "2025-03-26", "2025-03-26"),
    ("Wed 4 May", "2022-05-04", "2022-05-04"),
    ("on 4 Sept. 2022", "2022-09-04", "2022-09-04"),
    ("tomorrow", "2022-01-21", "2022-01-21"),
    ("before Easter", "../2022-04-17", "2022-04-16"),
    ("Good Friday 2025", "2025-04-18", "2025-04-18"),
    ("next Friday", "2022-01-21", "2022-01-21"),
    ("Monday", "2022-01-24", "2022-01-24"),
    ("in the week of 20 October", "2022-10-17/2022-10-23", "2022-10-23"),
    ("week commencing Monday 17 October", "2022-10-17/2022-10-23", "2022-10-23"),
    ("next week", "2022-01-24/2022-01-30", "2022-01-30"),
    ("in March", "2022-03", "2022-03-31"),
    ("mid-November", "2022-11", "2022-11-30"),
    ("early March", "2022-03", "2022-03-31"),
    ("the end of March", "2022-03", "2022-03-31"),
    ("next month", "2022-02", "2022-02-28"),
    ("third quarter of 2025", "2025-35", "2025-09-30"),
    ("in the first quarter of next year", "2023-33", "2023-03-31"),
    ("Q3 2026", "2026-35", "2026-09-30"),
    ("in Q3", "2022-35", "2022-09-30"),
    ("H2 2026", "2026-41", "2026-12-31"),
    ("in the first half of 2026", "2026-40", "2026-06-30"),
    ("the second half of the year", "2022-41", "2022-12-31"),
    ("spring 2027", "2027-21", "2027-05-31"),
    ("in the autumn", "2022-23", "2022-11-30"),
    ("this autumn", "2022-23", "2022-11-30"),
    ("next spring", "2022-21", "2022-05-31"),
    ("later this year", "2022", "2022-12-31"),
    ("early next year", "2023", "2023-12-31"),
    ("in the course of 2024", "2024", "2024-12-31"),
    ("3 and 4 February", "2022-02-03/2022-02-04", "2022-02-04"),
    ("between 1 April and 30 June", "2022-04-01/2022-06-30", "2022-06-30"),
    ("from May to July 2025", "2025-05/2025-07", "2025-07-31"),
    ("from 13 to 17 October 2014", "2014-10-13/2014-10-17", "2014-10-17"),
    ("by 31 December 2027", "../2027-12-31", "2027-12-31"),
    ("by the end of March", "../2022-03", "2022-03-31"),
    ("by the end of the year", "../2022", "2022-12-31"),
    ("by mid-June", "../2022-06", "2022-06-30"),
    ("by 2027", "../2027", "2027-12-31"),
    ("until the end of the year", "../2022", "2022-12-31"),
    ("no later than 14 July", "../2022-07-14", "2022-07-14"),
    ("by March 2023 at the latest", "../2023-03", "2023-03-31"),
    ("before 1 May", "../2022-05-01", "2022-04-30"),
    ("before the end of March", "../2022-03", "2022-03-31"),
    ("before the summer", "../2022-22", "2022-07-07"),
    ("before the summer recess", "../2022-22", "2022-07-07"),
    ("ahead of the summer recess of 2027", "../2027-22", "2027-06-30~"),
    ("before Christmas", "../2022-12-25", "2022-12-24"),
    ("within three weeks", "2022-01-20/2022-02-10", "2022-02-10"),
    ("within six months", "2022-01-20/2022-07-20", "2022-07-20"),
    ("within a year", "2022-01-20/2023-01-20", "2023-01-20"),
    ("in two weeks", "2022-02-03", "2022-02-03"),
    ("after the summer", "2022-22/..", None),
    ("from January 2026", "2026-01/..", None),
    ("shortly after the summer recess", "2022-22/..", None),
    ("after 1 May", "2022-05-01/..", None),
    ("no earlier than April 2023", "2023-04/..", None),
]
VAGUE = ["as soon as possible", "shortly", "in due course", "in the coming weeks", "annually", "within a few weeks"]


@pytest.mark.parametrize(("words", "edtf", "due_by"), TERMS)
def test_an_english_term_has_a_date_and_a_last_day(term: Ask, words: str, edtf: str, due_by: str | None) -> None:
    found = term(words)
    assert found is not None
    assert (found.edtf, found.due_by) == (edtf, due_by)
    assert found.words == words


@pytest.mark.parametrize("words", VAGUE)
def test_vague_english_words_stay_words(term: Ask, words: str) -> None:
    found = term(words)
    assert found is not None
    assert (found.edtf, found.words, found.due_by) == (None, words, None)
