"""What a person reads of files that were collected or checked. The same as JSON is in `json_view`."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from danvan_cli.console.terminal import Part, say, table
from danvan_cli.figures.numerals import show_date
from danvan_cli.finding import Finding, Severity
from danvan_cli.language import N_, _
from danvan_cli.plan import Plan
from danvan_cli.register.receipt import Status

if TYPE_CHECKING:
    from danvan_cli.collect import Batch, Collected

# So many findings of one file are shown at first; --verbose shows all.
SHOWN_FINDINGS = 6

STATUS = {
    Status.ACCEPTED: (N_("accepted"), "green"),
    Status.RETURNED: (N_("to return"), "red"),
    Status.UNPLACED: (N_("unplaced"), "red"),
    Status.DUPLICATE: (N_("known already"), "dim"),
}
# Of a file that was only checked nobody must think that it was sent.
_CHECKED = {
    Status.ACCEPTED: (N_("in order"), "green"),
    Status.RETURNED: (N_("to be corrected"), "red"),
    Status.UNPLACED: (N_("unplaced"), "red"),
}
_SEVERITY = {
    Severity.ERROR: (N_("error"), "red"),
    Severity.WARNING: (N_("warning"), "yellow"),
}
_ACCEPTED = (N_("error, accepted"), "green")


def coloured(look: tuple[str, str]) -> Part:
    word, colour = look
    return _(word), colour


def describe_file(file: "Collected") -> str:
    """A file in one line, while the batch is running."""
    return f"{file.file}: {_(STATUS[file.status][0])}"


def show_files(files: Sequence["Collected"], plan: Plan, *, verbose: bool, checked: bool = False) -> None:
    """A row for each file that a clerk reads at a glance, then what is wrong in each, cause first."""
    words = _CHECKED if checked else STATUS
    # One period for all is left out, which leaves room for the names of files.
    several = len({file.period for file in files} - {""}) > 1
    headings = (_("File"), _("Unit"), *([_("Period")] if several else []), _("Result"), _("Errors"), _("Warnings"))
    rows: list[list[Part]] = []
    for file in files:
        unit = plan.unit_by_id[file.unit].short if file.unit else "?"
        period = [plan.period_by_id[file.period].name if file.period else "?"] if several else []
        errors, warnings = (str(file.count(severity) or "") for severity in (Severity.ERROR, Severity.WARNING))
        rows.append([file.file, unit, *period, coloured(words[file.status]), errors, warnings])
    table(headings, rows, right=(len(headings) - 2, len(headings) - 1))
    for file in files:
        # What was found in a file that is known already was said when it came.
        if file.findings and (verbose or file.status is not Status.DUPLICATE):
            _show_findings(file.file, file.findings, verbose=verbose)


def _show_findings(file: str, findings: Sequence[Finding], *, verbose: bool) -> None:
    errors = [finding for finding in findings if finding.severity is Severity.ERROR]
    # Errors are what the unit has to mend; a file with none shows its warnings.
    shown = findings if verbose else (errors or findings)[:SHOWN_FINDINGS]
    say()
    say((file, "bold"))
    for finding in shown:
        word, colour = _ACCEPTED if finding.accepted else _SEVERITY[finding.severity]
        place = str(finding.where._replace(file=""))
        head: list[Part] = [(f"{finding.code} {_(word)}", colour)]
        if place:
            head += [" ", (place, "bold")]
        say(*head, f": {finding.message}", indent=2)
        if decision := finding.accepted:
            accepted = _("→ accepted by {by} on {day}: {reason}")
            accepted = accepted.format(by=decision.by, day=show_date(decision.day), reason=decision.reason)
            say((accepted, "dim"), indent=4)
        elif finding.remedy:
            say((f"→ {finding.remedy}", "dim"), indent=4)
    if len(findings) > len(shown):
        more = _("… and {number} more; add --verbose to see all")
        say((more.format(number=len(findings) - len(shown)), "dim"), indent=2)


def show_checked() -> None:
    say()
    say((_("Checked only: nothing was sent or registered."), "cyan"))


def show_batch(files: Sequence["Collected"], batch: "Batch", *, dry_run: bool) -> None:
    """How many files there were of each kind: every file of the folder is in one of the counts."""
    say()
    statuses = [file.status for file in files]
    counts = (f"{_(word)} {statuses.count(status)}" for status, (word, _c) in STATUS.items() if status in statuses)
    say((_("{number} files: {counts}.").format(number=len(files), counts="; ".join(counts) or "0"), "bold"))
    if batch.skipped:
        passed = _("Passed over, as they belong to the system: {number} ({names}).")
        say(passed.format(number=len(batch.skipped), names=", ".join(batch.skipped[:5])))
    for doubt in batch.doubts:
        say((doubt, "yellow"))
    if dry_run:
        say((_("Dry run: nothing was registered."), "cyan"))


# forms and report
