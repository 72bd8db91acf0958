"""The office's incoming register (`so-van-ban-den.csv` or `.xlsx`): which file came on which day."""

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from danvan_cli.errors import DanvanError, reason_of
from danvan_cli.language import _
from danvan_cli.text import clean, fold
from danvan_cli.workbook import Book, Cell, read_book

INCOMING_NAMES = ("so-van-ban-den.csv", "so-van-ban-den.xlsx")
_FILE_HEADINGS = {"tep", "ten tep", "file", "tep dinh kem"}
_DATE_HEADINGS = {"ngay den", "ngay nhan", "ngay tiep nhan", "date received", "received"}


@dataclass(frozen=True)
class Incoming:
    """Days of receipt by file name; a name is looked up with its folder first, then alone. `doubts` are rows that could
    not be used, one line each."""

    days: Mapping[str, date] = field(default_factory=dict)
    doubts: tuple[str, ...] = ()

    def day_of(self, file: str) -> date | None:
        """The day on which the file came; `file` is its path below the collected folder."""
        found = self.days.get(_key(file))
        return found or self.days.get(_key(file.rpartition("/")[2]))


def read_incoming(folder: Path) -> Incoming:
    """The folder's incoming register; an empty one without the file. Raises `DanvanError` if it cannot be read."""
    path = next((folder / name for name in INCOMING_NAMES if (folder / name).is_file()), None)
    if path is None:
        return Incoming()
    try:
        content = path.read_bytes()
    except OSError as error:
        message = _("The incoming register {path} cannot be read: {reason}.")
        raise DanvanError(message.format(path=path, reason=reason_of(error))) from error
    rows = list(_csv_rows(content) if path.suffix == ".csv" else _sheet_rows(content))
    head = next((at for at, row in enumerate(rows) if _columns(row)), None)
    if head is None:
        message = _("The incoming register {path} has no row with the headings “Tệp” and “Ngày đến”.")
        raise DanvanError(message.format(path=path))
    return _incoming(path.name, rows, head)


def _incoming(name: str, rows: Sequence[Sequence[Cell]], head: int) -> Incoming:
    columns = _columns(rows[head])
    assert columns
    days: dict[str, date] = {}
    doubts = []
    for number, row in enumerate(rows[head + 1 :], head + 2):
        file, cell = (row[at] if at < len(row) else "" for at in columns)
        if not isinstance(file, str) or not clean(file):
            continue
        day = _day(cell)
        if day is None:
            doubts.append(_("{name}, row {row}: “{value}” is not a date; write it as 14/3/2025.").format(
                name=name, row=number, value=cell))  # fmt: skip
        else:
            # A file noted twice came for the first time on the earlier day.
            days[_key(file)] = min(day, days.get(_key(file), day))
    return Incoming(days, tuple(doubts))


def _key(file: str) -> str:
    """File names are compared without case, accents' encoding and the kind of slash."""
    return clean(file).replace("\\", "/").casefold()


def _columns(row: Sequence[Cell]) -> tuple[int, int] | None:
    headings = [fold(cell) if isinstance(cell, str) else "" for cell in row]
    file = next((at for at, heading in enumerate(headings) if heading in _FILE_HEADINGS), None)
    day = next((at for at, heading in enumerate(headings) if heading in _DATE_HEADINGS), None)
    return None if file is None or day is None else (file, day)


def _day(cell: Cell) -> date | None:
    if isinstance(cell, date):  # a datetime is one too
        return date(cell.year, cell.month, cell.day)
    match = re.fullmatch(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})|(\d{4})-(\d{2})-(\d{2})", str(cell).strip())
    if not match:
        return None
    day, month, year = (match[1], match[2], match[3]) if match[1] else (match[6], match[5], match[4])
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def _csv_rows(content: bytes) -> Iterator[list[Cell]]:
    """Rows of a CSV file as Vietnamese Excel writes it: UTF-8, or else Windows-1258; commas or semicolons."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1258", errors="replace")
    first = text.partition("\n")[0]
    for row in csv.reader(io.StringIO(text), delimiter=";" if first.count(";") > first.count(",") else ","):
        yield list(row)


def _sheet_rows(content: bytes) -> Iterator[list[Cell]]:
    book = read_book(content)
    if isinstance(book, Book):
        for sheet in book.sheets:
            yield from sheet.rows
