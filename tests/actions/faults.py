"""A system that fails at its n-th call: the n runs through every call that a change makes."""

import builtins
import io
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest

CALLS = ("open", "link", "replace", "rename", "unlink", "mkdir", "rmdir", "chmod", "fsync", "scandir", "stat")


class Faults:
    """Counts the calls to the system and raises `error` at call number `at`."""

    def __init__(self, at: int, error: BaseException) -> None:
        self.at = at
        self.error = error
        self.calls = 0

    @property
    def happened(self) -> bool:
        """Tell whether the fault came, which it does not where fewer calls were made."""
        return self.calls >= self.at

    def call(self) -> None:
        """Count a call; raise where it is the one."""
        self.calls += 1
        if self.calls == self.at:
            raise self.error

    def before(self, function: Callable[..., Any]) -> Callable[..., Any]:
        """Return the function with the fault before it."""

        def watched(*args: Any, **named: Any) -> Any:
            self.call()
            return function(*args, **named)

        return watched


class HalfWritten(io.BufferedWriter):
    """A file that writes half of what it is given and then fails, when its turn comes."""

    faults: Faults

    def write(self, data: Any) -> int:
        super().write(data[: len(data) // 2])
        super().flush()
        self.faults.call()
        return super().write(data[len(data) // 2 :])


@contextmanager
def faults(at: int, error: BaseException) -> Iterator[Faults]:
    """Let the n-th call to the system fail, once."""
    counted = Faults(at, error)

    def opened(handle: int, mode: str) -> HalfWritten:
        file = HalfWritten(io.FileIO(handle, mode))
        file.faults = counted
        return file

    with pytest.MonkeyPatch.context() as patch:
        for name in CALLS:
            patch.setattr(os, name, counted.before(getattr(os, name)))
        patch.setattr(os, "fdopen", opened)
        patch.setattr(io, "open", counted.before(io.open))
        patch.setattr(builtins, "open", counted.before(builtins.open))
        yield counted
