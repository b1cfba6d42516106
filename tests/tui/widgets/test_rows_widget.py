from collections.abc import Sequence

import pytest
from textual import on
from textual.app import App, ComposeResult
from textual.events import MouseScrollDown, MouseScrollUp
from textual.pilot import Pilot
from textual.strip import Strip

from dossier_tui.tui.widgets.rows import Rows
from dossier_tui.views.rows import GAP, Row, heading

from ..snap import check_snapshot, screen_text

SIZES = [(80, 24), (60, 15), (160, 50)]


def item(text: str, ref: str, lead: str = "", mark: str = "", tail: str = "", style: str = "") -> Row:
    return Row("item", text, lead, mark, tail, style, ref)


LIST = [
    heading("Overdue", "open  last"),
    item("Kamer informeren over bijdrage NAVO", "x/C1", "15 d", "!", "36 045", "bad"),
    item(
        "Kabinetsreactie op het advies over de verlening van visa aan seizoenarbeiders",
        "x/C2",
        "40 d",
        "!",
        "35 925 IV",
    ),
    GAP,
    heading("2022"),
    heading("  januari"),
    item("Cyberaanval op overheidswebsites", "x/E1", "14 jan", "●", "36 045, nr. 12  L1", "strong"),
    item(
        "大規模なサイバー攻撃によりウクライナ政府のウェブサイトが停止した件について",
        "x/E2",
        "15 jan",
        "●",
        "L2",
    ),
    item("\x1b]0;x\x07 [/x] [bold]\u202eteksT\n\tjpg.exe", "x/E3", "~ jan", "◷", "\x9b31m", "guess"),
    item("e\u0301e\u0301n vlag 🇳🇱", "x/E4", "≤ zomer 2022", "✓", "", "good"),
    GAP,
    heading("undated"),
    item("Bezoek aan Kiev", "x/E5", "", "?", "L1", "dim"),
]
MANY = [item(f"Regel {number}", f"x/E{number}", f"{number} d") for number in range(100_000)]


class ListApp(App[None]):
    def __init__(self, rows: Sequence[Row] = LIST, empty: str = "") -> None:
        super().__init__()
        self.rows, self.empty = rows, empty
        self.told: list[str] = []

    def compose(self) -> ComposeResult:
        yield Rows()

    def on_mount(self) -> None:
        self.list.empty = self.empty
        self.list.show(self.rows)

    @property
    def list(self) -> Rows:
        return self.query_one(Rows)

    @on(Rows.Opened, "Rows")
    def note_opened(self, event: Rows.Opened) -> None:
        self.told.append(f"opened {event.row.ref}")

    @on(Rows.Moved, "Rows")
    def note_moved(self, event: Rows.Moved) -> None:
        self.told.append(f"moved {event.row.ref if event.row else None}")

    @property
    def ref(self) -> str:
        return self.list.cursor.ref if self.list.cursor else ""

    @property
    def top(self) -> int:
        return self.list.scroll_offset.y


async def press(pilot: Pilot[None], *keys: str) -> str:
    await pilot.press(*keys)
    await pilot.pause()
    app = pilot.app
    assert isinstance(app, ListApp)
    return app.ref


@pytest.mark.parametrize("size", SIZES)
async def test_how_a_list_looks(size: tuple[int, int]) -> None:
    async with (app := ListApp()).run_test(size=size) as pilot:
        await pilot.pause()
        check_snapshot(f"rows-{size[0]}x{size[1]}", screen_text(app))


async def test_how_a_narrow_list_looks() -> None:
    async with (app := ListApp()).run_test(size=(36, 14)) as pilot:
        await pilot.pause()
        check_snapshot("rows-36x14", screen_text(app))


async def test_nothing_hostile_reaches_the_terminal() -> None:
    async with (app := ListApp()).run_test(size=(100, 24)) as pilot:
        await pilot.pause()
        shown = screen_text(app)
        assert not set(shown) & {"\x1b", "\x07", "\x9b", "\u202e", "\t"}
        assert "⟨U+001B⟩]0;x⟨U+0007⟩ [/x] [bold]⟨U+202E⟩teksT  jpg.exe" in shown


async def test_keys_move_over_items_alone() -> None:
    async with ListApp().run_test() as pilot:
        assert await press(pilot) == "x/C1"
        assert await press(pilot, "down", "j") == "x/E1"
        assert await press(pilot, "k", "up", "up") == "x/C1"
        assert await press(pilot, "G") == "x/E5"
        assert await press(pilot, "down") == "x/E5"
        assert await press(pilot, "g") == "x/C1"
        assert await press(pilot, "end") == "x/E5"
        assert await press(pilot, "home") == "x/C1"


async def test_screenfuls() -> None:
    async with (app := ListApp(MANY)).run_test(size=(80, 24)) as pilot:
        assert await press(pilot, "pagedown") == "x/E23"
        assert await press(pilot, "space") == "x/E46"
        assert app.top == 23
        assert await press(pilot, "pageup") == "x/E23"
        assert await press(pilot, "ctrl+d") == "x/E35"
        assert await press(pilot, "ctrl+u", "ctrl+u", "ctrl+u") == "x/E0"


async def test_the_row_chosen_is_always_in_sight_with_its_headings() -> None:
    rows = [heading("A"), *MANY[:30], GAP, heading("B"), heading("  b"), *MANY[30:60]]
    async with (app := ListApp(rows)).run_test(size=(60, 15)) as pilot:
        await press(pilot, "G")
        assert app.top == len(rows) - 15
        await press(pilot, *["up"] * 29)
        assert app.ref == "x/E30"
        assert app.top == rows.index(GAP)
        await press(pilot, "g")
        assert app.top == 0


async def test_headings_higher_than_the_list_do_not_push_the_row_out_of_sight() -> None:
    rows = [heading(str(number)) for number in range(20)] + [item("a", "x/E1")]
    async with (app := ListApp(rows)).run_test(size=(60, 15)) as pilot:
        await pilot.pause()
        assert app.top == 6


async def test_enter_opens_and_moving_is_told() -> None:
    async with (app := ListApp()).run_test() as pilot:
        await press(pilot, "down", "enter")
        assert app.told == ["moved x/C1", "moved x/C2", "opened x/C2"]


async def test_a_click_chooses_and_the_next_one_opens() -> None:
    async with (app := ListApp()).run_test() as pilot:
        await pilot.click(Rows, offset=(20, 6))
        assert app.ref == "x/E1"
        await pilot.click(Rows, offset=(20, 6))
        await pilot.pause()
        assert app.told[-2:] == ["moved x/E1", "opened x/E1"]
        for line in (4, 3, 22):
            await pilot.click(Rows, offset=(20, line))
        assert app.ref == "x/E1"


async def test_the_wheel_scrolls_and_leaves_the_cursor_until_a_key_is_pressed() -> None:
    async with (app := ListApp(MANY)).run_test() as pilot:
        wheel = {
            "x": 5,
            "y": 5,
            "delta_x": 0,
            "delta_y": 1,
            "button": 0,
            "shift": False,
            "meta": False,
            "ctrl": False,
        }
        for _ in range(20):
            app.list.post_message(MouseScrollDown(app.list, **wheel))
        await pilot.pause()
        assert (app.top > 10, app.ref) == (True, "x/E0")
        app.list.post_message(MouseScrollUp(app.list, **wheel))
        assert await press(pilot, "down") == "x/E1"
        assert app.top == 1


async def test_other_rows_keep_the_cursor_on_its_row_and_that_row_in_its_place() -> None:
    async with (app := ListApp(MANY[100:300])).run_test(size=(80, 24)) as pilot:
        await press(pilot, "pagedown", "pagedown", "up")
        line = app.list.index - app.top
        app.list.show(MANY[:300])
        await pilot.pause()
        assert (app.ref, app.list.index - app.top) == ("x/E145", line)
        assert app.told[-1] == "moved x/E145"


async def test_a_row_that_is_gone_leaves_the_cursor_about_where_it_was() -> None:
    async with (app := ListApp()).run_test() as pilot:
        await press(pilot, "down")
        app.list.show([row for row in LIST if row.ref != "x/C2"])
        assert app.ref == "x/E1"
        app.list.show(LIST[:3])
        assert app.ref == "x/C2"
        app.list.show([heading("alone")])
        assert (app.ref, app.list.index) == ("", -1)
        await press(pilot, "down", "G", "enter", "pageup")
        assert app.told[-1] == "moved None"


async def test_of_rows_with_one_reference_the_nearest_is_kept() -> None:
    async with (app := ListApp()).run_test() as pilot:
        await press(pilot, "G")
        app.list.show([item("first", "x/E5"), *LIST])
        assert app.list.index == len(LIST)


async def test_a_row_is_chosen_by_its_reference() -> None:
    async with (app := ListApp(MANY)).run_test() as pilot:
        assert app.list.move_to("x/E5000")
        await pilot.pause()
        assert "Regel 5000" in screen_text(app)
        assert not app.list.move_to("x/E100000")
        assert not app.list.move_to("")
        app.list.show(LIST, keep="x/E4")
        assert app.ref == "x/E4"
        await pilot.pause()
        assert app.told[-2:] == ["moved x/E5000", "moved x/E4"]


async def test_the_scrollbar_stands_where_the_list_does() -> None:
    async with (app := ListApp(LIST)).run_test() as pilot:
        await pilot.pause()
        app.list.show(MANY, keep="x/E5000")
        await pilot.pause()
        assert app.list.vertical_scrollbar.position == app.top > 0


async def test_no_rows_say_so() -> None:
    async with (app := ListApp((), "Nog geen brieven.\nVoeg er een toe met `dossier add letter`.")).run_test() as pilot:
        await press(pilot, "down", "up", "enter", "G")
        await pilot.click(Rows, offset=(5, 1))
        assert screen_text(app).splitlines()[:3] == [
            "",
            "  Nog geen brieven.",
            "  Voeg er een toe met `dossier add letter`.",
        ]
        assert app.told == []


async def test_a_hundred_thousand_rows_draw_what_is_in_sight_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[int] = []
    render = Rows.render_line

    def counting(self: Rows, y: int) -> Strip:
        drawn.append(y)
        return render(self, y)

    monkeypatch.setattr(Rows, "render_line", counting)
    async with (app := ListApp(MANY)).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert set(drawn) == set(range(24))
        assert len(drawn) <= 24 * 4
        assert app.list.virtual_size.height == 100_000
        await press(pilot, "G")
        assert "Regel 99999" in screen_text(app)
        assert set(drawn) == set(range(24))


async def test_a_smaller_screen_keeps_the_row_chosen_in_sight() -> None:
    async with (app := ListApp(MANY)).run_test(size=(80, 24)) as pilot:
        await press(pilot, "pagedown")
        await pilot.resize_terminal(60, 10)
        for _ in range(100):
            await pilot.pause()
            if app.list.size.height == 10:
                break
        assert screen_text(app).splitlines()[-1].startswith("▌")


@pytest.mark.parametrize("ansi", [True, False])
async def test_without_colour_the_row_chosen_still_shows(ansi: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = ListApp()
    app.ansi_color = ansi
    async with app.run_test() as pilot:
        await pilot.pause()
        assert screen_text(app).splitlines()[1].startswith("▌")
        chosen, other = app.list.render_line(1), app.list.render_line(2)
        assert [bool(list(strip)[-2].style.bold) for strip in (chosen, other)] == [False, False]
        assert [bool(list(strip)[-3].style.bold) for strip in (chosen, other)] == [True, False]


async def test_a_second_line_belongs_to_the_row_above_it() -> None:
    rows = [heading("due"), item("one", "x/C1"), Row("more", "why"), item("two", "x/C2"), Row("more", "because")]
    async with (app := ListApp(rows)).run_test(size=(40, 4)) as pilot:
        assert await press(pilot, "down") == "x/C2"
        assert [line[0] for line in screen_text(app).splitlines()] == [" ", " ", "▌", "▌"]
        await pilot.click(Rows, offset=(20, 1))
        assert app.ref == "x/C1"
        await pilot.click(Rows, offset=(20, 1))
        await pilot.pause()
        assert app.told[-1] == "opened x/C1"
