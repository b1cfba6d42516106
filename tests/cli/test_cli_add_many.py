"""Letters come in by the folder, by mail and again: each once, with a report of what failed and what was there."""

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from cli_run import LETTER, Run
from mails import METADATA, mail

from dossier_tui.cli.face import Face

pytestmark = pytest.mark.usefixtures("nothing_read")  # the head of a letter is the matter here

OTHER = LETTER.replace("Zandbrug", "Kleibrug").replace("20 januari", "21 januari")
PAGE = "<html><body>" + "".join(f"<p>{part}</p>" for part in LETTER.split("\n\n")) + "</body></html>"

BLANK = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
)


@pytest.fixture
def brug(run: Run) -> Run:
    run("new", "Zandbrug")
    return run


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with two letters, one of them in a folder of its own, and a file that is hidden."""
    folder = tmp_path / "map"
    (folder / "diep").mkdir(parents=True)
    (folder / "brug.txt").write_text(LETTER, "utf-8")
    (folder / "diep" / "klei.txt").write_text(OTHER, "utf-8")
    (folder / ".verborgen.txt").write_text("Geachte voorzitter,\n", "utf-8")
    return folder


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Return what lets a person sit at the terminal and type answers."""

    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    def type_answers(answers: str) -> None:
        monkeypatch.setattr("dossier_tui.cli.main.io.StringIO", Terminal)
        monkeypatch.setattr("sys.stdin", Terminal(answers))

    return type_answers


def letters(run: Run) -> list[dict[str, object]]:
    found: list[dict[str, object]] = run("show", "zandbrug", "--json").json["letters"]
    return found


def test_a_folder_comes_in_with_the_folders_in_it(brug: Run, folder: Path) -> None:
    result = brug("add", "letter", "zandbrug", str(folder))
    assert (result.code, result.ids) == (0, ["zandbrug/L1", "zandbrug/L2"])
    assert [each["title"] for each in letters(brug)] == ["Sluiting van de Zandbrug", "Sluiting van de Kleibrug"]
    assert result.err.splitlines()[-1] == "Added 2, there already 0, failed 0."


def test_what_fails_in_a_folder_is_told_in_the_end_with_its_reason(brug: Run, folder: Path) -> None:
    (folder / "foto.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    (folder / "stuk.pdf").write_bytes(b"%PDF-1.7 niets")
    result = brug("add", "letter", "zandbrug", str(folder))
    assert (result.code, len(result.ids)) == (1, 2)
    told = result.err.splitlines()
    assert told[-3] == "Added 2, there already 0, failed 2."
    assert "foto.png" in told[-2]
    assert "stuk.pdf" in told[-1]
    assert "damaged" in told[-1]


def test_of_many_files_each_is_a_line(brug: Run, tmp_path: Path) -> None:
    for number in range(6):
        text = f"Betreft: Brug {number}\n\nGeachte voorzitter,\n\n" + f"Brug {number} is dicht. " * 9
        (tmp_path / f"{number}.txt").write_text(text, "utf-8")
    result = brug("add", "letter", "zandbrug", *(f"{number}.txt" for number in range(6)))
    assert result.err.splitlines()[0] == "Added zandbrug/L1 “Brug 0”."
    assert len(result.err.splitlines()) == 7


def test_a_folder_without_files_is_told(brug: Run, tmp_path: Path) -> None:
    (tmp_path / "leeg").mkdir()
    result = brug("add", "letter", "zandbrug", "leeg")
    assert (result.code, result.out) == (1, "")
    assert "no files" in result.err


@pytest.mark.parametrize("option", ["--title=Brug", "--number=39 902, nr. 1"])
def test_a_title_or_a_number_is_for_one_letter(brug: Run, folder: Path, option: str) -> None:
    result = brug("add", "letter", "zandbrug", str(folder), option)
    assert (result.code, letters(brug)) == (2, [])


def test_the_same_file_is_skipped_and_told(brug: Run, folder: Path) -> None:
    brug("add", "letter", "zandbrug", str(folder / "brug.txt"))
    again = brug("add", "letter", "zandbrug", str(folder))
    assert (again.code, again.ids) == (0, ["zandbrug/L2"])
    assert "zandbrug/L1 “Sluiting van de Zandbrug” (the same file)" in again.err
    assert again.err.splitlines()[-1] == "Added 1, there already 1, failed 0."


def test_a_letter_is_known_in_another_dossier_and_another_form(brug: Run, tmp_path: Path) -> None:
    (tmp_path / "brug.txt").write_text(LETTER, "utf-8")
    (tmp_path / "brug.html").write_text(PAGE, "utf-8")
    brug("add", "letter", "zandbrug", "brug.txt")
    brug("new", "Ander")
    result = brug("add", "letter", "ander", "brug.html")
    assert (result.code, result.out) == (0, "")
    assert "zandbrug/L1" in result.err
    assert "the same words" in result.err


@pytest.mark.parametrize(
    ("same", "out", "kept", "told"),
    [
        ("skip", "", 0, "Skipped"),
        ("attach", "zandbrug/L1\n", 1, "Kept"),
        ("update", "zandbrug/L1\n", 1, "Updated the text"),
    ],
)
def test_a_script_says_what_to_do_with_it(brug: Run, tmp_path: Path, same: str, out: str, kept: int, told: str) -> None:
    (tmp_path / "brug.txt").write_text(LETTER, "utf-8")
    (tmp_path / "brug.html").write_text(PAGE, "utf-8")
    brug("add", "letter", "zandbrug", "brug.txt")
    result = brug("add", "letter", "zandbrug", "brug.html", "--same", same)
    assert (result.code, result.out) == (0, out)
    assert told in result.err
    (letter,) = letters(brug)
    assert isinstance(letter["originals"], list)
    assert [each["name"] for each in letter["originals"]] == ["brug.html"][:kept]


def test_a_letter_can_be_added_all_the_same_and_says_of_which_it_is_the_same(brug: Run, tmp_path: Path) -> None:
    (tmp_path / "brug.txt").write_text(LETTER, "utf-8")
    brug("add", "letter", "zandbrug", "brug.txt")
    brug("new", "Ander")
    assert brug("add", "letter", "ander", "brug.txt", "--same", "add").ids == ["ander/L1"]
    assert brug("show", "ander/L1", "--json").json["same_as"] == "zandbrug/L1"


def test_an_update_names_whose_words_are_lost(bridge: Run, tmp_path: Path) -> None:
    (tmp_path / "nieuw.txt").write_text(LETTER.replace("sloot de Zandbrug", "ging de Zandbrug dicht"), "utf-8")
    result = bridge("add", "letter", "zandbrug", "nieuw.txt", "--number", "39 902, nr. 2", "--same", "update")
    assert "Words that these quote are not in the new text: zandbrug/E1." in result.err
    assert bridge("check", "zandbrug").code == 4
    assert bridge("undo").err.startswith("Took back: a text read anew")
    assert "sloot de Zandbrug" in bridge("show", "zandbrug/L1").out


def test_another_choice_is_refused(brug: Run, tmp_path: Path) -> None:
    (tmp_path / "brug.txt").write_text(LETTER, "utf-8")
    result = brug("add", "letter", "zandbrug", "brug.txt", "--same", "delete")
    assert (result.code, result.out) == (2, "")
    assert "skip, update, attach, add" in result.err


@pytest.mark.parametrize(
    ("answer", "known"),
    [("s", []), ("", []), ("x", []), ("u", ["zandbrug/L1"]), ("a", ["zandbrug/L1"]), ("n", ["zandbrug/L2"])],
)
def test_on_a_terminal_a_person_is_asked(
    brug: Run, tmp_path: Path, terminal: Callable[[str], None], answer: str, known: list[str]
) -> None:
    (tmp_path / "brug.txt").write_text(LETTER, "utf-8")
    (tmp_path / "brug.html").write_text(PAGE, "utf-8")
    brug("add", "letter", "zandbrug", "brug.txt")
    terminal(f"{answer}\n")
    result = brug("add", "letter", "zandbrug", "brug.html")
    assert (result.code, result.ids) == (0, known)
    assert "[s]kip, [u]pdate" in result.err


def test_who_does_not_want_to_be_asked_is_not(brug: Run, tmp_path: Path, terminal: Callable[[str], None]) -> None:
    (tmp_path / "brug.txt").write_text(LETTER, "utf-8")
    brug("add", "letter", "zandbrug", "brug.txt")
    terminal("n\n")
    result = brug("add", "letter", "zandbrug", "brug.txt", "--yes")
    assert (result.code, result.out) == (0, "")


def test_a_terminal_shows_how_far_it_is(brug: Run, folder: Path, terminal: Callable[[str], None]) -> None:
    terminal("")
    err = brug("add", "letter", "zandbrug", str(folder)).err
    assert "1/2: " in err
    assert err.rindex("2/2: ") < err.rindex("Added 2")


def test_a_pipe_shows_no_progress(brug: Run, folder: Path) -> None:
    assert "1/2" not in brug("add", "letter", "zandbrug", str(folder)).err


def test_metadata_beside_a_letter_go_before_what_it_says(brug: Run, folder: Path) -> None:
    (folder / "metadata.xml").write_text(METADATA, "utf-8")
    result = brug("add", "letter", "zandbrug", str(folder / "brug.txt"), str(folder / "metadata.xml"))
    assert (result.code, result.ids) == (0, ["zandbrug/L1"])
    (letter,) = letters(brug)
    assert (letter["number"], letter["date"], letter["dossier_number"]) == ("39930/3", "2026-11-13", "39930")
    assert letter["title"] == "Sluiting van de Zandbrug"
    assert "metadata.xml states" in result.err


def test_metadata_go_with_the_letter_whose_name_they_have(brug: Run, folder: Path) -> None:
    (folder / "brug-metadata.xml").write_text(METADATA, "utf-8")
    (folder / "diep" / "klei.txt").rename(folder / "klei.txt")
    brug("add", "letter", "zandbrug", str(folder))
    assert [each["number"] for each in letters(brug)] == ["39930/3", None]


def test_metadata_of_no_letter_stand_alone(brug: Run, folder: Path) -> None:
    (folder / "diep" / "metadata.xml").write_text(METADATA, "utf-8")
    (folder / "diep" / "nog.txt").write_text(OTHER.replace("21", "22").replace("sloot", "opende"), "utf-8")
    result = brug("add", "letter", "zandbrug", str(folder))
    assert [each["title"] for each in letters(brug)][-1] == "Brug bij Oosterzijl"
    assert "metadata of a paper alone" in result.err
    assert brug("check").code == 0


def test_metadata_of_another_paper_are_not_taken(brug: Run, tmp_path: Path) -> None:
    paper = "39 931 Bruggen\n\nNr. 7 BRIEF VAN DE MINISTER\n\nGeachte voorzitter,\n\nDe brug is dicht.\n"
    (tmp_path / "stuk.txt").write_text(paper, "utf-8")
    (tmp_path / "metadata.xml").write_text(METADATA, "utf-8")
    brug("add", "letter", "zandbrug", "stuk.txt", "metadata.xml")
    assert [each["number"] for each in letters(brug)] == ["39931/7", "39930/3"]


def test_broken_metadata_are_told_and_stop_nothing(brug: Run, folder: Path) -> None:
    (folder / "metadata.xml").write_text("<metadata_gegevens><!DOCTYPE", "utf-8")
    result = brug("add", "letter", "zandbrug", str(folder))
    assert (result.code, len(result.ids)) == (1, 2)
    assert "metadata.xml" in result.err.splitlines()[-1]


def test_the_letters_in_a_mail_come_in_and_it_is_said(brug: Run, tmp_path: Path) -> None:
    message = mail("Hierbij.\n", ("een.txt", LETTER.encode()), ("twee.txt", OTHER.encode()))
    (tmp_path / "post.eml").write_bytes(bytes(message))
    result = brug("add", "letter", "zandbrug", "post.eml", "--tag", "post", "--to", "Eerste Kamer")
    assert (result.code, result.ids) == (0, ["zandbrug/L1", "zandbrug/L2"])
    assert "een.txt came with post.eml" in result.err
    first, second = letters(brug)
    assert (first["tags"], first["recipient"]) == (["post"], "Eerste Kamer")
    assert (second["tags"], second["recipient"]) == (["post"], None)


@pytest.mark.parametrize(
    ("name", "data", "file", "kind"),
    [
        ("brief.pdf", PAGE.encode(), "L1.html", "text/html"),
        ("brief.txt", bytes(mail(LETTER)), "L1.eml", "message/rfc822"),
        ("brief", METADATA.encode(), "L1.xml", "application/xml"),
        ("brief.md", LETTER.encode(), "L1.md", "text/markdown"),
        ("brief.odt", LETTER.encode(), "L1.txt", "text/plain"),
    ],
)
def test_an_original_is_called_after_what_it_is(
    brug: Run, tmp_path: Path, store: Path, name: str, data: bytes, file: str, kind: str
) -> None:
    (tmp_path / name).write_bytes(data)
    brug("add", "letter", "zandbrug", name)
    (letter,) = letters(brug)
    assert isinstance(letter["original"], dict)
    assert (letter["original"]["file"], letter["original"]["type"]) == (file, kind)
    assert (store / "zandbrug" / "originals" / file).read_bytes() == data


def test_what_cannot_be_read_of_a_letter_is_said_and_it_is_kept(brug: Run, tmp_path: Path) -> None:
    (tmp_path / "leeg.html").write_text("<html><body><p> </p></body></html>", "utf-8")
    result = brug("add", "letter", "zandbrug", "leeg.html")
    assert result.code == 0
    assert "No text was found" in result.err


def test_a_paper_without_text_is_kept_and_said_to_be_so(brug: Run, tmp_path: Path, store: Path) -> None:
    (tmp_path / "leeg.pdf").write_bytes(BLANK)
    result = brug("add", "letter", "zandbrug", "leeg.pdf")
    assert (result.code, result.ids) == (0, ["zandbrug/L1"])
    assert "No text was found in the file." in result.err
    assert (store / "zandbrug" / "originals" / "L1.pdf").read_bytes() == BLANK
    assert brug("show", "zandbrug/L1").code == brug("check").code == 0


def test_a_file_that_may_not_be_looked_into_stops_no_other(
    brug: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = Path.open

    def refused(path: Path, *args: Any, **options: Any) -> Any:
        if path.name == "brug.txt":
            raise PermissionError(13, "Permission denied", str(path))
        return opened(path, *args, **options)

    monkeypatch.setattr(Path, "open", refused)
    result = brug("add", "letter", "zandbrug", str(folder))
    assert (result.code, result.ids) == (1, ["zandbrug/L1"])
    assert "brug.txt may not be read" in result.err


def test_a_face_that_nobody_can_answer_takes_the_first_choice(monkeypatch: pytest.MonkeyPatch) -> None:
    from dossier_tui.settings import read_settings

    assert Face(read_settings()).choose("?", ["a", "b"]) == 0
