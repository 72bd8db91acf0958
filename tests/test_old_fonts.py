"""Fonts of before Unicode: texts are put into Unicode by the names of their fonts, and never by their letters."""

import io
import unicodedata
from datetime import date, datetime

import openpyxl
import pytest
import xlwt
from filled import filled, plan_of
from hostile import MAIN, xlsx
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font

from danvan_cli.intake.worker import examine_content
from danvan_cli.submission import Submission
from danvan_cli.texts.text import clean
from danvan_cli.workbook.guard import Failure, Reason
from danvan_cli.workbook.old_fonts import Encoding, Kind, convert, encoding_of, kind_of
from danvan_cli.workbook.reader import Book, read_book

FONTS = {Encoding.TCVN3: ".VnTime", Encoding.VNI: "VNI-Times"}
BASES = "aăâeêioôơuưy"
TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
SMALL = [unicodedata.normalize("NFC", base + tone) for base in BASES for tone in TONES] + ["đ"]
TCVN3 = dict(
    zip(
        "àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđ",
        "µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊËÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u00adõö÷øùúûüýþ®",
        strict=True,
    )
)
VNI_TONES = dict(zip(TONES[1:], "øûõùï", strict=True))
VNI_HATS = {"\u0302": "âàåãáä", "\u0306": "êèúüéë"}
VNI_ALONE = {"đ": "ñ", "ị": "ò", "ỉ": "æ", "ĩ": "ó", "ỵ": "î", "ì": "ì", "í": "í"}


def encode(letter: str, encoding: Encoding) -> str:
    """A small letter as it is typed for a font of the encoding."""
    if letter.isascii():
        return letter
    if encoding is Encoding.TCVN3:
        return TCVN3[letter]
    if letter in VNI_ALONE:
        return VNI_ALONE[letter]
    parts = unicodedata.normalize("NFD", letter)
    tone = next((mark for mark in parts if mark in VNI_TONES), "")
    hat = next((mark for mark in parts if mark in VNI_HATS), "")
    base = {"ơ": "ô", "ư": "ö"}.get(unicodedata.normalize("NFC", parts.replace(tone, "")), parts[0])
    return base + (VNI_HATS[hat][TONES.index(tone)] if hat else VNI_TONES.get(tone, ""))


def typed(text: str, encoding: Encoding) -> str:
    """A text as it is typed; capitals of TCVN3 are those of its bare vowels, with tones there are none."""
    if encoding is Encoding.TCVN3:
        bare = dict(zip("ĂÂÊÔƠƯĐ", "¡¢£¤¥¦§", strict=True))
        return "".join(bare.get(one) or (one if one.isascii() else TCVN3.get(one.lower(), one)) for one in text)
    return "".join(encode(one.lower(), encoding).upper() if one.isupper() else encode(one, encoding) for one in text)


@pytest.mark.parametrize("encoding", Encoding)
@pytest.mark.parametrize("letter", SMALL)
def test_each_letter_comes_back_as_it_was_typed(letter: str, encoding: Encoding) -> None:
    assert convert(encode(letter, encoding), FONTS[encoding]) == letter


@pytest.mark.parametrize("letter", SMALL)
def test_each_capital_of_vni_comes_back_and_may_have_a_small_mark(letter: str) -> None:
    small = encode(letter, Encoding.VNI)
    assert convert(small.upper(), "VNI-Times") == letter.upper()
    assert convert(small[0].upper() + small[1:], "VNI-Times") == letter.upper()


@pytest.mark.parametrize("letter", SMALL)
def test_the_capitals_of_tcvn3_are_drawn_by_their_font(letter: str) -> None:
    assert convert(encode(letter, Encoding.TCVN3), ".VnTimeH") == letter.upper()


@pytest.mark.parametrize(
    ("text", "font", "shown"),
    [
        ("NguyÔn Thanh Hµ", ".VnTime", "Nguyễn Thanh Hà"),
        ("Céng hßa x· héi chñ nghÜa ViÖt Nam", ".VnArial", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
        ("ng\u00adêi d©n ®\u00ada th\u00ad", "VnTime", "người dân đưa thư"),
        ("PH¦êNG §ËP §¸", ".VnTime", "PHƯỜNG ĐẬP ĐÁ"),
        ("UBND x· Nh¬n Léc", ".VnTime", "UBND xã Nhơn Lộc"),
        ("phßng néi vô", ".VnArialH", "PHÒNG NỘI VỤ"),
        ("Hµ Vâ", ".VnTime", "Hà Võ"),
        ("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", "VNI-Times", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
        ("ÑAÉK LAÉK", "VNI-Helve", "ĐẮK LẮK"),
        ("UÛy ban nhaân daân phöôøng", "VNI-Times", "Ủy ban nhân dân phường"),
        ("naêm 2025, ñaït 98,5% – vöôït", "VNI-Times", "năm 2025, đạt 98,5% – vượt"),
    ],
)
def test_texts_as_offices_have_them(text: str, font: str, shown: str) -> None:
    encoding = encoding_of(font)
    assert encoding
    assert kind_of(text, encoding) is Kind.OLD
    assert convert(text, font) == shown


@pytest.mark.parametrize(
    ("font", "encoding"),
    [
        (".VnTime", Encoding.TCVN3),
        (".VnArialH", Encoding.TCVN3),
        ("VnTime", Encoding.TCVN3),
        (".VNTIME", Encoding.TCVN3),
        ("VNI-Times", Encoding.VNI),
        ("VNI Times", Encoding.VNI),
        ("vni-helve", Encoding.VNI),
        ("Times New Roman", None),
        ("Vni", Encoding.VNI),
        ("VNtimes new roman", None),
        ("SVN-Arial", None),
        ("", None),
    ],
)
def test_a_font_is_known_by_its_name(font: str, encoding: Encoding | None) -> None:
    assert encoding_of(font) is encoding


@pytest.mark.parametrize("encoding", Encoding)
@pytest.mark.parametrize("text", ["đã", "Nhơn Lộc", "người", "tổ chức", "tô\u0309 chu\u031b\u0301c", "cũng"])
def test_text_with_letters_that_no_old_font_has_is_unicode_already(text: str, encoding: Encoding) -> None:
    assert kind_of(text, encoding) is Kind.UNICODE


@given(st.text(alphabet="".join(SMALL) + "bcdghklmnpqrstvx ,.0123456789", max_size=60), st.sampled_from(Encoding))
def test_any_text_comes_back_as_it_was_typed(text: str, encoding: Encoding) -> None:
    assert convert(typed(text, encoding), FONTS[encoding]) == text


@given(st.text(max_size=60), st.sampled_from([".VnTime", ".VnTimeH", "VNI-Times"]))
def test_any_text_at_all_is_of_one_kind_and_converted_without_an_error(text: str, font: str) -> None:
    encoding = encoding_of(font)
    assert encoding
    assert kind_of(text, encoding) in Kind
    assert text.isascii() or isinstance(convert(text, font), str)


# Whole workbooks


def workbook(*cells: tuple[str, str | CellRichText, str]) -> Book:
    """A workbook of one sheet, with text and font by address."""
    made = openpyxl.Workbook()
    sheet = made.active
    assert sheet is not None
    for address, text, font in cells:
        sheet[address] = text
        sheet[address].font = Font(name=font)
    target = io.BytesIO()
    made.save(target)
    book = read_book(target.getvalue())
    assert isinstance(book, Book)
    return book


@pytest.mark.parametrize("text", ["hòa", "xã", "đã", "tên", "Có"])
@pytest.mark.parametrize("font", ["Times New Roman", ".VnTime", "VNI-Times"])
def test_a_short_correct_text_stays_as_it_is_where_the_font_is_that_of_unicode_texts(text: str, font: str) -> None:
    book = workbook(("A1", "Đã tổ chức", font), ("A2", text, font))
    assert book.sheets[0].rows[1][0] == text
    assert (book.converted, book.left) == (None, None)


def test_a_short_text_goes_with_the_old_ones_around_it() -> None:
    book = workbook(("A1", "Céng hßa", ".VnTime"), ("A2", "Cã", ".VnTime"), ("A3", "Có", "Arial"))
    assert [row[0] for row in book.sheets[0].rows] == ["Cộng hòa", "Có", "Có"]
    assert book.converted
    assert (book.converted.cells, book.converted.fonts) == (2, (".VnTime",))
    assert (book.converted.where.cell, book.converted.before, book.converted.after) == ("A1", "Céng hßa", "Cộng hòa")


def test_among_old_and_new_texts_in_one_font_a_short_one_is_left_and_told() -> None:
    book = workbook(("A1", "Céng hßa", ".VnTime"), ("A2", "Tổ chức", ".VnTime"), ("A3", "xã", ".VnTime"))
    assert [row[0] for row in book.sheets[0].rows] == ["Cộng hòa", "Tổ chức", "xã"]
    assert book.left
    assert (book.left.cells, book.left.where.cell, book.left.after) == (1, "A3", "xã")


def test_letters_that_are_not_in_the_table_leave_the_text_as_it_is() -> None:
    book = workbook(("A1", "Céng hßa à lêi", ".VnTime"))
    assert book.sheets[0].rows[0][0] == "Céng hßa à lêi"
    assert book.left
    assert book.left.before == "Céng hßa à lêi"


def test_a_piece_of_a_text_may_have_a_font_of_its_own() -> None:
    rich = CellRichText("Xã ", TextBlock(InlineFont(rFont=".VnTime"), "Nh¬n Léc"), " và ",
                        TextBlock(InlineFont(rFont="VNI-Times"), "Nhôn Myõ"))  # fmt: skip
    book = workbook(("A1", "x", "Arial"), ("B2", rich, "Times New Roman"))
    assert book.sheets[0].rows[1][1] == "Xã Nhơn Lộc và Nhơn Mỹ"
    assert book.converted
    assert book.converted.fonts == (".VnTime", "VNI-Times")


def test_texts_inside_the_sheet_and_texts_of_formulas_are_converted_too() -> None:
    styles = (
        f'<styleSheet xmlns="{MAIN}"><fonts><font><name val="Arial"/></font><font><name val=".VnTime"/></font></fonts>'
        '<cellXfs><xf fontId="0"/><xf fontId="1"/></cellXfs></styleSheet>'
    )
    rows = (
        '<row><c t="inlineStr" s="1"><is><t>Céng hßa</t></is></c>'
        '<c t="inlineStr"><is><r><t>Xã </t></r><r><rPr><rFont val="VNI-Times"/></rPr><t>Coäng</t></r></is></c></row>'
        '<row r="4"><c r="C4" t="str" s="1"><f>A1</f><v>Céng_x000D_ hßa</v></c></row>'
    )
    book = read_book(xlsx(rows, parts={"xl/styles.xml": styles}))
    assert isinstance(book, Book)
    assert book.sheets[0].rows[0] == ["Cộng hòa", "Xã Cộng", ""]
    assert clean(str(book.sheets[0].rows[3][2])) == "Cộng\nhòa"


def test_styles_that_cannot_be_read_leave_the_font_in_doubt_so_the_file_is_damaged() -> None:
    fonts = '<fonts><font><name val=".VnTime"/></font></fonts><cellXfs><xf/></cellXfs>'
    styles = f'<styleSheet xmlns="{MAIN}">{fonts}</styleSheet>'
    for style, reason in ((0, None), (7, Reason.DAMAGED)):
        rows = f'<row r="1"><c r="A1" s="{style}"><v>1</v></c></row>'
        read = read_book(xlsx(rows, parts={"xl/styles.xml": styles}))
        assert (read.reason if isinstance(read, Failure) else None) is reason


@pytest.mark.parametrize("encoding", Encoding)
@pytest.mark.parametrize("suffix", ["xlsx", "xls"])
def test_a_form_typed_in_an_old_font_is_read_as_any_other(encoding: Encoding, suffix: str) -> None:
    """Labels, headings, units of measure, notes and results: all are found, and it is told once."""
    plan = plan_of("small")
    form = filled(plan, "hoa-sen", "4t", '4.2 = "15 triệu đồng"\n2.1 note = "Tính cả lớp ghép"')
    old = (old_xlsx if suffix == "xlsx" else old_xls)(form, encoding)
    seen = examine_content(plan, None, f"x.{suffix}", old)

    assert [finding.code for finding in seen.findings] == ["V22", "W06"]
    plain = examine_content(plan, None, "x.xlsx", form).submission
    assert seen.submission
    assert plain
    assert (seen.unit, seen.period) == ("hoa-sen", "4t")
    assert said(seen.submission) == said(plain)


def said(submission: Submission) -> list[tuple[str, ...]]:
    """All texts and figures; TCVN3 does not keep capitals that have tones."""
    figures = [(one.code, str(one.value), one.text.lower(), one.note.lower()) for one in submission.answers]
    return [*figures, *((one.task, one.field, one.text.lower()) for one in submission.narratives)]


def old_xlsx(form: bytes, encoding: Encoding) -> bytes:
    book = openpyxl.load_workbook(io.BytesIO(form))
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if isinstance(cell.value, str) and not cell.value.startswith("dv:"):
                    cell.value = typed(cell.value, encoding)
                    cell.font = Font(name=FONTS[encoding])
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def old_xls(form: bytes, encoding: Encoding) -> bytes:
    style, days = xlwt.easyxf(f"font: name {FONTS[encoding]}"), xlwt.easyxf(num_format_str="dd/mm/yyyy")
    new = xlwt.Workbook()
    for sheet in openpyxl.load_workbook(io.BytesIO(form)).worksheets:
        copy = new.add_sheet(sheet.title)
        for at_row, row in enumerate(sheet.iter_rows()):
            for at_column, cell in enumerate(row):
                at, value = (at_row, at_column), cell.value
                if isinstance(value, str):
                    copy.write(*at, typed(value, encoding), style)
                elif isinstance(value, date | datetime):
                    copy.write(*at, value, days)
                elif isinstance(value, int | float):
                    copy.write(*at, value)
    target = io.BytesIO()
    new.save(target)
    return target.getvalue()


def test_a_piece_of_a_text_in_an_old_workbook_may_have_a_font_of_its_own() -> None:
    new = xlwt.Workbook()
    sheet = new.add_sheet("S")
    font = xlwt.Font()
    font.name = ".VnTime"
    sheet.write_rich_text(0, 0, ["Xã ", ("Nh¬n Léc", font)])
    target = io.BytesIO()
    new.save(target)
    book = read_book(target.getvalue())
    assert isinstance(book, Book)
    assert book.sheets[0].rows[0][0] == "Xã Nhơn Lộc"
