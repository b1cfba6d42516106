"""A form over the screen: a line for each field, checked as it is typed."""

from asyncio import to_thread
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import ClassVar, NamedTuple

from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Input, Static

from dossier_tui.errors import Failure
from dossier_tui.model.text import visible
from dossier_tui.tui.widgets.line import Line
from dossier_tui.words import Words
from dossier_tui.words.failures import say_failure


class Field(NamedTuple):
    """One line of a form: the field's name, its label, what stands in it at first, and how a value is read.

    `told` returns what a value means, in words, "" where there is nothing to add; Failure where it means nothing.
    """

    name: str
    label: str
    value: str
    told: Callable[[str], str]


Save = Callable[[Mapping[str, str]], str]


class FieldLine(Vertical):
    """A label, what is typed, and below it what that means or why it cannot be."""

    def __init__(self, field: Field, words: Words) -> None:
        super().__init__()
        self.field = field
        self.input = Line(field.value)
        self._words = words
        self._meaning = Static(classes="meaning")
        self.is_fine = True

    def compose(self) -> Iterator[Widget]:
        """Lay out the label before the line, and the meaning below."""
        with Horizontal():
            yield Static(Content(self.field.label), classes="label")
            yield self.input
        yield self._meaning

    def on_mount(self) -> None:
        """Say what stands there at first."""
        self.read()

    def read(self) -> None:
        """Read what is typed, and say it or why it cannot be."""
        try:
            told, self.is_fine = self.field.told(self.input.value), True
        except Failure as failure:
            told, self.is_fine = f"✗ {say_failure(failure, self._words)}", False
        self._meaning.update(Content(visible(told)))
        self._meaning.set_class(not self.is_fine, "wrong")

    @property
    def is_changed(self) -> bool:
        """Tell whether something else is typed than stood there."""
        return self.input.value != self.field.value


class Form(ModalScreen[str]):
    """Fields to fill in, below `intro`; it ends with the sentence that `save` returns, or "" where one leaves.

    `save` is called with the fields that were changed, beside the screen's own work. Where it fails, the form stays
    with what was typed, and says why.
    """

    CSS_PATH = "../styles/form.tcss"
    AUTO_FOCUS = "Line"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", show=False),
        Binding("down", "app.focus_next", show=False),
        Binding("up", "app.focus_previous", show=False),
        Binding("ctrl+s", "save", show=False),
    ]

    def __init__(self, title: str, intro: str, fields: Sequence[Field], save: Save, words: Words) -> None:
        super().__init__()
        self._title, self._intro, self._words = title, intro, words
        self._lines = [FieldLine(field, words) for field in fields]
        self._save = save
        self._saving = False
        self._trouble = Static(classes="wrong")

    def compose(self) -> Iterator[Widget]:
        """Lay out the title, the intro, the fields, and what can be pressed."""
        with Vertical(id="form"):
            yield Static(Content(visible(self._title)), classes="heading")
            yield Static(Content(visible(self._intro)), id="intro")
            yield from self._lines
            yield self._trouble
            yield Static(self._words("screen.form-keys"), markup=False, classes="keys")

    def action_leave(self) -> None:
        """Leave everything as it was."""
        self.dismiss("")

    def on_input_changed(self) -> None:
        """Read all fields again: what one means may hang on another."""
        for line in self._lines:
            line.read()

    async def on_input_submitted(self, event: Input.Submitted) -> None:
        """Save on Enter, in whatever field."""
        event.stop()
        await self.action_save()

    async def action_save(self) -> None:
        """Save what was changed and end; go to the first field that cannot be, or say why it failed."""
        wrong = next((line for line in self._lines if line.is_changed and not line.is_fine), None)
        if wrong:
            wrong.input.focus()
        elif not self._saving:
            self._saving = True
            try:
                told = await to_thread(self._save, self.typed)
            except Failure as failure:
                self._trouble.update(Content(visible(say_failure(failure, self._words))))
                self.call_after_refresh(self._trouble.scroll_visible, animate=False)
            else:
                self.dismiss(told)
            finally:
                self._saving = False

    @property
    def typed(self) -> dict[str, str]:
        """Return the fields that were changed, as typed."""
        return {line.field.name: line.input.value for line in self._lines if line.is_changed}
