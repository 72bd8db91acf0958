"""What every workbook that danvan writes must be as a package of parts, whoever wrote it first."""

import io
import posixpath
import re
import zipfile
from collections.abc import Callable, Mapping

from lxml import etree

TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
R_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def parts_of(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        names = archive.namelist()
        assert len(names) == len({name.casefold() for name in names})
        return {name: archive.read(name) for name in names}


def changed(content: bytes, changes: Mapping[str, Callable[[bytes], bytes] | bytes | None]) -> bytes:
    """The workbook with parts changed by a function, put in as they are, or taken out (None)."""
    parts = parts_of(content)
    for name, change in changes.items():
        if change is None:
            del parts[name]
        else:
            parts[name] = change(parts[name]) if callable(change) else change
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return target.getvalue()


def sheet_part(content: bytes, name: str) -> str:
    """The part that holds the sheet."""
    parts = parts_of(content)
    sheet = next(
        one for one in etree.fromstring(parts["xl/workbook.xml"]).iter(f"{MAIN}sheet") if one.get("name") == name
    )
    return relations(parts, "xl/workbook.xml")[sheet.get(R_ID, "")]


def relations(parts: Mapping[str, bytes], of: str) -> dict[str, str]:
    """The parts that a part names, by id."""
    name = posixpath.join(posixpath.dirname(of), "_rels", posixpath.basename(of) + ".rels")
    if name not in parts:
        return {}
    return {
        one.get("Id", ""): posixpath.normpath(posixpath.join("/", posixpath.dirname(of), one.get("Target", ""))).lstrip(
            "/"
        )
        for one in etree.fromstring(parts[name])
        if one.get("TargetMode") != "External"
    }


def assert_whole(content: bytes) -> None:
    """Each part is XML, has a content type and what it refers to; nothing that must be unique is there twice."""
    parts = parts_of(content)
    types = etree.fromstring(parts["[Content_Types].xml"])
    endings = [one.get("Extension", "").casefold() for one in types.iter(f"{TYPES}Default")]
    overrides = [one.get("PartName", "") for one in types.iter(f"{TYPES}Override")]
    assert len(endings) == len(set(endings))
    assert len(overrides) == len(set(overrides))
    assert {name.lstrip("/") for name in overrides} <= set(parts)
    for name, part in parts.items():
        assert f"/{name}" in overrides or name.rpartition(".")[2].casefold() in endings or name == "[Content_Types].xml"
        if name.endswith((".xml", ".rels", ".vml")):
            etree.fromstring(part)
        if name.endswith(".rels"):
            ids = [one.get("Id") for one in etree.fromstring(part)]
            assert len(ids) == len(set(ids)), name
        else:
            assert set(relations(parts, name).values()) <= set(parts), name
    assert_book(parts)
    for name in parts:
        if re.fullmatch(r"xl/worksheets/[^/]+\.xml", name):
            assert_sheet(parts, name)


def assert_book(parts: Mapping[str, bytes]) -> None:
    book = etree.fromstring(parts["xl/workbook.xml"])
    sheets = list(book.iter(f"{MAIN}sheet"))
    for key in ("name", "sheetId", R_ID):
        values = [sheet.get(key, "").casefold() for sheet in sheets]
        assert len(values) == len(set(values)), key
    names = [(one.get("name"), one.get("localSheetId")) for one in book.iter(f"{MAIN}definedName")]
    assert len(names) == len(set(names))
    assert all(local is None or int(local) < len(sheets) for _, local in names)
    for view in book.iter(f"{MAIN}workbookView"):
        assert int(view.get("activeTab", 0)) < len(sheets)


def assert_sheet(parts: Mapping[str, bytes], name: str) -> None:
    """Rows and cells in order and once, known formats, children in the order of the schema, a box for each comment."""
    sheet = etree.fromstring(parts[name])
    numbers = [int(row.get("r", 0)) for row in sheet.iter(f"{MAIN}row") if row.get("r")]
    assert numbers == sorted(set(numbers))
    for row in sheet.iter(f"{MAIN}row"):
        columns = [re.sub(r"\d", "", cell.get("r", "")) for cell in row.iter(f"{MAIN}c") if cell.get("r")]
        assert columns == sorted(set(columns), key=lambda letters: (len(letters), letters))
    styles = etree.fromstring(parts[next(part for part in parts if part.startswith("xl/styles"))])
    formats = styles.find(f"{MAIN}cellXfs")
    assert formats is not None
    assert formats.get("count") in (None, str(len(formats)))
    assert all(int(cell.get("s", 0)) < len(formats) for cell in sheet.iter(f"{MAIN}c"))
    order = ORDER.split()
    found = [order.index(child.tag.removeprefix(MAIN)) for child in sheet if child.tag.removeprefix(MAIN) in order]
    assert found == sorted(found), name
    targets = relations(parts, name)
    boxes: list[tuple[int, int]] = []
    comments: list[str] = []
    for target in targets.values():
        if target.endswith(".vml"):
            ids = re.findall(rb'<\w+:shape [^>]*\bid="([^"]+)"', parts[target])
            assert len(ids) == len(set(ids))
            boxes += [
                (int(row), int(column))
                for row, column in re.findall(rb"<\w+:Row>(\d+)</\w+:Row>\s*<\w+:Column>(\d+)<", parts[target])
            ]
        elif "/comment" in target and "hreaded" not in target:
            comments += [one.get("ref", "") for one in etree.fromstring(parts[target]).iter(f"{MAIN}comment")]
    assert len(comments) == len(set(comments))
    assert len(boxes) == len(set(boxes)) == len(comments), name
    for shown in sheet.iter(f"{MAIN}legacyDrawing"):
        assert shown.get(R_ID) in targets


ORDER = """
    sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios
    autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations
    hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches
    ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems
    tableParts extLst
"""
