"""A store in a fresh folder, and a dossier in it."""

from pathlib import Path

import pytest

from dossier_tui.store.dossier import DossierFile
from dossier_tui.store.store import Store
from store.parts import new


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "dossiers")


@pytest.fixture
def kaap(store: Store) -> DossierFile:
    return new(store)
