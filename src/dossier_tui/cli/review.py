"""The command that steps through proposals, and what `add letter` does with those of a letter just read."""

from collections.abc import Iterator, Sequence
from itertools import groupby

import typer

from dossier_tui.actions.proposals import SURE, accept, reject, sure, waiting
from dossier_tui.cli.changing import split_value
from dossier_tui.cli.face import Face
from dossier_tui.cli.params import AsJson, Place
from dossier_tui.errors import Failure, NotFound, Usage
from dossier_tui.model.ids import split_reference
from dossier_tui.model.records import Letter, Proposal
from dossier_tui.store.contents import Contents
from dossier_tui.views.proposals import proposal_rows, proposal_title
from dossier_tui.words.failures import say_failure

CHOICES = ("all", "none", "ask")


class Ended(Exception):  # noqa: N818 - no error: nobody types any more
    """The input came to its end while something was asked."""


def review_command(ctx: typer.Context, place: Place, as_json: AsJson = False) -> None:
    face: Face = ctx.obj
    name, record_id = split_reference(place)
    contents = face.contents(name)
    found = _asked_for(contents, record_id)
    if as_json:
        return face.json([each.to_record() for each in found])
    if not found or not face.may_ask:
        face.rows(proposal_rows(contents, found, face.words), "no-proposals")
        return face.say_text(face.words("review.not-asked", slug=contents.slug)) if found else None
    return step(face, contents.slug, found)


def _asked_for(contents: Contents, record_id: str | None) -> list[Proposal]:
    """Return the waiting proposals of a dossier, of a letter of it, or the one that is named."""
    if record_id is None:
        return waiting(contents)
    record = contents.find(record_id)
    if isinstance(record, Proposal):
        return [record] if record.is_waiting else []
    if not isinstance(record, Letter):
        raise NotFound("error.no-letter", slug=contents.slug, id=record_id)
    return waiting(contents, record.id)


def step(face: Face, slug: str, proposals: list[Proposal]) -> None:
    """Show one proposal after the other, and do with each what the person at the terminal says."""
    left = proposals
    while left := _still_waiting(face, slug, left):
        _show(face, slug, left[0])
        answer = face.answer(f"{face.words('review.ask', sure=SURE)} ")
        if answer in (None, "q"):
            return
        if answer == "A":
            take_sure(face, slug, left)
            return
        try:
            decided = answer == "s" or _decide(face, f"{slug}/{left[0].id}", answer or "")
        except Ended:
            return
        left = left[1:] if decided else left  # what was not decided is asked again


def _still_waiting(face: Face, slug: str, proposals: list[Proposal]) -> list[Proposal]:
    """Return those about which nobody else has decided meanwhile."""
    now = {each.id for each in waiting(face.contents(slug))}
    return [each for each in proposals if each.id in now]


def _show(face: Face, slug: str, proposal: Proposal) -> None:
    face.say_text("")
    for row in proposal_rows(face.contents(slug), [proposal], face.words):
        face.say_text(f"{row.lead}  {row.text}  {row.tail}".strip() + (f"  {proposal.id}" if row.tail else ""))
    for quote in proposal.quotes:
        face.say_text(f"  “{quote['exact']}”")


def _decide(face: Face, reference: str, answer: str) -> bool:
    """Accept, change and accept, or reject one proposal; False where nothing was, or that failed, which is said."""
    try:
        if answer == "x":
            reject(face.desk, [reference])
            face.say_text(face.words("review.rejected", id=reference))
        elif answer in ("a", "e"):
            (became,) = accept(face.desk, [reference], _typed(face) if answer == "e" else {})
            face.say_text(face.words("review.accepted", id=reference, became=became))
    except Failure as failure:
        face.say_text(say_failure(failure, face.words))
        return False
    return answer in ("a", "e", "x")


def _typed(face: Face) -> dict[str, str]:
    typed: dict[str, str] = {}
    while value := face.answer(f"{face.words('review.change')} "):
        typed |= dict([split_value(value)])
    if value is None:
        raise Ended
    return typed


def take_sure(face: Face, slug: str, proposals: list[Proposal]) -> None:
    """Accept the proposals that are sure enough, in one change; those that need a person's word are left."""
    face.say_text(_taken(face, slug, proposals))


def _taken(face: Face, slug: str, proposals: list[Proposal]) -> str:
    """Accept those that are sure enough, and return what is to be said of that."""
    found = [f"{slug}/{each.id}" for each in sure(face.contents(slug), proposals)]
    if found:
        accept(face.desk, found)
    return face.words("review.taken", count=face.words.count("review.count", len(found)), sure=SURE)


def after_adding(face: Face, references: Sequence[str], what: str) -> None:
    """Say what was read in letters just added, and do with it what `--accept` says: all, none or ask."""
    if what == "all":
        for slug, letters in groupby(references, key=lambda each: each.partition("/")[0]):
            for some in _batches([*letters]):
                _accept_together(face, slug, some)
        return
    for reference in references:
        slug, letter_id = split_reference(reference)
        if found := waiting(face.contents(slug), letter_id):
            face.say_text(_found(face, reference, found))
            _look_at(face, slug, found, what)


def _batches(references: list[str]) -> Iterator[list[str]]:
    """Yield letters, as many at a time as are put in by one writing."""
    from dossier_tui.reading.many import TOGETHER  # what takes many letters in: whoever reviews has no need of it

    for begin in range(0, len(references), TOGETHER):
        yield references[begin : begin + TOGETHER]


def _accept_together(face: Face, slug: str, references: list[str]) -> None:
    """Accept what is sure enough in letters of one dossier, a change for each, by one writing; then say so.

    Where one of them cannot be made, those before it are, and then that is raised.
    """
    told: list[str] = []
    failure: Failure | None = None
    with face.store.dossier(slug).together():
        for reference in references:
            found = waiting(face.contents(slug), split_reference(reference)[1])
            try:
                told += [_found(face, reference, found), _taken(face, slug, found)] if found else []
            except Failure as reason:
                failure = reason
                break
    for text in told:
        face.say_text(text)
    if failure:
        raise failure


def _found(face: Face, reference: str, found: list[Proposal]) -> str:
    """Return what is said of the proposals that were read in a letter."""
    counts = ", ".join(
        f"{sum(each.kind == kind for each in found)} × {face.words(f'review.kind-{kind}')}"
        for kind in dict.fromkeys(each.kind for each in found)
    )
    return face.words("review.found", place=reference, counts=counts)


def _look_at(face: Face, slug: str, found: list[Proposal], what: str) -> None:
    """Ask about proposals, or where nobody can be asked, or is to be, name them."""
    if what != "none" and face.may_ask:
        step(face, slug, found)
        return
    for each in found:
        face.say_text(f"  {each.id}  {face.words(f'review.kind-{each.kind}')}: {proposal_title(each)}")


def checked(what: str | None) -> str | None:
    """Return a value of `--accept`; Usage where it is none."""
    if what is not None and what not in CHOICES:
        raise Usage("error.accept-what", value=what)
    return what
