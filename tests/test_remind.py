"""Letters that remind: who gets which one, how strictly, what is recorded of them, and what they look like."""

import runpy
import shutil
import sqlite3
import zipfile
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from commands import ROOT, danvan, python
from docx import Document
from filled import SMALL_PLAN, filled, plan_of
from hypothesis import given
from hypothesis import strategies as st

from danvan_cli.deadline import Calendar
from danvan_cli.finding import Finding, Severity, Where
from danvan_cli.lint import lint_file, load_profile
from danvan_cli.overdue import Standing, due_periods, standing
from danvan_cli.plan import Period, Plan, Reminder
from danvan_cli.plan_file import PlanFaults, load_plan
from danvan_cli.register.decision import Decision, Decisions, Kind
from danvan_cli.register.receipt import Evidence, Receipt, Status
from danvan_cli.register.reminder import Sent, SentLetters
from danvan_cli.remind import JOINT_TEMPLATE, UNIT_TEMPLATE
from danvan_cli.reminders import Letters, letters_due, level_of
from danvan_cli.render.form_workbook import form_workbook
from danvan_cli.render.reminder import Returned, joint_context, unit_context
from danvan_cli.render.reminder_fields import JOINT_FIELDS, UNIT_FIELDS
from danvan_cli.render.word import render_word

SMALL, AN_NHON = plan_of("small"), plan_of("an-nhon")
CALENDAR = Calendar.of(SMALL.deadline, frozenset())
TEMPLATES = ROOT / "templates"
LAST = date(2026, 5, 2)  # of 4 tháng, a Saturday
REQUIRED = ("hoa-sen", "tuoi-tho", "le-loi", "nguyen-du", "suoi-da", "tram")


def receipt(unit: str, day: date, status: Status = Status.ACCEPTED, period: str = "4t", errors: int = 0) -> Receipt:
    return Receipt(1, "a.xlsx", f"{unit}{day}", unit, period, status, day, Evidence.EMAIL, "", errors, first=1)


def sent(unit: str, day: date, level: int = 1, period: str = "4t", number: str = "", days: int = 3) -> Sent:
    return Sent(unit, period, day, level, number, True, day + timedelta(days=days), "ai đó", "2026-05-04T08:00:00")


def letters_of(
    on: date,
    receipts: Sequence[Receipt] = (),
    known: Sequence[Sent] = (),
    decisions: Decisions | None = None,
    plan: Plan = SMALL,
    periods: Sequence[Period] | None = None,
) -> Letters:
    standings = {one.id: standing(plan, one, receipts, CALENDAR, on, decisions or Decisions()) for one in plan.periods}
    wanted = due_periods(plan, CALENDAR, on) if periods is None else periods
    return letters_due(plan, wanted, standings, SentLetters(tuple(known)), CALENDAR, on)


def after(days: int) -> date:
    return LAST + timedelta(days=days)


# Who gets a letter


def test_required_units_that_owe_get_one_letter_each_and_one_together() -> None:
    letters = letters_of(after(2), [receipt("hoa-sen", LAST)])
    (joint,) = letters.joint
    assert [one.unit.id for one in joint.owed] == [unit for unit in REQUIRED if unit != "hoa-sen"]
    assert [one.unit.id for one in letters.single] == [one.unit.id for one in joint.owed]
    assert {one.level for one in joint.owed} == {1}
    assert {one.until for one in joint.owed} == {date(2026, 5, 7)}  # three working days after Monday 4/5
    assert letters_of(LAST) == Letters((), ())


def test_a_unit_whose_report_came_with_errors_still_owes_it() -> None:
    letters = letters_of(after(2), [receipt("tram", LAST, Status.RETURNED, errors=2)])
    tram = next(one for one in letters.single if one.unit.id == "tram").owed[0]
    assert (tram.standing.state, tram.standing.days_late, tram.level) == (Standing.RETURNED, 2, 1)


def test_a_unit_that_was_given_longer_is_not_late_before_its_own_day() -> None:
    extended = Decision(Kind.EXTEND, "x", "2026-04-30T08:00:00", "bão", unit="tram", period="4t", until=after(6), id=1)
    decisions = Decisions((extended,))
    assert "tram" not in {one.unit.id for one in letters_of(after(6), decisions=decisions).single}
    tram = next(one for one in letters_of(after(9), decisions=decisions).single if one.unit.id == "tram").owed[0]
    assert (tram.due, tram.standing.days_late, tram.level) == (after(6), 3, 1)


def test_before_the_deadline_a_period_that_is_asked_for_is_reminded_of() -> None:
    came = [receipt("hoa-sen", after(-3)), receipt("tram", after(-2), Status.RETURNED, errors=1)]
    letters = letters_of(after(-1), came, periods=[SMALL.periods[0]])
    assert [one.unit.id for one in letters.single] == [unit for unit in REQUIRED if unit != "hoa-sen"]
    assert {(one.level, one.until) for one in letters.single} == {(0, LAST)}
    states = {one.unit.id: one.owed[0].standing.state for one in letters.single}
    assert (states["tuoi-tho"], states["tram"]) == (Standing.WAITING, Standing.RETURNED)


def test_a_unit_gets_one_letter_about_all_that_it_owes_as_strict_as_the_strictest() -> None:
    on = date(2026, 9, 3)
    known = [sent("tram", after(2)), sent("tram", after(10), 2)]
    letters = letters_of(on, [receipt("hoa-sen", LAST)], known)
    assert [one.period.id for one in letters.joint] == ["4t", "8t"]
    by_unit = {one.unit.id: one for one in letters.single}
    assert [one.period.id for one in by_unit["tram"].owed] == ["4t", "8t"]
    assert [one.level for one in by_unit["tram"].owed] == [3, 1]
    assert (by_unit["tram"].level, by_unit["tram"].until) == (3, min(one.until for one in by_unit["tram"].owed))
    assert [one.period.id for one in by_unit["hoa-sen"].owed] == ["8t"]
    assert [period.id for period in by_unit["tram"].owed[1].late_before] == ["4t"]


# How strictly

LEVELS = SMALL.remind.levels
FIGURES = st.integers(0, 40)


def random_levels() -> st.SearchStrategy[tuple[Reminder, ...]]:
    thresholds = st.tuples(st.integers(0, 20), st.integers(0, 4), st.integers(0, 3), st.integers(0, 30))
    return st.lists(thresholds, min_size=2, max_size=6).map(
        lambda rows: tuple(Reminder(str(at), *row, answer_days=1) for at, row in enumerate(rows))
    )


@given(st.one_of(st.just(LEVELS), random_levels()), *[FIGURES] * 6)
def test_later_or_more_often_never_gives_a_milder_letter(
    levels: tuple[Reminder, ...], days: int, letters: int, periods: int, more: int, again: int, others: int
) -> None:
    milder = level_of(levels, days, letters, periods)
    assert milder <= level_of(levels, days + more, letters + again, periods + others)
    assert (milder == 0) is (days == 0)


def test_the_levels_of_a_plan_that_says_nothing_of_them() -> None:
    """Days late, letters unanswered, earlier periods for which the unit was late: the level."""
    told = {
        (0, 3, 3): 0, (1, 0, 0): 1, (14, 0, 0): 1, (4, 1, 0): 1, (5, 1, 0): 2, (15, 0, 0): 2, (5, 0, 1): 2,
        (300, 0, 3): 2, (9, 2, 0): 2, (10, 2, 0): 3, (10, 1, 1): 2, (10, 1, 2): 3,
    }  # fmt: skip
    assert {case: level_of(LEVELS, *case) for case in told} == told
    assert AN_NHON.remind.levels == LEVELS
    assert [level.copies for level in LEVELS] == [False, False, False, True]
    assert (LEVELS[2].explain, LEVELS[3].review) == (True, True)


@given(
    st.integers(1, 30),
    st.lists(st.tuples(st.integers(-5, 30), st.integers(0, 3), st.integers(0, 5)), max_size=5),
    st.integers(0, 10),
)
def test_only_letters_recorded_before_the_day_and_not_answered_in_time_count(
    days: int, known: list[tuple[int, int, int]], more: int
) -> None:
    rows = [sent("tram", after(day), level, days=given) for day, level, given in known]
    on = after(days)
    (tram,) = next(one for one in letters_of(on, known=rows).single if one.unit.id == "tram").owed
    kept = {row.day: row for row in rows if row.day < on}.values()
    strict = [row for row in kept if row.level and row.day > after(0)]
    # While the time of a letter runs, nobody is pressed harder than on the day on which it was sent.
    since = min((row.day for row in strict if row.until >= on), default=on)
    assert sorted(tram.letters) == sorted(kept)
    assert sorted(tram.unanswered) == sorted(row for row in strict if row.until < on)
    assert tram.level == level_of(LEVELS, (since - after(0)).days, sum(row.until < since for row in strict), 0)
    assert tram.awaited in (None, *(row.until for row in kept))
    later = next(one for one in letters_of(after(days + more), known=rows).single if one.unit.id == "tram").owed[0]
    assert later.level >= tram.level
    others = [one for one in letters_of(on, known=rows).single if one.unit.id != "tram"]
    assert {one.level for one in others} == {level_of(LEVELS, days, 0, 0)}


# The plan

OWN = """
[remind]
basis = "khoản 2 Mục IV"
superior = "Chủ tịch Ủy ban nhân dân xã Suối Ngọc"
copies = ["Chủ tịch UBND xã"]
[[reminder]]
name = "Nhắc"
[[reminder]]
name = "Đôn đốc"
answer_days = 5
[[reminder]]
name = "Báo cáo Chủ tịch"
days_late = 2
letters = 1
answer_days = 1
copies = true
"""


def own_plan(folder: Path, *changes: tuple[str, str]) -> Path:
    text = OWN
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    path = folder / "plan.toml"
    path.write_text(SMALL_PLAN.read_text(encoding="utf-8") + text, encoding="utf-8")
    return path


def test_a_plan_has_levels_of_its_own(tmp_path: Path) -> None:
    remind = load_plan(own_plan(tmp_path)).remind
    assert [level.name for level in remind.levels] == ["Nhắc", "Đôn đốc", "Báo cáo Chủ tịch"]
    assert level_of(remind.levels, 2, 1, 0) == 2
    assert (remind.basis, remind.copies) == ("khoản 2 Mục IV", ("Chủ tịch UBND xã",))


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("days_late = 2", "days_late = 0", "[[reminder]] Báo cáo Chủ tịch days_late"),
        ("days_late = 2", 'days_late = "2"', "[[reminder]] Báo cáo Chủ tịch days_late"),
        ("answer_days = 1", "answer_days = 6", "[[reminder]] Báo cáo Chủ tịch answer_days"),
        ("answer_days = 5", "", "[[reminder]] Đôn đốc answer_days"),
        ("answer_days = 5", "answer_days = 5\nurgent = true", "[[reminder]] Báo cáo Chủ tịch urgent"),
        ("copies = true", "copy = true", "[[reminder]] Báo cáo Chủ tịch copy"),
        ('name = "Đôn đốc"', "", "[[reminder]] 1 name"),
        ("basis", "bases", "[remind] bases"),
    ],
)
def test_a_fault_of_the_levels_is_told_with_its_place(tmp_path: Path, old: str, new: str, place: str) -> None:
    with pytest.raises(PlanFaults) as raised:
        load_plan(own_plan(tmp_path, (old, new)))
    assert [fault for fault in raised.value.faults if fault.strip().startswith(place)]


@pytest.mark.parametrize("rows", ["", "[reminder]\nname = 'Nhắc'\n"], ids=["one level", "a table"])
def test_less_than_two_levels_are_none(tmp_path: Path, rows: str) -> None:
    second = '[[reminder]]\nname = "Đôn đốc'
    start = OWN.index(second) if not rows else OWN.index("[[reminder]]")
    with pytest.raises(PlanFaults) as raised:
        load_plan(own_plan(tmp_path, (OWN[start:], rows)))
    assert [fault.split(":")[0].strip() for fault in raised.value.faults] == ["[[reminder]]"]


# How the letters look

UNIT_BLOCK = """
[[unit]]
id = "don-vi-{n}"
name = "{name} {n}"
short = "{name} {n}"
group = "pho-thong"
"""
NAMES = ("Trường Tiểu học thôn", "Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên và Hướng nghiệp khu vực số")
AUTHORITY = '["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"]'
COMMITTEE = (
    ('parent = "UBND XÃ SUỐI NGỌC"', 'parent = "UBND THỊ XÃ SUỐI"'),
    ('name = "PHÒNG VĂN HÓA - XÃ HỘI"', 'name = "ỦY BAN NHÂN DÂN\\nXÃ SUỐI NGỌC"'),
    ('title = "Phòng Văn hóa - Xã hội xã Suối Ngọc"', 'title = "Ủy ban nhân dân xã Suối Ngọc"'),
    ('letter_symbol = "PVHXH-YT"', 'letter_symbol = "UBND-YT"'),
    ('addressees = ["Ủy ban nhân dân xã Suối Ngọc"]', 'addressees = ["Ủy ban nhân dân thị xã Suối"]'),
    ('signer_title = "TRƯỞNG PHÒNG"', f'signer_title = "PHÓ CHỦ TỊCH"\nauthority = {AUTHORITY}'),
)


def plan_with(folder: Path, units: int, *, committee: bool = False, signed: bool = True) -> Plan:
    """The small plan with so many units more, by long and short names in turn, from one or the other issuer."""
    text = SMALL_PLAN.read_text(encoding="utf-8")
    for old, new in COMMITTEE if committee else ():
        assert old in text
        text = text.replace(old, new, 1)
    if not signed:
        text = text.replace('signer_name = "Lê Thị Ví Dụ"', "")
    more = "".join(UNIT_BLOCK.format(n=n, name=NAMES[n % 2]) for n in range(1, units + 1))
    path = folder / "plan.toml"
    path.write_text(text.replace("[[period]]", more + "\n[[period]]", 1), encoding="utf-8")
    return load_plan(path)


# Days late and letters before them, for each level of a plan that says nothing of them.
REACHED = {0: (-1, ()), 1: (2, ()), 2: (9, (2,)), 3: (16, (2, 9))}


def written(folder: Path, plan: Plan, level: int, units: int, *, number: str = "15/PVHXH-YT") -> Iterator[Path]:
    """The joint letter to so many of the added units and that to the last of them, whose report has errors."""
    days, before = REACHED[level]
    named = [f"don-vi-{n}" for n in range(1, units + 1)]
    known = [sent(unit, after(day), n, number=number) for unit in named for n, day in enumerate(before, 1)]
    receipts = [receipt(named[-1], after(-4), Status.RETURNED, errors=2)]
    standings = {one.id: standing(plan, one, receipts, CALENDAR, after(days)) for one in plan.periods}
    letters = letters_due(
        plan, plan.periods[:1], standings, SentLetters(tuple(known)), CALENDAR, after(days), frozenset(named)
    )
    (joint,), single = letters.joint, letters.single[-1]
    assert (joint.level, joint.highest, single.level, len(joint.owed)) == (level, level, level, units)
    message = "Số thẻ & số học sinh không khớp: <2> lớn hơn 1"
    wrong = [Finding(Where("a.xlsx", "Chỉ tiêu", cell), "V01", Severity.ERROR, message, "") for cell in ("E4", "E5")]
    of_unit = unit_context(plan, single, {"4t": Returned(wrong, "a - cần sửa")}, after(days))
    contexts = {
        "joint": (JOINT_TEMPLATE, joint_context(plan, joint, after(days)), JOINT_FIELDS),
        "unit": (UNIT_TEMPLATE, of_unit, UNIT_FIELDS),
    }
    for name, (template, context, fields) in contexts.items():
        path = folder / f"{name}-{level}.docx"
        render_word(TEMPLATES / template, context, path, stamp=after(days), fields=fields)
        yield path


def told(path: Path) -> str:
    """All that the letter says, with its tables."""
    document = Document(str(path))
    cells = (cell.text for table in document.tables for row in table.rows for cell in row.cells)
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


@pytest.mark.parametrize("units", [1, 2, 13, 40])
@pytest.mark.parametrize("committee", [False, True], ids=["office", "committee"])
def test_lint_finds_nothing_in_any_letter(tmp_path: Path, units: int, committee: bool) -> None:
    profile = load_profile()
    for signed in (True, False):
        plan = plan_with(tmp_path, units, committee=committee, signed=signed)
        for level in REACHED:
            for path in written(tmp_path, plan, level, units):
                linted = lint_file(path, profile)
                assert (linted.kind and linted.kind.id, linted.problem) == ("cong-van", "")
                assert not linted.findings, (path.name, linted.findings)


def test_the_tone_rises_from_level_to_level(tmp_path: Path) -> None:
    plan = plan_with(tmp_path, 3)
    letters = {path.stem: told(path) for level in REACHED for path in written(tmp_path, plan, level, 3)}
    for kind in ("joint", "unit"):
        said = [letters[f"{kind}-{level}"] for level in REACHED]
        assert ["V/v nhắc gửi" in text for text in said] == [True, False, False, False]
        assert ["trân trọng đề nghị" in text for text in said] == [True, False, False, False]
        assert ["khẩn trương" in text for text in said] == [False, False, True, True]
        assert ["nêu rõ lý do" in text for text in said] == [False, False, True, True]
        assert ["kiểm điểm, làm rõ trách nhiệm" in text for text in said] == [False, False, False, True]
        assert ["(để báo cáo);" in text for text in said] == [False, False, False, True]
        assert ["Công văn số 15/PVHXH-YT ngày 04/5/2026" in text for text in said] == [False, False, True, True]
        assert ["và Công văn số 15/PVHXH-YT ngày 11/5/2026" in text for text in said] == [False, False, False, True]
        assert all(plan.citation in text for text in said)
        assert ["16 ngày" in text for text in said] == [False, False, False, True]
    for level in REACHED:
        text = letters[f"unit-{level}"]
        assert "- Chỉ tiêu, E4: Số thẻ & số học sinh không khớp: <2> lớn hơn 1" in text
        assert "“a - cần sửa”" in text


def test_who_has_reached_more_is_asked_more_in_the_joint_letter(tmp_path: Path) -> None:
    on = after(16)
    known = [sent("tram", after(2), 1, number="7/PVHXH-YT"), sent("tram", after(9), 2), sent("hoa-sen", after(9), 1)]
    (joint,) = letters_of(on, known=known, periods=SMALL.periods[:1]).joint
    assert (joint.level, joint.highest) == (2, 3)  # sixteen days late without a letter is urgent too
    path = tmp_path / "a.docx"
    render_word(TEMPLATES / JOINT_TEMPLATE, joint_context(SMALL, joint, on), path, stamp=on, fields=JOINT_FIELDS)
    alone = "Riêng Trạm Y tế xã Suối Ngọc đã được đôn đốc tại Công văn số 7/PVHXH-YT ngày 04/5/2026 và văn bản ngày "
    assert alone + "11/5/2026 nhưng đến nay vẫn chưa hoàn thành" in told(path)
    assert "(để báo cáo);" in told(path)


def test_the_table_has_a_row_for_each_unit_whatever_their_number(tmp_path: Path) -> None:
    plan = plan_with(tmp_path, 40)
    joint, _unit = written(tmp_path, plan, 1, 40)
    table = Document(str(joint)).tables[1]
    rows = [[cell.text for cell in row.cells] for row in table.rows]
    assert [row[0] for row in rows[1:]] == [f"{n:02}" for n in range(1, 41)]
    assert rows[1] == ["01", f"{NAMES[1]} 1", "02/5/2026", "02 ngày\n(01 ngày làm việc)", "Chưa gửi báo cáo"]
    assert rows[-1][-1] == "Đã gửi ngày 28/4/2026, còn 02 nội dung phải sửa, cần hoàn thiện, gửi lại"
    assert "có tên trong danh sách dưới đây" in told(joint)


@pytest.mark.parametrize("name", [JOINT_TEMPLATE, UNIT_TEMPLATE])
def test_the_templates_are_what_their_script_writes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.syspath_prepend(str(TEMPLATES))
    script: Any = runpy.run_path(str(TEMPLATES / "make_reminder.py"))
    script["main"](tmp_path)

    def parts(path: Path) -> dict[str, bytes]:
        with zipfile.ZipFile(path) as package:
            return {name: package.read(name) for name in package.namelist()}

    assert parts(tmp_path / name) == parts(TEMPLATES / name)


# The command

ON = ("--on", "2026-05-04")


@pytest.fixture(scope="module")
def collected(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("collected")
    shutil.copyfile(SMALL_PLAN, folder / "plan.toml")
    (folder / "in").mkdir()
    for unit, text in {"hoa-sen": "", "tuoi-tho": '2.1 = null\n2.2 = "nhiều"'}.items():
        (folder / "in" / f"{unit}.xlsx").write_bytes(filled(SMALL, unit, "4t", text))
    danvan(folder, "collect", "in", "--received", "2026-04-28")
    return folder


@pytest.fixture
def work(tmp_path: Path, collected: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with the small plan, where Hoa Sen's report is good and Tuổi Thơ's has errors."""
    monkeypatch.setenv("DANVAN_USER", "Lê Thị Văn Thư")
    shutil.copytree(collected, tmp_path, dirs_exist_ok=True)
    return tmp_path


def reminded(folder: Path, *options: str) -> Any:
    done = danvan(folder, "remind", "--json", *options)
    assert done.code == 0, done.err
    return done.json


def levels(folder: Path, on: str) -> dict[str, int]:
    return {one["unit"]: one["level"] for one in reminded(folder, "--on", on)["letters"]}


def log(folder: Path, *options: str) -> Any:
    return reminded(folder, "--log", *options)["reminders"]


def test_a_letter_to_all_and_one_to_each(work: Path) -> None:
    result = reminded(work, *ON)
    (joint,) = result["joint"]
    assert [one["unit"] for one in joint["owed"]] == [one["unit"] for one in result["letters"]]
    assert [one["unit"] for one in result["letters"]] == [unit for unit in REQUIRED if unit != "hoa-sen"]
    came = result["letters"][0]
    assert (came["unit"], came["level"], came["until"]) == ("tuoi-tho", 1, "2026-05-07")
    assert [(one["state"], one["errors"], one["days_late"]) for one in came["owed"]] == [("returned", 2, 2)]
    text = told(Path(came["file"]))
    assert "Kính gửi: Trường Mầm non Tuổi Thơ" in text
    assert "“tuoi-tho - cần sửa”" in text
    assert "07/5/2026" in text
    assert "bộ phận y tế trường học" in text
    files = [Path(one["file"]) for one in (joint, *result["letters"])]
    assert sorted((work / "reminders" / "2026-05-04").iterdir()) == sorted(files)
    assert danvan(work, "lint", *files).code == 0


def test_the_same_register_gives_the_same_bytes_in_any_language_and_edits_are_kept(work: Path) -> None:
    first = reminded(work, *ON)["letters"][0]
    content = Path(first["file"]).read_bytes()
    assert danvan(work, "remind", *ON, lang="vi").code == 0
    assert Path(first["file"]).read_bytes() == content
    assert reminded(work, *ON)["letters"][0]["unchanged"]
    Path(first["file"]).write_bytes(b"edited by the clerk")
    again = reminded(work, *ON)["letters"][0]
    assert Path(again["kept"]).read_bytes() == b"edited by the clerk"
    assert Path(again["file"]).read_bytes() == content


def test_the_level_rises_by_letters_recorded_as_sent_alone(work: Path) -> None:
    for day in ("2026-05-04", "2026-05-08", "2026-05-12"):
        assert set(levels(work, day).values()) == {1}
    assert len(reminded(work, "--sent", "--number", "15/PVHXH-YT", *ON)["recorded"]) == 5
    assert set(levels(work, "2026-05-04").values()) == {1}  # the letter of the day itself does not count
    assert set(levels(work, "2026-05-07").values()) == {1}  # nor one whose time to answer is not over
    assert set(levels(work, "2026-05-08").values()) == {2}
    reminded(work, "--sent", "--unit", "tram", "--number", "19/PVHXH-YT", "--on", "2026-05-08")
    assert levels(work, "2026-05-13") == {"tuoi-tho": 2, "le-loi": 2, "nguyen-du": 2, "suoi-da": 2, "tram": 3}
    letter = next(one for one in reminded(work, "--on", "2026-05-13")["letters"] if one["unit"] == "tram")
    text = told(Path(letter["file"]))
    assert "Công văn số 15/PVHXH-YT ngày 04/5/2026 và Công văn số 19/PVHXH-YT ngày 08/5/2026" in text
    assert (letter["review"], letter["copies"]) == (True, ["Ủy ban nhân dân xã Suối Ngọc"])


def test_a_letter_whose_time_runs_presses_nobody_harder(work: Path) -> None:
    """At 15 days late a unit reaches level 2 by itself: not while it still may answer."""
    reminded(work, "--sent", "--unit", "tram", "--on", "2026-05-15")
    assert levels(work, "2026-05-18") == {"tuoi-tho": 2, "le-loi": 2, "nguyen-du": 2, "suoi-da": 2, "tram": 1}
    assert levels(work, "2026-05-21")["tram"] == 2


def test_letters_before_a_units_own_day_are_not_left_unanswered() -> None:
    extended = Decision(Kind.EXTEND, "x", "2026-05-10T08:00:00", "bão", unit="tram", period="4t", until=after(13), id=1)
    known = [sent("tram", after(2)), sent("tram", after(7))]
    letters = letters_of(after(18), known=known, decisions=Decisions((extended,)))
    tram = next(one for one in letters.single if one.unit.id == "tram").owed[0]
    assert (tram.standing.days_late, tram.level, tram.letters, tram.unanswered) == (5, 1, tuple(known), ())


def test_before_the_deadline_who_was_given_longer_is_not_reminded() -> None:
    extended = Decision(Kind.EXTEND, "x", "2026-04-30T08:00:00", "bão", unit="tram", period="4t", until=after(6), id=1)
    letters = letters_of(after(-1), decisions=Decisions((extended,)), periods=[SMALL.periods[0]])
    assert "tram" not in {one.unit.id for one in letters.single}


def test_the_letter_to_all_cites_none_that_one_of_them_never_got(work: Path) -> None:
    reminded(work, "--sent", "--unit", "tram", "--number", "15/PVHXH-YT", *ON)
    (joint,) = reminded(work, "--on", "2026-05-08")["joint"]
    text = told(Path(joint["file"]))
    assert "Riêng Trạm Y tế xã Suối Ngọc đã được đôn đốc tại Công văn số 15/PVHXH-YT ngày 04/5/2026" in text
    assert text.count("15/PVHXH-YT") == 1
    reminded(work, "--sent", "--number", "16/PVHXH-YT", "--on", "2026-05-08")
    (joint,) = reminded(work, "--on", "2026-05-14")["joint"]
    assert "đã đôn đốc tại Công văn số 16/PVHXH-YT ngày 08/5/2026; tuy nhiên" in told(Path(joint["file"]))


def test_a_friendly_reminder_is_not_held_against_anybody(work: Path) -> None:
    before = ("--period", "4t", "--on", "2026-04-23")
    reminded(work, "--sent", "--number", "9/PVHXH-YT", *before)
    for day in ("2026-05-01", "2026-05-04"):
        letter = reminded(work, "--period", "4t", "--on", day)["letters"][-1]
        assert "9/PVHXH-YT" not in told(Path(letter["file"]))
        assert len(letter["owed"][0]["sent"]) == 1


def test_a_unit_whose_file_waits_to_be_placed_gets_no_letter(work: Path) -> None:
    """Its report may lie there: nobody writes that nothing came."""
    nameless = 's.period = null\nf.period = "kỳ này"'
    for name, unit, text in (("le-loi.xlsx", "le-loi", nameless), ("blank.xlsx", "nguyen-du", "blank")):
        content = filled(SMALL, unit, "4t", "" if text == "blank" else text)
        (work / "in" / name).write_bytes(blank_form(unit) if text == "blank" else content)
    danvan(work, "collect", "in", "--received", "2026-04-29")
    result = reminded(work, *ON)
    assert [one["unit"] for one in result["letters"]] == ["tuoi-tho", "nguyen-du", "suoi-da", "tram"]
    assert result["unplaced"] == [{"unit": "le-loi", "period": "", "file": "le-loi.xlsx"}]
    shown = danvan(work, "remind", *ON)
    assert "le-loi.xlsx" in shown.err
    assert "danvan assign" in shown.err


def blank_form(unit: str) -> bytes:
    of = SMALL.unit_by_id[unit]
    return form_workbook(SMALL, SMALL.periods[0], of, LAST, {})


def test_no_marked_workbook_is_promised_that_cannot_be_made(work: Path) -> None:
    shutil.rmtree(work / ".danvan")
    letter = reminded(work, *ON)["letters"][0]
    assert letter["unit"] == "tuoi-tho"
    assert "cần sửa”" not in told(Path(letter["file"]))


def test_what_is_written_does_not_depend_on_the_order_in_which_a_process_keeps_its_sets(
    work: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All commands of a test run are forked off one process, and would hide it."""
    commands = (["remind", *ON], ["return", *ON], ["report", "--period", "4t", *ON])
    made: list[dict[str, bytes]] = []
    for seed in ("1", "2"):
        monkeypatch.setenv("PYTHONHASHSEED", seed)
        folder = tmp_path / f"seed {seed}"
        for command in commands:
            assert python(work, "-m", "danvan_cli", *command, "--output", str(folder)).code == 0
        made.append({path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()})
    assert len(made[0]) > 8
    assert made[0] == made[1]


def test_recording_twice_on_one_day_does_not_double(work: Path) -> None:
    sending = ("--sent", *ON, "--number", "15/PVHXH-YT")
    assert len(reminded(work, *sending)["recorded"]) == 5
    for again in (sending, ("--sent", *ON)):
        result = reminded(work, *again)
        assert (len(result["recorded"]), len(result["known"])) == (0, 5)
    rows = log(work)
    assert [(one["by"], one["level"], one["day"], one["number"], one["joint"], one["until"]) for one in rows] == [
        ("Lê Thị Văn Thư", 1, "2026-05-04", "15/PVHXH-YT", True, "2026-05-07")
    ] * 5
    assert [one["unit"] for one in log(work, "--unit", "tram")] == ["tram"]
    assert log(work, "--period", "8t") == []


def test_a_number_told_later_takes_the_place_of_none(work: Path) -> None:
    reminded(work, "--sent", *ON)
    reminded(work, "--sent", *ON, "--unit", "tram", "--number", "16/PVHXH-YT")
    rows = [(one["number"], one["joint"], one["in_force"]) for one in log(work, "--unit", "tram")]
    assert rows == [("", True, False), ("16/PVHXH-YT", False, True)]
    sent_before = next(one for one in reminded(work, "--on", "2026-05-08")["letters"] if one["unit"] == "tram")
    assert [one["number"] for one in sent_before["owed"][0]["sent"]] == ["16/PVHXH-YT"]


def test_what_was_recorded_by_mistake_is_taken_back_and_stays_in_the_list(work: Path) -> None:
    reminded(work, "--sent", *ON, "--each")
    undone = reminded(work, "--sent", "--undo", *ON, "--unit", "tram")["recorded"]
    assert [(one["unit"], one["withdraws"] is not None) for one in undone] == [("tram", True)]
    assert levels(work, "2026-05-08") == {"tuoi-tho": 2, "le-loi": 2, "nguyen-du": 2, "suoi-da": 2, "tram": 1}
    assert [one["in_force"] for one in log(work, "--unit", "tram")] == [False, False]
    assert danvan(work, "remind", "--sent", "--undo", *ON, "--unit", "tram").code == 2
    shown = danvan(work, "remind", "--log").out
    assert "undoes" in shown
    assert "its own letter" in shown


def test_the_list_is_append_only(work: Path) -> None:
    reminded(work, "--sent", *ON)
    db = sqlite3.connect(work / "danvan.db")
    for change in ("DELETE FROM reminder", "UPDATE reminder SET level = 3"):
        with pytest.raises(sqlite3.IntegrityError, match="append only"):
            db.execute(change)
    db.close()


def test_a_units_history_shows_its_letters(work: Path) -> None:
    reminded(work, "--sent", "--number", "15/PVHXH-YT", *ON)
    assert "15/PVHXH-YT" in danvan(work, "history", "tram").out
    (one,) = danvan(work, "history", "tram", "--json").json["reminders"]
    assert (one["period"], one["level"]) == ("4t", 1)


def test_nobody_owes_is_one_clear_line(work: Path) -> None:
    ended = danvan(work, "remind", "--on", "2026-05-02")
    assert (ended.code, ended.err, len(ended.out.splitlines())) == (0, "", 1)
    assert not (work / "reminders").exists()
    assert danvan(work, "remind", "--unit", "hoa-sen", *ON).code == 0
    assert reminded(work, "--sent", "--on", "2026-05-02") == {"recorded": [], "known": []}


def test_before_the_deadline_only_when_asked_for_by_name(work: Path) -> None:
    assert reminded(work, "--on", "2026-05-01")["letters"] == []
    result = reminded(work, "--on", "2026-05-01", "--period", "4t", "--unit", "tram")
    assert [(one["level"], one["until"], one["owed"][0]["state"]) for one in result["letters"]] == [
        (0, "2026-05-02", "waiting")
    ]
    assert "V/v nhắc gửi báo cáo" in told(Path(result["letters"][0]["file"]))


def test_a_register_is_made_by_the_first_letter_recorded(tmp_path: Path) -> None:
    shutil.copyfile(SMALL_PLAN, tmp_path / "plan.toml")
    ended = danvan(tmp_path, "remind", *ON)
    assert "There is no register" in ended.err
    assert not (tmp_path / "danvan.db").exists()
    assert len(reminded(tmp_path, "--sent", *ON)["recorded"]) == 6
    assert len(log(tmp_path)) == 6


MISTAKES = {
    "log and sent": ["--log", "--sent"],
    "number without sent": ["--number", "15"],
    "each without sent": ["--each"],
    "undo without sent": ["--undo"],
    "one number for many letters": ["--sent", "--each", "--number", "15", *ON],
    "one number for two periods": ["--sent", "--number", "15", "--on", "2026-09-10"],
    "a letter that nobody wrote": ["--sent", "--unit", "hoa-sen", *ON],
    "nothing to undo": ["--sent", "--undo", *ON],
    "a day to come": ["--sent", "--on", "2999-01-01"],
    "undo with a number": ["--sent", "--undo", "--number", "15", *ON],
    "a folder for what is only recorded": ["--sent", "--output", "x", *ON],
    "no such unit": ["--unit", "nobody"],
    "no such period": ["--period", "z"],
    "no folder": ["--output", "plan.toml", *ON],
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_mistakes_of_the_operator(work: Path, mistake: str) -> None:
    ended = danvan(work, "remind", *MISTAKES[mistake])
    assert (ended.code, ended.out, len(ended.err.splitlines())) == (2, "", 1)
    assert log(work) == []


@pytest.mark.parametrize("name", [JOINT_TEMPLATE, UNIT_TEMPLATE])
def test_the_office_can_edit_the_letters(work: Path, name: str) -> None:
    danvan(work, "init", ".")
    own = work / "templates" / name
    document = Document(str(own))
    document.add_paragraph("Riêng của {{ office.title }}")
    document.save(str(own))
    assert danvan(work, "template", "check").code == 0
    result = reminded(work, *ON)
    of = result["joint"] if name == JOINT_TEMPLATE else result["letters"]
    assert "Riêng của Phòng Văn hóa" in told(Path(of[0]["file"]))
    document.add_paragraph("{{ officee.title }}")
    document.save(str(own))
    ended = danvan(work, "template", "check")
    assert ended.code == 1
    assert "'office'" in ended.out
    assert danvan(work, "remind", *ON).code == 2


def test_the_shipped_plan_on_the_sample_data(tmp_path: Path) -> None:
    danvan(tmp_path, "collect", str(ROOT / "sample_data" / "2025-q1"))
    owing = danvan(tmp_path, "overdue", "--on", "2025-03-21", "--json").json["periods"][0]["units"]
    expected = {one["unit"] for one in owing if one["state"] in ("missing", "returned")}
    result = reminded(tmp_path, "--on", "2025-03-21")
    assert {one["unit"] for one in result["letters"]} == expected
    text = told(Path(result["joint"][0]["file"]))
    assert "Theo Mục III.1 Kế hoạch số ..../KH-UBND" in text
    assert "còn 07 đơn vị" in text
    returned = next(one for one in result["letters"] if one["unit"] == "nhon-hanh")
    assert "Chỉ tiêu, E17" in told(Path(returned["file"]))
    danvan(tmp_path, "collect", str(ROOT / "sample_data" / "2025-6m"))
    six = {one["unit"]: one for one in reminded(tmp_path, "--period", "6m", "--on", "2025-06-23")["letters"]}
    assert six["nhon-tan"]["owed"][0]["late_before"] == ["q1"]
    assert (six["nhon-tan"]["level"], six["nhon-hau"]["level"]) == (2, 1)
    assert "cũng đã chậm gửi báo cáo quý I năm 2025" in told(Path(six["nhon-tan"]["file"]))


def test_a_person_is_told_in_both_languages(work: Path) -> None:
    for lang, word in (("vi", "Đôn đốc lần đầu"), ("en", "To be sent by")):
        ended = danvan(work, "remind", *ON, lang=lang)
        assert (ended.code, ended.err) == (0, "")
        assert word in ended.out
        assert "Trạm Y tế" in ended.out
