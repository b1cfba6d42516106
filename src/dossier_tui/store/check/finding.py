"""One thing that is not as it should be."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Finding:
    """What is wrong and where; `words/*/check.py` holds a sentence for each `kind`, and one for each `repair`.

    `where` is a record (`kustwacht/C3`) or a path below the store (`kustwacht/dossier.json`), `line` the line of the
    file, from 1. `repair` names what would mend it without guessing, "" where only a person can; `about` is what that
    works on, such as the name of a file.
    """

    where: str
    kind: str
    values: dict[str, object] = field(default_factory=dict)
    line: int | None = None
    repair: str = ""
    about: str = ""

    @property
    def slug(self) -> str:
        """Return the folder of the dossier in question, or "" where it is about the store itself."""
        return self.where.partition("/")[0] if "/" in self.where else ""
