"""F: can the file be read as a workbook at all?"""

from collections.abc import Callable, Iterator

from danvan_cli.checks.registry import Case, Hit, check, hit
from danvan_cli.finding import Severity, Where
from danvan_cli.guard import Reason
from danvan_cli.language import N_


def _failed(reason: Reason) -> Callable[[Case], Iterator[Hit]]:
    def run(case: Case) -> Iterator[Hit]:
        if case.failure and case.failure.reason is reason:
            limits = case.plan.limits
            yield hit(
                Where(case.file),
                detail=case.failure.detail,
                megabytes=limits.file_megabytes,
                seconds=limits.file_seconds,
            )

    return run


check(
    "F01", Severity.ERROR,
    N_("This is not an Excel workbook."),
    N_("Ask the unit for the Excel workbook (.xlsx) made from the form."),
)(_failed(Reason.NOT_A_WORKBOOK))  # fmt: skip
check(
    "F02", Severity.ERROR,
    N_("The file is damaged and cannot be read."),
    N_("Ask the unit to open the workbook in Excel, save it under a new name and send it again."),
)(_failed(Reason.DAMAGED))  # fmt: skip
check(
    "F03", Severity.ERROR,
    N_("The workbook is protected by a password to open it."),
    N_("Ask the unit to take the password off (File, Info, Protect Workbook) and send it again."),
)(_failed(Reason.PASSWORD))  # fmt: skip
check(
    "F04", Severity.ERROR,
    N_("The file is empty."),
    N_("Ask the unit to send the workbook again; the attachment may not have gone through."),
)(_failed(Reason.EMPTY))  # fmt: skip
check(
    "F05", Severity.ERROR,
    N_("The file is larger than {megabytes} MB."),
    N_("Ask the unit to take out pictures and other sheets and to send the form alone."),
)(_failed(Reason.TOO_LARGE))  # fmt: skip
check(
    "F06", Severity.ERROR,
    N_("The file is built in a way that is not safe to open."),
    N_("Do not open it; ask the unit to fill the form again in Excel."),
)(_failed(Reason.UNSAFE))  # fmt: skip
check(
    "F07", Severity.ERROR,
    N_("Reading the file took longer than {seconds} seconds and was stopped."),
    N_("Ask the unit to copy the figures into a new form and send that."),
)(_failed(Reason.SLOW))  # fmt: skip
check(
    "F08", Severity.ERROR,
    N_("The file made its reader stop; the other files are not affected."),
    N_("Ask the unit to copy the figures into a new form and send that."),
)(_failed(Reason.CRASHED))  # fmt: skip
check(
    "F09", Severity.ERROR,
    N_("The file could not be opened: {detail}."),
    N_("Close it in Excel if it is open there, check that you may read it, then collect again."),
)(_failed(Reason.NOT_OPENED))  # fmt: skip
