"""What a letter says, as proposals: its events, its commitments, and which open commitments it keeps."""

from collections.abc import Iterable, Iterator
from typing import Any

from dossier_tui.actions.aiming import Aim, Meant
from dossier_tui.actions.deferring import GUESS, TERM, concerns, moves, new_term
from dossier_tui.actions.desk import Desk
from dossier_tui.model.edtf import Edtf
from dossier_tui.model.quotes import make_quote
from dossier_tui.model.records import Letter, Proposal
from dossier_tui.model.text import fold
from dossier_tui.reading.language import LANGUAGES
from dossier_tui.reading.markdown import reads
from dossier_tui.reading.promises.commitments import FoundCommitment, Signed
from dossier_tui.reading.promises.deferrals import FoundDeferral
from dossier_tui.reading.promises.fulfilments import FoundFulfilment
from dossier_tui.reading.promises.questions import FoundQuestion
from dossier_tui.reading.promises.titles import title
from dossier_tui.reading.proposed import Proposed
from dossier_tui.reading.understanding import Asked, Heard, Understood, latest_day, understand
from dossier_tui.store.change import Change

APART = {"event": ("when_words", "when"), "fulfilment": ("of",)}  # what tells two in one sentence apart
RECALLED = "kept.recalled"
SAME = {"deferral": "commitment"}  # a sentence that promises anew is one or the other, as other commitments stand
COMMITMENT = ("kind", "by", "to", "due", "due_words", "due_by")
QUESTION = (*COMMITMENT, "text", "made", "register")


def suggest(desk: Desk, change: Change, letter: Letter, markdown: str, heard: Heard | None = None) -> list[str]:
    """Propose what a letter says that comes into a dossier, and return the ids of the proposals."""
    text = heard.text if heard else reads(markdown)
    language = letter.language if letter.language in LANGUAGES else LANGUAGES[0]
    day = Edtf.parse(letter.date).first() if letter.date else None
    offices = tuple(str(each["office"]) for each in letter.senders if each.get("office"))
    asked = Asked(Signed(offices, letter.recipient), day, letter.language, letter.title)
    said = _said(text, asked, heard, desk)
    aim = Aim(desk, change.contents, day or latest_day(text, language) or desk.today, offices)
    return propose(change, letter.id, text, _Suggesting(aim, letter, language, said).all())


def _said(text: str, asked: Asked, heard: Heard | None, desk: Desk) -> Understood:
    """Return what a letter says: as it was heard before, unless more or other things are known of it now."""
    if heard and heard.asked == asked:
        return heard.said
    return understand(text, asked.signed, asked.day, desk.recesses(), asked.language, asked.title)


class _Suggesting:
    """Makes proposals of what a letter says; `meant` are the commitments whose terms it moves, each once."""

    def __init__(self, aim: Aim, letter: Letter, language: str, said: Understood) -> None:
        self.aim = aim
        self.letter = letter
        self.language = language
        self.said = said
        self.meant: set[str] = set()

    def all(self) -> Iterator[Proposed]:
        """Yield every proposal."""
        for each in self.said.events:
            yield Proposed("event", each.fields, each.start, each.end, each.rule, each.confidence)
        if asked := self.said.question:
            fields = _question(asked, self.letter)
            yield Proposed("commitment", fields, asked.start, asked.end, asked.rule, asked.confidence)
        yield from self._promised()
        yield from self._kept()

    def _promised(self) -> Iterator[Proposed]:
        """Yield what the letter promises: as a new term where it was promised before, else as a commitment."""
        put_off = [(each, fields) for each in self.said.deferrals if (fields := self._deferral(each))]
        for moved, fields in put_off:
            yield Proposed("deferral", fields, moved.start, moved.end, moved.rule, moved.confidence)
        promised_before = {each.promise for each, _ in put_off}
        for made in self.said.commitments:
            if made.start not in promised_before:
                fields = _commitment(made, self.language)
                yield Proposed("commitment", fields, made.start, made.end, made.rule, made.confidence)

    def _kept(self) -> Iterator[Proposed]:
        """Yield what the letter keeps; answers only where their questions are at hand."""
        answers = [(each, fields) for each in self.said.answers if (fields := self._answer(each))]
        answered = {each.start for each, _ in answers}
        kept = [(each, self._fulfilment(each)) for each in self.said.fulfilments if each.start not in answered]
        for found, fields in (*answers, *kept):
            if found.rule == RECALLED and fields["commitment"] in self.meant:
                continue  # what is recalled is put off
            yield Proposed("fulfilment", fields, found.start, found.end, found.rule, found.confidence)

    def _fulfilment(self, found: FoundFulfilment) -> dict[str, Any]:
        """Return the fields of a fulfilment, with the commitment that is kept and the reasons where one is likely."""
        meant = self.aim.at(found, lambda _reference, _record: True)
        return _kept_fields(found) | (meant.fields if meant else {})

    def _answer(self, found: FoundFulfilment) -> dict[str, Any] | None:
        meant = self.aim.at(found, lambda _reference, record: record.kind == "question")
        return _kept_fields(found) | meant.fields if meant else None

    def _deferral(self, found: FoundDeferral) -> dict[str, Any] | None:
        """Return the fields of a deferral; None where it moves no commitment that is likely, and is a promise anew."""
        meant = self._put_off(found)
        fields = {"of": found.of, "commitment": None} | {name: getattr(found, name) for name in TERM}
        if meant is None:
            return fields if found.questions and found.promise is None else None
        self.meant.add(meant.reference)
        term = new_term(fields, meant.record, self.language)
        guessed = [] if term == fields else [GUESS]
        return term | meant.fields | {"reasons": [*meant.reasons, *guessed]}

    def _put_off(self, found: FoundDeferral) -> Meant | None:
        """Return the commitment whose term is moved: what the words name, else what those before them do."""
        for words in (found, found._replace(of=f"{found.before} {found.of}")):
            meant = self.aim.at(words, lambda *candidate: concerns(found, self.letter.id, *candidate))
            if meant:
                return meant if moves(found, meant.record) and meant.reference not in self.meant else None
        return None


def _commitment(found: FoundCommitment, language: str) -> dict[str, Any]:
    text = title(found.quote, found.due_words, language)
    return {"text": text} | {name: getattr(found, name) for name in COMMITMENT}


def _question(found: FoundQuestion, letter: Letter) -> dict[str, Any]:
    """Return the fields of questions; their own number is that of the case, by which others cite them."""
    fields = {name: value for name in QUESTION if (value := getattr(found, name)) is not None}
    return {"register": letter.number} | fields if letter.number else fields


def _kept_fields(found: FoundFulfilment) -> dict[str, Any]:
    return {"of": found.of, "commitment": None, "partly": found.partly}


def propose(change: Change, letter_id: str, text: str, found: Iterable[Proposed]) -> list[str]:
    """Add what was read in a letter as waiting proposals, in the order of the text, and return their ids.

    What was proposed from this letter before, and be it rejected, does not come again. `text` is its plain text.
    """
    there = letter_id in change.contents.letters
    known = {_sign(each) for each in change.contents.proposed_from(letter_id)} if there else set()
    made = []
    for each in sorted(found, key=lambda one: one.start):
        quote = make_quote(letter_id, text, each.start, each.end)
        record = Proposal(letter=letter_id, kind=each.kind, fields=each.fields, quote=quote, rule=each.rule)
        if known and _sign(record) in known:
            continue
        record.id, record.confidence = change.new_id("P"), each.confidence
        change.put(record)
        made.append(record.id)
    return made


def _sign(proposal: Proposal) -> tuple[str, ...]:
    """Return what a proposal is known by when its letter is read again, by letters and digits alone."""
    words = next((each for name in APART.get(proposal.kind, ()) if (each := proposal.fields.get(name))), "")
    said = (proposal.quote or {}).get("exact", "")
    return SAME.get(proposal.kind, proposal.kind), *(fold(str(each)) for each in (said, words))
