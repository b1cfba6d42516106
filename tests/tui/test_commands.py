import pytest
from textual.binding import Binding

from dossier_tui.tui.app import DossierApp
from dossier_tui.tui.bindings import bindings, step_keymap
from dossier_tui.tui.commands import COMMANDS, SECTIONS, WHERE, applies, footer_groups, in_mode, in_section
from dossier_tui.tui.keymap import default_keys
from dossier_tui.tui.panes.commitments import CommitmentsPane
from dossier_tui.tui.panes.timeline import TimelinePane
from dossier_tui.tui.screens.main import MainScreen
from dossier_tui.tui.widgets.scrolling import Stepping
from dossier_tui.words import Words

OWNERS = {"screen": (MainScreen,), "app": (DossierApp,), "step": (Stepping,), "pane": (TimelinePane, CommitmentsPane)}


@pytest.mark.parametrize("lang", ["en", "nl"])
def test_every_command_has_its_words(lang: str) -> None:
    words = Words(lang)
    for each in COMMANDS:
        assert words(f"screen.{each.id}")
        assert words(f"command.{each.id}")


def test_no_two_commands_share_an_id_or_a_key_where_both_apply() -> None:
    assert len({each.id for each in COMMANDS}) == len(COMMANDS)
    for pane in WHERE["everywhere"]:
        keys = [key for each in in_mode(pane) for key in each.keys]
        assert len(keys) == len(set(keys)), pane


def test_every_action_is_there() -> None:
    for each in COMMANDS:
        owner, _, rest = each.action.partition(".")
        assert any(hasattr(each, f"action_{rest.partition('(')[0]}") for each in OWNERS[owner])


def test_a_binding_bears_the_id_of_its_command_and_has_the_keys_of_the_key_map() -> None:
    keymap = {**default_keys(), "quit": ("Z", "f9"), "help": ()}
    bound = {each.id: each for owner in OWNERS for each in bindings(owner, keymap) if isinstance(each, Binding)}
    assert set(bound) == {each.id for each in COMMANDS if each.keys} - {"help"}
    assert bound["quit"].key == "Z,f9"


def test_what_shares_a_key_with_a_step_goes_before_it() -> None:
    first = {each.id for each in bindings("screen") if isinstance(each, Binding) and each.priority}
    assert "accept" in first
    assert "open" not in first


def test_only_keys_that_differ_are_given_to_lists_and_texts() -> None:
    assert step_keymap(default_keys()) == {}
    changed = {**default_keys(), "down": ("s", "down"), "open": ("right",), "quit": ("Z",)}
    assert step_keymap(changed) == {"down": "s,down", "open-row": "right"}


def test_a_command_is_refused_where_it_means_nothing() -> None:
    assert applies("open", "timeline")
    assert not applies("open", "letter")
    assert not applies("leave", "home")
    assert applies("accept", "review")
    assert not applies("accept", "waiting")
    assert not applies("step", "letter")
    assert applies("something_else", "home")


def test_every_command_stands_in_one_section_of_the_help() -> None:
    listed = [each for section in SECTIONS for each in in_section(section)]
    assert sorted(listed) == sorted(COMMANDS)


def test_the_footer_names_the_way_to_the_help_everywhere() -> None:
    for pane in WHERE["everywhere"]:
        assert "help" in dict(footer_groups(pane))
