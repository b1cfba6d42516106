"""The commitments of a dossier: a list in groups, or a board with a column for each of them."""

from dataclasses import dataclass

from textual.message import Message

from dossier_tui.store.contents import Contents
from dossier_tui.tui.bindings import with_bindings
from dossier_tui.tui.panes.lists import ListPane
from dossier_tui.tui.session import Session
from dossier_tui.tui.widgets.board import Board
from dossier_tui.views.commitments import GROUPINGS, grouped_rows, list_commitments
from dossier_tui.views.rows import Row

LEAST = 80  # columns of the terminal that a board takes; where there are fewer, it is a list meanwhile
OF_A_BOARD = ("column", "open_card", "leave_board")


class CommitmentsPane(ListPane):
    """Commitments by when they are due, by status, by who, or by owner; how one looks at them stays."""

    @dataclass
    class Said(Message):
        """Something is to be said at the bottom of the screen, and the keys may be others now."""

        sentence: str

    class Left(Message):
        """One wants to go back."""

    def __init__(self, session: Session) -> None:
        self.board = Board()
        super().__init__("commitments", session, self.board)
        self._bindings = with_bindings(self._bindings, "pane", session.keymap, "board")
        views = session.memory.views
        self._by = by if (by := views.get("grouping")) in GROUPINGS else next(iter(GROUPINGS))
        self._wanted = views.get("commitments") == "board"

    @property
    def mode(self) -> str:
        """Return what can be done here: go from column to column too, where it is a board."""
        return "board" if self.board.on else "commitments"

    def list_rows(self, contents: Contents) -> list[Row]:
        """Return the rows in the groups of now."""
        session = self.session
        items = list_commitments([contents], session.today, session.words)
        return grouped_rows(items, session.words, self._by, dossier_shown=False)

    def check_action(self, action: str, _parameters: tuple[object, ...]) -> bool:
        """Refuse what is for a board where there is none, so that these keys are free."""
        return action not in OF_A_BOARD or self.board.on

    def action_group(self) -> None:
        """Group by what comes next; the cursor stays on its row."""
        names = [*GROUPINGS]
        self._by = self.session.memory.views["grouping"] = names[(names.index(self._by) + 1) % len(names)]
        if self._shown:
            self.rows.show(self.list_rows(self._shown[0]))
            self.post_message(self.Said(self.session.words(f"screen.group-{self._by}")))

    def action_board(self) -> None:
        """Lay the groups out in columns, or one below the other again."""
        self._wanted = not self._wanted
        self.session.memory.views["commitments"] = "board" if self._wanted else "list"
        self.fit(self.app.size.width)
        narrow = self._wanted and not self.board.on
        self.post_message(self.Said(self.session.words("screen.board-narrow", least=LEAST) if narrow else ""))

    def action_column(self, by: int) -> None:
        """Go to the next column, or with -1 to the one before."""
        self.board.go_aside(by)

    def action_open_card(self) -> None:
        """Open the chosen card."""
        self.rows.action_open()

    def action_leave_board(self) -> None:
        """Go back to where one came from."""
        self.post_message(self.Left())

    def fit(self, width: int) -> None:
        """Be the board that is wanted, where a terminal is wide enough."""
        if self.board.on != (self._wanted and width >= LEAST):
            self.board.turn(not self.board.on)
