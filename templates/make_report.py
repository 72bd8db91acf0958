"""Writes `report.docx`, the template of the Word report, after Nghị định 30/2020/NĐ-CP, annex I.

The office edits the template in Word; this script only says how it came to be. Run it after a change here:
`python templates/make_report.py`. It writes the same bytes each time. Clauses in comments are those of annex I, part I.
"""

import sys
from datetime import date
from pathlib import Path

from docx.document import Document as DocumentObject
from docx.enum.section import WD_SECTION
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt
from docx.text.paragraph import Paragraph
from nd30 import (
    AFTER_TABLE,
    blank_document,
    fill_row,
    letterhead,
    line,
    new_table,
    page_field,
    put,
    put_header,
    set_page,
    signatures,
    spread_row,
)

from danvan_cli.render.package import freeze

TEMPLATE = Path(__file__).with_name("report.docx")
STAMP = date(2025, 1, 1)
# II.6.e, as the body, with room below the table.
STYLES = (AFTER_TABLE,)

# The report


def title(document: DocumentObject) -> None:
    """II.5, II.9.a."""
    put(document, "DV Type", "BÁO CÁO")
    heading = put(document, "DV Title", "Kết quả thực hiện {{ plan.subject }}")
    heading.add_run().add_break()
    heading.add_run("{{ period.title }} trên địa bàn {{ plan.area }}")
    line(document)
    put(document, "DV Body", "{%p if office.addressee %}")
    put(document, "DV Addressee", "Kính gửi: {{ office.addressee }}")
    put(document, "DV Body", "{%p elif office.addressees %}")
    put(document, "DV Addressees", "Kính gửi:")
    put(document, "DV Body", "{%p for addressee in office.addressees %}")
    put(document, "DV Addressees Line", "- {{ addressee }}")
    put(document, "DV Body", "{%p endfor %}")
    put(document, "DV Body", "{%p endif %}")


OPENING = (
    "Thực hiện {{ plan.citation }}, tính đến {{ date }}, {{ office.title }} đã nhận được báo cáo {{ period.title }} "
    "của {{ reception.reported }}/{{ reception.expected }} đơn vị"
    "{% if reception.late_units %}, trong đó {{ reception.late }} đơn vị gửi chậm ({{ reception.late_units }})"
    "{% endif %}."
    "{% if reception.returned_units %} Có {{ reception.returned }} đơn vị đã gửi nhưng báo cáo chưa đạt yêu cầu, phải "
    "hoàn thiện, gửi lại ({{ reception.returned_units }}).{% endif %}"
    "{% if reception.missing_units %} Còn {{ reception.missing }} đơn vị chưa gửi báo cáo "
    "({{ reception.missing_units }}).{% endif %}"
    "{% if reception.waiting_units %} Còn {{ reception.waiting }} đơn vị chưa gửi, còn trong thời hạn báo cáo "
    "({{ reception.waiting_units }}).{% endif %}"
    "{% if reception.extra_units %} Ngoài ra, {{ reception.extra }} đơn vị không thuộc diện phải báo cáo cũng đã gửi "
    "({{ reception.extra_units }}).{% endif %}"
)
ANNOUNCED = (
    "Trên cơ sở báo cáo của các đơn vị, {{ office.title }} tổng hợp, báo cáo kết quả thực hiện {{ plan.subject }} "
    "{{ period.title }} trên địa bàn {{ plan.area }} như sau:"
)
# The report repeats a part of what the units wrote; nobody shall take it for the whole.
WHOLE_TEXTS = (
    "Báo cáo nêu số liệu tổng hợp và một số nội dung tiêu biểu; toàn văn nội dung báo cáo của các đơn vị ở trang tính "
    "“Nội dung báo cáo” của phụ lục Excel kèm theo."
)
SENTENCE = "- {% if {0}.units %}{{ {0}.units }}: {% endif %}{{ {0}.text }}"


def sentences(document: DocumentObject, of: str) -> None:
    put(document, "DV Body", f"{{%p for told in {of} %}}")
    put(document, "DV Body", SENTENCE.replace("{0}", "told"))
    put(document, "DV Body", "{%p endfor %}")


def when(document: DocumentObject, condition: str, style: str, text: str, otherwise: str = "") -> None:
    """A paragraph that is there under a condition, and another one if not."""
    put(document, "DV Body", f"{{%p if {condition} %}}")
    put(document, style, text)
    if otherwise:
        put(document, "DV Body", "{%p else %}")
        put(document, "DV Body", otherwise)
    put(document, "DV Body", "{%p endif %}")


def results(document: DocumentObject) -> None:
    """Sections I and II: the plan's tasks."""
    coverage = "{% if {0}.coverage %} ({{ {0}.coverage }}){% endif %}"
    put(document, "DV Heading 1", "I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO")
    put(document, "DV Body", "{%p if direction.lead %}")
    put(document, "DV Body", "{{ direction.lead }}", coverage.replace("{0}", "direction"))
    put(document, "DV Body", "{%p else %}")
    put(document, "DV Body", "Chưa có số liệu của các đơn vị về công tác lãnh đạo, chỉ đạo.")
    put(document, "DV Body", "{%p endif %}")
    put(document, "DV Heading 1", "II. KẾT QUẢ THỰC HIỆN CÁC NHIỆM VỤ")
    put(document, "DV Body", WHOLE_TEXTS)
    put(document, "DV Body", "{%p for task in tasks %}")
    put(document, "DV Heading 2", "{{ task.number }}. {{ task.short }}")
    put(document, "DV Body", "{%p if task.lead %}")
    put(document, "DV Body", "{{ task.lead }}", coverage.replace("{0}", "task"))
    put(document, "DV Body", "{%p endif %}")
    when(document, "task.nothing", "DV Body", "Đến nay chưa có đơn vị nào báo cáo kết quả thực hiện nhiệm vụ này.")
    when(document, "task.groups", "DV Before List", "Một số kết quả cụ thể của các đơn vị:")
    put(document, "DV Body", "{%p for group in task.groups %}")
    when(document, "group.point", "DV Heading 3", "{{ group.point }} {{ group.name }}:")
    sentences(document, "group.sentences")
    put(document, "DV Body", "{%p endfor %}")
    put(document, "DV Body", "{%p endfor %}")
    models(document)


MODELS = (
    ("STT", "{{ model.number }}", "DV Table Centre", 10),
    ("Mô hình", "{{ model.name }}", "DV Table Text", 36),
    ("Đơn vị", "{{ model.units }}", "DV Table Text", 34),
    ("Nội dung", "{%p for told in model.told %}", "DV Table Text", 80),
)


def models(document: DocumentObject) -> None:
    """The table of good examples, after the last task."""
    put(document, "DV Body", "{%p if models %}")
    put(document, "DV Heading 2", "{{ tasks|length + 1 }}. Mô hình, cách làm hay của các đơn vị")
    table = new_table(document, [width for *_, width in MODELS])
    fill_row(table, [heading for heading, *_ in MODELS], ["DV Table Head"] * len(MODELS), head=True)
    spread_row(table, "{%tr for model in models %}")
    row = fill_row(table, [text for _, text, _, _ in MODELS], [style for _, _, style, _ in MODELS])
    told = row.cells[-1]
    put(told, "DV Table Text", SENTENCE.replace("- ", "").replace("{0}", "told"))
    put(told, "DV Table Text", "{%p endfor %}")
    spread_row(table, "{%tr endfor %}")
    when(
        document,
        "more_models",
        "DV After Table",
        "Ngoài ra, {{ more_models }} mô hình, cách làm khác ở trang tính “Mô hình” của phụ lục Excel kèm theo.",
    )
    put(document, "DV Body", "{%p endif %}")


def more(document: DocumentObject, count: str, what: str) -> None:
    """How much of a list is left to the appendix."""
    told = f"Ngoài ra, còn {{{{ {count} }}}} {what} khác ở trang tính “Nội dung báo cáo” của phụ lục Excel kèm theo."
    when(document, count, "DV Body", told)


def assessment(document: DocumentObject) -> None:
    """Section III."""
    put(document, "DV Heading 1", "III. ĐÁNH GIÁ CHUNG")
    put(document, "DV Heading 2", "1. Ưu điểm")
    when(document, "not strengths", "DV Body", "Các đơn vị chưa nêu ưu điểm trong báo cáo.")
    when(document, "strengths", "DV Before List", "Một số ưu điểm các đơn vị đã nêu:")
    sentences(document, "strengths")
    put(document, "DV Heading 2", "2. Hạn chế, khó khăn, vướng mắc")
    when(
        document,
        "not weaknesses and not difficulties",
        "DV Body",
        "Các đơn vị không nêu hạn chế, khó khăn, vướng mắc trong báo cáo.",
    )
    when(document, "weaknesses", "DV Heading 3", "a) Một số hạn chế, tồn tại các đơn vị đã nêu:")
    sentences(document, "weaknesses")
    when(
        document,
        "difficulties",
        "DV Heading 3",
        "{% if weaknesses %}b){% else %}a){% endif %} Một số khó khăn, vướng mắc các đơn vị đã nêu:",
    )
    put(document, "DV Body", "{%p for task in difficulties %}")
    put(document, "DV Before List", "Về nhiệm vụ {{ task.number }} ({{ task.short }}):")
    sentences(document, "task.sentences")
    put(document, "DV Body", "{%p endfor %}")
    more(document, "more_difficulties", "khó khăn, vướng mắc")
    put(document, "DV Heading 2", "3. Nguyên nhân")
    when(document, "not causes", "DV Body", "Các đơn vị chưa nêu nguyên nhân của hạn chế, khó khăn, vướng mắc.")
    when(document, "causes", "DV Before List", "Một số nguyên nhân các đơn vị đã nêu:")
    sentences(document, "causes")


def outlook(document: DocumentObject) -> None:
    """Sections IV and V."""
    put(document, "DV Heading 1", "IV. PHƯƠNG HƯỚNG, NHIỆM VỤ {{ period.next|upper }}")
    put(
        document,
        "DV Before List",
        "Trong {{ period.next }}, các cơ quan, đơn vị, địa phương tiếp tục thực hiện đầy đủ các nhiệm vụ "
        "{{ plan.subject }} theo kế hoạch{% if plans %}. Một số nhiệm vụ cụ thể của các đơn vị:{% else %}.{% endif %}",
    )
    sentences(document, "plans")
    when(
        document,
        "reception.missing_units or reception.returned_units",
        "DV Body",
        "{{ office.title }} tiếp tục theo dõi, đôn đốc, hướng dẫn các đơn vị chưa gửi báo cáo hoặc phải gửi lại báo "
        "cáo để bổ sung số liệu.",
    )
    put(document, "DV Heading 1", "V. KIẾN NGHỊ, ĐỀ XUẤT")
    when(
        document,
        "proposals",
        "DV Before List",
        "Một số kiến nghị, đề xuất của các đơn vị:",
        "Các đơn vị không có kiến nghị, đề xuất.",
    )
    put(document, "DV Body", "{%p for task in proposals %}")
    put(document, "DV Heading 2", "{{ loop.index }}. {{ task.short }}")
    sentences(document, "task.sentences")
    put(document, "DV Body", "{%p endfor %}")
    more(document, "more_proposals", "kiến nghị, đề xuất")


def signature(document: DocumentObject) -> None:
    """II.7, II.9.b. The last paragraph stays with the table, whose one row cannot be torn apart."""
    put(
        document,
        "DV Before Signature",
        "Số liệu tổng hợp và số liệu của từng đơn vị nêu tại Phụ lục I, tình hình gửi báo cáo của các đơn vị nêu tại "
        "Phụ lục II kèm theo.",
    )
    put(
        document,
        "DV Before Signature",
        "Trên đây là báo cáo kết quả thực hiện {{ plan.subject }} {{ period.title }} trên địa bàn {{ plan.area }}"
        "{% if office.addressed %}; {{ office.title }} kính báo cáo {{ office.addressed }} xem xét, chỉ đạo"
        "{% endif %}./.",
    )
    recipients = ("{%p for recipient in office.recipients %}", "- {{ recipient }};", "{%p endfor %}")
    signatures(document, recipients)


# Annexes


def annex(document: DocumentObject, number: str, name: str) -> None:
    """III.1.b, III.1.c."""
    put(document, "DV Annex", f"Phụ lục {number}")
    put(document, "DV Annex Title", name)
    put(
        document,
        "DV Annex Reference",
        "(Kèm theo Báo cáo số      /{{ office.symbol }} {{ date }} của {{ office.title }})",
    )
    line(document).paragraph_format.space_after = Pt(8)


TASK_NAME = "{% if task.title %}{{ task.number }}. {{ task.title }}{% else %}Công tác lãnh đạo, chỉ đạo{% endif %}"
TEXT, CENTRE, FIGURE = "DV Table Text", "DV Table Centre", "DV Table Figure"
TOTALS: tuple[tuple[str, str, str, float, float], ...] = (
    # heading, text, style, width with and without the comparison
    ("Mã", "{{ row.code }}", CENTRE, 13, 18),
    ("Chỉ tiêu", "{{ row.name }}", TEXT, 64, 118),
    ("Đơn vị tính", "{{ row.unit }}", CENTRE, 22, 32),
    ("Tổng số", "{{ row.total }}", FIGURE, 28, 44),
    ("Số đơn vị có số liệu", "{{ row.given }}", CENTRE, 19, 35),
    ("Số đơn vị so sánh", "{{ row.compared }}", CENTRE, 17, 0),
    ("Kỳ này (đơn vị so sánh)", "{{ row.now }}", FIGURE, 28, 0),
    ("Số {{ previous }} (đơn vị so sánh)", "{{ row.before }}", FIGURE, 28, 0),
    ("Chênh lệch", "{{ row.change }}", FIGURE, 28, 0),
)


def totals(document: DocumentObject) -> None:
    put(document, "DV Note", LEGEND)
    put(document, "DV Annex Heading", "A. Số liệu tổng hợp")
    put(document, "DV Note", "{%p if previous %}")
    totals_table(document, [(*column[:3], column[3]) for column in TOTALS])
    put(
        document,
        "DV Note",
        "Số so sánh chỉ tính các đơn vị có số liệu ở cả hai kỳ, nên có thể khác tổng số của kỳ này và số liệu đã báo "
        "cáo của kỳ trước. Đối với chỉ tiêu lũy kế từ đầu năm, chênh lệch là phần thêm sau kỳ trước.",
    )
    put(document, "DV Note", "{%p else %}")
    totals_table(document, [(*column[:3], column[4]) for column in TOTALS if column[4]])
    put(document, "DV Note", "{%p endif %}")


def totals_table(document: DocumentObject, columns: list[tuple[str, str, str, float]]) -> None:
    table = new_table(document, [width for *_, width in columns])
    fill_row(table, [heading for heading, *_ in columns], ["DV Table Head"] * len(columns), head=True)
    spread_row(table, "{%tr for task in totals %}")
    spread_row(table, TASK_NAME, "DV Table Task")
    spread_row(table, "{%tr for row in task.rows %}")
    row = fill_row(table, [text for _, text, _, _ in columns], [style for _, _, style, _ in columns])
    name = row.cells[1]
    put(name, "DV Table List", "{%p if row.list %}")
    put(name, "DV Table List", "Gồm: {{ row.list }}")
    put(name, "DV Table List", "{%p endif %}")
    spread_row(table, "{%tr endfor %}")
    spread_row(table, "{%tr endfor %}")


def by_unit(document: DocumentObject) -> None:
    """One table for each group of units, or part of one; its columns come from a loop over cells."""
    put(document, "DV Annex Heading", "B. Số liệu theo đơn vị")
    put(document, "DV Note", "{%p for table in by_unit %}")
    put(
        document,
        "DV Annex Heading",
        "{{ table.group }}{% if table.part %} (bảng {{ table.part }}){% endif %}"
        "{% if table.totals_only %}: {{ table.count }} đơn vị, số liệu từng đơn vị ở phụ lục Excel kèm theo{% endif %}",
    )
    by_unit_table(document)
    put(document, "DV Note", "{%p endfor %}")


def by_unit_table(document: DocumentObject) -> None:
    table = new_table(document, (14, 64, 21, 52, 20, 52, 24))
    head, text, centre, figure = "DV Small Head", "DV Small Text", "DV Small Centre", "DV Small Figure"
    fill_row(
        table,
        (
            "Mã",
            "Chỉ tiêu",
            "Đơn vị tính",
            "{%tc for unit in table.units %}",
            "{{ unit }}",
            "{%tc endfor %}",
            "Cộng{% if table.part %} {{ table.plural }}{% endif %}",
        ),
        [head] * 7,
        head=True,
    )
    spread_row(table, "{%tr for task in table.tasks %}")
    spread_row(table, "{% colspan table.columns %}" + TASK_NAME, "DV Small Task")
    spread_row(table, "{%tr for row in task.rows %}")
    fill_row(
        table,
        (
            "{{ row.code }}",
            "{{ row.name }}",
            "{{ row.unit }}",
            "{%tc for figure in row.figures %}",
            "{{ figure }}",
            "{%tc endfor %}",
            "{{ row.total }}",
        ),
        (centre, text, centre, figure, figure, figure, figure),
    )
    spread_row(table, "{%tr endfor %}")
    spread_row(table, "{%tr endfor %}")


LEGEND = (
    "Ký hiệu trong các bảng: “…” chưa có số liệu; “–” không phát sinh; “0” có theo dõi, bằng không; “x” không giao chỉ "
    "tiêu, hoặc không cộng, không so sánh."
)
NOT_ADDED = (
    "{% if not_added %}Số trong ngoặc vuông không cộng vào tổng, để không tính trùng giữa các đơn vị. {% endif %}"
    "“Cộng” gồm tất cả đơn vị của nhóm."
)
RECEIPTS: tuple[tuple[str, str, str, float, float], ...] = (
    # heading, text, style, width with and without the notes
    ("TT", "{{ row.number }}", CENTRE, 10, 10),
    ("Đơn vị", "{{ row.unit }}", TEXT, 36, 52),
    ("Tình hình", "{{ row.state }}", TEXT, 19, 22),
    ("Ngày nhận", "{{ row.received }}", CENTRE, 21, 22),
    ("Căn cứ ngày nhận", "{{ row.evidence }}", TEXT, 23, 37),
    ("Số ngày chậm", "{{ row.late }}", CENTRE, 16, 17),
    ("Ghi chú", "{{ row.note }}", TEXT, 35, 0),
)
RULE = (
    "Thời hạn theo kế hoạch: trước ngày {{ deadline.due_before }}; ngày cuối cùng được tính đúng hạn là "
    "{{ deadline.last_good_day }}"
    "{% if deadline.moved %} (thời hạn kết thúc vào ngày nghỉ nên tính đến hết ngày làm việc kế tiếp){% endif %}"
    "{% if deadline.inclusive %} (tính cả ngày nêu trong kế hoạch){% endif %}. "
    "Ngày nhận là ngày nhận báo cáo đạt yêu cầu đầu tiên (báo cáo sửa, gửi lại sau đó không bị tính chậm); đối với "
    "báo cáo phải sửa là ngày nhận báo cáo gần nhất. "
    "{% if decided %}Đơn vị được gia hạn chỉ bị tính chậm từ sau ngày gia hạn. {% endif %}"
    "Trong ngoặc là số ngày làm việc; số ngày chậm của đơn vị chưa có "
    "báo cáo đạt yêu cầu tính đến {{ date }}."
)


def receipts(document: DocumentObject) -> None:
    """With a column of notes only where something was decided by hand."""
    put(document, "DV Note", "{%p if decided %}")
    receipts_table(document, [(*column[:3], column[3]) for column in RECEIPTS])
    put(document, "DV Note", "{%p else %}")
    receipts_table(document, [(*column[:3], column[4]) for column in RECEIPTS if column[4]])
    put(document, "DV Note", "{%p endif %}")
    put(document, "DV Note", RULE)


def receipts_table(document: DocumentObject, columns: list[tuple[str, str, str, float]]) -> None:
    table = new_table(document, [width for *_, width in columns])
    fill_row(table, [heading for heading, *_ in columns], ["DV Table Head"] * len(columns), head=True)
    spread_row(table, "{%tr for row in receipts %}")
    fill_row(table, [text for _, text, _, _ in columns], [style for _, _, style, _ in columns])
    spread_row(table, "{%tr endfor %}")


def new_section(document: DocumentObject, across: bool) -> None:
    """A page of its own for an annex, numbered from 1 (III.1.đ)."""
    section = document.add_section(WD_SECTION.NEW_PAGE)
    set_page(section, across)
    numbering = section._sectPr.find(qn("w:pgNumType"))
    if numbering is None:
        numbering = parse_xml(f'<w:pgNumType {nsdecls("w")} w:start="1"/>')
        section._sectPr.insert_element_before(numbering, "w:cols", "w:titlePg", "w:docGrid")


def end_section_with(document: DocumentObject, last: Paragraph) -> None:
    """Let the last paragraph end its section, so that no empty one has to; after a table one must."""
    ending = document.paragraphs[-1]._p
    for properties in ending.xpath("./w:pPr/w:sectPr"):
        last._p.get_or_add_pPr().append(properties)
    document.element.body.remove(ending)


def make() -> DocumentObject:
    document = blank_document("Báo cáo", STYLES)
    first = document.sections[0]
    set_page(first)
    page_field(put_header(first))
    letterhead(document)
    title(document)
    put(document, "DV Body", OPENING)
    put(document, "DV Body", ANNOUNCED)
    results(document)
    assessment(document)
    outlook(document)
    signature(document)
    new_section(document, across=True)
    document.paragraphs[-1].style = "DV Section End"
    annex(document, "I", "SỐ LIỆU {{ plan.subject|upper }} {{ period.title|upper }}")
    totals(document)
    by_unit(document)
    last = put(document, "DV Note", NOT_ADDED)
    new_section(document, across=False)
    end_section_with(document, last)
    annex(document, "II", "TÌNH HÌNH GỬI BÁO CÁO {{ period.title|upper }}")
    receipts(document)
    return document


def main(path: Path) -> None:
    make().save(str(path))
    freeze(path, STAMP)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else TEMPLATE)
