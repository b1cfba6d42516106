"""The form of what is stored: a record is a line of JSON, and the records of a table are in the order of ids."""

import json
from functools import lru_cache

ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True)  # made once: `json.dumps` makes one for every record


def as_json(value: object) -> str:
    """Return a value as one line of JSON with sorted keys."""
    return ENCODER.encode(value)


def as_bytes(text: str) -> bytes:
    """Return JSON as UTF-8; half a surrogate pair, which UTF-8 cannot say, as JSON's own escape of it."""
    return text.encode("utf-8", "backslashreplace")


@lru_cache(maxsize=200_000)
def natural(key: str) -> tuple[str, int, str]:
    """Return an order for ids in which E10 stands after E9, and no two are equal."""
    digits = key.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return key[: len(key) - len(digits)], int(digits) if digits.isdecimal() else 0, key
