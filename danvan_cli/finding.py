"""One thing wrong or doubtful in what a unit sent, and the place it stands in."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from danvan_cli.figures.numerals import show_date, show_number
from danvan_cli.language import _, in_document
from danvan_cli.register.decision import Decision


class Severity(StrEnum):
    """`error` sends the workbook back, `warning` asks the clerk to look."""

    ERROR = "error"
    WARNING = "warning"


class Where(NamedTuple):
    """A place in a file, born when the cell is read: `q1/x.xlsx!Chỉ tiêu!D7`. Sheet and cell may be empty."""

    file: str
    sheet: str = ""
    cell: str = ""

    def __str__(self) -> str:
        return "!".join(part for part in self if part)

    @property
    def order(self) -> tuple[str, str, int, int]:
        """Sort key: by row, then column; as text `D10` would stand before `D7`."""
        return self.file, self.sheet, *row_column(self.cell)


def column_number(letters: str) -> int:
    """`"D"` → 4."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


@lru_cache(maxsize=10_000)  # forms have the same cells
def row_column(cell: str) -> tuple[int, int]:
    """`"D7"` → (7, 4), both counted from 1; `""` → (0, 0)."""
    match = re.fullmatch(r"([A-Z]+)(\d+)", cell)
    return (int(match[2]), column_number(match[1])) if match else (0, 0)


@lru_cache(maxsize=10_000)
def cell_name(row: int, column: int) -> str:
    """(7, 4) → `"D7"`, both counted from 1."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{letters}{row}"


Argument = str | int | Decimal | date


@dataclass(frozen=True)
class Finding:
    """What a check found. `template` and `advice` are msgids, so that a finding can be shown in any language;
    `accepted` is the decision by which it is no hindrance."""

    where: Where
    code: str
    severity: Severity
    template: str
    advice: str = ""
    arguments: Mapping[str, Argument] = field(default_factory=dict)
    accepted: Decision | None = None

    @property
    def hinders(self) -> bool:
        """Whether it sends the workbook back."""
        return self.severity is Severity.ERROR and self.accepted is None

    @property
    def message(self) -> str:
        return self._shown(self.template, _)

    @property
    def remedy(self) -> str:
        return self._shown(self.advice, _)

    @property
    def message_in_document(self) -> str:
        return self._shown(self.template, in_document)

    @property
    def remedy_in_document(self) -> str:
        return self._shown(self.advice, in_document)

    def _shown(self, template: str, translated: Callable[[str], str]) -> str:
        if not template:  # gettext answers "" with the catalogue's own description
            return ""
        shown = {name: _show(value) for name, value in self.arguments.items()}
        if kind := shown.get("kind"):  # a word of danvan's own
            shown["kind"] = translated(kind)
        return translated(template).format_map(shown)


def _show(value: Argument) -> str:
    if isinstance(value, date):
        return show_date(value)
    return value if isinstance(value, str) else show_number(value)
