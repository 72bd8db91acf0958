"""The figures and texts of a period over all units, each total with its coverage. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from functools import cached_property

from danvan_cli.figures.answers import list_items
from danvan_cli.finding import Finding, Where
from danvan_cli.overdue import PeriodStanding
from danvan_cli.plan import Aggregation, Indicator, Nature, Period, Plan, Ratio, Task, Unit, asks, covers
from danvan_cli.register.receipt import Receipt
from danvan_cli.submission import Answer, Narrative
from danvan_cli.texts.text import fold, says_nothing


@dataclass(frozen=True)
class Reported:
    """What one unit's report that counts says; `accepted` are findings that a person accepted in it."""

    unit: Unit
    receipt: Receipt
    answers: Mapping[str, Answer]
    narratives: tuple[Narrative, ...]
    accepted: tuple[Finding, ...] = ()


@dataclass(frozen=True)
class Change:
    """A figure now and in the period before, both over the `units` that gave it in both."""

    before: Decimal
    now: Decimal
    units: int
    complete: bool

    @property
    def difference(self) -> Decimal:
        return self.now - self.before


@dataclass(frozen=True)
class Figure:
    """An indicator's figure over all units. `given` holds the answers that are counted, `missing` the units whose
    figure is wanted and not there; `total` is None where nobody gave one or the plan adds nothing up."""

    indicator: Indicator
    total: Decimal | None
    given: Mapping[str, Answer]
    expected: tuple[Unit, ...]
    missing: tuple[Unit, ...]
    change: Change | None = None
    items: tuple[str, ...] = ()

    @property
    def coverage(self) -> tuple[int, int]:
        """(units that gave it, units of which it is wanted)."""
        return len(self.expected) - len(self.missing), len(self.expected)


@dataclass(frozen=True)
class Percentage:
    """A ratio of sums over the units that gave all its figures, in percent to one decimal; None over nothing."""

    ratio: Ratio
    percent: Decimal | None
    units: int


@dataclass(frozen=True)
class UnitText:
    """One unit's text with the cell that it stands in."""

    unit: Unit
    text: str
    where: Where


@dataclass(frozen=True)
class Summary:
    """A period over all units. `figures` by code in the plan's order, `texts` by (task, field), both as reported;
    `told_before` are the texts of the period before, by unit."""

    plan: Plan
    period: Period
    standing: PeriodStanding
    reported: tuple[Reported, ...]
    figures: Mapping[str, Figure]
    percentages: Mapping[str, Percentage]
    texts: Mapping[tuple[str, str], tuple[UnitText, ...]]
    told_before: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @cached_property
    def owing(self) -> tuple[Unit, ...]:
        return self.plan.units_owing(self.period)

    @cached_property
    def missing(self) -> tuple[Unit, ...]:
        """The units that owe a report and have none that counts."""
        there = {reported.unit.id for reported in self.reported}
        return tuple(unit for unit in self.owing if unit.id not in there)

    def percent(self, of: Iterable[str], over: Iterable[str]) -> Decimal | None:
        return ratio_of_sums(self.reported, self.figures, tuple(of), tuple(over))[0]

    def of_task(self, task: Task | None) -> tuple[Figure, ...]:
        """The figures of a task; of the plan's general indicators for None."""
        wanted = task.id if task else ""
        return tuple(figure for figure in self.figures.values() if figure.indicator.task == wanted)

    def told(self, task: str, field: str) -> tuple[UnitText, ...]:
        return self.texts.get((task, field), ())


def summarise(
    plan: Plan,
    period: Period,
    standing: PeriodStanding,
    reported: Iterable[Reported],
    before: Iterable[Reported] = (),
) -> Summary:
    """The summary of the reports that count; `before` are those of the previous period, for comparison."""
    in_order = {unit.id: at for at, unit in enumerate(plan.units)}
    reports = tuple(sorted(reported, key=lambda report: in_order[report.unit.id]))
    earlier = {report.unit.id: report for report in before}
    indicators = (i for i in plan.indicators if not i.periods or period.id in i.periods)
    figures = {i.code: _figure(plan, period, i, reports, earlier) for i in indicators}
    # A ratio of figures that the period does not ask for is none of its percentages.
    ratios = (ratio for ratio in plan.ratios if {*ratio.of, *ratio.over} <= figures.keys())
    percentages = {
        ratio.code: Percentage(ratio, *ratio_of_sums(reports, figures, ratio.of, ratio.over)) for ratio in ratios
    }
    told_before = {unit: tuple(one.text for one in report.narratives) for unit, report in earlier.items()}
    return Summary(plan, period, standing, reports, figures, percentages, _texts(plan, reports), told_before)


def _figure(
    plan: Plan, period: Period, indicator: Indicator, reports: tuple[Reported, ...], earlier: Mapping[str, Reported]
) -> Figure:
    expected = plan.units_summed(indicator, period)
    summed = [r for r in reports if covers(indicator.sum_over, r.unit) and asks(indicator, r.unit, period)]
    given = {r.unit.id: r.answers[indicator.code] for r in summed if _value(r, indicator.code) is not None}
    missing = tuple(unit for unit in expected if unit.id not in given)
    items = _distinct(answer.text for answer in given.values()) if _counts_items(indicator) else ()
    total = _total(indicator, given, items)
    change = _change(indicator, given, earlier) if total is not None else None
    return Figure(indicator, total, given, expected, missing, change, items)


def _value(report: Reported, code: str) -> Decimal | None:
    answer = report.answers.get(code)
    return answer.value if answer else None


def _counts_items(indicator: Indicator) -> bool:
    return indicator.aggregation is Aggregation.COUNT_DISTINCT


def _total(indicator: Indicator, given: Mapping[str, Answer], items: tuple[str, ...]) -> Decimal | None:
    values = [answer.value for answer in given.values() if answer.value is not None]
    if not values or indicator.aggregation is Aggregation.NONE:
        return None
    if indicator.aggregation is Aggregation.MAX:
        return max(values)
    return Decimal(len(items)) if _counts_items(indicator) else sum(values, Decimal(0))


def _distinct(texts: Iterable[str]) -> tuple[str, ...]:
    """The different items that units listed, spelt as the first unit spelt them."""
    found: dict[str, str] = {}
    for text in texts:
        for item in list_items(text):
            found.setdefault(fold(item), item)
    return tuple(found.values())


def _change(indicator: Indicator, given: Mapping[str, Answer], earlier: Mapping[str, Reported]) -> Change | None:
    """The change over the units that gave the figure in both periods: other units would feign a rise or fall."""
    if indicator.aggregation is not Aggregation.SUM or indicator.nature is Nature.CONSTANT:
        return None
    pairs = [
        (answer.value, value)
        for unit, answer in given.items()
        if unit in earlier and answer.value is not None and (value := _value(earlier[unit], indicator.code)) is not None
    ]
    if not pairs:
        return None
    now, then = (sum(side, Decimal(0)) for side in zip(*pairs, strict=True))
    gave_before = sum(
        _value(r, indicator.code) is not None and covers(indicator.sum_over, r.unit) for r in earlier.values()
    )
    return Change(then, now, len(pairs), complete=len(pairs) == len(given) == gave_before)


def ratio_of_sums(
    reports: Iterable[Reported], figures: Mapping[str, Figure], of: tuple[str, ...], over: tuple[str, ...]
) -> tuple[Decimal | None, int]:
    """Percent to one decimal, and the number of units counted: those whose figures of all codes are counted."""
    codes = (*of, *over)
    if any(code not in figures for code in codes):
        return None, 0
    counted = [r for r in reports if all(r.unit.id in figures[code].given for code in codes)]
    part, whole = (
        sum((value for r in counted for code in side if (value := _value(r, code)) is not None), Decimal(0))
        for side in (of, over)
    )
    if not whole:
        return None, len(counted)
    return (part * 100 / whole).quantize(Decimal("0.1"), ROUND_HALF_UP), len(counted)


def _texts(plan: Plan, reports: tuple[Reported, ...]) -> dict[tuple[str, str], tuple[UnitText, ...]]:
    """All texts by (task, field), in the plan's order of units; blanks and "Không" left out."""
    found: dict[tuple[str, str], list[UnitText]] = {}
    for report in reports:
        asked = {task.id for task in plan.tasks_of(report.unit)} | {""}
        for narrative in report.narratives:
            if narrative.task in asked and not says_nothing(narrative.text):
                text = UnitText(report.unit, narrative.text, narrative.where)
                found.setdefault((narrative.task, narrative.field), []).append(text)
    return {key: tuple(texts) for key, texts in found.items()}
