"""The sheet of charts of the Excel appendix: Excel's own, each beside the figures that it shows."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from danvan_cli.overdue import PeriodStanding
from danvan_cli.render import charts
from danvan_cli.render.charts import Chart
from danvan_cli.summary import Summary

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

SHEET = "Biểu đồ"
# Dark, hatched, grey, white, dotted: told apart in black and white print too.
_FILLS = ("404040", "dkUpDiag", "BFBFBF", "FFFFFF", "pct10")
_WIDTH, _BAR, _AROUND = 17.0, 0.72, 3.2  # centimetres
# So many bars of a chart; all units stand on the sheet of figures by unit.
_UNITS = 40
_ROW = 0.51  # the height of a row of the sheet, in centimetres
_NAMES, _FIGURES, _ACROSS = 44, 12, 5  # columns of the figures: widths in characters, and how many are kept free
_GAP = 2
_LINE = 15.5  # points


def charts_of(summary: Summary, standings: Sequence[PeriodStanding]) -> Iterator[Chart]:
    """All charts of the period; that of the periods only where their standings are known."""
    if standings:
        yield charts.submissions(summary.plan, standings)
    yield charts.coverage(summary)
    yield from charts.by_unit(summary, _UNITS)


def add_charts(sheet: "Worksheet", shown: Sequence[Chart], title: str, styles: "Styles") -> None:
    """Fill the sheet: figures at the left, the chart of them at the right, one below the other."""
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.pagebreak import Break
    from openpyxl.worksheet.properties import PageSetupProperties

    sheet.cell(1, 1, title).style = styles.title
    sheet.column_dimensions["A"].width = _NAMES
    for column in range(2, 2 + _ACROSS):
        sheet.column_dimensions[get_column_letter(column)].width = _FIGURES
    row = 3
    for number, chart in enumerate(shown):
        if number:
            sheet.row_breaks.append(Break(id=row - 1))
        height = _AROUND + _BAR * len(chart.categories)
        _write(sheet, chart, row, styles)
        sheet.add_chart(_drawn(sheet, chart, row, height), f"{get_column_letter(2 + _ACROSS)}{row}")
        row += max(len(chart.categories) + 2, round(height / _ROW)) + _GAP
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9  # A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


class Styles:
    """The names of the appendix's cell styles."""

    def __init__(self, title: str, heading: str, text: str, whole: str, fraction: str) -> None:
        self.title, self.heading, self.text, self.whole, self.fraction = title, heading, text, whole, fraction


def _write(sheet: "Worksheet", chart: Chart, row: int, styles: Styles) -> None:
    sheet.cell(row, 1, chart.title).style = styles.heading
    sheet.row_dimensions[row].height = _LINE * -(-len(chart.title) // _NAMES)
    for column, series in enumerate(chart.series, 2):
        sheet.cell(row, column, series.name).style = styles.heading
        for at, value in enumerate(series.values, row + 1):
            whole = value is not None and value == value.to_integral_value()
            shown = None if value is None else int(value) if whole else float(value)
            sheet.cell(at, column, shown).style = styles.whole if whole else styles.fraction
    for at, category in enumerate(chart.categories, row + 1):
        cell = sheet.cell(at, 1, category)
        cell.style, cell.data_type = styles.text, "s"


def _drawn(sheet: "Worksheet", chart: Chart, row: int, height: float) -> Any:
    from openpyxl.chart import BarChart, Reference
    from openpyxl.chart.layout import Layout

    stacked, last = len(chart.series) > 1, row + len(chart.categories)
    drawn: Any = BarChart()
    drawn.type, drawn.grouping = "bar", ("stacked" if stacked else "clustered")
    drawn.overlap, drawn.gapWidth = (100 if stacked else None), 40
    drawn.title, drawn.width, drawn.height = chart.title, _WIDTH, height
    drawn.add_data(Reference(sheet, 2, row, 1 + len(chart.series), last), titles_from_data=True)
    drawn.set_categories(Reference(sheet, 1, row + 1, 1, last))
    for at, series in enumerate(drawn.series):
        _look(series, _FILLS[at % len(_FILLS)], stacked, dark=not at)
    # Left alone, Excel hides axes that are not said to be there, and draws a scale that the figures make needless.
    drawn.x_axis.delete, drawn.y_axis.delete = False, True
    drawn.y_axis.scaling.min, drawn.y_axis.majorGridlines = 0, None
    drawn.x_axis.scaling.orientation = "maxMin"
    drawn.x_axis.tickLblPos, drawn.x_axis.tickLblSkip = "low", 1
    drawn.title.tx.rich.p[0].pPr = _paragraph(11, bold=True)
    drawn.title.overlay, drawn.layout = False, Layout()
    if stacked:
        drawn.legend.position = "b"
    else:
        drawn.legend = None
    return drawn


def _look(series: Any, fill: str, stacked: bool, *, dark: bool) -> None:
    from openpyxl.chart.label import DataLabelList
    from openpyxl.chart.shapes import GraphicalProperties
    from openpyxl.chart.text import RichText
    from openpyxl.drawing.colors import ColorChoice
    from openpyxl.drawing.fill import PatternFillProperties
    from openpyxl.drawing.text import Paragraph

    look: Any = GraphicalProperties()
    if len(fill) == 6:
        look.solidFill = fill
    else:
        black, white = (ColorChoice(srgbClr=colour) for colour in ("000000", "FFFFFF"))  # type: ignore[arg-type]
        look.pattFill = PatternFillProperties(prst=fill, fgClr=black, bgClr=white)  # type: ignore[arg-type]
    look.line.solidFill = "000000"
    series.graphicalProperties = look
    labels: Any = DataLabelList()
    labels.showVal, labels.dLblPos = True, "ctr" if stacked else "outEnd"
    labels.showSerName = labels.showCatName = labels.showLegendKey = labels.showPercent = False
    labels.numFmt = "0;;;" if stacked else "#,##0.##"
    colour = "FFFFFF" if stacked and dark else "000000"
    labels.txPr = RichText(p=[Paragraph(pPr=_paragraph(9, colour=colour), endParaRPr=None)])
    if stacked and not dark:
        labels.spPr = GraphicalProperties(solidFill="FFFFFF")
        labels.spPr.line.noFill = True
    series.dLbls = labels


def _paragraph(size: int, *, bold: bool = False, colour: str = "000000") -> Any:
    from openpyxl.drawing.text import CharacterProperties, Font, ParagraphProperties

    font = CharacterProperties(latin=Font(typeface="Times New Roman"), sz=size * 100, b=bold, solidFill=colour)
    return ParagraphProperties(defRPr=font)
