"""The commands: options in, use case called, exit code out."""

import os
import shlex
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from danvan_cli.errors import DanvanError
from danvan_cli.language import _
from danvan_cli.numerals import show_date
from danvan_cli.options import (
    FOLDER,
    FOUND,
    OK,
    PERIOD,
    UNIT,
    Common,
    Json,
    On,
    OutputOption,
    PeriodOption,
    app,
    clock,
    command,
    parse_day,
)

if TYPE_CHECKING:
    from danvan_cli.finding import Finding
    from danvan_cli.made import Made
    from danvan_cli.session import Session


@command(_("Read, check and register the workbooks in a folder."))
def collect(
    context: typer.Context,
    folder: Annotated[Path, typer.Argument(metavar=FOLDER, help=_("Folder with the units' workbooks."))],
    period: Annotated[str, typer.Option("--period", metavar=PERIOD, help=_("Take reports of this period only."))] = "",
    received: Annotated[
        date | None,
        typer.Option("--received", parser=parse_day, metavar=_("DATE"), help=_("The day on which all of them came.")),
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help=_("Check only, register nothing."))] = False,
    json: Json = False,
) -> None:
    from danvan_cli.processes import begin

    begin()
    from danvan_cli import console
    from danvan_cli.checks import has_error
    from danvan_cli.collect import Collector, list_folder
    from danvan_cli.terminal import progress

    common: Common = context.obj
    session, now = common.session, clock()
    session.registers, session.dry_run = True, dry_run
    asked = session.period(period) if period else None
    batch = list_folder(folder, now, received)
    plan, register = session.plan, session.register
    collector = Collector(plan, session.plan_fingerprint, register, lambda: session.calendar, now, asked)
    processes = max(min(os.cpu_count() or 1, len(batch.entries) // 4), 1)
    collected = collector.collect(batch.entries, processes)
    told = collected if common.quiet or json else progress(collected, len(batch.entries), console.describe_file)
    files = list(told)
    if json:
        from danvan_cli import json_view

        json_view.write(json_view.files(files, period))
    else:
        console.show_files(files, session.plan, verbose=common.verbose)
        console.show_batch(files, batch, dry_run=dry_run)
    raise typer.Exit(FOUND if any(has_error(file.findings) for file in files) else OK)


@app.command(
    options_metavar=_("[OPTIONS]"), help=_("Check workbooks without registering them; a unit can do so before sending.")
)
def check(
    context: typer.Context,
    files: Annotated[list[Path], typer.Argument(metavar=_("FILE..."), help=_("The workbooks."))],
    marked: Annotated[
        bool, typer.Option("--marked", help=_("Write a copy of each workbook with what is wrong marked in it."))
    ] = False,
    output: Annotated[
        Path | None, typer.Option("--output", metavar=FOLDER, help=_("Folder for the marked copies; else beside."))
    ] = None,
    json: Json = False,
) -> None:
    from danvan_cli import console
    from danvan_cli.checks import has_error
    from danvan_cli.collect import check_files

    common: Common = context.obj
    checked = list(check_files(common.session.plan, files, clock()))
    made = _mark(common, files, [file.findings for file in checked], output) if marked or output else []
    if json:
        from danvan_cli import json_view

        marked_files = {"marked": [str(one.path) for one in made]} if marked or output else {}
        json_view.write(json_view.files(checked, "") | marked_files)
    else:
        from danvan_cli.returns_view import show_marked

        console.show_files(checked, common.session.plan, verbose=common.verbose, checked=True)
        console.show_checked()
        show_marked(made)
    raise typer.Exit(FOUND if any(has_error(file.findings) for file in checked) else OK)


def _mark(
    common: Common, files: list[Path], findings: "Sequence[Sequence[Finding]]", folder: Path | None
) -> "list[Made]":
    """The marked copies of the files in which anything was found."""
    from danvan_cli.returns import mark_checked

    plan, day = common.session.plan, clock().date()
    made = (mark_checked(plan, path, found, folder, day) for path, found in zip(files, findings, strict=True))
    return [one for one in made if one]


@command(_("List the units that owe a report or were late."))
def overdue(
    context: typer.Context,
    period: Annotated[
        str, typer.Option("--period", metavar=PERIOD, help=_("This period only; else every period due by then."))
    ] = "",
    on: On = None,
    json: Json = False,
) -> None:
    from danvan_cli import console_units
    from danvan_cli.overdue import due_periods, standing

    common: Common = context.obj
    session, day = common.session, on or clock().date()
    calendar = session.calendar
    periods = [session.period(period)] if period else due_periods(session.plan, calendar, day)
    receipts, decisions = session.register.receipts(), session.register.decisions()
    standings = [standing(session.plan, one, receipts, calendar, day, decisions) for one in periods]
    if json:
        from danvan_cli import json_view

        json_view.write(json_view.standings(standings, day))
    else:
        console_units.show_overdue(standings, session.plan, day, decisions, verbose=common.verbose)
        _say_if_no_register(session)
    raise typer.Exit(FOUND if any(unit.owes for one in standings for unit in one.units) else OK)


def _say_if_no_register(session: "Session") -> None:
    """A wrong folder looks as if nobody had sent anything."""
    if session.register_missing:
        from danvan_cli.terminal import complain

        complain(
            _("There is no register at {path} yet: nothing has been collected.").format(path=session.register_missing)
        )


@command(_("Show all units and periods in one table."))
def status(context: typer.Context, on: On = None, json: Json = False) -> None:
    from danvan_cli import console_units
    from danvan_cli.overdue import standing

    common: Common = context.obj
    session, day = common.session, on or clock().date()
    receipts, decisions = session.register.receipts(), session.register.decisions()
    standings = [
        standing(session.plan, one, receipts, session.calendar, day, decisions) for one in session.plan.periods
    ]
    if json:
        from danvan_cli import json_view

        json_view.write(json_view.standings(standings, day))
    else:
        console_units.show_status(session.plan, standings, decisions, verbose=common.verbose)
        _say_if_no_register(session)


@app.command(
    options_metavar=_("[OPTIONS]"),
    help=_("Show what a unit sent, and what changed from one workbook to the next, cell by cell."),
)
def history(
    context: typer.Context,
    unit: Annotated[str, typer.Argument(metavar=UNIT, help=_("The unit's id, such as dap-da."))],
    json: Json = False,
) -> None:
    from danvan_cli import console_units
    from danvan_cli.history import history_of

    session = context.obj.session
    wanted = session.unit(unit)
    told = history_of(session.plan, session.register, wanted)
    if json:
        from danvan_cli import json_view

        json_view.write(json_view.history(wanted, told))
    else:
        console_units.show_history(wanted, session.plan, told)


@command(_("Make the blank workbooks that units fill, one for each unit."))
def forms(
    context: typer.Context,
    period: PeriodOption,
    unit: Annotated[
        list[str] | None, typer.Option("--unit", metavar=UNIT, help=_("For this unit only; may be repeated."))
    ] = None,
    output: OutputOption = None,
) -> None:
    from danvan_cli import console
    from danvan_cli.forms import make_forms

    common: Common = context.obj
    session = common.session
    plan, wanted = session.plan, session.period(period)
    units = [session.unit(one) for one in unit] if unit else plan.units_owing(wanted)
    if not units:
        message = _("No unit of the plan owes a report for {period}: on {day} none of them is in being.")
        raise DanvanError(message.format(period=wanted.title, day=show_date(wanted.due_before)))
    earlier = [period.id for period in plan.earlier(wanted)]
    before = {one.id: session.register.earlier(one.id, earlier)[0] for one in units}
    folder = output or session.folder / "forms" / wanted.id
    last_good_day = session.calendar.last_good_day(wanted)
    console.show_forms(list(make_forms(plan, wanted, units, folder, last_good_day, before)), folder, session.folder)


@command(_("Show the plan in force and check it."))
def plan(context: typer.Context) -> None:
    from danvan_cli import console
    from danvan_cli.identify import shared_names

    common: Common = context.obj
    session = common.session
    days = [session.calendar.last_good_day(period) for period in session.plan.periods]
    for name, units in shared_names(session.plan).items():
        message = _("The plan {path}: several units go by “{name}”: {units}. Give each an alias of its own.")
        raise DanvanError(message.format(path=session.plan_path, name=name, units=", ".join(unit.id for unit in units)))
    console.show_plan(session.plan, str(session.plan_path), days, verbose=common.verbose)


@app.command(
    options_metavar=_("[OPTIONS]"), help=_("Make a working folder: the plan and the Word templates, to be edited.")
)
def init(
    context: typer.Context,
    folder: Annotated[Path, typer.Argument(metavar=FOLDER, help=_("The folder; here if not given."))] = Path(),
) -> None:
    from danvan_cli.folder import make_folder
    from danvan_cli.terminal import say

    for path, made in make_folder(folder, context.obj.session.plan_path):
        say((_("{path} made") if made else _("{path} is there already; left alone")).format(path=path))


@command(_("The whole round on invented data, saying each command it runs."))
def demo(
    folder: Annotated[Path, typer.Argument(metavar=FOLDER, help=_("Where to play it through."))] = Path("demo"),
) -> None:
    from danvan_cli.folder import DEMO_COMMANDS, copy_sample_data
    from danvan_cli.terminal import say

    copy_sample_data(folder)
    say(_("Everything below happens in the folder {path}; the data are invented.").format(path=folder))
    with _inside(folder):
        for said, arguments in DEMO_COMMANDS:
            say()
            say((f"# {_(said)}", "dim"))
            say((f"$ danvan {shlex.join(arguments)}", "bold cyan"))
            app(arguments, prog_name="danvan", standalone_mode=False)
    say()
    say((_("Done. Open {path} in Word.").format(path=folder / "reports"), "green"))


@contextmanager
def _inside(folder: Path) -> Iterator[None]:
    """Work in the folder for a while."""
    before = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)
