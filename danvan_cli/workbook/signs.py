"""What a workbook shows besides its cells, where it bears on whether its figures can be trusted."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from danvan_cli.workbook.kind import Kind

# A sheet and a cell.
Place = tuple[str, str]


@dataclass(frozen=True)
class Signs:
    """`macros` were in the file and were not run; `second_reader` says that the usual reader could not read it.

    Places: `linked` cells take their value from another file, `covered` ones are filled but lie under a merged cell,
    `doubled` ones stand in the file twice. `unread` are sheets that the file names and no reader found. Hidden rows and
    columns are numbered from 1.
    """

    kind: Kind = Kind.XLSX
    macros: bool = False
    second_reader: bool = False
    linked: tuple[Place, ...] = ()
    covered: tuple[Place, ...] = ()
    doubled: tuple[Place, ...] = ()
    unread: tuple[str, ...] = ()
    hidden_sheets: frozenset[str] = frozenset()
    hidden_rows: Mapping[str, frozenset[int]] = field(default_factory=dict)
    hidden_columns: Mapping[str, frozenset[int]] = field(default_factory=dict)

    def hides(self, sheet: str, row: int, column: int) -> bool:
        return (
            sheet in self.hidden_sheets
            or row in self.hidden_rows.get(sheet, ())
            or column in self.hidden_columns.get(sheet, ())
        )
