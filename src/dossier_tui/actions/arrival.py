"""What a file or a folder would bring into the store: records from elsewhere, or the answers of a rappel."""

from dataclasses import dataclass, field
from pathlib import Path

from dossier_tui.actions.desk import Desk
from dossier_tui.actions.importing import Coming, prepare, take_over
from dossier_tui.actions.parcel import open_folder, open_json
from dossier_tui.actions.rappel import Conflict, Step, carry_out, plan

JSON_BEGINS = (b"[", b"{")
BLANK = b"\xef\xbb\xbf \t\r\n"  # may stand before the JSON


@dataclass
class Arrival:
    """What would come in, by dossier, or what a rappel would change and what of that cannot be."""

    coming: list[Coming] = field(default_factory=list)
    steps: list[Step] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)

    @property
    def additions(self) -> int:
        """Return how many records and dossiers would be new."""
        return sum(len(each.new) + (each.contents is None) for each in self.coming)

    def bring(self, desk: Desk) -> list[str]:
        """Bring it in, one change for each dossier, and return the references of what is new or changed."""
        return [*take_over(desk, self.coming), *carry_out(desk, self.steps)]


def look_into(desk: Desk, place: Path, data: bytes | None, name: str) -> Arrival:
    """Return what a folder would bring in, or a file with that `data`; Failure says why it brings nothing."""
    if data is None:
        return Arrival(prepare(desk, open_folder(place.resolve())))
    if data.lstrip(BLANK).startswith(JSON_BEGINS):
        return Arrival(prepare(desk, open_json(data, place.absolute())))
    from dossier_tui.reading.rappel import read_answers
    from dossier_tui.reading.sheet import read_sheet

    steps, conflicts = plan(desk, read_answers(read_sheet(data, name), name))
    return Arrival(steps=steps, conflicts=conflicts)
