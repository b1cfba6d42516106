"""How sure a date in a letter is: the share of its kind that was right on annotated letters seen for the first time."""

from datetime import date

from dossier_tui.model.edtf import Edtf
from dossier_tui.reading.happenings.placing import SURE, says_its_year
from dossier_tui.reading.happenings.spot import Spot
from dossier_tui.reading.periods import Period

SAID = 0.97  # the year is said, or a word such as `jl.` leaves no choice
NEAR = 0.93  # the nearest such date, close to the letter
FAR = 0.8  # the year was chosen by the tense of the sentence
LESS = {"years": 0.9, "count": 0.8, "period": 0.9, "until_now": 0.85, "same_year": 0.8, "new_year": 0.8, "week": 0.85}


def trust(spot: Spot, period: Period, day: date) -> float:
    """Return how likely a date, its value and its purpose, is right in a letter of a day: 0 to 1."""
    kind = spot.expression.kind
    if kind in LESS:
        return LESS[kind]
    if says_its_year(spot.expression.text, spot.language):
        return SAID
    value = Edtf.parse(period.edtf)
    ends = [end for end in (value.first(), value.last()) if end]
    return NEAR if any(abs((end - day).days) <= SURE for end in ends) else FAR
