"""What a letter says, as proposals: its events, its commitments, and which open commitments it keeps."""

from collections.abc import Iterable, Iterator
from datetime import date

from dossier_tui.actions.desk import Desk
from dossier_tui.model.edtf import Edtf
from dossier_tui.model.quotes import make_quote
from dossier_tui.model.records import Letter, Proposal
from dossier_tui.model.text import fold
from dossier_tui.reading.markdown import reads
from dossier_tui.reading.promises.commitments import FoundCommitment, Signed
from dossier_tui.reading.promises.fulfilments import FoundFulfilment
from dossier_tui.reading.promises.matching import match_fulfilment
from dossier_tui.reading.promises.titles import title
from dossier_tui.reading.proposed import Proposed
from dossier_tui.reading.understanding import Understood, latest_day, understand
from dossier_tui.store.change import Change
from dossier_tui.store.contents import Contents

LIKELY = 0.35  # the score from which on the likeliest commitment is named as the one that is kept
APART = {"event": ("when_words", "when"), "fulfilment": ("of",)}  # what tells two in one sentence apart
COMMITMENT = ("kind", "by", "to", "due", "due_words", "due_by")


def suggest(desk: Desk, change: Change, letter: Letter, markdown: str) -> list[str]:
    """Propose what a letter says that comes into a dossier, and return the ids of the proposals."""
    text = reads(markdown)
    language = letter.language or "nl"
    day = (Edtf.parse(letter.date).first() if letter.date else None) or latest_day(text, language)
    offices = tuple(each["office"] for each in letter.senders if each.get("office"))
    signed = Signed(tuple(str(each) for each in offices), letter.recipient)
    said = understand(text, signed, day, desk.recesses(), language)
    return propose(change, letter.id, text, _proposed(said, change.contents, letter, signed.offices, day or desk.today))


def _proposed(
    said: Understood, contents: Contents, letter: Letter, offices: tuple[str, ...], day: date
) -> Iterator[Proposed]:
    for each in said.events:
        yield Proposed("event", each.fields, each.start, each.end, each.rule, each.confidence)
    for made in said.commitments:
        fields = _commitment(made, letter.language or "nl")
        yield Proposed("commitment", fields, made.start, made.end, made.rule, made.confidence)
    for kept in said.fulfilments:
        fields = _fulfilment(kept, contents, offices, day)
        yield Proposed("fulfilment", fields, kept.start, kept.end, kept.rule, kept.confidence)


def _commitment(found: FoundCommitment, language: str) -> dict[str, object]:
    text = title(found.quote, found.due_words, language)
    return {"text": text} | {name: getattr(found, name) for name in COMMITMENT}


def _fulfilment(found: FoundFulfilment, contents: Contents, offices: tuple[str, ...], day: date) -> dict[str, object]:
    """Return the fields of a fulfilment; which commitment is kept is named where one is likely, with the reasons."""
    fields: dict[str, object] = {"of": found.of, "commitment": None, "partly": found.partly}
    for match in match_fulfilment(found, day, offices, contents.commitments, contents.letters)[:1]:
        if match.score >= LIKELY:
            reasons = [{"key": each.key, "values": each.values} for each in match.reasons]
            fields |= {"commitment": match.reference, "reasons": reasons}
    return fields


def propose(change: Change, letter_id: str, text: str, found: Iterable[Proposed]) -> list[str]:
    """Add what was read in a letter as waiting proposals, in the order of the text, and return their ids.

    What was proposed from this letter before, and be it rejected, does not come again. `text` is its plain text.
    """
    known = {_sign(each) for each in change.contents.proposed_from(letter_id)}
    made = []
    for each in sorted(found, key=lambda one: one.start):
        quote = make_quote(letter_id, text, each.start, each.end)
        record = Proposal(letter=letter_id, kind=each.kind, fields=each.fields, quote=quote, rule=each.rule)
        if _sign(record) in known:
            continue
        record.id, record.confidence = change.new_id("P"), each.confidence
        change.put(record)
        made.append(record.id)
    return made


def _sign(proposal: Proposal) -> tuple[str, ...]:
    """Return what a proposal is known by when its letter is read again, by letters and digits alone."""
    words = next((each for name in APART.get(proposal.kind, ()) if (each := proposal.fields.get(name))), "")
    return proposal.kind, *(fold(str(each)) for each in ((proposal.quote or {}).get("exact", ""), words))
