"""Writes `return-letter.docx`, the template of the letter that goes back with a unit's workbook.

A công văn after Nghị định 30/2020/NĐ-CP, annex I and annex III, form 1.5. The office edits the template in Word; this
script only says how it came to be. Run it after a change here: `python templates/make_letter.py`. It writes the same
bytes each time. Clauses in comments are those of annex I, part I.
"""

import sys
from datetime import date
from pathlib import Path

from docx.document import Document as DocumentObject
from docx.enum.table import WD_ALIGN_VERTICAL
from nd30 import (
    Style,
    blank_document,
    fill_row,
    letterhead,
    new_table,
    page_field,
    put,
    put_header,
    set_page,
    signatures,
    spread_row,
)

from danvan_cli.render.package import freeze

TEMPLATE = Path(__file__).with_name("return-letter.docx")
STAMP = date(2025, 1, 1)
STYLES = (
    # II.5.b: "V/v" and what the letter is about, 12 to 13 pt, 6 pt below the number
    Style("DV Subject", 12, align="center", before=6),
    Style("DV Points Head", 12, bold=True, align="center", next=True),
    Style("DV Points Text", 12),
    Style("DV Points Centre", 12, align="center"),
    Style("DV After Points", 14, align="both", first=12.7, before=6, after=6, lines=1.1),
)

OPENING = (
    "{{ office.title }} đã nhận báo cáo{% if period.title %} {{ period.title }}{% endif %} về kết quả thực hiện "
    "{{ plan.subject }} của {{ unit.name }} (tệp “{{ file }}”, nhận ngày {{ received }} {{ evidence }}). Qua kiểm "
    "tra, báo cáo có {% if errors %}{{ errors }} nội dung phải sửa{% if warnings %} và {% endif %}{% endif %}"
    "{% if warnings %}{{ warnings }} nội dung cần xem lại{% endif %}, cụ thể như sau:"
)
MORE = "Còn {{ more }} nội dung khác nêu tại trang tính “Cần sửa” của tệp kèm theo."
REQUEST = (
    "{{ office.title }} đề nghị {{ unit.name }} "
    "{% if attachment %}sửa ngay trong tệp “{{ attachment }}” gửi kèm (các ô cần sửa đã tô màu, có ghi chú; danh mục "
    "đầy đủ và cách sửa ở trang tính đầu tiên){% else %}sửa báo cáo{% endif %} và gửi lại chậm nhất ngày {{ until }} "
    "để kịp tổng hợp, báo cáo."
)
CONTACT = "Trong quá trình thực hiện, nếu có vướng mắc, đề nghị liên hệ {{ office.contact }}."
CLOSING = "Đề nghị {{ unit.name }} quan tâm, phối hợp thực hiện./."
POINTS = (
    ("TT", "{{ point.number }}", "DV Points Centre", 9),
    ("Trang, ô", "{{ point.place }}", "DV Points Text", 31),
    (
        "Nội dung cần sửa",
        "{{ point.text }}{% if point.doubtful %} (Đề nghị xem lại.){% endif %}",
        "DV Points Text",
        120,
    ),
)


def points(document: DocumentObject) -> None:
    table = new_table(document, [width for *_, width in POINTS])
    fill_row(table, [heading for heading, *_ in POINTS], ["DV Points Head"] * len(POINTS), head=True)
    spread_row(table, "{%tr for point in points %}")
    fill_row(table, [text for _, text, _, _ in POINTS], [style for _, _, style, _ in POINTS])
    spread_row(table, "{%tr endfor %}")


def make() -> DocumentObject:
    document = blank_document("Công văn", STYLES)
    set_page(document.sections[0])
    page_field(put_header(document.sections[0]))
    number, place = letterhead(document).cells
    for cell in (number, place):  # II.4: on one line, though the subject stands below the number
        cell.vertical_alignment = WD_ALIGN_VERTICAL.TOP
    put(number, "DV Subject", "V/v hoàn thiện, gửi lại báo cáo{% if period.title %} {{ period.title }}{% endif %}")
    put(document, "DV Addressee", "Kính gửi: {{ unit.name }}")
    put(document, "DV Before List", OPENING)
    points(document)
    put(document, "DV After Points", "{%p if more %}")
    put(document, "DV After Points", MORE)
    put(document, "DV After Points", "{%p endif %}")
    put(document, "DV After Points", REQUEST)
    put(document, "DV Body", "{%p if office.contact %}")
    put(document, "DV Body", CONTACT)
    put(document, "DV Body", "{%p endif %}")
    put(document, "DV Before Signature", CLOSING)
    signatures(document, ["- Như trên;"])
    return document


def main(path: Path) -> None:
    make().save(str(path))
    freeze(path, STAMP)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else TEMPLATE)
