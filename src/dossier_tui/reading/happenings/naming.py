"""A title for an event, in the words of the letter: the noun that names it, or its clause without the date."""

import re

from dossier_tui.reading.folding import folded
from dossier_tui.reading.happenings.happening import Happening, clause
from dossier_tui.reading.happenings.leading import words_before_dates
from dossier_tui.reading.language import Language
from dossier_tui.reading.language.running import Running, running
from dossier_tui.reading.periods import choice

LONGEST = 90  # signs of a title
SHORTEST = 24  # signs of a clause that may stand for its sentence
MODIFIERS = 3  # words before a noun that may belong to its name
BRACKETS = re.compile(r" ?\([^()]*\)")


def event_title(text: str, said: str, start: int, end: int, found: Happening | None, language: Language) -> str:
    """Return a title for what happens on the date from `start` to `end` of a sentence: one line, no full stop."""
    words = running(language.code)
    name = _name(text, said, start, end, found, words) if found and found.noun else ""
    return _neat(name or _without_date(text, said, start, end, language), words)


def _name(text: str, said: str, start: int, end: int, found: Happening, words: Running) -> str:
    """Return the noun with the words before it that describe it and those behind it that tell of what it is."""
    begin = _first(said, end, found.start, words)
    finish = found.end
    for each in re.finditer(r" ([\w'’&-]+)", said[found.end :]):
        place = found.end + each.start(1)
        if found.end + each.start() != finish or start <= place < end or _ends_name(each[1], words):
            break
        finish = found.end + each.end()
    tail = choice((*words.prepositions, *words.articles))
    return re.sub(rf"(?: (?:{tail}))+$", "", text[begin:finish], flags=re.IGNORECASE)


def _first(said: str, end: int, begin: int, words: Running) -> int:
    """Return where the words begin that describe a noun."""
    for _ in range(MODIFIERS):
        before = re.search(r"([\w'-]+) $", said[max(begin - 40, 0) : begin])
        if not before or end in (begin - 1, begin) or _ends_name(before[1], words):
            break
        if before[1] in words.prepositions + words.articles:
            break
        begin -= len(before[0])
    return begin


def _ends_name(word: str, words: Running) -> bool:
    """Tell whether a word is no part of a name: a verb, or the subject of one."""
    verbs = (*words.gone, *words.to_come, *words.helpers, *words.present, *words.breaks, *words.subjects)
    return word in verbs or bool(re.fullmatch(words.participle_alone, word))


def _without_date(text: str, said: str, start: int, end: int, language: Language) -> str:
    """Return the clause, or a sentence that is short, without its date where it reads without."""
    words = running(language.code)
    left, right = clause(text, start, end)
    if len(text) - (end - start) <= LONGEST or right - left - (end - start) < SHORTEST:
        left, right = 0, len(text)
    if re.match(rf"\W*(?:{choice((*words.breaks, *words.leaning, *words.helpers))})\b", said[left:]):
        left = 0  # a clause that leans on another
    before, behind = text[left : _opening(said, left, start, end, language)].rstrip(), text[end:right]
    if before and not re.search(r"\w", behind):
        if folded(before).rpartition(" ")[2] in words.helpers:
            return text[left:right]  # no more than when: `Inwerkingtreding is 1 juli`
        return re.sub(rf" (?:{choice(language.before)})$", "", before, flags=re.IGNORECASE)
    if before:
        return f"{before} {behind.lstrip()}" if behind[:1] not in (",", ".") else before + behind
    if not words.verb_behind:
        return behind.lstrip(" ,")
    inverted = re.match(rf" (\w+) ({choice(words.subjects)})\b", behind)
    return f"{inverted[2]} {inverted[1]}{behind[inverted.end() :]}" if inverted else text[left:right]


def _opening(said: str, left: int, start: int, end: int, language: Language) -> int:
    """Return where the words begin that lead up to the date and go with it: `op`, `in het`."""
    if said[start:end].partition(" ")[0] in words_before_dates(language):
        return start
    fillers = choice((*language.fillers, *running(language.code).articles))
    found = re.search(rf"(?:(?<![a-z])(?:{fillers}) )+$", said[left:start])
    if not found:
        return start
    known = running(language.code)
    article = re.match(rf"(?:{choice(known.articles)}) (?=(?:{choice(known.prepositions)}) )", found[0])
    return left + found.start() + (article.end() if article else 0)  # `dat het in juni`: no article of the date


def _neat(name: str, words: Running) -> str:
    """Return a title with a capital, without brackets and its full stop, cut behind a word where it is too long."""
    plain = " ".join(BRACKETS.sub("", name).split()).strip(" ,.;:?!")
    plain = re.sub(rf"^(?:(?:{choice(words.cut)}),? )+", "", plain, flags=re.IGNORECASE)
    if len(plain) > LONGEST:
        plain = plain[:LONGEST].rpartition(" ")[0].rstrip(" ,.;:") + "…"
    return plain[:1].upper() + plain[1:]
