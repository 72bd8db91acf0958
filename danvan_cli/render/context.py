"""Everything that the template of the Word report prints, as ready text: numbers and dates written out. Pure.

The values are texts, lists and tables of texts and a few flags, so that a template needs neither filters nor
calculation. What is absent is "" or an empty list, never None.
"""

from datetime import date, timedelta

from danvan_cli.figures.numerals import show_date, show_long_date, show_number
from danvan_cli.overdue import Standing
from danvan_cli.plan import Group, Office, Policy, Task, Unit
from danvan_cli.render import words
from danvan_cli.render.annexes import by_unit, receipts, shows_not_added, totals
from danvan_cli.render.labels import notes
from danvan_cli.render.marks import Marks, NoMarks
from danvan_cli.render.sentences import NAMED_UNITS, Paragraph, named, paragraph
from danvan_cli.render.sources import of_change, of_percentage, of_total
from danvan_cli.render.told import Told
from danvan_cli.summary import Summary
from danvan_cli.texts.digest import CAUSES, PLANS, STRENGTHS, WEAKNESSES, Digest, digest
from danvan_cli.texts.text import listed

Texts = dict[str, object]


def report_context(
    summary: Summary, on: date, condensed: Digest | None = None, marks: Marks | None = None
) -> dict[str, object]:
    """The values of the template's names; `on` is the date of the report, `marks` collect what is remarked on its
    figures and sentences."""
    plan, period, marks = summary.plan, summary.period, marks or NoMarks()
    before = plan.previous(period)
    compared = any(figure.change for figure in summary.figures.values())
    told = Told(plan, condensed or digest(summary), marks)
    direction = paragraph(summary, None, marks)
    known = summary.missing if direction.named.issuperset(summary.missing) else ()
    return {
        "office": _office(plan.office),
        "date": show_long_date(on),
        "plan": {"citation": plan.citation, "subject": plan.subject, "area": plan.area, "all_units": plan.all_units},
        "period": {"name": period.name, "title": period.title, "next": period.next},
        "previous": before.name if before and compared else "",
        "deadline": _deadline(summary),
        "reception": _reception(summary),
        "direction": _lead(direction),
        "tasks": [
            _task(_lead(paragraph(summary, task, marks, known)), told, task, number)
            for number, task in enumerate(plan.tasks, 1)
        ],
        "models": told.models(),
        "more_models": show_number(more) if (more := len(told.digest.more_models)) else "",
        "strengths": told.assessment(STRENGTHS),
        "weaknesses": told.assessment(WEAKNESSES),
        "difficulties": told.difficulties(),
        "more_difficulties": told.more(told.digest.difficulties),
        "causes": told.assessment(CAUSES),
        "plans": told.assessment(PLANS),
        "proposals": told.proposals(),
        "more_proposals": told.more(told.digest.proposals),
        "totals": _remarked(totals(summary), summary, marks),
        "by_unit": _remarked(by_unit(summary), summary, marks),
        "not_added": shows_not_added(summary),
        "receipts": receipts(summary),
        "decided": bool(notes(summary)),
    }


def _office(office: Office) -> Texts:
    """NĐ 30/2020, annex I, part I, II.9.a: one addressee stands behind "Kính gửi:", several on lines of their own."""
    several = len(office.addressees) > 1
    return {
        "parent": office.parent,
        "name": office.name,
        "title": office.title,
        "place": office.place,
        "symbol": office.symbol,
        "addressee": "" if several else "".join(office.addressees),
        "addressees": _lines(office.addressees) if several else [],
        "addressed": listed(list(office.addressees)),
        "authority": list(office.authority),
        "signer_title": office.signer_title,
        "signer_name": office.signer_name,
        "recipients": list(office.recipients),
        "archive": office.archive,
    }


def _lines(names: tuple[str, ...]) -> list[str]:
    """The lines of a list, each ending with a semicolon, the last with a full stop."""
    return [f"{name};" for name in names[:-1]] + [f"{name}." for name in names[-1:]]


def _deadline(summary: Summary) -> Texts:
    """The plan's "before" and what danvan made of it: the named day itself counts, or the last day was moved."""
    due, last = summary.period.due_before, summary.standing.last_good_day
    inclusive = summary.plan.deadline.policy is Policy.INCLUSIVE
    return {
        "due_before": show_date(due),
        "last_good_day": show_date(last),
        "inclusive": inclusive,
        "moved": not inclusive and last > due - timedelta(days=1),
    }


def _reception(summary: Summary) -> Texts:
    """How many units reported, and which did not. Units that need not report are named as `extra` if they did."""
    owing = set(summary.owing)
    by_state: dict[Standing, list[Unit]] = {state: [] for state in Standing}
    for standing in summary.standing.units:
        if standing.unit in owing:
            by_state[standing.state].append(standing.unit)
    told: Texts = {
        "reported": show_number(len(summary.owing) - len(summary.missing)),
        "expected": show_number(len(summary.owing)),
        "on_time": show_number(len(by_state[Standing.ON_TIME])),
    }
    named_states = (Standing.LATE, Standing.RETURNED, Standing.MISSING, Standing.WAITING)
    for state in named_states:
        told[state.value] = show_number(len(by_state[state]))
        told[f"{state.value}_units"] = _all_named(by_state[state])
    extra = [report.unit for report in summary.reported if report.unit not in owing]
    return told | {"extra": show_number(len(extra)), "extra_units": _all_named(extra)}


def _all_named(units: list[Unit]) -> str:
    """The units' names; of very many, where all of them are named."""
    return named(units) if len(units) <= NAMED_UNITS else words.SEE_RECEIPTS


def _lead(told: Paragraph) -> Texts:
    return {"lead": told.text, "coverage": told.note}


def _task(lead: Texts, told: Told, task: Task, number: int) -> Texts:
    """A task's section: what its figures tell, then what the units told, by the plan's groups."""
    groups = told.groups(task)
    return {
        "number": str(number),
        "title": task.title.rstrip("."),
        "short": task.short,
        **lead,
        "groups": groups,
        "nothing": not lead["lead"] and not groups,
    }


def _remarked(tables: list[Texts], summary: Summary, marks: Marks) -> list[Texts]:
    """The annexes' tables with a remark on each computed figure; in a table of units those are its group's totals."""
    groups = {group.plural: group for group in summary.plan.groups}
    for table in tables:
        group = groups.get(str(table.get("plural")))
        for part in (table, *_rows(table, "tasks")):
            for row in _rows(part, "rows"):
                row.update(_row_remarked(row, summary, marks, group))
    return tables


def _rows(part: Texts, key: str) -> list[Texts]:
    found = part.get(key, [])
    return found if isinstance(found, list) else []


def _row_remarked(row: Texts, summary: Summary, marks: Marks, group: Group | None) -> Texts:
    code, total = str(row["code"]), str(row["total"])
    figure, percentage = summary.figures.get(code), summary.percentages.get(code)
    if not any(map(str.isdigit, total)):
        return {}
    if figure is None:
        return {"total": marks.on(total, lambda: of_percentage(summary, percentage))} if percentage else {}
    remarked: Texts = {"total": marks.on(total, lambda: of_total(summary, figure, group))}
    if figure.change and "change" in row:
        remarked["change"] = marks.on(str(row["change"]), lambda: of_change(figure))
    return remarked
