"""Zip files opened safely: Word and ODF letters are such, and a zip can hold far more than it weighs."""

import zlib
from io import BytesIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from dossier_tui.errors import Usage

MEMBER_LIMIT = 32_000_000  # bytes unpacked
TOTAL_LIMIT = 200_000_000  # bytes that all members say to unpack to
COUNT_LIMIT = 5_000
RATIO_LIMIT = 250  # unpacked to packed; Word's XML stays below 100
RATIO_FLOOR = 4_000_000  # bytes below which a high ratio does no harm
BROKEN = (BadZipFile, EOFError, OSError, RuntimeError, NotImplementedError, ValueError, zlib.error, OverflowError)


class Archive:
    """The members of a zip by name; nothing is ever written to disk, so their names lead nowhere."""

    def __init__(self, data: bytes, kind: str) -> None:
        """Open a file of a `kind` that the reader is told where it cannot be read; Usage where it is not fit to be."""
        self.kind = kind
        try:
            self.zip = ZipFile(BytesIO(data))
        except BROKEN as problem:
            raise Usage("error.file-broken", kind=kind) from problem
        self.members = {member.filename: member for member in self.zip.infolist()}
        unpacked = sum(member.file_size for member in self.zip.infolist())
        if len(self.zip.infolist()) > COUNT_LIMIT or unpacked > TOTAL_LIMIT:
            raise Usage("error.file-bomb", limit=TOTAL_LIMIT // 1_000_000)
        self.left = TOTAL_LIMIT

    def __contains__(self, name: str) -> bool:
        return name in self.members

    def read(self, name: str) -> bytes | None:
        """Return the bytes of a member, or None where there is none of this name; Usage where it is not fit to be."""
        member = self.members.get(name)
        if member is None:
            return None
        if member.flag_bits & 1:
            raise Usage("error.file-encrypted")
        if member.file_size > max(RATIO_FLOOR, member.compress_size * RATIO_LIMIT) or member.file_size > MEMBER_LIMIT:
            raise Usage("error.file-bomb", limit=MEMBER_LIMIT // 1_000_000)
        return self._inflated(member)

    def _inflated(self, member: ZipInfo) -> bytes:
        """Unpack a member, and stop where it holds more than it says."""
        limit = min(MEMBER_LIMIT, self.left)
        try:
            with self.zip.open(member) as file:
                data = file.read(limit + 1)
        except BROKEN as problem:
            raise Usage("error.file-broken", kind=self.kind) from problem
        if len(data) > limit:
            raise Usage("error.file-bomb", limit=limit // 1_000_000)
        self.left -= len(data)
        return data
