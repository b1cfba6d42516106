"""What a search found as rows: how much by what, then each hit with the sentence that shows why."""

from dossier_tui.store.query.hits import COUNTED
from dossier_tui.views.rows import GAP, Row, heading
from dossier_tui.views.search import Answer, Found
from dossier_tui.views.snippets import Snippet
from dossier_tui.words import Words
from dossier_tui.words.dates import short_date

MARKS = {"letter": "✉", "event": "●", "commitment": "·", "note": "✎", "proposal": "~", "dossier": "▌"}
BEGIN, END = "\u1dfe", "\u1dff"  # around a word that was found, for the face to show; they take no room in a line
SHOWN = 5  # values of a facet that a line names


def answer_rows(answer: Answer, words: Words) -> list[Row]:
    """Return an answer as rows: how many hits there are, by what they are counted, and the hits of the page."""
    if not answer.hits:
        return []
    kinds = [(kind_word(kind, words), number) for kind, number in answer.facets["kind"]]
    counted = [_counted(kinds), _counted(answer.facets["dossier"])]
    rows = [heading(say_total(answer, words), words(f"view.order-{answer.order}"))]
    rows += [heading(line) for line in counted]
    return [*rows, GAP, *(row for found in answer.hits for row in found_rows(found, words))]


def found_rows(found: Found, words: Words) -> list[Row]:
    """Return one hit: its date, what it is and where, and below that the sentence that shows why it is there."""
    hit = found.hit
    lead = short_date(hit.date, words) if hit.date else ""
    tail = f"{kind_word(hit.kind, words)}  {found.ref}"
    row = Row("item", marked(found.title), lead, MARKS[hit.kind], tail, "", found.ref)
    same = found.snippet.text in (hit.title, "")
    return [row] if same else [row, Row("more", marked(found.snippet), ref=found.ref)]


def say_total(answer: Answer, words: Words) -> str:
    """Return how many hits there are."""
    if answer.beyond:
        return words("view.hits-beyond", n=grouped(COUNTED, words))
    return words.count("view.hits", answer.total).replace(str(answer.total), grouped(answer.total, words))


def grouped(number: int, words: Words) -> str:
    """Return a number with its thousands apart, as the language does."""
    return f"{number:,}".replace(",", words("view.thousands"))


def kind_word(kind: str, words: Words) -> str:
    """Return the word for a kind of entry."""
    return words(f"view.entry-{kind}")


def marked(snippet: Snippet) -> str:
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
