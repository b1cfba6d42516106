"""What a search found as rows: how much by what, then each hit with the sentence that shows why."""

from typing import TYPE_CHECKING

from dossier_tui.views.rows import GAP, Row, heading
from dossier_tui.words import Words
from dossier_tui.words.dates import short_date

if TYPE_CHECKING:
    from dossier_tui.views.search import Answer, Found, LeftOut
    from dossier_tui.views.snippets import Snippet

MARKS = {"letter": "✉", "event": "●", "commitment": "·", "note": "✎", "proposal": "~", "dossier": "▌"}
BEGIN, END = "\u1dfe", "\u1dff"  # around a word that was found, for the face to show; they take no room in a line
FACETED = 8  # values of a facet that stand beside the hits
ASKED = {"dossier": "dossier", "kind": "kind", "year": "date", "status": "status"}  # the field that asks for a facet
BEFORE = 36  # characters before what was found on a line of the screen
SHOWN = 5  # values of a facet that a line names


def answer_rows(answer: "Answer", words: Words) -> list[Row]:
    """Return an answer as rows: how many hits there are, by what they are counted, and the hits of the page."""
    if not answer.hits:
        return []
    kinds = [(kind_word(kind, words), number) for kind, number in answer.facets["kind"]]
    counted = [_counted(kinds), _counted(answer.facets["dossier"])]
    rows = [heading(say_total(answer.total, answer.beyond, words), words(f"view.order-{answer.order}"))]
    rows += [heading(line) for line in counted]
    return [*rows, GAP, *(row for found in answer.hits for row in found_rows(found, words))]


def found_rows(found: "Found", words: Words) -> list[Row]:
    """Return one hit: its date, what it is and where, and below that the sentence that shows why it is there."""
    hit = found.hit
    lead = short_date(hit.date, words) if hit.date else ""
    tail = f"{kind_word(hit.kind, words)}  {found.ref}"
    row = Row("item", marked(found.title), lead, MARKS[hit.kind], tail, "", found.ref)
    same = found.snippet.text in (hit.title, "")
    return [row] if same else [row, Row("more", marked(found.snippet), ref=found.ref)]


def hit_rows(answer: "Answer", words: Words) -> list[Row]:
    """Return the hits alone, with «» around the words, for lines that end where the screen does."""
    rows: list[Row] = []
    for found in answer.hits:
        item, *more = found_rows(found, words)
        rows += [item._replace(tail=found.ref), *(each._replace(text=_from_hit(each.text)) for each in more)]
    return [row._replace(text=row.text.replace(BEGIN, "«").replace(END, "»")) for row in rows]


def _from_hit(text: str) -> str:
    """Return a text from some words before what was found on, so that a line shows that."""
    begin = text.find(" ", max(text.find(BEGIN) - BEFORE, 0))
    return text if text.find(BEGIN) <= BEFORE else f"…{text[begin:]}"


def facet_rows(answer: "Answer", words: Words) -> list[Row]:
    """Return how many hits there are by what, under headings; each `ref` is what narrows the search to these."""
    rows: list[Row] = []
    for name, counts in answer.facets.items():
        if counts:
            rows += [*([GAP] if rows else []), heading(words(f"view.facet-{name}"))]
            rows += [
                Row("item", _value(name, value, words), tail=grouped(n, words), ref=f"{ASKED[name]}:{value}")
                for value, n in counts[:FACETED]
            ]
    return rows


def _value(name: str, value: str, words: Words) -> str:
    of_status = f"view.status-{value}", f"review.state-{value}"  # of a commitment or an event; of a proposal
    keys = {"kind": (f"view.entry-{value}",), "status": of_status}.get(name, ())
    return next((words(key) for key in keys if words.has(key)), value)


def say_total(total: int, beyond: bool, words: Words) -> str:
    """Return how many hits there are, or where there are more `beyond` those that were counted, that there are."""
    if beyond:
        return words("view.hits-beyond", n=grouped(total, words))
    return words.count("view.hits", total).replace(str(total), grouped(total, words))


def say_left_out(left_out: "LeftOut", words: Words) -> str:
    """Return how much is found without a part of a search."""
    part, total, beyond = left_out
    if beyond:
        return words("say.found-without-beyond", n=grouped(total, words), part=part)
    return words.count("say.found-without", total).replace("{part}", part)


def grouped(number: int, words: Words) -> str:
    """Return a number with its thousands apart, as the language does."""
    return f"{number:,}".replace(",", words("view.thousands"))


def kind_word(kind: str, words: Words) -> str:
    """Return the word for a kind of entry."""
    return words(f"view.entry-{kind}")


def marked(snippet: "Snippet") -> str:
    """Return a text with BEGIN and END around the words that were found."""
    parts, last = [], 0
    text = snippet.text.replace(BEGIN, "\u0301").replace(END, "\u0301")
    for start, end in snippet.spans:
        parts += [text[last:start], BEGIN, text[start:end], END]
        last = end
    return "".join([*parts, text[last:]])


def _counted(counts: list[tuple[str, int]]) -> str:
    shown = [f"{value} {number}" for value, number in counts[:SHOWN]]
    return ", ".join(shown) + (", …" if len(counts) > SHOWN else "")
