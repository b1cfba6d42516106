"""What holds for every command: global options, names of dossiers, languages, exit codes, and words for misuse."""

from pathlib import Path

import pytest
from cli_run import TODAY, Result, Run

from dossier_tui import __version__
from dossier_tui.cli.group import hoist
from dossier_tui.cli.main import run_command


def bare(*args: str) -> Result:
    return Result(*run_command(args))


@pytest.mark.parametrize(
    "typed",
    [
        ["--store", "{}", "--today", TODAY, "due", "brug", "--json"],
        ["due", "--store", "{}", "brug", "--today", TODAY, "--json"],
        ["due", "brug", "--json", "--today=" + TODAY, "--store={}"],
    ],
)
def test_global_options_stand_before_or_after_the_command(run: Run, store: Path, typed: list[str]) -> None:
    run("new", "Brug")
    run("add", "commitment", "brug", "Brief", "--due", "2026-11-20")
    assert [item["days"] for item in bare(*(part.format(store) for part in typed)).json] == [4]


def test_what_stands_behind_two_dashes_is_no_option(run: Run) -> None:
    run("new", "Brug")
    assert run("add", "note", "brug", "--", "--plain").code == 0
    assert run("show", "brug/N1", "--json").json["text"] == "--plain"


def test_a_global_option_without_its_value_is_said_to_lack_it() -> None:
    assert hoist(["list", "--store"]) == ["--store"]
    result = bare("list", "--store")
    assert (result.code, result.out) == (2, "")
    assert "--store needs a value" in result.err


def test_the_store_and_the_day_can_be_told_by_the_environment(
    run: Run, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("new", "Brug")
    run("add", "commitment", "brug", "Brief", "--due", "2026-11-20")
    monkeypatch.setenv("DOSSIER_STORE", str(store))
    monkeypatch.setenv("DOSSIER_TODAY", "2026-11-30")
    assert bare("due", "--json").json[0]["days"] == 10
    assert bare("due", "--json", "--today", "2026-11-21").json[0]["days"] == 1


def test_the_day_can_be_told_in_words(sample: Run) -> None:
    assert sample("config", "--json", "--today", "24 november 2026").json["today"] == "2026-11-24"


@pytest.mark.parametrize("day", ["2026-13-01", "ooit", "2026", "november 2026"])
def test_a_day_that_is_none_is_refused(sample: Run, day: str) -> None:
    result = sample("list", "--today", day)
    assert (result.code, result.out) == (2, "")
    assert day in result.err


@pytest.mark.parametrize("name", ["zandbrug", "ZANDBRUG", "zand", "39902", "39 902", "39.902", "39\u00a0902"])
def test_a_dossier_is_known_by_its_name_a_beginning_or_its_number(bridge: Run, name: str) -> None:
    assert bridge("show", name, "--json").json["dossier"]["slug"] == "zandbrug"


def test_an_ambiguous_beginning_lists_the_candidates(run: Run) -> None:
    run("new", "Brug over de Waal")
    run("new", "Brug over de Maas")
    result = run("show", "brug")
    assert (result.code, result.out) == (2, "")
    assert "brug-over-de-maas, brug-over-de-waal" in result.err


def test_an_unknown_dossier_offers_the_nearest_names(sample: Run) -> None:
    result = sample("show", "situtie-in-oekraine")
    assert (result.code, result.out) == (3, "")
    assert "situatie-in-oekraine" in result.err


def test_a_dossier_that_resembles_none_is_not_found(sample: Run) -> None:
    result = sample("timeline", "xyzzy")
    assert (result.code, result.out) == (3, "")
    assert "dossier list" in result.err


@pytest.mark.parametrize("record", ["L9", "E99", "C1234", "N2"])
def test_a_record_that_is_not_there_is_not_found(bridge: Run, record: str) -> None:
    result = bridge("show", f"zandbrug/{record}")
    assert (result.code, result.out) == (3, "")
    assert record in result.err


def test_what_is_no_id_is_wrong_usage(bridge: Run) -> None:
    assert bridge("show", "zandbrug/X1").code == 2


def test_dutch_is_spoken_where_it_is_asked_for(sample: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "Verlopen" in sample("due", "--lang", "nl").out
    monkeypatch.setenv("DOSSIER_LANG", "nl")
    assert "Verlopen" in sample("due").out
    assert "Overdue" in sample("due", "--lang", "en").out


def test_dutch_is_spoken_where_the_system_or_the_settings_speak_it(
    sample: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANG", "nl_NL.UTF-8")
    assert "Er is geen" in sample("show", "xyzzy").err
    monkeypatch.delenv("LANG")
    config = tmp_path / "home" / "dossier" / "config.toml"
    config.parent.mkdir(parents=True)
    config.write_text('language = "nl"\n')
    assert "Er is geen" in sample("show", "xyzzy").err
    assert "Verlopen" in sample("due").out


def test_a_language_that_is_not_spoken_is_refused(sample: Run) -> None:
    result = sample("list", "--lang", "fr")
    assert (result.code, result.out) == (2, "")
    assert "en, nl" in result.err


def test_plain_prints_no_special_signs(sample: Run) -> None:
    told = "".join(sample(*args, "--plain").out for args in (["show", "veer"], ["timeline", "veer"], ["due"]))
    assert not set("●○◷◐✓✗✉✎↷─│") & set(told)
    assert "partly kept" in told


def test_the_version_is_told() -> None:
    assert bare("--version") == (0, f"dossier {__version__}\n", "")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (["lst"], "Did you mean: list"),
        (["serach", "brug"], "There is no command"),
        (["add", "leter", "brug", "x"], "letter"),
        (["add", "x"], "letter, event, commitment, note"),
        (["list", "--jsn"], "--json"),
        (["list", "--zzzzz"], "--zzzzz"),
        (["list", "brug", "twee"], "brug twee"),
        (["list", "--json=ja"], "--json"),
        (["show"], "DOSSIER[/ID] is missing"),
        (["add", "event", "brug"], "WHEN is missing"),
        (["due", "--within"], "--within"),
        (["--zzzzz"], "--zzzzz"),
    ],
)
def test_a_command_typed_wrongly_says_what_is_wrong(run: Run, typed: list[str], said: str) -> None:
    run("new", "Brug")
    result = run(*typed)
    assert result.code == (3 if typed == ["lst"] else 2)
    assert result.out == ""
    assert said in result.err
    assert result.err.count("\n") == 1


def test_misuse_is_told_in_dutch_as_well(run: Run) -> None:
    assert "DOSSIER ontbreekt. Zie `dossier timeline --help`." in run("timeline", "--lang", "nl").err


def test_a_group_without_its_command_shows_its_help(run: Run) -> None:
    result = run("add")
    assert (result.code, result.out) == (2, "")
    assert "commitment" in result.err


@pytest.mark.parametrize("place", [[], ["zandbrug"], ["39902/C1"]])
def test_the_screen_says_that_it_needs_a_terminal(bridge: Run, place: list[str]) -> None:
    result = bridge(*place)
    assert (result.code, result.out) == (1, "")
    assert "terminal" in result.err


@pytest.mark.parametrize("place", ["zandbrug/C9", "onbekend"])
def test_the_screen_opens_at_no_record_that_is_not_there(bridge: Run, place: str) -> None:
    assert bridge(place).code == 3


def test_a_fault_of_the_program_is_a_sentence(sample: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("boom")

    monkeypatch.setattr("dossier_tui.views.listing.list_dossiers", broken)
    result = sample("list")
    assert (result.code, result.out) == (1, "")
    assert "RuntimeError: boom" in result.err
    monkeypatch.setenv("DOSSIER_DEBUG", "1")
    with pytest.raises(RuntimeError):
        sample("list")


@pytest.mark.parametrize("raised", [KeyboardInterrupt, EOFError])
def test_whoever_interrupts_is_told_that_nothing_is_half_done(
    sample: Run, monkeypatch: pytest.MonkeyPatch, raised: type[BaseException]
) -> None:
    def interrupted(*_: object) -> None:
        raise raised

    monkeypatch.setattr("dossier_tui.views.listing.list_dossiers", interrupted)
    result = sample("list")
    assert result.code == 130
    assert result.err.strip() == "Interrupted; nothing half-done."


def test_a_full_disk_behind_stdout_is_said(sample: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("dossier_tui.cli.face.Face.out", full)
    result = sample("list")
    assert result.code == 1
    assert result.err == "stdout: No space left on device.\n"
