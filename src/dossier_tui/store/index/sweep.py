"""The sweep: which dossiers have changed behind the index's back, and bringing those in step."""

import gc
from collections import defaultdict
from collections.abc import Callable, Generator, Iterator
from contextlib import closing
from pathlib import Path
from time import monotonic, time
from typing import TYPE_CHECKING

from dossier_tui.errors import Failure
from dossier_tui.store.index.connection import transaction
from dossier_tui.store.index.questions import FAILED
from dossier_tui.store.index.stamps import (
    NOTHING,
    OURS,
    UNSURE,
    Glance,
    Stamp,
    glance,
    is_fresh,
    look,
    looking_from,
    texts,
)
from dossier_tui.store.store import Store

if TYPE_CHECKING:
    from sqlite3 import Connection

    from dossier_tui.store.index.writer import Whole, Writer

MANY = 5_000  # letters: in a larger store no text is looked at, but the time of the folder that it stands in
PAUSE = 30.0  # seconds that the sweep of a larger store holds
LARGE = 200_000_000  # bytes of tables of a store in which common words are marked, that they are found at once
READ_APART = 2_000_000  # bytes of tables from which on another process pays for its start
TEXT = 16_000_000  # characters brought in by one transaction
LOOKS = 1_000  # dossiers looked at between two words of how far it is
SPAN = 1.0  # seconds that a transaction takes: so long at most waits who else has something to write

TEXTS = """
SELECT slug, ref, entry.mtime, entry.size, entry.inode
FROM entry INDEXED BY entry_text CROSS JOIN dossier ON dossier.id = entry.dossier WHERE kind = 'letter'
"""

MORE = "SELECT 1 FROM entry INDEXED BY entry_letter WHERE kind = 'letter' LIMIT 1 OFFSET ?"
KNOWN = "SELECT slug, mtime, size, inode, folder FROM dossier INDEXED BY dossier_stamps WHERE NOT failed"
MARKED = "UPDATE meta SET value = 1 WHERE name = 'common' AND NOT EXISTS (SELECT 1 FROM entry)"
State = Glance | None
Progress = Callable[[int, int], None]  # how many are in step, of how many that were not; 0, 0 while looking


def is_due(db: "Connection") -> bool:
    """Tell whether the store is to be swept before an answer."""
    if not is_large(db):
        return True
    (swept,) = db.execute("SELECT value FROM meta WHERE name = 'swept'").fetchone()
    return not 0 <= time() - swept <= PAUSE


def is_large(db: "Connection") -> bool:
    """Tell whether there are so many letters that not each is looked at."""
    return db.execute(MORE, (MANY,)).fetchone() is not None


def sweep(db: "Connection", store: Store, progress: Progress, *, with_texts: bool = True) -> None:
    """Bring the index in step with the store; what stops it leaves what is done, and the next goes on from there.

    Where it is not `with_texts`, a letter's text that was changed where it stands is left to a sweep that is.
    """
    began = time()
    known, large = _known(db), is_large(db)
    slugs = store.slugs(known)
    settled: dict[str, int] = {}
    changed = dict(_changed(db, str(store.root), slugs, known, settled, progress, large=large, with_texts=with_texts))
    for done in _bring(db, store, changed, known) if changed else ():
        progress(done, len(changed))
    progress(max(len(changed), 1), max(len(changed), 1))
    # What is not known has changed: where nothing has, and there are as many, none is gone.
    gone = known.keys() - set(slugs) if changed or len(slugs) != len(known) else ()
    if gone or settled:
        from dossier_tui.store.index.writer import Writer  # where there is something to write

        with transaction(db):
            writer = Writer(db)
            for slug in gone:
                writer.forget(slug)
            for slug, letters in settled.items():
                writer.settle(slug, letters)
    if changed or gone or is_large(db):
        db.execute("UPDATE meta SET value = ? WHERE name = 'swept'", (began,))


def behind(db: "Connection", store: Store) -> int:
    """Return how many dossiers have come, changed or gone since the index was brought in step."""
    slugs, known, root = store.slugs(), _known(db), str(store.root)
    letters = _texts_known(db)
    behind = [slug for slug in slugs if not _is_in_step(root, slug, known.get(slug), letters[slug])]
    return len(behind) + len(known.keys() - set(slugs))


def _is_in_step(root: str, slug: str, known: State, letters: dict[str, Stamp]) -> bool:
    """Tell whether a dossier is as the index has it, as far as that can be told where a next sweep would make sure."""
    now, there = glance(slug, f"{root}/"), texts(f"{root}/{slug}")
    if known is None or known[:4] != now[:4] or known[4] not in (UNSURE, OURS, now[4]):
        return False
    return all(
        stamp[:2] == there.get(ref, NOTHING)[:2] and stamp[2] in (UNSURE, there.get(ref, NOTHING)[2])
        for ref, stamp in letters.items()
    )


def _known(db: "Connection") -> dict[str, State]:
    """Return the state in which the index has each dossier; None where it could not be read."""
    known: dict[str, State] = {row[0]: row for row in db.execute(KNOWN).fetchall()}
    known.update((slug, None) for (slug,) in db.execute(FAILED))
    return known


def _changed(
    db: "Connection",
    root: str,
    slugs: list[str],
    known: dict[str, State],
    settled: dict[str, int],
    progress: Progress,
    *,
    large: bool,
    with_texts: bool,
) -> Iterator[tuple[str, int]]:
    """Yield the dossiers that are not as the index has them, each with the bytes of its tables.

    In a small store, they are told by the texts of their letters too.

    One in which a change of ours was followed is in step where its texts are; the time of its folder goes to `settled`.
    """
    texts_known = {} if large or not with_texts else _texts_known(db)
    with looking_from(root) as (before, at):
        for number, slug in enumerate(slugs):
            if not number % LOOKS:
                progress(0, 0)
            was, now = known.get(slug), glance(slug, before, at)
            if was == now and not texts_known:
                continue
            folder, letters = f"{root}/{slug}", texts_known.get(slug)
            if was and was[4] == OURS:
                if (large or with_texts) and now[4] is not None and not is_fresh(now[4]):
                    settled[slug] = now[4]
                letters = _texts_known(db, slug).get(slug) if large else letters
                was = (*was[:4], now[4])
            if was != now or (letters and _reworded(letters, texts(folder))):
                settled.pop(slug, None)
                yield slug, now[2] or 0


def _texts_known(db: "Connection", slug: str | None = None) -> dict[str, dict[str, Stamp]]:
    """Return the stamps of the texts that the index has, by dossier and letter; of one dossier where that is named."""
    known: dict[str, dict[str, Stamp]] = defaultdict(dict)
    chosen = (TEXTS, ()) if slug is None else (f"{TEXTS} AND slug = ?", (slug,))
    for slug, ref, mtime, size, inode in db.execute(*chosen):
        known[slug][ref] = mtime, size, inode
    return known


def _reworded(known: dict[str, Stamp], now: dict[str, Stamp]) -> bool:
    """Tell whether a letter has another text than the index has, or one where it had none."""
    return known != now and any(now.get(ref, NOTHING) != stamp for ref, stamp in known.items())


def _bring(db: "Connection", store: Store, changed: dict[str, int], known: dict[str, State]) -> Iterator[int]:
    """Bring dossiers in step, as many in a transaction as are brought in a moment; yield how many are done."""
    from dossier_tui.store.index.writer import Writer  # where there is something to write

    done, new = 0, {slug: size for slug, size in changed.items() if slug not in known}
    if sum(new.values()) >= LARGE:
        db.execute(MARKED)
    (common,) = db.execute("SELECT value FROM meta WHERE name = 'common'").fetchone()
    with closing(_coming(store.root, [*changed], new, common=bool(common))) as coming:
        while done < len(changed):
            with transaction(db):
                writer, began = Writer(db), monotonic()
                passing = Store(store.root)  # forgotten with what it has read, as a store keeps every dossier it opens
                others = _known(db)  # what another program has brought in step in the meantime
                for slug, whole in coming:
                    if others.get(slug) == known.get(slug):
                        _write(writer, passing, slug, whole)
                    done += 1
                    if writer.size >= TEXT or monotonic() - began >= SPAN:
                        break
                writer.flush()
            yield done
            if done < len(changed):
                gc.collect()  # what was read stands in circles, which Python would look for much later


def _coming(
    root: Path, changed: list[str], new: dict[str, int], *, common: bool
) -> Generator[tuple[str, "Whole | None"], None, None]:
    """Yield every dossier that has changed, with what was read in it if another process has read it."""
    if sum(new.values()) < READ_APART:
        yield from ((slug, None) for slug in changed)
        return
    from dossier_tui.store.index.ahead import read_ahead  # for a store that is new, or much of it

    yield from read_ahead(root, changed, new, common=common)


def _write(writer: "Writer", store: Store, slug: str, whole: "Whole | None") -> None:
    if whole and whole.common == writer.common:
        writer.take(slug, whole)
    else:
        bring(writer, store, slug)


def bring(writer: "Writer", store: Store, slug: str) -> None:
    """Bring one dossier in step with what it holds now; one that is not there any more goes."""
    now = look(f"{store.root}/{slug}")
    try:
        file = store.dossier(slug)
        contents = file.contents()
    except Failure:
        if slug in store.slugs():
            writer.fail(slug, now)
        else:
            writer.forget(slug)
    else:
        writer.follow(file.places, contents, now)
