"""Writes `summary.docx`, the template of "Tóm tắt phục vụ lãnh đạo": one page of figures, names and charts.

It shows what a template of the office's own can be made of: texts, a table from a loop, charts in cells that say how
large they are. The office edits it in Word; `danvan template fields` lists all that it can print. Run this script after
a change here: `python templates/make_summary.py`. It writes the same bytes each time.
"""

import sys
from datetime import date
from pathlib import Path

from docx.document import Document as DocumentObject
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Mm
from docx.table import _Row
from nd30 import Style, add_row, blank_document, fill_row, line, new_table, put, set_page, spread_row

from danvan_cli.render.package import freeze

TEMPLATE = Path(__file__).with_name("summary.docx")
STAMP = date(2025, 1, 1)

# A paper for the leadership's desk, no document that is issued: NĐ 30/2020 sets its paper, margins and font, while the
# body is smaller than the 13 to 14 pt of a report, so that a page holds it.
STYLES = (
    Style("DV Sum Office", 11, bold=True, align="center"),
    Style("DV Sum Date", 11, italic=True, align="center"),
    Style("DV Sum Title", 13, bold=True, align="center"),
    Style("DV Sum Heading", 11, bold=True, before=3, after=1, next=True, level=0),
    Style("DV Sum Text", 10.5, align="both", after=1.5),
    Style("DV Sum Note", 8.5, italic=True, align="both", before=1),
    Style("DV Sum Chart", 8, align="center"),
    Style("DV Sum End", 1),
)
WIDTH = 160
CHARTS, UNITS = 50, 42  # heights in millimetres
LEFT_CHART = 68


def head(document: DocumentObject) -> None:
    table = new_table(document, (70, 90), bordered=False)
    left, right = add_row(table, align="top").cells
    put(left, "DV Sum Office", "{{ office.name }}")
    line(left)
    put(right, "DV Sum Date", "{{ office.place }}, {{ date }}")
    title = put(document, "DV Sum Title", "TÓM TẮT PHỤC VỤ LÃNH ĐẠO")
    title.add_run().add_break()
    title.add_run("Kết quả thực hiện {{ plan.subject }} {{ period.title }}")


RECEPTION = (
    "{{ reception.reported }}/{{ reception.expected }} đơn vị đã có báo cáo đạt yêu cầu, {{ reception.on_time }} "
    "đơn vị đúng hạn (trước ngày {{ deadline.due_before }})."
    "{% if named_units.late %} Gửi chậm ({{ reception.late }}): {{ named_units.late }}.{% endif %}"
    "{% if named_units.returned %} Phải sửa, gửi lại ({{ reception.returned }}): {{ named_units.returned }}."
    "{% endif %}"
    "{% if named_units.missing %} Chưa gửi ({{ reception.missing }}): {{ named_units.missing }}.{% endif %}"
    "{% if named_units.waiting %} Chưa gửi, còn hạn ({{ reception.waiting }}): {{ named_units.waiting }}."
    "{% endif %}"
)
SMALL, CENTRE, FIGURE = "DV Small Text", "DV Small Centre", "DV Small Figure"
COLUMNS: tuple[tuple[str, str, str, float, float], ...] = (
    # heading, text, style, width with and without the comparison
    ("Mã", "{{ row.code }}", CENTRE, 10, 10),
    ("Chỉ tiêu", "{{ row.name }}", SMALL, 87, 100),
    ("Đơn vị tính", "{{ row.unit }}", CENTRE, 14, 15),
    ("Tổng số", "{{ row.total }}", FIGURE, 19, 22),
    ("Số đơn vị", "{{ row.given }}", CENTRE, 11, 13),
    ("So với {{ previous }}*", "{{ row.change }}", FIGURE, 19, 0),
)


def figures(document: DocumentObject, columns: list[tuple[str, str, str, float]]) -> None:
    table = new_table(document, [width for *_, width in columns])
    fill_row(table, [heading for heading, *_ in columns], ["DV Small Head"] * len(columns), head=True)
    spread_row(table, "{%tr for row in key_figures %}")
    fill_row(table, [text for _, text, _, _ in columns], [style for _, _, style, _ in columns])
    spread_row(table, "{%tr endfor %}")


def key_figures(document: DocumentObject) -> None:
    """With a column for the comparison, or, in the first period, without."""
    put(document, "DV Sum Heading", "2. Số liệu chính")
    put(document, "DV Sum Text", "{%p if previous %}")
    figures(document, [(*column[:3], column[3]) for column in COLUMNS])
    put(
        document,
        "DV Sum Note",
        "“Số đơn vị”: có số liệu/được giao. * Trên các đơn vị có số liệu cả hai kỳ; chỉ tiêu lũy kế: phần thêm sau "
        "{{ previous }}. “…” chưa có số liệu; “–” không phát sinh; “x” không so sánh.",
    )
    put(document, "DV Sum Text", "{%p else %}")
    figures(document, [(*column[:3], column[4]) for column in COLUMNS if column[4]])
    put(document, "DV Sum Note", "“Số đơn vị”: có số liệu/được giao. “…” chưa có số liệu; “–” không phát sinh.")
    put(document, "DV Sum Text", "{%p endif %}")


def of_height(row: _Row, millimetres: float) -> _Row:
    """The row's height is the chart's: the office draws it larger or smaller in Word."""
    height = round(millimetres * 1440 / 25.4)
    xml = f'<w:trHeight {nsdecls("w")} w:val="{height}" w:hRule="atLeast"/>'
    row._tr.get_or_add_trPr().append(parse_xml(xml))
    return row


def charts(document: DocumentObject) -> None:
    table = new_table(document, (LEFT_CHART, WIDTH - LEFT_CHART), bordered=False)
    left, right = of_height(add_row(table, align="top"), CHARTS).cells
    put(left, "DV Sum Chart", "{{ charts.submissions }}")
    put(right, "DV Sum Chart", "{{ charts.coverage }}")
    spread_row(table, "{%tr for chart in charts.by_unit[:1] %}")
    cells = of_height(add_row(table, align="top"), UNITS).cells
    put(cells[0].merge(cells[-1]), "DV Sum Chart", "{{ chart }}")
    spread_row(table, "{%tr endfor %}")
    put(document, "DV Sum End", "")


def make() -> DocumentObject:
    document = blank_document("Tóm tắt phục vụ lãnh đạo", STYLES)
    section = document.sections[0]
    set_page(section)
    section.different_first_page_header_footer = False
    section.bottom_margin = Mm(20)
    head(document)
    put(document, "DV Sum Heading", "1. Tình hình gửi báo cáo")
    put(document, "DV Sum Text", RECEPTION)
    key_figures(document)
    put(document, "DV Sum Text", "{%p if outstanding %}")
    put(document, "DV Sum Heading", "3. Một số kết quả nổi bật các đơn vị đã nêu")
    put(document, "DV Sum Text", "{%p for told in outstanding %}")
    put(document, "DV Sum Text", "- {% if told.units %}{{ told.units }}: {% endif %}{{ told.text }}")
    put(document, "DV Sum Text", "{%p endfor %}")
    put(document, "DV Sum Text", "{%p endif %}")
    charts(document)
    return document


def main(path: Path) -> None:
    make().save(str(path))
    freeze(path, STAMP)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else TEMPLATE)
