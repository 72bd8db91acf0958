"""Which letters remind whom, and how strictly: what units owe against the letters sent before. Pure."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from danvan_cli.deadline import Calendar
from danvan_cli.overdue import OWING, PeriodStanding, Standing, UnitStanding
from danvan_cli.plan import Period, Plan, Reminder, Unit
from danvan_cli.register.receipt import Receipt
from danvan_cli.register.reminder import Sent, SentLetters

# Of the plan's levels: before the deadline, and what whoever is late has reached.
BEFORE, FIRST = 0, 1


class Owed(NamedTuple):
    """A report that a unit owes. `due` is the unit's own last good day, `level` that of the plan, `until` the day by
    which a letter of that level asks for the report. `letters` were sent about it on earlier days; `unanswered` those
    of them that were sent after `due` and whose time to answer is over. That of the last one may go on until `awaited`.
    `late_before` are the earlier periods for which the unit was late."""

    period: Period
    standing: UnitStanding
    due: date
    level: int
    until: date
    letters: tuple[Sent, ...] = ()
    unanswered: tuple[Sent, ...] = ()
    awaited: date | None = None
    late_before: tuple[Period, ...] = ()

    @property
    def unit(self) -> Unit:
        return self.standing.unit


class JointLetter(NamedTuple):
    """One letter to all units that owe a report for the period, in the plan's order; there is one at least."""

    period: Period
    last_good_day: date
    owed: tuple[Owed, ...]

    @property
    def level(self) -> int:
        """What is asked of all; of who has reached more, the letter asks that too."""
        return min(one.level for one in self.owed)

    @property
    def highest(self) -> int:
        return max(one.level for one in self.owed)


class UnitLetter(NamedTuple):
    """One letter to one unit about all that it owes, in the order of the periods; there is one at least."""

    unit: Unit
    owed: tuple[Owed, ...]

    @property
    def level(self) -> int:
        return max(one.level for one in self.owed)

    @property
    def until(self) -> date:
        return min(one.until for one in self.owed)


class Letters(NamedTuple):
    """The letters of a day; `unplaced` are the files of units that got none, since their report may be in them."""

    joint: tuple[JointLetter, ...]
    single: tuple[UnitLetter, ...]
    unplaced: tuple[Receipt, ...] = ()

    @property
    def owed(self) -> tuple[Owed, ...]:
        """All that is owed, period by period."""
        return tuple(one for letter in self.joint for one in letter.owed)


def letters_due(
    plan: Plan,
    wanted: Sequence[Period],
    standings: Mapping[str, PeriodStanding],
    sent: SentLetters,
    calendar: Calendar,
    on: date,
    units: Collection[str] = (),
    unplaced: Sequence[Receipt] = (),
) -> Letters:
    """The letters of the day `on` about the `wanted` periods, to the units of those ids, to all for none. Who has sent
    nothing but one of the `unplaced` files, which may be its report for the period, gets none.

    `standings` are those of all periods of the plan on that day, by the period's id. Before its deadline a period's
    letter goes to who has sent nothing acceptable yet; after it to who owes, so not to a unit that was given longer.
    """
    joint, single, held = [], dict[str, list[Owed]](), dict[int, Receipt]()
    for period in wanted:
        last_good_day = standings[period.id].last_good_day
        owed = []
        for one in _reminded(standings[period.id], on):
            if units and one.unit.id not in units:
                continue
            if doubtful := [] if one.receipt else _maybe_of(one, period, unplaced):
                held |= {receipt.id: receipt for receipt in doubtful}
            else:
                owed.append(owed_by(plan, period, one, standings, sent, calendar, on))
        if owed:
            joint.append(JointLetter(period, last_good_day, tuple(owed)))
        for each in owed:
            single.setdefault(each.unit.id, []).append(each)
    order = [unit.id for unit in plan.units if unit.id in single]
    letters = tuple(UnitLetter(plan.unit_by_id[unit], tuple(single[unit])) for unit in order)
    return Letters(tuple(joint), letters, tuple(held.values()))


def _maybe_of(standing: UnitStanding, period: Period, unplaced: Sequence[Receipt]) -> list[Receipt]:
    return [one for one in unplaced if one.unit == standing.unit.id and one.period in ("", period.id)]


def _reminded(standing: PeriodStanding, on: date) -> Iterator[UnitStanding]:
    before = on <= standing.last_good_day
    for one in standing.units:
        if one.owes or (before and one.state in (Standing.WAITING, *OWING) and not one.extension):
            yield one


def owed_by(
    plan: Plan,
    period: Period,
    standing: UnitStanding,
    standings: Mapping[str, PeriodStanding],
    sent: SentLetters,
    calendar: Calendar,
    on: date,
) -> Owed:
    """What the unit of the standing owes for the period, with the level of a letter about it on the day `on`.

    A letter counts once the time that it gave is over. While that of one still runs, the level is that of the day on
    which it was sent: nobody is pressed harder meanwhile.
    """
    unit, extension = standing.unit.id, standing.extension
    due = standings[period.id].last_good_day
    due = max(due, extension.until) if extension and extension.until else due
    letters = sent.before(unit, period.id, on)
    late_before = tuple(
        one for one in reversed(plan.earlier(period)) if any(_was_late(each, unit) for each in standings[one.id].units)
    )
    strict = [letter for letter in letters if letter.level > BEFORE and letter.day > due]
    since = min((letter.day for letter in strict if letter.until >= on), default=on)
    days_late = min(standing.days_late, max((since - due).days, 0))
    then = sum(letter.until < since for letter in strict)
    level = level_of(plan.remind.levels, days_late, then, len(late_before))
    until = calendar.working_day_after(on, plan.remind.levels[level].answer_days) if level else due
    awaited = letters[-1].until if level and letters and letters[-1].until >= on else None
    unanswered = tuple(letter for letter in strict if letter.until < on)
    return Owed(period, standing, due, level, until, letters, unanswered, awaited, late_before)


def _was_late(standing: UnitStanding, unit: str) -> bool:
    return standing.unit.id == unit and standing.days_late > 0


def level_of(levels: Sequence[Reminder], days_late: int, letters: int, late_periods: int) -> int:
    """The number of the strictest level reached; `letters` were sent for this period and not answered in time,
    `late_periods` are the earlier ones of the year for which the unit was late."""
    if not days_late:
        return BEFORE
    reached = [n for n in range(FIRST, len(levels)) if levels[n].reached(days_late, letters, late_periods)]
    return max(reached, default=FIRST)
