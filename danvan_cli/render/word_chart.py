"""Charts as Word draws them itself: sharp at any size, the office can restyle them, and their figures open in Excel.

A chart is read in black and white print as well: its series differ by shade and hatching, and each bar has its figure.
"""

import io
from collections.abc import Iterator, Mapping
from datetime import datetime
from decimal import Decimal
from itertools import count
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape, quoteattr

from danvan_cli.figures.numerals import show_number
from danvan_cli.render.charts import Chart, Series

if TYPE_CHECKING:
    from docx.document import Document
    from lxml.etree import _Element
    from markupsafe import Markup

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_SPACES = (
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_CHART = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
_WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NAME = "danvan"

# Dark, hatched, grey, white, dotted: as unlike as print allows.
_BORDER = '<a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln>'
_WHITE = '<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>'
_INK = '<a:fgClr><a:srgbClr val="000000"/></a:fgClr><a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr>'
_FILLS = (
    '<a:solidFill><a:srgbClr val="404040"/></a:solidFill>',
    f'<a:pattFill prst="dkUpDiag">{_INK}</a:pattFill>',
    '<a:solidFill><a:srgbClr val="BFBFBF"/></a:solidFill>',
    _WHITE,
    f'<a:pattFill prst="pct10">{_INK}</a:pattFill>',
)
_FONT = "Times New Roman"
_TITLE, _TEXT = 8.5, 7.5  # points
# Millimetres of a line and, about, of a letter at these sizes.
_LINE, _LETTER, _NAME_LETTER = 3.8, 1.65, 1.35
# At most this part of the width is for names.
_NAMES_PART = 0.6
# Dots between thousands whatever the reader's Office writes there; of stacked bars no zeros.
_FIGURES = '[>=1000000]0"."000"."000;[>=1000]0"."000;General'
_STACKED = "0;;;"

# Sizes in EMU, widths of a document in twips.
_MM, _TWIP = 36_000, 635
_CELL_MARGINS = 2 * 57
_USUAL_WIDTH = 9071  # of the text on A4 with the margins of NĐ 30/2020
_BAR, _AROUND = 5 * _MM, 20 * _MM


class Charts:
    """Takes the charts that a template prints into the document."""

    def __init__(self, document: "Document") -> None:
        self.document = document
        self.numbers = count(1)
        self.shown: dict[str, Chart] = {}

    def place(self, chart: Chart) -> "Markup":
        """The drawing of the chart, as Jinja puts it into the text of a run."""
        from markupsafe import Markup

        name = f"{_NAME} {next(self.numbers)}"
        self.shown[name] = chart
        drawing = (
            f"<w:drawing><wp:inline {_INLINE}>"
            f'<wp:extent cx="{100 * _MM}" cy="{50 * _MM}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>'
            f'<wp:docPr id="1" name={quoteattr(name)} descr={quoteattr(described(chart))}/><wp:cNvGraphicFramePr/>'
            '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
            '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">'
            f'<c:chart {_SPACES} r:id=""/></a:graphicData></a:graphic></wp:inline></w:drawing>'
        )
        return Markup(f'</w:t></w:r><w:r>{drawing}</w:r><w:r><w:t xml:space="preserve">')

    def fit(self, body: "_Element") -> None:
        """Make each chart as wide as its cell or the text, and as high as its row where the row has a height."""
        for inline in body.iter(f"{_WP}inline"):
            name = str(inline.find(f"{_WP}docPr").get("name"))  # type: ignore[union-attr]
            if name not in self.shown:
                continue
            chart = self.shown[name]
            width, height = _room(inline)
            height = height or _BAR * len(chart.categories) + _AROUND
            extent, drawn = inline.find(f"{_WP}extent"), next(inline.iter(f"{_C}chart"))
            extent.set("cx", str(width))  # type: ignore[union-attr]
            extent.set("cy", str(height))  # type: ignore[union-attr]
            drawn.set(f"{_R}id", self._add_part(chart, name.split()[1], width, height))

    def _add_part(self, chart: Chart, number: str, width: int, height: int) -> str:
        from docx.opc.packuri import PackURI
        from docx.opc.part import Part

        package = self.document.part.package
        data = Part(PackURI(f"/word/embeddings/danvan{number}.xlsx"), _WORKBOOK, workbook_of(chart), package)
        drawn = chart_xml(chart, width / _MM, height / _MM).encode()
        part = Part(PackURI(f"/word/charts/danvan{number}.xml"), _CHART, drawn, package)
        part.relate_to(data, f"{_RELATIONS}/package")
        relation: str = self.document.part.relate_to(part, f"{_RELATIONS}/chart")
        return relation


_INLINE = (
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" '
    'distR="0"'
)


def _room(inline: "_Element") -> tuple[int, int]:
    """(width, height) in EMU of the place that a drawing stands in; height 0 where nothing sets one."""
    cell, row = (next(inline.iterancestors(f"{_W}{tag}"), None) for tag in ("tc", "tr"))
    if cell is not None and row is not None:
        width, height = cell.find(f"{_W}tcPr/{_W}tcW"), row.find(f"{_W}trPr/{_W}trHeight")
        if width is not None:
            high = int(height.get(f"{_W}val", 0)) * _TWIP if height is not None else 0
            return (int(width.get(f"{_W}w", 0)) - _CELL_MARGINS) * _TWIP, high
    return _text_width(inline) * _TWIP, 0


def _text_width(inline: "_Element") -> int:
    """The width of the text in twips in the section that the drawing is in: its properties stand at its end."""
    found: Any = inline.xpath("following::*[local-name()='sectPr'][1]")
    page, margins = (found[0].find(f"{_W}{name}") if found else None for name in ("pgSz", "pgMar"))
    if page is None or margins is None:
        return _USUAL_WIDTH
    return int(page.get(f"{_W}w")) - sum(int(margins.get(f"{_W}{side}", 0)) for side in ("left", "right"))


def described(chart: Chart) -> str:
    """The chart in words, for who cannot see it."""
    told = (
        f"{category}: " + ", ".join(_told(chart, one, at) for one in chart.series if one.values[at] is not None)
        for at, category in enumerate(chart.categories)
    )
    return f"{chart.title}. " + "; ".join(told)


def _told(chart: Chart, series: Series, at: int) -> str:
    value = show_number(series.values[at] or Decimal(0))
    return f"{series.name.lower()} {value}" if len(chart.series) > 1 else f"{value} {chart.counted}".rstrip()


def workbook_of(chart: Chart) -> bytes:
    """The figures as Excel opens them from the chart; the same chart gives the same bytes."""
    import xlsxwriter

    target = io.BytesIO()
    book = xlsxwriter.Workbook(target, {"in_memory": True})
    book.set_properties({"created": datetime(2000, 1, 1)})  # noqa: DTZ001 - the file's format knows no time zone
    sheet = book.add_worksheet("Số liệu")
    sheet.write_column(1, 0, chart.categories)
    for at, series in enumerate(chart.series, 1):
        sheet.write_string(0, at, series.name)
        for row, value in enumerate(series.values, 1):
            if value is not None:
                sheet.write_number(row, at, value)
    book.close()
    return target.getvalue()


def chart_xml(chart: Chart, width: float, height: float) -> str:
    """The part that draws the chart; its size in millimetres says how much of it is left for the bars."""
    stacked = len(chart.series) > 1
    series = "".join(_series_xml(chart, at, one, stacked) for at, one in enumerate(chart.series))
    overlap = '<c:overlap val="100"/>' if stacked else ""
    legend = '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' if stacked else ""
    return (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><c:chartSpace {_SPACES}><c:date1904 val="0"/>'
        f'<c:lang val="vi-VN"/><c:roundedCorners val="0"/><c:chart>{_title_xml(chart.title)}'
        '<c:autoTitleDeleted val="0"/><c:plotArea>'
        f"{_layout_xml(chart, width, height)}<c:barChart>"
        f'<c:barDir val="bar"/><c:grouping val="{"stacked" if stacked else "clustered"}"/>'
        f'<c:varyColors val="0"/>{series}<c:gapWidth val="40"/>{overlap}<c:axId val="1"/><c:axId val="2"/></c:barChart>'
        f'{"".join(_axes_xml())}</c:plotArea>{legend}<c:plotVisOnly val="1"/></c:chart>'
        f"<c:spPr>{_WHITE}<a:ln><a:noFill/></a:ln></c:spPr>{_text_xml(_TEXT)}"
        '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
    )


def _layout_xml(chart: Chart, width: float, height: float) -> str:
    """Bars and their names fill all that title and legend leave; left to itself, Word keeps half of a small chart
    empty, and then leaves out names."""
    title = 4 + _LINE * -(-len(chart.title) * _LETTER // width)
    entries = sum(len(series.name) * _LETTER + 6 for series in chart.series)
    legend = 3 + _LINE * -(-entries // width) if len(chart.series) > 1 else 1
    names = min(max(map(len, chart.categories), default=0) * _NAME_LETTER + 3, _NAMES_PART * width)
    x, y = names / width, title / height
    # The figure behind the longest bar has to find room.
    wide, high = 1 - x - (3 if len(chart.series) > 1 else 9) / width, max(height - title - legend, 1) / height
    return (
        '<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>'
        f'<c:x val="{x:.3f}"/><c:y val="{y:.3f}"/><c:w val="{wide:.3f}"/><c:h val="{high:.3f}"/></c:manualLayout>'
        "</c:layout>"
    )


def _fonts_xml(size: float, bold: bool, colour: str = "000000") -> str:
    return (
        f'sz="{size * 100:.0f}" b="{int(bold)}"><a:solidFill><a:srgbClr val="{colour}"/></a:solidFill>'
        f'<a:latin typeface="{_FONT}"/><a:cs typeface="{_FONT}"/>'
    )


def _text_xml(size: float, colour: str = "000000") -> str:
    fonts = _fonts_xml(size, bold=False, colour=colour)
    return f"<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr {fonts}</a:defRPr></a:pPr><a:endParaRPr/></a:p></c:txPr>"


def _title_xml(title: str) -> str:
    fonts = _fonts_xml(_TITLE, bold=True)
    return (
        f'<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr {fonts}</a:defRPr></a:pPr><a:r><a:rPr lang="vi-VN" '
        f'{fonts}</a:rPr><a:t>{escape(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>'
    )


def _series_xml(chart: Chart, at: int, series: Series, stacked: bool) -> str:
    column, rows = chr(ord("B") + at), len(chart.categories) + 1
    names = dict(enumerate(chart.categories))
    values = {row: str(value) for row, value in enumerate(series.values) if value is not None}
    look = f"<c:spPr>{_FILLS[at % len(_FILLS)]}{_BORDER}</c:spPr>"
    # A figure on hatching or a dark ground cannot be read without a ground of its own.
    ground = _WHITE if stacked and at else "<a:noFill/>"
    colour = "FFFFFF" if stacked and not at else "000000"
    labels = (
        f'<c:dLbls><c:numFmt formatCode={quoteattr(_STACKED if stacked else _FIGURES)} sourceLinked="0"/>'
        f"<c:spPr>{ground}<a:ln><a:noFill/></a:ln></c:spPr>{_text_xml(_TEXT, colour)}"
        f'<c:dLblPos val="{"ctr" if stacked else "outEnd"}"/><c:showLegendKey val="0"/><c:showVal val="1"/>'
        '<c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>'
    )
    return (
        f'<c:ser><c:idx val="{at}"/><c:order val="{at}"/>'
        f"<c:tx><c:strRef><c:f>'Số liệu'!${column}$1</c:f>{_cache_xml('str', {0: series.name}, 1)}</c:strRef></c:tx>"
        f'{look}<c:invertIfNegative val="0"/>{labels}'
        f"<c:cat><c:strRef><c:f>'Số liệu'!$A$2:$A${rows}</c:f>{_cache_xml('str', names, rows - 1)}</c:strRef></c:cat>"
        f"<c:val><c:numRef><c:f>'Số liệu'!${column}$2:${column}${rows}</c:f>{_cache_xml('num', values, rows - 1)}"
        "</c:numRef></c:val></c:ser>"
    )


def _cache_xml(kind: str, values: Mapping[int, str], length: int) -> str:
    points = "".join(f'<c:pt idx="{at}"><c:v>{escape(value)}</c:v></c:pt>' for at, value in values.items())
    general = "<c:formatCode>General</c:formatCode>" if kind == "num" else ""
    return f'<c:{kind}Cache>{general}<c:ptCount val="{length}"/>{points}</c:{kind}Cache>'


def _axes_xml() -> Iterator[str]:
    """The names beside the bars; no scale, since each bar has its figure."""
    line = '<c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln></c:spPr>'
    yield (
        '<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/>'
        '<c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/>'
        f'<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>{line}{_text_xml(_TEXT)}'
        '<c:crossAx val="2"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="50"/>'
        '<c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>'
    )
    yield (
        '<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling>'
        '<c:delete val="1"/><c:axPos val="b"/><c:numFmt formatCode="General" sourceLinked="0"/>'
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="1"/>'
        '<c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>'
    )
