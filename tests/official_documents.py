"""Documents after Nghị định 30/2020/NĐ-CP as a careful clerk builds them: a report, a letter, a decision, in order."""

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

from docx import Document
from docx.document import Document as DocumentObject
from docx.enum.section import WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph

CENTRE, BOTH = ALIGN.CENTER, ALIGN.JUSTIFY
SENTENCE = (
    "Các cơ quan, đơn vị, địa phương đã chủ động phối hợp với Mặt trận Tổ quốc và các đoàn thể tuyên truyền, vận động "
    "Nhân dân thực hiện tốt chủ trương của Đảng, chính sách, pháp luật của Nhà nước; kịp thời giải quyết những kiến "
    "nghị chính đáng ngay từ cơ sở. "
)


def blank() -> DocumentObject:
    """A4, margins, font."""
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin = section.bottom_margin = section.right_margin = Mm(20)
    section.left_margin = Mm(30)
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Times New Roman", Pt(14)
    return document


def add(  # noqa: PLR0913 - a look has so many sides
    place: Any, text: str = "", size: float = 14, *, bold: bool = False, italic: bool = False, align: Any = BOTH,
    first: float = 0, before: float = 0, after: float = 0,
) -> Paragraph:  # fmt: skip
    """A paragraph; in a cell the first one takes the place of the empty one that each cell has."""
    first_one = isinstance(place, _Cell) and len(place.paragraphs) == 1 and not place.paragraphs[0].runs
    paragraph: Paragraph = place.paragraphs[0] if first_one else place.add_paragraph()
    look = paragraph.paragraph_format
    look.alignment, look.space_before, look.space_after, look.line_spacing = align, Pt(before), Pt(after), 1.0
    if first:
        look.first_line_indent = Mm(first)
    if text:
        run = paragraph.add_run(text)
        run.bold, run.italic, run.font.size = bold, italic, Pt(size)
    return paragraph


def text(document: DocumentObject, words: str, **look: Any) -> Paragraph:
    """A paragraph of the body."""
    return add(document, words, first=12.7, before=6, **look)


def line(place: Any, room: float, length: float) -> Paragraph:
    """A border of a paragraph without text; lengths in millimetres."""
    paragraph = add(place, align=CENTRE)
    paragraph.paragraph_format.left_indent = paragraph.paragraph_format.right_indent = Mm((room - length) / 2)
    paragraph._p.get_or_add_pPr().insert_element_before(
        parse_xml(f'<w:pBdr {nsdecls("w")}><w:top w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr>'),
        "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc",
    )  # fmt: skip
    return paragraph


def page_number(paragraph: Paragraph) -> None:
    """A complex field, as Word writes it."""
    for kind, words in (
        ("begin", ""),
        (None, " PAGE   \\* MERGEFORMAT "),
        ("separate", ""),
        ("text", "2"),
        ("end", ""),
    ):
        run = paragraph.add_run(words if kind == "text" else "")
        run.font.size = Pt(13)
        if kind is None:
            run._r.append(parse_xml(f'<w:instrText {nsdecls("w")} xml:space="preserve">{words}</w:instrText>'))
        elif kind != "text":
            run._r.append(parse_xml(f'<w:fldChar {nsdecls("w")} w:fldCharType="{kind}"/>'))


def _with_pages(document: DocumentObject) -> None:
    section = document.sections[0]
    section.different_first_page_header_footer = True
    paragraph = section.header.paragraphs[0]
    paragraph.alignment = CENTRE
    page_number(paragraph)


def letterhead(document: DocumentObject, number: str, subject: str = "") -> None:
    table = document.add_table(2, 2)
    table.autofit = False
    table.columns[0].width, table.columns[1].width = Mm(60), Mm(100)
    for row in table.rows:
        row.cells[0].width, row.cells[1].width = Mm(60), Mm(100)
    left, right = table.rows[0].cells
    add(left, "UBND HUYỆN SUỐI NGỌC", 13, align=CENTRE)
    add(left, "PHÒNG NỘI VỤ", 13, bold=True, align=CENTRE)
    line(left, 60 - 3.8, 14)
    add(right, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, bold=True, align=CENTRE)
    add(right, "Độc lập - Tự do - Hạnh phúc", 14, bold=True, align=CENTRE)
    line(right, 100 - 3.8, 60.5)
    left, right = table.rows[1].cells
    add(left, number, 13, align=CENTRE, before=6)
    if subject:
        add(left, subject, 12, align=CENTRE, before=6)
    add(right, "Suối Ngọc, ngày 05 tháng 3 năm 2026", 14, italic=True, align=CENTRE, before=6)


def closing(document: DocumentObject) -> None:
    table = document.add_table(1, 2)
    left, right = table.rows[0].cells
    add(left, "Nơi nhận:", 12, bold=True, italic=True, align=ALIGN.LEFT)
    for item in ("- Như trên;", "- Các xã, thị trấn;", "- Lưu: VT, NV."):
        add(left, item, 11, align=ALIGN.LEFT)
    add(right, "KT. TRƯỞNG PHÒNG", bold=True, align=CENTRE)
    add(right, "PHÓ TRƯỞNG PHÒNG", bold=True, align=CENTRE)
    for _blank in range(5):
        add(right, align=CENTRE)
    add(right, "Nguyễn Văn An", bold=True, align=CENTRE)


def annex(document: DocumentObject, number: str) -> None:
    section = document.add_section(WD_SECTION.NEW_PAGE)
    section._sectPr.append(parse_xml(f'<w:pgNumType {nsdecls("w")} w:start="1"/>'))
    add(document, f"Phụ lục {number}", bold=True, align=CENTRE)
    add(document, "SỐ LIỆU TỔNG HỢP", bold=True, align=CENTRE)
    words = "(Kèm theo Báo cáo số 12/BC-PNV ngày 05 tháng 3 năm 2026 của Phòng Nội vụ huyện Suối Ngọc)"
    add(document, words, 13, italic=True, align=CENTRE)
    table = document.add_table(2, 3)
    table.style = "Table Grid"
    for cell, words in zip(table.rows[0].cells, ("TT", "Chỉ tiêu", "Tổng số"), strict=True):
        add(cell, words, 12, bold=True, align=CENTRE)


def report() -> DocumentObject:
    """A report of three pages with two annexes."""
    document = blank()
    _with_pages(document)
    letterhead(document, "Số: 12/BC-PNV")
    add(document, "BÁO CÁO", bold=True, align=CENTRE, before=12)
    add(document, "Kết quả công tác dân vận chính quyền quý I năm 2026", bold=True, align=CENTRE)
    line(document, 160, 50)
    add(document, "Kính gửi: Ủy ban nhân dân huyện Suối Ngọc", align=CENTRE, before=12)
    text(
        document,
        "Thực hiện Kế hoạch số 43/KH-UBND ngày 14 tháng 01 năm 2026 của Ủy ban nhân dân huyện Suối Ngọc về công tác "
        "dân vận chính quyền năm 2026, Phòng Nội vụ báo cáo kết quả như sau:",
    )
    text(document, "I. KẾT QUẢ THỰC HIỆN", bold=True)
    text(document, "1. Công tác tuyên truyền", bold=True)
    for letter in "abcdđ":
        text(document, f"{letter}) {SENTENCE * 2}".rstrip())
    text(document, "2. Cải cách hành chính", bold=True)
    for _paragraph in range(4):
        text(document, f"- {SENTENCE * 2}".rstrip())
    text(document, "II. PHƯƠNG HƯỚNG", bold=True)
    text(document, "1. Tiếp tục triển khai thực hiện kế hoạch, tập trung vào những nội dung còn chậm.")
    text(document, "2. Số liệu chi tiết nêu tại Phụ lục I và Phụ lục II kèm theo.")
    text(document, "Trên đây là báo cáo của Phòng Nội vụ, kính trình Ủy ban nhân dân huyện xem xét./.")
    closing(document)
    annex(document, "I")
    annex(document, "II")
    return document


def letter() -> DocumentObject:
    """A letter of one page to two offices."""
    document = blank()
    letterhead(document, "Số: 45/PNV-XDCQ", "V/v gửi báo cáo quý I năm 2026")
    add(document, "Kính gửi:", align=ALIGN.LEFT, before=12).paragraph_format.left_indent = Mm(30)
    for item in ("- Ủy ban nhân dân các xã, thị trấn;", "- Các phòng, ban chuyên môn."):
        add(document, item, align=ALIGN.LEFT).paragraph_format.left_indent = Mm(50)
    text(document, SENTENCE.strip())
    text(document, "Đề nghị các đơn vị gửi báo cáo về Phòng Nội vụ đúng thời hạn./.")
    closing(document)
    return document


def decision() -> DocumentObject:
    """A decision in articles, with its grounds, chapters and sections."""
    document = blank()
    letterhead(document, "Số: 07/QĐ-PNV")
    add(document, "QUYẾT ĐỊNH", bold=True, align=CENTRE, before=12)
    add(document, "Về việc ban hành Quy chế làm việc", bold=True, align=CENTRE)
    line(document, 160, 34)
    for words in ("Căn cứ Luật Tổ chức chính quyền địa phương;", "Căn cứ Quy chế làm việc của cơ quan;"):
        text(document, words, italic=True)
    text(document, "Theo đề nghị của bộ phận Văn phòng.", italic=True)
    add(document, "QUYẾT ĐỊNH:", bold=True, align=CENTRE, before=6)
    add(document, "Chương I", bold=True, align=CENTRE, before=6)
    add(document, "QUY ĐỊNH CHUNG", bold=True, align=CENTRE, before=6)
    add(document, "Mục 1", bold=True, align=CENTRE, before=6)
    add(document, "PHẠM VI", bold=True, align=CENTRE, before=6)
    for number, words in enumerate(("Ban hành Quy chế", "Hiệu lực"), 1):
        text(document, f"Điều {number}. {words}", bold=True)
        text(document, SENTENCE.strip())
    closing(document)
    next(iter(paragraphs(document, "- Như trên"))).runs[0].text = "- Như Điều 2;"
    return document


def paragraphs(document: DocumentObject, start: str) -> Iterator[Paragraph]:
    """Those that begin so, in tables too."""
    for element in document.element.body.iter(qn("w:p")):
        paragraph = Paragraph(element, document)
        if paragraph.text.startswith(start):
            yield paragraph


def find(document: DocumentObject, start: str) -> Paragraph:
    return next(paragraphs(document, start))


def after(paragraph: Paragraph) -> Paragraph:
    """The paragraph below it."""
    following: Any = paragraph._p.getnext()
    return Paragraph(following, paragraph._parent)


def copy_of(paragraph: Paragraph) -> Paragraph:
    """The same again, below."""
    fresh = deepcopy(paragraph._p)
    paragraph._p.addnext(fresh)
    return Paragraph(fresh, paragraph._parent)


def drop(element: Any) -> None:
    """Take an element out of the document."""
    element.getparent().remove(element)
