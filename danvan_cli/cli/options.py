"""The app itself: what stands before a command, and the options that several commands have."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperGroup

from danvan_cli import __version__
from danvan_cli.errors import DanvanError
from danvan_cli.language import LANGUAGES, _

if TYPE_CHECKING:
    from danvan_cli.session import Session

OK, FOUND = 0, 1


class Commands(TyperGroup):
    """Lists each command with its whole first sentence, over as many lines as it needs: click cuts it at one."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        for listed in self.commands.values():
            listed.short_help = (listed.help or "").partition(". ")[0].rstrip(".") + "."


app = typer.Typer(
    cls=Commands,
    help=_("Collects the units' Excel reports, checks them against the plan and compiles the office's report."),
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    suggest_commands=False,
    options_metavar=_("[OPTIONS]"),
    subcommand_metavar=_("COMMAND [ARGS]..."),
)


def command(text: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    return app.command(help=text, options_metavar=_("[OPTIONS]"))


@dataclass
class Common:
    """What the options before the command say."""

    session: "Session"
    quiet: bool = False
    verbose: bool = False


def parse_day(text: str) -> date:
    """A date as people type it: 2025-03-14 or 14/3/2025."""
    for form in ("%Y-%m-%d", "%d/%m/%Y"):
        try:
            return datetime.strptime(text, form).date()  # noqa: DTZ007 - a day has no zone
        except ValueError:
            continue
    raise typer.BadParameter(_("{text} is not a date; write 14/3/2025 or 2025-03-14").format(text=text))


def clock() -> datetime:
    """The only clock of danvan: everything below the commands is given the time."""
    return datetime.now().astimezone()


def user() -> str:
    """Who sits here: DANVAN_USER, else the system's user. Raises `DanvanError` where neither is known."""
    if named := os.environ.get("DANVAN_USER", "").strip():
        return named
    from getpass import getuser

    try:
        return getuser()
    except (OSError, KeyError, ImportError) as error:  # no name for the user's number, or none at all
        raise DanvanError(_("Who decides is not known: set the variable DANVAN_USER to your name.")) from error


def say_if_no_register(session: "Session") -> None:
    """A wrong folder looks as if nobody had sent anything."""
    if session.register_missing:
        from danvan_cli.console.terminal import complain

        complain(
            _("There is no register at {path} yet: nothing has been collected.").format(path=session.register_missing)
        )


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
UnitsOption = Annotated[
    list[str] | None, typer.Option("--unit", metavar=UNIT, help=_("For this unit only; may be repeated."))
]
OutputOption = Annotated[Path | None, typer.Option("--output", metavar=FOLDER, help=_("Folder to write to."))]
On = Annotated[
    date | None,
    typer.Option(
        "--on", parser=parse_day, metavar=_("DATE"), help=_("As of this day instead of today, such as 20/3/2025.")
    ),
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

    session = Session(Path.cwd(), plan, register)
    context.call_on_close(session.close)
    context.obj = Common(session, quiet, verbose)
