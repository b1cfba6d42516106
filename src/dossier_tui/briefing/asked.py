"""What a briefing is written from, and what is asked of it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from dossier_tui.briefing.quoting import Texts
from dossier_tui.store.contents import Contents
from dossier_tui.views.letter import Others
from dossier_tui.words import Words

PURPOSES = ("minister", "debate", "handover", "press")
STANDARD = "standard"


class Template(NamedTuple):
    """A template of briefings: its name, where it stands, and its text."""

    name: str
    where: str
    text: str


@dataclass(frozen=True)
class Source:
    """A dossier as it stands on a day.

    `texts` gives the Markdown of a letter by its id. `others` gives the dossiers of the store that hold
    papers cited. `history` gives the whole history, the old one too; without it, that of `contents` is taken.
    """

    contents: Contents
    texts: Texts
    today: date
    words: Words
    others: Others | None = None
    history: Callable[[], list[dict[str, Any]]] | None = None


@dataclass(frozen=True)
class Asked:
    """What is asked: for whom, what is new since when, whether private things are in it, and in which form.

    `purpose` is `standard` or one of `PURPOSES`. `since` is a day or a moment in UTC, as ISO 8601; "" is since ever.
    Without a template, that of the purpose is taken.
    """

    purpose: str = STANDARD
    since: str | None = None
    private: bool = False
    template: Template | None = None
