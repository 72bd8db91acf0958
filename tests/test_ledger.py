"""The command itself over folders as they are: every file told once, whatever happens meanwhile."""

import json
import os
import random
import re
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest
from commands import ROOT, danvan
from filled import SMALL_PLAN, filled, plan_of
from formats import as_ods, as_xls
from hostile import zipped
from office import same_cells_other_bytes

REPORT = filled(plan_of("small"), "hoa-sen", "4t")


def folder_of(tmp_path: Path, number: int = 0) -> Path:
    """A working folder of the small plan, with an inbox of so many files of one report in other bytes each."""
    (tmp_path / "plan.toml").write_bytes(SMALL_PLAN.read_bytes())
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    for at in range(number):
        (inbox / f"{at:03}.xlsx").write_bytes(same_cells_other_bytes(REPORT, str(at)))
    return inbox


def command(tmp_path: Path, *more: str) -> subprocess.Popen[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "DANVAN_LANG": "en"}
    return subprocess.Popen(
        [sys.executable, "-m", "danvan_cli", "--quiet", "collect", "inbox", "--received", "2026-04-20", *more],
        cwd=tmp_path, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8",
    )  # fmt: skip


def test_every_file_of_a_folder_is_told_once_in_the_terminal_and_as_json(tmp_path: Path) -> None:
    inbox = folder_of(tmp_path)
    (inbox / "a.xlsx").write_bytes(REPORT)
    (inbox / "nộp.zip").write_bytes(zipped({"b.xls": as_xls(REPORT), "c.ods": as_ods(REPORT)}))
    (inbox / os.fsdecode(b"\x1b[31m\xe3[red].pdf")).write_bytes(b"%PDF-1.7")
    (inbox / "Thumbs.db").write_bytes(b"x")
    (inbox / "~$d.xlsx").write_bytes(b"x")
    os.mkfifo(inbox / "ống.xlsx")
    shown = danvan(tmp_path, "collect", "inbox", "--received", "2026-04-20", "--dry-run")
    assert shown.code == 1
    assert "\x1b" not in shown.out + shown.err
    assert "Traceback" not in shown.err
    told = danvan(tmp_path, "collect", "inbox", "--received", "2026-04-20", "--json").json
    names = ["\\x1b[31m\\xe3[red].pdf", "a.xlsx", "nộp.zip/b.xls", "nộp.zip/c.ods", "ống.xlsx"]
    assert sorted(one["file"] for one in told["files"]) == sorted(names)
    for name in names:
        assert len(re.findall(rf"^{re.escape(name)}  ", shown.out, re.MULTILINE)) == 1
    assert sum(told["counts"].values()) == len(names)
    assert sorted(told["skipped"]) == ["Thumbs.db", "~$d.xlsx"]
    assert len(told["doubts"]) == 1
    db = sqlite3.connect(tmp_path / "danvan.db")
    kept = {name for (name,) in db.execute("SELECT file FROM receipt")}
    db.close()
    assert kept == set(names) - {"ống.xlsx"}


def test_two_collects_at_once_both_end_well(tmp_path: Path) -> None:
    folder_of(tmp_path, 30)
    both = [command(tmp_path, "--json") for _ in range(2)]
    for process in both:
        out, err = process.communicate(timeout=120)
        assert (process.returncode, err) == (0, "")
        assert len(json.loads(out)["files"]) == 30
    db = sqlite3.connect(tmp_path / "danvan.db")
    assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert db.execute("SELECT count(DISTINCT file), count(DISTINCT sha256) FROM receipt").fetchall() == [(30, 30)]
    db.close()


@pytest.mark.skipif(not hasattr(os, "killpg"), reason="processes are killed otherwise on this system")
def test_a_collect_killed_at_any_moment_leaves_whole_receipts_and_the_next_run_completes_it(tmp_path: Path) -> None:
    folder_of(tmp_path, 40)
    dice = random.Random(4)
    database = tmp_path / "danvan.db"
    for _ in range(6):
        process = command(tmp_path)
        time.sleep(dice.uniform(0.2, 1.2))
        process.send_signal(signal.SIGKILL)
        process.communicate()
        if database.exists():
            _assert_whole(database)
    process = command(tmp_path)
    out, err = process.communicate(timeout=120)
    assert (process.returncode, err) == (0, ""), out
    _assert_whole(database)
    db = sqlite3.connect(database)
    assert db.execute("SELECT count(DISTINCT file), count(*) FROM receipt").fetchall() == [(40, 40)]
    db.close()


def _assert_whole(database: Path) -> None:
    db = sqlite3.connect(database, timeout=10)
    assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    if db.execute("PRAGMA user_version").fetchone()[0]:
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []
        counts = ", ".join(f"(SELECT count(*) FROM {table} WHERE receipt = r.id)" for table in ("value", "text"))
        assert len(set(db.execute(f"SELECT {counts} FROM receipt AS r"))) <= 1
        for (digest,) in db.execute("SELECT sha256 FROM receipt"):
            assert (database.parent / ".danvan" / "files" / digest[:2] / f"{digest}.xlsx").exists()
    db.close()


def test_a_full_disk_is_one_clear_line(tmp_path: Path) -> None:
    """Stood for by a limit on the size of any file that is written."""
    folder_of(tmp_path, 3)
    script = """
import resource, signal, sys
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
from danvan_cli.__main__ import main
sys.argv = ["danvan", "--quiet", "--lang", "en", "collect", "inbox"]
main()
"""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False,
        timeout=60,
    )  # fmt: skip
    assert done.returncode == 2
    assert len(done.stderr.strip().splitlines()) == 1, done.stderr
    assert "Traceback" not in done.stderr


def test_readers_that_are_killed_from_outside_again_and_again_stop_nothing(tmp_path: Path) -> None:
    folder_of(tmp_path, 40)
    plan = tmp_path / "plan.toml"
    plan.write_text(plan.read_text(encoding="utf-8").replace("file_seconds = 20", "file_seconds = 1"), encoding="utf-8")
    process = command(tmp_path, "--json")
    ended = 0
    deadline = time.monotonic() + 20
    while process.poll() is None and time.monotonic() < deadline and ended < 4:
        time.sleep(0.05)
        for worker in _workers_of(process.pid):
            os.kill(worker, signal.SIGKILL)
            ended += 1
    out, err = process.communicate(timeout=120)
    assert ended
    assert "Traceback" not in err
    assert len(json.loads(out)["files"]) == 40


def _workers_of(parent: int) -> list[int]:
    """The processes two generations below: the server that workers are forked off is between."""
    children: dict[int, list[int]] = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = path.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        children.setdefault(int(fields[1]), []).append(int(path.parts[2]))
    return [worker for child in children.get(parent, []) for worker in children.get(child, [])]
