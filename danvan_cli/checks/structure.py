"""S: is each part of the form there, once, and where its anchors say?"""

from collections.abc import Iterator

from danvan_cli.checks.registry import Case, Hit, check, hit
from danvan_cli.finding import Severity, Where
from danvan_cli.form import Fault
from danvan_cli.language import N_
from danvan_cli.submission import LayoutFault


def _faults(case: Case, kind: Fault) -> Iterator[LayoutFault]:
    return (fault for fault in case.said.faults if fault.kind == kind)


def _touched(case: Case) -> set[str]:
    """The keys of the rows that something else is reported of: that they are missing is only what comes of it."""
    return {key for fault in case.said.faults for key in (fault.part, *fault.detail.split(", "))}


@check(
    "S01", Severity.ERROR,
    N_("The sheet “{sheet}” of the form is missing."),
    N_("Fill the form as it was sent; do not delete sheets."),
)  # fmt: skip
def sheet_missing(case: Case) -> Iterator[Hit]:
    """Each of the form's visible sheets must be found, under whatever name."""
    for fault in _faults(case, Fault.SHEET_MISSING):
        yield hit(Where(case.file), sheet=fault.part)


@check(
    "S02", Severity.ERROR,
    N_("The heading of “{part}” is not found."),
    N_("Put the heading row of the form back as it was."),
)  # fmt: skip
def header_missing(case: Case) -> Iterator[Hit]:
    """Without its heading a column cannot be told from its neighbours."""
    for fault in _faults(case, Fault.HEADER_MISSING):
        yield hit(fault.where, part=fault.part)


@check(
    "S03", Severity.ERROR,
    N_("The row of task {task} is missing: {title}."),
    N_("Put the row back from the form and fill it in."),
)  # fmt: skip
def task_row_missing(case: Case) -> Iterator[Hit]:
    """The plan's tasks that the unit's group has (plan, part II)."""
    found = {narrative.task for narrative in case.said.narratives if narrative.task}
    touched = _touched(case)
    if found:
        for task in case.plan.tasks_of(case.unit):
            if task.id not in found and task.id not in touched:
                yield hit(Where(case.file), task=task.id, title=task.short)


@check(
    "S04", Severity.ERROR,
    N_("The row of indicator {code} is missing: {name}."),
    N_("Put the row back from the form and fill it in."),
)  # fmt: skip
def indicator_row_missing(case: Case) -> Iterator[Hit]:
    """Each indicator asked of the unit must have its row."""
    touched = _touched(case)
    if case.answers:
        for indicator in case.asked:
            if indicator.code not in case.answers and indicator.code not in touched:
                yield hit(Where(case.file), code=indicator.code, name=indicator.name)


@check(
    "S05", Severity.ERROR,
    N_("“{part}” stands twice, here and in {other}."),
    N_("Delete the one that does not count; danvan takes neither."),
)  # fmt: skip
def row_doubled(case: Case) -> Iterator[Hit]:
    """Which of two figures counts, only the unit can say."""
    for fault in _faults(case, Fault.ROW_DOUBLED):
        yield hit(fault.where, part=fault.part, other=fault.detail)


@check(
    "S06", Severity.ERROR,
    N_("The row's code, name and hidden mark belong to different rows: {keys}."),
    N_("The rows were mixed up, perhaps by sorting a part of the sheet. Fill a fresh form."),
)  # fmt: skip
def row_contradicts(case: Case) -> Iterator[Hit]:
    """A figure is taken only where the anchors of its row agree."""
    for fault in _faults(case, Fault.ROW_CONTRADICTS):
        yield hit(fault.where, keys=fault.detail)


@check(
    "S07", Severity.WARNING,
    N_("{count} rows of “{part}” were found by one mark alone; the form seems to have been retyped."),
    N_("Compare these figures with the unit's paper, and ask it to fill danvan's form."),
)  # fmt: skip
def row_unsure(case: Case) -> Iterator[Hit]:
    """Two of the three anchors (hidden id, defined name, label) should agree."""
    for fault in _faults(case, Fault.ROW_UNSURE):
        yield hit(fault.where, part=fault.part, count=int(fault.detail))


@check(
    "S08", Severity.ERROR,
    N_("The column “{part}” stands twice."),
    N_("Delete the column that does not count."),
)  # fmt: skip
def column_doubled(case: Case) -> Iterator[Hit]:
    """Of two columns with the same heading, nobody can know which counts."""
    for fault in _faults(case, Fault.COLUMN_DOUBLED):
        yield hit(fault.where, part=fault.part)


@check(
    "S09", Severity.WARNING,
    N_("The indicator {code} is not asked of this unit, yet it says {value}."),
    N_("Nothing to do: the figure is kept, but not counted."),
)  # fmt: skip
def not_asked(case: Case) -> Iterator[Hit]:
    """A figure of an indicator that the plan asks of other groups only."""
    asked = {indicator.code for indicator in case.asked}
    for answer in case.said.answers:
        if answer.code not in asked and answer.value:
            yield hit(answer.where, code=answer.code, value=answer.value)
