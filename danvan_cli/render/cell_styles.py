"""The looks of marked cells, added to a workbook's styles: all that a cell looked like before stays, but fill and edge.

Marks can be told apart on a black-and-white print too: a thick line around what must be corrected, a broken one around
what is to be looked at.
"""

from collections.abc import Iterable
from copy import deepcopy
from functools import cache
from typing import TYPE_CHECKING

from danvan_cli.finding import Severity

if TYPE_CHECKING:
    from lxml.etree import _Element

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
# Light enough to read black text on, for either severity; edge: line and colour.
FILLS = {Severity.ERROR: "FFFFCACB", Severity.WARNING: "FFFFE794"}
EDGES = {Severity.ERROR: ("medium", "FFC00000"), Severity.WARNING: ("mediumDashed", "FF7F6000")}
SIDES = ("left", "right", "top", "bottom")

EMPTY_STYLES = (
    b'<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    b'<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>'
    b'<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>'
    b'</fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    b'<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    b'<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>'
)
# The parts of a style sheet that stand before the cells' formats, in the order of the schema.
_ORDER = ("numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs")


class CellStyles:
    """The formats of a workbook's cells. A format is named by its number, as a cell's `s` does."""

    def __init__(self, root: "_Element") -> None:
        self.root = root
        self.fonts, self.fills, self.borders, self.formats = map(self._table, ("fonts", "fills", "borders", "cellXfs"))
        self.marked = cache(self._marked)
        self._fill, self._edged = cache(self._new_fill), cache(self._new_edge)

    def _table(self, name: str) -> "_Element":
        found = self.root.find(MAIN + name)
        if found is None:
            from lxml import etree

            found = deepcopy(etree.fromstring(EMPTY_STYLES).find(MAIN + name))
            assert found is not None
            before = _ORDER[: _ORDER.index(name)]
            at = sum(child.tag in {MAIN + one for one in before} for child in self.root)
            self.root.insert(at, found)
        return found

    def _marked(self, base: int, severity: Severity, sides: frozenset[str], unlock: bool) -> int:
        """The format `base` with the severity's fill, and its edge on the sides; `unlock` lets a protected sheet's
        cell be typed into."""
        old = self._format(base)
        fresh = deepcopy(old)
        fresh.set("fillId", str(self._fill(FILLS[severity])))
        fresh.set("borderId", str(self._edged(int(old.get("borderId", 0)), severity, sides)))
        fresh.set("applyFill", "1")
        fresh.set("applyBorder", "1")
        if unlock and self.is_locked(base):
            self._unlock(fresh)
        return _append(self.formats, fresh)

    def is_locked(self, number: int) -> bool:
        protection = self._format(number).find(f"{MAIN}protection")
        return protection is None or protection.get("locked", "1") in ("1", "true")

    def severity_of(self, number: int) -> Severity | None:
        """Whose mark the format bears, None if it is not marked."""
        fill = self.fills[min(int(self._format(number).get("fillId", 0)), len(self.fills) - 1)]
        colours = {colour.get("rgb", "").upper() for colour in fill.iter(f"{MAIN}fgColor")}
        return next((severity for severity, colour in FILLS.items() if colour in colours), None)

    def _format(self, number: int) -> "_Element":
        return self.formats[number if 0 <= number < len(self.formats) else 0]

    @staticmethod
    def _unlock(fresh: "_Element") -> None:
        protection = fresh.find(f"{MAIN}protection")
        if protection is None:
            protection = fresh.makeelement(f"{MAIN}protection", {})
            before = [child for child in fresh if child.tag == f"{MAIN}alignment"]
            fresh.insert(len(before), protection)
        protection.set("locked", "0")
        fresh.set("applyProtection", "1")

    def _new_fill(self, colour: str) -> int:
        pattern = self._made("patternFill", patternType="solid")
        pattern.append(self._made("fgColor", rgb=colour))
        pattern.append(self._made("bgColor", indexed="64"))
        return _append(self.fills, self._made("fill", pattern))

    def _new_edge(self, base: int, severity: Severity, sides: Iterable[str]) -> int:
        fresh = deepcopy(self.borders[base if base < len(self.borders) else 0])
        line, colour = EDGES[severity]
        for side in sides:
            self._draw(fresh, side, line, colour)
        return _append(self.borders, fresh)

    def _draw(self, border: "_Element", side: str, line: str, colour: str) -> None:
        """Set one side; the sides stand in the order of the schema, which has `start` and `end` for left and right."""
        names = {"left": ("left", "start"), "right": ("right", "end")}.get(side, (side,))
        found = next((child for name in names if (child := border.find(MAIN + name)) is not None), None)
        if found is None:
            before = {MAIN + one for one in ("start", "end", *SIDES[: SIDES.index(side)])}
            found = self._made(side)
            border.insert(sum(child.tag in before for child in border), found)
        found[:] = [self._made("color", rgb=colour)]
        found.set("style", line)

    def new(self, font: dict[str, str], fill: str = "", edged: bool = False, **alignment: str) -> int:
        """A format of its own: the font's elements by name, a fill's colour, a thin edge or none, the alignment."""
        fonts = [self._made(name, **({"val": value} if value else {})) for name, value in font.items()]
        colour = next((one for one in fonts if one.tag == f"{MAIN}color"), None)
        if colour is not None:
            colour.set("rgb", colour.attrib.pop("val"))
        border = self._made("border", *(self._made(side) for side in (*SIDES, "diagonal")))
        if edged:
            for side in SIDES:
                self._draw(border, side, "thin", "FF8C8C8C")
        numbers = {
            "numFmtId": "0",
            "fontId": str(_append(self.fonts, self._made("font", *fonts))),
            "fillId": str(self._fill(fill) if fill else 0),
            "borderId": str(_append(self.borders, border)),
            "xfId": "0",
        }
        applied = {f"apply{what}": "1" for what in ("Font", "Fill", "Border", "Alignment")}
        aligned = self._made("alignment", vertical="center", wrapText="1", **alignment)
        return _append(self.formats, self._made("xf", aligned, **numbers, **applied))

    def _made(self, name: str, *children: "_Element", **attributes: str) -> "_Element":
        made = self.root.makeelement(MAIN + name, attributes)
        made.extend(children)
        return made


def _append(table: "_Element", row: "_Element") -> int:
    table.append(row)
    table.set("count", str(len(table)))
    return len(table) - 1
