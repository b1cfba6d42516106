"""The briefing as one page of HTML, for the screen, paper and mail: it loads nothing and runs nothing."""

import re
from collections.abc import Iterator, Sequence
from html import escape
from importlib.resources import files
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from dossier_tui.briefing.addresses import paper_address
from dossier_tui.briefing.asked import Asked, Source
from dossier_tui.briefing.markdown import begin, write_briefing
from dossier_tui.briefing.picture import picture
from dossier_tui.model.numbers import find_papers
from dossier_tui.model.text import visible
from dossier_tui.words import Words

# The page may use the style that stands in it, and nothing else: no script, picture, font or frame from anywhere.
POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
SCHEMES = ("https://", "http://", "mailto:")
# What every paper with an address has in its number; most texts of a page have no such thing, and are not searched.
PERHAPS = re.compile(r"[1-9]\d\W*\d{3}|anhangsel|\bah\b", re.IGNORECASE)
FEW = 3  # sections from which on a list of contents helps


def write_page(source: Source, asked: Asked | None = None) -> str:
    """Return the briefing of a dossier as a self-contained page of HTML, with contents and the timeline as a picture.

    What is in it, and what is left out, is that of `write_briefing` with the same words.
    """
    asked = asked or Asked()
    words = source.words
    draft, _ = begin(source, asked)
    parser = _parser(words)
    tokens = parser.parse(write_briefing(source, asked))
    headings = list(_headings(tokens))
    places = {token.type + token.tag: number for number, token in reversed([*enumerate(tokens)])}
    first, last = places.get("heading_openh2", 0), places.get("footnote_block_open", len(tokens))
    stretches = (tokens[:first], tokens[first:last], tokens[last:])
    head, body, notes = (str(parser.renderer.render(part, parser.options, {})).rstrip() for part in stretches)
    shown = picture(draft.points, draft.contents.commitments.values(), draft.today, words)
    # What is to be one page on paper begins with its words.
    parts = [body, *shown] if asked.purpose == "minister" else [*shown, body]
    title = headings[0][2] if headings else draft.contents.slug
    return "\n".join([*_head(title, words), head, *_contents(headings, words), *parts, notes, "</body>", "</html>", ""])


def _head(title: str, words: Words) -> list[str]:
    """Return the lines up to what is read: how the page looks, and that it may load nothing."""
    return [
        "<!DOCTYPE html>",
        f'<html lang="{words.lang}">',
        "<head>",
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="color-scheme" content="light dark">',
        '<meta name="referrer" content="no-referrer">',
        f"<title>{escape(visible(title))}</title>",
        f"<style>\n{_style()}</style>",
        "</head>",
        "<body>",
    ]


def _style() -> str:
    return (files("dossier_tui.briefing") / "page.css").read_text("utf-8")


def _parser(words: Words) -> MarkdownIt:
    """Return the parser: CommonMark with tables and footnotes, without HTML; papers become links."""
    parser = MarkdownIt("commonmark", {"html": False}).enable("table").use(footnote_plugin)
    parser.validateLink = _may_be_a_link  # type: ignore[method-assign]  # the documented way
    parser.core.ruler.push("papers", _link_papers)
    parser.core.ruler.push("heading_ids", _name_headings)
    parser.disable("image")  # nothing is loaded from anywhere
    opening = f'<section class="footnotes">\n<h2>{words("brief.notes-below")}</h2>\n<ol>\n'
    parser.add_render_rule("footnote_block_open", lambda *_: opening)
    parser.add_render_rule("footnote_anchor", _back)
    parser.add_render_rule("footnote_caption", lambda _self, tokens, place, *_: f"[{tokens[place].meta['id'] + 1}]")
    return parser


def _may_be_a_link(url: str) -> bool:
    return url.startswith(SCHEMES)


def _back(_self: object, tokens: Sequence[Token], place: int, *_: object) -> str:
    """Return the way back from a footnote to its first mark."""
    meta = tokens[place].meta
    return "" if meta["subId"] else f' <a href="#fnref{meta["id"] + 1}" class="footnote-backref">↩\ufe0e</a>'


def _link_papers(state: StateCore) -> None:
    """Make a link of every paper that has an address, but inside a link."""
    for token in state.tokens:
        if token.type == "inline" and token.children:
            inside = 0
            children: list[Token] = []
            for child in token.children:
                inside += {"link_open": 1, "link_close": -1}.get(child.type, 0)
                children += _linked(child) if child.type == "text" and not inside else [child]
            token.children = children


def _linked(token: Token) -> Iterator[Token]:
    """Yield a text with the papers in it as links."""
    text, done = token.content, 0
    for found in find_papers(text) if PERHAPS.search(text) else ():
        address = paper_address(str(found.number))
        if address and found.start >= done:
            yield _text(text[done : found.start])
            yield Token("link_open", "a", 1, attrs={"href": address, "rel": "noreferrer"})
            yield _text(text[found.start : found.end])
            yield Token("link_close", "a", -1)
            done = found.end
    yield _text(text[done:])


def _text(content: str) -> Token:
    return Token("text", "", 0, content=content)


def _name_headings(state: StateCore) -> None:
    """Give every heading a name to go to."""
    opened = [token for token in state.tokens if token.type == "heading_open"]
    for number, token in enumerate(opened, 1):
        token.attrSet("id", f"part-{number}")


def _headings(tokens: Sequence[Token]) -> Iterator[tuple[int, str, str]]:
    """Yield the level, the name and the text of every heading."""
    for token, inline in pairwise(tokens):
        if token.type == "heading_open":
            text = "".join(child.content for child in inline.children or [] if child.type in ("text", "code_inline"))
            yield int(token.tag[1:]), str(token.attrGet("id")), text


def _contents(headings: Sequence[tuple[int, str, str]], words: Words) -> list[str]:
    """Return the list of contents: the sections, each a link."""
    entries = [(name, text) for level, name, text in headings if level == 2]
    if len(entries) < FEW:
        return []
    lines = [f'<li><a href="#{name}">{escape(visible(text))}</a></li>' for name, text in entries]
    return [f'<nav aria-label="{words("brief.contents")}">', "<ul>", *lines, "</ul>", "</nav>"]
