"""Where things are and how they are set, and the sample store from anywhere."""

import io
from collections.abc import Callable
from contextlib import redirect_stdout
from pathlib import Path

import pytest
from cli_run import Run

from dossier_tui.actions.desk import Desk
from dossier_tui.cli import setting
from dossier_tui.cli.main import main
from dossier_tui.errors import NotFound


@pytest.fixture
def config(tmp_path: Path) -> Path:
    path = tmp_path / "home" / "dossier" / "config.toml"
    path.parent.mkdir(parents=True)
    return path


def test_the_settings_are_told(run: Run, store: Path, config: Path) -> None:
    config.write_text('name = "Anna"\n')
    shown = run("config", "--json").json
    assert shown == {
        "store": str(store),
        "config": str(config),
        "templates": str(config.parent / "templates"),
        "language": "en",
        "name": "Anna",
        "today": "2026-11-24",
    }
    assert "Anna" in run("config").out


def test_settings_that_are_fine_are_said_to_be(run: Run, config: Path) -> None:
    config.write_text('store = "x"\nlanguage = "nl"\nname = "A"\n[keys]\nquit = "Z"\n[searches]\na = "b"\n')
    result = run("config", "--check", "--lang", "en")
    assert (result.code, result.out) == (0, "")
    assert "is fine" in result.err


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("colour = 1\n", "colour"),
        ("name = 3\n", "name"),
        ('keys = "x"\n', "keys"),
        ("searches = []\n", "searches"),
        ('[keys]\nopne = "x"\n', "opne"),
    ],
)
def test_a_setting_that_is_wrong_is_named(run: Run, config: Path, written: str, said: str) -> None:
    config.write_text(written)
    result = run("config", "--check")
    assert (result.code, result.out) == (2, "")
    assert f"“{said}”" in result.err


def test_settings_that_cannot_be_read_are_named_by_every_command(run: Run, config: Path) -> None:
    config.write_text("name = [\n")
    result = run("list")
    assert (result.code, result.out) == (2, "")
    assert str(config) in result.err


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


Opened = Callable[..., tuple[Path, str | None]]


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> Opened:
    """Return a run on a terminal that tells on which store and where the screen would have opened."""
    seen: list[tuple[Path, str | None]] = []
    monkeypatch.setattr("dossier_tui.tui.app.run_app", lambda desk, _, start, __: seen.append((desk.store.root, start)))

    def run_on_terminal(*args: str) -> tuple[Path, str | None]:
        with redirect_stdout(Terminal()), monkeypatch.context() as patch:
            patch.setattr("sys.stdin", Terminal())
            assert main(args) == 0
        return seen[-1]

    return run_on_terminal


@pytest.mark.parametrize(("typed", "start"), [([], None), (["zand"], "zandbrug"), (["39902/c1"], "zandbrug/C1")])
def test_the_screen_opens_where_it_is_told(
    bridge: Run, store: Path, opened: Opened, typed: list[str], start: str | None
) -> None:
    assert opened("--store", str(store), *typed) == (store, start)


def test_the_screen_can_end_to_be_opened_on_the_sample(
    bridge: Run, store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[Path] = []

    def opens(desk: Desk, *_: object) -> bool:
        seen.append(desk.store.root)
        return len(seen) == 1

    monkeypatch.setattr("dossier_tui.tui.app.run_app", opens)
    monkeypatch.setattr("sys.stdin", Terminal())
    with redirect_stdout(Terminal()):
        assert main(["--store", str(store)]) == 0
    assert seen[0] == store
    assert seen[1].is_relative_to(tmp_path / "home")


def test_the_demo_opens_a_copy_of_the_sample_that_is_ones_own(run: Run, tmp_path: Path, opened: Opened) -> None:
    copy, start = opened("demo")
    assert start is None
    assert copy.is_relative_to(tmp_path / "home")
    assert len(run("list", "--json", on=copy).json) == 4
    assert copy.stat().st_mode & 0o777 == 0o700
    assert {path.stat().st_mode & 0o777 for path in copy.rglob("*.json")} == {0o600}


def test_the_demo_keeps_what_was_changed_in_it(run: Run, opened: Opened) -> None:
    run("new", "Eigen", on=opened("demo")[0])
    assert "eigen" in [one["slug"] for one in run("list", "--json", on=opened("demo")[0]).json]


def test_the_demo_without_a_terminal_says_where_the_copy_is(run: Run, tmp_path: Path) -> None:
    result = run("demo")
    assert (result.code, result.out) == (1, "")
    assert str(tmp_path / "home") in result.err


def test_a_program_without_its_sample_says_so(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(setting, "files", lambda _: tmp_path / "a" / "b")
    with pytest.raises(NotFound):
        setting.sample_store()
    assert run("demo").code == 3


def test_the_sample_travels_with_the_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sample = tmp_path / "package" / "sample"
    sample.mkdir(parents=True)
    (sample / "store.json").write_text("{}")
    monkeypatch.setattr(setting, "files", lambda _: tmp_path / "package")
    assert setting.sample_store() == sample
