"""Where the records of a store are, and where they went: what references lead to."""

from collections.abc import Callable, Iterator

from dossier_tui.model.text import valid_slug
from dossier_tui.store.check.finding import Finding
from dossier_tui.store.check.outline import NOTHING, Arrival, Outline


class Whereabouts:
    """The records of all dossiers, by their outlines; each is made once, when it is first asked for."""

    def __init__(self, slugs: set[str], outline_of: Callable[[str], Outline]) -> None:
        self._slugs = slugs
        self._outline_of = outline_of
        self._known: dict[str, Outline] = {}

    def learn(self, slug: str, outline: Outline) -> None:
        """Take note of a dossier that is at hand anyway."""
        self._known[slug] = outline

    def outline(self, slug: str) -> Outline:
        """Return the outline of a dossier; an empty one where there is none, or it cannot be read."""
        if slug not in self._known:
            self._known[slug] = self._outline_of(slug) if valid_slug(slug) else NOTHING
        return self._known[slug]

    def has(self, reference: str) -> bool:
        """Tell whether a whole reference (`kaap/L1`) leads to a record."""
        name, _, record_id = reference.rpartition("/")
        return record_id in self.outline(name).records

    def now(self, reference: str) -> str | None:
        """Return what a reference that leads nowhere means today, where a history knows that and only one does."""
        seen = set()
        while not self.has(reference):
            seen.add(reference)
            name, _, record_id = reference.rpartition("/")
            renamed = [slug for slug in self._slugs if name not in self._slugs and name in self.outline(slug).names]
            moved = self.outline(name).left.get(record_id) if not renamed else f"{renamed[0]}/{record_id}"
            if moved is None or moved in seen or len(renamed) > 1:
                return None
            reference = moved
        return reference

    def half_moved(self, slug: str) -> Iterator[Finding]:
        """Yield the records that came here and are still where they came from; a move was cut short."""
        for arrival in self.outline(slug).arrivals:
            if self.has(arrival.was):
                here = f"{slug}/{arrival.record_id}"
                repair = "finish-move" if self._is_half(arrival, here) else ""
                yield Finding(here, "half-moved", {"was": arrival.was}, repair=repair, about=arrival.was)

    def _is_half(self, arrival: Arrival, here: str) -> bool:
        """Tell whether all that is missing is that the record goes there: it was not brought back, nor changed."""
        name, _, record_id = arrival.was.rpartition("/")
        there = self.outline(name)
        return here not in there.sent and there.records[record_id] <= arrival.at
