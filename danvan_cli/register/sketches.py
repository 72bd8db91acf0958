"""The register's index of sketches (see `likeness`): which results told before may be the same as a new one.

An entry that many texts share is kept of a few of them only, so the cost of one report does not grow with the number of
all.
"""

import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

# An entry that more texts share than so many is office jargon, and kept of the first of them only.
_HOLDERS = 5
_ADD = f"""
    INSERT INTO sketch SELECT ?1, ?2, ?3 WHERE
        (SELECT count(*) FROM (SELECT 1 FROM sketch WHERE period = ?1 AND entry = ?2 LIMIT {_HOLDERS})) < {_HOLDERS}
"""
# So many texts, those that share most, are worth comparing with one.
_NEAREST = 3
_TOLD_LIKE = """
    WITH wanted (task, entry, least) AS (VALUES {wanted}),
        near AS (
            SELECT task, text, row_number() OVER (PARTITION BY task ORDER BY count(*) DESC, text) AS place
            FROM wanted JOIN sketch USING (entry) WHERE period = ?1 GROUP BY task, text HAVING count(*) >= least
        )
    SELECT near.task, text.receipt, text.text FROM near JOIN text ON text.id = near.text AND text.task = near.task
    WHERE place <= ?2 ORDER BY near.task, place
"""


class Told(NamedTuple):
    """A result that some unit told of a task, and the id of the receipt in which it did."""

    task: str
    receipt: int
    text: str


def add_sketches(db: sqlite3.Connection, period: str, sketched: Iterable[tuple[int, int]]) -> None:
    """Add pairs of an entry and the id of its text."""
    db.executemany(_ADD, ((period, *pair) for pair in sorted(sketched)))  # quicker in the table's own order


def told_like(db: sqlite3.Connection, period: str, sketches: Mapping[str, Collection[int]]) -> Iterator[Told]:
    """The results told of each task in the period that share at least a third of the sketch given for it, the likeliest
    first."""
    wanted = [(task, entry, -(-len(sketch) // 3)) for task, sketch in sketches.items() for entry in sketch]
    if wanted:
        rows = db.execute(
            _TOLD_LIKE.format(wanted=_places(len(wanted))),
            (period, _NEAREST, *(part for row in wanted for part in row)),
        )
        yield from (Told(*row) for row in rows)


@cache
def _places(rows: int) -> str:
    """The places of so many rows of three, after the first two of the statement."""
    return ", ".join(f"(?{at}, ?{at + 1}, ?{at + 2})" for at in range(3, 3 + 3 * rows, 3))
