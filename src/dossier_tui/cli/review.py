"""The command that steps through proposals, and what `add letter` does with those of a letter just read."""

import typer

from dossier_tui.actions.proposals import SURE, accept, reject, waiting
from dossier_tui.cli.changing import split_value
from dossier_tui.cli.face import Face
from dossier_tui.cli.params import AsJson, Place
from dossier_tui.errors import Failure, Usage
from dossier_tui.model.ids import split_reference
from dossier_tui.model.records import Proposal
from dossier_tui.views.proposals import proposal_rows, proposal_title
from dossier_tui.words.failures import say_failure

CHOICES = ("all", "none", "ask")


def review_command(ctx: typer.Context, place: Place, as_json: AsJson = False) -> None:
    face: Face = ctx.obj
    name, letter_id = split_reference(place)
    contents = face.contents(name)
    if letter_id:
        contents.find(letter_id)
    found = waiting(contents, letter_id)
    if as_json:
        return face.json([each.to_record() for each in found])
    if not found or not face.may_ask:
        face.rows(proposal_rows(contents.slug, contents, found, face.words), "no-proposals")
        return face.say_text(face.words("review.not-asked", slug=contents.slug)) if found else None
    return step(face, contents.slug, found)


def step(face: Face, slug: str, proposals: list[Proposal]) -> None:
    """Show one proposal after the other, and do with each what the person at the terminal says."""
    left = list(proposals)
    while left:
        each = left.pop(0)
        _show(face, slug, each)
        answer = face.answer(face.words("review.ask", sure=SURE))
        if answer in (None, "q"):
            return
        if answer == "A":
            take_sure(face, slug, [each, *left])
            return
        if answer in ("a", "x", "e") and not _decide(face, f"{slug}/{each.id}", answer):
            left.insert(0, each)


def _show(face: Face, slug: str, proposal: Proposal) -> None:
    quote = (proposal.quote or {}).get("exact", "")
    face.say_text("")
    for row in proposal_rows(slug, face.contents(slug), [proposal], face.words):
        face.say_text(f"{row.lead}  {row.text}  {row.tail}".strip())
    face.say_text(f"  “{quote}”")


def _decide(face: Face, reference: str, answer: str) -> bool:
    """Accept, change and accept, or reject one proposal; False where that failed, which is said."""
    try:
        if answer == "x":
            reject(face.desk, [reference])
            face.say_text(face.words("review.rejected", id=reference))
        else:
            typed = _typed(face) if answer == "e" else {}
            (became,) = accept(face.desk, [reference], typed)
            face.say_text(face.words("review.accepted", id=reference, became=became))
    except Failure as failure:
        face.say_text(say_failure(failure, face.words))
        return False
    return True


def _typed(face: Face) -> dict[str, str]:
    typed: dict[str, str] = {}
    while value := face.answer(face.words("review.change")):
        typed |= dict([split_value(value)])
    return typed


def take_sure(face: Face, slug: str, proposals: list[Proposal]) -> None:
    """Accept the proposals that are sure enough, in one change; those that need a person's word are left."""
    sure = [
        f"{slug}/{each.id}"
        for each in proposals
        if each.confidence >= SURE and (each.kind != "fulfilment" or each.fields.get("commitment"))
    ]
    if sure:
        accept(face.desk, sure)
    face.say_text(face.words.count("review.taken", len(sure), sure=SURE))


def after_adding(face: Face, reference: str, what: str | None) -> None:
    """Say what was read in a letter just added, and do with it what `--accept` says: all, none or ask."""
    slug, letter_id = split_reference(reference)
    found = waiting(face.contents(slug), letter_id)
    if not found:
        return
    counts = ", ".join(
        f"{sum(each.kind == kind for each in found)} × {face.words(f'review.kind-{kind}')}"
        for kind in dict.fromkeys(each.kind for each in found)
    )
    face.say_text(face.words("review.found", place=reference, counts=counts))
    if what == "all":
        take_sure(face, slug, found)
    elif what != "none" and face.may_ask:
        step(face, slug, found)
    else:
        for each in found:
            face.say_text(f"  {each.id}  {face.words(f'review.kind-{each.kind}')}: {proposal_title(each)}")


def checked(what: str | None) -> str | None:
    """Return a value of `--accept`; Usage where it is none."""
    if what is not None and what not in CHOICES:
        raise Usage("error.accept-what", value=what)
    return what
