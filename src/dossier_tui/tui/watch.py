"""Looking, again and again, for what other programs change."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from time import monotonic

PAUSE = 1.0  # seconds between two looks
SHARE = 20  # a look may take one part in so many of the time


async def keep_looking(look: Callable[[], Awaitable[None]]) -> None:
    """Call `look` about every second, and less often where it takes long."""
    while True:
        began = monotonic()
        await look()
        await asyncio.sleep(max(PAUSE, SHARE * (monotonic() - began)))


def give_back() -> None:
    """Give memory that is free again back to the system, where the C library can; it keeps it by itself.

    After a sweep of forty thousand dossiers that is as much as all the rest of the screen takes.
    """
    import ctypes

    with suppress(AttributeError, OSError, TypeError):
        ctypes.CDLL(None).malloc_trim(0)
