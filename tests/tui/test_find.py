"""Finding words in a letter: as one types, from where one is, and out again by Escape."""

from dossier_tui.actions.desk import Desk
from dossier_tui.actions.letters import Given, add_letter

from .conftest import LETTER, Opened
from .look import here, main, press, text, until
from .proposing import FERRY
from .snap import check_snapshot

LETTER_AT = f"{FERRY}/L1"
LONG = "\n\n".join(f"Alinea {number}: {'woorden en nog meer woorden ' * 30}" for number in range(700))


async def test_what_is_typed_is_found_as_it_is_typed_and_counted(opened: Opened) -> None:
    async with opened(LETTER_AT) as pilot:
        await press(pilot, "slash", *"voor")
        assert "1/2" in text(pilot)  # voorzitter, and vóór 1 maart
        check_snapshot("find-80x24", text(pilot))
        await press(pilot, *"z")
        assert "1/1" in text(pilot)
        await press(pilot, *"q")
        assert "not in this letter" in text(pilot)


async def test_n_goes_round_what_was_found_and_escape_ends_it(opened: Opened) -> None:
    async with opened(LETTER_AT, size=(60, 15)) as pilot:
        await press(pilot, "slash", *"sleepboot", "enter")
        seen = []
        for key in ("n", "n", "N", "N"):
            seen.append(next(part for part in text(pilot).split() if part in ("1/2", "2/2")))
            await press(pilot, key)
        assert seen == ["1/2", "2/2", "1/2", "2/2"]
        assert "»" in text(pilot)
        await press(pilot, "escape")
        assert here(pilot).pane == "letter"
        assert "»" not in text(pilot)
        assert "1/2" not in text(pilot)
        await press(pilot, "escape")
        assert here(pilot).pane != "letter"


async def test_whole_words_are_found_by_tab_and_by_w(opened: Opened) -> None:
    async with opened(LETTER_AT) as pilot:
        await press(pilot, "slash", *"haven")
        assert "1/1" in text(pilot)
        await press(pilot, "ctrl+u", *"voor", "tab")
        assert "whole words  1/1" in text(pilot)
        await press(pilot, "enter", "w")
        assert "1/2" in text(pilot)


async def test_the_search_begins_where_one_is(opened: Opened) -> None:
    async with opened(LETTER_AT, size=(60, 12)) as pilot:
        await press(pilot, "end", "slash", *"de")
        assert " 1/" not in text(pilot)
        await press(pilot, "down", "up")
        assert "/" in text(pilot)


async def test_a_find_goes_before_the_proposals_and_leaves_them_as_they_were(opened: Opened, proposals: None) -> None:
    async with opened(LETTER_AT) as pilot:
        chosen = main(pilot).pane.deciding
        await press(pilot, "slash", *"x e a space".replace("space", "").split(), "escape")
        await press(pilot, "slash", *"haven", "enter", "n")
        assert main(pilot).pane.mode == "finding"
        await press(pilot, "escape", "n")
        assert main(pilot).pane.mode == "review"
        assert main(pilot).pane.deciding != chosen


async def test_a_find_goes_on_in_a_letter_that_changes(opened: Opened, desk: Desk) -> None:
    async with opened(LETTER_AT) as pilot:
        await press(pilot, "slash", *"sleepboot", "enter", "n")
        file = desk.store.dossier(FERRY).places.text("L1")
        file.write_text("# Een sleepboot vooraf\n\n" + LETTER)
        await press(pilot, "r")
        await until(pilot, lambda: "3/3" in text(pilot) or "2/3" in text(pilot))


async def test_a_long_letter_is_searched_beside_the_keys(opened: Opened, desk: Desk) -> None:
    add_letter(desk, FERRY, LONG.encode(), "long.md", Given(title="Lang", date="2022-02-01"))
    async with opened(f"{FERRY}/L2") as pilot:
        await until(pilot, lambda: "Alinea 0" in text(pilot))
        await press(
            pilot, "slash", *"alinea 650".replace(" ", "_").replace("_", ""), "ctrl+u", *"alinea", "space", *"650"
        )
        await until(pilot, lambda: "1/1" in text(pilot) and "Alinea 650" in text(pilot))
