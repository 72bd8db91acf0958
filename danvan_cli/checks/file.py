"""F: can the file be read as a workbook at all?"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from danvan_cli.checks.registry import Case, Hit, check, hit
from danvan_cli.finding import Severity, Where, row_column
from danvan_cli.language import N_
from danvan_cli.workbook.guard import Reason
from danvan_cli.workbook.kind import KIND_BY_ENDING, WORDS, Kind, ending_of
from danvan_cli.workbook.signs import Place, Signs

# So many cells of a sheet are named in one finding.
_SHOWN_CELLS = 12
# From here on Excel itself keeps no more than the first digits of a whole number.
_EXACT = 10**15


def _failed(reason: Reason) -> Callable[[Case], Iterator[Hit]]:
    def run(case: Case) -> Iterator[Hit]:
        if case.failure and case.failure.reason is reason:
            limits = case.plan.limits
            yield hit(
                Where(case.file),
                detail=case.failure.detail,
                kind=_word(case.failure.detail),
                megabytes=limits.file_megabytes,
                seconds=limits.file_seconds,
            )

    return run


def _word(detail: str) -> str:
    """The kind of file in words, where the detail is one."""
    return WORDS[Kind(detail)] if detail in set(Kind) else ""


check(
    "F01", Severity.ERROR,
    N_("This is not an Excel workbook but {kind}."),
    N_("Ask the unit for the Excel workbook (.xlsx) made from the form."),
)(_failed(Reason.NOT_A_WORKBOOK))  # fmt: skip
check(
    "F02", Severity.ERROR,
    N_("The file is damaged and cannot be read."),
    N_("Ask the unit to open the workbook in Excel, save it under a new name and send it again."),
)(_failed(Reason.DAMAGED))  # fmt: skip
check(
    "F03", Severity.ERROR,
    N_("The file is protected by a password to open it."),
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


# What was read, but not without a doubt


@check(
    "F10", Severity.WARNING,
    N_("The workbook contains macros. They were not run."),
    N_("Do not enable macros when you open it; danvan's form needs none. Ask the unit where they come from."),
)  # fmt: skip
def _macros(case: Case) -> Iterator[Hit]:
    if case.submission and case.signs.macros:
        yield hit(Where(case.file))


@check(
    "F11", Severity.WARNING,
    N_("The file's name ends in {ending}, but it is {kind}."),
    N_("Nothing to do for danvan; Excel may refuse to open it. Ask the unit to save it as .xlsx."),
)  # fmt: skip
def _other_ending(case: Case) -> Iterator[Hit]:
    ending = ending_of(case.file)
    if case.submission and ending and KIND_BY_ENDING[ending] is not case.signs.kind:
        yield hit(Where(case.file), ending=ending, kind=WORDS[case.signs.kind])


@check(
    "F12", Severity.WARNING,
    N_("The file is not written as Excel writes it; a second, simpler reader took the figures from it."),
    N_("Compare the figures with what Excel shows. Ask the unit to open the workbook in Excel and save it anew."),
)  # fmt: skip
def _second_reader(case: Case) -> Iterator[Hit]:
    if case.submission and case.signs.second_reader:
        yield hit(Where(case.file))


def _places(of: Callable[[Signs], Iterable[Place]]) -> Callable[[Case], Iterator[Hit]]:
    """One finding for each sheet, at the first of its cells."""

    def run(case: Case) -> Iterator[Hit]:
        yield from _by_sheet(case, of(case.signs) if case.submission else ())

    return run


def _by_sheet(case: Case, places: Iterable[Place]) -> Iterator[Hit]:
    cells: dict[str, list[str]] = defaultdict(list)
    for sheet, cell in places:
        cells[sheet].append(cell)
    for sheet, found in cells.items():
        found.sort(key=row_column)
        named = ", ".join(found[:_SHOWN_CELLS]) + (", …" if len(found) > _SHOWN_CELLS else "")
        yield hit(Where(case.file, sheet, found[0]), cells=named)


check(
    "F13", Severity.WARNING,
    N_("Under merged cells stand values that nobody sees: {cells}."),
    N_("Unmerge the cells and look which values are meant."),
)(_places(lambda signs: signs.covered))  # fmt: skip


@check(
    "F14", Severity.WARNING,
    N_("Figures stand in hidden rows, columns or sheets: {cells}."),
    N_("Unhide them and look whether the unit meant to report these figures."),
)  # fmt: skip
def _hidden(case: Case) -> Iterator[Hit]:
    if case.submission:
        places = (answer.where for answer in case.said.answers if answer.text)
        hidden = [(at.sheet, at.cell) for at in places if case.signs.hides(at.sheet, *row_column(at.cell))]
        yield from _by_sheet(case, hidden)


check(
    "F15", Severity.WARNING,
    N_("Values are taken from other workbooks and may be out of date: {cells}."),
    N_("Compare them with the workbook they come from, or ask the unit to type the figures themselves."),
)(_places(lambda signs: signs.linked))  # fmt: skip
check(
    "F16", Severity.ERROR,
    N_("Cells stand in the file twice, and readers differ in which of the two they show: {cells}."),
    N_("Ask the unit to open the workbook in Excel, look through the figures and save it under a new name."),
)(_places(lambda signs: signs.doubled))  # fmt: skip


@check(
    "F17", Severity.ERROR,
    N_("{value} has more digits than Excel can keep; the last ones are not what was typed."),
    N_("Correct the figure, or give it in a larger unit of measure."),
)  # fmt: skip
def _too_many_digits(case: Case) -> Iterator[Hit]:
    for answer in case.said.answers if case.submission else ():
        if answer.value is not None and abs(answer.value) >= _EXACT:
            yield hit(answer.where, value=answer.text)


@check(
    "F18", Severity.ERROR,
    N_("The workbook names sheets that are not in it or that no reader finds: {sheets}."),
    N_("Ask the unit to open the workbook in Excel, save it under a new name and send it again."),
)  # fmt: skip
def _unread(case: Case) -> Iterator[Hit]:
    if case.submission and case.signs.unread:
        yield hit(Where(case.file), sheets=", ".join(case.signs.unread))
