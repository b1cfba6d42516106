"""Which versions of large dossiers were found to be sound: all of them as this program writes it, a record a line.

What is sound is read as lines. It is kept in a file beside the index, whether there is one or not; where a word of it
is lost, or the whole file, the next look at the dossier parses all of that again.
"""

import json
from contextlib import suppress
from pathlib import Path
from zlib import crc32

from dossier_tui.errors import Failure
from dossier_tui.model.records import RULES
from dossier_tui.store.files import write_new
from dossier_tui.store.storage import Version

SOUND = "-sound"  # the ending of the file's name, after that of the index
FORM = [1, crc32(repr([*RULES.values()]).encode())]  # how it is written, and what: other fields, and it is looked anew


class Sound:
    """The versions of the dossiers of the store at `root` that were found to be sound, in a file beside `index`."""

    def __init__(self, root: Path, index: Path) -> None:
        self._root = root
        self._path = index.with_name(index.name + SOUND)

    def holds(self, slug: str, version: Version) -> bool:
        """Tell whether this version of a dossier's tables was found to be sound."""
        return self._known().get(slug) == [*version]

    def keep(self, slug: str, version: Version) -> None:
        """Keep that a version is sound, where that can be done; of dossiers that are gone nothing is kept."""
        there = {each: known for each, known in self._known().items() if (self._root / each).is_dir()}
        data = json.dumps({"form": FORM, "sound": there | {slug: [*version]}}).encode("utf-8")
        with suppress(OSError, Failure):
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            write_new(self._path, data, self._path.parent)

    def _known(self) -> dict[str, list[int]]:
        with suppress(OSError, ValueError, TypeError, KeyError):
            told = json.loads(self._path.read_bytes())
            return dict(told["sound"]) if told["form"] == FORM else {}
        return {}
