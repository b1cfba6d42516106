"""What `--help` says, and what is said of a wrong use, in the user's language: Typer itself speaks English alone."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from typer import _click
from typer._click.exceptions import BadOptionUsage, ClickException, MissingParameter, NoSuchOption, UsageError

from dossier_tui.words import Words

PARTS = {"Arguments": "help.arguments", "Options": "help.options", "Commands": "help.commands"}


class SpokenFormatter(_click.HelpFormatter):
    """Writes a help text with the headings of one language."""

    words = Words("en")

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write the line that shows how a command is typed."""
        super().write_usage(prog, args, prefix or f"{self.words('help.usage')}: ")

    @contextmanager
    def section(self, name: str) -> Iterator[None]:
        """Write a section under its heading."""
        with super().section(self.words(PARTS[name]) if name in PARTS else name):
            yield

    def write_dl(self, rows: Sequence[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        """Write what each argument, option or command is for."""
        required = f"[{self.words('help.required')}]"
        super().write_dl([(name, text.replace("[required]", required)) for name, text in rows], col_max, col_spacing)


def speak(command: _click.Command, name: str, words: Words) -> None:
    """Give a command and its parameters their help; a word of its own goes before the common one."""
    formatter = type("Formatter", (SpokenFormatter,), {"words": words})
    command.context_class = type("Context", (_click.Context,), {"formatter_class": formatter})
    command.help = words(f"help.{name}")
    for param in command.get_params(_click.Context(command)):
        if param.metavar is None and not getattr(param, "is_flag", False):
            param.metavar = words("help.text")
        for key in (f"help.{name}.{param.name}", f"help.any.{param.name}"):
            if words.has(key):
                param.help = words(key)  # type: ignore[attr-defined]  # both kinds of Typer's parameters have it
                break


def say_misuse(error: ClickException, words: Words) -> str:
    """Return the sentence for a command that was typed wrongly, and where its help is."""
    context = getattr(error, "ctx", None)
    hint = words("say.see-help", command=context.command_path if context else "dossier")
    return f"{_misuse(error, words)} {hint}"


def _misuse(error: Any, words: Words) -> str:
    if isinstance(error, MissingParameter) and error.param:
        return words("say.missing", name=error.param.metavar or error.param.name)
    if isinstance(error, NoSuchOption):
        near = ", ".join(sorted(error.possibilities or ()))
        key = "say.no-option-near" if near else "say.no-option"
        return words(key, name=error.option_name, near=near)
    if isinstance(error, BadOptionUsage):
        key = "say.option-takes-none" if "does not take" in error.message else "say.option-takes-value"
        return words(key, name=error.option_name)
    if type(error) is UsageError and error.message.startswith("Got unexpected extra"):
        return words("say.too-many", rest=error.message.partition(" (")[2].removesuffix(")"))
    return str(error.format_message())
