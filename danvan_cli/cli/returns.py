"""The command that sends workbooks back to their units; see `returns`."""

from datetime import date
from typing import Annotated

import typer

from danvan_cli.cli.options import PERIOD, Json, On, OutputOption, UnitsOption, app, clock, parse_day
from danvan_cli.errors import DanvanError
from danvan_cli.figures.numerals import show_date
from danvan_cli.language import _


@app.command(
    "return",
    options_metavar=_("[OPTIONS]"),
    help=_("Write each unit's workbook back with what is wrong marked in it, and a letter."),
)
def give_back(
    context: typer.Context,
    period: Annotated[
        str, typer.Option("--period", metavar=PERIOD, help=_("This period only; else all of the plan."))
    ] = "",
    unit: UnitsOption = None,
    warnings: Annotated[
        bool, typer.Option("--warnings", help=_("Accepted reports too in which there is something to look at."))
    ] = False,
    until: Annotated[
        date | None,
        typer.Option("--until", parser=parse_day, metavar=_("DATE"), help=_("The day by which to send again.")),
    ] = None,
    on: On = None,
    output: OutputOption = None,
    json: Json = False,
) -> None:
    from danvan_cli.console.returns import returns_json, show_returns
    from danvan_cli.returns import LETTER_TEMPLATE, WORKING_DAYS, Wanted, make_returns, not_returned

    session, day = context.obj.session, on or clock().date()
    periods = [session.period(period)] if period else session.plan.periods
    units = {session.unit(one).id for one in unit or ()}
    by = until or session.calendar.working_day_after(day, WORKING_DAYS)
    if by < day:
        message = _("No unit can send anything again by {until}: that is before {day}.")
        raise DanvanError(message.format(until=show_date(by), day=show_date(day)))
    wanted = Wanted(periods, units, warnings, day, by)
    template = session.template(LETTER_TEMPLATE)
    folder = output or session.folder / "returns"
    returned = list(make_returns(session.plan, session.register, wanted, template, folder))
    left = not_returned(session.plan, session.register, wanted)
    if json:
        from danvan_cli.console import json_view

        json_view.write(returns_json(returned, left, day, by))
    else:
        show_returns(returned, left, folder, by, session.folder)
