"""What stands outside a letter's text (address, date, subject, references) told apart from it, with its labels."""

import re
from collections.abc import Collection, Iterable
from itertools import pairwise

from dossier_tui.reading.document import Part
from dossier_tui.reading.formats.lettering import ADDRESS, DISCLAIMER, HEADERS, LABEL, SALUTATION

LEAD = 60  # parts within which a letter begins
SHORT = 120  # characters: a longer paragraph is text of the letter
LONG_LEAD = 4_000  # characters: more than this above a salutation is no head
RULE = re.compile(r"\\?[-_=*]{5,}.*")
ONLY_RULE = re.compile(r"\\?[-_=*\\]{3,}")
BREAK = "\\\n"
SOFT = "\n"  # between lines that are paragraphs of their own, but may be of one block
CLOSING = 6  # parts at the end among which a disclaimer stands


def asides(lines: Iterable[str]) -> list[Part]:
    """Return lines of Markdown as asides: a label (`Datum`) with what stands beside or below it; the rest by block.

    An empty line ends a block; `SOFT` ends one that stands under a label.
    """
    found: list[Part] = []
    label = ""
    block: list[str] = []
    for line in [*lines, ""]:
        if line == SOFT and not (label and block):
            continue
        line = line.strip()
        match = LABEL.fullmatch(_plain(line))
        if match or not line:
            found += _closed(label, block)
            label, block = "", []
        if match and match["value"]:
            value = line[line.index(":") + 1 :].strip()
            found.append(Part("aside", value, label=match["label"]))
        elif match:
            label = match["label"]
        elif line:
            block.append(line)
    return found


def beside(names: list[str], values: list[str]) -> list[str] | None:
    """Return lines in which each label is followed by its value, where two columns hold them side by side; else None.

    One label takes all values; several need as many lines beside them.
    """
    if not names or not all(LABEL.fullmatch(_plain(each)) for each in names if each):
        return None
    if len(names) == 1:
        return [names[0], *(each for each in values if each), ""]
    if len(names) != len(values):
        return None
    return [line for name, value in zip(names, values, strict=True) for line in (name, value, "")]


def framed(parts: list[Part], gaps: Collection[int] = ()) -> list[Part]:
    """Return the parts of a letter with all that stands above its text, and a disclaimer below it, as asides.

    `gaps` are the numbers of parts that stand apart from what is before them.
    """
    begin = _beginning(parts)
    head = [part for part in parts[:begin] if part.role in ("aside", "furniture", "footnote")]
    lines: list[str] = []
    for number, part in enumerate(parts[:begin]):
        if part not in head:
            apart = number in gaps or BREAK in part.text or (number and BREAK in parts[number - 1].text)
            lines += ["" if apart else SOFT, *_lines(part)]
    return unruled(_disclaimed(head + asides(lines) + parts[begin:]))


def unruled(parts: list[Part]) -> list[Part]:
    """Return parts without lines that only part others, drawn or typed."""
    return [part for part in parts if not ONLY_RULE.fullmatch(part.text)]


def holds_text(lines: list[str]) -> bool:
    """Tell whether lines hold more than a head: a salutation, or a long sentence that is no label's value."""
    before = ""
    for line in lines:
        ends = _plain(line).endswith((".", "?", ":"))
        if is_salutation(line) or (len(line) > SHORT and ends and not LABEL.fullmatch(_plain(before))):
            return True
        before = line or before
    return False


def is_salutation(text: str) -> bool:
    """Tell whether a line addresses the reader: `Geachte voorzitter,`."""
    return bool(SALUTATION.fullmatch(_plain(text)))


def _beginning(parts: list[Part]) -> int:
    """Return where the text of a letter begins: at its salutation, or after the last line of an address above it."""
    lead = parts[:LEAD]
    greetings = [n for n, part in enumerate(lead) if part.role == "paragraph" and is_salutation(_lines(part)[0])]
    ruled = next((n for n, part in enumerate(lead) if RULE.fullmatch(part.text) or _is_header(part)), None)
    if ruled is not None and any(n > ruled for n in greetings):
        greetings = [n for n in greetings if n > ruled]
    if greetings and sum(len(part.text) for part in parts[: greetings[0]]) < LONG_LEAD:
        return greetings[0]
    return _after_address(lead)


def _after_address(lead: list[Part]) -> int:
    end = 0
    for number, part in enumerate(lead):
        if part.role not in ("paragraph", "aside", "furniture") or any(len(line) > SHORT for line in _lines(part)):
            break
        if part.role == "paragraph" and any(_in_head(line) for line in _lines(part)):
            end = number + 1
    return end


def _in_head(line: str) -> bool:
    return bool(ADDRESS.search(line) or LABEL.fullmatch(_plain(line)))


def _is_header(part: Part) -> bool:
    """Tell whether a paragraph is the head of a mail that is sent on: two lines at least of From, Sent, Subject."""
    found = [LABEL.fullmatch(_plain(line)) for line in _lines(part)]
    names = {match["label"].casefold() for match in found if match and match["value"]}
    return len(names & set(HEADERS)) > 2


def _disclaimed(parts: list[Part]) -> list[Part]:
    last = len(parts) - CLOSING
    return [
        Part("aside", part.text)
        if number >= last and part.role == "paragraph" and DISCLAIMER.match(part.text.replace("\n", " "))
        else part
        for number, part in enumerate(parts)
    ]


def _closed(label: str, block: list[str]) -> list[Part]:
    return [Part("aside", BREAK.join(block), label=label)] if block else []


def _lines(part: Part) -> list[str]:
    return part.text.split("\n") if part.role == "table" else part.text.split(BREAK)


def _plain(line: str) -> str:
    return re.sub(r"\\([^\w\s])", r"\1", line).strip()


def is_group(texts: list[str]) -> bool:
    """Tell whether paragraphs set close together are lines of one, such as a signature: short, and no sentences."""
    short = all(len(text) <= SHORT and not text.endswith((".", "?", "!", ";", ":")) for text in texts)
    return len(texts) > 1 and short and not any(before == after for before, after in pairwise(texts))
