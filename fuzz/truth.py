"""What stands in a workbook according to a reading that shares nothing with danvan's: strict, slow and short."""

import io
import posixpath
import re
import struct
import zipfile
from collections.abc import Callable, Iterator
from enum import Enum
from typing import Any


class Mark(Enum):
    """A cell that shows an error, and one of which only formats can tell what it shows."""

    ERROR = "error"
    OTHER = "other"


ERROR, OTHER = Mark.ERROR, Mark.OTHER
# By (sheet, cell): a number, a text or a mark.
Truth = dict[tuple[str, str], object]
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}"


class NoTruth(Exception):
    """The file is not as its format says, so nobody can say what stands in it."""


def truth_of(kind: str, content: bytes, lenient: bool = False) -> Truth:
    """Raises `NoTruth`. A `lenient` reading of an .xlsx mends broken XML as web browsers do."""
    try:
        return _xlsx(content, lenient) if READERS[kind] is _xlsx else READERS[kind](content)
    except NoTruth:
        raise
    except Exception as error:
        raise NoTruth(str(error)) from error


def _xlsx(content: bytes, lenient: bool = False) -> Truth:
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, huge_tree=True, recover=lenient)
    cells = _loose_cells if lenient else _cells

    def parsed(name: str) -> etree._Element:
        return etree.fromstring(archive.read(name), parser)

    found: Truth = {}
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        book = parsed("xl/workbook.xml")
        targets = {str(one.get("Id")): str(one.get("Target")) for one in parsed("xl/_rels/workbook.xml.rels")}
        texts = []
        if "xl/sharedStrings.xml" in archive.namelist():
            texts = [_string(item) for item in parsed("xl/sharedStrings.xml").findall("{*}si")]
        for sheet in book.findall("{*}sheets/{*}sheet"):
            relation = str(next(value for key, value in sheet.items() if str(key).endswith("}id")))
            part = posixpath.normpath(posixpath.join("/xl", targets[relation])).lstrip("/")
            for place, cell in cells(archive.read(part), parser):
                value = _value(cell, texts)
                if value is not None:
                    found[str(sheet.get("name")), place] = value
    return found


def _loose_cells(part: bytes, parser: Any) -> Iterator[tuple[str, Any]]:
    """Cells of XML that no parser takes: each by itself, up to where the next one begins."""
    from lxml import etree

    for written in re.findall(rb"<(?:\w+:)?c\s.*?(?=<(?:\w+:)?c\s|</(?:\w+:)?row|<(?:\w+:)?row|$)", part, re.DOTALL):
        place = re.search(rb'\sr="([A-Z]+\d+)"', written)
        cell = etree.fromstring(written, parser)
        if place and cell is not None:
            yield place[1].decode(), cell


def _cells(part: bytes, parser: Any) -> Iterator[tuple[str, Any]]:
    from lxml import etree

    root = etree.fromstring(part, parser)
    row = column = 0
    rows = (line for data in root.iter("{*}sheetData") for line in data.findall("{*}row"))
    for line in rows:
        row, column = int(line.get("r", row + 1)), 0
        for cell in line.findall("{*}c"):
            place = cell.get("r", "").upper()
            letters = place.rstrip("0123456789")
            if place:
                column = 0
                for letter in letters:
                    column = column * 26 + ord(letter) - 64
            else:
                column += 1
                place = _letters(column) + str(row)
            yield place, cell


def _letters(column: int) -> str:
    written = ""
    while column:
        column, rest = divmod(column - 1, 26)
        written = chr(65 + rest) + written
    return written


def _string(item: Any) -> str:
    return "".join("".join(text.itertext()) for text in item.iter("{*}t") if not text.getparent().tag.endswith("rPh"))


def _value(cell: Any, texts: list[str]) -> object:
    kind, value = cell.get("t", "n"), cell.find("{*}v")
    if kind == "e":
        return ERROR
    inline = cell.find("{*}is") if value is None else None
    if inline is not None:
        return _string(inline) or None
    text = "".join(value.itertext(with_tail=False)) if value is not None else ""
    return _typed(kind, text, texts) if text else None


def _typed(kind: str, text: str, texts: list[str]) -> object:
    if kind == "s":
        if not (text.isascii() and text.isdigit()):
            raise NoTruth("shared string")
        return texts[int(text)] or None
    if kind == "n":
        try:
            return float(text)
        except ValueError:
            return text
    return OTHER if kind in ("b", "d") else text


def _xls(content: bytes) -> Truth:
    return _by_calamine(content)


def _by_calamine(content: bytes) -> Truth:
    """By the fast reader, which is not the one that danvan reads this kind with; error cells are blanks to it."""
    from datetime import date, time, timedelta

    from python_calamine import CalamineWorkbook

    found: Truth = {}
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        for name in book.sheet_names:
            for row, cells in enumerate(book.get_sheet_by_name(name).to_python(skip_empty_area=False), 1):
                for column, cell in enumerate(cells, 1):
                    if cell != "":
                        is_time = isinstance(cell, date | time | timedelta | bool)
                        found[name, _letters(column) + str(row)] = OTHER if is_time else cell
    except BaseException as error:
        if isinstance(error, KeyboardInterrupt | SystemExit):
            raise
        raise NoTruth(str(error)) from error
    return found


def _xlsb(content: bytes) -> Truth:
    """Record by record; the number of a sheet's part stands in the id of its relation."""
    found: Truth = {}
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        texts = [
            body[5:].decode("utf-16-le")
            for number, body in _records(archive.read("xl/sharedStrings.bin"))
            if number == 19
        ]
        names = []
        for number, body in _records(archive.read("xl/workbook.bin")):
            if number == 156:
                (length,) = struct.unpack_from("<I", body, 8)
                relation = body[12 : 12 + 2 * length].decode("utf-16-le")
                names.append((relation.removeprefix("rId"), body[16 + 2 * length :].decode("utf-16-le")))
        for at, name in names:
            row = 0
            for number, body in _records(archive.read(f"xl/worksheets/sheet{at}.bin")):
                if number == 0:
                    row = struct.unpack_from("<I", body)[0] + 1
                elif number in (2, 3, 4, 5, 7):
                    place = name, _letters(struct.unpack_from("<I", body)[0] + 1) + str(row)
                    if number == 7:
                        found[place] = texts[struct.unpack_from("<I", body, 8)[0]]
                    elif number == 5:
                        found[place] = struct.unpack_from("<d", body, 8)[0]
                    else:
                        found[place] = ERROR if number == 3 else OTHER
    return found


def _records(part: bytes) -> Iterator[tuple[int, bytes]]:
    at = 0
    while at < len(part):
        number = part[at]
        if number & 0x80:
            number = number & 0x7F | (part[at + 1] & 0x7F) << 7
            at += 1
        at += 1
        size = shift = 0
        while True:
            size |= (part[at] & 0x7F) << shift
            at, shift = at + 1, shift + 7
            if not part[at - 1] & 0x80 or shift == 28:
                break
        if at + size > len(part):
            raise NoTruth("cut off")
        yield number, part[at : at + size]
        at += size


READERS: dict[str, Callable[[bytes], Truth]] = {
    "xlsx": _xlsx,
    "shared": _xlsx,
    "strict": _xlsx,
    "xls": _xls,
    "ods": _by_calamine,
    "xlsb": _xlsb,
}
