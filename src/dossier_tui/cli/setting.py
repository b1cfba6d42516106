"""The commands about the program itself: config and demo."""

import shutil
from importlib.resources import files
from pathlib import Path
from typing import Annotated

import typer

from dossier_tui.cli.face import Face
from dossier_tui.cli.params import AsJson
from dossier_tui.errors import NotFound, Usage
from dossier_tui.settings import APP, FOLDER, MARK, config_path, find_theme, template_folders
from dossier_tui.store.files import said
from dossier_tui.words.failures import say_failure

KNOWN: dict[str, tuple[type, str]] = {
    "store": (str, "say.config-wrong"),
    "language": (str, "say.config-wrong"),
    "name": (str, "say.config-wrong"),
    "cache": (str, "say.config-wrong"),
    "theme": (str, "say.config-wrong"),
    "mouse": (bool, "say.config-wrong-flag"),
    "keys": (dict, "say.config-wrong-table"),
    "searches": (dict, "say.config-wrong-table"),
}
DEMO = "demo"


def config_command(
    ctx: typer.Context,
    check: Annotated[bool, typer.Option("--check")] = False,
    template: Annotated[str | None, typer.Option("--template", metavar="NAME")] = None,
    as_json: AsJson = False,
) -> None:
    face: Face = ctx.obj
    settings = face.settings
    if check:
        return _check(face)
    if template:
        from dossier_tui.briefing.template import find_template

        return face.out(find_template(template, template_folders(settings.store)).text.rstrip("\n"))
    shown = {
        "store": str(settings.store),
        "config": str(config_path()),
        "templates": str(template_folders(settings.store)[0]),
        "language": settings.lang,
        "name": settings.who,
        "today": face.today.isoformat(),
    }
    if as_json:
        return face.json(shown)
    return face.pairs([(face.words(f"say.config-{key}"), value) for key, value in shown.items()])


def _check(face: Face) -> None:
    """Say of every setting, and of every key, what is wrong with it; end with 2 where something is."""
    wrong = []
    for key, value in face.settings.config.items():
        kind, sentence = KNOWN.get(key, (type(None), "say.config-unknown"))
        if not isinstance(value, kind):
            wrong.append(face.words(sentence, key=key, keys=", ".join(KNOWN)))
    from dossier_tui.tui.keymap import read_keymap
    from dossier_tui.views.saved import read_searches

    for troubles in (read_keymap(face.settings.config)[1], read_searches(face.settings.config)[1]):
        wrong += [say_failure(each, face.words) for each in troubles]
    try:
        find_theme(face.settings.config)
    except Usage as failure:
        wrong.append(say_failure(failure, face.words))
    for told in wrong:
        face.say_text(told)
    if wrong:
        raise typer.Exit(2)
    face.say("config-fine", path=config_path())


def demo_command(ctx: typer.Context) -> None:
    """Copy the sample store, where there is no copy yet, and open it."""
    from dossier_tui.cli.screen import open_sample

    open_sample(ctx.obj)


def demo_store() -> Path:
    """Return where the user's own copy of the sample store stands."""
    from platformdirs import user_data_path

    return user_data_path(APP, appauthor=False) / DEMO / FOLDER


def sample_store() -> Path:
    """Return the sample store that came with the program, or that of the checkout it runs from."""
    package = Path(str(files("dossier_tui")))
    for folder in (package / "sample", package.parent.parent / FOLDER):
        if (folder / MARK).is_file():
            return folder
    raise NotFound("error.no-sample")


def copy_sample(target: Path) -> None:
    """Copy the sample store, whole or not at all, with new times and with the rights of a store."""
    sample = sample_store()
    with said(target):
        target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        draft = target.with_name(".new-" + target.name)
        shutil.rmtree(draft, ignore_errors=True)
        shutil.copytree(sample, draft, copy_function=shutil.copyfile, ignore=shutil.ignore_patterns(".lock"))
        for path in (draft, *draft.rglob("*")):
            path.chmod(0o700 if path.is_dir() else 0o600)
        draft.rename(target)
