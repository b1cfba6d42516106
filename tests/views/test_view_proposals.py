"""What waits for a decision, as rows: each proposal, each letter that has some, and how many are left."""

from typing import Any

import pytest
from views_parts import EN, NL, TODAY, holding, owed, refs

from dossier_tui.model.records import Letter, Proposal
from dossier_tui.reading.markdown import read_markdown
from dossier_tui.views.letter import letter_rows, proposed_passages
from dossier_tui.views.listing import listed, named_rows
from dossier_tui.views.overview import overview_rows
from dossier_tui.views.proposals import proposal_rows, proposal_says, proposal_title, proposals_left, waiting_rows
from dossier_tui.views.record import record_pairs, record_title

REASONS = [
    {"key": "match.member", "values": {"name": "Haverlag"}},
    {"key": "later.kind", "values": {}},
    "same debate",
]

LETTER = Letter(id="L1", title="De brug", date="2026-11-20", number="39902/2")


def proposal(number: int = 1, kind: str = "event", state: str = "waiting", **fields: Any) -> Proposal:
    quote = {"letter": "L1", "exact": "Op 12 januari sloot de brug."}
    about: dict[str, Any] = {"letter": "L1", "quote": quote, "confidence": 0.9, "state": state}
    return Proposal(id=f"P{number}", kind=kind, fields=fields, **about)


def says(each: Proposal) -> tuple[str, str]:
    return proposal_title(each), proposal_says(holding(LETTER, owed(1), each), each, EN)


@pytest.mark.parametrize(
    ("each", "title", "told"),
    [
        (proposal(title="Brug sluit", when="2026-01-12"), "Brug sluit", "12 January 2026"),
        (
            proposal(title="Brug sluit", when="2026-01-12", when_words="12 januari jl."),
            "Brug sluit",
            "12 January 2026 (“12 januari jl.”)",
        ),
        (proposal(title="Brug sluit"), "Brug sluit", "undated"),
        (proposal(), "Op 12 januari sloot de brug.", "undated"),
        (
            proposal(kind="commitment", text="Kamer informeren", by="Minister", to="Tweede Kamer", due="2027-33"),
            "Kamer informeren",
            "promise, Minister → Tweede Kamer, Q1 2027",
        ),
        (
            proposal(kind="commitment", text="Overleg", kind_="x", due_words="spoedig"),
            "Overleg",
            "promise, spoedig",
        ),
        (proposal(kind="fulfilment", of="de toezegging", commitment="C1"), "de toezegging", "C1 “Brief 1”"),
        (
            proposal(
                kind="fulfilment",
                of="de toezegging",
                commitment="C1",
                partly=True,
                reasons=REASONS,
            ),
            "de toezegging",
            "C1 “Brief 1” (partly kept): same member: Haverlag",
        ),
        (proposal(kind="fulfilment", of="de motie"), "de motie", "which commitment is not known"),
        (proposal(kind="fulfilment", of="de motie", commitment="C9"), "de motie", "which commitment is not known"),
        (proposal(kind="fulfilment", of="de motie", commitment="veer/C1"), "de motie", "veer/C1"),
        (
            proposal(kind="fulfilment", of="de motie", commitment="veer/C1", called="Brief", reasons=REASONS),
            "de motie",
            "veer/C1 “Brief”: same member: Haverlag",
        ),
        (
            proposal(kind="deferral", of="de brief", commitment="C1", due="2027-23", due_words="in het najaar"),
            "Op 12 januari sloot de brug.",
            "C1 “Brief 1” (undated → in het najaar (autumn 2027))",
        ),
        (
            proposal(kind="deferral", of="de brief", commitment="veer/C1", called="Brief", due_words="spoedig"),
            "Op 12 januari sloot de brug.",
            "veer/C1 “Brief” (→ spoedig)",
        ),
        (
            proposal(kind="deferral", of="de vragen"),
            "Op 12 januari sloot de brug.",
            "which commitment is not known (→ no new term is named)",
        ),
    ],
)
def test_a_proposal_is_called_by_what_it_would_become_and_says_what_that_is(
    each: Proposal, title: str, told: str
) -> None:
    assert says(each) == (title, told)


@pytest.mark.parametrize(
    "fields", [{"when": "gisteren"}, {"when": 5}, {"when": {"x": 1}}, {"title": ["x"], "when": None}]
)
def test_fields_that_another_program_wrote_may_hold_anything(fields: dict[str, Any]) -> None:
    each = proposal(**fields)
    assert len(proposal_rows(holding(LETTER, each), [each], EN)) == 2
    other = proposal(kind="commitment", **{"kind": "wish", "due": "ooit"} if "x" in fields else {"due": "ooit"})
    assert proposal_says(holding(other), other, EN)


def test_a_kind_of_commitment_that_is_unknown_is_left_out() -> None:
    each = Proposal(id="P1", kind="commitment", fields={"kind": "wish", "by": "Minister"})
    assert proposal_says(holding(each), each, EN) == "Minister, undated"


def test_each_proposal_is_two_rows_with_its_confidence_and_its_id() -> None:
    each = proposal(title="Brug sluit", when="2026-01-12")
    item, more = proposal_rows(holding(LETTER, each), [each], NL)
    assert (item.lead, item.mark, item.text, item.tail) == ("gebeurtenis", "~", "Brug sluit", "0.90")
    assert (more.kind, more.text) == ("more", "12 januari 2026")
    assert item.ref == more.ref == "brug/P1"


def test_a_letter_with_waiting_proposals_is_one_row_that_leads_to_the_first() -> None:
    contents = holding(LETTER, proposal(1, state="rejected"), proposal(2), proposal(3))
    (row,) = waiting_rows(contents, EN)
    assert (row.lead, row.text, row.tail, row.ref) == ("20 Nov 2026", "De brug", "2 proposals  L1", "brug/P2")
    assert refs(overview_rows(contents, TODAY, EN))[:2] == ["Proposals", "brug/P2"]
    assert waiting_rows(holding(LETTER, proposal(1, state="accepted")), EN) == []


def test_a_letter_without_a_date_or_that_is_not_there_still_has_its_row() -> None:
    (row,) = waiting_rows(holding(proposal()), EN)
    assert (row.lead, row.text) == ("undated", "L1")


def test_how_many_are_left_is_said_while_some_are() -> None:
    some = holding(LETTER, proposal(1, state="accepted"), proposal(2), proposal(3, state="rejected"))
    assert proposals_left(some, "L1", EN) == "1 of 3 proposals left"
    assert proposals_left(some, "L1", NL) == "nog 1 van 3 voorstellen"
    assert proposals_left(some, "L2", EN) == ""


def test_lists_count_what_waits() -> None:
    contents = holding(LETTER, proposal(1), proposal(2, state="rejected"))
    assert "1 proposal" in letter_rows(contents, EN)[0].tail
    assert "1 proposal" in named_rows([listed(contents, TODAY)], EN)[0].tail
    assert "proposal" not in letter_rows(holding(LETTER), EN)[0].tail
    assert "proposals" not in listed(contents, TODAY).as_json()


def test_sentences_of_waiting_proposals_are_found_in_the_text() -> None:
    blocks = read_markdown("# Brug\n\nOp 12 januari sloot de brug.\n\nEinde.")
    lost = Proposal(id="P3", letter="L1", quote={"letter": "L1", "exact": "Weg."})
    bare = Proposal(id="P4", letter="L1")
    contents = holding(LETTER, proposal(1), proposal(2, state="accepted"), lost, bare)
    (found,) = proposed_passages(contents, "L1", blocks)
    assert found.ref == "brug/P1"
    assert proposed_passages(contents, "L2", blocks) == []


def test_a_proposal_in_full_tells_what_became_of_it() -> None:
    each = proposal(title="Brug sluit", when="2026-01-12", state="accepted")
    each.became, each.rule = "E1", "verb"
    pairs = record_pairs(holding(each), each, TODAY, EN)
    assert ("status", "accepted: E1") in pairs
    assert pairs[1:] == [
        ("kind", "event"),
        ("proposal", "12 January 2026"),
        ("confidence", "0.90"),
        ("rule", "verb"),
    ]
    assert record_title(each) == "Brug sluit"
    waits = proposal()
    assert record_pairs(holding(waits), waits, TODAY, EN)[0] == ("status", "waiting")
