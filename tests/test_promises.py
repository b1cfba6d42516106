"""Each promise of the README's section on safety, and the tests that hold it."""

import ast
import re
import shutil
from pathlib import Path

import pytest

from dossier_tui.cli.main import run_command
from dossier_tui.cli.setting import copy_sample

TESTS = Path(__file__).parent
README = TESTS.parent / "README.md"
# By how a promise begins.
HELD: dict[str, tuple[str, ...]] = {
    "A change of which you were told": (
        "store/test_writers.py::test_every_acknowledged_change_outlives_writers_killed_at_any_moment",
        "actions/test_machine.py::Actions",
        "actions/test_intake.py::test_what_is_told_is_there_and_nobody_has_to_wait",
        "actions/test_faults.py::test_of_letters_that_come_in_together_those_are_there_of_which_somebody_was_told",
    ),
    "What a kill cuts short": (
        "actions/test_crashes.py::test_what_a_kill_cuts_short_is_old_new_or_finished_by_repair",
        "actions/test_crashes.py::test_a_move_taken_back_halfway_is_named_and_left_to_a_person",
    ),
    "Programs that change a dossier": (
        "store/test_writers.py::test_writers_at_once_lose_nothing_and_their_history_is_in_order",
        "tui/test_undo.py::test_the_screen_and_the_command_line_change_one_dossier_at_once_and_lose_nothing",
        "store/test_lock.py::test_a_dossier_that_another_program_holds_is_told_to_be_locked",
    ),
    "Whoever reads": ("store/test_writers.py::test_a_reader_never_sees_half_a_change",),
    "A full disk": (
        "actions/test_faults.py::test_a_change_is_made_or_not",
        "actions/test_full_disk.py::test_on_a_full_disk_a_change_is_made_or_not",
        "store/test_store.py::test_a_disk_that_refuses_is_told_by_the_name_of_the_dossier_and_reading_goes_on",
        "store/test_store.py::test_a_folder_that_vanished_is_said_to_be_gone",
        "store/test_store.py::test_a_folder_that_may_not_be_read_is_told_in_a_sentence",
        "cli/test_cli_process.py::test_an_interrupt_while_a_letter_comes_in_leaves_nothing",
    ),
    "Every change can be taken back": (
        "actions/test_redo.py::test_every_change_can_be_taken_back_and_done_again_and_again",
        "actions/test_redo.py::test_another_program_can_do_again_what_this_one_took_back",
        "actions/test_machine.py::Actions",
        "views/test_history_view.py::test_every_kind_of_change_has_its_sentence",
    ),
    "An id": (
        "store/test_dossier_file.py::test_an_id_is_never_given_twice",
        "actions/test_purge.py::test_an_id_is_not_given_again_after_it_was_erased",
    ),
    "Fields that this version": (
        "store/test_schema.py::test_what_it_does_not_know_outlives_a_change",
        "store/test_schema.py::test_a_newer_minor_format_is_read_and_stays",
        "store/test_schema.py::test_a_newer_major_format_is_refused_untouched",
    ),
    "Damage to one dossier": (
        "store/test_store.py::test_a_damaged_dossier_is_a_matter_of_that_dossier_alone",
        "actions/test_repair.py::test_damage_is_diagnosed_and_the_version_before_taken_back",
        "actions/test_repair.py::test_what_needs_no_guess_is_mended",
        "actions/test_repair.py::test_a_version_taken_back_gives_way_again",
    ),
    "`dossier purge`": (
        "actions/test_purge.py::test_a_letter_goes_with_its_text_its_original_and_its_words_in_quotes",
        "actions/test_purge.py::test_the_version_before_and_the_trash_hold_nothing_of_it",
        "cli/test_cli_keeping.py::test_a_person_is_asked_first",
    ),
    "A new store": (
        "test_privacy.py::test_what_the_program_makes_is_the_users_alone",
        "store/test_store.py::test_a_store_in_a_shared_folder_has_the_rights_of_the_folder",
    ),
    "Private notes": (
        "test_privacy.py::test_private_fields_and_notes_leave_only_with_private",
        "cli/test_cli_export.py::test_what_is_private_leaves_only_when_it_is_asked_for",
        "cli/test_cli_taking_over.py::test_a_folder_taken_over_and_exported_again_is_the_same",
    ),
    "Nothing leaves": (
        "test_privacy.py::test_no_module_imports_what_speaks_to_a_network",
        "test_privacy.py::test_a_command_that_reads_asks_for_no_socket_and_writes_its_index_alone",
    ),
    "What goes in": (
        "store/test_hostile_text.py::test_what_goes_into_a_field_comes_out_but_for_controls",
        "store/test_hostile_text.py::test_what_goes_into_the_parts_of_a_field_comes_out_too",
    ),
    "What is in a letter": (
        "cli/test_cli_hostile.py::test_nothing_that_steers_a_terminal_gets_through",
        "terminal/test_screen.py::test_what_a_letter_hides_never_reaches_the_terminal",
    ),
    "No name": (
        "cli/test_cli_hostile.py::test_a_dossier_cannot_be_given_a_name_that_leads_elsewhere",
        "store/test_places.py::test_a_name_that_could_lead_elsewhere_is_refused",
        "store/test_places.py::test_a_link_out_of_the_dossier_is_not_followed",
        "store/test_store.py::test_a_dossier_that_is_linked_to_from_the_store_is_none",
    ),
}


def promises() -> list[str]:
    """Return the promises of the README, one after the other."""
    section = README.read_text("utf-8").partition("\n## Safety\n")[2].partition("\n#")[0]
    return re.findall(r"^- (.*(?:\n  .*)*)", section, re.M)


def test_each_promise_has_tests_that_hold_it() -> None:
    assert [[begin for begin in HELD if promise.startswith(begin)] for promise in promises()] == [
        [each] for each in HELD
    ]


@pytest.mark.parametrize("test", sorted({test for tests in HELD.values() for test in tests}))
def test_every_test_that_holds_a_promise_is_there(test: str) -> None:
    file, _, name = test.partition("::")
    tree = ast.parse((TESTS / file).read_text("utf-8"))
    assert name in {
        node.name for node in tree.body if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
    }


def test_a_backup_is_restored_by_putting_it_back(tmp_path: Path) -> None:
    store, backup = tmp_path / "dossiers", tmp_path / "backup"
    copy_sample(store)
    shutil.copytree(store, backup)
    (store / "situatie-in-oekraine" / "dossier.json").write_bytes(b"")
    shutil.rmtree(store / "situatie-in-oekraine" / "letters")
    assert run_command(["--store", str(store), "check"])[0] == 4
    shutil.copytree(backup / "situatie-in-oekraine", store / "situatie-in-oekraine", dirs_exist_ok=True)
    assert run_command(["--store", str(store), "check"])[0] == 0
    assert run_command(["--store", str(store), "show", "situatie/L1"])[0] == 0
