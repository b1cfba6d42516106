"""Search over 10,000 and 100,000 letters, with --large a million: against raw FTS5 and ripgrep, and as it grows.

Raw FTS5 is a table with the same columns: what is put into it is read from the same files, and a search in it counts
the hits and fetches what a list shows of the newest twenty. It keeps no catalogue, and nothing that tells a change.
"""

import gc
import json
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from functools import partial
from itertools import islice
from pathlib import Path
from statistics import median

from benchmarks.stores import write_store
from benchmarks.timing import Row, Timed, absent, compare, peer, process, seconds
from dossier_tui.__main__ import GATHER
from dossier_tui.model.calendar import Recesses
from dossier_tui.model.query.language import parse_query
from dossier_tui.store.index.index import Index
from dossier_tui.store.query.conditions import Row as Words
from dossier_tui.store.query.conditions import Said
from dossier_tui.store.query.run import Searcher
from dossier_tui.store.store import Store
from dossier_tui.views.search import find

AREA = "search"
EACH = 100  # letters in a dossier
RARE, COMMON = "jeugdmonitor", "kamer"
SLOWEST = 0.05  # seconds
TODAY = date(2026, 11, 24)
QUERIES = (
    "jeugdmonitor",
    "kamer",
    "vaargeul onderzoek",
    '"voor de zomer"',
    "subsidie*",
    "zomer -begroting",
    "NEAR(kamer brief, 5)",
    "kind:letter kamer",
    "status:open",
    "due:overdue",
    "date:2022-01",
    "date:>2024 toezegging",
    "number:30012",
    "from:bakker",
    "cites:31234/5",
    "zomer OR winter",
    "has:citation kamer",
    "toezegging",
    "vaargeul-onderzoek",
    "kind:commitment by:financiën",
    "-kamer",
    "status:open -kamer",
    "-kamer OR status:open",
    '"de kamer"',
    '"in de"',
    "de*",
    "has:tag",
    "kind:answer",
    "due:undated",
    "due:2027 kamer",
)
NEWEST = """
SELECT slug, ref, kind, sort, date, entry.title, entry.by_whom, entry.to_whom, entry.tags
FROM words CROSS JOIN entry ON entry.id = words.rowid JOIN dossier ON dossier.id = entry.dossier
WHERE words MATCH ? ORDER BY words.rowid DESC LIMIT 20
"""
WORDS = """
CREATE VIRTUAL TABLE words USING fts5(
    title, body, by_whom, to_whom, tags, content='', tokenize='unicode61 remove_diacritics 2'
)
"""
BUILD = "from benchmarks.searching import index; import sys; print(*index(sys.argv[1], sys.argv[2]))"


def measure(stores: Path, *, large: bool) -> Iterator[Row]:
    """Yield the rows of each size."""
    yield _growth(stores)
    for letters in (10_000, 100_000, *([1_000_000] if large else [])):
        yield from _of_size(stores, letters)


def index(root: str, path: str) -> tuple[float, float]:
    """Make the index of a store anew and return the seconds and the MB of memory at most that it took, on Linux."""
    gc.set_threshold(GATHER)  # as the program does
    took = seconds(Index(Store(Path(root), Path(path))).rebuild)
    most = next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM:"))
    return took, int(most.split()[1]) / 1000


def _of_size(stores: Path, letters: int) -> Iterator[Row]:
    root = write_store(stores / f"{letters}-letters", letters // EACH, EACH, events=0)
    path = stores / f"{letters}-letters.sqlite"
    raw = stores / f"{letters}-raw.sqlite"
    theirs = seconds(lambda: _insert(raw, root))
    ours, peak = _build(root, path)
    yield Row(AREA, f"index {letters:,} letters", "raw FTS5 insertion", ours, theirs, theirs / ours, ">= 0.8")
    yield Row(AREA, f"memory of that, {letters:,}", "300 MB", peak, 300, peak / 300, "<= 1", "MB")
    store = Store(root, path)
    ours_open = sqlite3.connect(path)
    for word in (RARE, COMMON):
        hits, whole = partial(_hits, ours_open, word), partial(_ask, store, word)
        what = f"hits of “{word}”, {letters:,} letters"
        yield compare(AREA, what, "the raw FTS5 statement", hits, partial(_raw, ours_open, word), "<= 1.3")
        yield _against_ripgrep(what, hits, root, word, ">= 100" if word == RARE else ">= 15")
        yield _against_ripgrep(f"{what}, with snippets and counts", whole, root, word, "")
    times = [(median(seconds(partial(_ask, store, query)) for _ in range(5)), query) for query in QUERIES]
    slowest, query = max(times)
    what = f"slowest of {len(QUERIES)} queries, {letters:,} letters: {query}"
    yield Row(AREA, what, "50 ms", slowest, SLOWEST, slowest / SLOWEST, "<= 1")


def _growth(stores: Path) -> Row:
    """One letter added to an archive of 100,000 letters against one of a thousand, each with its index."""
    roots = [
        write_store(stores / f"{letters}-letters", letters // EACH, EACH, events=0) for letters in (100_000, 1_000)
    ]
    caches = [stores / f"cache-{root.name}" for root in roots]
    letter = stores / "one.txt"
    letter.write_text(
        "Den Haag, 3 november 2026\n\nBetreft: Proef\n\nGeachte voorzitter,\n\nDit is een proef.\n", "utf-8"
    )
    script = Path(sys.executable).parent / "dossier"
    adding = [
        process(
            script,
            "add",
            "letter",
            "000000",
            letter,
            "--same",
            "add",
            DOSSIER_STORE=str(root),
            DOSSIER_CACHE=str(cache),
        )
        for root, cache in zip(roots, caches, strict=True)
    ]
    for root, cache in zip(roots, caches, strict=True):
        process(script, "index", "--rebuild", DOSSIER_STORE=str(root), DOSSIER_CACHE=str(cache))()
    return compare(AREA, "add a letter, 100,000 letters", "the same, 1,000", adding[0], adding[1], "<= 1.1")


def _against_ripgrep(what: str, ours: Timed, root: Path, word: str, goal: str) -> Row:
    program = peer("rg")
    if program is None:
        return absent(AREA, what, "ripgrep", goal)
    theirs = process(program, "-i", "-w", "-l", "-g", "*.md", word, root, code=None)
    return compare(AREA, what, "ripgrep", ours, theirs, goal or ">= 1", 5)


def _ask(store: Store, query: str) -> object:
    store.catalogue.sweeping = False  # the sweep has a row of its own
    return find(store, Recesses(), TODAY, parse_query(query))


def _hits(db: sqlite3.Connection, word: str) -> object:
    """Find the newest hits and count them all, without their snippets and without counting by what they are."""
    searcher = Searcher(db, Said((Words((word,)),)))
    total = searcher.count()
    return total, searcher.newest(total, 20)


def _raw(db: sqlite3.Connection, word: str) -> object:
    """Count the hits and fetch what a list shows of the newest twenty."""
    count = db.execute("SELECT count(*) FROM words WHERE words MATCH ?", (word,)).fetchone()
    return count, db.execute(NEWEST, (word,)).fetchall()


def _insert(path: Path, root: Path) -> None:
    path.unlink(missing_ok=True)
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("PRAGMA journal_mode=WAL")
    db.execute(WORDS)
    rows = (row for tables in sorted(root.glob("*/dossier.json")) for row in _words(tables))
    while some := [*islice(rows, 8_000)]:
        db.execute("BEGIN")
        db.executemany("INSERT INTO words (title, body, by_whom, to_whom, tags) VALUES (?, ?, ?, ?, ?)", some)
        db.execute("COMMIT")
    db.close()


def _words(path: Path) -> Iterator[tuple[str, ...]]:
    """Yield the words of every letter and commitment of a dossier."""
    tables = json.loads(path.read_bytes())
    for key, letter in tables["letters"].items():
        senders = "; ".join(f"{each['name']}, {each['office']}" for each in letter["senders"])
        text = (path.parent / "letters" / f"{key}.md").read_text("utf-8")
        yield letter["title"], text, senders, letter["recipient"], ""
    for promise in tables["commitments"].values():
        yield promise["text"], promise["due_words"], promise["by"], promise["to"], ""


def _build(root: Path, path: Path) -> tuple[float, float]:
    built = subprocess.run([sys.executable, "-c", BUILD, str(root), str(path)], check=True, capture_output=True)
    took, peak = map(float, built.stdout.split())
    return took, peak
