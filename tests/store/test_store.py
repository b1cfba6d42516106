"""All dossiers of a store: which there are, which is meant, how one comes, and what is refused."""

import errno
import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from dossier_tui.errors import Damaged, Failure, NotFound, Usage
from dossier_tui.model.records import Dossier
from dossier_tui.store.dossier import DossierFile
from dossier_tui.store.store import Store
from store.parts import WHO, add_letter, add_note, clock, files, new, notes


def test_the_first_dossier_makes_the_store(store: Store) -> None:
    assert (store.slugs(), store.settings(), store.trashed()) == ([], {}, [])
    new(store)
    assert json.loads((store.root / "store.json").read_text("utf-8")) == {"format": "1.0"}
    assert store.slugs() == ["kaap"]
    assert store.dossier("kaap").contents().dossier.title == "De kaap"


@pytest.mark.parametrize("umask", [0o022, 0o077, 0o000])
def test_a_new_store_is_the_users_alone(store: Store, umask: int) -> None:
    was = os.umask(umask)
    try:
        add_letter(new(store))
        add_letter(store.dossier("kaap"))
    finally:
        os.umask(was)
    for path in [store.root, *store.root.rglob("*")]:
        assert path.stat().st_mode & 0o777 == (0o700 if path.is_dir() else 0o600), path


def test_a_store_in_a_shared_folder_has_the_rights_of_the_folder(store: Store) -> None:
    store.root.mkdir()
    store.root.chmod(0o750)
    add_letter(new(store))
    paths = [path for path in store.root.rglob("*") if path.name != ".lock"]
    assert {path.stat().st_mode & 0o777 for path in paths if path.is_dir()} == {0o750}
    assert {path.stat().st_mode & 0o777 for path in paths if path.is_file()} == {0o640}


def test_a_dossier_that_exists_is_refused_and_stays(store: Store, kaap: DossierFile) -> None:
    add_note(kaap)
    with pytest.raises(Failure) as refusal:
        new(store, title="Een ander")
    assert refusal.value.key == "error.dossier-exists"
    assert notes(kaap) == ["Bellen."]


@pytest.mark.parametrize(
    "slug",
    ["../x", "/tmp/x", "..", ".", "", "a/b", "x\0", "Kaap", "kåap", "кaap", "con", "nul", "a--b", "-a", "x" * 4096],
)
def test_a_name_that_cannot_be_a_folder_everywhere_is_refused(store: Store, slug: str) -> None:
    with pytest.raises(Usage):
        new(store, slug)
    with pytest.raises(NotFound):
        store.dossier(slug)
    assert not store.root.exists()


def test_a_dossier_with_a_field_that_does_not_fit_makes_nothing(store: Store) -> None:
    with pytest.raises(Usage) as refusal:
        new(store, tags=[""])
    assert refusal.value.values["where"] == "kaap"
    assert not store.root.exists()


def test_a_dossier_that_is_linked_to_from_the_store_is_none(store: Store, kaap: DossierFile, tmp_path: Path) -> None:
    kaap.places.folder.rename(tmp_path / "elsewhere")
    kaap.places.folder.symlink_to(tmp_path / "elsewhere")
    again = Store(store.root)
    assert again.slugs() == []
    with pytest.raises(NotFound):
        again.dossier("kaap")
    with pytest.raises(Failure):
        new(again)


def test_other_things_in_the_folder_are_no_dossiers(store: Store, kaap: DossierFile) -> None:
    (store.root / "notes.txt").write_text("", "utf-8")
    for name in (".git", "templates d", "Upper"):
        (store.root / name).mkdir()
    assert store.slugs() == ["kaap"]


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("kaap", "kaap"),
        ("KAAP", "kaap"),
        ("kaap-h", "kaap-hoorn"),
        ("v", "veer"),
        ("36 045", "veer"),
        ("36045", "veer"),
        ("36.045", "veer"),
        ("36\u00a0045", "veer"),
        ("21 501-02", "kaap-hoorn"),
    ],
)
def test_a_dossier_is_found_by_name_beginning_or_number(store: Store, name: str, slug: str) -> None:
    new(store)
    new(store, "kaap-hoorn", number="21501-02")
    new(store, "veer", number="36045")
    assert store.resolve(name) == slug


def test_an_ambiguous_beginning_lists_the_candidates(store: Store) -> None:
    for slug in ("kaap-hoorn", "kaap-de-goede-hoop"):
        new(store, slug)
    with pytest.raises(Usage) as refusal:
        store.resolve("kaap")
    assert refusal.value.values["candidates"] == "kaap-de-goede-hoop, kaap-hoorn"


@pytest.mark.parametrize(
    ("name", "key"),
    [("kaaap", "error.unknown-dossier-near"), ("zzz", "error.unknown-dossier"), ("", "error.unknown-dossier")],
)
def test_an_unknown_dossier_offers_the_nearest_names(store: Store, kaap: DossierFile, name: str, key: str) -> None:
    with pytest.raises(NotFound) as refusal:
        store.resolve(name)
    assert refusal.value.key == key
    assert refusal.value.values.get("near", "kaap") == "kaap"


def test_an_empty_store_says_so(store: Store) -> None:
    with pytest.raises(NotFound) as refusal:
        store.resolve("kaap")
    assert refusal.value.key == "error.no-dossiers"


def test_a_damaged_dossier_is_a_matter_of_that_dossier_alone(store: Store) -> None:
    for slug in ("aap", "noot", "vis"):
        new(store, slug, number="36045" if slug == "vis" else None)
    (store.root / "noot" / "dossier.json").write_text("{", "utf-8")
    skipped: list[Failure] = []
    assert [contents.slug for contents in store.each(skipped)] == ["aap", "vis"]
    assert [type(failure) for failure in skipped] == [Damaged]
    assert store.resolve("36045") == "vis"
    assert add_note(store.dossier("vis")) == "N1"


@pytest.mark.parametrize("mark", ['{"format": ', "[]", '"1.0"', "\xff", "[" * 100_000])
def test_a_damaged_mark_of_the_store_is_told_and_kept(store: Store, kaap: DossierFile, mark: str) -> None:
    path = store.root / "store.json"
    path.write_bytes(mark.encode("latin-1"))
    for attempt in (store.slugs, lambda: new(store, "veer")):
        with pytest.raises(Damaged) as damage:
            attempt()
        assert damage.value.key == "error.bad-mark"
    assert path.read_bytes() == mark.encode("latin-1")
    assert not (store.root / "veer").exists()


def test_a_store_of_a_later_major_format_is_refused_and_not_touched(store: Store, kaap: DossierFile) -> None:
    (store.root / "store.json").write_text('{"format": "2.0"}', "utf-8")
    before = files(store.root)
    for attempt in (store.slugs, lambda: store.resolve("kaap"), lambda: new(store, "veer")):
        with pytest.raises(Damaged) as refusal:
            attempt()
        assert refusal.value.key == "error.too-new"
    assert files(store.root) == before


def test_settings_of_a_later_minor_format_are_kept(store: Store) -> None:
    store.root.mkdir()
    settings = {"format": "1.4", "calendar": {}, "later": [1]}
    (store.root / "store.json").write_text(json.dumps(settings), "utf-8")
    new(store)
    assert store.settings() == settings


def test_a_crash_while_a_dossier_was_made_leaves_nothing_for_long(store: Store, kaap: DossierFile) -> None:
    draft = store.root / ".tmp-0badcafe"
    draft.mkdir()
    (draft / "dossier.json").write_text("{", "utf-8")
    (store.root / ".tmp-1-half").write_text("{", "utf-8")
    assert store.slugs() == ["kaap"]
    new(store, "veer")
    assert not [path for path in store.root.iterdir() if path.name.startswith(".tmp-")]


def test_a_crash_in_a_write_leaves_nothing_for_long(kaap: DossierFile) -> None:
    (kaap.places.folder / ".tmp-1-half").write_text("{", "utf-8")
    add_note(kaap)
    assert files(kaap.places.folder) == {"dossier.json", "dossier.json.bak"}


def test_a_folder_that_vanished_is_said_to_be_gone(store: Store, kaap: DossierFile, tmp_path: Path) -> None:
    kaap.places.folder.rename(tmp_path / "moved")
    for attempt in (kaap.contents, lambda: add_note(kaap), lambda: kaap.text("L1")):
        with pytest.raises(NotFound):
            attempt()
    assert kaap.version() is None
    assert not kaap.places.folder.exists()


@pytest.mark.parametrize(
    "attempt",
    [Store.slugs, lambda store: store.resolve("kaap"), lambda store: new(store, "veer"), Store.settings],
)
def test_a_folder_that_may_not_be_read_is_told_in_a_sentence(
    store: Store, kaap: DossierFile, monkeypatch: pytest.MonkeyPatch, attempt: Callable[[Store], object]
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied", str(store.root))

    monkeypatch.setattr(os, "scandir", refuse)
    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(Failure) as refusal:
        attempt(store)
    assert (refusal.value.key, refusal.value.code) == ("error.not-permitted", 1)


@pytest.mark.parametrize(
    ("number", "key"),
    [
        (errno.EROFS, "error.read-only"),
        (errno.EACCES, "error.not-permitted"),
        (errno.ENOSPC, "error.disk-full"),
        (errno.ENAMETOOLONG, "error.name-too-long"),
        (errno.EIO, "error.system"),
    ],
)
def test_a_disk_that_refuses_is_told_by_the_name_of_the_dossier_and_reading_goes_on(
    kaap: DossierFile, monkeypatch: pytest.MonkeyPatch, number: int, key: str
) -> None:
    opened = os.open

    def refuse(path: Path, flags: int, mode: int = 0o777) -> int:
        if flags & os.O_CREAT:
            raise OSError(number, os.strerror(number), str(path))
        return opened(path, flags, mode)

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(Failure) as refusal:
        add_note(kaap)
    assert refusal.value.key == key
    assert Path(str(refusal.value.values["path"])).name in ("kaap", "dossier.json")
    assert notes(kaap) == []


def test_a_removed_dossier_gets_a_place_of_its_own_in_the_trash(store: Store) -> None:
    for _ in range(2):
        new(store)
        with store.moving("kaap", None, "remove", WHO, clock) as change:
            change.keep("D")
    first, second = store.trashed()
    assert (first.name, second.name[:5]) == ("kaap", "kaap~")
    assert store.slugs() == []
    assert store.recover(second).slug == "kaap"
    with pytest.raises(Failure):
        store.recover(first)
    assert store.trashed() == [first]


def test_a_folder_that_cannot_be_moved_leaves_the_dossier_as_it_was(
    store: Store, kaap: DossierFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_note(kaap)
    before = kaap.places.tables.read_bytes()

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(Failure), store.moving("kaap", "veer", "rename", WHO, clock) as change:
        change.put(Dossier(id="D", slug="veer", title="Het veer"))
    assert kaap.places.tables.read_bytes() == before
    assert (store.slugs(), store.dossier("kaap").contents().dossier.title) == (["kaap"], "De kaap")


def test_where_no_open_folder_can_be_moved_it_is_moved_after_the_change(
    store: Store, kaap: DossierFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dossier_tui.store.dossier.MOVES_OPEN_FOLDERS", False)
    with store.moving("kaap", "veer", "rename", WHO, clock) as change:
        change.keep("D")
    assert store.slugs() == ["veer"]


def test_a_dossier_made_by_another_program_in_the_meantime_is_not_overwritten(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = Store(store.root)
    made = store._make_store

    def make_store() -> None:
        made()
        monkeypatch.undo()
        add_note(new(other), "van de ander")

    monkeypatch.setattr(store, "_make_store", make_store)
    with pytest.raises(Failure) as refusal:
        new(store)
    assert refusal.value.key == "error.dossier-exists"
    assert notes(store.dossier("kaap")) == ["van de ander"]


def test_a_dossier_that_fails_while_it_is_made_leaves_no_trace(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    new(store)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(Failure) as refusal:
        store.create(Dossier(slug="veer", title="Het veer"), WHO, clock)
    assert refusal.value.key == "error.disk-full"
    assert files(store.root) == {"store.json", "kaap/dossier.json"}
