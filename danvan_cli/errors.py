"""The one exception for what the operator can mend; it ends a command with exit code 2 and one clear line."""

import errno

from danvan_cli.language import N_, _

_REASONS = {
    errno.ENOENT: N_("it is not there"),
    errno.EACCES: N_("access is not allowed"),
    errno.EPERM: N_("access is not allowed"),
    errno.EEXIST: N_("a file of that name is there already"),
    errno.ENOTDIR: N_("a part of the path is a file, not a folder"),
    errno.EISDIR: N_("it is a folder"),
    errno.EROFS: N_("the disk can only be read"),
    errno.ENOSPC: N_("the disk is full"),
    errno.ENAMETOOLONG: N_("the name is too long"),
}


class DanvanError(Exception):
    """The operator's mistake, with a message that says what to do. A unit's mistake is a `Finding` instead."""


def reason_of(error: OSError) -> str:
    """Why the system refused, in danvan's language where it is a common reason."""
    known = _REASONS.get(error.errno or 0)
    return _(known) if known else error.strerror or str(error)
