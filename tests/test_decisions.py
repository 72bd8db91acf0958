"""What a person decides: recorded with who, when and why, in force at once, shown wherever it counts, taken back."""

import shutil
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from commands import Ended, danvan
from docx import Document
from filled import SMALL_PLAN, filled, plan_of
from office import same_cells_other_bytes

from danvan_cli.checks import CHECKS
from danvan_cli.checks.registry import may_be_accepted
from danvan_cli.plan_file import load_plan
from danvan_cli.register.database import Register
from danvan_cli.register.receipt import Status
from danvan_cli.register.schema import MIGRATIONS

PLAN = plan_of("small")
NAMELESS = 'f.unit = "Lớp mẫu giáo thôn Ba"\ndelete sheet _danvan'
MORE_ILL_THAN_EXAMINED = "2.2 = 3"  # rule X02 of the small plan


CLERK = "Lê Thị Văn Thư"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with the small plan; Lê Thị Văn Thư sits here."""
    monkeypatch.setenv("DANVAN_USER", CLERK)
    shutil.copyfile(SMALL_PLAN, tmp_path / "plan.toml")
    return tmp_path


def send(folder: Path, name: str, unit: str = "hoa-sen", text: str = "", period: str = "4t") -> Path:
    path = folder / "in" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(filled(PLAN, unit, period, text))
    return path


def collect(folder: Path, received: str = "2026-04-20", inbox: str = "in") -> Ended:
    return danvan(folder, "collect", inbox, "--received", received, "--json")


def states(folder: Path, on: str = "2026-05-04", period: str = "4t") -> dict[str, dict[str, Any]]:
    (told,) = danvan(folder, "overdue", "--period", period, "--on", on, "--json").json["periods"]
    return {unit["unit"]: unit for unit in told["units"]}


def codes(file: dict[str, Any]) -> list[str]:
    return [finding["code"] for finding in file["findings"]]


# assign


def test_a_file_that_nobody_can_place_is_kept_and_counts_once_a_person_has_placed_it(folder: Path) -> None:
    send(folder, "a.xlsx", text=NAMELESS)
    (unplaced,) = collect(folder).json["files"]
    assert (unplaced["status"], codes(unplaced)) == ("unplaced", ["I01"])
    shutil.rmtree(folder / "in")  # the bytes are in the register's keeping

    done = danvan(folder, "assign", "a.xlsx", "--unit", "hoa-sen", "--reason", "người gửi báo qua điện thoại", "--json")
    assert done.code == 0, done.err
    (decision,), (file,) = done.json["decisions"], done.json["files"]
    assert (decision["by"], decision["reason"]) == ("Lê Thị Văn Thư", "người gửi báo qua điện thoại")
    assert (file["unit"], file["period"], file["status"], codes(file)) == ("hoa-sen", "4t", "accepted", ["I14"])
    assert (file["received"], file["evidence"]) == ("2026-04-20", "given")
    assert states(folder)["hoa-sen"]["state"] == "on-time"
    assert danvan(folder, "report", "--period", "4t", "--on", "2026-05-04", "--json").json["units"]["given"] == 1


def test_a_later_collect_keeps_the_assignment_also_under_a_changed_plan(folder: Path) -> None:
    path = send(folder, "a.xlsx", text=f'{NAMELESS}\nf.period = "4 tháng"', period="8t")
    collect(folder)
    assert danvan(folder, "assign", path, "--unit", "Tuổi Thơ", "--period", "8t", "--reason", "hỏi lại").code == 0
    (again,) = collect(folder).json["files"]
    assert (again["status"], again["unit"], again["period"], codes(again)) == ("duplicate", "tuoi-tho", "8t", ["I14"])
    with (folder / "plan.toml").open("a", encoding="utf-8") as plan:
        plan.write("\n# another day\n")
    (anew,) = collect(folder).json["files"]
    assert (anew["status"], anew["unit"], anew["period"], codes(anew)) == ("accepted", "tuoi-tho", "8t", ["I14"])


def test_a_wrongly_placed_file_moves_and_moves_back(folder: Path) -> None:
    send(folder, "a.xlsx", "hoa-sen")
    collect(folder)
    sha = danvan(folder, "history", "hoa-sen", "--json").json["receipts"][0]["sha256"]
    assert danvan(folder, "assign", sha[:8], "--unit", "tuoi-tho", "--reason", "dùng nhầm biểu mẫu").code == 0
    moved = states(folder)
    assert (moved["hoa-sen"]["state"], moved["tuoi-tho"]["state"]) == ("missing", "on-time")
    undone = danvan(folder, "assign", "a.xlsx", "--undo", "--reason", "không phải", "--json")
    assert (undone.code, undone.json["decisions"][0]["withdraws"], codes(undone.json["files"][0])) == (0, 1, [])
    back = states(folder)
    assert (back["hoa-sen"]["state"], back["tuoi-tho"]["state"]) == ("on-time", "missing")
    listed = danvan(folder, "decisions", "--json").json["decisions"]
    assert [(one["kind"], one["withdraws"], one["in_force"]) for one in listed] == [
        ("assign", None, False),
        ("assign", 1, False),
    ]


def test_an_assigned_file_is_asked_what_its_unit_is_asked_and_goes_back_with_errors(folder: Path) -> None:
    send(folder, "a.xlsx", text=f"{NAMELESS}\n2.1 = null")
    collect(folder)
    done = danvan(folder, "assign", "a.xlsx", "--unit", "hoa-sen", "--reason", "hỏi lại", "--json")
    assert (done.code, done.json["files"][0]["status"], codes(done.json["files"][0])) == (1, "returned", ["I14", "V01"])


# accept


def test_an_accepted_finding_stays_visible_and_lets_the_report_count(folder: Path) -> None:
    send(folder, "a.xlsx", text=MORE_ILL_THAN_EXAMINED)
    (returned,) = collect(folder).json["files"]
    assert (returned["status"], codes(returned)) == ("returned", ["X02"])
    assert returned["findings"][0]["accepted"] is None

    done = danvan(folder, "accept", "hoa-sen", "--finding", "X02", "--reason", "khám hai đợt", "--json")
    assert done.code == 0, done.err
    (file,) = done.json["files"]
    assert (file["status"], codes(file)) == ("accepted", ["X02"])
    accepted = file["findings"][0]["accepted"]
    assert (accepted["by"], accepted["reason"]) == ("Lê Thị Văn Thư", "khám hai đợt")
    assert accepted["at"][:2] == "20"
    assert (states(folder)["hoa-sen"]["state"], states(folder)["hoa-sen"]["accepted"]) == ("on-time", 1)
    again = collect(folder)
    assert (again.code, again.json["files"][0]["findings"][0]["accepted"]["reason"]) == (0, "khám hai đợt")
    shown = danvan(folder, "collect", "in", "--verbose").out
    assert "X02" in shown
    assert "khám hai đợt" in shown


def test_what_was_found_then_is_recorded_with_its_figures(folder: Path) -> None:
    send(folder, "a.xlsx", text=MORE_ILL_THAN_EXAMINED)
    collect(folder)
    danvan(folder, "accept", "a.xlsx", "--finding", "x02", "--reason", "khám hai đợt")
    with Register(folder / "danvan.db", PLAN.id) as register:
        (decision,) = register.decisions().rows
        assert (decision.code, decision.sheet, decision.cell) == ("X02", "Chỉ tiêu", "E13")
        assert "= 3" in decision.found


def test_a_resubmission_is_judged_afresh(folder: Path) -> None:
    send(folder, "a.xlsx", text=MORE_ILL_THAN_EXAMINED)
    collect(folder)
    danvan(folder, "accept", "hoa-sen", "--finding", "X02", "--reason", "khám hai đợt")
    send(folder, "b.xlsx", text=f"{MORE_ILL_THAN_EXAMINED}\n1.1 = 5")
    files = {file["file"]: file for file in collect(folder, "2026-04-22").json["files"]}
    assert (files["b.xlsx"]["status"], files["b.xlsx"]["findings"][0]["accepted"]) == ("returned", None)


def test_an_acceptance_can_be_taken_back(folder: Path) -> None:
    send(folder, "a.xlsx", text=MORE_ILL_THAN_EXAMINED)
    collect(folder)
    danvan(folder, "accept", "hoa-sen", "--finding", "X02", "--reason", "khám hai đợt")
    undone = danvan(folder, "accept", "hoa-sen", "--finding", "X02", "--undo", "--reason", "xem lại", "--json")
    assert (undone.code, undone.json["files"][0]["status"]) == (1, "returned")
    assert states(folder)["hoa-sen"]["state"] == "returned"
    assert danvan(folder, "accept", "hoa-sen", "--finding", "X02", "--undo", "--reason", "xem lại").code == 2


def test_a_fall_is_accepted_for_these_figures_only(folder: Path) -> None:
    """The earlier report is corrected afterwards: what was accepted is no longer what is found."""
    send(folder, "4t.xlsx", text="2.1 = 5")
    collect(folder)
    (folder / "in8").mkdir()
    (folder / "in8" / "8t.xlsx").write_bytes(filled(PLAN, "hoa-sen", "8t", "2.1 = 2"))
    (fallen,) = collect(folder, "2026-08-26", "in8").json["files"]
    assert codes(fallen) == ["H01"]
    assert danvan(folder, "accept", "hoa-sen", "--period", "8t", "--finding", "H01", "--reason", "đếm lại").code == 0
    send(folder, "4t sửa.xlsx", text="2.1 = 9")
    collect(folder, "2026-08-27")
    (anew,) = collect(folder, "2026-08-26", "in8").json["files"]
    assert (anew["status"], anew["findings"][0]["accepted"]) == ("returned", None)


def test_one_of_several_findings_of_a_code_is_accepted_by_its_cell(folder: Path) -> None:
    send(folder, "4t.xlsx", text="2.1 = 5\n2.2 = 5\n1.1 = 200\n1.2 = 200")
    collect(folder)
    (folder / "in8").mkdir()
    (folder / "in8" / "8t.xlsx").write_bytes(filled(PLAN, "hoa-sen", "8t", "2.1 = 2\n2.2 = 2"))
    (fallen,) = collect(folder, "2026-08-26", "in8").json["files"]
    cells = [finding["cell"] for finding in fallen["findings"] if finding["code"] == "H01"]
    assert len(cells) > 1
    accept = ["accept", "hoa-sen", "--finding", "H01", "--reason", "đếm lại"]
    unclear = danvan(folder, *accept)
    assert (unclear.code, all(cell in unclear.err for cell in cells)) == (2, True)
    first = danvan(folder, *accept, "--cell", f"Chỉ tiêu!{cells[0]}", "--json")
    assert (first.code, first.json["files"][0]["status"]) == (1, "returned")
    rest = [part for cell in cells[1:] for part in ("--cell", f"Chỉ tiêu!{cell}")]
    assert danvan(folder, *accept, *rest, "--json").json["files"][0]["status"] == "accepted"


def test_only_what_looks_wrong_and_may_be_right_can_be_accepted() -> None:
    assert {code for code in CHECKS if may_be_accepted(code)} == {"X00", "V05", "H01", "H02"}


# extend


def test_an_extension_moves_the_units_own_last_good_day_and_no_other(folder: Path) -> None:
    send(folder, "a.xlsx", "hoa-sen")
    send(folder, "b.xlsx", "tuoi-tho")
    files = collect(folder, "2026-05-08").json["files"]
    assert [codes(file) for file in files] == [["T01"], ["T01"]]
    extend = ["extend", "hoa-sen", "--period", "4t"]
    done = danvan(folder, *extend, "--until", "8/5/2026", "--reason", "mất điện", "--json")
    assert (done.code, [codes(file) for file in done.json["files"]]) == (0, [[]])
    late = states(folder, "2026-05-20")
    assert (late["hoa-sen"]["state"], late["hoa-sen"]["days_late"]) == ("on-time", 0)
    assert (late["hoa-sen"]["extension"]["until"], late["hoa-sen"]["extension"]["by"]) == (
        "2026-05-08",
        "Lê Thị Văn Thư",
    )
    assert (late["tuoi-tho"]["state"], late["tuoi-tho"]["extension"]) == ("late", None)
    undone = danvan(folder, *extend, "--undo", "--reason", "nhầm", "--json")
    assert [codes(file) for file in undone.json["files"]] == [["T01"]]
    assert states(folder, "2026-05-20")["hoa-sen"]["state"] == "late"


def test_who_was_given_longer_is_awaited_and_then_late_from_that_day(folder: Path) -> None:
    send(folder, "a.xlsx", "tuoi-tho")
    collect(folder)
    danvan(folder, "extend", "hoa-sen", "--period", "4t", "--until", "2026-05-10", "--reason", "mất điện")
    assert states(folder, "2026-05-10")["hoa-sen"]["state"] == "waiting"
    assert (states(folder, "2026-05-13")["hoa-sen"]["state"], states(folder, "2026-05-13")["hoa-sen"]["days_late"]) == (
        "missing",
        3,
    )
    assert states(folder, "2026-05-13")["le-loi"]["days_late"] == 11


# Where decisions are shown


def test_help_names_the_commands(folder: Path) -> None:
    shown = danvan(folder, "--help").out
    assert all(f" {command} " in shown for command in ("assign", "accept", "extend", "decisions"))


@pytest.fixture(scope="module")
def all_kinds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("decided")
    shutil.copyfile(SMALL_PLAN, folder / "plan.toml")
    send(folder, "a.xlsx", "hoa-sen", MORE_ILL_THAN_EXAMINED)
    send(folder, "b.xlsx", "tuoi-tho")
    send(folder, "c.xlsx", "le-loi", NAMELESS)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DANVAN_USER", CLERK)
        collect(folder, "2026-05-08")
        for arguments in (
            ("accept", "hoa-sen", "--finding", "X02", "--reason", "khám hai đợt"),
            ("extend", "tuoi-tho", "--period", "4t", "--until", "2026-05-08", "--reason", "mất điện"),
            ("assign", "c.xlsx", "--unit", "le-loi", "--reason", "hỏi lại"),
        ):
            assert danvan(folder, *arguments).code == 0
    return folder


@pytest.fixture
def decided(folder: Path, all_kinds: Path) -> Path:
    """One decision of each kind."""
    shutil.copytree(all_kinds, folder, dirs_exist_ok=True)
    return folder


def test_decisions_are_listed_with_who_when_what_and_why(decided: Path) -> None:
    done = danvan(decided, "decisions", "--json")
    assert done.code == 0
    listed = done.json["decisions"]
    assert [(one["id"], one["kind"], one["by"], one["in_force"]) for one in listed] == [
        (1, "accept", "Lê Thị Văn Thư", True),
        (2, "extend", "Lê Thị Văn Thư", True),
        (3, "assign", "Lê Thị Văn Thư", True),
    ]
    shown = danvan(decided, "decisions").out
    assert all(reason in shown for reason in ("khám hai đợt", "mất điện", "hỏi lại"))
    assert danvan(decided, "decisions", "--period", "8t", "--json").json == {"decisions": []}


@pytest.mark.parametrize("command", ["status", "overdue"])
def test_status_and_overdue_show_what_was_accepted_and_extended(decided: Path, command: str) -> None:
    shown = danvan(decided, command, "--on", "2026-05-20").out
    assert "khám hai đợt" in shown
    assert "mất điện" in shown
    assert "08/5/2026" in shown


def test_the_reports_annex_and_appendix_have_a_column_of_notes(decided: Path) -> None:
    made = danvan(decided, "report", "--period", "4t", "--on", "2026-05-20", "--json")
    assert made.code == 0, made.err
    table = Document(str(decided / "reports" / "bao-cao-suoi-ngoc-2026-4t.docx")).tables[-1]
    notes = {row.cells[1].text: row.cells[-1].text for row in table.rows}
    assert notes["Đơn vị"] == "Ghi chú"
    assert notes["Trường Mầm non Hoa Sen"] == "Chấp nhận X02 tại ô Chỉ tiêu!E13: khám hai đợt"
    assert notes["Trường Mầm non Tuổi Thơ"] == "Được gia hạn đến 08/5/2026: mất điện"
    assert notes["Trường Tiểu học Suối Đá"] == ""


def test_without_decisions_the_annex_has_no_notes(folder: Path) -> None:
    send(folder, "a.xlsx")
    collect(folder)
    assert danvan(folder, "report", "--period", "4t", "--on", "2026-05-20").code == 0
    table = Document(str(folder / "reports" / "bao-cao-suoi-ngoc-2026-4t.docx")).tables[-1]
    assert "Ghi chú" not in [cell.text for cell in table.rows[0].cells]


@pytest.mark.usefixtures("decided")
def test_decisions_are_shown_in_vietnamese_too(folder: Path) -> None:
    for command in ("decisions", "status"):
        shown = danvan(folder, command, lang="vi")
        assert shown.code == 0
        assert "gia hạn đến" in shown.out


# The operator's mistakes

MISTAKES = {
    "no such file": (["assign", "nowhere.xlsx", "--unit", "hoa-sen", "--reason", "x"], "nowhere.xlsx"),
    "two files of a name": (["assign", "x.xlsx", "--unit", "hoa-sen", "--reason", "x"], "1/x.xlsx"),
    "no unit": (["assign", "good.xlsx", "--reason", "x"], "--unit"),
    "no such unit": (["assign", "good.xlsx", "--unit", "hoa-sem", "--reason", "x"], "hoa-sen"),
    "no period known": (["assign", "no period.xlsx", "--unit", "hoa-sen", "--reason", "x"], "--period"),
    "not readable": (["assign", "web.xlsx", "--unit", "hoa-sen", "--reason", "x"], "F01"),
    "no reason": (["assign", "good.xlsx", "--unit", "hoa-sen"], "--reason"),
    "an empty reason": (["assign", "good.xlsx", "--unit", "hoa-sen", "--reason", " "], "--reason"),
    "nothing assigned": (["assign", "good.xlsx", "--undo", "--reason", "x"], "good.xlsx"),
    "no such finding": (["accept", "blank.xlsx", "--finding", "X02", "--reason", "x"], "V01"),
    "no usable figure": (["accept", "tuoi-tho", "--finding", "V01", "--reason", "x"], "V01"),
    "no such cell": (["accept", "ill.xlsx", "--finding", "X02", "--cell", "Chỉ tiêu!A1", "--reason", "x"], "E13"),
    "of nobody": (["accept", "no period.xlsx", "--finding", "I03", "--reason", "x"], "danvan assign"),
    "nothing came": (["accept", "tram", "--finding", "X02", "--reason", "x"], "Trạm Y tế"),
    "no extension": (["extend", "tram", "--period", "4t", "--until", "2/5/2026", "--reason", "x"], "02/5/2026"),
    "no day": (["extend", "tram", "--period", "4t", "--reason", "x"], "--until"),
    "a unit not in being": (
        ["extend", "hoang-dieu", "--period", "4t", "--until", "9/5/2026", "--reason", "x"],
        "Hoàng Diệu",
    ),
    "nothing extended": (["extend", "tram", "--period", "4t", "--undo", "--reason", "x"], "Trạm Y tế"),
}


@pytest.fixture(scope="module")
def various(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("various")
    shutil.copyfile(SMALL_PLAN, folder / "plan.toml")
    send(folder, "good.xlsx")
    send(folder, "ill.xlsx", "le-loi", MORE_ILL_THAN_EXAMINED)
    send(folder, "blank.xlsx", "tuoi-tho", "2.1 = null")
    send(folder, "no period.xlsx", text=f'{NAMELESS}\nf.period = "kỳ này"')
    send(folder, "1/x.xlsx", "nguyen-du")
    send(folder, "2/x.xlsx", "suoi-da")
    (folder / "in" / "web.xlsx").write_bytes(b"<html>")
    collect(folder)
    return folder


@pytest.mark.parametrize("lang", ["en", "vi"])
@pytest.mark.parametrize(("arguments", "named"), MISTAKES.values(), ids=MISTAKES.keys())
def test_a_decision_about_nothing_is_one_line_and_recorded_nowhere(
    various: Path, arguments: list[str], named: str, lang: str
) -> None:
    done = danvan(various, *arguments, lang=lang)
    assert (done.code, done.out) == (2, "")
    assert "Traceback" not in done.err
    assert named in done.err
    if "--help" not in done.err:
        assert len(done.err.strip().splitlines()) == 1
    assert danvan(various, "decisions", "--json").json == {"decisions": []}


def test_a_file_whose_original_is_gone_is_not_decided_about(folder: Path) -> None:
    send(folder, "a.xlsx", text=NAMELESS)
    collect(folder)
    shutil.rmtree(folder / ".danvan")
    done = danvan(folder, "assign", "a.xlsx", "--unit", "hoa-sen", "--reason", "x")
    assert (done.code, "a.xlsx" in done.err) == (2, True)
    assert danvan(folder, "decisions", "--json").json == {"decisions": []}


def test_without_a_register_there_is_nothing_to_decide_and_none_is_made(folder: Path) -> None:
    for arguments in (
        ("assign", "a.xlsx", "--unit", "hoa-sen"),
        ("extend", "hoa-sen", "--period", "4t", "--until", "9/5/2026"),
        ("accept", "hoa-sen", "--finding", "X02"),
    ):
        done = danvan(folder, *arguments, "--reason", "x")
        assert (done.code, "danvan.db" in done.err) == (2, True)
    assert danvan(folder, "decisions").code == 0
    assert [path.name for path in folder.iterdir()] == ["plan.toml"]


def test_the_systems_user_decides_where_no_other_name_is_given(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DANVAN_USER")
    monkeypatch.setenv("LOGNAME", "vanthu")
    send(folder, "a.xlsx", text=NAMELESS)
    collect(folder)
    done = danvan(folder, "assign", "a.xlsx", "--unit", "hoa-sen", "--reason", "x", "--json")
    assert done.json["decisions"][0]["by"] == "vanthu"


# What counts, and why


def test_history_says_which_receipt_counts_and_why(folder: Path) -> None:
    first = send(folder, "a.xlsx")
    collect(folder, "2026-04-20")

    def verdict() -> tuple[str, str]:
        (period,) = danvan(folder, "history", "hoa-sen", "--json").json["periods"]
        return period["counts"], period["why"]

    assert verdict() == ("a.xlsx", "only-one")
    first.unlink()
    send(folder, "b.xlsx", text="2.1 = null")
    collect(folder, "2026-04-21")
    assert verdict() == ("a.xlsx", "later-returned")
    send(folder, "c.xlsx", text="2.1 = 3")
    collect(folder, "2026-04-22")
    assert verdict() == ("c.xlsx", "latest")
    send(folder, "d.xlsx", text="2.1 = 4")
    collect(folder, "2026-04-22")
    assert verdict() == ("d.xlsx", "taken-last")
    shown = danvan(folder, "history", "hoa-sen").out
    assert "a.xlsx of 20/4/2026" in shown  # it decides whether the unit was in time
    assert danvan(folder, "history", "hoa-sen", lang="vi").code == 0


def test_history_says_that_nothing_counts_and_which_one_alone_is_without_errors(folder: Path) -> None:
    send(folder, "a.xlsx", text="2.1 = null")
    collect(folder, "2026-04-20")
    (period,) = danvan(folder, "history", "hoa-sen", "--json").json["periods"]
    assert (period["counts"], period["why"], period["in_time_by"]) == (None, "none-acceptable", None)
    send(folder, "b.xlsx")
    collect(folder, "2026-04-21")
    (period,) = danvan(folder, "history", "hoa-sen", "--json").json["periods"]
    assert (period["counts"], period["why"]) == ("b.xlsx", "only-acceptable")


def test_the_same_content_in_other_bytes_is_recognised(folder: Path) -> None:
    path = send(folder, "a.xlsx")
    collect(folder, "2026-04-20")
    (folder / "in" / "lưu lại.xlsx").write_bytes(same_cells_other_bytes(path.read_bytes(), "again"))
    files = {file["file"]: file for file in collect(folder, "2026-04-21").json["files"]}
    assert (files["lưu lại.xlsx"]["status"], codes(files["lưu lại.xlsx"])) == ("accepted", ["T04"])
    first, second = danvan(folder, "history", "hoa-sen", "--json").json["receipts"]
    assert (first["same_as"], second["same_as"], second["changes"]) == (None, "a.xlsx", [])


def test_two_different_workbooks_of_a_unit_in_one_folder_are_a_finding_that_names_both(folder: Path) -> None:
    send(folder, "a.xlsx")
    send(folder, "b.xlsx", text="2.1 = 3")
    first, second = collect(folder).json["files"]
    assert (codes(first), codes(second)) == ([], ["T03"])
    assert (second["findings"][0]["file"], "a.xlsx" in second["findings"][0]["message"]) == ("b.xlsx", True)


# The register


def test_no_decision_can_be_changed_or_deleted(decided: Path) -> None:
    with Register(decided / "danvan.db", PLAN.id) as register:
        for statement in ("UPDATE decision SET reason = 'x'", "DELETE FROM decision"):
            with pytest.raises(sqlite3.IntegrityError, match="append only"):
                register.db.execute(statement)


def test_a_register_of_the_first_version_keeps_all_it_has_and_takes_decisions(tmp_path: Path) -> None:
    path = tmp_path / "danvan.db"
    db = sqlite3.connect(path)
    db.executescript(f"BEGIN; {MIGRATIONS[0]} PRAGMA user_version = 1; COMMIT;")
    db.execute(
        "INSERT INTO receipt VALUES (1, 'suoi-ngoc-2026', 'a.xlsx', 'ab', 'hoa-sen', '4t', 'returned', '2026-04-20',"
        " 'given', '2026-04-20T08:00:00+07:00', 'p', NULL, 1)"
    )
    db.execute(
        "INSERT INTO finding (receipt, code, severity, sheet, cell, template, advice, arguments)"
        " VALUES (1, 'X02', 'error', 'Chỉ tiêu', 'E13', '{reason}', '', '{\"reason\": \"x\"}')"
    )
    db.commit()
    db.close()
    with Register(path, "suoi-ngoc-2026") as register:
        assert register.db.execute("PRAGMA user_version").fetchone()[0] == len(MIGRATIONS)
        (receipt,) = register.receipts()
        assert (receipt.status, receipt.errors, receipt.accepted, receipt.sender) == (Status.RETURNED, 1, 0, "")
        assert [(one.code, one.accepted) for one in register.findings(receipt)] == [("X02", None)]
        assert register.decisions().rows == ()


def test_a_plan_can_name_the_senders_of_a_units_reports(tmp_path: Path) -> None:
    plan = tmp_path / "plan.toml"
    plan.write_text(SMALL_PLAN.read_text(encoding="utf-8"), encoding="utf-8")
    assert load_plan(plan).unit_by_id["tuoi-tho"].senders == ("*@tuoitho.example.vn",)
    plan.write_text(SMALL_PLAN.read_text(encoding="utf-8").replace("*@tuoitho.example.vn", "*@*"), encoding="utf-8")
    done = danvan(tmp_path, "plan")
    assert (done.code, "[[unit]] tuoi-tho senders" in done.err) == (2, True)
