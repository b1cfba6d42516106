"""What every change needs to know of the world: the store, the day, and who is at the desk."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from dossier_tui.errors import NotFound, Usage
from dossier_tui.model.edtf import Edtf
from dossier_tui.model.ids import split_reference
from dossier_tui.reading.when import When, read_edtf
from dossier_tui.store.contents import Contents
from dossier_tui.store.store import Store

if TYPE_CHECKING:
    from dossier_tui.model.calendar import Recesses

References = str | Sequence[str]


def now() -> datetime:
    """Return the clock's time; the one place where it is read for the record."""
    return datetime.now(UTC)


@dataclass(frozen=True, eq=False, repr=False)
class Desk:
    """Whoever works, on which store, on what day; `day` fixes today for tests, demonstrations and back-dated work."""

    store: Store
    who: str
    day: date | None = None

    @property
    def today(self) -> date:
        """Return the day it is, or is taken to be."""
        return self.day or date.today()

    def at(self) -> str:
        """Return this moment in UTC as ISO 8601, also where `day` is fixed: the history tells what really happened."""
        return now().isoformat(timespec="microseconds").replace("+00:00", "Z")

    def recesses(self) -> "Recesses":
        """Return the recess calendar of the store."""
        from dossier_tui.model.calendar import Recesses  # for dates in words

        return Recesses.of(self.store.settings().get("calendar") or {})

    def when(self, typed: str, anchor: str | None = None, *, ahead: bool = False) -> When:
        """Read a date as typed, hanging on `anchor` (EDTF) or else on today; Usage where it is none.

        With `ahead`, as for terms, a date without a year is the first that is not over.
        """
        found = read_edtf(typed) or self._in_words(typed, anchor, ahead)
        if found is None:
            raise Usage("error.not-a-date", value=typed)
        return found

    def _in_words(self, typed: str, anchor: str | None, ahead: bool) -> When | None:
        from dossier_tui.reading.datewords import read_when  # the words of every language: loaded where there are words

        start = Edtf.parse(anchor).first() if anchor else None
        return read_when(typed, start or self.today, self.recesses(), ahead=ahead)

    def day_of(self, typed: str | None, anchor: str | None = None) -> str | None:
        """Read a date that has to be one, as EDTF; None where nothing was typed, Usage where the words are vague."""
        if not typed:
            return None
        found = self.when(typed, anchor)
        if found.edtf is None:
            raise Usage("error.not-a-date", value=typed)
        return found.edtf

    def locate(self, reference: str) -> tuple[str, str]:
        """Return the slug and the id that `DOSSIER/ID` means; NotFound or Usage where there is none."""
        name, record_id = split_reference(reference)
        slug = self.store.resolve(name)
        if record_id is None:
            raise Usage("error.no-id", reference=reference)
        self.store.dossier(slug).contents().find(record_id)
        return slug, record_id

    def locate_all(self, references: References) -> tuple[str, list[str]]:
        """Return the slug and the ids that one reference means, or several that are all in one dossier."""
        found = [self.locate(each) for each in ([references] if isinstance(references, str) else references)]
        slugs = {slug for slug, _ in found}
        if len(slugs) != 1:
            raise Usage("error.several-dossiers")
        return slugs.pop(), [record_id for _, record_id in found]


def letter_date(contents: Contents, letter_id: str | None) -> str | None:
    """Return the date of a letter of this dossier, or None where no letter is named; NotFound where it is not there."""
    if letter_id is None:
        return None
    if letter_id not in contents.letters:
        raise NotFound("error.no-letter", slug=contents.slug, id=letter_id)
    return contents.letters[letter_id].date
