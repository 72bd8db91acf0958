"""Use case: where a figure of the report comes from, unit by unit, down to the cells."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from difflib import get_close_matches

from danvan_cli.errors import DanvanError
from danvan_cli.language import _
from danvan_cli.plan import Unit
from danvan_cli.register.receipt import Receipt
from danvan_cli.submission import Answer
from danvan_cli.summary import Figure, Percentage, Summary


@dataclass(frozen=True)
class Source:
    """One unit's answer, its receipt, and whether the total counts it. `answer` is None for a unit whose figure is
    wanted and not there; `receipt` as well where nothing of the unit counts."""

    unit: Unit
    answer: Answer | None
    receipt: Receipt | None
    counted: bool


@dataclass(frozen=True)
class Traced:
    """An indicator's figure with its sources in the plan's order of units."""

    figure: Figure
    sources: tuple[Source, ...]


@dataclass(frozen=True)
class TracedPercentage:
    """A percentage, with the figures of its two sides. Its sums are over the units that gave all of them: `of` and
    `over` are those sums, None where there is nothing to divide by."""

    percentage: Percentage
    of: Decimal
    over: Decimal
    figures: tuple[Traced, ...]


def trace(summary: Summary, code: str) -> Traced | TracedPercentage:
    """The sources of an indicator or a percentage of the plan. Raises `DanvanError` with the near code."""
    if code in summary.figures:
        return _traced(summary, summary.figures[code])
    if code in summary.percentages:
        return _traced_percentage(summary, summary.percentages[code])
    known = (*summary.figures, *summary.percentages)
    near = get_close_matches(code, known, 1)
    message = _("The plan asks for no figure “{code}” in {period}; the Excel appendix of the report lists them all.")
    hint = " " + _("Did you mean “{near}”?").format(near=near[0]) if near else ""
    raise DanvanError(message.format(code=code, period=summary.period.title) + hint)


def _traced(summary: Summary, figure: Figure) -> Traced:
    return Traced(figure, tuple(_sources(summary, figure)))


def _sources(summary: Summary, figure: Figure) -> Iterator[Source]:
    """Who gave the figure, counted or not, and who is still to give it."""
    code, reports = figure.indicator.code, {report.unit.id: report for report in summary.reported}
    for unit in summary.plan.units:
        report = reports.get(unit.id)
        answer = report.answers.get(code) if report else None
        if answer is not None and answer.value is not None:
            yield Source(unit, answer, report.receipt if report else None, unit.id in figure.given)
        elif unit in figure.missing:
            yield Source(unit, answer, report.receipt if report else None, counted=False)


def _traced_percentage(summary: Summary, percentage: Percentage) -> TracedPercentage:
    ratio = percentage.ratio
    codes = (*ratio.of, *ratio.over)
    figures = [summary.figures[code] for code in codes if code in summary.figures]
    complete = set.intersection(*(set(figure.given) for figure in figures)) if len(figures) == len(codes) else set()

    def total(side: tuple[str, ...]) -> Decimal:
        answers = (summary.figures[code].given[unit] for code in side for unit in complete)
        return sum((answer.value for answer in answers if answer.value is not None), Decimal(0))

    traced = tuple(_only(_traced(summary, figure), complete) for figure in figures)
    return TracedPercentage(percentage, total(ratio.of), total(ratio.over), traced)


def _only(traced: Traced, units: set[str]) -> Traced:
    """A percentage counts a unit only if it gave the figures of both sides."""
    sources = (Source(source.unit, source.answer, source.receipt, source.unit.id in units) for source in traced.sources)
    return Traced(traced.figure, tuple(sources))
