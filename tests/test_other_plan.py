"""The plan is data: another office's plan, with another year, groups, periods and kinds, and no Python changed."""

import ast
import io
import shutil
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from commands import ROOT, Ended, danvan
from docx import Document
from filled import SMALL_PLAN, filled, plan_of

PLAN = plan_of("small")
UNITS = ("hoa-sen", "tuoi-tho", "le-loi", "tram")


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A working folder in which four of seven units have reported; the school Nguyễn Du sent half a report."""
    folder = tmp_path_factory.mktemp("suoi-ngoc")
    shutil.copyfile(SMALL_PLAN, folder / "plan.toml")
    (folder / "nhận").mkdir()
    for number, unit in enumerate(UNITS, 1):
        text = "" if unit == "tram" else f'1.1 = {100 * number}\n1.2 = {50 * number}\n3.2 = "Sởi; tay chân miệng"'
        (folder / "nhận" / f"{unit}.xlsx").write_bytes(filled(PLAN, unit, "4t", text))
    (folder / "nhận" / "nguyen-du.xlsx").write_bytes(filled(PLAN, "nguyen-du", "4t", "2.1 = null"))
    return folder


@pytest.fixture(scope="module")
def collected(office: Path) -> Ended:
    return danvan(office, "collect", "nhận", "--received", "29/4/2026", "--json")


def test_the_plan_is_shown_without_faults(office: Path) -> None:
    shown = danvan(office, "plan")
    assert shown.code == 0
    assert PLAN.title in shown.out
    assert "19/12/2026" in shown.out


def test_forms_are_made_for_its_units_with_its_tasks_and_indicators(office: Path) -> None:
    assert danvan(office, "forms", "--period", "8t").code == 0
    made = sorted(path.name for path in (office / "forms" / "8t").iterdir())
    assert len(made) == len(PLAN.units_owing(PLAN.period_by_id["8t"])) == 6
    assert "8t-hoa-sen.xlsx" in made
    book = openpyxl.load_workbook(office / "forms" / "8t" / "8t-tram.xlsx")
    codes = [row[0] for row in book["Chỉ tiêu"].iter_rows(min_row=5, values_only=True)]
    assert [code for code in codes if code and str(code)[0].isdigit()] == ["2.1", "2.2", "5.1", "5.2", "5.3"]


def test_its_reports_are_collected(collected: Ended) -> None:
    assert collected.code == 1
    assert collected.json["counts"] == {"accepted": 4, "returned": 1, "unplaced": 0, "duplicate": 0}
    returned = next(file for file in collected.json["files"] if file["status"] == "returned")
    assert (returned["unit"], returned["period"]) == ("nguyen-du", "4t")
    assert [(one["code"], one["sheet"], one["cell"]) for one in returned["findings"]] == [("V01", "Chỉ tiêu", "E12")]


@pytest.mark.usefixtures("collected")
def test_who_owes_what_is_counted_by_its_own_policy(office: Path) -> None:
    """By the policy `strict` the last good day is a Saturday, 2/5/2026."""
    on_the_day = danvan(office, "overdue", "--period", "4t", "--on", "2/5/2026", "--json")
    assert on_the_day.code == 0
    after = danvan(office, "overdue", "--on", "4/5/2026", "--json")
    assert after.code == 1
    (period,) = after.json["periods"]
    assert period["last_good_day"] == "2026-05-02"
    states = {unit["unit"]: (unit["state"], unit["days_late"]) for unit in period["units"]}
    assert states == {
        **dict.fromkeys(UNITS, ("on-time", 0)),
        "nguyen-du": ("returned", 2),
        "suoi-da": ("missing", 2),
        "anh-duong": ("not-required", 0),
    }


@pytest.mark.usefixtures("collected")
def test_its_report_is_compiled(office: Path) -> None:
    made = danvan(office, "report", "--period", "4t", "--on", "4/5/2026", "--json")
    assert made.code == 0, made.err
    totals = {figure["code"]: figure["total"] for figure in made.json["figures"]}
    assert (totals["1.1"], totals["1.2"], totals["3.2"]) == ("600", "300", "2")
    # A percentage is never added up, and the station's listeners are the schools' own.
    assert totals["2.3"] is None
    assert made.json["units"] == {"owing": 6, "given": 4, "missing": ["nguyen-du", "suoi-da"]}
    word, excel, summary = (Path(office, file["file"]) for file in made.json["files"])
    text = "\n".join(paragraph.text for paragraph in Document(str(word)).paragraphs)
    assert "đạt 50,0%" in text
    for document in (word, summary):
        text = "\n".join(paragraph.text for paragraph in Document(str(document)).paragraphs)
        assert "An Nhơn" not in text
        assert "dân vận" not in text
    assert openpyxl.load_workbook(excel).sheetnames


@pytest.mark.usefixtures("collected")
def test_the_next_forms_have_the_figures_of_the_period_before(office: Path) -> None:
    assert danvan(office, "forms", "--period", "8t", "--unit", "le-loi", "--output", "mới").code == 0
    (form,) = (office / "mới").iterdir()
    sheet = openpyxl.load_workbook(io.BytesIO(form.read_bytes()))["Chỉ tiêu"]
    before = {row[0]: row[3] for row in sheet.iter_rows(min_row=5, values_only=True)}
    assert (before["1.1"], before["1.2"]) == (300, 150)


def test_no_text_in_danvans_python_names_an_office_a_unit_or_a_task_of_a_plan() -> None:
    of_plans = set()
    for plan in (PLAN, plan_of("an-nhon")):
        of_plans |= {plan.id, plan.area, plan.office.name, plan.office.title, plan.office.symbol, plan.subject}
        of_plans |= {name for unit in plan.units for name in (unit.name, unit.short)}
        of_plans |= {task.short for task in plan.tasks}
    found = {
        (path.name, word)
        for path in (ROOT / "danvan_cli").rglob("*.py")
        for text in _texts(ast.parse(path.read_text(encoding="utf-8")))
        for word in of_plans
        if word in text
    }
    assert found == {("plan_file.py", "an-nhon-2025")}  # the plan that ships


def _texts(tree: ast.Module) -> Iterator[str]:
    """The text constants of a module; what stands alone as a statement is a docstring."""
    alone = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in alone:
            yield node.value
