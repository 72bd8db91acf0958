"""The commands about who owes what and who sent what: `overdue`, `status`, `history`."""

from typing import Annotated

import typer

from danvan_cli.cli.options import (
    FOUND,
    OK,
    PERIOD,
    UNIT,
    Common,
    Json,
    On,
    clock,
    command,
    say_if_no_register,
)
from danvan_cli.language import _


@command(_("List the units that owe a report or were late."))
def overdue(
    context: typer.Context,
    period: Annotated[
        str, typer.Option("--period", metavar=PERIOD, help=_("This period only; else every period due by then."))
    ] = "",
    on: On = None,
    json: Json = False,
) -> None:
    from danvan_cli.console.units import show_overdue
    from danvan_cli.overdue import due_periods, standing

    common: Common = context.obj
    session, day = common.session, on or clock().date()
    calendar = session.calendar
    periods = [session.period(period)] if period else due_periods(session.plan, calendar, day)
    receipts, decisions = session.register.receipts(), session.register.decisions()
    standings = [standing(session.plan, one, receipts, calendar, day, decisions) for one in periods]
    if json:
        from danvan_cli.console import json_view

        json_view.write(json_view.standings(standings, day))
    else:
        show_overdue(standings, session.plan, day, decisions, verbose=common.verbose)
        say_if_no_register(session)
    raise typer.Exit(FOUND if any(unit.owes for one in standings for unit in one.units) else OK)


@command(_("Show all units and periods in one table."))
def status(context: typer.Context, on: On = None, json: Json = False) -> None:
    from danvan_cli.console.units import show_status
    from danvan_cli.overdue import standing

    common: Common = context.obj
    session, day = common.session, on or clock().date()
    receipts, decisions = session.register.receipts(), session.register.decisions()
    standings = [
        standing(session.plan, one, receipts, session.calendar, day, decisions) for one in session.plan.periods
    ]
    if json:
        from danvan_cli.console import json_view

        json_view.write(json_view.standings(standings, day))
    else:
        show_status(session.plan, standings, decisions, verbose=common.verbose)
        say_if_no_register(session)


@command(_("Show what a unit sent, and what changed from one workbook to the next, cell by cell."))
def history(
    context: typer.Context,
    unit: Annotated[str, typer.Argument(metavar=UNIT, help=_("The unit's id, such as dap-da."))],
    json: Json = False,
) -> None:
    from danvan_cli.console.units import show_history
    from danvan_cli.history import history_of

    session = context.obj.session
    wanted = session.unit(unit)
    told = history_of(session.plan, session.register, wanted)
    if json:
        from danvan_cli.console import json_view

        json_view.write(json_view.history(wanted, told))
    else:
        show_history(wanted, session.plan, told)
