"""From a workbook's cells to a submission: each field found by its anchors, nothing taken from a wrong cell."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from danvan_cli.figures.answers import read_answer, shown_cell
from danvan_cli.finding import Where, cell_name
from danvan_cli.form.fields import FieldReader
from danvan_cli.form.layout import (
    ASSESSMENT,
    FIGURES,
    INFO,
    SHEETS,
    STAMP_ROW,
    STAMP_SHEET,
    TASKS,
    TEXT,
    Fault,
    SheetLayout,
)
from danvan_cli.form.names import names_of
from danvan_cli.form.rows import Found, Place, rows_of
from danvan_cli.form.tables import TableReader
from danvan_cli.plan import Kind, Plan
from danvan_cli.submission import Answer, Claim, LayoutFault, Narrative, Submission
from danvan_cli.texts.likeness import sketch
from danvan_cli.texts.text import fold
from danvan_cli.workbook.reader import Book, Sheet

# So many rows doubled between two sheets is a copied sheet: said once.
_COPIED_SHEET = 4
_CONTRADICTIONS = (Fault.ROW_CONTRADICTS, Fault.COLUMN_CONTRADICTS, Fault.CELL_MERGED, Fault.NAME_FOREIGN)


def read_form(book: Book, plan: Plan, file: str) -> Submission:
    """Everything found in the workbook; whether it is what was asked is for the checks to say."""
    return _FormReader(book, plan, file).read()


class _FormReader:
    def __init__(self, book: Book, plan: Plan, file: str) -> None:
        self.book, self.plan, self.file = book, plan, file
        self.stamp_sheet = next((sheet for sheet in book.sheets if _is_stamp(sheet)), None)
        self.rows = [rows_of(sheet) for sheet in book.sheets if sheet is not self.stamp_sheet]
        self.faults: list[LayoutFault] = []
        self.unsure: dict[str, list[Place]] = {}

    def read(self) -> Submission:
        names = names_of(self.book, self.plan)
        tables, fields = TableReader(self.file, self.plan, names), FieldReader(self.file, names)
        for rows in self.rows:
            tables.read(rows)
            fields.read(rows)
        found = {**tables.finish(), **fields.finish(tables.holds)}
        places = {layout: self.single(layout, found[layout]) for layout in SHEETS}
        self.tell_unsure()
        return Submission(
            file=self.file,
            claims=self.claims(places[INFO]),
            answers=tuple(self.answers(places[FIGURES])),
            narratives=(*self.task_narratives(places[TASKS]), *self.assessment_narratives(places[ASSESSMENT])),
            faults=tuple(self.faults),
            converted=self.book.converted,
            left=self.book.left,
        )

    # What was read of the places found

    def claims(self, info: Mapping[str, Place]) -> dict[str, Claim]:
        stamp = self.stamp()
        claims = {
            key: Claim(shown_cell(place.cell(TEXT)), stamp.get(key, ""), place.where(self.file, TEXT))
            for key, place in info.items()
        }
        for key, hidden in stamp.items():
            claims.setdefault(key, Claim("", hidden, Where(self.file)))
        return claims

    def stamp(self) -> dict[str, str]:
        if self.stamp_sheet is None:
            return {}
        rows = (row for row in self.stamp_sheet.rows if len(row) > 1)
        # Below what the form says of itself stand the ids of its rows, which say nothing here.
        said = ((key, row[1]) for row in rows if isinstance(key := row[0], str) and key and key != STAMP_ROW)
        return {key: shown_cell(value) for key, value in said}

    def answers(self, figures: Mapping[str, Place]) -> Iterator[Answer]:
        for code, place in figures.items():
            if "value" in place.columns:
                indicator = self.plan.indicator_by_code[code]
                cell, where = place.cell("value"), place.where(self.file, "value")
                percent = self.is_percent(where) if indicator.kind is Kind.PERCENT else False
                answer = read_answer(indicator, cell, where, percent=percent)
                note = shown_cell(place.cell("note")) if "note" in place.columns else ""
                yield answer._replace(note=note) if note else answer

    def is_percent(self, where: Where) -> bool | None:
        cells = self.book.percent_cells
        return None if cells is None else (where.sheet, where.cell) in cells

    def task_narratives(self, tasks: Mapping[str, Place]) -> Iterator[Narrative]:
        for task, place in tasks.items():
            for column in TASKS.inputs:
                if column.key in place.columns:
                    yield self.narrative(task, column.key, place, column.key)

    def assessment_narratives(self, assessment: Mapping[str, Place]) -> Iterator[Narrative]:
        for key, place in assessment.items():
            yield self.narrative("", key, place, TEXT)

    def narrative(self, task: str, key: str, place: Place, column: str) -> Narrative:
        text = shown_cell(place.cell(column))
        # Only results are compared with those of other units.
        return Narrative(task, key, place.where(self.file, column), text, sketch(text) if key == "result" else ())

    # Where the fields stand

    def single(self, layout: SheetLayout, found: Found) -> dict[str, Place]:
        """The one place of each key. A key found twice is at no place: which of two figures counts, nobody can know."""
        self.forget_doubtful(layout, found)
        doubled = {key: places for key, places in found.places.items() if len(places) > 1}
        by_sheets: dict[tuple[str, str], list[str]] = defaultdict(list)
        for key, places in doubled.items():
            by_sheets[places[0].sheet.name, places[1].sheet.name].append(key)
        for (first, second), keys in by_sheets.items():
            copied = first != second and len(keys) >= _COPIED_SHEET
            for key in keys[:1] if copied else keys:
                one, other = doubled[key][:2]
                part = layout.name if copied else key
                detail = second if copied else str(other.first_where(""))
                where = Where(self.file, first) if copied else one.first_where(self.file)
                self.faults.append(LayoutFault(Fault.ROW_DOUBLED, where, part, detail))
        self.faults += found.faults
        single = {key: places[0] for key, places in found.places.items() if len(places) == 1}
        if unsure := [place for place in single.values() if not place.sure]:
            self.unsure[layout.name] = unsure
        if not single and not doubled and not found.faults:
            kind = Fault.HEADER_MISSING if self.named(layout) else Fault.SHEET_MISSING
            self.faults.append(LayoutFault(kind, Where(self.file, self.named(layout)), layout.name))
        return single

    @staticmethod
    def forget_doubtful(layout: SheetLayout, found: Found) -> None:
        """Where the form's own row contradicts itself, another one with the same label is not taken in its stead."""
        faults = [fault for fault in found.faults if fault.kind in _CONTRADICTIONS]
        touched = {key for fault in faults for key in fault.touched}
        whole = any(column.heading in touched for column in layout.columns)
        for key, places in list(found.places.items()) if faults else ():
            if not places[0].sure and (whole or key in touched):
                del found.places[key]

    def tell_unsure(self) -> None:
        """A form that was retyped has no marks at all: that is said once, not sheet by sheet."""
        if self.unsure:
            places = [place for places in self.unsure.values() for place in places]
            where = Where(self.file, places[0].sheet.name, cell_name(places[0].row + 1, 1))
            cells = tuple(place.first_where("") for place in places)
            self.faults.append(
                LayoutFault(Fault.ROW_UNSURE, where, ", ".join(self.unsure), str(len(places)), cells=cells)
            )

    def named(self, layout: SheetLayout) -> str:
        """The name of the sheet that is called as the form calls it, or that has its hidden ids; "" without one."""
        for rows in self.rows:
            if rows and (
                fold(rows[0].sheet.name) == fold(layout.name) or any(layout.prefix in row.marks for row in rows)
            ):
                return rows[0].sheet.name
        return ""


def _is_stamp(sheet: Sheet) -> bool:
    return sheet.name == STAMP_SHEET or bool(sheet.rows and sheet.rows[0] and sheet.rows[0][0] == "danvan")
