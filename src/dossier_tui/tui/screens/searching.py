"""The keys of somebody who searches: the search itself, and the way from hit to hit through the letters."""

from typing import TYPE_CHECKING

from dossier_tui.errors import Failure
from dossier_tui.model.ids import split_reference
from dossier_tui.settings import config_path
from dossier_tui.tui.panes.pane import RowsPane
from dossier_tui.tui.places import Place
from dossier_tui.tui.screens.changing import Changing
from dossier_tui.tui.session import Session
from dossier_tui.tui.widgets.filter import FilterBar
from dossier_tui.words.failures import say_failure

if TYPE_CHECKING:
    from dossier_tui.tui.panes.searching import SearchPane


class Searching(Changing):
    """What the screen does with a search."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.filter = FilterBar(session.words)

    @property
    def _search(self) -> "SearchPane":
        from dossier_tui.tui.panes.searching import SearchPane

        return self.query_one(SearchPane)

    def action_search(self) -> None:
        """Go to the search; where one is there already, to its line."""
        if self.trail.here.pane == "search":
            self._search.to_line()
        else:
            self.go(Place("search"))

    def action_goto(self) -> None:
        """Go to anything by a few letters of its name."""
        from dossier_tui.tui.screens.goto import Goto

        self.app.push_screen(Goto(self.session), self._go_to)

    def _go_to(self, ref: str | None) -> None:
        if ref:
            self.open(ref)

    def action_save_search(self) -> None:
        """Keep the search that is typed in config.toml, under its own words."""
        from dossier_tui.actions.searches import save_search

        typed, words = self._search.query_text.strip(), self.session.words
        if typed:
            try:
                save_search(config_path(), typed, typed)
            except Failure as failure:
                return self.say(say_failure(failure, words))
            self.session.searches[typed] = typed
            self._search.look()
            self.say(words("screen.search-saved", path=config_path()))
        return None

    def action_filter(self) -> None:
        """Type what the rows of the list are to have."""
        if isinstance(self.pane, RowsPane):
            self.filter.open(self.pane.rows)

    def on_filter_bar_unfound(self, event: FilterBar.Unfound) -> None:
        """Search everything for what no row of a list has: at home most of what there is has no row."""
        self.go(Place("search", query=event.typed))

    def unfilter(self, *, left: bool = False) -> bool:
        """Show all rows of the list again, or with `left` of one that was left; return whether some were left out."""
        here = isinstance(self.pane, RowsPane) and self.filter.is_on(self.pane.rows)
        if here != left:
            self.filter.action_close()
        return here

    def action_hit_step(self, by: int) -> None:
        """Go to the next hit in the letter, or the one before; past the last, to the next letter that was found."""
        from dossier_tui.tui.panes.letter import LetterPane

        here = self.trail.here
        if not isinstance(self.pane, LetterPane) or self.pane.step_hit(by):
            return None
        ref = self._search.letter_after(here.ref, by)
        if not ref:
            return self.say(self.session.words("screen.last-hit" if by > 0 else "screen.first-hit"))
        slug, letter_id = split_reference(ref)
        self.trail.back()
        self.go(Place("letter", slug, letter_id or "", query=here.query))
        if by < 0 and isinstance(self.pane, LetterPane):
            self.pane.last_hit()
        return None

    def sought(self, place: Place) -> Place:
        """Return a place with the search by which one came, where that was one."""
        if self.trail.here.pane == "search" and place.pane == "letter":
            return Place(place.pane, place.slug, place.id, place.about, self._search.query_text)
        return place
