"""The sentence of a text that shows why it was found, and where in it the words stand."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from dossier_tui.model.tokens import Token, said_words, tokens
from dossier_tui.store.query.conditions import Row

Span = tuple[int, int]
Groups = list[tuple[Row, ...]]
LONGEST = 240  # characters of a snippet; a longer sentence is cut around its words
BEFORE = 60  # characters before the first of the words, where it is cut
PARAGRAPH = re.compile(r"(?:(?!\n[^\S\n]*\n).)+", re.DOTALL)
NOTE = re.compile(r"\[\^[^\]\s]+\]:?")
LEADING = re.compile(r"^[ ]{0,9}(?:#{1,6}|[-+*>]|\d{1,9}[.)])[ ]+", re.MULTILINE)  # before a heading, an item
MARKED = re.compile(r"[*_`\[\]\\|]|&#?\w+;")  # what can be a sign of Markdown inside a line


class Snippet(NamedTuple):
    """A stretch of a text on one line; `spans` are the characters of the words that were found."""

    text: str
    spans: tuple[Span, ...] = ()


def hits_in(text: str, groups: Groups) -> list[tuple[int, int, int]]:
    """Return where words that were looked for stand in a text, in order: start, end, and the number of their group."""
    if not _can_stand(set(said_words(text)), groups):
        return []
    said = list(tokens(text))
    places: dict[str, list[int]] = defaultdict(list)
    for place, token in enumerate(said):
        places[token.said].append(place)
    found = {
        (said[place].start, said[place + len(row.words) - 1].end, number)
        for number, group in enumerate(groups)
        for row in group
        if row.prefix or row.words[0] in places  # of the many forms of a word, most are nowhere
        for place in _starts(row, places, said)
    }
    return sorted(found)


def _can_stand(said: set[str], groups: Groups) -> bool:
    """Tell whether a row can be anywhere among words: most texts have none, and to tell where takes longer."""
    return any(row.prefix or said.issuperset(row.words) for group in groups for row in group)


def _starts(row: Row, places: dict[str, list[int]], said: list[Token]) -> Iterator[int]:
    first, *others = row.words
    if row.prefix and not others:
        begun: Iterable[int] = (place for word, all_ in places.items() if word.startswith(first) for place in all_)
    else:
        begun = places.get(first, ())
    for place in begun:
        rest = said[place + 1 : place + len(row.words)]
        if len(rest) == len(others) and all(
            token.said == word or (row.prefix and number == len(others) and token.said.startswith(word))
            for number, (token, word) in enumerate(zip(rest, others, strict=True), 1)
        ):
            yield place


def spans_in(text: str, groups: Groups) -> tuple[Span, ...]:
    """Return where words that were looked for stand in a text, in order; those that touch or overlap are one."""
    spans: list[Span] = []
    for start, end, _ in hits_in(text, groups):
        if spans and start <= spans[-1][1]:
            spans[-1] = spans[-1][0], max(end, spans[-1][1])
        else:
            spans.append((start, end))
    return tuple(spans)


def covered(text: str, groups: Groups) -> int:
    """Return how much of what was looked for stands in a text."""
    return len({number for *_, number in hits_in(text, groups)})


def snippet(source: str, groups: Groups) -> Snippet | None:
    """Return the sentence of a letter's Markdown in which most of what was looked for stands; None where none does."""
    paragraphs = [*PARAGRAPH.finditer(source)]
    inside = [covered(each[0], groups) for each in paragraphs]
    if most := max(inside, default=0):
        return sentence(plain(paragraphs[inside.index(most)][0]), groups)
    for start, *_ in hits_in(source, groups):  # words side by side that stand on both sides of an empty line
        return sentence(plain(next(each[0] for each in paragraphs if start < each.end())), groups)
    return None


def plain(paragraph: str) -> str:
    """Return a paragraph of Markdown as it reads, on one line."""
    text = LEADING.sub("", NOTE.sub("", paragraph).strip())
    if MARKED.search(text):
        from dossier_tui.reading.markdown import reads  # for the paragraphs that need it

        text = reads(text)
    return " ".join(text.split())


def sentence(text: str, groups: Groups) -> Snippet:
    """Return the sentence of a text in which most of what was looked for stands, cut around it where it is long."""
    from dossier_tui.reading.sentences import sentences

    parts = [each.text for each in sentences(text)] or [text]
    best = max(parts, key=lambda part: covered(part, groups))
    cut = shortened(best, next(iter(spans_in(best, groups)), (0, 0))[0])
    return Snippet(cut, spans_in(cut, groups))


def shortened(text: str, at: int) -> str:
    """Return a text of LONGEST characters at most, cut between words; what stands at a place stays in it."""
    if len(text) <= LONGEST:
        return text
    begin = max(at - BEFORE, 0) if at > LONGEST - BEFORE else 0
    begin = text.find(" ", begin) + 1 if begin else 0
    end = begin + LONGEST
    if end >= len(text):
        return f"…{text[begin:]}"
    end = max(text.rfind(" ", at, end), 0) or end
    return f"{'…' if begin else ''}{text[begin:end].rstrip()}…"
