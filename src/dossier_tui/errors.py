"""What can go wrong, as a key of the word tables and its values: the faces put it into words."""

from collections.abc import Callable


class Failure(Exception):  # noqa: N818 - the field's word, and the base of all below
    """Something the user asked for could not be done: the reason, where, and what to do are in `words/*/error.py`.

    `key` names the sentence there and `values` fill it; `code` is the exit code of the command line.
    """

    code = 1

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key, values)
        self.key = key
        self.values = values

    def __str__(self) -> str:
        return f"{self.key} {self.values}"

    def __reduce__(self) -> tuple[Callable[..., "Failure"], tuple[object, ...]]:
        """Let another process of this program hand it over."""
        return _again, (type(self), self.key, self.values)


def _again(kind: type[Failure], key: str, values: dict[str, object]) -> Failure:
    return kind(key, **values)


class Usage(Failure):
    """The request itself is wrong: a date that is none, a field that does not exist."""

    code = 2


class NotFound(Failure):
    """The dossier, record or file is not there."""

    code = 3


class Damaged(Failure):
    """The store or a dossier in question is damaged, locked or too new."""

    code = 4
