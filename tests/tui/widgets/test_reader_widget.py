"""The reader draws the lines in sight, marks what is to be marked, and keeps its place."""

import re

import pytest
from rich.cells import cell_len
from textual.events import MouseScrollDown
from textual.strip import Strip

from dossier_tui.reading.blocks import Block, plain_text
from dossier_tui.tui.widgets.reader import Reader

from ..snap import check_snapshot, screen_text
from .reader_parts import LETTER, LONG, SENTENCE, TEXT, ReaderApp, find, press, resize, show, style_at

SIZES = [(80, 24), (60, 15), (160, 50)]


@pytest.mark.parametrize("size", SIZES)
async def test_how_a_letter_looks(size: tuple[int, int]) -> None:
    async with ReaderApp().run_test(size=size) as pilot:
        app = await show(pilot)
        check_snapshot(f"reader-{size[0]}x{size[1]}", screen_text(app))
        await press(pilot, "G")
        check_snapshot(f"reader-{size[0]}x{size[1]}-end", screen_text(app))


async def test_how_a_very_narrow_letter_looks() -> None:
    async with ReaderApp().run_test(size=(24, 40)) as pilot:
        check_snapshot("reader-24x40", screen_text(await show(pilot)))


async def test_nothing_hostile_reaches_the_terminal() -> None:
    async with ReaderApp().run_test(size=(100, 60)) as pilot:
        app = await show(pilot)
        shown = screen_text(app)
        assert not set(shown) & {"\x1b", "\x07", "\u202e", "\t"}
        assert "Hostile ⟨U+001B⟩]0;x⟨U+0007⟩ [/x] ⟨U+202E⟩reverse tab" in shown
        line = next(y for y, text in enumerate(app.lines()) if "Hostile" in text)
        assert style_at(app.reader.render_line(line), "⟨U+202E⟩rev")[0]


@pytest.mark.parametrize("width", [200, 100, 96, 80, 60, 40, 24])
async def test_lines_fit_and_are_never_wider_than_reads_well(width: int) -> None:
    async with ReaderApp().run_test(size=(width, 90)) as pilot:
        lines = (await show(pilot)).lines()
        assert max(map(cell_len, lines)) <= min(width - 1, 92)
        assert all(line.startswith(" ") for line in lines if line)


async def test_marks_are_drawn_each_in_its_way() -> None:
    async with ReaderApp().run_test(size=(80, 60)) as pilot:
        app = await show(pilot)
        y = next(y for y, text in enumerate(app.lines()) if "In het overleg" in text)
        strip = app.reader.render_line(y)
        assert style_at(strip, "overleg") == (True, False)
        assert next(each for each in strip if each.text == "De").style.italic
        assert style_at(app.reader.render_line(y - 1), "Wat er gebeurt")[0]


async def test_a_highlight_is_marked_beside_its_lines_and_stands_a_third_from_the_top() -> None:
    async with ReaderApp().run_test(size=(60, 15)) as pilot:
        app = await show(pilot, LONG)
        start = plain_text(LONG).index("Alinea 1500.")
        end = start + len("Alinea 1500. " + SENTENCE)
        app.reader.highlight(start, end)
        await pilot.pause()
        signs = [y for y, line in enumerate(app.lines()) if "▌" in line]
        assert signs == [5, 6]
        assert app.lines()[5].startswith("▌ Alinea 1500.")
        assert app.reader.highlighted == plain_text(LONG)[start:end]
        assert style_at(app.reader.render_line(5), "Alinea 1500") == (True, True)
        assert style_at(app.reader.render_line(7), app.lines()[7].strip()[:5]) == (False, False)


async def test_a_highlight_goes_through_what_is_hidden_and_over_paragraphs() -> None:
    async with ReaderApp().run_test(size=(80, 24)) as pilot:
        app = await show(pilot)
        start, end = TEXT.index("reverse"), TEXT.index("サイバー")
        app.reader.highlight(start, end)
        await pilot.pause()
        assert app.reader.highlighted == "reverse tab\n\n大規模な"
        app.reader.highlight(len(TEXT) + 10, len(TEXT) + 20)
        assert app.reader.highlighted == ""


async def test_a_highlight_asked_before_there_is_a_screen_is_gone_to() -> None:
    class Early(ReaderApp):
        def on_mount(self) -> None:
            start = plain_text(LONG).index("Alinea 1500.")
            self.reader.show(LONG, "x/L1")
            self.reader.highlight(start, start + 6)

    async with (app := Early()).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert any("▌" in line and "Alinea" in line for line in app.lines())
        assert app.reader.vertical_scrollbar.position == app.top > 0


async def test_quoted_passages_are_marked_beside_their_lines() -> None:
    async with ReaderApp().run_test(size=(80, 40)) as pilot:
        app = await show(pilot)
        start = TEXT.index("De dienst lag")
        app.reader.mark("event", [(start, start + len(SENTENCE)), (0, 7)])
        await pilot.pause()
        assert [line[:8] for line in app.lines() if "●" in line] == ["● Geacht", "● In het", "● halve "]
        assert app.reader.passages == [(start, start + len(SENTENCE)), (0, 7)]
        app.reader.highlight(0, 7)
        await pilot.pause()
        assert sum("▌ Geachte" in line for line in app.lines()) == 1


async def test_what_is_found_is_marked_over_what_is_quoted_and_gone_to_only_where_it_is_out_of_sight() -> None:
    async with ReaderApp().run_test(size=(80, 24)) as pilot:
        app = await show(pilot, LONG)
        spans = [(found.start(), found.end()) for found in re.finditer("vrijdag", plain_text(LONG))]
        app.reader.mark("commitment", [(0, 60)])
        app.reader.mark_hits(spans, 1)
        await pilot.pause()
        signs = [line[0] for line in app.lines() if line.startswith(("»", "›"))]
        assert (app.top, signs[:3]) == (0, ["›", "»", "›"])
        app.reader.mark_hits(spans, 4000)
        await pilot.pause()
        y = next(y for y, line in enumerate(app.lines()) if line.startswith("»"))
        assert y == 8
        assert "Alinea 2001." in app.lines()[y]
        app.reader.mark_hits([])
        await pilot.pause()
        assert not any(line.startswith(("»", "›")) for line in app.lines())
        await press(pilot, "home")
        assert any(line.startswith("◷ Alinea 1.") for line in app.lines())


async def test_what_is_found_is_marked_where_something_hidden_stands_before_it() -> None:
    async with ReaderApp().run_test(size=(80, 40)) as pilot:
        app = await show(pilot)
        app.reader.mark_hits([(TEXT.index("reverse"), TEXT.index("reverse") + 7)], 0)
        await pilot.pause()
        _, y = find(app, "reverse")
        assert app.lines()[y].startswith("»")
        assert style_at(app.reader.render_line(y), "erse")[0]


async def test_keys_scroll() -> None:
    async with ReaderApp().run_test(size=(80, 24)) as pilot:
        app = await show(pilot, LONG)
        keys = ["j", "down", "k", "up", "up", "pagedown", "space", "pageup", "ctrl+d", "ctrl+u", "home"]
        for key, top in zip(keys, [1, 2, 1, 0, 0, 23, 46, 23, 35, 23, 0], strict=True):
            await press(pilot, key)
            assert app.top == top, key
        await press(pilot, "G")
        assert app.lines()[-1].strip() in LONG[-1].text
        assert app.top == app.reader.max_scroll_y
        await press(pilot, "g", "end")
        assert app.top == app.reader.max_scroll_y
        app.reader.scroll_home(animate=False)
        app.reader.post_message(MouseScrollDown(app.reader, 5, 5, 0, 1, 0, False, False, False))
        await pilot.pause()
        assert app.top > 0


async def test_the_paragraph_on_top_is_counted_as_readers_count() -> None:
    async with ReaderApp().run_test(size=(80, 10)) as pilot:
        app = await show(pilot)
        seen = []
        for _ in range(app.reader.max_scroll_y):
            seen.append(app.reader.paragraph_at_top())
            await press(pilot, "j")
        counted = sum(block.kind not in ("heading", "rule", "footnote") for block in LETTER)
        assert app.reader.paragraphs == counted
        assert seen == sorted(seen)
        assert set(seen) == set(range(1, max(seen) + 1))
        app.reader.show([Block("heading", "Alleen een kop")], "x/L2")
        assert (app.reader.paragraph_at_top(), app.reader.paragraphs) == (0, 0)


async def test_another_width_keeps_the_words_on_top() -> None:
    async with ReaderApp().run_test(size=(80, 24)) as pilot:
        app = await show(pilot, LONG)
        start = plain_text(LONG).index("Alinea 1500.")
        app.reader.highlight(start, start + 6)
        await press(pilot, *["down"] * 8)
        assert "Alinea 1500." in app.lines()[0]
        for size in [(60, 15), (160, 50), (30, 10)]:
            await resize(pilot, *size)
            assert "Alinea 1500." in app.lines()[0]
            assert app.reader.paragraph_at_top() == 1500


async def test_another_size_keeps_the_highlighted_words_in_sight() -> None:
    async with ReaderApp().run_test(size=(160, 50)) as pilot:
        app = await show(pilot, LONG)
        start = plain_text(LONG).index("Alinea 1500.")
        app.reader.highlight(start, start + 12)
        for size in [(30, 10), (31, 8), (80, 24)]:
            await resize(pilot, *size)
            assert any(line.startswith("▌") for line in app.lines())


async def test_the_same_letter_read_again_stays_where_it_was_and_another_begins_at_its_top() -> None:
    async with ReaderApp().run_test(size=(80, 24)) as pilot:
        app = await show(pilot, LONG)
        await press(pilot, "pagedown")
        await show(pilot, LONG)
        assert app.top == 23
        await show(pilot, LONG[:100], "x/L2")
        assert app.top == 0
        await press(pilot, "G")
        await show(pilot, LONG[:1], "x/L2")
        assert app.top == 0


async def test_nothing_to_read_is_an_empty_page() -> None:
    async with (app := ReaderApp()).run_test() as pilot:
        app.reader.focus()
        await press(pilot, "j", "G", "space")
        app.reader.show([], "x/L1")
        await pilot.pause()
        assert screen_text(app) == "\n"
        assert app.reader.paragraph_at_top() == 0


async def test_a_long_letter_draws_what_is_in_sight_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[int] = []
    render = Reader.render_line

    def counting(self: Reader, y: int) -> Strip:
        drawn.append(y)
        return render(self, y)

    monkeypatch.setattr(Reader, "render_line", counting)
    async with ReaderApp().run_test(size=(80, 24)) as pilot:
        await show(pilot, LONG)
        assert set(drawn) == set(range(24))
        assert len(drawn) <= 24 * 5


async def test_what_is_shown_out_of_sight_is_there_when_the_reader_is() -> None:
    async with ReaderApp().run_test(size=(80, 24)) as pilot:
        app = await show(pilot, LONG[:5])
        app.reader.display = False
        await pilot.pause()
        start = plain_text(LONG).index("Alinea 1500.")
        app.reader.show(LONG, "x/L2")
        app.reader.highlight(start, start + 6)
        assert app.reader.paragraphs == 3000
        app.reader.display = True
        await pilot.pause()
        await pilot.pause()
        assert app.lines()[8].startswith("▌ Alinea 1500.")


@pytest.mark.parametrize("ansi", [True, False])
async def test_without_colour_a_highlight_still_shows(ansi: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = ReaderApp()
    app.ansi_color = ansi
    async with app.run_test() as pilot:
        await show(pilot)
        start = TEXT.index("hinderlijk")
        app.reader.highlight(start, start + 10)
        await pilot.pause()
        _, y = find(app, "hinderlijk")
        assert app.lines()[y].startswith("▌")
        assert style_at(app.reader.render_line(y), "hinderlijk")[0]


async def test_a_screen_on_which_all_fits_does_not_lose_the_place() -> None:
    async with ReaderApp().run_test(size=(60, 8)) as pilot:
        app = await show(pilot)
        await press(pilot, "pagedown", "pagedown")
        was = app.reader.offset_at_top
        assert was > 0
        for size in ((60, 200), (120, 300), (40, 8)):
            await resize(pilot, *size)
            assert app.reader.offset_at_top == was
        await resize(pilot, 60, 8)
        assert app.reader.scroll_offset.y > 0
        await press(pilot, "home")
        assert app.reader.offset_at_top == 0
