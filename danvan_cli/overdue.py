"""Who owes what: the plan's units against the receipts, on a given day. Pure; the clock is the caller's."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from danvan_cli.deadline import Calendar
from danvan_cli.plan import Period, Plan, Unit
from danvan_cli.register.decision import NONE_DECIDED, Decision, Decisions
from danvan_cli.register.receipt import Receipt, Status


class Standing(StrEnum):
    """A unit's state for a period. `waiting`: nothing came yet, and the last good day is not over."""

    ON_TIME = "on-time"
    LATE = "late"
    RETURNED = "returned"
    MISSING = "missing"
    WAITING = "waiting"
    NOT_REQUIRED = "not-required"


OWING = (Standing.MISSING, Standing.RETURNED)


class UnitStanding(NamedTuple):
    """`days_late` and `working_days_late` count from the last good day to the acceptable receipt, or to the day of the
    question while none came; 0 in time. `receipt` is the first acceptable one, else the latest that came; `extension`
    the decision by which the unit's own last good day is later than the others'."""

    unit: Unit
    state: Standing
    days_late: int = 0
    working_days_late: int = 0
    receipt: Receipt | None = None
    extension: Decision | None = None

    @property
    def owes(self) -> bool:
        """Whether the unit still has to send something that is due: late for good, or returned and past the day."""
        return self.state in OWING and self.days_late > 0


class PeriodStanding(NamedTuple):
    period: Period
    last_good_day: date
    units: tuple[UnitStanding, ...]


def standing(
    plan: Plan,
    period: Period,
    receipts: Iterable[Receipt],
    calendar: Calendar,
    on: date,
    decisions: Decisions = NONE_DECIDED,
) -> PeriodStanding:
    """Every unit's state for the period, as it was known on the day `on`: later receipts are left out.

    The first acceptable receipt counts for being in time, so a later correction does not make a unit late. A unit that
    was given longer is late only after its own last good day.
    """
    last_good_day = calendar.last_good_day(period)
    by_unit: dict[str, list[Receipt]] = {}
    for receipt in receipts:
        if receipt.received <= on and receipt.period == period.id and receipt.unit:
            by_unit.setdefault(receipt.unit, []).append(receipt)
    units = (
        _unit_standing(
            unit,
            unit in plan.units_owing(period),
            by_unit.get(unit.id, []),
            decisions.last_good_day(unit.id, period.id, last_good_day),
            calendar,
            on,
        )._replace(extension=decisions.extension(unit.id, period.id))
        for unit in plan.units
        if unit.valid_on(period.due_before)
    )
    return PeriodStanding(period, last_good_day, tuple(units))


def due_periods(plan: Plan, calendar: Calendar, on: date) -> tuple[Period, ...]:
    """The periods whose last good day is over."""
    return tuple(period for period in plan.periods if calendar.last_good_day(period) < on)


def _unit_standing(
    unit: Unit, required: bool, receipts: list[Receipt], last_good_day: date, calendar: Calendar, on: date
) -> UnitStanding:
    in_order = sorted(receipts, key=lambda receipt: (receipt.received, receipt.first))
    accepted = next((receipt for receipt in in_order if receipt.status is Status.ACCEPTED), None)
    receipt = accepted or (in_order[-1] if in_order else None)
    if not required and not accepted:
        return UnitStanding(unit, Standing.NOT_REQUIRED, receipt=receipt)
    came = accepted.received if accepted else on
    late = max((came - last_good_day).days, 0)
    if accepted:
        state = Standing.LATE if late else Standing.ON_TIME
    elif receipt:
        state = Standing.RETURNED
    else:
        state = Standing.MISSING if late else Standing.WAITING
    return UnitStanding(unit, state, late, calendar.working_days(last_good_day, came) if late else 0, receipt)
