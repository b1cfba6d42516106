"""What leaves the store: lists, calendars, the rappel; to a pipe, or to a file that is never lost unasked."""

import csv
import io
import json
from pathlib import Path

import pytest
from cli_run import Result, Run

BOM = "\ufeff"
PRIVATE = ("owner=Geheime eigenaar", "next_step=Geheime stap", "private_note=Geheime notitie")


def sheet(text: str, separator: str = ",") -> list[dict[str, str]]:
    """Return a CSV as a spreadsheet reads it."""
    assert text.startswith(BOM)
    return list(csv.DictReader(io.StringIO(text.removeprefix(BOM), newline=""), delimiter=separator))


@pytest.mark.parametrize("what", ["commitments", "events", "letters"])
@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_records_leave_as_they_are_stored_with_their_dossier(sample: Run, what: str, form: str) -> None:
    result = sample("export", "39901", "--format", form, "--what", what)
    found = result.json if form == "json" else [json.loads(line) for line in result.out.splitlines()]
    stored = sample("show", "39901", "--json").json[what]
    assert [(each["dossier"], each["id"]) for each in found] == [
        ("veerverbindingen-met-de-waddeneilanden", each["id"]) for each in stored
    ]
    aside = {"owner", "next_step", "private_note", "original", "originals"}
    for mine, theirs in zip(found, stored, strict=True):
        assert {key: mine[key] for key in theirs if key not in aside} == {
            key: value for key, value in theirs.items() if key not in aside
        }


def test_a_letter_leaves_with_its_text_and_without_a_name_in_the_store(sample: Run) -> None:
    (letter,) = sample("export", "36045", "--format", "json", "--what", "letters").json
    assert "Oekraïne" in letter["text"]
    assert letter["original"]["sha256"]
    assert "file" not in letter["original"]


def test_several_dossiers_stand_in_one_list_and_none_named_means_all(sample: Run) -> None:
    slugs = [each["dossier"] for each in sample("export", "36045", "39901", "--format", "json").json]
    assert list(dict.fromkeys(slugs)) == ["situatie-in-oekraine", "veerverbindingen-met-de-waddeneilanden"]
    assert len({each["dossier"] for each in sample("export", "--format", "json").json}) == 4


@pytest.mark.parametrize(("lang", "separator"), [("en", ","), ("nl", ";")])
def test_a_sheet_has_the_separator_of_the_language(sample: Run, lang: str, separator: str) -> None:
    result = sample("export", "39901", "--format", "csv", "--lang", lang)
    rows = sheet(result.out, separator)
    assert rows[0]["id"] == "C1"
    assert rows[0]["due"] == "../2027-22"
    assert rows[0]["due_words"] == "voor het zomerreces van 2027"
    assert all(line.endswith("\r\n") for line in result.out.splitlines(keepends=True)[:1])


@pytest.mark.parametrize(("typed", "sign"), [(";", ";"), (",", ","), ("tab", "\t")])
def test_another_separator_can_be_asked_for(sample: Run, typed: str, sign: str) -> None:
    out = sample("export", "39901", "--format", "csv", "--what", "events", "--separator", typed).out
    assert sheet(out, sign)[0]["when"] == "2024-01-11"


@pytest.mark.parametrize("what", ["commitments", "events", "letters"])
def test_the_headings_are_the_same_in_every_language(sample: Run, what: str) -> None:
    heads = [
        sample("export", "--format", "csv", "--what", what, "--separator", ",", "--lang", lang).out.split("\r\n")[0]
        for lang in ("en", "nl")
    ]
    assert heads[0] == heads[1]


@pytest.mark.parametrize("start", ["=1+1", "+31 6", "-2", "@som", "＝1+1", "=cmd|' /C calc'!A0"])
def test_no_cell_is_a_formula(bridge: Run, start: str) -> None:
    bridge("edit", "zandbrug/C1", f"text={start}")
    (row,) = sheet(bridge("export", "zandbrug", "--format", "csv").out)
    assert row["text"] == f"'{start}"


def test_what_is_private_leaves_only_when_it_is_asked_for(bridge: Run) -> None:
    bridge("edit", "zandbrug/C1", *PRIVATE)
    for form in ("json", "jsonl", "csv"):
        result = bridge("export", "zandbrug", "--format", form)
        assert "Geheim" not in result.out
        assert "--private" in result.err
        asked = bridge("export", "zandbrug", "--format", form, "--private")
        assert asked.out.count("Geheim") == 3
        assert asked.err == ""


def test_nothing_is_said_of_private_things_where_there_are_none(bridge: Run) -> None:
    assert bridge("export", "zandbrug", "--format", "json").err == ""
    assert bridge("export", "zandbrug", "--format", "csv", "--what", "events").err == ""


@pytest.mark.parametrize("name", ["uit.json", "uit.jsonl", "uit.csv", "uit.ics"])
def test_the_name_of_a_file_tells_the_form(sample: Run, tmp_path: Path, name: str) -> None:
    printed = sample("export", "36045", "--format", name.partition(".")[2])
    written = sample("export", "36045", "-o", name)
    assert (written.code, written.out) == (0, "")
    assert (tmp_path / name).read_bytes() == printed.out.encode("utf-8")


def test_a_file_that_is_there_is_replaced_only_by_force(sample: Run, tmp_path: Path) -> None:
    (tmp_path / "uit.csv").write_text("van mij")
    refused = sample("export", "36045", "-o", "uit.csv")
    assert (refused.code, refused.out) == (1, "")
    assert "--force" in refused.err
    assert (tmp_path / "uit.csv").read_text() == "van mij"
    assert sample("export", "36045", "-o", "uit.csv", "--force").code == 0


@pytest.mark.parametrize(
    ("args", "named"),
    [
        ((), "--format"),
        (("--format", "xlsx"), "xlsx"),
        (("--format", "ics", "--what", "letters"), "--what"),
        (("--format", "json", "--what", "notes"), "--what"),
        (("--as", "rapport"), "--as"),
        (("--as", "rappel", "--format", "ics"), "--format"),
        (("--format", "csv", "--separator", "#"), "--separator"),
        (("--format", "folder"), "-o"),
        (("--format", "ics", "--alarm", "soon"), "soon"),
    ],
)
def test_a_wrong_use_is_one_sentence(sample: Run, args: tuple[str, ...], named: str) -> None:
    result = sample("export", "36045", *args)
    assert (result.code, result.out) == (2, "")
    assert named in result.err
    assert result.err.count("\n") == 1


def test_a_dossier_that_is_not_there_is_not_found(sample: Run) -> None:
    assert sample("export", "nergens", "--format", "json").code == 3


def test_a_damaged_dossier_does_not_stop_the_others(bridge: Run, store: Path) -> None:
    bridge("new", "Stuk")
    (store / "stuk" / "dossier.json").write_text("{")
    result = bridge("export", "--format", "json")
    assert result.code == 0
    assert [each["dossier"] for each in result.json] == ["zandbrug"]
    assert "stuk" in result.err


def test_a_rappel_is_a_table_of_what_is_past_its_term(sample: Run) -> None:
    out = sample("export", "39901", "--as", "rappel").out
    assert out.startswith("# Rappel of 24 November 2026\n\n| id | commitment | office |")
    assert out.count("\n| veerverbindingen") == 1
    assert "| 509 | 1 | Kamerstuk 39 901, nr. 12, 24 October 2024 (L6) |  |" in out
    assert sample("export", "39901", "--as", "rappel", "--all").out.count("\n| veerverbindingen") == 9


def test_a_rappel_with_nothing_in_it_says_so(bridge: Run) -> None:
    assert "No commitment is past its term." in bridge("export", "--as", "rappel", "--today", "2026-01-21").out


def test_a_rappel_for_a_spreadsheet_has_an_empty_last_column(sample: Run) -> None:
    rows = sheet(sample("export", "--as", "rappel", "--format", "csv", "--lang", "nl").out, ";")
    assert len(rows) == 5
    assert {row["prognose"] for row in rows} == {""}
    assert list(rows[0])[-1] == "prognose"


def calendar(result: Result) -> str:
    """Return a calendar with its folded lines joined."""
    return result.out.replace("\r\n ", "")


def test_what_has_no_end_is_named_and_not_in_the_calendar(sample: Run) -> None:
    result = sample("export", "39901", "--format", "ics")
    assert "veerverbindingen-met-de-waddeneilanden/C2" in result.err
    assert "Oorzaak van de aanvaring" not in calendar(result)
    only = calendar(sample("export", "39901", "--format", "ics", "--what", "commitments"))
    assert only.count("BEGIN:VEVENT") == only.count("SUMMARY:By: ") + only.count("SUMMARY:Kept: ")


def test_an_alarm_is_set_when_it_is_asked_for(sample: Run) -> None:
    assert "VALARM" not in sample("export", "39901", "--format", "ics").out
    assert "TRIGGER:-P14D" in sample("export", "39901", "--format", "ics", "--alarm", "2w").out
