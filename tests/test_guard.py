"""What is no workbook, or no safe one, is told by its content before any parser sees it."""

import io
import zipfile
from collections.abc import Callable

import pytest
from formats import OLE
from hostile import (
    MAIN,
    ONE_CELL,
    cut_off,
    far_cell,
    no_cells,
    nothing,
    sheet_xml,
    web_page,
    with_password,
    word_document,
    xlsx,
    zip_bomb,
    zipped,
)  # fmt: skip
from hypothesis import given, settings
from hypothesis import strategies as st

from danvan_cli.workbook.guard import MAX_CELLS, MAX_PARTS, Failure, Reason, Unreadable, inspect
from danvan_cli.workbook.reader import Book, read_book

DOCTYPE = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "lol"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'


def reason(content: bytes) -> Reason | None:
    """Why the guard refuses it, None if it does not."""
    try:
        inspect(content)
    except Unreadable as unreadable:
        return unreadable.failure.reason
    return None


def test_an_ordinary_workbook_passes() -> None:
    assert reason(xlsx(ONE_CELL)) is None
    book = read_book(xlsx(ONE_CELL))
    assert isinstance(book, Book)
    assert book.sheets[0].rows == [[1.0]]


@pytest.mark.parametrize(
    ("make", "expected"),
    [
        (nothing, Reason.EMPTY),
        (web_page, Reason.NOT_A_WORKBOOK),
        (lambda: b"%PDF-1.7", Reason.NOT_A_WORKBOOK),
        (word_document, Reason.NOT_A_WORKBOOK),
        (lambda: b"PK", Reason.DAMAGED),
        (lambda: b"PK\x03\x04" + b"\0" * 100, Reason.DAMAGED),
        (cut_off, Reason.DAMAGED),
        (with_password, Reason.PASSWORD),
        (zip_bomb, Reason.UNSAFE),
        (far_cell, Reason.UNSAFE),
    ],
    ids=["nothing", "web page", "pdf", "word", "two bytes", "no zip", "cut off", "password", "bomb", "far cell"],
)
def test_a_file_is_known_by_its_content(make: Callable[[], bytes], expected: Reason) -> None:
    assert reason(make()) is expected


HOSTILE = {
    "entities in the sheet": {"xl/worksheets/sheet1.xml": DOCTYPE + sheet_xml(ONE_CELL)},
    "entities in the strings": {"xl/sharedStrings.xml": DOCTYPE + f'<sst xmlns="{MAIN}"/>'},
    "entities in the workbook": {"xl/workbook.xml": DOCTYPE + "<workbook/>"},
    "entities in another encoding": {"xl/worksheets/sheet1.xml": (DOCTYPE + sheet_xml(ONE_CELL)).encode("utf-16")},
    "a declared encoding": {
        "xl/worksheets/sheet1.xml": b'<?xml version="1.0" encoding="UTF-7"?>' + sheet_xml(ONE_CELL).encode()
    },
    "more strings than bytes": {"xl/sharedStrings.xml": f'<sst xmlns="{MAIN}" uniqueCount="999999999"/>'},
    "a wide and high range": {
        "xl/worksheets/sheet1.xml": sheet_xml('<row r="1"><c r="A1"/></row><row r="9999"><c r="XFD9999"/></row>')
    },
    "too many parts": {f"part{number}.xml": "" for number in range(MAX_PARTS)},
}


@pytest.mark.parametrize("parts", HOSTILE.values(), ids=HOSTILE.keys())
def test_what_is_built_to_hurt_is_unsafe(parts: dict[str, str | bytes]) -> None:
    assert reason(xlsx(ONE_CELL, parts=parts)) is Reason.UNSAFE
    failure = read_book(xlsx(ONE_CELL, parts=parts))
    assert isinstance(failure, Failure)
    assert failure.detail


def test_a_part_that_is_there_twice_is_unsafe() -> None:
    """Two readers may each take another one of the two."""
    target = io.BytesIO(xlsx(ONE_CELL))
    with zipfile.ZipFile(target, "a") as archive, pytest.warns(UserWarning, match="Duplicate name"):
        archive.writestr("xl/worksheets/sheet1.xml", sheet_xml(""))
    assert reason(target.getvalue()) is Reason.UNSAFE


def test_a_dimension_that_lies_does_no_harm() -> None:
    lying = f'<worksheet xmlns="{MAIN}"><dimension ref="A1:XFD1048576"/><sheetData>{ONE_CELL}</sheetData></worksheet>'
    book = read_book(xlsx(ONE_CELL, parts={"xl/worksheets/sheet1.xml": lying}))
    assert isinstance(book, Book)
    assert sum(len(row) for row in book.sheets[0].rows) < 10


FAR_CELLS = {
    "tabs between": '<c\tr="A1"/><c\tr="XFD99999"/>',
    "lines between": '<c\nr="A1"/><c\nr="XFD99999"/>',
    "other quotes": "<c r='A1'/><c r='XFD99999'/>",
    "small letters": '<c r="a1"/><c r="xfd99999"/>',
    "blanks around": '<c r = "A1"/><c r = "XFD99999"/>',
    "a bracket before": '<c r="A1"/><c s=">" r="XFD99999"/>',
    "no reference": '<c r="XFD1"/></row><row r="99999"><c/>',
    "prefixes": '<x:c r="A1"/><x:c r="XFD99999"/>',
}


@pytest.mark.parametrize("cells", FAR_CELLS.values(), ids=FAR_CELLS.keys())
def test_a_far_cell_is_seen_however_it_is_written(cells: str) -> None:
    assert reason(xlsx(f'<row r="1">{cells}</row>')) is Reason.UNSAFE


def test_blank_styled_rows_to_the_end_of_the_sheet_do_no_harm() -> None:
    assert reason(xlsx(ONE_CELL + '<row r="1048576" s="1" customFormat="1"/>')) is None


def test_the_largest_range_allowed_is_read_and_one_more_row_is_not() -> None:
    def corner(row: int) -> bytes:
        return xlsx(f'<row r="1"><c r="A1"><v>1</v></c></row><row r="{row}"><c r="CV{row}"><v>1</v></c></row>')

    most = MAX_CELLS // 100  # CV is the hundredth column
    assert reason(corner(most)) is None
    assert reason(corner(most + 1)) is Reason.UNSAFE


def test_a_cell_beyond_the_last_row_of_any_sheet_is_damage() -> None:
    assert reason(xlsx('<row r="9999999"><c r="A9999999"><v>1</v></c></row>')) is Reason.DAMAGED


@pytest.mark.parametrize(
    "parts",
    [
        {"xl/workbook.xml": "<workbook"},
        {"xl/_rels/workbook.xml.rels": "no xml"},
        {"xl/workbook.xml": b"\xff\xff\xff"},
        {"xl/worksheets/sheet1.xml": sheet_xml("<row r='1'><c r='A1' t='e'>")},
    ],
)
def test_broken_parts_are_damage(parts: dict[str, str | bytes]) -> None:
    failure = read_book(xlsx(ONE_CELL, parts=parts))
    assert isinstance(failure, Failure)
    assert failure.reason is Reason.DAMAGED


def test_a_workbook_without_its_relations_is_damage() -> None:
    assert reason(zipped({"xl/workbook.xml": f'<workbook xmlns="{MAIN}"/>'})) is Reason.DAMAGED


def test_an_encrypted_part_is_a_password() -> None:
    content = bytearray(xlsx(ONE_CELL))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = content.find(mark)
        while at >= 0:
            content[at + offset] |= 1
            at = content.find(mark, at + 1)
    assert reason(bytes(content)) is Reason.PASSWORD


def test_an_empty_workbook_is_empty() -> None:
    assert read_book(no_cells()) == Failure(Reason.EMPTY)


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=400), st.sampled_from([b"", b"PK\x03\x04", OLE, b"PK\x05\x06"]))
def test_any_bytes_at_all_are_a_book_or_a_failure(content: bytes, head: bytes) -> None:
    assert isinstance(read_book(head + content), Book | Failure)


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_a_workbook_with_spoilt_bytes_is_a_book_or_a_failure(data: st.DataObject) -> None:
    content = bytearray(xlsx(ONE_CELL))
    for at in data.draw(st.lists(st.integers(0, len(content) - 1), min_size=1, max_size=20)):
        content[at] = data.draw(st.integers(0, 255))
    assert isinstance(read_book(bytes(content)), Book | Failure)


def test_cells_without_a_reference_count_for_the_width() -> None:
    """A1 and a full last row of bare cells: a few kilobytes that a reader holds as 17 thousand million cells."""
    bare = "<c><v>1</v></c>" * 16_000
    with pytest.raises(Unreadable):
        inspect(xlsx(f'<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576">{bare}</row>'))


def test_a_sheet_in_another_encoding_is_read_by_the_second_reader() -> None:
    """The fast reader takes it for an empty one, and says nothing."""
    for encoding in ("utf-16", "utf-16-le", "utf-16-be"):
        mark = "" if encoding == "utf-16" else "\ufeff"
        book = read_book(
            xlsx(ONE_CELL, parts={"xl/worksheets/sheet1.xml": (mark + sheet_xml(ONE_CELL)).encode(encoding)})
        )
        assert isinstance(book, Book)
        assert (book.sheets[0].rows, book.signs.second_reader) == ([[1.0]], True)


def test_xml_that_no_parser_accepts_gives_no_figure() -> None:
    """The fast reader would take the figures of a row whose attribute stands there twice."""
    spoilt = xlsx('<row r="1" hidden="1" hidden="1"><c r="A1"><v>1</v></c></row>')
    found = read_book(spoilt)
    assert isinstance(found, Failure)
    assert found.reason is Reason.DAMAGED
