"""T: did the report come in time?"""

from collections.abc import Iterator

from danvan_cli.checks.registry import Case, Hit, check, hit
from danvan_cli.finding import Severity, Where
from danvan_cli.language import N_


@check(
    "T01", Severity.WARNING,
    N_("Received on {received}; the last good day was {last}: {days} days late."),
    "",
    basis="III.1", across=True,
)  # fmt: skip
def late(case: Case) -> Iterator[Hit]:
    """Later than the last good day by the plan's deadline policy (plan, section III.1); a correction is not late."""
    if case.received and case.last_good_day and case.received > case.last_good_day and not case.in_time_before:
        days = (case.received - case.last_good_day).days
        yield hit(Where(case.file), received=case.received, last=case.last_good_day, days=days)


@check(
    "T02", Severity.WARNING,
    N_("The date of receipt, {received}, lies before the period's data begin ({begin})."),
    N_("Correct the date in the incoming register."),
    across=True,
)  # fmt: skip
def received_too_early(case: Case) -> Iterator[Hit]:
    """A report cannot come before its period has begun: a slip in the incoming register."""
    if case.received and case.received < case.period.data_from:
        yield hit(Where(case.file), received=case.received, begin=case.period.data_from)


@check(
    "T03", Severity.WARNING,
    N_("The unit sent {other} on the same day, which is acceptable too; this file counts, since it was taken later."),
    N_("Ask the unit which one counts. If it is the other, note the later day for it in the incoming register."),
    across=True,
)  # fmt: skip
def two_on_one_day(case: Case) -> Iterator[Hit]:
    """Of two acceptable reports of one day, nobody can tell by the date which is the later."""
    if case.same_day:
        yield hit(Where(case.file), other=", ".join(case.same_day))


@check(
    "T04", Severity.WARNING,
    N_("The same figures and texts as in {other}, which came before: the workbook was only saved or sent again."),
    N_("Nothing to do, unless the unit meant to correct something: then ask for the corrected workbook."),
    across=True,
)  # fmt: skip
def sent_again_unchanged(case: Case) -> Iterator[Hit]:
    """Other bytes with the same cells are no correction."""
    if case.same_content:
        yield hit(Where(case.file), other=case.same_content)
