"""Data flows one way: a module imports what stands above it alone, and a command only what it needs."""

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[1]
SOURCE = REPOSITORY / "src" / "dossier_tui"
# Each part with the parts of this package that it may import, and the libraries that it alone may know.
BASE = {"errors"}
READING = BASE | {"model", "words"}
OTHERS = {"processes"}
WRITING = READING | {"reading", "store"}
FACE = WRITING | {"settings", "actions", "views", "briefing"}
MAY: dict[str, tuple[set[str], set[str]]] = {
    "errors": (set(), set()),
    "model": (BASE, set()),
    "words": (BASE | {"model"}, set()),
    "settings": (READING, {"platformdirs"}),
    "processes": (set(), set()),
    "reading": (READING | OTHERS, {"markdown_it", "mdit_py_plugins", "lxml", "pypdfium2", "ftfy"}),
    "store": (BASE | OTHERS | {"model"}, {"tinydb"}),
    "actions": (WRITING, set()),
    "views": (WRITING, set()),
    "briefing": (WRITING | {"views"}, {"jinja2", "markdown_it", "mdit_py_plugins", "icalendar"}),
    "tui": (FACE, {"textual", "rich"}),
    "cli": (FACE | {"tui", ""}, {"typer", "platformdirs"}),
    "__main__": ({"cli"}, set()),
    "__init__": (set(), set()),
}
STDLIB_OF = {"sqlite3": {"store"}, "webbrowser": {"tui"}, "curses": set()}
MODULES = sorted(SOURCE.rglob("*.py"))
HEAVY = (
    "textual",
    "rich",
    "tinydb",
    "markdown_it",
    "pydantic",
    "sqlite3",
    "asyncio",
    "multiprocessing",
    "edtf",
    "lxml",
    "pypdfium2",
    "ftfy",
    "email",
    "jinja2",
    "icalendar",
)
PROBE = """
import sys
from dossier_tui.cli.main import main
code = main(sys.argv[1:])
sys.stderr.write(" ".join(sys.modules))
sys.exit(code)
"""


def part_of(path: Path) -> str:
    """Return the part of the package in which a module stands."""
    return path.relative_to(SOURCE).parts[0].removesuffix(".py")


def imported(path: Path) -> Iterator[str]:
    """Yield the full name of every module imported anywhere in a file, also inside functions."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: write imports out, from dossier_tui"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def test_sqlite_is_a_matter_of_the_index_and_the_query_alone() -> None:
    users = {path.relative_to(SOURCE).parts[:2] for path in MODULES if "sqlite3" in "".join(imported(path))}
    assert users <= {("store", "index"), ("store", "query")}


def test_the_index_knows_nothing_of_what_searches_in_it() -> None:
    index = "".join(name for path in (SOURCE / "store" / "index").glob("*.py") for name in imported(path))
    assert "dossier_tui.store.query" not in index


def may(part: str, name: str) -> bool:
    """Tell whether a part of the package may import what has this full name."""
    parts, libraries = MAY[part]
    package, _, rest = name.partition(".")
    if package == "dossier_tui":
        below = rest.partition(".")[0]
        return (below if (SOURCE / below).is_dir() or (SOURCE / f"{below}.py").exists() else "") in parts | {part}
    if package in sys.stdlib_module_names:
        return part in STDLIB_OF.get(package, {part})
    return package in libraries


def test_a_module_imports_what_stands_above_it_alone() -> None:
    wrong = [f"{path}: {name}" for path in MODULES for name in imported(path) if not may(part_of(path), name)]
    assert wrong == []


def test_every_part_has_its_place_in_the_direction() -> None:
    assert {part_of(path) for path in MODULES} == set(MAY)


def test_the_order_is_written_down_for_people() -> None:
    told = (REPOSITORY / "CONTRIBUTING.md").read_text("utf-8")
    order = ["errors.py", "model/", "words/", "settings.py", "reading/", "store/", "actions/", "views/", "briefing/"]
    places = [told.index(f"\n  {name}") for name in [*order, "tui/", "cli/"]]
    assert places == sorted(places)


def plain() -> dict[str, str]:
    """Return the environment of a program of ours that nobody measures: to measure coverage loads much itself."""
    own = {name: value for name, value in os.environ.items() if not name.startswith("COV")}
    return own | {"PYTHONPATH": str(SOURCE.parent)}


def loaded(home: Path, *args: str, store: Path = REPOSITORY / "dossiers") -> set[str]:
    """Return the modules that a command has loaded when it ends."""
    env = plain() | {"HOME": str(home), "DOSSIER_CACHE": str(home)}
    env |= dict.fromkeys(("XDG_CONFIG_HOME", "XDG_STATE_HOME"), str(home))
    command = [sys.executable, "-c", PROBE, "--store", str(store), "--today", "2026-11-24", *args]
    ended = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stderr
    return set(ended.stderr.rpartition("\n")[2].split())


@pytest.mark.parametrize(
    "args",
    [
        ("--help",),
        ("--version",),
        ("timeline", "situatie-in-oekraine"),
        ("export", "situatie-in-oekraine", "--format", "csv"),
        ("show", "situatie-in-oekraine"),
        ("show", "situatie-in-oekraine/C1", "--json"),
    ],
    ids=" ".join,
)
def test_a_command_that_reads_loads_nothing_heavy(tmp_path: Path, args: tuple[str, ...]) -> None:
    assert loaded(tmp_path, *args) & set(HEAVY) == set()


@pytest.mark.parametrize(
    "args", [("list",), ("due", "--json"), ("today",), ("due",), ("search", "uitvalcijfers")], ids=" ".join
)
def test_a_command_over_all_dossiers_loads_the_index_and_opens_nothing(tmp_path: Path, args: tuple[str, ...]) -> None:
    loaded(tmp_path, *args)
    modules = loaded(tmp_path, *args)
    assert modules & set(HEAVY) == {"sqlite3"}


def test_a_command_that_adds_loads_the_store_and_its_index_and_nothing_for_quotes_or_words(tmp_path: Path) -> None:
    store = tmp_path / "dossiers"
    loaded(tmp_path, "new", "Kaap", store=store)
    loaded(tmp_path, "list", store=store)
    modules = loaded(tmp_path, "add", "event", "kaap", "2026-11-03", "Werkbezoek", store=store)
    assert modules & set(HEAVY) == {"tinydb", "sqlite3"}
    assert not modules & {"_hashlib", "dossier_tui.reading.markdown", "dossier_tui.reading.datewords"}


LATER = (  # what a key alone needs, or a pane that is not shown yet
    "actions.entries",
    "actions.proposals",
    "actions.undo",
    "reading.markdown",
    "tui.fields",
    "tui.forms",
    "tui.panes.letter",
    "tui.panes.searching",
    "tui.panes.timeline",
    "tui.screens.chooser",
    "tui.screens.form",
    "tui.screens.help",
    "tui.screens.picker",
)


def test_the_screen_begins_with_what_its_first_paint_shows() -> None:
    probe = "import sys, dossier_tui.tui.app; sys.stdout.write(' '.join(sys.modules))"
    ended = subprocess.run([sys.executable, "-c", probe], env=plain(), capture_output=True, text=True, check=True)
    modules = set(ended.stdout.split())
    assert not modules & {"tinydb", "markdown_it", "sqlite3", *(f"dossier_tui.{part}" for part in LATER)}


@pytest.mark.parametrize("args", [("--help",), ("--version",)], ids=" ".join)
def test_help_loads_no_part_but_the_command_line(tmp_path: Path, args: tuple[str, ...]) -> None:
    modules = loaded(tmp_path, *args)
    assert "dossier_tui.cli.main" in modules
    assert not modules & {f"dossier_tui.{part}" for part in ("reading", "store", "actions", "briefing", "tui")}


@pytest.mark.parametrize(
    ("args", "heavy"),
    [
        (("show", "situatie-in-oekraine/L1"), {"markdown_it"}),
        (("brief", "situatie-in-oekraine"), {"markdown_it", "jinja2"}),
    ],
)
def test_a_command_that_reads_letters_loads_markdown_and_no_screen(
    tmp_path: Path, args: tuple[str, ...], heavy: set[str]
) -> None:
    assert loaded(tmp_path, *args) & set(HEAVY) - {"sqlite3"} == heavy


def test_understanding_a_letter_loads_neither_the_store_nor_its_records(tmp_path: Path) -> None:
    letter = next((REPOSITORY / "dossiers").glob("veer*/originals/*.pdf"))
    modules = loaded(tmp_path, "read", str(letter))
    assert modules & set(HEAVY) == set()  # the PDF itself is read elsewhere, and its Markdown is simple
    assert not modules & {"dossier_tui.store.store", "dossier_tui.model.records", "dossier_tui.store.contents"}
