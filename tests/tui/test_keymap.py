"""The keys that the user gives to commands in config.toml, and what is said of those that cannot be."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from dossier_tui.actions.desk import Desk
from dossier_tui.tui.app import DossierApp
from dossier_tui.tui.commands import COMMANDS, EVERYWHERE, in_mode
from dossier_tui.tui.keymap import KeyWords, default_keys, keys_shown, read_keymap, sign
from dossier_tui.words import Words
from dossier_tui.words.failures import say_failure

from .look import settle, text

IDS = [each.id for each in COMMANDS]


def said(lines: object) -> list[str]:
    """The sentences about a `[keys]` table."""
    return [say_failure(each, Words("en")) for each in read_keymap({"keys": lines})[1]]


@pytest.mark.parametrize(
    ("written", "keys"),
    [
        ("Z", ("Z",)),
        ("Z, f9", ("Z", "f9")),
        ("^w", ("ctrl+w",)),
        ("ctrl+w,alt+shift+f5", ("ctrl+w", "alt+shift+f5")),
        ("exclamation_mark,*", ("!", "*")),
        ("comma", ("comma",)),
        ("backslash,at", ("\\", "@")),
        ("ctrl+spatie, ^del", ("ctrl+space", "ctrl+delete")),
        ("^pgup,alt+↵", ("ctrl+pageup", "alt+enter")),
    ],
)
def test_keys_may_be_written_as_they_are_called_and_as_they_are_shown(written: str, keys: tuple[str, ...]) -> None:
    keymap, troubles = read_keymap({"keys": {"quit": written}})
    assert (keymap["quit"], troubles) == (keys, [])
    assert keymap["help"] == default_keys()["help"]


def test_a_key_may_change_hands() -> None:
    keymap, troubles = read_keymap({"keys": {"overview": "t", "timeline": "o"}})
    assert (keymap["overview"], keymap["timeline"], troubles) == (("t",), ("o",), [])


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ({"opne": "x"}, "there is no command “opne”. Did you mean “open”?"),
        ({"zzzzz": "x"}, "there is no command “zzzzz”"),
        ({"quit": 3}, "“quit” is not text"),
        ({"quit": "ctl+x"}, "names “ctl+x”, which is no key. Did you mean “ctrl+x”?"),
        ({"quit": "ctrl+pagedwn"}, "Did you mean “ctrl+pagedown”?"),
        ({"quit": "F12"}, "Did you mean “f12”?"),
        ({"quit": "hurry"}, "“quit” names “hurry”, which is no key."),
        ({"quit": ""}, "“quit” names “”"),
        ({"quit": "x"}, "“x” is taken twice in one place: “reject”, “quit”."),
        ({"open": "question_mark"}, "“?” is taken twice in one place: “open”, “help”."),
    ],
)
def test_a_line_that_is_wrong_is_named_and_changes_nothing(lines: dict[str, object], told: str) -> None:
    (sentence,) = said(lines)
    assert told in sentence
    assert read_keymap({"keys": lines})[0] == default_keys()


def test_what_is_no_table_is_no_key_map() -> None:
    assert read_keymap({"keys": "x"}) == (default_keys(), [])
    assert read_keymap({}) == (default_keys(), [])


@given(some.dictionaries(some.sampled_from(IDS), some.sampled_from(["x", "Z", "j", "enter", "f5", "^k", "?", "esc"])))
def test_whatever_is_asked_no_key_does_two_things_in_one_place(lines: dict[str, str]) -> None:
    keymap, _ = read_keymap({"keys": lines})
    for mode in EVERYWHERE:
        keys = [sign(key, Words("en")) for each in in_mode(mode) for key in keymap[each.id]]
        assert len(keys) == len(set(keys))


def test_keys_are_shown_by_their_signs() -> None:
    keys, words = ("ctrl+u", "question_mark", "space", "pageup", "alt+x", "A", "colon"), Words("en")
    assert [sign(key, words) for key in keys] == ["^u", "?", "space", "pgup", "alt+x", "A", ":"]
    assert [sign(key, Words("nl")) for key in ("space", "ctrl+delete", "escape")] == ["spatie", "^del", "esc"]
    (back,) = [each for each in COMMANDS if each.id == "back"]
    assert keys_shown(back, default_keys(), words) == "esc  backspace  ←  h"


async def test_what_is_wrong_is_told_as_far_as_there_is_room_and_the_rest_counted(desk: Desk) -> None:
    keys = {"opne": "x", "qiut": "y", "hlep": "z"}
    async with DossierApp(desk, Words("en"), config={"keys": keys}).run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert "Did you mean “open”?" in text(pilot)
        assert "and 1 more: dossier config --check" in text(pilot)


@pytest.mark.parametrize(("lang", "told"), [("en", "Kept: C1. ^z takes it back."), ("nl", "Ongedaan maken: ^z.")])
def test_a_message_names_the_key_that_takes_back_as_it_is_mapped(lang: str, told: str) -> None:
    words = KeyWords(lang, {**default_keys(), "undo": ("ctrl+z",)})
    assert told in words("screen.fulfil-done", which="C1")
    assert words("screen.undo") == Words(lang)("screen.undo")
