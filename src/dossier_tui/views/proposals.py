"""What waits for a decision: each proposal with what it would become, as two lines of a list."""

from dossier_tui.model.records import Commitment, Proposal
from dossier_tui.store.contents import Contents
from dossier_tui.views.due import said_term
from dossier_tui.views.rows import Row
from dossier_tui.words import Words
from dossier_tui.words.dates import say_date


def proposal_rows(slug: str, contents: Contents, proposals: list[Proposal], words: Words) -> list[Row]:
    """Return two rows for each proposal: what it is called with its confidence, and what it says."""
    rows = []
    for each in proposals:
        kind = words(f"review.kind-{each.kind}")
        tail = f"{each.confidence:.2f}  {each.id}"
        rows.append(Row("item", proposal_title(each), kind, "~", tail, "guess", f"{slug}/{each.id}"))
        rows.append(Row("more", proposal_says(contents, each, words), ref=f"{slug}/{each.id}"))
    return rows


def proposal_title(proposal: Proposal) -> str:
    """Return what a proposal is called: the title or text that it proposes, or the words that name what is kept."""
    fields = proposal.fields
    called = fields.get("title") or fields.get("text") or fields.get("of") or (proposal.quote or {}).get("exact")
    return str(called or proposal.id)


def proposal_says(contents: Contents, proposal: Proposal, words: Words) -> str:
    """Return what a proposal says: when, or who to whom and by when, or which commitment is kept and why that one."""
    fields = proposal.fields
    if proposal.kind == "event":
        when = say_date(fields["when"], words) if fields.get("when") else words("view.undated")
        said = fields.get("when_words")
        return f"{when} (“{said}”)" if said else when
    if proposal.kind == "fulfilment":
        return _kept(contents, proposal, words)
    term = said_term(fields.get("due"), fields.get("due_words"), words) or words("view.undated")
    who = " → ".join(str(fields[name]) for name in ("by", "to") if fields.get(name))
    return ", ".join(part for part in (words(f"view.kind-{fields.get('kind', 'promise')}"), who, term) if part)


def _kept(contents: Contents, proposal: Proposal, words: Words) -> str:
    commitment = proposal.fields.get("commitment")
    if not commitment or not contents.has(commitment):
        return words("review.unknown-which")
    record = contents.find(commitment)
    assert isinstance(record, Commitment)
    partly = f" ({words('view.status-partly')})" if proposal.fields.get("partly") else ""
    why = proposal.fields.get("why")
    return f"{record.id} “{record.text}”{partly}" + (f": {why}" if why else "")
