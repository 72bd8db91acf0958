"""Makes the invented workbooks of `2025-q1` and `2025-6m` again, byte for byte: `python sample_data/make.py`.

The units are real, what they report is invented. Most workbooks are in order; some are late, some were never sent, one
unit sent twice, and about twenty hold one planted fault each, listed in README.md with the finding expected.
"""

import csv
import io
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

sys.path.insert(0, str(Path(__file__).parent))
from decimal import Decimal

import wording

from danvan_cli.finding import Where
from danvan_cli.form.layout import ASSESSMENT, FIGURES, INFO, NONE_ARISEN, STAMP_SHEET, TASKS, row_id
from danvan_cli.forms import make_forms
from danvan_cli.plan import Indicator, Kind, Period, Plan, Unit
from danvan_cli.plan_file import DEFAULT_PLAN, load_plan
from danvan_cli.render.package import freeze
from danvan_cli.submission import Earlier

HERE = Path(__file__).parent
Figures = dict[str, int]
Planter = Callable[[Workbook], None]


# ---- Figures that keep the plan's rules


def figures_of(unit: Unit) -> tuple[Figures, Figures]:
    """What a unit counts at the end of quarter I and of six months; the second goes on from the first."""
    random = Random(f"danvan sample {unit.id}")
    first = _quarter(unit, random)
    if unit.id == "nhon-an":  # its clerk types this one with a dot, see `rounds`
        first["1.3"] = 1234
    return first, _half_year(unit, first, random)


def _quarter(unit: Unit, random: Random) -> Figures:  # noqa: PLR0915 - one line an indicator
    commune = unit.group in ("phuong", "xa")
    busy = 3 if unit.group == "phuong" else 2 if commune else 1
    f: Figures = {"0.1": 1, "0.2": random.randint(1, 3)}
    f["1.1"] = random.randint(2, 4) * busy
    f["1.2"] = random.randint(1, f["1.1"] // 2 + 1)
    f["1.3"] = f["1.1"] * random.randint(28, 85)
    f["1.4"] = f["1.3"] * random.randint(15, 30) // 100 if commune else f["1.3"] * random.randint(80, 100) // 100
    f["2.1"] = random.randint(5, 6) if commune else 3
    f["2.2"] = random.randint(4, 9) * busy
    f["2.3"] = random.randint(4, 14)
    f["2.4"] = f["2.3"] - random.randint(0, 3)
    f["2.5"] = random.randint(1, 2)
    f["2.6"] = f["2.5"] * random.randint(6, 14)
    f["2.7"] = f["2.6"] - random.randint(0, 4)
    f["2.10"] = random.randint(0, 1)
    f["3.1"] = random.randint(8, 40)
    f["3.2"] = random.randint(120, 420) * busy
    f["3.3"] = random.randint(40, 140) * busy
    f["3.7"] = random.randint(6, 30)
    f["3.8"] = 0
    f["3.6"] = 0
    _settle_files(f, random)
    f["3.9"] = 0
    f["4.1"] = random.randint(1, 3)
    f["4.2"] = random.randint(1, 2) * busy
    f["4.3"] = 0
    f["4.4"] = random.randint(6, 26)
    f["4.5"] = f["4.4"] * random.randint(25, 55) // 100
    f["4.6"] = f["4.5"] * random.randint(10, 50) // 100
    f["4.7"] = random.randint(40, 260) * 500_000
    f["4.8"] = random.randint(2, 12)
    f["5.1"] = random.randint(2, 8)
    f["5.2"] = f["5.1"] * random.randint(6, 25)
    f["5.4"] = 0
    f["5.5"] = 0
    f["5.6"] = random.randint(15, 60) * 500_000
    f["6.1"] = random.randint(1, 4)
    f["6.2"] = random.randint(0, 2)
    f["6.3"] = f["6.2"] * random.randint(2, 5)
    f["6.4"] = f["6.3"] * random.randint(60, 100) // 100
    f["6.5"] = random.randint(20, 110) * 500_000
    f["7.1"] = random.randint(2, 6)
    f["7.2"] = random.randint(0, 1)
    f["7.3"] = f["7.2"] * random.randint(0, 3)
    f["7.4"] = f["7.3"]
    f["7.5"] = 3
    f["8.1"] = random.randint(25, 60)
    f["8.2"] = f["8.1"] * random.randint(20, 40) // 100
    f["8.3"] = random.randint(2, 6)
    f["8.4"] = random.randint(30, 60)
    f["8.5"] = f["8.4"] * random.randint(10, 15)
    f["8.6"] = random.randint(14_000, 19_000)
    f["9.1"] = random.randint(0, 1)
    f["9.2"] = f["9.1"]
    f["9.3"] = f["9.1"]
    return f


def _settle_files(f: Figures, random: Random) -> None:
    """Every file taken in is settled before or on its day, or still in hand: rule X11."""
    settled = f["3.1"] + f["3.2"] + f["3.3"] - f["3.6"] - f["3.7"] - f["3.8"]
    f["3.4"] = settled * random.randint(62, 80) // 100
    f["3.5"] = settled - f["3.4"]


_GROWING = ("0.2", "1.1", "1.2", "2.1", "2.2", "2.5", "3.2", "3.3", "4.8", "5.1", "7.5", "8.1", "8.2", "8.3", "8.4")


def _half_year(unit: Unit, first: Figures, random: Random) -> Figures:
    f = dict(first)
    for code in _GROWING:
        f[code] = first[code] + max(first[code] * random.randint(60, 130) // 100, 1)
    f["1.2"] = min(f["1.2"], f["1.1"])
    f["8.2"] = min(f["8.2"], f["8.1"])
    f["1.3"] = first["1.3"] + (f["1.1"] - first["1.1"]) * random.randint(28, 80)
    f["1.4"] = first["1.4"] + (f["1.3"] - first["1.3"]) * (20 if unit.group in ("phuong", "xa") else 90) // 100
    f["2.3"] = first["2.3"] + random.randint(3, 12)
    f["2.4"] = f["2.3"] - random.randint(0, 3)
    f["2.6"] = first["2.6"] + (f["2.5"] - first["2.5"]) * random.randint(6, 14)
    f["2.7"] = max(f["2.6"] - random.randint(0, 5), first["2.7"])
    f["2.8"] = random.randint(4, 9)
    f["2.9"] = f["2.8"] - random.randint(0, 1)
    f["2.10"] = 1
    f["3.7"] = random.randint(6, 30)
    _settle_files(f, random)
    f["4.1"] = first["4.1"] + random.randint(0, 2)
    f["4.2"] = first["4.2"] + random.randint(0, 2)
    f["4.3"] = f["4.2"] * random.randint(20, 60) // 100
    f["4.5"] = max(f["4.4"] * random.randint(78, 100) // 100, first["4.5"])
    f["4.6"] = max(f["4.5"] * random.randint(60, 95) // 100, first["4.6"])
    f["4.7"] = first["4.7"] + random.randint(40, 200) * 500_000
    f["5.2"] = first["5.2"] + (f["5.1"] - first["5.1"]) * random.randint(6, 25)
    f["5.3"] = random.randint(3, 14)
    f["5.6"] = first["5.6"] + random.randint(10, 60) * 500_000
    f["6.1"] = first["6.1"] + random.randint(0, 2)
    f["6.2"] = first["6.2"] + random.randint(1, 2)
    f["6.3"] = first["6.3"] + (f["6.2"] - first["6.2"]) * random.randint(2, 5)
    f["6.4"] = max(f["6.3"] * random.randint(70, 100) // 100, first["6.4"])
    f["6.5"] = first["6.5"] + random.randint(10, 70) * 500_000
    f["7.2"] = min(first["7.2"] + random.randint(1, 2), f["7.1"])
    f["7.3"] = first["7.3"] + random.randint(0, 3)
    f["7.4"] = max(f["7.3"] - random.randint(0, 1), first["7.4"])
    f["8.5"] = first["8.5"] + (f["8.4"] - first["8.4"]) * random.randint(10, 15)
    f["8.6"] = first["8.6"] + random.randint(200, 900)
    f["9.1"] = first["9.1"] + random.randint(0, 1)
    f["9.2"] = max(f["9.1"], first["9.2"])
    f["9.3"] = f["9.1"]
    return f


_DOCUMENTS = (
    "Quyết định số 23-QĐ/TW ngày 30/7/2021",
    "Chỉ thị số 33/CT-TTg ngày 26/11/2021",
    "Quyết định số 217-QĐ/TW ngày 12/12/2013",
)


# ---- Filling a form


def rows(sheet: Worksheet) -> dict[str, int]:
    """The row of each hidden id on a sheet."""
    found = {}
    for row in sheet.iter_rows():
        for cell in row:
            if isinstance(cell.value, str) and cell.value.startswith("dv:"):
                found[cell.value] = cell.row
    return found


def fill(book: Workbook, plan: Plan, unit: Unit, period: Period, figures: Figures, day: date) -> None:
    """Type a unit's report into its form, as its clerk would."""
    info = book[INFO.name]
    head = "Chủ tịch UBND" if unit.group in ("phuong", "xa") else "Thủ trưởng đơn vị"
    typed: dict[str, str | date] = {"reporter": "Công chức phụ trách công tác dân vận", "signer": head, "date": day}
    for key, row in rows(info).items():
        name = key.rpartition(":")[2]
        if name in typed:
            info.cell(row, 2).value = typed[name]
    _fill_figures(book[FIGURES.name], plan, unit, period, figures)
    asked = {indicator.code for indicator in plan.indicators_of(unit, period)}
    told_figures = {code: value for code, value in figures.items() if code in asked}
    tasks = book[TASKS.name]
    for key, row in rows(tasks).items():
        task = key.rpartition(":")[2]
        told = (unit.id, unit.group, unit.short, task, period.id)
        tasks.cell(row, 3, wording.narrative(*told, told_figures))
        tasks.cell(row, 4, wording.difficulty(*told) or None)
        tasks.cell(row, 5, wording.proposal(*told) or None)
    assessment = book[ASSESSMENT.name]
    texts = wording.assessment(unit.id, unit.group, unit.short, period.id)
    for row, text in zip(rows(assessment).values(), texts, strict=True):
        assessment.cell(row, 2, text)


def _fill_figures(sheet: Worksheet, plan: Plan, unit: Unit, period: Period, figures: Figures) -> None:
    at = rows(sheet)
    for indicator in plan.indicators_of(unit, period):
        row = at[row_id(FIGURES, indicator.code)]
        sheet.cell(row, 5, _typed(indicator, figures))


def _typed(indicator: Indicator, figures: Figures) -> int | str:
    value = figures[indicator.code]
    if indicator.kind is Kind.YES_NO:
        return "Có" if value else "Không"
    if indicator.kind is Kind.LIST:
        return "; ".join(_DOCUMENTS[:value]) or "Không"
    return NONE_ARISEN if indicator.code in ("5.4", "5.5") else value


# ---- What is planted


def figure(code: str, value: object) -> Planter:
    """Type another value into an indicator's cell."""

    def plant(book: Workbook) -> None:
        sheet = book[FIGURES.name]
        sheet.cell(rows(sheet)[row_id(FIGURES, code)], 5).value = value  # type: ignore[assignment]

    return plant


def result(task: str, text: str) -> Planter:
    """Put another text in the place of a task's result."""

    def plant(book: Workbook) -> None:
        sheet = book[TASKS.name]
        sheet.cell(rows(sheet)[row_id(TASKS, task)], 3).value = text or None

    return plant


def info(key: str, value: object) -> Planter:
    """Type over a field of the first sheet."""

    def plant(book: Workbook) -> None:
        sheet = book[INFO.name]
        sheet.cell(rows(sheet)[row_id(INFO, key)], 2).value = value  # type: ignore[assignment]

    return plant


def unstamped(name: str) -> Planter:
    """The form copied into a new workbook: no hidden sheet, the unit's name typed by hand."""

    def plant(book: Workbook) -> None:
        del book[STAMP_SHEET]
        info("unit", name)(book)

    return plant


def without_row(code: str) -> Planter:
    """An indicator's row deleted."""

    def plant(book: Workbook) -> None:
        sheet = book[FIGURES.name]
        row = rows(sheet)[row_id(FIGURES, code)]
        for cell in sheet[row]:
            cell.value = None

    return plant


@dataclass(frozen=True)
class Sent:
    """One file that came: of which unit, on which day, under which name, with what planted."""

    unit: str
    day: date
    name: str = ""
    plant: Planter | None = None


@dataclass(frozen=True)
class Round:
    period: str
    folder: str
    usual: date
    missing: frozenset[str]
    special: tuple[Sent, ...]


def _days(text: str) -> date:
    return date.fromisoformat(f"2025-{text}")


def _same_as_other(unit: str, task: str, period: str) -> str:
    """The text that another unit tells."""
    plan = load_plan(DEFAULT_PLAN)
    other = plan.unit_by_id[unit]
    asked = {indicator.code for indicator in plan.indicators_of(other, plan.period_by_id[period])}
    figures = {code: value for code, value in figures_of(other)[period == "6m"].items() if code in asked}
    return wording.narrative(other.id, other.group, other.short, task, period, figures)


def rounds(plan: Plan) -> tuple[Round, Round]:
    """The two periods: who sent what, when, and what is wrong with it."""
    khanh = figures_of(plan.unit_by_id["nhon-khanh"])[1]
    met = figures_of(plan.unit_by_id["van-phong"])[0]["2.2"]
    plan_words = plan.task_by_id["6"].text.split()
    first = Round(
        "q1", "2025-q1", _days("03-11"), frozenset({"nhon-tan", "tt-gdnn-gdtx", "phong-y-te"}),
        (
            Sent("nhon-an", _days("03-12"), plant=figure("1.3", "1.234")),
            Sent("nhon-hanh", _days("03-13"), plant=figure("2.4", 57)),
            Sent("nhon-loc", _days("03-12"), "BC quy I xa Nhon Loc.xlsx", figure("3.4", "#DIV/0!")),
            Sent("nhon-loc", _days("03-18"), "BC quy I xa Nhon Loc (sua lan 2).xlsx"),
            Sent("nhon-phong", _days("03-14"), plant=result("5", "")),
            Sent("nhon-tho", _days("03-14"), "bao cao dan van quy 1.xlsx", unstamped("UBND xã Nhơn Thơ B")),
            Sent("nhon-my", _days("03-13"), plant=figure("7.2", date(2025, 4, 3))),
            Sent("nhon-my", _days("03-17"), "q1-nhon-my-sua.xlsx"),
            Sent("ban-qlda", _days("03-14"), plant=figure("1.3", "=E9*35")),
            Sent("ban-qlda", _days("03-17"), "q1-ban-qlda (2).xlsx"),
            Sent("phong-van-hoa", _days("03-13"), plant=result("8", _same_as_other("tt-van-hoa", "8", "q1"))),
            Sent("doi-trat-tu-do-thi", _days("03-20"), plant=figure("3.9", None)),
            Sent("nhon-hoa", _days("03-19")),
            Sent("nhon-phuc", _days("03-17")),
            Sent("van-phong", _days("03-13"), plant=figure("2.2", f"{met} lượt người")),
        ),
    )  # fmt: skip
    wrong_stock = _both(figure("3.1", khanh["3.1"] + 5), figure("3.4", khanh["3.4"] + 5))
    second = Round(
        "6m", "2025-6m", _days("06-10"), frozenset({"nhon-tan", "phong-y-te"}),
        (
            Sent("nhon-hau", _days("06-12"), plant=figure("4.8", 1)),
            Sent("nhon-khanh", _days("06-13"), plant=wrong_stock),
            Sent("dap-da", _days("06-12"), plant=figure("4.8", 480)),
            Sent("thanh-tra", _days("06-13"), plant=result("2", _same_as_other("thanh-tra", "2", "q1"))),
            Sent("phong-giao-duc", _days("06-13"), plant=info("period", "Quý I năm 2025")),
            Sent("nhon-thanh", _days("06-13"), plant=result("6", " ".join(plan_words[:95]) + ".")),
            Sent("nhon-phuc", _days("06-16"), plant=without_row("6.5")),
            Sent("nhon-phuc", _days("06-18"), "6m-nhon-phuc (ban cuoi).xlsx"),
            Sent("tt-dich-vu-nong-nghiep", _days("06-13"), plant=info("year", 2024)),
            Sent("tt-van-hoa", _days("06-12"), plant=figure("8.5", "1.250")),
            Sent("tt-van-hoa", _days("06-16"), "6m-tt-van-hoa sua.xlsx"),
            Sent("nhon-hoa", _days("06-19")),
            Sent("hoi-phu-nu", _days("06-11")),
        ),
    )  # fmt: skip
    return first, second


def _both(*planters: Planter) -> Planter:
    def plant(book: Workbook) -> None:
        for one in planters:
            one(book)

    return plant


# ---- Writing the folders


def make(folder: Path) -> None:
    """Write both periods' folders below `folder`."""
    plan = load_plan(DEFAULT_PLAN)
    for at, one in enumerate(rounds(plan)):
        target = folder / one.folder
        target.mkdir(parents=True, exist_ok=True)
        period = plan.period_by_id[one.period]
        special = {sent.unit for sent in one.special}
        usual = [
            Sent(unit.id, one.usual + timedelta(days=number % 4))
            for number, unit in enumerate(plan.units_owing(period))
            if unit.id not in special | one.missing
        ]
        register = [_send(plan, period, sent, target, at) for sent in (*usual, *one.special)]
        if at == 0:
            register.append(_scan_sent_as_workbook(plan, target))
        _write_register(register, target)


def _send(plan: Plan, period: Period, sent: Sent, target: Path, at: int) -> tuple[date, str, str]:
    """Fill one unit's form and put it in the folder."""
    unit = plan.unit_by_id[sent.unit]
    both = figures_of(unit)
    before = {unit.id: _earlier(both[0])} if at else {}
    with tempfile.TemporaryDirectory() as work:
        made = next(make_forms(plan, period, [unit], Path(work), period.due_before, before))
        book = load_workbook(made.path)
        fill(book, plan, unit, period, both[at], sent.day - timedelta(days=1))
        if sent.plant:
            sent.plant(book)
        path = target / (sent.name or made.path.name)
        book.save(path)
    freeze(path, sent.day)
    return sent.day, unit.name, path.name


def _earlier(figures: Figures) -> dict[str, Earlier]:
    return {code: Earlier(Decimal(value), "q1", date(2025, 3, 12), Where("")) for code, value in figures.items()}


def _scan_sent_as_workbook(plan: Plan, target: Path) -> tuple[date, str, str]:
    """A scanned page whose name says workbook."""
    name = "q1-phong-y-te.xlsx"
    (target / name).write_bytes(b"%PDF-1.4\n% invented: a scanned page sent under the name of a workbook\n%%EOF\n")
    return _days("03-13"), plan.unit_by_id["phong-y-te"].name, name


def _write_register(register: list[tuple[date, str, str]], target: Path) -> None:
    """The office's incoming register, as Excel saves it."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(["Số đến", "Ngày đến", "Nơi gửi", "Tệp"])
    for number, (day, sender, name) in enumerate(sorted(register), 101):
        writer.writerow([number, day.strftime("%d/%m/%Y"), sender, name])
    (target / "so-van-ban-den.csv").write_bytes(text.getvalue().encode("utf-8-sig"))


if __name__ == "__main__":
    make(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE)
