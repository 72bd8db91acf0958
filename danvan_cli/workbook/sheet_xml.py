"""What the XML of one sheet says, looked at without a spreadsheet reader: how far its cells reach, and whatever the
fast reader passes over in silence.

Only a sheet that a few quick searches find anything odd in is parsed, cell by cell.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple
from xml.etree import ElementTree
from xml.parsers import expat

from danvan_cli.finding import cell_name, column_number, row_column

MAX_ROW, MAX_COLUMN = 1_048_576, 16_384
# XML may be written in many ways, and the file need not come from Excel: any quotes, blanks and prefixes.
# A pattern that begins with a letter is searched for three times as fast as one that begins with `<` or `\b`.
_CELL = re.compile(rb"c(?<=[<:]c)[\s/>]")
_NO_NEAR_CELL = re.compile(rb"""c(?<=[<:]c)(?!\s+r\s*=\s*["'][A-Za-z]\d{1,4}["'])[\s/>]""")
_NEAR_CELLS = 26 * 9_999
# Rows as Excel, LibreOffice and danvan write them where nothing is odd about them: cells in columns A to Z and above
# row 10,000, with a number or that of a shared text. What it matches whole is well-formed, and needs no closer look.
_PLAIN_ROWS = re.compile(
    rb"""(?:<row\ r="\d{1,4}"(?![^>]*\ r=)(?:\ ([\w:]++)="[^"<>&]*+"(?![^>]*\ \1=))*+(?:/>|>(?:
        <c\ r="[A-Z]\d{1,4}"(?:\ s="\d++")?+(?:
            />|\ t="s"><v>\d++</v></c>|(?:\ t="n")?+>(?:<v>-?\d++(?:\.\d++)?+(?:E[-+]?\d++)?+</v>)?+</c>
        )
    )*+</row>))*+""",
    re.VERBOSE,
)
# A formula, a cell of type error, a value with more in it than signs: only then the cells are looked at one by one.
_NEEDS_LOOK = (
    re.compile(rb"f(?<=[<:]f)[\s>/]"),
    re.compile(rb"""e(?<=["']e)["']"""),
    re.compile(rb"<v>[^<&]*(?:&|<(?!/v>))"),
    re.compile(rb"v(?<=[<:]v)[\s/]|v(?<=:v)>"),
    # The fast reader takes what is no number for the number of the first text.
    re.compile(rb""""s"(?: [^>]*)?><v>(?!\d+</v>)"""),
)
_NO_VERSION = re.compile(rb"""(?:\xef\xbb\xbf)?<\?xml\s(?!\s*version\s*=\s*["']1\.\d)""")
_CELL_REFERENCE = re.compile(rb"""c(?<=[<:]c)\s+r\s*=\s*["']([A-Za-z]+\d+)["']""")
_REFERENCE = re.compile(rb"""r(?<!\wr)\s*=\s*["']([A-Za-z]{1,3})(\d{1,10})["']""")
_NO_REFERENCE = re.compile(rb"""c(?<=[<:]c)\s(?:[^>]*?\s)?r\s*=\s*["'](?![A-Za-z]{1,3}[1-9]\d{0,6}["'])""")
_ROW = re.compile(rb"""r(?<!\wr)\s*=\s*["'](\d{1,10})["']""")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_OTHER_FILE = re.compile(r"\[\d+\]|\.(?:xls|ods)", re.IGNORECASE)
_MERGED = re.compile(rb"""mergeCell\s[^>]*?ref\s*=\s*["']([A-Z]+)(\d+):([A-Z]+)(\d+)["']""")
_HIDDEN_ROW = re.compile(
    rb"""row(?=\s[^>]*?(?<=\s)hidden\s*=\s*["'](?:1|true)["'])[^>]*?(?<=\s)r\s*=\s*["'](\d+)["']"""
)
_COLUMN = re.compile(rb"""col(?=\s[^>]*?(?<=\s)hidden\s*=\s*["'](?:1|true)["'])[^>]*>""")
_SPAN = re.compile(rb"""(?<=\s)(min|max)\s*=\s*["'](\d{1,5})["']""")


class Written(NamedTuple):
    """A cell as it stands in the XML: its type, the text of its value, None without one, and of its formula."""

    type: str
    value: str | None
    formula: str | None = None
    style: str = ""


# A range of merged cells: its first and its last cell, row and column counted from 0.
Merged = tuple[tuple[int, int], tuple[int, int]]


@dataclass
class SheetXml:
    """What one sheet's XML says. Until it is looked at closely, only `values` is known of its cells: how many have one.
    What is not `well_formed` no parser accepts, though the fast reader does.
    `figures` are the numbers as they are written, by cell; `filled` cells have anything in them,
    and of the `others` it stands in the cell itself, not among the shared texts, where it may be empty."""

    xml: bytes
    cells: int
    values: int = 0
    well_formed: bool = True
    closely: bool = False
    filled: int = 0
    others: set[str] = field(default_factory=set)
    figures: dict[str, str] = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)
    not_calculated: frozenset[str] = frozenset()
    linked: tuple[str, ...] = ()
    doubled: tuple[str, ...] = ()
    merged: tuple[Merged, ...] = ()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()

    def look_closely(self) -> None:
        """Parse the XML, if that has not been done. Raises `ElementTree.ParseError` and, for a cell outside of any
        sheet, `ValueError`."""
        if not self.closely:
            self.closely = True
            _add_cells(self)


def look_at(xml: bytes, *, exactly: bool, most_cells: int) -> SheetXml:
    """Raises as `SheetXml.look_closely` does. `exactly` asks for the extent even of sheets that are small enough at a
    glance, each cell in columns A to Z and above row 10,000. Of more than `most_cells` only the number is told."""
    begin = xml.find(b"<sheetData")
    end = xml.find(b"</sheetData", begin)
    known = 0 < begin < end and b"<!" not in xml[:begin] and b"<sheetData" not in xml[end:]
    head, data, tail = (xml[:begin], xml[begin:end], xml[end:]) if known else (xml, xml, xml)
    plain = known and data.startswith(b"<sheetData>") and _PLAIN_ROWS.fullmatch(data, len(b"<sheetData>")) is not None
    near = plain or (known and not _NO_NEAR_CELL.search(data))
    cells = _NEAR_CELLS if near and not exactly else extent(xml)
    found = SheetXml(xml, cells, values=data.count(b"<v>") + (0 if plain else data.count(b"<is>")))
    # What stands behind the cells and the merged ones bears no figure.
    around = head + b"<sheetData>" + tail[: max(tail.rfind(b"mergeCells>"), 0) + len(b"</sheetData>")]
    found.well_formed = is_well_formed(around, whole=False) if plain else is_well_formed(xml)
    if cells <= most_cells:
        odd = not plain and any(sign.search(data) for sign in _NEEDS_LOOK)
        if not known or odd or _has_doubles(data):
            found.look_closely()
        _add_layout(found, head, data, tail)
    return found


def _has_doubles(data: bytes) -> bool:
    """Whether a cell stands there twice: of one with a value and a blank one, programs show either."""
    references = _CELL_REFERENCE.findall(data)
    return len(set(references)) < len(references)


def is_well_formed(part: bytes, *, whole: bool = True) -> bool:
    """The fast reader takes what no parser accepts, and what it makes of it nobody can say. Of a part that is not given
    whole the beginning is looked at."""
    try:
        expat.ParserCreate().Parse(part, whole)
    except expat.ExpatError:
        return not part
    return not _NO_VERSION.match(part)  # which expat alone lets pass


def _size(height: int, width: int) -> int:
    if height > MAX_ROW or width > MAX_COLUMN:
        raise ValueError("cell reference")
    return height * width


def extent(xml: bytes) -> int:
    """The number of cells in the sheet's used range, which readers hold in memory whole, blanks and all."""
    if odd := _NO_REFERENCE.search(xml):
        raise ValueError(f"cell reference at {odd.start()}")
    cells = _REFERENCE.findall(xml)
    height = max((int(row) for row in {row for _, row in cells}), default=0)
    width = max((column_number(column.decode().upper()) for column in {column for column, _ in cells}), default=0)
    if len(_CELL.findall(xml)) > len(cells):
        # A cell without a reference stands after the one before it, in the row that its row element names.
        height = max(height, *map(int, _ROW.findall(xml)), 0)
        width = max(width, *(row.count(b"<c") for row in xml.split(b"<row")))
    return _size(height, width)


def _add_cells(found: SheetXml) -> None:
    seen: set[str] = set()
    filled: set[str] = set()
    pending, linked, doubled = set(), [], []
    for place, cell in written_cells(found.xml):
        if place in seen:
            doubled.append(place)
        seen.add(place)
        if cell.type == "e" or cell.formula is not None or cell.value:
            filled.add(place)
        if cell.type == "e":
            found.errors[place] = cell.value or "#"
        elif cell.formula is not None and not cell.value:
            pending.add(place)
        elif cell.value and cell.type in ("", "n"):
            found.figures[place] = cell.value
        elif cell.value and cell.type != "s":
            found.others.add(place)
        if cell.formula and "[" in cell.formula and _OTHER_FILE.search(cell.formula):
            linked.append(place)
    found.filled = len(filled)
    found.not_calculated, found.linked, found.doubled = frozenset(pending), tuple(linked), tuple(doubled)


def written_cells(xml: bytes) -> Iterator[tuple[str, Written]]:
    """Each cell with its place, in any encoding that XML allows. Cells and rows without a reference stand after the one
    before them. Raises `ElementTree.ParseError`, and `ValueError` for a reference that is none."""
    row = column = 0
    root = ElementTree.fromstring(xml)
    space = space_of(root)
    for data in root.findall(f"{space}sheetData"):
        for line in data.findall(f"{space}row"):
            row, column = int(line.get("r", row + 1)), 0
            for cell in line.findall(f"{space}c"):
                place = cell.get("r", "").upper()
                if place:
                    at, column = row_column(place)
                    if not (0 < at <= MAX_ROW and 0 < column <= MAX_COLUMN):
                        raise ValueError(f"cell reference {place}")
                else:
                    column += 1
                    place = cell_name(row, column)
                yield place, _written(cell, space)


def _written(cell: ElementTree.Element, space: str) -> Written:
    value, formula = cell.find(f"{space}v"), cell.find(f"{space}f")
    text = None if value is None else "".join(value.itertext())
    inline = cell.find(f"{space}is")
    if text is None and inline is not None:
        kind = "e" if cell.get("t") == "e" else "inlineStr"
        return Written(kind, string_of(inline, space), style=cell.get("s", ""))
    if len(cell.findall(f"{space}v")) > 1:
        raise ValueError(f"two values in {cell.get('r')}")
    if cell.get("t") == "s" and text and not (text.isascii() and text.isdigit()):
        raise ValueError(f"text number {text} in {cell.get('r')}")
    return Written(cell.get("t", ""), text, None if formula is None else formula.text or "", cell.get("s", ""))


def space_of(root: ElementTree.Element) -> str:
    """The namespace before the names of the root's own kind: that of Excel's files, or of Strict Open XML."""
    return root.tag.partition("}")[0] + "}" if root.tag.startswith("{") else ""


def unescaped(text: str) -> str:
    """`_x000D_` is how Excel writes a character that XML cannot have."""
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text) if "_x" in text else text


def string_of(item: ElementTree.Element, space: str) -> str:
    """The text of a string item, its runs put together, without the reading aids that East Asian texts have."""
    runs = (part for part in item if part.tag in (f"{space}t", f"{space}r"))
    return "".join(
        text.text or "" for run in runs for text in ([run] if run.tag == f"{space}t" else run.findall(f"{space}t"))
    )


def _add_layout(found: SheetXml, head: bytes, data: bytes, tail: bytes) -> None:
    """Merged cells, hidden rows and columns."""
    merged = tail.find(b"mergeCells")
    if merged >= 0:
        areas = _MERGED.findall(tail, merged, max(tail.find(b"mergeCells>", merged), 0) or len(tail))
        found.merged = tuple(
            ((int(top) - 1, column_number(left.decode()) - 1), (int(bottom) - 1, column_number(right.decode()) - 1))
            for left, top, right, bottom in areas
        )
    if b"hidden" in data:
        found.hidden_rows = frozenset(map(int, _HIDDEN_ROW.findall(data)))
    if b"hidden" in head:
        spans = (dict(_SPAN.findall(column)) for column in _COLUMN.findall(head))
        found.hidden_columns = frozenset(
            column
            for span in spans
            for column in range(int(span.get(b"min", 1)), min(int(span.get(b"max", 1)), MAX_COLUMN) + 1)
        )
