"""All commands as rows to choose from: those that apply here (the palette), or every one (the help)."""

from collections.abc import Iterator

from dossier_tui.model.text import fold
from dossier_tui.tui.commands import SECTIONS, Command, in_mode, in_section
from dossier_tui.tui.keymap import keys_shown
from dossier_tui.tui.screens.chooser import Chooser, Find
from dossier_tui.tui.session import Session
from dossier_tui.tui.widgets.wrap import wrap
from dossier_tui.views.rows import GAP, Row, heading

HERE = 0.3  # part of a section from which on that is taken to be for where one is
MARGIN = 6  # cells that a list keeps beside a second line


def help_screen(session: Session, mode: str) -> Chooser:
    """Return the panel with every command by where it applies; what is for this mode above all stands first."""
    sections = sorted(SECTIONS, key=lambda section: -_share(section, mode))

    def find(typed: str, width: int) -> list[Row]:
        rows: list[Row] = []
        for section in sections:
            found = command_rows(session, in_section(section), typed, width)
            if found:
                rows += [*([GAP] if rows else []), heading(session.words(f"screen.in-{section}")), *found]
        return rows

    return _chooser(session, "screen.help-title", find)


def palette_screen(session: Session, mode: str) -> Chooser:
    """Return the palette of the commands that apply in a mode."""
    return _chooser(
        session, "screen.palette-title", lambda typed, width: command_rows(session, in_mode(mode), typed, width)
    )


def _share(section: str, mode: str) -> float:
    """Return which part of a section can be done in a mode; what can be done everywhere comes after what is here."""
    commands, here = in_section(section), in_mode(mode)
    share = sum(each in here for each in commands) / len(commands)
    return min(share, HERE) if section == "everywhere" else share


def _chooser(session: Session, title: str, find: Find) -> Chooser:
    words = session.words
    return Chooser(words(title), words("screen.palette-keys"), words("screen.no-command"), find)


def command_rows(session: Session, commands: list[Command], typed: str, width: int) -> list[Row]:
    """Return the commands that fit what is typed, by name and by key: each with its keys, and a sentence below."""
    found = [each for each in commands if _fits(session, each, typed)]
    found.sort(key=lambda each: _distance(session, each, typed))
    return [row for each in found for row in _rows(session, each, width)]


def _fits(session: Session, command: Command, typed: str) -> bool:
    words = session.words
    told = (words(f"screen.{command.id}"), words(f"command.{command.id}"), command.id)
    named = {*session.keymap[command.id], *keys_shown(command, session.keymap, session.words).split()}
    text = fold(" ".join([*told, *named]))
    return typed in named or all(fold(part) and fold(part) in text for part in typed.split())


def _distance(session: Session, command: Command, typed: str) -> int:
    """Return how far a command is from what is typed: its key first, then its name, its beginning before the rest."""
    keys = {*session.keymap[command.id], *keys_shown(command, session.keymap, session.words).split()}
    place = fold(session.words(f"screen.{command.id}")).find(fold(typed))
    return 0 if typed in keys else 3 if place < 0 else min(place + 1, 2)


def _rows(session: Session, command: Command, width: int) -> Iterator[Row]:
    words = session.words
    keys = keys_shown(command, session.keymap, session.words)
    yield Row("item", words(f"screen.{command.id}"), tail=keys, style="strong", ref=command.id)
    told = words(f"command.{command.id}")
    yield from (Row("more", told[start:end]) for start, end in wrap(told, max(width - MARGIN, 20)))
