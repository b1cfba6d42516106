"""A search is kept in config.toml, where everything else stays as it was."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_tui.actions.searches import save_search
from dossier_tui.errors import Failure

BEFORE = [
    "",
    'name = "Ik"',
    '# mine\n[keys]\nquit = "Z"\n',
    '[searches]\nzomer = "zomer"  # warm\n\n[keys]\nquit = "Z"\n',
    "[searches]",
    '[ searches ] # mine\n"a b" = "x"\n',
]


@pytest.mark.parametrize("text", BEFORE)
def test_a_search_is_added_and_nothing_else_changes(tmp_path: Path, text: str) -> None:
    path = tmp_path / "dossier" / "config.toml"
    if text:
        path.parent.mkdir()
        path.write_text(text, "utf-8")
    save_search(path, "mijn “zoek”", 'vóór "de zomer" \\ -x')
    after = path.read_text("utf-8")
    assert tomllib.loads(after)["searches"]["mijn “zoek”"] == 'vóór "de zomer" \\ -x'
    assert all(line in after.splitlines() for line in text.splitlines())


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ('[searches]\nzomer = "x"\n', "error.search-exists"),
        ('searches = {a = "b"}\n', "error.search-not-added"),
        ("searches = 3\n", "error.search-not-added"),
        ("not toml [", "error.search-not-added"),
    ],
)
def test_what_cannot_be_added_to_stays_as_it_is(tmp_path: Path, text: str, key: str) -> None:
    path = tmp_path / "config.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(Failure) as caught:
        save_search(path, "zomer", "zomer")
    assert caught.value.key == key
    assert path.read_text("utf-8") == text


@given(st.text(st.characters(exclude_categories=["Cs"])), st.text(st.characters(exclude_categories=["Cs"])))
def test_any_name_and_search_come_back_as_they_were(tmp_path_factory: pytest.TempPathFactory, a: str, b: str) -> None:
    path = tmp_path_factory.getbasetemp() / "any.toml"
    path.unlink(missing_ok=True)
    save_search(path, a, b)
    assert tomllib.loads(path.read_text("utf-8")) == {"searches": {a: b}}
