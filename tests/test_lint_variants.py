"""The same documents written in other manners, all in order, and what other programs make of them: no findings."""

import random
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from docx.document import Document as DocumentObject
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph
from hypothesis import given
from hypothesis import strategies as st
from official_documents import CENTRE, SENTENCE, add, after, copy_of, decision, drop, find, letter, report
from summaries import PLAN, REPORT_DATE
from test_lint import PROFILE, linted, said
from test_word import HALF_YEAR, TEMPLATE, half_year

from danvan_cli.lint import lint_file
from danvan_cli.render.context import report_context
from danvan_cli.render.word import render_word
from danvan_cli.summary import Summary

Change = Callable[[DocumentObject], object]
VML = 'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
WP = (
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)


def without_border(paragraph: Paragraph) -> None:
    drop(paragraph._p.get_or_add_pPr().find(qn("w:pBdr")))


LINES = (("PHÒNG NỘI VỤ", 14), ("Độc lập", 60.5), ("Kết quả công tác", 50))


def drawn(xml: Callable[[float], str]) -> Change:
    """Lines as shapes, each in the paragraph above it."""

    def change(document: DocumentObject) -> None:
        for above, length in LINES:
            without_border(after(find(document, above)))
            find(document, above).runs[0]._r.append(parse_xml(xml(length)))

    return change


def drawing(length: float) -> str:
    return (
        f'<mc:AlternateContent {nsdecls("w")} {WP} {VML}><mc:Choice Requires="wps"><w:drawing><wp:anchor>'
        f'<wp:extent cx="{length * 36000:.0f}" cy="0"/><a:graphic><a:graphicData><wps:wsp><wps:cNvCnPr/><wps:spPr>'
        f'<a:prstGeom prst="line"/></wps:spPr></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>'
        '</mc:Choice><mc:Fallback><w:pict><v:line from="0,0" to="10pt,0"/></w:pict></mc:Fallback>'
        "</mc:AlternateContent>"
    )


def vml_line(length: float) -> str:
    points = length / 25.4 * 72
    return f'<w:pict {nsdecls("w")} {VML}><v:line from="36pt,2.1pt" to="{36 + points:.1f}pt,2.1pt"/></w:pict>'


def vml_connector(length: float) -> str:
    style = f"position:absolute;margin-left:49pt;width:{length / 25.4 * 72:.1f}pt;height:.05pt;z-index:1"
    shape = f'<v:shape type="#_x0000_t32" style="{style}" o:connectortype="straight"/>'
    return f"<w:pict {nsdecls('w')} {VML}>{shape}</w:pict>"


def underscores(document: DocumentObject) -> None:
    """Underscores join to one line."""
    paragraph = after(find(document, "PHÒNG NỘI VỤ"))
    without_border(paragraph)
    paragraph.paragraph_format.left_indent = paragraph.paragraph_format.right_indent = Mm(0)
    paragraph.add_run("_" * 6).font.size = Pt(13)


def theme_font(document: DocumentObject) -> None:
    """The font comes from the theme alone; a name beside it, in the defaults, does not count."""
    for part in document.part.package.iter_parts():
        if part.partname.endswith("theme1.xml"):
            part._blob = part.blob.replace(b'<a:latin typeface="Cambria"', b'<a:latin typeface="Times New Roman"')
    fonts = document.styles["Normal"].element.rPr.rFonts
    for name in list(fonts.attrib):
        del fonts.attrib[name]
    defaults = document.styles.element.find(f".//{qn('w:rPrDefault')}//{qn('w:rFonts')}")
    defaults.set(qn("w:ascii"), "Arial")
    defaults.set(qn("w:hAnsi"), "Arial")


def style_of(document: DocumentObject, name: str) -> ParagraphStyle:
    """A new style, based on the usual one."""
    style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    assert isinstance(style, ParagraphStyle)
    style.base_style = document.styles["Normal"]
    return style


def by_styles(document: DocumentObject) -> None:
    """Bold, centred and 14 points come from a style based on another one, nothing from the run."""
    base = style_of(document, "Base")
    base.font.bold, base.font.size, base.paragraph_format.alignment = True, Pt(14), CENTRE
    style = style_of(document, "Based")
    style.base_style = base
    for start in ("BÁO CÁO", "Kết quả công tác", "Nguyễn Văn An"):
        paragraph = find(document, start)
        paragraph.style = style
        paragraph.paragraph_format.alignment = None
        run = paragraph.runs[0]
        run.bold = run.italic = run.font.size = None


def toggled(document: DocumentObject) -> None:
    """Bold by the paragraph's style and bold by the character's style put one another out; direct bold does not."""
    style = style_of(document, "Thick")
    style.font.bold, style.font.size = True, Pt(14)
    strong = document.styles.add_style("Stronger", WD_STYLE_TYPE.CHARACTER)
    strong.font.bold = True
    run = find(document, "- Các cơ quan").runs[0]
    find(document, "- Các cơ quan").style = style
    run.bold, run.style = None, strong


def capitals_by_font(document: DocumentObject) -> None:
    run = find(document, "PHÒNG NỘI VỤ").runs[0]
    run.text, run.font.all_caps = "Phòng Nội vụ", True


def tracked(document: DocumentObject) -> None:
    """A tracked insertion counts, a deletion does not."""
    run = find(document, "1. Tiếp tục").runs[0]._r
    run.addprevious(parse_xml(
        f'<w:del {nsdecls("w")} w:id="1" w:author="x"><w:r><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/></w:rPr>'
        "<w:delText>7. nhân dân</w:delText></w:r></w:del>"
    ))  # fmt: skip
    inserted = parse_xml(f'<w:ins {nsdecls("w")} w:id="2" w:author="x"/>')
    run.addprevious(inserted)
    inserted.append(run)


def broken_lines(document: DocumentObject) -> None:
    """The names of the offices in one paragraph with a line break; hyphens that do not break; blanks that do not."""
    parent, agency = find(document, "UBND HUYỆN"), find(document, "PHÒNG NỘI VỤ")
    parent.runs[0].add_break()
    parent._p.append(agency.runs[0]._r)
    drop(agency._p)
    motto = find(document, "Độc lập").runs[0]
    motto._r.clear_content()
    for words in ("Độc lập ", None, " Tự\u00a0do ", None, " Hạnh\u00a0phúc"):
        motto._r.append(
            parse_xml(
                f'<w:t {nsdecls("w")} xml:space="preserve">{words}</w:t>'
                if words
                else f"<w:noBreakHyphen {nsdecls('w')}/>"
            )
        )


def number_in_control(document: DocumentObject) -> None:
    """The page number in a content control, as Word's gallery puts it there, as a simple field."""
    paragraph = document.sections[0].header.paragraphs[0]
    for run in paragraph.runs:
        drop(run._r)
    number = '<w:r><w:rPr><w:sz w:val="26"/></w:rPr><w:t>2</w:t></w:r>'
    paragraph._p.append(parse_xml(f'<w:fldSimple {nsdecls("w")} w:instr=" PAGE ">{number}</w:fldSimple>'))
    control = parse_xml(f"<w:sdt {nsdecls('w')}><w:sdtContent/></w:sdt>")
    paragraph._p.addprevious(control)
    control[0].append(paragraph._p)


def number_in_frame(document: DocumentObject) -> None:
    """As old Words placed it: in a frame in the middle of the margin."""
    paragraph = document.sections[0].header.paragraphs[0]
    paragraph.alignment = None
    paragraph._p.get_or_add_pPr().insert(1, parse_xml(
        f'<w:framePr {nsdecls("w")} w:wrap="around" w:vAnchor="text" w:hAnchor="margin" w:xAlign="center" w:y="1"/>'
    ))  # fmt: skip


def number_by_tab(document: DocumentObject) -> None:
    """In the middle by the tab that the style of headers has."""
    paragraph = document.sections[0].header.paragraphs[0]
    paragraph.alignment = None
    paragraph._p.insert(1, parse_xml(f"<w:r {nsdecls('w')}><w:tab/></w:r>"))


def in_controls(document: DocumentObject) -> None:
    """Letterhead, body and closing in content controls."""
    for element in (document.tables[0]._tbl, document.tables[1]._tbl, find(document, "1. Tiếp tục")._p):
        control = parse_xml(f"<w:sdt {nsdecls('w')}><w:sdtContent/></w:sdt>")
        element.addprevious(control)
        control[0].append(element)


def one_row(document: DocumentObject) -> None:
    """The whole letterhead in one row."""
    table = document.tables[0]
    for upper, lower in zip(table.rows[0].cells, table.rows[1].cells, strict=True):
        for paragraph in lower.paragraphs:
            upper._tc.append(paragraph._p)
    table._tbl.remove(table.rows[1]._tr)


def numbered_by_word(document: DocumentObject) -> None:
    """Word counts the sections and the points."""
    numbering = document.part.numbering_part.element
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{shown}"/>'
        '<w:pPr><w:ind w:left="1134" w:hanging="567"/></w:pPr></w:lvl>'
        for level, (form, shown) in enumerate((("upperRoman", "%1."), ("decimal", "%2.")))
    )
    numbering.insert(0, parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="77">{levels}</w:abstractNum>'))
    numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="77"><w:abstractNumId w:val="77"/></w:num>'))
    for start, level in (("I. ", 0), ("1. Công", 1), ("2. Cải", 1), ("II. ", 0), ("1. Tiếp", 1), ("2. Số", 1)):
        paragraph = find(document, start)
        paragraph.runs[0].text = paragraph.text.split(". ", 1)[1]
        paragraph.paragraph_format.first_line_indent = None
        number: Any = paragraph._p.get_or_add_pPr()
        number.get_or_add_numPr().get_or_add_numId().val = 77
        number.numPr.get_or_add_ilvl().val = level


def gaps_of_other_kinds(document: DocumentObject) -> None:
    """Half a line before, gaps that Word chooses, exact lines."""
    for number, paragraph in enumerate(document.paragraphs):
        if paragraph.text.startswith("- Các cơ quan"):
            spacing: Any = paragraph._p.get_or_add_pPr().find(qn("w:spacing"))
            spacing.set(qn(("w:beforeLines", "w:beforeAutospacing")[number % 2]), ("50", "1")[number % 2])
            spacing.set(qn("w:before"), "0")
            spacing.set(qn("w:line"), "340")
            spacing.set(qn("w:lineRule"), ("exact", "atLeast")[number % 2])


def even_and_odd(document: DocumentObject) -> None:
    document.settings.odd_and_even_pages_header_footer = True
    even = document.sections[0].even_page_header.paragraphs[0]
    even.alignment = CENTRE
    for run in document.sections[0].header.paragraphs[0].runs:
        even._p.append(parse_xml(run._r.xml))


def draft(document: DocumentObject) -> None:
    """A draft: no number, no day, no name."""
    find(document, "Số:").runs[0].text = "Số:       /BC-PNV"
    find(document, "Suối Ngọc, ngày").runs[0].text = "Suối Ngọc, ngày      tháng 3 năm 2026"
    drop(find(document, "Nguyễn Văn An")._p)


def alternative_spelling(document: DocumentObject) -> None:
    find(document, "CỘNG HÒA").runs[0].text = "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"


def small_table_style(document: DocumentObject) -> None:
    """A table style with small letters: what its paragraphs say themselves goes before it."""
    document.tables[0].style = "Table Grid"
    document.tables[0].style.font.size = Pt(9)  # type: ignore[union-attr]


def spacers_where_they_do_no_harm(document: DocumentObject) -> None:
    """Empty paragraphs before the closing and beside a table in the text."""
    copy_of(find(document, "Trên đây")).runs[0].text = ""
    paragraph = find(document, "II. PHƯƠNG")
    table = document.add_table(2, 2)
    paragraph._p.addprevious(table._tbl)
    table._tbl.addnext(document.add_paragraph()._p)
    table._tbl.addprevious(document.add_paragraph()._p)


def table_at_the_end(document: DocumentObject) -> None:
    """The end mark may stand in a table's note; it is not asked for."""
    find(document, "Trên đây").runs[0].text = "Số liệu cụ thể như sau:"
    find(document, "Số liệu cụ thể")._p.addnext(document.add_table(2, 2)._tbl)


def addressee_in_table(document: DocumentObject) -> None:
    paragraph = find(document, "Kính gửi")
    table = document.add_table(1, 2)
    paragraph._p.addprevious(table._tbl)
    left, right = table.rows[0].cells
    add(left, "Kính gửi:", align=CENTRE)
    for words in ("- Ủy ban nhân dân huyện;", "- Sở Nội vụ."):
        add(right, words)
    drop(paragraph._p)


def kind_with_more_words(document: DocumentObject) -> None:
    find(document, "BÁO CÁO").runs[0].text = "BÁO CÁO TỔNG HỢP"


def signs_of_a_sign_font(document: DocumentObject) -> None:
    find(document, "- Các cơ quan").runs[0].text = SENTENCE
    run = find(document, SENTENCE[:20]).runs[0]
    fresh = parse_xml(run._r.xml)
    run._r.addprevious(fresh)
    bullet = find(document, SENTENCE[:20]).runs[0]
    bullet.text, bullet.font.name = "ü ", "Wingdings"


def two_lines_of_names(document: DocumentObject) -> None:
    """A committee's name in two lines; the line drawn fits the second, shorter one."""
    find(document, "UBND HUYỆN").runs[0].text = "ỦY BAN NHÂN DÂN"
    find(document, "ỦY BAN NHÂN DÂN").runs[0].bold = True
    find(document, "PHÒNG NỘI VỤ").runs[0].text = "XÃ SUỐI NGỌC"
    find(document, "KT.").runs[0].text = "TM. ỦY BAN NHÂN DÂN"


CHANGES: list[Change] = [
    drawn(drawing), drawn(vml_line), drawn(vml_connector), underscores, theme_font, by_styles, toggled,
    capitals_by_font, tracked, broken_lines, number_in_control, number_in_frame, number_by_tab, in_controls, one_row,
    numbered_by_word, gaps_of_other_kinds, even_and_odd, draft, alternative_spelling, small_table_style,
    spacers_where_they_do_no_harm, table_at_the_end, addressee_in_table, kind_with_more_words, signs_of_a_sign_font,
    two_lines_of_names,
]  # fmt: skip


@pytest.mark.parametrize("change", CHANGES, ids=lambda one: one.__name__)
def test_another_manner_of_writing_is_in_order_too(change: Change, tmp_path: Path) -> None:
    document = report()
    change(document)
    assert said(linted(document, tmp_path)) == []


def test_styles_that_put_one_another_out_are_not_bold(tmp_path: Path) -> None:
    """Where bold is prescribed, a switch thrown twice is off."""
    document = report()
    style = style_of(document, "Thick")
    style.font.bold = True
    strong = document.styles.add_style("Stronger", WD_STYLE_TYPE.CHARACTER)
    strong.font.bold = True
    paragraph = find(document, "BÁO CÁO")
    paragraph.style = style
    paragraph.runs[0].bold, paragraph.runs[0].style = None, strong
    assert [one.rule.id for one in linted(document, tmp_path).findings] == ["R12"]


def test_a_theme_goes_before_a_name_beside_it(tmp_path: Path) -> None:
    """Word shows the theme's font, though another name stands in the same element."""
    document = report()
    run = find(document, "1. Tiếp tục").runs[0]
    run.font.name = "Times New Roman"
    for slot in ("ascii", "hAnsi"):
        run._r.rPr.rFonts.set(qn(f"w:{slot}Theme"), "minorHAnsi")  # type: ignore[union-attr]
    (finding,) = linted(document, tmp_path).findings
    assert (finding.rule.id, str(finding.found)) == ("R04", "“Cambria”")


def test_a_letterhead_set_apart_by_tabs_is_read_and_noted(tmp_path: Path) -> None:
    document = letter()
    table = document.tables[0]
    pairs = [
        ("UBND HUYỆN", "CỘNG HÒA"), ("PHÒNG NỘI VỤ", "Độc lập"), ("Số:", "Suối Ngọc, ngày"), ("V/v", ""),
    ]  # fmt: skip
    for left, right in pairs:
        paragraph = find(document, left)
        paragraph.add_run("\t")
        if right:
            paragraph._p.append(find(document, right).runs[0]._r)
        table._tbl.addprevious(paragraph._p)
    for length in (14, 60.5):
        find(document, "PHÒNG NỘI VỤ").runs[0]._r.append(parse_xml(drawing(length)))
    drop(table._tbl)
    file = linted(document, tmp_path)
    assert [(one.rule.id, one.severity.value) for one in file.findings] == [("R06", "info")], said(file)
    assert file.kind is not None
    assert file.kind.id == "cong-van"


def test_a_document_of_the_party_is_not_checked(tmp_path: Path) -> None:
    document = report()
    document.element.body.insert(
        0, parse_xml(f"<w:p {nsdecls('w')}><w:r><w:t>ĐẢNG CỘNG SẢN VIỆT NAM</w:t></w:r></w:p>")
    )
    find(document, "BÁO CÁO").runs[0].bold = False
    file = linted(document, tmp_path)
    assert (file.party, file.findings) == (True, ())


def test_a_letterhead_in_the_page_header_is_noted_and_no_more(tmp_path: Path) -> None:
    document = report()
    document.sections[0].first_page_header._element.append(document.tables[0]._tbl)
    file = linted(document, tmp_path)
    assert [(one.rule.id, one.severity.value) for one in file.findings] == [("R06", "info")], said(file)


def test_a_template_with_tags_is_no_document_yet() -> None:
    file = lint_file(TEMPLATE, PROFILE)
    assert (file.template, file.findings) == (True, ())


def test_minutes_have_no_recipients(tmp_path: Path) -> None:
    document = report()
    find(document, "BÁO CÁO").runs[0].text = "BIÊN BẢN"
    find(document, "Số:").runs[0].text = "Số: 12/BB-PNV"
    drop(document.tables[1]._tbl)
    assert said(linted(document, tmp_path)) == []


def test_the_same_fault_in_many_places_is_one_finding(tmp_path: Path) -> None:
    document = report()
    for paragraph in document.paragraphs:
        if paragraph.text.startswith("- Các cơ quan"):
            paragraph.paragraph_format.line_spacing = 2.0
    (finding,) = linted(document, tmp_path).findings
    assert (finding.rule.id, len(finding.places)) == ("R20", 4)


# What danvan itself writes


OWING = tuple(unit.id for unit in PLAN.units_owing(HALF_YEAR))
# The first of the recipients is "Như trên".
NOBODY_ABOVE = PLAN.office._replace(addressees=(), recipients=PLAN.office.recipients[1:])
THREE = ("Ủy ban nhân dân tỉnh", "Sở Nội vụ", "Thường trực Thị ủy")
OWN: dict[str, Callable[[], Summary]] = {
    "half year": half_year,
    "one unit": lambda: half_year(gone=OWING[1:]),
    "nobody above": lambda: half_year(replace(PLAN, office=NOBODY_ABOVE)),
    "three above": lambda: half_year(replace(PLAN, office=PLAN.office._replace(addressees=THREE))),
}


@pytest.mark.parametrize("name", OWN)
def test_the_reports_that_danvan_writes_are_in_order(name: str, tmp_path: Path) -> None:
    path = tmp_path / "report.docx"
    render_word(TEMPLATE, report_context(OWN[name](), REPORT_DATE), path, stamp=REPORT_DATE)
    assert said(lint_file(path, PROFILE)) == []


# Saved by another program


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_what_libreoffice_saves_is_in_order_too(tmp_path: Path) -> None:
    for made in (report, letter, decision):
        made().save(str(tmp_path / f"{made.__name__}.docx"))
    for kind, files in (("odt", "*.docx"), ("docx:MS Word 2007 XML", "*.odt")):
        sources = sorted(map(str, tmp_path.glob(files)))
        subprocess.run(
            ["soffice", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless", "--convert-to", kind,
             "--outdir", str(tmp_path), *sources],
            check=True, capture_output=True, timeout=180,
        )  # fmt: skip
    for made in (report, letter, decision):
        assert said(lint_file(tmp_path / f"{made.__name__}.docx", PROFILE)) == []


# Damage


@given(st.integers(min_value=0, max_value=10_000_000), st.sampled_from([report, letter, decision]))
def test_no_mutilated_document_raises(
    tmp_path_factory: pytest.TempPathFactory, seed: int, made: Callable[[], DocumentObject]
) -> None:
    """Elements and attributes taken away, doubled, or filled with nonsense, anywhere."""
    chance, document = random.Random(seed), made()
    roots = [document.element, document.styles.element, document.part.numbering_part.element, document.settings.element]
    roots += [document.sections[0].header._element, document.sections[0].first_page_footer._element]
    for _change in range(chance.choice((1, 5, 40))):
        elements = [one for one in chance.choice(roots).iter() if one.getparent() is not None]
        if not elements:
            continue
        one = chance.choice(elements)
        match chance.randrange(4):
            case 0:
                one.getparent().remove(one)
            case 1 if one.attrib:
                del one.attrib[chance.choice(list(one.attrib))]
            case 2 if one.attrib:
                one.set(chance.choice(list(one.attrib)), chance.choice(("", "-1", "x", "99999999999", "0.5pt", "true")))
            case 3:
                one.addnext(parse_xml(one.xml) if hasattr(one, "xml") else one.makeelement(one.tag))
    path = tmp_path_factory.mktemp("lint") / "document.docx"
    document.save(str(path))
    lint_file(path, PROFILE)


def test_a_paper_that_shows_no_sign_of_an_administrative_document_is_none(tmp_path: Path) -> None:
    """Such as the page for the leadership; with a kind, an addressee or a signature its letterhead is missed."""
    for number, (text, severity) in enumerate([("Tóm tắt tình hình.", "info"), ("Kính gửi: UBND xã Nhơn An", "error")]):
        document = report()
        for block in list(document.element.body)[:-1]:
            document.element.body.remove(block)
        document.add_paragraph(text)
        document.add_paragraph("Đã tổ chức 12 hội nghị.")
        path = tmp_path / f"{number}.docx"
        document.save(str(path))
        found = [one.severity.value for one in lint_file(path, PROFILE).findings if one.rule.id == "R06"]
        assert found == [severity], text
