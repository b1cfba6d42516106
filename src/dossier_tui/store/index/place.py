"""Where the index on a store is."""

from hashlib import sha256
from pathlib import Path

ENDING = ".sqlite"


def index_path(cache: Path, store: Path) -> Path:
    """Return the file in a cache folder that holds the index on a store, whatever the way by which that is reached."""
    name = sha256(str(store.resolve()).encode("utf-8", "surrogateescape")).hexdigest()[:16]
    return cache / f"{name}{ENDING}"
