"""Fields change by FIELD=VALUE or in the user's own editor, whole or not at all; what was typed is not lost."""

import stat
from collections.abc import Callable
from pathlib import Path

import pytest
from cli_run import Result, Run
from hypothesis import given
from hypothesis import strategies as st

from dossier_tui.cli.editing import parse_fields, print_fields

Edit = Callable[..., Result]


@pytest.mark.parametrize(
    ("place", "typed", "field", "value"),
    [
        ("zandbrug", "title=Brug", "title", "Brug"),
        ("zandbrug", "number=39.903", "number", "39903"),
        ("zandbrug", "status=archived", "status", "archived"),
        ("zandbrug", "tags=a, b", "tags", ["a", "b"]),
        ("zandbrug/L1", "number=39 902, nr. 7", "number", "39902/7"),
        ("zandbrug/L1", "date=jan 2026", "date", "2026-01"),
        ("zandbrug/L1", "senders=K. Duin, Minister; Staatssecretaris", "senders", None),
        ("zandbrug/E1", "when=Q1 2026", "when", "2026-33"),
        ("zandbrug/C1", "owner=ik", "owner", "ik"),
        ("zandbrug/C1", "next-step=bellen", "next_step", "bellen"),
        ("zandbrug/C1", "due=1 mei 2027", "due", "2027-05-01"),
        ("zandbrug/N1", "private=nee", "private", False),
    ],
)
def test_a_field_becomes_what_is_typed(bridge: Run, place: str, typed: str, field: str, value: object) -> None:
    result = bridge("edit", place, typed)
    assert (result.code, result.out) == (0, "")
    assert typed.partition("=")[0].replace("-", "_") in result.err
    shown = bridge("show", place, "--json").json
    stored = shown["dossier"] if "/" not in place else shown
    people = [{"name": "K. Duin", "office": "Minister"}, {"name": None, "office": "Staatssecretaris"}]
    assert stored[field] == (people if field == "senders" else value)


def test_an_empty_value_clears_a_field(bridge: Run) -> None:
    bridge("edit", "zandbrug/C1", "owner=ik", "due=")
    bridge("edit", "zandbrug/C1", "owner=")
    stored = bridge("show", "zandbrug/C1", "--json").json
    assert not stored["owner"]
    assert (stored["due"], stored["due_by"]) == (None, None)


def test_a_value_that_is_there_already_changes_nothing(bridge: Run) -> None:
    before = bridge("show", "zandbrug/C1", "--json").json
    result = bridge("edit", "zandbrug/C1", "by=Minister")
    assert result.code == 0
    assert "Nothing was changed" in result.err
    assert bridge("show", "zandbrug/C1", "--json").json == before


@pytest.mark.parametrize(
    ("place", "typed", "said"),
    [
        ("zandbrug/C1", "owner", "FIELD=VALUE"),
        ("zandbrug/C1", "colour=blue", "colour"),
        ("zandbrug/C1", "id=C9", "id"),
        ("zandbrug/C1", "status=lapsed", "lapse"),
        ("zandbrug", "slug=brug", "rename"),
        ("zandbrug/C1", "made=ooit", "ooit"),
        ("zandbrug/C1", "kind=wens", "promise"),
        ("zandbrug/E1", "status=vaag", "planned"),
        ("zandbrug/N1", "private=misschien", "misschien"),
        ("zandbrug/L1", "title=", "title"),
    ],
)
def test_a_value_that_does_not_fit_changes_nothing_at_all(bridge: Run, place: str, typed: str, said: str) -> None:
    before = bridge("show", "zandbrug", "--json").json
    result = bridge("edit", place, "text=nieuw" if place.endswith("N1") else "tags=nieuw", typed)
    assert (result.code, result.out) == (2, "")
    assert said in result.err
    assert bridge("show", "zandbrug", "--json").json == before


@pytest.fixture
def edit(bridge: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Edit:
    """Return an edit of a record in an editor that does what its script says; `$1` is the file."""

    def edit_with(script: str, place: str = "zandbrug/C1") -> Result:
        editor = tmp_path / "editor"
        editor.write_text(f"#!/bin/sh\n{script}\n")
        editor.chmod(editor.stat().st_mode | stat.S_IXUSR)
        monkeypatch.setenv("EDITOR", f"{editor} --wait")
        return bridge("edit", place)

    return edit_with


def test_the_editor_shows_each_field_and_changes_what_was_changed(bridge: Run, edit: Edit) -> None:
    result = edit('cp "$2" seen.txt; sed -i "s/^owner:.*/owner: ik/; s/^due:.*/due: Q2 2027/" "$2"')
    assert (result.code, result.out) == (0, "")
    assert "Changed due, owner" in result.err or "Changed owner, due" in result.err
    stored = bridge("show", "zandbrug/C1", "--json").json
    assert (stored["owner"], stored["due"]) == ("ik", "2027-34")
    seen = Path("seen.txt").read_text("utf-8")
    assert seen.startswith("# zandbrug/C1\n")
    assert "text: Kosten van het herstel\n" in seen


@pytest.mark.parametrize("script", ["true", 'touch "$2"', 'sed -i "/^owner:/d" "$2"'])
def test_a_file_left_as_it_is_changes_nothing(edit: Edit, script: str) -> None:
    result = edit(script)
    assert result.code == 0
    assert "Nothing was changed" in result.err


def test_a_dossier_is_edited_with_its_description_of_several_lines(bridge: Run, edit: Edit) -> None:
    bridge("edit", "zandbrug", "description=Een.\n\nTwee: drie.\n# vier")
    untouched = edit("true", "zandbrug")
    assert "Nothing was changed" in untouched.err
    stripped = edit("sed -i 's/ *$//' \"$2\"", "zandbrug")
    assert "Nothing was changed" in stripped.err
    edit('sed -i "s/^    # vier/    vijf/" "$2"', "zandbrug")
    assert bridge("show", "zandbrug", "--json").json["dossier"]["description"] == "Een.\n\nTwee: drie.\nvijf"


@pytest.mark.parametrize(
    ("script", "code", "said"),
    [
        ('sed -i "s/^made:.*/made: ooit/" "$2"', 2, "ooit"),
        ('echo "kleur: blauw" >> "$2"', 2, "kleur"),
        ('sed -i "1i zomaar een regel" "$2"', 2, "zomaar een regel"),
        ('echo "owner: ik" >> "$2"; exit 3', 1, "ended with an error"),
        ('printf "owner: \\351\\n" > "$2"', 4, "not UTF-8"),
    ],
)
def test_what_cannot_be_taken_changes_nothing_and_is_kept(
    bridge: Run, edit: Edit, script: str, code: int, said: str
) -> None:
    before = bridge("show", "zandbrug/C1", "--json").json
    result = edit(script)
    assert (result.code, result.out) == (code, "")
    assert said in result.err
    assert bridge("show", "zandbrug/C1", "--json").json == before
    kept = Path(result.err.partition("kept in ")[2].partition(".txt")[0] + ".txt")
    assert kept.is_file()
    kept.unlink()
    kept.parent.rmdir()


@pytest.mark.parametrize(("script", "code"), [("exit 1", 1), ('rm "$2"', 3)])
def test_an_editor_that_fails_before_anything_is_typed_leaves_nothing(edit: Edit, script: str, code: int) -> None:
    result = edit(script)
    assert (result.code, result.out) == (code, "")
    assert "kept" not in result.err


def test_an_editor_that_is_not_there_is_named(bridge: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VISUAL", "/nowhere/editor")
    result = bridge("edit", "zandbrug/C1")
    assert result.code == 3
    assert "/nowhere/editor" in result.err


def test_without_an_editor_and_a_terminal_nothing_is_opened(bridge: Run) -> None:
    result = bridge("edit", "zandbrug/C1")
    assert result.code == 2
    assert "$EDITOR" in result.err


@pytest.mark.parametrize("line", ["zonder dubbele punt", "  hangt aan niets"])
def test_a_line_that_is_no_field_is_not_lost_in_silence(edit: Edit, line: str) -> None:
    result = edit(f'sed -i "1i {line}" "$2"')
    assert result.code == 2
    assert line.strip() in result.err


NAMES = st.from_regex(r"[a-z_]{1,12}", fullmatch=True)
LINES = st.text(st.characters(blacklist_categories=["C", "Z"]), min_size=1, max_size=20)
TEXTS = st.lists(LINES, min_size=0, max_size=4).map("\n".join)


@given(st.dictionaries(NAMES, TEXTS, max_size=5))
def test_fields_come_back_as_they_were_printed(fields: dict[str, str]) -> None:
    assert parse_fields(print_fields(fields)) == fields
