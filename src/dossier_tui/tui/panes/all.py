"""All panes of the screen, each made when it is first asked for: what is not shown is not loaded either."""

from importlib import import_module

from dossier_tui.tui.panes.pane import Pane
from dossier_tui.tui.session import Session

# The module and the class of each pane, and whether it is told its name.
PANES = {
    "home": ("home", "HomePane", False),
    "overview": ("lists", "OverviewPane", True),
    "letters": ("lists", "ListPane", True),
    "commitments": ("commitments", "CommitmentsPane", False),
    "timeline": ("timeline", "TimelinePane", False),
    "letter": ("letter", "LetterPane", False),
    "papers": ("papers", "PapersPane", False),
    "proposals": ("proposals", "ProposalsPane", True),
    "brief": ("brief", "BriefPane", False),
    "record": ("record", "RecordPane", True),
    "search": ("searching", "SearchPane", False),
}


class Panes(dict[str, Pane]):
    """The panes that were made so far, by name."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session

    def __missing__(self, name: str) -> Pane:
        module, kind, named = PANES[name]
        make = getattr(import_module(f"dossier_tui.tui.panes.{module}"), kind)
        pane: Pane = make(name, self._session) if named else make(self._session)
        self[name] = pane
        return pane
