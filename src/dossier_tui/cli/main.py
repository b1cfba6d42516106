"""The command line: which commands there are, and how every one of them ends."""

import contextlib
import io
import os
import sys
from collections.abc import Sequence
from datetime import date
from typing import Annotated, Any

import typer
from typer._click.exceptions import ClickException, NoArgsIsHelpError

from dossier_tui import __version__
from dossier_tui.cli.face import Face, close_pipe
from dossier_tui.cli.group import Place, RootGroup
from dossier_tui.cli.helping import say_misuse, speak
from dossier_tui.errors import Failure
from dossier_tui.model.text import visible
from dossier_tui.settings import config_path, find_language, read_config, read_settings
from dossier_tui.words import Words
from dossier_tui.words.failures import say_failure

COMMANDS: dict[str, Any] = {
    "demo": Place("setting", "demo_command"),
    "new": Place("adding", "new_command"),
    "list": Place("reading", "list_command"),
    "show": Place("reading", "show_command"),
    "timeline": Place("reading", "timeline_command"),
    "today": Place("reading", "today_command"),
    "due": Place("reading", "due_command"),
    "search": Place("finding", "search_command", dashes=True, after="language_table"),
    "add": {
        "letter": Place("taking", "letter_command"),
        "event": Place("adding", "event_command"),
        "commitment": Place("adding", "commitment_command"),
        "note": Place("adding", "note_command"),
    },
    "read": Place("understanding", "read_command"),
    "review": Place("review", "review_command"),
    "edit": Place("changing", "edit_command"),
    "fulfil": Place("changing", "fulfil_command"),
    "defer": Place("changing", "defer_command"),
    "withdraw": Place("changing", "withdraw_command"),
    "lapse": Place("changing", "lapse_command"),
    "reopen": Place("changing", "reopen_command"),
    "remove": Place("changing", "remove_command"),
    "undo": Place("changing", "undo_command"),
    "redo": Place("keeping", "redo_command"),
    "log": Place("keeping", "log_command"),
    "check": Place("keeping", "check_command"),
    "purge": Place("keeping", "purge_command"),
    "rename": Place("changing", "rename_command"),
    "move": Place("changing", "move_command"),
    "brief": Place("leaving", "brief_command"),
    "index": Place("indexing", "index_command"),
    "export": Place("exporting", "export_command"),
    "import": Place("importing", "import_command"),
    "config": Place("setting", "config_command"),
}
INTERRUPTED = 130


def root_command(
    ctx: typer.Context,
    store: Annotated[str | None, typer.Option(metavar="DIR")] = None,
    today: Annotated[str | None, typer.Option(metavar="DATE")] = None,
    lang: Annotated[str | None, typer.Option(metavar="nl|en")] = None,
    plain: Annotated[bool, typer.Option("--plain")] = False,
    yes: Annotated[bool, typer.Option("--yes")] = False,
    version: Annotated[bool, typer.Option("--version")] = False,
) -> None:
    """Gather the settings of this run; without a command, open the interface."""
    if version:
        sys.stdout.write(f"dossier {__version__}\n")
        raise typer.Exit
    ctx.obj = Face(read_settings(store=store, lang=lang, today=day_typed(today), plain=plain, yes=yes))
    if ctx.invoked_subcommand is None:
        from dossier_tui.cli.screen import open_screen

        open_screen(ctx)


def day_typed(typed: str | None) -> str | None:
    """Return the day that was typed in words as ISO; what is no day stays, for the settings to refuse."""
    if not typed or (typed[0].isdigit() and "-" in typed):
        return typed
    from dossier_tui.model.calendar import Recesses
    from dossier_tui.model.edtf import Edtf
    from dossier_tui.reading.datewords import read_when

    found = read_when(typed, date.today(), Recesses.of({}))
    return found.edtf if found and found.edtf and Edtf.parse(found.edtf).precision == "day" else typed


def build_app(words: Words) -> Any:
    """Return the whole command line, with its help in the language of `words`."""
    kind = type("Root", (RootGroup,), {"table": COMMANDS, "words": words})
    app = typer.Typer(cls=kind, invoke_without_command=True, rich_markup_mode=None, pretty_exceptions_enable=False)
    app.callback()(root_command)
    command = typer.main.get_command(app)
    speak(command, "root", words)
    return command


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; whatever happens, the user reads a sentence."""
    args = list(sys.argv[1:] if argv is None else argv)
    words = Words(spoken(args))
    try:
        code = build_app(words).main(args, prog_name="dossier", standalone_mode=False)
        sys.stdout.flush()
    except Failure as failure:
        return tell(say_failure(failure, words), failure.code)
    except NoArgsIsHelpError as error:
        return tell(error.format_message(), 2)
    except ClickException as error:
        return tell(say_misuse(error, words), 2)
    except (KeyboardInterrupt, typer.Abort):
        code = INTERRUPTED
    except BrokenPipeError:
        return close_pipe()
    except OSError as error:
        close_pipe()
        return tell(words("error.system", path=error.filename or "stdout", reason=error.strerror or error), 1)
    except Exception as error:  # the last resort: a fault of ours is still a sentence, and a traceback on request
        if os.environ.get("DOSSIER_DEBUG"):
            raise
        return tell(words("say.fault", kind=type(error).__name__, reason=error), 1)
    if code == INTERRUPTED:
        tell(words("say.interrupted"), INTERRUPTED)
    return code if isinstance(code, int) else 0


def spoken(args: Sequence[str]) -> str:
    """Return the language to speak before the settings are read: as asked for, as configured, as the system speaks."""
    asked, config = None, {}
    with contextlib.suppress(Failure):  # a configuration that cannot be read is told of by the command
        config = read_config(config_path())
    for number, arg in enumerate(args):
        if arg == "--lang":
            asked = args[number + 1] if number + 1 < len(args) else None
        elif arg.startswith("--lang="):
            asked = arg.removeprefix("--lang=")
    return find_language(asked if asked in ("nl", "en") else None, os.environ, config)


def tell(text: str, code: int) -> int:
    """Say a sentence on stderr and return the exit code."""
    sys.stderr.write(visible(text.rstrip()) + "\n")
    return code


def run_command(argv: Sequence[str]) -> tuple[int, str, str]:
    """Run one command in this process and return its exit code, stdout and stderr."""
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = main(argv)
    return code, out.getvalue(), err.getvalue()
