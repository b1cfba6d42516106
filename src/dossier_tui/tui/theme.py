"""The colours: calm and dark, one accent; and the terminal's own where no colour is wanted."""

from textual.theme import Theme

MUTED = "#9aa5b1"
DOSSIER = Theme(
    name="dossier",
    primary="#7cb8c4",
    secondary="#9aa5b1",
    accent="#7cb8c4",
    warning="#e0b872",
    error="#f0918a",
    success="#93c79b",
    foreground="#d9dde2",
    background="#15191e",
    surface="#15191e",
    panel="#232a32",
    dark=True,
    variables={
        "text-muted": MUTED,
        "text-disabled": MUTED,
        "text-accent": "#7cb8c4",
        "text-primary": "#7cb8c4",
        "text-warning": "#e0b872",
        "text-error": "#f0918a",
        "text-success": "#93c79b",
        "rule": "#3b4652",
        "scrollbar": "#3b4652",
        "scrollbar-hover": "#56636f",
        "scrollbar-active": "#7cb8c4",
        "scrollbar-background": "#15191e",
        "scrollbar-background-hover": "#15191e",
        "scrollbar-background-active": "#15191e",
        "scrollbar-corner-color": "#15191e",
    },
)
NO_COLOR = "ansi-dark"
VARIABLES = {"rule": "ansi_default"}
