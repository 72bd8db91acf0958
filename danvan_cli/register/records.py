"""Records of what a person said, which are added and never taken out: which of them hold."""

from collections.abc import Hashable, Iterable
from typing import Protocol, TypeVar


class Record(Protocol):
    """`subject` is what is said something about; `withdraws` the id of the record that this one takes back."""

    @property
    def subject(self) -> Hashable: ...

    @property
    def withdraws(self) -> int | None: ...


OneRecord = TypeVar("OneRecord", bound=Record)


def in_force(records: Iterable[OneRecord]) -> dict[Hashable, OneRecord]:
    """Those that hold, by their subject: neither withdrawn nor followed by another one. They come in the order in
    which they were made."""
    found: dict[Hashable, OneRecord] = {}
    for record in records:
        found.pop(record.subject, None)
        if record.withdraws is None:
            found[record.subject] = record
    return found
