"""Summaries for tests: reports of all units of a plan with seeded figures, put together by the real `summarise`."""

import random
from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from danvan_cli.deadline import Calendar
from danvan_cli.finding import Where
from danvan_cli.overdue import standing
from danvan_cli.plan import Aggregation, Indicator, Kind, Nature, Period, Plan, Task, Unit
from danvan_cli.plan_file import DEFAULT_PLAN, load_plan
from danvan_cli.register.receipt import Evidence, Receipt, Status
from danvan_cli.submission import Answer, Narrative, State
from danvan_cli.summary import Reported, Summary, summarise

Figures = Mapping[tuple[str, str], int | str | None]
Teller = Callable[[Unit, Task | None, str], str]

PLAN = load_plan(DEFAULT_PLAN)


def indicator(code: str, task: str = "1", phrase: str = "", **changes: Any) -> Indicator:
    """A cumulative count that is added up over all of the plan's groups."""
    groups = tuple(group.id for group in PLAN.groups)
    blank = Indicator(
        code, task, f"Chỉ tiêu {code}", "cuộc", Kind.COUNT, Nature.CUMULATIVE, Aggregation.SUM, groups, groups
    )
    return blank._replace(phrase=phrase, **changes)


def plan_with(*indicators: Indicator, units: int = 4) -> Plan:
    """The bundled plan with other indicators, and only the first units, which are in being all year."""
    few = tuple(unit._replace(valid_to=None) for unit in PLAN.units[:units])
    return replace(PLAN, indicators=indicators, ratios=(), rules=(), units=few)


def receipt_of(number: int, unit: Unit, period: Period, status: Status = Status.ACCEPTED, days: int = -2) -> Receipt:
    """A receipt `days` after the day that the plan names."""
    came = period.due_before + timedelta(days=days)
    name = f"{unit.id}.xlsx"
    return Receipt(
        number, name, "0" * 64, unit.id, period.id, status, came, Evidence.INCOMING_REGISTER, came.isoformat()
    )


def answer_of(code: str, given: int | str | None, row: int = 5) -> Answer:
    """None is a blank, "-" is "nothing arose", another text is a list or a yes."""
    where = Where("x.xlsx", "Chỉ tiêu", f"E{row}")
    if given is None:
        return Answer(code, where, State.BLANK)
    if given == "-":
        return Answer(code, where, State.NONE_ARISEN, Decimal(0), "Không phát sinh")
    if isinstance(given, str):
        return Answer(code, where, State.GIVEN, Decimal(given.count(";") + 1), given)
    return Answer(code, where, State.GIVEN, Decimal(given), str(given))


def summary_of(
    plan: Plan,
    now: Mapping[str, Mapping[str, int | str | None]],
    before: Mapping[str, Mapping[str, int | str | None]] | None = None,
    *,
    period: str = "6m",
    texts: Mapping[str, tuple[Narrative, ...]] | None = None,
    texts_before: Mapping[str, tuple[Narrative, ...]] | None = None,
    late: Collection[str] = (),
    returned: Collection[str] = (),
) -> Summary:
    """`now` and `before` are figures by unit and code; the units that are not in `now` sent nothing that counts."""
    this = plan.period_by_id[period]
    earlier = plan.previous(this)
    reported = [_reported(plan, this, unit, figures, (texts or {}).get(unit, ())) for unit, figures in now.items()]
    told, figures_then = texts_before or {}, before or {}
    units_then = dict.fromkeys((*figures_then, *told)) if earlier else {}
    then = [
        _reported(plan, earlier, unit, figures_then.get(unit, {}), told.get(unit, ())) for unit in units_then if earlier
    ]
    receipts = [
        receipt_of(number, report.unit, this, days=4 if report.unit.id in late else -2)
        for number, report in enumerate(reported)
    ]
    receipts += [
        receipt_of(100 + number, plan.unit_by_id[unit], this, Status.RETURNED) for number, unit in enumerate(returned)
    ]
    calendar = Calendar.of(plan.deadline, frozenset())
    state = standing(plan, this, receipts, calendar, this.due_before + timedelta(days=5))
    return summarise(plan, this, state, reported, then)


def _reported(
    plan: Plan,
    period: Period,
    unit: str,
    figures: Mapping[str, int | str | None],
    texts: tuple[Narrative, ...],
) -> Reported:
    of = plan.unit_by_id[unit]
    answers = {code: answer_of(code, given, row) for row, (code, given) in enumerate(figures.items(), 5)}
    return Reported(of, receipt_of(0, of, period), answers, texts)


def full_figures(plan: Plan, period: Period, seed: int, factor: int = 1) -> dict[str, dict[str, int | str | None]]:
    """Figures of all units that owe a report; the same seed with a greater factor gives greater figures."""
    found: dict[str, dict[str, int | str | None]] = {}
    for unit in plan.units_owing(period):
        found[unit.id] = {
            asked.code: _figure(asked, random.Random(f"{seed} {unit.id} {asked.code}"), factor)
            for asked in plan.indicators_of(unit, period)
        }
    return found


def _figure(asked: Indicator, chance: random.Random, factor: int) -> int | str | None:
    if asked.kind is Kind.LIST:
        return chance.choice(("33/CT-TTg", "23-QĐ/TW; 33/CT-TTg", "-"))
    if asked.kind is Kind.YES_NO:
        return 1
    if chance.random() < 0.06:
        return chance.choice((None, "-", 0))
    if asked.kind is Kind.MONEY:
        return chance.randrange(5, 90) * 1_000_000 * factor
    return chance.randrange(1, 40) * (1 if asked.nature is Nature.CONSTANT else factor)


def narrative(task: str, field: str, text: str) -> Narrative:
    return Narrative(task, field, Where("x.xlsx", "Nhiệm vụ", "C5"), text)


def full_texts(plan: Plan, period: Period, tell: Teller) -> dict[str, tuple[Narrative, ...]]:
    """A text of every unit for every field, as `tell(unit, task, field)` words it; "" is left out."""
    found = {}
    for unit in plan.units_owing(period):
        asked: list[tuple[Task | None, str]] = [
            (task, field) for task in plan.tasks_of(unit) for field in ("result", "difficulty", "proposal")
        ]
        asked += [(None, field) for field in ("strengths", "weaknesses", "causes", "plans")]
        told = ((task, field, tell(unit, task, field)) for task, field in asked)
        found[unit.id] = tuple(narrative(task.id if task else "", field, text) for task, field, text in told if text)
    return found


REPORT_DATE = date(2025, 6, 20)
