"""The clipboard of the desktop: by its own program, or by the terminal where there is none or one works far away."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping

PATIENCE = 2  # seconds
# A program that takes text on its standard input, its encoding, and what has to be set for it to work; the first wins.
TOOLS: tuple[tuple[tuple[str, ...], str, str], ...] = (
    (("wl-copy",), "utf-8", "WAYLAND_DISPLAY"),
    (("xclip", "-selection", "clipboard"), "utf-8", "DISPLAY"),
    (("xsel", "--clipboard", "--input"), "utf-8", "DISPLAY"),
    (("pbcopy",), "utf-8", ""),
    (("clip.exe",), "utf-16", ""),
)


def copy_natively(text: str, env: Mapping[str, str] = os.environ) -> bool:
    """Put text on the clipboard of this machine; False where no program can, or where one works on another machine."""
    if env.get("SSH_CONNECTION") or env.get("SSH_TTY"):
        return False
    for (name, *options), encoding, needed in TOOLS:
        program = shutil.which(name, path=env.get("PATH"))
        if program and (not needed or env.get(needed)) and _feed([program, *options], text.encode(encoding)):
            return True
    return False


def _feed(command: list[str], data: bytes) -> bool:
    """Give data to a program; what it leaves behind to hold the clipboard must not hold our terminal."""
    try:
        done = subprocess.run(  # noqa: S603 - one of the programs above, found in the user's PATH
            command,
            input=data,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=PATIENCE,
            check=False,
            start_new_session=sys.platform != "win32",
        )
    except (OSError, subprocess.SubprocessError):
        return False
    return done.returncode == 0
