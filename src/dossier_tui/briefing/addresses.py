"""Where an official paper stands on the web: plain addresses, never looked at by this program."""

import re

OFFICIAL = "https://zoek.officielebekendmakingen.nl/"
PRINTED = re.compile(r"([0-9]{5}(?:-[0-9A-Z]+)?)/([0-9]{1,4}|[A-Z]{1,3})", re.ASCII)
APPENDIX = re.compile(r"AH (\d{4})-(\d{4})/(\d+)", re.ASCII)


def paper_address(number: str) -> str | None:
    """Return the address of a paper by its number in normal form (`36045/3`); None where it has none of its own."""
    if found := PRINTED.fullmatch(number):
        return f"{OFFICIAL}kst-{found[1]}-{found[2]}.html"
    if found := APPENDIX.fullmatch(number):
        return f"{OFFICIAL}ah-tk-{found[1]}{found[2]}-{found[3]}.html"
    return None
