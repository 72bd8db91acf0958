"""Every Vietnamese way of writing a figure has the figure among its readings, and never another one alone."""

import unicodedata
from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from danvan_cli.figures.number_words import read_words
from danvan_cli.figures.numerals import show_number
from danvan_cli.figures.typed_figure import Shape, read_typed

FIGURES = st.decimals(allow_nan=False, allow_infinity=False, places=3, min_value=0, max_value=10**12)
WHOLE = st.integers(min_value=0, max_value=10**12 - 1)
DIGITS = "không một hai ba bốn năm sáu bảy tám chín".split()  # noqa: SIM905 - they read as they are counted


def english(value: Decimal) -> str:
    return format(value.normalize(), ",f")


def grouped_by(separator: str) -> Callable[[Decimal], str]:
    def write(value: Decimal) -> str:
        whole, _, part = english(value).partition(".")
        return whole.replace(",", separator) + (f",{part}" if part else "")

    return write


WRITINGS: dict[str, Callable[[Decimal], str]] = {
    "vietnamese": show_number,
    "english": english,
    "plain": lambda value: format(value.normalize(), "f").replace(".", ","),
    "decimal point": lambda value: format(value.normalize(), "f"),
    "spaces": grouped_by(" "),
    "hard spaces": grouped_by("\u00a0"),
    "apostrophes": grouped_by("'"),
    "wide": lambda value: "".join(chr(ord(one) + 0xFEE0) for one in show_number(value)),
    "plus": lambda value: f"+{show_number(value)}",
    "unit": lambda value: f"{show_number(value)} lượt người",
    "unit at once": lambda value: f"{show_number(value)}đồng",
    "decomposed": lambda value: unicodedata.normalize("NFD", f"{show_number(value)} lượt người"),
    "unit in brackets": lambda value: f"{show_number(value)} (cuộc)",
    "zeros": lambda value: f"0{value.normalize():f}",
}


@given(FIGURES, st.sampled_from(sorted(WRITINGS)))
def test_a_figure_is_among_the_readings_of_all_its_writings(value: Decimal, name: str) -> None:
    typed = read_typed(WRITINGS[name](value))
    assert typed.shape is Shape.NUMBER
    assert value in typed.readings
    assert 1 <= len(typed.readings) <= 2


@given(st.text(alphabet="0123456789., '’\u00a0", min_size=1, max_size=24))
def test_a_sure_reading_has_the_digits_that_were_typed_and_no_others(text: str) -> None:
    typed = read_typed(text)
    if typed.shape is Shape.NUMBER and len(typed.readings) == 1:
        digits = [[one for one in shown if one.isdigit()] for shown in (text, format(typed.readings[0], "f"))]
        assert "".join(digits[0]).lstrip("0") == "".join(digits[1]).lstrip("0")


@given(st.text(max_size=40), st.text(max_size=20))
def test_any_text_is_of_one_shape_and_never_an_error(text: str, unit: str) -> None:
    typed = read_typed(text, unit)
    assert bool(typed.readings) is (typed.shape in (Shape.NUMBER, Shape.WORDS))
    assert all(value.is_finite() for value in typed.readings)


@given(st.text(alphabet="0123456789.,-–/x%() đượckhôngtriệutỷ", max_size=24))
def test_any_text_of_figures_and_words_is_of_one_shape(text: str) -> None:
    assert read_typed(text, "triệu đồng").shape in Shape


def in_words(number: int) -> str:
    """As a school book has it: 1205 is "một nghìn hai trăm linh năm"."""
    groups = []
    for scale in ("", "nghìn", "triệu", "tỷ"):
        number, group = divmod(number, 1000)
        groups.append((group, scale))
    said: list[str] = []
    for group, scale in reversed(groups):
        if group:
            said += [*_hundreds(group, leading=not said), *([scale] if scale else [])]
    return " ".join(said)


def _hundreds(group: int, *, leading: bool) -> list[str]:
    hundreds, below = divmod(group, 100)
    said = [] if leading and not hundreds else [DIGITS[hundreds], "trăm"]
    tens, ones = divmod(below, 10)
    if not tens:
        return [*said, *(["linh"] if said and ones else []), *([DIGITS[ones]] if ones else [])]
    said += ["mười"] if tens == 1 else [DIGITS[tens], "mươi"]
    return [*said, *(["lăm" if ones == 5 else "mốt" if ones == 1 and tens > 1 else DIGITS[ones]] if ones else [])]


@given(WHOLE.filter(bool), st.sampled_from(["", "cuộc", "lượt người"]))
def test_a_number_in_words_is_read_as_itself_up_to_billions(number: int, unit: str) -> None:
    words = read_words(f"{in_words(number)} {unit}")
    assert words
    assert (words.value, words.rest) == (number, unit)
    assert read_typed(in_words(number).capitalize()).readings == (Decimal(number),)


@pytest.mark.parametrize(
    "text",
    ["", "một nghìn hai", "hai trăm năm", "ba chục", "hai triệu rưỡi", "hai nghìn tỷ", "một nghìn hai nghìn", "mươi",
     "hai tỷ năm trăm", "một triệu ba trăm", "một triệu hai trăm linh năm",
     "linh năm", "không trăm", "nam", "chin"],
)  # fmt: skip
def test_what_is_not_said_in_full_is_no_number(text: str) -> None:
    words = read_words(text)
    assert words is None or words.rest


@pytest.mark.parametrize(
    ("text", "value", "rest"),
    [
        ("hai mươi năm", 20, "năm"),
        ("hai mươi lăm", 25, ""),
        ("Hai mươi tư hộ", 24, "hộ"),
        ("một trăm lẻ năm", 105, ""),
        ("mười ngàn", 10_000, ""),
        ("ba tỉ không trăm linh hai triệu đồng", 3_002_000_000, "đồng"),
    ],
)
def test_words_as_people_write_them(text: str, value: int, rest: str) -> None:
    words = read_words(text)
    assert words
    assert (words.value, words.rest) == (value, rest)


SHAPES = {
    Shape.MARK: ["-", "–", "—", "−", "x", "X", "xx", "…", "...", "/", "//", "?", "*", "n/a", "✓"],
    Shape.NONE: ["không", "Không có", "ko", "chưa có", "Không có cuộc nào", "0 (không phát sinh)", "00 (không có)"],
    Shape.ABOUT: ["khoảng 20", "hơn 1.200", "gần hai mươi", "~20", "≈ 20", ">20", "20 trở lên", "20+", "trên 20 hộ",
                  "khoảng 20-25", "ước đạt 20", "không dưới 20"],
    Shape.RANGE: ["20-25", "20 – 25", "20 đến 25", "từ 20 đến 25 cuộc", "20%-25%", "2024-2025", "20 cuộc - 25 cuộc"],
    Shape.FRACTION: ["12/15", "3/4/2025", "12/15 hộ", "1 / 2", "12/15 (80%)"],
    Shape.OTHER: ["nhiều", "không rõ", "xin cuộc", "1.2.3", "3 cuộc, 120 lượt", "ba chục", "khoảng ba chục", "1e5",
                  "03/KH-UBND", "1 tỷ 200", "(nhiều)"],
    Shape.NUMBER: ["3 cuộc", "03", "+5", "05 (năm) cuộc", "5 (cuộc)", "1 tỷ 200 triệu đồng", "(7)"],
    Shape.WORDS: ["hai mươi", "Mười lăm cuộc", "một triệu đồng."],
}  # fmt: skip


@pytest.mark.parametrize(("shape", "text"), [(shape, text) for shape, texts in SHAPES.items() for text in texts])
def test_what_a_text_looks_like(shape: Shape, text: str) -> None:
    assert read_typed(text, "cuộc").shape is shape


def test_a_long_text_is_no_figure_however_it_begins() -> None:
    assert read_typed("hơn " * 8000 + "20").shape is Shape.OTHER
    assert read_typed("-" * 300).shape is Shape.OTHER


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("(7)", ("7", "-7")),
        ("05 (năm) cuộc", ("5",)),
        ("05 (sáu) cuộc", ("5", "6")),
        ("1.234 (một nghìn hai trăm ba mươi bốn)", ("1234",)),
        ("15.000.000 đồng (bằng chữ: mười lăm triệu đồng)", ("15000000",)),
        ("1 tỷ 200 triệu đồng", ("1200000000",)),
        ("1 tr 500 nghìn", ("1500000",)),
    ],
)
def test_numbers_said_twice_or_in_parts(text: str, readings: tuple[str, ...]) -> None:
    assert read_typed(text).readings == tuple(map(Decimal, readings))
