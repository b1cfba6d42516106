"""A list of what is known, over the screen: it narrows as one types."""

from collections.abc import Callable, Mapping, Sequence

from dossier_tui.tui.screens.chooser import Chooser
from dossier_tui.views.rows import Row
from dossier_tui.views.sieve import Sieve
from dossier_tui.words import Words

Called = Callable[[], Mapping[str, str]]


def known_screen(title: str, known: Sequence[str], called: Called | None, words: Words) -> Chooser:
    """Return the list of the values that are `known`, each with what it is `called` where that says more."""
    names = called() if called else {}
    rows = [Row("item", names.get(each) or each, tail=each if names.get(each) else "", ref=each) for each in known]
    return rows_screen(title, rows, words, none="screen.known-none")


def rows_screen(
    title: str, rows: Sequence[Row], words: Words, chosen: str = "", none: str = "screen.rows-none"
) -> Chooser:
    """Return the list of some rows, of which the one with the reference `chosen` has the cursor at first.

    `none` is the key of the words that say that nothing has what is typed.
    """
    sieve = Sieve(rows)

    def find(typed: str, _width: int) -> Sequence[Row]:
        return sieve.rows(typed) if typed else rows

    return Chooser(title, words("screen.known-keys"), words(none), find, chosen=chosen, high=len(rows))


def put_in(value: str, chosen: str, parted: str) -> str:
    """Return what stands in a field when a value is chosen; where it holds several, the last one gives way."""
    before, sign, _ = value.rpartition(parted) if parted else ("", "", "")
    return f"{before}{sign} {chosen}" if sign else chosen
