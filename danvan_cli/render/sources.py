"""What the comments of the annotated report say: where a figure or a sentence comes from. Pure."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from danvan_cli.figures.numerals import show_number
from danvan_cli.plan import Group, covers
from danvan_cli.render import words
from danvan_cli.submission import Answer
from danvan_cli.summary import Figure, Percentage, Summary
from danvan_cli.texts.highlights import Source

# So many units are named with their cells; `danvan trace` shows all.
_NAMED = 10


def of_figure(summary: Summary, cited: str) -> str:
    """Of a total, a sum of totals or a ratio as a phrase cites them: "1.1", "1.1+1.2", "2.4/2.3"."""
    of, _, over = (side.split("+") for side in cited.strip("~").partition("/"))
    return _ratio(summary, of, over) if over != [""] else _totals(summary, of)


def of_percentage(summary: Summary, percentage: Percentage) -> str:
    """Of a percentage of the plan."""
    return _ratio(summary, percentage.ratio.of, percentage.ratio.over)


def _ratio(summary: Summary, of: Sequence[str], over: Sequence[str]) -> str:
    """A ratio counts the units that gave all its figures, so its two sums may be less than the totals."""
    given = [summary.figures[code].given for code in (*of, *over)]
    counted = [unit for unit in given[0] if all(unit in units for units in given)]
    part, whole = (show_number(_sum(summary, codes, counted)) for codes in (of, over))
    cited = f"{' + '.join(of)} / {' + '.join(over)}"
    told = words.REMARK_RATIO.format(cited=cited, part=part, whole=whole, units=len(counted))
    return f"{told}\n{_totals(summary, (*of, *over))}"


def _sum(summary: Summary, codes: Iterable[str], units: Iterable[str]) -> Decimal:
    answers = (summary.figures[code].given[unit] for unit in units for code in codes)
    return sum((answer.value for answer in answers if answer.value is not None), Decimal(0))


def _totals(summary: Summary, codes: Iterable[str]) -> str:
    return "\n".join(of_total(summary, summary.figures[code]) for code in codes)


def of_total(summary: Summary, figure: Figure, group: Group | None = None) -> str:
    """Of an indicator's total, or of a group's part of it."""
    unit_by_id = summary.plan.unit_by_id
    given = {
        unit: answer for unit, answer in figure.given.items() if group is None or covers((group.id,), unit_by_id[unit])
    }
    units, expected = figure.coverage
    total = words.NO_FIGURE if figure.total is None else f"{show_number(figure.total)} {figure.indicator.unit}".strip()
    told = [
        words.REMARK_TOTAL.format(label=figure.indicator.label, total=total, given=units, expected=expected)
        if group is None
        else words.REMARK_GROUP.format(label=figure.indicator.label, group=group.plural, units=len(given)),
        words.REMARK_SOURCES.format(sources=_listed(_of_answer(summary, *pair) for pair in given.items())),
        words.REMARK_TRACE.format(code=figure.indicator.code, period=summary.period.id),
    ]
    return "\n".join(told if given else (told[0], told[-1]))


def of_change(figure: Figure) -> str:
    """Of a comparison with the period before."""
    change = figure.change
    if change is None:
        return ""
    now, before = show_number(change.now), show_number(change.before)
    return words.REMARK_CHANGE.format(label=figure.indicator.label, now=now, before=before, units=change.units)


def of_sentence(sources: Iterable[Source]) -> str:
    """Of a sentence: the cells that it stands in."""
    return words.REMARK_SENTENCE.format(sources=_listed(f"{source.unit.short} ({source.where})" for source in sources))


def _of_answer(summary: Summary, unit: str, answer: Answer) -> str:
    value = show_number(answer.value if answer.value is not None else Decimal(0))
    return f"{summary.plan.unit_by_id[unit].short} {value} ({answer.where})"


def _listed(sources: Iterable[str]) -> str:
    found = list(sources)
    more = words.REMARK_MORE.format(more=len(found) - _NAMED) if len(found) > _NAMED else ""
    return "; ".join(found[:_NAMED]) + more
