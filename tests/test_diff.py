"""`danvan report` keeps what the clerk edited, and `danvan diff` says what changed, in the folder of an office."""

import shutil
from pathlib import Path
from typing import Any

import pytest
from clerk import adding, as_word_saves, edited, opened, plain, proposals, replacing, whole
from commands import Ended, danvan
from filled import SMALL_PLAN, filled, plan_of

REPORT, APPENDIX = "bao-cao-suoi-ngoc-2026-4t.docx", "phu-luc-suoi-ngoc-2026-4t.xlsx"
EARLY, LATE = "2026-04-30", "2026-05-06"


@pytest.fixture(scope="module")
def first_report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("office")
    (folder / "plan.toml").write_bytes(SMALL_PLAN.read_bytes())
    for name, unit, received in (("a.xlsx", "hoa-sen", "29/4/2026"), ("b.xlsx", "tuoi-tho", "5/5/2026")):
        inbox = folder / unit
        inbox.mkdir()
        (inbox / name).write_bytes(filled(plan_of("small"), unit, "4t"))
        assert danvan(folder, "collect", unit, "--received", received).code == 0, unit
    assert report(folder, EARLY).code == 0
    return folder


@pytest.fixture
def office(tmp_path: Path, first_report: Path) -> Path:
    """An office whose first unit reported in time, and whose second one came late; the first report is made."""
    shutil.copytree(first_report, tmp_path, dirs_exist_ok=True)
    return tmp_path


def report(folder: Path, on: str, *options: str) -> Ended:
    return danvan(folder, "report", "--period", "4t", "--on", on, *options)


def told(folder: Path, on: str, *options: str) -> dict[str, Any]:
    """Of the report's own document."""
    files: list[dict[str, Any]] = report(folder, on, *options, "--json").json["files"]
    return files[0]


def edit(folder: Path, *edits: Any, by_word: bool = True) -> Path:
    path = folder / "reports" / REPORT
    content = edited(path.read_bytes(), *edits)
    path.write_bytes(as_word_saves(content) if by_word else content)
    return path


# Rendering again


def test_an_edit_survives_a_late_report(office: Path) -> None:
    path = edit(office, adding("Kính gửi", "Nhận định chung của phòng."))
    mine = path.read_bytes()
    file = told(office, LATE)
    assert [(one["fate"], one["needs_look"]) for one in file["edits"]] == [("added", False)]
    assert (file["unchanged"], file["hindrance"]) == (False, None)
    assert Path(file["kept"]).name == f"{path.stem} (1).docx"
    assert (path.parent / Path(file["kept"]).name).read_bytes() == mine
    assert "Nhận định chung của phòng." in whole(path.read_bytes())


def test_a_third_rendering_changes_nothing(office: Path) -> None:
    path = edit(office, adding("Kính gửi", "Nhận định chung của phòng."))
    report(office, LATE)
    written = path.read_bytes()
    for _run in range(2):
        file = told(office, LATE)
        assert (file["unchanged"], file["kept"]) == (True, None)
        assert [one["fate"] for one in file["edits"]] == ["added"]
        assert path.read_bytes() == written
    assert len(list(path.parent.iterdir())) == 6


def test_two_renderings_without_edits_are_what_they_were(office: Path) -> None:
    path = office / "reports" / REPORT
    first = path.read_bytes()
    report(office, LATE)
    later = path.read_bytes()
    assert told(office, EARLY)["edits"] == []
    assert path.read_bytes() == first
    report(office, LATE, "--fresh")
    assert path.read_bytes() == later


def test_the_older_rendering_saved_late_brings_no_old_figures_back(office: Path) -> None:
    """Word had the first report open all the time; what it saves is no edit of the second one."""
    path = office / "reports" / REPORT
    first = path.read_bytes()
    report(office, LATE)
    fresh = path.read_bytes()
    path.write_bytes(as_word_saves(edited(first, adding("Kính gửi", "Nhận định chung của phòng."))))
    file = told(office, LATE)
    assert [one["fate"] for one in file["edits"]] == ["added"]
    without = "\n".join(text for text in whole(path.read_bytes()).split("\n") if "Nhận định" not in text)
    assert without == whole(fresh)


@pytest.mark.parametrize("lock", ["~$o-cao-suoi-ngoc-2026-4t.docx", ".~lock.bao-cao-suoi-ngoc-2026-4t.docx#"])
def test_a_file_that_is_open_is_left_alone(office: Path, lock: str) -> None:
    path = edit(office, adding("Kính gửi", "Nhận định chung của phòng."))
    mine = path.read_bytes()
    (path.parent / lock).write_text("", encoding="utf-8")
    done = report(office, LATE)
    assert path.read_bytes() == mine
    assert f"{path.stem} (1).docx" in done.out
    (path.parent / lock).unlink()
    assert [one["fate"] for one in told(office, LATE)["edits"]] == ["added"]


@pytest.mark.parametrize("damage", [b"", b"PK\x03\x04half", "cut"], ids=["empty", "no archive", "half saved"])
def test_a_damaged_file_is_left_alone(office: Path, damage: bytes | str) -> None:
    path = office / "reports" / REPORT
    content = path.read_bytes()
    mine = content[: len(content) // 2] if isinstance(damage, str) else damage
    path.write_bytes(mine)
    file = told(office, LATE)
    assert (file["hindrance"], Path(file["kept"]).name, Path(file["file"]).name) == (
        "unreadable", path.name, f"{path.stem} (1).docx",
    )  # fmt: skip
    assert path.read_bytes() == mine
    assert opened((path.parent / f"{path.stem} (1).docx").read_bytes()).paragraphs


def test_a_file_made_elsewhere_is_kept_beside(office: Path) -> None:
    path = edit(office, adding("Kính gửi", "Nhận định chung của phòng."))
    mine = path.read_bytes()
    for kept in (office / ".danvan" / "files").rglob("*.docx"):
        kept.unlink()
    file = told(office, LATE)
    assert (file["hindrance"], file["edits"]) == ("unknown", [])
    assert (path.parent / f"{path.stem} (1).docx").read_bytes() == mine


def test_without_carrying_over_the_old_file_is_kept(office: Path) -> None:
    path = edit(office, adding("Kính gửi", "Nhận định chung của phòng."))
    mine = path.read_bytes()
    file = told(office, LATE, "--fresh")
    assert file["edits"] == []
    assert (path.parent / f"{path.stem} (1).docx").read_bytes() == mine
    assert "Nhận định" not in whole(path.read_bytes())


def test_a_changed_appendix_is_kept_beside(office: Path) -> None:
    path = office / "reports" / APPENDIX
    path.write_bytes(path.read_bytes() + b"\0")
    mine = path.read_bytes()
    files = report(office, LATE, "--json").json["files"]
    kept = next(one["kept"] for one in files if one["file"].endswith(APPENDIX))
    assert (path.parent / Path(kept).name).read_bytes() == mine


def test_a_conflict_is_told_with_its_place(office: Path) -> None:
    path = office / "reports" / REPORT
    edit(office, replacing("ngày 30 tháng 4", "ngày 01 tháng 5"))
    done = report(office, LATE)
    assert "“01 tháng 5” ↔ “06 tháng 5”" in done.out or "“01” ↔ “06”" in done.out, done.out
    assert ("del", "01 ") in proposals(path.read_bytes())


def test_the_merged_report_has_no_fault_of_layout(office: Path) -> None:
    path = edit(office, adding("Kính gửi", "Nhận định chung của phòng."))
    report(office, LATE)
    merged = danvan(office, "lint", path, "--json").json["counts"]
    report(office, LATE, "--fresh")
    assert merged == danvan(office, "lint", path, "--json").json["counts"]


# What changed


def test_diff_tells_units_totals_sentences_and_rows(office: Path) -> None:
    report(office, LATE)
    done = danvan(office, "diff", "--json")
    assert done.code == 1
    found = done.json
    assert [(one["unit"], one["how"], one["after"]) for one in found["units"]] == [("tuoi-tho", "came", "b.xlsx")]
    total = next(one for one in found["totals"] if one["shares"])
    assert [share["unit"] for share in total["shares"]] == ["tuoi-tho"]
    assert total["coverage_before"] != total["coverage_after"]
    assert any(one["table"] == "receipts" for one in found["rows"])
    assert (found["before"]["on"], found["after"]["on"]) == (EARLY, LATE)


def test_diff_of_the_same_says_nothing(office: Path) -> None:
    report(office, LATE)
    report(office, EARLY)
    assert danvan(office, "diff", "--from", "1", "--to", "3").code == 0
    assert danvan(office, "diff", "--period", "4t", "--from", EARLY, "--to", "30/4/2026").code == 0


def test_a_corrected_report_is_told_with_both_files(office: Path) -> None:
    report(office, LATE)
    folder = office / "again"
    folder.mkdir()
    (folder / "c.xlsx").write_bytes(filled(plan_of("small"), "tuoi-tho", "4t", "1.1 = 77"))
    assert danvan(office, "collect", "again", "--received", "6/5/2026").code == 0
    report(office, LATE)
    found = danvan(office, "diff", "--json").json
    (unit,) = found["units"]
    assert (unit["how"], unit["before"], unit["after"]) == ("corrected", "b.xlsx", "c.xlsx")


def test_renderings_are_listed(office: Path) -> None:
    report(office, LATE)
    report(office, LATE)
    listed = danvan(office, "diff", "--list", "--json").json["renderings"]
    assert [(one["number"], one["period"], one["on"]) for one in listed] == [(1, "4t", EARLY), (2, "4t", LATE)]
    assert danvan(office, "diff", "--list").code == 0


def test_diff_of_one_file_tells_what_was_changed_by_hand(office: Path) -> None:
    path = edit(office, adding("Kính gửi", "Nhận định chung của phòng."))
    done = danvan(office, "diff", path, "--json")
    assert done.code == 1
    assert [(one["kind"], one["after"]) for one in done.json["changes"]] == [("came", "Nhận định chung của phòng.")]


def test_diff_of_two_files(office: Path, tmp_path: Path) -> None:
    old = office / "reports" / REPORT
    new = tmp_path / "new.docx"
    new.write_bytes(as_word_saves(old.read_bytes()))
    assert danvan(office, "diff", old, new).code == 0
    new.write_bytes(edited(old.read_bytes(), replacing("Kính gửi", "Kính trình")))
    done = danvan(office, "diff", old, new)
    assert done.code == 1
    assert "Kính trình" in done.out


@pytest.mark.parametrize(
    "asked",
    [
        ["--from", "9"],
        ["--to", "2020-01-01"],
        ["--period", "nam"],
        ["nothing.docx"],
        ["danvan.db"],
        ["plan.toml", "plan.toml", "plan.toml"],
        ["plan.toml", "--list"],
        [],
    ],
    ids=" ".join,
)
def test_what_cannot_be_compared_is_one_clear_line(office: Path, asked: list[str]) -> None:
    done = danvan(office, "diff", *asked)
    assert done.code == 2
    assert len(done.err.strip().splitlines()) == 1


def test_before_the_first_report_there_is_nothing_to_compare(tmp_path: Path) -> None:
    (tmp_path / "plan.toml").write_bytes(SMALL_PLAN.read_bytes())
    assert danvan(tmp_path, "diff").code == 2
    assert not (tmp_path / "danvan.db").exists()


def test_what_was_rendered_stays_in_the_register(office: Path) -> None:
    import sqlite3

    with sqlite3.connect(office / "danvan.db") as db, pytest.raises(sqlite3.IntegrityError):
        db.execute("DELETE FROM rendering")
    assert plain(opened((office / "reports" / REPORT).read_bytes()).element)
