"""The keys that add, change and remove records: each opens a form over the screen."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from dossier_tui.errors import Failure
from dossier_tui.model.ids import split_reference
from dossier_tui.model.records import Proposal
from dossier_tui.tui.panes.pane import RowsPane
from dossier_tui.tui.screens.perusing import Perusing
from dossier_tui.views.record import record_title
from dossier_tui.views.rows import Row

if TYPE_CHECKING:
    from dossier_tui.actions.arrival import Arrival
    from dossier_tui.tui.screens.form import Form

ADDED = ("letter", "event", "commitment", "note")  # what can be added to a dossier
PICKER, MARGIN = 84, 10  # cells of a list over the screen, and of what stands beside its lines
FIRST = {"timeline": "event", "commitments": "commitment"}  # what is added first in a pane, elsewhere a letter


class Changing(Perusing):
    """What the screen does with the records of a dossier, and with dossiers themselves."""

    busy = False  # something of ours changes what dossiers are called: it is drawn when that is done

    def _show(
        self,
        made: "Callable[[], Form]",
        done: Callable[[str | None], None] | None = None,
        then: Callable[[], None] = lambda: None,
    ) -> None:
        """Open a form, or say why it cannot be; `then` is what to do once it is saved and that is drawn."""
        try:
            form = made()
        except Failure as failure:
            return self.fail(failure)

        def ended(told: str | None) -> None:
            if form.is_saved:
                self._changed(told)
                then()
            else:
                self._decided(told)

        self.app.push_screen(form, done or ended)
        return None

    def _changed(self, told: str | None) -> None:
        if told and isinstance(self.pane, RowsPane):
            self.pane.rows.unmark()
        self._decided(told)

    @property
    def _subjects(self) -> list[str]:
        """Return the references of the rows that are marked, else of what the cursor stands on, in a list of one."""
        marked = self.pane.rows.marked if isinstance(self.pane, RowsPane) else []
        return marked or ([self.pane.chosen] if self.pane.chosen else [])

    def action_mark(self) -> None:
        """Mark the row under the cursor, or take its mark away, and go on to the next."""
        if isinstance(self.pane, RowsPane):
            self.pane.rows.mark()

    def action_add(self) -> None:
        """Choose what to add to the dossier."""
        from dossier_tui.tui.screens.picker import Picker

        words = self.session.words
        rows = [
            Row("item", words(f"screen.add-{what}"), tail=words(f"screen.add-{what}-key"), ref=what) for what in ADDED
        ]
        keys = {words(f"screen.add-{what}-key"): what for what in ADDED}
        first = FIRST.get(self.trail.here.pane, ADDED[0])
        self.app.push_screen(Picker(words("screen.add-title"), rows, words, first, keys), self._add)

    def _add(self, what: str | None) -> None:
        if what == "letter":
            self.action_take_in()
        elif what:
            self.action_add_record(what)

    def action_add_record(self, what: str) -> None:
        """Add an `event`, a `commitment` or a `note` to the dossier that is open, or under the cursor."""
        from dossier_tui.tui.forms.adding import add_form

        slug = self.trail.here.slug or self.pane.chosen
        if slug:
            self._show(lambda: add_form(self.session, slug, what))

    def action_note(self) -> None:
        """Add a note about what the cursor stands on, or about the dossier."""
        from dossier_tui.tui.forms.adding import add_form

        slug, record_id = split_reference(self.pane.chosen or self.trail.here.slug)
        if slug:
            self._show(lambda: add_form(self.session, slug, "note", {"about": record_id} if record_id else None))

    def action_new_dossier(self) -> None:
        """Make a dossier."""
        from dossier_tui.tui.forms.adding import dossier_form

        self._show(lambda: dossier_form(self.session))

    def action_import(self) -> None:
        """Bring in what was exported elsewhere, or a filled-in rappel, when it was looked at."""
        from dossier_tui.tui.importing import import_form  # all that reads files: the first paint does without

        looked: list[Arrival] = []

        def done(told: str | None) -> None:
            if looked:
                self._ask_import(looked[0])
            else:
                self._decided(told)

        self.app.push_screen(import_form(self.session, looked.append), done)

    def _ask_import(self, arrival: "Arrival") -> None:
        from dossier_tui.tui.importing import how_much, import_rows
        from dossier_tui.tui.screens.picker import Picker

        words = self.session.words
        what, width = how_much(arrival, words), max(min(self.size.width, PICKER) - MARGIN, MARGIN)

        async def bring() -> None:
            await self.work.aside(partial(arrival.bring, self.session.another_desk()))
            self._decided(words("screen.imported", what=what))

        def answered(answer: str | None) -> None:
            if answer == "yes":
                self.change(bring)

        self.app.push_screen(
            Picker(words("screen.import-title", what=what), import_rows(arrival, width, words), words), answered
        )

    def action_edit(self) -> None:
        """Change any field of what the cursor stands on; of the dossier, where it stands on nothing."""
        ref = self.pane.chosen or self.trail.here.slug
        if ref:
            self._show(lambda: self._editing(ref))

    def _editing(self, ref: str) -> "Form":
        from dossier_tui.tui.fields import change_form
        from dossier_tui.tui.forms.editing import edit_form

        _, record_id = split_reference(ref)
        if record_id and isinstance(self.session.record(ref)[1], Proposal):
            return change_form(self.session, ref)
        return edit_form(self.session, ref)

    def action_edit_dossier(self) -> None:
        """Change the fields of the dossier that is open, or under the cursor."""
        from dossier_tui.tui.forms.editing import edit_form

        slug = split_reference(self.trail.here.slug or self.pane.chosen)[0]
        if slug:
            self._show(lambda: edit_form(self.session, slug))

    def action_fate(self, fate: str) -> None:
        """Say what became of the commitments that are marked, or under the cursor.

        Where that takes them to another group, the cursor goes on to the next: one goes through a list one by one.
        """
        from dossier_tui.tui.forms.fate import fate_form

        refs, rows = self._subjects, self.pane.rows if isinstance(self.pane, RowsPane) else None
        was = rows.around(refs) if rows else ("", "")

        def go_on() -> None:
            if rows and rows.around(refs) != was:
                rows.move_to(was[1])

        if refs:
            self._show(lambda: fate_form(self.session, refs, fate), then=go_on)

    def action_move(self) -> None:
        """Move what the cursor stands on to another dossier."""
        from dossier_tui.tui.forms.editing import move_form

        ref = self.pane.chosen
        if ref and split_reference(ref)[1]:
            self._show(lambda: move_form(self.session, ref))

    def action_rename(self) -> None:
        """Give the dossier that is open, or under the cursor, another title or name."""
        from dossier_tui.tui.forms.editing import rename_form

        slug = split_reference(self.trail.here.slug or self.pane.chosen)[0]

        def renamed(told: str | None) -> None:
            self.busy = False
            if told:
                now = [each for each in self.session.desk.store.slugs() if each not in before]
                self.trail.rename(slug, now[0] if now else slug)
            self._changed(told)

        if slug:
            before = self.session.desk.store.slugs()
            self.busy = True
            self._show(lambda: rename_form(self.session, slug), renamed)

    def action_remove(self) -> None:
        """Remove what is marked, or what the cursor stands on, when one says so; it can be taken back."""
        from dossier_tui.tui.screens.picker import Picker

        refs, words = self._subjects, self.session.words
        if not refs:
            return
        rows = [Row("item", words(f"screen.remove-{answer}"), ref=answer) for answer in ("yes", "no")]

        def answered(answer: str | None) -> None:
            if answer == "yes":
                self.change(partial(self._remove, refs))

        title = words("screen.remove-title", which=", ".join(self._called(ref) for ref in refs))
        self.app.push_screen(Picker(title, rows, words, "yes"), answered)

    async def _remove(self, refs: list[str]) -> None:
        from dossier_tui.actions.dossiers import remove_dossier
        from dossier_tui.actions.entries import remove_record

        words = self.session.words
        which = ", ".join(self._called(ref) for ref in refs)
        slug, record_id = split_reference(refs[0])
        desk = self.session.another_desk()
        if record_id is None:
            await self.work.aside(partial(remove_dossier, desk, slug))
        else:
            await self.work.aside(partial(remove_record, desk, refs))
        self._changed(words("screen.removed", which=which))

    def action_purge(self) -> None:
        """Erase what the cursor stands on for good, when one says so: nothing brings it back."""
        from dossier_tui.tui.screens.picker import Picker

        ref, words = self.pane.chosen or self.trail.here.slug, self.session.words
        if not ref:
            return
        rows = [Row("item", words(f"screen.{answer}"), ref=answer) for answer in ("remove-no", "purge")]

        def answered(answer: str | None) -> None:
            if answer == "purge":
                self.change(partial(self._purge, ref))

        self.app.push_screen(Picker(words("say.ask-purge", place=ref), rows, words, "remove-no"), answered)

    async def _purge(self, ref: str) -> None:
        from dossier_tui.actions.purge import purge

        files = await self.work.aside(partial(purge, self.session.another_desk(), ref))
        self._changed(self.session.words("say.purged", place=ref, files=", ".join(files) or "–"))

    def _called(self, ref: str) -> str:
        """Return what a record or a dossier is called: its id, and its title."""
        slug, record_id = split_reference(ref)
        try:
            contents = self.session.contents(slug)
            title = record_title(contents.find(record_id)) if record_id else contents.dossier.title
        except Failure:
            return ref
        return f"{record_id or slug} “{title.splitlines()[0] if title else ''}”"
