"""Where templates are found: the user's own, then the store's, then those that come with the program."""

import re
from collections.abc import Iterable
from importlib.resources import files
from pathlib import Path

from dossier_tui.briefing.asked import PURPOSES, STANDARD, Template
from dossier_tui.errors import Damaged, Failure, NotFound, Usage
from dossier_tui.store.files import read_text, said

ENDING = ".md.j2"
NAME = re.compile(r"\w[\w-]{0,79}")
BUILT_IN = (STANDARD, *PURPOSES)
FOR = re.compile(r"\{#-?\s*for:\s*(\w+)")
LARGEST = 1_000_000  # bytes


def find_template(name: str, folders: Iterable[Path]) -> Template:
    """Return the template of a name, from the first folder that has it; NotFound names those that there are."""
    name = name.removesuffix(ENDING)
    if not NAME.fullmatch(name):
        raise Usage("error.bad-template-name", name=name)
    folders = list(folders)
    for folder in folders:
        path = folder / f"{name}{ENDING}"
        if path.is_file() and not path.is_symlink():
            return Template(name, str(path), _text(path))
    if name in BUILT_IN:
        return built_in(name)
    raise NotFound("error.no-template", name=name, names=", ".join(template_names(folders)))


def built_in(name: str) -> Template:
    """Return a template that comes with the program."""
    file = files("dossier_tui.briefing") / "templates" / f"{name}{ENDING}"
    return Template(name, f"{name}{ENDING}", file.read_text("utf-8"))


def purpose_of(template: Template) -> str:
    """Return for whom a template is: as its first words `{# for: press` say, else as its name does, else the standard.

    Failure where it names nobody known: what was meant for the press must not be taken for anything else.
    """
    said = FOR.match(template.text)
    if not said:
        return template.name if template.name in BUILT_IN else STANDARD
    if said[1] not in BUILT_IN:
        reason = Usage("error.no-choice", option="for:", value=said[1], choices=", ".join(BUILT_IN))
        raise Failure("error.template", path=template.where, line=1, reason=reason)
    return said[1]


def template_names(folders: Iterable[Path]) -> list[str]:
    """Return the names of all templates, those that come with the program first."""
    own = {path.name.removesuffix(ENDING) for folder in folders for path in folder.glob(f"*{ENDING}")}
    return [*BUILT_IN, *sorted(own - {*BUILT_IN})]


def _text(path: Path) -> str:
    with said(path):
        if path.stat().st_size > LARGEST:
            raise Failure("error.template-too-large", path=path)
    try:
        return read_text(path)
    except Damaged as error:  # a template is no part of the store's data
        raise Failure(error.key, **error.values) from error
