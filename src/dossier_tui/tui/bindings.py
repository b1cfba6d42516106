"""The commands as key bindings, with the keys that the user gives them."""

from textual.binding import Binding, BindingsMap, BindingType

from dossier_tui.tui.commands import COMMANDS, WHERE
from dossier_tui.tui.keymap import Keymap, default_keys

BEFORE_LINES = ("goto", "jump")  # whose keys a line to type in would take for itself
OPEN_ROW = "open-row"  # Enter in a list, which goes where `open` goes


def bindings(owner: str, keymap: Keymap | None = None, mode: str = "") -> list[BindingType]:
    """Return the key bindings of `app`, `screen`, `step`, or of the `pane` of a mode; each bears its command's id.

    A command of a pane that has the key of a step goes before what the list or the text does with that key.
    """
    keys = keymap or default_keys()
    stepped = {key for each in COMMANDS if each.action.startswith("step.") for key in keys[each.id]}
    return [
        Binding(
            ",".join(keys[each.id]),
            each.action.removeprefix("step.").removeprefix("pane."),
            id=each.id,
            show=False,
            priority=owner != "step" and (each.id in BEFORE_LINES or not stepped.isdisjoint(keys[each.id])),
        )
        for each in COMMANDS
        if each.action.startswith(f"{owner}.") and keys[each.id] and (not mode or mode in WHERE[each.where])
    ]


def with_bindings(others: BindingsMap, owner: str, keymap: Keymap, mode: str = "") -> BindingsMap:
    """Return bindings with those of an owner among them, with the keys that the user wants: so of no class."""
    return BindingsMap.merge([BindingsMap(bindings(owner, keymap, mode)), others])


def step_keymap(keymap: Keymap) -> dict[str, str]:
    """Return the keys of lists and texts that differ from their own, as Textual wants them."""
    of = {each.id: each.id for each in COMMANDS if each.action.startswith("step.")} | {"open": OPEN_ROW}
    own = default_keys()
    return {name: ",".join(keymap[each]) for each, name in of.items() if keymap[each] != own[each]}
