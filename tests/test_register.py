"""The register only grows, keeps what it was given, and refuses what it does not understand."""

import sqlite3
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from office import Office

from danvan_cli.errors import DanvanError
from danvan_cli.finding import Argument, Finding, Severity, Where
from danvan_cli.register.database import Register
from danvan_cli.register.receipt import Evidence, Receipt, Status
from danvan_cli.register.schema import MIGRATIONS
from danvan_cli.submission import Answer, Narrative, State, Submission


def receipt(file: str, received: str, status: Status = Status.ACCEPTED, unit: str = "hoa-sen") -> Receipt:
    day = date.fromisoformat(received)
    return Receipt(0, file, f"hash of {file}", unit, "4t", status, day, Evidence.GIVEN, f"{received}T08:00:00+07:00")


def submission(value: str) -> Submission:
    where = Where("x.xlsx", "Chỉ tiêu", "E12")
    answer = Answer("2.1", where, State.GIVEN, Decimal(value), value, note="đếm lại")
    text = Narrative("1", "result", Where("x.xlsx", "Nhiệm vụ", "C5"), "Đã họp.", (1, 2, 3))
    return Submission("x.xlsx", {}, (answer,), (text,))


@pytest.mark.parametrize("table", ["receipt", "value", "text", "finding"])
@pytest.mark.parametrize("statement", ["UPDATE {} SET rowid = 99", "DELETE FROM {}"])
def test_no_row_can_be_changed_or_deleted(office: Office, table: str, statement: str) -> None:
    finding = Finding(Where("a.xlsx"), "T01", Severity.WARNING, "late")
    office.register.add(receipt("a.xlsx", "2026-04-20"), "", submission("3"), [finding])
    key = {"value": "code", "receipt": "file", "text": "text", "finding": "code"}[table]
    with pytest.raises(sqlite3.IntegrityError, match="append only"):
        office.register.db.execute(statement.format(table).replace("rowid = 99", f"{key} = 'x'"))


def test_what_goes_in_comes_out(office: Office) -> None:
    told: dict[str, Argument] = {"label": "2.1 Lượt", "value": Decimal("12.50"), "day": date(2026, 4, 3), "count": 3}
    found = Finding(
        Where("a.xlsx", "Chỉ tiêu", "E12"), "V03", Severity.ERROR, "{label}: {value} {day} {count}", "", told
    )
    office.register.add(receipt("a.xlsx", "2026-04-20"), "plan 1", submission("12.50"), [found])
    (kept,) = office.register.receipts()
    answer = office.register.answers(kept)["2.1"]
    assert (answer.value, answer.text, answer.where) == (Decimal("12.50"), "12.50", Where("a.xlsx", "Chỉ tiêu", "E12"))
    assert answer.note == "đếm lại"
    assert [narrative.text for narrative in office.register.narratives(kept)] == ["Đã họp."]
    (finding,) = office.register.findings(kept)
    assert finding.message == found.message == "2.1 Lượt: 12,5 03/4/2026 3"
    assert (kept.errors, kept.warnings, office.register.judged_by(kept)) == (1, 0, "plan 1")


def test_the_latest_acceptable_receipt_is_current_by_the_day_it_came_not_by_the_order_of_collecting(
    office: Office,
) -> None:
    office.register.add(receipt("b.xlsx", "2026-04-22"), "", submission("2"), [])
    office.register.add(receipt("a.xlsx", "2026-04-20"), "", submission("1"), [])
    office.register.add(receipt("c.xlsx", "2026-04-24", Status.RETURNED), "", submission("3"), [])
    current = office.register.current_of("hoa-sen", "4t")
    assert current is not None
    assert (current.id, current.file) == (1, "b.xlsx")
    assert office.register.current_id("hoa-sen", "4t") == 1
    figures, texts = office.register.earlier("hoa-sen", ["4t"])
    assert figures["2.1"].value == 2
    assert texts == {("1", "result"): "Đã họp."}
    assert office.register.earlier("tuoi-tho", ["4t"]) == ({}, {})


def test_each_earlier_figure_is_of_the_nearest_period_that_has_it(office: Office) -> None:
    answer = submission("7").answers[0]
    older = replace(submission("2"), answers=(answer._replace(value=Decimal(2)), answer._replace(code="5.1")))
    newer = replace(submission("3"), narratives=())
    office.register.add(receipt("a.xlsx", "2026-04-20"), "", older, [])
    office.register.add(receipt("b.xlsx", "2026-08-20")._replace(period="8t"), "", newer, [])
    figures, texts = office.register.earlier("hoa-sen", ["8t", "4t"])
    found = {code: (int(one.value), one.period) for code, one in figures.items()}
    assert found == {"2.1": (3, "8t"), "5.1": (7, "4t")}
    assert texts == {("1", "result"): "Đã họp."}


def test_receipts_of_a_unit_have_those_too_that_bear_its_name_but_could_not_be_placed(office: Office) -> None:
    office.register.add(receipt("a.xlsx", "2026-04-20", Status.UNPLACED), "", None, [])
    office.register.add(receipt("b.xlsx", "2026-04-21", Status.UNPLACED, unit=""), "", None, [])
    office.register.add(receipt("c.xlsx", "2026-04-22"), "", submission("1"), [])
    assert [one.file for one in office.register.receipts()] == ["c.xlsx"]
    assert [one.file for one in office.register.receipts(unit="hoa-sen")] == ["a.xlsx", "c.xlsx"]
    assert office.register.receipts(unit="tuoi-tho") == []


def test_a_receipt_judged_again_keeps_its_place_and_replaces_other_bytes_only(office: Office) -> None:
    for name in ("a.xlsx", "b.xlsx", "a.xlsx"):
        office.register.add(receipt(name, "2026-04-20"), "", submission("1"), [])
    rows = office.register.db.execute("SELECT id, file, first, replaces FROM receipt ORDER BY id").fetchall()
    assert rows == [(1, "a.xlsx", 1, None), (2, "b.xlsx", 2, 1), (3, "a.xlsx", 1, 2)]
    assert [one.id for one in office.register.receipts()] == [3, 2]
    assert office.register.current_id("hoa-sen", "4t") == 2


def test_a_broken_transaction_leaves_nothing(office: Office) -> None:
    twice = submission("3")
    twice = Submission("x.xlsx", {}, twice.answers * 2, ())
    with pytest.raises(sqlite3.IntegrityError):
        office.register.add(receipt("a.xlsx", "2026-04-20"), "", twice, [])
    assert not office.register.receipts()
    office.register.add(receipt("a.xlsx", "2026-04-20"), "", submission("3"), [])
    assert len(office.register.receipts()) == 1


def test_two_plans_in_one_register_do_not_see_each_other(office: Office) -> None:
    office.register.add(receipt("a.xlsx", "2026-04-20"), "", submission("3"), [])
    with Register(office.register.path, "other-plan") as other:
        assert not other.receipts()
        assert other.current_of("hoa-sen", "4t") is None
        assert other.last_of_bytes("hash of a.xlsx") is None


def test_a_new_register_has_the_version_of_all_migrations(office: Office) -> None:
    assert office.register.db.execute("PRAGMA user_version").fetchone()[0] == len(MIGRATIONS)
    assert office.register.db.execute("PRAGMA journal_mode").fetchone()[0] == "wal"


def test_an_older_register_is_brought_up_to_date(tmp_path: Path) -> None:
    """An empty database is version 0; its rows of other programs' tables stay."""
    path = tmp_path / "danvan.db"
    db = sqlite3.connect(path)
    db.executescript("CREATE TABLE note (text); INSERT INTO note VALUES ('x');")
    db.close()
    with Register(path, "p") as register:
        assert register.db.execute("SELECT text FROM note").fetchall() == [("x",)]
        assert register.db.execute("PRAGMA user_version").fetchone()[0] == len(MIGRATIONS)


def test_a_register_of_a_newer_danvan_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "danvan.db"
    with Register(path, "p") as register:
        register.db.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    with pytest.raises(DanvanError, match=r"newer|mới hơn"):
        Register(path, "p")
    db = sqlite3.connect(path)
    assert db.execute("PRAGMA user_version").fetchone()[0] == len(MIGRATIONS) + 1
    db.close()


def test_a_file_that_is_no_register_is_the_operators_mistake(tmp_path: Path) -> None:
    path = tmp_path / "danvan.db"
    path.write_bytes(b"This is a letter, not a database. " * 100)
    with pytest.raises(DanvanError, match=r"danvan\.db"):
        Register(path, "p")


def test_a_place_that_cannot_be_written_is_the_operators_mistake(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(DanvanError, match="file"):
        Register(tmp_path / "file" / "danvan.db", "p")


def test_days_off_are_kept_by_country_and_year(office: Office) -> None:
    assert office.register.days_off("VN", 2026) is None
    office.register.keep_days_off("VN", 2026, [date(2026, 9, 2), date(2026, 1, 1)])
    assert office.register.days_off("VN", 2026) == frozenset({date(2026, 1, 1), date(2026, 9, 2)})
    assert office.register.days_off("VN", 2027) is None
    office.register.keep_days_off("", 2026, [])
    assert office.register.days_off("", 2026) == frozenset()
