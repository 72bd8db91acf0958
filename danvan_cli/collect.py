"""Use case: a folder of workbooks, read, identified, checked and registered."""

import hashlib
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path, PurePosixPath

from danvan_cli import __version__
from danvan_cli.checks import Case, Twin, compare, has_error, in_order
from danvan_cli.deadline import Calendar
from danvan_cli.errors import DanvanError, reason_of
from danvan_cli.finding import Finding, Severity
from danvan_cli.history import same_figures, same_texts
from danvan_cli.intake.apart import MEBIBYTE
from danvan_cli.intake.identify import Identity
from danvan_cli.intake.inbox import Batch, Entry, entries_of, list_folder, read_entry
from danvan_cli.intake.worker import Examined, Job, examine_all, examine_content, failed
from danvan_cli.language import _
from danvan_cli.plan import Period, Plan
from danvan_cli.register.database import Register
from danvan_cli.register.packing import pack
from danvan_cli.register.receipt import Evidence, Receipt, Status
from danvan_cli.submission import Origin, Submission
from danvan_cli.texts.likeness import alike
from danvan_cli.workbook.guard import Failure, Unreadable

__all__ = ["Batch", "Collected", "Collector", "Entry", "check_files", "list_folder"]


@dataclass(frozen=True)
class Collected:
    """What became of one file."""

    file: str
    status: Status
    unit: str
    period: str
    received: date
    evidence: Evidence
    findings: tuple[Finding, ...]

    def count(self, severity: Severity) -> int:
        """How many findings of the severity there are; an error that was accepted is none any more."""
        return sum(finding.severity is severity and not finding.accepted for finding in self.findings)


def check_files(plan: Plan, paths: Sequence[Path], now: datetime) -> Iterator[Collected]:
    """The checks that need no register, over single files. Raises `DanvanError` for a file that is not there."""
    for path in paths:
        if not path.exists():
            message = _("There is no file {path}; look at its name and folder.")
            raise DanvanError(message.format(path=path))
    opened = (_open(entry, plan) for entry in entries_of(paths, now))
    for one, examined in examine_all(plan, None, ((one, _job(one, Origin())) for one in opened), 1):
        result = examined or failed(plan, one.entry.file, one.trouble)
        yield _collected(one.entry, _status(result, result.findings), result, result.findings)


class Collector:
    """Takes files one by one against a plan and a register. For a dry run, give it a copy of the register."""

    def __init__(
        self,
        plan: Plan,
        fingerprint: str,
        register: Register,
        calendar: Callable[[], Calendar],
        now: datetime,
        asked: Period | None = None,
    ) -> None:
        """`fingerprint` is of the plan's file; `asked` is the one period to take, None for all. The `calendar` is asked
        for while the processes begin that read the files: a year's holidays take as long to load as a dozen workbooks.
        """
        self.plan, self.fingerprint, self.register = plan, fingerprint, register
        self.calendar, self.now, self.asked = calendar, now, asked
        self.decisions = register.decisions()

    def collect(self, entries: Iterable[Entry], processes: int) -> Iterator[Collected]:
        """What became of each file, in order. A file stands in the register before its result is given out."""
        self.calendar()
        for opened, examined in examine_all(self.plan, self.asked, map(self._open, entries), processes):
            yield self._take(opened, examined)

    def _open(self, entry: Entry) -> tuple["_Opened", Job | None]:
        """The file, with no job for bytes that are known already."""
        opened = self._with_known(_open(entry, self.plan))
        return opened, None if not opened.trouble and self._judged_before(opened) else _job(
            opened, self._origin(opened)
        )

    def _origin(self, opened: "_Opened") -> Origin:
        return Origin(opened.entry.folder, opened.entry.sender, self.decisions.assignment(opened.sha256))

    def _take(self, opened: "_Opened", examined: Examined | None) -> Collected:
        if opened.trouble:
            examined = failed(self.plan, opened.entry.file, opened.trouble)
            return _collected(opened.entry, Status.UNPLACED, examined, examined.findings)
        opened = self._with_known(opened)  # an earlier file of the batch may have had the same bytes
        if earlier := self._judged_before(opened):
            findings = tuple(
                replace(finding, where=finding.where._replace(file=opened.entry.file))
                for finding in self.register.findings(earlier)
            )
            return Collected(
                opened.entry.file, Status.DUPLICATE, earlier.unit, earlier.period, earlier.received, earlier.evidence,
                findings,
            )  # fmt: skip
        if examined is None:
            # Known when it was opened, but an earlier file of the batch has changed what it is judged by.
            origin = self._origin(opened)
            examined = examine_content(self.plan, self.asked, opened.entry.file, opened.content, origin)
        return self._judge(self._with_best_date(opened), examined)

    def _judge(self, opened: "_Opened", examined: Examined) -> Collected:
        entry, submission = opened.entry, examined.submission
        if submission is None or _status(examined, examined.findings) is Status.UNPLACED:
            collected = _collected(entry, Status.UNPLACED, examined, examined.findings)
            if not self._passed_by(examined):
                self._register(opened, collected, None)
            return collected
        period = self.plan.period_by_id[examined.period]
        examined = replace(examined, findings=tuple(self._with_accepted(opened, examined.findings)))
        case = self._case(opened, examined, submission, period)
        # A form of another year or plan is not compared with this one's reports.
        across = [] if any(has_error([f]) and f.code[0] == "I" for f in examined.findings) else compare(case)
        across = self._with_accepted(opened, across)
        if has_error(across):  # then it does not count, and must not say so
            across = [finding for finding in across if finding.code != "T03"]
        findings = tuple(in_order((*examined.findings, *across)))
        collected = _collected(entry, _status(examined, findings), examined, findings)
        self._register(opened, collected, submission)
        return collected

    def _with_accepted(self, opened: "_Opened", findings: Iterable[Finding]) -> list[Finding]:
        """The findings, those marked that a person accepted: of these bytes, in this cell, with these figures."""
        accepted = {
            (decision.code, decision.sheet, decision.cell, decision.found): decision
            for decision in self.decisions.acceptances(opened.sha256)
        }
        if not accepted:
            return list(findings)
        return [
            replace(finding, accepted=accepted.get((finding.code, *finding.where[1:], pack(finding.arguments))))
            for finding in findings
        ]

    def _passed_by(self, examined: Examined) -> bool:
        """Whether another run may judge otherwise: another period is asked for, the machine has more time or memory."""
        other_period = self.asked is not None and examined.period not in ("", self.asked.id)
        return other_period or any(finding.code in ("F07", "F08") for finding in examined.findings)

    def _case(self, opened: "_Opened", examined: Examined, submission: Submission, period: Period) -> Case:
        """What the checks across submissions look at."""
        unit, entry = examined.unit, opened.entry
        figures, texts = self.register.earlier(unit, [earlier.id for earlier in self.plan.earlier(period)])
        last_good_day = self.decisions.last_good_day(unit, period.id, self.calendar().last_good_day(period))
        others = [r for r in self.register.receipts(period.id, unit) if r.sha256 != opened.sha256]
        accepted = [receipt for receipt in others if receipt.status is Status.ACCEPTED]
        # Judged anew, a file still came before those that were first judged after it; one with errors does not count.
        before = [receipt for receipt in others if opened.known is None or receipt.first < opened.known.first]
        same = self._same_content(before, submission)
        same_day = [
            receipt.file
            for receipt in before
            if receipt.status is Status.ACCEPTED and receipt.received == entry.received and receipt != same
        ]
        return Case(
            self.plan,
            entry.file,
            submission=submission,
            identity=Identity(self.plan.unit_by_id[unit], period),
            before=figures,
            before_texts=texts,
            twins=tuple(self._twins(opened, unit, period, submission)),
            received=entry.received,
            last_good_day=last_good_day,
            in_time_before=any(receipt.received <= last_good_day for receipt in accepted),
            same_day=() if has_error(examined.findings) else tuple(same_day),
            same_content=same.file if same else "",
        )

    def _same_content(self, before: Sequence[Receipt], submission: Submission) -> Receipt | None:
        """The latest of the unit's earlier receipts with the same figures and texts."""
        figures = {answer.code: answer for answer in submission.answers}
        return next(
            (
                receipt
                for receipt in reversed(before)
                if same_figures(self.register.answers(receipt), figures)
                and same_texts(self.register.narratives(receipt), submission.narratives)
            ),
            None,
        )

    def _register(self, opened: "_Opened", collected: Collected, submission: Submission | None) -> None:
        """Raises `DanvanError` where the register cannot be written; what stands in it already stays whole."""
        entry = opened.entry
        receipt = Receipt(
            id=0,
            file=entry.file,
            sha256=opened.sha256,
            unit=collected.unit,
            period=collected.period,
            status=collected.status,
            received=entry.received,
            evidence=entry.evidence,
            collected=self.now.isoformat(timespec="seconds"),
            sender=entry.sender,
            folder=entry.folder,
        )
        judged_by = self._judged_by(opened.sha256, collected.unit, collected.period)
        try:
            self.register.keep_file(opened.sha256, PurePosixPath(entry.file).suffix, opened.content)
            self.register.add(receipt, judged_by, submission, collected.findings)
        except (OSError, sqlite3.Error) as error:
            message = _("The register {path} cannot be written: {reason}. The files before {file} are registered.")
            reason = reason_of(error) if isinstance(error, OSError) else error
            raise DanvanError(message.format(path=self.register.path, reason=reason, file=entry.file)) from error

    def _with_known(self, opened: "_Opened") -> "_Opened":
        known = self.register.last_of_bytes(opened.sha256)
        return opened if known == opened.known else replace(opened, known=known)

    def _judged_before(self, opened: "_Opened") -> Receipt | None:
        """The receipt of the same bytes, unless the plan, the earlier figures or the evidence of its date changed."""
        last = opened.known
        if last is None or _better_evidence(opened.entry, last):
            return None
        judged_by = self._judged_by(last.sha256, last.unit, last.period)
        return last if self.register.judged_by(last) == judged_by else None

    def _judged_by(self, sha256: str, unit: str, period: str) -> str:
        """All that a judgement depends on besides the file: the plan, danvan's own version, the earlier report, what
        was decided about the file and its unit."""
        known = self.plan.period_by_id.get(period)
        before = [self.register.current_id(unit, earlier.id) for earlier in self.plan.earlier(known)] if known else []
        decided = [f"d{number}" for number in self.decisions.bearing_on(sha256, unit, period)]
        return " ".join((self.fingerprint[:16], __version__, *map(str, before), *decided))

    def _with_best_date(self, opened: "_Opened") -> "_Opened":
        """A file that is judged anew keeps the day on which it came, unless there is better evidence now."""
        last = opened.known
        if last is None or _better_evidence(opened.entry, last):
            return opened
        return replace(opened, entry=replace(opened.entry, received=last.received, evidence=last.evidence))

    def _twins(self, opened: "_Opened", unit: str, period: Period, submission: Submission) -> Iterable[Twin]:
        """The unit's results that stand in another unit's report for the period as well."""
        least = self.plan.limits.narrative_min_words
        told = {
            narrative.task: narrative
            for narrative in submission.narratives
            if narrative.field == "result" and len(narrative.text.split(None, least)) >= least
        }
        twins: dict[str, Twin] = {}
        for other in self.register.told_like(period.id, {task: one.sketch for task, one in told.items()}):
            if other.task in twins or not alike(other.text, told[other.task].text, self.plan.limits.similar_percent):
                continue
            teller = self.register.teller(other, opened.known.first if opened.known else 0)
            if teller and teller[0] != unit and teller[0] in self.plan.unit_by_id:
                twins[other.task] = Twin(told[other.task], self.plan.unit_by_id[teller[0]].name, teller[1])
        return twins.values()


@dataclass(frozen=True)
class _Opened:
    """A file's bytes and their hash, or the trouble that kept it closed; `known` is the last judgement of the bytes."""

    entry: Entry
    content: bytes = b""
    sha256: str = ""
    trouble: Failure | None = None
    known: Receipt | None = None


def _open(entry: Entry, plan: Plan) -> _Opened:
    """The file's bytes, read once: what is hashed, examined and kept is the same."""
    try:
        content = read_entry(entry, plan.limits.file_megabytes * MEBIBYTE)
    except Unreadable as unreadable:
        return _Opened(entry, trouble=unreadable.failure)
    return _Opened(entry, content, hashlib.sha256(content).hexdigest())


def _job(opened: _Opened, origin: Origin) -> Job | None:
    return None if opened.trouble else Job(opened.entry.file, opened.content, origin)


# Another period than asked for, a unit not in being, a blank form: no report of the unit for the period.
_NO_PLACE = ("I05", "I09", "I13")


def _status(examined: Examined, findings: Iterable[Finding]) -> Status:
    """A file that cannot be read, or whose unit or period is in doubt, is at no place; one with any other error goes
    back to its unit."""
    found = list(findings)
    placed = examined.submission is not None and examined.unit and examined.period
    if not placed or any(finding.code in _NO_PLACE for finding in found):
        return Status.UNPLACED
    return Status.RETURNED if has_error(found) else Status.ACCEPTED


def _better_evidence(entry: Entry, receipt: Receipt) -> bool:
    """Whether what is known now of the day of receipt overrules what the register says.

    Evidence beats the mere day of collection, and the office's incoming register, once mended, what was said before.
    A day given by hand is for files that are new: it must not re-date a folder's older ones.
    """
    if receipt.evidence is Evidence.COLLECTED:
        return entry.evidence is not Evidence.COLLECTED
    return entry.evidence is Evidence.INCOMING_REGISTER and entry.received != receipt.received


def _collected(entry: Entry, status: Status, examined: Examined, findings: tuple[Finding, ...]) -> Collected:
    return Collected(entry.file, status, examined.unit, examined.period, entry.received, entry.evidence, findings)
