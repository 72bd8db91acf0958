"""Measures danvan against what its users would otherwise run: `python benchmarks/run.py [collect|startup|report|all]`.

Every comparison alternates (A B A B …) in one run, so that a busy machine slows both sides alike: the ratios count.
"""

import argparse
import gc
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime
from importlib.metadata import version
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parents[1]
_HERE = Path(__file__).parent
_DAY = "2025-03-12"  # in time for the first quarter
_TICK = 0.02

# What a user would write: every sheet of every workbook into pandas; and the same with each workbook opened but once.
_PANDAS = """
import sys
from pathlib import Path
import pandas as pd
names = ["Thông tin", "Nhiệm vụ", "Chỉ tiêu", "Đánh giá"]
for path in sorted(Path(sys.argv[1]).iterdir())[: int(sys.argv[2])]:
    for wanted in names if sys.argv[3] == "a sheet" else [names]:
        pd.read_excel(path, sheet_name=wanted, header=None, engine="openpyxl")
"""
# The least that reading can cost: the cells, and nothing done with them.
_CALAMINE = """
import sys
from pathlib import Path
from python_calamine import CalamineWorkbook
for path in sorted(Path(sys.argv[1]).iterdir()):
    book = CalamineWorkbook.from_path(str(path))
    for name in book.sheet_names:
        book.get_sheet_by_name(name).to_python(skip_empty_area=False)
"""

Line = tuple[str, ...]
Seconds = float


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", nargs="?", default="all", choices=("collect", "startup", "report", "all"))
    parser.add_argument("--workbooks", type=int, default=1000, help="how many workbooks to collect")
    parser.add_argument("--rounds", type=int, default=3, help="how often each side is timed")
    parser.add_argument("--large", action="store_true", help="measure the memory for 5,000 workbooks as well")
    options = parser.parse_args()
    _say_machine()
    load = _load()
    with tempfile.TemporaryDirectory(prefix="danvan-benchmark-") as work:
        if options.what in ("collect", "all"):
            _collect(Path(work), options.workbooks, options.rounds, large=options.large)
        if options.what in ("startup", "all"):
            _startup(Path(work), options.rounds)
        if options.what in ("report", "all"):
            _report(Path(work), options.rounds)
    if load > 0.5:
        print(f"\nNote: other work kept the machine busy (load {load:.1f} before the start); trust the ratios only.")


# ---- Collecting


def _collect(work: Path, workbooks: int, rounds: int, *, large: bool) -> None:
    office = _Office(work / "office", workbooks)
    sample = min(workbooks, 100)

    def pandas(opening: str, count: int = sample) -> Seconds:
        return _seconds(["-c", _PANDAS, str(office.inbox), str(count), opening])

    took = _alternating(
        {
            "danvan": office.collect_afresh,
            "calamine": lambda: _seconds(["-c", _CALAMINE, str(office.inbox)]),
            "a sheet": lambda: pandas("a sheet"),
            "a book": lambda: pandas("a book"),
            "none": lambda: pandas("a book", 0),
        },
        rounds,
    )
    again = median([office.collect() for _ in range(rounds)])
    danvan, calamine = took["danvan"], took["calamine"]
    none = took["none"]  # what starting alone takes
    a_sheet, a_book = (none + (took[opening] - none) * workbooks / sample for opening in ("a sheet", "a book"))
    how = "" if sample == workbooks else f" (scaled from {sample})"
    _table(
        f"Collecting {workbooks} workbooks (whole process, register and kept files included)",
        (
            _line("danvan collect", danvan, danvan),
            _line(f"pandas and openpyxl, read_excel a sheet{how}", a_sheet, danvan, ">= 5"),
            _line(f"the same, read_excel a workbook{how}", a_book, danvan, ">= 5"),
            _line(
                "python-calamine alone, one process", calamine, danvan, f">= 0.25 (now 1/{_ratio(danvan, calamine)})"
            ),
            _line("danvan collect again, nothing changed", again, danvan),
        ),
    )
    print(f"  {office.accepted()} of {workbooks} accepted; {office.kilobytes():.0f} kB a workbook in the middle")
    _memory(work, workbooks, office, large=large)


def _memory(work: Path, workbooks: int, office: "_Office", *, large: bool) -> None:
    """The peaks of danvan and its workers, added up."""
    if not Path("/proc/self/task").is_dir():
        print("  Memory is measured on Linux only.")
        return
    lines: list[Line] = []
    first = 0.0
    for count in sorted({workbooks // 2, workbooks, *([5 * workbooks] if large else [])}):
        measured = office if count == workbooks else _Office(work / f"office-{count}", count)
        measured.empty()
        peaks = _peaks(measured.command(), measured.folder)
        first = first or sum(peaks)
        shown = " + ".join(f"{peak:.0f}" for peak in sorted(peaks, reverse=True))
        lines.append((f"{count} workbooks", f"{shown} MiB", f"{sum(peaks) / first:.2f}", "no growth"))
    _table("Peak memory of danvan collect: the parent and its workers", lines)


class _Office:
    """A working folder with filled workbooks in its inbox."""

    def __init__(self, folder: Path, workbooks: int) -> None:
        from workbooks import write_plan, write_workbooks

        folder.mkdir()
        self.folder, self.inbox, self.begun = folder, folder / "inbox", 0
        plan = write_plan(folder / "plan.toml", workbooks)
        write_workbooks(plan, self.inbox)

    @property
    def register(self) -> Path:
        return self.folder / f"register-{self.begun}" / "danvan.db"

    def command(self) -> list[str]:
        return ["-m", "danvan_cli", "--register", str(self.register), "collect", "inbox", "--received", _DAY]

    def empty(self) -> None:
        """Forget all that was collected: the old register stays where it is, since a file system is slow to make files
        right after it deleted a thousand."""
        self.begun += 1

    def collect(self) -> Seconds:
        return _seconds(self.command(), self.folder)

    def collect_afresh(self) -> Seconds:
        self.empty()
        return self.collect()

    def accepted(self) -> int:
        import sqlite3

        with sqlite3.connect(self.register) as db:
            count: int = db.execute("SELECT count(*) FROM current").fetchone()[0]
        return count

    def kilobytes(self) -> float:
        return median(path.stat().st_size for path in self.inbox.iterdir()) / 1000


# ---- Starting


def _startup(work: Path, rounds: int) -> None:
    office = work / "started"
    office.mkdir()
    shutil.copytree(ROOT / "sample_data" / "2025-q1", office / "2025-q1")
    _seconds(["-m", "danvan_cli", "collect", "2025-q1", "--received", _DAY], office)
    overdue = ["-m", "danvan_cli", "overdue", "--period", "q1", "--on", "2025-03-20"]
    took = _alternating(
        {
            "bare": lambda: _seconds(["-c", "import typer, rich"]),
            "help": lambda: _seconds(["-m", "danvan_cli", "--help"]),
            "overdue": lambda: _seconds(overdue, office),
            "imports": lambda: _seconds(["-c", "import typer, rich.console, rich.table"]),
        },
        max(rounds, 11),
    )
    _table(
        "Starting (whole process)",
        (
            _line('python -c "import typer, rich"', took["bare"], took["bare"]),
            _line("danvan --help", took["help"], took["bare"], "<= 2"),
            _line("danvan overdue, on a used register", took["overdue"], took["bare"], "<= 2"),
            _line("for comparison: rich's console and table", took["imports"], took["bare"]),
        ),
    )


# ---- The report


def _report(work: Path, rounds: int) -> None:
    from docxtpl import DocxTemplate

    from danvan_cli.bundled import bundled
    from danvan_cli.collect import Collector, list_folder
    from danvan_cli.documents import templates_in_force
    from danvan_cli.register.database import Register
    from danvan_cli.render.context import report_context
    from danvan_cli.render.document import document_context
    from danvan_cli.render.excel import render_excel
    from danvan_cli.render.word import render_word
    from danvan_cli.report import make_report, period_summary, standings_until
    from danvan_cli.session import Session

    gc.set_threshold(50_000)  # as danvan's own start does
    folder, on = work / "report", date(2025, 3, 25)
    folder.mkdir()
    session = Session(folder)
    period, template = session.plan.period_by_id["q1"], bundled("templates") / "report.docx"
    with Register(folder / "danvan.db", session.plan.id) as register:
        now = datetime.combine(on, datetime.min.time()).astimezone()
        collector = Collector(session.plan, session.plan_fingerprint, register, lambda: session.calendar, now)
        entries = list_folder(ROOT / "sample_data" / "2025-q1", now).entries
        for _collected in collector.collect(entries, os.cpu_count() or 1):
            pass
        summary = period_summary(session.plan, register, session.calendar, period, on)
        standings = standings_until(session.plan, register, session.calendar, period, on)
    context = report_context(summary, on)

    def bare() -> None:
        document = DocxTemplate(template)
        document.render(context, autoescape=True)
        document.save(folder / "bare.docx")

    def word() -> None:
        render_word(template, report_context(summary, on), folder / "word.docx", stamp=on)

    def leaders() -> None:
        whole = document_context(summary, standings, on)
        render_word(template.with_name("summary.docx"), whole, folder / "summary.docx", stamp=on)

    def excel() -> None:
        render_excel(summary, folder / "excel.xlsx", stamp=on, standings=standings)

    every = templates_in_force(folder, template.parent)
    command = ["-m", "danvan_cli", "report", "--period", "q1", "--on", on.isoformat()]
    took = _alternating(
        {
            "bare": lambda: _timed(bare),
            "word": lambda: _timed(word),
            "summary": lambda: _timed(leaders),
            "excel": lambda: _timed(excel),
            "all": lambda: _timed(lambda: make_report(summary, standings, every, folder / "made", on)),
            "whole": lambda: _seconds(command, folder),
        },
        max(rounds, 7),
    )
    _table(
        f"The report of {len(summary.reported)} units (in process, imports done; danvan report as a whole process)",
        (
            _line("docxtpl: render and save", took["bare"], took["bare"]),
            _line("the Word report: context, render, save", took["word"], took["bare"], "<= 3"),
            _line("the summary with its charts, context included", took["summary"], took["bare"]),
            _line("the Excel appendix", took["excel"], took["bare"]),
            _line("all three, make_report", took["all"], took["bare"], "<= 3"),
            _line("danvan report", took["whole"], took["bare"]),
        ),
    )


# ---- Measuring


def _alternating(sides: Mapping[str, Callable[[], Seconds]], rounds: int) -> dict[str, Seconds]:
    """The median time of each side, after one round that only warms up."""
    times: dict[str, list[Seconds]] = {name: [] for name in sides}
    for turn in range(rounds + 1):
        for name, run in sides.items():
            took = run()
            if turn:
                times[name].append(took)
    return {name: median(measured) for name, measured in times.items()}


def _timed(run: Callable[[], object]) -> Seconds:
    clock = time.perf_counter()
    run()
    return time.perf_counter() - clock


def _start(arguments: Sequence[str], folder: Path | None) -> "subprocess.Popen[bytes]":
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    silent = subprocess.DEVNULL
    return subprocess.Popen([sys.executable, *arguments], cwd=folder, env=environment, stdout=silent, stderr=silent)


def _seconds(arguments: Sequence[str], folder: Path | None = None) -> Seconds:
    """How long a Python process takes. danvan ends with 1 where it found something; more than that is a failure."""
    clock = time.perf_counter()
    code = _start(arguments, folder).wait()
    took = time.perf_counter() - clock
    if code > 1 or code < 0:
        raise SystemExit(f"{' '.join(arguments[:4])} ended with {code}")
    return took


def _peaks(arguments: Sequence[str], folder: Path) -> list[float]:
    """The peak memory of a process and of each of those below it, in MiB."""
    peaks: dict[str, float] = {}
    process = _start(arguments, folder)
    ended = threading.Event()

    def watch() -> None:
        while not ended.wait(_TICK):
            for one in _below(str(process.pid)):
                peaks[one] = _peak(one) or peaks.get(one, 0.0)

    watcher = threading.Thread(target=watch)
    watcher.start()
    process.wait()
    ended.set()
    watcher.join()
    return list(peaks.values())


def _below(pid: str) -> Iterator[str]:
    """The process and all that it, and they, started."""
    yield pid
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
    except OSError:
        return
    for child in children:
        yield from _below(child)


def _peak(pid: str) -> float:
    try:
        status = Path(f"/proc/{pid}/status").read_text(encoding="utf-8")
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in status.splitlines() if line.startswith("VmHWM")), 0.0)


def _load() -> float:
    """How many other programs want to run."""
    return os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0


# ---- Showing


def _say_machine() -> None:
    packages = ("python-calamine", "pandas", "openpyxl", "docxtpl", "typer", "rich", "pebble")
    print(f"{os.cpu_count()} cores, {platform.system()} {platform.machine()}, Python {platform.python_version()}")
    print(", ".join(f"{name} {version(name)}" for name in packages))


def _table(title: str, lines: Sequence[Line]) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table(title=title, title_justify="left", box=None, padding=(0, 2), pad_edge=False)
    for heading in ("", "median", "ratio", "target"):
        table.add_column(heading, justify="right" if heading == "median" else "left", no_wrap=True)
    for line in lines:
        table.add_row(*line)
    print()
    Console(width=120).print(table)


def _line(name: str, took: Seconds, base: Seconds, target: str = "") -> Line:
    return name, _shown(took), _ratio(took, base), target


def _shown(seconds: float) -> str:
    return f"{seconds:.2f} s" if seconds >= 2 else f"{seconds * 1000:.0f} ms"


def _ratio(one: Seconds, other: Seconds) -> str:
    return f"{one / other:.2f}"


if __name__ == "__main__":
    sys.path[:0] = [str(ROOT), str(_HERE)]
    main()
