"""The search on screen: it answers as one types, narrows by its counts, and goes from hit to hit."""

from textual.pilot import Pilot

from dossier_tui.actions.desk import Desk
from dossier_tui.actions.letters import Given, add_letter
from dossier_tui.tui.panes.letter import LetterPane
from dossier_tui.tui.panes.searching import SearchPane

from .conftest import Opened
from .look import cursor, here, main, press, text, until

FERRY = "veerdienst-naar-de-eilanden"
SECOND = "# Tweede brief\n\nDe sleepboot vaart.\n\nNog een sleepboot komt in de haven.\n"


def pane(pilot: Pilot[None]) -> SearchPane:
    found = main(pilot).pane
    assert isinstance(found, SearchPane)
    return found


async def search(pilot: Pilot[None], typed: str) -> None:
    """Type a search at home and wait for its answer."""
    await press(pilot, "s")
    main(pilot)._search.begin_with(typed)
    await until(pilot, lambda: main(pilot)._search.answer is not None)
    await press(pilot)


def current(pilot: Pilot[None]) -> int:
    letter = main(pilot).pane
    assert isinstance(letter, LetterPane)
    return letter._hit


async def test_before_anything_is_typed_it_shows_what_can_be(opened: Opened) -> None:
    async with opened() as pilot:
        await press(pilot, "s")
        assert here(pilot).pane == "search"
        assert "NEAR(kosten haven, 5)" in text(pilot)
        await press(pilot, "escape")
        assert here(pilot).pane == "home"


async def test_it_answers_as_one_types_and_says_what_is_wrong(opened: Opened) -> None:
    async with opened() as pilot:
        await press(pilot, "s", *"sleepboot")
        await until(pilot, lambda: "hits, best first" in text(pilot))
        assert "«sleepboot»" in text(pilot)
        await press(pilot, "space", "(")
        await until(pilot, lambda: "At character 12" in text(pilot) or "not closed" in text(pilot))
        await press(pilot, "backspace", *"xyzzy")
        await until(pilot, lambda: "without xyzzy" in text(pilot))
        assert "Nothing found." in text(pilot)


async def test_enter_opens_a_letter_with_its_hits_and_n_goes_on_in_the_next_one(opened: Opened, desk: Desk) -> None:
    add_letter(desk, "kustwacht", SECOND.encode(), "second.md", Given(title="Tweede brief", date="2022-02-01"))
    async with opened() as pilot:
        await search(pilot, "sleepboot kind:letter")
        first = pane(pilot).chosen
        assert first in ("kustwacht/L1", f"{FERRY}/L1")
        await press(pilot, "enter")
        await until(pilot, lambda: here(pilot).pane == "letter")
        assert here(pilot).ref == first
        await press(pilot, "n")
        assert current(pilot) == 1
        await press(pilot, "n")
        assert here(pilot).ref != first
        assert current(pilot) == 0
        await press(pilot, "N")
        assert (here(pilot).ref, current(pilot)) == (first, 1)
        await press(pilot, "N", "N")
        assert "This was the first hit." in text(pilot)
        await press(pilot, "n", "n", "n", "n")
        assert "This was the last hit." in text(pilot)
        await press(pilot, "escape")
        assert here(pilot).pane == "search"
        assert pane(pilot).query_text == "sleepboot kind:letter"


async def test_enter_waits_for_the_answer_to_what_was_typed_last(opened: Opened) -> None:
    async with opened() as pilot:
        await press(pilot, "s", *"sleepboot kind:letter", "enter")
        await until(pilot, lambda: here(pilot).pane == "letter")
        await press(pilot, "escape")
        assert cursor(pilot) == f"{FERRY}/L1"


async def test_enter_opens_nothing_where_nothing_is_typed_or_the_search_cannot_be_read(opened: Opened) -> None:
    async with opened() as pilot:
        await press(pilot, "s", "enter", "(", "enter")
        await until(pilot, lambda: "not closed" in text(pilot) or "missing" in text(pilot))
        assert here(pilot).pane == "search"


async def test_a_hit_that_is_no_letter_opens_where_it_stands(opened: Opened) -> None:
    async with opened() as pilot:
        await search(pilot, "kustwacht kind:commitment")
        await press(pilot, "down", "enter")
        assert here(pilot).ref == "kustwacht/C1"
        await press(pilot, "escape", "s", "down", "t")
        assert (here(pilot).pane, here(pilot).slug) == ("timeline", "kustwacht")


async def test_a_wide_screen_counts_by_what_and_enter_narrows(opened: Opened) -> None:
    async with opened(size=(160, 50)) as pilot:
        await search(pilot, "haven")
        assert "By dossier" in text(pilot)
        assert "By year" in text(pilot)
        await press(pilot, "down", "tab", "enter")
        await until(pilot, lambda: pane(pilot).query_text.startswith("haven dossier:"))


async def test_what_can_be_typed_is_told_in_full_and_scrolled_while_one_types(opened: Opened) -> None:
    async with opened(size=(60, 15)) as pilot:
        await press(pilot, "s")
        assert "do not matter" in " ".join(text(pilot).split())
        assert "▌" not in text(pilot)
        await press(pilot, "pagedown", "down")
        assert "zomer begroting" not in text(pilot)
        await press(pilot, "up", "pageup")
        assert "zomer begroting" in text(pilot)


async def test_it_speaks_dutch_and_takes_dutch_fields(opened: Opened) -> None:
    async with opened(lang="nl") as pilot:
        await search(pilot, "soort:brief")
        assert "1 treffer" in text(pilot)


async def test_while_one_types_the_footer_shows_the_keys_that_the_line_leaves_to_commands(opened: Opened) -> None:
    async with opened() as pilot:
        await press(pilot, "s")
        assert text(pilot).splitlines()[-1].strip() == "^s save   ↵ open   esc back   f1 all keys"
        await search(pilot, "sleepboot")
        await press(pilot, "down")
        assert "s search" in text(pilot).splitlines()[-1]
