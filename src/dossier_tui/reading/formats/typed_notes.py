"""Notes that are typed at the end of a letter, under the marks that are typed in its text: `[1]`, or `1)`."""

import re

from dossier_tui.reading.document import Part

STARTS = (re.compile(r"\\\[(\d{1,2})\\\]\s*"), re.compile(r"(\d{1,2})\\?\)\s+"))
MARKS = (r"\\\[{}\\\]", r"(?<=[^\s\d(]){}\)|(?<=[a-z] ){}\)")
END = ("paragraph", "item")


def typed_notes(parts: list[Part], taken: set[str]) -> tuple[list[Part], list[Part]]:
    """Return the parts with typed notes taken out and their marks linked, and those notes.

    `taken` are labels in use.
    """
    for start, form in zip(STARTS, MARKS, strict=True):
        found = _notes(parts, start)
        numbers = [start.match(parts[n].text)[1] for n in found]  # type: ignore[index]
        body = [part for n, part in enumerate(parts) if n not in found]
        marks = [re.compile(form.replace("{}", number)) for number in numbers]
        if not found or not all(any(mark.search(part.text) for part in body) for mark in marks):
            continue
        labels = [number if number not in taken else f"{number}-{number}" for number in numbers]
        for mark, label in zip(marks, labels, strict=True):
            body = _linked(body, mark, label)
        notes = [start.sub("", parts[n].text, count=1) for n in found]
        return body, [Part("footnote", text, label=label) for text, label in zip(notes, labels, strict=True)]
    return parts, []


def _notes(parts: list[Part], start: re.Pattern[str]) -> list[int]:
    """Return where the notes are: the last parts, with numbers that go up to their end."""
    found: list[int] = []
    last = 100
    for number in range(len(parts) - 1, -1, -1):
        match = start.match(parts[number].text) if parts[number].role in END else None
        if match and int(match[1]) < last:
            found.insert(0, number)
            last = int(match[1])
        elif parts[number].role not in ("aside", "furniture"):
            break
    return found


def _linked(parts: list[Part], mark: re.Pattern[str], label: str) -> list[Part]:
    return [part._replace(text=mark.sub(f"[^{label}]", part.text)) if part.role != "aside" else part for part in parts]
