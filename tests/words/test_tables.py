"""The tables of words: both languages say the same things, all that is asked for, and nothing that nobody asks for."""

import re
import string

import pytest
from word_uses import all_keys, is_used, uses

from dossier_tui.model.edtf import PERIODS
from dossier_tui.model.records import (
    COMMITMENT_KINDS,
    COMMITMENT_STATUSES,
    EVENT_STATUSES,
    LETTER_KINDS,
    PROPOSAL_KINDS,
    PROPOSAL_STATES,
)
from dossier_tui.tui.commands import COMMANDS, SECTIONS
from dossier_tui.tui.places import PANES
from dossier_tui.views.due import GROUPS
from dossier_tui.words import LANGUAGES, Words

KEYS = all_keys("en")
COUNTED = [key for key in KEYS if "|" in Words("en")(key)]
MADE = [
    *(f"view.status-{status}" for status in (*EVENT_STATUSES, *COMMITMENT_STATUSES, "archived")),
    *(f"view.kind-{kind}" for kind in COMMITMENT_KINDS),
    *(f"{area}.group-{group}" for group in GROUPS for area in ("view", "brief")),
    *(f"view.today-{group}" for group in GROUPS if group != "later"),
    *(f"brief.kind-{kind}" for kind in LETTER_KINDS),
    *(f"date.season-{code}" for code, (precision, *_) in PERIODS.items() if precision == "season"),
    *(f"date.{article}half-{n}" for n in (1, 2) for article in ("", "the-")),
    *(f"command.{command.id}" for command in COMMANDS),
    *(f"screen.in-{section}" for section in SECTIONS),
    *(f"screen.{pane}" for pane in PANES),
    *(f"screen.no-{pane}" for pane in PANES),
    *(f"say.what-{what}" for what in ("new", "add", "edit", "fulfil", "defer", "remove", "rename", "move")),
    *(f"say.what-{what}" for what in ("accept", "reject", "import")),
    *(f"review.kind-{kind}" for kind in PROPOSAL_KINDS),
    *(f"review.state-{state}" for state in PROPOSAL_STATES),
    *(f"say.what-status-{status}" for status in ("open", *COMMITMENT_STATUSES[3:5])),
]


def fields(sentence: str) -> set[str | None]:
    """Return the names of the values that a sentence takes."""
    return {name for _, name, _, _ in string.Formatter().parse(sentence)} - {None}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_language_has_every_key(lang: str) -> None:
    assert all_keys(lang) == KEYS


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_sentence_is_empty_or_ragged(lang: str) -> None:
    forms = [form for key in KEYS for form in Words(lang)(key).split("|")]
    assert [form for form in forms if not form or form != form.strip() or "  " in form.replace("\n", "")] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_language_takes_the_same_values_in_each_form(lang: str) -> None:
    def taken(lang: str) -> dict[str, list[set[str | None]]]:
        return {key: [fields(form) for form in Words(lang)(key).split("|")] for key in KEYS}

    assert taken(lang) == taken("en")


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("key", COUNTED)
def test_what_is_counted_has_one_form_for_one_and_one_for_many(lang: str, key: str) -> None:
    words = Words(lang)
    one, many = words.count(key, 1), words.count(key, 3)
    assert (re.findall(r"\d+", one), re.findall(r"\d+", many)) == (["1"], ["3"])
    assert words.count(key, 0) == many.replace("3", "0")


def test_every_word_that_is_asked_for_is_there() -> None:
    assert sorted({*uses().keys, *MADE} - {*KEYS}) == []


def test_every_word_is_asked_for() -> None:
    assert [key for key in KEYS if not is_used(key)] == []


def test_an_unknown_word_is_none() -> None:
    words = Words("en")
    assert not words.has("error.no-such-sentence")
    with pytest.raises(KeyError):
        words("error.no-such-sentence")


@pytest.mark.parametrize(("asked", "spoken"), [("nl", "nl"), ("en", "en"), ("fr", "en"), ("", "en")])
def test_another_language_is_english(asked: str, spoken: str) -> None:
    assert Words(asked).lang == spoken


def test_a_sentence_is_filled_in_and_braces_in_a_value_are_just_text() -> None:
    assert Words("en")("say.written", path="{x}.md") == "Wrote {x}.md."
    assert Words("nl")("view.days", n=2) == "2 dag|2 dagen"
