"""The command about the index: where it is, how large, and whether it is in step."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated, Any

import typer

from dossier_tui.cli.face import Face
from dossier_tui.cli.params import AsJson
from dossier_tui.errors import Usage
from dossier_tui.views.history import say_moment

if TYPE_CHECKING:
    from dossier_tui.store.index.index import Index, State


def index_command(
    ctx: typer.Context,
    rebuild: Annotated[bool, typer.Option("--rebuild")] = False,
    remove: Annotated[bool, typer.Option("--remove")] = False,
    as_json: AsJson = False,
) -> None:
    from dossier_tui.store.index import connection
    from dossier_tui.store.index.index import Index

    face: Face = ctx.obj
    if rebuild and remove:
        raise Usage("error.index-both")
    index = Index(face.store)
    if remove:
        connection.remove(index.path)
        face.say("index-gone", path=index.path)
    elif rebuild:
        index.rebuild()
        face.say("index-rebuilt")
    if as_json:
        state = index.state()
        face.json({"path": str(index.path)} | (_as_json(state) if state else {"size": 0}))
    elif not remove:
        _show(face, index)


def _as_json(state: "State") -> dict[str, Any]:
    """Return how an index stands in the form of `index --json`; `swept` is null before the first sweep has ended."""
    swept = datetime.fromtimestamp(state.swept, UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    return state._asdict() | {"swept": swept if state.swept else None, "in_step": not state.behind}


def _show(face: Face, index: "Index") -> None:
    state = index.state()
    if state is None:
        return face.say("index-none", path=index.path)
    megabytes = f"{state.size / 1e6:.1f} MB"
    shown = {
        "path": str(index.path),
        "size": megabytes,
        "dossiers": str(state.dossiers),
        "letters": str(state.letters),
        "entries": str(state.entries),
        "swept": say_moment(_as_json(state)["swept"] or "", face.words) or "–",
    }
    face.pairs([(face.words(f"say.index-{key}"), value) for key, value in shown.items()])
    if state.behind:
        return face.say_text(face.words.count("say.index-behind", state.behind))
    return face.say("index-in-step")
