"""A folder of workbooks: what becomes of each file, and what the register says of it afterwards."""

import hashlib
import io
import os
import re
import sqlite3
import subprocess
import sys
import time
import unicodedata
from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from filled import SMALL_PLAN, blank, filled, plan_of
from hostile import MAKERS
from office import Office, noon, same_cells_other_bytes

from danvan_cli.collect import Collected, Collector, check_files
from danvan_cli.errors import DanvanError
from danvan_cli.history import unit_history
from danvan_cli.intake.incoming import read_incoming
from danvan_cli.overdue import Standing, standing
from danvan_cli.plan_file import load_plan
from danvan_cli.register.database import Register
from danvan_cli.register.receipt import Evidence, Status

LONG = "Nhà trường đã cân, đo cho toàn bộ trẻ ở hai điểm trường trong tháng Hai và gửi kết quả cho từng phụ huynh."


def codes(collected: Collected) -> list[str]:
    return [finding.code for finding in collected.findings]


def current_file(office: Office, unit: str = "hoa-sen", period: str = "4t") -> str:
    """The file whose content counts, "" without one."""
    current = office.register.current_of(unit, period)
    return current.file if current else ""


def test_each_file_ends_in_one_status(office: Office) -> None:
    office.send("a.xlsx")
    office.send("b/thiếu số.xlsx", "tuoi-tho", text="2.1 = null")
    office.put("c.xlsx", b"<html>")
    office.put("d bản sao.xlsx", (office.inbox / "a.xlsx").read_bytes())
    collected = office.collect()
    assert {name: one.status for name, one in collected.items()} == {
        "a.xlsx": Status.ACCEPTED,
        "b/thiếu số.xlsx": Status.RETURNED,
        "c.xlsx": Status.UNPLACED,
        "d bản sao.xlsx": Status.DUPLICATE,
    }


def test_a_second_run_over_the_same_folder_changes_no_row(office: Office) -> None:
    office.send("a.xlsx")
    office.send("b.xlsx", "tuoi-tho", text="2.1 = null")
    office.put("c.xlsx", b"<html>")
    first = office.collect()
    rows = office.rows()
    second = office.collect(on="2026-04-29")
    assert office.rows() == rows
    assert {one.status for one in second.values()} == {Status.DUPLICATE}
    # What was found stays found, on whatever day it is asked again.
    assert {name: codes(one) for name, one in second.items()} == {name: codes(one) for name, one in first.items()}
    assert {one.received for one in second.values()} == {one.received for one in first.values()}


def test_the_same_bytes_under_another_name_are_a_duplicate_of_the_first(office: Office) -> None:
    path = office.send("a.xlsx", text="2.1 = null")
    office.collect()
    path.rename(office.inbox / "tên khác.xlsx")
    again = office.collect(on="2026-04-29")["tên khác.xlsx"]
    assert again.status is Status.DUPLICATE
    assert [receipt.file for receipt in office.register.receipts()] == ["a.xlsx"]
    assert [finding.where.file for finding in again.findings] == ["tên khác.xlsx"]


def test_a_resubmission_replaces_the_receipt_before_it(office: Office) -> None:
    office.send("lần 1.xlsx", text="2.1 = 2")
    office.collect(on="2026-04-25")
    office.send("lần 2.xlsx", text="2.1 = 3")
    assert office.collect(on="2026-04-28")["lần 2.xlsx"].status is Status.ACCEPTED
    first_receipt, second_receipt = office.register.receipts(unit="hoa-sen")
    assert second_receipt.replaces == first_receipt.id
    assert office.register.current_of("hoa-sen", "4t") == second_receipt
    assert str(office.register.answers(second_receipt)["2.1"].value) == "3"


def test_a_report_that_was_returned_and_corrected_counts_from_the_day_of_the_correction(office: Office) -> None:
    office.send("lần 1.xlsx", text="2.1 = null")
    assert office.collect(on="2026-04-25")["lần 1.xlsx"].status is Status.RETURNED
    assert office.register.current_of("hoa-sen", "4t") is None
    office.send("lần 2.xlsx")
    corrected = office.collect(on="2026-04-30")["lần 2.xlsx"]
    assert (corrected.status, codes(corrected)) == (Status.ACCEPTED, [])
    returned, current = office.register.receipts("4t", "hoa-sen")
    assert (returned.status, current.replaces) == (Status.RETURNED, returned.id)
    assert office.register.current_of("hoa-sen", "4t") == current
    period = office.plan.period_by_id["4t"]
    state = standing(office.plan, period, office.register.receipts(), office.calendar, corrected.received)
    assert state.units[0].state is Standing.ON_TIME


def test_a_returned_correction_leaves_the_accepted_report_in_force(office: Office) -> None:
    office.send("lần 1.xlsx")
    office.collect(on="2026-04-25")
    office.send("lần 2.xlsx", text="2.1 = null")
    office.collect(on="2026-04-28")
    assert current_file(office) == "lần 1.xlsx"


def test_an_unplaced_file_is_kept_and_belongs_to_nobody(office: Office) -> None:
    path = office.send("a.xlsx", text='f.unit = "Trường Mầm non Hoa Súng"\ndelete sheet _danvan')
    collected = office.collect()["a.xlsx"]
    assert (collected.status, collected.unit, collected.period) == (Status.UNPLACED, "", "4t")
    assert codes(collected) == ["I01"]
    assert not office.register.receipts()
    assert not office.register.db.execute("SELECT count(*) FROM value").fetchone()[0]
    kept = office.register.last_of_bytes(hashlib.sha256(path.read_bytes()).hexdigest())
    assert kept is not None
    assert kept.status is Status.UNPLACED


def test_an_unplaced_file_is_judged_again_when_the_plan_has_changed(office: Office, tmp_path: Path) -> None:
    office.send("a.xlsx", text='f.unit = "Trường Mầm non Hoa Súng"\ndelete sheet _danvan')
    office.collect()
    better = tmp_path / "better.toml"
    text = SMALL_PLAN.read_text(encoding="utf-8").replace('"MN Hoa Sen"', '"MN Hoa Sen", "Trường Mầm non Hoa Súng"')
    better.write_text(text, encoding="utf-8")
    office.plan = load_plan(better)
    again = office.collect(on="2026-04-29")["a.xlsx"]
    assert (again.status, again.unit) == (Status.ACCEPTED, "hoa-sen")
    # It still came on the day on which it came.
    assert again.received.isoformat() == "2026-04-27"


# The day of receipt


def test_without_better_evidence_a_file_came_on_the_day_of_collection_whatever_its_own_date(office: Office) -> None:
    path = office.send("a.xlsx")
    os.utime(path, (1_700_000_000, 1_700_000_000))
    collected = office.collect(on="2026-05-04")["a.xlsx"]
    assert (collected.received.isoformat(), collected.evidence) == ("2026-05-04", Evidence.COLLECTED)
    assert codes(collected) == ["T01"]


@pytest.mark.parametrize("separator", [",", ";"])
def test_the_incoming_register_says_when_a_file_came(office: Office, separator: str) -> None:
    office.send("q1/Báo cáo Hoa Sen.xlsx")
    rows = ["Số", "Tên tệp", "Ngày đến"], ["12", "BÁO CÁO HOA SEN.XLSX", "30/4/2026"]
    text = "\n".join(separator.join(row) for row in rows)
    (office.inbox / "so-van-ban-den.csv").write_text(text, encoding="utf-8-sig")
    collected = office.collect(on="2026-05-04")["q1/Báo cáo Hoa Sen.xlsx"]
    assert (collected.received.isoformat(), collected.evidence) == ("2026-04-30", Evidence.INCOMING_REGISTER)


def test_the_incoming_register_may_be_a_workbook(office: Office) -> None:
    office.send("a.xlsx")
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["SỔ VĂN BẢN ĐẾN"], [], ["Tệp", "Ngày đến"], ["a.xlsx", date(2026, 4, 25)], ["x.xlsx", "26/4/2026"]):
        sheet.append(row)
    book.save(office.inbox / "so-van-ban-den.xlsx")
    assert office.listed().entries[0].received.isoformat() == "2026-04-25"
    assert len(office.listed().doubts) == 1


def test_an_incoming_register_without_headings_is_the_operators_mistake(office: Office) -> None:
    (office.inbox / "so-van-ban-den.csv").write_text("a.xlsx,29/4/2026\n", encoding="utf-8")
    with pytest.raises(DanvanError, match=r"so-van-ban-den\.csv"):
        office.listed()


def test_a_day_given_by_hand_overrules_the_incoming_register(office: Office) -> None:
    office.send("a.xlsx")
    office.note({"a.xlsx": "30/4/2026"})
    collected = office.collect(on="2026-05-04", received="2026-05-02")["a.xlsx"]
    assert (collected.received.isoformat(), collected.evidence) == ("2026-05-02", Evidence.GIVEN)


def test_better_evidence_is_added_to_the_register_and_the_old_row_stays(office: Office) -> None:
    office.send("a.xlsx")
    office.collect(on="2026-05-05")
    office.note({"a.xlsx": "30/4/2026"})
    again = office.collect(on="2026-05-06")["a.xlsx"]
    assert (again.status, codes(again)) == (Status.ACCEPTED, [])
    rows = office.register.db.execute("SELECT received, evidence FROM receipt ORDER BY id").fetchall()
    assert rows == [("2026-05-05", "collected"), ("2026-04-30", "incoming-register")]
    # The same file is one receipt still: the last judgement of it.
    assert [receipt.received.isoformat() for receipt in office.register.receipts()] == ["2026-04-30"]
    rows_before = office.rows()
    assert office.collect(on="2026-05-07")["a.xlsx"].status is Status.DUPLICATE
    assert office.rows() == rows_before


def test_the_mere_day_of_collecting_overrules_no_evidence(office: Office) -> None:
    office.send("a.xlsx")
    office.collect(on="2026-05-05", received="2026-04-29")
    rows = office.rows()
    assert office.collect(on="2026-05-06")["a.xlsx"].status is Status.DUPLICATE
    assert office.rows() == rows


@pytest.mark.parametrize("given", ["", "2026-04-29"], ids=["noted before", "given before"])
def test_a_mended_incoming_register_overrules_an_earlier_day(office: Office, given: str) -> None:
    office.send("a.xlsx")
    office.note({"a.xlsx": "29/4/2026"})
    office.collect(on="2026-05-05", received=given)
    rows = office.rows()
    # The same day on better grounds is no reason to judge anew.
    assert office.collect(on="2026-05-05")["a.xlsx"].status is Status.DUPLICATE
    assert office.rows() == rows
    office.note({"a.xlsx": "30/4/2026"})
    mended = office.collect(on="2026-05-06")["a.xlsx"]
    assert (mended.received.isoformat(), mended.evidence) == ("2026-04-30", Evidence.INCOMING_REGISTER)
    assert [receipt.received.isoformat() for receipt in office.register.receipts()] == ["2026-04-30"]


@pytest.mark.parametrize("given", ["", "2026-04-29"], ids=["noted before", "given before"])
def test_a_given_day_never_re_dates_a_file_that_was_registered_with_evidence(office: Office, given: str) -> None:
    office.send("a.xlsx")
    if not given:
        office.note({"a.xlsx": "29/4/2026"})
    office.collect(on="2026-05-05", received=given)
    office.send("b.xlsx", "tuoi-tho")
    collected = office.collect(on="2026-05-06", received="2026-05-06")
    assert {name: (one.status, one.received.isoformat()) for name, one in collected.items()} == {
        "a.xlsx": (Status.DUPLICATE, "2026-04-29"),
        "b.xlsx": (Status.ACCEPTED, "2026-05-06"),
    }


def test_a_given_day_overrules_the_mere_day_of_collecting(office: Office) -> None:
    office.send("a.xlsx")
    assert codes(office.collect(on="2026-05-05")["a.xlsx"]) == ["T01"]
    again = office.collect(on="2026-05-06", received="2026-04-29")["a.xlsx"]
    assert (again.received.isoformat(), again.evidence, codes(again)) == ("2026-04-29", Evidence.GIVEN, [])


# What the incoming register leaves open


def test_a_day_that_is_none_or_still_to_come_stops_the_collecting_with_all_rows_named(office: Office) -> None:
    for name in ("a.xlsx", "b.xlsx", "c.xlsx"):
        office.put(name, b"x")
    office.note({"a.xlsx": "28/4/2026", "b.xlsx": "31/2/2026", "c.xlsx": "27/4/2026"})
    with pytest.raises(DanvanError) as stopped:
        office.collect(on="2026-04-27")
    head, *rows = str(stopped.value).splitlines()
    assert "!" not in head
    assert [row.partition(":")[0] for row in rows] == ["so-van-ban-den.csv!2", "so-van-ban-den.csv!3"]
    assert not office.register.db.execute("SELECT count(*) FROM receipt").fetchone()[0]


def test_a_given_day_that_is_still_to_come_is_the_operators_mistake(office: Office) -> None:
    office.put("a.xlsx", b"x")
    with pytest.raises(DanvanError, match="28/4/2026"):
        office.listed(on="2026-04-27", received="2026-04-28")
    assert office.listed(on="2026-04-27", received="2026-04-27").entries


def test_rows_and_files_without_the_other_and_rows_without_a_day_are_doubts(office: Office) -> None:
    for name in ("a.xlsx", "b.xlsx", "c.xlsx"):
        office.put(name, b"x")
    office.note({"a.xlsx": "20/4/2026", "b.xlsx": "", "mất.xlsx": "21/4/2026"})
    batch = office.listed()
    assert {entry.file: entry.evidence for entry in batch.entries} == {
        "a.xlsx": Evidence.INCOMING_REGISTER,
        "b.xlsx": Evidence.COLLECTED,
        "c.xlsx": Evidence.COLLECTED,
    }
    no_day, no_file, no_row = batch.doubts
    assert "so-van-ban-den.csv!3" in no_day
    assert "b.xlsx" in no_day
    assert no_file.endswith(": mất.xlsx")
    assert no_row.endswith(": b.xlsx, c.xlsx")


def test_without_an_incoming_register_nothing_is_in_doubt(office: Office) -> None:
    office.put("a.xlsx", b"x")
    assert office.listed().doubts == ()


@pytest.mark.parametrize("days", [("20/4/2026", "22/4/2026"), ("22/4/2026", "20/4/2026")])
def test_of_a_name_noted_twice_the_later_day_counts(office: Office, days: tuple[str, str]) -> None:
    office.put("a.xlsx", b"x")
    text = f"Tệp,Ngày đến\na.xlsx,{days[0]}\nA.XLSX,{days[1]}\n"
    (office.inbox / "so-van-ban-den.csv").write_text(text, encoding="utf-8")
    batch = office.listed()
    assert [entry.received.isoformat() for entry in batch.entries] == ["2026-04-22"]
    (doubt,) = batch.doubts
    assert "so-van-ban-den.csv!3" in doubt


def test_incoming_registers_of_sub_folders_are_read_too(office: Office) -> None:
    office.put("a.xlsx", b"x")
    office.put("đợt 2/b.xlsx", b"x")
    office.note({"a.xlsx": "20/4/2026"})
    office.put("đợt 2/so-van-ban-den.csv", "Tệp,Ngày đến\nb.xlsx,21/4/2026\n".encode())
    batch = office.listed()
    assert [(entry.file, entry.received.isoformat()) for entry in batch.entries] == [
        ("a.xlsx", "2026-04-20"),
        ("đợt 2/b.xlsx", "2026-04-21"),
    ]
    assert (batch.doubts, batch.skipped) == ((), ())


def test_a_register_of_a_sub_folder_is_of_that_folders_files_and_of_those_below(office: Office) -> None:
    for number, folder in enumerate(("", "q1/", "q2/"), 20):
        office.put(f"{folder}so-van-ban-den.csv", f"Tệp,Ngày đến\nbc.xlsx,{number}/4/2026\n".encode())
    for name in ("bc.xlsx", "q1/bc.xlsx", "q2/sâu/bc.xlsx", "q3/bc.xlsx"):
        office.put(name, b"x")
    batch = office.listed()
    assert {entry.file: entry.received.day for entry in batch.entries} == {
        "bc.xlsx": 20,
        "q1/bc.xlsx": 21,
        "q2/sâu/bc.xlsx": 22,
        "q3/bc.xlsx": 20,
    }
    assert batch.doubts == ()


def test_a_register_in_a_hidden_folder_is_not_read(office: Office) -> None:
    office.put("a.xlsx", b"x")
    office.put(".cũ/so-van-ban-den.csv", "Tệp,Ngày đến\na.xlsx,1/1/2099\n".encode())
    batch = office.listed()
    assert (batch.entries[0].evidence, batch.doubts) == (Evidence.COLLECTED, ())


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("14/3/2025", "2025-03-14"),
        ("14/03/2025", "2025-03-14"),
        ("14/3/25", "2025-03-14"),
        ("14.3.2025", "2025-03-14"),
        ("14-3-2025", "2025-03-14"),
        ("2025-03-14", "2025-03-14"),
        ("ngày 14 tháng 3 năm 2025", "2025-03-14"),
        ("Ngày 05 tháng 02 năm 2025", "2025-02-05"),
    ],
)
def test_days_are_read_as_offices_write_them(tmp_path: Path, written: str, day: str) -> None:
    (tmp_path / "so-van-ban-den.csv").write_text(f"Tệp,Ngày đến\na.xlsx,{written}\n", encoding="utf-8")
    incoming = read_incoming(tmp_path, date(2026, 1, 1))
    assert [noted.isoformat() for noted in incoming.days.values()] == [day]
    assert incoming.doubts == ()


@pytest.mark.parametrize("written", ["30/2/2025", "14/3", "3/14/2025", "hôm qua", "14/3/0025x", "45000"])
def test_what_is_no_day_is_named(tmp_path: Path, written: str) -> None:
    (tmp_path / "so-van-ban-den.csv").write_text(f"Tệp,Ngày đến\na.xlsx,{written}\n", encoding="utf-8")
    with pytest.raises(DanvanError, match=re.escape(f"“{written}”")):
        read_incoming(tmp_path, date(2026, 1, 1))


@pytest.mark.parametrize("noted", ["b/a.xlsx", "B\\A.XLSX", "a.xlsx", "b/a", "a"])
def test_a_file_is_found_with_or_without_its_folder_and_ending(tmp_path: Path, noted: str) -> None:
    (tmp_path / "so-van-ban-den.csv").write_text(f"Tệp,Ngày đến\n{noted},14/3/2025\n", encoding="utf-8")
    incoming = read_incoming(tmp_path, date(2026, 1, 1))
    assert incoming.name_of("b/a.xlsx")
    assert not incoming.name_of("b/a2.xlsx")


def test_files_are_taken_in_the_order_in_which_they_came(office: Office) -> None:
    for name in ("a.xlsx", "b.xlsx", "c.xlsx"):
        office.put(name, b"x")
    office.note({"a.xlsx": "26/4/2026", "b.xlsx": "24/4/2026", "c.xlsx": "25/4/2026"})
    assert [entry.file for entry in office.listed().entries] == ["b.xlsx", "c.xlsx", "a.xlsx"]


def test_of_one_day_a_file_comes_before_its_numbered_copy_and_folders_stay_together(office: Office) -> None:
    for name in ("x (2).xlsx", "x.xlsx", "a/z.xlsx", "X (3).xlsx"):
        office.put(name, b"x")
    assert [entry.file for entry in office.listed().entries] == ["x.xlsx", "x (2).xlsx", "X (3).xlsx", "a/z.xlsx"]


# What is no report, or cannot be opened


def test_what_systems_leave_in_folders_is_counted_and_passed_over(office: Office) -> None:
    for name in ("~$a.xlsx", "._a.xlsx", ".~lock.a.xlsx#", "Thumbs.db", ".DS_Store", "b/desktop.ini"):
        office.put(name, b"x")
    office.put("a.xlsx", b"x")
    batch = office.listed()
    assert [entry.file for entry in batch.entries] == ["a.xlsx"]
    assert len(batch.skipped) == 6


def test_what_danvan_itself_keeps_and_folders_that_are_hidden_or_linked_are_passed_over_by_name(office: Office) -> None:
    for name in ("danvan.db", "danvan.db-wal", "plan.toml", ".danvan/files/x.xlsx", ".git/y.xlsx", "a.xlsx"):
        office.put(name, b"x")
    (office.folder / "elsewhere").mkdir()
    (office.folder / "elsewhere" / "z.xlsx").write_bytes(b"x")
    (office.inbox / "liên kết").symlink_to(office.folder / "elsewhere")
    batch = office.listed()
    assert [entry.file for entry in batch.entries] == ["a.xlsx"]
    assert sorted(batch.skipped) == [".danvan/", ".git/", "danvan.db", "danvan.db-wal", "liên kết/", "plan.toml"]


def test_a_folder_without_any_file_is_the_operators_mistake(office: Office) -> None:
    with pytest.raises(DanvanError, match="inbox"):
        office.listed()
    office.put("Thumbs.db", b"x")
    with pytest.raises(DanvanError, match="inbox"):
        office.listed()


def test_links_and_pipes_are_named_and_not_opened(office: Office) -> None:
    (office.inbox / "liên kết.xlsx").symlink_to(office.folder / "danvan.db")
    (office.inbox / "hỏng.xlsx").symlink_to(office.folder / "không có")
    os.mkfifo(office.inbox / "ống.xlsx")
    collected = office.collect()
    assert {name: (one.status, codes(one)) for name, one in collected.items()} == {
        name: (Status.UNPLACED, ["F09"]) for name in ("liên kết.xlsx", "hỏng.xlsx", "ống.xlsx")
    }
    # Nothing is known of their content, so there is nothing to register.
    assert not office.register.db.execute("SELECT count(*) FROM receipt").fetchone()[0]


def test_a_folder_that_is_not_there_is_the_operators_mistake(office: Office) -> None:
    office.inbox = office.folder / "không có"
    with pytest.raises(DanvanError, match="không có"):
        office.listed()


def test_a_name_with_decomposed_letters_is_the_same_name(office: Office) -> None:
    office.send(unicodedata.normalize("NFD", "Báo cáo Hoà.xlsx"))
    office.note({"báo cáo Hoà.xlsx": "30/4/2026"})
    collected = office.collect(on="2026-05-01")["Báo cáo Hoà.xlsx"]
    assert collected.evidence is Evidence.INCOMING_REGISTER


# What is kept


def test_the_original_bytes_are_kept_under_their_hash(office: Office) -> None:
    content = office.send("Báo cáo.XLSX").read_bytes()
    office.collect()
    digest = hashlib.sha256(content).hexdigest()
    kept = office.folder / ".danvan" / "files" / digest[:2] / f"{digest}.xlsx"
    assert kept.read_bytes() == content
    assert office.register.file_path(digest, ".XLSX") == kept
    assert [path for path in (office.folder / ".danvan").rglob("*") if path.is_file()] == [kept]


def test_a_dry_run_says_the_same_and_writes_nothing(office: Office) -> None:
    office.send("a.xlsx")
    office.collect()
    office.send("b.xlsx", "tuoi-tho", text="2.1 = null")
    before = office.rows(), sorted((office.folder / ".danvan").rglob("*"))
    office.register.db.close()
    office.register = Register(office.register.path, office.plan.id, dry_run=True)
    collected = office.collect()
    assert (collected["a.xlsx"].status, collected["b.xlsx"].status) == (Status.DUPLICATE, Status.RETURNED)
    db = sqlite3.connect(office.register.path)
    after = list(db.iterdump()), sorted((office.folder / ".danvan").rglob("*"))
    db.close()
    assert after == before


def test_a_dry_run_in_a_fresh_folder_leaves_it_as_it_was(office: Office, tmp_path: Path) -> None:
    office.send("a.xlsx")
    fresh = tmp_path / "fresh"
    fresh.mkdir()
    office.register.db.close()
    office.register, office.folder = Register(fresh / "danvan.db", office.plan.id, dry_run=True), fresh
    assert office.collect()["a.xlsx"].status is Status.ACCEPTED
    assert list(fresh.iterdir()) == []


# Against other reports


def test_a_report_is_judged_again_when_the_one_before_was_corrected(office: Office) -> None:
    office.send("4t.xlsx", text="2.1 = 3")
    office.send("8t.xlsx", period="8t", text="2.1 = 2")
    office.note({"4t.xlsx": "24/4/2026", "8t.xlsx": "25/8/2026"})
    assert codes(office.collect(on="2026-08-26")["8t.xlsx"]) == ["H01"]
    office.send("4t đính chính.xlsx", text='2.1 = 2\n2.1 note = "đếm lại"')
    again = office.collect(on="2026-08-27")
    # The report before it came in time, so its correction is not late.
    assert codes(again["4t đính chính.xlsx"]) == []
    again = office.collect(on="2026-08-28")
    assert again["8t.xlsx"].status in (Status.ACCEPTED, Status.DUPLICATE)
    assert codes(again["8t.xlsx"]) == []
    assert [receipt.received.isoformat() for receipt in office.register.receipts("8t")] == ["2026-08-25"]


def test_a_text_that_another_unit_sent_too_is_found_with_its_unit_and_file(office: Office) -> None:
    office.send("hoa sen.xlsx", text=f't2.result = "{LONG}"')
    office.send("tuổi thơ.xlsx", "tuoi-tho", text=f't2.result = "{LONG}"')
    finding = office.collect()["tuổi thơ.xlsx"].findings[0]
    assert finding.code == "W04"
    assert finding.arguments["file"] == "hoa sen.xlsx"
    assert finding.arguments["unit"] == "Trường Mầm non Hoa Sen"


def test_a_units_own_correction_is_no_copy_of_another_units_text(office: Office) -> None:
    office.send("lần 1.xlsx", text=f't2.result = "{LONG}"')
    office.send("lần 2.xlsx", text=f't2.result = "{LONG}"\n2.1 = 3')
    assert [codes(one) for one in office.collect().values()] == [[], ["T03"]]


def test_judging_again_never_brings_a_superseded_report_back(office: Office) -> None:
    """Both came on one day; the plan changes, and then the first one alone is collected again."""
    first = office.send("lần 1.xlsx", text="2.1 = 2")
    second = office.send("lần 2.xlsx", text="2.1 = 3")
    assert codes(office.collect()["lần 2.xlsx"]) == ["T03"]
    content = second.read_bytes()
    second.unlink()
    office.plan = replace(office.plan, units=tuple(unit._replace(aliases=()) for unit in office.plan.units))
    again = office.collect()["lần 1.xlsx"]
    # It did not come after the second one now.
    assert (again.status, codes(again)) == (Status.ACCEPTED, [])
    assert current_file(office) == "lần 2.xlsx"
    judged = office.register.receipts("4t", "hoa-sen")
    assert [(receipt.file, receipt.id, receipt.first) for receipt in judged] == [
        ("lần 1.xlsx", 3, 1),
        ("lần 2.xlsx", 2, 2),
    ]
    changes = unit_history(office.plan, office.register, office.plan.unit_by_id["hoa-sen"])
    assert [[(one.before, one.after) for one in step] for _receipt, step in changes] == [[], [("2", "3")]]
    first.unlink()
    office.put("lần 2.xlsx", content)
    assert codes(office.collect()["lần 2.xlsx"]) == ["T03"]
    assert current_file(office) == "lần 2.xlsx"


def test_a_file_with_errors_of_the_same_day_does_not_count_and_does_not_say_so(office: Office) -> None:
    office.send("lần 1.xlsx")
    office.send("lần 2.xlsx", text="2.1 = null")
    assert [codes(one) for one in office.collect().values()] == [[], ["V01"]]
    assert current_file(office) == "lần 1.xlsx"


def test_a_file_that_contradicts_an_earlier_report_does_not_count_either(office: Office) -> None:
    office.send("4t.xlsx", text="2.1 = 3")
    office.collect(on="2026-04-27")
    office.send("lần 1.xlsx", period="8t", text="2.1 = 3")
    office.send("lần 2.xlsx", period="8t", text="2.1 = 2")
    assert codes(office.collect(on="2026-08-26")["lần 2.xlsx"]) == ["H01"]


def test_a_form_of_another_year_is_not_compared_with_this_years_reports(office: Office) -> None:
    office.send("4t.xlsx", text="2.1 = 3")
    office.collect(on="2026-04-27")
    office.send("8t.xlsx", period="8t", text='f.year = "2025"\n2.1 = 2')
    assert codes(office.collect(on="2026-08-26")["8t.xlsx"]) == ["I06"]


def test_a_correction_is_late_only_where_nothing_acceptable_came_in_time(office: Office) -> None:
    office.send("a1.xlsx")
    office.send("b1.xlsx", "tuoi-tho", text="2.1 = null")
    office.collect(on="2026-04-27")
    office.send("a2.xlsx", text="2.1 = 3")
    office.send("b2.xlsx", "tuoi-tho")
    again = office.collect(on="2026-05-08")
    assert (codes(again["a2.xlsx"]), codes(again["b2.xlsx"])) == ([], ["T01"])


def test_each_figure_is_compared_with_the_nearest_earlier_period_that_has_it(office: Office) -> None:
    """Of 8 tháng nothing came: the year is compared with 4 tháng."""
    office.send("4t.xlsx", text="2.1 = 3")
    office.collect(on="2026-04-27")
    office.send("năm.xlsx", period="nam", text="2.1 = 2")
    (finding,) = office.collect(on="2026-12-11")["năm.xlsx"].findings
    assert (finding.code, finding.arguments["period"]) == ("H01", "4 tháng đầu năm 2026")


@pytest.mark.parametrize(("change", "code"), [('f.year = "2025"', "I06"), ('s.plan = "suoi-ngoc-2025"', "I07")])
def test_a_report_of_a_known_unit_and_period_with_a_wrong_year_or_plan_goes_back(
    office: Office, change: str, code: str
) -> None:
    office.send("a.xlsx", text=change)
    collected = office.collect()["a.xlsx"]
    assert (collected.status, collected.unit, collected.period) == (Status.RETURNED, "hoa-sen", "4t")
    assert codes(collected) == [code]


def test_a_blank_form_and_a_unit_not_in_being_are_unplaced_and_stand_in_the_units_history(office: Office) -> None:
    office.put("trống.xlsx", blank(office.plan, "hoa-sen", "4t"))
    office.send("suối đá.xlsx", "suoi-da", "8t")
    collected = office.collect()
    assert {name: (one.status, codes(one)) for name, one in collected.items()} == {
        "trống.xlsx": (Status.UNPLACED, ["I13", "I11", "I11", "I11"]),
        "suối đá.xlsx": (Status.UNPLACED, ["I09"]),
    }
    assert office.register.receipts() == []
    assert [receipt.file for receipt in office.register.receipts(unit="hoa-sen")] == ["trống.xlsx"]
    office.send("a.xlsx")
    office.collect()
    steps = unit_history(office.plan, office.register, office.plan.unit_by_id["hoa-sen"])
    assert [(receipt.file, changes) for receipt, changes in steps] == [("trống.xlsx", []), ("a.xlsx", [])]


def test_a_note_beside_a_figure_is_kept(office: Office) -> None:
    office.send("a.xlsx", text='2.1 note = "tính cả lớp ghép"')
    office.collect()
    (receipt,) = office.register.receipts()
    answers = office.register.answers(receipt)
    assert (answers["2.1"].note, answers["2.2"].note) == ("tính cả lớp ghép", "")


@pytest.mark.parametrize(
    ("code", "maker", "seconds", "megabytes"),
    [("F07", "three_million_cells", 1, 2048), ("F08", "three_million_cells", 60, 160)],
)
def test_a_file_that_another_machine_may_read_is_not_registered(
    office: Office, code: str, maker: str, seconds: int, megabytes: int
) -> None:
    MAKERS[maker](office.inbox / "a.xlsx")
    limits = office.plan.limits._replace(file_seconds=seconds, file_memory_megabytes=megabytes)
    office.plan = replace(office.plan, limits=limits)
    collected = office.collect()["a.xlsx"]
    assert (collected.status, codes(collected)) == (Status.UNPLACED, [code])
    assert not office.register.db.execute("SELECT count(*) FROM receipt").fetchone()[0]
    assert not (office.folder / ".danvan").exists()


def test_a_unit_can_check_its_files_without_any_register(office: Office) -> None:
    paths = [office.send("a.xlsx"), office.send("b.xlsx", text="2.1 = null"), office.inbox]
    checked = list(check_files(office.plan, paths, noon("2026-04-27")))
    assert [(one.status, codes(one)) for one in checked] == [
        (Status.ACCEPTED, []),
        (Status.RETURNED, ["V01"]),
        (Status.UNPLACED, ["F09"]),
    ]


def test_a_file_to_check_that_is_not_there_is_the_operators_mistake(office: Office) -> None:
    paths = [office.send("a.xlsx"), office.inbox / "không có.xlsx"]
    with pytest.raises(DanvanError, match=r"không có\.xlsx"):
        list(check_files(office.plan, paths, noon("2026-04-27")))


def test_a_form_with_one_figure_only_has_each_other_asked_cell_as_a_finding(office: Office) -> None:
    book = openpyxl.load_workbook(io.BytesIO(blank(office.plan, "hoa-sen", "4t")))
    book["Chỉ tiêu"]["E12"] = 2
    book.save(office.inbox / "trống.xlsx")
    found = office.collect()["trống.xlsx"].findings
    plan, unit, period = office.plan, office.plan.unit_by_id["hoa-sen"], office.plan.period_by_id["4t"]
    cells = [str(finding.where) for finding in found]
    assert len(cells) == len(set(cells))
    counts = {code: sum(finding.code == code for finding in found) for code in ("V01", "W01", "I11")}
    assert counts == {"V01": len(plan.indicators_of(unit, period)) - 1, "W01": len(plan.tasks_of(unit)), "I11": 3}


def test_a_killed_collect_leaves_whole_receipts_and_a_second_run_completes_it(tmp_path: Path) -> None:
    inbox, content = tmp_path / "inbox", filled(plan_of("small"), "hoa-sen", "4t")
    inbox.mkdir()
    names = [f"{number:02}.xlsx" for number in range(60)]
    for name in names:
        (inbox / name).write_bytes(same_cells_other_bytes(content, name))
    database = tmp_path / "danvan.db"
    command = [sys.executable, "-m", "danvan_cli", "--plan", str(SMALL_PLAN), "--register", str(database)]
    command += ["--quiet", "collect", str(inbox), "--received", "2026-04-20"]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        while process.poll() is None and _receipts(database) < 5:
            time.sleep(0.002)
    finally:
        process.kill()
        process.wait()
    done = _receipts(database)
    assert 5 <= done < len(names)
    _assert_whole(database)

    assert subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False).returncode == 0
    _assert_whole(database)
    db = sqlite3.connect(database)
    assert [row[0] for row in db.execute("SELECT file FROM receipt ORDER BY id")] == names
    db.close()


def _receipts(database: Path) -> int:
    if not database.exists():
        return 0
    db = sqlite3.connect(f"file:{database}?mode=ro", uri=True, timeout=5)
    try:
        number: int = db.execute("SELECT count(*) FROM receipt").fetchone()[0]
    except sqlite3.OperationalError:  # the tables are not made yet
        return 0
    else:
        return number
    finally:
        db.close()


def _assert_whole(database: Path) -> None:
    """Every receipt has all its figures and texts, and its file is kept."""
    db = sqlite3.connect(database)
    assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert db.execute("PRAGMA foreign_key_check").fetchall() == []
    figures = set(db.execute("SELECT (SELECT count(*) FROM value WHERE receipt = r.id) FROM receipt AS r"))
    texts = set(db.execute("SELECT (SELECT count(*) FROM text WHERE receipt = r.id) FROM receipt AS r"))
    assert (len(figures), len(texts)) == (1, 1)
    for (digest,) in db.execute("SELECT sha256 FROM receipt"):
        kept = database.parent / ".danvan" / "files" / digest[:2] / f"{digest}.xlsx"
        assert hashlib.sha256(kept.read_bytes()).hexdigest() == digest
    db.close()


def test_a_report_of_a_period_that_was_not_asked_for_can_be_taken_later(office: Office) -> None:
    """--period passes other periods' files by without judging them for good."""
    office.send("a.xlsx", period="4t")
    asked = next(period for period in office.plan.periods if period.id != "4t")
    entries = office.listed().entries
    first = list(
        Collector(office.plan, "p", office.register, lambda: office.calendar, noon("2026-04-27"), asked).collect(
            entries, 1
        )
    )
    assert [(one.status, [finding.code for finding in one.findings]) for one in first] == [(Status.UNPLACED, ["I05"])]
    assert not office.register.db.execute("SELECT count(*) FROM receipt").fetchone()[0]
    assert office.collect()["a.xlsx"].status is Status.ACCEPTED


def test_a_file_far_too_large_is_not_read_and_not_kept(office: Office, tmp_path: Path) -> None:
    """A sparse file of 100 GB costs nothing."""
    office.inbox.joinpath("huge.xlsx").touch()
    with office.inbox.joinpath("huge.xlsx").open("r+b") as huge:
        huge.truncate(100 * 2**30)
    collected = office.collect()["huge.xlsx"]
    assert [finding.code for finding in collected.findings] == ["F05"]
    assert not (tmp_path / ".danvan").exists()


def test_files_numbered_by_a_mail_program_are_taken_in_the_order_of_their_numbers(office: Office) -> None:
    for name in ("x (10).xlsx", "x (2).xlsx", "x.xlsx"):
        office.put(name, b"x")
    assert [entry.file for entry in office.listed().entries] == ["x.xlsx", "x (2).xlsx", "x (10).xlsx"]
