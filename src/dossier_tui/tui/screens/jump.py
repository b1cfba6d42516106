"""A number on every pane on screen and a key for every view: one key more, and one is there."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual.binding import Binding, BindingsMap, BindingType
from textual.content import Content
from textual.geometry import Offset
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Static

from dossier_tui.tui.commands import in_mode
from dossier_tui.tui.keymap import sign
from dossier_tui.tui.session import Session

VIEWS = ("today", "overview", "timeline", "letters", "commitments", "brief", "search")
TIED = "\xa0"  # a key and its name stay on one line
MOST = 9  # panes: each has a digit


class Jump(ModalScreen[str]):
    """It ends with the number of one of the `spots`, from 1, with the id of a command that shows a view, or with "".

    The views are those of the commands that apply in `mode`; a spot is where the number of a pane stands on screen.
    """

    CSS_PATH = "../styles/jump.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,backspace", "choose('')", show=False),
        Binding("ctrl+q,ctrl+c", "app.quit", show=False),
    ]

    def __init__(self, session: Session, spots: Sequence[Offset], mode: str) -> None:
        super().__init__()
        keymap = session.keymap
        self._words, self._spots = session.words, spots[:MOST]
        self._views = {each.id: keymap[each.id] for each in in_mode(mode) if each.id in VIEWS and keymap[each.id]}
        numbers = {str(number): (str(number),) for number in range(1, len(self._spots) + 1)}
        own = [
            Binding(",".join(keys), f"choose('{chosen}')", show=False)
            for chosen, keys in (*numbers.items(), *self._views.items())
        ]
        self._bindings = BindingsMap.merge([BindingsMap(own), self._bindings])

    def compose(self) -> Iterator[Widget]:
        """Lay out the numbers where the panes are, and the keys of the views below."""
        for number, spot in enumerate(self._spots, 1):
            label = Static(Content.assemble((f" {number} ", f"@click=screen.choose('{number}')")), classes="spot")
            label.styles.offset = spot
            yield label
        yield Static(self._told(), id="views")

    def _told(self) -> Content:
        words = self._words
        parts = [Content(words("screen.jump-title"))]
        for name in (each for each in VIEWS if each in self._views):
            key = sign(self._views[name][0], words), f"@click=screen.choose('{name}')"
            parts.append(Content.assemble(key, f"{TIED}{words(f'screen.{name}')}"))
        return Content("   ").join([*parts, Content(words("screen.jump-keys").replace(" ", TIED))])

    def action_choose(self, chosen: str) -> None:
        """End with what was chosen."""
        self.dismiss(chosen)
