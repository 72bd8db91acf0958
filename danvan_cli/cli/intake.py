"""The commands that take workbooks in: `collect`, and `check` before they are sent."""

import os
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from danvan_cli.cli.options import (
    FOLDER,
    FOUND,
    OK,
    PERIOD,
    Common,
    Json,
    clock,
    command,
    parse_day,
)
from danvan_cli.language import _

if TYPE_CHECKING:
    from danvan_cli.finding import Finding
    from danvan_cli.made import Made


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
    from danvan_cli.intake.processes import begin

    begin()
    from danvan_cli.checks import has_error
    from danvan_cli.collect import Collector, list_folder
    from danvan_cli.console.files import describe_file, show_batch, show_files
    from danvan_cli.console.terminal import progress

    common: Common = context.obj
    session, now = common.session, clock()
    session.registers, session.dry_run = True, dry_run
    asked = session.period(period) if period else None
    batch = list_folder(folder, now, received)
    plan, register = session.plan, session.register
    collector = Collector(plan, session.plan_fingerprint, register, lambda: session.calendar, now, asked)
    processes = max(min(os.cpu_count() or 1, len(batch.entries) // 4), 1)
    collected = collector.collect(batch.entries, processes)
    told = collected if common.quiet or json else progress(collected, len(batch.entries), describe_file)
    files = list(told)
    if json:
        from danvan_cli.console import json_view

        json_view.write(json_view.files(files, period, batch))
    else:
        show_files(files, session.plan, verbose=common.verbose)
        show_batch(files, batch, dry_run=dry_run)
    raise typer.Exit(FOUND if any(has_error(file.findings) for file in files) else OK)


@command(_("Check workbooks without registering them; a unit can do so before sending."))
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
    from danvan_cli.checks import has_error
    from danvan_cli.collect import check_files
    from danvan_cli.console.files import show_checked, show_files

    common: Common = context.obj
    checked = list(check_files(common.session.plan, files, clock()))
    made = _mark(common, files, [file.findings for file in checked], output) if marked or output else []
    if json:
        from danvan_cli.console import json_view

        marked_files = {"marked": [str(one.path) for one in made]} if marked or output else {}
        json_view.write(json_view.files(checked, "") | marked_files)
    else:
        from danvan_cli.console.returns import show_marked

        show_files(checked, common.session.plan, verbose=common.verbose, checked=True)
        show_checked()
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
