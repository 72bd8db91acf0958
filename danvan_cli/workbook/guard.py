"""A cheap look at an Office file before any parser sees it: what it is, and whether it is safe to read.

A legal file of 5 kB with cells A1 and XFD1048576 makes a reader ask for 549 GB, one of 2 MB can unpack to
gigabytes. Both are refused here, from the archive's directory and the cells' references, before they cost anything.
"""

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache
from html import unescape
from xml.etree import ElementTree

from danvan_cli.workbook.kind import OLE, WORKBOOKS, ZIP, Kind, kind_of_archive, kind_of_ole, kind_of_rest
from danvan_cli.workbook.sheet_xml import SheetXml, is_well_formed, look_at, space_of
from danvan_cli.workbook.signs import Place, Signs

MAX_PARTS = 2_000
MAX_UNPACKED = 200_000_000
MAX_CELLS = 16_000_000
RELATIONS = "xl/_rels/workbook.xml.rels"
# So many sheets may be taken by a glance at each.
_MANY_SHEETS = 60
_UNIQUE = re.compile(rb"""uniqueCount\s*=\s*["'](\d+)["']""")
_ENCODING = re.compile(rb"""<\?xml[^>]*encoding\s*=\s*["']([^"']+)""")
_UTF_8 = (b"utf-8", b"us-ascii")
_DECLARED = re.compile(rb"!(?<=<!)(?:DOCTYPE|ENTITY)")
# Fonts of before Unicode: of whole cells, of pieces of a text, and in an .xls.
_OLD_FONT = re.compile(rb"""val\s*=\s*["']\s*(?:\.[Vv][Nn]|Vn[A-Z]|[Vv][Nn][Ii])""")
_OLD_RUN_FONT = re.compile(rb"Font\s+" + _OLD_FONT.pattern)
_OLD_FONT_XLS = re.compile(rb"\.Vn[A-Z]|Vn(?:Time|Arial)|VNI-|\.\0V\0n\0[A-Z]\0|V\0N\0I\0-\0")
_NAME = re.compile(
    rb"""<definedName (?:[^>]*? )?name="([^"]*)"[^>]*>(?:([^<]*)!\$([A-Z]{1,3})\$(\d+)|[^<]*)</definedName>"""
)
_ONE_CELL = re.compile(r"\$[A-Z]{1,3}\$\d+")


# What the standard library says of spoilt archives and of the XML in them, in its many ways.
SPOILT = (
    zipfile.BadZipFile, zlib.error, struct.error, ElementTree.ParseError, EOFError, OSError, ValueError, LookupError,
    RuntimeError, OverflowError, TypeError, AttributeError,
)  # fmt: skip


class Reason(StrEnum):
    """Why a file cannot be read as a workbook. Of `NOT_A_WORKBOOK` the detail is the kind of file that it is."""

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
    """What a workbook of the kind holds besides what the fast reader tells. Of .xlsx, `sheets` says for each sheet what
    its XML says, and `names` which cells have names; `misread` says that the fast reader reads it wrongly; `unread`
    sheets have no part; `old_fonts` says that there may be text in fonts of before Unicode."""

    kind: Kind = Kind.XLSX
    sheets: Mapping[str, SheetXml] = field(default_factory=dict)
    names: Mapping[str, Place] = field(default_factory=dict)
    macros: bool = False
    misread: bool = False
    unread: tuple[str, ...] = ()
    old_fonts: bool = False

    def signs(self) -> Signs:
        sheets = self.sheets.items()
        return Signs(
            kind=self.kind,
            macros=self.macros,
            unread=self.unread,
            linked=tuple((name, cell) for name, sheet in sheets for cell in sheet.linked),
            doubled=tuple((name, cell) for name, sheet in sheets for cell in sheet.doubled),
            hidden_rows={name: sheet.hidden_rows for name, sheet in sheets if sheet.hidden_rows},
            hidden_columns={name: sheet.hidden_columns for name, sheet in sheets if sheet.hidden_columns},
        )


class Unreadable(Exception):
    """Carries the `Failure` out of the depth of the guard."""

    def __init__(self, reason: Reason, detail: str = "") -> None:
        super().__init__(reason, detail)
        self.failure = Failure(reason, detail)


def inspect(content: bytes) -> Blueprint:
    """Raises `Unreadable` for what is no workbook, or no safe one."""
    if not content:
        raise Unreadable(Reason.EMPTY)
    if content.startswith(OLE):
        return _inspect_ole(content)
    if not content.startswith(ZIP):
        kind = kind_of_rest(content)
        if kind not in WORKBOOKS or (kind is Kind.HTML and b"<table" not in content.replace(b"\0", b"").lower()):
            raise Unreadable(Reason.NOT_A_WORKBOOK, kind)
        return Blueprint(kind)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return _inspect_archive(archive)
    except SPOILT as error:
        raise Unreadable(Reason.DAMAGED, str(error)) from error


def _inspect_ole(content: bytes) -> Blueprint:
    """An .xls file, or a newer one that a password locks: that is packed into an OLE file whole."""
    import olefile

    try:
        with olefile.OleFileIO(io.BytesIO(content)) as ole:
            streams = ole.listdir(streams=True, storages=True)
    except Exception as error:  # whatever a spoilt directory makes of the library
        raise Unreadable(Reason.DAMAGED, str(error) or type(error).__name__) from error
    roots = {path[0] for path in streams}
    if "EncryptedPackage" in roots:
        raise Unreadable(Reason.PASSWORD)
    kind = kind_of_ole(roots)
    if kind is not Kind.XLS:
        raise Unreadable(Reason.NOT_A_WORKBOOK, kind)
    macros = any(name in ("_VBA_PROJECT", "_VBA_PROJECT_CUR") for path in streams for name in path)
    return Blueprint(Kind.XLS, macros=macros, old_fonts=bool(_OLD_FONT_XLS.search(content)))


def _inspect_archive(archive: zipfile.ZipFile) -> Blueprint:
    entries = archive.infolist()
    names = {entry.filename for entry in entries}
    if len(entries) > MAX_PARTS or sum(entry.file_size for entry in entries) > MAX_UNPACKED:
        raise Unreadable(Reason.UNSAFE, "unpacked size")
    if len(names) < len(entries):
        raise Unreadable(Reason.UNSAFE, "doubled part")
    if any(entry.flag_bits & 1 for entry in entries):
        raise Unreadable(Reason.PASSWORD)
    kind = kind_of_archive(names, archive.read("mimetype") if "mimetype" in names else b"")
    if kind not in WORKBOOKS:
        raise Unreadable(Reason.NOT_A_WORKBOOK, kind)
    if kind is Kind.ODS:
        content = plain(archive.read("content.xml"), "content.xml")
        return Blueprint(kind, macros=any(name.startswith("Basic/") for name in names) or b"script:event" in content)
    if kind is Kind.XLSB:
        return Blueprint(kind, macros="xl/vbaProject.bin" in names)
    return _blueprint(archive, names)


def plain(part: bytes, name: str) -> bytes:
    """The part itself, if it is UTF-8 or UTF-16 and declares no entities."""
    text = part
    if is_utf_16(part):
        text = part.replace(b"\0", b"")
    elif (encoding := _ENCODING.match(part)) and encoding[1].lower() not in _UTF_8:
        raise Unreadable(Reason.UNSAFE, f"encoding of {name}")
    if _DECLARED.search(text):
        raise Unreadable(Reason.UNSAFE, f"entities in {name}")
    return part


def is_utf_16(part: bytes) -> bool:
    """The fast reader finds no cell in such a part, and says nothing."""
    return part[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in part[:8]


def _check_strings(part: bytes) -> None:
    unique = _UNIQUE.search(part[:2000])
    if unique and int(unique[1]) > len(part):
        raise Unreadable(Reason.UNSAFE, "uniqueCount")


def _blueprint(archive: zipfile.ZipFile, parts: set[str]) -> Blueprint:
    written = plain(archive.read("xl/workbook.xml"), "workbook")
    strings = plain(archive.read("xl/sharedStrings.xml"), "sharedStrings") if "xl/sharedStrings.xml" in parts else b""
    _check_strings(strings)
    # Comments and the like within a text are passed over by the fast reader with all that follows in the text.
    misread = is_utf_16(written) or is_utf_16(strings) or b"<!" in strings or not is_well_formed(strings)
    names, written = _defined_names(written)
    sheets: dict[str, SheetXml] = {}
    cells, unread = 0, []
    styles = plain(archive.read("xl/styles.xml"), "styles") if "xl/styles.xml" in parts else b""
    old_fonts = bool(_OLD_FONT.search(styles) or _OLD_RUN_FONT.search(strings))
    named = sheet_parts(written, plain(archive.read(RELATIONS), "relations"))
    for name, part in named:
        if part not in parts:
            unread.append(name)
            continue
        xml = plain(archive.read(part), part)
        old_fonts = old_fonts or bool(_OLD_RUN_FONT.search(xml))
        sheets[name] = look_at(xml, exactly=len(named) > _MANY_SHEETS, most_cells=MAX_CELLS - cells)
        misread = misread or is_utf_16(xml) or not sheets[name].well_formed
        cells += sheets[name].cells
        if cells > MAX_CELLS:
            raise Unreadable(Reason.UNSAFE, f"{cells} cells")
    return Blueprint(Kind.XLSX, sheets, names, "xl/vbaProject.bin" in parts, misread, tuple(unread), old_fonts)


@lru_cache(maxsize=64)  # the forms of a group of units have the same sheets
def sheet_parts(book: bytes, relations: bytes) -> tuple[tuple[str, str], ...]:
    """Each sheet's name and the name of its part, in the order of the workbook."""
    parsed = ElementTree.fromstring(book)
    targets = {one.get("Id"): one.get("Target", "") for one in ElementTree.fromstring(relations)}
    found = []
    for sheet in parsed.iter(space_of(parsed) + "sheet"):
        # The attribute's namespace is one of two: that of Excel's own files, or that of Strict Open XML.
        relation = next((value for key, value in sheet.items() if key.endswith("}id")), "")
        target = targets.get(relation, "")
        part = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
        found.append((sheet.get("name", ""), part))
    return tuple(found)


def _defined_names(written: bytes) -> tuple[Mapping[str, Place], bytes]:
    """Each name that stands for one cell, with the cell's sheet and address; and the workbook's XML without them. A
    form has a hundred of them: they are not parsed unless they are written in an unusual way."""
    begin, end = written.find(b"<definedNames>"), written.find(b"</definedNames>")
    names, count = _usual_names(written[begin:end]) if 0 < begin < end else ({}, 0)
    if count < written.count(b"definedName ") or b"<!" in written or is_utf_16(written):
        return dict(_parsed_names(ElementTree.fromstring(written))), written
    return names, written[:begin] + written[end + len(b"</definedNames>") :] if count else written


@lru_cache(maxsize=64)  # the workbooks of a group of units have the same names
def _usual_names(written: bytes) -> tuple[Mapping[str, Place], int]:
    """The names of single cells that are written in the usual way, and how many of all names are."""
    found = _NAME.findall(written)
    sheets = {sheet: unescape(sheet.decode()) for _name, sheet, _column, _row in found}
    plain = {sheet: name[1:-1].replace("''", "'") if name[:1] == "'" else name for sheet, name in sheets.items()}
    names = {
        unescape(name.decode()): (plain[sheet], (column + row).decode()) for name, sheet, column, row in found if row
    }
    return names, len(found)


def _parsed_names(book: ElementTree.Element) -> Iterator[tuple[str, Place]]:
    for name in book.iter(space_of(book) + "definedName"):
        sheet, _, cell = (name.text or "").rpartition("!")
        if sheet and _ONE_CELL.fullmatch(cell):
            yield name.get("name", ""), (_unquoted(sheet), cell.replace("$", ""))


def _unquoted(sheet: str) -> str:
    return sheet[1:-1].replace("''", "'") if sheet[0] == "'" else sheet
