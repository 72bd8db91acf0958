"""Reading and examining workbooks in processes of their own, so that no file can stop, hang or kill the batch.

The processes live on from file to file, since starting one costs as much as reading ten workbooks. One that dies, or
takes too long, costs its file a finding and is replaced.
"""

import contextlib
import multiprocessing
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import TimeoutError as FutureTimeout
from dataclasses import dataclass
from typing import Any, TypeVar

from danvan_cli.checks import Case, examine
from danvan_cli.finding import Finding
from danvan_cli.form_reading import read_form
from danvan_cli.guard import Failure, Reason
from danvan_cli.identify import Identity, identify
from danvan_cli.plan import Period, Plan
from danvan_cli.submission import Submission
from danvan_cli.workbook import read_book

# So many files for each process are under way at once: enough to keep it busy, few enough to bound the memory.
_AHEAD = 4
MEBIBYTE = 2**20

Tag = TypeVar("Tag")

_plan: Plan | None = None
_asked_period: Period | None = None


@dataclass(frozen=True)
class Job:
    """A file's content, with the name it has in findings."""

    file: str
    content: bytes


@dataclass(frozen=True)
class Examined:
    """What one workbook alone shows. `unit` and `period` are ids, "" where the content does not say."""

    submission: Submission | None
    unit: str
    period: str
    findings: tuple[Finding, ...]


def examine_content(plan: Plan, asked_period: Period | None, file: str, content: bytes) -> Examined:
    """Read a workbook and run the checks that need nothing else."""
    if len(content) > plan.limits.file_megabytes * MEBIBYTE:
        return failed(plan, file, Failure(Reason.TOO_LARGE))
    book = read_book(content)
    if isinstance(book, Failure):
        return failed(plan, file, book)
    submission = read_form(book, plan, file)
    identity = identify(submission, plan)
    case = Case(plan, file, submission=submission, identity=identity, asked_period=asked_period)
    return Examined(submission, *_ids(identity), tuple(examine(case)))


def failed(plan: Plan, file: str, failure: Failure | None) -> Examined:
    """What is said of a file that could not be read."""
    return Examined(None, "", "", tuple(examine(Case(plan, file, failure))))


def _ids(identity: Identity) -> tuple[str, str]:
    return identity.unit.id if identity.unit else "", identity.period.id if identity.period else ""


def examine_all(
    plan: Plan, asked_period: Period | None, jobs: Iterable[tuple[Tag, Job | None]], processes: int
) -> Iterator[tuple[Tag, Examined | None]]:
    """Examine files in order, each under its tag; `None` passes through, for files that need no reading.

    `jobs` is drawn from only as fast as results are taken, so memory does not grow with the number of files.
    """
    from pebble import ProcessPool

    pool = ProcessPool(
        max_workers=processes,
        context=multiprocessing.get_context("spawn"),
        initializer=_begin,
        initargs=(plan, asked_period),
    )
    waiting: deque[tuple[Tag, Callable[[], Examined | None]]] = deque()
    with pool:
        try:
            for tag, job in jobs:
                waiting.append((tag, _submit(pool, plan, job)))
                if len(waiting) >= processes * _AHEAD:
                    done, result = waiting.popleft()
                    yield done, result()
            while waiting:
                done, result = waiting.popleft()
                yield done, result()
        except BaseException:
            pool.stop()  # type: ignore[no-untyped-call]
            raise


def _submit(pool: Any, plan: Plan, job: Job | None) -> Callable[[], Examined | None]:
    """Hand the file to a process; the result is fetched by calling what this returns."""
    if job is None:
        return lambda: None
    future = pool.schedule(_work, args=(job.file, job.content), timeout=plan.limits.file_seconds)

    def result() -> Examined:
        try:
            examined: Examined = future.result()
        except FutureTimeout:
            return failed(plan, job.file, Failure(Reason.SLOW))
        except Exception as error:  # the process died, or stumbled over this file: the batch goes on
            return failed(plan, job.file, Failure(Reason.CRASHED, str(error) or type(error).__name__))
        return examined

    return result


def _begin(plan: Plan, asked_period: Period | None) -> None:
    """Runs once in each process."""
    global _plan, _asked_period
    _plan, _asked_period = plan, asked_period
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the parent to act upon
    try:
        import resource
    except ImportError:  # Windows has no such limit; the guard's limits on sizes hold there
        return
    most = plan.limits.file_memory_megabytes * MEBIBYTE
    with contextlib.suppress(ValueError, OSError):  # a lower limit is set already
        resource.setrlimit(resource.RLIMIT_AS, (most, most))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _work(file: str, content: bytes) -> Examined:
    assert _plan is not None
    return examine_content(_plan, _asked_period, file, content)
