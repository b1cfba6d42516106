"""The briefing on screen: for whom and since when it is shown, and what is made of it."""

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from dossier_tui.settings import template_folders
from dossier_tui.store.files import make_folder, said, write_whole
from dossier_tui.tui.session import Session
from dossier_tui.views.rows import Row

if TYPE_CHECKING:
    from dossier_tui.briefing.asked import Asked, Source

PURPOSES = ("standard", "minister", "debate", "handover", "press")
PERIODS = {"never": None, "last": None, "week": 7, "month": 31, "quarter": 92, "year": 366}  # days back


@dataclass(frozen=True)
class Shape:
    """Which briefing is shown: one of `PURPOSES`, with the news of one of `PERIODS`."""

    purpose: str = PURPOSES[0]
    period: str = "never"


def write(session: Session, slug: str, shape: Shape, *, page: bool = False) -> str:
    """Return the briefing of a dossier as Markdown, or as a page; Failure where it cannot be written."""
    if page:
        from dossier_tui.briefing.page import write_page

        return write_page(*_wanted(session, slug, shape))
    from dossier_tui.briefing.markdown import write_briefing

    return write_briefing(*_wanted(session, slug, shape))


def _wanted(session: Session, slug: str, shape: Shape) -> "tuple[Source, Asked]":
    from dossier_tui.briefing.asked import Asked, Source
    from dossier_tui.briefing.template import find_template

    store = session.another_desk().store
    file = store.dossier(slug)
    template = find_template(shape.purpose, template_folders(store.root))
    around = store.catalogue.around if session.others() else None
    source = Source(file.contents(), file.text, session.today, session.words, around, file.history)
    return source, Asked(shape.purpose, _since(session, slug, shape.period), template=template)


def _since(session: Session, slug: str, period: str) -> str | None:
    """Return the day or the moment from which on news is told."""
    if period == "last" and session.kept_in:
        from dossier_tui.briefing.last import last_made

        return last_made(session.kept_in, session.desk.store.root, slug)
    days = PERIODS[period]
    return (session.today - timedelta(days=days)).isoformat() if days else None


def made(session: Session, slug: str) -> None:
    """Remember that a briefing was made: the news of the next one is told from then on."""
    if session.kept_in:
        from dossier_tui.briefing.last import remember

        remember(session.kept_in, session.desk.store.root, slug, session.desk.at())


def page_file(session: Session, slug: str, shape: Shape) -> Path:
    """Write the page where the browser can open it and nobody else can read it, and return where that is."""
    folder = session.desk.store.index.parent if session.desk.store.index else _own_folder()
    path = folder / f"{slug}.html"
    data = write(session, slug, shape, page=True).encode("utf-8")
    with said(path):
        make_folder(folder)
        write_whole(path, data, folder)
        path.chmod(0o600)
    return path


def _own_folder() -> Path:
    import tempfile

    return Path(tempfile.mkdtemp(prefix="dossier-"))


def purpose_rows(session: Session) -> list[Row]:
    """Return a row for each purpose, with what it is for."""
    words = session.words
    return [
        Row("item", words(f"screen.for-{name}"), tail=words(f"screen.for-{name}-is"), ref=name) for name in PURPOSES
    ]


def period_rows(session: Session) -> list[Row]:
    """Return a row for each period."""
    return [Row("item", session.words(f"screen.since-{name}"), ref=name) for name in PERIODS]
