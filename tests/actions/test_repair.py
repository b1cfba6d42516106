"""What check finds, and how repair mends it: without guessing, on record, and to be taken back."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from actions.parts import letter, record, refused, state
from dossier_tui.actions.commitments import add_commitment
from dossier_tui.actions.desk import Desk
from dossier_tui.actions.dossiers import new_dossier, rename_dossier
from dossier_tui.actions.entries import add_note, edit_record, remove_record
from dossier_tui.actions.repair import repair
from dossier_tui.actions.undo import redo, undo
from dossier_tui.errors import Damaged
from dossier_tui.reading.markdown import reads
from dossier_tui.store.check.finding import Finding
from dossier_tui.store.check.walk import check_store
from dossier_tui.store.store import Store

Harm = Callable[[Path], object]


@pytest.fixture
def whole(desk: Desk, kaap: str) -> Desk:
    """A desk at two dossiers in which nothing is wrong."""
    letter(desk)
    letter(desk, on="2026-02-20", name="tweede.md")
    add_commitment(desk, kaap, "Kamer informeren", due="voor de zomer", letter="L1", quote="Ik informeer uw Kamer")
    new_dossier(desk, "Zee")
    letter(desk, "zee", name="derde.html")
    edit_record(desk, "zee/L1", {"title": "Derde brief", "same_as": "kaap/L2"})
    assert [each for each in found(desk) if each.kind != "same-original"] == []
    return desk


def found(desk: Desk) -> list[Finding]:
    """Return what another program finds wrong in the store."""
    return check_store(Store(desk.store.root), reads)


def kinds(desk: Desk) -> list[tuple[str, str]]:
    """Return where what is wrong, but for the letters that the tests add again and again."""
    return [(each.where, each.kind) for each in found(desk) if each.kind != "same-original"]


def mended(desk: Desk) -> list[str]:
    """Repair what can be repaired, and return how."""
    able = [each for each in found(desk) if each.repair]
    for each in able:
        repair(Desk(Store(desk.store.root), desk.who, desk.day), each)
    return [each.repair for each in able]


def tables(root: Path, slug: str = "kaap") -> Path:
    return root / slug / "dossier.json"


def rewrite(path: Path, change: Callable[[str], str]) -> None:
    path.write_text(change(path.read_text("utf-8")), "utf-8")


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-300])


def merge(text: str) -> str:
    lines = text.split("\n")
    return "\n".join([*lines[:4], "<<<<<<< HEAD", lines[4], "=======", lines[4], ">>>>>>> laptop", *lines[5:]])


DAMAGE: dict[str, tuple[Harm, str, int | None]] = {
    "truncation": (lambda root: cut(tables(root)), "cut-off", None),
    "a copy cut within a letter": (
        lambda root: tables(root).write_bytes(tables(root).read_bytes().partition("ó".encode())[0] + b"\xc3"),
        "cut-off",
        None,
    ),
    "nothing left": (lambda root: tables(root).write_bytes(b""), "emptied", 1),
    "a disk that wrote zeros": (lambda root: tables(root).write_bytes(b"\0" * 4096), "emptied", 1),
    "git": (lambda root: rewrite(tables(root), merge), "merge-markers", 5),
    "an editor": (
        lambda root: rewrite(tables(root), lambda text: text.replace('"L2": {', "“L2”: {")),
        "not-json",
        None,
    ),
    "another file": (lambda root: tables(root).write_text("[1, 2]"), "not-tables", None),
    "no file": (lambda root: tables(root).unlink(), "no-tables", None),
}


@pytest.mark.parametrize("cause", DAMAGE)
def test_damage_is_diagnosed_and_the_version_before_taken_back(whole: Desk, cause: str) -> None:
    harm, kind, line = DAMAGE[cause]
    harm(whole.store.root)
    harmed = tables(whole.store.root).read_bytes() if tables(whole.store.root).exists() else None
    finding = found(whole)[0]
    assert (finding.where, finding.kind, finding.repair) == ("kaap/dossier.json", kind, "restore-backup")
    assert line is None or finding.line == line
    assert "zee" in Store(whole.store.root).slugs(), "the rest of the store goes on"
    assert mended(whole) == ["restore-backup"]
    kept = whole.store.root / "kaap/dossier.json.damaged-1"
    assert (kept.read_bytes() if kept.exists() else None) == harmed
    assert whole.store.dossier("kaap").history()[-1]["what"] == "repair"
    assert record(whole, "kaap/L2").title == "De kaap"


def test_a_version_taken_back_gives_way_again(whole: Desk) -> None:
    cut(tables(whole.store.root))
    harmed = tables(whole.store.root).read_bytes()
    mended(whole)
    undo(Desk(Store(whole.store.root), whole.who, whole.day), "kaap")
    assert tables(whole.store.root).read_bytes() == harmed
    assert not (whole.store.root / "kaap/dossier.json.damaged-1").exists()
    assert mended(whole) == ["restore-backup"]


def test_where_the_version_before_is_damaged_too_nothing_is_mended(whole: Desk) -> None:
    cut(tables(whole.store.root))
    cut(whole.store.root / "kaap/dossier.json.bak")
    assert kinds(whole)[0] == ("kaap/dossier.json", "cut-off")
    assert mended(whole) == []


def test_a_newer_format_is_named_and_left_alone(whole: Desk) -> None:
    rewrite(tables(whole.store.root), lambda text: text.replace('"format": "1.0"', '"format": "2.0"'))
    before = tables(whole.store.root).read_bytes()
    assert kinds(whole)[0] == ("kaap/dossier.json", "too-new")
    assert mended(whole) == []
    with pytest.raises(Damaged, match="too-new"):
        add_note(Desk(Store(whole.store.root), "x", whole.day), "kaap", "Bellen.")
    assert tables(whole.store.root).read_bytes() == before


def aside(root: Path) -> None:
    (root / "kaap/letters/L9.md").write_text("Een brief zonder record.")


MENDED: dict[str, tuple[Harm, str, str]] = {
    "a text without a record": (aside, "kaap/letters/L9.md", "orphan"),
    "half a write": (lambda root: (root / "kaap/.tmp-1-ab").write_text("{"), "kaap/.tmp-1-ab", "leftover"),
    "half a copy": (lambda root: (root / ".new-demo").mkdir(), ".new-demo", "leftover"),
    "an editor on Windows": (
        lambda root: tables(root).write_bytes(b"\xef\xbb\xbf" + tables(root).read_bytes()),
        "kaap/dossier.json",
        "byte-order-mark",
    ),
    "other ends of lines": (
        lambda root: tables(root).write_bytes(tables(root).read_bytes().replace(b"\n", b"\r\n")),
        "kaap/dossier.json",
        "line-ends",
    ),
    "a folder renamed": (lambda root: (root / "kaap").rename(root / "punt"), "punt/dossier.json", "other-name"),
    "a folder renamed badly": (lambda root: (root / "kaap").rename(root / "De Kaap"), "De Kaap", "bad-folder"),
    "a counter set back": (
        lambda root: rewrite(tables(root), lambda text: text.replace('"L": 3', '"L": 2')),
        "kaap/dossier.json",
        "counter",
    ),
}


@pytest.mark.parametrize("cause", MENDED)
def test_what_needs_no_guess_is_mended(whole: Desk, cause: str) -> None:
    harm, where, kind = MENDED[cause]
    harm(whole.store.root)
    assert (where, kind) in kinds(whole)
    mended(whole)
    assert kinds(whole) == []


def test_a_letter_whose_files_are_in_the_trash_gets_them_back(whole: Desk) -> None:
    trash = whole.store.root / "kaap/trash"
    for name in ("letters/L1.md", "originals/L1.txt"):
        (trash / name).parent.mkdir(parents=True, exist_ok=True)
        (whole.store.root / "kaap" / name).rename(trash / name)
    assert kinds(whole) == [("kaap/letters/L1.md", "no-text"), ("kaap/L1", "no-original")]
    assert mended(whole) == ["recover-file", "recover-file"]
    assert kinds(whole) == []


@pytest.mark.parametrize("cause", ["a text without a record", "a folder renamed"])
def test_a_repair_is_taken_back_and_done_again(whole: Desk, cause: str) -> None:
    MENDED[cause][0](whole.store.root)
    wrong = kinds(whole)
    mended(whole)
    then = state(whole)
    desk = Desk(Store(whole.store.root), whole.who, whole.day)
    undo(desk)
    assert kinds(whole) == wrong[:1], "what refers to the dossier still finds it"
    redo(desk)
    assert kinds(whole) == []
    assert state(whole) == then


def test_references_follow_a_folder_renamed_by_hand(whole: Desk) -> None:
    (whole.store.root / "kaap").rename(whole.store.root / "punt")
    assert ("zee/L1", "no-such-record") in kinds(whole)
    assert mended(whole) == ["take-name"]
    assert record(whole, "zee/L1").same_as == "punt/L2"


def change(path: Path, table: str, record_id: str, **fields: object) -> None:
    data = json.loads(path.read_text("utf-8"))
    data[table][record_id] |= fields
    path.write_text(json.dumps(data), "utf-8")


FOR_A_PERSON: dict[str, tuple[Harm, str, str]] = {
    "a value that does not fit": (
        lambda root: change(tables(root), "commitments", "C1", status="misschien"),
        "kaap/C1",
        "bad-record",
    ),
    "an id of another table": (
        lambda root: rewrite(tables(root), lambda text: text.replace('"C1": {"added"', '"X1": {"added"')),
        "kaap/X1",
        "bad-id",
    ),
    "a history out of shape": (lambda root: change(tables(root), "history", "H2", ids="L1"), "kaap/H2", "bad-entry"),
    "half a second version": (
        lambda root: (root / "kaap/dossier 2.json").write_text("{"),
        "kaap/dossier 2.json",
        "conflict-copy",
    ),
    "a sentence rewritten": (
        lambda root: rewrite(root / "kaap/letters/L1.md", lambda text: text.replace("uw Kamer", "u")),
        "kaap/C1",
        "quote-lost",
    ),
    "an original edited": (
        lambda root: rewrite(root / "kaap/originals/L1.txt", lambda text: text + "\n"),
        "kaap/L1",
        "original-changed",
    ),
    "a text deleted": (lambda root: (root / "kaap/letters/L2.md").unlink(), "kaap/letters/L2.md", "no-text"),
    "an original deleted": (lambda root: (root / "kaap/originals/L2.md").unlink(), "kaap/L2", "no-original"),
    "a text in another code": (
        lambda root: (root / "kaap/letters/L2.md").write_bytes(b"v\xf3\xf3r"),
        "kaap/letters/L2.md",
        "text-unreadable",
    ),
    "a log that says otherwise": (
        lambda root: change(tables(root), "commitments", "C1", status="lapsed"),
        "kaap/C1",
        "log-differs",
    ),
    "a letter twice": (
        lambda root: [change(tables(root), "letters", each, number="39902/1") for each in ("L1", "L2")],
        "kaap/L2",
        "same-number",
    ),
    "a sync program": (
        lambda root: rewrite_copy(root, "dossier (conflicted copy 2026-11-24).json"),
        "kaap/dossier (conflicted copy 2026-11-24).json",
        "conflict-copy",
    ),
    "another sync program": (
        lambda root: (root / "kaap/letters/L1.sync-conflict-20261124-101010-ABC.md").write_text("x"),
        "kaap/letters/L1.sync-conflict-20261124-101010-ABC.md",
        "conflict-copy",
    ),
    "a link": (lambda root: (root / "elders").symlink_to("/"), "elders", "link"),
    "an odd line of history": (
        lambda root: (root / "kaap/history.jsonl").write_text('{"id": "H1"}\n{'),
        "kaap/history.jsonl",
        "history-line",
    ),
    "a name that leads out": (
        lambda root: change(tables(root), "letters", "L1", original={"file": "../../passwd"}),
        "kaap/L1",
        "bad-file-name",
    ),
    "a settings file": (lambda root: (root / "store.json").write_text("{"), "store.json", "settings"),
}


def rewrite_copy(root: Path, name: str) -> None:
    copy = tables(root).read_text("utf-8").replace("Kamer informeren", "Kamer spreken")
    (root / "kaap" / name).write_text(copy, "utf-8")


@pytest.mark.parametrize("cause", FOR_A_PERSON)
def test_what_only_a_person_can_decide_is_named_and_left_alone(whole: Desk, cause: str) -> None:
    harm, where, kind = FOR_A_PERSON[cause]
    harm(whole.store.root)
    before = {path: path.read_bytes() for path in whole.store.root.rglob("*") if path.is_file()}
    finding = next(each for each in found(whole) if each.kind == kind)
    assert (finding.where, finding.repair) == (where, "")
    assert mended(whole) == []
    assert {path: path.read_bytes() for path in whole.store.root.rglob("*") if path.is_file()} == before


def test_a_second_version_names_the_records_in_which_it_differs(whole: Desk) -> None:
    rewrite_copy(whole.store.root, "dossier 2.json")
    assert next(each for each in found(whole) if each.kind == "conflict-copy").values == {"ids": "C1"}


def test_a_record_is_named_with_its_line(whole: Desk) -> None:
    rewrite(tables(whole.store.root), lambda text: text.replace('"kind": "promise"', '"kind": "belofte"', 1))
    finding = next(each for each in found(whole) if each.kind == "bad-record")
    line = tables(whole.store.root).read_text("utf-8").split("\n")[(finding.line or 0) - 1]
    assert line.startswith('"C1": ')


def test_what_refers_to_a_removed_letter_is_named(whole: Desk) -> None:
    remove_record(whole, "kaap/L1")
    assert ("kaap/C1", "no-such-record") in kinds(whole)


def test_letters_from_one_file_are_named(whole: Desk) -> None:
    assert ("kaap/L2", "same-original") in [(each.where, each.kind) for each in found(whole)]


def test_one_dossier_is_checked_alone(whole: Desk) -> None:
    aside(whole.store.root)
    assert check_store(whole.store, reads, "zee") == []
    assert [each.kind for each in check_store(whole.store, reads, "kaap")] == ["orphan"]


def test_moves_and_renames_leave_nothing_wrong(whole: Desk) -> None:
    rename_dossier(whole, "kaap", slug="punt")
    assert kinds(whole) == []


def test_a_file_that_a_letter_has_by_now_stays_in_its_place(whole: Desk) -> None:
    stale = Finding("kaap/letters/L1.md", "orphan", repair="trash-file", about="letters/L1.md")
    with refused(whole, "error.file-taken"):
        repair(whole, stale)
