"""The commands that lead from the report back to the units' files; see `trace` and `verify`."""

import os
from typing import Annotated

import typer

from danvan_cli.cli.options import FOUND, OK, PERIOD, Json, On, PeriodOption, clock, command
from danvan_cli.language import _


@command(_("Show where a figure of the report comes from: each unit's value, cell and receipt."))
def trace(
    context: typer.Context,
    code: Annotated[str, typer.Argument(metavar=_("CODE"), help=_("An indicator or percentage, such as 2.4."))],
    period: PeriodOption,
    on: On = None,
    json: Json = False,
) -> None:
    from danvan_cli.report import period_summary
    from danvan_cli.trace import trace

    session, day = context.obj.session, on or clock().date()
    wanted = session.period(period)
    traced = trace(period_summary(session.plan, session.register, session.calendar, wanted, day), code)
    if json:
        from danvan_cli.console import json_view

        json_view.write(json_view.traced(traced, wanted.id))
    else:
        from danvan_cli.console.trace import show_trace

        show_trace(traced, wanted.title)


@command(_("Rebuild the report's figures from the kept original files, and compare them with the register."))
def verify(
    context: typer.Context,
    period: Annotated[
        str, typer.Option("--period", metavar=PERIOD, help=_("This period only; else every reported one."))
    ] = "",
    on: On = None,
    json: Json = False,
) -> None:
    from danvan_cli.verify import reported_periods, verify

    session, day = context.obj.session, on or clock().date()
    plan, register = session.plan, session.register
    periods = [session.period(period)] if period else reported_periods(plan, register, day)
    verified = [verify(plan, register, session.calendar, one, day, os.cpu_count() or 1) for one in periods]
    if json:
        from danvan_cli.console import json_view

        json_view.write(json_view.verified(verified))
    else:
        from danvan_cli.console.trace import show_verified

        show_verified(verified, plan)
    raise typer.Exit(FOUND if any(one.differences for one in verified) else OK)
