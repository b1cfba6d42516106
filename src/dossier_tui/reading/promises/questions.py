"""Written questions: the line above a paper of questions, who has to answer it and by when; and what answers them."""

import re
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from dossier_tui.model.edtf import Edtf
from dossier_tui.reading.folding import words_of
from dossier_tui.reading.language.asking import Asking, askings
from dossier_tui.reading.letterdate import begins_with_day
from dossier_tui.reading.names import as_said, begins_answer
from dossier_tui.reading.names import words_of as paper_words
from dossier_tui.reading.periods import choice
from dossier_tui.reading.promises.fulfilments import FoundFulfilment
from dossier_tui.reading.promises.late import is_heading, late
from dossier_tui.reading.sentences import Sentence, sentences

LEAD = 12  # sentences in which the line stands
LONGEST = 600  # characters of the line
OPENING = 5  # sentences in which a letter says that the answers come with it
NUMBER = re.compile(r"\b\d{4}Z\d{5}\b", re.ASCII)  # of a case in the house, which is that of the questions
ASKED, ANSWERED = "question.asked", "question.answered"
CONFIDENCE = {ASKED: 0.9, ANSWERED: 0.85}


class FoundQuestion(NamedTuple):
    """Questions to a minister; `quote` is the line above them, from `start` to `end` of the text, in characters.

    `by` are the offices that are asked, `to` is who asks, `made` (ISO) the day on which they were sent in, `due` and
    `due_by` the last day for the answer, None where no term is known. `register` is the number of the case.
    """

    quote: str
    start: int
    end: int
    text: str
    by: str
    to: str | None
    made: str | None
    due_words: str | None
    due: str | None
    register: str | None
    rule: str = ASKED
    confidence: float = CONFIDENCE[ASKED]
    kind: str = "question"

    @property
    def due_by(self) -> str | None:
        """Return the last day in time."""
        return self.due


def find_question(text: str, title: str, day: date | None) -> FoundQuestion | None:
    """Return the questions that a paper puts to a minister, or None where it puts none or answers them itself.

    `title` is what the paper is called, `day` its own date, for where it does not say when it was sent in.
    """
    if "?" not in text or answers_itself(text):
        return None
    for sentence in (each for each in sentences(text)[:LEAD] if len(each.text) <= LONGEST):
        for each in askings():
            if found := _line(each).search(sentence.text):
                return _question(each, found, sentence, text, day)
    asked = next((each for each in sentences(text) if each.text.endswith("?")), None)
    for each in askings():
        if asked and (found := _line(each).fullmatch(" ".join(title[:LONGEST].split()))):
            return _question(each, found, asked, f"{title}\n{text}", day)
    return None


@cache
def _line(words: Asking) -> re.Pattern[str]:
    """Return the line above questions: `Vragen van het lid X (Y) aan de Minister van Z over A (ingezonden …)`."""
    articles, offices = paper_words("articles"), paper_words("offices")
    kind = choice(sorted(words.questions, key=len, reverse=True))
    office = rf"(?:(?:{articles})\s+)?(?:{offices})\w*\b.*?"
    return re.compile(
        rf"(?:^|(?<=[\d)]\s))(?P<kind>{kind})"
        rf"(?:\s+(?:{choice(words.asked_by)})\s+(?:(?:{choice(words.members)})\s+)*(?P<to>.+?))?"
        rf",?\s+(?:{choice(words.asked_of)})\s+(?P<by>{office})"
        rf"(?:,?\s+(?P<about>(?:{choice(words.about)})\s+.+?))?"
        rf"(?:\s*[(,–-]\s*(?:{NUMBER.pattern},?\s*)?(?:{choice(words.sent_in)})\b[^)]*\)?)?\W*$",
        re.IGNORECASE,
    )


def _question(words: Asking, found: re.Match[str], sentence: Sentence, text: str, day: date | None) -> FoundQuestion:
    start, end = sentence.span(0, len(sentence.text))
    sent_in = _sent_in(words, text) or (day.isoformat() if day else None)
    due = _due(words, sent_in) if found["kind"].casefold() not in words.oral else None
    number = NUMBER.search(text)
    return FoundQuestion(
        quote=sentence.text,
        start=start,
        end=end,
        text=" ".join(part for part in (as_said(found["kind"]), found["about"]) if part),
        by=as_said(re.sub(rf"^(?:{paper_words('articles')})\s+", "", found["by"], flags=re.IGNORECASE)),
        to=found["to"],
        made=sent_in,
        due_words=words.term if due else None,
        due=due,
        register=number[0] if number else None,
    )


def _sent_in(words: Asking, text: str) -> str | None:
    """Return the ISO day on which questions were sent in, as the paper says, or None."""
    said = re.compile(rf"\b(?:{choice(words.sent_in)})(?:\s+o[pn])?:?\s+", re.IGNORECASE)
    days = (begins_with_day(" ".join(text[each.end() : each.end() + 60].split())) for each in said.finditer(text))
    return next((each for each in days if each), None)


def _due(words: Asking, sent_in: str | None) -> str | None:
    first = Edtf.parse(sent_in).first() if sent_in else None
    return (first + timedelta(weeks=words.weeks)).isoformat() if first else None


def answers_itself(text: str) -> bool:
    """Tell whether a paper prints answers: a line that says whose they are, or one that is the head of an answer."""
    heads = re.compile(rf"(?:{choice(word for each in askings() for word in each.answer_heads)})", re.IGNORECASE)
    lines = [line.strip("#*> ") for line in text.splitlines()]
    return any(begins_answer(each) or (heads.match(each) and len(each.split()) < 4) for each in lines)


def find_answers(text: str, language: str) -> list[FoundFulfilment]:
    """Return the sentence with which a letter gives the answers to written questions, and prints that it does."""
    lead = sentences(text)[:LEAD]
    printed = [each for each in lead if begins_answer(each.text)]
    given = [each for each in lead[:OPENING] if not is_heading(each.text) and _gives(each.text, language)]
    if printed:
        return [_answered(printed[0], lead[0].text, "")]  # the line above it tells whose questions they are
    return [_answered(each, each.text, lead[0].text) for each in given[:1]]


def _gives(sentence: str, language: str) -> bool:
    """Tell whether a sentence gives the answers: `Hierbij bied ik u de antwoorden aan op de vragen van het lid X`."""
    words, known = words_of(sentence), late(language)
    given = known.grammar.hereby.first(words) is not None and known.grammar.future.first(words) is None
    return given and known.of_questions(words) and not known.told(words)


def _answered(sentence: Sentence, of: str, before: str) -> FoundFulfilment:
    start, end = sentence.span(0, len(sentence.text))
    return FoundFulfilment(sentence.text, start, end, of, before, False, ANSWERED, CONFIDENCE[ANSWERED])
