"""The words behind a figure: the unit of measure itself, one that converts to it exactly, or another one."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from danvan_cli.figures.measures import converted, is_dong, measure_of


@pytest.mark.parametrize(
    ("unit", "scale", "base"),
    [
        ("lượt người", 1, "luot nguoi"),
        ("đồng", 1, "dong"),
        ("triệu đồng", 10**6, "dong"),
        ("Tỷ đồng", 10**9, "dong"),
        ("1.000 đồng", 1000, "dong"),
        ("nghìn lượt", 1000, "luot"),
        ("trạm", 1, "tram"),
        ("ti vi", 1, "ti vi"),
        ("%", 1, ""),
    ],
)
def test_a_unit_of_measure_has_a_scale_and_a_base(unit: str, scale: int, base: str) -> None:
    assert measure_of(unit)[:2] == (scale, base)
    assert is_dong(unit) is (unit == "đồng")


@pytest.mark.parametrize(
    ("value", "said", "own", "figure"),
    [
        ("1.2", "tỷ đồng", "đồng", "1200000000"),
        ("850", "triệu", "đồng", "850000000"),
        ("15", "tr.đ", "đồng", "15000000"),
        ("350", "ng.", "đồng", "350000"),
        ("350", "K", "đồng", "350000"),
        ("15", "trieu dong", "đồng", "15000000"),
        ("3", "trăm nghìn đồng", "đồng", "300000"),
        ("350000", "VNĐ", "đồng", "350000"),
        ("350000", "₫", "đồng", "350000"),
        ("850", "triệu", "triệu đồng", "850"),
        ("850", "", "triệu đồng", "850"),
        ("1.2", "tỷ", "triệu đồng", "1200"),
        ("15000000", "đồng", "triệu đồng", "15"),
        ("850", "đồng", "triệu đồng", None),
        ("850000", "đồng", "1.000 đồng", "850"),
        ("850", "1.000 đồng", "1.000 đồng", "850"),
        ("850", "nghìn đồng", "1.000 đồng", "850"),
        ("15", "triệu đồng", "nghìn đồng", "15000"),
        ("15", "USD", "đồng", None),
        ("12", "%", "lượt", None),
        ("1.2", "nghìn lượt", "lượt người", "1200"),
        ("20", "lượt", "nghìn lượt", None),
        ("5", "trạm", "cơ sở", None),
        ("5", "ng", "người", None),
        ("5", "tr", "trường", None),
        ("5", "k", "hộ", None),
    ],
)
def test_a_figure_is_converted_exactly_or_not_at_all(value: str, said: str, own: str, figure: str | None) -> None:
    assert converted(Decimal(value), said, own) == (None if figure is None else Decimal(figure))


@given(st.decimals(min_value=0, max_value=10**9, places=3), st.text(max_size=12), st.sampled_from(["đồng", "lượt"]))
def test_whatever_stands_behind_a_figure_its_digits_stay(value: Decimal, said: str, own: str) -> None:
    figure = converted(value, said, own)
    assert figure is None or figure.normalize().as_tuple().digits == value.normalize().as_tuple().digits
