"""The page by which a hand-over is opened: what is in it, and every letter with its text and its file."""

from collections.abc import Iterable, Mapping
from datetime import date
from html import escape

from dossier_tui.model.numbers import print_dossier_number, print_paper
from dossier_tui.model.records import Letter
from dossier_tui.model.text import visible
from dossier_tui.store.contents import Contents
from dossier_tui.store.places import originals_of
from dossier_tui.views.overview import overview_head
from dossier_tui.words import Words
from dossier_tui.words.dates import say_date

# Nothing is loaded and nothing runs, whatever a title holds.
POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
IN_ADDRESSES = str.maketrans({"%": "%25", "#": "%23", "?": "%3F", " ": "%20"})  # the rest of a name stands for itself
STYLE = (
    "body{font:1rem/1.5 system-ui,sans-serif;max-width:48rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}"
    "li{margin:.25rem 0}td{padding:.1rem 1rem .1rem 0;vertical-align:top}"
)


def print_index(contents: Contents, files: Mapping[str, str], today: date, words: Words, *, private: bool) -> bytes:
    """Return the index page of the hand-over of one dossier, HTML in UTF-8; it says whether private things are in it.

    It does not say whether there were any: that is nobody else's matter.
    """
    letters = sorted(contents.letters.values(), key=lambda each: (each.date or "", len(each.id), each.id), reverse=True)
    facts = "".join(f"<tr><td>{_text(label)}<td>{_text(value)}" for label, value in overview_head(contents, words))
    listed = [_link(name, words(f"leaving.file-{kind}")) for name, kind in files.items()]
    body = [
        f"<p>{_text(words('brief.as-of', date=say_date(today.isoformat(), words)))}",
        f"<table>{facts}</table>",
        f"<p>{_text(words('leaving.with-private' if private else 'leaving.without-private'))}",
        _list(listed),
        f"<h2>{_text(words('view.letters'))}</h2>",
        _list(_letter(letter, words) for letter in letters),
    ]
    return _page(_named(contents), body, words)


def print_contents(dossiers: Iterable[Contents], words: Words) -> bytes:
    """Return the page above the hand-overs of several dossiers, HTML in UTF-8."""
    body = [_list(_link(f"{contents.slug}/index.html", _named(contents)) for contents in dossiers)]
    return _page(words("screen.dossiers"), body, words)


def _named(contents: Contents) -> str:
    number = contents.dossier.number
    return contents.dossier.title + (f" ({print_dossier_number(number)})" if number else "")


def _page(title: str, body: list[str], words: Words) -> bytes:
    head = [
        "<!DOCTYPE html>",
        f'<html lang="{words.lang}">',
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{_text(title)}</title>",
        f"<style>{STYLE}</style>",
        f"<h1>{_text(title)}</h1>",
    ]
    return ("\n".join([*head, *body, "</html>"]) + "\n").encode("utf-8", "replace")


def _letter(letter: Letter, words: Words) -> str:
    told = [say_date(letter.date, words) if letter.date else "", print_paper(letter.number) if letter.number else ""]
    originals = [_link(f"originals/{each['file']}", each["file"]) for each in originals_of(letter.to_record())]
    facts = [_text(each) for each in told if each]
    return ", ".join([_link(f"letters/{letter.id}.md", letter.title), *facts, *originals])


def _list(items: Iterable[str]) -> str:
    return "\n".join(["<ul>", *(f"<li>{item}" for item in items), "</ul>"])


def _link(path: str, text: str) -> str:
    return f'<a href="{escape(path.translate(IN_ADDRESSES))}">{_text(text)}</a>'


def _text(text: str) -> str:
    return escape(visible(text))
