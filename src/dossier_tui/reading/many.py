"""Many files are read by several processes of this program at once: this one then only stores what they found.

A file that brings its process down is a failure of that file alone; the next gets another process.
"""

import pickle
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from queue import SimpleQueue
from threading import Timer
from time import monotonic
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from dossier_tui.errors import Failure, Usage
from dossier_tui.model.calendar import Recesses
from dossier_tui.processes import cores, end, kill, start
from dossier_tui.reading.parcel import Arrived, letters_in

if TYPE_CHECKING:
    import subprocess
    from concurrent.futures import Future

CHILD = "dossier_tui.reading.reader"
WORTH = 8  # files for each process: starting one takes as long as reading some letters
AHEAD = 16  # files for each process that are read before somebody has asked for them
ROOM = 100_000_000  # bytes: where the files that are held come to more, no further one is read ahead
TOGETHER = 50  # files at most that are handed over at once
GATHERED = 1.0  # seconds after which those that are read are handed over: each writing of them writes the dossier anew
MOST = 8  # processes: storing what more of them find takes longer than finding it
LONGEST = 600.0  # seconds for one file, and be it a mail with many letters

Read = list[Arrived] | Failure


class File(Protocol):
    """A file to read: its name, and how its bytes are got."""

    @property
    def name(self) -> str: ...  # noqa: D102
    @property
    def load(self) -> Callable[[], bytes]: ...  # noqa: D102


FILE = TypeVar("FILE", bound=File)


def read_each(files: Sequence[FILE], recesses: Recesses) -> Iterator[list[tuple[FILE, Read]]]:
    """Yield every file with the letters in it, or why it cannot be read: as many together as are read by then.

    A few files are read here when it is their turn; of many, the next are read while somebody looks at the last.
    """
    hands = min(cores(), MOST, len(files) // WORTH)
    if hands < 2:
        yield from _read_here(files, recesses)
        return
    ahead = _Ahead(hands, files, recesses)
    try:
        while ready := ahead.gather():
            yield ready
    finally:
        ahead.end()


def _read_here(files: Sequence[FILE], recesses: Recesses) -> Iterator[list[tuple[FILE, Read]]]:
    """Read one file after the other; what a single one says is left to who knows what is given for it."""
    read = partial(read_file, recesses=recesses if len(files) > 1 else None)
    ready: list[tuple[FILE, Read]] = []
    until = monotonic() + GATHERED
    for file in files:
        loaded = _loaded(file)
        ready.append((file, loaded if isinstance(loaded, Failure) else read(loaded, file.name)))
        if len(ready) == TOGETHER or monotonic() > until:
            yield ready
            ready, until = [], monotonic() + GATHERED
    if ready:
        yield ready


def read_file(data: bytes, name: str, recesses: Recesses | None) -> Read:
    """Return the letters in a file, with what each says where there are recesses for that, or why it cannot be read."""
    try:
        letters = letters_in(data, name)
        return letters if recesses is None else [_heard(each, recesses) for each in letters]
    except Failure as failure:
        return failure


def _heard(arrived: Arrived, recesses: Recesses) -> Arrived:
    from dossier_tui.reading.understanding import hear  # who only looks at files does not need its words

    return arrived._replace(heard=hear(arrived.read, arrived.read.called(arrived.name), recesses))


class _Ahead(Generic[FILE]):
    """Files under way to several helpers, in their order; each helper is talked to by a thread, which only waits."""

    def __init__(self, hands: int, files: Sequence[FILE], recesses: Recesses) -> None:
        from concurrent.futures import ThreadPoolExecutor  # it loads what nobody needs who reads one file

        self._todo = iter(files)
        self._most = hands * AHEAD
        self._under_way: deque[tuple[FILE, int, Future[Read]]] = deque()
        self._helpers = [Helper(recesses) for _ in range(hands)]
        self._free: SimpleQueue[Helper] = SimpleQueue()
        for helper in self._helpers:
            self._free.put(helper)
        self._pool = ThreadPoolExecutor(hands)

    def gather(self) -> list[tuple[FILE, Read]]:
        """Return the next files that are read, one at least; none where there are no more."""
        ready: list[tuple[FILE, Read]] = []
        held, until = 0, monotonic() + GATHERED
        self._begin_more(held)
        while self._under_way and len(ready) < TOGETHER:
            file, size, found = self._under_way[0]
            try:
                ready.append((file, found.result(max(until - monotonic(), 0) if ready else None)))
            except TimeoutError:
                break
            self._under_way.popleft()
            held += size
            self._begin_more(held)
        return ready

    def _begin_more(self, held: int) -> None:
        """Let further files be read, as long as there is room for them beside what is held already, in bytes."""
        held += sum(size for _, size, _ in self._under_way)
        while len(self._under_way) < self._most and held < ROOM and (file := next(self._todo, None)):
            loaded = _loaded(file)
            size = 0 if isinstance(loaded, Failure) else len(loaded)
            self._under_way.append((file, size, self._pool.submit(self._read, loaded, file.name)))
            held += size

    def _read(self, loaded: bytes | Failure, name: str) -> Read:
        if isinstance(loaded, Failure):
            return loaded
        helper = self._free.get()
        try:
            return helper.read(loaded, name)
        finally:
            self._free.put(helper)

    def end(self) -> None:
        """End the helpers, whatever they are doing."""
        self._pool.shutdown(wait=False, cancel_futures=True)
        for helper in self._helpers:
            helper.kill()
        self._pool.shutdown()
        for helper in self._helpers:
            helper.close()


def _loaded(file: File) -> bytes | Failure:
    try:
        return file.load()
    except Failure as failure:
        return failure


# Not a ProcessPoolExecutor: one process that dies breaks a whole pool, and none of its files knows whether it was it.
class Helper:
    """A process that reads one file at a time, started with the first; it ends with this one, however that ends."""

    def __init__(self, recesses: Recesses) -> None:
        self._recesses = recesses
        self._process: subprocess.Popen[bytes] | None = None
        self._ended = False

    def read(self, data: bytes, name: str) -> Read:
        """Return what is in a file, or why it cannot be read."""
        process = self._process = self._process or start(CHILD)
        limit = Timer(LONGEST, kill, (process,))
        limit.start()
        if self._ended:  # while it was started
            kill(process)
        try:
            return self._asked(process, data, name)
        except (EOFError, OSError, pickle.UnpicklingError):
            kill(process)
            self.close()
            return Usage("error.file-crashed", name=name)
        finally:
            limit.cancel()

    def _asked(self, process: "subprocess.Popen[bytes]", data: bytes, name: str) -> Read:
        assert process.stdin
        assert process.stdout
        pickle.dump((data, name, self._recesses), process.stdin)
        process.stdin.flush()
        read: Read = pickle.load(process.stdout)  # noqa: S301 - what this very program says
        return read

    def kill(self) -> None:
        """Kill the process, whatever it is doing, and let no other be used."""
        self._ended = True
        if process := self._process:
            kill(process)

    def close(self) -> None:
        """Wait for the end of the process that was killed, and close its pipes; nobody else may be at them."""
        if process := self._process:
            end(process)
        self._process = None
