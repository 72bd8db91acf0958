"""The tables of the report's annexes, as ready text: figures in all, figures by unit, who reported when. Pure."""

from collections.abc import Collection, Iterator, Sequence
from decimal import Decimal

from danvan_cli.figures.numerals import show_date, show_number
from danvan_cli.overdue import Standing, UnitStanding
from danvan_cli.plan import Aggregation, Group, Indicator, Kind, Task, Unit, asks, covers
from danvan_cli.render import words
from danvan_cli.render.labels import EVIDENCE, STATES, notes
from danvan_cli.render.sentences import show_percent
from danvan_cli.submission import Answer, State
from danvan_cli.summary import Change, Figure, Percentage, Summary
from danvan_cli.texts.text import capitalised, fold

Row = dict[str, object]
Answers = dict[tuple[str, str], Answer]
Cells = dict[tuple[str, str], str]

# A group of more units than this is shown by its totals only; the Excel appendix has every unit.
UNITS_SHOWN = 20
# How many columns of units fit on a page across, by the number of characters of the longest figure.
_COLUMNS = ((5, 12), (8, 10), (11, 9))
_FEWEST_COLUMNS = 7
# Columns of such a table that are not units: code, name, unit of measure, total.
_OTHER_COLUMNS = 4


def totals(summary: Summary) -> list[Row]:
    """The figures over all units by task, the general ones first, each task's percentages at its end."""
    tables = []
    for number, task in enumerate((None, *summary.plan.tasks)):
        rows = [_total_row(figure) for figure in summary.of_task(task)]
        rows += [
            _percent_row(summary, percentage)
            for percentage in summary.percentages.values()
            if percentage.ratio.task == (task.id if task else "")
        ]
        if rows:
            tables.append(_heading(number, task) | {"rows": rows})
    return tables


def _heading(number: int, task: Task | None) -> Row:
    """How a table names a task; the general indicators belong to none, and the template names them."""
    return {"number": str(number) if task else "", "title": task.short if task else ""}


def _total_row(figure: Figure) -> Row:
    given, expected = figure.coverage
    return {
        "code": figure.indicator.code,
        "name": _name(figure.indicator),
        "unit": words.UNITS if figure.indicator.aggregation is Aggregation.COUNT_YES else figure.indicator.unit,
        "total": _total(figure.indicator, figure.total, figure.given.values()),
        "given": f"{given}/{expected}",
        **_change(figure.change),
        "list": "; ".join(figure.items),
    }


def _name(indicator: Indicator) -> str:
    return words.PART_OF.format(name=indicator.name) if indicator.part_of else indicator.name


def _total(indicator: Indicator, total: Decimal | None, given: Collection[Answer]) -> str:
    if indicator.aggregation is Aggregation.NONE:
        return words.NOT_ASKED
    if total is None or not given:
        return words.NO_FIGURE
    nothing = all(answer.state is State.NONE_ARISEN for answer in given)
    return words.NOTHING_ARISEN if nothing else show_number(total)


def _change(change: Change | None) -> Row:
    """Columns of the comparison; `now` and `before` are over the same units, `compared` is the number of these."""
    if change is None:
        return dict.fromkeys(("now", "before", "change", "compared"), words.NOT_ASKED)
    sign = "+" if change.difference > 0 else "−" if change.difference < 0 else ""
    shown = sign + show_number(abs(change.difference))
    sides = {"now": show_number(change.now), "before": show_number(change.before)}
    return {**sides, "change": shown, "compared": str(change.units)}


def _percent_row(summary: Summary, percentage: Percentage) -> Row:
    """A ratio over nothing did not arise; like a figure's, its coverage leaves out units that need not report."""
    figures = [summary.figures[code] for code in (*percentage.ratio.of, *percentage.ratio.over)]
    wanted = set.intersection(*({unit.id for unit in figure.expected} for figure in figures))
    given = wanted.intersection(*(figure.given for figure in figures))
    nothing = words.NOTHING_ARISEN if percentage.units else words.NO_FIGURE
    return {
        "code": percentage.ratio.code,
        "name": percentage.ratio.name,
        "unit": words.PERCENT_UNIT,
        "total": nothing if percentage.percent is None else show_percent(percentage.percent),
        "given": f"{len(given)}/{len(wanted)}",
        **_change(None),
        "list": "",
    }


def by_unit(summary: Summary) -> list[Row]:
    """Tables of the figures by unit: each group on its own, over as many tables as its columns need."""
    answers = {(report.unit.id, code): answer for report in summary.reported for code, answer in report.answers.items()}
    return [table for group in summary.plan.groups for table in _group_tables(summary, group, answers)]


def shows_not_added(summary: Summary) -> bool:
    """Whether a unit gave a figure that is not added up, and stands in brackets."""
    given = (
        _cell(summary, figure, report.unit, {(report.unit.id, code): answer})
        for report in summary.reported
        for code, answer in report.answers.items()
        if (figure := summary.figures.get(code))
    )
    return any(shown.startswith(words.NOT_ADDED[0]) for shown in given)


def _group_tables(summary: Summary, group: Group, answers: Answers) -> Iterator[Row]:
    there = {report.unit.id for report in summary.reported}
    owing = {unit.id for unit in summary.owing}
    units = [u for u in summary.plan.units if u.group == group.id and (u.id in owing or u.id in there)]
    asked = [f for f in summary.figures.values() if any(asks(f.indicator, unit, summary.period) for unit in units)]
    if not asked:
        return
    cells = {
        (figure.indicator.code, unit.id): _cell(summary, figure, unit, answers) for figure in asked for unit in units
    }
    parts = _parts(units, cells) if len(units) <= UNITS_SHOWN else [[]]
    for number, part in enumerate(parts, 1):
        yield {
            "group": capitalised(group.plural),
            "plural": group.plural,
            "part": f"{number}/{len(parts)}" if len(parts) > 1 else "",
            "count": str(len(units)),
            "units": [_heading_of(unit, group) for unit in part],
            "columns": str(len(part) + _OTHER_COLUMNS),
            "totals_only": not part,
            "tasks": list(_unit_rows(summary, part, units, asked, cells)),
        }


def _heading_of(unit: Unit, group: Group) -> str:
    """The unit's short name without the group's, which stands over the table: "Đập Đá" under "Các phường"."""
    first, _, rest = unit.short.partition(" ")
    return rest if rest and fold(first) == fold(group.name) else capitalised(unit.short)


def _parts(units: Sequence[Unit], cells: Cells) -> list[list[Unit]]:
    """The units in equal parts, each with as many units as fit into the columns of one table."""
    longest = max(map(len, cells.values()), default=0)
    fitting = next((columns for length, columns in _COLUMNS if longest <= length), _FEWEST_COLUMNS)
    parts = -(-len(units) // fitting)
    size = -(-len(units) // parts)
    return [list(units[at : at + size]) for at in range(0, len(units), size)]


def _unit_rows(
    summary: Summary, part: Sequence[Unit], group: Sequence[Unit], asked: Sequence[Figure], cells: Cells
) -> Iterator[Row]:
    for number, task in enumerate((None, *summary.plan.tasks)):
        rows = [
            {
                "code": figure.indicator.code,
                "name": _name(figure.indicator),
                "unit": figure.indicator.unit,
                "figures": [cells[figure.indicator.code, unit.id] for unit in part],
                "total": _group_total(figure, group),
            }
            for figure in asked
            if figure.indicator.task == (task.id if task else "")
        ]
        if rows:
            yield _heading(number, task) | {"rows": rows}


def _cell(summary: Summary, figure: Figure, unit: Unit, answers: Answers) -> str:
    """Blank, zero and "nothing arose" are three things; a figure that is not added up stands in brackets."""
    if not asks(figure.indicator, unit, summary.period):
        return words.NOT_ASKED
    answer = answers.get((unit.id, figure.indicator.code))
    if answer is None or answer.value is None:
        return words.NO_FIGURE
    if answer.state is State.NONE_ARISEN:
        return words.NOTHING_ARISEN
    if figure.indicator.kind is Kind.YES_NO:
        return words.YES if answer.value else words.NO
    shown = show_number(answer.value)
    added = figure.indicator.aggregation is Aggregation.NONE or covers(figure.indicator.sum_over, unit)
    return shown if added else words.NOT_ADDED.format(value=shown)


def _group_total(figure: Figure, group: Sequence[Unit]) -> str:
    """The group's share of the total. Different items are counted over all units only: groups may name the same."""
    indicator = figure.indicator
    if indicator.aggregation is Aggregation.COUNT_DISTINCT or not any(covers(indicator.sum_over, u) for u in group):
        return words.NOT_ASKED
    given = [figure.given[unit.id] for unit in group if unit.id in figure.given]
    values = [answer.value for answer in given if answer.value is not None]
    together = max(values, default=None) if indicator.aggregation is Aggregation.MAX else sum(values, Decimal(0))
    return _total(indicator, together, given)


def receipts(summary: Summary) -> list[Row]:
    """When each unit's report came, by what evidence, how late, and what was decided by hand about it."""
    shown = [s for s in summary.standing.units if s.state is not Standing.NOT_REQUIRED or s.receipt]
    decided = notes(summary)
    return [
        _receipt_row(number, unit_standing) | {"note": decided.get(unit_standing.unit.id, "")}
        for number, unit_standing in enumerate(shown, 1)
    ]


def _receipt_row(number: int, unit_standing: UnitStanding) -> Row:
    receipt = unit_standing.receipt
    late = words.LATE_DAYS.format(
        days=show_number(unit_standing.days_late), working=show_number(unit_standing.working_days_late)
    )
    return {
        "number": str(number),
        "unit": unit_standing.unit.name,
        "state": STATES[unit_standing.state],
        "received": show_date(receipt.received) if receipt else "",
        "evidence": capitalised(EVIDENCE[receipt.evidence]) if receipt else "",
        "late": late if unit_standing.days_late else "",
    }
