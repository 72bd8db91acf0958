"""The commands that make the report, and those about its templates; see `report` and `template`."""

import os
from pathlib import Path
from typing import Annotated

import typer

from danvan_cli.cli.options import FOUND, OK, Common, Json, On, OutputOption, PeriodOption, app, clock, command
from danvan_cli.errors import DanvanError
from danvan_cli.language import _


@command(_("Compile the Word report of a period, its Excel appendix and the summary for the leadership."))
def report(
    context: typer.Context,
    period: PeriodOption,
    output: OutputOption = None,
    on: On = None,
    annotate: Annotated[
        bool, typer.Option("--annotate", help=_("Also a Word file with comments: from which cells each figure comes."))
    ] = False,
    fresh: Annotated[
        bool,
        typer.Option(
            "--fresh", help=_("Do not carry over what was changed by hand; the old file is kept all the same.")
        ),
    ] = False,
    pdf: Annotated[bool, typer.Option("--pdf", help=_("Make PDF files too, through LibreOffice."))] = False,
    json: Json = False,
) -> None:
    from danvan_cli.bundled import bundled
    from danvan_cli.console.office import show_report
    from danvan_cli.documents import FOLDER as TEMPLATES
    from danvan_cli.documents import templates_in_force
    from danvan_cli.renderings import Renderings
    from danvan_cli.report import make_pdfs, make_report, period_summary, standings_until

    common: Common = context.obj
    session, now = common.session, clock()
    day = on or now.date()
    wanted = session.period(period)
    summary = period_summary(session.plan, session.register, session.calendar, wanted, day)
    standings = standings_until(session.plan, session.register, session.calendar, wanted, day)
    templates = templates_in_force(session.plan_path.parent, bundled(TEMPLATES))
    folder = output or session.folder / "reports"
    past = Renderings(session.register, wanted, now, carry=not fresh)
    made = make_report(summary, standings, templates, folder, day, annotate=annotate, past=past)
    no_pdf = None
    if pdf:
        try:
            made += make_pdfs(made, os.environ)
        except DanvanError as error:
            no_pdf = error  # told behind the files that were made
    if json:
        from danvan_cli.console import json_view

        json_view.write(json_view.report(summary, made))
    else:
        show_report(summary, made, session.folder)
    if no_pdf:
        raise no_pdf


@command(_("Check the layout of Word files by the rules for administrative documents (decree 30/2020)."))
def lint(
    context: typer.Context,
    files: Annotated[
        list[Path] | None, typer.Argument(metavar=_("FILE..."), help=_("The Word files (.docx)."), show_default=False)
    ] = None,
    rules: Annotated[bool, typer.Option("--rules", help=_("Show the rules instead."))] = False,
    json: Json = False,
) -> None:
    from danvan_cli.console.lint import lint_files

    found = lint_files(files or [], rules=rules, json=json, verbose=context.obj.verbose)
    raise typer.Exit(FOUND if found else OK)


template_app = typer.Typer(
    help=_("Check the Word templates, and list what they can print."),
    no_args_is_help=True,
    rich_markup_mode=None,
    options_metavar=_("[OPTIONS]"),
    subcommand_metavar=_("COMMAND [ARGS]..."),
)
app.add_typer(template_app, name="template")


@template_app.command(
    "check", options_metavar=_("[OPTIONS]"), help=_("Tell all faults of the Word templates, each with its paragraph.")
)
def template_check(
    context: typer.Context,
    files: Annotated[
        list[Path] | None, typer.Argument(metavar=_("[FILE]..."), help=_("The templates; else those in force."))
    ] = None,
    json: Json = False,
) -> None:
    from danvan_cli.bundled import bundled
    from danvan_cli.documents import FOLDER as TEMPLATES
    from danvan_cli.template import check_templates, templates_to_check

    session = context.obj.session
    paths = files or templates_to_check(session.plan_path.parent, bundled(TEMPLATES))
    checked = list(check_templates(paths))
    if json:
        from danvan_cli.console import json_view

        json_view.write(json_view.templates(checked))
    else:
        from danvan_cli.console.templates import show_checked

        show_checked(checked, session.folder)
    raise typer.Exit(FOUND if any(one.faults for one in checked) else OK)


@template_app.command(
    "fields", options_metavar=_("[OPTIONS]"), help=_("List every name that a template can print, with a sample.")
)
def template_fields(context: typer.Context, json: Json = False) -> None:
    from danvan_cli.template import context_of_register, context_of_sample, template_fields

    common: Common = context.obj
    session = common.session
    known = context_of_register(session.plan, session.register, lambda: session.calendar)
    fields = template_fields(known or context_of_sample(clock(), os.cpu_count() or 1))
    if json:
        from danvan_cli.console import json_view

        json_view.write(json_view.fields(fields))
    else:
        from danvan_cli.console.templates import show_fields

        show_fields(fields, verbose=common.verbose)
