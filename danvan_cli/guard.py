"""A cheap look at an Office file before any parser sees it: what it is, and whether it is safe to read.

A legal file of 5 kB with cells A1 and XFD1048576 makes a reader ask for 549 GB, one of 2 MB can unpack to
gigabytes. Both are refused here, from the archive's directory and the cells' references, before they cost anything.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from xml.etree import ElementTree

from danvan_cli.finding import column_number

MAX_PARTS = 2_000
MAX_UNPACKED = 200_000_000
MAX_CELLS = 16_000_000
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
# XML may be written in many ways, and the file need not come from Excel: any quotes, blanks and prefixes.
# A pattern that begins with a letter is searched for three times as fast as one that begins with `<` or `\b`.
_CELL = re.compile(rb"c(?<=[<:]c)[\s/>]")
_NO_NEAR_CELL = re.compile(rb"""c(?<=[<:]c)(?!\s+r\s*=\s*["'][A-Za-z]\d{1,4}["'])[\s/>]""")
_NEAR_CELLS = 26 * 9_999
_REFERENCE = re.compile(rb"""r(?<!\wr)\s*=\s*["']([A-Za-z]{1,3})(\d{1,10})["']""")
_ROW = re.compile(rb"""r(?<!\wr)\s*=\s*["'](\d{1,10})["']""")
_UNIQUE = re.compile(rb"""uniqueCount\s*=\s*["'](\d+)["']""")
_ENCODING = re.compile(rb"""<\?xml[^>]*encoding\s*=\s*["']([^"']+)""")
# A formula, or a cell of type error: only then are a sheet's cells looked at one by one.
_NEEDS_LOOK = (re.compile(rb"f(?<=[<:]f)[\s>/]"), re.compile(rb"""e(?<=["']e)["']"""))
# Fonts of before Unicode: of whole cells, of pieces of a text, and in an .xls.
_OLD_FONT = re.compile(rb"""val\s*=\s*["']\s*(?:\.[Vv][Nn]|Vn[A-Z]|[Vv][Nn][Ii])""")
_OLD_RUN_FONT = re.compile(rb"Font\s+" + _OLD_FONT.pattern)
_OLD_FONT_XLS = re.compile(rb"\.Vn[A-Z]|Vn(?:Time|Arial)|VNI-|\.\0V\0n\0[A-Z]\0|V\0N\0I\0-\0")
_ONE_CELL = re.compile(r"\$[A-Z]{1,3}\$\d+")


class Reason(StrEnum):
    """Why a file cannot be read as a workbook."""

    EMPTY = "empty"
    TOO_LARGE = "too-large"
    NOT_A_WORKBOOK = "not-a-workbook"
    PASSWORD = "password"
    DAMAGED = "damaged"
    UNSAFE = "unsafe"
    SLOW = "slow"
    CRASHED = "crashed"
    NOT_OPENED = "not-opened"


@dataclass(frozen=True)
class Failure:
    """A file that could not be read: the reason, and a detail for the person who looks into it."""

    reason: Reason
    detail: str = ""


@dataclass(frozen=True)
class Blueprint:
    """What the fast reader does not tell, by sheet name: error cells, formulas without a value, and defined names;
    and whether there are fonts of before Unicode."""

    errors: dict[str, dict[str, str]]
    not_calculated: dict[str, frozenset[str]]
    names: dict[str, tuple[str, str]]
    old_fonts: bool = False


class Unreadable(Exception):
    """Carries the `Failure` out of the depth of the guard."""

    def __init__(self, reason: Reason, detail: str = "") -> None:
        super().__init__(reason, detail)
        self.failure = Failure(reason, detail)


def inspect(content: bytes) -> Blueprint:
    """Raises `Unreadable` for what is no workbook, or no safe one. Old .xls files and .ods give an empty blueprint."""
    if not content:
        raise Unreadable(Reason.EMPTY)
    if content.startswith(_OLE):
        if _ENCRYPTED in content:
            raise Unreadable(Reason.PASSWORD)
        return Blueprint({}, {}, {}, bool(_OLD_FONT_XLS.search(content)))
    if not content.startswith(b"PK"):
        raise Unreadable(Reason.NOT_A_WORKBOOK)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return _inspect_archive(archive)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError) as error:
        raise Unreadable(Reason.DAMAGED, str(error)) from error


def _inspect_archive(archive: zipfile.ZipFile) -> Blueprint:
    entries = archive.infolist()
    names = {entry.filename for entry in entries}
    if len(entries) > MAX_PARTS or sum(entry.file_size for entry in entries) > MAX_UNPACKED:
        raise Unreadable(Reason.UNSAFE, "unpacked size")
    if len(names) < len(entries):
        raise Unreadable(Reason.UNSAFE, "doubled part")
    if any(entry.flag_bits & 1 for entry in entries):
        raise Unreadable(Reason.PASSWORD)
    if "mimetype" in names and b"opendocument.spreadsheet" in archive.read("mimetype"):
        _plain(archive.read("content.xml"), "content.xml")
        return Blueprint({}, {}, {})
    if "xl/workbook.bin" in names:
        return Blueprint({}, {}, {})
    if "xl/workbook.xml" not in names:
        raise Unreadable(Reason.NOT_A_WORKBOOK)
    strings = b""
    if "xl/sharedStrings.xml" in names:
        strings = _plain(archive.read("xl/sharedStrings.xml"), "sharedStrings")
        _check_strings(strings)
    try:
        return _blueprint(archive, names, strings)
    except (ElementTree.ParseError, KeyError) as error:
        raise Unreadable(Reason.DAMAGED, str(error)) from error


def _plain(part: bytes, name: str) -> bytes:
    """The part itself, if it is UTF-8 and declares no entities."""
    encoding = _ENCODING.match(part)
    if part[:2] in (b"\xff\xfe", b"\xfe\xff") or (encoding and encoding[1].lower() not in (b"utf-8", b"us-ascii")):
        raise Unreadable(Reason.UNSAFE, f"encoding of {name}")
    if b"<!DOCTYPE" in part[:4096] or b"<!ENTITY" in part:
        raise Unreadable(Reason.UNSAFE, f"entities in {name}")
    return part


def _check_strings(part: bytes) -> None:
    unique = _UNIQUE.search(part[:2000])
    if unique and int(unique[1]) > len(part):
        raise Unreadable(Reason.UNSAFE, "uniqueCount")


def _blueprint(archive: zipfile.ZipFile, parts: set[str], strings: bytes) -> Blueprint:
    book = ElementTree.fromstring(_plain(archive.read("xl/workbook.xml"), "workbook"))
    relations = ElementTree.fromstring(_plain(archive.read("xl/_rels/workbook.xml.rels"), "relations"))
    targets = {relation.get("Id"): relation.get("Target", "") for relation in relations}
    errors: dict[str, dict[str, str]] = {}
    pending: dict[str, frozenset[str]] = {}
    sheets = list(book.iter(f"{_MAIN}sheet"))
    few = len(sheets) * _NEAR_CELLS <= MAX_CELLS
    cells = 0
    styles = _plain(archive.read("xl/styles.xml"), "styles") if "xl/styles.xml" in parts else b""
    old_fonts = bool(_OLD_FONT.search(styles) or _OLD_RUN_FONT.search(strings))
    for sheet in sheets:
        target = targets.get(sheet.get(_RELATION), "")
        part = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
        if part not in parts:
            continue
        xml = _plain(archive.read(part), part)
        # Most workbooks are small enough at a glance: few sheets, and each cell in columns A to Z, above row 10,000.
        if not few or _NO_NEAR_CELL.search(xml):
            cells += _extent(xml)
        if cells > MAX_CELLS:
            raise Unreadable(Reason.UNSAFE, f"{cells} cells")
        old_fonts = old_fonts or bool(_OLD_RUN_FONT.search(xml))
        if any(sign.search(xml) for sign in _NEEDS_LOOK):
            name = sheet.get("name", "")
            errors[name], pending[name] = _look(xml)
    return Blueprint(errors, pending, dict(_defined_names(book)), old_fonts)


def _extent(xml: bytes) -> int:
    """The number of cells in the sheet's used range, which readers hold in memory whole, blanks and all."""
    cells = _REFERENCE.findall(xml)
    height = max((int(row) for row in {row for _, row in cells}), default=0)
    width = max((column_number(column.decode().upper()) for column in {column for column, _ in cells}), default=0)
    if len(_CELL.findall(xml)) > len(cells):
        # A cell without a reference stands after the one before it, in the row that its row element names.
        height = max(height, *map(int, _ROW.findall(xml)), 0)
        width = max(width, *(row.count(b"<c") for row in xml.split(b"<row")))
    if height > 1_048_576 or width > 16_384:
        raise Unreadable(Reason.DAMAGED, "cell reference")
    return height * width


def _look(xml: bytes) -> tuple[dict[str, str], frozenset[str]]:
    errors, pending = {}, set()
    for cell in ElementTree.fromstring(xml).iter(f"{_MAIN}c"):
        reference, value = cell.get("r", ""), cell.find(f"{_MAIN}v")
        if cell.get("t") == "e":
            errors[reference] = (value.text if value is not None else "") or "#"
        elif cell.find(f"{_MAIN}f") is not None and (value is None or not value.text):
            pending.add(reference)
    return errors, frozenset(pending)


def _defined_names(book: ElementTree.Element) -> Iterator[tuple[str, tuple[str, str]]]:
    """Each name that stands for one cell, with the cell's sheet and address."""
    for name in book.iter(f"{_MAIN}definedName"):
        sheet, _, cell = (name.text or "").rpartition("!")
        if sheet and _ONE_CELL.fullmatch(cell):
            plain = sheet[1:-1].replace("''", "'") if sheet[0] == "'" else sheet
            yield name.get("name", ""), (plain, cell.replace("$", ""))
