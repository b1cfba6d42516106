import re

import pytest
from rich.cells import cell_len
from textual.app import App, ComposeResult
from textual.events import MouseScrollDown
from textual.pilot import Pilot
from textual.strip import Strip

from dossier_tui.reading.blocks import Block, Mark, plain_text
from dossier_tui.tui.widgets.reader import Reader

from ..snap import check_snapshot, screen_text

SIZES = [(80, 24), (60, 15), (160, 50)]
HEAD = [
    ("", "Veerdienst in de winter"),
    ("date", "20 januari 2022"),
    (
        "cites",
        "Kamerstuk 21 501-02, nr. 2446 (not in this dossier), Kamerstuk 36 045, nr. 1 (not in this dossier)",
    ),
]
SENTENCE = "De dienst lag op vrijdag 14 januari 2022 een halve dag stil door ijs in de vaargeul."


def placed(*blocks: Block) -> list[Block]:
    start, done = 0, []
    for block in blocks:
        done.append(block._replace(start=start))
        start += len(block.text) + 2
    return done


LETTER = placed(
    Block("paragraph", "Geachte voorzitter,"),
    Block("heading", "Wat er gebeurt", 2),
    Block("paragraph", f"In het overleg is gesproken.¹ {SENTENCE} Dat is hinderlijk.", marks=(
        Mark(7, 14, "strong"), Mark(28, 29, "note"), Mark(30, 32, "em"))),
    Block("item", "De vervoerder heeft een sleepboot gehuurd, die in de haven ligt sinds gisteren.", 1, "1."),
    Block("item", "Zij kost geld.", 1, "2."),
    Block("item", "Hoeveel, is niet bekend.", 2, "•"),
    Block("item", "Een tweede alinea van hetzelfde punt.", 2),
    Block("quotation", "De minister zegt dat de kosten vóór 1 maart bekend zijn, en dat zij meevallen."),
    Block("table", "haven  │  diepte"),
    Block("table", "Noord  │  4 m"),
    Block("code", "een   twee\n  drie"),
    Block("rule", ""),
    Block("paragraph", "Hostile \x1b]0;x\x07 [/x] \u202ereverse\ttab", marks=(Mark(20, 24, "strong"),)),
    Block("paragraph", "大規模なサイバー攻撃によりウクライナ政府のウェブサイトが停止した件について説明。"),
    Block("footnote", "Kamerstuk 36 045, nr. 1.", label="¹"),
    Block("footnote", "Een tweede noot.", label="²"),
)  # fmt: skip
TEXT = plain_text(LETTER)
LONG = placed(*(Block("paragraph", f"Alinea {number}. {SENTENCE * 2}") for number in range(1, 3001)))


class ReaderApp(App[None]):
    def compose(self) -> ComposeResult:
        yield Reader()

    @property
    def reader(self) -> Reader:
        return self.query_one(Reader)

    @property
    def top(self) -> int:
        return self.reader.scroll_offset.y

    def lines(self) -> list[str]:
        return screen_text(self).splitlines()


async def press(pilot: Pilot[None], *keys: str) -> None:
    await pilot.press(*keys)
    await pilot.pause()


async def show(pilot: Pilot[None], blocks: list[Block] = LETTER, key: str = "x/L1") -> ReaderApp:
    app = pilot.app
    assert isinstance(app, ReaderApp)
    app.reader.show(blocks, key, HEAD)
    app.reader.focus()
    await pilot.pause()
    return app


async def resize(pilot: Pilot[None], width: int, height: int) -> None:
    """Give the terminal another size, and wait until the letter is wrapped at it."""
    await pilot.resize_terminal(width, height)
    reader = pilot.app.query_one(Reader)
    for _ in range(100):
        await pilot.pause()
        if reader._page.width == width - 1:
            return
    raise AssertionError(f"still wrapped at {reader._page.width}")


def style_at(strip: Strip, words: str) -> tuple[bool, bool]:
    """Whether words of a line are bold, and whether they have a background of their own."""
    segment = next(segment for segment in strip if words in segment.text)
    style = segment.style
    assert style is not None
    return bool(style.bold), style.bgcolor != list(strip)[-1].style.bgcolor


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


async def drag(pilot: Pilot[None], begin: tuple[int, int], end: tuple[int, int]) -> str | None:
    await pilot.mouse_down(Reader, offset=begin)
    await pilot.hover(Reader, offset=end)
    await pilot.mouse_up(Reader, offset=end)
    await pilot.pause()
    return pilot.app.screen.get_selected_text()


def find(app: ReaderApp, words: str) -> tuple[int, int]:
    """The column and line at which words begin."""
    return next((line.index(words), y) for y, line in enumerate(app.lines()) if words in line)


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
