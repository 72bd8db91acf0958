"""Walks down one part of a document: paragraphs, tables in tables, text boxes, each with its place."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, TypedDict

from danvan_cli.language import N_
from danvan_cli.lint.document import Block, Cell, Line, Paragraph, Row, Table
from danvan_cli.lint.inline import DEFAULT_HALF_POINTS, Inline, InlineReader
from danvan_cli.lint.numbering import Numbering
from danvan_cli.lint.styles import Look, Styles, paragraph_look, run_look
from danvan_cli.lint.tables import cell_widths, content_width, elements_of, repeats, style_parts
from danvan_cli.lint.told import Place, shortened, told
from danvan_cli.lint.values import child, local, number, val

if TYPE_CHECKING:
    from lxml.etree import _Element

_AROUND = ("sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo")
_ALIGN = {"start": "left", "end": "right", "distribute": "both", "": "left"}
# 17.3.1.33: a gap that the reader chooses, as a browser does; gaps may also be given in hundredths of a line.
_AUTO_GAP, _LINE = 280, 240
_SOLID = ("single", "thick", "double")
_WORDS = 45
_MAX_NESTED = 20
_NOWHERE = Place((0, 0), told(""))

TableLooks = tuple[list[dict[str, str]], list[dict[str, str]]]


@dataclass(frozen=True)
class Within:
    """The cell that is being read; of tables in tables the outermost one. `looks` is what its style says."""

    table: int
    row: int
    cell: int
    looks: TableLooks
    depth: int = 1


@dataclass
class Walker:
    """Counts paragraphs and tables as it meets them. `fixed` is the place of everything, as in a header; `rooms` are
    the widths of the text, section by section, in twips."""

    styles: Styles
    numbering: Numbering
    fixed: Place | None = None
    rooms: list[float] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.order = self.section = self.number = self.tables = 0
        self._inline = InlineReader(self.styles)
        self._kept: dict[tuple[object, ...], dict[str, str]] = {}
        self._looks: dict[tuple[object, ...], TableLooks] = {}

    def blocks(self, parent: "_Element", room: float, within: Within | None = None) -> Iterator[Block]:
        for one in parent:
            name = local(one)
            if name == "p":
                if not _is_deleted(one):
                    yield self._paragraph(one, room, within)
                if within is None and child(one, "pPr", "sectPr") is not None:
                    self.section += 1
                    room = self.rooms[min(self.section, len(self.rooms) - 1)] if self.rooms else room
            elif name == "tbl" and (within is None or within.depth < _MAX_NESTED):
                yield self._table(one, room, within)
            elif name in _AROUND:
                section = self.section
                yield from self.blocks(one, room, within)
                if section != self.section and self.rooms:
                    room = self.rooms[min(self.section, len(self.rooms) - 1)]

    def flat(self, root: "_Element", room: float) -> Iterator[Paragraph]:
        """All paragraphs of a header, those in its text boxes too."""
        for block in self.blocks(root, room):
            for paragraph in block.paragraphs() if isinstance(block, Table) else (block,):
                yield paragraph
                yield from paragraph.boxes

    def _paragraph(self, element: "_Element", room: float, within: Within | None) -> Paragraph:
        self.order += 1
        properties = child(element, "pPr")
        style = self.styles.paragraph_style(properties)
        look, table_runs = self._look(style, paragraph_look(properties), within)
        label = self.numbering.label(look["numId"], look.get("ilvl", "0")) if look.get("numId") else ""
        inline = self._inline.read(element, style, table_runs)
        mark = self.styles.run(style, run_look(child(properties, "rPr"), self.styles.fonts), table_runs)
        bare = Paragraph(
            _NOWHERE, tuple(inline.runs), self.section, label, style,
            room=room,
            mark_size=(number(mark.get("sz")) or DEFAULT_HALF_POINTS) / 2,
            page_field=inline.page_field,
            breaks_page=inline.breaks_page or look.get("pageBreakBefore") == "1",
            **_shape(look),
        )  # fmt: skip
        if within is None and bare.text.strip():
            self.number += 1
        place = self._place(bare, within)
        boxes = tuple(self._boxes(inline, place))
        return replace(bare, place=place, lines=(*inline.lines, *_borders(look, bare)), boxes=boxes)

    def _look(self, style: str, direct: Look, within: Within | None) -> tuple[dict[str, str], list[dict[str, str]]]:
        paragraphs, runs = within.looks if within else _NO_LOOKS
        key = (style, id(paragraphs), *direct.items())
        if key not in self._kept:
            self._kept[key] = self.styles.paragraph(style, self.numbering.looks, direct, paragraphs)
        return self._kept[key], runs

    def _boxes(self, inline: Inline, place: Place) -> Iterator[Paragraph]:
        for content in inline.boxes:
            yield from Walker(self.styles, Numbering(None), place).flat(content, 0)

    def _place(self, paragraph: Paragraph, within: Within | None) -> Place:
        if self.fixed is not None:
            return self.fixed
        words = shortened(paragraph.text, _WORDS)
        if within is not None:
            template = N_("table {table}, row {row}, cell {cell}")
            where = told(template, table=within.table, row=within.row, cell=within.cell)
        elif words:
            where = told(N_("paragraph {number}"), number=self.number)
        else:
            where = told(N_("after paragraph {number}"), number=self.number)
        return Place((self.order, 0), told("{where} “{words}”", where=where, words=words) if words else where)

    def _table(self, element: "_Element", room: float, within: Within | None) -> Table:
        if within is None:
            self.tables += 1
        properties, table = child(element, "tblPr"), within.table if within else self.tables
        style = self.styles.table_style(properties)
        place = Place((self.order + 0.5, 0), told(N_("table {table}"), table=table))
        section, rows, margins = self.section, elements_of(element, "tr"), self.styles.cell_margins(style)
        made = []
        for at, row in enumerate(rows, 1):
            cells, widths = elements_of(row, "tc"), cell_widths(element, row, room)
            read = []
            for cell_at, (cell, width) in enumerate(zip(cells, widths, strict=True), 1):
                parts = style_parts(properties, (at == 1, at == len(rows)), (cell_at == 1, cell_at == len(cells)))
                looks = self._table_looks(style, parts)
                where = (within.row, within.cell) if within else (at, cell_at)
                inner = Within(table, *where, looks, within.depth + 1 if within else 1)
                content = content_width(width, margins, properties, cell)
                bottom = val(child(cell, "tcPr", "tcBorders", "bottom")) not in (None, "nil", "none")
                read.append(Cell(tuple(self.blocks(cell, content, inner)), width, bottom))
            made.append(Row(tuple(read), repeats(row)))
        return Table(place, tuple(made), section)

    def _table_looks(self, style: str, parts: tuple[str, ...]) -> TableLooks:
        if (style, parts) not in self._looks:
            self._looks[style, parts] = self.styles.in_table(style, parts)
        return self._looks[style, parts]


# The same lists each time: their identity is a part of the keys that looks are kept under.
_NO_LOOKS: TableLooks = ([], [])


def _is_deleted(paragraph: "_Element") -> bool:
    """Whether a tracked change took the whole paragraph away."""
    if child(paragraph, "pPr", "rPr", "del") is None:
        return False
    return all(local(one) in ("pPr", "del", "moveFrom", "bookmarkStart", "bookmarkEnd") for one in paragraph)


class _Shape(TypedDict):
    align: str
    left: float
    right: float
    first: float
    before: float
    after: float
    line: float
    line_rule: str
    contextual: bool
    centre_tab: bool
    in_frame: bool


def _shape(look: Look) -> _Shape:
    align = look.get("jc", "")
    if look.get("frame") and align != "center":
        align = look["frame"]
    return {
        "align": _ALIGN.get(align, align),
        "left": number(look.get("ind.left")) or 0,
        "right": number(look.get("ind.right")) or 0,
        "first": number(look.get("ind.first")) or 0,
        "before": _gap(look, "before"),
        "after": _gap(look, "after"),
        "line": number(look.get("spacing.line")) or _LINE,
        "line_rule": look.get("spacing.lineRule") or "auto",
        "contextual": look.get("contextualSpacing") == "1",
        "centre_tab": "center" in look.get("tabs", "").split(),
        "in_frame": "frame" in look,
    }


def _gap(look: Look, side: str) -> float:
    if look.get(f"spacing.{side}Autospacing") in ("1", "true", "on"):
        return _AUTO_GAP
    lines = number(look.get(f"spacing.{side}Lines"))
    return lines / 100 * _LINE if lines else number(look.get(f"spacing.{side}")) or 0


def _borders(look: Look, paragraph: Paragraph) -> list[Line]:
    """A border above or below a paragraph is a line too, as long as the paragraph is wide."""
    length = max(paragraph.room - paragraph.left - paragraph.right, 0)
    drawn = [look.get(f"border.{side}", "none") for side in ("top", "bottom", "between")]
    return [
        Line(length, "border", one in ("single", "thick", "double")) for one in drawn if one not in ("none", "nil", "")
    ]
