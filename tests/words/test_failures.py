"""A failure is a sentence in the user's language, with the reason inside it."""

import pytest

from dossier_tui.errors import Damaged, Failure, NotFound, Usage
from dossier_tui.words import LANGUAGES, Words
from dossier_tui.words.failures import say_failure


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [
        ("en", "kustwacht/C1: “due_log.on” “soon” is not a date"),
        ("nl", "kustwacht/C1: “due_log.on” “soon” is geen datum"),
    ],
)
def test_a_reason_inside_a_failure_is_put_into_words(lang: str, sentence: str) -> None:
    reason = Usage("error.date-not-edtf", value="soon")
    failure = Usage("error.field", where="kustwacht/C1", field="due_log.on", reason=reason)
    assert say_failure(failure, Words(lang)).startswith(sentence)


@pytest.mark.parametrize(("kind", "code"), [(Failure, 1), (Usage, 2), (NotFound, 3), (Damaged, 4)])
def test_a_failure_has_the_exit_code_of_its_kind(kind: type[Failure], code: int) -> None:
    assert kind("error.no-record", slug="d", id="C1").code == code


def test_a_failure_shows_its_key_and_values_to_a_programmer() -> None:
    assert str(NotFound("error.no-record", slug="d", id="C1")) == "error.no-record {'slug': 'd', 'id': 'C1'}"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_failure_says_what_and_where_as_it_is_written(lang: str) -> None:
    text = say_failure(NotFound("error.no-record", slug="{slug}", id="[/x]"), Words(lang))
    assert "{slug}" in text
    assert "[/x]" in text
