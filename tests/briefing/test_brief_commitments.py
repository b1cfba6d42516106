"""What is open and what was closed: each in its group, with who, whom, the term, how often it moved and how late."""

import pytest
from briefing_parts import parsed, plain_lines, small_dossier, under, written

from dossier_tui.model.records import Commitment, Dossier
from dossier_tui.store.contents import Contents

GROUPS = {
    "nl": ("Verlopen", "Binnen zeven dagen", "Later", "Zonder termijn"),
    "en": ("Overdue", "Due within seven days", "Later", "Undated"),
}


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_every_open_commitment_stands_in_its_group(lang: str) -> None:
    text = written(small_dossier(), lang)
    for group, text_of, record_id in zip(
        GROUPS[lang],
        ("Kosten van het herstel", "Planning", "Evaluatie", "Gesprek"),
        ("C1", "C2", "C3", "C4"),
        strict=True,
    ):
        assert under(text, f"### {group}").startswith(f"- **{text_of}** ({record_id})")


def test_all_that_is_told_of_one_overdue_and_partly_kept() -> None:
    assert under(written(small_dossier()), "### Verlopen").split("\n") == [
        "- **Kosten van het herstel** (C1)[^C1]",
        "  - Minister van Bruggen → Tweede Kamer; toezegging van 20 januari 2026; TZ202601-007",
        "  - 54 dagen te laat (uiterlijk 1 oktober), 1× verzet",
        "  - Termijn: uiterlijk 1 oktober (uiterlijk 1 oktober 2026)",
        "  - Termijnen tot nu toe (1× verzet):",
        "    - 20 januari 2026: voor de zomer (vóór de zomer van 2026)[^L1]",
        "    - 25 juni 2026: uiterlijk 1 oktober (uiterlijk 1 oktober 2026)[^L2]",
        "  - 25 juni 2026: deels nagekomen; het eerste deel[^L2]",
        "  - Notitie: De Kamer vroeg er op 1 juni naar. (N1)",
    ]


def test_a_term_says_its_last_day_where_the_words_do_not_and_that_it_is_a_guess() -> None:
    text = written(small_dossier())
    assert "  - Termijn: in november (november 2026); laatste dag: 30 november 2026\n" in text
    assert "  - Termijn: voor de zomer (vóór de zomer van 2027); laatste dag: omstreeks 30 juni 2027\n" in text


def test_an_undated_one_keeps_its_words_and_says_who_is_not_named() -> None:
    lines = under(written(small_dossier()), "### Zonder termijn").split("\n")
    assert lines[1] == "  - niemand genoemd; voornemen"
    assert "(binnenkort)" in lines[2]
    assert len(lines) == 3


def test_the_counts_at_the_top() -> None:
    assert "- Openstaand: 4 (1 verlopen, 1 binnen zeven dagen, 1 later, 1 zonder termijn).\n" in written(
        small_dossier()
    )
    assert "- Open: 4 (1 overdue, 1 due within seven days, 1 later, 1 undated).\n" in written(small_dossier(), "en")


def test_what_was_kept_of_late_with_how_late() -> None:
    assert under(written(small_dossier()), "## Afgedaan in het afgelopen halfjaar").split("\n") == [
        "- **Onderzoek naar de pijlers** (C5)[^C5]",
        "  - niemand genoemd; toezegging",
        "  - Termijn: augustus 2026; laatste dag: 31 augustus 2026",
        "  - 10 september 2026: nagekomen, 10 dagen te laat (geen bron vermeld)",
        "",
        "Eerder afgedaan: 1 toezegging.",
    ]


def closed(status: str, on: str | None, **fields: object) -> Contents:
    log = [{"status": status, "on": on, "letter": None, "why": "zo besloten"}] if on else []
    record = Commitment(id="C1", text="Plan", status=status, status_log=log, **fields)
    return Contents("d", Dossier(slug="d", title="D"), commitments={"C1": record})


@pytest.mark.parametrize(
    ("status", "said"),
    [
        ("withdrawn", "ingetrokken; zo besloten (geen bron vermeld)"),
        ("lapsed", "vervallen; zo besloten (geen bron vermeld)"),
        ("broken", "niet nagekomen; zo besloten (geen bron vermeld)"),
        ("fulfilled", "nagekomen; zo besloten (geen bron vermeld)"),
    ],
)
def test_other_endings_are_told_with_their_reason(status: str, said: str) -> None:
    assert f"  - 1 november 2026: {said}\n" in written(closed(status, "2026-11-01"))


def test_kept_in_time_is_said_where_there_was_a_term() -> None:
    contents = closed("fulfilled", "2026-11-01", due="2026-12", due_by="2026-12-31")
    assert "1 november 2026: nagekomen, op tijd; zo besloten" in written(contents)


def test_parts_that_were_kept_before_the_whole_are_told_in_order() -> None:
    kept = [{"letter": None, "on": "2026-10-01"}, {"letter": None, "on": "2026-11-01"}]
    lines = plain_lines(parsed(written(closed("fulfilled", "2026-11-01", fulfilled_by=kept))))
    first = lines.index("1 oktober 2026: deels nagekomen (geen bron vermeld)")
    assert lines[first + 1] == "1 november 2026: nagekomen (geen bron vermeld)"


@pytest.mark.parametrize("on", ["2026-05-24", None])
def test_what_was_closed_more_than_half_a_year_ago_is_only_counted(on: str | None) -> None:
    body = under(written(closed("fulfilled", on)), "## Afgedaan in het afgelopen halfjaar")
    assert body == "In het afgelopen halfjaar is niets afgedaan.\n\nEerder afgedaan: 1 toezegging."


def test_the_latest_closed_comes_first() -> None:
    contents = closed("fulfilled", "2026-10-01")
    later = [{"status": "lapsed", "on": "2026-11-02"}]
    contents.commitments["C2"] = Commitment(id="C2", text="Later", status="lapsed", status_log=later)
    body = under(written(contents), "## Afgedaan in het afgelopen halfjaar")
    assert body.index("(C2)") < body.index("(C1)")


def test_a_register_keeps_its_own_word_for_the_status() -> None:
    record = Commitment(id="C1", text="Plan", register="T04127", source_status="Deels voldaan", status="partly")
    text = written(Contents("d", Dossier(slug="d", title="D"), commitments={"C1": record}))
    assert "; toezegging; T04127 Deels voldaan\n" in text
    assert "  - deels nagekomen (geen bron vermeld)\n" in text
