"""Below a letter on a narrow screen: the proposal that is chosen."""

from dossier_tui.tui.widgets.rows import Rows


class ProposalStrip(Rows, can_focus=False, inherit_bindings=False):
    """Two lines with what is chosen, which the keys decide about; there is nothing to move in."""

    DEFAULT_CSS = """
    ProposalStrip { height: 3; display: none; border-top: solid $rule; }
    .-low ProposalStrip { height: 2; border: none; }
    """
