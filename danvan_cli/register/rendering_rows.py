"""The register's tables of renderings: what was rendered when, and what it said."""

import sqlite3
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple


class Document(NamedTuple):
    """A document's name, the hash of danvan's own rendering, and that of the file as it was written."""

    name: str
    sha256: str
    written: str


class Rendering(NamedTuple):
    """All documents of a period rendered at once: as of which day, at which moment, and what they said (see
    `render.record`). `id` is 0 for one that is not in the register."""

    period: str
    on: date
    at: str
    told: dict[str, Any]
    documents: tuple[Document, ...] = ()
    id: int = 0


def add_rendering(db: sqlite3.Connection, plan_id: str, rendering: Rendering) -> None:
    """Add it, within the caller's transaction, unless the last one of the period is the same."""
    import json

    told = json.dumps(rendering.told, ensure_ascii=False, separators=(",", ":"))
    last = db.execute(
        "SELECT id, on_day, told FROM rendering WHERE plan = ? AND period = ? ORDER BY id DESC LIMIT 1",
        (plan_id, rendering.period),
    ).fetchone()
    if last and last[1:] == (rendering.on.isoformat(), told):
        written = db.execute("SELECT name, sha256, written FROM rendered WHERE rendering = ?", (last[0],)).fetchall()
        if sorted(written) == sorted(rendering.documents):
            return
    number = db.execute(
        "INSERT INTO rendering (plan, period, on_day, at, told) VALUES (?, ?, ?, ?, ?) RETURNING id",
        (plan_id, rendering.period, rendering.on.isoformat(), rendering.at, told),
    ).fetchone()[0]
    db.executemany("INSERT INTO rendered VALUES (?, ?, ?, ?)", ((number, *one) for one in rendering.documents))


def read_renderings(db: sqlite3.Connection, plan_id: str, period: str = "") -> list[Rendering]:
    """Those of the period, or of all, the first one first."""
    import json

    documents: dict[int, list[Document]] = {}
    for number, *document in db.execute("SELECT rendering, name, sha256, written FROM rendered ORDER BY name"):
        documents.setdefault(number, []).append(Document(*document))
    rows = db.execute(
        "SELECT period, on_day, at, told, id FROM rendering WHERE plan = ?1 AND (?2 = '' OR period = ?2) ORDER BY id",
        (plan_id, period),
    )
    return [
        Rendering(of, date.fromisoformat(day), at, json.loads(told), tuple(documents.get(number, ())), number)
        for of, day, at, told, number in rows
    ]


def documents_called(db: sqlite3.Connection, plan_id: str, name: str) -> list[Document]:
    """All renderings of the document of that name, the last one first."""
    rows = db.execute(
        "SELECT name, rendered.sha256, written FROM rendered JOIN rendering ON rendering.id = rendered.rendering"
        " WHERE plan = ? AND name = ? ORDER BY rendering.id DESC",
        (plan_id, name),
    )
    return [Document(*row) for row in rows]


def figures_of(db: sqlite3.Connection, receipts: Iterable[int]) -> dict[int, dict[str, Decimal]]:
    """The figures that each of these receipts gave, by code."""
    found: dict[int, dict[str, Decimal]] = {}
    for receipt in set(receipts):
        rows = db.execute("SELECT code, value FROM value WHERE receipt = ? AND value IS NOT NULL", (receipt,))
        found[receipt] = {code: Decimal(value) for code, value in rows}
    return found


def file_of(db: sqlite3.Connection, receipt: int) -> str:
    """The name of the file that a receipt is of."""
    row = db.execute("SELECT file FROM receipt WHERE id = ?", (receipt,)).fetchone()
    return str(row[0]) if row else ""
