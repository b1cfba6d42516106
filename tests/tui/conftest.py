"""A small store, and the screen opened on a copy of it."""

import shutil
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import date
from math import inf
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet
from textual.pilot import Pilot

from dossier_tui.actions.commitments import add_commitment, defer, fulfil
from dossier_tui.actions.desk import Desk
from dossier_tui.actions.dossiers import new_dossier
from dossier_tui.actions.entries import add_event, add_note
from dossier_tui.actions.letters import Given, add_letter
from dossier_tui.store.store import Store
from dossier_tui.tui import watch
from dossier_tui.tui.app import DossierApp
from dossier_tui.words import Words

from .look import main, settle, to_dossiers, until
from .proposing import propose_all

DAY = date(2022, 3, 15)
LETTER = """# Veerdienst in de winter

Geachte voorzitter,

In het overleg van 13 januari 2022 is gesproken over de veerdienst naar de eilanden. De dienst lag op vrijdag
14 januari 2022 een halve dag stil door ijs in de vaargeul.

## Wat er gebeurt

De vervoerder heeft een tweede sleepboot gehuurd. Zij ligt sinds 17 januari 2022 in de haven.

De Minister van Infrastructuur zal uw Kamer vóór 1 maart 2022 informeren over de kosten van de sleepboot.

## Tot slot

Over de aanleg van een tweede steiger spreekt het kabinet zo spoedig mogelijk met de gemeente.
"""
Opened = Callable[..., AbstractAsyncContextManager[Pilot[None]]]


def build(root: Path) -> None:
    desk = Desk(Store(root), "Test", DAY)
    ferry = new_dossier(
        desk, "Veerdienst naar de eilanden", number="39901", description="Hoe de eilanden bereikbaar blijven."
    )
    given = Given(title="Veerdienst in de winter", date="2022-01-20", number="39901/1")
    given.senders = ["A. de Wit, Minister"]
    add_letter(desk, ferry, LETTER.encode(), "winter.md", given)
    words = "De dienst lag op vrijdag 14 januari 2022 een halve dag stil"
    add_event(desk, ferry, "14 januari 2022", "Dienst ligt stil door ijs", kind="incident", letter="L1", quote=words)
    add_event(desk, ferry, "december 2021", "Eerste ijs in de vaargeul", place="Harlingen")
    add_event(desk, ferry, "Q2 2022", "Werkbezoek aan de haven", place="Harlingen")
    text = "Kamer informeren over de kosten van de sleepboot"
    words = f"De Minister van Infrastructuur zal uw Kamer vóór 1 maart 2022 {text[6:]}."
    owed = {"by": "Minister", "to": "Tweede Kamer", "due": "voor 1 maart 2022"}
    add_commitment(desk, ferry, text, **owed, letter="L1", quote=words)
    defer(desk, f"{ferry}/C1", "voor 10 maart 2022", why="de rekening is er nog niet")
    words = "Over de aanleg van een tweede steiger spreekt het kabinet zo spoedig mogelijk"
    text = "Met de gemeente spreken over een tweede steiger"
    add_commitment(desk, ferry, text, kind="undertaking", due="zo spoedig mogelijk", letter="L1", quote=words)
    add_commitment(desk, ferry, "Vragen over de haven beantwoorden", by="Minister", due="18 maart 2022")
    add_commitment(desk, ferry, "Brief over de dienstregeling", due="1 februari 2022", made="2022-01-03")
    fulfil(desk, f"{ferry}/C4", on="2022-02-03")
    add_note(desk, ferry, "Bellen met de haven over de steiger.")
    coast = new_dossier(desk, "Kustwacht")
    add_commitment(desk, coast, "Antwoord op vragen over de kustwacht", due="19 maart 2022")


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("built") / "dossiers"
    with patch("dossier_tui.actions.letters.suggest", lambda *_: []):
        build(root)
    return root


@pytest.fixture(autouse=True, scope="session")
def _styles_are_parsed_once() -> Iterator[None]:
    """Every app that is opened would parse the same styles anew, at each of its screens."""
    parse = Stylesheet._parse_rules
    parsed: dict[object, list[RuleSet]] = {}

    def parse_once(sheet: Stylesheet, css: str, **about: Any) -> list[RuleSet]:
        key = (css, *about.items(), *sheet._variables.items())
        if key not in parsed:
            parsed[key] = parse(sheet, css, **about)
        return parsed[key]

    with patch.object(Stylesheet, "_parse_rules", parse_once):
        yield


@pytest.fixture(autouse=True)
def _proposals_of_the_tests_alone(nothing_read: None) -> None:
    """What is read in a letter that comes in would change under the tests' hands."""


@pytest.fixture(autouse=True)
def _nothing_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reaches the clipboard or the desktop of whoever runs it."""
    monkeypatch.setenv("SSH_TTY", "/dev/pts/9")
    monkeypatch.setattr("dossier_tui.tui.outside.OPENERS", ())


@pytest.fixture(autouse=True)
def _no_haste(monkeypatch: pytest.MonkeyPatch) -> None:
    """A change that takes long says so: on a slow machine tests of something else would see it."""
    monkeypatch.setattr("dossier_tui.tui.work.SOON", inf)


@pytest.fixture
def root(built: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(built, tmp_path / "dossiers"))


@pytest.fixture
def desk(root: Path) -> Desk:
    """Somebody at work on the same store in another terminal."""
    return Desk(Store(root), "Other", DAY)


@pytest.fixture
def proposals(desk: Desk) -> None:
    """Four proposals in the letter."""
    propose_all(desk)


@pytest.fixture
def opened(root: Path, monkeypatch: pytest.MonkeyPatch) -> Opened:
    monkeypatch.setattr(watch, "PAUSE", 0.01)

    @asynccontextmanager
    async def open_app(
        start: str | None = None,
        *,
        size: tuple[int, int] = (80, 24),
        lang: str = "en",
        store: Path = root,
        index: Path | None = None,
        on_top: bool = False,
    ) -> AsyncIterator[Pilot[None]]:
        app = DossierApp(Desk(Store(store, index), "Test", DAY), Words(lang), start)
        async with app.run_test(size=size) as pilot:
            reading = Words(lang)("screen.reading")
            await until(pilot, lambda: start is not None or main(pilot)._home.rows.empty != reading)
            await settle(pilot)
            if start is None and not on_top:
                await to_dossiers(pilot)
            yield pilot

    return open_app
