"""What the clerk changed in a report is kept when it is rendered again, or shown beside what is new."""

import io
import re
import struct
import zlib
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path

import pytest
from clerk import (
    Edit,
    adding,
    as_office_saves,
    as_word_saves,
    decided,
    deleting,
    deleting_row,
    edited,
    moving,
    needs_office,
    opened,
    paragraph,
    plain,
    proposals,
    replacing,
    row,
    saved,
    texts,
    whole,
)
from docx import Document
from docx.document import Document as DocumentObject
from docx.enum.text import WD_PARAGRAPH_ALIGNMENT
from docx.oxml.ns import qn
from docx.shared import Cm, RGBColor
from hypothesis import given, settings
from hypothesis import strategies as st
from summaries import PLAN, narrative, summary_of

from danvan_cli.plan import Plan
from danvan_cli.render.context import report_context
from danvan_cli.render.places import Fate
from danvan_cli.render.word import render_word
from danvan_cli.render.word_merge import MergedWord, merge_word

TEMPLATE = Path(__file__).parent.parent / "templates" / "report.docx"
DAY = date(2025, 6, 20)
SMALL: Plan = replace(PLAN, units=tuple(unit._replace(valid_to=None) for unit in PLAN.units[:4]))
UNITS = [unit.id for unit in SMALL.units]
TOLD = {
    UNITS[0]: "Đã ra mắt mô hình “Ngõ xóm không rác” với 35 hộ ký cam kết tham gia.",
    UNITS[1]: "Tổ tuyên truyền ở khu vực giải đáp thắc mắc của người dân vào mỗi tối thứ Sáu.",
    UNITS[2]: "Cán bộ khu vực Tiên Hội đến từng nhà, trả lời câu hỏi của người dân ngay tại chỗ.",
}
LEAD = "hội nghị, buổi tuyên truyền, quán triệt với"


@cache
def rendered(units: int = 3, add: int = 0, gone: tuple[str, ...] = (), asked: int = 4) -> bytes:
    """The report of the first units of those that are asked; `add` makes their figures greater, `gone` units tell
    nothing."""
    figures: dict[str, Mapping[str, int | str | None]] = {}
    for at, unit in enumerate(UNITS[:units], 1):
        figures[unit] = {"1.1": 11 * at + add, "1.3": 1_000 * at + add, "1.4": 500 * at, "2.1": 12, "2.2": 30 + add}
    told = {unit: (narrative("1", "result", text),) for unit, text in TOLD.items() if unit not in gone}
    plan = replace(SMALL, units=SMALL.units[:asked])
    summary = summary_of(plan, figures, period="6m", texts=told)
    return document_of(report_context(summary, DAY))


def document_of(context: dict[str, object]) -> bytes:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "x.docx")
        render_word(TEMPLATE, context, path, stamp=DAY)
        return path.read_bytes()


def merged(base: bytes, mine: bytes, theirs: bytes) -> MergedWord:
    """The merge, which a second one must not change: neither of the file itself, nor of what Word makes of it."""
    found = merge_word(base, mine, theirs, DAY)
    again = merge_word(theirs, found.content, theirs, DAY)
    assert texts(again.content) == texts(found.content)
    assert proposals(again.content) == proposals(found.content)
    saved = merge_word(theirs, as_word_saves(found.content), theirs, DAY)
    assert texts(saved.content) == texts(found.content)
    return found


def fates(found: MergedWord) -> list[Fate]:
    return [place.fate for place in found.places]


# Opened and saved


@pytest.mark.parametrize("theirs", [rendered(), rendered(4, 7)], ids=["same data", "new data"])
def test_a_file_only_saved_by_word_counts_as_unchanged(theirs: bytes) -> None:
    assert merge_word(rendered(), as_word_saves(rendered()), theirs, DAY) == MergedWord(theirs, ())


@needs_office
def test_a_file_only_saved_by_libreoffice_counts_as_unchanged(tmp_path: Path) -> None:
    saved = as_office_saves(rendered(), tmp_path)
    assert merge_word(rendered(), saved, rendered(4, 7), DAY) == MergedWord(rendered(4, 7), ())


@needs_office
def test_edits_and_open_proposals_survive_libreoffice(tmp_path: Path) -> None:
    mine = edited(rendered(), replacing("66 hội nghị", "77 hội nghị"), adding("Kính gửi", "Phần nhận định chung."))
    found = merged(rendered(), mine, rendered(3, 7))
    saved = as_office_saves(found.content, tmp_path)
    again = merge_word(rendered(3, 7), saved, rendered(3, 7), DAY)
    assert texts(again.content) == texts(found.content)
    assert proposals(again.content) == proposals(found.content) == [("del", "77 "), ("ins", "87 ")]


# One side


def test_wording_is_kept_and_figures_elsewhere_are_new() -> None:
    mine = edited(rendered(), replacing("Cán bộ khu vực Tiên Hội", "Cán bộ, đảng viên khu vực Tiên Hội"))
    found = merged(rendered(), mine, rendered(4, 7))
    assert "Cán bộ, đảng viên khu vực Tiên Hội đến" in whole(found.content)
    assert fates(found) == [Fate.EDITED]
    others = [text for text in texts(found.content) if "Tiên Hội" not in text]
    assert others == [text for text in texts(rendered(4, 7)) if "Tiên Hội" not in text]


def test_words_and_figures_of_one_paragraph_are_put_together() -> None:
    mine = edited(rendered(), replacing("lượt người tham dự", "lượt cán bộ và Nhân dân tham dự"))
    found = merged(rendered(), mine, rendered(3, 7))
    lead = next(text for text in texts(found.content) if LEAD in text)
    assert "87 hội nghị, buổi tuyên truyền, quán triệt với 6.021 lượt cán bộ và Nhân dân tham dự" in lead
    assert not proposals(found.content)
    assert (fates(found), found.places[0].needs_look) == ([Fate.MERGED], True)
    assert found.places[0].heading.startswith("1. ")


def test_an_added_paragraph_stays_behind_its_neighbour() -> None:
    mine = edited(rendered(), adding("Cán bộ khu vực Tiên Hội", "Nhận xét: cách làm này hiệu quả."))
    found = merged(rendered(), mine, rendered(4, 7))
    at = texts(found.content).index("Nhận xét: cách làm này hiệu quả.")
    assert "Cán bộ khu vực Tiên Hội" in texts(found.content)[at - 1]
    assert fates(found) == [Fate.ADDED]


def test_what_was_deleted_stays_deleted() -> None:
    mine = edited(rendered(), deleting("Cán bộ khu vực Tiên Hội"))
    found = merged(rendered(), mine, rendered(4, 7))
    assert "Cán bộ khu vực Tiên Hội" not in whole(found.content)
    assert fates(found) == [Fate.REMOVED]


def test_what_was_moved_stays_moved() -> None:
    mine = edited(rendered(), moving("Cán bộ khu vực Tiên Hội", behind="Kính gửi"))
    found = merged(rendered(), mine, rendered(4, 7))
    found_texts = texts(found.content)
    at = next(at for at, text in enumerate(found_texts) if "Cán bộ khu vực Tiên Hội" in text)
    assert found_texts[at - 1].startswith("Kính gửi")
    assert sum("Cán bộ khu vực Tiên Hội" in text for text in found_texts) == 1
    assert fates(found) == [Fate.MOVED]


def test_a_moved_paragraph_has_the_new_figures() -> None:
    mine = edited(rendered(), moving(LEAD, behind="Kính gửi"))
    found = merged(rendered(), mine, rendered(3, 7))
    assert whole(found.content).count(LEAD) == 1
    assert "87 hội nghị" in whole(found.content)
    assert "66 hội nghị" not in whole(found.content)


def test_looks_are_carried_over() -> None:
    def dress(document: DocumentObject) -> None:
        run = paragraph(document, "Cán bộ khu vực Tiên Hội").runs[0]
        run.bold, run.font.color.rgb = True, RGBColor(0xC0, 0, 0)
        paragraph(document, "Kính gửi").alignment = WD_PARAGRAPH_ALIGNMENT.RIGHT

    found = merged(rendered(), edited(rendered(), dress), rendered(4, 7))
    run = next(run for run in paragraph(opened(found.content), "Cán bộ khu vực Tiên Hội").runs if run.text.strip())
    assert (run.bold, run.font.color.rgb) == (True, RGBColor(0xC0, 0, 0))
    assert paragraph(opened(found.content), "Kính gửi").alignment == WD_PARAGRAPH_ALIGNMENT.RIGHT
    assert fates(found) == [Fate.EDITED, Fate.EDITED]


def test_a_figure_made_bold_is_the_new_one_in_bold() -> None:
    def dress(document: DocumentObject) -> None:
        lead = paragraph(document, LEAD)
        first = lead.runs[0]
        before, after = first.text.split("66 ")
        first.text = before
        bold = lead.add_run("66 ")
        rest = lead.add_run(after)
        bold.bold = True
        first._r.addnext(bold._r)
        bold._r.addnext(rest._r)

    found = merged(rendered(), edited(rendered(), dress), rendered(3, 7))
    bold = [run.text for run in paragraph(opened(found.content), LEAD).runs if run.bold]
    assert bold == ["87 "]
    assert not proposals(found.content)


# Both sides


def test_a_figure_that_both_changed_is_shown_twice_and_marked() -> None:
    mine = edited(rendered(), replacing("66 hội nghị", "67 hội nghị"))
    found = merged(rendered(), mine, rendered(3, 7))
    assert proposals(found.content) == [("del", "67 "), ("ins", "87 ")]
    (place,) = found.places
    assert (place.fate, place.mine, place.theirs) == (Fate.CONFLICT, "67", "87")


@pytest.mark.parametrize(("accept", "left"), [(True, "87 hội nghị"), (False, "67 hội nghị")])
def test_what_the_clerk_decided_stays_decided(accept: bool, left: str) -> None:
    mine = edited(rendered(), replacing("66 hội nghị", "67 hội nghị"))
    shown = decided(merged(rendered(), mine, rendered(3, 7)).content, accept=accept)
    found = merged(rendered(3, 7), shown, rendered(3, 7))
    assert not proposals(found.content)
    assert left in whole(found.content)
    assert fates(found) == ([] if accept else [Fate.FIGURE])


def test_a_refused_figure_that_changes_again_is_asked_about_again() -> None:
    mine = edited(rendered(), replacing("66 hội nghị", "67 hội nghị"))
    shown = decided(merged(rendered(), mine, rendered(3, 7)).content, accept=False)
    found = merged(rendered(3, 7), shown, rendered(3, 9))
    assert proposals(found.content) == [("del", "67 "), ("ins", "93 ")]


def test_an_open_proposal_follows_the_data() -> None:
    mine = edited(rendered(), replacing("66 hội nghị", "67 hội nghị"))
    found = merged(rendered(), mine, rendered(3, 7))
    later = merged(rendered(3, 7), found.content, rendered(3, 9))
    assert proposals(later.content) == [("del", "67 "), ("ins", "93 ")]
    assert whole(later.content).count(LEAD) == 1


def test_a_rewritten_paragraph_whose_figures_changed_shows_both() -> None:
    def rewrite(document: DocumentObject) -> None:
        lead = paragraph(document, LEAD)
        lead.text = "Công tác tuyên truyền đi vào nền nếp, kết quả 66 cuộc."

    found = merged(rendered(), edited(rendered(), rewrite), rendered(3, 7))
    assert [kind for kind, _text in proposals(found.content)] == ["del", "ins"]
    assert "Công tác tuyên truyền đi vào nền nếp, kết quả 66 cuộc." in whole(found.content)
    assert "87 hội nghị" in whole(found.content)


def test_a_sentence_that_was_edited_and_is_told_no_more_is_struck_out() -> None:
    mine = edited(rendered(), replacing("Cán bộ khu vực Tiên Hội", "Cán bộ của khu vực Tiên Hội"))
    found = merged(rendered(), mine, rendered(gone=(UNITS[2],)))
    struck = [text for kind, text in proposals(found.content) if kind == "del"]
    assert len(struck) == 1
    assert "Cán bộ của khu vực Tiên Hội" in struck[0]
    assert "khu vực Tiên Hội" not in whole(decided(found.content, accept=True))
    assert "Cán bộ của khu vực Tiên Hội" in whole(decided(found.content, accept=False))


def test_what_was_deleted_and_has_new_figures_is_proposed() -> None:
    mine = edited(rendered(), deleting(LEAD))
    found = merged(rendered(), mine, rendered(3, 7))
    (proposed,) = proposals(found.content)
    assert proposed[0] == "ins"
    assert "87 hội nghị" in proposed[1]
    assert LEAD not in whole(decided(found.content, accept=False))
    kept = decided(found.content, accept=True)
    assert merge_word(rendered(3, 7), kept, rendered(3, 7), DAY).places == ()


def test_a_figure_typed_by_hand_is_told_for_as_long_as_it_stands() -> None:
    mine = edited(rendered(), replacing("66 hội nghị", "67 hội nghị"))
    found = merged(rendered(), mine, rendered())
    assert [(one.fate, one.mine, one.theirs) for one in found.places] == [(Fate.FIGURE, "67", "66")]


def test_an_old_figure_in_the_clerks_own_words_is_remarked_on_once() -> None:
    mine = edited(rendered(), adding("Kính gửi", "Tổng số có 6.000 lượt người nghe."))
    found = merged(rendered(), mine, rendered(3, 7))
    assert fates(found) == [Fate.ADDED, Fate.OUTDATED]
    again = merge_word(rendered(3, 7), found.content, rendered(3, 9), DAY)
    remarks = [comment.text for comment in opened(again.content).comments]
    assert len(remarks) == 1
    assert "6.000" in remarks[0]


# Tables


def cell_edit(text: str, at: int, new: str) -> Edit:
    def edit(document: DocumentObject) -> None:
        row(document, text).cells[at].paragraphs[0].runs[0].text = new

    return edit


def test_a_cell_that_was_edited_is_kept_and_its_neighbours_are_new() -> None:
    name = "Kỳ tiếp công dân của người đứng đầu, định kỳ và đột xuất"
    mine = edited(rendered(), cell_edit(name, 1, "Số kỳ tiếp công dân"))
    found = merged(rendered(), mine, rendered(4, 7))
    cells = [plain(cell._tc) for cell in row(opened(found.content), "Số kỳ tiếp công dân").cells]
    assert cells == ["2.1", "Số kỳ tiếp công dân", "kỳ", "48", "4/4"]


def test_a_figure_in_a_cell_that_both_changed_is_shown_twice() -> None:
    name = "Kỳ tiếp công dân của người đứng đầu"
    mine = edited(rendered(), cell_edit(name, 3, "37"))
    found = merged(rendered(), mine, rendered(4, 7))
    assert proposals(found.content) == [("del", "37"), ("ins", "48")]
    assert found.places[0].words.startswith("2.1 | ")


def test_a_deleted_row_stays_away_and_a_changed_one_is_proposed() -> None:
    mine = edited(rendered(), deleting_row("Kỳ tiếp công dân của người đứng đầu"))
    same = merged(rendered(), mine, rendered())
    assert (fates(same), proposals(same.content)) == ([Fate.REMOVED], [])
    found = merged(rendered(), mine, rendered(4, 7))
    assert {kind for kind, _text in proposals(found.content)} == {"ins"}
    refused = decided(found.content, accept=False)
    assert len(list(opened(refused).element.body.iter(qn("w:tr")))) == (
        len(list(opened(rendered(4, 7)).element.body.iter(qn("w:tr")))) - 1
    )


def test_an_edit_finds_its_column_when_a_unit_came_in_between() -> None:
    """Another unit makes another column in the tables by unit."""
    before, after = rendered(3, asked=3), rendered(4, 7)
    mine = edited(before, cell_edit("Đơn vị tínhBình Định", -1, "Cộng các phường"))
    found = merged(before, mine, after)
    heading = [plain(cell._tc) for cell in row(opened(found.content), "Cộng các phường").cells]
    assert heading[3:] == ["Bình Định", "Đập Đá", "Nhơn Thành", "Nhơn Hưng", "Cộng các phường"]


def test_an_added_table_and_row_are_carried_over() -> None:
    def edit(document: DocumentObject) -> None:
        table = document.add_table(1, 2)
        table.rows[0].cells[0].text, table.rows[0].cells[1].text = "Việc cần làm", "Tháng 7"
        paragraph(document, "Kính gửi")._p.addnext(table._tbl)
        receipts = document.tables[-1]
        receipts.add_row()  # type: ignore[no-untyped-call]
        receipts.rows[-1].cells[1].text = "Đơn vị gửi thêm"

    found = merged(rendered(), edited(rendered(), edit), rendered(4, 7))
    document = opened(found.content)
    assert [plain(cell._tc) for cell in row(document, "Việc cần làm").cells] == ["Việc cần làm", "Tháng 7"]
    assert plain(document.tables[-1].rows[-1]._tr) == "Đơn vị gửi thêm"
    assert fates(found) == [Fate.ADDED, Fate.ADDED]


# Things


def picture(colour: bytes) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    data = zlib.compress(b"\0" + colour)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def test_a_pasted_picture_comes_along_with_its_file() -> None:
    def paste(document: DocumentObject) -> None:
        fresh = document.add_paragraph("Ảnh ra quân: ")
        fresh.add_run().add_picture(io.BytesIO(picture(b"\xff\0\0")), width=Cm(2))
        paragraph(document, "Kính gửi")._p.addnext(fresh._p)

    found = merged(rendered(), edited(rendered(), paste), rendered(4, 7))
    document = opened(found.content)
    shown = paragraph(document, "Ảnh ra quân")
    identity = next(shown._p.iter("{http://schemas.openxmlformats.org/drawingml/2006/main}blip")).get(qn("r:embed"))
    assert document.part.related_parts[identity].blob == picture(b"\xff\0\0")


def test_comments_of_people_stay_where_they_hang() -> None:
    def remark(document: DocumentObject) -> None:
        document.add_comment(paragraph(document, LEAD).runs[0], "Kiểm tra lại số này", "Trưởng phòng", "TP")

    found = merged(rendered(), edited(rendered(), remark), rendered(3, 7))
    (comment,) = opened(found.content).comments
    assert (comment.text, comment.author) == ("Kiểm tra lại số này", "Trưởng phòng")
    start = next(opened(found.content).element.body.iter(qn("w:commentRangeStart")))
    assert LEAD in plain(start.getparent())
    assert "87 hội nghị" in whole(found.content)


def test_changes_that_other_people_track_stay_tracked() -> None:
    def track(document: DocumentObject) -> None:
        run = paragraph(document, "Cán bộ khu vực Tiên Hội").runs[-1]._r
        for kind, name, text in (("del", "delText", " Bỏ câu này."), ("ins", "t", " Kết quả tốt.")):
            mark = run.makeelement(
                qn(f"w:{kind}"),
                {qn("w:id"): "77", qn("w:author"): "Trưởng phòng", qn("w:date"): "2025-06-18T08:00:00Z"},
            )
            inner = run.makeelement(qn("w:r"), {})
            shown = inner.makeelement(qn(f"w:{name}"), {"{http://www.w3.org/XML/1998/namespace}space": "preserve"})
            shown.text = text
            inner.append(shown)
            mark.append(inner)
            run.addnext(mark)

    found = merged(rendered(), edited(rendered(), track), rendered(4, 7))
    assert proposals(found.content) == [("ins", " Kết quả tốt."), ("del", " Bỏ câu này.")]
    authors = {one.get(qn("w:author")) for one in opened(found.content).element.body.iter(qn("w:ins"), qn("w:del"))}
    assert authors == {"Trưởng phòng"}


def test_a_link_and_a_style_of_the_clerks_own_come_along() -> None:
    def edit(document: DocumentObject) -> None:
        style = document.styles.add_style("Ghi chú riêng", 1)
        style.font.italic = True
        fresh = document.add_paragraph(style="Ghi chú riêng")
        identity = document.part.relate_to("https://binhdinh.gov.vn/", _HYPERLINK, is_external=True)
        link = fresh._p.makeelement(qn("w:hyperlink"), {qn("r:id"): identity})
        link.append(fresh.add_run("Cổng thông tin")._r)
        fresh._p.append(link)
        paragraph(document, "Kính gửi")._p.addnext(fresh._p)

    found = merged(rendered(), edited(rendered(), edit), rendered(4, 7))
    document = opened(found.content)
    shown = paragraph(document, "Cổng thông tin")
    assert shown.style is not None
    assert shown.style.name == "Ghi chú riêng"
    identity = next(shown._p.iter(qn("w:hyperlink"))).get(qn("r:id"))
    assert document.part.rels[identity].target_ref == "https://binhdinh.gov.vn/"


def test_a_list_of_the_clerks_own_comes_along() -> None:
    def edit(document: DocumentObject) -> None:
        part = Document().part.numbering_part  # python-docx makes none where a document has none
        document.part.relate_to(part, f"{_OFFICE}/numbering")
        fresh = document.add_paragraph("Việc thứ nhất")
        listed = fresh._p.makeelement(qn("w:numPr"), {})
        for name, value in (("ilvl", "0"), ("numId", "1")):
            listed.append(listed.makeelement(qn(f"w:{name}"), {qn("w:val"): value}))
        fresh._p.get_or_add_pPr().append(listed)
        paragraph(document, "Kính gửi")._p.addnext(fresh._p)

    found = merged(rendered(), edited(rendered(), edit), rendered(4, 7))
    document = opened(found.content)
    numbers_there = {one.get(qn("w:numId")) for one in document.part.numbering_part.element.iter(qn("w:num"))}
    listed = next(paragraph(document, "Việc thứ nhất")._p.iter(qn("w:numId")))
    assert listed.get(qn("w:val")) in numbers_there
    assert fates(found) == [Fate.ADDED]


_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_HYPERLINK = f"{_OFFICE}/hyperlink"


def test_header_footer_and_margins_of_the_clerk_are_kept() -> None:
    def edit(document: DocumentObject) -> None:
        document.sections[0].footer.paragraphs[0].text = "Lưu hành nội bộ"
        document.sections[0].left_margin = Cm(3.5)

    found = merged(rendered(), edited(rendered(), edit), rendered(4, 7))
    section = opened(found.content).sections[0]
    assert section.footer.paragraphs[0].text == "Lưu hành nội bộ"
    assert abs((section.left_margin or 0) - Cm(3.5)) < Cm(0.01)
    assert "PAGE" in section.header._element.xml


def test_a_colour_behind_a_cell_is_kept() -> None:
    def shade(document: DocumentObject) -> None:
        cell = row(document, "Kỳ tiếp công dân của người đứng đầu").cells[3]._tc
        cell.get_or_add_tcPr().append(cell.makeelement(qn("w:shd"), {qn("w:val"): "clear", qn("w:fill"): "FFFF00"}))

    found = merged(rendered(), edited(rendered(), shade), rendered(4, 7))
    cell = row(opened(found.content), "Kỳ tiếp công dân của người đứng đầu").cells[3]._tc
    assert [one.get(qn("w:fill")) for one in cell.iter(qn("w:shd"))] == ["FFFF00"]
    assert plain(cell) == "48"


def test_a_footnote_that_cannot_come_along_is_told() -> None:
    def note(document: DocumentObject) -> None:
        run = paragraph(document, "Cán bộ khu vực Tiên Hội").add_run(" Xem chú thích")
        run._r.append(run._r.makeelement(qn("w:footnoteReference"), {qn("w:id"): "2"}))

    found = merged(rendered(), edited(rendered(), note), rendered(4, 7))
    assert "Xem chú thích" in whole(found.content)
    assert Fate.NOT_CARRIED in fates(found)
    assert not list(opened(found.content).element.body.iter(qn("w:footnoteReference")))


# Anything at all

POOL = ((3, 0), (4, 7), (3, 9), (2, 3), (4, 20))
KINDS = ("type", "add", "delete", "move", "cell", "row", "bold", "retype")


def one_edit(document: DocumentObject, kind: str, at: int, mark: str) -> int:
    """Make the edit somewhere; how many places of the document it touches."""
    body = document.element.body
    spoken = [one for one in body.iterchildren(qn("w:p")) if len(plain(one)) > 20]
    place = spoken[at % len(spoken)]
    rows = [one for one in document.tables[-2]._tbl.iterchildren(qn("w:tr")) if len(one) > 4]
    line = rows[1 + at % (len(rows) - 1)]
    if kind in ("type", "retype"):
        shown = next(place.iter(qn("w:t")))
        shown.text = f"{mark} {shown.text}" if kind == "type" else f"{mark} và một câu khác hẳn."
    elif kind == "add":
        fresh = paragraph(edited_copy(document), plain(place))._p
        for extra in fresh.findall(qn("w:r"))[1:]:
            fresh.remove(extra)
        next(fresh.iter(qn("w:t"))).text = f"Nhận định thêm: {mark}."
        place.addnext(fresh)
    elif kind == "delete":
        body.remove(place)
    elif kind == "move":
        spoken[(at * 7 + 3) % len(spoken)].addnext(place)
    elif kind == "cell":
        next(list(line.iterchildren(qn("w:tc")))[1].iter(qn("w:t"))).text = f"Chỉ tiêu {mark}"
    elif kind == "row":
        document.tables[-2]._tbl.remove(line)
    else:
        paragraph(document, plain(place)).runs[0].bold = True
    return 2 if kind == "move" else 1


def edited_copy(document: DocumentObject) -> DocumentObject:
    return opened(saved(document))


def numbers(content: bytes) -> set[str]:
    return set(re.findall(r"\d+(?:[.,/]\d+)*", "\n".join(texts(content))))


@settings(max_examples=5)
@given(
    st.tuples(st.sampled_from(POOL), st.sampled_from(POOL)),
    st.lists(st.tuples(st.sampled_from(KINDS), st.integers(0, 200)), max_size=5),
    st.booleans(),
)
def test_whatever_is_edited_and_whatever_is_new_nothing_is_lost(
    data: tuple[tuple[int, int], tuple[int, int]], edits: list[tuple[str, int]], by_word: bool
) -> None:
    base, theirs = rendered(*data[0]), rendered(*data[1])
    document = opened(base)
    for number, (kind, at) in enumerate(edits):
        one_edit(document, kind, at, f"Dấu{'ABCDEFGH'[number]}")
    mine = as_word_saves(saved(document)) if by_word else saved(document)
    found = merged(base, mine, theirs)
    for mark in re.findall("Dấu[A-H]", whole(mine)):
        assert mark in whole(found.content)
    new = numbers(theirs) - numbers(base)
    # What the clerk deleted is proposed anew where it has new figures.
    assert new <= numbers(found.content)
    # As if all were accepted it is the new rendering but for the places that were touched.
    accepted, rendering = texts(decided(found.content, accept=True)), texts(theirs)
    matcher = SequenceMatcher(None, rendering, accepted, autojunk=False)
    touched = sum(max(b - a, d - c) for tag, a, b, c, d in matcher.get_opcodes() if tag != "equal")
    cells_of_a_row = 8
    assert touched <= sum(cells_of_a_row if kind == "row" else 2 for kind, _at in edits)
    if not edits:
        assert found == MergedWord(theirs, ())
