"""What the catalogue asks, as SQL: what a user has typed comes into it as a value and never as a part of it."""

_TOLD = """
    slug, title, number, letters, events, waiting, open,
    CASE WHEN due_final < :today THEN terms WHEN due_first < :today
        THEN (SELECT count(*) FROM entry WHERE dossier = dossier.id AND open AND due_last < :today) ELSE 0 END,
    updated,
    CASE WHEN newest > :today
        THEN (SELECT date FROM entry WHERE dossier = dossier.id AND kind IN ('letter', 'event') AND last <= :today
            ORDER BY last DESC, date DESC LIMIT 1) ELSE newest_date END,
    status = 'archived'
FROM dossier
"""
LISTED = f"SELECT {_TOLD} WHERE NOT failed ORDER BY place, slug"
COUNTED = f"SELECT id, {_TOLD} WHERE id IN (SELECT value FROM json_each(:ids))"  # noqa: S608 - of our own words alone
URGENT = """
SELECT slug, dossier.number, ref, entry.title, by_whom, to_whom, owner, entry.status, due, due_words, due_by, due_last,
    moved, since
FROM entry INDEXED BY entry_urgent CROSS JOIN dossier ON dossier.id = entry.dossier
WHERE entry.open ORDER BY urgent, slug, length(ref), ref
"""
OPEN = """
SELECT slug, dossier.title, dossier.number, ref, record
FROM dossier CROSS JOIN entry ON entry.dossier = dossier.id WHERE entry.open ORDER BY slug
"""
RECENT = """
SELECT slug, date FROM entry JOIN dossier ON dossier.id = entry.dossier
WHERE kind IN ('letter', 'event') AND coalesce(first, last) BETWEEN :begin AND :end
"""
VOUCHED = "SELECT mtime, size, inode FROM dossier WHERE slug = ? AND plain AND NOT failed AND folder IS NOT ?"
NUMBERED = "SELECT slug FROM dossier WHERE number = :number AND NOT failed ORDER BY slug"
NAMED = """
SELECT slug, dossier.title, dossier.number, ref, kind, entry.title, date, entry.number, by_whom, to_whom
FROM entry JOIN dossier ON dossier.id = entry.dossier WHERE kind IN ('dossier', 'letter', 'event', 'commitment')
ORDER BY entry.id DESC
"""
FAILED = "SELECT slug FROM dossier INDEXED BY dossier_failed WHERE failed ORDER BY slug"
CITED = """
SELECT slug, dossier.title, dossier.number, ref, entry.title, date, sort, entry.number, NULL
FROM entry JOIN dossier ON dossier.id = entry.dossier
WHERE entry.number = :number AND kind IN ('letter', 'commitment')
"""
CITING = """
SELECT slug, dossier.title, dossier.number, ref, entry.title, date, sort, entry.number, cites.number
FROM cites JOIN entry ON entry.id = cites.entry JOIN dossier ON dossier.id = entry.dossier WHERE cites.number = :number
"""
_LETTERS = "SELECT slug FROM entry JOIN dossier ON dossier.id = entry.dossier WHERE kind = 'letter'"
# Without statistics SQLite takes the index on the kind to find those without a date, and goes through every letter.
_BY_DATE = _LETTERS.replace("FROM entry", "FROM entry INDEXED BY entry_letter")
_SIZE = "(entry.size IS NULL OR entry.size BETWEEN :least AND :most)"
TWINS = f"""
{_LETTERS} AND entry.number = :number
UNION SELECT slug FROM file JOIN entry ON entry.id = file.entry JOIN dossier ON dossier.id = entry.dossier
    WHERE sha256 = :sha256
UNION {_BY_DATE} AND date = :date AND {_SIZE}
UNION {_BY_DATE} AND date IS NULL AND {_SIZE}
UNION SELECT slug FROM dossier WHERE failed
"""  # noqa: S608 - of our own words alone
SIZED = f"{_LETTERS} AND {_SIZE}"
TOTALS = """
SELECT (SELECT count(*) FROM dossier), (SELECT count(*) FROM entry WHERE kind = 'letter'), (SELECT count(*) FROM entry),
    (SELECT value FROM meta WHERE name = 'swept')
"""
