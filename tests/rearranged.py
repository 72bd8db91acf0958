"""A filled form as a person or a program rearranges it, in memory, with all that it truly says.

Excel's own commands take defined names along; a program, sorting, or another office suite may leave or lose them.
"""

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache
from random import Random

from filled import filled, plan_of

from danvan_cli.checks import CHECKS, Case
from danvan_cli.finding import Finding, Severity, cell_name, row_column
from danvan_cli.form.layout import ASSESSMENT, ASSESSMENT_FIELDS, FIGURES, INFO, INFO_FIELDS, TASKS, SheetLayout
from danvan_cli.form.reading import read_form
from danvan_cli.intake.identify import identify
from danvan_cli.plan import Kind
from danvan_cli.submission import Submission
from danvan_cli.workbook.reader import Book, Cell, Sheet, read_book

PLAN = plan_of("an-nhon")
UNIT, PERIOD = PLAN.unit_by_id["dap-da"], PLAN.period_by_id["6m"]
# Headings stand in this row of each sheet of the form, counted from 0.
HEAD = 3

# What stands in a cell of the form, by layout, row and column: ("figures", "2.4", "value") → "1033".
Truth = dict[tuple[str, str, str], str]


@dataclass
class Grid:
    """A sheet's cells, and the defined names that point into them: name → [row, column], counted from 0."""

    name: str
    rows: list[list[Cell]]
    names: dict[str, list[int]] = field(default_factory=dict)
    visible: bool = True

    def set(self, row: int, column: int, value: Cell) -> None:
        cells = self.rows[row]
        cells.extend([""] * (column + 1 - len(cells)))
        cells[column] = value

    def at(self, row: int, column: int) -> Cell:
        return self.rows[row][column] if column < len(self.rows[row]) else ""

    @property
    def width(self) -> int:
        return max(map(len, self.rows))

    def insert_row(self, at: int, cells: list[Cell] | None = None, *, follow: bool = True) -> None:
        self.rows.insert(at, cells or [])
        self._shift(0, at, 1, follow)

    def delete_row(self, at: int, *, follow: bool = True) -> None:
        del self.rows[at]
        if follow:
            self.names = {name: place for name, place in self.names.items() if place[0] != at}
        self._shift(0, at, -1, follow)

    def move_row(self, source: int, target: int) -> None:
        """Cut a row and insert it elsewhere."""
        moved = {name: place for name, place in self.names.items() if place[0] == source}
        row = self.rows[source]
        self.delete_row(source)
        self.insert_row(target, row)
        self.names |= {name: [target, column] for name, (_, column) in moved.items()}

    def insert_column(self, at: int) -> None:
        for row in self.rows:
            if len(row) > at:
                row.insert(at, "")
        self._shift(1, at, 1, follow=True)

    def delete_column(self, at: int) -> None:
        for row in self.rows:
            del row[at : at + 1]
        self.names = {name: place for name, place in self.names.items() if place[1] != at}
        self._shift(1, at, -1, follow=True)

    def move_column(self, source: int, target: int) -> None:
        moved = {name: place for name, place in self.names.items() if place[1] == source}
        column = [self.at(row, source) for row in range(len(self.rows))]
        self.delete_column(source)
        self.insert_column(target)
        for row, cell in enumerate(column):
            self.set(row, target, cell)
        self.names |= {name: [row, target] for name, (row, _) in moved.items()}

    def push_right(self, row: int, column: int) -> None:
        """Insert a cell, and what stands right of it moves."""
        if len(self.rows[row]) > column:
            self.rows[row].insert(column, "")
        for place in self.names.values():
            if place[0] == row and place[1] >= column:
                place[1] += 1

    def pull_left(self, row: int, column: int) -> None:
        """Delete a cell, and what stands right of it moves."""
        del self.rows[row][column : column + 1]
        self.names = {name: place for name, place in self.names.items() if place != [row, column]}
        for place in self.names.values():
            if place[0] == row and place[1] > column:
                place[1] -= 1

    def push_down(self, row: int, column: int) -> None:
        self.rows.append([])
        for at in range(len(self.rows) - 1, row, -1):
            self.set(at, column, self.at(at - 1, column))
        self.set(row, column, "")
        for place in self.names.values():
            if place[1] == column and place[0] >= row:
                place[0] += 1

    def pull_up(self, row: int, column: int) -> None:
        for at in range(row, len(self.rows) - 1):
            self.set(at, column, self.at(at + 1, column))
        self.set(len(self.rows) - 1, column, "")
        self.names = {name: place for name, place in self.names.items() if place != [row, column]}
        for place in self.names.values():
            if place[1] == column and place[0] > row:
                place[0] -= 1

    def _shift(self, axis: int, at: int, by: int, follow: bool) -> None:
        for place in self.names.values() if follow else ():
            if place[axis] >= at + (by < 0):
                place[axis] += by

    def rows_with_marks(self) -> list[int]:
        return [at for at, row in enumerate(self.rows) if any(str(cell).startswith("dv:") for cell in row)]


@dataclass
class Rearranged:
    """The form's grids by the layout's key, the stamp under "stamp", in the order of the sheets."""

    grids: dict[str, Grid]

    def grid(self, layout: SheetLayout) -> Grid:
        return self.grids[layout.key]

    def lose_names(self) -> None:
        for grid in self.grids.values():
            grid.names = {}

    def lose_marks(self) -> None:
        for grid in self.grids.values():
            for row in grid.rows:
                row[:] = ["" if str(cell).startswith("dv:") else cell for cell in row]

    def join(self, random: Random, *, beside: bool) -> None:
        """All parts on one new sheet, as when they are copied together; defined names stay with the old sheets."""
        parts = [layout.key for layout in (INFO, TASKS, FIGURES, ASSESSMENT)]
        random.shuffle(parts)
        grids = [self.grids.pop(key) for key in parts]
        rows: list[list[Cell]] = []
        if beside:
            rows = [[] for _ in range(max(len(grid.rows) for grid in grids))]
            for grid in grids:
                width = grid.width + random.randrange(2)
                for at, row in enumerate(rows):
                    cells = grid.rows[at] if at < len(grid.rows) else []
                    row += [*cells, *[""] * (width - len(cells))]
        else:
            for number, grid in enumerate(grids, 1):
                rows += [["", f"BẢNG SỐ {number}"], *grid.rows, *[[] for _ in range(random.randrange(3))]]
        self.grids["all"] = Grid("Tổng hợp", rows)

    def book(self) -> Book:
        sheets = tuple(Sheet(grid.name, [list(row) for row in grid.rows], grid.visible) for grid in self.grids.values())
        names = {
            name: (grid.name, cell_name(row + 1, column + 1))
            for grid in self.grids.values()
            for name, (row, column) in grid.names.items()
        }
        return Book(sheets, names)


def whole_form() -> Rearranged:
    """The form in which no two cells are alike, figures of the period before and notes among them."""
    book = _telling_book()[0]
    keys = [*(layout.key for layout in (INFO, TASKS, FIGURES, ASSESSMENT)), "stamp"]
    grids = {
        key: Grid(sheet.name, [list(row) for row in sheet.rows], {}, sheet.visible)
        for key, sheet in zip(keys, book.sheets, strict=True)
    }
    for name, (sheet, cell) in book.names.items():
        row, column = row_column(cell)
        next(grid for grid in grids.values() if grid.name == sheet).names[name] = [row - 1, column - 1]
    return Rearranged(grids)


def truth() -> Truth:
    return _telling_book()[1]


@lru_cache
def _telling_book() -> tuple[Book, Truth]:
    said: Truth = {}
    lines: list[str] = []
    for number, one in enumerate(PLAN.indicators_of(UNIT, PERIOD)):
        if one.kind is Kind.COUNT:
            said["figures", one.code, "value"] = str(1000 + number)
            lines.append(f"{one.code} = {1000 + number}")
            said["figures", one.code, "note"] = f"ghi thêm {one.code}"
            lines.append(f'{one.code} note = "ghi thêm {one.code}"')
    for task in PLAN.tasks_of(UNIT):
        for column in TASKS.inputs:
            said["tasks", task.id, column.key] = f"Nội dung {column.key} của việc {task.id}."
            lines.append(f't{task.id}.{column.key} = "Nội dung {column.key} của việc {task.id}."')
    for key in ASSESSMENT_FIELDS:
        said["assessment", key, "text"] = f"Nội dung {key} nói chung."
        lines.append(f'd.{key} = "Nội dung {key} nói chung."')
    book = read_book(filled(PLAN, UNIT.id, PERIOD.id, "\n".join(lines)))
    assert isinstance(book, Book)
    figures = next(sheet for sheet in book.sheets if sheet.name == FIGURES.name)
    for number, row in enumerate(figures.rows):
        if any(str(cell).startswith("dv:") for cell in row):
            row[3] = 5000.0 + number  # the period before
    for key, claim in read_form(book, PLAN, "x.xlsx").claims.items():
        if claim.visible:
            said["info", key, "text"] = claim.visible
    return book, said


def taken(said: Submission) -> Truth:
    """What was read, as `truth` has it; a blank cell is not in it."""
    found: Truth = {}
    for answer in said.answers:
        if isinstance(answer.value, Decimal) and PLAN.indicator_by_code[answer.code].kind is Kind.COUNT:
            found["figures", answer.code, "value"] = f"{answer.value:f}"
        if answer.note:
            found["figures", answer.code, "note"] = answer.note
    for one in said.narratives:
        if one.text:
            found["tasks" if one.task else "assessment", one.task or one.field, one.field if one.task else "text"] = (
                one.text
            )
    for key, claim in said.claims.items():
        if claim.visible:
            found["info", key, "text"] = claim.visible
    return found


def layout_findings(said: Submission) -> list[Finding]:
    """What the checks of family S find."""
    identity = identify(said, PLAN)
    case = Case(PLAN, "x.xlsx", submission=said, identity=identity)
    if identity.unit is None or identity.period is None:  # a file that cannot be placed is sent back anyway
        place = whole_form().book()
        case = Case(PLAN, "x.xlsx", submission=said, identity=identify(read_form(place, PLAN, "x.xlsx"), PLAN))
    return [
        Finding(strike.where, entry.code, entry.severity, entry.message, entry.remedy, dict(strike.arguments))
        for entry in CHECKS.values()
        if entry.code[0] == "S"
        for strike in entry.run(case)
    ]


def is_told(key: tuple[str, str, str], findings: list[Finding]) -> bool:
    """Whether a finding speaks of what was not read: of the cell's row, or of its column or sheet as a whole."""
    _layout, row, _column = key
    fields = {**INFO_FIELDS, **ASSESSMENT_FIELDS}
    for finding in findings:
        if finding.code in ("S01", "S02", "S08", "S12", "S15", "S18"):
            return True
        words = {str(value) for value in finding.arguments.values()}
        if any(row in word.split(", ") or fields.get(row, "…") in word for word in words):
            return True
        headings = {column.heading for layout in (TASKS, FIGURES) for column in layout.columns}
        names = {layout.name for layout in (INFO, TASKS, FIGURES, ASSESSMENT)}
        if words & (headings | names) and finding.severity is Severity.ERROR:
            return True
        if finding.code in ("S11", "S10", "S03"):
            return True
    return False


def retyped(text: str, random: Random) -> str:
    """A label as another hand types it: the same to a reader."""
    old_tones = str.maketrans({"ủ": "ủ"})
    noises: list[Callable[[str], str]] = [
        lambda word: unicodedata.normalize("NFD", word),
        str.upper,
        str.lower,
        lambda word: word.replace(" ", "  ") + " ",
        lambda word: word.replace("òa", "oà").replace("Ủy", "Uỷ").replace("ủy", "uỷ").replace("óa", "oá"),
        lambda word: word + ":",
        lambda word: "- " + word,
        lambda word: word.replace(" ", "\n", 1),
        lambda word: word.replace("Đ", "Ð"),
        lambda word: word.translate(old_tones),
        lambda word: word,
    ]
    for noise in random.sample(noises, 2):
        text = noise(text)
    return text
