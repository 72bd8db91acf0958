"""What an enemy may send: attack forms, each in one sheet unless it says otherwise."""

import io
import itertools
import warnings
import zipfile
from collections.abc import Callable

from formats import MAIN, OLE, RELATIONS
from hostile import PACKAGE, sheet_xml, with_parts, xlsx, zipped

from danvan_cli.workbook.reader import NotCalculated

OK = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>'
LAUGHS = '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa">{}]>'.format(
    "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in itertools.pairwise("abcdefgh"))
)
OUTSIDE = '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/hostname">]>'


def in_sheet(xml: str | bytes, **more: str | bytes) -> bytes:
    return xlsx("", parts={"xl/worksheets/sheet1.xml": xml, **more})


def in_cell(cell: str, strings: str = "") -> bytes:
    parts = {"xl/sharedStrings.xml": strings} if strings else {}
    return xlsx(f'<row r="1"><c r="A1"><v>1</v></c>{cell}</row>', parts=parts)


def streamed(name: str, piece: bytes, times: int) -> bytes:
    """A workbook with a part of so many times the piece."""
    target = io.BytesIO(zipped({n: c for n, c in parts_of(xlsx(OK)).items() if n != name}))
    archive = zipfile.ZipFile(target, "a", zipfile.ZIP_DEFLATED, compresslevel=1)  # the bombs are big, and made often
    with archive, archive.open(name, "w", force_zip64=True) as part:
        for _time in range(times):
            part.write(piece)
    return target.getvalue()


def parts_of(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def doubled_part() -> bytes:
    target = io.BytesIO(xlsx(OK))
    with warnings.catch_warnings(), zipfile.ZipFile(target, "a") as archive:
        warnings.simplefilter("ignore")
        archive.writestr("xl/worksheets/sheet1.xml", sheet_xml(OK.replace("1</v>", "999</v>")))
    return target.getvalue()


def flagged(flag: int = 0, method: int | None = None) -> bytes:
    """With other bits or another method of packing in the headers of all parts."""
    content = bytearray(xlsx(OK))
    for mark, bits in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = content.find(mark)
        while at >= 0:
            content[at + bits] |= flag
            if method is not None:
                content[at + bits + 2] = method
            at = content.find(mark, at + 1)
    return bytes(content)


def lying_cfb() -> bytes:
    """An OLE header that promises more sectors than any disk has."""
    header = bytearray(OLE + bytes(504) + bytes(1000))
    header[24:34] = b"\x3e\0\x03\0\xfe\xff\x09\0\x06\0"
    header[44:48] = header[72:76] = b"\xff\xff\xff\xff"
    return bytes(header)


_SST = f'<sst xmlns="{MAIN}" count="1" uniqueCount="{{}}"><si><t>{{}}</t></si></sst>'
_SHARED = '<c r="B1" t="s"><v>0</v></c>'
_LINK = f'<externalLink xmlns="{MAIN}"><externalBook xmlns:r="{RELATIONS}" r:id="rId1"/></externalLink>'
# Each with what comes of it: the code of the one finding, or the cells of the first sheet, None for any cells.
ATTACKS: dict[str, tuple[Callable[[], bytes], object]] = {
    "bomb of blanks": (lambda: streamed("xl/worksheets/sheet1.xml", b" " * 2**20, 512), "F06"),
    "bomb of cells": (
        lambda: streamed("xl/worksheets/sheet1.xml", b"<row>" + b"<c><v>1</v></c>" * 20 + b"</row>", 1_000_000),
        "F06",
    ),
    "bomb of a shared string": (lambda: streamed("xl/sharedStrings.xml", b"A" * 2**20, 512), "F06"),
    "lying uniqueCount": (lambda: in_cell(_SHARED, _SST.format(4_000_000_000, "a")), "F06"),
    "far cell": (lambda: xlsx(OK + '<row r="1048576"><c r="XFD1048576"><v>9</v></c></row>'), "F06"),
    "far column": (
        lambda: xlsx(
            '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>1</v></c></row>'
            '<row r="20000"><c r="A20000"><v>1</v></c></row>'
        ),
        "F06",
    ),
    "dimension too large": (
        lambda: in_sheet(sheet_xml(OK).replace("<sheetData>", '<dimension ref="A1:XFD1048576"/><sheetData>')),
        [[1.0, 2.0]],
    ),
    "dimension too small": (
        lambda: in_sheet(sheet_xml(OK).replace("<sheetData>", '<dimension ref="A1"/><sheetData>')),
        [[1.0, 2.0]],
    ),
    "header of an .xls that lies": (lying_cfb, "F02"),
    "billion laughs": (
        lambda: in_sheet(LAUGHS + sheet_xml('<row r="1"><c r="A1" t="str"><v>&h;</v></c></row>')),
        "F06",
    ),
    "quadratic": (
        lambda: in_sheet(
            '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa">]>'
            + sheet_xml(f'<row r="1"><c r="A1" t="str"><v>{"&a;" * 50_000}</v></c></row>')
        ),
        "F06",
    ),
    "external entity in a sheet": (
        lambda: in_sheet(OUTSIDE + sheet_xml('<row r="1"><c r="A1" t="str"><v>&x;</v></c></row>')),
        "F06",
    ),
    "external entity in the strings": (lambda: in_cell(_SHARED, OUTSIDE + _SST.format(1, "&x;")), "F06"),
    "external entity in the workbook": (lambda: xlsx(OK, parts={"xl/workbook.xml": OUTSIDE + "<workbook/>"}), "F06"),
    "external link": (
        lambda: xlsx(
            '<row r="1"><c r="A1"><f>[1]Sheet1!A1</f><v>42</v></c></row>',
            parts={"xl/externalLinks/externalLink1.xml": _LINK},
        ),
        [[42.0]],
    ),
    "path in the archive": (
        lambda: with_parts(xlsx(OK), {"../../../../evil.xml": b"", "/abs": b"", "xl\\..\\..\\e": b""}),
        [[1.0, 2.0]],
    ),
    "path in the relations": (
        lambda: xlsx(
            OK,
            parts={
                "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}/'
                f'relationships"><Relationship Id="rId1" Type="{RELATIONS}/worksheet" Target="../../../../../etc/passwd"/>'
                "</Relationships>"
            },
        ),
        "F02",
    ),
    "200,000 entries": (lambda: with_parts(xlsx(OK), {f"x/{n}": b"" for n in range(20_000)}), "F06"),
    "part twice": (doubled_part, "F06"),
    "rows out of order": (
        lambda: xlsx('<row r="3"><c r="A3"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>'),
        [[1.0], [], [3.0]],
    ),
    "no references": (lambda: xlsx("<row><c><v>1</v></c><c><v>2</v></c></row>"), [[1.0, 2.0]]),
    "reference A0": (lambda: in_cell('<c r="A0"><v>1</v></c>'), "F02"),
    "reference ZZZZZ1": (lambda: in_cell('<c r="ZZZZZ1"><v>1</v></c>'), "F02"),
    "reference A99999999999": (lambda: in_cell('<c r="A99999999999"><v>1</v></c>'), "F02"),
    "invalid UTF-8": (
        lambda: in_sheet(
            sheet_xml('<row r="1"><c r="A1" t="inlineStr"><is><t>@</t></is></c></row>')
            .encode()
            .replace(b"@", b"\xff\xfe")
        ),
        "F02",
    ),
    "no cached value": (lambda: in_cell('<c r="B1"><f>A1*2</f></c>'), [[1.0, NotCalculated()]]),
    "odd numeral": (lambda: in_cell('<c r="B1"><v>1.000.000</v></c>'), [[1.0, "1.000.000"]]),
    "no packing known": (lambda: flagged(method=97), "F02"),
    "encrypted parts": (lambda: flagged(flag=1), "F03"),
    "deep nesting": (
        lambda: in_sheet(sheet_xml(OK).replace("</worksheet>", "<a>" * 200_000 + "</a>" * 200_000 + "</worksheet>")),
        [[1.0, 2.0]],
    ),
    "5,000 sheets on one part": (
        lambda: xlsx(
            OK,
            parts={
                "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}">'
                "<sheets>"
                + "".join(f'<sheet name="S{n}" sheetId="{n}" r:id="rId1"/>' for n in range(1, 5001))
                + "</sheets></workbook>"
            },
        ),
        [[1.0, 2.0]],
    ),
    "300,000 merges": (
        lambda: in_sheet(
            sheet_xml(OK).replace(
                "</sheetData>",
                "</sheetData><mergeCells>"
                + "".join(f'<mergeCell ref="A{n}:B{n}"/>' for n in range(10, 300_010))
                + "</mergeCells>",
            )
        ),
        [[1.0, 2.0]],
    ),
    "cell of 20 million letters": (
        lambda: in_cell(f'<c r="B1" t="inlineStr"><is><t>{"x" * 20_000_000}</t></is></c>'),
        None,
    ),
    "ghost rows": (lambda: xlsx("".join(f'<row r="{n}"><c r="A{n}" s="0"/></row>' for n in range(1, 300_000))), "F04"),
}
