"""Use cases: letters that remind units of the reports that they owe, and the record of those that were sent."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple

from danvan_cli.deadline import Calendar
from danvan_cli.errors import DanvanError, reason_of
from danvan_cli.figures.numerals import show_date
from danvan_cli.language import _
from danvan_cli.made import Made
from danvan_cli.overdue import standing
from danvan_cli.plan import Period, Plan
from danvan_cli.register.database import Register
from danvan_cli.register.receipt import Receipt
from danvan_cli.register.reminder import Sent
from danvan_cli.reminders import JointLetter, Letters, Owed, UnitLetter, letters_due
from danvan_cli.render.advice import for_unit
from danvan_cli.render.reminder import Returned, joint_context, unit_context
from danvan_cli.render.reminder_fields import JOINT_FIELDS, UNIT_FIELDS
from danvan_cli.returns import marked_name, write_letter

# The check that finds a form blank.
_BLANK = "I13"
JOINT_TEMPLATE, UNIT_TEMPLATE = "reminder-joint.docx", "reminder.docx"


class Templates(NamedTuple):
    joint: Path
    unit: Path


class WrittenLetter(NamedTuple):
    """A letter and the file that holds it."""

    letter: JointLetter | UnitLetter
    made: Made


def due_letters(
    plan: Plan, register: Register, calendar: Calendar, wanted: Sequence[Period], units: Collection[str], on: date
) -> Letters:
    """The letters of the day; `units` are ids, empty for all."""
    receipts, decisions = register.receipts(), register.decisions()
    standings = {one.id: standing(plan, one, receipts, calendar, on, decisions) for one in plan.periods}
    unplaced = [one for one in register.unplaced() if one.received <= on and not _is_blank(register, one)]
    return letters_due(plan, wanted, standings, register.sent_letters(), calendar, on, units, unplaced)


def _is_blank(register: Register, receipt: Receipt) -> bool:
    """Whether the file is a form that nobody filled: no report, wherever it is placed."""
    return any(finding.code == _BLANK for finding in register.findings(receipt))


def write_letters(
    plan: Plan, register: Register, letters: Letters, templates: Templates, folder: Path, on: date
) -> Iterator[WrittenLetter]:
    """Write each letter into the day's folder below `folder`; files that stand there already are kept.

    Raises `DanvanError` for a mistake in a template, and where the folder cannot be written.
    """
    place = folder / on.isoformat()
    try:
        for joint in letters.joint:
            path = place / f"don-doc-chung-{joint.period.id}.docx"
            context = joint_context(plan, joint, on)
            yield WrittenLetter(joint, write_letter(templates.joint, context, path, on, JOINT_FIELDS))
        for single in letters.single:
            periods = "-".join(one.period.id for one in single.owed)
            path = place / f"don-doc-{periods}-{single.unit.id}.docx"
            context = unit_context(plan, single, _faults(register, single), on)
            yield WrittenLetter(single, write_letter(templates.unit, context, path, on, UNIT_FIELDS))
    except OSError as error:
        message = _("The letters cannot be written to {path}: {reason}. Close them in Word if open.")
        raise DanvanError(message.format(path=place, reason=reason_of(error))) from error


def _faults(register: Register, letter: UnitLetter) -> dict[str, Returned]:
    """By period, what is wrong with the report that came, and what `danvan return` calls the workbook."""
    came = {one.period.id: one.standing.receipt for one in letter.owed if one.standing.receipt}
    return {
        period: Returned(
            for_unit(register.findings(receipt)),
            marked_name(receipt.file, "") if register.kept_file(receipt.sha256) else "",
        )
        for period, receipt in came.items()
    }


class Recorded(NamedTuple):
    """What was recorded now, and what was known already."""

    new: tuple[Sent, ...]
    known: tuple[Sent, ...]


def check_number(letters: Letters, number: str, *, joint: bool) -> None:
    """Raises `DanvanError` where one number is given for several letters."""
    sent = len(letters.joint if joint else letters.single)
    if number and sent > 1:
        message = _("{sent} letters cannot have one number: name one by --period or --unit.")
        raise DanvanError(message.format(sent=sent))


@dataclass(frozen=True)
class Outbox:
    """Where it is recorded what was sent: on which day, and who says so, when. Records are added, never taken out."""

    register: Register
    on: date
    by: str
    now: datetime

    def record(self, letters: Letters, number: str, *, joint: bool) -> Recorded:
        """These letters of the day were sent: the joint ones, or one to each unit. Told again without a number, a
        record keeps the number that it has."""
        in_force = self.register.sent_letters().in_force
        new, known = [], []
        for owed in letters.owed:
            one = self._sent(owed, number, joint=joint)
            before = in_force.get(one.subject)
            if before and not number:
                one = one._replace(number=before.number)
            if before and before.said == one.said:
                known.append(before)
            else:
                new.append(one)
        return Recorded(self._add(new), tuple(known))

    def take_back(self, periods: Collection[str], units: Collection[str]) -> Recorded:
        """No letter was sent on this day about these periods to these units, by their ids; to any, for none.

        Raises `DanvanError` where none is recorded.
        """
        found = [
            one._replace(by=self.by, at=self._at, withdraws=one.id)
            for one in self.register.sent_letters().in_force.values()
            if one.day == self.on and one.period in periods and (not units or one.unit in units)
        ]
        if not found:
            message = _("No letter of {day} is recorded there, so nothing can be undone.")
            raise DanvanError(message.format(day=show_date(self.on)))
        return Recorded(self._add(found), ())

    @property
    def _at(self) -> str:
        return self.now.isoformat(timespec="seconds")

    def _sent(self, owed: Owed, number: str, *, joint: bool) -> Sent:
        return Sent(
            owed.unit.id, owed.period.id, self.on, owed.level, number, joint, owed.until, self.by, self._at
        )  # fmt: skip

    def _add(self, sent: Sequence[Sent]) -> tuple[Sent, ...]:
        with self.register.transaction():
            return tuple(map(self.register.remind, sent))
