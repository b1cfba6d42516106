"""Dossiers read ahead for the index: other processes of this program read them while this one writes what they found.

It is told on its input, in marshal: the folder of the store, and whether common words are to be marked, then the names
of dossiers. It answers each in turn.
"""

import gc
import marshal
import sys
from collections import deque
from collections.abc import Generator
from contextlib import suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from typing import IO

from dossier_tui.errors import Failure
from dossier_tui.processes import cores, end, start
from dossier_tui.store.index.stamps import look
from dossier_tui.store.index.writer import Whole, whole_of
from dossier_tui.store.store import Store

AHEAD = 4_000_000  # bytes of tables that one process reads ahead
MOST = 500  # dossiers that it does
HELPERS = 3  # processes: what more of them read would wait for the writing
GATHERED = 8_000_000  # bytes of answers after which what was read is let go of: it stands in circles
LENGTH = 8  # bytes that say how long an answer is

Brought = tuple[str, Whole | None]  # a dossier, and what was read in it; None where that is still to be done


def read_ahead(
    root: Path, slugs: list[str], sizes: dict[str, int], *, common: bool = False
) -> Generator[Brought, None, None]:
    """Yield every dossier, in any order; those of `sizes` (bytes of tables) as they were read, most of them.

    Who asks for the next one is never kept waiting while there is one that nobody reads yet.
    """
    left = [*reversed(slugs)]
    helpers: list[_Helper] = []
    try:
        with suppress(OSError):  # where no more processes can be made, this one reads what they would have
            helpers.extend(_Helper(root, common) for _ in range(min(HELPERS, cores() - 1)))
        while left or any(helper.asked for helper in helpers):
            for helper in helpers:
                helper.fill(left, sizes)
            yield _next(helpers, left)
    finally:
        for helper in helpers:
            helper.end()


def _next(helpers: list["_Helper"], left: list[str]) -> Brought:
    for helper in helpers:
        if helper.asked and (found := helper.answer(wait=False)):
            return found
    if left:
        return left.pop(), None
    found = next(helper for helper in helpers if helper.asked).answer(wait=True)
    assert found  # who waits gets one
    return found


class _Helper:
    """A process that reads dossiers. What it does not answer, as it has ended, is left to who asked."""

    def __init__(self, root: Path, common: bool) -> None:
        self.asked: deque[tuple[str, int]] = deque()
        self._process = start(__name__)
        self._answers: SimpleQueue[bytes] = SimpleQueue()
        self._listener = Thread(target=self._listen, daemon=True)
        self._listener.start()
        self._tell((str(root), common))

    def fill(self, left: list[str], sizes: dict[str, int]) -> None:
        """Have it read as much ahead as it may, from the end of what is left."""
        ahead = sum(size for _, size in self.asked)
        while left and left[-1] in sizes and ahead < AHEAD and len(self.asked) < MOST:
            slug = left.pop()
            self.asked.append((slug, sizes[slug]))
            ahead += sizes[slug]
            self._tell(slug)

    def answer(self, *, wait: bool) -> Brought | None:
        """Return what it has read in the dossier that it was asked for first; None where it is not so far."""
        try:
            answer = self._answers.get(wait)
        except Empty:
            return None
        slug, _ = self.asked.popleft()
        if not answer:  # it has ended, and so it is with all that it is asked for
            self._answers.put(answer)
        found = marshal.loads(answer) if answer else None  # noqa: S302 - this very program wrote it
        return slug, Whole(*found) if found else None

    def end(self) -> None:
        """End the process, whatever it does."""
        end_of = self._process
        with suppress(OSError):
            end_of.kill()
        self._listener.join()
        end(end_of)

    def _tell(self, told: str | tuple[str, bool]) -> None:
        stdin = self._process.stdin
        assert stdin
        with suppress(OSError):  # it has ended: that comes out where it is to answer
            stdin.write(marshal.dumps(told))
            stdin.flush()

    def _listen(self) -> None:
        stdout = self._process.stdout
        assert stdout
        while len(length := stdout.read(LENGTH)) == LENGTH:
            size = int.from_bytes(length)
            if len(answer := stdout.read(size)) != size:
                break
            self._answers.put(answer)
        self._answers.put(b"")


def read_whole(store: Store, slug: str, *, common: bool) -> Whole | None:
    """Return all that the index says of a dossier, as `whole_of`; None where it cannot be read."""
    now = look(f"{store.root}/{slug}")
    try:
        file = store.dossier(slug)
        return whole_of(file.places, file.contents(), now, common=common)
    except Failure:
        return None


def answer_all(given: IO[bytes], told: IO[bytes]) -> None:
    """Read every dossier that is asked for, until nobody asks any more."""
    root, common = marshal.load(given)  # noqa: S302 - this very program wrote it
    said = 0
    with suppress(EOFError):
        while True:
            found = read_whole(Store(Path(root)), marshal.load(given), common=common)  # noqa: S302
            answer = marshal.dumps(found and tuple(found))
            told.write(len(answer).to_bytes(LENGTH) + answer)
            told.flush()
            said += len(answer)
            if said >= GATHERED:
                gc.collect()
                said = 0


if __name__ == "__main__":
    gc.disable()
    with suppress(OSError):
        answer_all(sys.stdin.buffer, sys.stdout.buffer)
