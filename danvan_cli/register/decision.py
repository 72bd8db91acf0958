"""What a person decided where danvan cannot: whose report a file is, what is accepted as it stands, who gets longer."""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from danvan_cli.register.records import in_force


class Kind(StrEnum):
    """`assign`: a file to a unit and period; `accept`: a finding as no hindrance; `extend`: a unit's last good day."""

    ASSIGN = "assign"
    ACCEPT = "accept"
    EXTEND = "extend"


class Decision(NamedTuple):
    """One decision, by whom, when (ISO 8601) and why. Of an accepted finding `found` holds its arguments, packed: the
    figures at that time. `withdraws` is the id of the decision that this one takes back."""

    kind: Kind
    by: str
    at: str
    reason: str
    sha256: str = ""
    file: str = ""
    unit: str = ""
    period: str = ""
    code: str = ""
    sheet: str = ""
    cell: str = ""
    found: str = ""
    until: date | None = None
    withdraws: int | None = None
    id: int = 0

    @property
    def day(self) -> date:
        return date.fromisoformat(self.at[:10])

    @property
    def subject(self) -> tuple[str, ...]:
        """What is decided: of several decisions on the same subject the last one holds."""
        if self.kind is Kind.ASSIGN:
            return (self.kind, self.sha256)
        if self.kind is Kind.EXTEND:
            return (self.kind, self.unit, self.period)
        return (self.kind, self.sha256, self.code, self.sheet, self.cell)


@dataclass(frozen=True)
class Decisions:
    """All decisions on one plan in the order in which they were made."""

    rows: tuple[Decision, ...] = ()

    @cached_property
    def in_force(self) -> Mapping[Hashable, Decision]:
        return in_force(self.rows)

    def holds(self, decision: Decision) -> bool:
        return self.in_force.get(decision.subject) == decision

    def assignment(self, sha256: str) -> Decision | None:
        """To whom the bytes were assigned."""
        return self.in_force.get((Kind.ASSIGN, sha256))

    def extension(self, unit: str, period: str) -> Decision | None:
        return self.in_force.get((Kind.EXTEND, unit, period))

    def acceptances(self, sha256: str) -> tuple[Decision, ...]:
        """The findings accepted of the bytes."""
        return tuple(decision for decision in self._of_bytes.get(sha256, ()) if decision.kind is Kind.ACCEPT)

    def bearing_on(self, sha256: str, unit: str, period: str) -> Iterator[int]:
        """The ids of all that the judgement of the bytes, as the unit's report for the period, depends on."""
        yield from (decision.id for decision in self._of_bytes.get(sha256, ()))
        if extension := self.extension(unit, period):
            yield extension.id

    def last_good_day(self, unit: str, period: str, usual: date) -> date:
        """The unit's own last good day: an extension never shortens the time that all have."""
        extension = self.extension(unit, period)
        return max(usual, extension.until) if extension and extension.until else usual

    @cached_property
    def _of_bytes(self) -> Mapping[str, list[Decision]]:
        found: dict[str, list[Decision]] = defaultdict(list)
        for decision in self.in_force.values():
            if decision.sha256:
                found[decision.sha256].append(decision)
        return dict(found)


NONE_DECIDED = Decisions()
