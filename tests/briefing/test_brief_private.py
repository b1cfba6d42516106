"""What is private is printed when asked for; else the briefing says that it left something out, and not what."""

import pytest
from briefing_parts import small_dossier, under, written

from dossier_tui.model.records import Commitment, Dossier, Note
from dossier_tui.store.contents import Contents

SECRETS = (
    "Geheim onder ons",
    "Zaak van de directeur",
    "Afdeling Bruggen",
    "Bellen",
    "Ligt gevoelig",
    "N2",
    "N4",
)
CLOSING = {
    "nl": "Wat privé is, is uit deze briefing weggelaten.",
    "en": "What is private was left out of this briefing.",
}


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_private_words_stay_out_and_one_closing_line_says_so(lang: str) -> None:
    text = written(small_dossier(), lang)
    assert not any(secret in text for secret in SECRETS)
    body = text[: text.index("\n[^")]
    assert body.endswith(f"\n\n---\n\n{CLOSING[lang]}\n")
    assert text.count(CLOSING[lang]) == 1


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_private_words_come_when_asked_for(lang: str) -> None:
    text = written(small_dossier(), lang, private=True)
    assert all(secret in text for secret in SECRETS)
    assert CLOSING[lang] not in text


def test_where_they_stand() -> None:
    text = written(small_dossier(), private=True)
    assert under(text, "### Verlopen").split("\n")[-5:] == [
        "  - Notitie: De Kamer vroeg er op 1 juni naar. (N1)",
        "  - Notitie: Geheim onder ons. (N2, privé)",
        "  - Eigenaar: Afdeling Bruggen",
        "  - Vervolg: Bellen",
        "  - Privé: Ligt gevoelig",
    ]
    assert under(text, "## Notities").split("\n") == [
        "- over L1: Ook in de pers. (N3)",
        "- Zaak van de directeur. (N4, privé)",
    ]


def test_public_notes_stay_and_nothing_is_said_where_nothing_is_left_out() -> None:
    notes = {"N1": Note(id="N1", text="Voor iedereen.", private=False)}
    text = written(Contents("d", Dossier(slug="d", title="D"), notes=notes))
    assert "- Voor iedereen. (N1)\n" in text
    assert CLOSING["nl"] not in text


@pytest.mark.parametrize("field", ["owner", "next_step", "private_note"])
def test_each_private_field_counts(field: str) -> None:
    record = Commitment(id="C1", text="Plan", **{field: "zwijgen"})
    contents = Contents("d", Dossier(slug="d", title="D"), commitments={"C1": record})
    assert CLOSING["nl"] in written(contents)
    assert "zwijgen" not in written(contents)
    assert "zwijgen" in written(contents, private=True)


def test_only_private_notes_make_no_empty_section() -> None:
    contents = Contents("d", Dossier(slug="d", title="D"), notes={"N1": Note(id="N1", text="Stil.")})
    assert "## Notities" not in written(contents)
    assert CLOSING["nl"] in written(contents)
