"""The papers around a letter: those it cites, in this store or not, and the letters that cite it."""

from collections.abc import Collection

from dossier_tui.model.records import Letter
from dossier_tui.store.contents import Contents
from dossier_tui.views.citation import print_cited
from dossier_tui.views.letter import Others, Papers, citing, letter_row
from dossier_tui.views.rows import GAP, Row, heading
from dossier_tui.words import Words


def paper_rows(contents: Contents, letter: Letter, words: Words, others: Others | None = None) -> list[Row]:
    """Return a row for each paper that a letter cites, and for each letter that cites it; those that are here open."""
    parts = {
        "view.field-cites": cited_rows(contents, letter.citations, words, others),
        "view.field-cited-by": [_letter(where, each, words) for where, each in citing(contents, letter, others)],
    }
    rows: list[Row] = []
    for key, members in parts.items():
        if members:
            rows += [*([GAP] if rows else []), heading(words(key), str(len(members))), *members]
    return rows


def _letter(contents: Contents, letter: Letter, words: Words) -> Row:
    row = letter_row(contents.slug, letter, words)
    return row._replace(tail=f"{contents.slug}  {row.tail}")


def cited_rows(contents: Contents, numbers: Collection[str], words: Words, others: Others | None = None) -> list[Row]:
    """Return a row for each paper of these numbers; one that is not here has no `ref`, and says so at its end."""
    papers = Papers(contents, [Letter(citations=list(numbers))], others)
    return [_cited(contents.slug, number, papers.find(number), words(papers.missing)) for number in numbers]


def _cited(slug: str, number: str, found: str | None, missing: str) -> Row:
    if not found:
        return Row("item", print_cited(number), "", "·", missing, "dim")
    return Row("item", print_cited(number), "", "✉", found, "", found if "/" in found else f"{slug}/{found}")
