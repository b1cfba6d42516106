"""How every list looks with nothing in it, with one thing, with many, and with words of every kind; at three sizes."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from rich.cells import cell_len

from dossier_tui.actions.commitments import add_commitment
from dossier_tui.actions.desk import Desk
from dossier_tui.actions.dossiers import new_dossier
from dossier_tui.actions.entries import add_event
from dossier_tui.actions.letters import Given, add_letter
from dossier_tui.store.store import Store

from .conftest import DAY, Opened
from .look import press, resize, text
from .snap import check_snapshot

SIZES = ((60, 15), (80, 24), (160, 50))
PANES = {"home": "", "overview": "o", "timeline": "t", "letters": "l", "commitments": "c"}
COUNTS = {"empty": 0, "one": 1, "many": 24}
ODD = (
    "Rechtsbijstandsverzekeringsmaatschappijenoverkoepelingscommissievergaderverslag",
    "乌克兰局势与荷兰议会的信件往来以及承诺的清单乌克兰局势",
    "De 🚢 vaart weer 👩‍👩‍👧‍👦 naar Skålvær e\u0301n terug",
    "رسالة إلى البرلمان الهولندي ‮gnorts‬ שלום",
)


def fill(desk: Desk, titles: list[str]) -> str:
    """Make a dossier with a letter, an event and a commitment of each title."""
    slug = new_dossier(desk, titles[0] if titles else "Leeg")
    for number, title in enumerate(titles):
        day = date(2022, 1, 1) + timedelta(days=number * 5)
        add_letter(desk, slug, f"# {title}\n\nTekst {number}.".encode(), "a.md", Given(title=title, date=str(day)))
        add_event(desk, slug, str(day), title)
        add_commitment(desk, slug, title, due=str(day + timedelta(days=30)))
    return slug


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("filled")


@pytest.mark.parametrize("count", COUNTS)
async def test_every_list_looks_as_it_did(opened: Opened, filled: Path, count: str) -> None:
    root = filled / count
    slug = fill(Desk(Store(root), "Test", DAY), [f"Brief {number} over de dijk" for number in range(COUNTS[count])])
    async with opened(None if count == "empty" else slug, store=root) as pilot:
        for pane, key in PANES.items():
            await press(pilot, *([key] if key else ["escape", "escape"]))
            shown = []
            for size in SIZES:
                await resize(pilot, *size)
                shown.append(text(pilot))
            check_snapshot(f"{count}-{pane}", f"{'=' * 160}\n".join(shown))
            if count != "empty" and pane == "home":
                await press(pilot, "enter")


async def test_words_of_every_kind_keep_to_their_columns(opened: Opened, filled: Path) -> None:
    root = filled / "odd"
    slug = fill(Desk(Store(root), "Test", DAY), list(ODD))
    async with opened(slug, store=root, size=(60, 15)) as pilot:
        for size in SIZES:
            await resize(pilot, *size)
            for key in ("t", "l", "c", "enter", "escape", "o", "escape", "enter"):
                await press(pilot, key)
                lines = text(pilot).splitlines()
                assert len(lines) <= size[1]
                assert max(cell_len(line) for line in lines) <= size[0]
                assert not {"\u202e", "\u202c"} & set("".join(lines))
        await press(pilot, "l")
        check_snapshot("odd-letters", text(pilot))
