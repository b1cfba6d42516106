"""What is read stands out from what it stands on, in every theme; and one theme follows the other."""

import re
from itertools import product
from pathlib import Path

import pytest
from textual.color import Color

import dossier_tui.tui
from dossier_tui.actions.desk import Desk
from dossier_tui.settings import THEMES
from dossier_tui.store.store import Store
from dossier_tui.tui.app import DossierApp
from dossier_tui.tui.theme import ALL, INK, PALETTES
from dossier_tui.words import Words

from .conftest import DAY
from .look import press, settle, text

SOURCE = Path(dossier_tui.tui.__file__).parent
STYLES = "\n".join(path.read_text("utf-8") for path in (*SOURCE.rglob("*.tcss"), *SOURCE.rglob("*.py")))
READ = sorted({*re.findall(r"\$(text-[a-z]+)", STYLES), "foreground"})
GROUNDS = sorted({*re.findall(r"background(?:-hover)?: \$(\w+)", STYLES)} - {"accent"})
COLOURS = {name: ALL[name].to_color_system().generate() for name in ("dark", "light")}


def test_what_is_read_and_what_it_stands_on_are_known() -> None:
    assert {"text-muted", "text-error", "text-accent"} <= set(READ)
    assert {"background", "panel"} <= set(GROUNDS)


@pytest.mark.parametrize(("name", "ground"), [*product(READ, ["background", "panel"])])
@pytest.mark.parametrize("theme", COLOURS)
def test_everything_that_is_read_stands_out_from_what_it_stands_on(theme: str, name: str, ground: str) -> None:
    colours = COLOURS[theme]
    assert contrast(Color.parse(colours[name]), Color.parse(colours[ground])) >= 4.5


@pytest.mark.parametrize("theme", COLOURS)
def test_what_was_searched_for_stands_out_from_its_own_ground(theme: str) -> None:
    colours = COLOURS[theme]
    ground = Color.parse(colours["background"]).blend(Color.parse(colours["accent"]), 0.35)
    assert contrast(Color.parse(colours["foreground"]), ground) >= 4.5


@pytest.mark.parametrize("theme", COLOURS)
def test_a_key_under_the_mouse_stands_out(theme: str) -> None:
    colours = COLOURS[theme]
    assert contrast(Color.parse(colours["background"]), Color.parse(colours["accent"])) >= 4.5


def test_the_theme_of_the_terminal_has_no_colour_but_the_terminals_own() -> None:
    assert set(PALETTES["terminal"].values()) == {INK}
    assert ALL["terminal"].ansi


def contrast(one: Color, other: Color) -> float:
    """The contrast of WCAG 2.2."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: Color) -> float:
    """The relative luminance of WCAG 2.2."""
    red, green, blue = (
        each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in colour.normalized
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def opened(root: Path, state: Path | None, **config: object) -> DossierApp:
    return DossierApp(Desk(Store(root), "Test", DAY), Words("en"), None, config, state=state)


async def test_the_theme_that_is_chosen_stays_at_the_next_start(root: Path, tmp_path: Path) -> None:
    state = tmp_path / "state"
    app = opened(root, state)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        seen = [app.theme]
        for _ in THEMES:
            await press(pilot, "colon", *"next theme", "enter")
            seen.append(app.theme)
            assert "Theme: " in text(pilot)
        assert seen == [*THEMES, "dark"]
        await press(pilot, "colon", *"next theme", "enter")
    assert opened(root, state).theme == "light"
    assert opened(root, state, theme="terminal").theme == "terminal"
    assert opened(root, None).theme == "dark"


def test_a_theme_that_is_none_is_said(root: Path) -> None:
    app = opened(root, None, theme="pink")
    assert (app.theme, [each.key for each in app.session.troubles]) == ("dark", ["error.no-theme"])
