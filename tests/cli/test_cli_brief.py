"""The briefing on paper: printed, or written to a file that is never lost unasked."""

import json
from pathlib import Path

import pytest
from cli_run import Run


def test_a_briefing_is_printed_as_markdown(sample: Run) -> None:
    result = sample("brief", "situatie-in-oekraine")
    assert (result.code, result.err) == (0, "")
    assert result.out.startswith("# Situatie in Oekraïne\n")
    assert "[^C1]" in result.out


def test_the_same_day_gives_the_same_bytes(sample: Run) -> None:
    assert sample("brief", "veer").out == sample("brief", "39901").out
    assert sample("brief", "veer", "--today", "2026-11-25").out != sample("brief", "veer").out


def test_a_briefing_speaks_dutch(sample: Run) -> None:
    assert "## Openstaand" in sample("brief", "veer", "--lang", "nl").out


@pytest.mark.parametrize("option", ["-o", "--output"])
def test_a_briefing_is_written_to_a_file(sample: Run, tmp_path: Path, option: str) -> None:
    result = sample("brief", "veer", option, "veer.md")
    assert (result.code, result.out) == (0, "")
    assert "veer.md" in result.err
    assert (tmp_path / "veer.md").read_text("utf-8") == sample("brief", "veer").out


def test_a_file_that_is_there_is_replaced_only_by_force(sample: Run, tmp_path: Path) -> None:
    target = tmp_path / "veer.md"
    target.write_text("van mij")
    result = sample("brief", "veer", "-o", "veer.md")
    assert (result.code, result.out) == (1, "")
    assert "veer.md" in result.err
    assert target.read_text() == "van mij"
    assert sample("brief", "veer", "-o", "veer.md", "--force").code == 0
    assert target.read_text("utf-8").startswith("# Veer")


@pytest.mark.parametrize(("target", "code"), [("nergens/veer.md", 3), (".", 1)])
def test_a_place_that_cannot_be_written_is_named(sample: Run, tmp_path: Path, target: str, code: int) -> None:
    result = sample("brief", "veer", "-o", target, "--force")
    assert (result.code, result.out) == (code, "")
    assert result.err.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_what_is_private_is_left_out_unless_it_is_asked_for(bridge: Run) -> None:
    open_to_all = bridge("brief", "zandbrug")
    assert "Bellen met de directeur" not in open_to_all.out
    assert "private" in open_to_all.out
    assert "Bellen met de directeur" in bridge("brief", "zandbrug", "--private").out


def test_a_dash_is_standard_output(sample: Run) -> None:
    assert sample("brief", "veer", "-o", "-").out == sample("brief", "veer").out


def test_a_briefing_of_no_dossier_is_not_found(sample: Run) -> None:
    result = sample("brief", "nergens")
    assert (result.code, result.out) == (3, "")


def test_a_paper_is_looked_for_in_the_whole_store(bridge: Run) -> None:
    bridge("new", "Eerder")
    bridge("add", "letter", "eerder", "brug.txt", "--number", "39 902, nr. 1", "--title", "Eerste brief")
    assert r"Kamerstuk 39 902, nr. 1 \[eerder/L1\]" in bridge("brief", "zandbrug").out
    assert "Kamerstuk 39 902, nr. 1 [eerder/L1]" in bridge("show", "zandbrug/L1").out


@pytest.mark.parametrize("purpose", ["minister", "debate", "handover", "press", "standard"])
@pytest.mark.parametrize("lang", ["nl", "en"])
def test_a_briefing_for_each_purpose(sample: Run, purpose: str, lang: str) -> None:
    result = sample("brief", "veer", "--for", purpose, "--since", "2026-09-01", "--lang", lang)
    assert (result.code, result.err) == (0, "")
    assert result.out.startswith("# Veer")


@pytest.mark.parametrize(
    ("args", "code"),
    [
        (("--for", "king"), 2),
        (("--format", "docx"), 2),
        (("--since", "binnenkort"), 2),
        (("--since", "onzin"), 2),
        (("--since", "../2026"), 2),
        (("--template", "nergens"), 3),
        (("--template", "../nergens"), 2),
    ],
)
def test_what_is_asked_wrongly_is_one_sentence(sample: Run, args: tuple[str, ...], code: int) -> None:
    result = sample("brief", "veer", *args)
    assert (result.code, result.out, result.err.count("\n")) == (code, "", 1)


@pytest.mark.parametrize("since", ["1 september 2026", "september 2026", "Q3 2026"])
def test_since_takes_a_date_in_words(sample: Run, since: str) -> None:
    assert "## Since 1 " in sample("brief", "veer", "--since", since).out


def test_since_last_is_since_the_briefing_before(bridge: Run) -> None:
    first = bridge("brief", "zandbrug", "--since", "last")
    assert first.code == 0
    assert "No earlier briefing of zandbrug" in first.err
    assert "## Since" not in first.out
    assert "Nothing is new." in bridge("brief", "zandbrug", "--since", "last").out
    bridge("add", "event", "zandbrug", "2026-11-23", "Brug half open")
    bridge("fulfil", "zandbrug/C1", "--by", "L1")
    told = bridge("brief", "zandbrug", "--since", "last", "-o", "b.md")
    assert (told.code, told.out) == (0, "")
    text = Path("b.md").read_text("utf-8")
    assert "### Kept" in text
    assert "23 November 2026: Brug half open (E2)" in text
    assert "Nothing is new." in bridge("brief", "zandbrug", "--since", "laatste").out


def test_what_is_remembered_of_briefings_stands_in_the_users_folder_alone(bridge: Run, tmp_path: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in (tmp_path / "store").rglob("*")}
    bridge("brief", "zandbrug")
    assert {path: path.stat().st_mtime_ns for path in (tmp_path / "store").rglob("*")} == before
    kept = next((tmp_path / "home").rglob("briefings.json"))
    assert [*json.loads(kept.read_text("utf-8"))[str(tmp_path / "store")]] == ["zandbrug"]
    kept.write_text("[1")
    assert bridge("brief", "zandbrug").code == 0
    kept.write_text("[1]")
    assert "No earlier briefing" in bridge("brief", "zandbrug", "--since", "last").err


def test_a_briefing_is_made_also_where_nothing_can_be_remembered(
    bridge: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "file"))
    result = bridge("brief", "zandbrug")
    assert (result.code, result.err.count("\n")) == (0, 1)
    assert result.out.startswith("# Zandbrug")


@pytest.mark.parametrize("args", [("--format", "html"), ("-o", "b.html"), ("-o", "b.HTM")])
def test_a_page(bridge: Run, args: tuple[str, ...]) -> None:
    result = bridge("brief", "zandbrug", *args, "--lang", "nl")
    text = result.out or Path(args[1]).read_text("utf-8")
    assert text.startswith('<!DOCTYPE html>\n<html lang="nl">')
    assert text.endswith("</html>\n")


def test_a_built_in_template_is_printed_changed_and_used(bridge: Run, store: Path) -> None:
    text = bridge("config", "--template", "minister").out
    folder = Path(bridge("config", "--json").json["templates"])
    folder.mkdir(parents=True)
    (folder / "mijn.md.j2").write_text(text, "utf-8")
    minister = bridge("brief", "zandbrug", "--for", "minister").out
    assert bridge("brief", "zandbrug", "--for", "minister", "--template", "mijn").out == minister
    (store / "templates").mkdir()
    (store / "templates" / "ons.md.j2").write_text("# Van ons: {{ dossier.title }}\n", "utf-8")
    assert bridge("brief", "zandbrug", "--template", "ons").out.startswith("# Van ons: Zandbrug\n")
    (folder / "minister.md.j2").write_text("# Anders", "utf-8")
    assert bridge("brief", "zandbrug", "--for", "minister").out.startswith("# Anders\n")


def test_the_stores_templates_are_no_dossier(bridge: Run, store: Path) -> None:
    (store / "templates").mkdir()
    assert [one["slug"] for one in bridge("list", "--json").json] == ["zandbrug"]
    assert bridge("check").code == 0
    assert bridge("show", "templates").code == 3


def test_a_faulty_template_is_named_with_its_line(bridge: Run, store: Path) -> None:
    (store / "templates").mkdir()
    (store / "templates" / "fout.md.j2").write_text("een\n{{ nope }}\n")
    result = bridge("brief", "zandbrug", "--template", "fout", "-o", "b.md")
    assert (result.code, result.out) == (1, "")
    assert "fout.md.j2, line 2: there is no “nope”" in result.err
    assert not Path("b.md").exists()


@pytest.mark.parametrize("purpose", ["standard", "minister", "debate", "handover", "press"])
def test_a_template_copied_from_a_built_in_one_needs_no_more_than_its_name(bridge: Run, purpose: str) -> None:
    folder = Path(json.loads(bridge("config", "--json").out)["templates"])
    folder.mkdir(parents=True)
    (folder / "mine.md.j2").write_text(bridge("config", "--template", purpose).out, "utf-8")
    expected = bridge("brief", "zandbrug", "--for", purpose)
    assert expected.code == 0
    assert bridge("brief", "zandbrug", "--template", "mine").out == expected.out
    assert bridge("brief", "zandbrug", "--template", purpose).out == expected.out
