"""Reading and examining workbooks in processes of their own, so that no file can stop, hang or kill the batch.

The processes live on from file to file, since starting one costs as much as reading ten workbooks. One that dies, or
takes too long, costs its file a finding and is replaced.
"""

import contextlib
import gc
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import TimeoutError as FutureTimeout
from dataclasses import dataclass
from typing import Any, TypeVar

from danvan_cli.checks import Case, examine
from danvan_cli.finding import Finding
from danvan_cli.form.reading import read_form
from danvan_cli.intake import processes
from danvan_cli.intake.apart import MEBIBYTE, Apart, TookTooLong, confine, end_pool
from danvan_cli.intake.identify import Identity, assigned, identify
from danvan_cli.plan import Period, Plan
from danvan_cli.submission import Origin, Submission
from danvan_cli.workbook.guard import Failure, Reason
from danvan_cli.workbook.reader import read_book

# So many batches for each process are under way at once, of at most so many files and a mebibyte each: enough to keep
# it busy, few enough to bound the memory.
_AHEAD = 4
_BATCH = 16
# So many seconds pass before the pool notices that a process died or that all work is done.
_TICK = 0.01

_UNKNOWN = Origin()

Tag = TypeVar("Tag")

_plan: Plan | None = None
_asked_period: Period | None = None


@dataclass(frozen=True)
class Job:
    """A file's content, with the name it has in findings and where it came from."""

    file: str
    content: bytes
    origin: Origin = _UNKNOWN


@dataclass(frozen=True)
class Examined:
    """What one workbook alone shows. `unit` and `period` are ids, "" where the content does not say."""

    submission: Submission | None
    unit: str
    period: str
    findings: tuple[Finding, ...]


def examine_content(
    plan: Plan,
    asked_period: Period | None,
    file: str,
    content: bytes,
    origin: Origin = _UNKNOWN,
    *,
    again: bool = False,
) -> Examined:
    """Read a workbook and run the checks that need nothing else; `again` by the second reader there is for its kind."""
    if len(content) > plan.limits.file_megabytes * MEBIBYTE:
        return failed(plan, file, Failure(Reason.TOO_LARGE))
    book = read_book(content, again=again)
    if isinstance(book, Failure):
        return failed(plan, file, book)
    submission = read_form(book, plan, file)
    identity = assigned(identify(submission, plan), plan, origin.assigned)
    case = Case(
        plan, file, signs=book.signs, submission=submission, identity=identity, asked_period=asked_period, origin=origin
    )
    return Examined(submission, *_ids(identity), tuple(examine(case)))


def failed(plan: Plan, file: str, failure: Failure | None) -> Examined:
    """What is said of a file that could not be read."""
    return Examined(None, "", "", tuple(examine(Case(plan, file, failure))))


def _ids(identity: Identity) -> tuple[str, str]:
    return identity.unit.id if identity.unit else "", identity.period.id if identity.period else ""


def examine_all(
    plan: Plan, asked_period: Period | None, jobs: Iterable[tuple[Tag, Job | None]], workers: int
) -> Iterator[tuple[Tag, Examined | None]]:
    """Examine files in order, each under its tag; `None` passes through, for files that need no reading.

    `jobs` is drawn from only as fast as results are taken, so memory does not grow with the number of files.
    """
    from pebble import CONSTS, ProcessPool

    CONSTS.sleep_unit = _TICK
    pool = ProcessPool(
        max_workers=workers,
        context=processes.context(),
        initializer=_begin,
        initargs=(plan, asked_period),
    )
    waiting: deque[tuple[list[tuple[Tag, Job | None]], Callable[[], list[Examined]]]] = deque()

    def first_done() -> Iterator[tuple[Tag, Examined | None]]:
        batch, results = waiting.popleft()
        examined = iter(results())
        return ((tag, next(examined) if job else None) for tag, job in batch)

    try:
        with Apart(plan.limits.file_seconds, plan.limits.file_memory_megabytes) as apart:
            alone = _Alone(plan, asked_period, apart, plan.limits.file_seconds * (_AHEAD + 1) + 10)
            for batch in _batches(jobs):
                waiting.append((batch, _submit(pool, alone, [job for _tag, job in batch if job])))
                if len(waiting) >= workers * _AHEAD:
                    yield from first_done()
            while waiting:
                yield from first_done()
    finally:
        end_pool(pool)


def _batches(jobs: Iterable[tuple[Tag, Job | None]]) -> Iterator[list[tuple[Tag, Job | None]]]:
    """The jobs in batches that grow from one file to a few: to hand over a small file costs as much as to read it."""
    batch: list[tuple[Tag, Job | None]] = []
    most, held = 1, 0
    for tag, job in jobs:
        batch.append((tag, job))
        held += len(job.content) if job else 0
        if len(batch) >= most or held >= MEBIBYTE:
            yield batch
            batch, held, most = [], 0, min(most + 1, _BATCH)
    if batch:
        yield batch


def _submit(pool: Any, alone: "_Alone", jobs: list[Job]) -> Callable[[], list[Examined]]:
    """Hand files to a process; the results are fetched by calling what this returns."""
    if not jobs:
        return list
    try:
        future = pool.schedule(_work, args=(jobs,), timeout=alone.plan.limits.file_seconds)
    except RuntimeError:  # somebody ended all the pool's processes while they waited for work
        return lambda: [alone.examine(job) for job in jobs]

    def results() -> list[Examined]:
        try:
            examined: list[Examined] = future.result(timeout=alone.patience)
        except Exception as error:  # the process died, took too long, or stumbled over a file: the batch goes on
            if not future.done():
                # A process that was killed while it took its work keeps the others from theirs: none will come.
                alone.patience = 0
                return [alone.examine(job) for job in jobs]
            # One of them did it: each by itself, to find out which.
            return [alone.after(error, jobs[0])] if len(jobs) == 1 else [alone.examine(job) for job in jobs]
        return examined

    return results


@dataclass
class _Alone:
    """Examines one file at a time, in a process for such files. The pool is waited for with `patience`: so many seconds
    as the batches before one in its queue may take together, and some more."""

    plan: Plan
    asked_period: Period | None
    apart: Apart
    patience: float

    def examine(self, job: Job) -> Examined:
        try:
            return self._run(job, again=False)
        except Exception as error:
            return self.after(error, job)

    def after(self, error: Exception, job: Job) -> Examined:
        """What is said of a file whose reader stopped, or took the process with it: the second reader there is for its
        kind may fare better. One that took too long is not tried again."""
        if not isinstance(error, FutureTimeout | TookTooLong):
            with contextlib.suppress(Exception):
                examined = self._run(job, again=True)
                if examined.submission:
                    return examined
        return failed(self.plan, job.file, _reason(error))

    def _run(self, job: Job, *, again: bool) -> Examined:
        return self.apart.run(_examine_alone, self.plan, self.asked_period, job, again)


def _examine_alone(plan: Plan, asked_period: Period | None, job: Job, again: bool) -> Examined:
    return examine_content(plan, asked_period, job.file, job.content, job.origin, again=again)


def _reason(error: Exception) -> Failure:
    if isinstance(error, FutureTimeout | TookTooLong):
        return Failure(Reason.SLOW)
    return Failure(Reason.CRASHED, str(error) or type(error).__name__)


def _begin(plan: Plan, asked_period: Period | None) -> None:
    """Runs once in each process."""
    global _plan, _asked_period
    _plan, _asked_period = plan, asked_period
    gc.set_threshold(50_000)  # reading makes many objects and little garbage
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the parent to act upon
    confine(plan.limits.file_memory_megabytes)


def _work(jobs: list[Job]) -> list[Examined]:
    assert _plan is not None
    return [examine_content(_plan, _asked_period, job.file, job.content, job.origin) for job in jobs]
