"""The commands as key bindings, with the keys that the user gives them."""

from textual.binding import Binding, BindingsMap, BindingType

from dossier_tui.tui.commands import COMMANDS
from dossier_tui.tui.keymap import Keymap, default_keys

OPEN_ROW = "open-row"  # Enter in a list, which goes where `open` goes


def bindings(owner: str, keymap: Keymap | None = None) -> list[BindingType]:
    """Return the key bindings of `app`, `screen` or `step`; each bears the id of its command.

    A command of a pane that has the key of a step goes before what the list or the text does with that key.
    """
    keys = keymap or default_keys()
    stepped = {key for each in COMMANDS if each.action.startswith("step.") for key in keys[each.id]}
    return [
        Binding(
            ",".join(keys[each.id]),
            each.action.removeprefix("step."),
            id=each.id,
            show=False,
            priority=owner == "screen" and not stepped.isdisjoint(keys[each.id]),
        )
        for each in COMMANDS
        if each.action.startswith(f"{owner}.") and keys[each.id]
    ]


def with_bindings(others: BindingsMap, owner: str, keymap: Keymap) -> BindingsMap:
    """Return bindings with those of `app` or `screen` among them, as the user wants their keys: so of no class."""
    return BindingsMap.merge([others, BindingsMap(bindings(owner, keymap))])


def step_keymap(keymap: Keymap) -> dict[str, str]:
    """Return the keys of lists and texts that differ from their own, as Textual wants them."""
    of = {each.id: each.id for each in COMMANDS if each.action.startswith("step.")} | {"open": OPEN_ROW}
    own = default_keys()
    return {name: ",".join(keymap[each]) for each, name in of.items() if keymap[each] != own[each]}
