"""dossier search: what is found, why, how much, in what order; and what is said where nothing is."""

import shutil
from functools import partial
from pathlib import Path

import pytest
from cli_run import TODAY, Result, Run

from dossier_tui.cli.main import run_command

KEYS = "dossier id kind date title snippet score".split()
QUERIES = {
    "sleepboot": "ijs-op-het-wad/L1 kaap/C1 kaap/L1 kaap/N1",
    "sleepboot -kamer -bellen": "ijs-op-het-wad/L1 kaap/L1",
    "navobijdrage": "ijs-op-het-wad/L1",
    "navo bijdrage": "ijs-op-het-wad/L1",
    "navo-bijdragen": "ijs-op-het-wad/L1",
    "voor": "ijs-op-het-wad/L1",
    "OEKRAINE": "kaap/E1",
    "veer": "ijs-op-het-wad/L2 kaap/L1",
    "36045": "ijs-op-het-wad/L2",
    "cites:36045/3": "ijs-op-het-wad/L2",
    "dossier:39901 kind:letter": "ijs-op-het-wad/L1 ijs-op-het-wad/L2",
    "due:overdue": "kaap/C1",
    "termijn:<2023-07 status:openstaand": "kaap/C1",
    "date:2023 -kind:note": "kaap/C1 kaap/E1 kaap/L1",
    "by:minister": "kaap/C1",
    "has:note": "kaap/L1",
    "NEAR(alle varen, 1)": "kaap/L1",
    "sleep* kind:letter": "ijs-op-het-wad/L1 kaap/L1",
    "sleepboot --kind commitment": "kaap/C1",
    "sleepboot OR werkbezoek --dossier kaap --kind event": "kaap/E1",
}


LETTERS = {
    "ijs-op-het-wad": [
        ("2022-01-20", "IJsgang", "De **sleepboten** liggen klaar. De NAVO-bijdrage.\n\nVóór alles volgt meer."),
        ("2022-03-02", "Vaargeul", "Over de vaargeul: zie Kamerstuk 36 045, nr. 3. Elke veer telt."),
    ],
    "kaap": [("2023-05-01", "Toezegging over veren", "Alle veren varen. Een sleepboot ligt stil.")],
}


def run_on(root: Path, *args: str) -> Result:
    return Result(*run_command(["--store", str(root), "--today", TODAY, *args]))


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a store with a few letters of which the words are known."""
    folder = tmp_path_factory.mktemp("built")
    run = partial(run_on, folder / "store")
    run("new", "IJs op het Wad", "--number", "39901")
    run("new", "Kaap")
    for slug, letters in LETTERS.items():
        for day, title, text in letters:
            path = folder / f"{title}.md"
            path.write_text(f"# {title}\n\n{text}\n", "utf-8")
            run("add", "letter", slug, str(path), "--date", day, "--title", title, "--accept", "none")
    text = "De Kamer informeren over de sleepboot"
    run("add", "commitment", "kaap", text, "--by", "Minister", "--due", "2023-06-01", "--made", "2023-05-01")
    run("add", "event", "kaap", "2023-07-01", "Werkbezoek", "--place", "Oekraïne")
    run("add", "note", "kaap/L1", "Bellen over de sleepboot")
    return folder / "store"


@pytest.fixture
def found(built: Path, tmp_path: Path) -> Run:
    return partial(run_on, shutil.copytree(built, tmp_path / "store"))


def ids(run: Run, *query: str) -> list[str]:
    return sorted(f"{each['dossier']}/{each['id']}" for each in run("search", *query, "--json").json)


def test_a_search_finds_over_all_kinds(found: Run) -> None:
    for query, expected in QUERIES.items():
        assert ids(found, *query.split()) == expected.split(), query


def test_words_between_quotes_of_the_shell_are_a_phrase_beside_others(found: Run) -> None:
    assert ids(found, "varen een", "kind:letter") == ["kaap/L1"]
    assert ids(found, "sleepboot stil", "kind:letter") == []
    assert ids(found, "sleepboot stil") == ["kaap/L1"]
    assert ids(found, "date:januari 2022") == ["ijs-op-het-wad/L1"]


def test_hits_have_the_keys_that_scripts_rely_on_and_the_sentence_that_shows_why(found: Run) -> None:
    [hit] = found("search", "sleepboten", "kind:letter", "dossier:ijs", "--json").json
    assert list(hit) == KEYS
    assert (hit["dossier"], hit["id"], hit["kind"], hit["date"]) == ("ijs-op-het-wad", "L1", "letter", "2022-01-20")
    assert hit["snippet"] == "De sleepboten liggen klaar."
    assert isinstance(hit["score"], float)


def test_what_is_found_in_no_text_shows_where_else_it_stands(found: Run) -> None:
    assert [each["snippet"] for each in found("search", "oekraine", "--json").json] == ["Oekraïne"]
    assert [each["snippet"] for each in found("search", "by:minister", "--json").json] == ["Minister"]
    assert found("search", "kind:letter", "dossier:kaap", "--json").json[0]["snippet"].startswith("Alle veren")


def test_words_as_typed_come_before_other_forms_and_by_date_the_newest(found: Run) -> None:
    hits = found("search", "sleepboten", "--json").json
    assert hits[0]["dossier"] == "ijs-op-het-wad"
    days = [each["date"] for each in found("search", "sleepboten", "--by", "date", "--json").json]
    assert days == sorted(days, reverse=True)


def test_on_paper_hits_are_marked_counted_and_paged(found: Run) -> None:
    result = found("search", "sleepboot", "--limit", "2", "--by", "date")
    assert result.out.splitlines()[0] == "4 hits  newest first"
    assert "letter 2" in result.out.splitlines()[1]
    assert "kaap 3" in result.out.splitlines()[2]
    assert "«sleepboot»" in result.out
    assert result.err.strip() == "2 of 4: --page 2 shows the next."
    assert found("search", "sleepboot", "--limit", "2", "--page", "2").err == ""
    beyond = found("search", "sleepboot", "--page", "9")
    assert (beyond.code, beyond.out) == (0, "")
    assert "There is no page 9" in beyond.err


def test_where_nothing_is_found_it_says_what_was_left_out(found: Run) -> None:
    result = found("search", "sleepboot", "date:1999")
    assert (result.code, result.out) == (0, "")
    assert result.err.splitlines() == ["Nothing found for: sleepboot date:1999", "4 hits without date:1999."]
    assert found("search", "xyzzy", "--json").json == []


@pytest.mark.parametrize(
    ("query", "said", "code"),
    [
        (["zomer", "(a"], "At character 7 of the search", 2),
        (["form:x"], "from", 2),
        (["status:opn"], "open", 2),
        (["date:ooit"], "“ooit” is not a date", 2),
        (["due:bananen"], "“bananen” is not a date", 2),
        (["has:geld"], "original", 2),
        (["tag:-"], "says nothing", 2),
        (["dossier:nergens"], "nergens", 3),
        (["zomer", "--dossier", "nergens"], "nergens", 3),
        (["zomer", "--limt", "3"], "--limit", 2),
        (["zomer", "--limit", "0"], "--limit 0", 2),
        (["zomer", "--by", "size"], "relevance, date", 2),
        (["&"], "nothing to search for", 2),
    ],
)
def test_what_cannot_be_searched_for_is_said(sample: Run, query: list[str], said: str, code: int) -> None:
    result = sample("search", *query)
    assert (result.code, result.out) == (code, "")
    assert said in result.err
    assert "Traceback" not in result.err


def test_the_help_has_the_table_of_the_language(run: Run) -> None:
    shown = run("search", "--help").out
    assert "NEAR(kosten haven, 5)" in shown
    assert "due:undated" in shown
    assert "termijn:<2022-07" in run("--lang", "nl", "search", "--help").out


def test_global_options_stand_anywhere_and_a_dash_is_no_option(found: Run) -> None:
    result = found("search", "sleepboot", "-stil", "--lang", "nl", "--plain", "-kamer")
    assert result.out.splitlines()[0] == "2 treffers  beste eerst"
    assert "✉" not in result.out


def test_a_store_that_is_not_there_has_nothing(run: Run) -> None:
    result = run("search", "zomer")
    assert (result.code, result.out) == (0, "")


def test_the_sample_is_searched_in_both_languages(sample: Run) -> None:
    assert ids(sample, "policies") == ids(sample, "policy")
    assert len(ids(sample, "toezegging", "kind:letter")) > 1


def test_config_check_names_a_saved_search_that_cannot_be_read(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "home" / "dossier" / "config.toml"
    path.parent.mkdir(parents=True)
    path.write_text('[searches]\ngoed = "zomer kind:letter"\nstuk = "(zomer"\nook = "status:opn"\nfout = 3\n', "utf-8")
    result = run("config", "--check")
    assert result.code == 2
    for told in ("“stuk” cannot be read: At character 1", "“ook” cannot be read", "“fout” of [searches]"):
        assert told in result.err
    assert "goed" not in result.err


def test_without_an_index_the_same_is_found_by_looking_through_everything(
    found: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("no folder")
    monkeypatch.setenv("DOSSIER_CACHE", str(tmp_path / "file"))
    for query, expected in QUERIES.items():
        assert ids(found, *query.split()) == expected.split(), query
    result = found("search", "sleepboot", "--by", "relevance")
    assert result.out.splitlines()[0] == "4 hits  best first"
    assert len(result.err.splitlines()) == 1


def test_a_damaged_dossier_is_named_and_the_others_are_searched(found: Run, tmp_path: Path) -> None:
    (tmp_path / "store" / "kaap" / "dossier.json").write_text("{")
    result = found("search", "sleepboot", "--json")
    assert [each["id"] for each in result.json] == ["L1"]
    assert (result.code, "kaap" in result.err) == (0, True)


def test_words_are_put_together_and_taken_apart(found: Run) -> None:
    assert ids(found, "a-b-c-d-e-f") == []
    assert ids(found, "sleepboot's", "kind:letter") == ["ijs-op-het-wad/L1", "kaap/L1"]
    assert ids(found, "navo", "bijdra*") == ["ijs-op-het-wad/L1"]
    assert ids(found, "Oekraïne", "date:undated") == []


def test_an_option_behind_two_dashes_is_told_to_stand_before_them(found: Run) -> None:
    result = found("search", "--", "-sleepboot", "--limit", "2")
    assert (result.code, "put --limit before it" in result.err) == (2, True)
