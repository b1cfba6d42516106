"""The commands that only read: list, show, timeline, due, today."""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING, Annotated

import typer

from dossier_tui.cli.completion import complete_dossier
from dossier_tui.cli.face import Face
from dossier_tui.cli.params import AsJson, Dossier, Place
from dossier_tui.cli.printing import print_noted
from dossier_tui.errors import Failure, Usage
from dossier_tui.model.ids import split_reference
from dossier_tui.views.due import WITHIN, Due, list_promised
from dossier_tui.views.rows import Row

if TYPE_CHECKING:
    from dossier_tui.store.contents import Contents
    from dossier_tui.views.news import Opener
    from dossier_tui.views.timeline import Point

Date = Annotated[str | None, typer.Option(metavar="DATE")]
OVERDUE = 5  # the exit code of `today --quiet`


def list_command(ctx: typer.Context, as_json: AsJson = False) -> None:
    from dossier_tui.views.listing import list_dossiers, named_columns, named_rows

    face: Face = ctx.obj
    found = list_dossiers(face.store.catalogue.summaries(face.today), face.today)
    if as_json:
        return face.json([one.as_json() for one in found])
    if face.is_whole and (lines := print_noted(named_columns(found, face.words))):
        return face.lines(lines)
    return face.rows(named_rows(found, face.words), "no-dossiers")


def show_command(ctx: typer.Context, place: Place, as_json: AsJson = False) -> None:
    from dossier_tui.cli import showing

    face: Face = ctx.obj
    name, record_id = split_reference(place)
    slug = face.store.resolve(name)
    if record_id is None:
        showing.show_dossier(face, face.contents(slug), as_json)
    else:
        contents = face.store.single(slug, record_id) or face.contents(slug)
        showing.show_record(face, contents, contents.find(record_id), as_json)


def timeline_command(
    ctx: typer.Context,
    dossier: Dossier,
    since: Date = None,
    until: Date = None,
    kind: Annotated[str | None, typer.Option()] = None,
    person: Annotated[str | None, typer.Option(metavar="NAME")] = None,
    text: Annotated[str | None, typer.Option(metavar="WORDS")] = None,
    without: Annotated[bool, typer.Option("--without")] = False,
    fold: Annotated[str, typer.Option(metavar="year|quarter|month")] = "",
    ahead: Annotated[bool, typer.Option("--next")] = False,
    as_json: AsJson = False,
) -> None:
    from dossier_tui.views.folding import GRAINS, Look, timeline_rows
    from dossier_tui.views.timeline import select

    face: Face = ctx.obj
    if fold and fold not in GRAINS:
        raise Usage("error.no-grain", value=fold, choices=", ".join(GRAINS))
    points = _points(face, face.store.resolve(dossier), people=bool(person), texts=bool(text))
    first, last = face.desk.day_of(since) if since else None, face.desk.day_of(until) if until else None
    sieve = {"kind": kind, "person": person, "text": text}
    points = select(points, since=first, until=last, **sieve, without=without)
    if as_json:
        return face.json([point.as_json() for point in points])
    return face.rows([*timeline_rows(points, face.today, face.words, Look(fold, ahead=ahead))], "no-points")


def _points(face: Face, slug: str, *, people: bool, texts: bool) -> "list[Point]":
    """Return the timeline of a dossier: from the index where that knows it, but for who is asked by name."""
    file = face.store.dossier(slug)
    placed = None if people else face.store.placed(slug, file.version(), said=texts)
    if placed is None:
        from dossier_tui.views.timeline import list_points

        return list_points(file.contents())
    from dossier_tui.views.placed import list_placed

    return list_placed(placed)


def due_command(
    ctx: typer.Context,
    dossiers: Annotated[
        list[str] | None, typer.Argument(metavar="[DOSSIER]...", autocompletion=complete_dossier)
    ] = None,
    within: Annotated[str, typer.Option(metavar="14d")] = f"{WITHIN}d",
    overdue: Annotated[bool, typer.Option("--overdue")] = False,
    group: Annotated[str, typer.Option(metavar="due|status|who|owner")] = "due",
    closed: Annotated[bool, typer.Option("--all")] = False,
    as_json: AsJson = False,
) -> None:
    from dossier_tui.views.commitments import GROUPINGS, grouped, grouped_rows, list_commitments

    face: Face = ctx.obj
    if group not in GROUPINGS:
        raise Usage("error.no-choice", option="--group", value=group, choices=", ".join(GROUPINGS))
    days = span(within).days
    promised = None if dossiers or closed else face.store.catalogue.urgent()
    if promised is None:
        chosen = [*_with_commitments(face, dossiers or (), closed)]
        items = list_commitments(chosen, face.today, face.words, days, closed=closed and not overdue)
    else:
        items = list_promised(promised, face.today, face.words, days)
    items = [item for item in items if item.group == "overdue" or not overdue]
    if as_json:
        return face.json([item.as_json() for each in grouped(items, face.words, group) for item in each.items])
    return face.rows(grouped_rows(items, face.words, group), "nothing-due")


def _with_commitments(face: Face, names: Sequence[str], closed: bool) -> Iterator["Contents"]:
    """Yield the dossiers that are named, or all in which something is open, or was; tell of the damaged ones."""
    if names:
        yield from map(face.contents, dict.fromkeys(face.store.resolve(name) for name in names))
    elif not closed:
        yield from face.store.catalogue.promises()
    else:
        skipped: list[Failure] = []
        yield from face.store.each(skipped)
        for failure in skipped:
            face.tell(failure)


def today_command(
    ctx: typer.Context,
    quiet: Annotated[bool, typer.Option("--quiet")] = False,
    since_last: Annotated[bool, typer.Option("--since-last")] = False,
    as_json: AsJson = False,
) -> None:
    from dossier_tui.views.today import list_today

    face: Face = ctx.obj
    items = list_today(face.store.catalogue.promises(), face.today, face.words)
    overdue = any(item.group == "overdue" for item in items)
    if as_json:
        face.json([item.as_json() for item in items])
    elif not quiet or overdue:
        face.rows(_today_rows(face, items, since_last), "nothing-today")
    if quiet and overdue:
        raise typer.Exit(OVERDUE)


def _today_rows(face: Face, items: list[Due], since_last: bool) -> list[Row]:
    """Return the rows of home above its list of dossiers; none where nothing wants attention.

    What changed since the last visit hangs on the user, and is told where it is asked for alone.
    """
    from dossier_tui.views.listing import list_dossiers
    from dossier_tui.views.news import changed_rows, say_since, waiting_rows
    from dossier_tui.views.today import today_rows, today_sections

    words, since = face.words, _left(face) if since_last else ""
    dossiers = list_dossiers(face.store.catalogue.summaries(face.today), face.today)
    changed = changed_rows(dossiers, since, face.today, words, _open(face)) if since else []
    waiting = waiting_rows(dossiers, words, _open(face))
    if not (items or changed or waiting):
        return []
    said = say_since(since, face.today, words) if since else ""
    return today_rows(today_sections(items, changed, waiting, said, words), words)


def _left(face: Face) -> str:
    """Return the moment at which the user left the interface last, "" for never."""
    from dossier_tui.settings import state_path
    from dossier_tui.tui.memory import Memory

    return Memory(state_path(), face.settings.store).left


def _open(face: Face) -> "Opener":
    return lambda one: face.store.dossier(one.slug).contents()


def span(text: str) -> timedelta:
    """Read a number of days or weeks, `14d` or `2w`; Usage where it is none."""
    number, unit = (text[:-1], text[-1]) if text[-1:].isalpha() else (text, "d")
    if not number.isdecimal() or len(number) > 4 or unit not in "dw":
        raise Usage("error.not-a-span", value=text)
    return timedelta(days=int(number) * (7 if unit == "w" else 1))
