"""Names and links cannot lead out of a dossier."""

import json
from pathlib import Path

import pytest

from dossier_tui.errors import Damaged, Failure
from dossier_tui.store.dossier import DossierFile
from dossier_tui.store.places import Places
from store.parts import WHO, add_letter, clock, remove

TRICKS = ["../x", "..", ".", "", "/etc/passwd", "a/b", "a\\b", "C:x", "x\0y", ".hidden", "con.txt", "NUL", "com1.pdf"]


@pytest.mark.parametrize("name", TRICKS)
def test_a_name_that_could_lead_elsewhere_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(Damaged):
        Places(tmp_path).original(name)


@pytest.mark.parametrize("name", [name for name in TRICKS if not name.endswith((".txt", ".pdf"))])
def test_an_id_that_could_lead_elsewhere_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(Damaged):
        Places(tmp_path).text(name)


def test_plain_names_stand_in_their_folders(tmp_path: Path) -> None:
    assert Places(tmp_path).text("L1") == tmp_path / "letters" / "L1.md"
    assert Places(tmp_path).original("L1.pdf") == tmp_path / "originals" / "L1.pdf"


@pytest.mark.parametrize("linked", ["letters", "letters/L1.md"])
def test_a_link_out_of_the_dossier_is_not_followed(kaap: DossierFile, tmp_path: Path, linked: str) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "L1.md").write_text("secret", "utf-8")
    add_letter(kaap)
    path = kaap.places.folder / linked
    path.rename(tmp_path / "away")
    path.symlink_to(outside / "L1.md" if linked.endswith(".md") else outside)
    with pytest.raises(Damaged):
        kaap.text("L1")
    with pytest.raises(Damaged), kaap.change("add", WHO, clock) as change:
        change.write_text("L1", "overwritten")
    assert (outside / "L1.md").read_text("utf-8") == "secret"


def test_a_trash_that_leads_out_takes_nothing(kaap: DossierFile, tmp_path: Path) -> None:
    add_letter(kaap)
    (kaap.places.folder / "trash").symlink_to(tmp_path)
    remove(kaap, "L1")
    assert not (tmp_path / "letters").exists()
    assert kaap.contents().letters == {}


def test_an_original_with_a_hostile_name_is_left_where_it_is(kaap: DossierFile, tmp_path: Path) -> None:
    victim = tmp_path / "dossiers" / "victim.txt"
    victim.write_text("mine", "utf-8")
    tables = json.loads(kaap.places.tables.read_text("utf-8"))
    letters = {"L1": {"title": "Brief", "original": {"file": "../../victim.txt"}}}
    kaap.places.tables.write_text(json.dumps(tables | {"letters": letters}), "utf-8")
    remove(kaap, "L1")
    assert kaap.contents().letters == {}
    assert victim.read_text("utf-8") == "mine"


def test_a_lock_that_is_a_link_is_not_followed(kaap: DossierFile, tmp_path: Path) -> None:
    lock = kaap.places.folder / ".lock"
    lock.unlink()
    lock.symlink_to(tmp_path / "made-elsewhere")
    with pytest.raises(Failure), kaap.change("edit", WHO, clock):
        raise AssertionError
    assert not (tmp_path / "made-elsewhere").exists()
