"""What the index vouches for. Every look into a large dossier asks that, so nothing that writes to it is loaded."""

from contextlib import suppress
from pathlib import Path

from dossier_tui.errors import Failure
from dossier_tui.store.index.connection import HASTE, connected
from dossier_tui.store.index.questions import VOUCHED
from dossier_tui.store.index.stamps import UNSURE, stamp_at
from dossier_tui.store.storage import Version


def vouches(index: Path, root: Path, slug: str, version: Version) -> bool:
    """Tell whether an index on the store at `root` has read a version of a dossier's tables, all as we write it."""
    with suppress(Failure, OSError), connected(index, root.resolve(), HASTE) as db:
        return bool(db.execute(VOUCHED, (slug, UNSURE)).fetchone() == stamp_at(version))
    return False
