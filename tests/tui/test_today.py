"""Today at home: what wants attention stands on top, and stays while one looks."""

from dossier_tui.actions.commitments import fulfil
from dossier_tui.actions.desk import Desk

from .conftest import Opened
from .look import cursor, here, main, press, text, until


async def test_home_says_what_wants_attention_before_the_dossiers(opened: Opened) -> None:
    async with opened() as pilot:
        await until(pilot, lambda: "Overdue" in text(pilot) or "Due within seven days" in text(pilot))
        assert text(pilot).index("Due within seven days") < text(pilot).index("Veerdienst naar de eilanden")
        assert "6 days late" in text(pilot)


async def test_enter_on_a_commitment_goes_to_its_sentence(opened: Opened) -> None:
    async with opened() as pilot:
        await until(pilot, lambda: "Overdue" in text(pilot))
        await press(pilot, "g", "g", "enter")
        assert (here(pilot).pane, here(pilot).about.rpartition("/")[2]) == ("letter", "C1")


async def test_what_was_kept_meanwhile_stays_marked(opened: Opened, desk: Desk) -> None:
    async with opened() as pilot:
        await until(pilot, lambda: "Overdue" in text(pilot))
        fulfil(desk, "veerdienst-naar-de-eilanden/C1", on="2022-03-15")
        await main(pilot).look()
        await until(pilot, lambda: "dealt with" in text(pilot))
        await press(pilot, "g", "g")
        assert cursor(pilot) == ""  # no dossier, so what is done to dossiers is not done here
