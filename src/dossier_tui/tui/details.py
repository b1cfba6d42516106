"""A record in full as the reader draws it: its fields as the head; its words and its life as blocks."""

from collections.abc import Iterator

from dossier_tui.errors import Failure
from dossier_tui.model.records import Commitment, Dossier, Event, Letter, Note, Proposal, Record
from dossier_tui.reading.blocks import Block
from dossier_tui.store.contents import Contents
from dossier_tui.tui.opening import quoted_letter
from dossier_tui.tui.session import Session
from dossier_tui.views.letter import letter_head, paragraph_of, quote_place
from dossier_tui.views.overview import overview_head
from dossier_tui.views.record import Pairs, life, record_pairs
from dossier_tui.words.dates import short_date

LONG = 50_000  # characters of a letter from which on it is read beside the screen's own work


def record_head(session: Session, contents: Contents, record: Record) -> Pairs:
    """Return the fields of a record that say something, as labels and values."""
    if isinstance(record, Letter):
        return letter_head(contents, record, session.words, session.others())
    if isinstance(record, Dossier):
        return overview_head(contents, session.words)
    return record_pairs(contents, record, session.today, session.words)


def record_blocks(session: Session, contents: Contents, record: Record) -> list[Block]:
    """Return what a record says at length: a note's text, the words it rests on, the terms it had."""
    blocks = [*_note(record), *_quotes(session, contents, record), *_life(session, record)]
    return _letter(session, contents, record) if isinstance(record, Letter) else placed(blocks)


def _letter(session: Session, contents: Contents, letter: Letter) -> list[Block]:
    """Return a letter's text where that can be read at once."""
    try:
        text = session.text(contents.slug, letter.id)
    except Failure:
        return []
    return session.blocks(text) if len(text) < LONG or session.is_read(text) else []


def placed(blocks: list[Block]) -> list[Block]:
    """Return the blocks with the places at which their texts begin in the whole."""
    start, done = 0, []
    for block in blocks:
        done.append(block._replace(start=start))
        start += len(block.text) + 2
    return done


def _note(record: Record) -> Iterator[Block]:
    if isinstance(record, Note):
        yield from (Block("paragraph", part) for part in record.text.split("\n\n"))


def _quotes(session: Session, contents: Contents, record: Record) -> Iterator[Block]:
    if not isinstance(record, Event | Commitment | Proposal):
        return
    if not record.quotes:
        yield Block("paragraph", session.words("screen.no-quote"))
    for quote in record.quotes:
        yield Block("quotation", f"“{quote['exact']}”\n{_source(session, contents.slug, quote)}")


def _source(session: Session, slug: str, quote: dict[str, str]) -> str:
    """Return where a quote stands, as exactly as can be told at once, or that it is lost."""
    words = session.words
    found = quoted_letter(session, slug, quote)
    if found is None:
        return words("screen.letter-gone", letter=quote["letter"])
    letter = session.contents(found[0]).letters[found[1]]
    told = [quote["letter"], short_date(letter.date, words) if letter.date else words("view.undated")]
    try:
        text = session.text(*found)
    except Failure:
        return words("screen.letter-gone", letter=quote["letter"])
    if len(text) < LONG or session.is_read(text):
        blocks = session.blocks(text)
        place = quote_place(quote, blocks)
        if place is None:
            return words("view.quote-lost", letter=quote["letter"])
        told.append(words("screen.paragraph", n=paragraph_of(blocks, place[0])))
    return " · ".join(told)


def _life(session: Session, record: Record) -> Iterator[Block]:
    steps = life(record, session.words)
    width = max((len(on) for on, _ in steps), default=0)
    if len(steps) > 1:
        yield Block("heading", session.words("view.field-life"), level=2)
        yield from (Block("item", what, level=1, label=on.ljust(width)) for on, what in steps)
