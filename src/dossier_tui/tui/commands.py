"""Every command of the screen, declared once: bindings, footer and help are made from this table."""

from collections.abc import Iterator
from typing import NamedTuple

from textual.binding import Binding, BindingType

WHERE = {
    "everywhere": ("home", "overview", "timeline", "letters", "commitments", "papers", "letter", "record"),
    "dossier": ("overview", "timeline", "letters", "commitments", "papers", "letter", "record"),
    "lists": ("home", "overview", "timeline", "letters", "commitments", "papers"),
    "reading": ("letter", "record"),
    "letter": ("letter",),
    "choosing": ("home", "overview", "timeline", "letters", "commitments", "papers", "letter"),
    "opening": ("home", "overview", "timeline", "letters", "commitments", "papers", "record"),
}
SECTIONS = {
    "lists": ("lists", "opening", "choosing"),
    "everywhere": ("everywhere", "dossier"),
    "reading": ("reading", "letter"),
}
SIGNS = {
    "enter": "↵",
    "escape": "esc",
    "question_mark": "?",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "pageup": "pgup",
    "pagedown": "pgdn",
}


class Command(NamedTuple):
    """One thing that can be done.

    Its words are `screen.ID` (the name, as in the footer) and `screen.ID-help` (a sentence). `where` names a
    group of `WHERE`. `footer` is the key of the words under which the footer shows it; commands that share
    them are shown together, and "" keeps it out. `action` is what Textual calls; the lists and the reader see
    to the keys of those that have none.
    """

    id: str
    keys: tuple[str, ...]
    where: str
    footer: str = ""
    action: str = ""


COMMANDS = (
    Command("open", ("enter", "right"), "opening", "open", "screen.open"),
    Command("detail", ("i",), "choosing", "detail", "screen.detail"),
    Command("papers", ("p", "enter"), "letter", "papers", "screen.papers"),
    Command("overview", ("o",), "everywhere", "panes", "screen.turn('overview')"),
    Command("timeline", ("t",), "everywhere", "panes", "screen.turn('timeline')"),
    Command("letters", ("l",), "everywhere", "panes", "screen.turn('letters')"),
    Command("commitments", ("c",), "everywhere", "panes", "screen.turn('commitments')"),
    Command("back", ("escape", "backspace", "left", "h"), "dossier", "back", "screen.leave"),
    Command("help", ("question_mark", "f1"), "everywhere", "help", "app.help"),
    Command("quit", ("q", "ctrl+c"), "everywhere", "quit", "app.quit"),
    Command("undo", ("u",), "everywhere", action="screen.undo"),
    Command("redo", ("ctrl+r",), "everywhere", action="screen.redo"),
    Command("reread", ("r",), "everywhere", action="screen.reread"),
    Command("move", ("up", "down", "k", "j"), "lists"),
    Command("beside", ("tab",), "lists", action="app.focus_next"),
    Command("half", ("ctrl+u", "ctrl+d"), "lists"),
    Command("page", ("pageup", "pagedown", "space"), "lists"),
    Command("ends", ("g", "G", "home", "end"), "lists"),
    Command("scroll", ("up", "down", "k", "j"), "reading"),
    Command("half-scroll", ("ctrl+u", "ctrl+d"), "reading"),
    Command("screenful", ("pageup", "pagedown", "space"), "reading"),
    Command("beginning", ("g", "G", "home", "end"), "reading"),
)


def bindings(owner: str) -> list[BindingType]:
    """Return the key bindings of `app` or `screen`; each bears the id of its command."""
    return [
        Binding(",".join(each.keys), each.action, id=each.id, show=False)
        for each in COMMANDS
        if each.action.startswith(f"{owner}.")
    ]


def applies(action: str, pane: str) -> bool:
    """Tell whether an action of the screen can be taken in a pane; one that is in no command always can."""
    of = [each for each in COMMANDS if each.action.partition("(")[0] == f"screen.{action}"]
    return not of or any(pane in WHERE[each.where] for each in of)


def footer_groups(pane: str) -> Iterator[tuple[str, list[Command]]]:
    """Yield the commands that the footer shows in a pane, by the words that they share."""
    groups: dict[str, list[Command]] = {}
    for each in COMMANDS:
        if each.footer and pane in WHERE[each.where]:
            groups.setdefault(each.footer, []).append(each)
    yield from groups.items()


def in_section(section: str) -> list[Command]:
    """Return the commands of a section of the help."""
    return [each for each in COMMANDS if each.where in SECTIONS[section]]


def sign(key: str) -> str:
    """Return a key as it is shown."""
    return SIGNS.get(key, key.replace("ctrl+", "^"))
