"""The commands as a clerk and a script meet them: exit codes, JSON, one clear line for a mistake."""

import re
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from commands import Ended, danvan
from filled import SMALL_PLAN, filled, plan_of

PLAN = plan_of("small")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A working folder with the small plan; three files came."""
    folder = tmp_path_factory.mktemp("work")
    shutil.copyfile(SMALL_PLAN, folder / "plan.toml")
    (folder / "in").mkdir()
    (folder / "in" / "a.xlsx").write_bytes(filled(PLAN, "hoa-sen", "4t"))
    (folder / "in" / "b.xlsx").write_bytes(filled(PLAN, "tuoi-tho", "4t", "2.1 = null"))
    (folder / "in" / "c.xlsx").write_bytes(b"<html>")
    (folder / "good").mkdir()
    (folder / "empty").mkdir()
    shutil.copyfile(folder / "in" / "a.xlsx", folder / "good" / "a.xlsx")
    return folder


@pytest.fixture(scope="module")
def collected(folder: Path) -> Ended:
    return danvan(folder, "collect", "in", "--received", "2026-04-20", "--json")


def test_collect_as_json_has_the_contract(collected: Ended) -> None:
    assert collected.code == 1
    said = collected.json
    assert set(said) >= {"period", "files", "counts"}
    assert said["counts"] == {"accepted": 1, "returned": 1, "unplaced": 1, "duplicate": 0}
    a, b, c = said["files"]
    keys = {"file", "unit", "period", "status", "received", "evidence", "findings"}
    assert all(set(file) >= keys for file in said["files"])
    assert (a["file"], a["unit"], a["period"], a["status"]) == ("a.xlsx", "hoa-sen", "4t", "accepted")
    assert (a["received"], a["evidence"], a["findings"]) == ("2026-04-20", "given", [])
    (finding,) = b["findings"]
    assert set(finding) >= {"code", "severity", "file", "sheet", "cell", "message"}
    assert (finding["code"], finding["severity"], finding["sheet"], finding["cell"]) == (
        "V01", "error", "Chỉ tiêu", "E12",
    )  # fmt: skip
    assert (c["unit"], c["period"], c["status"], c["findings"][0]["code"]) == ("", "", "unplaced", "F01")


@pytest.mark.usefixtures("collected")
def test_collecting_again_says_the_same_and_ends_the_same(folder: Path) -> None:
    again = danvan(folder, "collect", "in", "--json")
    assert again.code == 1
    assert again.json["counts"]["duplicate"] == 3
    assert [len(file["findings"]) for file in again.json["files"]] == [0, 1, 1]


def test_collect_ends_with_0_when_all_is_well_and_says_so_to_people(tmp_path: Path, folder: Path) -> None:
    done = danvan(folder, "--register", tmp_path / "other.db", "--quiet", "collect", "good", "--received", "20/4/2026")
    assert (done.code, done.err) == (0, "")
    assert "a.xlsx" in done.out
    assert (tmp_path / "other.db").is_file()
    assert (tmp_path / ".danvan").is_dir()


def test_a_dry_run_registers_nothing(tmp_path: Path, folder: Path) -> None:
    register = tmp_path / "danvan.db"
    dry = danvan(folder, "--register", register, "collect", "in", "--dry-run", "--json")
    assert dry.code == 1
    assert dry.json["counts"]["accepted"] == 1
    assert not (tmp_path / ".danvan").exists()
    after = danvan(folder, "--register", register, "collect", "in", "--dry-run", "--json")
    assert after.json["counts"]["duplicate"] == 0


def test_collect_of_one_period_only_refuses_the_others(tmp_path: Path, folder: Path) -> None:
    done = danvan(folder, "--register", tmp_path / "r.db", "collect", "good", "--period", "8t", "--json")
    assert done.code == 1
    assert done.json["period"] == "8t"
    assert [finding["code"] for finding in done.json["files"][0]["findings"]] == ["I05"]


def test_check_needs_no_register_and_leaves_none(tmp_path: Path, folder: Path) -> None:
    plan = folder / "plan.toml"
    good = danvan(tmp_path, "--plan", plan, "check", folder / "in" / "a.xlsx", "--json")
    assert (good.code, good.json["counts"]["accepted"]) == (0, 1)
    bad = danvan(tmp_path, "--plan", plan, "check", folder / "in" / "b.xlsx", folder / "in" / "c.xlsx")
    assert bad.code == 1
    assert "Chỉ tiêu!E12" in bad.out
    assert "F01" in bad.out
    assert list(tmp_path.iterdir()) == []


@pytest.mark.usefixtures("collected")
def test_overdue_as_json_has_the_contract(folder: Path) -> None:
    assert danvan(folder, "overdue", "--on", "2/5/2026").code == 0
    done = danvan(folder, "overdue", "--period", "4t", "--on", "2026-05-04", "--json")
    assert done.code == 1
    assert done.json["on"] == "2026-05-04"
    (period,) = done.json["periods"]
    assert (period["period"], period["last_good_day"]) == ("4t", "2026-05-02")
    keys = {"unit", "name", "group", "state", "days_late", "received", "evidence"}
    assert all(set(unit) >= keys for unit in period["units"])
    units = {unit["unit"]: unit for unit in period["units"]}
    assert (units["hoa-sen"]["state"], units["hoa-sen"]["received"]) == ("on-time", "2026-04-20")
    assert (units["tuoi-tho"]["state"], units["tuoi-tho"]["days_late"]) == ("returned", 2)
    assert (units["le-loi"]["state"], units["le-loi"]["received"], units["le-loi"]["evidence"]) == (
        "missing",
        None,
        None,
    )


@pytest.mark.usefixtures("collected")
def test_overdue_in_a_pipe_has_a_line_for_each_unit_that_owes(folder: Path) -> None:
    done = danvan(folder, "overdue", "--on", "2026-05-04")
    assert any("Lê Lợi" in line and "2" in line for line in done.out.splitlines())
    assert "\x1b" not in done.out


@pytest.mark.usefixtures("collected")
def test_status_and_history_show_what_came(folder: Path) -> None:
    status = danvan(folder, "status", "--on", "2026-05-04", "--json")
    assert status.code == 0
    assert [period["period"] for period in status.json["periods"]] == ["4t", "8t", "nam"]
    assert danvan(folder, "status").code == 0
    history = danvan(folder, "history", "tuoi-tho", "--json")
    assert history.code == 0
    assert history.json["unit"] == "tuoi-tho"
    (receipt,) = history.json["receipts"]
    assert (receipt["file"], receipt["status"], receipt["errors"], receipt["changes"]) == ("b.xlsx", "returned", 1, [])
    assert danvan(folder, "history", "nguyen-du").code == 0


def test_history_shows_what_a_correction_changed_cell_by_cell(tmp_path: Path) -> None:
    shutil.copyfile(SMALL_PLAN, tmp_path / "plan.toml")
    story = "Đã bố trí hai người làm y tế ở cả hai điểm trường từ tháng Ba."
    for number, text in enumerate(("2.1 = null", f'2.1 = 3\nt1.result = "{story}"')):
        (tmp_path / str(number)).mkdir()
        (tmp_path / str(number) / "x.xlsx").write_bytes(filled(PLAN, "hoa-sen", "4t", text))
        danvan(tmp_path, "collect", str(number), "--received", f"2026-04-2{number}")
    first, second = danvan(tmp_path, "history", "hoa-sen", "--json").json["receipts"]
    assert first["changes"] == []
    figure, told = second["changes"]
    assert (figure["place"], figure["before"], figure["after"]) == ("Chỉ tiêu!E12", "", "3")
    assert told["place"] == "Nhiệm vụ!C5"


def test_forms_plan_and_init_end_with_0(tmp_path: Path) -> None:
    assert danvan(tmp_path, "init", "office").code == 0
    assert (tmp_path / "office" / "plan.toml").is_file()
    for template in ("report.docx", "return-letter.docx"):
        assert (tmp_path / "office" / "templates" / template).is_file()
    (tmp_path / "office" / "plan.toml").write_text(SMALL_PLAN.read_text(encoding="utf-8"), encoding="utf-8")
    assert danvan(tmp_path, "init", "office").code == 0
    assert (tmp_path / "office" / "plan.toml").read_text(encoding="utf-8") == SMALL_PLAN.read_text(encoding="utf-8")
    office = tmp_path / "office"
    assert danvan(office, "forms", "--period", "4t", "--unit", "hoa-sen", "--unit", "tram").code == 0
    assert len(list((office / "forms" / "4t").iterdir())) == 2
    assert danvan(office, "plan").code == 0


# The operator's mistakes

MISTAKES = {
    "no such folder": (["collect", "nowhere"], "nowhere"),
    "no such period": (["collect", "in", "--period", "q9"], "4t, 8t, nam"),
    "no such day": (["collect", "in", "--received", "31/2/2026"], "31/2/2026"),
    "a period that is not there": (["overdue", "--period", "q1"], "q1"),
    "a day that is none": (["overdue", "--on", "tomorrow"], "tomorrow"),
    "a unit that is not there": (["history", "hoa-sem"], "hoa-sen"),
    "a form for nobody": (["forms", "--period", "4t", "--unit", "x"], "x"),
    "no period given": (["forms"], "--period"),
    "a day still to come": (["collect", "in", "--received", "1/1/2999"], "01/01/2999"),
    "nothing to collect": (["collect", "empty"], "empty"),
    "a file that is not there": (["check", "in/a.xlsx", "in/nowhere.xlsx"], "nowhere.xlsx"),
    "a report of nothing yet": (["report", "--period", "4t", "--on", "2026-01-05"], "05/01/2026"),
    "a report of nothing": (["report", "--period", "nam"], "2026"),
    "a plan that is not there": (["--plan", "nowhere.toml", "plan"], "nowhere.toml"),
    "a plan that is none": (["--plan", "in/c.xlsx", "plan"], "c.xlsx"),
    "a register that is none": (["--register", "in/a.xlsx", "status"], "a.xlsx"),
    "no such command": (["colect", "in"], "colect"),
    "no such option": (["collect", "in", "--quick"], "--quick"),
    "no such language": (["--lang", "fr", "plan"], "fr"),
}


@pytest.mark.parametrize(("arguments", "named"), MISTAKES.values(), ids=MISTAKES.keys())
def test_a_mistake_is_one_line_on_stderr_and_exit_code_2(folder: Path, arguments: list[str], named: str) -> None:
    done = danvan(folder, *arguments)
    assert done.code == 2
    assert done.out == ""
    assert "Traceback" not in done.err
    assert named in done.err
    if "--help" not in done.err:  # what click says of the command line has its own shape
        assert len(done.err.strip().splitlines()) == 1


def test_a_faulty_plan_is_told_line_by_line(tmp_path: Path) -> None:
    text = SMALL_PLAN.read_text(encoding="utf-8").replace('group = "y-te"', 'group = "yte"')
    (tmp_path / "plan.toml").write_text(text, encoding="utf-8")
    done = danvan(tmp_path, "plan")
    assert (done.code, done.out) == (2, "")
    assert len(done.err.strip().splitlines()) == 2
    assert "[[unit]] tram group: 'yte' is not known; did you mean 'y-te'?" in done.err


# Language


def test_danvan_speaks_vietnamese_unless_told_otherwise(folder: Path) -> None:
    vietnamese = danvan(folder, "overdue", "--on", "2026-05-04", lang="vi")
    english = danvan(folder, "overdue", "--on", "2026-05-04", lang="en")
    assert vietnamese.out != english.out
    assert re.search(r"[ăđêôơư]", vietnamese.out.replace("Trường", ""))
    assert danvan(folder, "--help", lang="vi").out != danvan(folder, "--help", lang="en").out


def test_json_has_the_same_shape_in_every_language(folder: Path) -> None:
    first, second = (danvan(folder, "overdue", "--on", "2026-05-04", "--json", lang=lang).json for lang in ("vi", "en"))
    assert first == second


@pytest.mark.usefixtures("collected")
def test_common_flags_may_stand_behind_the_command_too(folder: Path) -> None:
    before, behind = danvan(folder, "--verbose", "status"), danvan(folder, "status", "--verbose")
    assert (before.code, before.out) == (behind.code, behind.out)


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_the_list_of_commands_cuts_no_sentence(folder: Path, lang: str) -> None:
    shown = danvan(folder, "--help", lang=lang).out
    assert "..." not in shown.partition("\n\n")[2]


def test_help_and_version_end_with_0(folder: Path) -> None:
    shown = danvan(folder, "--help")
    assert shown.code == 0
    for command in (
        "collect",
        "report",
        "overdue",
        "forms",
        "check",
        "init",
        "demo",
        "status",
        "history",
        "plan",
        "return",
    ):
        assert command in shown.out
    assert danvan(folder, "--version").out.startswith("danvan ")


def test_looking_makes_no_register(tmp_path: Path) -> None:
    """Only collecting writes; whoever just asks finds the folder as it was."""
    looking = (
        ["plan"], ["overdue", "--on", "2025-03-20"], ["status"], ["history", "dap-da"], ["report", "--period", "q1"],
        ["check", "nowhere.xlsx"], ["collect", "nowhere"], ["return", "--period", "q1"], ["diff"], ["diff", "--list"],
        ["remind", "--log"], ["remind", "--sent", "--on", "2025-01-05"], ["remind", "--sent", "--undo"],
        ["remind", "--sent", "--unit", "dap-da", "--on", "2025-01-05"], ["remind", "--sent", "--on", "2999-01-01"],
        ["remind", "--sent", "--number", "15", "--each", "--on", "2025-12-30"],
    )  # fmt: skip
    for arguments in looking:
        assert "Traceback" not in danvan(tmp_path, *arguments).err
    assert list(tmp_path.iterdir()) == []
    assert danvan(tmp_path, "forms", "--period", "q1", "--unit", "dap-da").code == 0
    assert [path.name for path in tmp_path.iterdir()] == ["forms"]


def test_the_demonstration_has_a_plan_and_a_register_of_its_own(tmp_path: Path) -> None:
    """Played through below an office's working folder, it leaves the office's register alone."""
    shutil.copyfile(SMALL_PLAN, tmp_path / "plan.toml")
    assert danvan(tmp_path, "demo").code == 0
    assert {path.name for path in tmp_path.iterdir()} == {"plan.toml", "demo"}
    assert {"plan.toml", "danvan.db"} <= {path.name for path in (tmp_path / "demo").iterdir()}


def test_an_incoming_register_to_be_mended_is_told_row_by_row_and_nothing_is_registered(tmp_path: Path) -> None:
    shutil.copyfile(SMALL_PLAN, tmp_path / "plan.toml")
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.xlsx").write_bytes(filled(PLAN, "hoa-sen", "4t"))
    rows = "Tệp,Ngày đến\na.xlsx,1/1/2999\nb.xlsx,mai\n"
    (tmp_path / "in" / "so-van-ban-den.csv").write_text(rows, encoding="utf-8")
    done = danvan(tmp_path, "collect", "in")
    assert (done.code, done.out) == (2, "")
    assert len(done.err.strip().splitlines()) == 3
    assert not (tmp_path / "danvan.db").exists()


def test_a_report_counts_what_had_come_by_its_day_from_units_in_being(tmp_path: Path) -> None:
    plan = tmp_path / "plan.toml"
    shutil.copyfile(SMALL_PLAN, plan)
    for number, unit in enumerate(("hoa-sen", "tuoi-tho", "suoi-da"), 20):
        (tmp_path / unit).mkdir()
        (tmp_path / unit / "x.xlsx").write_bytes(filled(PLAN, unit, "4t"))
        assert danvan(tmp_path, "collect", unit, "--received", f"2026-04-{number}").code == 0

    def given(on: str) -> int:
        done = danvan(tmp_path, "report", "--period", "4t", "--on", on, "--json")
        assert done.code == 0, done.err
        number: int = done.json["units"]["given"]
        return number

    assert [given("2026-04-20"), given("2026-04-21"), given("2026-04-25")] == [1, 2, 3]
    # Known only now: the school was joined to another one before the period was due.
    plan.write_text(plan.read_text(encoding="utf-8").replace("2026-06-30", "2026-04-30"), encoding="utf-8")
    assert given("2026-04-25") == 2


def test_the_register_is_whole_in_its_one_file(tmp_path: Path) -> None:
    """People copy danvan.db: nothing may be left in a log beside it."""
    shutil.copyfile(SMALL_PLAN, tmp_path / "plan.toml")
    (tmp_path / "inbox").mkdir()
    (tmp_path / "inbox" / "x.xlsx").write_bytes(b"no workbook")
    assert danvan(tmp_path, "collect", "inbox").code == 1
    assert [path.name for path in tmp_path.glob("danvan.db*")] == ["danvan.db"]
    with closing(sqlite3.connect(tmp_path / "danvan.db")) as db:
        assert db.execute("SELECT file FROM receipt").fetchall() == [("x.xlsx",)]
    assert danvan(tmp_path, "status").code == 0
    assert [path.name for path in tmp_path.glob("danvan.db*")] == ["danvan.db"]
