"""Each rule of the profile, broken once in a document in order: it is found where it is broken, and nothing else is."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from docx.document import Document as DocumentObject
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph
from official_documents import SENTENCE, after, copy_of, decision, drop, find, letter, report

from danvan_cli.lint import RULES, Linted, lint_file, load_profile
from danvan_cli.lint.profile import LETTER

PROFILE = load_profile()
Change = Callable[[DocumentObject], object]


def linted(document: DocumentObject, folder: Path) -> Linted:
    path = folder / "document.docx"
    document.save(str(path))
    return lint_file(path, PROFILE)


def said(file: Linted) -> list[str]:
    """What was found, for a look at a failure."""
    return [f"{one.rule.id} {one.places[0]}: {one.found} | {one.expected}" for one in file.findings]


@pytest.mark.parametrize("made", [report, letter, decision])
def test_a_document_in_order_has_no_findings(made: Callable[[], DocumentObject], tmp_path: Path) -> None:
    file = linted(made(), tmp_path)
    assert said(file) == []
    kind = {"report": "bao-cao", "letter": "cong-van", "decision": "quyet-dinh"}[made.__name__]
    assert file.kind is not None
    assert file.kind.id == kind


def test_each_rule_of_the_profile_is_measured_or_says_why_not() -> None:
    assert {rule.id for rule in PROFILE.rules if rule.measured} == set(RULES)
    assert all(rule.reason for rule in PROFILE.rules if not rule.measured)
    assert [rule.id for rule in PROFILE.rules] == [f"R{number:02}" for number in range(1, 42)]
    assert all(rule.title and rule.clause for rule in PROFILE.rules)
    kinds = {kind.id for kind in (*PROFILE.kinds, LETTER)} | {"named"}
    assert all(set(rule.applies) <= kinds for rule in PROFILE.rules)


def runs(start: str, **look: Any) -> Change:
    """Give the runs of a paragraph another look: size in points, bold, italic, name, text."""

    def change(document: DocumentObject) -> None:
        for run in find(document, start).runs:
            for name, value in look.items():
                setattr(run if name in ("bold", "italic", "text", "underline") else run.font, name, value)

    return change


def size(start: str, points: float) -> Change:
    return runs(start, size=Pt(points))


def look(start: str, **values: Any) -> Change:
    """Give a paragraph another alignment, indent or gap."""

    def change(document: DocumentObject) -> None:
        for name, value in values.items():
            setattr(find(document, start).paragraph_format, name, value)

    return change


def words(start: str, new: str) -> Change:
    """Other words in the first run."""

    def change(document: DocumentObject) -> None:
        find(document, start).runs[0].text = new

    return change


def gone(start: str) -> Change:
    def change(document: DocumentObject) -> None:
        drop(find(document, start)._p)

    return change


def each(*changes: Change) -> Change:
    return lambda document: [change(document) for change in changes]


def line_gone(above: str) -> Change:
    def change(document: DocumentObject) -> None:
        drop(after(find(document, above))._p)

    return change


def line_of(above: str, indent: float) -> Change:
    def change(document: DocumentObject) -> None:
        format_ = after(find(document, above)).paragraph_format
        format_.left_indent = format_.right_indent = Mm(indent)

    return change


def section(number: int = 0, **values: Any) -> Change:
    def change(document: DocumentObject) -> None:
        for name, value in values.items():
            setattr(document.sections[number], name, value)

    return change


def landscape(document: DocumentObject) -> None:
    """A section without tables on its side, between the letterhead and the rest."""
    break_ = find(document, "1. Tiếp tục")
    own = document.sections[0]._sectPr
    fresh: Any = parse_xml(own.xml)
    for name, value in (("w", "16838"), ("h", "11906"), ("orient", "landscape")):
        fresh.find(qn("w:pgSz")).set(qn(f"w:{name}"), value)
    upright = parse_xml(own.xml)
    find(document, "II. PHƯƠNG HƯỚNG")._p.get_or_add_pPr().append(upright)
    break_._p.get_or_add_pPr().append(fresh)


def page_field(change: Callable[[Paragraph], object]) -> Change:
    return lambda document: change(document.sections[0].header.paragraphs[0])


def number_in_footer(document: DocumentObject) -> None:
    header = document.sections[0].header.paragraphs[0]
    footer = document.sections[0].footer.paragraphs[0]
    for element in list(header._p):
        footer._p.append(element)


def no_number(document: DocumentObject) -> None:
    for run in document.sections[0].header.paragraphs[0].runs:
        drop(run._r)


def heading_run(paragraph: Paragraph, **values: Any) -> None:
    for run in paragraph.runs:
        for name, value in values.items():
            setattr(run.font, name, value)


def date_below(document: DocumentObject) -> None:
    """The date in a row of its own."""
    table = document.tables[0]
    row = table.add_row()  # type: ignore[no-untyped-call]
    date = find(document, "Suối Ngọc, ngày")
    row.cells[1]._tc.append(date._p)
    row.cells[1]._tc.remove(row.cells[1].paragraphs[0]._p)
    table.rows[1].cells[1].add_paragraph()


def stamp(words_: str, **values: Any) -> Change:
    def change(document: DocumentObject) -> None:
        paragraph = copy_of(find(document, "Số:"))
        paragraph.runs[0].text = words_
        for name, value in {"bold": True, "size": Pt(13), **values}.items():
            setattr(paragraph.runs[0].font, name, value)

    return change


def address(points: float) -> Change:
    def change(document: DocumentObject) -> None:
        footer = document.sections[0].first_page_footer.paragraphs[0]
        footer.add_run("Địa chỉ: số 1 đường Trần Phú; điện thoại: 0256.000000").font.size = Pt(points)

    return change


def long_table(document: DocumentObject) -> None:
    for _row in range(30):
        document.tables[2].add_row()  # type: ignore[no-untyped-call]


def same_section(document: DocumentObject) -> None:
    """The second annex begins on a page of the first one's section."""
    drop(list(document.element.body.iter(qn("w:sectPr")))[1])


def counted_on(document: DocumentObject) -> None:
    pages: Any = document.sections[2]._sectPr.find(qn("w:pgNumType"))
    del pages.attrib[qn("w:start")]


def one_annex(number: str) -> Change:
    return words("Phụ lục II", number)


def decomposed(document: DocumentObject) -> None:
    import unicodedata

    run = find(document, "1. Tiếp tục").runs[0]
    run.text = unicodedata.normalize("NFD", run.text)


# rule, document, what the place says, change
BROKEN: list[tuple[str, Callable[[], DocumentObject], str, Change]] = [
    ("R01", report, "section 1", section(page_width=Mm(215.9), page_height=Mm(279.4), right_margin=Mm(20))),
    ("R02", report, "section 2", landscape),
    ("R03", report, "section 1", section(left_margin=Mm(25))),
    ("R03", letter, "section 1", section(top_margin=Mm(15))),
    ("R03", letter, "section 1", section(right_margin=Mm(12.5))),
    ("R04", report, "1. Tiếp tục", runs("1. Tiếp tục", name="Arial")),
    ("R04", report, "1. Tiếp tục", runs("1. Tiếp tục", name=".VnTime")),
    ("R04", report, "1. Tiếp tục", decomposed),
    ("R04", letter, "Đề nghị", lambda document: heading_run(find(document, "Đề nghị"), name="Calibri")),
    ("R05", report, "header of section 1", page_field(lambda one: heading_run(one, size=Pt(12)))),
    ("R05", report, "header of section 1", page_field(lambda one: heading_run(one, italic=True))),
    ("R05", report, "header of section 1", page_field(lambda one: setattr(one, "alignment", 2))),
    ("R05", report, "section 1", number_in_footer),
    ("R05", report, "section 1", no_number),
    ("R05", report, "section 1", section(different_first_page_header_footer=False)),
    ("R06", report, "CỘNG HÒA", words("CỘNG HÒA", "CỘNG HÒA XÃ HỘI CHŨ NGHĨA VIỆT NAM")),
    ("R06", report, "CỘNG HÒA", size("CỘNG HÒA", 14)),
    ("R06", report, "CỘNG HÒA", runs("CỘNG HÒA", bold=False)),
    ("R06", report, "beginning", lambda document: document.element.body.remove(document.tables[0]._tbl)),
    ("R07", report, "Độc lập", words("Độc lập", "Độc lập – Tự do – Hạnh phúc")),
    ("R07", report, "Độc Lập", words("Độc lập", "Độc Lập - Tự Do - Hạnh Phúc")),
    ("R07", report, "Độc lập", size("Độc lập", 12)),
    ("R07", report, "Độc lập", line_gone("Độc lập")),
    ("R07", report, "Độc lập", line_of("Độc lập", 5)),
    ("R07", report, "Độc lập", runs("Độc lập", italic=True)),
    ("R07", letter, "CỘNG HÒA", gone("Độc lập")),
    ("R07", report, "Độc lập", look("Độc lập", line_spacing=1.5)),
    ("R08", report, "UBND HUYỆN", runs("UBND HUYỆN", bold=True)),
    ("R08", report, "UBND HUYỆN", size("UBND HUYỆN", 14)),
    ("R09", report, "PHÒNG NỘI VỤ", runs("PHÒNG NỘI VỤ", bold=False)),
    ("R09", report, "Phòng Nội vụ", words("PHÒNG NỘI VỤ", "Phòng Nội vụ")),
    ("R09", report, "PHÒNG NỘI VỤ", line_gone("PHÒNG NỘI VỤ")),
    ("R09", report, "PHÒNG NỘI VỤ", line_of("PHÒNG NỘI VỤ", 5)),
    ("R09", report, "PHÒNG NỘI VỤ", look("PHÒNG NỘI VỤ", alignment=0)),
    ("R10", report, "Số:", words("Số:", "Số: 5/BC-PNV")),
    ("R10", report, "Số", words("Số:", "Số 12/BC-PNV")),
    ("R10", report, "Số:", words("Số:", "Số: 12/BC - PNV")),
    ("R10", report, "Số:", words("Số:", "Số: 12/KH-PNV")),
    ("R10", report, "Số:", size("Số:", 14)),
    ("R10", letter, "Số:", words("Số:", "Số: 45/PNV")),
    ("R10", letter, "Số:", words("Số:", "Số: 45/BC-PNV")),
    ("R10", report, "CỘNG HÒA", gone("Số:")),
    ("R11", report, "ngày", words("Suối Ngọc, ngày", "Suối Ngọc, ngày 5 tháng 3 năm 2026")),
    ("R11", report, "ngày", words("Suối Ngọc, ngày", "Suối Ngọc, ngày 05 tháng 2 năm 2026")),
    ("R11", report, "ngày", words("Suối Ngọc, ngày", "Suối Ngọc, ngày 05 tháng 03 năm 2026")),
    ("R11", report, "ngày", words("Suối Ngọc, ngày", "Suối Ngọc ngày 05 tháng 3 năm 2026")),
    ("R11", report, "ngày", words("Suối Ngọc, ngày", "Suối Ngọc, ngày 35 tháng 3 năm 2026")),
    ("R11", report, "ngày", runs("Suối Ngọc, ngày", italic=False)),
    ("R11", report, "ngày", date_below),
    ("R12", report, "BÁO CÁO", runs("BÁO CÁO", bold=False)),
    ("R12", report, "BÁO CÁO", size("BÁO CÁO", 16)),
    ("R12", decision, "QUYẾT ĐỊNH", look("QUYẾT ĐỊNH", alignment=0)),
    ("R13", report, "Kết quả công tác", runs("Kết quả công tác", bold=False)),
    ("R13", report, "Kết quả công tác", line_gone("Kết quả công tác")),
    ("R13", report, "Kết quả công tác", line_of("Kết quả công tác", 20)),
    ("R13", report, "KẾT QUẢ", words("Kết quả công tác", "KẾT QUẢ CÔNG TÁC DÂN VẬN")),
    ("R14", letter, "V/v", runs("V/v", bold=True)),
    ("R14", letter, "V/v", size("V/v", 14)),
    ("R14", letter, "V/v", look("V/v", space_before=Pt(0))),
    ("R14", letter, "Về việc", words("V/v", "Về việc gửi báo cáo quý I")),
    ("R14", letter, "Số:", gone("V/v")),
    ("R15", decision, "Căn cứ Luật", runs("Căn cứ Luật", italic=False)),
    ("R15", decision, "Căn cứ Quy chế", words("Căn cứ Quy chế", "Căn cứ Quy chế làm việc của cơ quan.")),
    ("R15", decision, "Theo đề nghị", words("Theo đề nghị", "Theo đề nghị của bộ phận Văn phòng;")),
    ("R16", report, "Thực hiện", words("Thực hiện", "Thực hiện Kế hoạch số 43/KH-UBND của UBND huyện, Phòng báo cáo:")),
    ("R16", report, "Thực hiện", words("Thực hiện", "Thực hiện Kế hoạch số 43/KH-UBND ngày 14/01/2026 như sau:")),
    ("R17", report, "d) Các cơ quan", look("d) Các cơ quan", alignment=0)),
    ("R17", report, "d) Các cơ quan", size("d) Các cơ quan", 12)),
    ("R17", report, "d) Các cơ quan", size("d) Các cơ quan", 13)),
    ("R17", report, "d) Các cơ quan", runs("d) Các cơ quan", italic=True)),
    ("R18", report, "d) Các cơ quan", look("d) Các cơ quan", first_line_indent=Mm(15))),
    ("R18", report, "d) Các cơ quan", look("d) Các cơ quan", first_line_indent=Mm(0))),
    ("R18", letter, "Đề nghị", look("Đề nghị", left_indent=Mm(5))),
    ("R19", report, "d) Các cơ quan", look("d) Các cơ quan", space_before=Pt(0))),
    ("R19", report, "after paragraph", lambda document: find(document, "d) Các cơ quan").insert_paragraph_before()),
    ("R20", report, "d) Các cơ quan", look("d) Các cơ quan", line_spacing=2.0)),
    ("R20", report, "d) Các cơ quan", look("d) Các cơ quan", line_spacing=Pt(14))),
    ("R20", report, "d) Các cơ quan", look("d) Các cơ quan", line_spacing=0.9)),
    ("R21", decision, "Chương I", look("Chương I", alignment=0)),
    ("R21", decision, "Chương 1", words("Chương I", "Chương 1")),
    ("R21", decision, "Quy định chung", words("QUY ĐỊNH CHUNG", "Quy định chung")),
    ("R21", decision, "QUY ĐỊNH CHUNG", runs("QUY ĐỊNH CHUNG", bold=False)),
    ("R22", decision, "Mục I", words("Mục 1", "Mục I")),
    ("R22", decision, "PHẠM VI", runs("PHẠM VI", bold=False)),
    ("R23", report, "II. Phương hướng", words("II. PHƯƠNG", "II. Phương hướng")),
    ("R23", report, "II. PHƯƠNG", runs("II. PHƯƠNG", bold=False)),
    ("R23", report, "III. PHƯƠNG", words("II. PHƯƠNG", "III. PHƯƠNG HƯỚNG")),
    ("R23", report, "4. Số liệu", words("2. Số liệu", "4. Số liệu chi tiết nêu tại Phụ lục I và Phụ lục II kèm theo.")),
    ("R23", report, "f)", words("đ) Các", "f) " + SENTENCE.strip())),
    ("R23", report, "e)", words("đ) Các", "e) " + SENTENCE.strip())),
    ("R24", decision, "Điều 2. Hiệu lực", runs("Điều 2", bold=False)),
    ("R24", decision, "Điều 2: Hiệu lực", words("Điều 2", "Điều 2: Hiệu lực")),
    ("R25", report, "Trên đây", words("Trên đây", "Trên đây là báo cáo của Phòng Nội vụ.")),
    ("R26", report, "KT TRƯỞNG", words("KT.", "KT TRƯỞNG PHÒNG")),
    ("R26", report, "K/T. TRƯỞNG", words("KT.", "K/T. TRƯỞNG PHÒNG")),
    ("R26", report, "KT. TRƯỞNG", runs("KT.", bold=False)),
    ("R27", report, "NGUYỄN VĂN AN", words("Nguyễn Văn An", "NGUYỄN VĂN AN")),
    ("R27", report, "ThS. Nguyễn", words("Nguyễn Văn An", "ThS. Nguyễn Văn An")),
    ("R27", report, "PHÓ TRƯỞNG", size("PHÓ TRƯỞNG", 12)),
    ("R28", report, "TM. PHÒNG", words("KT.", "TM. PHÒNG NỘI VỤ")),
    ("R28", letter, "KT. TRƯỞNG", words("PHÒNG NỘI VỤ", "ỦY BAN NHÂN DÂN")),
    ("R29", letter, "beginning", each(gone("Kính gửi"), gone("- Ủy ban"), gone("- Các phòng"))),
    ("R29", letter, "- Các phòng", words("- Các phòng", "- Các phòng, ban chuyên môn;")),
    ("R29", report, "Kính gửi", size("Kính gửi", 12)),
    ("R29", report, "Kính gửi Ủy", words("Kính gửi", "Kính gửi Ủy ban nhân dân huyện Suối Ngọc")),
    ("R29", report, "Kết quả công tác", gone("Kính gửi")),
    ("R30", report, "Nơi nhận", size("Nơi nhận", 14)),
    ("R30", report, "Nơi nhận", runs("Nơi nhận", bold=False)),
    ("R30", report, "- Các xã", size("- Các xã", 12)),
    ("R30", report, "- Các xã", words("- Các xã", "- Các xã, thị trấn.")),
    ("R30", report, "- Lưu", words("- Lưu", "- Lưu Văn thư.")),
    ("R30", report, "- Các xã", gone("- Như trên")),
    ("R31", report, "Phụ lục 2", one_annex("Phụ lục 2")),
    ("R31", report, "PHỤ LỤC II", one_annex("PHỤ LỤC II")),
    ("R31", report, "Phụ lục II", size("Phụ lục II", 13)),
    ("R31", report, "SỐ LIỆU", runs("SỐ LIỆU", bold=False)),
    ("R32", report, "Phụ lục I", gone("(Kèm theo")),
    ("R32", report, "(Kèm theo", runs("(Kèm theo", italic=False)),
    ("R32", report, "(Kèm theo báo cáo)", words("(Kèm theo", "(Kèm theo báo cáo)")),
    ("R33", report, "Phụ lục II", words("2. Số liệu", "2. Số liệu chi tiết nêu tại Phụ lục I kèm theo.")),
    ("R34", report, "Phụ lục II", counted_on),
    ("R34", report, "Phụ lục II", same_section),
    ("R36", report, "THƯỢNG KHẨN", stamp("THƯỢNG KHẨN", bold=False)),
    ("R36", report, "HỎA TỐC", stamp("HỎA TỐC", size=Pt(11))),
    ("R37", report, "Lưu hành nội bộ", stamp("Lưu hành nội bộ")),
    ("R39", report, "footer of section 1", address(9)),
    ("R40", report, "table 3", long_table),
    ("R41", report, "1. Tiếp tục", words("1. Tiếp tục", "1. Tiếp tục vận động nhân dân thực hiện kế hoạch.")),
    ("R41", letter, "Đề nghị", words("Đề nghị", "Đề nghị thực hiện đúng Khoản 2 điều 8 của Luật./.")),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "made", "place", "change"), BROKEN, ids=[
    f"{rule}-{number}" for number, (rule, *_rest) in enumerate(BROKEN)
])  # fmt: skip
def test_a_broken_rule_is_found_where_it_is_broken(
    rule: str, made: Callable[[], DocumentObject], place: str, change: Change, tmp_path: Path
) -> None:
    document = made()
    change(document)
    file = linted(document, tmp_path)
    assert {one.rule.id for one in file.findings} == {rule}, said(file)
    assert any(place in str(found) for one in file.findings for found in one.places), said(file)


def test_each_measured_rule_is_broken_by_a_case() -> None:
    assert {rule for rule, *_rest in BROKEN} == set(RULES)
