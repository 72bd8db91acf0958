"""That letters were sent which remind units of a report: to whom, when, under which number."""

from collections import defaultdict
from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import NamedTuple

from danvan_cli.register.records import in_force


class Sent(NamedTuple):
    """A letter sent to a unit about one period, as somebody recorded it (`at`, ISO 8601). `number` is "" where it was
    not told; `joint` a letter to all units that owe; `until` the day by which the unit was to send its report, `level`
    that of the plan. `withdraws` is the id of the record that this one takes back."""

    unit: str
    period: str
    day: date
    level: int
    number: str
    joint: bool
    until: date
    by: str
    at: str
    withdraws: int | None = None
    id: int = 0

    @property
    def subject(self) -> tuple[str, str, date]:
        """A unit is reminded of a period once a day, by however many letters: the last record holds."""
        return self.unit, self.period, self.day

    @property
    def said(self) -> tuple[object, ...]:
        """What is recorded, without who recorded it and when."""
        return (*self.subject, self.level, self.number, self.joint, self.until)


@dataclass(frozen=True)
class SentLetters:
    """All records on one plan in the order in which they were made."""

    rows: tuple[Sent, ...] = ()

    @cached_property
    def in_force(self) -> Mapping[Hashable, Sent]:
        return in_force(self.rows)

    def holds(self, sent: Sent) -> bool:
        return self.in_force.get(sent.subject) == sent

    def before(self, unit: str, period: str, day: date) -> tuple[Sent, ...]:
        """The letters to the unit about the period that were sent before the day, the first one first."""
        return tuple(sent for sent in self._of.get((unit, period), ()) if sent.day < day)

    @cached_property
    def _of(self) -> Mapping[tuple[str, str], list[Sent]]:
        found: dict[tuple[str, str], list[Sent]] = defaultdict(list)
        for sent in sorted(self.in_force.values(), key=lambda sent: (sent.day, sent.id)):
            found[sent.unit, sent.period].append(sent)
        return dict(found)


NONE_SENT = SentLetters()
