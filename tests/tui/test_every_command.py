"""Every command of the table at work: each is taken once, by its own key or from the palette, and what it shows."""

from collections.abc import Callable

import pytest
from textual.pilot import Pilot

from dossier_tui.actions.desk import Desk
from dossier_tui.tui import outside
from dossier_tui.tui.app import DossierApp
from dossier_tui.tui.commands import COMMANDS
from dossier_tui.words import Words

from .conftest import Opened
from .look import cursor, here, main, press, text

FERRY = "veerdienst-naar-de-eilanden"
BY_ID = {each.id: each for each in COMMANDS}
WORDS = Words("en")
Seen = str | Callable[[Pilot[None]], bool]
Steps = tuple[tuple[str, Seen], ...]


def at(pane: str) -> Callable[[Pilot[None]], bool]:
    return lambda pilot: here(pilot).pane == pane


def on(record: str) -> Callable[[Pilot[None]], bool]:
    return lambda pilot: cursor(pilot) == f"{FERRY}/{record}"


def line(number: int) -> Callable[[Pilot[None]], bool]:
    return lambda pilot: round(main(pilot).pane.focal.scroll_offset.y) == number


def left(pilot: Pilot[None]) -> bool:
    return pilot.app._exit


LISTS: Steps = (
    ("bottom", lambda pilot: cursor(pilot) == FERRY),
    ("top", on("C1")),
    ("page-down", lambda pilot: cursor(pilot) == FERRY),
    ("page-up", on("C1")),
    ("half-down", lambda pilot: cursor(pilot) == "kustwacht"),
    ("half-up", lambda pilot: "/" in cursor(pilot)),
    ("bottom", lambda pilot: cursor(pilot) == FERRY),
    ("up", lambda pilot: cursor(pilot) == "kustwacht"),
    ("onward", lambda pilot: cursor(pilot) == FERRY),
    ("up", lambda pilot: cursor(pilot) == "kustwacht"),
    ("down", lambda pilot: cursor(pilot) == FERRY),
    ("part-before", lambda pilot: cursor(pilot) == "kustwacht"),
    ("part-before", on("C1")),
    ("part-after", lambda pilot: cursor(pilot) == "kustwacht"),
    ("down", lambda pilot: cursor(pilot) == FERRY),
    ("proposals", "No proposals wait here."),
    ("resume", "no last place"),
    ("reread", "Dossiers"),
    ("new-dossier", "A new dossier"),
    ("*escape", "Dossiers"),
    ("import", "Bring in from elsewhere"),
    ("*escape", "Dossiers"),
    ("help", "All keys"),
    ("*escape", "Dossiers"),
    ("palette", "What can be done here"),
    ("*escape", "Dossiers"),
    ("theme", "Theme: light"),
    ("open", at("overview")),
    ("timeline", at("timeline")),
    ("further", on("E1")),
    ("earlier", on("E2")),
    ("fold", "▸   December"),
    ("fold", on("E2")),
    ("grain", "▸   January"),
    ("ahead", "What comes next"),
    ("ahead", "▸   January"),
    ("sieve", "Which part of the timeline?"),
    ("*down", "letters"),
    ("*enter", "1 letter"),
    ("turn-sieve", "all but letters"),
    ("unsieve", lambda pilot: "all but letters" not in text(pilot)),
    ("letters", at("letters")),
    ("brief", at("brief")),
    ("today", at("home")),
    ("overview", at("overview")),
    ("jump", "Jump to a number"),
    ("*escape", at("overview")),
    ("commitments", at("commitments")),
    ("group", at("commitments")),
    ("board", lambda pilot: main(pilot).pane.mode == "board"),
    ("column-after", on("C4")),
    ("column-before", on("C1")),
    ("open-card", at("letter")),
    ("*escape", at("commitments")),
    ("leave-board", at("home")),
    ("*c", at("commitments")),
    ("board", on("C1")),
    ("mark", on("C3")),
    ("undo", "Not done in this session"),
    ("undo", "Took back"),
    ("redo", "Did again"),
    ("detail", at("record")),
    ("back", at("commitments")),
    ("quit", left),
)
FORMS: Steps = tuple(
    step
    for name in (
        *("fulfil", "defer", "withdraw", "lapse", "reopen", "own", "add", "take-in", "add-event", "add-commitment"),
        *("note", "edit", "edit-dossier", "rename", "move", "remove", "purge"),
    )
    for step in ((name, lambda pilot: pilot.app.screen is not main(pilot)), ("*escape", at("commitments")))
)
LETTER: Steps = (
    ("next", "Sleepboot in de haven"),
    ("previous", "Overleg over de veerdienst"),
    ("list", at("proposals")),
    ("list", at("letter")),
    ("reject", "Rejected"),
    ("accept", "Accepted"),
    ("change", lambda pilot: pilot.app.screen is not main(pilot)),
    ("*escape", at("letter")),
    ("sure", "Accepted 2"),
    ("by-hand", lambda pilot: pilot.app.screen is not main(pilot)),
    ("*escape", at("letter")),
    ("outline", "Wat er gebeurt"),
    ("*escape", at("letter")),
    ("copy", at("letter")),
    ("copy-quote", at("letter")),
    ("next-link", "cites no papers"),
    ("previous-link", "cites no papers"),
    ("footnote", "no footnotes"),
    ("original", at("letter")),
    ("pager", at("letter")),
    ("editor", at("letter")),
    ("find", at("letter")),
    *((f"*{key}", at("letter")) for key in "sleepboot"),
    ("*enter", "sleepboot"),
    ("find-next", "2/"),
    ("find-previous", "1/"),
    ("whole-words", "/"),
    ("*escape", at("letter")),
    ("papers", at("papers")),
)


async def go_through(pilot: Pilot[None], steps: Steps) -> None:
    """Take each step, by the first key of its command, `*key`, or from the palette; look what it shows."""
    for name, seen in steps:
        if name.startswith("*"):
            await press(pilot, name[1:])
        elif BY_ID[name].keys:
            await press(pilot, BY_ID[name].keys[0])
        else:
            await press(pilot, "colon")
            await pilot.press(*WORDS(f"screen.{name}"))
            await press(pilot, "enter")
        assert seen in text(pilot) if isinstance(seen, str) else seen(pilot), f"{name}\n{text(pilot)}"


async def test_lists_and_the_timeline(opened: Opened) -> None:
    async with opened() as pilot:
        await go_through(pilot, LISTS)


async def test_forms(opened: Opened) -> None:
    async with opened(FERRY) as pilot:
        await press(pilot, "c")
        await go_through(pilot, FORMS)


@pytest.mark.usefixtures("proposals")
async def test_letters_and_proposals(opened: Opened, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("copy_text", "open_file", "page_text"):
        monkeypatch.setattr(outside, name, lambda *_: True, raising=False)
    async with opened(f"{FERRY}/L1") as pilot:
        await go_through(pilot, LETTER)


async def test_the_sample_is_opened_when_the_screen_has_ended(opened: Opened) -> None:
    async with opened() as pilot:
        await go_through(pilot, (("demo", left),))
        assert isinstance(pilot.app, DossierApp)
        assert pilot.app.wants_sample


def test_no_command_is_left_out() -> None:
    taken = {name for name, _ in (*LISTS, *FORMS, *LETTER)}
    elsewhere = {
        "goto",
        "search",
        "save-search",
        "hit-next",
        "hit-previous",
        "filter",
        "brief-purpose",
        "brief-period",
        "brief-copy",
        "brief-save",
        "brief-page",
        "suspend",
        "demo",
    }  # the tests of the search, the filter, the briefing and the terminal
    assert {*BY_ID} - taken == {"beside", *elsewhere}  # `beside` is in test_sizes, as it needs a wide screen
