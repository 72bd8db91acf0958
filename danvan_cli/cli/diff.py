"""The command that compares two renderings, or two files; see `difference`."""

from pathlib import Path
from typing import Annotated

import typer

from danvan_cli.cli.options import FOUND, OK, PERIOD, Common, Json, command
from danvan_cli.errors import DanvanError
from danvan_cli.language import _

_WHICH = _("DATE|NUMBER")


@command(_("Show what changed between two renderings of the report, what was changed by hand in a file, or two files."))
def diff(
    context: typer.Context,
    files: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar=_("[FILE] [FILE]"),
            help=_("One Word file: what was changed in it by hand; two: how the second differs from the first."),
            show_default=False,
        ),
    ] = None,
    period: Annotated[
        str, typer.Option("--period", metavar=PERIOD, help=_("Of this period; else of the one rendered last."))
    ] = "",
    since: Annotated[
        str, typer.Option("--from", metavar=_WHICH, help=_("The rendering to begin with; else the last but one."))
    ] = "",
    until: Annotated[
        str, typer.Option("--to", metavar=_WHICH, help=_("The rendering to end with; else the last one."))
    ] = "",
    listed: Annotated[bool, typer.Option("--list", help=_("List the renderings that are kept instead."))] = False,
    json: Json = False,
) -> None:
    from danvan_cli.console import diff as view

    common: Common = context.obj
    if files:
        if len(files) > 2 or period or since or until or listed:
            raise DanvanError(_("Give one Word file or two, without --period, --from, --to and --list."))
        found = view.show_files(common.session, files, json=json)
    elif listed:
        view.show_list(common.session, period and common.session.period(period).id, json=json)
        found = False
    else:
        wanted = period and common.session.period(period).id
        found = view.show_renderings(common.session, wanted, since, until, json=json, verbose=common.verbose)
    raise typer.Exit(FOUND if found else OK)
