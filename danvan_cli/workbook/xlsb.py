"""Binary workbooks (.xlsb): what the fast reader passes over in them is found in their records [MS-XLSB]."""

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree import ElementTree

from danvan_cli.workbook.cell_styles import is_percent
from danvan_cli.workbook.guard import MAX_CELLS, SPOILT, Reason, Unreadable
from danvan_cli.workbook.sheet_xml import MAX_COLUMN, MAX_ROW, Merged

# Records by their numbers [MS-XLSB 2.3.2].
_ROW, _ERROR, _FORMULA_ERROR = 0, 3, 11
_CELLS = range(12)
_COLUMN, _BOUND_SHEET, _MERGED = 60, 156, 176
_FORMAT, _STYLE, _BEGIN_CELL_STYLES, _END_CELL_STYLES = 44, 47, 617, 618
_SHOWN = {
    0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!", 0x2A: "#N/A",
    0x2B: "#GETTING_DATA",
}  # fmt: skip


@dataclass
class SheetRecords:
    """What one sheet's records say; places as (row, column), from 1 on."""

    errors: dict[tuple[int, int], str] = field(default_factory=dict)
    doubled: list[tuple[int, int]] = field(default_factory=list)
    merged: list[Merged] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    percents: list[tuple[int, int]] = field(default_factory=list)
    formats_known: bool = True
    height: int = 0
    width: int = 0


def look_at_records(content: bytes) -> dict[str, SheetRecords]:
    """Each sheet by its name. Raises `Unreadable` for broken records and for sheets too large to be held in memory."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = set(archive.namelist())
            if "xl/sharedStrings.bin" in parts:
                archive.read("xl/sharedStrings.bin")  # the fast reader does not look at checksums
            formats = _formats(archive.read("xl/styles.bin")) if "xl/styles.bin" in parts else [""]
            found = {name: _look(archive.read(part), formats) for name, part in _sheet_parts(archive) if part in parts}
    except SPOILT as error:
        raise Unreadable(Reason.DAMAGED, str(error)) from error
    cells = sum(sheet.height * sheet.width for sheet in found.values())
    if cells > MAX_CELLS:
        raise Unreadable(Reason.UNSAFE, f"{cells} cells")
    return found


def _records(part: bytes) -> Iterator[tuple[int, bytes]]:
    """Each record's number and content; both number and size are written in seven bits a byte."""
    at = 0
    while at < len(part):
        number, shift = 0, 0
        for shift in (0, 7):
            number |= (part[at] & 0x7F) << shift
            at += 1
            if not part[at - 1] & 0x80:
                break
        size = 0
        for shift in (0, 7, 14, 21):
            size |= (part[at] & 0x7F) << shift
            at += 1
            if not part[at - 1] & 0x80:
                break
        if at + size > len(part):
            raise ValueError("record cut off")
        yield number, part[at : at + size]
        at += size


def _sheet_parts(archive: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    relations = ElementTree.fromstring(archive.read("xl/_rels/workbook.bin.rels"))
    targets = {relation.get("Id", ""): relation.get("Target", "") for relation in relations}
    for number, record in _records(archive.read("xl/workbook.bin")):
        if number == _BOUND_SHEET:
            relation, after = _text(record, 8)
            name, _ = _text(record, after)
            target = targets.get(relation, "")
            yield name, target.lstrip("/") if target.startswith("/") else f"xl/{target}"


def _formats(part: bytes) -> list[str]:
    """The number format of each cell style: its code, or the number of one that is built in."""
    codes: dict[int, str] = {}
    formats, of_cells = [], False
    for number, record in _records(part):
        if number == _FORMAT:
            codes[int.from_bytes(record[:2], "little")] = _text(record, 2)[0]
        elif number in (_BEGIN_CELL_STYLES, _END_CELL_STYLES):
            of_cells = number == _BEGIN_CELL_STYLES
        elif number == _STYLE and of_cells:
            code = int.from_bytes(record[2:4], "little")
            formats.append(codes.get(code, str(code)))
    return formats


def _text(record: bytes, at: int) -> tuple[str, int]:
    length = int.from_bytes(record[at : at + 4], "little")
    end = at + 4 + 2 * (0 if length == 0xFFFFFFFF else length)
    return record[at + 4 : end].decode("utf-16-le"), end


def _look(part: bytes, formats: list[str]) -> SheetRecords:
    found, row = SheetRecords(), 0
    seen: set[tuple[int, int]] = set()
    for number, record in _records(part):
        if number == _ROW:
            row = _number(record, 0) + 1
            if record[11] & 0x10:
                found.hidden_rows.add(row)
        elif number in _CELLS:
            place = row, _number(record, 0) + 1
            if not (0 < row <= MAX_ROW and place[1] <= MAX_COLUMN):
                raise ValueError("cell reference")
            if place in seen:
                found.doubled.append(place)
            seen.add(place)
            style = int.from_bytes(record[4:7], "little")
            if style >= len(formats):
                found.formats_known = False
            elif is_percent(formats[style]):
                found.percents.append(place)
            found.height, found.width = max(found.height, row), max(found.width, place[1])
            if number in (_ERROR, _FORMULA_ERROR):
                found.errors[place] = _SHOWN.get(record[8], "#")
        elif number == _COLUMN and record[16] & 1:
            last = min(_number(record, 4), MAX_COLUMN - 1)
            found.hidden_columns.update(range(_number(record, 0) + 1, last + 2))
        elif number == _MERGED:
            top, bottom, left, right = (_number(record, at) for at in (0, 4, 8, 12))
            found.merged.append(((top, left), (bottom, right)))
    return found


def _number(record: bytes, at: int) -> int:
    return int.from_bytes(record[at : at + 4], "little")
