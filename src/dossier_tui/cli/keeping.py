"""The commands that keep a store whole: log, redo, check, purge."""

from typing import Annotated

import typer

from dossier_tui.cli.face import Face
from dossier_tui.cli.params import AsJson, MaybeDossier, Place
from dossier_tui.errors import Damaged, Failure
from dossier_tui.model.ids import split_reference
from dossier_tui.store.check.finding import Finding
from dossier_tui.words.failures import say_failure

WRONG = Damaged.code


def log_command(ctx: typer.Context, place: Place, as_json: AsJson = False) -> None:
    from dossier_tui.views.history import history_rows, of_record
    from dossier_tui.views.record import life

    face: Face = ctx.obj
    name, record_id = split_reference(place)
    file = face.store.dossier(face.store.resolve(name))
    contents, entries = file.contents(), file.history()
    chosen = of_record(entries, record_id)
    if record_id and not chosen:
        contents.find(record_id)
    if as_json:
        return face.json(chosen)
    if record_id and contents.has(record_id) and (steps := life(contents.find(record_id), face.words)):
        face.pairs(steps)
        face.out("")
    return face.rows(history_rows(contents, entries, record_id, face.words), "no-history")


def redo_command(ctx: typer.Context, dossier: MaybeDossier = None) -> None:
    from dossier_tui.actions.undo import redo

    face: Face = ctx.obj
    slug, entry = redo(face.desk, dossier)
    ids = ", ".join(entry["ids"])
    face.say("redone", what=face.words(f"say.what-{entry['what'].replace(' ', '-')}"), slug=slug, ids=ids)


def check_command(
    ctx: typer.Context,
    dossier: MaybeDossier = None,
    repair: Annotated[bool, typer.Option("--repair")] = False,
    as_json: AsJson = False,
) -> None:
    from dossier_tui.reading.markdown import reads
    from dossier_tui.store.check.walk import check_store

    face: Face = ctx.obj
    only = face.store.resolve(dossier) if dossier else None
    found = check_store(face.store, reads, only)
    if repair:
        found = _mend(face, found, only)
    if as_json:
        face.json([_as_json(face, finding) for finding in found])
    else:
        for finding in found:
            face.out(_told(face, finding))
        face.say_text(face.words.count("check.count", len(found)) if found else face.words("check.fine"))
    if found:
        raise typer.Exit(WRONG)


def _mend(face: Face, found: list[Finding], only: str | None) -> list[Finding]:
    """Repair what can be repaired, say what was done, and return what is wrong after that."""
    from dossier_tui.actions.repair import repair
    from dossier_tui.reading.markdown import reads
    from dossier_tui.store.check.walk import check_store

    for finding in found:
        if finding.repair:
            try:
                repair(face.desk, finding)
            except Failure as failure:
                face.say_text(say_failure(failure, face.words))
            else:
                face.say_text(f"{finding.where}: {_repair(face, finding, 'check.done')}")
    return check_store(face.store, reads, only)


def _as_json(face: Face, finding: Finding) -> dict[str, str | int | None]:
    mends = _repair(face, finding, "check.would") if finding.repair else None
    return {
        "where": finding.where,
        "line": finding.line,
        "kind": finding.kind,
        "what": _what(face, finding),
        "repair": mends,
    }


def _told(face: Face, finding: Finding) -> str:
    line = f":{finding.line}" if finding.line else ""
    mends = " " + _repair(face, finding, "check.would") if finding.repair else ""
    return f"{finding.where}{line}: {_what(face, finding)}{mends}"


def _what(face: Face, finding: Finding) -> str:
    values = {
        key: say_failure(value, face.words) if isinstance(value, Failure) else value
        for key, value in finding.values.items()
    }
    return face.words(f"check.{finding.kind}", **values)


def _repair(face: Face, finding: Finding, key: str) -> str:
    return face.words(key, what=face.words(f"check.{finding.repair}", **finding.values))


def purge_command(ctx: typer.Context, place: Place) -> None:
    from dossier_tui.actions.purge import locate_purged, purge

    face: Face = ctx.obj
    slug, record_id = locate_purged(face.desk, place)
    name = f"{slug}/{record_id}" if record_id else slug
    if not face.ask("purge", place=name):
        raise Failure("error.not-purged", place=name)
    files = purge(face.desk, name)
    face.say("purged", place=name, files=", ".join(files) or "–")
