"""A briefing has its sections in a fixed order, and every statement leads to a letter or says that none is given."""

import re
from dataclasses import replace
from datetime import date

import pytest
from briefing_parts import (
    TODAY,
    each_token,
    headings,
    parsed,
    plain_lines,
    quoted,
    small_dossier,
    under,
    written,
)

from dossier_tui.briefing.asked import Source
from dossier_tui.briefing.markdown import write_briefing
from dossier_tui.errors import NotFound
from dossier_tui.model.records import Commitment, Dossier, Event, Letter
from dossier_tui.store.contents import Contents
from dossier_tui.words import Words, area_words

SECTIONS = {
    "nl": [
        ("h1", "Zandbrug"),
        ("h2", "Kern"),
        ("h3", "Laatste nieuws"),
        ("h2", "Openstaand"),
        ("h3", "Verlopen"),
        ("h3", "Binnen zeven dagen"),
        ("h3", "Later"),
        ("h3", "Zonder termijn"),
        ("h2", "Wat eraan komt"),
        ("h2", "Afgedaan in het afgelopen halfjaar"),
        ("h2", "Notities"),
        ("h2", "Tijdlijn"),
        ("h3", "2026"),
        ("h3", "2027"),
        ("h3", "Zonder datum"),
        ("h2", "Brieven"),
        ("h2", "Bronnen"),
    ],
    "en": [
        ("h1", "Zandbrug"),
        ("h2", "Core"),
        ("h3", "Last news"),
        ("h2", "Open"),
        ("h3", "Overdue"),
        ("h3", "Due within seven days"),
        ("h3", "Later"),
        ("h3", "Undated"),
        ("h2", "What comes next"),
        ("h2", "Closed in the last half year"),
        ("h2", "Notes"),
        ("h2", "Timeline"),
        ("h3", "2026"),
        ("h3", "2027"),
        ("h3", "Undated"),
        ("h2", "Letters"),
        ("h2", "Sources"),
    ],
}


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_the_sections_stand_in_their_order(lang: str) -> None:
    assert headings(parsed(written(small_dossier(), lang))) == SECTIONS[lang]


def test_the_line_of_facts() -> None:
    lines = plain_lines(parsed(written(small_dossier())))
    facts = "Stand van zaken per 24 november 2026 · dossier 39 902 · 3 brieven, 4 gebeurtenissen, 6 toezeggingen"
    assert lines[1] == facts


@pytest.mark.parametrize("private", [True, False])
@pytest.mark.parametrize("lang", ["nl", "en"])
def test_every_footnote_is_used_and_every_mark_has_one(lang: str, private: bool) -> None:
    text = written(small_dossier(), lang, private=private)
    defined = re.findall(r"^\[\^([^\]]+)\]:", text, re.MULTILINE)
    used = re.findall(r"\[\^([^\]]+)\](?!:)", text)
    assert len(defined) == len(set(defined))
    assert set(defined) == set(used)
    tokens = list(each_token(parsed(text)))
    assert sum(token.type == "footnote_ref" for token in tokens) == len(used)
    assert sum(token.type == "footnote_open" for token in tokens) == len(defined)


def test_every_statement_has_a_source_or_says_that_it_has_none() -> None:
    text = written(small_dossier())
    sections = ("### Laatste nieuws", "## Wat eraan komt", "## Tijdlijn")
    lines = [line for name in sections for line in under(text, name).split("\n") if line.startswith("- ")]
    lines += [line for line in under(text, "## Openstaand").split("\n") if line.startswith("- ")]
    assert lines
    assert all(line.endswith((")", "]")) for line in lines)
    assert all(re.search(r"\[\^[A-Z]\d+(-\d)?\]$|\(geen bron vermeld\)$", line) for line in lines)


def test_what_has_no_source_is_named_at_the_top() -> None:
    assert "- Zonder bron: E3, E4, C2, C3, C6.\n" in written(small_dossier())


def test_a_footnote_gives_the_words_and_the_paper_down_to_the_paragraph() -> None:
    told = "Brief “Sluiting van de Zandbrug” van 20 januari 2026, Kamerstuk 39 902, nr. 1, al. 3 (L1)"
    text = written(small_dossier())
    assert f"[^C1]: “Ik zal uw Kamer voor de zomer informeren over de kosten.” — {told}\n" in text
    assert "Letter “Sluiting van de Zandbrug” of 20 January 2026, Kamerstuk 39 902, nr. 1, para. 3 (L1)" in written(
        small_dossier(), "en"
    )


def test_a_second_quote_has_its_own_footnote_and_a_lost_one_says_so() -> None:
    text = written(small_dossier())
    assert "(C4)[^C4][^C4-2]" in text
    assert re.search(r"^\[\^C4-2\]: .*deze woorden staan niet meer in L2 \(L2\)$", text, re.MULTILINE)


def test_a_letter_that_is_not_there_is_said_not_to_be() -> None:
    line = "[^C5]: “Het onderzoek volgt in augustus.” — een brief die niet in dit dossier staat (L9)\n"
    assert line in written(small_dossier())


def test_a_letter_whose_text_cannot_be_read_costs_only_the_paragraph() -> None:
    def missing(letter_id: str) -> str:
        raise NotFound("error.no-record", slug="zandbrug", id=letter_id)

    text = write_briefing(Source(small_dossier(), missing, TODAY, Words("nl")))
    assert "Kamerstuk 39 902, nr. 1, de tekst van deze brief ontbreekt (L1)" in text


def test_a_text_is_read_once_and_only_where_it_is_quoted() -> None:
    asked: list[str] = []

    def text(letter_id: str) -> str:
        asked.append(letter_id)
        return ""

    contents = small_dossier()
    contents.letters["L4"] = Letter(id="L4", title="Niets aangehaald", date="2026-03-01")
    write_briefing(Source(contents, text, TODAY, Words("nl")))
    assert sorted(asked) == ["L1", "L2", "L3"]


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_the_same_dossier_and_day_give_the_same_bytes(lang: str) -> None:
    assert written(small_dossier(), lang).encode() == written(small_dossier(), lang).encode()


def test_another_day_changes_what_is_overdue() -> None:
    text = written(small_dossier(), today=date(2026, 9, 1))
    assert "Stand van zaken per 1 september 2026" in text
    assert "### Verlopen" not in text


def test_news_moves_no_other_footnote() -> None:
    before, contents = written(small_dossier()), small_dossier()
    contents.events["E5"] = Event(id="E5", title="Proef", when="2026-01-01", quotes=quoted("L1", "Geachte voorzitter,"))
    after = written(contents)
    lines = [line for line in before.split("\n") if line.startswith("[^")]
    assert [line for line in after.split("\n") if line.startswith("[^") and "[^E5]" not in line] == lines


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        (
            "nl",
            [
                "Er is nog geen omschrijving.",
                "Er staat niets open.",
                "Er zijn nog geen brieven: niets in dit",
            ],
        ),
        (
            "en",
            ["There is no description yet.", "Nothing is open.", "There are no letters yet: nothing in this"],
        ),
    ],
)
def test_an_empty_dossier_says_what_is_missing(lang: str, said: list[str]) -> None:
    text = written(Contents("leeg", Dossier(slug="leeg", title="Leeg")), lang)
    assert all(sentence in text for sentence in said)
    assert "[^" not in text
    assert "\n\n\n" not in text
    names = [name for level, name in headings(parsed(text)) if level == "h2"]
    skipped = {"Notities", "Notes"}
    assert names == [name for level, name in SECTIONS[lang] if level == "h2" and name not in skipped]


def test_an_archived_dossier_says_so() -> None:
    contents = small_dossier()
    contents.dossier = replace(contents.dossier, status="archived")
    assert "- Dit dossier is gearchiveerd.\n" in written(contents)


@pytest.mark.parametrize(
    ("dates", "said"),
    [
        ([None, None], "Berust op 2 brieven, zonder datum."),
        (["2026-01-20"], "Berust op 1 brief, van 20 januari 2026."),
        (
            [None, "2026-01-20", "2026-02"],
            "Berust op 3 brieven, van 20 januari 2026 tot en met februari 2026.",
        ),
    ],
)
def test_what_a_dossier_rests_on(dates: list[str | None], said: str) -> None:
    letters = {f"L{n}": Letter(id=f"L{n}", title="Brief", date=when) for n, when in enumerate(dates, 1)}
    assert said in written(Contents("d", Dossier(slug="d", title="D"), letters=letters))


def test_what_comes_next_is_what_lies_ahead() -> None:
    """Not: what began and has no end, a term whose last day has passed, a meeting that was moved."""
    contents = small_dossier()
    contents.commitments["C7"] = Commitment(id="C7", text="Herstel", due="2025/..", due_words="vanaf 2025")
    contents.commitments["C8"] = Commitment(id="C8", text="Te laat", due="../2026-24", due_by="2026-07-01")
    shown = under(written(contents), "## Wat eraan komt").split("\n")
    assert shown == [
        "- november 2026 (“in november”): Planning (termijn, C2) (geen bron vermeld)",
        "- 3 december 2026 (“3 december a.s.”): Debat (gepland, E2)[^E2]",
        "- vóór de zomer van 2027 (“voor de zomer”): Evaluatie (termijn, C3) (geen bron vermeld)",
    ]


def test_letters_and_sources_name_their_papers() -> None:
    text = written(small_dossier())
    assert under(text, "## Brieven").split("\n") == [
        "- **L1** Brief “Sluiting van de Zandbrug” van 20 januari 2026,",
        "  K. Duin, Minister van Bruggen,",
        "  Kamerstuk 39 902, nr. 1",
        "- **L2** Brief “Uitstel” van 25 juni 2026,",
        "  K. Duin, Minister van Bruggen,",
        "  Kamerstuk 39 902, nr. 4",
        "- **L3** “Motie van het lid Schelp”, zonder datum,",
        "  geen afzender vermeld,",
        "  B/3",
    ]
    assert under(text, "## Bronnen").split("\n")[:2] == [
        "- Kamerstuk 39 700 XII, nr. 2 (niet in dit dossier), aangehaald in L2",
        "- Kamerstuk 39 902, nr. 1 \\[L1\\], aangehaald in L2, L3",
    ]


def test_the_timeline_gives_dates_as_precise_as_they_are_with_their_words() -> None:
    lines = under(written(small_dossier()), "## Tijdlijn").split("\n")
    assert "- 12 januari 2026 (“12 januari jl.”): Brug sluit (E1)[^E1]" in lines
    assert "- vanaf januari 2026: Omleiding (E4) (geen bron vermeld)" in lines
    assert (
        "- uiterlijk 1 oktober 2026 (“uiterlijk 1 oktober”): Kosten van het herstel (termijn, verlopen, C1)[^C1]"
        in lines
    )
    assert "- “ooit”: Bezoek aan de brug (Zand, verplaatst, E3) (geen bron vermeld)" in lines
    assert "- zonder datum: Motie van het lid Schelp (motie, L3)[^L3]" in lines
    assert not any("C4" in line for line in lines)  # an undated term stands among what is open, and only there


def test_both_languages_say_the_same_things() -> None:
    english, dutch = area_words("en", "brief"), area_words("nl", "brief")
    assert english.keys() == dutch.keys()
    for key, sentence in english.items():
        assert set(re.findall(r"{\w+}", sentence)) == set(re.findall(r"{\w+}", dutch[key])), key
