"""The language of a text, told by its small words."""

import pytest

from dossier_tui.reading.spoken import spoken_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Hierbij stuur ik u de antwoorden op de vragen van het lid Haverlag.", "nl"),
        ("I am writing to thank you for your letter of 9 December about the line.", "en"),
        (
            "De Minister zal het rapport ‘The state of the line’ aan uw Kamer sturen, met een reactie op het rapport.",
            "nl",
        ),
        ("", None),
        ("12 november 2026", None),
        ("de the", None),
    ],
)
def test_the_language_with_the_most_small_words_is_spoken(text: str, language: str | None) -> None:
    assert spoken_language(text) == language
