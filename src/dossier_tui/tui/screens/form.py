"""A form over the screen: a line for each field, checked as it is typed."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Input, Static

from dossier_tui.errors import Failure, Usage
from dossier_tui.model.text import visible
from dossier_tui.tui.drafts import Draft
from dossier_tui.tui.screens.known import Called, known_screen, put_in
from dossier_tui.tui.widgets.line import Line
from dossier_tui.tui.work import Work, begin
from dossier_tui.words import Words
from dossier_tui.words.failures import say_failure

if TYPE_CHECKING:
    from textual.timer import Timer

    from dossier_tui.tui.widgets.body import Body


PAUSE = 0.5  # seconds without a key, after which what is typed is written down


class Field(NamedTuple):
    """One line of a form: the field's name, its label, what stands in it at first, and how a value is read.

    `told` returns what a value means, in words, "" where there is nothing to add; Failure where it means nothing.
    `known` are values that are completed as they are typed, with `parted` the sign between several of them. A `long`
    field has several lines; one that is `needed` may not stay empty; one that is a `path` is completed as such.
    `called` returns what known values are called, for the list of them. `meant` turns what is typed into what is
    saved: the word for a choice into the choice.
    """

    name: str
    label: str
    value: str
    told: Callable[[str], str]
    known: Sequence[str] = ()
    parted: str = ""
    long: bool = False
    needed: bool = False
    called: Called | None = None
    path: bool = False
    meant: Callable[[str], str] = str


def anything(_typed: str) -> str:
    """Read a field that may hold any words."""
    return ""


def _body(value: str) -> "Body":
    from dossier_tui.tui.widgets.body import Body  # few forms have one, and it is not there at once

    return Body(value)


Save = Callable[[Mapping[str, str]], str]


class FieldLine(Vertical):
    """A label, what is typed, and below it what that means or why it cannot be; `value` is what was typed before."""

    def __init__(self, field: Field, words: Words, value: str) -> None:
        super().__init__()
        self.field = field
        line = Line(value, field.known, field.parted, path=field.path)
        self.input: Line | Body = _body(value) if field.long else line
        self._words = words
        self._meaning = Static(classes="meaning")
        self.is_fine = True
        self.is_asked = False  # what is needed is asked for when one saves, and not before one could fill it in

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
        is_missing = self.field.needed and not self.input.value.strip()
        try:
            if is_missing:
                raise Usage("error.reason-empty")
            told, self.is_fine = self.field.told(self.input.value), True
        except Failure as failure:
            told, self.is_fine = f"✗ {say_failure(failure, self._words)}", False
        if is_missing and not self.is_changed and not self.is_asked:
            told = ""
        self._meaning.update(Content(visible(told)))
        self._meaning.set_class(not self.is_fine, "wrong")
        self._meaning.display = bool(told)

    @property
    def is_changed(self) -> bool:
        """Tell whether something else is typed than stood there."""
        return self.input.value != self.field.value

    @property
    def is_wrong(self) -> bool:
        """Tell whether what stands there is for saving, and cannot be."""
        return (self.is_changed or self.field.needed) and not self.is_fine


class Form(ModalScreen[str]):
    """Fields to fill in, below `intro`; it ends with the sentence that `save` returns, or "" where one leaves.

    `save` is called with the fields that were changed, beside the screen's own work. Where it fails, the form stays
    with what was typed, and says why. What is typed is kept in `draft` until it is saved (`is_saved`), and stands there
    again when the form is opened with it. `values` is kept up with what stands in every field, for readers that need
    another one. `enter` is the key of the word for what Enter does.
    """

    CSS_PATH = "../styles/form.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", show=False),
        Binding("down", "app.focus_next", show=False),
        Binding("up", "app.focus_previous", show=False),
        Binding("ctrl+s", "save", show=False),
        Binding("ctrl+r", "begin_anew", show=False),
        Binding("ctrl+l,f4", "choose", show=False),
    ]

    def __init__(
        self,
        title: str,
        intro: str,
        fields: Sequence[Field],
        save: Save,
        words: Words,
        draft: Draft | None = None,
        values: dict[str, str] | None = None,
        enter: str = "screen.form-save",
    ) -> None:
        super().__init__()
        self._title, self._intro, self._words = title, intro, words
        self._draft = Draft() if draft is None else draft
        self._keeping: Timer | None = None
        self.is_saved = False
        self._values = {} if values is None else values
        self._lines = [FieldLine(field, words, self._draft.get(field.name, field.value)) for field in fields]
        self._save, self._enter = save, enter
        self._trouble = Static(classes="wrong")
        self._keys = Static(classes="keys", markup=False)
        self.work = Work(words, self._tell_of_work)

    def compose(self) -> Iterator[Widget]:
        """Lay out the title, the intro, the fields, and what can be pressed."""
        words = self._words
        intro = [self._intro, words("screen.draft-back") if self._draft else ""]
        self._take_up()
        with Vertical(id="form"):
            yield Static(Content(visible(self._title)), classes="heading")
            yield Static(Content(visible("\n".join(part for part in intro if part))), id="intro")
            yield from self._lines
            yield self._trouble
            yield self._keys

    def on_mount(self) -> None:
        """Let the keys be for the first field at once: some may be typed ahead."""
        self._tell_of_work("")
        if self._lines:
            self.set_focus(self._lines[0].input)

    def action_leave(self) -> None:
        """Leave everything as it was; what was typed is kept for the next time. What is being saved is not left."""
        if self.work.give_up() or self.work.is_going:
            return
        self._keep()
        self.dismiss(self._words("screen.draft-kept") if self._draft else "")

    def on_unmount(self) -> None:
        """Keep what is typed also where the program ends under it."""
        self.work.end()
        self._keep()

    @property
    def is_held(self) -> bool:
        """Tell whether keys wait for what is being saved: they are for what comes after."""
        return self.work.is_going

    def _tell_of_work(self, sentence: str) -> None:
        """Say in the place of the keys why it is not saved yet; with "" show the keys again."""
        is_long = any(line.field.long for line in self._lines)
        words = self._words
        self._keys.update(sentence or words(f"screen.form-keys{'-long' if is_long else ''}", enter=words(self._enter)))

    def _keep(self) -> None:
        if not self.is_saved:
            self._draft.keep(self.typed)

    def action_begin_anew(self) -> None:
        """Put back in every field what stood there at first."""
        for line in self._lines:
            line.input.value = line.field.value

    def action_choose(self) -> None:
        """Choose what the field holds from a list of what it can, where that is known."""
        line = next((each for each in self._lines if each.input.has_focus), None)
        if line and line.field.known:
            field = line.field

            def chosen(value: str | None) -> None:
                if value:
                    line.input.value = put_in(line.input.value, value, field.parted)
                    self.call_after_refresh(self.app.run_action, "end", line.input)

            self.app.push_screen(known_screen(field.label, field.known, field.called, self._words), chosen)

    def on_input_changed(self) -> None:
        """Read all fields again: what one means may hang on another."""
        self._take_up()
        for line in self._lines:
            line.read()
        if self._keeping:
            self._keeping.stop()
        self._keeping = self.set_timer(PAUSE, self._keep)

    on_text_area_changed = on_input_changed

    def _take_up(self) -> None:
        self._values.update({line.field.name: line.input.value for line in self._lines})

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Save on Enter, in whatever field."""
        event.stop()
        self.action_save()

    def action_save(self) -> None:
        """Save what was changed and end; go to the first field that cannot be, or say why it failed."""
        for line in self._lines:
            line.is_asked = True
            line.read()
        wrong = next(
            (line for line in sorted(self._lines, key=lambda each: not each.is_changed) if line.is_wrong), None
        )
        if wrong:
            wrong.input.focus()
        elif not self.work.is_going:
            meant = {line.field.name: line.field.meant(line.input.value) for line in self._lines if line.is_changed}
            begin(self, self.work.in_turn(partial(self._save_aside, meant)))

    async def _save_aside(self, meant: Mapping[str, str]) -> None:
        try:
            told = await self.work.aside(partial(self._save, meant))
        except Failure as failure:
            self._trouble.update(Content(visible(say_failure(failure, self._words))))
            self.call_after_refresh(self._trouble.scroll_visible, animate=False)
        else:
            self.is_saved = True
            self._draft.keep({})
            self.dismiss(told)

    @property
    def typed(self) -> dict[str, str]:
        """Return the fields that were changed, as typed."""
        return {line.field.name: line.input.value for line in self._lines if line.is_changed}
