"""What the tests of dates share: a day to hang them on, and a recess calendar."""

from collections.abc import Callable
from datetime import date

from dossier_tui.model.calendar import Recesses
from dossier_tui.reading.when import When

CALENDAR = Recesses.of({"summer": {"2022": ["2022-07-08", "2022-09-05"], "2023": ["2023-07-07", "2023-09-04"]}})
DAY = date(2022, 1, 20)  # a Thursday
Ask = Callable[..., When | None]
