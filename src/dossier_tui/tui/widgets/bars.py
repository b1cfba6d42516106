"""The lines above and below the panes: where one is, and what can be pressed."""

from collections.abc import Callable, Sequence

from textual import events
from textual.binding import Binding
from textual.content import Content
from textual.style import Style
from textual.widget import Widget
from textual.widgets import Input

from dossier_tui.model.text import visible
from dossier_tui.tui.commands import Command, footer_groups
from dossier_tui.tui.keymap import Keymap, sign
from dossier_tui.words import Words

GAP = "   "
DOES = "does"  # under this name a part of a line has the id of the command that it does
# What a line to type in takes for itself, beside all signs.
TYPED = {key for each in Input.BINDINGS if isinstance(each, Binding) for key in each.key.split(",")} | {"space"}
LEAST = 12  # columns that the first step keeps


class Clickable(Widget):
    """A line of which some parts do a command where they are clicked; they look as if they did not, unlike a link."""

    async def on_click(self, event: events.Click) -> None:
        """Do what was clicked."""
        if chosen := event.style.meta.get(DOES):
            await self.run_action(f"app.do('{chosen}')")


def _doing(text: Content, command: str) -> Content:
    return text.stylize(Style.from_meta({DOES: command}))


class TopBar(Clickable):
    """The way to here on the left, of which a click on a step goes there, how things stand on the right.

    The right gives way first.
    """

    def __init__(self) -> None:
        super().__init__(id="top")
        self._steps: Sequence[str] = ()
        self._facts: Sequence[str] = ()
        self._position = ""
        self._first = 0
        self._leads: Sequence[str] = ()

    def show(self, steps: Sequence[str], facts: Sequence[str], first: int = 0, leads: Sequence[str] = ()) -> None:
        """Show the way as steps, and facts with what matters most first; `first` of them go before the position.

        `leads` are the ids of the commands that go to the first steps.
        """
        self._leads = leads
        if (steps, facts, "", first) != (self._steps, self._facts, self._position, self._first):
            self._steps, self._facts, self._position, self._first = steps, facts, "", first
            self.refresh()

    def tell(self, position: str) -> None:
        """Show also at which part of a letter one is."""
        if position != self._position:
            self._position = position
            self.refresh()

    def render(self) -> Content:
        """Draw the line as wide as it is."""
        width = self.content_size.width
        steps = [Content(visible(step)) for step in self._steps]
        for number, command in enumerate(self._leads):
            steps[number] = _doing(steps[number], command)
        facts = list(self._facts)
        facts[self._first : self._first] = [self._position] if self._position else []
        for count in range(len(facts), 0, -1):
            right = Content.styled(visible("   ".join(facts[:count])), "$text-muted")
            room = width - right.cell_length - len(GAP)
            least = width // 2 if count <= self._first else width * 2 // 3
            if room >= min(_way(steps, width).cell_length, least):
                return _way(steps, room).truncate(room + len(GAP), pad=True) + right
        return _way(steps, width)


def _way(steps: Sequence[Content], room: int) -> Content:
    """Return the way as it fits: the first step is shortened first, as the last says most."""
    first, *others = steps or [Content("")]
    rest = Content.assemble(*(part for step in others for part in (" › ", step))).stylize("$text-muted")
    start = first.stylize("bold").truncate(max(room - rest.cell_length, LEAST), ellipsis=True)
    return (start + rest).truncate(room, ellipsis=True)


class KeyBar(Clickable):
    """The keys that apply here, each with what it does; a click on one is as good as pressing it."""

    def __init__(self, words: Words, keymap: Keymap) -> None:
        super().__init__(id="keys")
        self._words = words
        self._keymap = keymap
        self._mode = "home"
        self._typing = False

    def show(self, mode: str, *, typing: bool = False) -> None:
        """Show the keys that apply in a mode; while one types in a line, those that this line leaves to commands."""
        if (mode, typing) != (self._mode, self._typing):
            self._mode, self._typing = mode, typing
            self.refresh()

    def _keys(self, command: Command) -> list[str]:
        """Return the keys of a command that can be pressed now."""
        keys = self._keymap[command.id]
        return [each for each in keys if not self._typing or _is_left(each, self._mode)]

    def render(self) -> Content:
        """Draw the groups of keys: each key with its name where there is room, else each group with its own.

        What does not fit is left out, the way to the help last of all.
        """
        width = self.content_size.width
        full, short = self._groups(self._full), self._groups(self._short)
        if _width(full) <= width:
            return Content(GAP).join(full)
        *others, last = short
        while others and _width([*others, last]) > width:
            others.pop()
        return Content(GAP).join([*others, last])

    def _groups(self, draw: Callable[[str, Sequence[Command]], Content]) -> list[Content]:
        every = {name: [*filter(self._keys, commands)] for name, commands in footer_groups(self._mode)}
        groups = {name: commands for name, commands in every.items() if commands}
        order = sorted(groups, key="help".__eq__)
        return [draw(name, groups[name]) for name in order]

    def _full(self, _name: str, commands: Sequence[Command]) -> Content:
        return Content("  ").join([self._short(each.id, [each]) for each in commands])

    def _short(self, name: str, commands: Sequence[Command]) -> Content:
        keys = [(sign(self._keys(each)[0], self._words), f"bold @click=app.do('{each.id}')") for each in commands]
        spaced = [part for key in keys for part in (key, " ")]
        label = Content.styled(self._words(f"screen.{name}"), "$text-muted")
        if len(commands) == 1:  # of several keys the name does not say which
            label = _doing(label, commands[0].id)
        return Content.assemble(*spaced, label)


def _is_left(key: str, mode: str) -> bool:
    """Tell whether a line that one types in leaves a key to commands; Enter opens what is found in the search alone."""
    return mode == "search" if key == "enter" else key not in TYPED and len(sign(key, Words())) > 1


def _width(groups: Sequence[Content]) -> int:
    return sum(group.cell_length + len(GAP) for group in groups) - len(GAP)
