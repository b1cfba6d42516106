import pytest
from textual.color import Color

from dossier_tui.tui.theme import DOSSIER

READ = [f"text-{name}" for name in ("muted", "disabled", "accent", "primary", "warning", "error", "success")]
COLOURS = DOSSIER.to_color_system().generate()


@pytest.mark.parametrize("ground", ["background", "panel"])
@pytest.mark.parametrize("name", ["foreground", *READ])
def test_everything_that_is_read_stands_out_from_what_it_stands_on(name: str, ground: str) -> None:
    light, dark = luminance(Color.parse(COLOURS[name])), luminance(Color.parse(COLOURS[ground]))
    assert (light + 0.05) / (dark + 0.05) >= 4.5


def luminance(colour: Color) -> float:
    """The relative luminance of WCAG 2.2."""
    red, green, blue = (
        each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in colour.normalized
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
