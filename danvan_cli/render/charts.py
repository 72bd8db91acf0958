"""What the charts show, as numbers and words; Word and Excel draw them. Pure."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from danvan_cli.overdue import PeriodStanding, Standing
from danvan_cli.plan import Aggregation, Indicator, Plan, Task, covers
from danvan_cli.render.labels import STATES
from danvan_cli.submission import State
from danvan_cli.summary import Figure, Reported, Summary
from danvan_cli.texts.text import capitalised, says_nothing

# Of fewer units a table says it better.
_FEWEST_UNITS = 3
_MOST_KEY_FIGURES = 10


class Series(NamedTuple):
    """Figures of one kind, one for each category; None where there is none."""

    name: str
    values: tuple[Decimal | None, ...]


class Chart(NamedTuple):
    """Lying bars, which leave room for long names, a category a bar; several series follow each other in it.
    `counted` is what the figures count."""

    title: str
    counted: str
    categories: tuple[str, ...]
    series: tuple[Series, ...]


def key_figures(summary: Summary) -> tuple[str, ...]:
    """Codes of the figures for the leadership: those of the plan, else the first one added up of each task."""
    plan, known = summary.plan, {*summary.figures, *summary.percentages}
    if plan.key_figures:
        return tuple(code for code in plan.key_figures if code in known)
    firsts: dict[str, str] = {}
    for figure in summary.figures.values():
        indicator = figure.indicator
        if indicator.task and indicator.aggregation is Aggregation.SUM and not indicator.part_of:
            firsts.setdefault(indicator.task, indicator.code)
    return tuple(firsts.values())[:_MOST_KEY_FIGURES]


def submissions(plan: Plan, standings: Sequence[PeriodStanding]) -> Chart:
    """Of the units that owe a report: how many sent it in time, late, to be mended, not at all, period by period."""
    shown = (Standing.ON_TIME, Standing.LATE, Standing.RETURNED, Standing.MISSING, Standing.WAITING)
    counts = [_states(plan, standing) for standing in standings]
    # A state looks alike in every report, so those that no unit is in keep their place; the last one may go.
    series = tuple(Series(STATES[state], tuple(Decimal(count.count(state)) for count in counts)) for state in shown)
    return Chart(
        "Tình hình gửi báo cáo theo kỳ",
        "đơn vị",
        tuple(capitalised(standing.period.name) for standing in standings),
        series if any(series[-1].values) else series[:-1],
    )


def _states(plan: Plan, standing: PeriodStanding) -> list[Standing]:
    owing = set(plan.units_owing(standing.period))
    return [unit.state for unit in standing.units if unit.unit in owing]


def coverage(summary: Summary) -> Chart:
    """Of the units that have each task: how many have something to show for it, nothing, or no report that counts."""
    reports = {report.unit.id: report for report in summary.reported}
    counts = []
    for task in summary.plan.tasks:
        units = [unit for unit in summary.owing if covers(task.applies_to, unit)]
        there = [reports[unit.id] for unit in units if unit.id in reports]
        done = sum(_has_result(summary.plan, report, task) for report in there)
        counts.append((done, len(there) - done, len(units) - len(there)))
    names = ("Có kết quả", "Chưa phát sinh", "Chưa có báo cáo")
    series = (Series(name, tuple(map(Decimal, of))) for name, of in zip(names, zip(*counts, strict=True), strict=True))
    return Chart(
        "Số đơn vị có kết quả theo nhiệm vụ",
        "đơn vị",
        tuple(f"{number}. {task.short}" for number, task in enumerate(summary.plan.tasks, 1)),
        tuple(series),
    )


def _has_result(plan: Plan, report: Reported, task: Task) -> bool:
    """A figure above zero, or a text that tells of a result."""
    told = (n.text for n in report.narratives if n.task == task.id and n.field == "result")
    if any(not says_nothing(text) for text in told):
        return True
    answers = (report.answers.get(i.code) for i in plan.indicators if i.task == task.id)
    return any(a is not None and a.state is State.GIVEN and bool(a.value) for a in answers)


def by_unit(summary: Summary, most: int) -> Iterator[Chart]:
    """The key figures by unit, greatest first; of more than `most` units the first ones, and the chart says so."""
    for code in key_figures(summary):
        figure = summary.figures.get(code)
        if figure and figure.indicator.aggregation is Aggregation.SUM and len(figure.given) >= _FEWEST_UNITS:
            yield _of_units(summary, figure, most)


def _of_units(summary: Summary, figure: Figure, most: int) -> Chart:
    given = [(summary.plan.unit_by_id[unit], answer.value or Decimal(0)) for unit, answer in figure.given.items()]
    given.sort(key=lambda pair: -pair[1])
    shown = given[:most]
    title = _title(figure.indicator)
    if len(shown) < len(given):
        title += f": {len(shown)}/{len(given)} đơn vị cao nhất"
    names = tuple(capitalised(unit.short) for unit, _value in shown)
    return Chart(title, figure.indicator.unit, names, (Series("Số liệu", tuple(value for _unit, value in shown)),))


def _title(indicator: Indicator) -> str:
    return f"{indicator.code}. {indicator.name}" + (f" ({indicator.unit})" if indicator.unit else "")
