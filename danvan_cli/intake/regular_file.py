"""Files read so that none can make the batch wait, or be another one than was looked at."""

import os
import stat
from pathlib import Path

from danvan_cli.errors import reason_of
from danvan_cli.language import _
from danvan_cli.workbook.guard import Reason, Unreadable

# Windows' marks of a file that is listed but not there: it is fetched from the network when it is opened.
_RECALLED = 0x00400000 | 0x00001000


def read_regular(path: Path, most: int) -> bytes:
    """The bytes of a regular file that is no link. One that changes meanwhile is read once more."""
    for last in (False, True):
        try:
            content, unchanged = _read_once(path, most)
        except OSError as error:
            raise Unreadable(Reason.NOT_OPENED, reason_of(error)) from error
        if unchanged:
            return content
        if last:
            raise Unreadable(Reason.NOT_OPENED, _("it was changed while it was read"))
    raise AssertionError


def _read_once(path: Path, most: int) -> tuple[bytes, bool]:
    """The bytes, and whether the file is the same after as before."""
    if not stat.S_ISREG(path.lstat().st_mode):
        raise Unreadable(Reason.NOT_OPENED, _("it is not a regular file"))
    # Between the look and the opening a pipe may have taken its place: nothing is waited for.
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(path, flags), "rb") as file:
        before = os.fstat(file.fileno())
        if not stat.S_ISREG(before.st_mode):
            raise Unreadable(Reason.NOT_OPENED, _("it is not a regular file"))
        if getattr(before, "st_file_attributes", 0) & _RECALLED:
            raise Unreadable(Reason.NOT_OPENED, _("it is not downloaded from the cloud yet"))
        if before.st_size > most:  # one that is far too large is not even read
            raise Unreadable(Reason.TOO_LARGE)
        content = file.read(before.st_size + 1)
        after = os.fstat(file.fileno())
    if content and getattr(before, "st_blocks", 1) == 0 and not content.strip(b"\0"):
        raise Unreadable(Reason.NOT_OPENED, _("it is not downloaded from the cloud yet"))
    same = (before.st_size, before.st_mtime_ns) == (after.st_size, after.st_mtime_ns)
    return content, same and len(content) == before.st_size
