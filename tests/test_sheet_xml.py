"""What a glance at a sheet's XML leaves unparsed holds nothing that the fast reader would pass over."""

from xml.etree import ElementTree

import pytest
from hostile import sheet_xml
from hypothesis import given, settings
from hypothesis import strategies as st

from danvan_cli.workbook.sheet_xml import SheetXml, is_well_formed, look_at

MANY = 16_000_000
PLAIN = (
    '<row r="1" spans="1:7" ht="24" customHeight="1"><c r="A1" s="1" t="s"><v>60</v></c><c r="B1" s="1"/></row>'
    '<row r="2"/><row r="9999"><c r="Z9999"><v>-1.5E-3</v></c><c r="C2" s="3" t="n"><v>12</v></c><c r="D2"></c></row>'
)
PIECES = (
    *('<row r="1">', '<row r="2" hidden="1">', '<row r="3"/>', "</row>", '<c r="A1">', "</c>", '<c r="AA1"/>'),
    *('<c r="B1" t="s"><v>1</v></c>', '<c r="B2" t="s"><v>x</v></c>', '<c r="C1" t="e"><v>#REF!</v></c>', "<v>7</v>"),
    *("<v>", "</v>", "<v>1&amp;2</v>", "<f>A1</f>", "<is><t>a</t></is>", ' t="n"', ' r="D1"', "<!-- -->"),
    *("&", "'", '"', ">"),
)


def glance(xml: bytes) -> SheetXml | None:
    try:
        return look_at(xml, exactly=False, most_cells=MANY)
    except (ElementTree.ParseError, ValueError):
        return None


def must_hold(xml: bytes) -> None:
    """Where nothing was looked at closely, a close look finds nothing."""
    found = glance(xml)
    if found is None or found.closely or not found.well_formed:
        return
    root = ElementTree.fromstring(xml)
    if not all(row.get("r", "1").isdecimal() for row in root.findall(".//{*}row")):
        return  # each cell says itself in which row it stands
    found.look_closely()
    assert (found.errors, found.not_calculated, found.linked) == ({}, frozenset(), ())
    assert found.filled <= found.values or found.doubled
    near = all(len(cell.get("r", "").strip("0123456789")) <= 1 for cell in root.findall(".//{*}c"))
    assert near or found.cells != 26 * 9_999


def test_rows_as_programs_write_them_are_taken_at_a_glance() -> None:
    found = glance(sheet_xml(PLAIN).encode())
    assert found
    assert (found.closely, found.well_formed, found.values, found.cells) == (False, True, 3, 26 * 9_999)


@settings(max_examples=400)
@given(st.integers(0, len(PLAIN)), st.integers(0, 3), st.sampled_from((*PIECES, *"<>/=\"' 019aersvtcn&!")))
def test_one_change_is_either_harmless_or_seen(at: int, taken: int, put: str) -> None:
    must_hold(sheet_xml(PLAIN[:at] + put + PLAIN[at + taken :]).encode())


@settings(max_examples=400)
@given(st.lists(st.sampled_from(PIECES), max_size=12))
def test_any_heap_of_pieces_is_either_harmless_or_seen(pieces: list[str]) -> None:
    must_hold(sheet_xml("".join(pieces)).encode())


@pytest.mark.parametrize(
    "rows",
    [
        '<row r="1" hidden="1" hidden="1"/>',
        '<row r="1" r="2"/>',
        '<row r="1"><c r="A1"><v>1</v></row></c>',
        '<row r="1"><c r="A1" r="B1"><v>1</v></c></row>',
        '<row r="1" a="&x"><c r="A1"><v>1</v></c></row>',
    ],
)
def test_what_no_parser_accepts_is_told(rows: str) -> None:
    found = glance(sheet_xml(rows).encode())
    assert found is None or not found.well_formed


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        (b"", True),
        (b"<a/>", True),
        (b'<?xml version="1.0"?><a/>', True),
        (b'\xef\xbb\xbf<?xml version="1.0" encoding="UTF-8"?><a/>', True),
        (b'<?xml encoding="UTF-8"?><a/>', False),
        (b'<?xml version="0"?><a/>', False),
        (b"<a>", False),
        (b"<a/><b/>", False),
    ],
)
def test_a_part_is_well_formed_as_a_parser_has_it(part: bytes, expected: bool) -> None:
    assert is_well_formed(part) is expected
