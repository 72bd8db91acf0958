"""What a unit typed into one indicator's cell, read by the indicator's kind. A guess is never silent."""

import math
import re
from collections.abc import Callable
from datetime import date, time, timedelta
from decimal import Decimal
from functools import lru_cache

from danvan_cli.figures.measures import converted
from danvan_cli.figures.numerals import NumberReading, read_number, show_date, show_number, show_whole
from danvan_cli.figures.typed_figure import Shape, Typed, is_mark, read_typed
from danvan_cli.finding import Where
from danvan_cli.form.layout import NO, NONE_ARISEN, YES
from danvan_cli.plan import Indicator, Kind
from danvan_cli.submission import Answer, State, Trouble
from danvan_cli.texts.text import clean, fold, says_nothing
from danvan_cli.workbook.reader import Cell, ErrorValue, NotCalculated

_NONE_ARISEN = {fold(NONE_ARISEN), "khong co phat sinh", "kps", "ko phat sinh", "chua phat sinh"}
_YES = {fold(YES), "x", "da co", "da ban hanh", "yes"}
_NO = {fold(NO), "khong co", "chua", "chua co", "chua ban hanh", "no"}
_ASKED = {
    Shape.MARK: Trouble.MARK,
    Shape.ABOUT: Trouble.ABOUT,
    Shape.RANGE: Trouble.RANGE,
    Shape.FRACTION: Trouble.FRACTION,
    Shape.OTHER: Trouble.NOT_A_NUMBER,
}
_BETWEEN_ITEMS = re.compile(r"[;\n]")


def read_answer(indicator: Indicator, cell: Cell, where: Where, *, percent: bool | None = False) -> Answer:
    """The answer in `cell`; what cannot be taken has state UNREADABLE and its trouble, and no value. `percent` says
    that a number in it is shown as a percentage: there the unit saw 98,5% where the file holds 0.985. None is for a
    cell of which nobody can say whether it is."""
    if isinstance(cell, ErrorValue):
        return _unreadable(indicator, where, cell.shown, Trouble.ERROR_CELL)
    if isinstance(cell, NotCalculated):
        return _unreadable(indicator, where, "", Trouble.NOT_CALCULATED)
    text = shown_cell(cell)
    if not text:
        return Answer(indicator.code, where, State.BLANK)
    if fold(text) in _NONE_ARISEN:
        return Answer(indicator.code, where, State.NONE_ARISEN, Decimal(0), text)
    if percent is not False and isinstance(cell, int | float) and not isinstance(cell, bool) and math.isfinite(cell):
        return _read_percentage(indicator, cell, text, where, sure=percent is not None)
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


@lru_cache(maxsize=4_000)  # most figures are small
def _shown_figure(cell: int | float) -> str:
    if not math.isfinite(cell):
        return str(cell)
    # Most figures are whole, and there is a quicker way to show them.
    return show_whole(int(cell)) if abs(cell) < 1e15 and cell == int(cell) else show_number(_as_shown(cell))


@lru_cache(maxsize=4_000)
def _as_shown(cell: int | float) -> Decimal:
    """Excel counts with 15 digits: what is stored as 3300000.0000000005 it shows as 3300000. It knows no -0."""
    return Decimal(format(cell or 0, ".15g")).normalize()


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


def _read_list(indicator: Indicator, cell: Cell, text: str, where: Where) -> Answer:
    if isinstance(cell, date | time | timedelta):  # "1/3", the number of a paper, that Excel made a date of
        return _unreadable(indicator, where, text, Trouble.DATE)
    if isinstance(cell, bool):
        return _unreadable(indicator, where, text, Trouble.NOT_A_LIST)
    if is_mark(text):
        return _unreadable(indicator, where, text, Trouble.MARK)
    items = list_items(text)
    if len(items) == 1 and read_number(items[0]):
        return _unreadable(indicator, where, text, Trouble.NOT_A_LIST)
    trouble = Trouble.ONE_ITEM if len(items) == 1 and ", " in text else Trouble.NO
    return Answer(indicator.code, where, State.GIVEN, Decimal(len(items)), text, trouble)


def list_items(text: str) -> list[str]:
    """The things that a unit listed in one cell, separated by semicolons or lines; a title may have commas in it."""
    items = (clean(part).strip(" .-+") for part in _BETWEEN_ITEMS.split(text))
    return [item for item in items if not says_nothing(item)]


def _read_percentage(indicator: Indicator, cell: int | float, text: str, where: Where, *, sure: bool) -> Answer:
    stored = _as_shown(cell)
    value = (stored * 100).normalize()
    if value and not sure:
        return _unreadable(indicator, where, text, Trouble.AMBIGUOUS, NumberReading(stored, value))
    return Answer(indicator.code, where, State.GIVEN, value, f"{show_number(value)}%")


def _read_figure(indicator: Indicator, cell: Cell, text: str, where: Where) -> Answer:
    if isinstance(cell, date | time | timedelta):  # a datetime is a date
        return _unreadable(indicator, where, text, Trouble.DATE)
    if isinstance(cell, str):
        return _read_typed(indicator, text, where)
    if isinstance(cell, bool) or not isinstance(cell, int | float) or not math.isfinite(cell):
        return _unreadable(indicator, where, text, Trouble.NOT_A_NUMBER)
    value = _as_shown(cell)
    if indicator.kind is Kind.PERCENT and 0 < value <= 1:
        # Excel stores 98,5% as 0.985: whether 0.985 or 98.5 percent is meant, only the unit can say.
        reading = NumberReading(value, value * 100)
        return _unreadable(indicator, where, text, Trouble.AMBIGUOUS, reading)
    return Answer(indicator.code, where, State.GIVEN, value, text)


def _read_typed(indicator: Indicator, text: str, where: Where) -> Answer:
    """A number that stands in the cell as text."""
    typed = read_typed(text, indicator.unit)
    if typed.shape in _ASKED:
        return _unreadable(indicator, where, text, _ASKED[typed.shape])
    if typed.shape is Shape.NONE:
        return Answer(indicator.code, where, State.GIVEN, Decimal(0), text, Trouble.NONE_SAID)
    values = _in_own_unit(indicator, typed)
    if not values:
        # Words that only begin with a number are words: "một số hộ".
        trouble = Trouble.NOT_A_NUMBER if typed.shape is Shape.WORDS else Trouble.OTHER_UNIT
        return _unreadable(indicator, where, text, trouble)
    return _choose(indicator, typed, values, text, where)


def _choose(indicator: Indicator, typed: Typed, values: tuple[Decimal, ...], text: str, where: Where) -> Answer:
    """The one value, or the likelier of two where the indicator makes it so; else the question which it is."""
    value, other = values[0], values[1] if len(values) > 1 else None
    scaled = values != typed.readings
    if indicator.kind is Kind.PERCENT and not typed.unit and other is None and 0 < value <= 1:
        other = value * 100
    elif other is None:
        trouble = Trouble.IN_WORDS if typed.shape is Shape.WORDS else Trouble.TYPED_AS_TEXT
        trouble = Trouble.SCALED if scaled or (typed.scaled and typed.shape is Shape.NUMBER) else trouble
        return Answer(indicator.code, where, State.GIVEN, value, text, trouble)
    # Grouped by dots, and whole as asked: 1.234 is 1234. 950,000 may be 950 as well as 950000.
    elif indicator.kind.whole and value == value.to_integral_value() and value > other > 0 and not scaled:
        return Answer(indicator.code, where, State.GIVEN, value, text, Trouble.GUESSED, other)
    return _unreadable(indicator, where, text, Trouble.AMBIGUOUS, NumberReading(value, other))


def _in_own_unit(indicator: Indicator, typed: Typed) -> tuple[Decimal, ...]:
    """All readings in the indicator's unit of measure; none where the words behind the number do not fit it."""
    if indicator.kind is Kind.PERCENT and fold(typed.unit) == "phan tram":
        typed = typed._replace(unit="%")
    if indicator.kind is Kind.PERCENT and typed.unit == "%" and not typed.scaled:
        return typed.readings
    values = [converted(value, typed.unit, indicator.unit, scaled=typed.scaled) for value in typed.readings]
    return tuple(value for value in values if value is not None) if None not in values else ()


def readings_of(indicator: Indicator, text: str) -> tuple[Decimal, ...]:
    """All values that a typed figure can have, for the question which of them it is."""
    return _in_own_unit(indicator, read_typed(text, indicator.unit))


_READERS: dict[Kind, Callable[[Indicator, Cell, str, Where], Answer]] = {
    Kind.YES_NO: _read_yes_no,
    Kind.LIST: _read_list,
}
