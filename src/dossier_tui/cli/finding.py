"""The command that finds: search."""

import os
import sys
from collections.abc import Sequence
from difflib import get_close_matches
from typing import Annotated

import typer
from typer._click.exceptions import NoSuchOption

from dossier_tui.cli.completion import complete_dossier
from dossier_tui.cli.face import Face
from dossier_tui.cli.params import AsJson
from dossier_tui.cli.printing import print_pairs, print_rows
from dossier_tui.errors import Usage
from dossier_tui.model.query.language import parse_query, print_query
from dossier_tui.model.query.tree import All, Field, Node
from dossier_tui.model.query.typed import joined
from dossier_tui.views.hits import BEGIN, END, answer_rows, grouped, say_left_out
from dossier_tui.views.language import language_pairs
from dossier_tui.views.search import LIMIT, ORDERS, Answer, find
from dossier_tui.words import Words

OPTIONS = ("--dossier", "--kind", "--limit", "--page", "--by", "--json", "--help")
HELP = 76  # columns of the table in the help
BOLD, PLAIN = "\x1b[1m", "\x1b[22m"


def search_command(
    ctx: typer.Context,
    query: Annotated[list[str], typer.Argument(metavar="QUERY...", show_default=False)],
    dossier: Annotated[str | None, typer.Option("--dossier", autocompletion=complete_dossier)] = None,
    kind: Annotated[str | None, typer.Option("--kind")] = None,
    limit: Annotated[int, typer.Option("--limit", metavar="N")] = LIMIT,
    page: Annotated[int, typer.Option("--page", metavar="N")] = 1,
    by: Annotated[str, typer.Option("--by", metavar="relevance|date")] = "",
    as_json: AsJson = False,
) -> None:
    face: Face = ctx.obj
    _check(ctx, query, limit, page, by)
    node = _node(query, dossier, kind)
    answer = find(face.store, face.desk.recesses(), face.today, node, order=by, limit=limit, page=page)
    if as_json:
        return face.json([found.as_json() for found in answer.hits])
    begin, end = _marks()
    for line in print_rows(answer_rows(answer, face.words), face.width, face.settings.plain):
        cut_off = end * (line.count(BEGIN) - line.count(END))
        face.out(line.replace(BEGIN, begin).replace(END, end) + cut_off)
    return _say(face, answer, node)


def language_table(words: Words) -> str:
    """Return the table of what can be typed in a search, in lines that the help leaves as they are."""
    return "\n".join(["\b", *print_pairs(language_pairs(words), HELP)])


def _check(ctx: typer.Context, query: Sequence[str], limit: int, page: int, by: str) -> None:
    """Refuse an option that there is not, which Typer takes for a part of the search here, and values that are none."""
    for word in query:
        if word.startswith("--") and len(word) > 2:
            name = word.partition("=")[0]
            if name in OPTIONS:  # behind `--`, where Typer knows none
                raise Usage("error.query-option", option=name)
            raise NoSuchOption(name, possibilities=get_close_matches(name, OPTIONS), ctx=ctx)
    for option, value in (("--limit", limit), ("--page", page)):
        if value < 1:
            raise Usage("error.not-positive", option=option, value=value)
    if by and by not in ORDERS:
        raise Usage("error.no-choice", option="--by", value=by, choices=", ".join(ORDERS))


def _node(query: Sequence[str], dossier: str | None, kind: str | None) -> Node:
    """Return what was typed as a tree, with what the options ask for beside it."""
    asked = (("dossier", dossier), ("kind", kind))
    given = [Field(name, "", value) for name, value in asked if value]
    typed = parse_query(joined(query))
    if not given:
        return typed
    return All((*(typed.children if isinstance(typed, All) else (typed,)), *given))


def _marks() -> tuple[str, str]:
    """Return what stands around a word that was found: bold on a terminal, «» elsewhere."""
    bold = sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
    return (BOLD, PLAIN) if bold else ("«", "»")


def _say(face: Face, answer: Answer, node: Node) -> None:
    """Say what cannot be seen from the hits: that there are none and why, or that there are more."""
    if not answer.total:
        face.say("nothing-found", query=print_query(node))
        for each in answer.left_out:
            face.say_text(say_left_out(each, face.words))
    elif not answer.hits:
        face.say("no-such-page", page=answer.page, pages=-(-answer.total // answer.limit))
    elif answer.more:
        total = grouped(answer.total, face.words)
        key = "more-beyond" if answer.beyond else "more-hits"
        face.say(key, n=len(answer.hits), total=total, page=answer.page + 1)
