"""A run of a command on a store of its own, with nobody's settings but those of the test."""

from math import inf
from pathlib import Path

import pytest
from cli_run import LETTER, TODAY, Result, Run

from dossier_tui.cli.main import run_command

REPOSITORY = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the settings, the language and the editor of whoever runs the tests out of them."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "DOSSIER_LANG", "DOSSIER_DEBUG", "VISUAL", "EDITOR"):
        monkeypatch.delenv(name, raising=False)
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("dossier_tui.cli.face.MOMENT", inf)  # a slow machine says no more than a fast one


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """Return where the store of the test stands; it is made by the first command that writes."""
    return tmp_path / "store"


@pytest.fixture
def run(store: Path) -> Run:
    def run_on_store(*args: str, on: Path = store) -> Result:
        return Result(*run_command(["--store", str(on), "--today", TODAY, *args]))

    return run_on_store


@pytest.fixture
def sample(run: Run) -> Run:
    """Return a run on the sample store, for commands that only read."""

    def run_on_sample(*args: str) -> Result:
        return run(*args, on=REPOSITORY / "dossiers")

    return run_on_sample


@pytest.fixture
def bridge(run: Run, tmp_path: Path) -> Run:
    """Return a run on a store with the dossier `zandbrug`: a letter, an event, a commitment and a note."""
    (tmp_path / "brug.txt").write_text(LETTER, "utf-8")
    run("new", "Zandbrug", "--number", "39902", "--description", "Een brug die dicht is.")
    run("add", "letter", "zandbrug", str(tmp_path / "brug.txt"), "--number", "39 902, nr. 2")
    quote = "Op 12 januari jl. sloot de Zandbrug voor al het verkeer"
    run("add", "event", "zandbrug", "12 januari jl.", "Brug sluit", "--letter", "L1", "--quote", quote)
    promise = ("--by", "Minister", "--to", "Tweede Kamer", "--due", "voor de zomer", "--letter", "L1")
    run("add", "commitment", "zandbrug", "Kosten van het herstel", *promise)
    run("add", "note", "zandbrug/C1", "Bellen met de directeur.")
    return run
