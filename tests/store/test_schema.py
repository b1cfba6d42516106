"""The format that other programs go by: the schema kept in step with the model, and a store of today kept readable."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from dossier_tui.errors import Damaged
from dossier_tui.reading.markdown import reads
from dossier_tui.store.check.walk import check_store
from dossier_tui.store.store import Store
from store.parts import add_letter, add_note, new
from store.schema import PATH, schema

DOSSIERS = PATH.parent
FROZEN = Path(__file__).with_name("frozen")


def test_the_schema_is_that_of_the_model() -> None:
    assert json.loads(PATH.read_text("utf-8")) == schema(), "python tests/store/schema.py writes it anew"
    Draft202012Validator.check_schema(schema())


@pytest.mark.parametrize("path", sorted(DOSSIERS.glob("*/dossier.json")), ids=lambda path: path.parent.name)
def test_every_dossier_of_the_sample_is_as_the_schema_says(path: Path) -> None:
    Draft202012Validator(schema()).validate(json.loads(path.read_text("utf-8")))


def test_what_is_written_is_as_the_schema_says(store: Store) -> None:
    file = new(store)
    add_letter(file)
    add_note(file)
    Draft202012Validator(schema()).validate(file.tables())


@pytest.mark.parametrize(
    "harm",
    [
        {"commitments": {"C1": {"status": "misschien"}}},
        {"commitments": {"C1": {"due_log": [{"due": 2026}]}}},
        {"letters": {"1": {}}},
        {"dossier": []},
    ],
)
def test_what_does_not_fit_is_not_as_the_schema_says(harm: dict[str, Any]) -> None:
    assert not Draft202012Validator(schema()).is_valid({"dossier": {"D": {}}} | harm)


@pytest.fixture
def frozen(tmp_path: Path) -> Store:
    """A copy of a store as the first version of the program wrote it, with keys that it does not know."""
    shutil.copytree(FROZEN, tmp_path / "frozen")
    return Store(tmp_path / "frozen")


def test_a_store_of_the_first_format_is_read_whole(frozen: Store) -> None:
    contents = frozen.dossier("zandbrug").contents()
    assert check_store(frozen, reads) == []
    assert [letter.title for letter in contents.letters.values()] == ["Sluiting van de Zandbrug"]
    assert contents.commitments["C1"].due_by == "2026-06-30~"
    assert contents.dossier.extra == {"colour": "blue"}


def test_what_it_does_not_know_outlives_a_change(frozen: Store) -> None:
    file = frozen.dossier("zandbrug")
    before = file.tables()
    add_note(file)
    after = Store(frozen.root).dossier("zandbrug").tables()
    assert after["dossier"]["D"]["colour"] == "blue"
    assert after["contacts"] == before["contacts"] == {"X1": {"name": "J. Jansen"}}
    assert after["commitments"] == before["commitments"]


def test_a_newer_minor_format_is_read_and_stays(frozen: Store) -> None:
    path = frozen.root / "zandbrug/dossier.json"
    path.write_text(path.read_text("utf-8").replace('"format": "1.0"', '"format": "1.7"'), "utf-8")
    add_note(frozen.dossier("zandbrug"))
    assert Store(frozen.root).dossier("zandbrug").contents().dossier.format == "1.7"


@pytest.mark.parametrize("name", ["zandbrug/dossier.json", "store.json"])
def test_a_newer_major_format_is_refused_untouched(frozen: Store, name: str) -> None:
    path = frozen.root / name
    path.write_text(path.read_text("utf-8").replace('"1.0"', '"2.0"'), "utf-8")
    before = path.read_bytes()
    with pytest.raises(Damaged, match="too-new"):
        add_note(Store(frozen.root).dossier(Store(frozen.root).resolve("zandbrug")))
    assert path.read_bytes() == before
