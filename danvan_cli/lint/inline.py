"""What stands in one paragraph: runs of text, fields, drawings."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from danvan_cli.lint.document import Line, Run
from danvan_cli.lint.shapes import boxes_of, lines_of
from danvan_cli.lint.styles import Look, Styles, run_look
from danvan_cli.lint.values import child, local, number, val

if TYPE_CHECKING:
    from lxml.etree import _Element

# Word's own when nothing is said (17.3.2.38): 10 points.
DEFAULT_HALF_POINTS = 20
DEFAULT_FONT = "Times New Roman"
_AROUND = ("ins", "moveTo", "smartTag", "customXml", "sdt", "sdtContent", "hyperlink", "fldSimple", "dir", "bdo")
_MAX_NESTED = 60
_DARK = ("text1", "dark1")


@dataclass
class Inline:
    """Filled while a paragraph is read."""

    runs: list[Run] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    boxes: list["_Element"] = field(default_factory=list)
    page_field: Run | None = None
    breaks_page: bool = False


class InlineReader:
    """Reads one paragraph after the other; a field may begin in one and end in another."""

    def __init__(self, styles: Styles) -> None:
        self.styles = styles
        # The fields that are open, the innermost last: the instruction, and whether the result has begun.
        self._fields: list[tuple[str, bool]] = []
        self._kept: dict[tuple[object, ...], Run | None] = {}
        self._style = ""
        self._table: Sequence[Look] = ()
        self._inline = Inline()

    def read(self, paragraph: "_Element", style: str, table: Sequence[Look]) -> Inline:
        self._style, self._table, self._inline = style, table, Inline()
        self._walk(paragraph, link=False, depth=0)
        return self._inline

    def _walk(self, element: "_Element", *, link: bool, depth: int) -> None:
        if depth > _MAX_NESTED:
            return
        for one in element:
            name = local(one)
            if name == "r":
                self._run(one, link)
            elif name in _AROUND:
                simple = (val(one, "instr") or "").split() if name == "fldSimple" else []
                before = len(self._inline.runs)
                self._walk(one, link=link or name == "hyperlink", depth=depth + 1)
                if simple and simple[0].upper() == "PAGE":
                    shown = self._inline.runs[before:]
                    self._inline.page_field = shown[0] if shown else self._look({}, link)
            elif name == "AlternateContent":
                self._drawn(one)

    def _run(self, run: "_Element", link: bool) -> None:
        direct = run_look(child(run, "rPr"), self.styles.fonts)
        look = self._look(direct, link)
        if look is None:
            return
        text = "".join(self._texts(run, look))
        if text:
            self._inline.runs.append(look._replace(text=text))

    def _texts(self, run: "_Element", look: Run) -> Iterator[str]:
        for one in run:
            name = local(one)
            if name == "fldChar":
                self._field(val(one, "fldCharType"), look)
            elif name == "instrText" and self._fields:
                instruction, begun = self._fields[-1]
                self._fields[-1] = (instruction + (one.text or ""), begun)
            elif name == "pgNum":
                self._inline.page_field = look
            elif name in ("drawing", "pict", "AlternateContent"):
                self._drawn(one)
            elif all(begun for _instruction, begun in self._fields):
                yield self._text(one, name)

    def _text(self, one: "_Element", name: str) -> str:
        if name == "t":
            return one.text or ""
        if name == "br" and val(one, "type") in ("page", "column"):
            self._inline.breaks_page = self._inline.breaks_page or val(one, "type") == "page"
            return ""
        return {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}.get(name, "")

    def _field(self, kind: str | None, look: Run) -> None:
        if kind == "begin":
            self._fields.append(("", False))
        elif kind == "separate" and self._fields:
            self._fields[-1] = (self._fields[-1][0], True)
        elif kind == "end" and self._fields:
            instruction = self._fields.pop()[0].split()
            if instruction and instruction[0].upper() == "PAGE":
                self._inline.page_field = look

    def _drawn(self, drawing: "_Element") -> None:
        self._inline.lines += lines_of(drawing)
        self._inline.boxes += boxes_of(drawing)

    def _look(self, direct: Look, link: bool) -> Run | None:
        """A run without text; None where it is hidden."""
        key = (self._style, link, id(self._table), *direct.items())
        if key not in self._kept:
            self._kept[key] = self._resolved(direct, link)
        return self._kept[key]

    def _resolved(self, direct: Look, link: bool) -> Run | None:
        look = self.styles.run(self._style, direct, self._table)
        if look.get("vanish") == "1":
            return None
        size = number(look.get("sz")) or DEFAULT_HALF_POINTS
        fonts = look.get("ascii") or DEFAULT_FONT, look.get("hAnsi") or DEFAULT_FONT
        return Run(
            "", fonts, size / 2, look["b"] == "1", look["i"] == "1", look["caps"] == "1",
            look.get("color") or "auto", look.get("u", "none") != "none", link,
        )  # fmt: skip
