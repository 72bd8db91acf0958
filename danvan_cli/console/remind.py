"""How reminders look in a terminal, and as JSON: the letters written, those recorded as sent, the list of all."""

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from danvan_cli.console.decisions import state_of
from danvan_cli.console.files import coloured
from danvan_cli.console.json_view import letter_sent
from danvan_cli.console.terminal import Part, complain, say, table
from danvan_cli.console.units import STANDING, period_of, reminded, unit_of
from danvan_cli.figures.numerals import show_date
from danvan_cli.language import _
from danvan_cli.made import Made
from danvan_cli.overdue import Standing
from danvan_cli.plan import Plan
from danvan_cli.register.receipt import Receipt
from danvan_cli.register.reminder import Sent, SentLetters
from danvan_cli.reminders import JointLetter, Owed, UnitLetter
from danvan_cli.texts.text import capitalised

if TYPE_CHECKING:
    from danvan_cli.remind import Recorded, WrittenLetter

# The mildest level is green, the strictest red, whatever the plan calls them and however many it has.
_COLOURS = ("green", "cyan", "yellow", "red")


def show_letters(plan: Plan, written: Sequence["WrittenLetter"], on: date, here: Path) -> None:
    """A row for each report owed; then where the letters are."""
    if not written:
        say((_("On {day} no unit has to be reminded: nothing is owed.").format(day=show_date(on)), "green"))
        return
    single = [one.letter for one in written if isinstance(one.letter, UnitLetter)]
    headings = (_("Unit"), _("Period"), _("State"), _("Days late"), _("working days"), _("Letters sent"), _("Level"))
    table((*headings, _("To be sent by")), (_row(plan, owed) for one in single for owed in one.owed), right=(3, 4, 5))
    say()
    for one in written:
        if isinstance(one.letter, JointLetter):
            to_all = _("To all of them, {period}:").format(period=one.letter.period.title)
            say(f"{to_all} ", (_shown(one.made, here), "bold"))
    folder = written[0].made.path.parent
    line = _("{number} letters to one unit each, in {path}")
    say(line.format(number=len(single), path=folder.relative_to(here) if folder.is_relative_to(here) else folder))
    for one in written:
        if one.made.kept:
            kept = _("the file that was there is kept as {name}")
            say((kept.format(name=one.made.kept.name), "yellow"), indent=2)
    if any(owed.standing.state is Standing.RETURNED for letter in single for owed in letter.owed):
        say((_("Reports with errors go back marked by: danvan return"), "dim"))
    say((_("Once they are sent: danvan remind --sent, so that the next letters count them."), "dim"))


def show_unplaced(plan: Plan, unplaced: Iterable[Receipt]) -> None:
    """Units that get no letter, since a file of theirs waits to be placed."""
    for receipt in unplaced:
        line = _("No letter to {unit}: its file {file} is not placed yet; see danvan assign.")
        complain(line.format(unit=plan.unit_by_id[receipt.unit].short, file=receipt.file))


def _row(plan: Plan, owed: Owed) -> list[Part]:
    level = plan.remind.levels[owed.level]
    sent = str(len(owed.letters) or "")
    until = show_date(owed.until)
    if owed.awaited:
        until += " " + _("(time given before: {day})").format(day=show_date(owed.awaited))
    return [
        owed.unit.short,
        capitalised(owed.period.name),
        coloured(STANDING[owed.standing.state]),
        str(owed.standing.days_late or ""),
        str(owed.standing.working_days_late or ""),
        sent,
        (f"{owed.level} {level.name}", _COLOURS[min(owed.level, len(_COLOURS) - 1)]),
        until,
    ]


def _shown(made: Made, here: Path) -> str:
    path = made.path.relative_to(here) if made.path.is_relative_to(here) else made.path
    return f"{path}{' ' + _('(unchanged)') if made.same else ''}"


def show_recorded(plan: Plan, recorded: "Recorded") -> None:
    """What was recorded now, a line each, and how much was known already."""
    for sent in recorded.new:
        say((_("Undone") if sent.withdraws else _("Recorded"), "green"), f": {reminded(sent, plan)}")
    if recorded.known:
        say(_("Recorded before: {number}.").format(number=len(recorded.known)))
    if not recorded.new and not recorded.known:
        say(_("Nothing is owed, so no letter was sent."))


def show_log(plan: Plan, known: SentLetters, shown: Sequence[Sent]) -> None:
    """All letters sent, the first one first, with what became of their records."""
    if not shown:
        say(_("No letter is recorded as sent."))
    headings = ("", _("Sent on"), _("Number"), _("Unit"), _("Period"), _("Level"), _("Kind"), _("To be sent by"))
    table((*headings, _("Recorded by"), ""), (_log_row(plan, known, sent) for sent in shown), right=(0,))


def _log_row(plan: Plan, known: SentLetters, sent: Sent) -> list[Part]:
    return [
        str(sent.id), show_date(sent.day), sent.number, unit_of(plan, sent), period_of(plan, sent),
        f"{sent.level} {_level(plan, sent.level)}".rstrip(), _("joint letter") if sent.joint else _("its own letter"),
        show_date(sent.until), sent.by, state_of(sent.withdraws, holds=known.holds(sent)),
    ]  # fmt: skip


def _level(plan: Plan, level: int) -> str:
    """A plan may have had more levels when the letter was sent."""
    return plan.remind.levels[level].name if level < len(plan.remind.levels) else ""


def letters_json(
    plan: Plan, written: Sequence["WrittenLetter"], unplaced: Iterable[Receipt], on: date
) -> dict[str, Any]:
    """Of `remind`: each letter with the reports that it asks for, and the files for which units got none."""
    return {
        "on": on.isoformat(),
        "joint": [
            {"period": one.letter.period.id, **_letter(plan, one.made, one.letter.highest), **_owed(one.letter.owed)}
            for one in written
            if isinstance(one.letter, JointLetter)
        ],
        "letters": [
            {
                "unit": one.letter.unit.id,
                "until": one.letter.until.isoformat(),
                **_letter(plan, one.made, one.letter.level),
                **_owed(one.letter.owed),
            }
            for one in written
            if isinstance(one.letter, UnitLetter)
        ],
        "unplaced": [{"unit": one.unit, "period": one.period, "file": one.file} for one in unplaced],
    }


def _letter(plan: Plan, made: Made, level: int) -> dict[str, Any]:
    asked = plan.remind.levels[level]
    return {
        "file": str(made.path),
        "unchanged": made.same,
        "kept": str(made.kept) if made.kept else None,
        "level": level,
        "name": asked.name,
        "urgent": asked.urgent,
        "explain": asked.explain,
        "review": asked.review,
        "copies": list(plan.remind.copies) if asked.copies else [],
    }


def _owed(owed: Iterable[Owed]) -> dict[str, Any]:
    return {
        "owed": [
            {
                "unit": one.unit.id,
                "period": one.period.id,
                "state": one.standing.state.value,
                "due": one.due.isoformat(),
                "days_late": one.standing.days_late,
                "working_days_late": one.standing.working_days_late,
                "received": one.standing.receipt.received.isoformat() if one.standing.receipt else None,
                "errors": one.standing.receipt.errors if one.standing.receipt else 0,
                "extended": one.due.isoformat() if one.standing.extension else None,
                "level": one.level,
                "until": one.until.isoformat(),
                "awaited": one.awaited.isoformat() if one.awaited else None,
                "sent": [letter_sent(sent) for sent in one.letters],
                "late_before": [period.id for period in one.late_before],
            }
            for one in owed
        ]
    }


def recorded_json(recorded: "Recorded") -> dict[str, Any]:
    """Of `remind --sent`."""
    return {
        "recorded": [letter_sent(sent) for sent in recorded.new],
        "known": [letter_sent(sent) for sent in recorded.known],
    }


def log_json(known: SentLetters, shown: Iterable[Sent]) -> dict[str, Any]:
    """Of `remind --log`."""
    return {"reminders": [letter_sent(sent) | {"in_force": known.holds(sent)} for sent in shown]}
