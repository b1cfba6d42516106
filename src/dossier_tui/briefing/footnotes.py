"""Footnotes: a mark beside each statement, and at the end of the briefing where it comes from."""

import re

from dossier_tui.briefing.quoting import Quoting
from dossier_tui.model.records import Commitment, Event
from dossier_tui.words import Words

MARK = re.compile(r"\[\^([^\]\s]+)\]")
NOT_IN_LABELS = re.compile(r"[^A-Za-z0-9]")


class Footnotes:
    """The footnotes of one briefing, by label: `C1` for a quote, `C1-2` for the next, `L4` for a letter."""

    def __init__(self, quoting: Quoting, words: Words) -> None:
        self._quoting = quoting
        self._words = words
        self._labels: dict[tuple[str, int], str] = {}
        self._texts: dict[str, str] = {}

    def of_record(self, record: Event | Commitment) -> str:
        """Return the marks of a record's quotes, to stand behind its statement; where it has none, say so."""
        marks = ""
        for number, quote in enumerate(record.quotes, 1):
            if (record.id, number) not in self._labels:
                self._add(record.id, number, self._quoting.quote(quote))
            marks += f"[^{self._labels[record.id, number]}]"
        return marks or self._none()

    def of_letter(self, letter_id: str | None) -> str:
        """Return the mark of a letter as a whole; where no letter is named, say so."""
        if not letter_id:
            return self._none()
        if (letter_id, 1) not in self._labels:
            self._add(letter_id, 1, self._quoting.letter(letter_id))
        return f"[^{self._labels[letter_id, 1]}]"

    def lines(self, text: str) -> list[str]:
        """Return the footnotes of a text, a line each, in the order of their ids: news moves no line but its own."""
        marked = set(MARK.findall(text))
        shown = (key for key, label in self._labels.items() if label in marked)
        order = sorted(shown, key=lambda key: (key[0][:1], len(key[0]), *key))
        return [f"[^{self._labels[key]}]: {self._texts[self._labels[key]]}" for key in order]

    def _none(self) -> str:
        return f" ({self._words('brief.no-source')})"

    def _add(self, record_id: str, number: int, text: str) -> None:
        label = (NOT_IN_LABELS.sub("", record_id) or "x") + (f"-{number}" if number > 1 else "")
        while label in self._texts:  # only ids that no program gave can clash
            label += "-x"
        self._labels[record_id, number] = label
        self._texts[label] = text
