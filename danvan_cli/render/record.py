"""What a rendering said, kept to be compared with a later one: totals, sentences, rows of the annexes. Pure.

It is taken from the summary and from the texts of the templates' names, never read back from Word.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, cast

from danvan_cli.render import words
from danvan_cli.render.sentences import show_percent
from danvan_cli.summary import Summary

Record = dict[str, Any]
Row = Mapping[str, Any]


def record_of(summary: Summary, context: Mapping[str, object]) -> Record:
    """`units` name the receipt that counts of each unit, `totals` each figure with its coverage, `sentences` are
    [place, units, text], `rows` are [table, row, cells]. Plain texts and numbers, ready for JSON."""
    return {
        "units": {reported.unit.id: reported.receipt.id for reported in summary.reported},
        "totals": dict(_totals(summary)),
        "sentences": list(_sentences(context)),
        "rows": list(_rows(context)),
    }


def _totals(summary: Summary) -> Iterator[tuple[str, Record]]:
    for code, figure in summary.figures.items():
        given, expected = figure.coverage
        total = None if figure.total is None else str(figure.total)
        yield code, {"name": figure.indicator.name, "total": total, "given": given, "expected": expected}
    for code, percentage in summary.percentages.items():
        percent = None if percentage.percent is None else show_percent(percentage.percent) + words.PERCENT_UNIT
        ratio = percentage.ratio
        codes = [*ratio.of, *ratio.over]
        yield code, {"name": ratio.name, "total": percent, "given": percentage.units, "expected": None, "codes": codes}


def _listed(value: object) -> Sequence[Row]:
    return cast("Sequence[Row]", value) if isinstance(value, list) else ()


def _sentences(context: Mapping[str, object]) -> Iterator[list[str]]:
    """Each one under the name of the place where a template finds it, with its task where it has one."""
    for task in _listed(context.get("tasks")):
        for group in task["groups"]:
            yield from (["result", task["short"], one["units"], one["text"]] for one in group["sentences"])
    for model in _listed(context.get("models")):
        yield from (["model", model["name"], one["units"] or model["units"], one["text"]] for one in model["told"])
    for field in ("strengths", "weaknesses", "causes", "plans"):
        yield from ([field, "", one["units"], one["text"]] for one in _listed(context.get(field)))
    for field in ("difficulties", "proposals"):
        for task in _listed(context.get(field)):
            yield from ([field, task["short"], one["units"], one["text"]] for one in task["sentences"])


def _rows(context: Mapping[str, object]) -> Iterator[list[Any]]:
    """The annexes' rows, each cell with its heading."""
    for table in _listed(context.get("totals")):
        for row in table["rows"]:
            cells = {name: text for name, text in row.items() if name not in ("code", "name", "unit") and text}
            yield ["totals", "", f"{row['code']} {row['name']}", cells]
    for table in _listed(context.get("by_unit")):
        for task in table["tasks"]:
            for row in task["rows"]:
                cells = dict(zip(table["units"], row["figures"], strict=True))
                yield ["by_unit", table["group"], f"{row['code']} {row['name']}", cells | {"total": row["total"]}]
    for row in _listed(context.get("receipts")):
        cells = {name: text for name, text in row.items() if name not in ("number", "unit") and text}
        yield ["receipts", "", row["unit"], cells]
