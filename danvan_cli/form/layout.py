"""The form: what danvan writes for a unit to fill, and how each field of it is found again.

Every field has three anchors: a hidden id in its own row, a defined name on its cell, and its visible label. Sorting
moves ids and labels but leaves names behind; copying into a new workbook keeps labels alone; so two that agree decide.

The words below are the form's contract with the units, whatever language danvan speaks to the clerk.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

STAMP_SHEET = "_danvan"
STAMP_ROW = "row"  # what the stamp's rows are called that hold a row's id
NONE_ARISEN = "Không phát sinh"
YES, NO = "Có", "Không"


@dataclass(frozen=True, eq=False)
class Column:
    """A column of a form's sheet: the key danvan knows it by, its heading, its width in characters."""

    key: str
    heading: str
    width: float
    input: bool = False


@dataclass(frozen=True, eq=False)
class SheetLayout:
    """One visible sheet. `prefix` begins the hidden ids and defined names of its rows. There are these four alone, so
    they are told apart by identity, which is quick where something is looked up by them for each row."""

    key: str
    name: str
    title: str
    prefix: str
    columns: tuple[Column, ...]

    @cached_property
    def inputs(self) -> tuple[Column, ...]:
        return tuple(column for column in self.columns if column.input)


LABEL, TEXT = "label", "text"
INFO = SheetLayout(
    "info", "Thông tin", "THÔNG TIN BÁO CÁO", "f",
    (Column(LABEL, "Mục", 24), Column(TEXT, "Nội dung", 72, True)),
)  # fmt: skip
TASKS = SheetLayout(
    "tasks", "Nhiệm vụ", "KẾT QUẢ THỰC HIỆN CÁC NHIỆM VỤ", "t",
    (
        Column("id", "TT", 5),
        Column(LABEL, "Nhiệm vụ", 40),
        Column("result", "Kết quả thực hiện", 72, True),
        Column("difficulty", "Khó khăn, vướng mắc", 30, True),
        Column("proposal", "Kiến nghị, đề xuất", 30, True),
    ),
)  # fmt: skip
FIGURES = SheetLayout(
    "figures", "Chỉ tiêu", "SỐ LIỆU CÁC CHỈ TIÊU", "i",
    (
        Column("id", "Mã", 7),
        Column(LABEL, "Chỉ tiêu", 56),
        Column("unit", "Đơn vị tính", 12),
        Column("before", "Kỳ trước", 16),
        Column("value", "Lũy kế đến kỳ này", 18, True),
        Column("note", "Ghi chú", 22, True),
    ),
)  # fmt: skip
ASSESSMENT = SheetLayout(
    "assessment", "Đánh giá", "ĐÁNH GIÁ CHUNG", "d",
    (Column(LABEL, "Mục", 26), Column(TEXT, "Nội dung", 96, True)),
)  # fmt: skip
SHEETS = (INFO, TASKS, FIGURES, ASSESSMENT)

INFO_FIELDS = {
    "unit": "Đơn vị báo cáo",
    "period": "Kỳ báo cáo",
    "year": "Năm",
    "reporter": "Người lập báo cáo",
    "signer": "Người ký",
    "date": "Ngày báo cáo",
}
ASSESSMENT_FIELDS = {
    "strengths": "Ưu điểm",
    "weaknesses": "Hạn chế, tồn tại",
    "causes": "Nguyên nhân",
    "plans": "Phương hướng, nhiệm vụ kỳ tới",
}
# What else units write over the same column or row.
SYNONYMS = {
    "id": ("STT", "Số TT", "Mã số", "Mã chỉ tiêu"),
    "label": ("Tên chỉ tiêu", "Tên nhiệm vụ", "Nội dung chỉ tiêu", "Nội dung nhiệm vụ"),
    "before": ("Số liệu kỳ trước", "Số kỳ trước"),
    "value": (
        "Lũy kế",
        "Số liệu lũy kế",
        "Số lũy kế",
        "Kết quả lũy kế đến kỳ này",
        "Lũy kế kỳ này",
        "Lũy kế đến nay",
        "Lũy kế đến kỳ báo cáo",
        "Lũy kế đến hết kỳ này",
        "Số liệu lũy kế đến kỳ này",
    ),
    "result": ("Kết quả", "Kết quả đạt được"),
    "difficulty": ("Khó khăn", "Vướng mắc"),
    "proposal": ("Kiến nghị", "Đề xuất"),
    "unit": ("Đơn vị", "Tên đơn vị", "ĐVT"),
    "weaknesses": ("Hạn chế", "Tồn tại, hạn chế"),
    "plans": ("Phương hướng", "Phương hướng, nhiệm vụ"),
}


class Fault(StrEnum):
    """What can be wrong with the layout of a returned form."""

    SHEET_MISSING = "sheet-missing"
    HEADER_MISSING = "header-missing"
    ROW_DOUBLED = "row-doubled"
    ROW_CONTRADICTS = "row-contradicts"
    ROW_UNSURE = "row-unsure"
    COLUMN_DOUBLED = "column-doubled"
    FIELD_MISSING = "field-missing"
    COLUMN_MISSING = "column-missing"
    COLUMN_CONTRADICTS = "column-contradicts"
    NAMES_LEFT_BEHIND = "names-left-behind"
    FIGURE_UNLABELLED = "figure-unlabelled"
    NAME_FOREIGN = "name-foreign"
    CELL_MERGED = "cell-merged"
    TEXT_BESIDE = "text-beside"


@dataclass(frozen=True)
class Stamp:
    """What the hidden sheet says of the form: for whom, for when, made from which plan."""

    plan: str
    form: str
    unit: str
    period: str

    def rows(self) -> Iterator[tuple[str, str]]:
        yield "danvan", "1"
        yield from (("plan", self.plan), ("form", self.form), ("unit", self.unit), ("period", self.period))


def row_id(sheet: SheetLayout, key: str) -> str:
    """The hidden id at the end of a row, such as `dv:i:2.4`."""
    return f"dv:{sheet.prefix}:{key}"


def read_row_id(text: str) -> tuple[str, str] | None:
    """The sheet's prefix and the key, if the text is a hidden id."""
    if not text.startswith("dv:"):
        return None
    prefix, colon, key = text[3:].partition(":")
    return (prefix, key) if colon else None


def cell_defined_name(sheet: SheetLayout, key: str, column: Column) -> str:
    """The defined name of an input cell, such as `dv_i_2.4_value`; Excel allows letters, digits, `_` and `.`."""
    safe = "".join(c if c.isalnum() or c == "." else "_" for c in key)
    return f"dv_{sheet.prefix}_{safe}_{column.key}"
