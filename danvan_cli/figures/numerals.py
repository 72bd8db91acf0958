"""Numbers and dates as Vietnamese offices write them: read from typed text, and shown."""

import re
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from danvan_cli.texts.text import clean


class NumberReading(NamedTuple):
    """How a typed text can be read as a number.

    `value` is the reading by Vietnamese rule (dot for thousands, comma for decimals), `other` a second reading that
    is as possible ("1.234" may be 1234 or 1,234), `unit` the words after the number, "" without.
    """

    value: Decimal
    other: Decimal | None = None
    unit: str = ""


_SIGNS = "-+−–—"
_NUMBER = rf"([{_SIGNS}]?)\s*([0-9][0-9.,'’\s]*[0-9]|[0-9])\s*([%₫]|[^\W\d_][^\d]*|[.;])?"
_GROUPED_BY_DOT = r"[1-9]\d{0,2}(\.\d{3})+(,\d+)?"
_GROUPED_BY_COMMA = r"[1-9]\d{0,2}(,\d{3})+(\.\d+)?"
_GROUPED_BY_SPACE = r"[1-9]\d{0,2}([ '])\d{3}(\1\d{3})*([.,]\d+)?"
# No figure of an office has more digits; Excel itself keeps fifteen.
_MOST_DIGITS = 18
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉", "01234567890123456789")
# The wide forms of Asian keyboards: "１２" is 12.
_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}


def read_number(text: str) -> NumberReading | None:
    """A number typed as text, or None where it is none. `"1.234 cuộc"` → 1234, other 1.234, unit "cuộc"."""
    plain = clean(text).translate(_WIDE)
    if not re.search("[0-9]", plain):
        plain = plain.translate(_RAISED)
    match = re.fullmatch(_NUMBER, plain)
    if not match:
        return None
    digits, unit = " ".join(match[2].replace("’", "'").split()), (match[3] or "").strip(" .;")
    if sum(map(str.isdigit, digits)) > _MOST_DIGITS:
        return None
    readings = _readings(digits)
    if mark := re.match("[⁰¹²³⁴⁵⁶⁷⁸⁹]+", unit):  # the mark of a note, or digits raised by mistake
        readings = [Decimal(digits), Decimal(digits + mark[0].translate(_RAISED))] if digits.isdigit() else []
        unit = unit[mark.end() :].strip()
    if not readings:
        return None
    if match[1] in ("-", "−", "–", "—"):
        readings = [-value for value in readings]
    return NumberReading(readings[0], readings[1] if len(readings) > 1 else None, unit)


def _readings(digits: str) -> list[Decimal]:
    """All readings of a run of digits and separators, the Vietnamese one first."""
    if digits.isdigit():
        return [Decimal(digits)]
    if match := re.fullmatch(_GROUPED_BY_SPACE, digits):
        bare = digits.replace(match[1], "")
        found = [Decimal(bare.replace(",", "."))]
        # Three digits after a comma or a dot may be one group more: "1 234.567".
        return [*found, Decimal(re.sub("[.,]", "", bare))] if match[3] and len(match[3]) == 4 else found
    found = []
    if re.fullmatch(_GROUPED_BY_DOT, digits):
        found.append(Decimal(digits.replace(".", "").replace(",", ".")))
    if re.fullmatch(r"\d+,\d+", digits):
        found.append(Decimal(digits.replace(",", ".")))
    if re.fullmatch(r"\d+\.\d+", digits):
        found.append(Decimal(digits))
    if re.fullmatch(_GROUPED_BY_COMMA, digits):
        found.append(Decimal(digits.replace(",", "")))
    return list(dict.fromkeys(found))


def show_number(value: Decimal | int | float) -> str:
    """Vietnamese style: `1234.5` → "1.234,5"; no needless zeros."""
    text = format(Decimal(str(value)).normalize(), ",f")
    return text.translate(str.maketrans(",.", ".,"))


def show_whole(value: int) -> str:
    """A whole number in Vietnamese style, as `show_number` has it."""
    return format(value, ",d").replace(",", ".")


def show_reading(value: Decimal) -> str:
    """A number whose reading is in question: a decimal comma and no dots, so that 1234 and 1,234 stay apart."""
    return format(value.normalize(), "f").replace(".", ",")


def show_date(day: date) -> str:
    """`05/3/2025`: days below ten and months 1 and 2 take a zero (NĐ 30/2020, annex I, part I, II.4)."""
    return f"{day.day:02}/{_month(day)}/{day.year}"


def show_long_date(day: date) -> str:
    """`ngày 05 tháng 3 năm 2025` (NĐ 30/2020, annex I, part I, II.4)."""
    return f"ngày {day.day:02} tháng {_month(day)} năm {day.year}"


def _month(day: date) -> str:
    return f"{day.month:02}" if day.month < 3 else str(day.month)
