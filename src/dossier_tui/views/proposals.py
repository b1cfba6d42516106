"""What waits for a decision: each proposal with what it would become, as two lines of a list."""

from collections.abc import Iterable, Iterator
from contextlib import suppress

from dossier_tui.errors import Failure
from dossier_tui.model.records import Commitment, Proposal
from dossier_tui.store.contents import Contents
from dossier_tui.views.rows import Row
from dossier_tui.words import Words
from dossier_tui.words.dates import said_term, say_date, short_date

MARK = "~"  # nobody has decided yet


def waiting_rows(contents: Contents, words: Words) -> list[Row]:
    """Return a row for each letter with waiting proposals, the newest last: its date, title, and how many wait."""
    by_letter: dict[str, list[Proposal]] = {}
    for each in contents.waiting:
        by_letter.setdefault(each.letter, []).append(each)
    return [_waiting_row(contents, letter_id, found, words) for letter_id, found in by_letter.items()]


def _waiting_row(contents: Contents, letter_id: str, found: list[Proposal], words: Words) -> Row:
    letter = contents.letters.get(letter_id)
    title, date = (letter.title, letter.date) if letter else (letter_id, None)
    lead = short_date(date, words) if date else words("view.undated")
    tail = f"{words.count('review.count', len(found))}  {letter_id}"
    return Row("item", title, lead, MARK, tail, "guess", f"{contents.slug}/{found[0].id}")


def proposals_left(contents: Contents, letter_id: str, words: Words) -> str:
    """Return how many proposals of a letter still wait, of how many: `3 of 7 proposals left`; "" where none do."""
    states = [each.state for each in contents.proposals.values() if each.letter == letter_id]
    waiting = states.count("waiting")
    return words("review.left", n=waiting, of=len(states)) if waiting else ""


def proposal_rows(contents: Contents, proposals: Iterable[Proposal], words: Words) -> list[Row]:
    """Return two rows for each proposal: what it is called with its confidence, and what it says."""
    rows = []
    for each in proposals:
        ref = f"{contents.slug}/{each.id}"
        kind = words(f"review.kind-{each.kind}")
        rows.append(Row("item", proposal_title(each), kind, MARK, f"{each.confidence:.2f}", "guess", ref))
        rows.append(Row("more", proposal_says(contents, each, words), ref=ref))
    return rows


def proposal_title(proposal: Proposal) -> str:
    """Return what a proposal is called: what it proposes, the words that name what is kept, or else its sentence."""
    fields = proposal.fields
    named = fields.get("of") if proposal.kind != "deferral" else None
    called = fields.get("title") or fields.get("text") or named or (proposal.quote or {}).get("exact")
    return str(called or proposal.id)


def proposal_says(contents: Contents, proposal: Proposal, words: Words) -> str:
    """Return what a proposal says: when, or who to whom and by when, or which commitment is kept and why that one."""
    try:
        return _says(contents, proposal, words)
    except Failure:  # fields that another program wrote may hold what is no date
        return ", ".join(map(str, filter(None, proposal.fields.values())))


def _says(contents: Contents, proposal: Proposal, words: Words) -> str:
    fields = {name: str(value) for name, value in proposal.fields.items() if value}
    if proposal.kind == "event":
        when = say_date(fields["when"], words) if fields.get("when") else words("view.undated")
        said = fields.get("when_words")
        return f"{when} (“{said}”)" if said else when
    if proposal.kind in ("fulfilment", "deferral"):
        return _about(contents, proposal, words)
    term = said_term(fields.get("due"), fields.get("due_words"), words) or words("view.undated")
    who = " → ".join(fields[name] for name in ("by", "to") if fields.get(name))
    kind = f"view.kind-{fields.get('kind', 'promise')}"
    return ", ".join(part for part in (words(kind) if words.has(kind) else "", who, term) if part)


def _about(contents: Contents, proposal: Proposal, words: Words) -> str:
    """Return which commitment is meant, what becomes of it, and why it is taken to be that one."""
    reference = str(proposal.fields.get("commitment") or "")
    record = contents.commitments.get(reference)
    called = record.text if record else proposal.fields.get("called")
    named = reference if "/" in reference else words("review.unknown-which")
    which = f"{reference} “{called}”" if called else named
    why = "; ".join(_reasons(proposal, words))
    told = which + (f" ({becomes})" if (becomes := _becomes(record, proposal, words)) else "")
    return f"{told}: {why}" if why else told


def _becomes(record: Commitment | None, proposal: Proposal, words: Words) -> str:
    """Return that a part is kept, or the term that was and the new one."""
    if proposal.kind == "fulfilment":
        return words("view.status-partly") if proposal.fields.get("partly") else ""
    fields = proposal.fields
    now = said_term(fields.get("due"), fields.get("due_words"), words) or words("review.no-term")
    was = (said_term(record.due, record.due_words, words) or words("view.undated")) if record else ""
    return f"{was} → {now}" if was else f"→ {now}"


def _reasons(proposal: Proposal, words: Words) -> Iterator[str]:
    """Yield why a commitment is taken to be the one that is kept; reasons of a later program are left out."""
    reasons = proposal.fields.get("reasons")
    for each in reasons if isinstance(reasons, list) else []:
        with suppress(AttributeError, KeyError, TypeError):
            key = str(each.get("key"))
            if key.startswith("match.") and words.has(key):
                yield words(key, **each.get("values", {}))
