"""What was exported from one store comes into another: shown first, checked, and nothing there is overwritten."""

import json
import shutil
from pathlib import Path

import pytest
from cli_run import Result, Run, files

OTHER = "elders"


@pytest.fixture
def there(run: Run, tmp_path: Path) -> Run:
    """Return a run on another store, which is empty."""
    return lambda *args: run(*args, on=tmp_path / OTHER)


@pytest.mark.parametrize("private", [(), ("--private",)])
def test_a_folder_taken_over_and_exported_again_is_the_same(
    bridge: Run, there: Run, tmp_path: Path, private: tuple[str, ...]
) -> None:
    bridge("edit", "zandbrug/C1", "owner=Geheim", "tags=weg")
    bridge("add", "note", "zandbrug/L1", "Dit mag iedereen weten.", "--public")
    assert bridge("export", "zandbrug", "--format", "folder", "-o", "een", *private).code == 0
    result = there("import", "een", "--yes")
    assert result.code == 0
    assert result.ids[:2] == ["zandbrug", "zandbrug/L1"]
    assert there("check").code == 0
    there("export", "zandbrug", "--format", "folder", "-o", "twee", *private)
    one, two = files(tmp_path / "een"), files(tmp_path / "twee")
    assert one == two
    assert any(b"Geheim" in data for data in one.values()) == bool(private)
    assert any(b"Bellen met de directeur" in data for data in one.values()) == bool(private)


def test_the_order_in_which_another_program_wrote_its_keys_is_no_difference(
    bridge: Run, there: Run, store: Path, tmp_path: Path
) -> None:
    path = store / "zandbrug" / "dossier.json"
    tables = json.loads(path.read_text("utf-8"))
    original = tables["letters"]["L1"]["original"]
    tables["letters"]["L1"]["original"] = dict(reversed(original.items()))
    tables["commitments"]["C1"] |= {"zz": {"b": [{"d": 1, "c": 2}], "a": 1}, "aa": "uit een latere versie"}
    path.write_text(json.dumps(tables), "utf-8")
    for name, run in (("een", bridge), ("twee", there)):
        run("export", "zandbrug", "--format", "folder", "-o", name)
        there("import", name, "--yes")
    assert files(tmp_path / "een") == files(tmp_path / "twee")


@pytest.mark.parametrize("what", ["commitments", "events", "letters"])
@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_a_list_taken_over_and_exported_again_is_the_same(
    sample: Run, there: Run, tmp_path: Path, what: str, form: str
) -> None:
    for name, run in (("een", sample), ("twee", there)):
        run("export", "--format", form, "--what", what, "--private", "-o", f"{name}.{form}")
        there("import", f"{name}.{form}", "--yes")
    assert (tmp_path / f"een.{form}").read_bytes() == (tmp_path / f"twee.{form}").read_bytes()


def test_several_dossiers_stand_under_one_page_and_come_over_together(sample: Run, there: Run, tmp_path: Path) -> None:
    sample("export", "36045", "39901", "--format", "folder", "-o", "een")
    assert "situatie-in-oekraine/index.html" in (tmp_path / "een" / "index.html").read_text("utf-8")
    assert there("import", "een", "--yes").code == 0
    there("export", "--format", "folder", "-o", "twee")
    assert files(tmp_path / "een") == files(tmp_path / "twee")


def test_what_is_there_already_is_left_as_it_is(bridge: Run, store: Path) -> None:
    bridge("export", "zandbrug", "--format", "folder", "-o", "een")
    bridge("edit", "zandbrug/C1", "text=Kosten van het herstel", "by=Iemand anders")
    before = files(store)
    result = bridge("import", "een", "--yes")
    assert (result.code, result.out) == (0, "")
    assert "C1" in result.err
    assert "by" in result.err
    assert files(store) == before


def test_what_is_new_comes_in_under_new_ids_with_its_references(bridge: Run, there: Run, tmp_path: Path) -> None:
    (tmp_path / "ander.txt").write_text(
        "Den Haag, 3 maart 2026\n\nOnderwerp: Iets anders\n\nGeachte voorzitter,\n\nNee."
    )
    there("new", "Zandbrug hier", "--number", "39 902")
    there("add", "letter", "39902", "ander.txt")
    there("add", "commitment", "39902", "Iets van hier")
    bridge("export", "zandbrug", "--format", "folder", "-o", "een")
    result = there("import", "een", "--yes")
    assert "zandbrug-hier/C2" in result.ids
    record = there("show", "39902/C2", "--json").json
    assert record["quotes"] == []
    assert {record["due_log"][0]["letter"], record["status_log"][0]["letter"]} == {"L2"}
    assert there("show", "39902/E1", "--json").json["quotes"][0]["letter"] == "L2"
    assert there("check").code == 0
    assert there("import", "een", "--yes").out == ""
    assert there("undo").code == 0
    assert there("list", "--json").json[0]["letters"] == 1


def test_a_name_that_another_dossier_has_is_not_taken(bridge: Run, there: Run) -> None:
    there("new", "Zandbrug", "--number", "39 999")
    bridge("export", "zandbrug", "--format", "folder", "-o", "een")
    assert there("import", "een", "--yes").ids[0] == "zandbrug-2"
    assert there("check").code == 0


def test_a_list_brings_no_reference_to_a_letter_of_another_name(bridge: Run, there: Run, tmp_path: Path) -> None:
    (tmp_path / "ander.txt").write_text("Geachte voorzitter,\n\nNee.")
    there("new", "Zandbrug")
    there("add", "letter", "zandbrug", "ander.txt")
    bridge("export", "zandbrug", "--format", "json", "--what", "events", "-o", "een.json")
    bridge("export", "zandbrug", "--format", "json", "-o", "twee.json")
    assert there("import", "een.json", "--yes").ids == ["zandbrug/E1"]
    assert there("import", "twee.json", "--yes").ids == ["zandbrug/C1"]
    assert there("show", "zandbrug/E1", "--json").json["quotes"] == []
    assert there("show", "zandbrug/C1", "--json").json["due_log"][0]["letter"] is None


def test_a_quote_stays_where_its_words_are(bridge: Run) -> None:
    bridge("export", "zandbrug", "--format", "json", "--what", "events", "-o", "een.json")
    bridge("remove", "zandbrug/E1")
    assert bridge("import", "een.json", "--yes").ids == ["zandbrug/E2"]
    assert bridge("show", "zandbrug/E2", "--json").json["quotes"][0]["letter"] == "L1"


def test_a_list_says_what_it_refers_to_and_does_not_bring(bridge: Run, there: Run) -> None:
    bridge("export", "zandbrug", "--format", "json", "-o", "een.json")
    assert "does not come along: L1." in there("import", "een.json").err


def test_what_does_not_come_along_leaves_its_id_to_no_other(bridge: Run, there: Run, tmp_path: Path) -> None:
    (tmp_path / "ander.txt").write_text("Geachte voorzitter,\n\nNee.")
    bridge("export", "zandbrug", "--format", "json", "-o", "een.json")
    there("import", "een.json", "--yes")
    assert there("add", "letter", "zandbrug", "ander.txt").ids == ["zandbrug/L2"]


def test_letters_that_come_after_what_quotes_them_keep_their_ids(bridge: Run, there: Run) -> None:
    for what in ("events", "letters"):
        bridge("export", "zandbrug", "--format", "json", "--what", what, "-o", f"{what}.json")
    there("import", "events.json", "--yes")
    assert there("import", "letters.json", "--yes").ids == ["zandbrug/L1"]
    assert there("check").code == 0


def test_letters_without_the_words_that_are_quoted_come_under_new_ids(bridge: Run, there: Run, tmp_path: Path) -> None:
    bridge("export", "zandbrug", "--format", "json", "--what", "events", "-o", "een.json")
    bridge("export", "zandbrug", "--format", "json", "--what", "letters", "-o", "twee.json")
    letters = json.loads((tmp_path / "twee.json").read_text("utf-8"))
    letters[0]["text"] = "Een andere brief."
    (tmp_path / "twee.json").write_text(json.dumps(letters), "utf-8")
    there("import", "een.json", "--yes")
    assert there("import", "twee.json", "--yes").ids == ["zandbrug/L2"]


def spoil(folder: Path, how: str) -> None:
    """Make an exported folder hostile."""
    whole = json.loads((folder / "export.json").read_text("utf-8"))
    letter = whole["letters"][0]
    if how == "text":
        (folder / "letters" / "L1.md").write_text("iets anders")
    elif how == "original":
        (folder / "originals" / "L1.txt").write_text("iets anders")
    elif how == "link":
        (folder / "letters" / "L1.md").unlink()
        (folder / "letters" / "L1.md").symlink_to("/etc/passwd")
    elif how == "folder link":
        shutil.move(folder / "originals", folder.parent / "weg")
        (folder / "originals").symlink_to(folder.parent / "weg")
    elif how == "missing":
        (folder / "originals" / "L1.txt").unlink()
    elif how == "out":
        letter["original"]["file"] = "../../../etc/passwd"
    elif how == "slug":
        whole["dossier"]["slug"] = "../weg"
    elif how == "list":
        whole["letters"] = {}
    elif how == "id":
        whole["events"][0]["id"] = "C7"
    elif how == "dossier":
        whole["dossier"] = []
    if how != "link to all":
        (folder / "export.json").write_text(json.dumps(whole), "utf-8")
    else:
        shutil.move(folder / "export.json", folder.parent / "weg.json")
        (folder / "export.json").symlink_to(folder.parent / "weg.json")


HOSTILE = "text,original,link,folder link,missing,out,slug,list,id,dossier,link to all".split(",")


@pytest.mark.parametrize("how", HOSTILE)
def test_a_hostile_folder_is_refused_in_a_sentence(bridge: Run, there: Run, tmp_path: Path, how: str) -> None:
    bridge("export", "zandbrug", "--format", "folder", "-o", "een")
    spoil(tmp_path / "een", how)
    result = there("import", "een", "--yes")
    assert (result.code in (1, 3), result.out) == (True, "")
    assert result.err.count("\n") == 1
    assert not (tmp_path / OTHER).exists()


def test_a_file_larger_than_any_is_refused(
    bridge: Run, there: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    bridge("export", "zandbrug", "--format", "folder", "-o", "een")
    for name in ("LARGEST", "LARGEST_LIST"):
        monkeypatch.setattr(f"dossier_tui.actions.parcel.{name}", 10)
        for path in ("een", "een/export.json"):
            result = there("import", path, "--yes")
            assert result.code == 1
            assert "larger" in result.err


def test_control_characters_do_not_come_in(bridge: Run, there: Run, tmp_path: Path) -> None:
    bridge("export", "zandbrug", "--format", "json", "-o", "een.json")
    text = (tmp_path / "een.json").read_text("utf-8").replace("Kosten van", "Kosten\\u001b]0;x\\u0007 van")
    (tmp_path / "een.json").write_text(text, "utf-8")
    assert there("import", "een.json", "--yes").code == 0
    assert there("show", "zandbrug/C1", "--json").json["text"] == "Kosten]0;x van het herstel"


def test_the_records_of_a_folder_can_be_named_by_their_file(bridge: Run, there: Run) -> None:
    bridge("export", "zandbrug", "--format", "folder", "-o", "een")
    assert there("import", "een/export.json", "--yes").ids[0] == "zandbrug"


def test_a_folder_is_replaced_only_by_force_and_only_where_it_is_an_export(bridge: Run, tmp_path: Path) -> None:
    (tmp_path / "een").mkdir()
    again = ("export", "zandbrug", "--format", "folder", "-o", "een")
    assert bridge(*again).code == 0
    first = files(tmp_path / "een")
    assert (bridge(*again).code, files(tmp_path / "een")) == (1, first)
    bridge("edit", "zandbrug/C1", "by=Een ander")
    assert bridge(*again, "--force").code == 0
    assert files(tmp_path / "een").keys() == first.keys()
    assert files(tmp_path / "een") != first
    (tmp_path / "een" / "van mij.txt").write_text("van mij")
    refused: Result = bridge(*again, "--force")
    assert refused.code == 1
    assert "van mij.txt" in refused.err
    assert bridge("export", "zandbrug", "--format", "folder", "-o", "brug.txt", "--force").code == 1
    assert not list(tmp_path.glob(".tmp*"))


def test_a_folder_is_written_whole_or_not_at_all(bridge: Run, store: Path, tmp_path: Path) -> None:
    (store / "zandbrug" / "originals" / "L1.txt").write_text("iets anders")
    result = bridge("export", "zandbrug", "--format", "folder", "-o", "een")
    assert result.code == 1
    assert "check" in result.err
    assert not (tmp_path / "een").exists()
    assert not list(tmp_path.glob(".tmp*"))


def test_the_page_of_a_folder_names_what_is_in_it(bridge: Run, tmp_path: Path) -> None:
    bridge("edit", "zandbrug/L1", "title=<script>alert(1)</script>")
    bridge("export", "zandbrug", "--format", "folder", "-o", "een", "--lang", "nl")
    page = (tmp_path / "een" / "index.html").read_text("utf-8")
    assert "<script" not in page
    assert '<html lang="nl">' in page
    for name in ("briefing.html", "calendar.ics", "letters/L1.md", "originals/L1.txt"):
        assert f'href="{name}"' in page
        assert (tmp_path / "een" / name).is_file()
    contacts = (tmp_path / "een" / "contacts.csv").read_text("utf-8-sig")
    assert contacts.splitlines()[0] == "name;office;sent;received;first;last;letters"
    assert (tmp_path / "een" / "timeline.csv").read_text("utf-8-sig").count("\n") == 4
