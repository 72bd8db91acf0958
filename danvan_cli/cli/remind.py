"""The command that reminds units of the reports that they owe, and keeps account of the letters; see `remind`."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from danvan_cli.cli.options import (
    PERIOD,
    Common,
    Json,
    On,
    OutputOption,
    UnitsOption,
    clock,
    command,
    say_if_no_register,
    user,
)
from danvan_cli.errors import DanvanError
from danvan_cli.figures.numerals import show_date
from danvan_cli.language import _

if TYPE_CHECKING:
    from danvan_cli.plan import Period
    from danvan_cli.remind import Recorded
    from danvan_cli.reminders import Letters
    from danvan_cli.session import Session


@command(_("Write letters to the units that owe a report; record which of them were sent."))
def remind(  # noqa: PLR0913, PLR0917 - each option of the command is an argument
    context: typer.Context,
    period: Annotated[
        str,
        typer.Option(
            "--period", metavar=PERIOD, help=_("This period only, also before its deadline; else every period due.")
        ),
    ] = "",
    on: On = None,
    unit: UnitsOption = None,
    output: OutputOption = None,
    sent: Annotated[bool, typer.Option("--sent", help=_("Write nothing: record that the letters were sent."))] = False,
    number: Annotated[
        str, typer.Option("--number", metavar=_("NUMBER"), help=_("With --sent: the letter's number and symbol."))
    ] = "",
    each: Annotated[
        bool, typer.Option("--each", help=_("With --sent: each unit got its own letter, not the joint one."))
    ] = False,
    undo: Annotated[
        bool, typer.Option("--undo", help=_("With --sent: take back what is recorded of that day."))
    ] = False,
    log: Annotated[bool, typer.Option("--log", help=_("List the letters that were sent."))] = False,
    json: Json = False,
) -> None:
    common: Common = context.obj
    if log and sent:
        raise DanvanError(_("--log lists what was sent, --sent records it: give one of them."))
    if not sent and (number or each or undo):
        raise DanvanError(_("--number, --each and --undo say what was sent: give --sent too."))
    if (undo and (number or each)) or (output and (sent or log)):
        raise DanvanError(_("--number and --each do not go with --undo, nor --output with --sent or --log."))
    session, day = common.session, on or clock().date()
    if sent and day > clock().date():
        raise DanvanError(
            _("No letter can have been sent on {day}: that day is still to come.").format(day=show_date(day))
        )
    wanted = [session.period(period)] if period else None
    units = [session.unit(one).id for one in unit or ()]
    if log:
        _list(session, wanted, units, json=json)
    elif undo:
        _take_back(session, wanted or session.plan.periods, units, day, json=json)
    elif sent:
        _record(session, wanted, units, day, number.strip(), joint=not each and len(units) != 1, json=json)
    else:
        _write(common, wanted, units, day, output, json=json)


def _due(session: "Session", wanted: "Sequence[Period] | None", units: Sequence[str], day: date) -> "Letters":
    from danvan_cli.overdue import due_periods
    from danvan_cli.remind import due_letters

    periods = wanted or due_periods(session.plan, session.calendar, day)
    return due_letters(session.plan, session.register, session.calendar, periods, units, day)


def _write(
    common: Common,
    wanted: "Sequence[Period] | None",
    units: Sequence[str],
    day: date,
    output: Path | None,
    *,
    json: bool,
) -> None:
    from danvan_cli.console.remind import letters_json, show_letters, show_unplaced
    from danvan_cli.remind import JOINT_TEMPLATE, UNIT_TEMPLATE, Templates, write_letters

    session = common.session
    letters = _due(session, wanted, units, day)
    templates = Templates(session.template(JOINT_TEMPLATE), session.template(UNIT_TEMPLATE))
    folder = output or session.folder / "reminders"
    written = list(write_letters(session.plan, session.register, letters, templates, folder, day))
    say_if_no_register(session)
    if json:
        from danvan_cli.console import json_view

        json_view.write(letters_json(session.plan, written, letters.unplaced, day))
    else:
        show_letters(session.plan, written, day, session.folder)
        show_unplaced(session.plan, letters.unplaced)


def _record(
    session: "Session",
    wanted: "Sequence[Period] | None",
    units: Sequence[str],
    day: date,
    number: str,
    *,
    joint: bool,
    json: bool,
) -> None:
    from danvan_cli.remind import Outbox, check_number

    letters = _due(session, wanted, units, day)
    owing = {one.unit.id for one in letters.owed}
    if missed := [session.plan.unit_by_id[unit].short for unit in units if unit not in owing]:
        message = _("On {day} there is no letter to {units}: nothing is owed. Nothing was recorded.")
        raise DanvanError(message.format(day=show_date(day), units=", ".join(missed)))
    check_number(letters, number, joint=joint)
    if letters.owed:
        session.register_from_now_on()
    recorded = Outbox(session.register, day, user(), clock()).record(letters, number, joint=joint)
    _tell(session, recorded, json=json)


def _take_back(session: "Session", wanted: "Sequence[Period]", units: Sequence[str], day: date, *, json: bool) -> None:
    from danvan_cli.remind import Outbox

    outbox = Outbox(session.register, day, user(), clock())
    _tell(session, outbox.take_back([period.id for period in wanted], units), json=json)


def _tell(session: "Session", recorded: "Recorded", *, json: bool) -> None:
    from danvan_cli.console.remind import recorded_json, show_recorded

    if json:
        from danvan_cli.console import json_view

        json_view.write(recorded_json(recorded))
    else:
        show_recorded(session.plan, recorded)


def _list(session: "Session", wanted: "Sequence[Period] | None", units: Sequence[str], *, json: bool) -> None:
    from danvan_cli.console.remind import log_json, show_log

    known = session.register.sent_letters()
    periods = [period.id for period in wanted or ()]
    shown = [one for one in known.rows if (not periods or one.period in periods) and (not units or one.unit in units)]
    if json:
        from danvan_cli.console import json_view

        json_view.write(log_json(known, shown))
    else:
        show_log(session.plan, known, shown)
        say_if_no_register(session)
