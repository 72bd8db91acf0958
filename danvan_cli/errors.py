"""The one exception for what the operator can mend; it ends a command with exit code 2 and one clear line."""


class DanvanError(Exception):
    """The operator's mistake, with a message that says what to do. A unit's mistake is a `Finding` instead."""
