"""Where the index on a store is."""

from pathlib import Path
from zlib import crc32

ENDING = ".sqlite"


def index_path(cache: Path, store: Path) -> Path:
    """Return the file in a cache folder that holds the index on a store, whatever the way by which that is reached.

    An index knows its store: where two are of one name, each is made anew in its turn.
    """
    path = str(store.resolve()).encode("utf-8", "surrogateescape")  # hashlib takes longer to load than a look at a list
    return cache / f"{crc32(path):08x}{crc32(path[::-1]):08x}{ENDING}"
