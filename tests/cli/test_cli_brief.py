"""The briefing on paper: printed, or written to a file that is never lost unasked."""

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
