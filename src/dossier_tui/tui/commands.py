"""Every command of the screen, declared once: bindings, footer, palette, help and key map are made from this table."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

# `attention` is home where the cursor stands on a commitment.
AT_HOME = ("home", "attention")
IN_A_DOSSIER = ("overview", "timeline", "letters", "commitments", "board")  # the last is commitments in columns
LISTS = (*AT_HOME, *IN_A_DOSSIER, "papers")
# Without proposals; with some, none chosen; with one chosen; in a find; with the hits of a search.
OF_A_LETTER = ("letter", "waiting", "review", "finding", "hits")
IN_A_STORE = (*LISTS, "proposals", *OF_A_LETTER, "brief", "record")
EVERYWHERE = (*IN_A_STORE[:-1], "search", "record")
WHERE = {
    "everywhere": EVERYWHERE,
    "dossier": tuple(mode for mode in EVERYWHERE[len(AT_HOME) :] if mode != "board"),
    "lists": (*LISTS, "proposals"),
    "timeline": ("timeline",),
    "panes": LISTS,
    "inside": IN_A_DOSSIER,
    "reading": (*OF_A_LETTER, "record"),
    "briefing": ("brief",),
    "choosing": EVERYWHERE[:-1],
    "opening": tuple(mode for mode in (*LISTS, "proposals", "search", "record") if mode != "board"),
    "paging": (
        *AT_HOME,
        "overview",
        "letters",
        "commitments",
        "board",
        "papers",
        "letter",
        "waiting",
        "finding",
        "hits",
        "brief",
        "record",
    ),
    "letters": OF_A_LETTER,
    "proposing": ("waiting", "review", "proposals"),
    "deciding": ("review", "proposals"),
    "finding": ("finding",),
    "hits": ("hits",),
    "searching": ("search",),
    "starting": AT_HOME,
    "adding": IN_A_DOSSIER,
    "marking": ("overview", "letters", "commitments", "board"),
    "noting": (*IN_A_DOSSIER, "letter", "record"),
    "editing": (*LISTS, "letter", "waiting", "record"),
    "commitments": ("commitments", "board"),
    "board": ("board",),
    "keeping": ("overview", "commitments", "board", "record", "attention"),
    "any": IN_A_STORE,
}
SECTIONS = {
    "lists": ("lists", "panes", "inside", "commitments", "board", "opening", "choosing"),
    "timeline": ("timeline",),
    "everywhere": ("everywhere", "dossier", "paging"),
    "searching": ("searching",),
    "reading": ("reading", "letters", "finding", "hits"),
    "briefing": ("briefing",),
    "proposals": ("proposing", "deciding"),
    "changing": ("starting", "adding", "marking", "noting", "editing", "keeping", "any"),
}


class Command(NamedTuple):
    """One thing that can be done.

    Its words are `screen.ID` (the name, as in the footer) and `command.ID` (a sentence). `keys` are those it has
    where the user's key map gives it no others; without any it is found in the palette alone. `where` names a group
    of modes in `WHERE`: a mode is the pane, told apart by what can be done there. `footer` is the key of the words
    under which the footer shows it; commands that share them are shown together, and "" keeps it out.
    `action` is what Textual calls on its owner: `app`, `screen`, `pane` (the one that is shown), or
    `step` (the list or the text that has the keys).
    """

    id: str
    keys: tuple[str, ...]
    where: str
    footer: str
    action: str


COMMANDS = (
    Command("accept", ("space",), "deciding", "accept", "screen.accept"),
    Command("reject", ("x",), "deciding", "reject", "screen.reject"),
    Command("change", ("e",), "deciding", "change", "screen.change"),
    Command("next", ("n",), "proposing", "step", "screen.step(1)"),
    Command("previous", ("p", "N"), "proposing", "step", "screen.step(-1)"),
    Command("list", ("tab",), "proposing", "list", "screen.list"),
    Command("sure", ("A",), "deciding", "sure", "screen.accept_sure"),
    Command("find-next", ("n",), "finding", "found", "screen.find_step(1)"),
    Command("find-previous", ("N",), "finding", "found", "screen.find_step(-1)"),
    Command("hit-next", ("n",), "hits", "hit", "screen.hit_step(1)"),
    Command("hit-previous", ("N",), "hits", "hit", "screen.hit_step(-1)"),
    Command("whole-words", ("w",), "finding", "whole-words", "screen.whole_words"),
    Command("save-search", ("ctrl+s",), "searching", "save-search", "screen.save_search"),
    Command("open", ("enter", "right"), "opening", "open", "screen.open"),
    Command("column-before", ("left",), "board", "columns", "pane.column(-1)"),
    Command("column-after", ("right",), "board", "columns", "pane.column(1)"),
    Command("proposals", ("p",), "panes", "", "screen.proposals"),
    Command("fold", ("space",), "timeline", "fold", "pane.fold"),
    Command("ahead", ("n",), "timeline", "ahead", "pane.ahead"),
    Command("grain", ("z",), "timeline", "", "pane.grain"),
    Command("sieve", ("f",), "timeline", "sieve", "pane.sieve"),
    Command("turn-sieve", ("F",), "timeline", "", "pane.turn_sieve"),
    Command("unsieve", ("X",), "timeline", "", "pane.unsieve"),
    Command("earlier", ("left_square_bracket",), "timeline", "", "pane.jump(-1)"),
    Command("further", ("right_square_bracket",), "timeline", "", "pane.jump(1)"),
    Command("part-before", ("left_square_bracket",), "starting", "", "pane.jump(-1)"),
    Command("part-after", ("right_square_bracket",), "starting", "", "pane.jump(1)"),
    Command("group", ("z",), "commitments", "", "pane.group"),
    Command("papers", ("enter",), "letters", "papers", "screen.papers"),
    Command("find", ("slash",), "letters", "find", "screen.find"),
    Command("outline", ("m",), "letters", "outline", "screen.outline"),
    Command("copy", ("y",), "letters", "copy", "screen.copy"),
    Command("copy-quote", ("Y",), "letters", "", "screen.copy_quote"),
    Command("next-link", ("right_square_bracket",), "letters", "", "screen.link(1)"),
    Command("previous-link", ("left_square_bracket",), "letters", "", "screen.link(-1)"),
    Command("footnote", ("f",), "letters", "", "screen.footnote"),
    Command("original", ("O",), "letters", "", "screen.original"),
    Command("pager", ("v",), "letters", "", "screen.view('pager')"),
    Command("editor", ("V",), "letters", "", "screen.view('editor')"),
    Command("fulfil", ("f",), "keeping", "fulfil", "screen.fate('fulfil')"),
    Command("defer", ("d",), "keeping", "defer", "screen.fate('defer')"),
    Command("withdraw", ("w",), "keeping", "", "screen.fate('withdraw')"),
    Command("lapse", ("L",), "keeping", "", "screen.fate('lapse')"),
    Command("reopen", ("R",), "keeping", "", "screen.fate('reopen')"),
    Command("own", ("O",), "keeping", "", "screen.fate('own')"),
    Command("add", ("a",), "adding", "add", "screen.add"),
    Command("open-card", ("enter",), "board", "open", "pane.open_card"),
    Command("leave-board", ("escape", "backspace", "h"), "board", "back", "pane.leave_board"),
    Command("board", ("B",), "commitments", "board", "pane.board"),
    Command("new-dossier", ("a",), "starting", "new-dossier", "screen.new_dossier"),
    Command("import", ("I",), "starting", "", "screen.import"),
    Command("demo", ("S",), "starting", "", "app.demo"),
    Command("take-in", (), "adding", "", "screen.take_in"),
    Command("add-event", (), "adding", "", "screen.add_record('event')"),
    Command("add-commitment", (), "adding", "", "screen.add_record('commitment')"),
    Command("note", ("N",), "noting", "", "screen.note"),
    Command("edit", ("e",), "editing", "", "screen.edit"),
    Command("edit-dossier", ("E",), "any", "", "screen.edit_dossier"),
    Command("rename", (), "any", "", "screen.rename"),
    Command("move", ("M",), "editing", "", "screen.move"),
    Command("remove", ("delete", "D"), "editing", "", "screen.remove"),
    Command("purge", (), "editing", "", "screen.purge"),
    Command("mark", ("v",), "marking", "", "screen.mark"),
    Command("by-hand", ("a",), "letters", "", "screen.by_hand"),
    Command("brief-purpose", ("f",), "briefing", "brief-purpose", "screen.brief_purpose"),
    Command("brief-period", ("z",), "briefing", "brief-period", "screen.brief_period"),
    Command("brief-copy", ("y",), "briefing", "brief-copy", "screen.brief_copy"),
    Command("brief-save", ("w",), "briefing", "brief-save", "screen.brief_save"),
    Command("brief-page", ("O",), "briefing", "brief-page", "screen.brief_page"),
    Command("search", ("s",), "everywhere", "search", "screen.search"),
    Command("filter", ("slash",), "lists", "search", "screen.filter"),
    Command("detail", ("i",), "choosing", "detail", "screen.detail"),
    Command("overview", ("o",), "everywhere", "panes", "screen.turn('overview')"),
    Command("timeline", ("t",), "everywhere", "panes", "screen.turn('timeline')"),
    Command("letters", ("l",), "everywhere", "panes", "screen.turn('letters')"),
    Command("commitments", ("c",), "everywhere", "panes", "screen.turn('commitments')"),
    Command("brief", ("b",), "everywhere", "panes", "screen.turn('brief')"),
    Command("today", ("H",), "dossier", "", "screen.today"),
    Command("jump", ("ctrl+o",), "everywhere", "", "screen.jump"),
    Command("goto", ("ctrl+k",), "everywhere", "goto", "screen.goto"),
    Command("back", ("escape", "backspace", "left", "h"), "dossier", "back", "screen.leave"),
    Command("help", ("question_mark", "f1"), "everywhere", "help", "app.help"),
    Command("resume", ("full_stop",), "starting", "", "screen.resume"),
    Command("theme", (), "everywhere", "", "app.next_theme"),
    Command("palette", ("ctrl+p", "colon"), "everywhere", "", "app.palette"),
    Command("quit", ("q", "ctrl+c"), "everywhere", "quit", "app.quit"),
    Command("suspend", ("ctrl+z",), "everywhere", "", "app.suspend_process"),
    Command("undo", ("u",), "everywhere", "", "screen.undo"),
    Command("redo", ("ctrl+r",), "everywhere", "", "screen.redo"),
    Command("reread", ("r",), "everywhere", "", "screen.reread"),
    Command("down", ("down", "j"), "everywhere", "", "step.down"),
    Command("up", ("up", "k"), "everywhere", "", "step.up"),
    Command("beside", ("tab",), "panes", "", "app.focus_next"),
    Command("half-down", ("ctrl+d",), "everywhere", "", "step.half_down"),
    Command("half-up", ("ctrl+u",), "everywhere", "", "step.half_up"),
    Command("page-down", ("pagedown",), "everywhere", "", "step.page_down"),
    Command("page-up", ("pageup",), "everywhere", "", "step.page_up"),
    Command("onward", ("space",), "paging", "", "step.page_down"),
    Command("top", ("g", "home"), "everywhere", "", "step.top"),
    Command("bottom", ("G", "end"), "everywhere", "", "step.bottom"),
)


@cache
def applies(action: str, mode: str) -> bool:
    """Tell whether an action of the screen can be taken in a mode; one that is in no command always can."""
    of = [each for each in COMMANDS if each.action.partition("(")[0] == f"screen.{action}"]
    return not of or any(mode in WHERE[each.where] for each in of)


def footer_groups(mode: str) -> Iterator[tuple[str, list[Command]]]:
    """Yield the commands that the footer shows in a mode, by the words that they share."""
    groups: dict[str, list[Command]] = {}
    for each in in_mode(mode):
        if each.footer:
            groups.setdefault(each.footer, []).append(each)
    yield from groups.items()


def in_mode(mode: str) -> list[Command]:
    """Return the commands that apply in a mode."""
    return [each for each in COMMANDS if mode in WHERE[each.where]]


def in_section(section: str) -> list[Command]:
    """Return the commands of a section of the help."""
    return [each for each in COMMANDS if each.where in SECTIONS[section]]
