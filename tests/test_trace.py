"""Each figure of the report leads to its cells, and the kept files still say what the register says."""

import shutil
import sqlite3
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from commands import ROOT, danvan

DAY = ("--on", "2025-03-21")


@pytest.fixture(scope="module")
def collected(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which the sample data of quarter I was collected."""
    folder = tmp_path_factory.mktemp("work")
    danvan(folder, "--quiet", "collect", ROOT / "sample_data" / "2025-q1")
    return folder


@pytest.fixture
def work(collected: Path, tmp_path: Path) -> Path:
    """A copy of it, to be spoilt."""
    return Path(shutil.copytree(collected, tmp_path / "work"))


def trace(folder: Path, code: str) -> Any:
    ended = danvan(folder, "trace", code, "--period", "q1", *DAY, "--json")
    assert ended.code == 0
    return ended.json


def test_a_total_is_the_sum_of_its_sources_and_each_source_is_what_its_cell_says(collected: Path) -> None:
    (figure,) = trace(collected, "2.4")["figures"]
    counted = [source for source in figure["sources"] if source["counted"]]
    assert sum(Decimal(source["value"]) for source in counted) == Decimal(figure["total"])
    assert (len(counted), len(figure["sources"])) == (figure["given"], figure["expected"])
    for source in counted:
        book = openpyxl.load_workbook(ROOT / "sample_data" / "2025-q1" / source["file"])
        assert book[source["sheet"]][source["cell"]].value == Decimal(source["value"])


def test_the_total_traced_is_that_of_the_report(collected: Path) -> None:
    said = danvan(collected, "report", "--period", "q1", *DAY, "--json").json
    for figure in said["figures"][:12]:
        assert trace(collected, figure["code"])["figures"][0]["total"] == figure["total"]


def test_a_percentage_is_the_ratio_of_the_sums_of_those_who_gave_both(collected: Path) -> None:
    said = trace(collected, "2.4%")
    sums = [
        sum(Decimal(source["value"]) for source in figure["sources"] if source["counted"]) for figure in said["figures"]
    ]
    assert [Decimal(said["of"]), Decimal(said["over"])] == sums
    assert Decimal(said["percent"]) == round(sums[0] * 100 / sums[1], 1)
    counted = [{source["unit"] for source in figure["sources"] if source["counted"]} for figure in said["figures"]]
    assert counted[0] == counted[1]
    assert len(counted[0]) == said["units"]


def test_people_read_the_cells_and_who_is_missing(collected: Path) -> None:
    said = danvan(collected, "trace", "2.4", "--period", "q1", *DAY).out
    assert "q1-dap-da.xlsx!Chỉ tiêu!E17" in said
    assert "xã Nhơn Tân" in said.splitlines()[-1]
    percentage = danvan(collected, "trace", "2.4%", "--period", "q1", *DAY).out
    assert percentage.splitlines()[-1].startswith("2.4%")


def test_an_unknown_code_is_one_line_with_the_near_one(collected: Path) -> None:
    ended = danvan(collected, "trace", "2.44", "--period", "q1", *DAY)
    assert (ended.code, ended.out, len(ended.err.splitlines())) == (2, "", 1)
    assert "“2.4”" in ended.err


def test_the_kept_files_say_what_the_register_says(collected: Path) -> None:
    ended = danvan(collected, "verify", *DAY, "--json")
    assert ended.code == 0
    (period,) = ended.json["periods"]
    assert (period["period"], period["files"], period["differences"]) == ("q1", 23, [])
    assert period["figures"] > 700


def kept(folder: Path, unit: str) -> Path:
    with sqlite3.connect(folder / "danvan.db") as db:
        (sha,) = db.execute("SELECT sha256 FROM current WHERE unit = ? AND period = 'q1'", (unit,)).fetchone()
    return next((folder / ".danvan" / "files").rglob(f"{sha}*"))


def differences(folder: Path) -> list[tuple[str, str, str]]:
    ended = danvan(folder, "verify", "--period", "q1", *DAY, "--json")
    assert ended.code == 1
    found = ended.json["periods"][0]["differences"]
    return [(one["fault"], one["unit"], one["where"]) for one in found]


def test_a_kept_file_that_is_gone_or_was_changed_is_named(work: Path) -> None:
    kept(work, "dap-da").unlink()
    changed = kept(work, "nhon-an")
    changed.write_bytes(changed.read_bytes() + b" ")
    assert sorted(differences(work)) == [
        ("altered", "nhon-an", "q1-nhon-an.xlsx"),
        ("lost", "dap-da", "q1-dap-da.xlsx"),
    ]
    assert "q1-dap-da.xlsx" in danvan(work, "verify", "--period", "q1", *DAY).out


def test_a_figure_that_was_changed_in_the_register_is_found_with_its_total(work: Path) -> None:
    with sqlite3.connect(work / "danvan.db") as db:
        db.execute("DROP TRIGGER value_UPDATE")
        db.execute(
            "UPDATE value SET value = '999' WHERE code = '2.4' AND receipt ="
            " (SELECT id FROM current WHERE unit = 'dap-da' AND period = 'q1')"
        )
    found = differences(work)
    assert ("figure", "dap-da", "q1-dap-da.xlsx!Chỉ tiêu!E17") in found
    assert ("total", "", "2.4") in found
    assert {fault for fault, _unit, _where in found} == {"figure", "total"}
