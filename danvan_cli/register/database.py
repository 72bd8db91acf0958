"""The register: every receipt with its figures, texts and findings, in one SQLite file that only grows."""

import os
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from danvan_cli.errors import DanvanError
from danvan_cli.finding import Finding, Severity, Where
from danvan_cli.language import _
from danvan_cli.register.decision import Decision, Decisions
from danvan_cli.register.decision_rows import add_decision, read_decisions
from danvan_cli.register.packing import pack, unpack
from danvan_cli.register.receipt import Evidence, Receipt, Status
from danvan_cli.register.reminder import Sent, SentLetters
from danvan_cli.register.reminder_rows import add_sent, read_sent
from danvan_cli.register.schema import MIGRATIONS
from danvan_cli.register.sketches import Told, add_sketches, told_like

if TYPE_CHECKING:
    from danvan_cli.submission import Answer, Earlier, Narrative, Submission

REGISTER_NAME = "danvan.db"

_RECEIPT = """
    SELECT id, file, sha256, unit, period, status, received, evidence, collected,
        (SELECT count(*) FROM finding WHERE finding.receipt = r.id AND severity = 'error' AND accepted IS NULL),
        (SELECT count(*) FROM finding WHERE finding.receipt = r.id AND severity = 'warning'),
        replaces, first,
        (SELECT count(*) FROM finding WHERE finding.receipt = r.id AND accepted IS NOT NULL),
        sender, folder
"""
# So many characters of a hash name a file.
_SHORTEST_HASH = 6


class Register:
    """An open register, for the submissions to one plan. Use it as a context manager."""

    def __init__(self, path: Path, plan_id: str, *, dry_run: bool = False) -> None:
        """Opens the file, or makes it; in a dry run a copy of it in memory, so that nothing at all is written.

        Raises `DanvanError` where it is no register or cannot be written.
        """
        self.path, self.plan_id, self.dry_run = path, plan_id, dry_run
        try:
            self.db = _copy_in_memory(path) if dry_run else _open_file(path)
            self.db.execute("PRAGMA foreign_keys = ON")
            self._migrate()
        except (sqlite3.Error, OSError) as error:
            message = _("The register {path} cannot be used: {reason}.")
            raise DanvanError(message.format(path=path, reason=error)) from error

    def _migrate(self) -> None:
        done = self.db.execute("PRAGMA user_version").fetchone()[0]
        if done > len(MIGRATIONS):
            message = _("The register {path} was written by a newer danvan; update danvan first.")
            raise DanvanError(message.format(path=self.path))
        for version, script in enumerate(MIGRATIONS[done:], done + 1):
            try:
                self.db.executescript(f"BEGIN IMMEDIATE; {script} PRAGMA user_version = {version}; COMMIT;")
            except sqlite3.OperationalError:
                if self.db.in_transaction:
                    self.db.execute("ROLLBACK")
                # Another danvan, started at the same moment, may have done it.
                if self.db.execute("PRAGMA user_version").fetchone()[0] < version:
                    raise

    def __enter__(self) -> "Register":
        return self

    def __exit__(self, *_exception: object) -> None:
        self.close()

    def close(self) -> None:
        """Write the log beside the file into it, and take it away, unless somebody else is still at work."""
        self.db.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing, also when the machine stops within it."""
        self.db.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self.db.execute("ROLLBACK")
            raise
        self.db.execute("COMMIT")

    # Writing

    def add(
        self, receipt: Receipt, judged_by: str, submission: "Submission | None", findings: Iterable[Finding]
    ) -> None:
        """Add one receipt with all that was read and found, in one transaction. The id is given here."""
        with self.transaction():
            before = self.latest(receipt) if receipt.unit and receipt.period else None
            known = self.last_of_bytes(receipt.sha256)
            number: int = self.db.execute("SELECT coalesce(max(id), 0) + 1 FROM receipt").fetchone()[0]
            self.db.execute(
                "INSERT INTO receipt VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    number, self.plan_id, receipt.file, receipt.sha256, receipt.unit, receipt.period, receipt.status,
                    receipt.received.isoformat(), receipt.evidence, receipt.collected, judged_by,
                    before.id if before else None, known.first if known else number,
                    receipt.sender, receipt.folder,
                ),
            )  # fmt: skip
            if submission and receipt.status is not Status.UNPLACED:
                self._add_submission(number, receipt.period, submission)
            self.db.executemany(
                "INSERT INTO finding (receipt, code, severity, sheet, cell, template, advice, arguments, accepted)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    (
                        number, f.code, f.severity, f.where.sheet, f.where.cell, f.template, f.advice,
                        pack(f.arguments), f.accepted.id if f.accepted else None,
                    )
                    for f in findings
                ),
            )  # fmt: skip

    def decide(self, decision: Decision) -> Decision:
        """Add a decision, with the id that is given to it here."""
        return add_decision(self.db, self.plan_id, decision)

    def remind(self, sent: Sent) -> Sent:
        """Add that a letter was sent, with the id that is given to it here."""
        return add_sent(self.db, self.plan_id, sent)

    def _add_submission(self, number: int, period: str, submission: "Submission") -> None:
        self.db.executemany(
            "INSERT INTO value VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                (
                    number,
                    a.code,
                    a.state,
                    None if a.value is None else str(a.value),
                    a.text,
                    a.where.sheet,
                    a.where.cell,
                    a.note,
                )
                for a in submission.answers
            ),
        )
        first: int = self.db.execute("SELECT coalesce(max(id), 0) + 1 FROM text").fetchone()[0]
        numbered = list(enumerate(submission.narratives, first))
        self.db.executemany(
            "INSERT INTO text VALUES (?, ?, ?, ?, ?, ?, ?)",
            ((at, number, n.task, n.field, n.where.sheet, n.where.cell, n.text) for at, n in numbered),
        )
        add_sketches(self.db, period, ((entry, at) for at, n in numbered if n.field == "result" for entry in n.sketch))

    # Reading

    def last_of_bytes(self, sha256: str) -> Receipt | None:
        """The last judgement of these bytes."""
        rows = self.db.execute(
            f"{_RECEIPT} FROM receipt AS r WHERE plan = ? AND sha256 = ? ORDER BY id DESC LIMIT 1",
            (self.plan_id, sha256),
        )
        return next(map(_receipt, rows), None)

    def judged_by(self, receipt: Receipt) -> str:
        """What the receipt's judgement depended on, see `collect`."""
        found: str = self.db.execute("SELECT judged_by FROM receipt WHERE id = ?", (receipt.id,)).fetchone()[0]
        return found

    def receipts(self, period: str = "", unit: str = "") -> list[Receipt]:
        """Receipts in the order in which they came, each file once: the placed ones, of one period if given; of one
        unit those too that bear its name but could not be placed."""
        where, arguments = "WHERE plan = ? AND (status <> 'unplaced' OR ? <> '')", [self.plan_id, unit]
        for column, wanted in (("period", period), ("unit", unit)):
            if wanted:
                where += f" AND {column} = ?"
                arguments.append(wanted)
        rows = self.db.execute(f"{_RECEIPT} FROM judged AS r {where} ORDER BY received, first", arguments)
        return [_receipt(row) for row in rows]

    def unplaced(self) -> list[Receipt]:
        """Receipts whose unit or period is in doubt, or that could not be read, in the order in which they came."""
        where = "WHERE plan = ? AND status = 'unplaced' ORDER BY received, first"
        return [_receipt(row) for row in self.db.execute(f"{_RECEIPT} FROM judged AS r {where}", (self.plan_id,))]

    def latest(self, receipt: Receipt) -> Receipt | None:
        """The last receipt of the same unit and period with other bytes, whatever became of it."""
        rows = self.db.execute(
            f"{_RECEIPT} FROM receipt AS r WHERE plan = ? AND unit = ? AND period = ? AND sha256 <> ?"
            " ORDER BY id DESC LIMIT 1",
            (self.plan_id, receipt.unit, receipt.period, receipt.sha256),
        )
        return next(map(_receipt, rows), None)

    def current_id(self, unit: str, period: str) -> int:
        """The id of the receipt whose content counts, 0 without one."""
        row = self.db.execute(
            "SELECT id FROM current WHERE plan = ? AND unit = ? AND period = ?", (self.plan_id, unit, period)
        ).fetchone()
        return row[0] if row else 0

    def answers(self, receipt: Receipt) -> "dict[str, Answer]":
        """The figures of one receipt by code, each with its cell."""
        from danvan_cli.submission import Answer, State  # not for the commands that only look up receipts

        rows = self.db.execute(
            "SELECT code, state, value, text, sheet, cell, note FROM value WHERE receipt = ?", (receipt.id,)
        )
        return {
            code: Answer(
                code, Where(receipt.file, sheet, cell), State(state), None if value is None else Decimal(value), text,
                note=note,
            )
            for code, state, value, text, sheet, cell, note in rows
        }  # fmt: skip

    def narratives(self, receipt: Receipt) -> "list[Narrative]":
        """The texts of one receipt, each with its cell."""
        from danvan_cli.submission import Narrative

        rows = self.db.execute("SELECT task, field, sheet, cell, text FROM text WHERE receipt = ?", (receipt.id,))
        return [
            Narrative(task, field, Where(receipt.file, sheet, cell), text) for task, field, sheet, cell, text in rows
        ]

    def findings(self, receipt: Receipt) -> list[Finding]:
        """What was found in one receipt, in the order of the checks."""
        rows = self.db.execute(
            "SELECT code, severity, sheet, cell, template, advice, arguments, accepted FROM finding"
            " WHERE receipt = ? ORDER BY id",
            (receipt.id,),
        )
        decided = {decision.id: decision for decision in self.decisions().rows} if receipt.accepted else {}
        return [
            Finding(
                Where(receipt.file, sheet, cell), code, Severity(severity), template, advice, unpack(arguments),
                decided.get(accepted),
            )
            for code, severity, sheet, cell, template, advice, arguments, accepted in rows
        ]  # fmt: skip

    def decisions(self) -> Decisions:
        """All decisions on the plan."""
        return read_decisions(self.db, self.plan_id)

    def sent_letters(self) -> SentLetters:
        """All letters that were sent to remind units."""
        return read_sent(self.db, self.plan_id)

    def called(self, name: str) -> list[Receipt]:
        """Each file, by its last judgement, that bears the name, with its folders or alone, or whose hash begins so."""
        rows = self.db.execute(
            f"{_RECEIPT} FROM judged AS r WHERE plan = ?1 AND (file = ?2 OR substr(file, -length(?2) - 1) = '/' || ?2"
            " OR (length(?2) >= ?3 AND substr(sha256, 1, length(?2)) = lower(?2))) ORDER BY received, first",
            (self.plan_id, name, _SHORTEST_HASH),
        )
        return [_receipt(row) for row in rows]

    def earlier(self, unit: str, periods: Iterable[str]) -> "tuple[dict[str, Earlier], dict[tuple[str, str], str]]":
        """What the unit said before: each figure of the nearest of the `periods`, given nearest first, that has it, and
        the texts of the nearest one that was reported."""
        from danvan_cli.submission import Earlier

        figures: dict[str, Earlier] = {}
        texts: dict[tuple[str, str], str] = {}
        for period in periods:
            if receipt := self.current_of(unit, period):
                texts = texts or {(n.task, n.field): n.text for n in self.narratives(receipt)}
                for code, answer in self.answers(receipt).items():
                    if answer.value is not None:
                        figures.setdefault(code, Earlier(answer.value, period, receipt.received, answer.where))
        return figures, texts

    def current_of(self, unit: str, period: str) -> Receipt | None:
        rows = self.db.execute(
            f"{_RECEIPT} FROM current AS r WHERE plan = ? AND period = ? AND unit = ?", (self.plan_id, period, unit)
        )
        return next(map(_receipt, rows), None)

    def told_like(self, period: str, sketches: Mapping[str, Collection[int]]) -> Iterator[Told]:
        """The results told of each task in the period that are like the one of the sketch given for it."""
        return told_like(self.db, period, sketches)

    def teller(self, told: Told, before: int) -> tuple[str, str] | None:
        """The unit that told it and the file it stands in; None where the file was judged anew since, or came after
        the first judgement `before` (0 for a new file): only who came earlier was copied."""
        found: tuple[str, str] | None = self.db.execute(
            "SELECT unit, file FROM judged WHERE id = ? AND plan = ? AND (? = 0 OR first < ?)",
            (told.receipt, self.plan_id, before, before),
        ).fetchone()
        return found

    # The files themselves, named by their hash

    def keep_file(self, sha256: str, suffix: str, content: bytes) -> Path:
        """Keep the original bytes; the same bytes are kept once. Whole or not at all, also when the machine stops."""
        kept = self.file_path(sha256, suffix)
        if not self.dry_run and _size(kept) != len(content):
            part = kept.with_suffix(f".{os.getpid()}.part")
            try:
                part.write_bytes(content)
            except FileNotFoundError:  # the first file of its folder
                kept.parent.mkdir(parents=True, exist_ok=True)
                part.write_bytes(content)
            part.replace(kept)
        return kept

    def kept_file(self, sha256: str) -> Path | None:
        """The original bytes as they are kept, whatever their ending; None if they are gone."""
        return next(self.file_path(sha256, "").parent.glob(f"{sha256}*"), None)

    def file_path(self, sha256: str, suffix: str) -> Path:
        """Where the original bytes of a receipt are kept."""
        # ".xlsx"; what is longer, or has other signs, is no ending but a part of the name.
        ending = suffix.lower() if len(suffix) <= 6 and suffix[1:].isalnum() else ""
        return self.path.parent / ".danvan" / "files" / sha256[:2] / f"{sha256}{ending}"

    # The days off of a year, kept because the package that knows them takes long to load

    def days_off(self, country: str, year: int) -> frozenset[date] | None:
        row = self.db.execute("SELECT days FROM day_off WHERE country = ? AND year = ?", (country, year)).fetchone()
        return frozenset(map(date.fromisoformat, row[0].split())) if row else None

    def keep_days_off(self, country: str, year: int, days: Iterable[date]) -> None:
        kept = " ".join(day.isoformat() for day in sorted(days))
        self.db.execute("INSERT OR REPLACE INTO day_off VALUES (?, ?, ?)", (country, year, kept))


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return -1


def _open_file(path: Path) -> sqlite3.Connection:
    path.parent.mkdir(parents=True, exist_ok=True)
    db = sqlite3.connect(path, timeout=30, isolation_level=None)
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA synchronous = NORMAL")
    # Each commit touches pages all over the sketches: the longer the log, the more often one page is written for many.
    db.execute("PRAGMA wal_autocheckpoint = 10000")
    return db


def _copy_in_memory(path: Path) -> sqlite3.Connection:
    copy = sqlite3.connect(":memory:", isolation_level=None)
    if path.exists():
        with closing(sqlite3.connect(path)) as db:
            db.backup(copy)
    return copy


def _receipt(row: tuple[Any, ...]) -> Receipt:
    number, file, sha256, unit, period, status, received, evidence, collected, errors, warnings, *links = row
    return Receipt(
        number, file, sha256, unit, period, Status(status), date.fromisoformat(received), Evidence(evidence), collected,
        errors, warnings, *links,
    )  # fmt: skip
