"""The Word report, rendered for real and read back: form after NĐ 30/2020, content after the context."""

import re
import runpy
import subprocess
import sys
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.document import Document as DocumentObject
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.shared import Mm
from docx.table import Table
from jinja2 import meta, nodes
from jinja2.sandbox import SandboxedEnvironment
from summaries import PLAN, REPORT_DATE, full_figures, full_texts, indicator, narrative, summary_of

from danvan_cli.errors import DanvanError
from danvan_cli.plan import Plan, Task, Unit
from danvan_cli.render.context import report_context
from danvan_cli.render.tags import text_of
from danvan_cli.render.word import render_word
from danvan_cli.submission import Narrative
from danvan_cli.summary import Summary
from danvan_cli.texts.digest import digest
from danvan_cli.texts.sentences import sentences, tidy

TEMPLATE = Path(__file__).parent.parent / "templates" / "report.docx"
HALF_YEAR = PLAN.period_by_id["6m"]


def tell(unit: Unit, task: Task | None, field: str) -> str:
    number = sum(map(ord, unit.id)) + (PLAN.tasks.index(task) if task else 50)
    about = task.short if task else field
    return f"Đã duy trì mô hình “Cách làm {number}” ở {unit.short} về {about}, có {number} lượt người tham gia."


def half_year(plan: Plan = PLAN, gone: tuple[str, ...] = ("nhon-tan", "phong-y-te", "ban-qlda")) -> Summary:
    """All units but three, with a comparison to the first quarter; one report was late, one was returned."""
    period, earlier = plan.period_by_id["6m"], plan.period_by_id["q1"]
    now = full_figures(plan, period, seed=7, factor=3)
    for unit in gone:
        del now[unit]
    before = full_figures(plan, earlier, seed=7, factor=2)
    texts = full_texts(plan, period, tell)
    return summary_of(plan, now, before, texts=texts, late=("nhon-an",), returned=gone[-1:])


@pytest.fixture(scope="module")
def context() -> dict[str, object]:
    return report_context(half_year(), REPORT_DATE)


@pytest.fixture(scope="module")
def path(context: dict[str, object], tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("word") / "report.docx"
    render_word(TEMPLATE, context, made, stamp=REPORT_DATE)
    return made


@pytest.fixture(scope="module")
def document(path: Path) -> DocumentObject:
    return Document(str(path))


def all_text(document: DocumentObject) -> str:
    return "\n".join(text_of(paragraph) for paragraph in document.element.body.iter(qn("w:p")))


def cells(table: Table) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in table.rows]


def table_of(document: DocumentObject, heading: str) -> Table:
    """The first table whose first cell begins with the heading."""
    return next(table for table in document.tables if table.rows[0].cells[0].text.startswith(heading))


def figure_tables(document: DocumentObject) -> list[Table]:
    """The tables with borders: good examples, figures and receipts."""
    return [table for table in document.tables if table.style is not None and table.style.name == "DV Table"]


def edited(tmp_path: Path, old: str, new: str) -> Path:
    """A copy of the template in which the first paragraph that holds `old` is another."""
    document = Document(str(TEMPLATE))
    paragraph = next(p for p in document.paragraphs if old in p.text)
    paragraph.runs[0].text = new
    for run in paragraph.runs[1:]:
        run.text = ""
    document.save(str(tmp_path / "own.docx"))
    return tmp_path / "own.docx"


# Form


def test_pages_and_margins(document: DocumentObject) -> None:
    """NĐ 30/2020, annex I, part I, I.1 to I.3: A4, margins 20 to 25, 20 to 25, 30 to 35, 15 to 20 mm."""
    assert [section.orientation for section in document.sections] == [
        WD_ORIENT.PORTRAIT,
        WD_ORIENT.LANDSCAPE,
        WD_ORIENT.PORTRAIT,
    ]
    for section in document.sections:
        sides = sorted(round((side or 0) / Mm(1)) for side in (section.page_width, section.page_height))
        assert sides == [210, 297]
        margins = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
        assert [round((margin or 0) / Mm(1)) for margin in margins] == [20, 20, 30, 20]


def test_page_numbers(document: DocumentObject) -> None:
    """I.7, III.1.đ: in the top margin, not on the first page, each annex for itself."""
    header = document.sections[0].header
    assert "PAGE" in header._element.xml
    assert not document.sections[0].first_page_header.paragraphs[0].text
    assert all(section.different_first_page_header_footer for section in document.sections)
    starts = [section._sectPr.find(qn("w:pgNumType")) for section in document.sections]
    assert [None if start is None else start.get(qn("w:start")) for start in starts] == [None, "1", "1"]


def test_fonts_are_named_for_all_scripts_and_by_no_theme(document: DocumentObject) -> None:
    """I.4. A theme's font would go before the name."""
    fonts = document.styles.element.find(qn("w:docDefaults")).find(".//" + qn("w:rFonts"))
    assert {fonts.get(qn(f"w:{script}")) for script in ("ascii", "hAnsi", "cs", "eastAsia")} == {"Times New Roman"}
    for xml in (document.styles.element.xml, document.element.xml):
        assert not re.search(r"w:(ascii|hAnsi|eastAsia|cs)[Tt]heme", xml)


def test_body_is_14_justified_with_first_line_and_gap(document: DocumentObject) -> None:
    """II.6.e: 13 to 14 pt, first line 1 or 1.27 cm, paragraphs 6 pt apart, lines single to 1.5."""
    style: Any = document.styles["DV Body"]
    form = style.paragraph_format
    assert (style.font.size.pt, form.alignment.name, form.space_after.pt) == (14, "JUSTIFY", 6)
    assert round(form.first_line_indent.mm, 1) == 12.7
    assert 1 <= form.line_spacing <= 1.5


def test_letterhead(document: DocumentObject) -> None:
    """II.1 to II.4: agency beside Quốc hiệu and Tiêu ngữ, number and date in one row."""
    table = document.tables[0]
    (agency, state), (number, place) = cells(table)
    assert agency.split("\n")[:2] == ["UBND THỊ XÃ AN NHƠN", "PHÒNG NỘI VỤ"]
    assert state.split("\n")[:2] == ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"]
    assert re.fullmatch(r"Số: +/BC-PNV", number)
    assert place == "An Nhơn, ngày 20 tháng 6 năm 2025"


def test_the_line_under_the_agency_follows_its_name(context: dict[str, Any], tmp_path: Path) -> None:
    """II.2.b: a third to a half of the name's length."""

    def length(name: str) -> float:
        office = {**context["office"], "name": name}
        render_word(TEMPLATE, {**context, "office": office}, tmp_path / "x.docx", stamp=REPORT_DATE)
        cell = Document(str(tmp_path / "x.docx")).tables[0].rows[0].cells[0]
        line = cell.paragraphs[-1].paragraph_format
        return (cell.width or 0) / Mm(1) - 2 * (line.left_indent or 0) / Mm(1)

    # Measured with Times New Roman's widths at 13 pt: 34.4 mm and 38.9 mm.
    assert 34.4 / 3 <= length("PHÒNG NỘI VỤ") <= 34.4 / 2
    assert 38.9 / 3 <= length("THỊ XÃ AN NHƠN") <= 38.9 / 2


def test_only_lines_and_the_end_of_the_letter_are_paragraphs_without_text(document: DocumentObject) -> None:
    empty = [p.style.name for p in document.paragraphs if p.style is not None and not p.text.strip()]
    assert set(empty) == {"DV Line", "DV Section End"}
    assert empty.count("DV Section End") == 1


def test_tables_repeat_their_heads_and_tear_no_row(document: DocumentObject) -> None:
    assert len(figure_tables(document)) > 4
    for table in figure_tables(document):
        assert table.rows[0]._tr.find(".//" + qn("w:tblHeader")) is not None
    for table in document.tables:
        assert all(row._tr.find(".//" + qn("w:cantSplit")) is not None for row in table.rows)


@pytest.mark.parametrize("units", [1, 3, 12])
def test_tables_are_as_wide_as_the_text(units: int, tmp_path: Path) -> None:
    """However many columns a loop makes, and also if they are as many as in the template."""
    plan = replace(PLAN, units=tuple(PLAN.units[0]._replace(id=f"u{n}") for n in range(units)))
    summary = summary_of(plan, full_figures(plan, HALF_YEAR, seed=3))
    render_word(TEMPLATE, report_context(summary, REPORT_DATE), tmp_path / "x.docx", stamp=REPORT_DATE)
    for table in figure_tables(Document(str(tmp_path / "x.docx"))):
        grid = [int(column.get(qn("w:w"), "0")) for column in table._tbl.tblGrid]
        assert round(sum(grid) / 1440 * 25.4) in (160, 247)
        for row in table.rows:
            widths = [int(width.get(qn("w:w"), "0")) for width in row._tr.iter(qn("w:tcW"))]
            assert sum(widths) == sum(grid)
            assert len(row.cells) == len(grid)


def test_the_signature_stays_with_the_last_paragraph(document: DocumentObject) -> None:
    table = table_of(document, "Nơi nhận")
    before: Any = next(p for p in document.paragraphs if p._p.getnext() is table._tbl)
    assert before.style.paragraph_format.keep_with_next
    assert before.text.endswith("./.")
    recipients, signer = table.rows[0].cells
    assert recipients.text.split("\n") == [
        "Nơi nhận:",
        *(f"- {name};" for name in PLAN.office.recipients),
        f"- Lưu: {PLAN.office.archive}.",
    ]
    assert signer.text == PLAN.office.signer_title


@pytest.mark.parametrize(
    ("addressees", "expected"),
    [
        ((), []),
        (("A",), ["Kính gửi: A"]),
        (("A", "B"), ["Kính gửi:", "- A;", "- B."]),
    ],
)
def test_addressees(addressees: tuple[str, ...], expected: list[str], tmp_path: Path) -> None:
    """II.9.a."""
    plan = replace(PLAN, office=PLAN.office._replace(addressees=addressees, authority=("TM. A", "KT. B")))
    summary = replace(half_year(), plan=plan)
    render_word(TEMPLATE, report_context(summary, REPORT_DATE), tmp_path / "x.docx", stamp=REPORT_DATE)
    document = Document(str(tmp_path / "x.docx"))
    told = [p.text for p in document.paragraphs if p.style is not None and p.style.name.startswith("DV Addressee")]
    assert told == expected
    assert table_of(document, "Nơi nhận").rows[0].cells[1].text.split("\n") == [
        "TM. A",
        "KT. B",
        PLAN.office.signer_title,
    ]


# Content


def test_sections_are_the_plans_tasks(document: DocumentObject) -> None:
    headings = [p.text for p in document.paragraphs if p.style is not None and p.style.name == "DV Heading 1"]
    assert [heading.split(".")[0] for heading in headings] == ["I", "II", "III", "IV", "V"]
    assert headings[3] == f"IV. PHƯƠNG HƯỚNG, NHIỆM VỤ {HALF_YEAR.next.upper()}"
    text = all_text(document)
    for number, task in enumerate(PLAN.tasks, 1):
        assert f"\n{number}. {task.short}\n" in text


def test_the_opening_says_who_reported(document: DocumentObject) -> None:
    opening = next(p.text for p in document.paragraphs if p.text.startswith("Thực hiện Kế hoạch"))
    assert "27/30 đơn vị, trong đó 1 đơn vị gửi chậm (xã Nhơn An)." in opening
    assert "Có 1 đơn vị đã gửi nhưng báo cáo chưa đạt yêu cầu" in opening
    assert "Còn 2 đơn vị chưa gửi báo cáo (xã Nhơn Tân, Phòng Y tế)." in opening


def test_the_same_missing_units_are_named_once_in_the_body() -> None:
    """Where a task misses just the units that the first paragraph named, it counts them; fewer are named again."""
    figures = full_figures(PLAN, HALF_YEAR, seed=5)
    there = {unit: figures for unit, figures in figures.items() if unit not in ("nhon-tan", "phong-y-te")}
    context: Any = report_context(summary_of(PLAN, there), REPORT_DATE)
    assert "chưa có số liệu: xã Nhơn Tân, Phòng Y tế" in context["direction"]["coverage"]
    notes = [task["coverage"] for task in context["tasks"]]
    assert "chưa có 2 đơn vị đã nêu ở trên" in notes[0]
    assert "chưa có: xã Nhơn Tân" in notes[1]


def test_a_unit_is_not_named_above_because_its_name_is_part_of_another_ones() -> None:
    """Tổ 1 sent nothing and is not asked for the general figure; only Tổ 10 is named there."""
    units = [unit._replace(valid_to=None) for unit in PLAN.units[:4]]
    other = next(group.id for group in PLAN.groups if group.id != units[0].group)
    units[1] = units[1]._replace(name="Tổ 1", short="Tổ 1", group=other)
    units[2] = units[2]._replace(name="Tổ 10", short="Tổ 10")
    every = tuple(group.id for group in PLAN.groups)
    general = indicator("0.1", "", "Đã ban hành {0.1} văn bản")
    asked: dict[str, Any] = {name: (units[0].group,) for name in general._fields if getattr(general, name) == every}
    meetings = indicator("1.1", "1", "Đã tổ chức {1.1} hội nghị")
    indicators = (general._replace(**asked), meetings)
    plan = replace(PLAN, indicators=indicators, ratios=(), rules=(), units=tuple(units))
    figures = {0: (2, 3), 2: (None, 4), 3: (1, 2)}
    there = {units[at].id: {"0.1": one, "1.1": two} for at, (one, two) in figures.items()}
    context: Any = report_context(summary_of(plan, there), REPORT_DATE)
    assert "chưa có số liệu: Tổ 10." in context["direction"]["coverage"]
    assert "chưa có số liệu: Tổ 1." in context["tasks"][0]["coverage"]


def test_very_many_units_are_named_in_the_annex(tmp_path: Path) -> None:
    summary = summary_of(PLAN, {"binh-dinh": {}}, period="6m")
    render_word(TEMPLATE, report_context(summary, REPORT_DATE), tmp_path / "x.docx", stamp=REPORT_DATE)
    text = all_text(Document(str(tmp_path / "x.docx")))
    assert "Còn 29 đơn vị chưa gửi báo cáo (danh sách tại Phụ lục II)." in text
    assert "đơn vị khác" not in text


def test_a_selection_is_called_one(document: DocumentObject) -> None:
    text = all_text(document)
    assert text.count("Một số kết quả cụ thể của các đơn vị:") == len(PLAN.tasks)
    assert "trang tính “Nội dung báo cáo”" in text
    for part in ("ưu điểm", "hạn chế, tồn tại", "khó khăn, vướng mắc", "nguyên nhân", "kiến nghị, đề xuất"):
        assert f"Một số {part}" in text


def test_a_change_can_be_recomputed(context: dict[str, Any]) -> None:
    rows = {row["code"]: row for task in context["totals"] for row in task["rows"]}
    now, before, change = (int(rows["0.2"][key].replace(".", "").strip("+")) for key in ("now", "before", "change"))
    assert now - before == change
    assert rows["2.4%"]["total"].partition(",")[2].isdigit()
    assert rows["2.4%"]["now"] == "x"


def test_nothing_is_left_of_tags_and_nothing_is_none(document: DocumentObject) -> None:
    text = all_text(document)
    assert not re.search(r"\{[{%#]|[%}#]\}|None|Undefined|\bnan\b", text)


def test_a_task_that_nobody_told_anything_about_says_so(tmp_path: Path) -> None:
    summary = summary_of(PLAN, {"binh-dinh": {}}, period="6m")
    render_word(TEMPLATE, report_context(summary, REPORT_DATE), tmp_path / "x.docx", stamp=REPORT_DATE)
    text = all_text(Document(str(tmp_path / "x.docx")))
    assert text.count("Đến nay chưa có đơn vị nào báo cáo kết quả thực hiện nhiệm vụ này.") == len(PLAN.tasks)
    assert "Các đơn vị không có kiến nghị, đề xuất." in text
    assert "None" not in text


def test_totals_with_coverage_and_comparison(document: DocumentObject, context: dict[str, Any]) -> None:
    table = table_of(document, "Mã")
    assert len(table.columns) == 9
    shown = {row[0]: row for row in cells(table)}
    for task in context["totals"]:
        for row in task["rows"]:
            found = shown[row["code"]]
            wanted = [row[key] for key in ("total", "given", "compared", "now", "before", "change")]
            assert [found[3], *found[4:]] == wanted


def test_the_first_period_has_no_columns_for_a_comparison(tmp_path: Path) -> None:
    summary = summary_of(PLAN, full_figures(PLAN, PLAN.periods[0], seed=1), period=PLAN.periods[0].id)
    render_word(TEMPLATE, report_context(summary, date(2025, 3, 18)), tmp_path / "x.docx", stamp=REPORT_DATE)
    assert len(table_of(Document(str(tmp_path / "x.docx")), "Mã").columns) == 5


def test_a_percentage_has_three_ways_to_be_none() -> None:
    """Over nothing it did not arise, without data it is not known, and a period that does not ask for it has none."""
    now: Any = {"binh-dinh": {"5.4": "-", "5.5": "-"}, "hoi-phu-nu": {"4.2": 2, "4.3": 1}}
    tables: Any = report_context(summary_of(PLAN, now), REPORT_DATE)["totals"]
    rows = {row["code"]: (row["total"], row["given"]) for task in tables for row in task["rows"]}
    assert rows["5.5%"] == ("–", "1/15")
    assert rows["2.4%"] == ("…", "0/16")
    # Who need not report is counted, and is none of those of whom the figure is wanted.
    assert rows["4.3%"] == ("50,0", "0/30")
    first: Any = report_context(summary_of(PLAN, now, period="q1"), REPORT_DATE)["totals"]
    assert "2.9%" not in {row["code"] for task in first for row in task["rows"]}


def test_yes_and_no_count_units() -> None:
    tables: Any = report_context(summary_of(PLAN, {"binh-dinh": {"0.1": "Có"}}), REPORT_DATE)["totals"]
    assert (tables[0]["rows"][0]["total"], tables[0]["rows"][0]["unit"]) == ("1", "đơn vị")


def test_blank_zero_and_nothing_arisen_are_three_things() -> None:
    code = next(i.code for i in PLAN.indicators if i.kind == "count" and "phuong" in i.applies_to)
    now = {
        unit: {code: given} for unit, given in zip(("binh-dinh", "dap-da", "nhon-thanh"), (None, 0, "-"), strict=True)
    }
    tables: Any = report_context(summary_of(PLAN, now), REPORT_DATE)["by_unit"]
    row = next(row for task in tables[0]["tasks"] for row in task["rows"] if row["code"] == code)
    assert row["figures"][:3] == ["…", "0", "–"]


def test_brackets_are_explained_where_there_are_any(tmp_path: Path) -> None:
    """What an office gives beside the communes that are added up would be counted twice."""
    plan = replace(PLAN, indicators=tuple(i._replace(sum_over=("xa",)) for i in PLAN.indicators))
    for unit, explained in (("phong-noi-vu", True), ("nhon-an", False)):
        context = report_context(summary_of(plan, {unit: {"1.1": 2}}), REPORT_DATE)
        render_word(TEMPLATE, context, tmp_path / "x.docx", stamp=REPORT_DATE)
        text = all_text(Document(str(tmp_path / "x.docx")))
        assert ("[2]" in text, "ngoặc vuông" in text) == (explained, explained)


def test_a_large_group_is_shown_by_its_totals() -> None:
    ward = PLAN.units[0]
    units = tuple(ward._replace(id=f"u{n}", name=f"UBND xã {n}", short=f"xã {n}", group="xa") for n in range(135))
    plan = replace(PLAN, units=units)
    summary = summary_of(plan, full_figures(plan, HALF_YEAR, seed=3))
    tables: Any = report_context(summary, REPORT_DATE)["by_unit"]
    assert [(table["totals_only"], table["units"], table["count"]) for table in tables] == [(True, [], "135")]


def test_receipts(document: DocumentObject) -> None:
    rows = cells(document.tables[-1])[1:]
    assert len(rows) == 30
    by_unit = {row[1]: row for row in rows}
    assert by_unit["UBND xã Nhơn An"][2:] == ["Trễ hạn", "19/6/2025", "Sổ văn bản đến", "3 (3)"]
    assert by_unit["UBND xã Nhơn Tân"][2:5] == ["Chưa gửi", "", ""]


# Units' texts


HOSTILE = "Đã họp A & B <c> {{ 7*7 }} {% raw %} \x07\x0b\ud800</w:t></w:p> với 25 lượt người dự họp tại thôn An"


def test_a_units_text_is_printed_as_it_stands(tmp_path: Path) -> None:
    texts = {"binh-dinh": (narrative("1", "result", HOSTILE),)}
    summary = summary_of(PLAN, {"binh-dinh": {}}, texts=texts)
    render_word(TEMPLATE, report_context(summary, REPORT_DATE), tmp_path / "x.docx", stamp=REPORT_DATE)
    text = all_text(Document(str(tmp_path / "x.docx")))
    assert (
        "- Phường Bình Định: Đã họp A & B <c> {{ 7*7 }} {% raw %} </w:t></w:p> với 25 lượt người dự họp tại thôn An."
        in text
    )
    assert "V. KIẾN NGHỊ, ĐỀ XUẤT" in text


def test_even_a_raw_context_cannot_break_the_file(context: dict[str, Any], tmp_path: Path) -> None:
    office = {**context["office"], "title": "A \x00\x07\x0c\ud83d & <B>\nhai dòng"}
    render_word(TEMPLATE, {**context, "office": office}, tmp_path / "x.docx", stamp=REPORT_DATE)
    closing = next(p.text for p in Document(str(tmp_path / "x.docx")).paragraphs if p.text.endswith("./."))
    assert "A & <B>\nhai dòng kính báo cáo" in closing


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("tổ chức 3 cuộc", "Tổ chức 3 cuộc."),
        ("1. Tổ chức 3 cuộc;", "Tổ chức 3 cuộc."),
        ("a) tổ chức 3 cuộc./.", "Tổ chức 3 cuộc."),
        ("15.000 lượt người dự.", "15.000 lượt người dự."),
        ("Vì sao chậm?", "Vì sao chậm?"),
        ("dài " * 300, "Dài" + " dài" * 119 + " […]"),
    ],
)
def test_a_sentence_becomes_one_of_the_report(sentence: str, expected: str) -> None:
    assert tidy(sentence) == expected


def test_only_units_that_wrote_the_very_sentence_are_named() -> None:
    """Nearly the same sentence with another figure must not be put into another unit's mouth."""
    sentence = "Đã tổ chức {} hội nghị tuyên truyền về sắp xếp đơn vị hành chính tại chợ Gò Găng cho Nhân dân."
    told = {"binh-dinh": 48, "dap-da": 48, "nhon-thanh": 47}
    texts = {unit: (narrative("1", "result", sentence.format(number)),) for unit, number in told.items()}
    tasks: Any = report_context(summary_of(PLAN, {unit: {} for unit in told}, texts=texts), REPORT_DATE)["tasks"]
    named = {item["units"]: item["text"] for group in tasks[0]["groups"] for item in group["sentences"]}
    assert named["Các phường Bình Định, Đập Đá"] == sentence.format(48)
    assert all("48" not in text for units, text in named.items() if "Nhơn Thành" in units)


def test_a_sentence_that_names_its_unit_needs_no_label() -> None:
    texts = {"dap-da": (narrative("1", "result", "UBND phường Đập Đá đã thành lập tổ tuyên truyền."),)}
    tasks: Any = report_context(summary_of(PLAN, {"dap-da": {}}, texts=texts), REPORT_DATE)["tasks"]
    assert tasks[0]["groups"][0]["sentences"] == [
        {"units": "", "text": "UBND phường Đập Đá đã thành lập tổ tuyên truyền."}
    ]


def told_of(texts: Mapping[str, tuple[Narrative, ...]]) -> dict[str, Any]:
    return report_context(summary_of(PLAN, {unit: {} for unit in texts}, texts=texts), REPORT_DATE)


def result_of(*told: str) -> list[dict[str, str]]:
    """The bullets of one unit whose result of task 1 is `told`."""
    groups = told_of({"dap-da": (narrative("1", "result", " ".join(told)),)})["tasks"][0]["groups"]
    return groups[0]["sentences"] if groups else []


@pytest.mark.parametrize(
    "sentence",
    [
        "Lượng tin, bài trong kỳ đạt 35 tin, bài.",
        "Hiện nay 5 thôn đã có hương ước, quy ước.",
        "Kết quả nổi bật là vận động được 145.000.000 đồng cho các phong trào.",
        "Trong 6 tháng đã tổ chức 12 hội nghị cho 340 lượt người.",
    ],
)
def test_a_bare_count_is_in_the_totals_already(sentence: str) -> None:
    assert not result_of(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Từ tháng 5 và dịp lễ 30/4 cán bộ đến từng nhà giải thích.",
        "Cán bộ phổ biến Chỉ thị số 33/CT-TTg và Quyết định 23-QĐ/TW năm 2025 cho dân.",
        "Hiện nay 5 thôn, trong đó có thôn Bắc Thuận, đã có hương ước.",
        "Đã dựng 3 bảng tin ở Bả Canh để mọi người cùng xem.",
        "Nổi bật là phong trào “Đường hoa nở muộn” do 20 hộ cùng góp công làm.",
    ],
)
def test_days_documents_places_and_models_are_no_bare_counts(sentence: str) -> None:
    assert [bullet["text"] for bullet in result_of(sentence)] == [sentence]


def test_what_a_unit_calls_outstanding_is_told_first() -> None:
    generic = "Công tác tuyên truyền được phường quan tâm thực hiện thường xuyên, bằng nhiều hình thức phù hợp."
    other = "Cán bộ phường luôn gần gũi, lắng nghe ý kiến của Nhân dân và giải thích cặn kẽ từng việc một."
    outstanding = "Nổi bật là tổ tuyên truyền lưu động đến từng ngõ xóm vào buổi tối để giải đáp thắc mắc."
    (bullet,) = result_of(generic, other, outstanding)
    assert outstanding in bullet["text"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Họp dân tại nhà. đồng chí Bí thư dự.", ["Họp dân tại nhà. đồng chí Bí thư dự."]),
        ("Họp dân tại nhà. Đồng chí Bí thư dự.", ["Họp dân tại nhà.", "Đồng chí Bí thư dự."]),
        ("Họp dân ở P. Ủy ban dự.", ["Họp dân ở P. Ủy ban dự."]),
        ("Họp dân. Ủy ban dự.", ["Họp dân.", "Ủy ban dự."]),
    ],
)
def test_only_a_capital_begins_a_sentence(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


def test_two_sentences_of_a_unit_are_one_bullet() -> None:
    one = "Phường lập tổ tuyên truyền ở thôn Bắc Thuận để giải đáp thắc mắc của người dân mỗi tối."
    two = "Phong trào “Ngõ xóm không rác” ra mắt ngay sau Tết, hộ nào cũng ký cam kết tham gia."
    assert result_of(one, two) == [{"units": "Phường Đập Đá", "text": f"{one} {two}"}]


def test_units_that_share_a_sentence_are_named_in_the_plans_order() -> None:
    shared = "Cán bộ đến từng nhà ở chợ Gò Găng để giải thích chủ trương sắp xếp."
    own = "Đội tuyên truyền của thôn Háo Đức diễn vở kịch vui về chuyện sắp xếp xã."
    texts = {"dap-da": (narrative("1", "result", f"{own} {shared}"),), "binh-dinh": (narrative("1", "result", shared),)}
    groups = told_of(texts)["tasks"][0]["groups"]
    assert [bullet["units"] for bullet in groups[0]["sentences"]] == [
        "Các phường Bình Định, Đập Đá",
        "Phường Đập Đá",
    ]


def test_proposals_are_told_whole_and_the_very_same_once() -> None:
    long = "Đề nghị thị xã hỗ trợ kinh phí. Cần 200 triệu đồng trong năm nay. Xin sớm trả lời."
    given = {
        "binh-dinh": long,
        "dap-da": "Đề nghị cấp 5 loa.",
        "nhon-thanh": long,
        "nhon-hung": "Không có kiến nghị gì.",
    }
    texts = {unit: (narrative("1", "proposal", text),) for unit, text in given.items()}
    (task,) = told_of(texts)["proposals"]
    assert task["sentences"] == [
        {"units": "2 đơn vị (các phường Bình Định, Nhơn Thành)", "text": long},
        {"units": "Phường Đập Đá", "text": "Đề nghị cấp 5 loa."},
    ]


def test_proposals_of_all_units_are_there() -> None:
    proposals = digest(half_year()).proposals
    told = [{source.unit.id for one in proposals[task].told for source in one.sources} for task in ("1", "2")]
    assert list(map(len, told)) == [27, 27]


# Template and file


def jinja_source() -> str:
    from docxtpl import DocxTemplate

    template = DocxTemplate(TEMPLATE)
    template.render_init()
    source: str = template.patch_xml(template.get_xml())
    return source


def asked_names(source: str) -> set[str]:
    """The template's names with their keys (`office.name`), loop variables by what they run over."""
    tree = SandboxedEnvironment().parse(source)
    runs_over = {
        loop.target.name: dotted(loop.iter) for loop in tree.find_all(nodes.For) if isinstance(loop.target, nodes.Name)
    }
    found = {dotted(node) for node in tree.find_all((nodes.Getattr, nodes.Name))}
    return {name for name in found if name.partition(".")[0] not in {*runs_over, "loop"}}


def dotted(node: nodes.Node) -> str:
    if isinstance(node, nodes.Getattr):
        return f"{dotted(node.node)}.{node.attr}"
    return node.name if isinstance(node, nodes.Name) else ""


def test_template_asks_for_just_what_the_context_gives(context: Mapping[str, object]) -> None:
    source = jinja_source()
    assert meta.find_undeclared_variables(SandboxedEnvironment().parse(source)) == set(context)
    asked = {name for name in asked_names(source) if "." in name}
    given = {f"{name}.{key}" for name, table in context.items() if isinstance(table, Mapping) for key in table}
    assert asked <= given


def all_keys(value: object) -> Iterator[str]:
    if isinstance(value, Mapping):
        yield from value
        for inner in value.values():
            yield from all_keys(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from all_keys(inner)


def test_keys_are_no_methods_of_dictionaries(context: dict[str, object]) -> None:
    """`row.items` in a template is the dictionary's method, not its key."""
    assert not [key for key in all_keys(context) if hasattr(dict, key)]


def test_everything_in_the_context_is_text_list_or_flag(context: dict[str, object]) -> None:
    def leaves(value: object) -> Iterator[object]:
        if isinstance(value, Mapping | list):
            for inner in value.values() if isinstance(value, Mapping) else value:
                yield from leaves(inner)
        else:
            yield value

    assert {type(leaf) for leaf in leaves(context)} == {str, bool}


@pytest.mark.parametrize(
    ("tag", "told"),
    [
        ("Báo cáo của {{ office.title", "a tag is not closed in its paragraph"),
        ("Báo cáo của office.title }}", "a tag is not closed in its paragraph"),
        ("Báo cáo {%p if tasks %}", "a tag {%p … %} must stand alone"),
        ("{%tr for task in tasks %}", "a tag {%tr … %} stands outside of a table"),
        ("Báo cáo của {{ ofice.title }}", "'ofice' is not known; did you mean 'office'?"),
        ("Báo cáo của {{ office.tittle }}", "'tittle' is not known; did you mean 'title'?"),
        ("{%p for task in taskss %}", "'taskss' is not known; did you mean 'tasks'?"),
        ("Báo cáo {{ office.title | nofilter }}", "nofilter"),
        ("Báo cáo {{ office.title + 1 }}", "Báo cáo {{ office.title + 1 }}"),
        ("{{ ''.__class__.__mro__ }}", "__class__"),
    ],
)
def test_a_mistake_in_the_template_is_told_with_its_paragraph(
    context: dict[str, object], tmp_path: Path, tag: str, told: str
) -> None:
    old = "{%p for task in tasks %}" if tag.startswith("{%p") else "Trên cơ sở báo cáo"
    template = edited(tmp_path, old, tag)
    with pytest.raises(DanvanError) as error:
        render_word(template, context, tmp_path / "x.docx", stamp=REPORT_DATE)
    message = str(error.value)
    assert "own.docx" in message
    assert told in message
    assert tag.replace("{%p", "{%") in message.replace("{%  ", "{% ").replace("{%p", "{%")
    assert not [name for name in tmp_path.iterdir() if name.name != "own.docx"]


def test_a_loop_that_tears_a_table_is_told(context: dict[str, object], tmp_path: Path) -> None:
    document = Document(str(TEMPLATE))
    document.tables[-1].rows[1].cells[0].paragraphs[0].runs[0].text = "{% for row in receipts %}"
    document.save(str(tmp_path / "own.docx"))
    with pytest.raises(DanvanError, match=r"own\.docx"):
        render_word(tmp_path / "own.docx", context, tmp_path / "x.docx", stamp=REPORT_DATE)


def test_a_file_that_is_no_document_is_told(context: dict[str, object], tmp_path: Path) -> None:
    (tmp_path / "own.docx").write_bytes(b"PK no document")
    with pytest.raises(DanvanError, match=r"own\.docx"):
        render_word(tmp_path / "own.docx", context, tmp_path / "x.docx", stamp=REPORT_DATE)


def test_the_same_content_gives_the_same_bytes(context: dict[str, object], path: Path, tmp_path: Path) -> None:
    render_word(TEMPLATE, context, tmp_path / "again.docx", stamp=REPORT_DATE)
    assert (tmp_path / "again.docx").read_bytes() == path.read_bytes()
    assert [file.name for file in tmp_path.iterdir()] == ["again.docx"]
    properties = Document(str(path)).core_properties
    assert properties.created is not None
    assert properties.created.date() == REPORT_DATE


def test_the_template_is_what_its_script_writes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(TEMPLATE.parent))
    script: Any = runpy.run_path(str(TEMPLATE.with_name("make_report.py")))
    script["main"](tmp_path / "report.docx")
    # Part by part: packed bytes differ between builds of zlib.
    assert parts(tmp_path / "report.docx") == parts(TEMPLATE)


def parts(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}


def test_the_context_is_made_without_the_heavy_packages() -> None:
    heavy = ("docx", "docxtpl", "lxml", "jinja2", "openpyxl", "pandas")
    code = f"import sys, danvan_cli.render.context; print([m for m in {heavy!r} if m in sys.modules])"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"
