"""A letter that came again: its text read anew, or one more file kept with it."""

from typing import Any

from dossier_tui.actions.desk import Desk
from dossier_tui.actions.letters import original_of
from dossier_tui.actions.references import whole
from dossier_tui.actions.suggestions import suggest
from dossier_tui.model.quotes import Anchors, make_quote
from dossier_tui.model.records import Commitment, Event, Letter
from dossier_tui.reading.formats.detect import FILES
from dossier_tui.reading.markdown import reads
from dossier_tui.reading.parcel import Arrived
from dossier_tui.store.change import Change
from dossier_tui.store.contents import Contents

Quote = dict[str, Any]


def attach_original(desk: Desk, reference: str, arrived: Arrived) -> None:
    """Keep one more file with a letter; its text and head stay as they are."""
    slug, letter_id = desk.locate(reference)
    with desk.store.dossier(slug).change("attach", desk.who, desk.at) as change:
        _keep(change, _letter(change, letter_id), arrived, desk.at())


def update_text(desk: Desk, reference: str, arrived: Arrived) -> list[str]:
    """Read a letter's text and citations anew from another file, which is kept with it.

    Quotes from it are anchored in the new text. Return the references of the records of which one is lost there.
    """
    slug, letter_id = desk.locate(reference)
    text = Anchors(reads(arrived.read.markdown))
    lost: list[str] = []
    with desk.store.dossier(slug).change("update", desk.who, desk.at) as change:
        change.replace_text(letter_id, arrived.read.markdown)
        letter = _letter(change, letter_id)
        letter.citations = [each for each in arrived.read.citations if each != letter.number]
        _keep(change, letter, arrived, desk.at())
        lost += _anchor(change, reference, text)
        suggest(desk, change, letter, arrived.read.markdown, arrived.heard)
    for other in desk.store.slugs():
        if other != slug and _quotes_from(desk.store.dossier(other).contents(), reference):
            with desk.store.dossier(other).change("refer", desk.who, desk.at) as change:
                lost += _anchor(change, reference, text)
    return lost


def _letter(change: Change, letter_id: str) -> Letter:
    letter = change.contents.find(letter_id)
    assert isinstance(letter, Letter)
    return letter


def _keep(change: Change, letter: Letter, arrived: Arrived, at: str) -> None:
    """Keep a file with a letter, unless it is one of those that are kept already."""
    original = original_of(arrived, "", at)
    kept = [letter.original or {}, *letter.originals]
    if all(each.get("sha256") != original["sha256"] for each in kept):
        suffix = FILES[arrived.read.kind][0]
        file = change.write_further_original(letter.id, suffix, arrived.data)
        letter.originals = [*letter.originals, original | {"file": file}]
    change.put(letter)


def _quotes_from(contents: Contents, reference: str) -> list[Event | Commitment]:
    """Return the records that quote a letter, named in full."""
    return [
        record
        for record in contents.quoting
        if any(whole(quote["letter"], contents.slug) == reference for quote in record.quotes)
    ]


def _anchor(change: Change, reference: str, text: Anchors) -> list[str]:
    """Anchor the quotes from a letter in its new text; return the records with a quote that is lost there."""
    slug = change.contents.slug
    lost = []
    for record in _quotes_from(change.contents, reference):
        anchored = [_anchored(quote, slug, reference, text) for quote in record.quotes]
        if None in anchored:
            lost.append(f"{slug}/{record.id}")
        record.quotes = [new or old for new, old in zip(anchored, record.quotes, strict=True)]
        change.put(record)
    return lost


def _anchored(quote: Quote, slug: str, reference: str, text: Anchors) -> Quote | None:
    """Return a quote as it stands in the new text, one from another letter as it is, or None where it is lost."""
    if whole(quote["letter"], slug) != reference:
        return quote
    found = text.find(quote["exact"], quote.get("prefix", ""), quote.get("suffix", ""))
    return quote | make_quote(quote["letter"], text.text, *found) if found else None
