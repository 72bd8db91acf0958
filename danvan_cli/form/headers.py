"""The headings over the form's tables: one row or several, and which column is whose."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from danvan_cli.form.labels import is_bare
from danvan_cli.form.layout import FIGURES, INFO, LABEL, SYNONYMS, TASKS, SheetLayout
from danvan_cli.form.rows import Row, is_mark
from danvan_cli.texts.text import fold

TABLES = (TASKS, FIGURES)
# A heading names at least this many of a table's columns, one of them an input column.
_NEEDED = 3
# Rows that a heading takes at most: groups of groups of columns.
_DEEPEST = 3


class Header(NamedTuple):
    """A table's heading: column by key, the columns headed by anything, the number of the last of its rows, and the
    headings that stand twice, with a column of theirs."""

    layout: SheetLayout
    row: Row
    columns: Mapping[str, int]
    filled: frozenset[int]
    last: int
    doubled: tuple[tuple[str, int], ...] = ()

    @property
    def whole(self) -> bool:
        """Whether the column for whose sake the table is there has its heading."""
        return self.layout.inputs[0].key in self.columns

    def heading(self, key: str) -> str:
        return heading_of(self.layout, key)

    def overlaps(self, other: "Header") -> bool:
        """Whether the two stand over the same columns, so that one ends where the other begins."""
        own, others = self.columns.values(), other.columns.values()
        return min(own) <= max(others) and min(others) <= max(own)


def heading_of(layout: SheetLayout, key: str) -> str:
    return next(column.heading for column in layout.columns if column.key == key)


def headers_at(rows: Sequence[Row], number: int, is_labelled: Callable[[Row], bool]) -> list[Header]:
    """The headings of tables that begin in a row; several where tables stand side by side.

    `is_labelled` says whether a row is one of the plan's: then it heads nothing.
    """
    row = rows[number]
    if ALL_HEADINGS.isdisjoint(row.folded.values()):
        return []
    return [header for layout in TABLES if (header := _deepest(layout, rows, number, is_labelled))]


def ends_table(header: Header, row: Row) -> bool:
    """Whether a row bears two of the table's headings, too few to read by and too many for a row of figures, or heads
    another part of the form in the same columns."""
    headings = _headings(header.layout)
    if len({headings[text] for text in row.folded.values() if text in headings}) > 1:
        return True
    columns = header.columns.values()
    other = [text for at, text in row.folded.items() if min(columns) <= at <= max(columns)]
    return _OTHER_PARTS.issubset(other)


def _deepest(
    layout: SheetLayout, rows: Sequence[Row], number: int, is_labelled: Callable[[Row], bool]
) -> Header | None:
    """The table's heading, with the rows below that complete it or tell apart what its main heading covers."""
    row = rows[number]
    if _headings(layout).keys().isdisjoint(row.folded.values()):
        return None
    header = _header(layout, row, row.folded, number)
    grouped = header is not None and header.whole and _is_group(header, rows, number)
    if header and header.whole and not grouped:
        return header
    texts = dict(row.folded)
    for at, lower in enumerate(_below(rows, number, is_labelled), number + 1):
        texts |= {column: _under(texts.get(column, ""), text) for column, text in lower.folded.items()}
        if grouped or not ALL_HEADINGS.isdisjoint(lower.folded.values()):
            header = _header(layout, row, texts, at)
    return header


def _header(layout: SheetLayout, row: Row, texts: Mapping[int, str], last: int) -> Header | None:
    headings = _headings(layout)
    columns: dict[str, list[int]] = defaultdict(list)
    for index, text in texts.items():
        if text in headings:
            columns[headings[text]].append(index)
    inputs = {column.key for column in layout.inputs}
    if len(columns) < _NEEDED or inputs.isdisjoint(columns):
        return None
    single: dict[str, int] = {}
    doubled: list[tuple[str, int]] = []
    for key, at in columns.items():
        chosen = at if len(at) == 1 else _chosen(layout, key, at, texts)
        if len(chosen) > 1:
            doubled.append((key, chosen[1]))
        if len(chosen) == 1 or key not in inputs:  # of two columns of figures, nobody can know which counts
            single[key] = chosen[0]
    return Header(layout, row, single, frozenset(texts), last, tuple(doubled))


def _chosen(layout: SheetLayout, key: str, at: list[int], texts: Mapping[int, str]) -> list[int]:
    """Of columns with a heading for the same key: those of this table where another stands beside it, and before
    others the one that is called as the form calls it."""
    own = [index for index in at if _owner(index, texts) in (layout, None)] or at
    exact = [index for index in own if texts[index] == fold(heading_of(layout, key))]
    return exact if len(exact) == 1 and key in ("id", LABEL, "unit") else own


def _owner(index: int, texts: Mapping[int, str]) -> SheetLayout | None:
    """The table to which a column belongs by the first heading from it to the right that only one table has."""
    for column in sorted(texts):
        if column >= index:
            owners = [layout for layout in TABLES if texts[column] in _headings(layout)]
            if len(owners) == 1:
                return owners[0]
    return None


def _is_group(header: Header, rows: Sequence[Row], number: int) -> bool:
    """Whether the main heading may be one over several columns, which the row below tells apart: "Lũy kế" over
    "Kỳ trước" and "Kỳ này"."""
    main = header.columns[header.layout.inputs[0].key]
    row, below = rows[number], rows[number + 1] if number + 1 < len(rows) else None
    if below is None or below.at != row.at + 1 or main not in below.folded or is_mark(below.cell(main)):
        return False
    return any(side in below.folded and side not in row.folded and not is_mark(below.cell(side))
               for side in (main - 1, main + 1))  # fmt: skip


def _below(rows: Sequence[Row], number: int, is_labelled: Callable[[Row], bool]) -> list[Row]:
    """The rows right below that may belong to the heading."""
    found: list[Row] = []
    for row in rows[number + 1 : number + _DEEPEST]:
        is_next = row.at == rows[number].at + len(found) + 1
        numbers_only = all(is_bare(row.cell(column)) for column in row.folded)
        if not is_next or numbers_only or row.marks or is_labelled(row):
            break
        found.append(row)
    return found


def _under(upper: str, lower: str) -> str:
    """What two headings, one above the other, say together: the lower one if it is the form's own."""
    return lower if not upper or lower in ALL_HEADINGS else f"{upper} {lower}"


@lru_cache(maxsize=8)
def _headings(layout: SheetLayout) -> dict[str, str]:
    """Column key by folded heading, with what units write instead."""
    return {
        fold(heading): column.key
        for column in layout.columns
        for heading in (column.heading, *SYNONYMS.get(column.key, ()))
    }


_OTHER_PARTS = frozenset(fold(column.heading) for column in INFO.columns)
ALL_HEADINGS = _OTHER_PARTS.union(*map(_headings, TABLES))
