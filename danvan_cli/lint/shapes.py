"""Lines and text boxes that are drawn: DrawingML as Word writes it today, VML as it did before 2010."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from danvan_cli.lint.document import Line
from danvan_cli.lint.values import EMU_PER_POINT, TWIPS_PER_POINT, W, local, number

if TYPE_CHECKING:
    from lxml.etree import _Element

_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_VML_STRAIGHT = re.compile(r"_x0000_t(32|20|34)$")
# Of a flat shape: nobody sees that a bar of 3 points is not a line.
_FLAT = 3 * TWIPS_PER_POINT
# Without a unit VML counts in pixels.
_PIXEL = 15
_HEIGHTS = re.compile(r"(?:^|;)\s*(width|height)\s*:\s*([^;]+)")


def lines_of(drawing: "_Element") -> list[Line]:
    """The lines across in a `w:drawing`, `w:pict` or `mc:AlternateContent`."""
    return [line for one in _drawn(drawing) if (line := _line(one)) is not None]


def boxes_of(drawing: "_Element") -> list["_Element"]:
    """The contents of its text boxes."""
    return [one for one in _drawn(drawing) if one.tag == f"{W}txbxContent"]


def _drawn(element: "_Element") -> Iterator["_Element"]:
    """Everything drawn, each thing once: an AlternateContent says the same twice. Not into text boxes."""
    if element.tag == f"{_MC}AlternateContent":
        first = element.find(f"{_MC}Choice")
        chosen = first if first is not None else element.find(f"{_MC}Fallback")
        for one in () if chosen is None else chosen:
            yield from _drawn(one)
        return
    yield element
    if element.tag != f"{W}txbxContent":
        for one in element:
            yield from _drawn(one)


def _line(shape: "_Element") -> Line | None:
    if shape.tag in (f"{_WP}anchor", f"{_WP}inline"):
        return _drawing_line(shape)
    kind = local(shape)
    if kind == "line" and shape.get("from"):
        return _vml_line(shape)
    if kind in ("shape", "rect") and shape.get("style"):
        return _vml_shape(shape, kind)
    return None


def _drawing_line(shape: "_Element") -> Line | None:
    extent = shape.find(f"{_WP}extent")
    forms = [one.get("prst", "") for one in shape.iter(f"{_A}prstGeom")]
    if extent is None or shape.find(f".//{_A}blip") is not None or len(forms) > 1:
        return None
    width, height = (_emu(extent.get(name)) for name in ("cx", "cy"))
    straight = any(form == "line" or form.startswith("straightConnector") for form in forms)
    flat = height is not None and height <= _FLAT
    if width is None or not (flat and (straight or forms)) or (width <= _FLAT):
        return None
    dashes = [one.get("val") for one in shape.iter(f"{_A}prstDash")]
    return Line(width, solid=all(dash == "solid" for dash in dashes))


def _emu(text: str | None) -> float | None:
    return int(text) / EMU_PER_POINT * TWIPS_PER_POINT if re.fullmatch(r"\d{1,9}", text or "") and text else None


def _vml_line(shape: "_Element") -> Line | None:
    ends = [_pair(shape.get(name) or "") for name in ("from", "to")]
    if None in ends:
        return Line(None)
    (x1, y1), (x2, y2) = (end or (0.0, 0.0) for end in ends)
    if abs(y2 - y1) > _FLAT or abs(x2 - x1) <= _FLAT:
        return None
    # Within a group the numbers are in units of the group's own.
    grouped = any(local(one) == "group" for one in shape.iterancestors())
    return Line(None if grouped else abs(x2 - x1), solid=_solid(shape))


def _pair(text: str) -> tuple[float, float] | None:
    values = [_vml_length(part) for part in text.split(",")]
    return (values[0], values[1]) if len(values) == 2 and values[0] is not None and values[1] is not None else None


def _vml_length(text: str) -> float | None:
    value = number(text or "0")
    return value if value is None or re.search(r"[a-z]", text) else value * _PIXEL


def _vml_shape(shape: "_Element", kind: str) -> Line | None:
    sizes = {name: _vml_length(value.strip()) for name, value in _HEIGHTS.findall(shape.get("style") or "")}
    width, height = sizes.get("width"), sizes.get("height")
    if kind == "shape" and not _VML_STRAIGHT.search(shape.get("type") or ""):
        return None
    if width is None or height is None or abs(height) > _FLAT or width <= _FLAT:
        return None
    grouped = any(local(one) == "group" for one in shape.iterancestors())
    return Line(None if grouped else width, solid=_solid(shape))


def _solid(shape: "_Element") -> bool:
    return all(one.get("dashstyle", "solid") == "solid" for one in shape if local(one) == "stroke")
