"""Comments on cells: their text in one part of the file, the boxes that show it in a drawing of the old kind (VML).

Boxes are added to the drawing as text, since it need not be well-formed XML. Comments of the unit stay; one that danvan
made when it returned the workbook before goes.
"""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from danvan_cli.finding import row_column
from danvan_cli.render.cell_styles import MAIN
from danvan_cli.render.fix_list import SEVERITIES
from danvan_cli.render.marked_cells import AFTER_DRAWINGS, SheetCells
from danvan_cli.render.parts import RELATIONS, Parts

if TYPE_CHECKING:
    from lxml.etree import _Element

AUTHOR = "danvan"
_COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
_VML_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing"
_NO_COMMENTS = f'<comments xmlns="{MAIN[1:-1]}"><authors/><commentList/></comments>'.encode()
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
# What each comment of danvan begins with.
_FIRST_LINE = re.compile(rf"\s*^({'|'.join(SEVERITIES.values())}):$", re.MULTILINE)
_VML = {
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "x": "urn:schemas-microsoft-com:office:excel",
}
_NO_VML = '<xml{names}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="{block}"/></o:shapelayout></xml>'
_SHAPE_TYPE = (
    '<v:shapetype{names} id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">'
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
)
_SHAPE = (
    '<v:shape{names} id="_x0000_s{id}" type="#_x0000_t202" style="position:absolute;margin-left:{left}pt;'
    'margin-top:{top}pt;width:{width}pt;height:{height}pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" '
    'o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/>'
    '<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div>'
    '</v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>{anchor}</x:Anchor>'
    "<x:AutoFill>False</x:AutoFill><x:Row>{row}</x:Row><x:Column>{column}</x:Column></x:ClientData></v:shape>"
)
# Whatever prefixes the program that wrote it gave to its namespaces.
_A_SHAPE = re.compile(rb"<(\w+):shape\s.*?</\1:shape>\s*", re.DOTALL)
_ITS_PLACE = re.compile(rb"<\w+:(Row|Column)>\s*(\d+)\s*<")
# A box in pixels: its width, the width of a letter and the height of a line of Tahoma 9, the margins.
_WIDTH, _LETTER, _LINE, _MARGIN = 330, 6.2, 15, 14
_POINT = 0.75
_MOST_COLUMNS, _MOST_ROWS = 16_384, 1_048_576


class Comment(NamedTuple):
    """A comment to be: lines of text, each bold or not."""

    cell: str
    lines: tuple[tuple[str, bool], ...]


class SheetComments:
    """The comments of one sheet; parts that are not there yet are made with the first one."""

    def __init__(self, parts: Parts, sheet_part: str, cells: SheetCells) -> None:
        self.parts, self.sheet_part, self.cells = parts, sheet_part, cells

    def remove_own(self) -> None:
        """Take away what danvan said when it returned the workbook before, below the unit's own words as well. Some
        programs forget who wrote a comment or how its lines looked, so it is known by the line that it begins with."""
        relation = self.parts.related(self.sheet_part, "comments")
        if relation is None or relation.target not in self.parts:
            return
        root = self.parts.xml(relation.target)
        for comment in list(root.iter(f"{MAIN}comment")):
            texts = list(comment.iter(f"{MAIN}t"))
            told = "".join(shown.text or "" for shown in texts)
            begin = _FIRST_LINE.search(told)
            if begin and told[: begin.start()].strip():
                _cut(texts, begin.start())
            elif begin:
                comment.getparent().remove(comment)  # type: ignore[union-attr]
                self._remove_box(comment.get("ref", ""))

    def add(self, comments: list[Comment]) -> None:
        """Add the comments, each at its cell; where the unit has one already, the text is put below its own. A thread
        of comments is left alone."""
        root = self.parts.xml(self._part("comments", _NO_COMMENTS, "xl/comments{}.xml", _COMMENTS_TYPE))
        authors, listed = root.find(f"{MAIN}authors"), root.find(f"{MAIN}commentList")
        if authors is None or listed is None:
            return
        number = next((at for at, one in enumerate(authors) if one.text == AUTHOR), len(authors))
        if number == len(authors):
            authors.append(authors.makeelement(f"{MAIN}author", {}))
            authors[-1].text = AUTHOR
        there = {comment.get("ref"): comment for comment in listed}
        for one in comments:
            before = there.get(one.cell)
            if before is not None:
                author = authors[int(before.get("authorId", 0))].text or ""
                if not author.startswith("tc="):
                    told = "".join(shown.text or "" for shown in before.iter(f"{MAIN}t"))
                    _add_text(before, (("", False), *one.lines))
                    if self._remove_box(one.cell):
                        self._add_box(Comment(one.cell, ((told, False), *one.lines)))
                continue
            fresh = listed.makeelement(f"{MAIN}comment", {"ref": one.cell, "authorId": str(number), "shapeId": "0"})
            _add_text(fresh, one.lines)
            listed.append(fresh)
            self._add_box(one)

    def _part(self, kind: str, blank: bytes, pattern: str, content_type: str) -> str:
        """The sheet's part of that kind, made where there is none."""
        relation = self.parts.related(self.sheet_part, kind)
        if relation is not None and relation.target in self.parts:
            return relation.target
        name = self.parts.free_name(pattern)
        self.parts.add(name, blank, content_type)
        self.parts.relate(self.sheet_part, kind, name)
        return name

    # Boxes

    def _add_box(self, comment: Comment) -> None:
        name = self._drawing()
        drawing = self.parts.parts[name]
        end = drawing.rfind(b"</")
        taken = [int(number) for number in re.findall(rb"_x0000_s(\d+)", drawing)]
        block = re.search(rb'idmap[^>]*data\s*=\s*"(\d+)', drawing)
        first = 1024 * (int(block[1]) if block else 1)
        head = drawing[: drawing.find(b">")].decode("utf-8", "replace")
        names = "".join(f' xmlns:{key}="{uri}"' for key, uri in _VML.items() if f'xmlns:{key}="{uri}"' not in head)
        shape = _SHAPE.format(names=names, id=max([first, *taken]) + 1, **self._place(comment))
        kind = "" if b'id="_x0000_t202"' in drawing else _SHAPE_TYPE.format(names=names)
        self.parts.parts[name] = drawing[:end] + (kind + shape).encode() + drawing[end:]

    def _drawing(self) -> str:
        """The drawing of the sheet's boxes."""
        shown = self.cells.sheet.find(f"{MAIN}legacyDrawing")
        identity = "" if shown is None else shown.get(f"{{{RELATIONS}}}id")
        found = (one for one in self.parts.relations(self.sheet_part) if one.id == identity)
        if identity and (relation := next(found, None)) is not None and relation.target in self.parts:
            return relation.target
        drawings = [part for name, part in self.parts.parts.items() if name.casefold().endswith(".vml")]
        blocks = [int(number) for part in drawings for number in re.findall(rb'idmap[^>]*data\s*=\s*"(\d+)', part)]
        names = "".join(f' xmlns:{key}="{uri}"' for key, uri in _VML.items())
        name = self.parts.free_name("xl/drawings/vmlDrawing{}.vml")
        blank = _NO_VML.format(names=names, block=max(blocks, default=0) + 1)
        self.parts.add(name, blank.encode(), _VML_TYPE)
        if shown is None:
            shown = self.cells.sheet.makeelement(f"{MAIN}legacyDrawing", {}, {"r": RELATIONS})
            self.cells.insert(shown, AFTER_DRAWINGS)
        shown.set(f"{{{RELATIONS}}}id", self.parts.relate(self.sheet_part, "vmlDrawing", name))
        return name

    def _remove_box(self, cell: str) -> bool:
        """Whether there was one."""
        row, column = row_column(cell)
        found = False
        place = {b"Row": row - 1, b"Column": column - 1}
        for relation in self.parts.relations(self.sheet_part):
            if relation.kind == "vmlDrawing" and relation.target in self.parts:
                drawing = self.parts.parts[relation.target]
                for shape in _A_SHAPE.finditer(drawing):
                    if {name: int(number) for name, number in _ITS_PLACE.findall(shape[0])} == place:
                        self.parts.parts[relation.target] = drawing.replace(shape[0], b"")
                        found = True
        return found

    def _place(self, comment: Comment) -> dict[str, object]:
        """Where the box stands, to the right of its cell and as high as its text."""
        row, column = row_column(comment.cell)
        in_line = (_WIDTH - _MARGIN) / _LETTER
        lines = sum(-(-max(len(line), 1) // int(in_line)) for text, _bold in comment.lines for line in text.split("\n"))
        height = lines * _LINE + _MARGIN
        below = max(row - 1, 1)
        across = _reach(column + 1, _MARGIN, _WIDTH, self.cells.width, _MOST_COLUMNS)
        if across[2] >= _MOST_COLUMNS:  # all columns to the right are hidden
            across = _reach(1, _MARGIN, _WIDTH, self.cells.width, _MOST_COLUMNS)
        down = _reach(below, 4, height, self.cells.height, _MOST_ROWS)
        # From column, pixels into it, row, pixels into it, then the same of the opposite corner; counted from 0.
        anchor = (across[0] - 1, across[1], down[0] - 1, down[1], across[2] - 1, across[3], down[2] - 1, down[3])
        left = sum(map(self.cells.width, range(1, column + 1))) + _MARGIN
        top = sum(map(self.cells.height, range(1, below)))
        sizes = {"left": left, "top": top, "width": _WIDTH, "height": height}
        points = {name: f"{size * _POINT:g}" for name, size in sizes.items()}
        return {**points, "anchor": ", ".join(map(str, anchor)), "row": row - 1, "column": column - 1}


def _reach(first: int, offset: int, length: int, size: Callable[[int], int], most: int) -> tuple[int, int, int, int]:
    """From `offset` pixels into the column or row `first` on: where it begins, and where `length` pixels end."""
    offset = min(offset, max(size(first) - 1, 0))
    at, left = first, offset + length
    while left > size(at) and at < most:
        left -= size(at)
        at += 1
    return first, offset, at, min(left, size(at))


def _cut(texts: "list[_Element]", length: int) -> None:
    """Leave so many characters of the texts together."""
    for shown in texts:
        shown.text = (shown.text or "")[:length]
        length -= len(shown.text)


def _add_text(comment: "_Element", lines: tuple[tuple[str, bool], ...]) -> None:
    text = comment.find(f"{MAIN}text")
    if text is None:
        text = comment.makeelement(f"{MAIN}text", {})
        comment.insert(0, text)
    # A text that is one run without a look has to be a run of its own before others follow it.
    for plain in [child for child in text if child.tag == f"{MAIN}t"]:
        run = text.makeelement(f"{MAIN}r", {})
        text.replace(plain, run)
        run.append(plain)
    first = not len(text)
    for line, bold in lines:
        run = text.makeelement(f"{MAIN}r", {})
        look = text.makeelement(f"{MAIN}rPr", {})
        values = {"sz": "9", "color": "81", "rFont": "Tahoma", "family": "2"}
        if bold:
            look.append(look.makeelement(f"{MAIN}b", {}))
        for name, value in values.items():
            look.append(look.makeelement(MAIN + name, {"indexed" if name == "color" else "val": value}))
        shown = text.makeelement(f"{MAIN}t", {_SPACE: "preserve"})
        shown.text = line if first else f"\n{line}"
        run.extend([look, shown])
        text.append(run)
        first = False
