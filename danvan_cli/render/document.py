"""The context of all the office's Word templates: the report's, and what a summary for the leadership adds. Pure.

`danvan_cli.render.fields` describes it, name by name.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from danvan_cli.overdue import PeriodStanding, Standing
from danvan_cli.plan import Unit
from danvan_cli.render import charts, words
from danvan_cli.render.annexes import Row
from danvan_cli.render.context import report_context
from danvan_cli.render.marks import Marks, NoMarks
from danvan_cli.render.sentences import named
from danvan_cli.render.told import Told
from danvan_cli.summary import Summary
from danvan_cli.texts.digest import Digest, digest

# So many bars of a chart.
UNITS = 8
_NAMED = (Standing.LATE, Standing.RETURNED, Standing.MISSING, Standing.WAITING)


def document_context(
    summary: Summary,
    standings: Sequence[PeriodStanding],
    on: date,
    condensed: Digest | None = None,
    marks: Marks | None = None,
) -> dict[str, object]:
    """The values of the templates' names; `standings` are those of the periods up to the summary's, `marks` collect
    what is remarked on its figures and sentences."""
    condensed, marks = condensed or digest(summary), marks or NoMarks()
    context = report_context(summary, on, condensed, marks)
    totals: Any = context["totals"]
    rows: Mapping[str, Row] = {row["code"]: row for table in totals for row in table["rows"]}
    return context | {
        "key_figures": [_alone(rows[code]) for code in charts.key_figures(summary) if code in rows],
        "named_units": {state.value: named(_in_state(summary, state)) for state in _NAMED},
        "outstanding": Told(summary.plan, condensed, marks).outstanding(),
        "charts": {
            "submissions": charts.submissions(summary.plan, standings),
            "coverage": charts.coverage(summary),
            "by_unit": list(charts.by_unit(summary, UNITS)),
        },
    }


def _in_state(summary: Summary, state: Standing) -> list[Unit]:
    owing = set(summary.owing)
    return [unit.unit for unit in summary.standing.units if unit.state is state and unit.unit in owing]


def _alone(row: Row) -> Row:
    """A row without the dash that marks it as a part of the one above it, which is not there."""
    return row | {"name": str(row["name"]).removeprefix(words.PART_OF.format(name=""))}
