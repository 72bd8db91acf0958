"""What the templates of the office's documents share: styles, letterhead, signature, pages.

After Nghị định 30/2020/NĐ-CP, annex I. Clauses in comments are those of annex I, part I.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from docx import Document
from docx.document import Document as DocumentObject
from docx.enum.section import WD_ORIENT
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.section import Section
from docx.shared import Mm
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph

from danvan_cli.render.word import LINE_STYLE

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


# II.6.e, as the body, with room above
AFTER_TABLE = Style("DV After Table", 14, align="both", first=12.7, before=6, after=6, lines=1.1)


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


def blank_document(title: str, more_styles: Iterable[Style] = ()) -> DocumentObject:
    """An empty A4 document with the styles above and some of its own, and nothing of python-docx's own template."""
    document = Document()
    for relations in (document.part.rels, document.part.package.rels):
        for key, relation in list(relations.items()):
            kept = ("/styles", "/settings", "/core-properties", "/extended-properties", "/officeDocument", "/fontTable")
            if not relation.reltype.endswith(kept):
                del relations[key]
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    borders = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>' for side in sides)
    replace_children(document.styles.element, BASE_STYLES.format(borders=borders))
    for style in (*STYLES, *more_styles):
        document.styles.element.append(parse_xml(style_xml(style)))
    replace_children(document.settings.element, SETTINGS)
    properties = document.core_properties
    properties.title, properties.author, properties.comments = title, "", ""
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
    """A row of cells, whose texts may have several paragraphs, one a line."""
    row = add_row(table, head)
    for cell, text, style in zip(row.cells, texts, styles, strict=True):
        for paragraph in text.split("\n"):
            put(cell, style, paragraph)
    return row


def spread_row(table: Table, text: str, style: str = "DV Table Text") -> None:
    """A row of one cell: for tags, which take the row away with them, and for a task's name."""
    row = add_row(table)
    cell = row.cells[0].merge(row.cells[-1])
    put(cell, style, text)


# Parts that the documents have alike


def letterhead(document: DocumentObject) -> _Row:
    """II.1 to II.4; the row that is returned holds number and date."""
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
    texts = ("Số:        /{{ office.symbol }}", "{{ office.place }}, {{ date }}")
    return fill_row(table, texts, ("DV Number", "DV Place"))


def signatures(document: DocumentObject, recipients: Sequence[str]) -> None:
    """II.7, II.9.b. A row that cannot be torn apart; the archive stands last among the recipients."""
    table = new_table(document, (80, 80), bordered=False)
    left, right = add_row(table, align="top").cells
    put(left, "DV Recipients Head", "Nơi nhận:")
    for text in (*recipients, "- Lưu: {{ office.archive }}."):
        put(left, "DV Recipients", text)
    put(right, "DV Authority", "{%p for line in office.authority %}")
    put(right, "DV Authority", "{{ line }}")
    put(right, "DV Authority", "{%p endfor %}")
    put(right, "DV Signer Title", "{{ office.signer_title }}")
    put(right, "DV Signer Name", "{%p if office.signer_name %}")
    put(right, "DV Signer Name", "{{ office.signer_name }}")
    put(right, "DV Signer Name", "{%p endif %}")


def set_page(section: Section, across: bool = False) -> None:
    """I.1 to I.3; the number in the top margin, from the second page on (I.7)."""
    section.orientation = WD_ORIENT.LANDSCAPE if across else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = (Mm(297), Mm(210)) if across else (Mm(210), Mm(297))
    section.top_margin, section.bottom_margin = Mm(TOP), Mm(BOTTOM)
    section.left_margin, section.right_margin = Mm(LEFT), Mm(RIGHT)
    section.header_distance = section.footer_distance = Mm(10)
    section.different_first_page_header_footer = True


def put_header(section: Section) -> Paragraph:
    """The header from the second page on; the first page's stays empty."""
    section.first_page_header.is_linked_to_previous = False
    section.first_page_header.paragraphs[0].style = "DV Page Number"
    section.header.is_linked_to_previous = False
    paragraph: Paragraph = section.header.paragraphs[0]
    paragraph.style = "DV Page Number"
    return paragraph
