"""S: is each part of the form there, once, and where its anchors say?"""

from collections.abc import Iterator

from danvan_cli.checks.registry import Case, Hit, check, hit
from danvan_cli.finding import Severity, Where
from danvan_cli.form.layout import ASSESSMENT_FIELDS, INFO_FIELDS, Fault
from danvan_cli.language import N_
from danvan_cli.submission import LayoutFault

# So many cells are named where a finding is of many.
_SHOWN = 8


def _faults(case: Case, kind: Fault) -> Iterator[LayoutFault]:
    return (fault for fault in case.said.faults if fault.kind == kind)


def _touched(case: Case) -> set[str]:
    """The keys of the rows that something else is reported of: that they are missing is only what comes of it."""
    return {key for fault in case.said.faults for key in fault.touched}


def _called(part: str) -> str:
    """A field by its label; a code, task or heading is called as it is."""
    return INFO_FIELDS.get(part) or ASSESSMENT_FIELDS.get(part) or part


def _cells(places: tuple[Where, ...]) -> str:
    """The first places, sheet by sheet: `Chỉ tiêu!E6, E7, Đánh giá!B5, …`."""
    shown = [
        str(place) if not at or places[at - 1].sheet != place.sheet else place.cell
        for at, place in enumerate(places[:_SHOWN])
    ]
    return ", ".join(shown + ["…"] * (len(places) > _SHOWN))


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
        yield hit(fault.where, part=_called(fault.part), other=fault.detail)


@check(
    "S06", Severity.ERROR,
    N_("The row's code, name and hidden mark belong to different rows: {keys}."),
    N_("The rows were mixed up, perhaps by sorting a part of the sheet. Fill a fresh form."),
)  # fmt: skip
def row_contradicts(case: Case) -> Iterator[Hit]:
    """A figure is taken only where the anchors of its row agree."""
    for fault in _faults(case, Fault.ROW_CONTRADICTS):
        yield hit(fault.where, keys=", ".join(map(_called, fault.keys)))


@check(
    "S07", Severity.WARNING,
    N_("{count} rows of “{part}” were found by one mark alone ({cells}); the form seems to have been retyped."),
    N_("Compare these figures with the unit's paper, and ask it to fill danvan's form."),
)  # fmt: skip
def row_unsure(case: Case) -> Iterator[Hit]:
    """Two of the three anchors (hidden id, defined name, label) should agree."""
    for fault in _faults(case, Fault.ROW_UNSURE):
        yield hit(fault.where, part=fault.part, count=int(fault.detail), cells=_cells(fault.cells))


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


@check(
    "S10", Severity.ERROR,
    N_("The row “{label}” is missing."),
    N_("Put the row back from the form and fill it in."),
)  # fmt: skip
def assessment_row_missing(case: Case) -> Iterator[Hit]:
    """Each field of the general assessment must have its row: else its text would be lost without a word."""
    for fault in _faults(case, Fault.FIELD_MISSING):
        if fault.part in ASSESSMENT_FIELDS:
            yield hit(fault.where, label=fault.detail)


@check(
    "S11", Severity.WARNING,
    N_("The first sheet has no row “{label}”."),
    N_("Look for it in the workbook; the unit deleted the row or wrote another label."),
)  # fmt: skip
def info_row_missing(case: Case) -> Iterator[Hit]:
    """Each field of the first sheet should have its row."""
    for fault in _faults(case, Fault.FIELD_MISSING):
        if fault.part in INFO_FIELDS:
            yield hit(fault.where, label=fault.detail)


@check(
    "S12", Severity.WARNING,
    N_("There is no column “{part}”; what may stand there under another heading is not read."),
    N_("Look into the workbook; if the unit wrote something there, put the heading back as it was."),
)  # fmt: skip
def column_missing(case: Case) -> Iterator[Hit]:
    """Without its heading a column of texts cannot be told from the unit's own."""
    for fault in _faults(case, Fault.COLUMN_MISSING):
        yield hit(fault.where, part=fault.part)


@check(
    "S13", Severity.ERROR,
    N_("“{part}”: by the heading it stands in {cell}, by the form's hidden marks in {other}; neither is taken."),
    N_("Cells or headings were moved apart. Put them back, or fill a fresh form."),
)  # fmt: skip
def column_contradicts(case: Case) -> Iterator[Hit]:
    """A figure is taken from a column on which heading and hidden marks agree: “Kỳ trước” stands beside “Lũy kế”."""
    for fault in _faults(case, Fault.COLUMN_CONTRADICTS):
        cell, other = fault.cells
        yield hit(fault.where, part=fault.part, cell=cell.cell, other=other.cell)


@check(
    "S14", Severity.WARNING,
    N_("{count} names of “{part}” all point to one side of their rows: this cell or {other}?"),
    N_("Cells may have been pushed up or down. Compare a few figures with the unit's paper."),
)  # fmt: skip
def names_left_behind(case: Case) -> Iterator[Hit]:
    """Sorting leaves names above and below their rows; when cells were pushed, all lie to one side."""
    for fault in _faults(case, Fault.NAMES_LEFT_BEHIND):
        yield hit(fault.where, part=fault.part, count=int(fault.detail), other=fault.cells[0].cell)


@check(
    "S15", Severity.WARNING,
    N_("A figure stands in a row without code and name; it is not read."),
    N_("Write the code and name of the indicator beside it, or add it to the figure that it belongs to."),
)  # fmt: skip
def figure_unlabelled(case: Case) -> Iterator[Hit]:
    """What a figure counts, its row must say."""
    for fault in _faults(case, Fault.FIGURE_UNLABELLED):
        yield hit(fault.where)


@check(
    "S16", Severity.ERROR,
    N_("The row has the mark of “{part}”, but another name: “{name}”."),
    N_("Put the name back as the form has it, or take the code away if this is a row of the unit's own."),
)  # fmt: skip
def name_foreign(case: Case) -> Iterator[Hit]:
    """A code or hidden id alone does not outweigh a name that is not the plan's."""
    for fault in _faults(case, Fault.NAME_FOREIGN):
        yield hit(fault.where, part=_called(fault.part), name=fault.detail)


@check(
    "S17", Severity.ERROR,
    N_("“{part}”: the cell is merged with that of another row or column ({other})."),
    N_("Unmerge the cells and write each figure and text into its own."),
)  # fmt: skip
def cell_merged(case: Case) -> Iterator[Hit]:
    """What stands in a merged cell may belong to each of its rows."""
    for fault in _faults(case, Fault.CELL_MERGED):
        yield hit(fault.where, part=_called(fault.part), other=fault.detail)


@check(
    "S18", Severity.WARNING,
    N_("“{part}” is blank, and a text stands beside it; the text is not read."),
    N_("If the text is meant for it, write it into the cell of the form."),
)  # fmt: skip
def text_beside(case: Case) -> Iterator[Hit]:
    """A note beside a blank field is not taken for the field's text."""
    for fault in _faults(case, Fault.TEXT_BESIDE):
        yield hit(fault.where, part=fault.part)
