"""One report in every format that may come, told by its content; and what each format hides is seen."""

import struct
from collections.abc import Callable, Sequence
from datetime import date, datetime

import formats
import pytest
from filled import filled, plan_of
from hostile import xlsx

from danvan_cli.finding import Finding
from danvan_cli.intake.worker import examine_content
from danvan_cli.submission import Submission
from danvan_cli.workbook.guard import Failure, Reason
from danvan_cli.workbook.reader import Book, ErrorValue, NotCalculated, read_book

DAY = datetime(2026, 4, 3)  # noqa: DTZ001 - a day has no zone
Make = Callable[[bytes], bytes]
FORMATS: dict[str, tuple[str, Make]] = {
    "xlsx with shared texts": (".xlsx", formats.as_xlsx),
    "Strict Open XML": (".xlsx", formats.strict),
    "xls": (".xls", formats.as_xls),
    "xlsb": (".xlsb", formats.as_xlsb),
    "ods": (".ods", formats.as_ods),
    "web page": (".html", formats.as_web_page),
    "csv": (".csv", formats.as_csv),
    "xml 2003": (".xml", formats.as_xml_2003),
}
# These hold but one sheet, so the figures stand in other cells of it.
ONE_SHEET = ("web page", "csv")


def examined(file: str, content: bytes) -> tuple[Submission, list[Finding]]:
    found = examine_content(plan_of("small"), None, file, content)
    assert found.submission, [finding.message for finding in found.findings]
    return found.submission, list(found.findings)


def figures(submission: Submission, *, placed: bool) -> dict[str, tuple[object, ...]]:
    return {one.code: (one.value, one.state, one.text, one.where[1:] if placed else ()) for one in submission.answers}


@pytest.mark.parametrize("name", FORMATS)
def test_a_form_says_the_same_in_every_format(name: str) -> None:
    form = filled(plan_of("small"), "hoa-sen", "4t")
    expected, _ = examined("x.xlsx", form)
    ending, make = FORMATS[name]
    submission, findings = examined(f"x{ending}", make(form))
    assert not findings
    placed = name not in ONE_SHEET
    assert figures(submission, placed=placed) == figures(expected, placed=placed)


@pytest.mark.parametrize("name", FORMATS)
def test_an_error_in_a_figures_cell_is_seen_in_every_format(name: str) -> None:
    ending, make = FORMATS[name]
    _, findings = examined(f"x{ending}", make(filled(plan_of("small"), "hoa-sen", "4t", '2.1 = "#DIV/0!"')))
    assert [finding.code for finding in findings] == ["V06"]


@pytest.mark.parametrize("name", ["xls", "xlsb", "ods", "csv"])
@pytest.mark.parametrize("ending", [".xlsx", ".XLS", ".ods"])
def test_a_name_that_contradicts_the_content_is_a_warning(name: str, ending: str) -> None:
    own, make = FORMATS[name]
    _, findings = examined(f"Báo cáo{ending}", make(filled(plan_of("small"), "hoa-sen", "4t")))
    assert [finding.code for finding in findings] == ([] if ending.lower() == own else ["F11"])


def test_an_ending_that_is_none_contradicts_nothing() -> None:
    _, findings = examined("Báo cáo quý I.2026", formats.as_ods(filled(plan_of("small"), "hoa-sen", "4t")))
    assert not findings


def book_of(content: bytes) -> Book:
    book = read_book(content)
    assert isinstance(book, Book), book
    return book


# Strict Open XML


def test_errors_and_formulas_without_a_value_are_seen_in_strict_open_xml() -> None:
    cells = '<row r="1"><c r="A1"><v>1</v></c><c r="B1" t="e"><v>#N/A</v></c><c r="C1"><f>A1</f></c></row>'
    assert book_of(formats.strict(xlsx(cells))).sheets[0].rows == [[1.0, ErrorValue("#N/A"), NotCalculated()]]


# .xls


def xls(*cells: tuple[int, int, object], **looks: object) -> bytes:
    import io

    import xlwt

    book, target = xlwt.Workbook(), io.BytesIO()
    sheet = book.add_sheet("S")
    for row, column, value in cells:
        if isinstance(value, date):
            sheet.write(row, column, value, xlwt.easyxf(num_format_str="DD/MM/YYYY"))
        elif isinstance(value, str) and value.startswith("#"):
            sheet.row(row).set_cell_error(column, value)
        elif isinstance(value, str) and value.startswith("="):
            sheet.write(row, column, xlwt.Formula(value[1:]))
        else:
            sheet.write(row, column, value)
    if "hidden_row" in looks:
        sheet.row(looks["hidden_row"]).hidden = True
    if "merged" in looks:
        sheet.merged_ranges.append(looks["merged"])
    book.save(target)
    return target.getvalue()


def test_an_xls_tells_errors_dates_texts_and_formulas_apart() -> None:
    row = book_of(xls((0, 0, 1), (0, 1, "#NUM!"), (0, 2, DAY), (0, 3, "01"), (0, 4, True), (0, 5, "=A1*2")))
    assert row.sheets[0].rows == [[1.0, ErrorValue("#NUM!"), DAY, "01", True, NotCalculated()]]


def test_an_xls_tells_what_is_hidden_and_what_lies_under_merged_cells() -> None:
    book = book_of(xls((0, 0, 1), (0, 1, 2), (2, 0, 3), hidden_row=2, merged=(0, 0, 0, 2)))
    assert book.signs.hidden_rows == {"S": frozenset({3})}
    assert book.signs.covered == (("S", "B1"),)


def test_a_far_cell_in_an_xls_is_read() -> None:
    rows = book_of(xls((0, 0, 1), (65_535, 255, 2))).sheets[0].rows
    assert (len(rows), rows[0], rows[65_535][255]) == (65_536, [1.0], 2.0)


def test_a_password_on_an_xls_is_named() -> None:
    begin = struct.pack("<HHHHHHII", 0x809, 16, 0x600, 5, 0, 0, 0, 6)
    locked = begin + struct.pack("<HHH", 0x2F, 54, 1) + bytes(52) + bytes(5000)
    assert read_book(formats.ole({"Workbook": locked})) == Failure(Reason.PASSWORD)


def test_macros_in_an_xls_are_seen() -> None:
    import io

    import olefile

    with olefile.OleFileIO(io.BytesIO(xls((0, 0, 1)))) as old:
        records = old.openstream("Workbook").read()
    book = book_of(formats.ole({"Workbook": records, "_VBA_PROJECT_CUR/VBA/dir": b"x"}))
    assert book.signs.macros


@pytest.mark.parametrize(
    ("stream", "kind"), [("WordDocument", "word"), ("PowerPoint Document", "slides"), ("X", "other")]
)
def test_what_other_programs_keep_in_an_ole_file_is_named(stream: str, kind: str) -> None:
    assert read_book(formats.ole({stream: b"x"})) == Failure(Reason.NOT_A_WORKBOOK, kind)


# .ods


def ods(rows: str) -> bytes:
    return formats.ods(f'<table:table table:name="S">{rows}</table:table>')


def ods_cell(value: str, more: str = "") -> str:
    return f'<table:table-cell office:value-type="float" office:value="{value}" {more}/>'


def test_cells_and_rows_of_an_ods_that_are_repeated_stand_where_they_are() -> None:
    twice = 'table:number-columns-repeated="2"'
    rows = (
        '<table:table-row table:number-rows-repeated="2"><table:table-cell/></table:table-row><table:table-row>'
        f"<table:table-cell {twice}/>{ods_cell('5', twice)}"
        '</table:table-row><table:table-row table:number-rows-repeated="1048573"><table:table-cell/></table:table-row>'
    )
    assert book_of(ods(rows)).sheets[0].rows == [[], [], ["", "", 5.0, 5.0]]


def test_a_valued_row_repeated_without_end_is_unsafe() -> None:
    row = f'<table:table-row table:number-rows-repeated="4000000000">{ods_cell("1")}</table:table-row>'
    failure = read_book(ods(row))
    assert isinstance(failure, Failure)
    assert failure.reason is Reason.UNSAFE


def test_an_ods_tells_errors_formulas_dates_and_what_is_covered_or_hidden() -> None:
    rows = (
        '<table:table-column/><table:table-column table:visibility="collapse"/>'
        '<table:table-row table:visibility="collapse">'
        '<table:table-cell table:formula="of:=1/0" office:value-type="float" office:value="0">'
        "<text:p>#DIV/0!</text:p>"
        '</table:table-cell><table:table-cell table:formula="of:=X()" office:value-type="string">'
        "<text:p>Err:508</text:p>"
        '</table:table-cell><table:table-cell table:formula="of:=A1"/><table:table-cell office:value-type="date" '
        'office:date-value="2026-04-03"/><table:covered-table-cell office:value-type="float" office:value="7"/>'
        "</table:table-row>"
    )
    book = book_of(ods(rows))
    shown = [ErrorValue("#DIV/0!"), ErrorValue("Err:508"), NotCalculated(), date(2026, 4, 3), 7.0]
    assert book.sheets[0].rows == [shown]
    assert book.signs.covered == (("S", "E1"),)
    assert (book.signs.hidden_rows, book.signs.hidden_columns) == ({"S": frozenset({1})}, {"S": frozenset({2})})


# .xlsb


def test_an_xlsb_tells_its_errors_and_far_cells() -> None:
    failed = formats.record(3, struct.pack("<II", 1, 0) + b"\x2a") + formats.record(
        11, struct.pack("<IIB", 2, 0, 0x17) + b"\0" * 6
    )
    one = formats.record(5, struct.pack("<IId", 0, 0, 1.5))
    rows = formats.row_record(1) + one + failed
    book = book_of(formats.xlsb([("S", formats.sheet_records(rows, 1, 3))], []))
    assert book.sheets[0].rows == [[1.5, ErrorValue("#N/A"), ErrorValue("#REF!")]]
    far = formats.record(5, struct.pack("<IId", 16_383, 0, 1.5))
    rows = formats.row_record(1) + one + formats.row_record(1_048_576) + far
    failure = read_book(formats.xlsb([("S", formats.sheet_records(rows, 1_048_576, 16_384))], []))
    assert isinstance(failure, Failure)
    assert failure.reason is Reason.UNSAFE


# Tables


def test_cells_of_a_web_page_stand_where_its_spans_put_them() -> None:
    page = (
        "<html><table><tr><td rowspan=2>a</td><td colspan=2>b</td><td>c</td></tr>"
        "<tr><td>d<br>e</td><td>7</td></tr></table><table><tr><td x:num='1234.5'>1.234,5</td>"
        "<td sdval='0'>#DIV/0!</td><td>1.234</td><td>007</td></tr></table></html>"
    )
    assert book_of(page.encode()).sheets[0].rows == [
        ["a", "b", "", "c"],
        ["", "d\ne", 7.0],
        [1234.5, ErrorValue("#DIV/0!"), "1.234", "007"],
    ]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-8", "utf-16", "cp1258"])
@pytest.mark.parametrize("separator", ["\t", ";", ","])
def test_a_table_as_text_is_read_in_the_encodings_that_excel_writes(encoding: str, separator: str) -> None:
    # The old code page has the letters and, apart from them, the tones.
    rows = [["Ma\u0303", "Tên", "Sô\u0301"], ["01", '"a"', "12"], ["1.10", "x", "1.234"]]
    text = "\r\n".join(separator.join(row) for row in rows)
    assert book_of(text.encode(encoding)).sheets[0].rows == [
        ["Ma\u0303", "Tên", "Sô\u0301"],
        ["01", "a", 12.0],
        ["1.10", "x", "1.234"],
    ]


def test_a_letter_in_plain_text_is_no_table() -> None:
    failure = read_book("Kính gửi Phòng Nội vụ,\nXin gửi báo cáo.\nTrân trọng.\n".encode())
    assert failure == Failure(Reason.NOT_A_WORKBOOK, "plain")


# What the fast reader passes over


@pytest.mark.parametrize(
    ("value", "read"),
    [
        ("<v>7<!-- x -->8</v>", 78.0),
        ("<v><![CDATA[78]]></v>", 78.0),
        ("<v>7&#56;</v>", 78.0),
        ("<v>2&lt;</v>", "2<"),
    ],
)
def test_a_value_that_the_fast_reader_cuts_off_is_read_whole_by_the_second(value: str, read: object) -> None:
    book = book_of(xlsx(f'<row r="1"><c r="A1"><v>1</v></c><c r="B1">{value}</c></row>'))
    assert (book.sheets[0].rows, book.signs.second_reader) == ([[1.0, read]], True)


@pytest.mark.parametrize(
    "cell",
    [
        '<c r="B1" t="s"><v>abc</v></c>',
        '<c r="B1" t="s"><v>9</v></c>',
        '<c r="B1" t="s"><v>-1</v></c>',
        '<c r="B1" t="b"><v>2</v></c>',
        '<c r="B1" t="zzz"><v>2</v></c>',
        '<c r="B1"><v>1</v><v>2</v></c>',
        '<c r="A0"><v>1</v></c>',
    ],
)
def test_a_cell_that_no_program_understands_is_damage(cell: str) -> None:
    strings = {"xl/sharedStrings.xml": f'<sst xmlns="{formats.MAIN}"><si><t>chữ</t></si></sst>'}
    failure = read_book(xlsx(f'<row r="1"><c r="A1"><v>1</v></c>{cell}</row>', parts=strings))
    assert isinstance(failure, Failure)
    assert failure.reason is Reason.DAMAGED


def test_the_second_reader_reads_dates_texts_and_marks_as_the_first_does() -> None:
    form = filled(plan_of("small"), "hoa-sen", "4t", '2.1 = "#DIV/0!"\n1.1 = "=1+1"')
    shared = formats.as_xlsx(form)
    for content in (form, shared, formats.strict(form)):
        first, second = book_of(content), read_book(content, again=True)
        assert isinstance(second, Book)
        assert [sheet.name for sheet in first.sheets] == [sheet.name for sheet in second.sheets]
        for one, other in zip(first.sheets, second.sheets, strict=True):
            assert one.visible == other.visible
            assert _values(one.rows) == _values(other.rows)
        assert first.names == second.names


def _values(rows: Sequence[Sequence[object]]) -> list[tuple[int, int, object]]:
    """Filled cells; a date is one with or without its hour."""
    return [
        (row, column, cell.date() if isinstance(cell, datetime) else cell)
        for row, cells in enumerate(rows)
        for column, cell in enumerate(cells)
        if cell != ""
    ]


def test_cells_and_rows_out_of_order_are_read_where_they_say() -> None:
    rows = '<row r="3"><c r="B3"><v>3</v></c><c r="A3"><v>2</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>'
    book = book_of(xlsx(rows))
    assert [[cell for cell in row if cell != ""] for row in book.sheets[0].rows] == [[1.0], [], [2.0, 3.0]]
    assert not book.signs.doubled


def test_hidden_rows_and_columns_are_found_however_they_are_written() -> None:
    sheet = (
        f'<worksheet xmlns="{formats.MAIN}"><cols><col min="2" max="3" width="9" hidden="1"/>'
        '<col hidden="true" max="5" min="5"/>'
        '<col min="6" max="6" hidden="0"/></cols><sheetData><row hidden="1" r="2"><c r="A2"><v>1</v></c></row>'
        '<row r="4" hidden="true"/><row r="5" spans="1:1" hidden="0"/></sheetData></worksheet>'
    )
    signs = book_of(xlsx("", parts={"xl/worksheets/sheet1.xml": sheet})).signs
    assert (signs.hidden_rows, signs.hidden_columns) == ({"S1": frozenset({2, 4})}, {"S1": frozenset({2, 3, 5})})


def test_a_stale_value_of_another_workbook_is_seen() -> None:
    book = book_of(
        xlsx('<row r="1"><c r="A1"><f>[1]Sheet1!A1*2</f><v>42</v></c><c r="B1"><f>A1</f><v>42</v></c></row>')
    )
    assert book.signs.linked == (("S1", "A1"),)


def test_a_clean_sheet_is_not_parsed(monkeypatch: pytest.MonkeyPatch) -> None:
    """The forms that danvan makes, as it writes them and as others save them, take the quick way."""
    from danvan_cli.workbook import sheet_xml

    def refuse(_found: object) -> None:
        raise AssertionError

    monkeypatch.setattr(sheet_xml, "_add_cells", refuse)
    form = filled(plan_of("small"), "hoa-sen", "4t")
    for content in (form, formats.as_xlsx(form), formats.strict(form)):
        assert not book_of(content).signs.second_reader
