"""Numbers and dates as Vietnamese offices write them."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from danvan_cli.figures.numerals import read_number, show_date, show_long_date, show_number


@given(st.decimals(allow_nan=False, allow_infinity=False, places=3, min_value=-(10**12), max_value=10**12))
def test_a_number_shown_is_read_back_as_itself_or_as_one_of_two_readings(value: Decimal) -> None:
    """`1.234` may be 1,234 as well: then the Vietnamese reading comes first."""
    reading = read_number(show_number(value))
    assert reading is not None
    assert reading.value == value
    assert reading.unit == ""


@given(st.integers(min_value=0, max_value=10**12), st.sampled_from(["", " cuộc", " lượt người", "%", " đồng"]))
def test_a_unit_of_measure_after_the_number_is_told_apart(value: int, unit: str) -> None:
    reading = read_number(f"{value}{unit}")
    assert reading is not None
    assert (int(reading.value), reading.unit, reading.other) == (value, unit.strip(), None)


@given(st.text(max_size=30))
def test_any_text_is_a_number_or_none_and_never_an_error(text: str) -> None:
    reading = read_number(text)
    assert reading is None or reading.value.is_finite()


@pytest.mark.parametrize(
    ("text", "value", "other"),
    [
        ("1.234", "1234", "1.234"),
        ("1.234.567", "1234567", None),
        ("1 234 567", "1234567", None),
        ("1\u00a0234,5", "1234.5", None),
        ("12,5", "12.5", None),
        ("12.5", "12.5", None),
        ("1,234", "1.234", "1234"),
        ("1.234,5", "1234.5", None),
        ("1,234.5", "1234.5", None),
        ("-7", "-7", None),
        ("−7", "-7", None),
        ("+7", "7", None),
        ("007", "7", None),
        ("0.500", "0.5", None),
        ("0,500", "0.5", None),
        ("950,000", "950", "950000"),
        ("1,234,567", "1234567", None),
        ("1'234'567", "1234567", None),
        ("1’234", "1234", None),
        ("1 234.567", "1234.567", "1234567"),
        ("１.２３４", "1234", "1.234"),
        ("¹²", "12", None),
        ("12¹", "12", "121"),
        ("12.", "12", None),
        ("–7", "-7", None),
    ],
)
def test_a_typed_number_is_read_by_the_vietnamese_rule_with_its_other_reading(
    text: str, value: str, other: str | None
) -> None:
    reading = read_number(text)
    assert reading is not None
    assert (reading.value, reading.other) == (Decimal(value), None if other is None else Decimal(other))


@pytest.mark.parametrize(
    "text", ["", "không", "1.2.3", "12/5", "5-7", "1,2,3", "1..2", "khoảng 12", "(7)", "1e5", "9" * 19, "1.234²", "١٢"]
)
def test_what_is_no_number_is_none(text: str) -> None:
    reading = read_number(text)
    assert reading is None or reading.unit


def test_dates_are_written_by_the_decree() -> None:
    """NĐ 30/2020: days below ten and months 1 and 2 take a zero."""
    assert [show_date(date(2025, month, 5)) for month in (1, 2, 3, 10)] == [
        "05/01/2025", "05/02/2025", "05/3/2025", "05/10/2025",
    ]  # fmt: skip
    assert show_long_date(date(2025, 3, 5)) == "ngày 05 tháng 3 năm 2025"
