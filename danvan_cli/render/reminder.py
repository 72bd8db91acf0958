"""What the templates of the letters print that remind units of a report, as ready text. Pure."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from danvan_cli.figures.numerals import show_date, show_long_date, show_number
from danvan_cli.finding import Finding, Severity
from danvan_cli.overdue import Standing
from danvan_cli.plan import Plan, Reminder
from danvan_cli.register.reminder import Sent
from danvan_cli.reminders import JointLetter, Owed, UnitLetter
from danvan_cli.render.letter import EVIDENCE, counted, office_fields, shown_points
from danvan_cli.texts.text import listed

# So many lines of points has a unit's letter room for; the rest stands in the marked workbook alone.
_LINES = 9.0


class Returned(NamedTuple):
    """What is wrong with a report that came; `marked` is the name, without its ending, of the marked workbook."""

    findings: Sequence[Finding]
    marked: str


def joint_context(plan: Plan, letter: JointLetter, on: date) -> dict[str, object]:
    """The values of the names of the template of the letter to all units that owe; `on` is the letter's date."""
    rows = list(enumerate(letter.owed, 1))
    higher = sorted({_alike(one) for one in letter.owed if one.level > letter.level})
    returned = [one for one in letter.owed if one.standing.state is Standing.RETURNED]
    return _common(plan, letter.level, letter.highest, on) | {
        "period": {"name": letter.period.name, "title": letter.period.title, "due": show_date(letter.last_good_day)},
        "until": show_date(min(one.until for one in letter.owed if one.level == letter.level)),
        "letters": _letters(_common_letters([one for one in letter.owed if one.level == letter.level])),
        "count": counted(len(letter.owed)),
        "missing": counted(len(letter.owed) - len(returned)),
        "returned": counted(len(returned)),
        "units": [
            _owed(one) | {"number": f"{number:02}", "name": one.unit.name, "short": one.unit.short}
            for number, one in rows
        ],
        "groups": [_group(plan, [row for row in rows if _alike(row[1]) == alike]) for alike in higher],
    }


def _alike(owed: Owed) -> tuple[object, ...]:
    """What units have in common to whom a letter says the same: their level, the letters that they left unanswered,
    and the earlier periods for which they were late."""
    letters = tuple((sent.day, sent.number) for sent in owed.unanswered)
    return owed.level, letters, tuple(period.due_before for period in owed.late_before)


def _common_letters(owed: Sequence[Owed]) -> Iterator[Sent]:
    """Those that all of them left unanswered: a letter to all cites none that one of them never got."""
    said = set.intersection(*({(sent.day, sent.number) for sent in one.unanswered} for one in owed))
    yield from (sent for sent in owed[0].unanswered if (sent.day, sent.number) in said)


def _group(plan: Plan, rows: Sequence[tuple[int, Owed]]) -> dict[str, object]:
    owed = [one for _number, one in rows]
    return {
        "level": _level(plan.remind.levels[owed[0].level]),
        "units": [one.unit.name for one in owed],
        "named": listed([one.unit.name for one in owed]),
        "numbers": listed([f"{number:02}" for number, _one in rows]),
        "until": show_date(min(one.until for one in owed)),
        "letters": _letters(owed[0].unanswered),
        "late_before": listed([period.title for period in owed[0].late_before]),
    }


def unit_context(plan: Plan, letter: UnitLetter, returned: Mapping[str, Returned], on: date) -> dict[str, object]:
    """The values of the names of the template of a letter to one unit; `returned` are its reports with errors, by the
    period's id."""
    late_before = {one.id: one.title for owed in letter.owed for one in owed.late_before}
    asked = [one.period.id for one in letter.owed]
    return _common(plan, letter.level, letter.level, on) | {
        "unit": {"name": letter.unit.name, "short": letter.unit.short},
        "period": {"title": letter.owed[0].period.title if len(letter.owed) == 1 else ""},
        "until": show_date(letter.until),
        "letters": _letters(one for owed in letter.owed for one in owed.unanswered),
        "late_before": listed([title for period, title in late_before.items() if period not in asked]),
        "periods": [
            _owed(one)
            | {"number": f"{number:02}", "name": one.period.name, "title": one.period.title}
            | _points(returned.get(one.period.id), _LINES / max(len(returned), 1))
            for number, one in enumerate(letter.owed, 1)
        ],
    }


def _common(plan: Plan, level: int, highest: int, on: date) -> dict[str, object]:
    remind = plan.remind
    return {
        "office": office_fields(plan.office),
        "date": show_long_date(on),
        "plan": {
            "citation": plan.citation,
            "subject": plan.subject,
            "area": plan.area,
            "year": str(plan.year),
            "basis": remind.basis,
        },
        "level": _level(remind.levels[level]) | {"late": level > 0},
        "superior": remind.superior,
        "copies": list(remind.copies) if remind.levels[highest].copies else [],
    }


def _level(level: Reminder) -> dict[str, object]:
    return {"name": level.name, "urgent": level.urgent, "explain": level.explain, "review": level.review}


def _letters(sent: Iterable[Sent]) -> list[dict[str, str]]:
    """Each letter once, the first one first."""
    said = sorted({(one.day, one.number) for one in sent})
    return [{"number": number, "day": show_date(day)} for day, number in said]


def _owed(owed: Owed) -> dict[str, object]:
    standing = owed.standing
    receipt = standing.receipt
    extended = standing.extension.until if standing.extension else None
    return {
        "due": show_date(owed.due),
        "days": counted(standing.days_late),
        "working_days": counted(standing.working_days_late),
        "received": show_date(receipt.received) if receipt else "",
        "evidence": EVIDENCE[receipt.evidence] if receipt else "",
        "file": receipt.file.rpartition("/")[2] if receipt else "",
        "errors": counted(receipt.errors) if receipt else "",
        "extended": show_date(extended) if extended else "",
        "reminded": counted(len(owed.letters)),
    }


def _points(returned: Returned | None, room: float) -> dict[str, object]:
    errors = [one for one in returned.findings if one.severity is Severity.ERROR] if returned else []
    shown = shown_points(errors, room)
    more = show_number(len(errors) - len(shown)) if len(errors) > len(shown) else ""
    return {"marked": returned.marked if returned else "", "points": shown, "more": more}
