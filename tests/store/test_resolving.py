"""A dossier that is named in full is found without a look at the others."""

from pathlib import Path

import pytest

from dossier_tui.errors import Failure
from dossier_tui.store.store import Store


def a_store_with(folder: Path, *names: str) -> Store:
    for name in names:
        (folder / name).mkdir()
        (folder / name / "dossier.json").write_text("{}")
    return Store(folder)


@pytest.mark.parametrize("name", ["haven", " Haven ", "HAVEN"])
def test_a_name_in_full_is_found_without_listing_the_store(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = a_store_with(tmp_path, "haven", "haven-en-spoor")
    monkeypatch.setattr(Store, "slugs", lambda _: pytest.fail("the store was listed"))
    assert store.resolve(name) == "haven"


@pytest.mark.parametrize("name", ["", "..", "../haven", "/haven", "ha\0ven", "link", "templates"])
def test_what_is_no_dossier_is_not_found_by_its_name(name: str, tmp_path: Path) -> None:
    store = a_store_with(tmp_path, "haven")
    (tmp_path / "link").symlink_to(tmp_path / "haven")
    (tmp_path / "templates").mkdir()
    with pytest.raises(Failure):
        store.resolve(name)
