"""Workbooks that no form is: broken, locked, lying or built to hurt. Each is written by hand, part by part."""

import io
import re
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

from filled import filled, plan_of
from formats import as_xls, ole, repacked, utf_16

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"

MAKERS: dict[str, Callable[[Path], None]] = {}


def maker(make: Callable[[], bytes]) -> Callable[[], bytes]:
    """Register a maker of a file's bytes under its name, for the case files."""
    MAKERS[make.__name__] = lambda path: (path.write_bytes(make()), None)[1]
    return make


def xlsx(*sheets: str, parts: Mapping[str, str | bytes] | None = None) -> bytes:
    """A workbook of sheets S1, S2 … whose rows are given as XML; `parts` adds to its parts, or replaces them."""
    numbers = range(1, len(sheets) + 1)
    names = "".join(f'<sheet name="S{n}" sheetId="{n}" r:id="rId{n}"/>' for n in numbers)
    targets = "".join(
        f'<Relationship Id="rId{n}" Type="{RELATIONS}/worksheet" Target="worksheets/sheet{n}.xml"/>' for n in numbers
    )
    written: dict[str, str | bytes] = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="xml" '
        'ContentType="application/xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheets>{names}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">{targets}</Relationships>',
        **{f"xl/worksheets/sheet{n}.xml": sheet_xml(rows) for n, rows in zip(numbers, sheets, strict=True)},
        **(parts or {}),
    }
    return zipped(written)


def sheet_xml(rows: str) -> str:
    return f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>'


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return target.getvalue()


ONE_CELL = '<row r="1"><c r="A1"><v>1</v></c></row>'


@maker
def web_page() -> bytes:
    """One without a table."""
    return b"<html><body><p>12</p></body></html>"


@maker
def word_document() -> bytes:
    return zipped({"[Content_Types].xml": "<Types/>", "word/document.xml": "<document/>"})


@maker
def cut_off() -> bytes:
    """A download that broke off."""
    whole = xlsx(ONE_CELL)
    return whole[: len(whole) * 2 // 3]


@maker
def with_password() -> bytes:
    """What Excel writes for a password to open: an OLE file with a stream of this name."""
    return ole({"EncryptedPackage": bytes(range(256)) * 20, "EncryptionInfo": b"\4\0\4\0"})


@maker
def nothing() -> bytes:
    return b""


@maker
def no_cells() -> bytes:
    return xlsx("")


@maker
def with_pictures() -> bytes:
    """Four megabytes that do not pack."""
    picture = bytes((n * n * 2_654_435_761 >> 7) % 251 for n in range(4 * 2**18)) * 4
    target = io.BytesIO(xlsx(ONE_CELL))
    with zipfile.ZipFile(target, "a", zipfile.ZIP_STORED) as archive:
        archive.writestr("xl/media/image1.png", picture)
    return target.getvalue()


@maker
def zip_bomb() -> bytes:
    """Half a megabyte that unpacks to three hundred."""
    target = io.BytesIO(xlsx(ONE_CELL))
    archive = zipfile.ZipFile(target, "a", zipfile.ZIP_DEFLATED)
    with archive, archive.open("xl/theme/theme1.xml", "w") as part:
        for _megabyte in range(300):
            part.write(b" " * 1_000_000)
    return target.getvalue()


@maker
def far_cell() -> bytes:
    """Two cells, from corner to corner: read whole, the rows between would fill any memory."""
    return xlsx('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')


@maker
def many_wide_sheets() -> bytes:
    """Each sheet just small enough, all of them together more than anybody waits for."""
    wide = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1400"><c r="BAV1400"><v>1</v></c></row>'
    return xlsx(*[wide] * 8)


@maker
def three_million_cells() -> bytes:
    """Within all limits on size, yet it takes seconds to read on any machine."""
    return xlsx(("<row>" + "<c><v>1</v></c>" * 20 + "</row>") * 150_000)


def _link(path: Path) -> None:
    path.symlink_to("/etc/hostname")


MAKERS["link"] = _link


# What can be read, but not without a doubt: a filled form and what is done to it


def form(change: str = "") -> bytes:
    """A filled form of the small plan, changed as `filled` says."""
    return filled(plan_of("small"), "hoa-sen", "4t", change)


def with_parts(content: bytes, parts: Mapping[str, bytes]) -> bytes:
    target = io.BytesIO(content)
    with zipfile.ZipFile(target, "a", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return target.getvalue()


def in_figures(old: bytes, new: bytes) -> bytes:
    """The form with something replaced in the XML of its sheet of figures, which has to be there."""

    def change(name: str, part: bytes) -> bytes:
        if name != "xl/worksheets/sheet3.xml":
            return part
        assert re.search(old, part)
        return re.sub(old, new, part, count=1)

    return repacked(form(), change)


@maker
def with_macros() -> bytes:
    return with_parts(form(), {"xl/vbaProject.bin": ole({"VBA/dir": b"x"})})


@maker
def old_workbook() -> bytes:
    """An .xls under the name of an .xlsx."""
    return as_xls(form())


@maker
def other_encoding() -> bytes:
    return utf_16(form())


@maker
def under_merged_cells() -> bytes:
    """C12 to E12 are one cell to whoever looks; the figure in E12 is covered."""
    return in_figures(rb"<mergeCells[^>]*>", rb'\g<0><mergeCell ref="C12:E12"/>')


@maker
def in_hidden_row() -> bytes:
    return in_figures(rb'<row r="12"', b'<row hidden="1" r="12"')


@maker
def linked() -> bytes:
    return in_figures(rb'(<c r="E12"[^>]*>)<v>', rb"\g<1><f>[1]Sheet1!A1</f><v>")


@maker
def cell_twice() -> bytes:
    return in_figures(rb'<c r="E12".*?</c>', rb'\g<0><c r="E12"><v>3</v></c>')


@maker
def too_many_digits() -> bytes:
    return in_figures(rb'(<c r="E12"[^>]*>)<v>[^<]*', rb"\g<1><v>9007199254740993")


@maker
def sheet_without_part() -> bytes:
    def change(name: str, part: bytes) -> bytes:
        more = b'<sheet name="P" sheetId="99" r:id="rId99" xmlns:r="%s"/></sheets>' % RELATIONS.encode()
        return re.sub(rb"</sheets>", more, part) if name == "xl/workbook.xml" else part

    return repacked(form(), change)
