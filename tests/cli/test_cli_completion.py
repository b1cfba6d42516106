"""What the shell offers on Tab, asked as each shell asks it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from cli_run import Run

pytestmark = pytest.mark.usefixtures("nothing_read")  # the head of a letter is the matter here

SOURCE = Path(__file__).parents[2] / "src"


def dossier(env: dict[str, str], *args: str) -> subprocess.CompletedProcess[str]:
    """Run the program as its installed script would be."""
    code = "import sys; sys.argv[0] = 'dossier'; from dossier_tui.__main__ import main; main()"
    whole = os.environ | {"PYTHONPATH": str(SOURCE)} | env
    return subprocess.run(  # its own process: completion answers before anything else and ends
        [sys.executable, "-c", code, *args], env=whole, capture_output=True, text=True, encoding="utf-8", check=False
    )


def offered(shell: str, line: str, store: Path) -> list[str]:
    """Return the lines that a shell gets for the end of a line typed so far."""
    words = line.split(" ")
    asked = {
        "bash": {"COMP_WORDS": line, "COMP_CWORD": str(len(words) - 1)},
        "zsh": {"_TYPER_COMPLETE_ARGS": line},
        "fish": {"_TYPER_COMPLETE_ARGS": line, "_TYPER_COMPLETE_FISH_ACTION": "get-args"},
    }
    env = asked[shell] | {"_DOSSIER_COMPLETE": f"complete_{shell}", "DOSSIER_STORE": str(store)}
    done = dossier(env)
    assert done.stderr == ""
    return done.stdout.split("\n")[:-1] if done.stdout.strip() else []


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("dossier ti", "timeline"),
        ("dossier add com", "commitment"),
        ("dossier show zan", "zandbrug"),
        ("dossier fulfil zandbrug/C", "zandbrug/C1"),
        ("dossier due zan", "zandbrug"),
    ],
)
def test_each_shell_completes_commands_dossiers_and_ids(
    bridge: Run, store: Path, shell: str, typed: str, found: str
) -> None:
    assert found in "\n".join(offered(shell, typed, store))


def test_what_is_offered_has_its_title_beside_it(bridge: Run, store: Path) -> None:
    assert offered("fish", "dossier show zandbrug/", store) == [
        "zandbrug/L1\tSluiting van de Zandbrug",
        "zandbrug/E1\tBrug sluit",
        "zandbrug/C1\tKosten van het herstel",
        "zandbrug/N1\tBellen met de directeur.",
    ]


def test_the_store_on_the_line_is_the_one_that_is_looked_in(bridge: Run, store: Path, tmp_path: Path) -> None:
    assert offered("bash", f"dossier --store {store} show za", tmp_path / "nergens") == ["zandbrug"]


def test_a_damaged_dossier_is_offered_by_its_name_and_hides_no_other(bridge: Run, store: Path) -> None:
    bridge("new", "Zaal")
    (store / "zaal" / "dossier.json").write_text("{")
    assert offered("bash", "dossier show za", store) == ["zaal", "zandbrug"]
    assert offered("bash", "dossier show zaal/", store) == []


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_is_shown_for_each_shell(shell: str) -> None:
    done = dossier({}, "--show-completion", shell)
    assert done.returncode == 0
    assert "_DOSSIER_COMPLETE" in done.stdout


def test_completion_loads_neither_the_screen_nor_what_writes(bridge: Run, store: Path) -> None:
    code = (
        "import sys, atexit; atexit.register(lambda: print([m for m in ('textual', 'tinydb', 'rich', 'markdown_it')"
        " if m in sys.modules], file=sys.stderr)); from dossier_tui.cli.main import main; main([])"
    )
    env = {"_DOSSIER_COMPLETE": "complete_bash", "COMP_WORDS": "dossier show za", "COMP_CWORD": "2"}
    whole = os.environ | {"PYTHONPATH": str(SOURCE), "DOSSIER_STORE": str(store)} | env
    done = subprocess.run([sys.executable, "-c", code], env=whole, capture_output=True, text=True, check=False)
    assert done.stdout == "zandbrug\n"
    assert done.stderr == "[]\n"
