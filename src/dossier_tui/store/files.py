"""Files that are whole or not there: atomic writes, and system errors as sentences."""

import errno
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from dossier_tui.errors import Damaged, Failure, NotFound, Usage

Piece = bytes | memoryview
TEMPORARY = ".tmp-"
LOCK = ".lock"
LIMIT = 50  # MB of a file to read: no letter comes near it

REASONS: dict[int, tuple[type[Failure], str]] = {
    errno.ENOENT: (NotFound, "error.path-gone"),
    errno.ENOTDIR: (Failure, "error.not-a-folder"),
    errno.EISDIR: (Failure, "error.is-a-folder"),
    errno.EACCES: (Failure, "error.not-permitted"),
    errno.EPERM: (Failure, "error.not-permitted"),
    errno.EROFS: (Failure, "error.read-only"),
    errno.ENOSPC: (Failure, "error.disk-full"),
    errno.EDQUOT: (Failure, "error.disk-full"),
    errno.ENAMETOOLONG: (Failure, "error.name-too-long"),
    errno.EEXIST: (Failure, "error.path-exists"),
}


@contextmanager
def said(path: Path) -> Iterator[None]:
    """Turn a system error about `path` into a Failure that says it in a sentence."""
    try:
        yield
    except OSError as error:
        kind, key = REASONS.get(error.errno or 0, (Failure, "error.system"))
        raise kind(key, path=_named(error, path), reason=error.strerror or type(error).__name__) from error


def _named(error: OSError, path: Path) -> object:
    """Return the file that an error is about; one that only the store itself knows says nothing to a user."""
    name = error.filename
    own = isinstance(name, str) and (Path(name).name == LOCK or Path(name).name.startswith(TEMPORARY))
    return name if isinstance(name, str) and not own else path


def file_mode(folder: Path) -> int:
    """Return the mode of a new file: what the folder grants, without the right to run it."""
    return folder.stat().st_mode & 0o666


def sync_folder(folder: Path) -> None:
    """Make a rename in `folder` survive a loss of power; where the system cannot (Windows), do nothing."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def write_whole(path: Path, data: bytes, temporary_in: Path, backup: Path | None = None) -> None:
    """Write `data` so that `path` holds all of it or what it held before, whatever happens in between.

    What it held before stays as `backup`, where one is named.
    """
    put_in_place(write_temporary([data], temporary_in), path, backup)


def write_new(path: Path, data: bytes, temporary_in: Path) -> None:
    """Write a file that was not there; `make_durable` brings it on disk, with others that came at the same time."""
    temporary = write_temporary([data], temporary_in, durable=False)
    try:
        temporary.replace(path)
    except BaseException:
        drop(temporary)
        raise


def make_durable(paths: list[Path]) -> None:
    """Bring files on disk that `write_new` wrote, and then their names."""
    for path in paths:
        handle = os.open(path, os.O_RDWR)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
    for folder in dict.fromkeys(path.parent for path in paths):
        sync_folder(folder)


def read_input(path: Path) -> bytes:
    """Return what is in a file of the user's; Failure where it cannot be read or is larger than any letter."""
    with said(path):
        check_size(path.stat().st_size, path.name)
        return path.read_bytes()


def check_size(size: int, name: str) -> None:
    """Refuse bytes that are more than any letter has: Usage."""
    if size > LIMIT * 1_000_000:
        raise Usage("error.file-too-large", name=name, limit=LIMIT)


def write_output(path: Path, data: bytes, *, force: bool) -> None:
    """Write a file of the user's, whole or not at all; Failure where it is there and not to be replaced."""
    with said(path):
        if os.path.lexists(path) and not force:
            raise Failure("error.path-not-replaced", path=path)
        write_whole(path, data, path.absolute().parent)


def write_temporary(data: Iterable[Piece], folder: Path, *, durable: bool = True) -> Path:
    """Write pieces of data under another name, and return that: what is left to do needs no more room on the disk.

    Where it is not `durable`, it is on its way there only.
    """
    temporary = _temporary(folder)
    mode = file_mode(folder)
    try:
        handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), mode)
        with os.fdopen(handle, "wb") as file:
            with suppress(OSError):  # a disk without rights, such as a stick
                temporary.chmod(mode)
            file.writelines(data)
            file.flush()
            if durable:
                os.fsync(file.fileno())
    except BaseException:
        drop(temporary)
        raise
    return temporary


def put_in_place(temporary: Path, path: Path, backup: Path | None) -> None:
    """Give a temporary file its name; what had the name before stays as `backup`, where one is named."""
    try:
        if backup:
            keep_previous(path, backup)
        temporary.replace(path)
    except BaseException:
        drop(temporary)
        raise
    sync_folder(path.parent)


def drop(path: Path) -> None:
    """Remove a file that was for us alone, where that can be done."""
    with suppress(OSError):
        path.unlink()


def keep_previous(path: Path, backup: Path) -> None:
    """Keep what `path` holds now as `backup`: a second name for it, or a copy where the disk has no such links."""
    if not path.exists():
        return
    second = _temporary(backup.parent)
    try:
        os.link(path, second)
    except OSError:
        write_whole(backup, path.read_bytes(), backup.parent)
        return
    try:
        second.replace(backup)
    finally:
        drop(second)  # still there where `backup` was a name of the same file: replacing it does nothing then


def _temporary(folder: Path) -> Path:
    return folder / f"{TEMPORARY}{os.getpid()}-{os.urandom(4).hex()}"


def sweep(folder: Path) -> None:
    """Remove what a crash left half-written in `folder`; call it with the lock held."""
    with os.scandir(folder) as entries:
        leftovers = [entry for entry in entries if entry.name.startswith(TEMPORARY)]
    for entry in leftovers:
        with suppress(OSError):
            if entry.is_dir(follow_symlinks=False):
                remove_folder(Path(entry.path))
            else:
                Path(entry.path).unlink()


def remove_folder(folder: Path) -> None:
    """Remove a folder with all that is in it; of a link in it, the link alone."""
    for path in folder.iterdir():
        if path.is_dir() and not path.is_symlink():
            remove_folder(path)
        else:
            path.unlink()
    folder.rmdir()


def move_folder(folder: Path, target: Path) -> None:
    """Give a folder another place on the same disk."""
    folder.rename(target)
    for parent in {folder.parent, target.parent}:
        sync_folder(parent)


def make_folder(path: Path) -> None:
    """Make a folder, and those above it, with the rights of the folder that it comes to stand in."""
    if path.is_dir():
        return
    make_folder(path.parent)
    path.mkdir(mode=path.parent.stat().st_mode & 0o777, exist_ok=True)


def read_text(path: Path) -> str:
    """Return a UTF-8 file of the store; Damaged where it is not UTF-8."""
    with said(path):
        data = path.read_bytes()
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Damaged("error.not-utf8", path=path, offset=error.start) from error
