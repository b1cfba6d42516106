"""A rappel that comes back filled in: what it would change is shown first, and nothing is changed unasked."""

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pytest
from cli_run import Run, files

from dossier_tui.cli.face import Face
from dossier_tui.model.records import Commitment
from dossier_tui.store.store import Store

Fill = Callable[..., str]


def commitment(store: Path, record_id: str = "C1") -> Commitment:
    """Return a commitment of the bridge as another program finds it."""
    return Store(store).dossier("zandbrug").contents().commitments[record_id]


@pytest.fixture
def fill(bridge: Run, tmp_path: Path) -> Fill:
    """Return what writes a rappel of the bridge with one answer, in a form in which spreadsheets save it."""

    def filled(answer: str, lang: str = "nl", separator: str = ";", encoding: str = "utf-8-sig") -> str:
        out = bridge("export", "zandbrug", "--as", "rappel", "--format", "csv", "--all", "--lang", lang).out
        sign = ";" if lang == "nl" else ","
        rows = list(csv.reader(io.StringIO(out.removeprefix("\ufeff"), newline=""), delimiter=sign))
        rows[1][-1] = answer
        with (tmp_path / "rappel.csv").open("w", encoding=encoding, newline="") as file:
            csv.writer(file, delimiter=separator).writerows(rows)
        return "rappel.csv"

    return filled


def test_an_answer_is_shown_and_nothing_changes_where_nobody_can_be_asked(bridge: Run, fill: Fill, store: Path) -> None:
    name, before = fill("Q1 2027"), files(store)
    result = bridge("import", name)
    assert (result.code, result.out) == (1, "")
    assert "zandbrug/C1" in result.err
    assert "voor de zomer (before the summer of 2026) → Q1 2027" in result.err
    assert "--yes" in result.err
    assert files(store) == before


@pytest.mark.parametrize(
    ("answer", "due", "why"),
    [
        ("Q1 2027", "2027-33", None),
        ("voor de zomer van 2027; wacht op de gemeente", "../2027-22", "wacht op de gemeente"),
        ("eind maart 2027\nde raming kost\ntijd", "2027-03", "de raming kost tijd"),
        ("zo spoedig mogelijk", None, None),
        ("mrt-27", "2027-03", None),
        ("1-5-2027", "2027-05-01", None),
    ],
)
def test_a_term_moves_the_term(
    bridge: Run, fill: Fill, store: Path, answer: str, due: str | None, why: str | None
) -> None:
    result = bridge("import", fill(answer), "--yes")
    assert (result.code, result.ids) == (0, ["zandbrug/C1"])
    record = commitment(store)
    assert (record.due, record.due_log[-1]["why"]) == (due, why)
    assert len(record.due_log) == 2


@pytest.mark.parametrize(
    ("answer", "status"),
    [
        ("Voldaan", "fulfilled"),
        ("deels voldaan; de rest volgt", "partly"),
        ("kept", "fulfilled"),
        ("Vervallen", "lapsed"),
        ("ingetrokken", "withdrawn"),
        ("niet nagekomen", "broken"),
    ],
)
def test_a_status_is_entered(bridge: Run, fill: Fill, store: Path, answer: str, status: str) -> None:
    assert bridge("import", fill(answer), "--yes").code == 0
    assert (commitment(store).status, commitment(store).status_log[-1]["status"]) == (status, status)


def test_other_words_become_a_private_note_once(bridge: Run, fill: Fill, store: Path) -> None:
    name = fill("Wordt afgestemd met Financiën")
    assert bridge("import", name, "--yes").code == 0
    note = Store(store).dossier("zandbrug").contents().notes["N2"]
    assert (note.about, note.text, note.private) == ("C1", "Wordt afgestemd met Financiën", True)
    assert "nothing new" in bridge("import", name, "--yes").err


@pytest.mark.parametrize("answer", ["", "openstaand", "voor de zomer van 2026"])
def test_what_stands_there_already_is_no_change(bridge: Run, fill: Fill, store: Path, answer: str) -> None:
    name, before = fill(answer), files(store)
    result = bridge("import", name, "--yes")
    assert (result.code, result.out) == (0, "")
    assert files(store) == before


@pytest.mark.parametrize(("separator", "encoding"), [(";", "cp1252"), (",", "utf-8"), ("\t", "utf-16")])
@pytest.mark.parametrize("lang", ["nl", "en"])
def test_every_form_in_which_a_sheet_comes_back_is_read(
    bridge: Run, fill: Fill, store: Path, lang: str, separator: str, encoding: str
) -> None:
    assert bridge("import", fill("Q1 2027; beëindigd", lang, separator, encoding), "--yes").code == 0
    assert commitment(store).due_log[-1]["why"] == "beëindigd"


def test_a_sheet_with_names_of_fields_is_read_too(bridge: Run, store: Path, tmp_path: Path) -> None:
    (tmp_path / "uit.csv").write_text("sep=;\nid;dossier;forecast\nc1;39902;'=1\n\n", "utf-8")
    assert bridge("import", "uit.csv", "--yes").code == 0
    assert Store(store).dossier("zandbrug").contents().notes["N2"].text == "=1"


def test_one_undo_takes_all_of_a_sheet_back(bridge: Run, store: Path, tmp_path: Path) -> None:
    bridge("add", "commitment", "zandbrug", "Een tweede")
    (tmp_path / "uit.csv").write_text("dossier,id,forecast\nzandbrug,C1,Q1 2027\nzandbrug,C2,vervallen\n", "utf-8")
    assert bridge("import", "uit.csv", "--yes").ids == ["zandbrug/C1", "zandbrug/C2"]
    assert bridge("undo").code == 0
    assert (commitment(store).due, commitment(store, "C2").status) == ("../2026-22", "open")


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("zandbrug,C9,Q1 2027", "C9"),
        ("nergens,C1,Q1 2027", "nergens"),
        ("zandbrug,L1,Q1 2027", "L1"),
        ("zandbrug,x,Q1 2027", "x"),
        ("zandbrug,C2,32 januari 2027", "32 januari 2027"),
        ("zandbrug,C2,31-2-2027", "31-2-2027"),
        ("zandbrug,C2,later dit jaar\nzandbrug,C2,vervallen", "line 2"),
        ("zandbrug,C3,Q1 2027", "kept"),
        ("zandbrug,C3,vervallen", "kept"),
    ],
)
def test_what_cannot_be_taken_over_is_named_by_line_and_the_rest_is_done(
    bridge: Run, store: Path, tmp_path: Path, row: str, said: str
) -> None:
    bridge("add", "commitment", "zandbrug", "Een tweede")
    bridge("add", "commitment", "zandbrug", "Een derde")
    bridge("fulfil", "zandbrug/C3")
    line = row.count("\n") + 2
    (tmp_path / "uit.csv").write_text(f"dossier,id,forecast\n{row}\nzandbrug,C1,Q2 2027\n", "utf-8")
    result = bridge("import", "uit.csv", "--yes")
    told = next(each for each in result.err.splitlines() if "left as it is" in each)
    assert (result.code, commitment(store).due) == (1, "2027-34")
    assert f"Line {line}" in told
    assert said in told


@pytest.mark.parametrize("answer", ["Q1 2027", "voldaan", "Loopt nog"])
def test_a_sheet_that_comes_back_twice_changes_nothing_more(bridge: Run, fill: Fill, store: Path, answer: str) -> None:
    name = fill(answer)
    assert bridge("import", name, "--yes").code == 0
    before = files(store)
    assert bridge("import", name, "--yes")[:2] == (0, "")
    assert files(store) == before


def test_what_was_changed_meanwhile_is_left_as_it_is(bridge: Run, fill: Fill, store: Path) -> None:
    name = fill("Q1 2027")
    bridge("defer", "zandbrug/C1", "Q4 2026")
    result = bridge("import", name, "--yes")
    assert (result.code, commitment(store).due) == (1, "2026-36")
    assert "changed since" in result.err


@pytest.mark.parametrize(
    ("data", "named"),
    [
        (b"dossier,id,text\nzandbrug,C1,x\n", "forecast"),
        (b'dossier,id,forecast\nzandbrug,C1,"x\n', "CSV"),
        (b"\x89PNG\r\n\x1a\n\0\0", "uit.csv"),
        (b"", "uit.csv"),
        (b"{", "JSON"),
        (b"[1]", "item 1"),
        (b"[" * 100_000, "JSON"),
        (b'[{"dossier": "../x", "id": "C1"}]', "item 1"),
        (b'[{"dossier": "x", "id": "../C1", "text": "a"}]', "../C1"),
        (b'[{"dossier": "x", "id": "C1", "text": 1}]', "text"),
        (b'[{"dossier": "x", "id": "C1", "text": "a"}, {"dossier": "x", "id": "C1", "text": "b"}]', "twice"),
        (b'[{"dossier": "x", "id": "L1", "title": "a"}]', "no text"),
        (b'{"dossier": {"slug": "x", "title": "t", "format": "2.0"}, "letters": []}', "2.0"),
    ],
)
def test_what_is_none_of_these_is_refused_in_a_sentence(
    bridge: Run, store: Path, tmp_path: Path, data: bytes, named: str
) -> None:
    (tmp_path / "uit.csv").write_bytes(data)
    before = files(store)
    result = bridge("import", "uit.csv", "--yes")
    assert result.code in (1, 2, 4)
    assert named in result.err
    assert result.err.count("\n") == 1
    assert files(store) == before


def test_a_file_that_is_not_there_is_not_found(bridge: Run) -> None:
    assert bridge("import", "nergens.csv").code == 3
    assert bridge("import", ".").code == 3


def test_a_person_is_asked(bridge: Run, fill: Fill, store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    name = fill("Q1 2027")
    monkeypatch.setattr(Face, "may_ask", True)
    for answer, due in (("n", "../2026-22"), ("y", "2027-33")):
        monkeypatch.setattr(Face, "answer", lambda *_, said=answer: said)
        bridge("import", name)
        assert commitment(store).due == due
