"""Rows and cells of a table, and how wide each is."""

from typing import TYPE_CHECKING

from danvan_cli.lint.values import W, child, is_on, local, number, val

if TYPE_CHECKING:
    from lxml.etree import _Element

# 17.4.43: the margin of a cell where nothing is said, in twips.
_MARGIN = 115
_AROUND = ("sdt", "sdtContent", "customXml", "ins", "moveTo")
_PARTS = (("firstRow", 0x20), ("lastRow", 0x40), ("firstColumn", 0x80), ("lastColumn", 0x100))
_STYLE_PARTS = ("firstRow", "lastRow", "firstCol", "lastCol")
# A width in per cent is given in fiftieths of one.
_FIFTIETHS = 5000


def elements_of(parent: "_Element", name: str) -> list["_Element"]:
    """Rows of a table or cells of a row, those in content controls too; deleted rows do not count."""
    found = []
    for one in parent:
        if local(one) == name:
            if child(one, "trPr", "del") is None:
                found.append(one)
        elif local(one) in _AROUND:
            found += elements_of(one, name)
    return found


def repeats(row: "_Element") -> bool:
    """Whether it is shown again on each page."""
    found = child(row, "trPr", "tblHeader")
    return found is not None and is_on(val(found))


def cell_widths(table: "_Element", row: "_Element", room: float) -> list[float]:
    """Of each cell, in twips: what it says itself, else the columns it spans."""
    grid = [number(val(column, "w")) or 0 for column in table.iterfind(f"{W}tblGrid/{W}gridCol")]
    widths, at = [], int(number(val(child(row, "trPr", "gridBefore"))) or 0)
    for cell in elements_of(row, "tc"):
        span = max(int(number(val(child(cell, "tcPr", "gridSpan"))) or 1), 1)
        own = child(cell, "tcPr", "tcW")
        value, kind = number((val(own, "w") or "").rstrip("%")), val(own, "type")
        if value and kind == "pct":
            share = value / 100 if (val(own, "w") or "").endswith("%") else value / _FIFTIETHS
            widths.append(share * (sum(grid) or room))
        elif value and kind in ("dxa", None):
            widths.append(value)
        else:
            widths.append(sum(grid[at : at + span]))
        at += span
    return widths


def content_width(
    width: float, in_style: tuple[float | None, float | None], table: "_Element | None", cell: "_Element"
) -> float:
    """What a cell leaves for its text."""
    for given, (side, other) in zip(in_style, (("left", "start"), ("right", "end")), strict=True):
        margin = given
        for holder in (child(table, "tblCellMar"), child(cell, "tcPr", "tcMar")):
            own = number(val(child(holder, side), "w") or val(child(holder, other), "w"))
            margin = margin if own is None else own
        width -= _MARGIN if margin is None else margin
    return max(width, 0)


def style_parts(table: "_Element | None", row: tuple[bool, bool], column: tuple[bool, bool]) -> tuple[str, ...]:
    """The parts of a table style that hold for a cell, if the table asks for them: `firstRow`, `firstCol`, …"""
    look = child(table, "tblLook")
    if look is None:
        return ()
    mask = int(look.get(f"{W}val") or "0", 16) if _is_hex(look.get(f"{W}val")) else 0
    asked = [is_on(val(look, name) or ("1" if mask & bit else "0")) for name, bit in _PARTS]
    return tuple(
        part for part, wanted, here in zip(_STYLE_PARTS, asked, (*row, *column), strict=True) if wanted and here
    )


def _is_hex(text: str | None) -> bool:
    return bool(text) and all(c in "0123456789abcdefABCDEF" for c in text or "") and len(text or "") < 9
