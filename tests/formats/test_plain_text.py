"""Plain text and Markdown as parts."""

from made import LONG, labelled, texts

from dossier_tui.reading.formats.text import markdown_parts, read_markdown, read_text


def test_the_blocks_of_markdown_are_parts() -> None:
    source = "# Titel\n\nTekst[^1]\n\n- een\n  - twee\n\n3. drie\n\n> gezegd\n\n| a |\n| --- |\n\n[^1]: noot\n"
    assert [(part.role, part.level, part.label, part.text) for part in markdown_parts(source)] == [
        ("heading", 1, "", "Titel"),
        ("paragraph", 0, "", "Tekst[^1]"),
        ("item", 1, "", "een"),
        ("item", 2, "", "twee"),
        ("item", 1, "3.", "drie"),
        ("quotation", 0, "", "gezegd"),
        ("table", 0, "", "| a |\n| --- |"),
        ("footnote", 0, "1", "noot"),
    ]


def test_markdown_stays_as_it_is() -> None:
    assert texts(read_markdown("**Datum**: 3 mei\n\nGeachte voorzitter,")) == [
        "**Datum**: 3 mei",
        "Geachte voorzitter,",
    ]


def test_a_letter_in_plain_text_has_its_head_aside() -> None:
    document = read_text(f"Datum: 3 mei 2024\nBetreft: iets\n\nGeachte voorzitter,\n\n{LONG}\n")
    assert labelled(document)["Datum"] == "3 mei 2024"
    assert texts(document) == ["Geachte voorzitter,", LONG]
