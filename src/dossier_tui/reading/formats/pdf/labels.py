"""What stands before an item of a list: bullets and numbers."""

import re

BULLET = re.compile(r"([•●▪◦‣·■□➢➤✓]|[\ue000-\uf8ff])\s*(?=\S)")
# Ø, ü and § are what Wingdings shows as an arrow, a tick and a square.
WEAK_BULLET = re.compile(r"([-–—*Øü]|o|§(?!\s*\d))\s+(?=\S)")
NUMBER = re.compile(r"(\(?(?:\d{1,2}|[a-z]|[ivx]{2,4})[.)]|\d{1,2}(?:\.\d{1,2})+\.?|\d{1,2}°)\s+(?=\S)")


def label_of(text: str) -> tuple[str, str] | None:
    """Return the kind of label (`bullet`, `dash`, `number`) before a line, and the number; None where there is none."""
    if BULLET.match(text):
        return "bullet", ""
    if WEAK_BULLET.match(text):
        return "dash", ""
    found = NUMBER.match(text)
    return ("number", found[1]) if found else None
