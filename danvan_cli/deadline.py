"""When a report is late: the plan's "before the 15th" read by its policy, on a calendar with the days off."""

from datetime import date, timedelta
from typing import NamedTuple

from danvan_cli.plan import Deadline, Period, Policy

_DAY = timedelta(days=1)


class Calendar(NamedTuple):
    """The working days of one office: no week-ends or days off, but make-up working days."""

    policy: Policy
    days_off: frozenset[date]
    work_days: frozenset[date]

    @classmethod
    def of(cls, deadline: Deadline, public_holidays: frozenset[date]) -> "Calendar":
        days_off = public_holidays | frozenset(deadline.days_off)
        return cls(deadline.policy, days_off, frozenset(deadline.work_days))

    def is_working(self, day: date) -> bool:
        return day in self.work_days or (day.weekday() < 5 and day not in self.days_off)

    def last_good_day(self, period: Period) -> date:
        """The last day on which the period's report is in time.

        "Trước ngày 15/3" makes the 15th late. `roll-forward`: a last day on a day off moves to the next working day
        (as the Civil Code 2015, article 148.5, has it for time limits). `inclusive`: the named day itself is in time.
        """
        day = period.due_before if self.policy is Policy.INCLUSIVE else period.due_before - _DAY
        while self.policy is Policy.ROLL_FORWARD and not self.is_working(day):
            day += _DAY
        return day

    def working_days(self, after: date, until: date) -> int:
        """Working days later than `after`, up to and with `until`."""
        return sum(self.is_working(after + _DAY * n) for n in range(1, (until - after).days + 1))

    def working_day_after(self, day: date, number: int) -> date:
        """The last of so many working days later than `day`."""
        while number:
            day += _DAY
            number -= self.is_working(day)
        return day


def public_holidays(country: str, year: int) -> frozenset[date]:
    """The country's public holidays of a year; none for a country left empty. Raises `ValueError` for an unknown one.

    Loading the calendars of all countries takes longer than most commands, so the register keeps what it returned.
    """
    if not country:
        return frozenset()
    import holidays

    try:
        return frozenset(holidays.country_holidays(country, years=year).keys())
    except NotImplementedError as error:
        raise ValueError(country) from error
