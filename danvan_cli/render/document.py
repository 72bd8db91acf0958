"""The context of all the office's Word templates: the report's, and what a summary for the leadership adds. Pure.

`danvan_cli.render.fields` describes it, name by name.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from danvan_cli.highlights import Highlight, highlights, sentences, telling
from danvan_cli.overdue import PeriodStanding, Standing
from danvan_cli.plan import Unit
from danvan_cli.render import charts, words
from danvan_cli.render.annexes import Row
from danvan_cli.render.context import report_context, tidy
from danvan_cli.render.sentences import named
from danvan_cli.summary import Summary
from danvan_cli.text import capitalised, fold

# So many sentences fit beside figures and charts on one page, if none is longer than this.
OUTSTANDING = 3
_WORDS = 30
# So many bars of a chart.
UNITS = 8
_NAMED = (Standing.LATE, Standing.RETURNED, Standing.MISSING, Standing.WAITING)


def document_context(summary: Summary, standings: Sequence[PeriodStanding], on: date) -> dict[str, object]:
    """The values of the templates' names; `standings` are those of the periods up to the summary's."""
    context = report_context(summary, on)
    totals: Any = context["totals"]
    rows: Mapping[str, Row] = {row["code"]: row for table in totals for row in table["rows"]}
    return context | {
        "key_figures": [_alone(rows[code]) for code in charts.key_figures(summary) if code in rows],
        "named_units": {state.value: named(_in_state(summary, state)) for state in _NAMED},
        "outstanding": [_item(one) for one in _outstanding(summary)],
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


def _outstanding(summary: Summary) -> list[Highlight]:
    """The most telling short sentence of each task; of these the most telling ones, in the plan's order of tasks."""
    plan = summary.plan
    found: list[Highlight] = []
    for task in plan.tasks:
        texts = summary.told(task.id, "result")
        short = [replace(text, text="\n".join(filter(_is_short, sentences(text.text)))) for text in texts]
        found += highlights(short, 1, plan, bare_counts=False)
    chosen = sorted(found, key=lambda one: -telling(one.sentence, plan, bare_counts=False))[:OUTSTANDING]
    return [one for one in found if one in chosen]


def _is_short(sentence: str) -> bool:
    return len(sentence.split()) <= _WORDS


def _item(told: Highlight) -> dict[str, str]:
    text = tidy(told.sentence)
    names = (told.units[0].name, told.units[0].short)
    if len(told.units) == 1 and any(fold(text).startswith(fold(name) + " ") for name in names):
        return {"units": "", "text": text}
    return {"units": capitalised(named(told.units)), "text": text}
