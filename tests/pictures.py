"""Makes the README's pictures from the real screen, on the sample store: `.venv/bin/python tests/pictures.py [FOLDER]`.

The same screen gives the same bytes, and a picture loads nothing from elsewhere. Without a folder, `docs/` is written.
"""

import asyncio
import io
import re
import sys
import tempfile
from datetime import date
from pathlib import Path
from string import Template
from typing import NamedTuple

from rich.console import Console
from textual.app import App
from textual.pilot import Pilot

from dossier_tui.actions.desk import Desk
from dossier_tui.cli.setting import copy_sample
from dossier_tui.store.store import Store
from dossier_tui.tui.app import DossierApp
from dossier_tui.words import Words

TODAY = date(2026, 11, 24)  # the day on which the sample stands as it should
DOCS = Path(__file__).parent.parent / "docs"
FERRY = "veerverbindingen-met-de-waddeneilanden"
CELL = (12.2, 24.4)  # how wide and high Rich draws a character
EDGE = 12
FONTS = "ui-monospace, 'Cascadia Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace"
SVG = Template("""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 $width $height">
<style>
.{unique_id}-matrix {{ font: {char_height}px $fonts }}
{styles}
</style>
<rect width="100%" height="100%" rx="8" fill="$page"/>
<g transform="translate($edge, $edge)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
""")


class Picture(NamedTuple):
    """One picture: where the screen is opened, in how many columns and lines, and what is pressed then."""

    start: str
    size: tuple[int, int]
    keys: tuple[str, ...] = ()


PICTURES = {
    "commitments": Picture(FERRY, (120, 24), ("c",)),
    "letter": Picture(f"{FERRY}/C12", (100, 22)),
    "timeline": Picture("situatie-in-oekraine", (100, 22), ("t",)),
}


def draw(app: App[None]) -> str:
    """Return what stands on screen as SVG."""
    width, height = app.size
    console = Console(
        width=width, height=height, file=io.StringIO(), record=True, force_terminal=True, color_system="truecolor"
    )
    console.print(app.screen._compositor.render_update(full=True, simplify=True))
    page = app.screen.styles.background.hex.lower()
    wide, high = (f"{cells * cell + 2 * EDGE:g}" for cells, cell in zip(app.size, CELL, strict=True))
    frame = SVG.substitute(width=wide, height=high, edge=EDGE, fonts=FONTS, page=page)
    return lighten(console.export_svg(code_format=frame, unique_id="d"), page)


def lighten(svg: str, page: str) -> str:
    """Return an SVG without what adds nothing: clips, backgrounds as the page's own, empty texts; a tag a line."""
    svg = re.sub(r' clip-path="[^"]*"| shape-rendering="[^"]*"', "", svg)
    svg = re.sub(rf'<rect fill="{page}"[^>]*/>|<text[^>]*>\s*</text>', "", svg)
    return svg.replace("&#160;", "\xa0").replace("/><", "/>\n<").replace("</text><", "</text>\n<")


async def rest(pilot: Pilot[None]) -> None:
    """Wait until what stands on the screen stays as it is."""
    was = ""
    while was != (was := draw(pilot.app)):
        await pilot.pause(0.05)


async def take(picture: Picture, store: Path) -> str:
    """Open the screen on a store and return the picture of it."""
    app = DossierApp(Desk(Store(store), "", TODAY), Words("en"), picture.start)
    async with app.run_test(size=picture.size) as pilot:
        await rest(pilot)
        for key in picture.keys:
            await pilot.press(key)
            await rest(pilot)
        return draw(app)


def make_pictures(folder: Path) -> None:
    """Make all pictures in a folder."""
    with tempfile.TemporaryDirectory() as temporary:
        store = Path(temporary) / "dossiers"
        copy_sample(store)
        folder.mkdir(exist_ok=True)
        for name, picture in PICTURES.items():
            (folder / f"{name}.svg").write_text(asyncio.run(take(picture, store)), "utf-8")


if __name__ == "__main__":
    make_pictures(Path(sys.argv[1]) if len(sys.argv) > 1 else DOCS)
