"""The commands: options in, use case called, exit code out."""

import os
import shlex
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from danvan_cli import __version__
from danvan_cli.errors import DanvanError
from danvan_cli.language import LANGUAGES, _
from danvan_cli.numerals import show_date

if TYPE_CHECKING:
    from danvan_cli.session import Session

OK, FOUND = 0, 1

app = typer.Typer(
    help=_("Collects the units' Excel reports, checks them against the plan and compiles the office's report."),
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    suggest_commands=False,
    options_metavar=_("[OPTIONS]"),
    subcommand_metavar=_("COMMAND [ARGS]..."),
)


def _command(text: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    return app.command(help=text, options_metavar=_("[OPTIONS]"))


@dataclass
class Common:
    """What the options before the command say."""

    session: "Session"
    quiet: bool = False
    verbose: bool = False


def _day(text: str) -> date:
    """A date as people type it: 2025-03-14 or 14/3/2025."""
    for form in ("%Y-%m-%d", "%d/%m/%Y"):
        try:
            return datetime.strptime(text, form).date()  # noqa: DTZ007 - a day has no zone
        except ValueError:
            continue
    raise typer.BadParameter(_("{text} is not a date; write 14/3/2025 or 2025-03-14").format(text=text))


def _now() -> datetime:
    """The only clock of danvan: everything below the commands is given the time."""
    return datetime.now().astimezone()


def _language(text: str) -> str:
    if text not in LANGUAGES:
        raise typer.BadParameter(_("{text} is not one of: {known}").format(text=text, known=", ".join(LANGUAGES)))
    return text


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"danvan {__version__}")
        raise typer.Exit(OK)


FILE, FOLDER, PERIOD, UNIT = _("FILE"), _("FOLDER"), _("PERIOD"), _("UNIT")
Json = Annotated[bool, typer.Option("--json", help=_("Print the results as JSON, for scripts."))]
PeriodOption = Annotated[
    str, typer.Option("--period", metavar=PERIOD, help=_("The period's id, such as q1; see: danvan plan"))
]
OutputOption = Annotated[Path | None, typer.Option("--output", metavar=FOLDER, help=_("Folder to write to."))]
On = Annotated[
    date | None,
    typer.Option("--on", parser=_day, metavar=_("DATE"), help=_("As of this day instead of today, such as 20/3/2025.")),
]


@app.callback()
def common(
    context: typer.Context,
    plan: Annotated[
        Path | None, typer.Option("--plan", metavar=FILE, help=_("The plan; else plan.toml here or above."))
    ] = None,
    register: Annotated[
        Path | None, typer.Option("--register", metavar=FILE, help=_("The register; else danvan.db."))
    ] = None,
    lang: Annotated[  # noqa: ARG001 - read before, in `__main__`
        str, typer.Option("--lang", parser=_language, metavar="vi|en", help=_("Language: vi or en."))
    ] = "vi",
    quiet: Annotated[bool, typer.Option("--quiet", help=_("Print results only, no progress."))] = False,
    verbose: Annotated[bool, typer.Option("--verbose", help=_("Print everything, shorten nothing."))] = False,
    version: Annotated[  # noqa: ARG001 - its callback acts
        bool, typer.Option("--version", help=_("Print the version."), is_eager=True, callback=_print_version)
    ] = False,
) -> None:
    from danvan_cli.session import Session

    context.obj = Common(Session(Path.cwd(), plan, register), quiet, verbose)


@_command(_("Read, check and register the workbooks in a folder."))
def collect(
    context: typer.Context,
    folder: Annotated[Path, typer.Argument(metavar=FOLDER, help=_("Folder with the units' workbooks."))],
    period: Annotated[str, typer.Option("--period", metavar=PERIOD, help=_("Take reports of this period only."))] = "",
    received: Annotated[
        date | None,
        typer.Option("--received", parser=_day, metavar=_("DATE"), help=_("The day on which all of them came.")),
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
    session, now = common.session, _now()
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
    json: Json = False,
) -> None:
    from danvan_cli import console
    from danvan_cli.checks import has_error
    from danvan_cli.collect import check_files

    common: Common = context.obj
    checked = list(check_files(common.session.plan, files, _now()))
    if json:
        from danvan_cli import json_view

        json_view.write(json_view.files(checked, ""))
    else:
        console.show_files(checked, common.session.plan, verbose=common.verbose, checked=True)
        console.show_checked()
    raise typer.Exit(FOUND if any(has_error(file.findings) for file in checked) else OK)


@_command(_("Compile the Word report of a period and its Excel appendix."))
def report(
    context: typer.Context,
    period: PeriodOption,
    output: OutputOption = None,
    on: On = None,
    annotate: Annotated[
        bool, typer.Option("--annotate", help=_("Also a Word file with comments: from which cells each figure comes."))
    ] = False,
    json: Json = False,
) -> None:
    from danvan_cli import console
    from danvan_cli.bundled import bundled
    from danvan_cli.report import find_template, make_report, period_summary

    common: Common = context.obj
    session, day = common.session, on or _now().date()
    wanted = session.period(period)
    summary = period_summary(session.plan, session.register, session.calendar, wanted, day)
    template = find_template(session.plan_path.parent, bundled("templates"))
    made = make_report(summary, template, output or session.folder / "reports", day, annotate=annotate)
    if json:
        from danvan_cli import json_view

        json_view.write(json_view.report(summary, made))
    else:
        console.show_report(summary, made, session.folder)


@_command(_("List the units that owe a report or were late."))
def overdue(
    context: typer.Context,
    period: Annotated[
        str, typer.Option("--period", metavar=PERIOD, help=_("This period only; else every period due by then."))
    ] = "",
    on: On = None,
    json: Json = False,
) -> None:
    from danvan_cli import console
    from danvan_cli.overdue import due_periods, standing

    common: Common = context.obj
    session, day = common.session, on or _now().date()
    calendar = session.calendar
    periods = [session.period(period)] if period else due_periods(session.plan, calendar, day)
    receipts = session.register.receipts()
    standings = [standing(session.plan, one, receipts, calendar, day) for one in periods]
    if json:
        from danvan_cli import json_view

        json_view.write(json_view.standings(standings, day))
    else:
        console.show_overdue(standings, session.plan, day, verbose=common.verbose)
        _say_if_no_register(session)
    raise typer.Exit(FOUND if any(unit.owes for one in standings for unit in one.units) else OK)


def _say_if_no_register(session: "Session") -> None:
    """A wrong folder looks as if nobody had sent anything."""
    if session.register_missing:
        from danvan_cli.terminal import complain

        complain(
            _("There is no register at {path} yet: nothing has been collected.").format(path=session.register_missing)
        )


@_command(_("Show all units and periods in one table."))
def status(context: typer.Context, on: On = None, json: Json = False) -> None:
    from danvan_cli import console
    from danvan_cli.overdue import standing

    common: Common = context.obj
    session, day = common.session, on or _now().date()
    receipts = session.register.receipts()
    standings = [standing(session.plan, one, receipts, session.calendar, day) for one in session.plan.periods]
    if json:
        from danvan_cli import json_view

        json_view.write(json_view.standings(standings, day))
    else:
        console.show_status(session.plan, standings, verbose=common.verbose)
        _say_if_no_register(session)


@_command(_("Show where a figure of the report comes from: each unit's value, cell and receipt."))
def trace(
    context: typer.Context,
    code: Annotated[str, typer.Argument(metavar=_("CODE"), help=_("An indicator or percentage, such as 2.4."))],
    period: PeriodOption,
    on: On = None,
    json: Json = False,
) -> None:
    from danvan_cli.report import period_summary
    from danvan_cli.trace import trace

    session, day = context.obj.session, on or _now().date()
    wanted = session.period(period)
    traced = trace(period_summary(session.plan, session.register, session.calendar, wanted, day), code)
    if json:
        from danvan_cli import json_view

        json_view.write(json_view.traced(traced, wanted.id))
    else:
        from danvan_cli import trace_view

        trace_view.show_trace(traced, wanted.title)


@_command(_("Rebuild the report's figures from the kept original files, and compare them with the register."))
def verify(
    context: typer.Context,
    period: Annotated[
        str, typer.Option("--period", metavar=PERIOD, help=_("This period only; else every reported one."))
    ] = "",
    on: On = None,
    json: Json = False,
) -> None:
    from danvan_cli.verify import reported_periods, verify

    session, day = context.obj.session, on or _now().date()
    plan, register = session.plan, session.register
    periods = [session.period(period)] if period else reported_periods(plan, register, day)
    verified = [verify(plan, register, session.calendar, one, day, os.cpu_count() or 1) for one in periods]
    if json:
        from danvan_cli import json_view

        json_view.write(json_view.verified(verified))
    else:
        from danvan_cli import trace_view

        trace_view.show_verified(verified, plan)
        _say_if_no_register(session)
    raise typer.Exit(FOUND if any(one.differences for one in verified) else OK)


@app.command(
    options_metavar=_("[OPTIONS]"),
    help=_("Show what a unit sent, and what changed from one workbook to the next, cell by cell."),
)
def history(
    context: typer.Context,
    unit: Annotated[str, typer.Argument(metavar=UNIT, help=_("The unit's id, such as dap-da."))],
    json: Json = False,
) -> None:
    from danvan_cli import console
    from danvan_cli.history import unit_history

    session = context.obj.session
    wanted = session.unit(unit)
    steps = unit_history(session.plan, session.register, wanted)
    if json:
        from danvan_cli import json_view

        json_view.write(json_view.history(wanted, steps))
    else:
        console.show_history(wanted, session.plan, steps)


@_command(_("Make the blank workbooks that units fill, one for each unit."))
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


@_command(_("Show the plan in force and check it."))
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
    options_metavar=_("[OPTIONS]"), help=_("Make a working folder: the plan and the Word template, to be edited.")
)
def init(
    context: typer.Context,
    folder: Annotated[Path, typer.Argument(metavar=FOLDER, help=_("The folder; here if not given."))] = Path(),
) -> None:
    from danvan_cli.folder import make_folder
    from danvan_cli.terminal import say

    for path, made in make_folder(folder, context.obj.session.plan_path):
        say((_("{path} made") if made else _("{path} is there already; left alone")).format(path=path))


@_command(_("The whole round on invented data, saying each command it runs."))
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
