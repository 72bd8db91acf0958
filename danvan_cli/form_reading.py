"""From a workbook's cells to a submission: each field found by its anchors, nothing taken from a wrong row."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from danvan_cli.answers import read_answer, shown_cell
from danvan_cli.finding import Where, cell_name, row_column
from danvan_cli.form import (
    ASSESSMENT,
    ASSESSMENT_FIELDS,
    FIGURES,
    INFO,
    INFO_FIELDS,
    LABEL,
    SHEETS,
    STAMP_SHEET,
    SYNONYMS,
    TASKS,
    TEXT,
    Fault,
    SheetLayout,
    cell_defined_name,
    read_row_id,
)  # fmt: skip
from danvan_cli.likeness import sketch
from danvan_cli.plan import Kind, Plan
from danvan_cli.submission import Answer, Claim, LayoutFault, Narrative, Submission
from danvan_cli.text import clean, fold
from danvan_cli.workbook import Book, Cell, Sheet

# A header row names at least this many of a table's columns, one of them an input column.
_HEADINGS_NEEDED = 3
# Longer texts are told by units; they are no labels or headings.
_LONGEST_LABEL = 400
# So many rows doubled between two sheets is a copied sheet: said once.
_COPIED_SHEET = 4


class _Row(NamedTuple):
    """A row as every layout looks at it: the column in which it begins, its texts folded, by column, and the keys in
    its hidden ids, by the layout's prefix."""

    sheet: Sheet
    at: int
    cells: Sequence[Cell]
    first: int
    folded: Mapping[int, str]
    hidden: Mapping[str, str]

    def where(self, file: str, column: int) -> Where:
        return Where(file, self.sheet.name, cell_name(self.at + 1, column + 1))


class _Place(NamedTuple):
    """A row in which a field stands, with the columns of its inputs, and whether two anchors agree on it."""

    sheet: Sheet
    row: int
    columns: Mapping[str, int]
    sure: bool = True

    def where(self, file: str, column: str) -> Where:
        return Where(file, self.sheet.name, cell_name(self.row + 1, self.columns[column] + 1))

    def cell(self, column: str) -> Cell:
        cells = self.sheet.rows[self.row]
        at = self.columns[column]
        return cells[at] if at < len(cells) else ""


@dataclass
class _Found:
    """The rows of one sheet layout: where each key stands, and what is wrong."""

    places: dict[str, list[_Place]] = field(default_factory=lambda: defaultdict(list))
    faults: list[LayoutFault] = field(default_factory=list)


@dataclass(frozen=True)
class _Labels:
    """The visible labels of a plan's rows on one sheet: key by its own spelling, and by folded name."""

    keys: frozenset[str]
    by_name: Mapping[str, str]


def read_form(book: Book, plan: Plan, file: str) -> Submission:
    """Everything found in the workbook; whether it is what was asked is for the checks to say."""
    return _FormReader(book, plan, file).read()


class _FormReader:
    def __init__(self, book: Book, plan: Plan, file: str) -> None:
        self.book, self.plan, self.file = book, plan, file
        self.stamp_sheet = next((sheet for sheet in book.sheets if _is_stamp(sheet)), None)
        self.sheets = [sheet for sheet in book.sheets if sheet is not self.stamp_sheet]
        self.rows = [_rows(sheet) for sheet in self.sheets]
        self.faults: list[LayoutFault] = []
        self.unsure: dict[str, list[_Place]] = {}
        # The keys whose defined names point into a row, by layout, sheet and row, each with the first input's column.
        self.named_keys: dict[tuple[SheetLayout, str, int], dict[str, int]] = defaultdict(dict)
        anchors = _anchors(plan)
        for name, (sheet_name, cell) in book.names.items():
            if name in anchors:
                layout, key, is_first = anchors[name]
                row, column = row_column(cell)
                keys = self.named_keys[layout, sheet_name, row - 1]
                keys[key] = column - 1 if is_first else keys.get(key, -1)

    def read(self) -> Submission:
        info = self.single(INFO, self.fields(INFO, INFO_FIELDS))
        tasks = self.single(TASKS, self.table(TASKS, _task_labels(self.plan)))
        figures = self.single(FIGURES, self.table(FIGURES, _figure_labels(self.plan)))
        assessment = self.single(ASSESSMENT, self.fields(ASSESSMENT, ASSESSMENT_FIELDS))
        self.tell_unsure()
        return Submission(
            file=self.file,
            claims=self.claims(info),
            answers=tuple(self.answers(figures)),
            narratives=(*self.task_narratives(tasks), *self.assessment_narratives(assessment)),
            faults=tuple(self.faults),
            converted=self.book.converted,
            left=self.book.left,
        )

    # What was read of the places found

    def claims(self, info: Mapping[str, _Place]) -> dict[str, Claim]:
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
        return {key: shown_cell(row[1]) for row in rows if isinstance(key := row[0], str) and key}

    def answers(self, figures: Mapping[str, _Place]) -> Iterator[Answer]:
        for code, place in figures.items():
            if "value" in place.columns:
                indicator = self.plan.indicator_by_code[code]
                cell, where = place.cell("value"), place.where(self.file, "value")
                percent = indicator.kind is Kind.PERCENT and (where.sheet, where.cell) in self.book.percent_cells
                answer = read_answer(indicator, cell, where, percent=percent)
                note = shown_cell(place.cell("note")) if "note" in place.columns else ""
                yield answer._replace(note=note) if note else answer

    def task_narratives(self, tasks: Mapping[str, _Place]) -> Iterator[Narrative]:
        for task, place in tasks.items():
            for column in TASKS.inputs:
                if column.key in place.columns:
                    yield self.narrative(task, column.key, place, column.key)

    def assessment_narratives(self, assessment: Mapping[str, _Place]) -> Iterator[Narrative]:
        for key, place in assessment.items():
            yield self.narrative("", key, place, TEXT)

    def narrative(self, task: str, key: str, place: _Place, column: str) -> Narrative:
        text = shown_cell(place.cell(column))
        # Only results are compared with those of other units.
        return Narrative(task, key, place.where(self.file, column), text, sketch(text) if key == "result" else ())

    # Where the fields stand

    def single(self, layout: SheetLayout, found: _Found) -> dict[str, _Place]:
        """The one place of each key. A key found twice is at no place: which of two figures counts, nobody can know."""
        doubled = {key: places for key, places in found.places.items() if len(places) > 1}
        by_sheets: dict[tuple[str, str], list[str]] = defaultdict(list)
        for key, places in doubled.items():
            by_sheets[places[0].sheet.name, places[1].sheet.name].append(key)
        for (first, second), keys in by_sheets.items():
            copied = first != second and len(keys) >= _COPIED_SHEET
            for key in keys[:1] if copied else keys:
                one, other = doubled[key][:2]
                part = layout.name if copied else key
                detail = second if copied else str(other.where("", next(iter(other.columns))))
                where = Where(self.file, first) if copied else one.where(self.file, next(iter(one.columns)))
                self.faults.append(LayoutFault(Fault.ROW_DOUBLED, where, part, detail))
        self.faults += found.faults
        single = {key: places[0] for key, places in found.places.items() if len(places) == 1}
        if unsure := [place for place in single.values() if not place.sure]:
            self.unsure[layout.name] = unsure
        if not single and not doubled and not found.faults:
            kind = Fault.HEADER_MISSING if self.named(layout) else Fault.SHEET_MISSING
            self.faults.append(LayoutFault(kind, Where(self.file, self.named(layout)), layout.name))
        return single

    def tell_unsure(self) -> None:
        """A form that was retyped has no marks at all: that is said once, not sheet by sheet."""
        if self.unsure:
            first = next(iter(self.unsure.values()))[0]
            where = Where(self.file, first.sheet.name, cell_name(first.row + 1, 1))
            count = sum(map(len, self.unsure.values()))
            self.faults.append(LayoutFault(Fault.ROW_UNSURE, where, ", ".join(self.unsure), str(count)))

    def named(self, layout: SheetLayout) -> str:
        """The name of the sheet that is called as the form calls it, "" without one."""
        return next((sheet.name for sheet in self.sheets if fold(sheet.name) == fold(layout.name)), "")

    def table(self, layout: SheetLayout, labels: _Labels) -> _Found:
        """The rows below each header row of the layout, on whatever sheet."""
        found = _Found()
        for rows in self.rows:
            columns: dict[str, int] = {}
            for row in rows:
                if header := self.header(layout, row, found):
                    columns = header
                    inputs = {column.key: header[column.key] for column in layout.inputs if column.key in header}
                elif columns:
                    codes = {_as_key(_at(row.cells, columns.get("id"))), _at_text(row.cells, columns.get(LABEL))}
                    self.add(found, layout, row, inputs, _labelled(codes, labels))
        return found

    def fields(self, layout: SheetLayout, fields: Mapping[str, str]) -> _Found:
        """Rows that begin with a field's label, on whatever sheet. The text stands where its defined name points, else
        in the first filled cell after the label."""
        by_name = _field_labels(tuple(fields.items()))
        found = _Found()
        for rows in self.rows:
            for row in rows:
                key = by_name.get(row.folded.get(row.first, ""))
                hidden = row.hidden.get(layout.prefix)
                if key or hidden in fields:
                    column = self.text_column(layout, row, key or hidden or "", row.first if key else row.first - 1)
                    self.add(found, layout, row, {TEXT: column}, {key} if key else set())
        return found

    def text_column(self, layout: SheetLayout, row: _Row, key: str, label: int) -> int:
        named = self.named_keys.get((layout, row.sheet.name, row.at), {}).get(key, -1)
        if named > label:
            return named
        filled = (at for at, cell in enumerate(row.cells) if at > label and cell != "" and not _is_mark(cell))
        return next(filled, label + 1)

    def header(self, layout: SheetLayout, row: _Row, found: _Found) -> dict[str, int]:
        """Column by key, if the row is a header row of the layout."""
        headings = _headings(layout)
        if headings.keys().isdisjoint(row.folded.values()):
            return {}
        named = [(headings[key], index) for index, key in row.folded.items() if key in headings]
        if len(named) < _HEADINGS_NEEDED or not any(key in {c.key for c in layout.inputs} for key, _ in named):
            return {}
        columns: dict[str, int] = {}
        for key, index in named:
            if key in columns:
                heading = next(column.heading for column in layout.columns if column.key == key)
                found.faults.append(LayoutFault(Fault.COLUMN_DOUBLED, row.where(self.file, index), heading))
            columns.setdefault(key, index)
        main = layout.inputs[0]
        if main.key not in columns:
            found.faults.append(LayoutFault(Fault.HEADER_MISSING, row.where(self.file, 0), main.heading))
        return columns

    def add(self, found: _Found, layout: SheetLayout, row: _Row, columns: Mapping[str, int], labels: set[str]) -> None:
        """Weigh the row's three anchors and note the place, or the contradiction."""
        hidden = row.hidden.get(layout.prefix, "")
        named = self.named_keys.get((layout, row.sheet.name, row.at), ())
        label = next(iter(labels)) if len(labels) == 1 else ""
        if len(labels) > 1 or (label and hidden and label != hidden and label not in named):
            detail = ", ".join(sorted(labels | {hidden} - {""}))
            where = row.where(self.file, 0)
            found.faults.append(LayoutFault(Fault.ROW_CONTRADICTS, where, next(iter(sorted(labels))), detail))
            return
        key = label or hidden
        if not key or not columns:
            return
        anchors = (label == key) + (hidden == key) + (key in named)
        found.places[key].append(_Place(row.sheet, row.at, columns, sure=anchors > 1))


def _rows(sheet: Sheet) -> list[_Row]:
    """The rows that hold anything."""
    rows = []
    for at, cells in enumerate(sheet.rows):
        filled = [(index, cell) for index, cell in enumerate(cells) if cell != ""]
        if filled:
            texts = [(index, cell) for index, cell in filled if isinstance(cell, str)]
            folded = {index: fold(text) for index, text in texts if len(text) <= _LONGEST_LABEL}
            hidden = dict(mark for _, text in texts if text[:3] == "dv:" and (mark := read_row_id(text)))
            rows.append(_Row(sheet, at, cells, filled[0][0], folded, hidden))
    return rows


def _is_mark(cell: Cell) -> bool:
    return isinstance(cell, str) and read_row_id(cell) is not None


def _is_stamp(sheet: Sheet) -> bool:
    return sheet.name == STAMP_SHEET or bool(sheet.rows and sheet.rows[0] and sheet.rows[0][0] == "danvan")


def _at(row: Sequence[Cell], column: int | None) -> Cell:
    return row[column] if column is not None and column < len(row) else ""


def _at_text(row: Sequence[Cell], column: int | None) -> str:
    cell = _at(row, column)
    return cell if isinstance(cell, str) else ""


def _as_key(cell: Cell) -> str:
    """A code as the plan writes it; Excel makes the number 2.4 of a code typed by hand."""
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else repr(cell)
    return clean(str(cell)) if isinstance(cell, str | int) else ""


def _labelled(texts: Iterable[str], labels: _Labels) -> set[str]:
    """The keys that a row's code and name stand for: one if they agree, two if they contradict each other."""
    keys = (text if text in labels.keys else labels.by_name.get(fold(text), "") for text in texts if text)
    return {key for key in keys if key}


@lru_cache(maxsize=8)
def _headings(layout: SheetLayout) -> dict[str, str]:
    """Column key by folded heading, with what units write instead."""
    return {
        fold(heading): column.key
        for column in layout.columns
        for heading in (column.heading, *SYNONYMS.get(column.key, ()))
    }


@lru_cache(maxsize=8)
def _field_labels(fields: tuple[tuple[str, str], ...]) -> dict[str, str]:
    return {fold(label): key for key, shown in fields for label in (shown, *SYNONYMS.get(key, ()))}


@lru_cache(maxsize=4)
def _figure_labels(plan: Plan) -> _Labels:
    return _labels((indicator.code, (indicator.name,)) for indicator in plan.indicators)


@lru_cache(maxsize=4)
def _task_labels(plan: Plan) -> _Labels:
    return _labels((task.id, (task.title, task.short)) for task in plan.tasks)


def _labels(rows: Iterable[tuple[str, tuple[str, ...]]]) -> _Labels:
    keys: set[str] = set()
    by_name: dict[str, str] = {}
    for key, names in rows:
        keys.add(key)
        for name in {fold(name) for name in names}:
            by_name[name] = "" if name in by_name else key  # a name that two rows share tells nothing
    return _Labels(frozenset(keys), by_name)


@lru_cache(maxsize=4)
def _anchors(plan: Plan) -> dict[str, tuple[SheetLayout, str, bool]]:
    """The layout and key that each defined name of a form stands for, and whether it is of the first input."""
    keys: dict[SheetLayout, Iterable[str]] = {
        TASKS: [task.id for task in plan.tasks],
        FIGURES: [indicator.code for indicator in plan.indicators],
        INFO: INFO_FIELDS,
        ASSESSMENT: ASSESSMENT_FIELDS,
    }
    return {
        cell_defined_name(layout, key, column): (layout, key, column is layout.inputs[0])
        for layout in SHEETS
        for key in keys[layout]
        for column in layout.inputs
    }
