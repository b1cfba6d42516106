"""Every command and every option says what it is for, in both languages and in eighty columns."""

from collections.abc import Iterator
from typing import Any

import pytest
from cli_run import Run

from dossier_tui.cli.main import COMMANDS, build_app
from dossier_tui.words import Words

LANGUAGES = ("en", "nl")
ENGLISH = ("Usage:", "Options:", "Arguments:", "Commands:", "[required]", "Show this message")
ISSUE = (
    "new list show timeline due today add edit fulfil withdraw lapse reopen defer remove undo rename move brief "
    "config demo"
).split()


def paths(table: dict[str, Any], before: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    yield before
    for name, place in table.items():
        if isinstance(place, dict):
            yield from paths(place, (*before, name))
        else:
            yield (*before, name)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("path", list(paths(COMMANDS)), ids=" ".join)
def test_each_command_has_its_help_in_eighty_columns(
    run: Run, path: tuple[str, ...], lang: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    result = run(*path, "--help", "--lang", lang)
    assert (result.code, result.err) == (0, "")
    assert all(len(line) <= 80 for line in result.out.splitlines())
    assert " ".join(("dossier", *path)) in result.out


@pytest.mark.parametrize("path", list(paths(COMMANDS)), ids=" ".join)
def test_help_in_dutch_has_no_english_in_it(run: Run, path: tuple[str, ...]) -> None:
    out = run(*path, "--help", "--lang", "nl").out
    assert not [word for word in ENGLISH if word in out]


def built(lang: str) -> Iterator[tuple[str, Any]]:
    root = build_app(Words(lang))

    def each(path: str, command: Any) -> Iterator[tuple[str, Any]]:
        yield path, command
        for name in getattr(command, "table", ()):
            yield from each(f"{path} {name}", command.get_command(None, name))

    return each("dossier", root)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_option_and_argument_says_what_it_is_for(lang: str) -> None:
    silent = [f"{path} {param.name}" for path, command in built(lang) for param in command.params if not param.help]
    assert silent == []


def test_the_two_languages_say_something_different() -> None:
    for (path, english), (_, dutch) in zip(built("en"), built("nl"), strict=True):
        assert english.help != dutch.help, path


def test_the_program_names_all_its_commands(run: Run) -> None:
    out = run("--help").out
    listed = [line.split()[0] for line in out.partition("Commands:")[2].splitlines() if line.strip()]
    assert set(ISSUE) <= set(listed)
    assert listed[: len(COMMANDS)] != sorted(listed)  # in the order of use, not of the alphabet


@pytest.mark.parametrize("name", ["store", "today", "lang", "plain", "yes", "version"])
def test_the_global_options_stand_in_the_help_of_the_program(run: Run, name: str) -> None:
    assert f"--{name}" in run("--help").out
