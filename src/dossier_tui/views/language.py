"""The language of the search as a table: what is typed, and what it finds."""

from dossier_tui.views.rows import Row
from dossier_tui.words import Words

PARTS = (
    *("words", "phrase", "or", "not", "prefix", "near", "dossier", "kind", "people", "status", "due", "date", "number"),
    *("tag", "has"),
)


def language_pairs(words: Words) -> list[tuple[str, str]]:
    """Return what can be typed in a search, with what it finds."""
    return [(words(f"query.{part}-example"), words(f"query.{part}")) for part in PARTS]


def language_rows(words: Words) -> list[Row]:
    """Return the same as rows, of which none can be chosen."""
    return [row for typed, finds in language_pairs(words) for row in (Row("heading", typed), Row("more", finds))]
