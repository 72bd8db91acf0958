"""Writes `return-letter.docx`, the template of the letter that goes back with a unit's workbook.

A công văn after Nghị định 30/2020/NĐ-CP, annex I and annex III, form 1.5. The office edits the template in Word; this
script only says how it came to be. Run it after a change here: `python templates/make_letter.py`. It writes the same
bytes each time. Clauses in comments are those of annex I, part I.
"""

import sys
from datetime import date
from pathlib import Path

from docx.document import Document as DocumentObject
from letter import CENTRE, CONTACT, TEXT, begin, looped_table, when
from nd30 import put, signatures

from danvan_cli.render.package import freeze

TEMPLATE = Path(__file__).with_name("return-letter.docx")
STAMP = date(2025, 1, 1)

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
CLOSING = "Đề nghị {{ unit.name }} quan tâm, phối hợp thực hiện./."
POINTS = (
    ("TT", "{{ point.number }}", CENTRE, 9),
    ("Trang, ô", "{{ point.place }}", TEXT, 31),
    (
        "Nội dung cần sửa",
        "{{ point.text }}{% if point.doubtful %} (Đề nghị xem lại.){% endif %}",
        TEXT,
        120,
    ),
)


def make() -> DocumentObject:
    document = begin("Công văn", "hoàn thiện, gửi lại báo cáo{% if period.title %} {{ period.title }}{% endif %}")
    put(document, "DV Addressee", "Kính gửi: {{ unit.name }}")
    put(document, "DV Before List", OPENING)
    looped_table(document, POINTS, "point in points")
    put(document, "DV After Table", "{%p if more %}")
    put(document, "DV After Table", MORE)
    put(document, "DV After Table", "{%p endif %}")
    put(document, "DV After Table", REQUEST)
    when(document, "office.contact", ("DV Body", CONTACT))
    put(document, "DV Before Signature", CLOSING)
    signatures(document, ["- Như trên;"])
    return document


def main(path: Path) -> None:
    make().save(str(path))
    freeze(path, STAMP)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else TEMPLATE)
