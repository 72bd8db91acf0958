"""What a unit typed into one indicator's cell, read by the indicator's kind. A guess is never silent."""

import math
import re
from collections.abc import Callable
from datetime import date, time, timedelta
from decimal import Decimal

from danvan_cli.finding import Where
from danvan_cli.form import NO, NONE_ARISEN, YES
from danvan_cli.numerals import NumberReading, read_number, show_date, show_number, show_whole
from danvan_cli.plan import Indicator, Kind
from danvan_cli.submission import Answer, State, Trouble
from danvan_cli.text import clean, fold, says_nothing
from danvan_cli.workbook import Cell, ErrorValue, NotCalculated

_NONE_ARISEN = {fold(NONE_ARISEN), "khong co phat sinh", "kps", "ko phat sinh"}
_YES = {fold(YES), "x", "da co", "da ban hanh", "yes"}
_NO = {fold(NO), "khong co", "chua", "chua co", "chua ban hanh", "no"}
# A unit of measure without its scale is another one: "đồng" is no part of "triệu đồng".
_SCALES = {"chuc", "tram", "nghin", "ngan", "trieu", "ty", "ti"}
_BETWEEN_ITEMS = re.compile(r"[;\n]")


def read_answer(indicator: Indicator, cell: Cell, where: Where) -> Answer:
    """The answer in `cell`; what cannot be taken has state UNREADABLE and its trouble, and no value."""
    if isinstance(cell, ErrorValue):
        return _unreadable(indicator, where, cell.shown, Trouble.ERROR_CELL)
    if isinstance(cell, NotCalculated):
        return _unreadable(indicator, where, "", Trouble.NOT_CALCULATED)
    text = shown_cell(cell)
    if not text:
        return Answer(indicator.code, where, State.BLANK)
    if fold(text) in _NONE_ARISEN:
        return Answer(indicator.code, where, State.NONE_ARISEN, Decimal(0), text)
    return _READERS.get(indicator.kind, _read_figure)(indicator, cell, text, where)


def shown_cell(cell: Cell) -> str:
    """A cell's content as text, as a person would copy it."""
    if isinstance(cell, str):
        return clean(cell)
    if isinstance(cell, bool):
        return YES if cell else NO
    if isinstance(cell, int | float):
        return _shown_figure(cell)
    if isinstance(cell, ErrorValue):
        return cell.shown
    if isinstance(cell, date):  # a datetime is one too
        return show_date(cell)
    return str(cell) if isinstance(cell, time | timedelta) else ""


def _shown_figure(cell: int | float) -> str:
    if not math.isfinite(cell):
        return str(cell)
    # Most figures are whole, and there is a quicker way to show them.
    return show_whole(int(cell)) if abs(cell) < 1e15 and cell == int(cell) else show_number(_as_shown(cell))


def _as_shown(cell: int | float) -> Decimal:
    """Excel counts with 15 digits: what is stored as 3300000.0000000005 it shows as 3300000."""
    return Decimal(format(cell, ".15g"))


def _unreadable(
    indicator: Indicator, where: Where, text: str, trouble: Trouble, reading: NumberReading | None = None
) -> Answer:
    other = reading.other if reading else None
    return Answer(indicator.code, where, State.UNREADABLE, None, text, trouble, other)


def _read_yes_no(indicator: Indicator, cell: Cell, text: str, where: Where) -> Answer:
    key = fold(text)
    if key in _YES or cell == 1:
        return Answer(indicator.code, where, State.GIVEN, Decimal(1), text)
    if key in _NO or cell == 0:
        return Answer(indicator.code, where, State.GIVEN, Decimal(0), text)
    return _unreadable(indicator, where, text, Trouble.NOT_YES_NO)


def _read_list(indicator: Indicator, cell: Cell, text: str, where: Where) -> Answer:  # noqa: ARG001 - one signature
    items = list_items(text)
    if len(items) == 1 and read_number(items[0]):
        return _unreadable(indicator, where, text, Trouble.NOT_A_LIST)
    trouble = Trouble.ONE_ITEM if len(items) == 1 and ", " in text else Trouble.NO
    return Answer(indicator.code, where, State.GIVEN, Decimal(len(items)), text, trouble)


def list_items(text: str) -> list[str]:
    """The things that a unit listed in one cell, separated by semicolons or lines; a title may have commas in it."""
    items = (clean(part).strip(" .-+") for part in _BETWEEN_ITEMS.split(text))
    return [item for item in items if not says_nothing(item)]


def _read_figure(indicator: Indicator, cell: Cell, text: str, where: Where) -> Answer:
    if isinstance(cell, date | time | timedelta):  # a datetime is a date
        return _unreadable(indicator, where, text, Trouble.DATE)
    if isinstance(cell, str):
        return _read_typed(indicator, text, where)
    if isinstance(cell, bool) or not isinstance(cell, int | float) or not math.isfinite(cell):
        return _unreadable(indicator, where, text, Trouble.NOT_A_NUMBER)
    value = _as_shown(cell).normalize()
    if indicator.kind is Kind.PERCENT and 0 < value <= 1:
        # Excel stores 98,5% as 0.985: whether 0.985 or 98.5 percent is meant, only the unit can say.
        reading = NumberReading(value, value * 100)
        return _unreadable(indicator, where, text, Trouble.AMBIGUOUS, reading)
    return Answer(indicator.code, where, State.GIVEN, value, text)


def _read_typed(indicator: Indicator, text: str, where: Where) -> Answer:
    """A number that stands in the cell as text."""
    reading = read_number(text)
    if reading is None:
        return _unreadable(indicator, where, text, Trouble.NOT_A_NUMBER)
    if not _is_own_unit(indicator, reading.unit):
        return _unreadable(indicator, where, text, Trouble.OTHER_UNIT, reading)
    if indicator.kind is Kind.PERCENT and not reading.unit and 0 < reading.value <= 1:
        doubt = NumberReading(reading.value, reading.value * 100)
        return _unreadable(indicator, where, text, Trouble.AMBIGUOUS, doubt)
    if reading.other is None:
        return Answer(indicator.code, where, State.GIVEN, reading.value, text, Trouble.TYPED_AS_TEXT)
    # Grouped by dots, and whole as asked: 1.234 is 1234. 950,000 may be 950 as well as 950000.
    if indicator.kind.whole and reading.value == reading.value.to_integral_value() and reading.value > reading.other:
        return Answer(indicator.code, where, State.GIVEN, reading.value, text, Trouble.GUESSED, reading.other)
    return _unreadable(indicator, where, text, Trouble.AMBIGUOUS, reading)


def _is_own_unit(indicator: Indicator, typed: str) -> bool:
    """Whether the words after a number are the unit of measure, or a part of it ("người" of "lượt người")."""
    if indicator.kind is Kind.PERCENT and typed == "%":
        return True
    said, own = set(fold(typed).split()), set(fold(indicator.unit).split())
    return not typed or (bool(said) and said <= own and not (own - said) & _SCALES)


_READERS: dict[Kind, Callable[[Indicator, Cell, str, Where], Answer]] = {
    Kind.YES_NO: _read_yes_no,
    Kind.LIST: _read_list,
}
