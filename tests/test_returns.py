"""The way back: a unit's own workbook with what is wrong marked in it, and the letter that goes with it."""

import base64
import io
import runpy
import shutil
import subprocess
import warnings
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import openpyxl
import pytest
from commands import ROOT, Ended, danvan
from docx import Document
from filled import SMALL_PLAN, broken_rules, clean_figures, filled, plan_of, variations
from lxml import etree
from openpyxl.comments import Comment
from openpyxl.formatting.rule import ColorScaleRule
from python_calamine import CalamineWorkbook
from workbook_parts import MAIN, assert_whole, changed, parts_of, sheet_part

from danvan_cli.returns import marked_name

PLAN = plan_of("small")
LIST = "Cần sửa"
WRONG = '2.1 = null\n2.2 = "nhiều"\nt2.result = ""'
ON = ("--on", "2026-04-21")


@pytest.fixture
def work(tmp_path: Path) -> Path:
    """A working folder with the small plan."""
    shutil.copyfile(SMALL_PLAN, tmp_path / "plan.toml")
    (tmp_path / "in").mkdir()
    return tmp_path


def collect(folder: Path, received: str = "2026-04-20", where: str = "in") -> Any:
    return danvan(folder, "collect", where, "--received", received, "--json").json


def returned(folder: Path, *options: str) -> Any:
    done = danvan(folder, "return", *ON, "--json", *options)
    assert done.code == 0, done.err
    return done.json


def found(file: Any) -> list[tuple[str, str, str]]:
    """Code, sheet and cell of what was found in a file; the day of receipt is not the file's."""
    return [(one["code"], one["sheet"], one["cell"]) for one in file["findings"] if one["code"][0] != "T"]


def values(content: bytes) -> dict[str, list[tuple[int, int, object]]]:
    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    return {
        name: [
            (at, to, cell)
            for at, row in enumerate(book.get_sheet_by_name(name).to_python(skip_empty_area=False))
            for to, cell in enumerate(row)
            if cell != ""
        ]
        for name in book.sheet_names
    }


def send(folder: Path, content: bytes, name: str = "bao cao.xlsx") -> tuple[Any, bytes]:
    """Collect one file and return it: what was said of it, and the bytes of the marked workbook."""
    (folder / "in" / name).write_bytes(content)
    (file,) = collect(folder)["files"]
    (one,) = returned(folder)["returns"]
    return file, Path(one["workbook"]["file"]).read_bytes()


def assert_same_but_marked(folder: Path, content: bytes, file: Any, marked: bytes) -> None:
    """The package is whole, the old cells hold what they held, and danvan finds the same at the same places."""
    assert_whole(marked)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl says what it would lose of the sender's
        openpyxl.load_workbook(io.BytesIO(marked))
    old, new = values(content), values(marked)
    assert next(iter(new)) == LIST
    assert {name: new[name] for name in old} == old
    (folder / "again").mkdir(exist_ok=True)
    (folder / "again" / "marked.xlsx").write_bytes(marked)
    (again,) = collect(folder, where="again")["files"]
    assert (again["status"], again["unit"], again["period"]) == (file["status"], file["unit"], file["period"])
    assert found(again) == found(file)


# The workbook


def test_wrong_cells_are_coloured_commented_and_listed(work: Path) -> None:
    content = filled(PLAN, "hoa-sen", "4t", WRONG)
    file, marked = send(work, content)
    assert_same_but_marked(work, content, file, marked)
    book, old = openpyxl.load_workbook(io.BytesIO(marked)), openpyxl.load_workbook(io.BytesIO(content))
    cells = [(sheet, cell) for _, sheet, cell in found(file)]
    assert len(cells) == 3
    for sheet, cell in cells:
        one, before = book[sheet][cell], old[sheet][cell]
        assert one.fill.fgColor.rgb != before.fill.fgColor.rgb
        assert one.border.left.style == one.border.top.style == "medium"
        kept = ("number_format", "font", "alignment")
        assert [repr(getattr(one, part)) for part in kept] == [repr(getattr(before, part)) for part in kept]
        assert not one.protection.locked
        assert one.comment is not None
        assert one.comment.author == "danvan"
    links = {cell.hyperlink.location for row in book[LIST].iter_rows() for cell in row if cell.hyperlink}
    assert links == {f"'{sheet}'!{cell}" for sheet, cell in cells}
    assert book[LIST].page_setup.paperSize == 9
    assert book.active is book[LIST]
    assert [sheet.title for sheet in book.worksheets if sheet.sheet_view.tabSelected] == [LIST]
    assert book["_danvan"].sheet_state == "veryHidden"
    assert all(book[name].protection.sheet for name in ("Chỉ tiêu", "Nhiệm vụ"))


def test_print_areas_titles_and_names_stay_with_their_sheets(work: Path) -> None:
    content = filled(PLAN, "hoa-sen", "4t", WRONG)
    _, marked = send(work, content)
    old, new = (openpyxl.load_workbook(io.BytesIO(one)) for one in (content, marked))
    for sheet in old.worksheets:
        assert (new[sheet.title].print_area, new[sheet.title].print_title_rows) == (
            sheet.print_area,
            sheet.print_title_rows,
        )
    assert set(old.defined_names) <= set(new.defined_names)


def test_the_corrected_workbook_is_accepted(work: Path) -> None:
    file, marked = send(work, filled(PLAN, "hoa-sen", "4t", WRONG))
    book = openpyxl.load_workbook(io.BytesIO(marked))
    right = openpyxl.load_workbook(io.BytesIO(filled(PLAN, "hoa-sen", "4t")))
    for _, sheet, cell in found(file):
        book[sheet][cell] = right[sheet][cell].value
    book.save(work / "in" / "da sua.xlsx")
    states = {one["file"]: (one["status"], found(one)) for one in collect(work, "2026-04-22")["files"]}
    assert states["da sua.xlsx"] == ("accepted", [])
    assert returned(work, "--on", "2026-04-23")["returns"] == []


def test_a_workbook_returned_again_bears_only_the_new_marks(work: Path) -> None:
    file, marked = send(work, filled(PLAN, "hoa-sen", "4t", WRONG))
    book = openpyxl.load_workbook(io.BytesIO(marked))
    blank_book = openpyxl.load_workbook(io.BytesIO(filled(PLAN, "hoa-sen", "4t")))
    (_, sheet, cell), *rest = found(file)
    book[sheet][cell] = blank_book[sheet][cell].value
    book.save(work / "in" / "bao cao - cần sửa.xlsx")
    collect(work, "2026-04-21")
    (one,) = returned(work)["returns"]
    again = Path(one["workbook"]["file"])
    assert again.name == "bao cao - cần sửa.xlsx"
    assert_whole(again.read_bytes())
    book = openpyxl.load_workbook(again)
    assert [name for name in book.sheetnames if name.startswith(LIST)] == [LIST]
    was = blank_book[sheet][cell]
    assert book[sheet][cell].comment is None
    assert book[sheet][cell].fill.fgColor.rgb == was.fill.fgColor.rgb
    assert book[sheet][cell].border.left.style == was.border.left.style
    assert all(book[sheet][cell].comment for _, sheet, cell in rest)
    assert one["workbook"]["kept"]


def test_what_has_no_cell_of_its_own_is_on_the_list_alone(work: Path) -> None:
    content = filled(PLAN, "hoa-sen", "4t", "delete row 2.1\ndelete sheet Đánh giá")
    file, marked = send(work, content)
    assert_same_but_marked(work, content, file, marked)
    assert not any("comments" in name for name in parts_of(marked))
    rows = openpyxl.load_workbook(io.BytesIO(marked))[LIST].iter_rows()
    assert not [cell.coordinate for row in rows for cell in row if cell.hyperlink]


def test_text_of_the_unit_is_never_a_formula_and_never_breaks_the_file(work: Path) -> None:
    content = filled(PLAN, "hoa-sen", "4t", '2.2 = "<b>&\\"năm\\" ]]>"\nf.unit = "=1+1"')
    _, marked = send(work, content)
    assert_whole(marked)
    sheet = openpyxl.load_workbook(io.BytesIO(marked))[LIST]
    assert not [cell for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
    assert any("<b>&" in str(cell.value) for row in sheet.iter_rows() for cell in row)


# What senders' workbooks may hold


def with_comment(content: bytes) -> bytes:
    book = openpyxl.load_workbook(io.BytesIO(content))
    book["Chỉ tiêu"]["E12"].comment = Comment("Chờ số liệu của y tế", "Cô Lan")
    book["Chỉ tiêu"]["C12"].comment = Comment("Ghi thêm", "Cô Lan")
    return saved(book)


def with_template_type(content: bytes) -> bytes:
    """A template goes by the name of a workbook now and then."""
    return changed(content, {"[Content_Types].xml": lambda part: part.replace(b"sheet.main+xml", b"template.main+xml")})


def with_formats(content: bytes) -> bytes:
    book = openpyxl.load_workbook(io.BytesIO(content))
    sheet = book["Chỉ tiêu"]
    sheet.conditional_formatting.add("E5:E30", ColorScaleRule("min", 0, "FFFFFF", "max", 9, "FF0000"))  # type: ignore[no-untyped-call]
    sheet.merge_cells("H20:J22")
    sheet.auto_filter.ref = "A4:F30"
    return saved(book)


def with_newer_drop_down(content: bytes) -> bytes:
    """A drop-down whose list stands on another sheet, as Excel 2010 and later write it."""
    x14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"
    extension = (
        '<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="'
        + x14
        + '"><x14:dataValidations count="1" '
        'xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:dataValidation type="list" allowBlank="1">'
        "<x14:formula1><xm:f>'Thông tin'!$A$5:$A$7</xm:f></x14:formula1><xm:sqref>F5:F9</xm:sqref>"
        "</x14:dataValidation></x14:dataValidations></ext></extLst></worksheet>"
    )
    return changed(content, {
        sheet_part(content, "Chỉ tiêu"): lambda part: part.replace(b"</worksheet>", extension.encode()),
    })  # fmt: skip


def with_picture(content: bytes) -> bytes:
    drawing = "http://schemas.openxmlformats.org/drawingml/2006"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    sheet = sheet_part(content, "Chỉ tiêu")
    related = f'<Relationships xmlns="{package}"><Relationship Id="rId1" Type="{office}/{{kind}}" Target="{{target}}"/>'
    related += "</Relationships>"
    anchor = (
        f'<xdr:wsDr xmlns:xdr="{drawing}/spreadsheetDrawing" xmlns:a="{drawing}/main"><xdr:absoluteAnchor>'
        '<xdr:pos x="0" y="0"/><xdr:ext cx="9525" cy="9525"/><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="1" name="Dấu"/>'
        f'<xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip xmlns:r="{office}" r:embed="rId1"/></xdr:blipFill>'
        '<xdr:spPr><a:prstGeom prst="rect"/></xdr:spPr></xdr:pic><xdr:clientData/></xdr:absoluteAnchor></xdr:wsDr>'
    )
    pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=="
    shown = f'<drawing xmlns:r="{office}" r:id="rId1"/></worksheet>'
    types = (
        '<Default Extension="png" ContentType="image/png"/><Override PartName="/xl/drawings/drawing1.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/></Types>'
    )
    return changed(content, {
        sheet: lambda part: part.replace(b"</worksheet>", shown.encode()),
        sheet.replace("sheets/", "sheets/_rels/") + ".rels": related.format(
            kind="drawing", target="../drawings/drawing1.xml").encode(),
        "xl/drawings/drawing1.xml": anchor.encode(),
        "xl/drawings/_rels/drawing1.xml.rels": related.format(kind="image", target="../media/image1.png").encode(),
        "xl/media/image1.png": base64.b64decode(pixel),
        "[Content_Types].xml": lambda part: part.replace(b"</Types>", types.encode()),
    })  # fmt: skip


def with_shared_strings(content: bytes) -> bytes:
    """Texts in a part of their own, as Excel keeps them; the forms of these tests have them in the cells."""
    strings: list[str] = []

    def shared(xml: bytes) -> bytes:
        root = etree.fromstring(xml)
        for cell in root.iter(f"{MAIN}c"):
            if cell.get("t") == "inlineStr":
                strings.append("".join(text.text or "" for text in cell.iter(f"{MAIN}t")))
                cell.set("t", "s")
                cell[:] = [cell.makeelement(f"{MAIN}v", {})]
                cell[0].text = str(len(strings) - 1)
        return etree.tostring(root)

    content = changed(content, {sheet_part(content, name): shared for name in ("Chỉ tiêu", "Nhiệm vụ", "Thông tin")})
    rows = "".join(f"<si><t>{escape(text)}</t></si>" for text in strings)
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"
    return changed(content, {
        "xl/sharedStrings.xml": f'<sst xmlns="{MAIN[1:-1]}">{rows}</sst>'.encode(),
        "[Content_Types].xml": lambda part: part.replace(
            b"</Types>", f'<Override PartName="/xl/sharedStrings.xml" ContentType="{kind}"/></Types>'.encode()),
        "xl/_rels/workbook.xml.rels": lambda part: part.replace(
            b"</Relationships>",
            f'<Relationship Id="rId99" Type="{relation}" Target="sharedStrings.xml"/></Relationships>'.encode()),
    })  # fmt: skip


def with_prefix(content: bytes) -> bytes:
    """As some programs write: every element with a prefix."""

    def prefixed(xml: bytes) -> bytes:
        root = etree.fromstring(xml)
        names = {key: uri for key, uri in root.nsmap.items() if key}
        fresh = etree.Element(root.tag, nsmap={"x": MAIN[1:-1], **names})
        fresh[:] = list(root)
        return etree.tostring(fresh).replace(b' xmlns="' + MAIN[1:-1].encode() + b'"', b"")

    return changed(content, {sheet_part(content, name): prefixed for name in ("Chỉ tiêu", "Nhiệm vụ")})


def without_styles(content: bytes) -> bytes:
    """Cells without any look, in a workbook that has no styles at all."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    parts = parts_of(content)
    import re

    changes: dict[str, Any] = {sheet_part(content, name): lambda part: re.sub(rb' (s|style)="\d+"', b"", part)
                               for name in book.sheetnames}  # fmt: skip
    changes["xl/styles.xml"] = None
    changes["[Content_Types].xml"] = lambda part: re.sub(rb"<Override[^>]*styles[^>]*/>", b"", part)
    rels = next(name for name in parts if name.endswith("workbook.xml.rels"))
    changes[rels] = lambda part: re.sub(rb"<Relationship [^>]*styles[^>]*/>", b"", part)
    return changed(content, changes)


def saved(book: openpyxl.Workbook) -> bytes:
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def through_libreoffice(content: bytes, kind: str, folder: Path) -> bytes:
    if shutil.which("soffice") is None:
        pytest.skip("LibreOffice is not installed")
    (folder / "made.xlsx").write_bytes(content)
    command = ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"]
    command += ["--convert-to", kind, "--outdir", str(folder / "out"), str(folder / "made.xlsx")]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return (folder / "out" / f"made.{kind}").read_bytes()


SENDERS = (
    with_comment, with_template_type, with_formats, with_newer_drop_down, with_picture, with_shared_strings,
    with_prefix, without_styles,
)  # fmt: skip


@pytest.mark.parametrize("sender", SENDERS)
def test_what_the_sender_has_in_the_workbook_survives(work: Path, sender: Callable[[bytes], bytes]) -> None:
    content = sender(filled(PLAN, "hoa-sen", "4t", WRONG))
    file, marked = send(work, content)
    assert file["status"] == "returned"
    assert_same_but_marked(work, content, file, marked)
    old, new = parts_of(content), parts_of(marked)
    touched = ("xl/workbook.xml", "rels", "[Content_Types].xml", "xl/styles.xml", "docProps/app.xml", "xl/worksheets/",
               "comment", ".vml", "legacyDrawing")  # fmt: skip
    assert {name for name, part in old.items() if new[name] != part and not any(t in name for t in touched)} == set()
    for name in old:
        if name.startswith("xl/worksheets/sheet"):
            assert gist(new[name]) == gist(old[name])


def gist(part: bytes) -> list[object]:
    """All of a sheet but what a mark changes: looks, which tab is chosen, the comments' drawing."""
    root = etree.fromstring(part)
    apart = {MAIN + one for one in ("sheetData", "sheetViews", "legacyDrawing", "dimension")}
    told: list[object] = [etree.tostring(child, method="c14n") for child in root if child.tag not in apart]
    for cell in root.iter(f"{MAIN}c"):
        if len(cell):
            inside = [(child.tag, child.text, dict(child.attrib)) for child in cell.iter() if child is not cell]
            told.append((cell.get("t"), inside))
    return told


def test_comments_of_the_unit_stay(work: Path) -> None:
    content = with_comment(filled(PLAN, "hoa-sen", "4t", "2.1 = null"))
    _, marked = send(work, content)
    sheet = openpyxl.load_workbook(io.BytesIO(marked))["Chỉ tiêu"]
    texts = {cell.coordinate: cell.comment.text for row in sheet.iter_rows() for cell in row if cell.comment}
    assert texts["C12"] == "Ghi thêm"
    assert texts["E12"].startswith("Chờ số liệu của y tế")
    assert len(texts["E12"]) > len("Chờ số liệu của y tế")


def test_returned_twice_a_comment_says_it_once(work: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Also when the unit saved the workbook in between by a program that forgets who wrote a comment."""
    _, marked = send(work, with_comment(filled(PLAN, "hoa-sen", "4t", WRONG)))
    first = comments(marked)
    saved_again = through_libreoffice(marked, "xlsx", tmp_path_factory.mktemp("office"))
    for number, content in enumerate((saved(openpyxl.load_workbook(io.BytesIO(marked))), saved_again)):
        (work / "in" / f"lan {number}.xlsx").write_bytes(content)
        collect(work, "2026-04-21")
        (one,) = returned(work)["returns"]
        assert one["file"] == f"lan {number}.xlsx"
        again = Path(one["workbook"]["file"]).read_bytes()
        assert_whole(again)
        assert comments(again) == first


def comments(content: bytes) -> dict[tuple[str, str], list[str]]:
    """The lines of each comment that say anything."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    return {
        (sheet.title, cell.coordinate): list(filter(None, cell.comment.text.split("\n")))
        for sheet in book.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.comment
    }


def test_a_thread_of_comments_is_left_alone(work: Path) -> None:
    content = with_comment(filled(PLAN, "hoa-sen", "4t", "2.1 = null"))
    name = next(name for name in parts_of(content) if "comments/" in name)
    thread = b"tc={5B2B8E4C-3F0B-4D5C-9A52-0E6B1A3F7C11}"
    content = changed(content, {name: lambda part: part.replace("Cô Lan".encode(), thread)})
    file, marked = send(work, content)
    assert_same_but_marked(work, content, file, marked)
    sheet = openpyxl.load_workbook(io.BytesIO(marked))["Chỉ tiêu"]
    assert sheet["E12"].comment.text == "Chờ số liệu của y tế"
    assert sheet["E12"].border.left.style == "medium"


def test_a_workbook_with_macros_keeps_its_ending(work: Path) -> None:
    plain = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    macros = b"application/vnd.ms-excel.sheet.macroEnabled.main+xml"
    content = filled(PLAN, "hoa-sen", "4t", WRONG)
    content = changed(content, {"[Content_Types].xml": lambda part: part.replace(plain, macros)})
    file, marked = send(work, content, "bao cao.xlsm")
    assert_same_but_marked(work, content, file, marked)
    assert returned(work)["returns"][0]["workbook"]["file"].endswith("- cần sửa.xlsm")


@pytest.mark.parametrize("kind", ["xlsx", "xls", "ods"])
def test_workbooks_of_other_programs_and_kinds(work: Path, tmp_path_factory: pytest.TempPathFactory, kind: str) -> None:
    folder = tmp_path_factory.mktemp("office")
    content = through_libreoffice(filled(PLAN, "hoa-sen", "4t", WRONG), kind, folder)
    (work / "in" / f"bao cao.{kind}").write_bytes(content)
    (file,) = collect(work)["files"]
    (one,) = returned(work)["returns"]
    marked = Path(one["workbook"]["file"]).read_bytes()
    assert len(found(file)) >= 3
    assert_same_but_marked(work, content, file, marked)
    assert one["copy"] is (kind != "xlsx")
    assert one["workbook"]["file"].endswith("bao cao - cần sửa.xlsx")
    book = openpyxl.load_workbook(io.BytesIO(marked))
    assert all(book[sheet][cell].comment for _, sheet, cell in found(file) if cell and cell[0] != "A")


def test_strict_open_xml_is_returned_as_a_copy(work: Path) -> None:
    content = filled(PLAN, "hoa-sen", "4t", WRONG)
    strict = {MAIN[1:-1].encode(): b"http://purl.oclc.org/ooxml/spreadsheetml/main"}
    strict[b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"] = (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships"
    )

    def as_strict(part: bytes) -> bytes:
        for old, new in strict.items():
            part = part.replace(old, new)
        return part

    content = changed(content, {name: as_strict for name in parts_of(content) if name.endswith((".xml", ".rels"))})
    (work / "in" / "strict.xlsx").write_bytes(content)
    (file,) = collect(work)["files"]
    assert file["status"] == "returned"
    (one,) = returned(work)["returns"]
    assert one["copy"]
    assert_whole(Path(one["workbook"]["file"]).read_bytes())


@pytest.mark.parametrize("period", ["q1", "6m"])
def test_each_planted_fault_goes_back_and_reads_the_same(tmp_path: Path, period: str) -> None:
    source = ROOT / "sample_data" / f"2025-{period}"
    shutil.copytree(source, tmp_path / "in")
    if period == "6m":  # the fall of a figure shows only against the quarter before
        danvan(tmp_path, "collect", str(ROOT / "sample_data" / "2025-q1"))
    said = {file["file"]: file for file in danvan(tmp_path, "collect", "in", "--json").json["files"]}
    result = danvan(tmp_path, "return", "--period", period, "--warnings", "--on", "2025-07-01", "--json").json
    assert result["returns"]
    for one in result["returns"]:
        content = (source / one["file"]).read_bytes()
        marked = Path(one["workbook"]["file"]).read_bytes()
        assert not one["copy"]
        assert_whole(marked)
        old, new = values(content), values(marked)
        assert {name: new[name] for name in old} == old
        (tmp_path / "again" / one["unit"]).mkdir(parents=True)
        (tmp_path / "again" / one["unit"] / one["file"]).write_bytes(marked)
    again = danvan(tmp_path, "collect", "again", "--json").json["files"]
    for file in again:
        name = file["file"].partition("/")[2]
        assert found(file) == found(said[name]), name
    nobody = {one["file"] for one in result["not_returned"]}
    assert nobody == {name for name, file in said.items() if file["status"] == "unplaced" and not file["unit"]}


# The command


def test_the_same_register_gives_the_same_bytes_and_nothing_is_written_over(work: Path) -> None:
    _, first = send(work, filled(PLAN, "hoa-sen", "4t", WRONG))
    (one,) = returned(work)["returns"]
    assert one["workbook"]["unchanged"]
    assert one["letter"]["unchanged"]
    path = Path(one["workbook"]["file"])
    path.write_bytes(b"edited by the clerk")
    (one,) = returned(work)["returns"]
    assert Path(one["workbook"]["kept"]).read_bytes() == b"edited by the clerk"
    assert path.read_bytes() == first


def test_only_what_is_asked_for_goes_back(work: Path) -> None:
    for unit, text in {"hoa-sen": WRONG, "tuoi-tho": "2.1 = null", "suoi-ngoc-1": 't2.result = "Đã làm."'}.items():
        if unit in PLAN.unit_by_id:
            (work / "in" / f"{unit}.xlsx").write_bytes(filled(PLAN, unit, "4t", text))
    (work / "in" / "x.xlsx").write_bytes(b"<p>")
    collect(work)
    result = returned(work)
    assert {one["unit"] for one in result["returns"]} == {"hoa-sen", "tuoi-tho"}
    assert [one["file"] for one in result["not_returned"]] == ["x.xlsx"]
    assert [one["unit"] for one in returned(work, "--unit", "tuoi-tho")["returns"]] == ["tuoi-tho"]
    assert returned(work, "--period", PLAN.periods[-1].id)["returns"] == []
    assert returned(work, "--on", "2026-04-19")["returns"] == []


def test_accepted_reports_go_back_with_their_warnings_when_asked(work: Path) -> None:
    (work / "in" / "a.xlsx").write_bytes(filled(PLAN, "hoa-sen", "4t", 't2.result = "Đã làm."'))
    assert collect(work)["files"][0]["status"] == "accepted"
    assert returned(work)["returns"] == []
    (one,) = returned(work, "--warnings")["returns"]
    assert (one["errors"], one["warnings"]) == (0, 1)


def test_a_report_for_no_certain_period_goes_back_to_its_unit(work: Path) -> None:
    (work / "in" / "a.xlsx").write_bytes(filled(PLAN, "hoa-sen", "4t", f's.period = "{PLAN.periods[1].id}"'))
    (file,) = collect(work)["files"]
    assert (file["status"], file["unit"], file["period"]) == ("unplaced", "hoa-sen", "")
    (one,) = returned(work)["returns"]
    assert (one["unit"], one["period"]) == ("hoa-sen", "")
    assert one["letter"]
    (work / "in" / "b.xlsx").write_bytes(filled(PLAN, "hoa-sen", "4t"))
    collect(work, "2026-04-21")
    assert returned(work)["returns"] == []


def test_a_file_that_is_no_longer_kept_goes_back_as_a_letter(work: Path) -> None:
    send(work, filled(PLAN, "hoa-sen", "4t", WRONG))
    shutil.rmtree(work / ".danvan")
    (one,) = returned(work)["returns"]
    assert one["workbook"] is None
    assert Path(one["letter"]["file"]).is_file()


def test_mistakes_of_the_operator(work: Path) -> None:
    send(work, filled(PLAN, "hoa-sen", "4t", WRONG))
    for options in (["--until", "2026-04-01"], ["--unit", "nobody"], ["--period", "z"]):
        ended = danvan(work, "return", *ON, *options)
        assert (ended.code, ended.out) == (2, ""), options
        assert len(ended.err.splitlines()) == 1
    (work / "file").write_bytes(b"")
    assert danvan(work, "return", *ON, "--output", "file").code == 2


def test_what_goes_to_the_unit_is_vietnamese_in_either_language(work: Path) -> None:
    """The letter and the marked workbook are the same bytes, whatever language danvan speaks to the clerk."""
    send(work, filled(PLAN, "hoa-sen", "4t", WRONG))
    made = []
    for lang in ("vi", "en"):
        assert danvan(work, "return", *ON, "--output", lang, lang=lang).code == 0
        files = sorted(path for path in (work / lang).rglob("*") if path.is_file())
        made.append({path.name: path.read_bytes() for path in files})
    assert len(made[0]) == 2
    assert made[0] == made[1]


def test_a_person_is_told_in_both_languages(work: Path) -> None:
    send(work, filled(PLAN, "hoa-sen", "4t", WRONG))
    for lang in ("vi", "en"):
        ended: Ended = danvan(work, "return", *ON, lang=lang)
        assert ended.code == 0
        assert "bao cao - cần sửa.xlsx" in ended.out


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("in/BC quý I.xls", "BC quý I - cần sửa.xlsx"),
        ("a\\b:c?.xlsx", "b_c_ - cần sửa.xlsx"),
        ("CON.xlsx", "_CON - cần sửa.xlsx"),
        ("x - cần sửa.xlsx", "x - cần sửa.xlsx"),
        (".xlsx", "tep - cần sửa.xlsx"),
        ("không đuôi", "không đuôi - cần sửa.xlsx"),
    ],
)
def test_names_that_both_sides_know_and_every_system_takes(file: str, name: str) -> None:
    assert marked_name(file, ".xlsx") == name


def test_long_names_are_cut_in_bytes_between_letters() -> None:
    name = marked_name("ộ" * 200 + ".xlsx", ".xlsx")
    assert len(name.encode()) < 160
    assert set(name.removesuffix(" - cần sửa.xlsx")) == {"ộ"}


# check


def test_check_marks_a_copy_beside_the_file_and_never_the_file_itself(work: Path) -> None:
    content = filled(PLAN, "hoa-sen", "4t", WRONG)
    (work / "bao cao.xlsx").write_bytes(content)
    (work / "tot.xlsx").write_bytes(filled(PLAN, "tuoi-tho", "4t"))
    (work / "x.xlsx").write_bytes(b"<p>")
    ended = danvan(work, "check", "bao cao.xlsx", "tot.xlsx", "x.xlsx", "--marked")
    assert ended.code == 1
    made = work / "bao cao - cần sửa.xlsx"
    assert_whole(made.read_bytes())
    assert [path.name for path in work.glob("* - cần sửa*")] == [made.name]
    assert (work / "bao cao.xlsx").read_bytes() == content
    before = made.read_bytes()
    assert danvan(work, "check", made.name, "--marked").code == 1
    assert made.read_bytes() == before
    assert (work / "bao cao - cần sửa (1).xlsx").is_file()
    assert not (work / "danvan.db").exists()


def test_check_marks_into_a_folder(work: Path) -> None:
    (work / "bao cao.xlsx").write_bytes(filled(PLAN, "hoa-sen", "4t", WRONG))
    said = danvan(work, "check", "bao cao.xlsx", "--marked", "--output", "out", "--json").json
    assert said["marked"] == [str(Path("out", "bao cao - cần sửa.xlsx"))]
    assert (work / said["marked"][0]).is_file()


# The letter


def letter(folder: Path, content: bytes) -> Any:
    send(folder, content)
    (one,) = returned(folder)["returns"]
    return Document(one["letter"]["file"])


def told(document: Any) -> str:
    return "\n".join(paragraph.text for paragraph in document.paragraphs)


def test_the_letter_has_the_form_of_an_official_letter(work: Path) -> None:
    """NĐ 30/2020, annex III, form 1.5: no type line, "V/v" below the number, "Kính gửi", "Như trên" first."""
    document = letter(work, filled(PLAN, "hoa-sen", "4t", WRONG))
    head, points, foot = document.tables
    number = head.rows[1].cells[0].paragraphs
    assert number[0].text.startswith("Số:")
    assert number[0].text.endswith("/PVHXH-YT")
    assert number[1].text.startswith("V/v ")
    assert 12 <= document.styles[number[1].style.name].font.size.pt <= 13
    assert not number[1].style.font.bold
    assert head.rows[1].cells[1].text == "Suối Ngọc, ngày 21 tháng 4 năm 2026"
    assert document.paragraphs[0].text.startswith("Kính gửi: ")
    assert "BÁO CÁO" not in told(document)
    assert told(document).rstrip().endswith("./.")
    lines = [paragraph.text for paragraph in foot.rows[0].cells[0].paragraphs]
    assert lines == ["Nơi nhận:", "- Như trên;", "- Lưu: VT."]
    assert len(points.rows) == 4
    assert "24/4/2026" in told(document)  # three working days after Tuesday 21/4
    assert "bao cao - cần sửa.xlsx" in told(document)


def test_a_long_list_is_cut_to_the_letters_page_and_says_so(work: Path) -> None:
    codes = [one.code for one in PLAN.indicators_of(PLAN.unit_by_id["hoa-sen"], PLAN.period_by_id["4t"])]
    document = letter(work, filled(PLAN, "hoa-sen", "4t", "\n".join(f"{code} = null" for code in codes)))
    shown = len(document.tables[1].rows) - 1
    assert 1 < shown <= 15
    assert f"Còn {len(codes) - shown} nội dung khác" in told(document)


def test_the_office_can_edit_the_letter(work: Path) -> None:
    danvan(work, "init", ".")
    own = work / "templates" / "return-letter.docx"
    assert own.is_file()
    document = Document(str(own))
    document.add_paragraph("Riêng của {{ office.title }}")
    document.save(str(own))
    assert "Riêng của Phòng Văn hóa" in told(letter(work, filled(PLAN, "hoa-sen", "4t", WRONG)))
    document.add_paragraph("{{ nobody }}")
    document.save(str(own))
    ended = danvan(work, "return", *ON)
    assert ended.code == 2
    assert "nobody" in ended.err


def test_the_letters_template_is_what_its_script_writes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    template = ROOT / "templates" / "return-letter.docx"
    monkeypatch.syspath_prepend(str(template.parent))
    script: Any = runpy.run_path(str(template.with_name("make_letter.py")))
    script["main"](tmp_path / "made.docx")

    def parts(path: Path) -> dict[str, bytes]:
        with zipfile.ZipFile(path) as package:
            return {name: package.read(name) for name in package.namelist()}

    assert parts(tmp_path / "made.docx") == parts(template)


@pytest.mark.parametrize("unit", ["hoa-sen"])
def test_the_letter_fits_on_one_page(work: Path, tmp_path_factory: pytest.TempPathFactory, unit: str) -> None:
    if shutil.which("soffice") is None or shutil.which("pdfinfo") is None:
        pytest.skip("LibreOffice or poppler is not installed")
    codes = [one.code for one in PLAN.indicators_of(PLAN.unit_by_id[unit], PLAN.period_by_id["4t"])]
    text = "\n".join(f"{code} = null" for code in codes)
    send(work, filled(PLAN, unit, "4t", text), "tên tệp khá dài " * 4 + ".xlsx")
    (one,) = returned(work)["returns"]
    folder = tmp_path_factory.mktemp("pdf")
    command = ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to", "pdf"]
    subprocess.run([*command, "--outdir", str(folder), one["letter"]["file"]], check=True, capture_output=True)
    said = subprocess.run(
        ["pdfinfo", str(next(folder.glob("*.pdf")))], check=True, capture_output=True, text=True
    ).stdout
    assert "Pages:           1\n" in said


def test_what_the_office_accepted_does_not_go_back(work: Path) -> None:
    """Of two errors one is accepted: the unit is asked for the other alone."""
    rule = next(rule for rule in PLAN.rules if rule.severity == "error")
    unit, period = PLAN.unit_by_id["hoa-sen"], PLAN.period_by_id["4t"]
    figures = clean_figures(PLAN, unit, period)
    broken = next(some for some in variations(PLAN, rule.expression, dict(figures), 3)
                  if broken_rules(PLAN, some) == [rule.code])  # fmt: skip
    lines = [f"{code} = {value}" for code, value in broken.items() if code in rule.expression.codes]
    (work / "in" / "a.xlsx").write_bytes(filled(PLAN, "hoa-sen", "4t", "\n".join((*lines, 't2.result = ""'))))
    assert {one[0] for one in found(collect(work)["files"][0])} == {rule.code, "W01"}
    assert danvan(work, "accept", "hoa-sen", "--finding", rule.code, "--reason", "đã đối chiếu").code == 1
    (one,) = returned(work)["returns"]
    assert one["errors"] == 1
