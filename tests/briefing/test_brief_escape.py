"""Hostile words read as themselves: never a heading, HTML, a link, a footnote, a table or another line."""

from dataclasses import fields
from typing import Any

import pytest
from briefing_parts import each_token, headings, parsed, plain_lines, quoted, written
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from dossier_tui.briefing.escape import paragraphs, plain
from dossier_tui.model.records import Commitment, Dossier, Event, Letter, Note, Record
from dossier_tui.model.text import visible
from dossier_tui.store.contents import Contents

HOSTILE = [
    "[/x] en [b]vet[/b]",
    "*vet* **vetter** _schuin_",
    "<script>alert(1)</script>",
    "<!-- weg --> <?php ?> <a@b.nl> &lt;b&gt; &#35;",
    "a | b\n|---|---|\n| c | d |",
    "eerste\n# tweede\n\n## derde",
    "`code` ```\nfence\n```",
    "~~~\nfence",
    "[tekst](https://example.org) ![beeld](x.png) <https://example.org>",
    "[^C1]: “nep” [^1] ^[ook nep]",
    "[C1]: https://example.org",
    "# kop",
    "kop #",
    "- punt",
    "+ punt",
    "12. punt",
    "3) punt",
    "> citaat",
    "===",
    "---",
    "    code",
    "\tcode",
    "\\ achter\\",
    "eind\\\n",
    "bidi \u202e om \u2066 \u2028 \x1b]0;titel\x07 \x00",
    "https://example.org www.example.org iemand@example.org",
    "$x$ H~2~O x^2^ ~~weg~~ :smile:",
    "* * *",
    "| a |",
]
LINES = st.one_of(
    st.sampled_from(HOSTILE),
    st.text(st.sampled_from("\\`*_[]<>#|~^$@&!(){}+-=.:;1a \n\t\u202e"), max_size=20),
)
TEXTS = LINES.filter(lambda text: bool(text.split()))


def reads(text: str) -> str:
    """Return a text as one line that a reader sees."""
    return " ".join(visible(text).split())


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_text_reads_as_itself(text: str) -> None:
    assert plain_lines(parsed(plain(text))) == [reads(text)]


@given(TEXTS)
def test_any_text_reads_as_itself_wherever_it_stands(text: str) -> None:
    for frame in ("{}", "- {}", "- **{}** (C1)", "# {}", "> {}", "woorden {} en meer"):
        before, _, after = frame.strip("#->").strip().replace("**", "").partition("{}")
        lines = plain_lines(parsed(frame.format(plain(text))))
        assert lines == [f"{before}{reads(text)}{after}"], frame


@given(st.text())
def test_any_text_at_all_is_one_line_of_one_paragraph(text: str) -> None:
    tokens = parsed(plain(text))
    assert plain_lines(tokens) == ([reads(text)] if reads(text) else [])
    assert {token.type for token in tokens} <= {"paragraph_open", "inline", "paragraph_close"}


@given(st.lists(TEXTS, min_size=1, max_size=4))
def test_a_text_of_paragraphs_is_paragraphs_and_nothing_else(parts: list[str]) -> None:
    tokens = parsed("\n".join(paragraphs("\n\n".join(parts))))
    assert {token.type for token in each_token(tokens)} <= {
        "paragraph_open",
        "inline",
        "paragraph_close",
        "text",
        "text_special",
        "softbreak",
    }
    assert " ".join(" ".join(plain_lines(tokens)).split()) == " ".join(reads(part) for part in parts)


def test_bare_addresses_are_no_links() -> None:
    linking = MarkdownIt("commonmark", {"html": True}).enable("strikethrough")
    assert "<a " not in linking.render(plain("https://example.org [a](b) <https://c.nl>"))
    assert plain("https://example.org") == "https\\://example.org"


def hostile(text: str) -> Contents:
    """Return a dossier in which every text that a person or a letter can give is this one."""
    log = [
        {
            "on": "2026-01-01",
            "letter": "L1",
            "why": text,
            "due": "2026-02",
            "due_words": text,
            "status": "partly",
        }
    ]
    quotes = quoted("L1", text)
    return Contents(
        "d",
        filled(Dossier(number="39902", description="Rustig."), text),
        letters={"L1": filled(Letter(id="L1", date="2026-01-01", senders=[{"name": text, "office": text}]), text)},
        events={"E1": filled(Event(id="E1", when="2026-12-01", status="planned", quotes=quotes), text)},
        commitments={
            "C1": filled(
                Commitment(
                    id="C1",
                    due="2026-02",
                    due_by="2026-02-28",
                    status="partly",
                    quotes=quotes,
                    due_log=log * 2,
                    fulfilled_by=log,
                ),
                text,
            ),
            "C2": filled(Commitment(id="C2", quotes=quotes), text),
        },
        notes={"N1": Note(id="N1", about="C1", text=text), "N2": Note(id="N2", about=text, text=text)},
    )


def filled(record: Any, text: str) -> Any:
    """Give every free text of a record these words."""
    for each in fields(record):
        kind = each.metadata["rule"].kind if "rule" in each.metadata else None
        if kind in ("line", "line?", "text?") and each.name not in (
            "id",
            "slug",
            "number",
            "description",
            "format",
        ):
            setattr(record, each.name, text)
        elif kind == "list":
            setattr(record, each.name, [text])
    assert isinstance(record, Record)
    return record


def shape(contents: Contents) -> list[str]:
    """Return what a briefing is built of, leaving out how its texts are cut into pieces."""
    tokens = each_token(parsed(written(contents, private=True)))
    return [token.type for token in tokens if token.type not in ("text", "text_special")]


CALM = shape(hostile("woorden"))


@given(TEXTS)
def test_hostile_words_change_nothing_in_the_structure(text: str) -> None:
    assert shape(hostile(text)) == CALM


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_can_be_read(text: str) -> None:
    tokens = parsed(written(hostile(text), private=True))
    assert headings(tokens)[0] == ("h1", reads(text))
    assert any(line == f"{reads(text)} (C1)" for line in plain_lines(tokens))
    types = {token.type for token in each_token(tokens)}
    assert not types & {
        "html_inline",
        "html_block",
        "link_open",
        "image",
        "table_open",
        "fence",
        "code_inline",
        "s_open",
    }


def test_control_characters_are_shown_and_not_sent() -> None:
    text = written(hostile("weg \x1b[2J \u202e om"), private=True)
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert "⟨U+202E⟩" in text


@pytest.mark.parametrize("record_id", ["C1]: x", "[^E1]", "]("])
def test_an_id_that_no_program_gave_makes_no_trouble(record_id: str) -> None:
    contents = hostile("woorden")
    for number, name in enumerate((record_id, record_id + " ", "C1")):
        contents.commitments[name] = Commitment(
            id=name, text=f"Plan {number}", quotes=quoted("L1", f"woorden {number}")
        )
    text = written(contents)
    tokens = list(each_token(parsed(text)))
    assert not {"link_open", "html_inline"} & {token.type for token in tokens}
    assert sum(token.type == "footnote_open" for token in tokens) == sum(
        line.startswith("[^") for line in text.split("\n")
    )


def test_a_dossier_without_a_title_has_its_slug_for_one() -> None:
    assert written(Contents("stil", Dossier(slug="stil"))).startswith("# stil\n")
