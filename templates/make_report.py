"""Writes `report.docx`, the template of the Word report, after Nghị định 30/2020/NĐ-CP, annex I.

The office edits the template in Word; this script only says how it came to be. Run it after a change here:
`python templates/make_report.py`. It writes the same bytes each time. Clauses in comments are those of annex I, part I.
"""

import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from docx import Document
from docx.document import Document as DocumentObject
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.section import Section
from docx.shared import Mm, Pt
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph

from danvan_cli.render.package import freeze
from danvan_cli.render.word import LINE_STYLE

TEMPLATE = Path(__file__).with_name("report.docx")
STAMP = date(2025, 1, 1)
FONT = "Times New Roman"

# I.3: margins of 20 to 25, 20 to 25, 30 to 35 and 15 to 20 mm.
TOP, BOTTOM, LEFT, RIGHT = 20, 20, 30, 20
PORTRAIT, ACROSS = 210 - LEFT - RIGHT, 297 - LEFT - RIGHT


@dataclass(frozen=True)
class Style:
    """A paragraph style. Sizes and gaps in points, indents in millimetres, line spacing in lines."""

    name: str
    size: float = 14
    bold: bool = False
    italic: bool = False
    align: str = "left"
    first: float = 0
    left: float = 0
    right: float = 0
    before: float = 0
    after: float = 0
    lines: float = 1
    next: bool = False
    level: int | None = None
    line: bool = False


# II.6.e: body of 13 to 14, justified, first line 1 or 1.27 cm, paragraphs 6 pt apart, lines single to 1.5.
_BODY = {"align": "both", "first": 12.7, "after": 6, "lines": 1.1}
STYLES = (
    # II.1 to II.4: letterhead, single spacing
    Style("DV Parent", 13, align="center"),
    Style("DV Agency", 13, bold=True, align="center"),
    Style("DV Country", 13, bold=True, align="center"),
    Style("DV Motto", 14, bold=True, align="center"),
    Style("DV Number", 13, align="center", before=6),
    Style("DV Place", 14, italic=True, align="center", before=6),
    Style(LINE_STYLE, 1, before=4, line=True),
    # The motto's line is as long as the motto, 6.05 cm at 14 pt, in a cell of 10.2 cm.
    Style("DV Line Motto", 1, before=4, left=20.75, right=20.75, line=True),
    # II.5, II.9
    Style("DV Type", 14, bold=True, align="center", before=18),
    Style("DV Title", 14, bold=True, align="center"),
    Style("DV Addressee", 14, align="center", before=12, after=12),
    Style("DV Addressees", 14, left=30, before=12, next=True),
    Style("DV Addressees Line", 14, left=51, first=-2.9, after=3),
    # II.6
    Style("DV Body", 14, **_BODY),  # type: ignore[arg-type]
    Style("DV Heading 1", 14, bold=True, next=True, level=0, before=6, **_BODY),  # type: ignore[arg-type]
    Style("DV Heading 2", 14, bold=True, next=True, level=1, **_BODY),  # type: ignore[arg-type]
    Style("DV Heading 3", 14, next=True, level=2, **_BODY),  # type: ignore[arg-type]
    Style("DV Before List", 14, next=True, **_BODY),  # type: ignore[arg-type]
    Style("DV Before Signature", 14, next=True, **_BODY),  # type: ignore[arg-type]
    # II.7, II.9.b
    Style("DV Authority", 14, bold=True, align="center", next=True),
    Style("DV Signer Title", 14, bold=True, align="center", after=84, next=True),
    Style("DV Signer Name", 14, bold=True, align="center"),
    Style("DV Recipients Head", 12, bold=True, italic=True, next=True),
    Style("DV Recipients", 11, next=True),
    Style("DV Section End", 1),
    # III.1: annexes
    Style("DV Annex", 14, bold=True, align="center", next=True, level=0),
    Style("DV Annex Title", 14, bold=True, align="center", next=True),
    Style("DV Annex Reference", 13, italic=True, align="center", next=True),
    Style("DV Annex Heading", 13, bold=True, before=12, after=6, next=True, level=1),
    Style("DV Table Head", 11, bold=True, align="center", next=True),
    Style("DV Table Task", 11, bold=True, next=True),
    Style("DV Table Text", 11),
    Style("DV Table List", 10, italic=True),
    Style("DV Table Centre", 11, align="center"),
    Style("DV Table Figure", 11, align="right"),
    Style("DV Small Head", 9, bold=True, align="center", next=True),
    Style("DV Small Task", 9, bold=True, next=True),
    Style("DV Small Text", 9),
    Style("DV Small Centre", 9, align="center"),
    Style("DV Small Figure", 9, align="right"),
    Style("DV Note", 11, italic=True, align="both", before=4),
    # Paragraphs and rows of tags, which are not in the report
    Style("DV Tag", 9, italic=True),
    # I.7
    Style("DV Page Number", 13, align="center"),
)


def style_id(name: str) -> str:
    return name.replace(" ", "")


def style_xml(style: Style) -> str:
    """Fonts are named for all scripts and never by theme: a theme's font would go before the name."""
    twips = {key: round(getattr(style, key) * 1440 / 25.4) for key in ("left", "right", "first")}
    first = f'w:firstLine="{twips["first"]}"' if style.first >= 0 else f'w:hanging="{-twips["first"]}"'
    border = '<w:pBdr><w:top w:val="single" w:sz="6" w:space="0" w:color="auto"/></w:pBdr>' if style.line else ""
    spacing = f'w:before="{style.before * 20:.0f}" w:after="{style.after * 20:.0f}"'
    lines = 'w:line="40" w:lineRule="exact"' if style.line else f'w:line="{style.lines * 240:.0f}" w:lineRule="auto"'
    return (
        f'<w:style {nsdecls("w")} w:type="paragraph" w:customStyle="1" w:styleId="{style_id(style.name)}">'
        f'<w:name w:val="{style.name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>'
        + ("<w:keepNext/>" if style.next else "")
        + ("<w:keepLines/>" if style.level is not None else "")
        + border
        + f'<w:spacing {spacing} {lines}/><w:ind w:left="{twips["left"]}" w:right="{twips["right"]}" {first}/>'
        + f'<w:jc w:val="{style.align}"/>'
        + (f'<w:outlineLvl w:val="{style.level}"/>' if style.level is not None else "")
        + "</w:pPr><w:rPr>"
        + ("<w:b/><w:bCs/>" if style.bold else "")
        + ("<w:i/><w:iCs/>" if style.italic else "")
        + f'<w:sz w:val="{style.size * 2:.0f}"/><w:szCs w:val="{style.size * 2:.0f}"/></w:rPr></w:style>'
    )


BASE_STYLES = f"""<w:styles {nsdecls("w")}>
<w:docDefaults><w:rPrDefault><w:rPr>
<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:cs="{FONT}" w:eastAsia="{FONT}"/><w:color w:val="000000"/>
<w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/>
</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>
<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">
<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>
<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:semiHidden/></w:style>
<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:semiHidden/><w:tblPr>
<w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/>
</w:tblCellMar></w:tblPr></w:style>
<w:style w:type="table" w:customStyle="1" w:styleId="DVTable"><w:name w:val="DV Table"/><w:basedOn w:val="TableNormal"/>
<w:tblPr><w:tblBorders>{{borders}}</w:tblBorders><w:tblCellMar><w:top w:w="28" w:type="dxa"/>
<w:left w:w="57" w:type="dxa"/><w:bottom w:w="28" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar>
</w:tblPr></w:style></w:styles>"""

SETTINGS = f"""<w:settings {nsdecls("w")}><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>
<w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode"
w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="vi-VN"/>
<w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>"""


def blank_document() -> DocumentObject:
    """An empty A4 document with the styles above and nothing of python-docx's own template."""
    document = Document()
    for relations in (document.part.rels, document.part.package.rels):
        for key, relation in list(relations.items()):
            kept = ("/styles", "/settings", "/core-properties", "/extended-properties", "/officeDocument", "/fontTable")
            if not relation.reltype.endswith(kept):
                del relations[key]
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    borders = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>' for side in sides)
    replace_children(document.styles.element, BASE_STYLES.format(borders=borders))
    for style in STYLES:
        document.styles.element.append(parse_xml(style_xml(style)))
    replace_children(document.settings.element, SETTINGS)
    properties = document.core_properties
    properties.title, properties.author, properties.comments = "Báo cáo", "", ""
    properties.last_modified_by, properties.language = "", "vi-VN"
    return document


def replace_children(element: object, xml: str) -> None:
    fresh = parse_xml(" ".join(xml.split("\n")))
    old = element
    for child in list(old):  # type: ignore[call-overload]
        old.remove(child)  # type: ignore[attr-defined]
    for child in list(fresh):
        child.tail = None
        old.append(child)  # type: ignore[attr-defined]


# Paragraphs and tables


Place = DocumentObject | _Cell


def put(place: Place, style: str, text: str, note: str = "") -> Paragraph:
    """A paragraph; `note` follows in italics. In a cell the first one takes the place of the cell's empty one."""
    first = place.paragraphs[0] if isinstance(place, _Cell) else None
    paragraph: Paragraph = first if first is not None and not first.runs else place.add_paragraph()
    paragraph.style = "DV Tag" if text.startswith(("{%p ", "{%tr ")) else style
    paragraph.add_run(text)
    if note:
        paragraph.add_run(note).italic = True
    return paragraph


def line(place: Place, style: str = LINE_STYLE) -> Paragraph:
    """A drawn line (II.1.c, II.2.b, II.5.b): the border of a paragraph without text."""
    paragraph: Paragraph = place.add_paragraph(style=style)
    return paragraph


def page_field(paragraph: Paragraph) -> None:
    for kind, text in (("begin", ""), ("", " PAGE "), ("separate", ""), (None, "2"), ("end", "")):
        run = paragraph.add_run(text if kind is None else "")
        if kind:
            run._r.append(parse_xml(f'<w:fldChar {nsdecls("w")} w:fldCharType="{kind}"/>'))
        elif kind == "":
            run._r.append(parse_xml(f'<w:instrText {nsdecls("w")} xml:space="preserve">{text}</w:instrText>'))


def new_table(document: DocumentObject, widths: Sequence[float], bordered: bool = True) -> Table:
    """A table without rows; widths in millimetres."""
    table: Table = document.add_table(0, len(widths))
    table.autofit = False
    table.style = "DV Table" if bordered else None
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
    return table


def add_row(table: Table, head: bool = False, align: str = "center") -> _Row:
    """A row that stays on one page; a head row is repeated on each."""
    row: _Row = table.add_row()  # type: ignore[no-untyped-call]
    properties = row._tr.get_or_add_trPr()
    properties.append(parse_xml(f"<w:cantSplit {nsdecls('w')}/>"))
    if head:
        properties.append(parse_xml(f"<w:tblHeader {nsdecls('w')}/>"))
    for cell, column in zip(row.cells, table.columns, strict=True):
        cell.width = column.width or Mm(0)
        cell._tc.get_or_add_tcPr().append(parse_xml(f'<w:vAlign {nsdecls("w")} w:val="{align}"/>'))
    return row


def fill_row(table: Table, texts: Iterable[str], styles: Iterable[str], head: bool = False) -> _Row:
    row = add_row(table, head)
    for cell, text, style in zip(row.cells, texts, styles, strict=True):
        put(cell, style, text)
    return row


def spread_row(table: Table, text: str, style: str = "DV Table Text") -> None:
    """A row of one cell: for tags, which take the row away with them, and for a task's name."""
    row = add_row(table)
    cell = row.cells[0].merge(row.cells[-1])
    put(cell, style, text)


# The report


def letterhead(document: DocumentObject) -> None:
    """II.1 to II.4; number and date in one row."""
    table = new_table(document, (58, 102), bordered=False)
    left, right = add_row(table, align="top").cells
    put(left, "DV Parent", "{%p if office.parent %}")
    put(left, "DV Parent", "{{ office.parent }}")
    put(left, "DV Parent", "{%p endif %}")
    put(left, "DV Agency", "{{ office.name }}")
    line(left)
    put(right, "DV Country", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    put(right, "DV Motto", "Độc lập - Tự do - Hạnh phúc")
    line(right, "DV Line Motto")
    fill_row(table, ("Số:        /{{ office.symbol }}", "{{ office.place }}, {{ date }}"), ("DV Number", "DV Place"))


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
    "{% if reception.late_units %}, trong đó {{ reception.late }} đơn vị gửi chậm: {{ reception.late_units }}"
    "{% endif %}."
    "{% if reception.returned_units %} Có {{ reception.returned }} đơn vị đã gửi nhưng báo cáo chưa đạt yêu cầu, phải "
    "hoàn thiện, gửi lại: {{ reception.returned_units }}.{% endif %}"
    "{% if reception.missing_units %} Còn {{ reception.missing }} đơn vị chưa gửi báo cáo: "
    "{{ reception.missing_units }}.{% endif %}"
    "{% if reception.waiting_units %} Còn {{ reception.waiting }} đơn vị chưa gửi, trong thời hạn báo cáo: "
    "{{ reception.waiting_units }}.{% endif %}"
    "{% if reception.extra_units %} Ngoài ra, {{ reception.extra }} đơn vị không thuộc diện phải báo cáo cũng đã gửi: "
    "{{ reception.extra_units }}.{% endif %}"
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
        "DV Note",
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
    put(document, "DV Heading 2", "{{ loop.index }}. Về nhiệm vụ {{ task.number }} ({{ task.short }})")
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
    table = new_table(document, (80, 80), bordered=False)
    left, right = add_row(table, align="top").cells
    put(left, "DV Recipients Head", "Nơi nhận:")
    put(left, "DV Recipients", "{%p for recipient in office.recipients %}")
    put(left, "DV Recipients", "- {{ recipient }};")
    put(left, "DV Recipients", "{%p endfor %}")
    put(left, "DV Recipients", "- Lưu: {{ office.archive }}.")
    put(right, "DV Authority", "{%p for line in office.authority %}")
    put(right, "DV Authority", "{{ line }}")
    put(right, "DV Authority", "{%p endfor %}")
    put(right, "DV Signer Title", "{{ office.signer_title }}")
    put(right, "DV Signer Name", "{%p if office.signer_name %}")
    put(right, "DV Signer Name", "{{ office.signer_name }}")
    put(right, "DV Signer Name", "{%p endif %}")


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
    "Số trong ngoặc vuông không cộng vào tổng, để không tính trùng giữa các đơn vị; “Cộng” gồm tất cả đơn vị của nhóm."
)
RECEIPTS = (
    ("TT", "{{ row.number }}", CENTRE, 10),
    ("Đơn vị", "{{ row.unit }}", TEXT, 50),
    ("Tình hình", "{{ row.state }}", TEXT, 24),
    ("Ngày nhận", "{{ row.received }}", CENTRE, 22),
    ("Căn cứ ngày nhận", "{{ row.evidence }}", TEXT, 31),
    ("Số ngày chậm", "{{ row.late }}", CENTRE, 23),
)
RULE = (
    "Thời hạn theo kế hoạch: trước ngày {{ deadline.due_before }}; ngày cuối cùng được tính đúng hạn là "
    "{{ deadline.last_good_day }}"
    "{% if deadline.moved %} (thời hạn kết thúc vào ngày nghỉ nên tính đến hết ngày làm việc kế tiếp){% endif %}"
    "{% if deadline.inclusive %} (tính cả ngày nêu trong kế hoạch){% endif %}. "
    "Ngày nhận là ngày nhận báo cáo đạt yêu cầu đầu tiên (báo cáo sửa, gửi lại sau đó không bị tính chậm); đối với "
    "báo cáo phải sửa là ngày nhận báo cáo gần nhất. Trong ngoặc là số ngày làm việc; số ngày chậm của đơn vị chưa có "
    "báo cáo đạt yêu cầu tính đến {{ date }}."
)


def receipts(document: DocumentObject) -> None:
    table = new_table(document, [width for *_, width in RECEIPTS])
    fill_row(table, [heading for heading, *_ in RECEIPTS], ["DV Table Head"] * len(RECEIPTS), head=True)
    spread_row(table, "{%tr for row in receipts %}")
    fill_row(table, [text for _, text, _, _ in RECEIPTS], [style for _, _, style, _ in RECEIPTS])
    spread_row(table, "{%tr endfor %}")
    put(document, "DV Note", RULE)


def set_page(section: Section, across: bool = False) -> None:
    """I.1 to I.3; the number in the top margin, from the second page on (I.7)."""
    section.orientation = WD_ORIENT.LANDSCAPE if across else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = (Mm(297), Mm(210)) if across else (Mm(210), Mm(297))
    section.top_margin, section.bottom_margin = Mm(TOP), Mm(BOTTOM)
    section.left_margin, section.right_margin = Mm(LEFT), Mm(RIGHT)
    section.header_distance = section.footer_distance = Mm(10)
    section.different_first_page_header_footer = True


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
    document = blank_document()
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


def put_header(section: Section) -> Paragraph:
    """The header from the second page on; the first page's stays empty."""
    section.first_page_header.is_linked_to_previous = False
    section.first_page_header.paragraphs[0].style = "DV Page Number"
    section.header.is_linked_to_previous = False
    paragraph: Paragraph = section.header.paragraphs[0]
    paragraph.style = "DV Page Number"
    return paragraph


def main(path: Path) -> None:
    make().save(str(path))
    freeze(path, STAMP)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else TEMPLATE)
