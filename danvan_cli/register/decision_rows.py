"""The register's table of decisions: rows to `Decision` and back."""

import sqlite3
from datetime import date
from typing import Any

from danvan_cli.register.decision import Decision, Decisions, Kind

_COLUMNS = "kind, by, at, reason, sha256, file, unit, period, code, sheet, cell, found, until, withdraws"


def add_decision(db: sqlite3.Connection, plan_id: str, decision: Decision) -> Decision:
    """Add one decision; the id is given here."""
    *told, until, withdraws, _number = decision
    row = db.execute(
        f"INSERT INTO decision (plan, {_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
        (plan_id, *told, until.isoformat() if until else None, withdraws),
    ).fetchone()
    return decision._replace(id=row[0])


def read_decisions(db: sqlite3.Connection, plan_id: str) -> Decisions:
    """All decisions on the plan, the first one first."""
    rows = db.execute(f"SELECT {_COLUMNS}, id FROM decision WHERE plan = ? ORDER BY id", (plan_id,))
    return Decisions(tuple(map(_decision, rows)))


def _decision(row: tuple[Any, ...]) -> Decision:
    decision = Decision(Kind(row[0]), *row[1:])
    return decision._replace(until=date.fromisoformat(decision.until) if isinstance(decision.until, str) else None)
