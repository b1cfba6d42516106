"""The arguments and options that several commands share; their help stands in `words/*/help.py` under `any.`."""

from typing import Annotated

import typer

from dossier_tui.cli.completion import complete_dossier, complete_reference

Dossier = Annotated[str, typer.Argument(metavar="DOSSIER", autocompletion=complete_dossier, show_default=False)]
Place = Annotated[str, typer.Argument(metavar="DOSSIER[/ID]", autocompletion=complete_reference, show_default=False)]
Reference = Annotated[str, typer.Argument(metavar="DOSSIER/ID", autocompletion=complete_reference, show_default=False)]
MaybeDossier = Annotated[
    str | None, typer.Argument(metavar="[DOSSIER]", autocompletion=complete_dossier, show_default=False)
]
AsJson = Annotated[bool, typer.Option("--json")]
Text = Annotated[str | None, typer.Option()]
Title = Annotated[str | None, typer.Option("--title")]
Tags = Annotated[list[str] | None, typer.Option("--tag")]
FromLetter = Annotated[str | None, typer.Option("--letter", metavar="L1")]
Quoted = Annotated[str | None, typer.Option("--quote")]
ByLetter = Annotated[str | None, typer.Option("--by", metavar="L1")]
On = Annotated[str | None, typer.Option("--on", metavar="DATE")]
Why = Annotated[str | None, typer.Option("--why")]
