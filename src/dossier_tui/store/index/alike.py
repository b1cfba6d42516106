"""Which letters can have the same text as one that comes in, told by its rare words."""

from collections import Counter
from typing import TYPE_CHECKING

from dossier_tui.model.tokens import said_words

if TYPE_CHECKING:
    from sqlite3 import Connection

RARE = 1_000  # entries in which a rare word stands, at most
LONG = 6  # letters of a word that can be rare
LEAST, MOST = 4, 64  # rare words that tell enough, and that are looked for
SHARED = 3  # of so many of them, one stands in a letter with the same text: a form of it can have other notes beside it
FOUND = "SELECT rowid FROM words WHERE words MATCH ? LIMIT ?"
LETTERS = """
SELECT DISTINCT slug FROM entry JOIN dossier ON dossier.id = entry.dossier
WHERE entry.id IN ({among}) AND kind = 'letter' AND (entry.size IS NULL OR entry.size BETWEEN ? AND ?)
"""


def dossiers_alike(db: "Connection", text: str, sizes: tuple[float, float]) -> list[str] | None:
    """Return the dossiers with letters that can have a text, of the least and most bytes `sizes`.

    None where the text has too few rare words to tell.
    """
    words = [word for word in dict.fromkeys(said_words(text)) if len(word) >= LONG]
    found = [ids for word in words if (ids := _entries(db, word))]
    if len(found) < LEAST:
        return None
    chosen = found[:: -(-len(found) // MOST)]  # from all parts of the text
    shared = Counter(entry for ids in chosen for entry in ids)
    among = ", ".join(str(entry) for entry, number in shared.items() if number * SHARED >= len(chosen))
    return [slug for (slug,) in db.execute(LETTERS.format(among=among), sizes)]


def _entries(db: "Connection", word: str) -> list[int]:
    """Return the entries in the text of which a word stands; none where it is not rare."""
    match = f'{{body}} : "{word}"'  # letters and digits alone: there is no sign of FTS5 in it
    found = [number for (number,) in db.execute(FOUND, (match, RARE + 1))]
    return found if len(found) <= RARE else []
