"""What is promised outside the source: the README's lines and pictures, the checks, the built package.

UPDATE_SNAPSHOTS=1 writes what the README's commands print anew; where it leaves something out (`[…]`), by hand.
"""

import io
import os
import re
import shlex
import tarfile
import tomllib
import zipfile
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

import pytest
from hatchling.builders.sdist import SdistBuilder
from hatchling.builders.wheel import WheelBuilder
from pictures import PICTURES, make_pictures

from dossier_tui import __version__
from dossier_tui.cli.main import main
from dossier_tui.cli.setting import KNOWN, copy_sample
from dossier_tui.model.records import RULES, Record
from dossier_tui.tui.commands import COMMANDS, SECTIONS, Command, in_section
from dossier_tui.tui.keymap import read_keymap, sign
from dossier_tui.words import Words

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
KEYS = ROOT / "docs" / "keys.md"
KEYS_HEAD = """# Keys

Every command of the screen with its keys (`^` is the Ctrl key). One without a key is found in the palette, `^p` or `:`.
The name in the middle is the one by which `[keys]` in `config.toml` gives a command other keys: `open = "enter, x"`.
`dossier config --check` says what is wrong there."""
BLOCK = re.compile(r"(?<=^```console\n).*?(?=^```$)", re.M | re.S)
STEP = re.compile(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", re.M)
LEFT_OUT = "[…]\n"


def blocks(language: str) -> list[str]:
    """Return what stands in the README's code blocks of a language."""
    return re.findall(rf"^```{language}\n(.*?)^```$", README.read_text("utf-8"), re.M | re.S)


def run(command: str) -> str:
    """Return everything that a command prints, as a terminal shows it."""
    told = io.StringIO()
    with redirect_stdout(told), redirect_stderr(told):
        code = main(shlex.split(command)[1:])
    assert code == 0, f"{command}\n{told.getvalue()}"
    return told.getvalue()


def as_told(shown: str, told: str) -> str:
    """Return `shown` where it agrees with `told` but for what it leaves out, and `told` where it does not."""
    pattern = ".*".join(re.escape(part) for part in shown.split(LEFT_OUT))
    return shown if re.fullmatch(pattern, told, re.S) else told


def retell(block: re.Match[str]) -> str:
    """Return a block of the README as its commands make it today."""
    return "".join(f"$ {command}\n{as_told(shown, run(command))}" for command, shown in STEP.findall(block[0]))


def test_the_readme_shows_what_its_commands_print(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    copy_sample(tmp_path / "dossiers")
    (letter,) = blocks("text")
    (tmp_path / "brug.txt").write_text(letter, "utf-8")
    monkeypatch.chdir(tmp_path)
    there = str(tmp_path)
    for name, value in {"HOME": there, "XDG_CONFIG_HOME": there, "DOSSIER_LANG": "en"}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("DOSSIER_TODAY", "2026-11-24")
    before = README.read_text("utf-8")
    now = BLOCK.sub(retell, before)
    if os.environ.get("UPDATE_SNAPSHOTS"):
        README.write_text(now, "utf-8")
        return
    assert now == before


def test_the_checks_run_the_tests_as_the_readme_does() -> None:
    (line,) = [line for line in "".join(blocks("sh")).splitlines() if line.endswith("pytest")]
    assert (ROOT / ".ci" / "run").read_text("utf-8").endswith(f"\n{line}\n")


def test_the_readme_names_no_key_that_the_screen_has_not() -> None:
    section = README.read_text("utf-8").partition("\n## On screen\n")[2].partition("\n## ")[0]
    keys = re.findall(r"^\| (`[^|]+) \|", section, re.M)
    named = {key for cell in keys for key in re.findall(r"`([^`]+)`", cell)}
    assert len(named) > 20
    assert named <= {sign(key, Words("en")) for command in COMMANDS for key in command.keys}


def keys_page() -> str:
    """Return the page with every command of the screen by where it applies, made from their table."""
    words = Words("en")

    def keys_of(command: Command) -> str:
        return " ".join(f"`{sign(key, words)}`" for key in command.keys)

    parts = []
    for section in SECTIONS:
        rows = [
            f"| {keys_of(each)} | `{each.id}` | {words(f'command.{each.id}')} |" for each in in_section(section)
        ]
        parts += [
            "",
            f"## {words(f'screen.in-{section}')}",
            "",
            "| keys | command | what it does |",
            "|---|---|---|",
            *rows,
        ]
    return "\n".join([KEYS_HEAD, *parts, ""])


def test_every_command_of_the_screen_is_documented_with_its_keys() -> None:
    if os.environ.get("UPDATE_SNAPSHOTS"):
        KEYS.write_text(keys_page(), "utf-8")
    assert KEYS.read_text("utf-8") == keys_page()


def test_the_keys_of_the_readme_can_be_given() -> None:
    (settings,) = blocks("toml")
    assert read_keymap(tomllib.loads(settings))[1] == []


def test_the_settings_that_the_readme_shows_can_be_read() -> None:
    (settings,) = blocks("toml")
    assert set(tomllib.loads(settings)) <= set(KNOWN)


@pytest.mark.parametrize("kind", RULES)
def test_the_format_is_described_field_by_field(kind: type[Record]) -> None:
    text = re.sub(r"\[?\{.*?\}\]?", "", (ROOT / "dossiers" / "README.md").read_text("utf-8"))
    (row,) = re.findall(rf"^\| `{kind.table}` \| (.*) \|$", text, re.M)
    assert set(re.findall(r"`(\w+)`", row)) == set(RULES[kind]) - {"id", "added", "changed"}


def test_the_pictures_show_the_screen_as_it_is(tmp_path: Path) -> None:
    make_pictures(tmp_path)
    for name in PICTURES:
        now, then = (words(folder / f"{name}.svg") for folder in (tmp_path, ROOT / "docs"))
        assert now == then, f"{name}.svg shows another screen: make the pictures with tests/pictures.py"


def words(picture: Path) -> list[str]:
    """Return the words in a picture."""
    return re.findall(r"\w+", re.sub(r"<[^>]*>", " ", picture.read_text("utf-8").partition("</style>")[2]))


def test_the_same_screen_gives_the_same_picture(tmp_path: Path) -> None:
    for folder in ("one", "two"):
        make_pictures(tmp_path / folder)
    for name in PICTURES:
        one, two = ((tmp_path / folder / f"{name}.svg").read_bytes() for folder in ("one", "two"))
        assert one == two


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_is_small_loads_nothing_and_stands_in_the_readme(name: str) -> None:
    svg = (ROOT / "docs" / f"{name}.svg").read_text("utf-8")
    assert len(svg) < 60_000
    assert re.findall(r"https?://[^\"]*|url\(|@import|<image", svg) == ["http://www.w3.org/2000/svg"]
    assert f"](docs/{name}.svg)" in README.read_text("utf-8")


def test_the_wheel_holds_the_sample_and_says_that_it_is_typed(tmp_path: Path) -> None:
    (wheel,) = WheelBuilder(str(ROOT)).build(directory=str(tmp_path), versions=["standard"])
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    assert {"dossier_tui/py.typed", "dossier_tui/sample/store.json", "dossier_tui/tui/styles/main.tcss"} <= names
    assert sum(name.endswith("/dossier.json") for name in names) == 4
    assert {name.split("/")[0] for name in names} == {"dossier_tui", f"dossier_tui-{__version__}.dist-info"}
    assert not [name for name in names if name.endswith((".lock", ".bak", ".pyc"))]


def test_the_source_archive_holds_what_git_holds_and_no_more(tmp_path: Path) -> None:
    (archive,) = SdistBuilder(str(ROOT)).build(directory=str(tmp_path))
    with tarfile.open(archive) as tar:
        tops = {name.split("/")[1] for name in tar.getnames()}
    assert {"README.md", "LICENSE", "CHANGELOG.md", "pyproject.toml", "src", "tests", "dossiers"} <= tops
    assert not tops & {".venv", ".git", ".coverage", ".hypothesis", ".mypy_cache", ".pytest_cache", ".ruff_cache"}
