"""A second reader for .xlsx, slow and literal: it takes the cells as they stand in the XML, in any encoding that XML
allows, and refuses what it does not understand."""

import io
import re
import zipfile
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from typing import cast
from xml.etree import ElementTree

from danvan_cli.finding import row_column
from danvan_cli.workbook.cells import Book, Cell, ErrorValue, NotCalculated, Sheet, Value, placed
from danvan_cli.workbook.guard import RELATIONS, SPOILT, Blueprint, Reason, Unreadable, plain, sheet_parts
from danvan_cli.workbook.sheet_xml import Written, space_of, string_of, unescaped, written_cells

_NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?")


def read_again(content: bytes, blueprint: Blueprint) -> Book:
    """Raises `Unreadable` for anything that is not as the format says."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return _Reader(archive, blueprint).read()
    except SPOILT as error:
        raise Unreadable(Reason.DAMAGED, str(error)) from error


class _Reader:
    def __init__(self, archive: zipfile.ZipFile, blueprint: Blueprint) -> None:
        self.archive, self.blueprint, self.parts = archive, blueprint, set(archive.namelist())
        self.strings = list(self.shared_strings())
        self.written = archive.read("xl/workbook.xml")
        self.book = ElementTree.fromstring(self.written)
        properties = self.book.find("{*}workbookPr")
        self.from_1904 = properties is not None and properties.get("date1904") in ("1", "true")
        self.dated = self.dated_styles()

    def read(self) -> Book:
        states = {sheet.get("name"): sheet.get("state", "visible") for sheet in self.book.findall("{*}sheets/{*}sheet")}
        sheets = (
            Sheet(name, placed(self.cells(self.archive.read(part))), states.get(name) == "visible")
            for name, part in sheet_parts(self.written, plain(self.archive.read(RELATIONS), "relations"))
            if part in self.parts
        )
        return Book(tuple(sheets), self.blueprint.names)

    def shared_strings(self) -> Iterator[str]:
        if "xl/sharedStrings.xml" in self.parts:
            root = ElementTree.fromstring(self.archive.read("xl/sharedStrings.xml"))
            space = space_of(root)
            yield from (unescaped(string_of(item, space)) for item in root.findall(f"{space}si"))

    def dated_styles(self) -> Mapping[str, bool]:
        """The numbers of the styles that show a figure as a date or a time, with whether it is a mere duration."""
        from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format, is_timedelta_format

        if "xl/styles.xml" not in self.parts:
            return {}
        root = ElementTree.fromstring(self.archive.read("xl/styles.xml"))
        own = {one.get("numFmtId", ""): one.get("formatCode", "") for one in root.findall("{*}numFmts/{*}numFmt")}
        formats = {**{str(number): code for number, code in BUILTIN_FORMATS.items()}, **own}
        codes = (formats.get(one.get("numFmtId", "0"), "") for one in root.findall("{*}cellXfs/{*}xf"))
        return {str(at): bool(is_timedelta_format(code)) for at, code in enumerate(codes) if is_date_format(code)}

    def cells(self, xml: bytes) -> Iterator[tuple[int, int, Cell]]:
        for place, written in written_cells(xml):
            row, column = row_column(place)
            yield row, column, self.cell(place, written)

    def cell(self, place: str, written: Written) -> Cell:
        if written.type == "e":
            return ErrorValue(written.value or "#")
        if not written.value:
            return "" if written.formula is None else NotCalculated()
        reader = _READERS.get(written.type)
        if reader is None:
            raise ValueError(f"the type of {place}")
        return reader(self, written)

    def figure(self, written: Written) -> Cell:
        text = written.value or ""
        if not _NUMBER.fullmatch(text):
            return text
        figure = float(text)
        if written.style not in self.dated:
            return figure
        from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900, from_excel

        epoch = CALENDAR_MAC_1904 if self.from_1904 else CALENDAR_WINDOWS_1900
        return cast("Value", from_excel(figure, epoch, timedelta=self.dated[written.style]))

    def shared(self, written: Written) -> Cell:
        return self.strings[int(written.value or "")]  # digits alone, as the reading of the XML makes sure


def _text(_reader: _Reader, written: Written) -> Cell:
    return unescaped(written.value or "")


def _yes_no(_reader: _Reader, written: Written) -> Cell:
    return {"1": True, "true": True, "0": False, "false": False}[written.value or ""]


def _day(_reader: _Reader, written: Written) -> Cell:
    text = written.value or ""
    return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)


_READERS: dict[str, Callable[[_Reader, Written], Cell]] = {
    "": _Reader.figure,
    "n": _Reader.figure,
    "s": _Reader.shared,
    "str": _text,
    "inlineStr": _text,
    "b": _yes_no,
    "d": _day,
}
