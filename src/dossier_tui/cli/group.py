"""Commands that are imported when they are called, with their help from the word tables."""

from importlib import import_module
from typing import Any, NamedTuple

import typer
from typer import _click
from typer.core import TyperGroup

from dossier_tui.cli.helping import speak
from dossier_tui.errors import Usage
from dossier_tui.words import Words

VALUED = ("--store", "--today", "--lang")
FLAGS = ("--plain", "--yes")
FEW = 5  # commands that can all be named in a sentence


class Place(NamedTuple):
    """Where a command stands: `module` below `dossier_tui.cli`, and the name of its function.

    With `dashes`, what begins with `-` and is no option is an argument like any other. `after` is the function of that
    module that returns what its help ends with.
    """

    module: str
    function: str
    dashes: bool = False
    after: str = ""


class LazyGroup(TyperGroup):
    """A group whose commands stand in a table and are built when they are called.

    `table` maps a command's name to its Place, or to a table of its own for a group in the group.
    """

    table: dict[str, Any] = {}  # noqa: RUF012 - each subclass has its own
    area = ""  # what stands before a command's name in the word tables
    words = Words("en")

    def list_commands(self, ctx: _click.Context) -> list[str]:
        """Return the names of all commands in the order of the table."""
        return list(self.table)

    def get_command(self, ctx: _click.Context, cmd_name: str) -> _click.Command | None:
        """Build a command, importing its module; None where there is no such command."""
        place = self.table.get(cmd_name)
        if place is None:
            return None
        if cmd_name not in self.commands:
            self.commands[cmd_name] = build_command(cmd_name, place, self.area, self.words)
        return self.commands[cmd_name]

    def format_commands(self, ctx: _click.Context, formatter: _click.HelpFormatter) -> None:
        """Write the list of commands without importing one of them."""
        rows = [(name, first_sentence(self.words(f"help.{self.area}{name}"))) for name in self.table]
        with formatter.section("Commands"):
            formatter.write_dl(rows)

    def resolve_command(
        self, ctx: _click.Context, args: list[str]
    ) -> tuple[str | None, _click.Command | None, list[str]]:
        """Return the command of the first word; Usage with the nearest ones where there is none."""
        if args[0] not in self.table and not args[0].startswith("-"):
            raise no_command(args[0], self.table)
        return super().resolve_command(ctx, args)


def no_command(name: str, table: dict[str, Any]) -> Usage:
    """Return the failure for a word that is no command, with the nearest of the table."""
    from difflib import get_close_matches

    near = get_close_matches(name, table, n=2) or ([] if len(table) > FEW else list(table))
    if near:
        return Usage("error.no-command-near", name=name, near=", ".join(near))
    return Usage("error.no-command", name=name)


def build_command(name: str, place: Any, area: str, words: Words) -> _click.Command:
    """Return the command behind a name, with its help and that of its parameters in the user's language."""
    if isinstance(place, dict):
        kind = type("Sub", (LazyGroup,), {"table": place, "area": f"{area}{name}-", "words": words})
        app = typer.Typer(cls=kind, add_completion=False, rich_markup_mode=None, no_args_is_help=True)
        app.callback()(lambda: None)
    else:
        app = typer.Typer(add_completion=False, rich_markup_mode=None)
        module = import_module(f"dossier_tui.cli.{place.module}")
        ending = getattr(module, place.after)(words) if place.after else None
        settings = {"ignore_unknown_options": place.dashes}
        app.command(name, context_settings=settings, epilog=ending)(getattr(module, place.function))
    command = typer.main.get_command(app)
    command.name = name
    speak(command, f"{area}{name}", words)
    return command


def first_sentence(text: str) -> str:
    """Return a help text up to its first full stop or line."""
    return text.split("\n")[0].split(". ")[0].rstrip(".")


def hoist(args: list[str]) -> list[str]:
    """Return the arguments with the global options first, so that they may stand before or after the command."""
    front: list[str] = []
    rest: list[str] = []
    left = iter(args)
    for arg in left:
        if arg == "--":
            rest += [arg, *left]
        elif arg in VALUED:
            front.append(arg)
            if (value := next(left, None)) is None:
                return front  # at its end, where Typer finds that the value is missing
            front.append(value)
        elif arg in FLAGS or arg.startswith(tuple(f"{option}=" for option in VALUED)):
            front.append(arg)
        else:
            rest.append(arg)
    return front + rest


class RootGroup(LazyGroup):
    """The group of all commands; a word that is no command is a dossier to open."""

    def parse_args(self, ctx: _click.Context, args: list[str]) -> list[str]:
        """Read the global options wherever they stand."""
        return super().parse_args(ctx, hoist(args))

    def resolve_command(
        self, ctx: _click.Context, args: list[str]
    ) -> tuple[str | None, _click.Command | None, list[str]]:
        """Return the command of the first word, or the one that opens the dossier of that name."""
        alone = len(args) == 1 or args[1] in ctx.help_option_names
        if args[0] in self.table or args[0].startswith("-") or not alone:
            return super().resolve_command(ctx, args)
        return "open", build_command("open", Place("screen", "open_screen"), "", self.words), args
