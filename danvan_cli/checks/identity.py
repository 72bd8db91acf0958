"""I: whose report is it, for which period, and made from this plan's form?"""

import re
from collections.abc import Iterator

from danvan_cli.checks.registry import Case, Hit, check, hit
from danvan_cli.finding import Severity, Where
from danvan_cli.form.layout import INFO_FIELDS
from danvan_cli.intake.identify import knows_period, knows_unit, period_named_in, unit_named_in, unit_of_sender
from danvan_cli.language import N_
from danvan_cli.submission import State
from danvan_cli.texts.text import fold


@check(
    "I01", Severity.ERROR,
    N_("No unit of the plan is called “{name}”{near}."),
    N_("Correct the unit's name in the workbook, or add the name to the unit's aliases in the plan."),
)  # fmt: skip
def unknown_unit(case: Case) -> Iterator[Hit]:
    """The unit's name must be one that the plan knows; a near one is only suggested."""
    claim, identity = case.said.claim("unit"), case.identity
    if identity.unit is None and not identity.unit_conflict:
        near = f" ({identity.near_unit.name}?)" if identity.near_unit else ""
        yield hit(claim.where._replace(file=case.file), name=claim.visible or claim.hidden or "…", near=near)


@check(
    "I02", Severity.ERROR,
    N_("The workbook names several units: {units}."),
    N_("Ask the sender which unit the report is of; write that name on the first sheet."),
)  # fmt: skip
def ambiguous_unit(case: Case) -> Iterator[Hit]:
    """The visible name and the form's stamp must be of the same unit."""
    if case.identity.unit_conflict:
        yield hit(case.said.claim("unit").where, units="; ".join(case.identity.unit_conflict))


@check(
    "I03", Severity.ERROR,
    N_("The plan has no reporting period “{name}”{near}."),
    N_("Choose the period on the first sheet of the form."),
)  # fmt: skip
def unknown_period(case: Case) -> Iterator[Hit]:
    """The period must be one of the plan's."""
    claim, identity = case.said.claim("period"), case.identity
    if identity.period is None and not identity.period_conflict:
        near = f" ({identity.near_period.title}?)" if identity.near_period else ""
        yield hit(claim.where._replace(file=case.file), name=claim.visible or claim.hidden or "…", near=near)


@check(
    "I04", Severity.ERROR,
    N_("The workbook names several periods: {periods}."),
    N_("The form of another period was used again: fill the form of the right period."),
)  # fmt: skip
def ambiguous_period(case: Case) -> Iterator[Hit]:
    """The visible period and the form's stamp must be the same."""
    if case.identity.period_conflict:
        yield hit(case.said.claim("period").where, periods="; ".join(case.identity.period_conflict))


@check(
    "I05", Severity.ERROR,
    N_("The report is for {found}; {asked} is being collected."),
    N_("Collect it with its own period, or ask the unit for the right form."),
)  # fmt: skip
def other_period(case: Case) -> Iterator[Hit]:
    """With --period only that period's reports are taken."""
    period = case.identity.period
    if case.asked_period and period and period != case.asked_period:
        yield hit(case.said.claim("period").where, found=period.title, asked=case.asked_period.title)


@check(
    "I06", Severity.ERROR,
    N_("The report is for the year {found}; the plan is for {year}."),
    N_("Correct the year on the first sheet, or collect with the plan of that year (--plan)."),
)  # fmt: skip
def other_year(case: Case) -> Iterator[Hit]:
    """The year on the first sheet must be the plan's."""
    claim = case.said.claim("year")
    found = re.sub(r"\D", "", claim.visible) or claim.visible
    if found and found != str(case.plan.year):
        yield hit(claim.where, found=found, year=str(case.plan.year))


@check(
    "I07", Severity.ERROR,
    N_("The form was made from another plan ({found}; this one is {plan})."),
    N_("Send the unit the form of this plan, or collect with the other plan (--plan)."),
)  # fmt: skip
def other_plan(case: Case) -> Iterator[Hit]:
    """The form's stamp must name the plan in use."""
    claim = case.said.claim("plan")
    if claim.hidden and claim.hidden != case.plan.id:
        yield hit(claim.where, found=claim.hidden, plan=case.plan.id)


@check(
    "I08", Severity.WARNING,
    N_("The form is version {found}; the plan's form is version {form} now."),
    N_("Look through the figures: rows may have been added or changed since. Send the unit the new form."),
)  # fmt: skip
def old_form(case: Case) -> Iterator[Hit]:
    """An old form is read as far as it goes; what it lacks is reported row by row."""
    claim = case.said.claim("form")
    if claim.hidden and claim.hidden != case.plan.form and case.said.claim("plan").hidden == case.plan.id:
        yield hit(claim.where, found=claim.hidden, form=case.plan.form)


@check(
    "I09", Severity.ERROR,
    N_("{unit} is not a unit of the plan on {day}{successor}."),
    N_("Ask which unit reports in its place, and add that one to the plan."),
)  # fmt: skip
def unit_not_in_being(case: Case) -> Iterator[Hit]:
    """A unit reports only for periods that end while it is in being (valid_from, valid_to in the plan)."""
    unit, period = case.identity.unit, case.identity.period
    if unit and period and not unit.valid_on(period.due_before):
        successor = f" (→ {unit.merged_into})" if unit.merged_into else ""
        yield hit(case.said.claim("unit").where, unit=unit.name, day=period.due_before, successor=successor)


@check(
    "I10", Severity.WARNING,
    N_("The file is named after {named}, its content is of {unit}."),
    N_("The content counts. Make sure that the unit did not send another unit's report."),
)  # fmt: skip
def misnamed_file(case: Case) -> Iterator[Hit]:
    """The file's name is only compared, never believed."""
    named = unit_named_in(_stem(case), case.plan)
    if named and case.identity.unit and named != case.identity.unit and not case.placed_by:
        yield hit(case.said.claim("unit").where, named=named.name, unit=case.identity.unit.name)


@check(
    "I11", Severity.WARNING,
    N_("The first sheet does not say “{label}”."),
    N_("Fill it in: a report needs who made it, who signed it and when."),
)  # fmt: skip
def nobody_named(case: Case) -> Iterator[Hit]:
    """Who made the report and when must be stated (the form's first sheet)."""
    for key in ("reporter", "signer", "date"):
        claim = case.said.claim(key)
        if not fold(claim.visible) and claim.where.cell:
            yield hit(claim.where, label=INFO_FIELDS[key])


@check(
    "I12", Severity.WARNING,
    N_("The plan does not know “{name}”; by the form's hidden stamp it is {known}."),
    N_("Make sure that the form was not passed on to another unit; correct the name on the first sheet."),
)  # fmt: skip
def known_by_its_stamp_alone(case: Case) -> Iterator[Hit]:
    """A name typed over the form's own that the plan does not know, while it knows the hidden stamp."""
    unit, period = case.said.claim("unit"), case.said.claim("period")
    if case.placed_by:
        return
    if case.identity.unit and unit.visible and not knows_unit(unit.visible, case.plan):
        yield hit(unit.where, name=unit.visible, known=case.identity.unit.name)
    if case.identity.period and period.visible and not knows_period(period.visible, case.plan):
        yield hit(period.where, name=period.visible, known=case.identity.period.title)


@check(
    "I13", Severity.ERROR,
    N_("Nothing is filled in: this is a blank form."),
    N_("The wrong folder was collected, or the unit sent the wrong file; ask for the filled one."),
)  # fmt: skip
def blank_form(case: Case) -> Iterator[Hit]:
    """A form as danvan makes it, with no figure and no text, is no report."""
    said = case.said
    filled = any(answer.state is not State.BLANK for answer in said.answers)
    told = any(narrative.text for narrative in said.narratives)
    if (said.answers or said.narratives) and not filled and not told:
        yield hit(Where(case.file))


@check(
    "I14", Severity.WARNING,
    N_("Placed by hand: {unit}, {period}; {by}, {day}: {reason}{said}."),
    N_("What the workbook says of itself does not count; danvan assign --undo takes this back."),
)  # fmt: skip
def placed_by_hand(case: Case) -> Iterator[Hit]:
    """Where the content does not say whose report it is, or says it wrongly, a person has decided."""
    if decision := case.placed_by:
        said = "; ".join(filter(None, (case.said.claim(key).visible for key in ("unit", "period"))))
        yield hit(
            Where(case.file), unit=case.unit.name, period=case.period.title, by=decision.by, day=decision.day,
            reason=decision.reason, said=f" (“{said}”)" if said else "",
        )  # fmt: skip


@check(
    "I15", Severity.WARNING,
    N_("The file is named after {named}, its content is of {period}."),
    N_("The content counts. Make sure that the unit did not fill an old form or send the wrong file."),
)  # fmt: skip
def file_of_another_period(case: Case) -> Iterator[Hit]:
    """As the unit, so the period in the file's name is only compared."""
    named, period = period_named_in(_stem(case), case.plan), case.identity.period
    if named and period and named != period and not case.placed_by:
        yield hit(case.said.claim("period").where, named=named.title, period=period.title)


@check(
    "I16", Severity.WARNING,
    N_("The file lies in the folder “{folder}”, its content is of {found}."),
    N_("The content counts. Make sure that the file was not put into the wrong folder."),
)  # fmt: skip
def misplaced_file(case: Case) -> Iterator[Hit]:
    """The nearest folder that names a unit, or a period, is compared with the content."""
    unit, period = case.identity.unit, case.identity.period
    if case.placed_by or not unit or not period:
        return
    *folders, _name = (case.origin.folder, *case.file.split("/"))
    folders.reverse()
    units = ((folder, unit_named_in(folder, case.plan)) for folder in folders)
    folder, named = next(((folder, one) for folder, one in units if one), ("", unit))
    if named != unit:
        yield hit(case.said.claim("unit").where, folder=folder, found=unit.name)
    periods = ((folder, period_named_in(folder, case.plan)) for folder in folders)
    folder, meant = next(((folder, one) for folder, one in periods if one), ("", period))
    if meant != period:
        yield hit(case.said.claim("period").where, folder=folder, found=period.title)


@check(
    "I17", Severity.WARNING,
    N_("The sender {sender} is known as {named}, the content is of {unit}."),
    N_("The content counts. Ask the sender whose report it is if this one does not report for the other."),
)  # fmt: skip
def other_sender(case: Case) -> Iterator[Hit]:
    """Who sent a file proves nothing, but a report usually comes from its own unit (the plan's `senders`)."""
    unit, sender = case.identity.unit, case.origin.sender
    named = unit_of_sender(sender, case.plan) if sender and unit and not case.placed_by else None
    if named and unit and named != unit:
        yield hit(case.said.claim("unit").where, sender=sender, named=named.name, unit=unit.name)


def _stem(case: Case) -> str:
    return case.file.rpartition("/")[2].rpartition(".")[0]
