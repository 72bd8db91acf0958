"""The office's incoming register (`so-van-ban-den.csv` or `.xlsx`): which file came on which day."""

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import NamedTuple

from danvan_cli.errors import DanvanError, reason_of
from danvan_cli.figures.numerals import show_date
from danvan_cli.language import _
from danvan_cli.texts.text import clean, fold
from danvan_cli.workbook.guard import Failure
from danvan_cli.workbook.kind import decoded
from danvan_cli.workbook.reader import Cell, read_book

INCOMING_NAMES = ("so-van-ban-den.csv", "so-van-ban-den.xlsx")
_FILE_HEADINGS = {"tep", "ten tep", "file", "tep dinh kem"}
_DATE_HEADINGS = {"ngay den", "ngay nhan", "ngay tiep nhan", "date received", "received"}


@dataclass(frozen=True)
class Incoming:
    """Days of receipt by file name, that of a register in a sub-folder with its folder; a name is looked up with its
    folder first, then alone in each folder above, with or without its ending. `doubts` are rows that leave something
    open, one line each."""

    days: Mapping[str, date] = field(default_factory=dict)
    doubts: tuple[str, ...] = ()

    def name_of(self, file: str) -> str:
        """The register's own name of the file, "" if it has none; `file` is its path below the collected folder."""
        key = _key(file)
        *folders, alone = key.split("/")
        names = [key, *("/".join((*folders[:depth], alone)) for depth in range(len(folders), -1, -1))]
        names += [name.rpartition(".")[0] for name in names]
        return next((name for name in names if name in self.days), "")


def read_incoming(folder: Path, today: date) -> Incoming:
    """The registers of the folder and of those in it; an empty one without any.

    Raises `DanvanError` if one cannot be read, or has a day that is none or lies in the future: a wrong day of receipt
    makes a unit late, so nothing is registered before it is mended.
    """
    found = [path for name in INCOMING_NAMES for path in sorted(folder.rglob(name)) if path.is_file()]
    # Hidden folders are passed over as they are for the files themselves.
    paths = [path for path in found if not any(part.startswith(".") for part in path.relative_to(folder).parts)]
    days: dict[str, date] = {}
    doubts: list[str] = []
    wrong: list[str] = []
    for path in paths:
        for row in _rows(path):
            name = f"{path.relative_to(folder).as_posix()}!{row.number}"
            day = _day(row.day)
            key = _key((path.parent.relative_to(folder) / row.file.replace("\\", "/")).as_posix())
            if row.day == "":
                doubts.append(_("{row}: no day of receipt is noted for {file}.").format(row=name, file=row.file))
            elif day is None or day > today:
                message = _("{row}: “{value}” is not a day on which a file can have come; write it as 14/3/2025.")
                wrong.append(message.format(row=name, value=row.day if day is None else show_date(day)))
            elif days.setdefault(key, day) != day:
                doubts.append(_("{row}: {file} is noted twice; the later day counts.").format(row=name, file=row.file))
                days[key] = max(day, days[key])
    if wrong:
        raise DanvanError(
            "\n".join([_("The incoming register has to be mended first; nothing was registered:"), *wrong])
        )
    return Incoming(days, tuple(doubts))


class _Row(NamedTuple):
    number: int
    file: str
    day: Cell


def _rows(path: Path) -> Iterator[_Row]:
    """The register's rows that name a file."""
    try:
        content = path.read_bytes()
    except OSError as error:
        message = _("The incoming register {path} cannot be read: {reason}.")
        raise DanvanError(message.format(path=path, reason=reason_of(error))) from error
    tables = [_csv_rows(content)] if path.suffix == ".csv" else _sheets(content, path)
    heads = ((rows, at) for rows in tables for at, row in enumerate(rows) if _columns(row))
    rows, head = next(heads, ([], -1))
    if head < 0:
        message = _("The incoming register {path} has no row with the headings “Tệp” and “Ngày đến”.")
        raise DanvanError(message.format(path=path))
    columns = _columns(rows[head]) or (0, 0)
    for number, row in enumerate(rows[head + 1 :], head + 2):
        file, day = (row[at] if at < len(row) else "" for at in columns)
        if isinstance(file, str) and clean(file):
            yield _Row(number, clean(file), clean(day) if isinstance(day, str) else day)


def _key(file: str) -> str:
    """File names are compared without case, accents' encoding and the kind of slash."""
    return clean(file).replace("\\", "/").casefold()


def _columns(row: Sequence[Cell]) -> tuple[int, int] | None:
    headings = [fold(cell) if isinstance(cell, str) else "" for cell in row]
    file = next((at for at, heading in enumerate(headings) if heading in _FILE_HEADINGS), None)
    day = next((at for at, heading in enumerate(headings) if heading in _DATE_HEADINGS), None)
    return None if file is None or day is None else (file, day)


def _day(cell: Cell) -> date | None:
    """A day as offices write it: 14/3/2025, 14.3.25, 2025-03-14, "ngày 14 tháng 3 năm 2025"."""
    if isinstance(cell, date):  # a datetime is one too
        return date(cell.year, cell.month, cell.day)
    text = str(cell).strip().casefold()
    if match := re.fullmatch(r"(\d{4})-(\d{2})-(\d{2})", text):
        year, month, day = match.groups()
    elif match := re.fullmatch(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})|ngày (\d+) tháng (\d+) năm (\d{4})", text):
        day, month, year = (part for part in match.groups() if part)
    else:
        return None
    try:
        return date(int(year) + (2000 if len(year) == 2 else 0), int(month), int(day))
    except ValueError:
        return None


def _csv_rows(content: bytes) -> list[list[Cell]]:
    """Rows of a table as text; of two columns, one separator a line is all there is to tell it by."""
    text = decoded(content) or ""
    first = text.partition("\n")[0]
    separator = max(("\t", ";", ","), key=first.count)
    return [list(row) for row in csv.reader(io.StringIO(text, newline=""), delimiter=separator)]


def _sheets(content: bytes, path: Path) -> list[list[list[Cell]]]:
    book = read_book(content)
    if isinstance(book, Failure):
        message = _("The incoming register {path} is no workbook that can be read: damaged, or locked by a password.")
        raise DanvanError(message.format(path=path))
    return [sheet.rows for sheet in book.sheets]
