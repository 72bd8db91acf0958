"""The commands that set an office up: its plan, its folder, its forms, and the demonstration."""

import os
import shlex
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from danvan_cli.cli.options import (
    FOLDER,
    Common,
    OutputOption,
    PeriodOption,
    UnitsOption,
    app,
    command,
)
from danvan_cli.errors import DanvanError
from danvan_cli.figures.numerals import show_date
from danvan_cli.language import _


@command(_("Make the blank workbooks that units fill, one for each unit."))
def forms(
    context: typer.Context,
    period: PeriodOption,
    unit: UnitsOption = None,
    output: OutputOption = None,
) -> None:
    from danvan_cli.console.office import show_forms
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
    show_forms(list(make_forms(plan, wanted, units, folder, last_good_day, before)), folder, session.folder)


@command(_("Show the plan in force and check it."))
def plan(context: typer.Context) -> None:
    from danvan_cli.console.office import show_plan
    from danvan_cli.intake.identify import shared_names

    common: Common = context.obj
    session = common.session
    days = [session.calendar.last_good_day(period) for period in session.plan.periods]
    for name, units in shared_names(session.plan).items():
        message = _("The plan {path}: several units go by “{name}”: {units}. Give each an alias of its own.")
        raise DanvanError(message.format(path=session.plan_path, name=name, units=", ".join(unit.id for unit in units)))
    show_plan(session.plan, str(session.plan_path), days, verbose=common.verbose)


@command(_("Make a working folder: the plan and the Word templates, to be edited."))
def init(
    context: typer.Context,
    folder: Annotated[Path, typer.Argument(metavar=FOLDER, help=_("The folder; here if not given."))] = Path(),
) -> None:
    from danvan_cli.console.terminal import say
    from danvan_cli.folder import make_folder

    for path, made in make_folder(folder, context.obj.session.plan_path):
        say((_("{path} made") if made else _("{path} is there already; left alone")).format(path=path))


@command(_("The whole round on invented data, saying each command it runs."))
def demo(
    folder: Annotated[Path, typer.Argument(metavar=FOLDER, help=_("Where to play it through."))] = Path("demo"),
) -> None:
    from danvan_cli.console.terminal import say
    from danvan_cli.folder import DEMO_COMMANDS, copy_sample_data

    copy_sample_data(folder)
    say(_("Everything below happens in the folder {path}; the data are invented.").format(path=folder))
    with _inside(folder):
        for step, (said, arguments) in enumerate(DEMO_COMMANDS, 1):
            say()
            say((f"# {step}. {_(said)}", "dim"))
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
