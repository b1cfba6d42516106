"""Pages: of the official publications site, of a ministry, or the body of a mail."""

import re

from dossier_tui.reading.document import Document, Facts
from dossier_tui.reading.formats.builder import Builder
from dossier_tui.reading.formats.html_blocks import DROPPED, PageReader
from dossier_tui.reading.formats.html_notes import find_notes
from dossier_tui.reading.formats.metadata import facts_from
from dossier_tui.reading.formats.xml import Element, attr, decode_markup, descendants, local, parse_html, words

WEB = re.compile(r"https?://\S{1,2000}")
OFFICIAL = ("broodtekst", "dossiertitel", "kamervraagomschrijving", "stuktitel")
PUBLISHED = {"broodtekst"}  # where the official site puts the text of a paper
MAINS = ("article", "main")
MARKED_LIMIT = 30  # elements marked as the text of a page that are weighed
MAIN_ROLES = {"main", "main-content", "main-column", "content", "article"}


def read_html(data: bytes) -> Document:
    """Return a page: its text without navigation and scripts, and what its head states."""
    return read_page(decode_markup(data))


def read_page(text: str) -> Document:
    """Return a page as `read_html`, from its text."""
    root = parse_html(text)
    if root is None:
        return Document()
    official = any(is_official(each) for each in root.iter())
    main = _main(root)
    builder = Builder()
    PageReader(builder, find_notes(main, builder)).blocks(main)
    return builder.document(_facts(root, official), letter=not official)


def is_official(element: Element) -> bool:
    """Tell whether an element is one that the official publications site alone sets."""
    return any(name.removesuffix("_kop") in OFFICIAL for name in _names(element))


def _names(element: Element) -> set[str]:
    return {attr(element, "id"), *attr(element, "class").split()}


def _main(root: Element) -> Element:
    """Return what holds the text of a page: what is marked as such, else the whole body."""
    official = next((each for each in root.iter() if PUBLISHED & _names(each) and _weight(each)), None)
    if official is not None:
        return official
    marked = [each for each in root.iter() if local(each) in MAINS or MAIN_ROLES & {attr(each, "role"), *_names(each)}]
    text = next(descendants(root, "body"), root)
    whole = len(words(text))
    best = max(marked[:MARKED_LIMIT], key=_weight, default=text)
    return best if _weight(best) * 3 > min(whole, _weight(text)) else text


def _weight(element: Element) -> int:
    """Return how much text an element holds, in characters, scripts left out."""
    dropped = sum(len(words(each)) for each in descendants(element, *DROPPED))
    return len(words(element)) - dropped


def _facts(root: Element, official: bool) -> Facts:
    metas = [each for each in descendants(root, "meta") if attr(each, "content")]
    facts = facts_from([(attr(each, "name") or attr(each, "property"), attr(each, "content")) for each in metas])
    shown = next((words(each) for each in descendants(root, "title") if words(each)), None)
    named = {attr(each, "property") or attr(each, "name"): attr(each, "content") for each in metas}
    facts.title = facts.title or named.get("og:title") or shown
    facts.source_url = facts.source_url or _address(root, named)
    said = next((attr(each, "lang") for each in root.iter() if local(each) == "html"), "")
    facts.language = facts.language or said[:2].casefold() or None
    if official:
        facts.language = facts.language or "nl"
    return facts


def _address(root: Element, named: dict[str, str]) -> str | None:
    links = [attr(each, "href") for each in descendants(root, "link") if attr(each, "rel") == "canonical"]
    return next((each for each in [*links, named.get("og:url", "")] if WEB.fullmatch(each)), None)
