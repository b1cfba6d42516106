"""The colours: dark or light, both calm, with one accent; or the terminal's own."""

from textual.theme import BUILTIN_THEMES, Theme

from dossier_tui.settings import THEMES

INK = "ansi_default"
# Of each theme its ink, its two grounds, and the colours of what is secondary, the accent, the states, and the rules.
PALETTES = {
    "dark": {
        "foreground": "#d9dde2",
        "background": "#15191e",
        "panel": "#232a32",
        "muted": "#9aa5b1",
        "accent": "#7cb8c4",
        "warning": "#e0b872",
        "error": "#f0918a",
        "success": "#93c79b",
        "rule": "#3b4652",
        "hover": "#56636f",
    },
    "light": {
        "foreground": "#22282e",
        "background": "#fbfaf7",
        "panel": "#ebe8e1",
        "muted": "#555f69",
        "accent": "#1a6272",
        "warning": "#754c00",
        "error": "#a02a22",
        "success": "#2a6336",
        "rule": "#c8c2b6",
        "hover": "#a49d90",
    },
    "terminal": dict.fromkeys(
        ("foreground", "background", "panel", "muted", "accent", "warning", "error", "success", "rule", "hover"), INK
    ),
}


def make_theme(name: str) -> Theme:
    """Return one of `settings.THEMES` as Textual wants it.

    That of the terminal is in its ink on its ground alone, as those are the two colours known to stand out from each
    other: marks, words and bold say the rest.
    """
    colours = PALETTES[name]
    states = {state: colours[state] for state in ("warning", "error", "success")}
    told = {"muted": colours["muted"], "disabled": colours["muted"], "primary": colours["accent"]}
    told |= {"accent": colours["accent"], **states}
    bars = {"scrollbar": "rule", "scrollbar-hover": "hover", "scrollbar-active": "accent"}
    grounds = ("scrollbar-background", "scrollbar-background-hover", "scrollbar-background-active")
    return Theme(
        name=name,
        primary=colours["accent"],
        secondary=colours["muted"],
        accent=colours["accent"],
        foreground=colours["foreground"],
        background=colours["background"],
        surface=colours["background"],
        panel=colours["panel"],
        dark=name != "light",
        ansi=colours["foreground"] == INK,
        variables={
            **(BUILTIN_THEMES["ansi-dark"].variables if colours["foreground"] == INK else {}),
            **{f"text-{each}": colour for each, colour in told.items()},
            **{each: colours[colour] for each, colour in bars.items()},
            **dict.fromkeys((*grounds, "scrollbar-corner-color"), colours["background"]),
            "rule": colours["rule"],
        },
        warning=states["warning"],
        error=states["error"],
        success=states["success"],
    )


ALL = {name: make_theme(name) for name in THEMES}
