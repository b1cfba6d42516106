"""Text that is safe to keep, to draw and to compare: a letter is hostile until it went through here."""

import re
import unicodedata

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*", re.ASCII)
SLUG_LENGTH = 80
DEVICES = {"con", "prn", "aux", "nul", *(f"{name}{n}" for name in ("com", "lpt") for n in range(1, 10))}
CONTROLS = {code: None for code in (*range(32), *range(127, 160)) if chr(code) not in "\n\t"}
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
SURROGATES = re.compile("[\ud800-\udfff]")
HIDDEN = re.compile(
    r"[\x00-\x08\x0a-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\u2028\u2029\ud800-\udfff]"
)
APART = re.compile(r"[\W_]+")  # what stands between words
LETTERS = {
    "ß": "ss",
    "ø": "o",
    "Ø": "o",
    "ł": "l",
    "Ł": "l",
    "đ": "d",
    "æ": "ae",
    "Æ": "ae",
    "œ": "oe",
    "Œ": "oe",
}


def clean(text: str) -> str:
    """Return the text without C0 and C1 controls but newline and tab, every end of line a newline."""
    if text.isprintable():
        return text
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = text.translate(CONTROLS) if CONTROL.search(text) else text
    return SURROGATES.sub("\ufffd", text)


def clean_line(text: str) -> str:
    """Return the text as one line: cleaned, every run of white space one space, none at the ends."""
    if text.isprintable() and "  " not in text and text[:1] != " " and text[-1:] != " ":
        return text
    return " ".join(clean(text).split())


def visible(text: str) -> str:
    """Return the text as it may be drawn: bidi controls and any other control shown as `⟨U+202E⟩`, tabs as a space.

    Newlines are for the caller to draw and stay.
    """
    if text.isprintable():
        return text
    text = text.replace("\t", " ")
    return HIDDEN.sub(lambda found: found[0] if found[0] == "\n" else f"⟨U+{ord(found[0]):04X}⟩", text)


def inert(printed: str) -> str:
    """Return printed JSON in which what would play with a terminal is escaped; the ends of its lines stay."""
    if printed.replace("\n", "").isprintable():
        return printed
    return HIDDEN.sub(lambda found: found[0] if found[0] == "\n" else f"\\u{ord(found[0]):04x}", printed)


def fold(text: str) -> str:
    """Return letters and digits alone, case and accents off: for comparing, never for showing."""
    return APART.sub("", _plain(text).casefold())


def plain(text: str) -> str:
    """Return the words alone, case and accents off, a space before each: for finding, never for showing."""
    return APART.sub(" ", f" {_plain(text).casefold()}").rstrip()


def slug(title: str) -> str:
    """Return a name for a folder made from a title: `Situatie in Oekraïne` is `situatie-in-oekraine`."""
    words = re.findall(r"[a-z0-9]+", _plain(title).casefold())
    name = ""
    for word in words:
        if len(name) + len(word) + 1 > SLUG_LENGTH - 20:
            break
        name = f"{name}-{word}" if name else word
    name = name or (words[0][: SLUG_LENGTH - 20] if words else "dossier")
    return f"{name}-dossier" if name in DEVICES else name


def valid_slug(text: str) -> bool:
    """Tell whether a name can be a dossier's on every system: small letters, digits, single hyphens."""
    return len(text) <= SLUG_LENGTH and bool(SLUG.fullmatch(text)) and text not in DEVICES


def _plain(text: str) -> str:
    if text.isascii():
        return text
    text = "".join(LETTERS.get(each, each) for each in text)
    return "".join(each for each in unicodedata.normalize("NFKD", text) if not unicodedata.combining(each))
