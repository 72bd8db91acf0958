"""The annotated report: comments that name the cells of each figure and sentence, and nothing else changed."""

import io
import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from commands import danvan
from docx import Document
from docx.document import Document as DocumentObject
from docx.oxml.ns import qn
from filled import SMALL_PLAN, filled, plan_of
from summaries import PLAN, REPORT_DATE, full_figures, narrative, summary_of

from danvan_cli.documents import Template
from danvan_cli.made import Made
from danvan_cli.render.context import report_context
from danvan_cli.render.marks import Marks, unmarked
from danvan_cli.render.tags import text_of
from danvan_cli.render.word import render_word
from danvan_cli.report import make_report
from danvan_cli.summary import Summary
from danvan_cli.texts.digest import digest

TEMPLATE = Path(__file__).parent.parent / "templates" / "report.docx"
REPORTS = [Template(TEMPLATE, "bao-cao")]
HALF_YEAR = PLAN.period_by_id["6m"]
SAID = "Mô hình “Ngõ xóm không rác” ra mắt ngay sau Tết, hộ nào cũng ký cam kết & tham gia."
OWN = "Tổ tuyên truyền ở thôn Bắc Thuận giải đáp thắc mắc của người dân mỗi tối."


@pytest.fixture(scope="module")
def summary() -> Summary:
    texts = {
        "dap-da": (narrative("1", "result", f"{SAID} {OWN}"), narrative("1", "proposal", "Đề nghị cấp 5 loa.")),
        "nhon-an": (narrative("1", "proposal", "Đề nghị cấp 5 loa"),),
    }
    now = full_figures(PLAN, HALF_YEAR, seed=7, factor=3)
    return summary_of(PLAN, now, full_figures(PLAN, PLAN.periods[0], seed=7, factor=2), texts=texts)


@pytest.fixture(scope="module")
def made(summary: Summary, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, ...]:
    folder = tmp_path_factory.mktemp("annotated")
    return tuple(one.path for one in annotated(summary, folder))


def annotated(summary: Summary, folder: Path) -> tuple[Made, ...]:
    """The report, its appendix, and the report with comments."""
    return make_report(summary, [summary.standing], REPORTS, folder, REPORT_DATE, annotate=True)


def commented(document: DocumentObject) -> list[tuple[str, str]]:
    """(text that a comment hangs on, the comment's text), in the document's order."""
    texts = {str(one.comment_id): "\n".join(p.text for p in one.paragraphs) for one in document.comments}
    found: list[tuple[str, str]] = []
    for paragraph in document.element.body.iter(qn("w:p")):
        on: dict[str, str] = {}
        for child in paragraph:
            if child.tag == qn("w:commentRangeStart"):
                on[child.get(qn("w:id"))] = ""
            elif child.tag == qn("w:commentRangeEnd"):
                number = child.get(qn("w:id"))
                found.append((on.pop(number), texts[number]))
            else:
                on = {number: text + text_of(child) for number, text in on.items()}
        assert not on
    return found


def test_each_figure_of_a_lead_names_its_first_cells(made: tuple[Path, ...], summary: Summary) -> None:
    document = Document(str(made[2]))
    figure = summary.figures["1.1"]
    told = [remark for on, remark in commented(document) if remark.startswith("Chỉ tiêu 1.1 ") and "Nguồn: " in remark]
    assert told
    sources = told[0].split("Nguồn: ")[1].split("\n")[0]
    first = next(iter(figure.given.items()))
    assert sources.startswith(f"phường Bình Định {first[1].value} (x.xlsx!Chỉ tiêu!")
    assert sources.count("x.xlsx!") == 10
    assert sources.endswith(f" + {len(figure.given) - 10} đơn vị.")
    assert "danvan trace 1.1 --period 6m" in told[0]


def test_a_comment_hangs_on_just_its_figure_or_sentence(made: tuple[Path, ...]) -> None:
    found = commented(Document(str(made[2])))
    texts = {on for on, remark in found if remark.startswith("Trích nguyên văn: ")}
    assert texts == {SAID, OWN, "Đề nghị cấp 5 loa."}
    figures = [on for on, remark in found if not remark.startswith("Trích nguyên văn: ")]
    assert all(any(map(str.isdigit, on)) or on.startswith("bằng") for on in figures), figures
    both = next(remark for on, remark in found if on == "Đề nghị cấp 5 loa.")
    assert both == "Trích nguyên văn: phường Đập Đá (x.xlsx!Nhiệm vụ!C5); xã Nhơn An (x.xlsx!Nhiệm vụ!C5)."


def test_a_ratio_can_be_recomputed_from_its_comment(made: tuple[Path, ...], summary: Summary) -> None:
    percentage = next(iter(summary.percentages.values()))
    cited = f"{' + '.join(percentage.ratio.of)} / {' + '.join(percentage.ratio.over)}"
    remarks = [remark for _on, remark in commented(Document(str(made[2]))) if f"Tỷ lệ {cited} = " in remark]
    part, whole = (
        int(side.split(",")[0].replace(".", "")) for side in remarks[0].split(" = ")[1].split("\n")[0].split(" / ")
    )
    assert percentage.percent is not None
    assert abs(part * 100 / whole - float(percentage.percent)) < 0.051


def test_without_its_comments_it_is_the_report(made: tuple[Path, ...]) -> None:
    plain, whole = (Document(str(path)) for path in (made[0], made[2]))
    assert all_text(plain) == all_text(whole)
    assert not list(plain.comments)
    assert "commentRangeStart" not in plain.element.xml
    with zipfile.ZipFile(made[0]) as package:
        assert "word/comments.xml" not in package.namelist()


def all_text(document: DocumentObject) -> list[str]:
    return [text_of(paragraph) for paragraph in document.element.body.iter(qn("w:p"))]


def test_comments_are_danvans_and_of_the_reports_day(made: tuple[Path, ...], summary: Summary, tmp_path: Path) -> None:
    comments = list(Document(str(made[2])).comments)
    assert {(one.author, one.initials) for one in comments} == {("danvan", "dv")}
    assert {one.timestamp.date() if one.timestamp else None for one in comments} == {REPORT_DATE}
    again = annotated(summary, tmp_path)
    assert [one.path.read_bytes() for one in again] == [path.read_bytes() for path in made]


def test_no_mark_is_left_wherever_the_office_prints_a_figure(summary: Summary, tmp_path: Path) -> None:
    """In a header Word knows no comments; a filter may cut a text in its middle."""
    document = Document(str(TEMPLATE))
    document.sections[0].header.paragraphs[0].add_run("{{ tasks[0].lead }}")
    paragraph = next(p for p in document.paragraphs if "Trên cơ sở báo cáo" in p.text)
    paragraph.add_run(" {{ direction.lead[:30] }} {{ tasks[0].lead|upper }}")
    document.save(str(tmp_path / "own.docx"))
    marks = Marks()
    context = report_context(summary, REPORT_DATE, digest(summary), marks)
    render_word(tmp_path / "own.docx", context, tmp_path / "x.docx", stamp=REPORT_DATE, marks=marks)
    with zipfile.ZipFile(tmp_path / "x.docx") as package:
        for name in package.namelist():
            text = package.read(name).decode("utf-8", errors="ignore")
            assert unmarked(text) == text, name
    assert commented(Document(str(tmp_path / "x.docx")))


def test_a_unit_cannot_type_a_mark(tmp_path: Path) -> None:
    forged = Marks().on("99", lambda: "")
    texts = {"dap-da": (narrative("1", "result", f"{OWN[:-1]} {forged} lần."),)}
    summary = summary_of(PLAN, {"dap-da": {}}, texts=texts)
    made = annotated(summary, tmp_path)
    assert commented(Document(str(made[2].path))) == [
        (f"{OWN[:-1]} 99 lần.", "Trích nguyên văn: phường Đập Đá (x.xlsx!Nhiệm vụ!C5).")
    ]


# The Excel appendix


def test_each_total_leads_to_its_first_source(made: tuple[Path, ...], summary: Summary) -> None:
    book = openpyxl.load_workbook(io.BytesIO(made[1].read_bytes()))
    sources, linked = book["Nguồn số liệu"], 0
    for row in book["Tổng hợp"].iter_rows(min_row=4):
        code, total = str(row[1].value), row[4]
        if total.value is None:
            assert total.hyperlink is None
            continue
        assert total.hyperlink is not None
        sheet, _, cell = str(total.hyperlink.location).partition("!")
        wanted = summary.percentages[code].ratio.of[0] if code in summary.percentages else code
        assert (sheet, sources[cell].value) == ("'Nguồn số liệu'", wanted)
        assert sources[f"A{int(cell[1:]) - 1}"].value != wanted
        linked += 1
    assert linked > 40


def test_the_appendix_lists_all_models(made: tuple[Path, ...]) -> None:
    rows = list(openpyxl.load_workbook(made[1])["Mô hình"].iter_rows(min_row=4, values_only=True))
    assert [row[:4] for row in rows] == [("Ngõ xóm không rác", "UBND phường Đập Đá", SAID, "x")]


# The command


def test_the_command_writes_one_more_file(tmp_path: Path) -> None:
    (tmp_path / "plan.toml").write_bytes(SMALL_PLAN.read_bytes())
    (tmp_path / "inbox").mkdir()
    (tmp_path / "inbox" / "a.xlsx").write_bytes(filled(plan_of("small"), "hoa-sen", "4t"))
    assert danvan(tmp_path, "collect", "inbox", "--received", "29/4/2026").code == 0
    asked = ("report", "--period", "4t", "--on", date(2026, 5, 4).isoformat(), "--json")
    plain: Any = danvan(tmp_path, *asked).json["files"]
    whole: Any = danvan(tmp_path, *asked, "--annotate").json["files"]
    assert [Path(one["file"]).name for one in whole][3:] == ["bao-cao-suoi-ngoc-2026-4t-chu-thich.docx"]
    assert [one["file"] for one in plain] == [one["file"] for one in whole[:3]]
    assert list(Document(str(tmp_path / whole[3]["file"])).comments)
