"""A search to its parts: words, phrases, brackets, fields and the words that join them."""

import re
from collections.abc import Generator, Iterator
from difflib import get_close_matches
from typing import NamedTuple

from dossier_tui.errors import Usage
from dossier_tui.model.query.fields import COMPARED, FIELDS, SIGNS
from dossier_tui.model.tokens import said_words

LONGEST = 1000  # characters of a search
OPENING = '"“”„«»'
BARE = rf"[^\s(){OPENING}]+"
QUOTED = rf"[{OPENING}]([^{OPENING}]*)[{OPENING}]"
NAMED = re.compile(r"([^\W\d_]{2,}):(?=[^\s()/])")
PART = re.compile(rf"(?P<space>\s+)|(?P<bracket>[()])|{QUOTED}|(?P<bare>{BARE})")
VALUE = re.compile(rf"(?P<sign>{'|'.join(SIGNS)})?(?:{QUOTED}|(?P<bare>{BARE}))")
NEAR = re.compile(r"NEAR(?:/(\d{1,3}))?")
AROUND = re.compile(r"NEAR\(([^()]*?)(?:,\s*(\d{1,3})\s*)?\)")
JOINTS = ("OR", "AND", "NOT")


class Part(NamedTuple):
    """One part of a search.

    `kind` is `word` `prefix` `phrase` `field` `(` `)` `-` `OR` `AND` `NEAR` `NEAR(`; a field has its `name` and `sign`.
    A NEAR has its distance as `name`, and `NEAR(` what stands in its brackets as `text`. `at` is where the part begins,
    in characters from 0.
    """

    kind: str
    text: str
    at: int
    name: str = ""
    sign: str = ""


def parts_of(text: str) -> Iterator[Part]:
    """Yield the parts of a search; Usage says at which character it cannot be read."""
    if len(text) > LONGEST:
        raise Usage("error.query-long", limit=LONGEST)
    place = 0
    while place < len(text):
        found = PART.match(text, place)
        if found is None:
            raise Usage("error.query-quote", at=place + 1)
        if found["space"]:
            place = found.end()
        elif found["bracket"]:
            yield Part(found["bracket"], "", place)
            place = found.end()
        elif found["bare"]:
            place = yield from _bare(text, place, found["bare"])
        else:
            if said_words(found[3]):
                yield Part("phrase", found[3], place)
            place = found.end()


def _bare(text: str, place: int, bare: str) -> Generator[Part, None, int]:
    """Yield what begins here without quotes, and return where it ends."""
    end = place + len(bare)
    if bare[0] == "-" and (len(bare) > 1 or text[end : end + 1] in tuple(f"({OPENING}")):
        yield Part("-", "", place)
        return place + 1
    if bare in JOINTS:
        yield Part("-" if bare == "NOT" else bare, "", place)
        return end
    if near := NEAR.fullmatch(bare):
        around = AROUND.match(text, place)
        if around is None and text[end : end + 1] == "(":
            raise Usage("error.query-near", at=place + 1)
        yield Part("NEAR(", around[1], place, around[2] or "") if around else Part("NEAR", "", place, near[1] or "")
        return around.end() if around else end
    named = NAMED.match(text, place)
    if named and (name := _field(named[1], place)):
        return (yield from _value(text, named.end(), name, place))
    if bare.endswith(":") and (name := FIELDS.get(bare[:-1].casefold(), "")):
        raise Usage("error.query-no-value", at=place + 1, field=bare[:-1])
    if said_words(bare):
        word = bare.rstrip(",;")
        yield Part("prefix" if word.endswith("*") else "word", word.rstrip("*"), place)
    return end


def _field(typed: str, place: int) -> str:
    """Return the field that is meant; Usage with the nearest ones where there is none such."""
    if name := FIELDS.get(typed.casefold()):
        return name
    near = get_close_matches(typed.casefold(), FIELDS, n=2) or [each for each, name in FIELDS.items() if each == name]
    raise Usage("error.query-no-field", at=place + 1, field=typed, near=", ".join(near))


def _value(text: str, place: int, name: str, at: int) -> Generator[Part, None, int]:
    """Yield a field with its value, and return where that ends."""
    found = VALUE.match(text, place)
    if found is None:
        key = "error.query-quote" if text[place] in OPENING else "error.query-no-value"
        raise Usage(key, at=place + 1, field=text[at : place - 1])
    sign, value = found["sign"] or "", (found["bare"] or found[2] or "").strip()
    if not value:
        raise Usage("error.query-no-value", at=at + 1, field=text[at : place - 1])
    if sign and name not in COMPARED:
        raise Usage("error.query-no-sign", at=place + 1, field=text[at : place - 1], sign=sign)
    yield Part("field", value, at, name, sign)
    return found.end()
