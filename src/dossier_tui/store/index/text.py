"""A letter's text as it is looked through."""

from os.path import islink
from typing import TYPE_CHECKING

from dossier_tui.errors import Failure
from dossier_tui.model.ids import ID
from dossier_tui.store.index.stamps import ENDING, LETTERS

if TYPE_CHECKING:
    from dossier_tui.store.places import Places


def read_letter_text(places: "Places", letter_id: str) -> str:
    """Return a letter's text as it is looked through; what is not UTF-8 in it is replaced, and no text is empty."""
    path = f"{places.folder}/{LETTERS}/{letter_id}{ENDING}"  # a Path takes as long as the reading
    try:
        if not ID.fullmatch(letter_id) or islink(path):  # noqa: PTH114
            path = str(places.text(letter_id))
        with open(path, "rb") as file:  # noqa: PTH123
            return file.read().decode("utf-8", "replace")
    except (OSError, Failure):
        return ""
