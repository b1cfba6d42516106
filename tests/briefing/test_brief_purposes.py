"""One page for the minister, points for a debate, all for a successor, what is public for the press."""

import re
from dataclasses import replace

import pytest
from briefing_parts import headings, parsed, quoted, small_dossier, source, under, written
from hypothesis import given
from hypothesis import strategies as st

from dossier_tui.briefing.asked import PURPOSES, Asked
from dossier_tui.briefing.markdown import write_briefing
from dossier_tui.briefing.public import is_public
from dossier_tui.model.records import Commitment, Dossier, Event, Letter, Note
from dossier_tui.store.contents import Contents

WORDY = st.text(st.sampled_from("ab *[\n"), max_size=80) | st.just("woord " * 500)
MOST = 450


def before_footnotes(text: str) -> str:
    return re.split(r"^\[\^", text, maxsplit=1, flags=re.MULTILINE)[0]


def count(text: str) -> int:
    """Return the words before the footnotes, by the count that finds the most."""
    body = before_footnotes(text)
    return max(len(body.split()), len(re.findall(r"\w+", body)))


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("purpose", PURPOSES)
def test_every_mark_has_its_footnote_and_every_footnote_its_mark(purpose: str, lang: str) -> None:
    text = written(small_dossier(), lang, purpose=purpose, since="2026-01-01", private=True)
    defined = re.findall(r"^\[\^([^\]]+)\]:", text, re.MULTILINE)
    assert set(defined) == set(re.findall(r"\[\^([^\]]+)\](?!:)", text))
    assert len(defined) == len(set(defined)) > 0
    assert text == written(small_dossier(), lang, purpose=purpose, since="2026-01-01", private=True)


@given(title=WORDY, about=WORDY, many=st.integers(0, 40), private=st.booleans(), since=st.booleans())
def test_the_page_for_the_minister_is_one_page_whatever_the_dossier_holds(
    title: str, about: str, many: int, private: bool, since: bool
) -> None:
    own = {"owner": about, "next_step": title, "private_note": about} if private else {}
    named = {"text": f"{title} x", "by": about, "to": title, "due_words": about, "made": "2026-01-01"}
    quotes = quoted("L1", "Ik zal uw Kamer voor de zomer informeren over de kosten.") * 9
    contents = Contents(
        "d",
        Dossier(slug="d", title=title, number="39902", description=about),
        letters={"L1": Letter(id="L1", title=title, date="2026-01-20", number="39902/1")},
        events={
            f"E{n}": Event(id=f"E{n}", title=title, when=f"2027-01-{n + 1:02}"[:10], place=about, when_words=about)
            for n in range(min(many, 28))
        },
        commitments={
            f"C{n}": Commitment(id=f"C{n}", due="2026-11", due_by="2026-11-20", quotes=quotes, **named, **own)  # type: ignore[arg-type]
            for n in range(many)
        },
    )
    text = written(contents, purpose="minister", private=private, since="2020-01-01" if since else None)
    assert count(text) <= MOST
    assert "weggelaten" in text


def test_the_page_for_the_minister_says_what_matters_and_what_was_left_out() -> None:
    text = written(small_dossier(), purpose="minister")
    assert under(text, "## Vraagt aandacht").count("\n- ") + 1 == 2
    assert "54 dagen te laat (uiterlijk 1 oktober), 1× verzet" in text
    assert "Op deze bladzijde weggelaten: de tijdlijn, de brieven en wat is afgedaan." in text


def test_a_debate_goes_point_by_point() -> None:
    text = written(small_dossier(), purpose="debate")
    point = under(text, "### Brief “Sluiting van de Zandbrug” van 20 januari 2026")
    for told in ("Laatste woord:", "Openstaande toezeggingen:", "Vragen die kunnen komen:", "Bronnen:"):
        assert f"{told}\n\n- " in point
    assert "25 juni 2026: Kosten van het herstel (C1): termijn: uiterlijk 1 oktober" in point
    assert "- Kosten van het herstel (C1): waarom is dit 54 dagen te laat, en wanneer komt het?" in point
    assert "- Gesprek (C4): wanneer krijgt de Kamer dit (binnenkort)?" in point
    assert "### Toegezegd zonder brief" in text


@pytest.mark.parametrize(
    ("record", "asked"),
    [
        (Commitment(id="C1", text="Plan", kind="motion"), "hoe wordt de motie uitgevoerd?"),
        (Commitment(id="C1", text="Plan", kind="question"), "wanneer komt het antwoord?"),
        (Commitment(id="C1", text="Plan", due="2027", due_by="2027-12-31"), "hoe staat het ervoor?"),
        (
            Commitment(id="C1", text="Plan", due_log=[{"due": "2025"}, {"due": "2026"}, {"due": "2027"}]),
            "de termijn is 2 keer verzet; wordt die nu gehaald?",
        ),
    ],
)
def test_how_a_commitment_stands_tells_what_may_be_asked(record: Commitment, asked: str) -> None:
    contents = Contents("d", Dossier(slug="d", title="D"), commitments={"C1": record})
    assert f"- Plan (C1): {asked}\n" in written(contents, purpose="debate")


def test_a_successor_gets_what_was_closed_and_who_wrote() -> None:
    contents = small_dossier()
    contents.events["E2"] = replace(contents.events["E2"], actors=["K. Duin"], description="In zaal 3.")
    text = written(contents, purpose="handover")
    names = [name for _, name in headings(parsed(text))]
    assert {"Afgedaan", "Wie schreven", "Tijdlijn", "Brieven", "Bronnen"} <= {*names}
    assert "Oud plan" in under(text, "## Afgedaan")
    assert under(text, "## Wie schreven") == "- K. Duin, Minister van Bruggen (L1, L2)"
    assert "  - Wie: K. Duin\n  - In zaal 3.\n" in text or "  - In zaal 3.\n" in text


def press_dossier() -> Contents:
    contents = small_dossier()
    contents.letters["L4"] = Letter(id="L4", title="Beslisnota geheim", date="2026-02-01", kind="other")
    contents.events["E5"] = Event(id="E5", title="Intern beraad", when="2026-02-02")
    contents.events["E6"] = Event(
        id="E6", title="Uit de nota", when="2026-02-02", quotes=quoted("L4", "Zwijg hierover alstublieft.")
    )
    contents.events["E7"] = Event(id="E7", title="Debat in de zaal", when="2026-12-09", kind="commissiedebat")
    contents.commitments["C7"] = Commitment(id="C7", text="Nota", quotes=quoted("L4", "Zwijg hierover alstublieft."))
    contents.commitments["C1"].due_log[1]["why"] = "de minister was ziek"
    contents.notes["N5"] = Note(id="N5", about="L4", text="Openbare noot bij de nota.", private=False)
    return contents


@pytest.mark.parametrize("private", [True, False])
def test_the_press_sees_what_is_public_alone(private: bool) -> None:
    text = written(press_dossier(), purpose="press", private=private, since="2020-01-01")
    hidden = (
        "Beslisnota|Intern beraad|Uit de nota|Zwijg|Nota\\b|ziek|Geheim|Zaak van|Afdeling|Bellen|gevoelig|bij de nota"
    )
    assert re.findall(hidden, text) == []
    assert "Debat in de zaal" in text
    assert "De Kamer vroeg er op 1 juni naar." in text
    assert "Wat privé is, is uit deze briefing weggelaten." in text
    assert re.search(r"^Niet openbaar, en weggelaten: \d+ onderdelen\.$", text, re.MULTILINE)


@pytest.mark.parametrize(
    ("letter", "public"),
    [
        (Letter(title="A", number="36045/1"), True),
        (Letter(title="A", source_url="https://example.org/a"), True),
        (Letter(title="A", source_url="file:///a"), False),
        (Letter(title="A", recipient="Voorzitter van de Tweede Kamer der Staten-Generaal"), True),
        (Letter(title="A", recipient="Directeur Bruggen"), False),
        (Letter(title="A", number="36045/1", tags=["Vertrouwelijk"]), False),
        (Letter(title="A"), False),
    ],
)
def test_a_paper_is_public_by_its_number_its_address_or_its_addressee(letter: Letter, public: bool) -> None:
    assert is_public(letter) == public


def test_the_press_is_not_told_which_other_dossiers_there_are() -> None:
    other = Contents(
        "ander", Dossier(slug="ander", title="Ander"), letters={"L1": Letter(id="L1", number="39700-XII/2")}
    )
    given_others = replace(source(small_dossier()), others=lambda _: [other])
    assert "ander/L1" in write_briefing(given_others)
    assert "ander/L1" not in write_briefing(given_others, Asked("press"))
