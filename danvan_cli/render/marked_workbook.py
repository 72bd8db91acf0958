"""The unit's own workbook with what is wrong marked in it: coloured cells with comments, and a list as its first sheet.

The file is changed part by part, so that the sender's formulas, drop-downs, pictures and formats stay. What cannot be
changed so (old .xls files and their like) is given back as a copy of its values.
"""

import re
import zipfile
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from danvan_cli.figures.answers import shown_cell
from danvan_cli.finding import Finding, Severity, Where, row_column
from danvan_cli.render.cell_styles import EMPTY_STYLES, MAIN, CellStyles
from danvan_cli.render.comments import Comment, SheetComments
from danvan_cli.render.fix_list import KEPT_COLUMN, LIST_SHEET, SEVERITIES, Cover, Entry, FixList
from danvan_cli.render.marked_cells import SheetCells
from danvan_cli.render.parts import RELATIONS, NotChangeable, Parts
from danvan_cli.texts.text import clean
from danvan_cli.workbook.guard import Failure
from danvan_cli.workbook.reader import Book, Cell, read_book

if TYPE_CHECKING:
    pass

_BOOK = "xl/workbook.xml"
_SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_SHEET_TYPE, _STYLES_TYPE = f"{_SPREADSHEET}.worksheet+xml", f"{_SPREADSHEET}.styles+xml"
# A template, or a workbook with macros, must not go by the name of a plain workbook: Excel refuses it.
_PLAIN_TYPES = {
    f"{_SPREADSHEET}.template.main+xml": f"{_SPREADSHEET}.sheet.main+xml",
    "application/vnd.ms-excel.template.macroEnabled.main+xml": "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
}
_ID = f"{{{RELATIONS}}}id"
# The name by which the list is found again when the workbook is returned once more.
_LIST_NAME = "danvan_return"
_BEFORE_NAMES = ("sheets", "functionGroups", "externalReferences")


class Marked(NamedTuple):
    """A marked workbook: its bytes, the ending that its kind asks for, and whether it is a copy of values."""

    content: bytes
    ending: str
    is_copy: bool


def marked_workbook(content: bytes, findings: Sequence[Finding], cover: Cover, stamp: date) -> Marked:
    """The workbook with the findings marked; the same content, findings and stamp give the same bytes.

    Raises `NotChangeable` for a file that cannot be read as a workbook at all.
    """
    book = read_book(content)
    if isinstance(book, Failure):
        raise NotChangeable(book.reason)
    try:
        made, ending = _marked(content, book, findings, cover, stamp)
        return Marked(made, ending, is_copy=False)
    # A part that another program wrote may break any expectation of what stands in it.
    except (NotChangeable, zipfile.BadZipFile, SyntaxError, LookupError, ValueError, TypeError):
        from danvan_cli.render.value_copy import value_copy

        copied = value_copy(content, book, stamp)
        made, ending = _marked(copied, book, findings, cover._replace(is_copy=True), stamp)
        return Marked(made, ending, is_copy=True)


def _marked(content: bytes, book: Book, findings: Sequence[Finding], cover: Cover, stamp: date) -> tuple[bytes, str]:
    marker = _Marker(content)
    marker.mark(findings, cover)
    made = marker.parts.saved(stamp)
    _insist_on_same_cells(book, made, marker.list_name, as_text=cover.is_copy)
    return made, ".xlsm" if "macroEnabled" in marker.parts.type_of(_BOOK) else ".xlsx"


def _insist_on_same_cells(book: Book, made: bytes, list_name: str, *, as_text: bool) -> None:
    """Better a copy of values than a workbook in which a figure changed. A copy has the same cells as a person sees
    them: its texts are cleaned, its dates of another kind."""
    again = read_book(made)
    if isinstance(again, Failure):
        raise NotChangeable(again.reason)
    old, new = (
        [(sheet.name, _filled(sheet.rows, as_text=as_text)) for sheet in one.sheets if sheet.name != list_name]
        for one in (book, again)
    )
    if old != new:
        raise NotChangeable("cells")


def _filled(rows: Iterable[Sequence[Cell]], *, as_text: bool) -> list[tuple[int, int, str]]:
    shown = shown_cell if as_text else repr
    cells = ((at, to, shown(cell)) for at, row in enumerate(rows) for to, cell in enumerate(row) if cell != "")
    return [cell for cell in cells if cell[2]]


class _Marker:
    """One workbook while it is marked. `sheets` are the names of its sheets with the parts that hold them."""

    def __init__(self, content: bytes) -> None:
        self.parts = Parts(content)
        self.book = self.parts.xml(_BOOK)
        if self.book.tag != f"{MAIN}workbook":
            raise NotChangeable("namespace")
        targets = {one.id: one for one in self.parts.relations(_BOOK) if one.kind == "worksheet"}
        self.sheets = {
            sheet.get("name", ""): targets[identity].target
            for sheet in self.book.iter(f"{MAIN}sheet")
            if (identity := sheet.get(_ID, "")) in targets
        }
        self.styles = CellStyles(self.parts.xml(self._styles_part()))
        self.cells: dict[str, SheetCells] = {}
        self.list_name = self._earlier_list()

    def _styles_part(self) -> str:
        found = self.parts.related(_BOOK, "styles")
        if found is not None and found.target in self.parts:
            return found.target
        name = "xl/styles.xml"  # where some readers look for it without asking
        self.parts.add(name, EMPTY_STYLES, _STYLES_TYPE)
        self.parts.relate(_BOOK, "styles", name)
        return name

    def _earlier_list(self) -> str:
        """The name of the list's sheet in a workbook that was returned before; else a name that no sheet has."""
        for name in self.book.iter(f"{MAIN}definedName"):
            sheet = re.sub(r"^'(.*)'$", r"\1", (name.text or "").rpartition("!")[0]).replace("''", "'")
            if name.get("name") == _LIST_NAME and sheet in self.sheets:
                return sheet
        taken = {sheet.get("name", "").casefold() for sheet in self.book.iter(f"{MAIN}sheet")}
        names = (LIST_SHEET, *(f"{LIST_SHEET} ({number})" for number in range(2, len(taken) + 3)))
        return next(name for name in names if name.casefold() not in taken)

    def mark(self, findings: Sequence[Finding], cover: Cover) -> None:
        if self.list_name in self.sheets:
            self._take_off_earlier_marks()
        looks = self._mark_cells(findings)
        entries = [_entry(finding, looks, self.sheets) for finding in findings]
        sheet, head = FixList(self.styles).sheet(cover, entries)
        if self.list_name in self.sheets:
            self.parts.add(self.sheets[self.list_name], sheet, _SHEET_TYPE)
            self._open_at(self._position(), head)
        else:
            self._put_first(sheet)
            self._open_at(0, head)
        if plain := _PLAIN_TYPES.get(self.parts.type_of(_BOOK)):
            self.parts.set_type(_BOOK, plain)
        self._forget_titles()

    def _sheet(self, name: str) -> SheetCells:
        if name not in self.cells:
            self.cells[name] = SheetCells(self.parts.xml(self.sheets[name]), self.styles)
        return self.cells[name]

    def _mark_cells(self, findings: Sequence[Finding]) -> dict[Where, int]:
        """Colour and comment the cells; returns the format that each had."""
        looks: dict[Where, int] = {}
        by_cell: dict[Where, list[Finding]] = defaultdict(list)
        for finding in findings:
            if is_markable(finding.where) and finding.where.sheet in self.sheets:
                by_cell[finding.where].append(finding)
        comments: dict[str, list[Comment]] = defaultdict(list)
        for where, found in by_cell.items():
            worst = Severity.ERROR if any(one.severity is Severity.ERROR for one in found) else Severity.WARNING
            looks[where] = self._sheet(where.sheet).mark(where.cell, worst)
            comments[where.sheet].append(Comment(where.cell, _comment(found)))
        for sheet, told in comments.items():
            SheetComments(self.parts, self.sheets[sheet], self._sheet(sheet)).add(told)
        return looks

    # The list among the sheets

    def _put_first(self, sheet: bytes) -> None:
        """Add the list before all other sheets; what counts sheets by their place counts one more."""
        part = self.parts.free_name("xl/worksheets/sheet{}.xml")
        self.parts.add(part, sheet, _SHEET_TYPE)
        sheets = self.book.find(f"{MAIN}sheets")
        if sheets is None:
            raise NotChangeable("sheets")
        numbers = [int(one.get("sheetId", 0)) for one in sheets]
        attributes = {"name": self.list_name, "sheetId": str(max(numbers, default=0) + 1)}
        attributes[_ID] = self.parts.relate(_BOOK, "worksheet", part)
        sheets.insert(0, sheets.makeelement(f"{MAIN}sheet", attributes, {"r": RELATIONS}))
        for name in self.book.iter(f"{MAIN}definedName"):
            if local := name.get("localSheetId"):
                name.set("localSheetId", str(int(local) + 1))

    def _position(self) -> int:
        return [one.get("name") for one in self.book.iter(f"{MAIN}sheet")].index(self.list_name)

    def _open_at(self, position: int, head: int) -> None:
        """Open the workbook at the list, with no other sheet selected: what is typed then goes into all that are."""
        quoted = self.list_name.replace("'", "''")
        self._name(_LIST_NAME, f"'{quoted}'!$A$1")
        self._name("_xlnm.Print_Titles", f"'{quoted}'!${head}:${head}", position)
        for view in self.book.iter(f"{MAIN}workbookView"):
            view.set("activeTab", str(position))
            view.attrib.pop("firstSheet", "")
        for name, part in self.sheets.items():
            if name != self.list_name and b"tabSelected" in self.parts.parts[part]:
                for sheet_view in self.parts.xml(part).iter(f"{MAIN}sheetView"):
                    sheet_view.attrib.pop("tabSelected", "")

    def _name(self, name: str, refers_to: str, local: int | None = None) -> None:
        """Define a name, of the whole workbook or of one sheet, in place of one that there may be."""
        names = self.book.find(f"{MAIN}definedNames")
        if names is None:
            names = self.book.makeelement(f"{MAIN}definedNames", {})
            before = {MAIN + one for one in _BEFORE_NAMES}
            self.book.insert(max(at for at, one in enumerate(self.book, 1) if one.tag in before), names)
        wanted = {"name": name} | ({} if local is None else {"localSheetId": str(local)})
        found = (one for one in names if {key: one.get(key) for key in ("name", "localSheetId")} == {
            "name": name, "localSheetId": wanted.get("localSheetId")
        })  # fmt: skip
        defined = next(found, None)
        if defined is None:
            defined = names.makeelement(f"{MAIN}definedName", wanted)
            names.append(defined)
        defined.text = refers_to

    def _forget_titles(self) -> None:
        """The properties' list of sheets may be left out, but must not be a wrong one."""
        if "docProps/app.xml" in self.parts:
            root = self.parts.xml("docProps/app.xml")
            for child in list(root):
                if child.tag.endswith(("}HeadingPairs", "}TitlesOfParts")):
                    root.remove(child)

    # A workbook that comes back once more

    def _take_off_earlier_marks(self) -> None:
        """Cells that bear danvan's mark from an earlier return take the look that the list kept for them."""
        old = self.parts.look(self.sheets[self.list_name])
        kept = {
            row_column(cell.get("r", ""))[0]: int(cell.get("s", 0))
            for cell in old.iter(f"{MAIN}c")
            if row_column(cell.get("r", ""))[1] == KEPT_COLUMN
        }
        for link in old.iter(f"{MAIN}hyperlink"):
            row = row_column(link.get("ref", ""))[0]
            sheet, _, cell = link.get("location", "").rpartition("!")
            name = re.sub(r"^'(.*)'$", r"\1", sheet).replace("''", "'")
            if row in kept and name in self.sheets:
                self._restore(name, cell, kept[row])
        for name, part in self.sheets.items():
            if name != self.list_name and self.parts.related(part, "comments"):
                SheetComments(self.parts, part, self._sheet(name)).remove_own()

    def _restore(self, sheet: str, cell: str, look: int) -> None:
        cells, (row, column) = self._sheet(sheet), row_column(cell)
        top, left, bottom, right = cells.merge_of(row, column)
        for at_row in range(top, bottom + 1):
            for at_column in range(left, right + 1):
                if self.styles.severity_of(cells.format_of(at_row, at_column)):
                    cells.cell(at_row, at_column).set("s", str(look))


def is_markable(where: Where) -> bool:
    """A finding on a whole row stands in column A, where the form has no input; it is told in the list alone."""
    return row_column(where.cell)[1] > 1


def _entry(finding: Finding, looks: dict[Where, int], sheets: Iterable[str]) -> Entry:
    where = finding.where
    there = where.sheet if where.sheet in sheets else ""
    cell = where.cell if there else ""
    return Entry(
        there, cell, finding.severity, finding.message_in_document, finding.remedy_in_document, looks.get(where)
    )


def _comment(findings: Iterable[Finding]) -> tuple[tuple[str, bool], ...]:
    lines: list[tuple[str, bool]] = []
    for finding in findings:
        lines.append((f"{SEVERITIES[finding.severity]}:", True))
        lines.append((clean(finding.message_in_document), False))
        if finding.remedy_in_document:
            lines.append((f"→ {clean(finding.remedy_in_document)}", False))
    return tuple(lines)
