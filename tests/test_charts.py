"""Charts of the summary and of the Excel appendix, and PDF files: read back, and looked at by LibreOffice."""

import io
import os
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from commands import ROOT, danvan
from docx import Document
from summaries import PLAN, REPORT_DATE, full_figures, full_texts, narrative, summary_of

from danvan_cli.overdue import PeriodStanding
from danvan_cli.plan import Task, Unit
from danvan_cli.render import charts
from danvan_cli.render.document import document_context
from danvan_cli.render.excel import render_excel
from danvan_cli.render.fields import FIELDS
from danvan_cli.render.pdf import find_office
from danvan_cli.render.word import render_word
from danvan_cli.render.word_chart import described
from danvan_cli.summary import Summary

TEMPLATE = ROOT / "templates" / "summary.docx"
HALF_YEAR, FIRST = PLAN.period_by_id["6m"], PLAN.period_by_id["q1"]
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
needs_office = pytest.mark.skipif(
    find_office(os.environ) is None or not shutil.which("pdfinfo"), reason="LibreOffice or poppler is not installed"
)


def tell(unit: Unit, task: Task | None, field: str) -> str:
    """As long as a sentence for the summary may be, and no two alike."""
    about = task.short if task else field
    words = (
        f"Nổi bật là mô hình “Cách làm mới ở {unit.short}” về {about} do cán bộ cùng Nhân dân thôn Bắc Thuận góp công, "
        "góp của, duy trì đều đặn từ đầu năm và lan rộng ra nhiều nơi khác"
    )
    return " ".join(words.split()[:30]) + "."


def half_year() -> Summary:
    """Of 30 units a third each is late, must mend its report or has sent nothing: all names stand in the summary."""
    owing = [unit.id for unit in PLAN.units_owing(HALF_YEAR)]
    now = full_figures(PLAN, HALF_YEAR, seed=7, factor=40)
    for unit in owing[10:]:
        del now[unit]
    texts = full_texts(PLAN, HALF_YEAR, tell)
    before = full_figures(PLAN, FIRST, seed=7)
    return summary_of(PLAN, now, before, texts=texts, late=owing[:10], returned=owing[10:20])


def standings_of(summary: Summary) -> list[PeriodStanding]:
    """All four periods of the year, alike."""
    return [summary.standing._replace(period=period) for period in PLAN.periods]


@pytest.fixture(scope="module")
def summary() -> Summary:
    return half_year()


@pytest.fixture(scope="module")
def context(summary: Summary) -> Mapping[str, Any]:
    return document_context(summary, standings_of(summary), REPORT_DATE)


@pytest.fixture(scope="module")
def path(context: Mapping[str, Any], tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("summary") / "tom-tat.docx"
    render_word(TEMPLATE, context, made, stamp=REPORT_DATE, fields=FIELDS)
    return made


# What they show


def test_submissions_count_the_units_that_owe(summary: Summary) -> None:
    chart = charts.submissions(PLAN, [summary.standing])
    assert {series.name: series.values for series in chart.series} == {
        "Đúng hạn": (Decimal(0),),
        "Trễ hạn": (Decimal(10),),
        "Đã gửi, phải sửa": (Decimal(10),),
        "Chưa gửi": (Decimal(10),),
    }
    assert chart.categories == ("6 tháng đầu năm",)


def test_coverage_tells_results_from_none_and_from_no_report() -> None:
    code = next(i.code for i in PLAN.indicators if i.task == "1")
    summary = summary_of(PLAN, {"binh-dinh": {code: 3}, "dap-da": {code: 0}, "nhon-thanh": {code: "-"}})
    chart = charts.coverage(summary)
    assert [series.values[0] for series in chart.series] == [1, 2, 27]
    assert len(chart.categories) == len(PLAN.tasks)


def test_a_chart_by_unit_is_in_order_and_says_what_it_leaves_out(summary: Summary) -> None:
    chart = next(charts.by_unit(summary, 4))
    (series,) = chart.series
    figure = summary.figures[chart.title.split(". ")[0]]
    values = sorted((answer.value for answer in figure.given.values() if answer.value is not None), reverse=True)
    assert list(series.values) == values[:4]
    assert f"4/{len(values)} đơn vị cao nhất" in chart.title


def test_key_figures_are_the_plans_else_the_first_of_each_task() -> None:
    summary = half_year()
    assert charts.key_figures(summary) == PLAN.key_figures
    tasks = [
        PLAN.indicator_by_code[code].task
        for code in charts.key_figures(replace(summary, plan=replace(PLAN, key_figures=())))
    ]
    assert tasks == [task.id for task in PLAN.tasks]


# Word


def word_charts(path: Path) -> list[Any]:
    from lxml import etree

    with zipfile.ZipFile(path) as package:
        names = sorted(name for name in package.namelist() if name.startswith("word/charts/danvan"))
        return [etree.fromstring(package.read(name)) for name in names]


def test_word_draws_the_charts_with_a_figure_on_each_bar(path: Path, context: Mapping[str, Any]) -> None:
    drawn = word_charts(path)
    wanted = [context["charts"]["submissions"], context["charts"]["coverage"], context["charts"]["by_unit"][0]]
    assert len(drawn) == len(wanted) == len(Document(str(path)).inline_shapes)
    for chart, root in zip(wanted, drawn, strict=True):
        assert "".join(root.find(f".//{C}title").itertext()) == chart.title
        values = [[point.findtext(f"{C}v") for point in cache.iter(f"{C}pt")] for cache in root.iter(f"{C}numCache")]
        assert values == [[str(value) for value in series.values] for series in chart.series]
        assert {one.get("val") for one in root.iter(f"{C}showVal")} == {"1"}


def test_series_differ_without_colour(path: Path) -> None:
    """Greys, white and hatching only, each bar with a line around it."""
    for root in word_charts(path):
        colours = {one.get("val") for one in root.iter() if one.tag.endswith("srgbClr")}
        assert all(len({colour[:2], colour[2:4], colour[4:]}) == 1 for colour in colours)
        looks = [one.find(f"{C}spPr") for one in root.iter(f"{C}ser")]
        fills = ["".join(child.attrib.get("prst", "") + child.tag for child in look.iter()) for look in looks]
        fills = [fill + "".join(c.get("val", "") for c in look.iter()) for fill, look in zip(fills, looks, strict=True)]
        assert len(set(fills)) == len(fills)


def test_the_figures_of_a_chart_open_in_excel(path: Path, context: Mapping[str, Any]) -> None:
    with zipfile.ZipFile(path) as package:
        book = openpyxl.load_workbook(io.BytesIO(package.read("word/embeddings/danvan2.xlsx")))
    chart = context["charts"]["coverage"]
    rows = list(book["Số liệu"].iter_rows(values_only=True))
    assert [row[0] for row in rows[1:]] == list(chart.categories)
    assert rows[0][1:] == tuple(series.name for series in chart.series)
    assert [row[1] for row in rows[1:]] == list(chart.series[0].values)
    (reference,) = {one.text for one in word_charts(path)[1].iter(f"{C}f") if one.text.startswith("'Số liệu'!$A")}
    assert reference == f"'Số liệu'!$A$2:$A${len(rows)}"


def test_a_chart_is_told_in_words_to_who_cannot_see_it(path: Path, context: Mapping[str, Any]) -> None:
    told = [shape._inline.docPr.get("descr") for shape in Document(str(path)).inline_shapes]
    assert told[1] == described(context["charts"]["coverage"])
    ids = [shape._inline.docPr.get("id") for shape in Document(str(path)).inline_shapes]
    assert len(set(ids)) == len(ids)


def test_a_chart_fills_its_cell(path: Path) -> None:
    """Width of the column, height of the row: so the office says in Word how large a chart is."""
    sizes = [(round(s.width.mm), round(s.height.mm)) for s in Document(str(path)).inline_shapes]
    assert sizes == [(66, 50), (90, 50), (158, 42)]


def test_a_chart_outside_of_a_table_is_as_wide_as_the_text(context: Mapping[str, Any], tmp_path: Path) -> None:
    document = Document()
    document.add_paragraph("Trước {{ charts.coverage }} sau")
    document.save(str(tmp_path / "own.docx"))
    render_word(tmp_path / "own.docx", context, tmp_path / "x.docx", stamp=REPORT_DATE, fields=FIELDS)
    made = Document(str(tmp_path / "x.docx"))
    section: Any = made.sections[0]
    assert made.paragraphs[0].text == "Trước  sau"
    room = section.page_width - section.left_margin - section.right_margin
    assert abs(made.inline_shapes[0].width - room) < 1000


def test_the_same_summary_gives_the_same_bytes(path: Path, summary: Summary, tmp_path: Path) -> None:
    again = document_context(summary, standings_of(summary), REPORT_DATE)
    render_word(TEMPLATE, again, tmp_path / "again.docx", stamp=REPORT_DATE, fields=FIELDS)
    assert (tmp_path / "again.docx").read_bytes() == path.read_bytes()


def test_a_key_figure_stands_alone(context: Mapping[str, Any]) -> None:
    """In the totals "- Mô hình …" is a part of the row above it."""
    assert not [row["name"] for row in context["key_figures"] if row["name"].startswith("-")]


def test_the_few_outstanding_sentences_are_short_and_those_who_say_the_same_are_counted() -> None:
    long = "Nổi bật là mô hình “Ngõ xóm không rác” ở thôn Bắc Thuận" + " do người dân cùng góp công làm" * 4 + "."
    same = "Nổi bật là mô hình “Đường hoa {0}” do cán bộ {0} cùng Nhân dân thôn Bắc Thuận góp công làm từ đầu năm."
    texts = {
        unit.id: (narrative("1", "result", f"{long} {same.format(unit.short)}"), narrative("2", "result", long))
        for unit in PLAN.units_owing(HALF_YEAR)[:4]
    }
    summary = summary_of(PLAN, {unit: {} for unit in texts}, texts=texts)
    assert document_context(summary, [summary.standing], REPORT_DATE)["outstanding"] == [
        {"units": "Phường Bình Định (tương tự: 3 đơn vị khác)", "text": same.format("phường Bình Định")}
    ]


@needs_office
def test_the_summary_of_30_units_fits_one_page(path: Path, tmp_path: Path) -> None:
    text = "\n".join(p.text for p in Document(str(path)).paragraphs)
    assert "Gửi chậm (10): phường Bình Định" in text
    assert "Chưa gửi (10): " in text
    convert = [str(find_office(os.environ)), f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless"]
    subprocess.run(
        [*convert, "--convert-to", "pdf", "--outdir", str(tmp_path), str(path)], check=True, capture_output=True
    )
    told = subprocess.run(["pdfinfo", str(tmp_path / "tom-tat.pdf")], check=True, capture_output=True, text=True)
    assert re.search(r"Pages:\s+1\n", told.stdout)


# Excel


def test_the_appendix_has_charts_of_its_own_cells(summary: Summary, tmp_path: Path) -> None:
    render_excel(summary, tmp_path / "a.xlsx", stamp=REPORT_DATE, standings=standings_of(summary))
    render_excel(summary, tmp_path / "b.xlsx", stamp=REPORT_DATE, standings=standings_of(summary))
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()
    book: Any = openpyxl.load_workbook(tmp_path / "a.xlsx")
    sheet = book["Biểu đồ"]
    wanted = [
        charts.submissions(PLAN, standings_of(summary)),
        charts.coverage(summary),
        *charts.by_unit(summary, 40),
    ]
    assert len(sheet._charts) == len(wanted)
    for chart, drawn in zip(wanted, sheet._charts, strict=True):
        assert drawn.x_axis.delete is False
        for series, bars in zip(chart.series, drawn.series, strict=True):
            cells = sheet[bars.val.numRef.f.split("!")[1].replace("$", "")]
            assert [row[0].value for row in cells] == list(series.values)
            names = sheet[bars.cat.numRef.f.split("!")[1].replace("$", "")]
            assert [row[0].value for row in names] == list(chart.categories)


# PDF


@pytest.fixture
def office(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "sample_data" / "2025-q1", tmp_path / "2025-q1")
    assert danvan(tmp_path, "collect", "2025-q1", "--json").code == 1
    return tmp_path


REPORT = ("report", "--period", "q1", "--on", "2025-03-21")


@needs_office
def test_pdf_files_stand_beside_the_documents(office: Path) -> None:
    """The report with comments has none: it would be the report's."""
    made = danvan(office, *REPORT, "--annotate", "--pdf", "--json")
    assert made.code == 0
    files = [Path(file["file"]) for file in made.json["files"]]
    assert [file.name for file in files if file.suffix == ".pdf"] == [
        "bao-cao-an-nhon-2025-q1.pdf",
        "tom-tat-an-nhon-2025-q1.pdf",
    ]
    assert all(file.read_bytes().startswith(b"%PDF") for file in files if file.suffix == ".pdf")
    again = danvan(office, *REPORT, "--annotate", "--pdf", "--json")
    assert all(file["unchanged"] for file in again.json["files"])
    assert len(list((office / "reports").iterdir())) == len(files)


@pytest.mark.skipif(sys.platform == "win32", reason="the program that fails is a shell script")
def test_where_no_pdf_can_be_made_the_word_files_are_there_and_one_line_says_so(
    office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = office / "bin" / "soffice"
    program.parent.mkdir()
    program.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}{os.environ['PATH']}")
    ended = danvan(office, *REPORT, "--pdf")
    assert ended.code == 2
    assert ended.err.count("\n") == 1
    assert "bao-cao-an-nhon-2025-q1.docx" in ended.err
    assert (office / "reports" / "tom-tat-an-nhon-2025-q1.docx").is_file()
    assert "tom-tat-an-nhon-2025-q1.docx" in ended.out


def test_libreoffice_is_found_where_its_installer_puts_it_on_windows(tmp_path: Path) -> None:
    program = tmp_path / "LibreOffice" / "program" / "soffice.exe"
    program.parent.mkdir(parents=True)
    program.touch()
    assert find_office({"PATH": "", "PROGRAMFILES": str(tmp_path)}) == program
