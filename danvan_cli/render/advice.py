"""What a unit is told of a finding: a check's own remedy often speaks to the clerk."""

from collections.abc import Iterable
from dataclasses import replace

from danvan_cli.finding import Finding, Severity
from danvan_cli.language import N_

# Of the day of receipt, of folders and senders, and of figures that are only not counted: nothing that a unit could
# correct in its workbook.
_FOR_THE_CLERK = frozenset(("I05", "I09", "I14", "I16", "I17", "S09", "T01", "T02", "T03", "T04"))
_FRESH_FORM = N_("Fill a fresh form, made for your unit and this period, and send that; ask the office for it.")
_ADVICE = {
    "I01": N_("Write the unit's full name on the first sheet as it stands in the form."),
    "I02": N_("Write the one unit whose report this is on the first sheet; do not use another unit's form."),
    "I04": _FRESH_FORM,
    "I06": N_("Correct the year on the first sheet."),
    "I07": _FRESH_FORM,
    "I08": N_("Look through the figures: rows may have been added or changed since. Use the new form from now on."),
    "I10": N_("Make sure that this is your unit's own report, and name the file after your unit."),
    "I12": N_("Write the name on the first sheet as it stands in the form."),
    "I13": N_("The form was sent without being filled in; send the filled one."),
    "I15": N_("Make sure that this is the form of the right period, and name the file after that period."),
    "S05": N_("Delete the one that does not count; while both stand there, neither is taken."),
    "S07": N_("Compare the figures with what your unit signed; fill the form that was sent, do not retype it."),
    "V05": N_("Correct the figure; if it is right, tell the office that compiles the reports."),
    "V09": N_("Type the number alone, without dots, so that it can be read in one way only."),
    "W06": N_("Type in Times New Roman, with a Unicode typing programme, from now on."),
    "W07": N_("Type these cells again in Times New Roman, with a Unicode typing programme."),
    "W04": N_("Write what your own unit did; do not copy another unit's text."),
}


def for_unit(findings: Iterable[Finding]) -> list[Finding]:
    """What the unit can correct, errors first, each with advice that speaks to the unit; what the office accepted is
    no longer asked about."""
    told = [
        replace(finding, advice=_ADVICE.get(finding.code, finding.advice))
        for finding in findings
        if finding.code not in _FOR_THE_CLERK and finding.accepted is None
    ]
    return sorted(told, key=lambda finding: finding.severity is not Severity.ERROR)
