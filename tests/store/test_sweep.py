"""What has changed behind the index's back is found, from wherever the files are looked at."""

import os
from pathlib import Path

import pytest

from dossier_tui.store.store import Store

from .index_parts import TODAY, small_store


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return small_store(tmp_path / "dossiers")


def listed(store: Store) -> dict[str, str | None]:
    """Return the title of each dossier as the index lists it."""
    return {each.slug: getattr(each, "title", None) for each in store.catalogue.summaries(TODAY)}


@pytest.mark.parametrize("short", [True, False])
def test_a_sweep_finds_what_has_changed_wherever_it_looks_from(
    store: Store, monkeypatch: pytest.MonkeyPatch, short: bool
) -> None:
    if not short:
        monkeypatch.setattr(os, "supports_dir_fd", set())
    tables = store.root / "dossier-1" / "dossier.json"
    tables.write_text(tables.read_text("utf-8").replace('"Dossier 1"', '"Vaargeul"'), "utf-8")
    assert listed(store)["dossier-1"] == "Vaargeul"


@pytest.mark.parametrize("link", [True, False])
def test_what_stands_in_place_of_a_dossier_that_was_known_is_none(store: Store, tmp_path: Path, link: bool) -> None:
    away = (store.root / "dossier-1").rename(tmp_path / "elsewhere")
    if link:
        (store.root / "dossier-1").symlink_to(away, target_is_directory=True)
    else:
        (store.root / "dossier-1").write_text("", "utf-8")
    assert [*listed(store)] == ["dossier-0", "dossier-2"]


def test_a_dossier_that_could_not_be_read_is_read_once_it_can_be(store: Store) -> None:
    tables = store.root / "dossier-1" / "dossier.json"
    whole = tables.read_text("utf-8")
    tables.write_text("{", "utf-8")
    assert [*listed(store)] == ["dossier-0", "dossier-2"]
    tables.write_text(whole, "utf-8")
    assert [*listed(store)] == ["dossier-0", "dossier-1", "dossier-2"]
