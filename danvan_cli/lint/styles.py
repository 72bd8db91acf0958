"""What a paragraph and a run look like in the end: defaults, styles, numbering and direct formatting put together.

Properties are kept flat, `{"ind.left": "720", "b": "1"}`; a later level goes before an earlier one, property by
property, as the standard has it (ISO/IEC 29500-1, 17.7.2). Its switches, such as bold, are different (17.7.3): the
levels of the styles turn one another off.
"""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from danvan_cli.lint.values import W, child, is_on, local, number, val

if TYPE_CHECKING:
    from lxml.etree import _Element

Look = Mapping[str, str]
# 17.7.3: properties that styles switch to and fro; the rest of the list changes nothing that is checked.
TOGGLES = ("b", "i", "caps", "smallCaps", "vanish")
_PLAIN = (
    "jc",
    "contextualSpacing",
    "pageBreakBefore",
    "outlineLvl",
    "sz",
    "color",
    "u",
    "rStyle",
    "rtl",
    "cs",
    "pStyle",
)
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_MAX_DEPTH = 30


def paragraph_look(properties: "_Element | None") -> dict[str, str]:
    """Of one `w:pPr`, without its styles."""
    look: dict[str, str] = {}
    for one in () if properties is None else properties:
        name = local(one)
        if name in ("contextualSpacing", "pageBreakBefore"):
            look[name] = "1" if is_on(val(one)) else "0"
        elif name in _PLAIN:
            look[name] = val(one) or ""
        elif name == "ind":
            look |= _indents(one)
        elif name == "spacing":
            look |= {f"spacing.{name}": value for name, value in _attributes(one).items()}
        elif name == "numPr":
            look |= {local(part): val(part) or "" for part in one if local(part) in ("numId", "ilvl")}
        elif name == "pBdr":
            look |= {f"border.{local(side)}": val(side) or "" for side in one}
        elif name == "framePr":
            look["frame"] = val(one, "xAlign") or ""
        elif name == "tabs":
            look["tabs"] = " ".join(val(tab) or "" for tab in one)
    return look


def _indents(indents: "_Element") -> dict[str, str]:
    """`first` is the first line's own indent; a hanging one is negative and goes before the other."""
    given = _attributes(indents)
    look = {}
    for side, other in (("left", "start"), ("right", "end")):
        if (value := given.get(side, given.get(other))) is not None:
            look[f"ind.{side}"] = value
    if "hanging" in given:
        look["ind.first"] = f"-{given['hanging'].lstrip('-')}"
    elif "firstLine" in given:
        look["ind.first"] = given["firstLine"]
    return look


def _attributes(element: "_Element") -> dict[str, str]:
    """By names without their namespace."""
    return {str(key).rpartition("}")[2]: str(value) for key, value in element.attrib.items()}


def run_look(properties: "_Element | None", fonts: Mapping[str, str]) -> dict[str, str]:
    """Of one `w:rPr`, without its styles; `fonts` are the theme's. A theme's font goes before a name beside it."""
    look: dict[str, str] = {}
    for one in () if properties is None else properties:
        name = local(one)
        if name in TOGGLES:
            look[name] = "1" if is_on(val(one)) else "0"
        elif name in _PLAIN:
            look[name] = val(one) or ""
        elif name == "rFonts":
            for slot in ("ascii", "hAnsi"):
                theme, named = val(one, f"{slot}Theme"), val(one, slot)
                if theme is not None and theme in fonts:
                    look[slot] = fonts[theme]
                elif named is not None:
                    look[slot] = named
    return look


def theme_fonts(theme: "_Element | None") -> dict[str, str]:
    """`{"minorHAnsi": "Calibri", …}`."""
    fonts: dict[str, str] = {}
    for kind in ("major", "minor"):
        latin = None if theme is None else next(theme.iter(f"{_A}{kind}Font"), None)
        face = None if latin is None else latin.find(f"{_A}latin")
        if face is not None and face.get("typeface"):
            fonts |= {f"{kind}{slot}": face.get("typeface", "") for slot in ("Ascii", "HAnsi")}
    return fonts


class Styles:
    """The style sheet of one document."""

    def __init__(self, root: "_Element | None", theme: "_Element | None") -> None:
        self.fonts = theme_fonts(theme)
        self._styles: dict[str, _Element] = {}
        self._default: dict[str, str] = {}
        for style in () if root is None else root.iterchildren(f"{W}style"):
            kind, key = val(style, "type") or "", val(style, "styleId") or ""
            self._styles.setdefault(key, style)
            if is_on(val(style, "default") or "0"):
                self._default.setdefault(kind, key)
        defaults = child(root, "docDefaults")
        self._paragraphs = paragraph_look(child(defaults, "pPrDefault", "pPr"))
        self._runs = run_look(child(defaults, "rPrDefault", "rPr"), self.fonts)
        self._kept: dict[tuple[str, str], list[dict[str, str]]] = {}

    def chain(self, key: str) -> list["_Element"]:
        """A style and those it is based on, the first ancestor first."""
        found: list[_Element] = []
        while key in self._styles and len(found) < _MAX_DEPTH and self._styles[key] not in found:
            found.append(self._styles[key])
            key = val(child(found[-1], "basedOn")) or ""
        return found[::-1]

    def paragraph_style(self, properties: "_Element | None") -> str:
        key = val(child(properties, "pStyle"))
        return key if key in self._styles and key is not None else self._default.get("paragraph", "")

    def table_style(self, properties: "_Element | None") -> str:
        key = val(child(properties, "tblStyle"))
        return key if key in self._styles and key is not None else self._default.get("table", "")

    def paragraph(
        self, style: str, numbering: Mapping[tuple[str, str], Look], direct: Look, table: Iterable[Look] = ()
    ) -> dict[str, str]:
        """A paragraph's properties. `numbering` are the levels' own, by numId and ilvl: they go before those of the
        style that the number came with is based on, and behind that style's own (17.9.23)."""
        levels = [self._paragraphs, *table]
        for own in self._looks("p", style):
            levels += [*_level(own, numbering), own]
        levels += [*_level({**_merged(levels), **direct} if "numId" in direct else {}, numbering), direct]
        return _merged(levels)

    def run(self, style: str, direct: Look, table: Iterable[Look] = ()) -> dict[str, str]:
        """A run's properties in a paragraph of that style."""
        table = list(table)
        in_paragraph = _merged(self._looks("r", style))
        in_character = _merged(self._looks("r", direct.get("rStyle", "")))
        look = _merged([self._runs, *table, in_paragraph, in_character])
        for name in TOGGLES:
            levels = [level.get(name) == "1" for level in (_merged(table), in_paragraph, in_character)]
            look[name] = "1" if self._runs.get(name) == "1" or sum(levels) % 2 else "0"
        return {**look, **direct}

    def cell_margins(self, style: str) -> tuple[float | None, float | None]:
        """Left and right of a table style, in twips; None where it says nothing."""
        sides: dict[str, float | None] = {"left": None, "right": None}
        for one in self.chain(style):
            for side, other in (("left", "start"), ("right", "end")):
                margins = child(one, "tblPr", "tblCellMar")
                given = number(val(child(margins, side), "w") or val(child(margins, other), "w"))
                sides[side] = sides[side] if given is None else given
        return sides["left"], sides["right"]

    def in_table(self, style: str, parts: Iterable[str]) -> tuple[list[dict[str, str]], list[dict[str, str]]]:
        """What a table style says of paragraphs and of runs in the given parts of it, such as `firstRow`."""
        chain, wanted = self.chain(style), list(parts)
        paragraphs = [paragraph_look(child(one, "pPr")) for one in chain]
        runs = [run_look(child(one, "rPr"), self.fonts) for one in chain]
        for one in chain:
            for part in one.iterchildren(f"{W}tblStylePr"):
                if val(part, "type") in wanted:
                    paragraphs.append(paragraph_look(child(part, "pPr")))
                    runs.append(run_look(child(part, "rPr"), self.fonts))
        return paragraphs, runs

    def _looks(self, kind: str, style: str) -> list[dict[str, str]]:
        if (kind, style) not in self._kept:
            chain = self.chain(style)
            self._kept[kind, style] = (
                [paragraph_look(child(one, "pPr")) for one in chain]
                if kind == "p"
                else [run_look(child(one, "rPr"), self.fonts) for one in chain]
            )
        return self._kept[kind, style]


def _level(look: Look, numbering: Mapping[tuple[str, str], Look]) -> list[Look]:
    found = numbering.get((look.get("numId", ""), look.get("ilvl") or "0"))
    return [found] if found else []


def _merged(levels: Iterable[Look]) -> dict[str, str]:
    merged: dict[str, str] = {}
    for level in levels:
        merged |= level
    return merged
