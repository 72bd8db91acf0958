"""How returned reports look in a terminal, and as JSON: two views of one result."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from danvan_cli.console.terminal import Part, say, table
from danvan_cli.figures.numerals import show_date
from danvan_cli.finding import Finding, Severity
from danvan_cli.language import _
from danvan_cli.made import Made
from danvan_cli.texts.text import capitalised

if TYPE_CHECKING:
    from danvan_cli.returns import NotReturned, ReturnedReport


def show_returns(
    returned: Sequence["ReturnedReport"], left: Sequence["NotReturned"], folder: Path, until: date, here: Path
) -> None:
    """A row for each unit, where the files are, and what could not go back to anybody."""
    rows: list[list[Part]] = [
        [
            one.unit.short,
            capitalised(one.period.name) if one.period else "?",
            _count(one.findings, Severity.ERROR),
            _count(one.findings, Severity.WARNING),
            _workbook(one),
        ]
        for one in returned
    ]
    table((_("Unit"), _("Period"), _("Errors"), _("Warnings"), _("Marked workbook")), rows, right=(2, 3))
    if returned:
        shown = folder.relative_to(here) if folder.is_relative_to(here) else folder
        line = _("{number} letters, with the workbooks, in {path}; to be sent again by {day}.")
        say((line.format(number=len(returned), path=shown, day=show_date(until)), "bold"))
    else:
        say(_("Nothing has to go back to a unit."))
    for made in (made for one in returned for made in (one.workbook, one.letter)):
        if made and made.kept:
            kept = _("the file that was there is kept as {name}")
            say((kept.format(name=made.kept.name), "yellow"), indent=2)
    if left:
        say((_("Cannot go back, as it is not known to whom:"), "yellow"))
        for file in left:
            reason = file.findings[0].message if file.findings else ""
            say(f"{file.receipt.file}: {reason}", indent=2)


def _workbook(one: "ReturnedReport") -> str:
    if one.workbook is None:
        return _("none: the file that came could not be marked")
    unchanged = " " + _("(unchanged)") if one.workbook.same else ""
    return one.workbook.path.name + (" " + _("(a copy of the values)") if one.is_copy else "") + unchanged


def _count(findings: Sequence[Finding], severity: Severity) -> str:
    return str(sum(finding.severity is severity for finding in findings) or "")


def show_marked(made: Sequence[Made]) -> None:
    """The workbooks that `check --marked` wrote."""
    for one in made:
        say(_("Marked: {path}").format(path=one.path), " " + _("(unchanged)") if one.same else "")


def returns_json(
    returned: Sequence["ReturnedReport"], left: Sequence["NotReturned"], on: date, until: date
) -> dict[str, Any]:
    """Of `return`: what was written for each unit, and the files that can go back to nobody."""
    return {
        "on": on.isoformat(),
        "until": until.isoformat(),
        "returns": [
            {
                "unit": one.unit.id,
                "period": one.period.id if one.period else "",
                "file": one.receipt.file,
                "errors": sum(finding.severity is Severity.ERROR for finding in one.findings),
                "warnings": sum(finding.severity is Severity.WARNING for finding in one.findings),
                "workbook": _made(one.workbook),
                "copy": one.is_copy,
                "letter": _made(one.letter),
            }
            for one in returned
        ],
        "not_returned": [
            {
                "file": one.receipt.file,
                "unit": one.receipt.unit,
                "period": one.receipt.period,
                "findings": [{"code": found.code, "message": found.message} for found in one.findings],
            }
            for one in left
        ],
    }


def _made(made: Made | None) -> dict[str, Any] | None:
    if made is None:
        return None
    return {"file": str(made.path), "unchanged": made.same, "kept": str(made.kept) if made.kept else None}
