"""Who owes what: deadlines by the plan's policy, and states that agree with the receipts."""

from datetime import date, timedelta

import pytest
from filled import plan_of
from hypothesis import given
from hypothesis import strategies as st

from danvan_cli.deadline import Calendar, public_holidays
from danvan_cli.overdue import Standing, UnitStanding, due_periods, standing
from danvan_cli.plan import Policy
from danvan_cli.register.receipt import Evidence, Receipt, Status

AN_NHON, SMALL = plan_of("an-nhon"), plan_of("small")
HOLIDAYS = frozenset(
    date.fromisoformat(f"2025-{day}") for day in ("01-01", "04-07", "04-30", "05-01", "09-01", "09-02")
)
CALENDAR = Calendar.of(AN_NHON.deadline, HOLIDAYS)


@pytest.mark.parametrize(
    ("policy", "expected"),
    [
        (Policy.ROLL_FORWARD, {"q1": "2025-03-14", "6m": "2025-06-16", "9m": "2025-09-15", "year": "2025-11-19"}),
        (Policy.STRICT, {"q1": "2025-03-14", "6m": "2025-06-14", "9m": "2025-09-14", "year": "2025-11-19"}),
        (Policy.INCLUSIVE, {"q1": "2025-03-15", "6m": "2025-06-15", "9m": "2025-09-15", "year": "2025-11-20"}),
    ],
)
def test_before_the_fifteenth_is_read_by_the_policy(policy: Policy, expected: dict[str, str]) -> None:
    calendar = CALENDAR._replace(policy=policy)
    assert {period.id: calendar.last_good_day(period).isoformat() for period in AN_NHON.periods} == expected


@given(st.dates(date(2025, 1, 2), date(2025, 12, 20)))
def test_rolling_forward_ends_on_the_next_working_day(due: date) -> None:
    period = AN_NHON.periods[0]._replace(due_before=due)
    last = CALENDAR.last_good_day(period)
    assert CALENDAR.is_working(last)
    between = (due - timedelta(days=1) + timedelta(days=n) for n in range((last - due).days + 1))
    assert not any(CALENDAR.is_working(day) for day in between if day < last)


def test_working_days_are_counted_forward_over_week_ends_and_holidays() -> None:
    assert CALENDAR.working_day_after(date(2025, 3, 12), 3) == date(2025, 3, 17)
    assert CALENDAR.working_day_after(date(2025, 4, 29), 1) == date(2025, 5, 2)


def test_a_make_up_saturday_is_a_working_day_and_a_plans_own_day_off_is_none() -> None:
    assert CALENDAR.is_working(date(2025, 4, 26))
    off = Calendar.of(AN_NHON.deadline._replace(days_off=(date(2025, 3, 14),)), HOLIDAYS)
    assert off.last_good_day(AN_NHON.periods[0]) == date(2025, 3, 17)


def test_the_public_holidays_of_viet_nam_are_known_and_an_unknown_country_is_not() -> None:
    assert date(2025, 9, 2) in public_holidays("VN", 2025)
    assert public_holidays("", 2025) == frozenset()
    with pytest.raises(ValueError, match="XX"):
        public_holidays("XX", 2025)


def receipt(
    number: int, day: date, status: Status = Status.ACCEPTED, unit: str = "hoa-sen", period: str = "4t"
) -> Receipt:
    return Receipt(number, f"{number}.xlsx", f"{number}", unit, period, status, day, Evidence.GIVEN, "", first=number)


def state_of(receipts: list[Receipt], on: date, unit: str = "hoa-sen") -> UnitStanding:
    calendar = Calendar.of(SMALL.deadline, frozenset())
    units = standing(SMALL, SMALL.period_by_id["4t"], receipts, calendar, on).units
    return next(one for one in units if one.unit.id == unit)


DAYS = st.dates(date(2026, 3, 1), date(2026, 6, 30))
LAST = date(2026, 5, 2)
RECEIPTS = st.lists(
    st.tuples(
        DAYS,
        st.sampled_from([Status.ACCEPTED, Status.RETURNED]),
        st.sampled_from(["hoa-sen", "tuoi-tho", "anh-duong", "hoang-dieu"]),
        st.sampled_from(["4t", "8t"]),
    ),
    max_size=6,
).map(lambda rows: [receipt(number, *row) for number, row in enumerate(rows, 1)])


@given(RECEIPTS, DAYS, st.sampled_from(["hoa-sen", "anh-duong", "suoi-da"]))
def test_the_state_of_a_unit_follows_from_its_receipts(receipts: list[Receipt], on: date, unit: str) -> None:
    own = [one for one in receipts if (one.unit, one.period) == (unit, "4t") and one.received <= on]
    accepted = min((one.received for one in own if one.status is Status.ACCEPTED), default=None)
    state = state_of(receipts, on, unit)
    required = SMALL.unit_by_id[unit].required

    if accepted:
        assert state.state is (Standing.LATE if accepted > LAST else Standing.ON_TIME)
        assert state.days_late == max((accepted - LAST).days, 0)
    elif not required:
        assert state.state is Standing.NOT_REQUIRED
    elif own:
        assert state.state is Standing.RETURNED
    else:
        assert state.state is (Standing.MISSING if on > LAST else Standing.WAITING)
    # Who owes: a required unit without an accepted report, once the last good day is over.
    assert state.owes is (required and accepted is None and on > LAST)
    assert (state.receipt is None) is (not own)
    assert state.working_days_late <= state.days_late
    if state.receipt and accepted:
        assert state.receipt.received == accepted


@given(RECEIPTS, DAYS, DAYS, st.sampled_from([Status.ACCEPTED, Status.RETURNED]))
def test_a_later_correction_never_turns_an_on_time_unit_late(
    receipts: list[Receipt], on: date, correction: date, status: Status
) -> None:
    before = state_of(receipts, on)
    if before.state is Standing.ON_TIME and before.receipt and correction >= before.receipt.received:
        corrected = [*receipts, receipt(99, correction, status)]
        after = state_of(corrected, max(on, correction))
        assert (after.state, after.days_late, after.receipt) == (Standing.ON_TIME, 0, before.receipt)


@given(RECEIPTS, DAYS)
def test_what_came_later_was_not_known_on_the_day(receipts: list[Receipt], on: date) -> None:
    known = [one for one in receipts if one.received <= on]
    assert state_of(receipts, on) == state_of(known, on)


@given(RECEIPTS, DAYS)
def test_the_order_of_the_receipts_does_not_matter(receipts: list[Receipt], on: date) -> None:
    assert state_of(receipts, on) == state_of(receipts[::-1], on)


def test_units_that_are_not_in_being_when_the_period_is_due_are_not_listed() -> None:
    calendar = Calendar.of(SMALL.deadline, frozenset())
    listed = {
        period.id: {one.unit.id for one in standing(SMALL, period, [], calendar, LAST).units}
        for period in SMALL.periods
    }
    assert "hoang-dieu" not in listed["4t"]
    assert "suoi-da" in listed["4t"]
    assert "hoang-dieu" in listed["8t"]
    assert "suoi-da" not in listed["8t"]


def test_a_period_is_due_from_the_day_after_its_last_good_day() -> None:
    calendar = Calendar.of(SMALL.deadline, frozenset())
    assert due_periods(SMALL, calendar, LAST) == ()
    assert [period.id for period in due_periods(SMALL, calendar, LAST + timedelta(days=1))] == ["4t"]
    assert len(due_periods(SMALL, calendar, date(2027, 1, 1))) == 3
