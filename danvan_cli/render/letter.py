"""What the template of the letter prints that goes back with a unit's workbook, as ready text. Pure."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from danvan_cli.figures.numerals import show_date, show_long_date, show_number
from danvan_cli.finding import Finding, Severity
from danvan_cli.plan import Office, Period, Plan, Unit
from danvan_cli.register.receipt import Evidence, Receipt
from danvan_cli.render.fix_list import WHOLE_FILE
from danvan_cli.texts.text import clean

# The letter is to fit on one page: so many points at most, and so many lines of so many letters in all of them, where
# the space between two points counts as a part of a line. That is beside a text of so many lines of its own size, each
# of which, if there are more, takes the room of more than one line of the points.
MOST_POINTS = 15
_LINES, _LETTERS, _BETWEEN = 16.0, 64, 0.3
_TEXT_LINES, _TEXT_LETTERS, _TEXT_LINE = 10, 72, 1.3
# Letters of the template's own wording in each of its paragraphs, and of an agency's name in a line of the letterhead.
_OPENING, _REQUEST, _CONTACT, _CLOSING, _AGENCY = 175, 160, 75, 40, 20
_LONGEST = 300
# By what the day of receipt is known.
EVIDENCE = {
    Evidence.GIVEN: "theo ghi nhận của bộ phận tổng hợp",
    Evidence.INCOMING_REGISTER: "theo sổ văn bản đến",
    Evidence.EMAIL: "theo ngày gửi thư điện tử",
    Evidence.COLLECTED: "theo ngày thu báo cáo",
}


class Returned(NamedTuple):
    """What goes back. `period` is None where the workbook does not say which one it is for; `attachment` is "" where
    no workbook could be marked."""

    unit: Unit
    period: Period | None
    receipt: Receipt
    findings: Sequence[Finding]
    attachment: str


def letter_context(plan: Plan, returned: Returned, until: date, on: date) -> dict[str, object]:
    """The values of the template's names; `on` is the date of the letter, `until` the day by which to send again."""
    unit, period, receipt = returned.unit, returned.period, returned.receipt
    severities = [finding.severity for finding in returned.findings]
    shown = shown_points(returned.findings, _room(plan, returned))
    return {
        "office": office_fields(plan.office),
        "date": show_long_date(on),
        "plan": {"citation": plan.citation, "subject": plan.subject, "area": plan.area},
        "period": {"name": period.name if period else "", "title": period.title if period else ""},
        "unit": {"name": unit.name, "short": unit.short},
        "file": receipt.file.rpartition("/")[2],
        "received": show_date(receipt.received),
        "evidence": EVIDENCE[receipt.evidence],
        "errors": counted(severities.count(Severity.ERROR)),
        "warnings": counted(severities.count(Severity.WARNING)),
        "points": shown,
        "more": show_number(len(severities) - len(shown)) if len(severities) > len(shown) else "",
        "attachment": returned.attachment,
        "until": show_date(until),
    }


def office_fields(office: Office) -> dict[str, object]:
    """What the letters' templates print of the office."""
    return {
        "parent": office.parent,
        "name": office.name,
        "title": office.title,
        "place": office.place,
        "symbol": office.letter_symbol,
        "authority": list(office.authority),
        "signer_title": office.signer_title,
        "signer_name": office.signer_name,
        "archive": office.archive,
        "contact": office.contact,
    }


def counted(number: int) -> str:
    """ "" for none, so that a template can ask for it; below ten with a zero, as official documents count."""
    return f"{number:02}" if number else ""


def _room(plan: Plan, returned: Returned) -> float:
    """How many lines of points the page has room for beside the text."""
    office, unit = plan.office, len(returned.unit.name)
    period = len(returned.period.title) if returned.period else 0
    file = len(returned.receipt.file.rpartition("/")[2])
    letters = [
        _OPENING + len(office.title) + period + len(plan.subject) + unit + file,
        _REQUEST + len(office.title) + unit + len(returned.attachment),
        _CONTACT + len(office.contact) if office.contact else 0,
        _CLOSING + unit,
    ]
    lines = sum(-(-number // _TEXT_LETTERS) for number in letters)
    return _LINES - (lines - _TEXT_LINES) * _TEXT_LINE - len(office.name) // _AGENCY - len(office.authority)


def shown_points(findings: Sequence[Finding], room: float) -> list[dict[str, str]]:
    """As many of the findings as there is room for, at least one."""
    shown: list[dict[str, str]] = []
    lines = 0.0
    for number, finding in enumerate(findings[:MOST_POINTS], 1):
        text = clean(finding.message_in_document)
        text = text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"
        lines += -(-len(text) // _LETTERS) + _BETWEEN
        if shown and lines > room:
            break
        place = ", ".join(filter(None, (finding.where.sheet, finding.where.cell))) or WHOLE_FILE
        doubtful = "x" if finding.severity is Severity.WARNING else ""
        shown.append({"number": str(number), "place": place, "text": text, "doubtful": doubtful})
    return shown
