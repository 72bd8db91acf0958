"""The register's table of letters sent: rows to `Sent` and back."""

import sqlite3
from datetime import date
from typing import Any

from danvan_cli.register.reminder import Sent, SentLetters

_COLUMNS = "unit, period, day, level, number, joint, until, by, at, withdraws"


def add_sent(db: sqlite3.Connection, plan_id: str, sent: Sent) -> Sent:
    """Add one record; the id is given here."""
    row = db.execute(
        f"INSERT INTO reminder (plan, {_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
        (
            plan_id, sent.unit, sent.period, sent.day.isoformat(), sent.level, sent.number, int(sent.joint),
            sent.until.isoformat(), sent.by, sent.at, sent.withdraws,
        ),
    ).fetchone()  # fmt: skip
    return sent._replace(id=row[0])


def read_sent(db: sqlite3.Connection, plan_id: str) -> SentLetters:
    """All records on the plan, the first one first."""
    rows = db.execute(f"SELECT {_COLUMNS}, id FROM reminder WHERE plan = ? ORDER BY id", (plan_id,))
    return SentLetters(tuple(map(_sent, rows)))


def _sent(row: tuple[Any, ...]) -> Sent:
    unit, period, day, level, number, joint, until, *rest = row
    return Sent(unit, period, date.fromisoformat(day), level, number, bool(joint), date.fromisoformat(until), *rest)
