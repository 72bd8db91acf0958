"""Everything that the template of the Word report prints, as ready text: numbers and dates written out. Pure.

The values are texts, lists and tables of texts and a few flags, so that a template needs neither filters nor
calculation. What is absent is "" or an empty list, never None.
"""

import re
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from itertools import groupby

from danvan_cli.highlights import Highlight, highlights, in_full, sentences
from danvan_cli.numerals import show_date, show_long_date, show_number
from danvan_cli.overdue import Standing
from danvan_cli.plan import Group, Office, Policy, Task, Unit
from danvan_cli.render import words
from danvan_cli.render.annexes import by_unit, receipts, totals
from danvan_cli.render.labels import notes
from danvan_cli.render.sentences import NAMED_UNITS, named, paragraph
from danvan_cli.summary import Summary
from danvan_cli.text import capitalised, clean, fold, listed

Texts = dict[str, object]
Item = dict[str, str]

# How many of the units' sentences the report repeats; all of them stand in the Excel appendix. Proposals want an
# answer, so they are cut only where nobody could read on.
RESULTS_A_TASK = 10
ASSESSMENTS = 6
PLANS = 8
REMARKS_A_TASK = 2
PROPOSALS_A_TASK = 30
# A "sentence" of more words is a page without a full stop; the report breaks it off, visibly.
_LONGEST = 120

# "1. ", "a) ", "2.1. ": numbers of a list that is torn apart here.
_MARK_ALONE = re.compile(r"\W*\w{1,3}[.)]?")
_LIST_MARK = re.compile(r"(?:\d{1,2}(?:\.\d{1,2})*[.)]|[a-zđ]\))\s+(?=\D)")


def report_context(summary: Summary, on: date) -> dict[str, object]:
    """The values of the template's names; `on` is the date of the report."""
    plan, period = summary.plan, summary.period
    before = plan.previous(period)
    compared = any(figure.change for figure in summary.figures.values())
    return {
        "office": _office(plan.office),
        "date": show_long_date(on),
        "plan": {"citation": plan.citation, "subject": plan.subject, "area": plan.area, "all_units": plan.all_units},
        "period": {"name": period.name, "title": period.title, "next": period.next},
        "previous": before.name if before and compared else "",
        "deadline": _deadline(summary),
        "reception": _reception(summary),
        "direction": _lead(summary, None),
        "tasks": [_task(summary, task, number) for number, task in enumerate(plan.tasks, 1)],
        "strengths": _items(summary, "", "strengths", ASSESSMENTS, bare_counts=False),
        "weaknesses": _items(summary, "", "weaknesses", ASSESSMENTS),
        "difficulties": _difficulties(summary),
        "causes": _items(summary, "", "causes", ASSESSMENTS),
        "plans": _items(summary, "", "plans", PLANS),
        "proposals": _proposals(summary),
        "totals": totals(summary),
        "by_unit": by_unit(summary),
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


def _lead(summary: Summary, task: Task | None) -> Texts:
    told = paragraph(summary, task)
    return {"lead": told.text, "coverage": told.note}


def _task(summary: Summary, task: Task, number: int) -> Texts:
    """A task's section: what its figures tell, then what the units told, by the plan's groups."""
    lead = _lead(summary, task)
    chosen = highlights(summary.told(task.id, "result"), RESULTS_A_TASK, summary.plan, bare_counts=False)
    found = [(group, [h for h in chosen if h.units[0].group == group.id]) for group in summary.plan.groups]
    told = [(group, there) for group, there in found if there]
    groups = [_group(at, group, there, len(told)) for at, (group, there) in enumerate(told)]
    return {
        "number": str(number),
        "title": task.title.rstrip("."),
        "short": task.short,
        **lead,
        "groups": groups,
        "nothing": not lead["lead"] and not groups,
    }


def _group(at: int, group: Group, told: Iterable[Highlight], groups: int) -> Texts:
    """The sentences of a group's units. A point needs a second one beside it, so a single group has no `point`."""
    return {
        "point": f"{words.POINTS[at % len(words.POINTS)]})" if groups > 1 else "",
        "name": capitalised(group.plural),
        "sentences": _bullets(told),
    }


def _difficulties(summary: Summary) -> list[Texts]:
    return _by_task(summary, lambda task: _items(summary, task.id, "difficulty", REMARKS_A_TASK))


def _proposals(summary: Summary) -> list[Texts]:
    return _by_task(
        summary, lambda task: _bullets(in_full(summary.told(task.id, "proposal"), PROPOSALS_A_TASK, summary.plan))
    )


def _by_task(summary: Summary, told: Callable[[Task], list[Item]]) -> list[Texts]:
    """What the units wrote about each task; tasks without anything are left out."""
    remarks: list[Texts] = [
        {"number": str(number), "short": task.short, "sentences": told(task)}
        for number, task in enumerate(summary.plan.tasks, 1)
    ]
    return [remark for remark in remarks if remark["sentences"]]


def _items(summary: Summary, task: str, field: str, most: int, bare_counts: bool = True) -> list[Item]:
    return _bullets(highlights(summary.told(task, field), most, summary.plan, bare_counts))


def _bullets(told: Iterable[Highlight]) -> list[Item]:
    """Sentences and who says them; what the same units say in a row is one item."""
    return [_item(units, [one.sentence for one in said]) for units, said in groupby(told, lambda one: one.units)]


def _item(units: list[Unit], said: Iterable[str]) -> Item:
    """`units` is "" where the text itself begins with its unit's name."""
    text = " ".join(
        tidy(sentence) for one in said for sentence in sentences(one) if not _MARK_ALONE.fullmatch(sentence)
    )
    if len(units) == 1 and any(fold(text).startswith(fold(name) + " ") for name in (units[0].name, units[0].short)):
        return {"units": "", "text": text}
    return {"units": capitalised(named(units)), "text": text}


def tidy(sentence: str) -> str:
    """A unit's sentence as one of the report: no list mark, a capital first, one full stop at the end.

    "./." ends documents (NĐ 30/2020, annex III), and a unit's document is not the report's end.
    """
    text = " ".join(_LIST_MARK.sub("", clean(sentence), count=1).split())
    told = text.split(" ")
    if len(told) > _LONGEST:
        text = " ".join(told[:_LONGEST]) + words.LEFT_OUT
    text = text.removesuffix("./.").rstrip(" ;,:")
    return capitalised(text if text.endswith((".", "!", "?", "…", words.LEFT_OUT)) else text + ".")
