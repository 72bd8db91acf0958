"""What a workbook shows besides its values bears on them alike in every format: percentages, merged cells, what is
hidden, and cells that stand there twice."""

import io
import shutil
import struct
import subprocess
from collections.abc import Callable
from pathlib import Path

import formats
import openpyxl
import pytest
from filled import filled, plan_of
from hostile import xlsx
from openpyxl.workbook.workbook import Workbook

from danvan_cli.intake.worker import examine_content
from danvan_cli.workbook.reader import Book, read_book

PLAN = plan_of("small")
SOFFICE = shutil.which("soffice")


def as_percent(book: Workbook) -> None:
    book["Chỉ tiêu"]["E14"] = 1.02
    book["Chỉ tiêu"]["E14"].number_format = "0%"


def merged_down(book: Workbook) -> None:
    book["Chỉ tiêu"].merge_cells("E12:E13")


def hidden_sheet(book: Workbook) -> None:
    book["Chỉ tiêu"].sheet_state = "hidden"


def hidden_row(book: Workbook) -> None:
    book["Chỉ tiêu"].row_dimensions[12].hidden = True


# Each with the codes that it has to be told under, whatever else the format brings with it.
LOOKS: dict[str, tuple[Callable[[Workbook], None], set[str]]] = {
    "a percentage": (as_percent, {"V05"}),
    "merged cells": (merged_down, {"S17"}),
    "a hidden sheet": (hidden_sheet, {"F14"}),
    "a hidden row": (hidden_row, {"F14"}),
}


def told(name: str, content: bytes) -> dict[str, set[str]]:
    """The codes of the findings, each with its cells."""
    examined = examine_content(PLAN, None, name, content)
    found: dict[str, set[str]] = {}
    for finding in examined.findings:
        found.setdefault(finding.code, set()).add(finding.where.cell)
    return found


def form_with(look: str) -> bytes:
    book = openpyxl.load_workbook(io.BytesIO(filled(PLAN, "hoa-sen", "4t")))
    LOOKS[look][0](book)
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


@pytest.mark.parametrize("look", LOOKS)
def test_it_is_told_in_excels_own_formats(look: str) -> None:
    form = form_with(look)
    expected = told("x.xlsx", form)
    assert set(expected) == LOOKS[look][1]
    assert told("x.xlsx", formats.strict(form)) == expected


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("kind", ["ods", "xls", "fods:OpenDocument Spreadsheet Flat XML"])
def test_it_is_told_of_what_libreoffice_makes_of_it(kind: str, tmp_path: Path) -> None:
    names = {look: f"{number}.xlsx" for number, look in enumerate(LOOKS)}
    for look, name in names.items():
        (tmp_path / name).write_bytes(form_with(look))
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    paths = [str(tmp_path / name) for name in names.values()]
    subprocess.run(
        [str(SOFFICE), profile, "--headless", "--convert-to", kind, "--outdir", str(tmp_path / "made"), *paths],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    ending = kind.partition(":")[0]
    for look, name in names.items():
        made = (tmp_path / "made" / name).with_suffix(f".{ending}")
        expected = told(name, (tmp_path / name).read_bytes())
        assert told(made.name, made.read_bytes()) == expected, look


def percent_cells(content: bytes) -> frozenset[tuple[str, str]] | None:
    book = read_book(content)
    assert isinstance(book, Book)
    return book.percent_cells


def test_a_web_page_shows_percentages_by_their_sign() -> None:
    page = b"<table><tr><td x:num='0.985'>98,5%</td><td x:num='1.02'>1,02</td></tr></table>"
    assert percent_cells(page) == frozenset({("Sheet1", "A1")})


def test_excel_2003_shows_percentages_by_its_styles() -> None:
    space = "urn:schemas-microsoft-com:office:spreadsheet"
    cells = "".join(
        f'<Cell ss:StyleID="{style}"><Data ss:Type="Number">0.985</Data></Cell>' for style in ("a", "b", "c")
    )
    content = (
        f'<?xml version="1.0"?><Workbook xmlns="{space}" xmlns:ss="{space}"><Styles><Style ss:ID="a"><NumberFormat '
        'ss:Format="Percent"/></Style><Style ss:ID="b"><NumberFormat ss:Format="0.0%"/></Style><Style ss:ID="c"/>'
        f'</Styles><Worksheet ss:Name="S"><Table><Row>{cells}</Row></Table></Worksheet></Workbook>'
    )
    assert percent_cells(content.encode()) == frozenset({("S", "A1"), ("S", "B1")})


def xlsb_with(styles: bytes | None, number: int) -> bytes:
    """A binary workbook whose one cell has the style of that number."""
    cell = formats.record(5, struct.pack("<IId", 0, number, 0.985))
    content = formats.xlsb([("S", formats.sheet_records(formats.row_record(1) + cell, 1, 1))], [])
    return content if styles is None else formats.with_part(content, "xl/styles.bin", styles)


def test_a_binary_workbook_shows_percentages_by_its_styles() -> None:
    one = struct.pack("<I", 1)
    own = formats.record(615, one) + formats.record(44, struct.pack("<H", 200) + formats.wide("0.0%"))
    looks = [formats.record(47, struct.pack("<HH", 0, code) + b"\0" * 12) for code in (0, 9, 200)]
    elsewhere = formats.record(626, one) + looks[1] + formats.record(627)
    of_cells = formats.record(617, struct.pack("<I", 3)) + b"".join(looks) + formats.record(618)
    styles = own + formats.record(616) + elsewhere + of_cells
    assert [percent_cells(xlsb_with(styles, number)) for number in range(3)] == [
        frozenset(),
        frozenset({("S", "A1")}),
        frozenset({("S", "A1")}),
    ]
    assert percent_cells(xlsb_with(styles, 3)) is None
    assert percent_cells(xlsb_with(None, 0)) == frozenset()


def test_where_nobody_can_say_what_is_a_percentage_it_is_asked() -> None:
    form = formats.repacked(form_with("a percentage"), _spoilt)
    assert told("x.xlsx", form) == {"V10": {"E14"}}


def _spoilt(name: str, part: bytes) -> bytes:
    """The first style of the first sheet is one that the workbook does not have."""
    return part.replace(b' s="', b' s="9999', 1) if name == "xl/worksheets/sheet1.xml" else part


@pytest.mark.parametrize("twin", ['<c r="A1"/>', '<c r="A1" s="1"/>', '<c r="A1"><v>2</v></c>'])
def test_a_cell_that_stands_there_twice_is_seen_though_its_twin_be_blank(twin: str) -> None:
    for rows in (f'<row r="1"><c r="A1"><v>1</v></c>{twin}</row>', f'<row r="1">{twin}<c r="A1"><v>1</v></c></row>'):
        book = read_book(xlsx(rows))
        assert isinstance(book, Book)
        assert book.signs.doubled == (("S1", "A1"),)


def test_two_values_in_one_cell_are_seen_however_they_are_written() -> None:
    found = read_book(xlsx('<row r="1"><c r="A1"><v >1</v><v>2</v></c></row>'))
    assert not isinstance(found, Book)


def test_excel_2003_tells_doubled_cells_and_hidden_rows() -> None:
    space = "urn:schemas-microsoft-com:office:spreadsheet"
    cell = '<Cell ss:Index="2"><Data ss:Type="Number">{}</Data></Cell>'
    content = (
        f'<?xml version="1.0"?><Workbook xmlns="{space}" xmlns:ss="{space}"><Worksheet ss:Name="S"><Table>'
        f'<Row ss:Hidden="1">{cell.format(40)}{cell.format(41)}</Row></Table></Worksheet></Workbook>'
    )
    book = read_book(content.encode())
    assert isinstance(book, Book)
    assert (book.signs.doubled, book.signs.hidden_rows) == ((("S", "B1"),), {"S": frozenset({1})})
