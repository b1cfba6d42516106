import pytest
from textual.binding import BindingsMap

from dossier_tui.tui.app import DossierApp
from dossier_tui.tui.commands import COMMANDS, SECTIONS, WHERE, applies, bindings, footer_groups, in_section
from dossier_tui.tui.screens.main import MainScreen
from dossier_tui.tui.widgets.reader import Reader
from dossier_tui.tui.widgets.rows import Rows
from dossier_tui.words import Words

OWNERS = {"screen": MainScreen, "app": DossierApp}
WIDGETS = {"lists": (Rows,), "reading": (Reader,), "paging": (Rows, Reader)}


@pytest.mark.parametrize("lang", ["en", "nl"])
def test_every_command_has_its_words(lang: str) -> None:
    words = Words(lang)
    for each in COMMANDS:
        assert words(f"screen.{each.id}-help")
        assert not each.action or words(f"screen.{each.id}")


def test_no_two_commands_share_an_id_or_a_key_where_both_apply() -> None:
    assert len({each.id for each in COMMANDS}) == len(COMMANDS)
    for pane in WHERE["everywhere"]:
        keys = [key for each in COMMANDS if pane in WHERE[each.where] for key in each.keys]
        assert len(keys) == len(set(keys)), pane


def test_every_action_is_there() -> None:
    for each in COMMANDS:
        if each.action:
            owner, _, rest = each.action.partition(".")
            assert hasattr(OWNERS[owner], f"action_{rest.partition('(')[0]}")


def test_keys_of_the_lists_and_the_reader_are_what_the_help_says() -> None:
    for each in COMMANDS:
        if not each.action:
            for widget in WIDGETS[each.where]:
                assert set(each.keys) <= set(BindingsMap(widget.BINDINGS).key_to_bindings), each.id


def test_a_binding_bears_the_id_of_its_command() -> None:
    bound = {each.id for owner in OWNERS for each in bindings(owner)}
    assert bound == {each.id for each in COMMANDS if each.action}


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
