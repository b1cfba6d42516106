"""Text of a letter is selected with the mouse as it reads."""

from textual.pilot import Pilot

from dossier_tui.tui.widgets.reader import Reader

from .reader_parts import LETTER, SENTENCE, ReaderApp, find, resize, show, style_at


async def drag(pilot: Pilot[None], begin: tuple[int, int], end: tuple[int, int]) -> str | None:
    await pilot.mouse_down(Reader, offset=begin)
    await pilot.hover(Reader, offset=end)
    await pilot.mouse_up(Reader, offset=end)
    await pilot.pause()
    return pilot.app.screen.get_selected_text()


async def test_selected_text_comes_out_as_it_reads() -> None:
    async with ReaderApp().run_test(size=(60, 50)) as pilot:
        app = await show(pilot)
        (x, y), (to, below) = find(app, "dienst lag"), find(app, "vaargeul.")
        assert await drag(pilot, (x, y), (to + 8, below)) == SENTENCE[3:]
        assert style_at(app.reader.render_line(y), "dienst lag")[1]
        (x, y), (to, below) = find(app, "halve"), find(app, "geld")
        assert await drag(pilot, (x, y), (to + 3, below)) == (
            "halve dag stil door ijs in de vaargeul. Dat is hinderlijk.\n\n"
            "1. De vervoerder heeft een sleepboot gehuurd, die in de haven ligt sinds gisteren.\n"
            "2. Zij kost geld"
        )


async def test_a_selection_may_begin_in_the_margin_and_end_on_an_empty_line() -> None:
    async with ReaderApp().run_test(size=(80, 50)) as pilot:
        app = await show(pilot)
        _, y = find(app, "1. De vervoerder")
        _, below = find(app, "Een tweede alinea")
        text = await drag(pilot, (0, y), (0, below + 1))
        assert text == "\n".join(
            [
                "1. " + LETTER[3].text,
                "2. Zij kost geld.",
                "• Hoeveel, is niet bekend.",
                "Een tweede alinea van hetzelfde punt.",
            ]
        )
        _, y = find(app, "│ De minister")
        assert (await drag(pilot, (0, y), (75, y)) or "").startswith("De minister zegt")
        _, y = find(app, "date")
        assert await drag(pilot, (0, y), (70, y)) == "date 20 januari 2022"


async def test_all_of_a_letter_can_be_selected_and_a_new_page_forgets_it() -> None:
    async with ReaderApp().run_test(size=(80, 24)) as pilot:
        app = await show(pilot)
        app.reader.text_select_all()
        await pilot.pause()
        text = app.screen.get_selected_text() or ""
        assert text.startswith("Veerdienst in de winter\n\ndate 20 januari 2022\ncites Kamerstuk")
        assert text.endswith("¹ Kamerstuk 36 045, nr. 1.\n² Een tweede noot.")
        assert "─" not in text
        await resize(pilot, 70, 20)
        assert not app.screen.get_selected_text()
