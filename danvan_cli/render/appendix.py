"""Of the Excel appendix: the sheet of good examples, and links from each total to its sources."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from danvan_cli.summary import Summary
from danvan_cli.texts.digest import Digest

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

Row = dict[str, str | int | float | date | None]

# Rows above the first figure: the title, what the sheet is of, the headings.
_HEAD = 3
_CODE, _TOTAL = 2, 5  # columns of the sheet of totals
_LINK = "0563C1"


def model_rows(condensed: Digest) -> Iterator[Row]:
    """All good examples with each unit's sentence, those of the report's table first."""
    for model in (*condensed.models, *condensed.more_models):
        for one in model.told:
            yield {
                "Mô hình": "; ".join(model.names),
                "Đơn vị": one.unit.name,
                "Nội dung": one.sentence,
                "Có trong báo cáo": "x" if any(model is shown for shown in condensed.models) else "",
                "Tệp": one.where.file,
                "Trang": one.where.sheet,
                "Ô": one.where.cell,
            }


def link_totals(totals: "Worksheet", sources: "Worksheet", summary: Summary) -> None:
    """Let each total lead to its first row among the sources; a percentage to that of its first figure."""
    from openpyxl.styles import Font
    from openpyxl.worksheet.hyperlink import Hyperlink

    look = Font(name="Times New Roman", size=11, color=_LINK, underline="single")
    first: dict[object, int] = {}
    for row, (code,) in enumerate(sources.iter_rows(min_row=_HEAD + 1, max_col=1, values_only=True), _HEAD + 1):
        first.setdefault(code, row)
    of_ratio = {code: percentage.ratio.of[0] for code, percentage in summary.percentages.items()}
    for row in range(_HEAD + 1, totals.max_row + 1):
        code, cell = totals.cell(row, _CODE).value, totals.cell(row, _TOTAL)
        found = first.get(of_ratio.get(str(code), code))
        if found and cell.value is not None:
            cell.hyperlink = Hyperlink(cell.coordinate, location=f"'{sources.title}'!A{found}", tooltip=sources.title)
            cell.font = look
