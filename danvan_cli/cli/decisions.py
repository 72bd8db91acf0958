"""The commands by which a person decides, and the list of what was decided; see `decide`."""

from datetime import date
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from danvan_cli.cli.options import FILE, FOUND, OK, PERIOD, UNIT, Common, Json, clock, command, parse_day, user
from danvan_cli.errors import DanvanError
from danvan_cli.language import _

if TYPE_CHECKING:
    from danvan_cli.decide import Desk, Outcome

Reason = Annotated[str, typer.Option("--reason", metavar=_("TEXT"), help=_("Why; it is kept with who and when."))]
Undo = Annotated[bool, typer.Option("--undo", help=_("Take the decision back."))]
OfPeriod = Annotated[str, typer.Option("--period", metavar=PERIOD, help=_("The period's id, such as q1."))]


@command(_("Say whose report a file is, where its content does not or is wrong."))
def assign(
    context: typer.Context,
    file: Annotated[
        str, typer.Argument(metavar=FILE, help=_("A collected file: path, name or beginning of its hash."))
    ],
    reason: Reason,
    unit: Annotated[str, typer.Option("--unit", metavar=UNIT, help=_("The unit's id, such as dap-da."))] = "",
    period: OfPeriod = "",
    undo: Undo = False,
    json: Json = False,
) -> None:
    common: Common = context.obj
    desk, session = _desk(common, reason), common.session
    if undo:
        _tell(common, desk.withdraw_assignment(file), json=json)
    if not unit:
        raise DanvanError(_("Say whose report it is by --unit; the ids are listed by: danvan plan --verbose"))
    _tell(common, desk.assign(file, session.unit(unit), session.period(period) if period else None), json=json)


@command(_("Accept a finding that looks wrong but is right, so that the report counts."))
def accept(
    context: typer.Context,
    of: Annotated[str, typer.Argument(metavar=_("FILE|UNIT"), help=_("A collected file, or a unit: its latest one."))],
    finding: Annotated[str, typer.Option("--finding", metavar=_("CODE"), help=_("The finding's code, such as X04."))],
    reason: Reason,
    cell: Annotated[
        list[str] | None,
        typer.Option("--cell", metavar=_("CELL"), help=_("Its place, such as “Chỉ tiêu!E17”; may be repeated.")),
    ] = None,
    period: OfPeriod = "",
    undo: Undo = False,
    json: Json = False,
) -> None:
    common: Common = context.obj
    desk = _desk(common, reason)
    wanted = common.session.period(period) if period else None
    decide = desk.withdraw_acceptance if undo else desk.accept
    _tell(common, decide(of, finding.upper(), cell or [], wanted), json=json)


@command(_("Give a unit longer than the others."))
def extend(
    context: typer.Context,
    unit: Annotated[str, typer.Argument(metavar=UNIT, help=_("The unit's id, such as dap-da."))],
    period: OfPeriod,
    reason: Reason,
    until: Annotated[
        date | None,
        typer.Option("--until", parser=parse_day, metavar=_("DATE"), help=_("Its last good day, such as 20/3/2025.")),
    ] = None,
    undo: Undo = False,
    json: Json = False,
) -> None:
    common: Common = context.obj
    desk, session = _desk(common, reason), common.session
    wanted, of = session.period(period), session.unit(unit)
    if undo:
        _tell(common, desk.withdraw_extension(of, wanted), json=json)
    if until is None:
        raise DanvanError(_("Say until which day by --until."))
    _tell(common, desk.extend(of, wanted, until), json=json)


@command(_("List what was decided by hand: who, when, what and why."))
def decisions(context: typer.Context, period: OfPeriod = "", json: Json = False) -> None:
    from danvan_cli.console.decisions import show_decisions

    common: Common = context.obj
    session = common.session
    wanted = session.period(period).id if period else ""
    known = session.register.decisions()
    shown = [decision for decision in known.rows if wanted in ("", decision.period)]
    if json:
        from danvan_cli.console import json_view

        json_view.write(json_view.decisions(shown, known))
    else:
        show_decisions(known, shown, session.plan)


def _desk(common: Common, reason: str) -> "Desk":
    from danvan_cli.intake.processes import begin

    begin()
    from danvan_cli.decide import Desk

    return Desk(common.session, user(), clock(), reason)


def _tell(common: Common, outcome: "Outcome", *, json: bool) -> NoReturn:
    """Show the outcome and end: with 1 where the file that was decided about still has errors."""
    from danvan_cli.checks import has_error

    if json:
        from danvan_cli.console import json_view

        json_view.write(json_view.outcome(outcome))
    else:
        from danvan_cli.console.decisions import show_outcome

        show_outcome(outcome, common.session.plan, verbose=common.verbose)
    of_files = any(decision.sha256 for decision in outcome.decisions)
    raise typer.Exit(FOUND if of_files and any(has_error(file.findings) for file in outcome.files) else OK)
