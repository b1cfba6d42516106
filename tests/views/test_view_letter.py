"""A letter to read: its head, the papers it cites, its passages; and one record in full with its life."""

import pytest
from views_parts import EN, NL, TODAY, holding, log, owed, refs, sample_of

from dossier_tui.model.records import Event, Letter, Note, Record
from dossier_tui.reading.markdown import read_markdown
from dossier_tui.store.contents import Contents
from dossier_tui.views.letter import (
    Papers,
    cited,
    letter_head,
    letter_rows,
    paragraph_of,
    passages,
    person,
    quote_place,
)
from dossier_tui.views.record import life, record_pairs, record_title

TEXT = """# Brug

Geachte voorzitter,

Op 12 januari sloot de brug.

## Kosten

De kosten volgen.[^1]

[^1]: Zie L1.
"""
BLOCKS = read_markdown(TEXT)


def quoting(number: int, letter: str, exact: str) -> Event:
    return Event(id=f"E{number}", title="x", quotes=[{"letter": letter, "exact": exact}])


def test_the_head_leaves_out_what_is_not_known_but_for_the_date() -> None:
    assert letter_head(holding(), Letter(id="L1", title="Brug"), EN) == [("date", "undated")]


def test_the_head_tells_all_that_is_known() -> None:
    letter = Letter(
        id="L1",
        title="Brug",
        date="2022-01",
        senders=[{"name": "K. Duin", "office": "Minister"}, {"name": None, "office": "Staatssecretaris"}],
        recipient="Voorzitter",
        number="36045/2",
        references=["B/3"],
        citations=["36045/1", "21501-02"],
        tags=["brug"],
        original={"file": "L1.txt", "name": "brief.txt"},
    )
    head = dict(letter_head(holding(letter, Letter(id="L2", title="Een", number="36045/1")), letter, NL))
    assert list(head.values()) == [
        "januari 2022",
        "K. Duin, Minister; Staatssecretaris",
        "Voorzitter",
        "Kamerstuk 36 045, nr. 2",
        "B/3",
        "Kamerstuk 36 045, nr. 1 [L2], 21 501-02 (niet in dit dossier)",
        "brug",
        "brief.txt",
    ]


def test_a_sender_is_a_name_an_office_or_both() -> None:
    assert person({"name": "K. Duin", "office": None}) == "K. Duin"
    assert person({}) == ""


def test_a_paper_is_looked_for_here_then_in_the_store_and_once_alone() -> None:
    here = holding(Letter(id="L1", title="x", number="36045/1"), owed(1, register="TZ202409-031"))
    looks: list[int] = []
    there = holding(Letter(id="L7", title="x", number="36045/2"), Letter(id="L8", title="x"), slug="elders")

    def others(_: object) -> list[Contents]:
        looks.append(1)
        return [here, there]

    papers = Papers(here, [], others)
    assert cited(papers, "36045/1", EN) == "Kamerstuk 36 045, nr. 1 [L1]"
    assert cited(papers, "TZ202409-031", EN) == "TZ202409-031 [C1]"
    assert looks == []
    assert cited(papers, "36045/2", EN) == "Kamerstuk 36 045, nr. 2 [elders/L7]"
    assert cited(papers, "36045/3", EN) == "Kamerstuk 36 045, nr. 3 (not in this store)"
    assert looks == [1]
    assert cited(Papers(here, []), "36045/3", EN) == "Kamerstuk 36 045, nr. 3 (not in this dossier)"


def test_letters_are_listed_the_newest_first() -> None:
    letters = [Letter(id=f"L{n}", title="x", date=date) for n, date in enumerate(["2021", None, "2022-05-01"], 1)]
    rows = letter_rows(holding(*letters), EN)
    assert refs(rows) == ["brug/L3", "brug/L1", "brug/L2"]
    assert [row.lead for row in rows] == ["1 May 2022", "2021", "undated"]


def test_passages_are_found_in_the_order_of_the_text() -> None:
    contents = holding(
        quoting(1, "L1", "De kosten volgen."),
        quoting(2, "L1", "Op 12 januari sloot de brug."),
        quoting(3, "L2", "Op 12 januari sloot de brug."),
        quoting(4, "L1", "Dit staat er niet."),
    )
    found = passages(contents, "L1", BLOCKS)
    assert [passage.ref for passage in found] == ["brug/E2", "brug/E1"]
    assert found[0].start < found[0].end <= found[1].start


def test_a_quote_that_is_lost_has_no_place() -> None:
    assert quote_place({"letter": "L1", "exact": "Nooit gezegd"}, BLOCKS) is None
    assert quote_place({"letter": "L1", "exact": "sloot de brug"}, BLOCKS) is not None


@pytest.mark.parametrize(("words", "paragraph"), [("Geachte", 1), ("Op 12 januari", 2), ("De kosten volgen", 3)])
def test_paragraphs_are_counted_without_headings_and_notes(words: str, paragraph: int) -> None:
    place = quote_place({"letter": "L1", "exact": words}, BLOCKS)
    assert place
    assert paragraph_of(BLOCKS, place[0]) == paragraph


def test_what_stands_before_every_paragraph_is_in_the_first() -> None:
    assert paragraph_of(BLOCKS, 0) == 1


def test_an_event_tells_its_date_and_the_words_it_was_read_from() -> None:
    event = Event(
        id="E1", title="Debat", when="2022-01-14", when_words="14 januari jl.", actors=["A", "B"], place="Zaal"
    )
    pairs = dict(record_pairs(holding(event), event, TODAY, NL))
    assert "14 januari jl. (14 januari 2022)" in pairs.values()
    assert {"A, B", "Zaal", "gehouden"} <= set(pairs.values())
    assert dict(record_pairs(holding(), Event(id="E1", title="x", kind="visit"), TODAY, EN))["when"] == "undated"


def test_an_open_commitment_tells_why_it_is_on_the_list() -> None:
    record = owed(1, "2026-11-20", by="Minister", to="Kamer", owner="ik", register="TZ1", made="2026-01-20")
    pairs = dict(record_pairs(holding(record), record, TODAY, EN))
    assert pairs["status"] == "open: 4 days late (20 November 2026)"
    assert (pairs["kind"], pairs["by"], pairs["to"], pairs["owner"]) == ("promise", "Minister", "Kamer", "ik")
    assert (pairs["made"], pairs["last day"]) == ("20 January 2026", "20 November 2026")


def test_a_kept_commitment_tells_how_late_it_was() -> None:
    kept: list[dict[str, str | None]] = [{"letter": "L1", "on": "2026-11-22", "why": None}]
    record = owed(1, "2026-11-20", status="fulfilled", fulfilled_by=kept)
    assert dict(record_pairs(holding(), record, TODAY, EN))["status"] == "kept, 2 days late"
    assert dict(record_pairs(holding(), owed(1, status="lapsed"), TODAY, EN))["term"] == "undated"


def test_a_note_tells_what_it_is_about_and_whether_it_is_private() -> None:
    contents = holding()
    assert record_pairs(contents, Note(id="N1", text="x"), TODAY, EN) == [("about", "brug"), ("private", "yes")]
    public = Note(id="N2", about="C1", text="x", private=False)
    assert record_pairs(contents, public, TODAY, NL)[0][1] == "C1"
    assert record_pairs(contents, contents.dossier, TODAY, EN) == []


@pytest.mark.parametrize(("record", "title"), [(owed(1), "Brief 1"), (Letter(id="L1", title="Brug"), "Brug")])
def test_a_record_has_a_title(record: Record, title: str) -> None:
    assert record_title(record) == title


def test_the_life_of_a_commitment_tells_every_term_and_status_in_order() -> None:
    statuses: list[dict[str, str | None]] = [
        {"status": "open", "on": "2026-01-20", "letter": "L1", "why": None},
        {"status": "lapsed", "on": "2026-06-01", "letter": None, "why": "kabinet gevallen"},
    ]
    record = owed(1, due_log=log("2026-01-20", "2026-05-01"), status_log=statuses)
    assert life(record, EN) == [
        ("20 January 2026", "term: spoedig"),
        ("20 January 2026", "open, L1"),
        ("1 May 2026", "term: spoedig"),
        ("1 June 2026", "lapsed, kabinet gevallen"),
    ]
    assert life(Note(id="N1", text="x"), EN) == []


def test_the_letter_of_the_sample_cites_what_is_not_there() -> None:
    contents = sample_of("situatie")
    head = dict(letter_head(contents, contents.letters["L1"], EN, lambda _: [contents]))
    assert head["cites"].count("not in this store") == 3
