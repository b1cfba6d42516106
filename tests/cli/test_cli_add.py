"""Events, commitments and notes come in, with dates as people type them."""

import pytest
from cli_run import Run


def test_an_event_prints_its_reference_and_keeps_what_was_typed(bridge: Run) -> None:
    more = ("--place", "Zand", "--kind", "visit", "--status", "moved", "--actor", "A", "--actor", "B", "--tag", "t")
    result = bridge("add", "event", "zand", "14 jan 2022", "Bezoek aan de brug", *more)
    assert result.out == "zandbrug/E2\n"
    assert "14 January 2022" in result.err
    event = bridge("show", "zandbrug/E2", "--json").json
    assert (event["when"], event["title"], event["place"]) == ("2022-01-14", "Bezoek aan de brug", "Zand")
    assert (event["kind"], event["status"], event["actors"], event["tags"]) == ("visit", "moved", ["A", "B"], ["t"])


@pytest.mark.parametrize(
    ("typed", "when"),
    [
        ("2022-01", "2022-01"),
        ("2022-33", "2022-33"),
        ("../2022-22", "../2022-22"),
        ("14 januari 2022", "2022-01-14"),
        ("Q3 2026", "2026-35"),
        ("tomorrow", "2026-11-25"),
        ("morgen", "2026-11-25"),
        ("vorige maand", "2026-10"),
        ("summer 2026", "2026-22"),
        ("zo spoedig mogelijk", None),
    ],
)
def test_a_date_is_typed_as_people_type_it(run: Run, typed: str, when: str | None) -> None:
    run("new", "Brug")
    assert run("add", "event", "brug", typed, "Debat").ids == ["brug/E1"]
    assert run("show", "brug/E1", "--json").json["when"] == when


def test_a_date_in_words_hangs_on_the_letter_it_stands_in(bridge: Run) -> None:
    event = bridge("show", "zandbrug/E1", "--json").json
    assert event["when"] == "2026-01-12"
    assert event["when_words"] == "12 januari jl."
    assert event["quotes"][0]["letter"] == "L1"


@pytest.mark.parametrize(
    ("typed", "code", "said"),
    [
        (["31 februari 2022", "Debat"], 2, "31 februari 2022"),
        (["2022-13", "Debat"], 2, "2022-13"),
        (["2022", "Debat", "--status", "vaag"], 2, "status"),
        (["2022", " "], 2, "title"),
        (["2022", "Debat", "--letter", "L7"], 3, "L7"),
        (["2022", "Debat", "--letter", "brief"], 2, "brief"),
        (["2022", "Debat", "--quote", "De brug"], 2, "--letter"),
        (["2022", "Debat", "--letter", "L1", "--quote", "Nooit gezegd"], 2, "zandbrug/L1"),
    ],
)
def test_an_event_that_does_not_hold_is_refused_and_nothing_is_added(
    bridge: Run, typed: list[str], code: int, said: str
) -> None:
    result = bridge("add", "event", "zandbrug", *typed)
    assert (result.code, result.out) == (code, "")
    assert said in result.err
    assert len(bridge("show", "zandbrug", "--json").json["events"]) == 1


def test_a_commitment_keeps_its_words_its_term_and_its_first_entries(bridge: Run) -> None:
    stored = bridge("show", "zandbrug/C1", "--json").json
    assert (stored["text"], stored["kind"], stored["status"]) == ("Kosten van het herstel", "promise", "open")
    assert (stored["by"], stored["to"], stored["made"]) == ("Minister", "Tweede Kamer", "2026-01-20")
    assert (stored["due"], stored["due_words"]) == ("../2026-22", "voor de zomer")
    assert [entry["due"] for entry in stored["due_log"]] == ["../2026-22"]
    assert [entry["status"] for entry in stored["status_log"]] == ["open"]


@pytest.mark.parametrize(
    ("typed", "due", "due_by"),
    [
        (["--due", "uiterlijk eind november", "--made", "1 okt 2026"], "../2026-11", "2026-11-30"),
        (["--due", "vóór 1 mei", "--made", "2026-01-20"], "../2026-05-01", "2026-04-30"),
        (["--due", "before 1 May 2027"], "../2027-05-01", "2027-04-30"),
        (["--due", "Q1 2027"], "2027-33", "2027-03-31"),
        (["--due", "zo spoedig mogelijk"], None, None),
        ([], None, None),
    ],
)
def test_a_term_has_the_last_day_that_its_words_say(
    run: Run, typed: list[str], due: str | None, due_by: str | None
) -> None:
    run("new", "Brug")
    result = run("add", "commitment", "brug", "Brief", *typed)
    assert result.ids == ["brug/C1"]
    stored = run("show", "brug/C1", "--json").json
    assert (stored["due"], stored["due_by"]) == (due, due_by)


@pytest.mark.parametrize("kind", ["undertaking", "motion", "question"])
def test_a_commitment_has_a_kind(run: Run, kind: str) -> None:
    run("new", "Brug")
    run("add", "commitment", "brug", "Brief", "--kind", kind, "--tag", "x")
    assert run("show", "brug/C1", "--json").json["kind"] == kind


@pytest.mark.parametrize(
    ("typed", "said"), [(["--kind", "wens"], "promise, undertaking"), (["--due", "2026-02-30"], "2026-02-30")]
)
def test_a_commitment_that_does_not_hold_is_refused(run: Run, typed: list[str], said: str) -> None:
    run("new", "Brug")
    result = run("add", "commitment", "brug", "Brief", *typed)
    assert (result.code, result.out) == (2, "")
    assert said in result.err
    assert run("show", "brug", "--json").json["commitments"] == []


def test_a_note_is_private_unless_it_is_made_public(bridge: Run) -> None:
    note = bridge("show", "zandbrug/N1", "--json").json
    assert (note["about"], note["private"]) == ("C1", True)
    result = bridge("add", "note", "zandbrug", "Voor ieder", "--public")
    assert result.ids == ["zandbrug/N2"]
    stored = bridge("show", "zandbrug/N2", "--json").json
    assert (stored["about"], stored["private"]) == (None, False)
    assert "private" in bridge("show", "zandbrug/N2").out


@pytest.mark.parametrize(("typed", "code"), [(["zandbrug/C9", "x"], 3), (["zandbrug", ""], 2), (["nergens", "x"], 3)])
def test_a_note_about_nothing_is_refused(bridge: Run, typed: list[str], code: int) -> None:
    result = bridge("add", "note", *typed)
    assert (result.code, result.out) == (code, "")
    assert len(bridge("show", "zandbrug", "--json").json["notes"]) == 1


def test_an_id_is_never_given_twice(bridge: Run) -> None:
    bridge("remove", "zandbrug/N1")
    assert bridge("add", "note", "zandbrug", "Nieuw").ids == ["zandbrug/N2"]
