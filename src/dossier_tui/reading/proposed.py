"""What was read in a letter, to be proposed: a person accepts or rejects it."""

from typing import Any, NamedTuple


class Proposed(NamedTuple):
    """One event, commitment or fulfilment read in a letter.

    `kind` and `fields` are those of a Proposal; `start` and `end` are where its sentence stands in the letter's plain
    text; `rule` names what found it; `confidence` is the share of such findings that are right (0 to 1).
    """

    kind: str
    fields: dict[str, Any]
    start: int
    end: int
    rule: str
    confidence: float
