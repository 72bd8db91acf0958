"""Invisible marks around the texts of the context, and what is to be remarked on each: the template knows nothing of
them, and the office may edit around them. Pure.

A mark is made of characters of Unicode's last private plane, which no font shows and no office uses.
"""

import re
from collections.abc import Callable

Remark = Callable[[], str]

_OPEN, _NUMBERED, _CLOSE = "\U0010ff00", "\U0010ff01", "\U0010ff02"
_DIGITS = "".join(chr(0x10FF10 + digit) for digit in range(10))
_TO_MARK = str.maketrans("0123456789", _DIGITS)
_FROM_MARK = str.maketrans(_DIGITS, "0123456789")
_ANY = re.compile("[\U0010ff00-\U0010ff1f]")
MARKED = re.compile(f"{_OPEN}([{_DIGITS}]+){_NUMBERED}([^{_OPEN}{_CLOSE}]*){_CLOSE}")


class Marks:
    """Collects remarks; each text given to `on` comes back between marks that lead to its remark. A remark is asked
    for only where it is wanted."""

    def __init__(self) -> None:
        self.remarks: list[str] = []

    def on(self, text: str, remark: Remark) -> str:
        self.remarks.append(remark())
        number = str(len(self.remarks) - 1).translate(_TO_MARK)
        return f"{_OPEN}{number}{_NUMBERED}{unmarked(text)}{_CLOSE}"

    def remark(self, number: str) -> str:
        """The remark that a mark's number leads to."""
        return self.remarks[int(number.translate(_FROM_MARK))]


class NoMarks(Marks):
    """For the report itself: texts stay as they are."""

    def on(self, text: str, remark: Remark) -> str:  # noqa: ARG002 - nothing is remarked
        return text


def unmarked(text: str) -> str:
    """The text without marks and parts of marks."""
    return _ANY.sub("", text)
