"""A letter in a reader on a screen of its own, for the tests of the reader."""

from textual.app import App, ComposeResult
from textual.pilot import Pilot
from textual.strip import Strip

from dossier_tui.reading.blocks import Block, Mark, plain_text
from dossier_tui.tui.widgets.reader import Reader

from ..snap import screen_text

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


def find(app: ReaderApp, words: str) -> tuple[int, int]:
    """The column and line at which words begin."""
    return next((line.index(words), y) for y, line in enumerate(app.lines()) if words in line)
