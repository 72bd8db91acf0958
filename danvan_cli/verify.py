"""Use case: the report's figures rebuilt from the original files that were kept, and compared with the register."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from danvan_cli.deadline import Calendar
from danvan_cli.intake.worker import Job, examine_all
from danvan_cli.plan import Period, Plan
from danvan_cli.register.database import Register
from danvan_cli.register.receipt import Status
from danvan_cli.report import period_summary
from danvan_cli.submission import Answer, Submission
from danvan_cli.summary import Figure, Reported, Summary, summarise


class Fault(StrEnum):
    """What was found to differ. `lost`: the kept file is not there; `altered`: its bytes are not those received;
    `unreadable`: it cannot be read any more; `figure`, `text`: a cell says something else than the register;
    `total`: a total of the report comes out otherwise."""

    LOST = "lost"
    ALTERED = "altered"
    UNREADABLE = "unreadable"
    FIGURE = "figure"
    TEXT = "text"
    TOTAL = "total"


@dataclass(frozen=True)
class Difference:
    """`where` is a file or a cell, or the code of a total; `registered` and `found` what either side says."""

    fault: Fault
    unit: str
    where: str
    registered: str = ""
    found: str = ""


@dataclass(frozen=True)
class Verified:
    """How much was compared, and all that differs."""

    period: Period
    files: int
    figures: int
    texts: int
    totals: int
    differences: tuple[Difference, ...]


def reported_periods(plan: Plan, register: Register, on: date) -> list[Period]:
    """The periods for which something had been accepted by the day `on`."""
    there = {r.period for r in register.receipts() if r.status is Status.ACCEPTED and r.received <= on}
    return [period for period in plan.periods if period.id in there]


def verify(plan: Plan, register: Register, calendar: Calendar, period: Period, on: date, workers: int) -> Verified:
    """Compare the period's report as of the day `on` with the kept files.

    Raises `DanvanError` where nothing had been accepted by then.
    """
    summary = period_summary(plan, register, calendar, period, on)
    differences: list[Difference] = []
    again: list[Reported] = []
    jobs = _jobs(register, summary.reported, differences)
    for reported, examined in examine_all(plan, None, jobs, workers):
        submission = examined.submission if examined else None
        if submission is None:
            if examined is not None:
                differences.append(Difference(Fault.UNREADABLE, reported.unit.id, reported.receipt.file))
            continue
        differences += _compared(reported, submission)
        answers = {answer.code: answer for answer in submission.answers}
        again.append(Reported(reported.unit, reported.receipt, answers, submission.narratives))
    if len(again) == len(summary.reported):  # else each total would differ for one and the same reason
        differences += _totals(summary, summarise(plan, period, summary.standing, again))
    return Verified(
        period,
        files=len(summary.reported),
        figures=sum(len(reported.answers) for reported in summary.reported),
        texts=sum(len(reported.narratives) for reported in summary.reported),
        totals=len(summary.figures) + len(summary.percentages),
        differences=tuple(differences),
    )


def _jobs(
    register: Register, reports: Iterable[Reported], differences: list[Difference]
) -> Iterator[tuple[Reported, Job | None]]:
    """Each report with its kept bytes; None for one whose bytes are lost or altered, which is noted."""
    for reported in reports:
        receipt = reported.receipt
        try:
            content = register.file_path(receipt.sha256, Path(receipt.file).suffix).read_bytes()
        except OSError:
            differences.append(Difference(Fault.LOST, reported.unit.id, receipt.file))
            yield reported, None
            continue
        if hashlib.sha256(content).hexdigest() != receipt.sha256:
            differences.append(Difference(Fault.ALTERED, reported.unit.id, receipt.file))
            yield reported, None
            continue
        yield reported, Job(receipt.file, content)


def _compared(reported: Reported, submission: Submission) -> Iterator[Difference]:
    """Every figure and text of the report against the cell that it was read from."""
    unit = reported.unit.id
    found = {answer.code: answer for answer in submission.answers}
    for code in dict.fromkeys((*reported.answers, *found)):
        before, now = reported.answers.get(code), found.get(code)
        if _said(before) != _said(now):
            where = (before or now or found[code]).where
            yield Difference(Fault.FIGURE, unit, str(where), _shown(before), _shown(now))
    texts = {(n.task, n.field): n for n in submission.narratives}
    for narrative in reported.narratives:
        other = texts.get((narrative.task, narrative.field))
        if other is None or other.text != narrative.text:
            told = other.text if other else ""
            yield Difference(Fault.TEXT, unit, str(narrative.where), narrative.text, told)


def _said(answer: Answer | None) -> tuple[object, ...]:
    return () if answer is None else (answer.state, answer.value, answer.where.sheet, answer.where.cell)


def _shown(answer: Answer | None) -> str:
    return "" if answer is None else f"{answer.where.cell}: {answer.text}"


def _totals(registered: Summary, found: Summary) -> Iterator[Difference]:
    for code, figure in registered.figures.items():
        if _counted(figure) != _counted(found.figures[code]):
            yield Difference(Fault.TOTAL, "", code, str(figure.total), str(found.figures[code].total))
    for code, percentage in registered.percentages.items():
        other = found.percentages[code]
        if (percentage.percent, percentage.units) != (other.percent, other.units):
            yield Difference(Fault.TOTAL, "", code, str(percentage.percent), str(other.percent))


def _counted(figure: Figure) -> tuple[object, Mapping[str, object]]:
    return figure.total, {unit: answer.value for unit, answer in figure.given.items()}
