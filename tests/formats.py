"""One workbook in the formats that other programs and other years write, each made from the cells of an .xlsx."""

import io
import struct
import zipfile
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from html import escape
from itertools import groupby

import openpyxl
from openpyxl.workbook.workbook import Workbook

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships"
Place = tuple[str, int, int, object]


class Failed(str):
    """What a cell shows that holds an error."""


def cells_of(content: bytes) -> Iterator[Place]:
    """Each filled cell of an .xlsx: sheet, row and column, from 1 on, and value."""
    book = openpyxl.load_workbook(io.BytesIO(content), data_only=True)
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is not None:
                    value = Failed(cell.value) if cell.data_type == "e" else cell.value
                    yield sheet.title, cell.row, cell.column, value


def repacked(content: bytes, change: Callable[[str, bytes], bytes]) -> bytes:
    """The archive with each part changed."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            new.writestr(entry, change(entry.filename, old.read(entry)))
    return target.getvalue()


def with_part(content: bytes, name: str, part: bytes) -> bytes:
    """The archive with one part more."""
    target = io.BytesIO(content)
    with zipfile.ZipFile(target, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, part)
    return target.getvalue()


def as_xlsx(content: bytes) -> bytes:
    """The cells alone, with the texts in a part of their own as Excel writes them."""
    import xlsxwriter

    target = io.BytesIO()
    book = xlsxwriter.Workbook(target, {"in_memory": True})
    day = book.add_format({"num_format": "dd/mm/yyyy"})
    for name, cells in groupby(cells_of(content), key=lambda place: place[0]):
        sheet = book.add_worksheet(name)
        for _name, row, column, value in cells:
            if isinstance(value, date):
                sheet.write_datetime(row - 1, column - 1, value, day)
            elif isinstance(value, Failed):
                sheet.write_formula(row - 1, column - 1, "=1/0", None, str(value))
            elif isinstance(value, str):
                sheet.write_string(row - 1, column - 1, value)
            else:
                sheet.write(row - 1, column - 1, value)
    book.close()
    return target.getvalue()


def strict(content: bytes) -> bytes:
    """The same as Excel saves it as "Strict Open XML"."""

    def change(_name: str, part: bytes) -> bytes:
        part = part.replace(MAIN.encode(), STRICT.encode())
        return part.replace(RELATIONS.encode(), STRICT_RELATIONS.encode())

    return repacked(content, change)


def utf_16(content: bytes) -> bytes:
    """The same with its sheets in UTF-16, which XML allows."""

    def change(name: str, part: bytes) -> bytes:
        if not name.startswith("xl/worksheets/sheet"):
            return part
        text = part.decode().partition("?>")[2] if part.startswith(b"<?xml") else part.decode()
        return ('<?xml version="1.0" encoding="UTF-16"?>' + text).encode("utf-16")

    return repacked(content, change)


def as_xls(content: bytes) -> bytes:
    """An Excel 97 workbook."""
    import xlwt

    book, target = xlwt.Workbook(), io.BytesIO()
    day = xlwt.easyxf(num_format_str="DD/MM/YYYY")
    for name, cells in groupby(cells_of(content), key=lambda place: place[0]):
        sheet = book.add_sheet(name)
        for _name, row, column, value in cells:
            if isinstance(value, Failed):
                sheet.row(row - 1).set_cell_error(column - 1, str(value))
            elif isinstance(value, date):
                sheet.write(row - 1, column - 1, value, day)
            else:
                sheet.write(row - 1, column - 1, value)
    book.save(target)
    return target.getvalue()


def as_ods(content: bytes) -> bytes:
    """A LibreOffice workbook, with its rows and blanks written as repeated where they are."""
    tables = "".join(
        f'<table:table table:name="{escape(name)}">{"".join(_ods_rows(list(cells)))}</table:table>'
        for name, cells in groupby(cells_of(content), key=lambda place: place[0])
    )
    return ods(tables + _ods_names(openpyxl.load_workbook(io.BytesIO(content))))


def ods(tables: str) -> bytes:
    """A LibreOffice workbook of tables given as XML."""
    space = "urn:oasis:names:tc:opendocument:xmlns"
    written = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="{space}:office:1.0" '
        f'xmlns:table="{space}:table:1.0" xmlns:text="{space}:text:1.0" '
        'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0" office:version="1.3">'
        f"<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
    )
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", written)
        archive.writestr("META-INF/manifest.xml", _ODS_MANIFEST)
    return target.getvalue()


_ODS_MANIFEST = (
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry '
    'manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/></manifest:manifest>'
)


def _ods_rows(cells: list[Place]) -> Iterator[str]:
    before = 0
    for row, inside in groupby(cells, key=lambda place: place[1]):
        if row > before + 1:
            blank = f'table:number-rows-repeated="{row - before - 1}"'
            yield f"<table:table-row {blank}><table:table-cell/></table:table-row>"
        before, column = row, 0
        written = ""
        for _name, _row, at, value in inside:
            if at > column + 1:
                written += f'<table:table-cell table:number-columns-repeated="{at - column - 1}"/>'
            written, column = written + _ods_cell(value), at
        yield f"<table:table-row>{written}</table:table-row>"
    yield '<table:table-row table:number-rows-repeated="1048000"><table:table-cell/></table:table-row>'


def _ods_cell(value: object) -> str:
    shown = "".join(f"<text:p>{escape(line)}</text:p>" for line in str(value).split("\n"))
    if isinstance(value, Failed):
        return (
            '<table:table-cell table:formula="of:=1/0" office:value-type="string" office:string-value="" '
            f'calcext:value-type="error">{shown}</table:table-cell>'
        )
    if isinstance(value, bool):
        kind = f'boolean" office:boolean-value="{str(value).lower()}'
    elif isinstance(value, int | float):
        kind = f'float" office:value="{value}'
    elif isinstance(value, datetime):
        kind = f'date" office:date-value="{value.date()}'
    else:
        kind = "string"
    return f'<table:table-cell office:value-type="{kind}">{shown}</table:table-cell>'


def _ods_names(book: Workbook) -> str:
    ranges = ""
    for name, defined in book.defined_names.items():
        sheet, _, cell = (defined.attr_text or "").rpartition("!")
        ranges += f'<table:named-range table:name="{name}" table:cell-range-address="${escape(sheet)}.{cell}"/>'
    return f"<table:named-expressions>{ranges}</table:named-expressions>"


def as_xlsb(content: bytes) -> bytes:
    """A binary workbook [MS-XLSB], with its texts in a part of their own."""
    cells = list(cells_of(content))
    texts: dict[str, int] = {}
    sheets = [
        (name, _records_of_sheet(list(inside), texts)) for name, inside in groupby(cells, key=lambda place: place[0])
    ]
    return xlsb(sheets, list(texts))


def xlsb(sheets: list[tuple[str, bytes]], texts: list[str]) -> bytes:
    """A binary workbook of sheets given as records."""
    numbers = range(1, len(sheets) + 1)
    bound = b"".join(
        record(156, struct.pack("<II", 0, n) + wide(f"rId{n}") + wide(name))
        for n, (name, _) in zip(numbers, sheets, strict=True)
    )
    targets = "".join(
        f'<Relationship Id="rId{n}" Type="{RELATIONS}/worksheet" Target="worksheets/sheet{n}.bin"/>' for n in numbers
    )
    strings = b"".join(record(19, b"\0" + wide(text)) for text in texts)
    package = "http://schemas.openxmlformats.org/package/2006"
    kind = "application/vnd.ms-excel."
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types"><Default Extension="bin" '
        f'ContentType="{kind}sheet.binary.macroEnabled.main"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" '
        f'Type="{RELATIONS}/officeDocument" Target="xl/workbook.bin"/></Relationships>',
        "xl/workbook.bin": record(131) + record(143) + bound + record(144) + record(132),
        "xl/_rels/workbook.bin.rels": f'<Relationships xmlns="{package}/relationships">{targets}<Relationship Id="s" '
        f'Type="{RELATIONS}/sharedStrings" Target="sharedStrings.bin"/></Relationships>',
        "xl/sharedStrings.bin": record(159, struct.pack("<II", len(texts), len(texts))) + strings + record(160),
        **{f"xl/worksheets/sheet{n}.bin": part for n, (_, part) in zip(numbers, sheets, strict=True)},
    }
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return target.getvalue()


def _records_of_sheet(cells: list[Place], texts: dict[str, int]) -> bytes:
    rows = b""
    for row, inside in groupby(cells, key=lambda place: place[1]):
        rows += row_record(row) + b"".join(_cell_record(at, value, texts) for _name, _row, at, value in inside)
    return sheet_records(rows, cells[-1][1], max(column for _name, _row, column, _value in cells))


def sheet_records(rows: bytes, height: int, width: int) -> bytes:
    extent = struct.pack("<IIII", 0, height - 1, 0, width - 1)
    return record(129) + record(148, extent) + record(145) + rows + record(146) + record(130)


def row_record(row: int) -> bytes:
    return record(0, struct.pack("<IIHBBBI", row - 1, 0, 300, 0, 0, 0, 0))


def _cell_record(column: int, value: object, texts: dict[str, int]) -> bytes:
    head = struct.pack("<II", column - 1, 0)
    if isinstance(value, Failed):
        return record(3, head + b"\x07")
    if isinstance(value, bool):
        return record(4, head + bytes([value]))
    if isinstance(value, int | float):
        return record(5, head + struct.pack("<d", value))
    text = value.strftime("%d/%m/%Y") if isinstance(value, date) else str(value)
    return record(7, head + struct.pack("<I", texts.setdefault(text, len(texts))))


def record(number: int, content: bytes = b"") -> bytes:
    """A record: number and size are written in seven bits a byte."""
    head = bytes([number]) if number < 128 else bytes([number & 0x7F | 0x80, number >> 7])
    size = len(content)
    while True:
        head += bytes([size & 0x7F | (0x80 if size > 0x7F else 0)])
        size >>= 7
        if not size:
            return head + content


def wide(text: str) -> bytes:
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


def as_web_page(content: bytes) -> bytes:
    """What many programs call an export to Excel: all sheets as tables of one page, without the hidden one."""
    tables = "".join(f"<table>{''.join(_html_rows(rows))}</table>" for rows in _visible_grids(content))
    return f"<html><head><meta charset='utf-8'></head><body>{tables}</body></html>".encode()


def _html_rows(rows: list[list[object]]) -> Iterator[str]:
    for row in rows:
        yield "<tr>" + "".join(f"<td>{escape(_shown(cell)).replace(chr(10), '<br>')}</td>" for cell in row) + "</tr>"


def as_csv(content: bytes) -> bytes:
    """All sheets but the hidden one, one below the other, as Vietnamese Excel writes a CSV file."""
    import csv

    target = io.StringIO()
    for rows in _visible_grids(content):
        csv.writer(target, delimiter=";").writerows([_shown(cell) for cell in row] for row in rows)
    return target.getvalue().encode("utf-8-sig")


def _shown(value: object) -> str:
    return value.strftime("%d/%m/%Y") if isinstance(value, date) else "" if value is None else str(value)


def _visible_grids(content: bytes) -> Iterator[list[list[object]]]:
    for name, cells in groupby(cells_of(content), key=lambda place: place[0]):
        found = {(row, column): value for _name, row, column, value in cells}
        height, width = max(row for row, _ in found), max(column for _, column in found)
        if not name.startswith("_"):
            yield [[found.get((row, at)) for at in range(1, width + 1)] for row in range(1, height + 1)]


def as_xml_2003(content: bytes) -> bytes:
    """What Excel 2003 calls an XML spreadsheet."""
    sheets = "".join(
        f'<Worksheet ss:Name="{escape(name)}"><Table>{_xml_rows(list(cells))}</Table></Worksheet>'
        for name, cells in groupby(cells_of(content), key=lambda place: place[0])
    )
    space = "urn:schemas-microsoft-com:office:spreadsheet"
    return f'<?xml version="1.0"?><Workbook xmlns="{space}" xmlns:ss="{space}">{sheets}</Workbook>'.encode()


def _xml_rows(cells: list[Place]) -> str:
    written = ""
    for row, inside in groupby(cells, key=lambda place: place[1]):
        written += f'<Row ss:Index="{row}">' + "".join(_xml_cell(at, value) for _n, _r, at, value in inside) + "</Row>"
    return written


def _xml_cell(column: int, value: object) -> str:
    kind, shown = "String", str(value)
    if isinstance(value, Failed):
        kind = "Error"
    elif isinstance(value, int | float):
        kind = "Number"
    elif isinstance(value, datetime):
        kind, shown = "DateTime", value.isoformat()
    return f'<Cell ss:Index="{column}"><Data ss:Type="{kind}">{escape(shown)}</Data></Cell>'


def outlook(sender: str, sent: datetime, attachments: Mapping[str, bytes]) -> bytes:
    """An Outlook message [MS-OXMSG] with attachments."""
    streams = {
        "__substg1.0_0C1F001F": sender.encode("utf-16-le"),
        "__nameid_version1.0/__substg1.0_00020102": b"\0" * 16,
    }
    filetime = int((sent.timestamp() + 11_644_473_600) * 10_000_000)
    head = struct.pack("<8x4I8x", 0, len(attachments), 0, len(attachments))
    properties = struct.pack("<HHIQ", 0x40, 0x39, 6, filetime) + struct.pack("<HHII4x", 3, 0x340D, 6, 0x40000)
    streams["__properties_version1.0"] = head + properties + _property(0x0C1F, 0x1F, 2 * len(sender) + 2)
    for number, (name, content) in enumerate(attachments.items()):
        folder = f"__attach_version1.0_#{number:08X}/"
        streams[f"{folder}__substg1.0_3707001F"] = name.encode("utf-16-le")
        streams[f"{folder}__substg1.0_37010102"] = content
        streams[f"{folder}__properties_version1.0"] = (
            struct.pack("<8x")
            + struct.pack("<HHII4x", 3, 0x3705, 6, 1)
            + _property(0x3707, 0x1F, 2 * len(name) + 2)
            + _property(0x3701, 0x102, len(content))
        )
    return ole(streams)


def _property(number: int, kind: int, size: int) -> bytes:
    return struct.pack("<HHII4x", kind, number, 6, size)


def ole(streams: Mapping[str, bytes]) -> bytes:
    """An OLE file [MS-CFB] with the streams given by path: `"Workbook"`, `"_VBA_PROJECT_CUR/VBA/dir"`."""
    names = sorted({"/".join(path.split("/")[:n]) for path in streams for n in range(1, path.count("/") + 2)})
    small = b"".join(_padded(content, 64) for content in streams.values() if len(content) < _SMALL)
    sectors = b""
    chains: list[int] = []
    starts: dict[str, int] = {}
    at_small = 0
    for path, content in streams.items():
        if len(content) < _SMALL:
            starts[path], at_small = at_small, at_small + -(-len(content) // 64)
        else:
            starts[path] = len(chains)
            sectors, chains = sectors + _padded(content, 512), _chained(chains, content)
    root_start = len(chains) if small else _END
    sectors, chains = sectors + _padded(small, 512), _chained(chains, small)
    mini_chain: list[int] = []
    for content in streams.values():
        mini_chain = _chained(mini_chain, content, 64) if len(content) < _SMALL else mini_chain
    mini_fat = b"".join(struct.pack("<I", one) for one in mini_chain)
    mini_start = len(chains) if mini_fat else _END
    sectors, chains = sectors + _padded(mini_fat, 512, b"\xff"), _chained(chains, mini_fat)
    directory = _directory(names, streams, starts, root_start, len(small))
    directory_start = len(chains)
    sectors, chains = sectors + directory, _chained(chains, directory)
    count = -(-(len(chains) + 1) // 127)
    fat_start = len(chains)
    fat = b"".join(struct.pack("<I", one) for one in [*chains, *[_FAT] * count])
    head = OLE + struct.pack("<16x5H10x", 0x3E, 3, 0xFFFE, 9, 6)
    head += struct.pack("<6I", count, directory_start, 0, _SMALL, mini_start, -(-len(mini_fat) // 512))
    head += struct.pack("<2I", _END, 0)
    difat = b"".join(struct.pack("<I", fat_start + n if n < count else _FREE) for n in range(109))
    return head + difat + sectors + _padded(fat, 512 * count, b"\xff")


_SMALL, _FREE, _END, _FAT = 4096, 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


def _padded(content: bytes, size: int, fill: bytes = b"\0") -> bytes:
    return content + fill * (-len(content) % size)


def _chained(chains: list[int], content: bytes, size: int = 512) -> list[int]:
    """The allocation table with one chain more, for a content of so many sectors."""
    number = -(-len(content) // size)
    return chains + [len(chains) + n + 1 for n in range(number - 1)] + [_END] * bool(number)


def _directory(
    names: list[str], streams: Mapping[str, bytes], starts: Mapping[str, int], root_start: int, small: int
) -> bytes:
    """The directory; the children of a storage are chained to their right, which every reader follows."""
    numbers = {name: at for at, name in enumerate(names, 1)}

    def children(parent: str) -> list[str]:
        return [name for name in names if name.rpartition("/")[0] == parent]

    def row(name: str, kind: int, right: int, child: int, start: int, size: int) -> bytes:
        written = name.encode("utf-16-le") + b"\0\0"
        return written.ljust(64, b"\0") + struct.pack(
            "<HBBIII36xIQ", len(written), kind, 1, _FREE, right, child, start, size
        )

    rows = [row("Root Entry", 5, _FREE, numbers.get(next(iter(children("")), ""), _FREE), root_start, small)]
    for name in names:
        siblings = children(name.rpartition("/")[0])
        after = siblings[siblings.index(name) + 1 :]
        right = numbers[after[0]] if after else _FREE
        inside = children(name)
        child = numbers[inside[0]] if inside else _FREE
        is_stream = name in streams
        start, size = (starts[name], len(streams[name])) if is_stream else (0, 0)
        rows.append(row(name.rpartition("/")[2], 2 if is_stream else 1, right, child, start, size))
    empty = b"\0" * 68 + struct.pack("<III", _FREE, _FREE, _FREE) + b"\0" * 48
    rows += [empty] * (-len(rows) % 4)
    return b"".join(rows)
