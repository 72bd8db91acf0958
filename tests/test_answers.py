"""What is typed into a cell is taken as it stands, or asked about: a guess is never silent."""

from decimal import Decimal

import pytest
from filled import plan_of
from hypothesis import given
from hypothesis import strategies as st

from danvan_cli.figures.answers import list_items, read_answer
from danvan_cli.finding import Where
from danvan_cli.plan import Indicator
from danvan_cli.submission import Answer, State, Trouble
from danvan_cli.workbook.reader import Cell

# By kind: a count, money, a decimal, a percentage, a list.
COUNT, PEOPLE, MONEY, ENERGY, SHARE, LIST = "2.1", "5.2", "4.2", "4.3", "2.3", "3.2"


def indicator(code: str) -> Indicator:
    return plan_of("small").indicator_by_code[code]


def read(code: str, cell: Cell) -> Answer:
    return read_answer(indicator(code), cell, Where("x.xlsx"))


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("Cúm A; thủy đậu", ["Cúm A", "thủy đậu"]),
        ("- Cúm A\n- thủy đậu.", ["Cúm A", "thủy đậu"]),
        ("Cúm A, thủy đậu", ["Cúm A, thủy đậu"]),
        ("Cúm A;\n;", ["Cúm A"]),
        ("Không", []),
        ("Không có", []),
        ("0", []),
    ],
)
def test_items_of_a_list_stand_between_semicolons_and_line_breaks_only(text: str, items: list[str]) -> None:
    assert list_items(text) == items


@pytest.mark.parametrize(
    ("cell", "value", "trouble"),
    [
        ("Cúm A; thủy đậu", 2, Trouble.NO),
        ("Cúm A, thủy đậu", 1, Trouble.ONE_ITEM),
        ("Cúm A,thủy đậu", 1, Trouble.NO),
        ("Cúm A, B; thủy đậu", 2, Trouble.NO),
        ("Không", 0, Trouble.NO),
        ("Không có", 0, Trouble.NO),
        (0, 0, Trouble.NO),
        (3, None, Trouble.NOT_A_LIST),
        ("3", None, Trouble.NOT_A_LIST),
        ("3 bệnh", None, Trouble.NOT_A_LIST),
    ],
)
def test_a_list_is_counted_by_its_items_and_a_number_is_none(cell: Cell, value: int | None, trouble: Trouble) -> None:
    answer = read(LIST, cell)
    assert (answer.value, answer.trouble) == (value, trouble)


@pytest.mark.parametrize(
    ("code", "text", "trouble", "value", "other"),
    [
        (COUNT, "950.000", Trouble.GUESSED, "950000", "950"),
        (COUNT, "950,000", Trouble.AMBIGUOUS, None, "950000"),
        (MONEY, "950,000", Trouble.AMBIGUOUS, None, "950000"),
        (ENERGY, "1.234", Trouble.AMBIGUOUS, None, "1.234"),
        (ENERGY, "0.500", Trouble.TYPED_AS_TEXT, "0.5", None),
        (ENERGY, "0,500", Trouble.TYPED_AS_TEXT, "0.5", None),
        (SHARE, "0,5", Trouble.AMBIGUOUS, None, "50"),
        (SHARE, "1", Trouble.AMBIGUOUS, None, "100"),
        (SHARE, "0,5%", Trouble.TYPED_AS_TEXT, "0.5", None),
        (SHARE, "98,5", Trouble.TYPED_AS_TEXT, "98.5", None),
        (SHARE, "0", Trouble.TYPED_AS_TEXT, "0", None),
    ],
)
def test_a_text_that_can_be_two_numbers_is_asked_about(
    code: str, text: str, trouble: Trouble, value: str | None, other: str | None
) -> None:
    answer = read(code, text)
    assert answer.trouble is trouble
    assert answer.value == (None if value is None else Decimal(value))
    assert answer.other == (None if other is None else Decimal(other))


@pytest.mark.parametrize(("cell", "other"), [(0.985, "98.5"), (1, "100"), (0.005, "0.5")])
def test_a_percentage_up_to_one_is_asked_about_as_a_number_too(cell: Cell, other: str) -> None:
    answer = read(SHARE, cell)
    assert (answer.state, answer.trouble, answer.other) == (State.UNREADABLE, Trouble.AMBIGUOUS, Decimal(other))


@pytest.mark.parametrize(
    ("cell", "value"), [(1.1 * 3000000, "3300000"), (0.1 + 0.2, "0.3"), (12.5, "12.5"), (1e12, "1e12"), (0.0, "0")]
)
def test_a_number_has_the_digits_that_excel_shows(cell: float, value: str) -> None:
    answer = read(ENERGY, cell)
    assert (answer.value, answer.trouble) == (Decimal(value), Trouble.NO)


@pytest.mark.parametrize(
    ("unit", "typed", "own"),
    [
        ("lượt người", "người", True),
        ("lượt người", "Lượt người", True),
        ("lượt người", "lượt", True),
        ("thôn, khu phố", "thôn", True),
        ("lượt người", "hộ", False),
        ("lượt người", "lượt hộ", False),
        ("người", "lượt người", False),
        ("người", "%", False),
        ("triệu đồng", "triệu đồng", True),
        # Without its scale, a sum of money is a million times smaller.
        ("triệu đồng", "đồng", False),
        ("triệu đồng", "triệu", True),
        ("nghìn lượt", "lượt", False),
    ],
)
def test_the_unit_of_measure_or_a_part_of_it_may_stand_behind_the_number(unit: str, typed: str, own: bool) -> None:
    answer = read_answer(indicator(PEOPLE)._replace(unit=unit), f"20 {typed}", Where("x.xlsx"))
    assert answer.trouble is (Trouble.TYPED_AS_TEXT if own else Trouble.OTHER_UNIT)
    assert answer.value == (20 if own else None)


@pytest.mark.parametrize(
    ("code", "text", "trouble", "value", "other"),
    [
        (COUNT, "-", Trouble.MARK, None, None),
        (LIST, "x", Trouble.MARK, None, None),
        (COUNT, "không có lượt nào", Trouble.NONE_SAID, "0", None),
        (COUNT, "khoảng 20", Trouble.ABOUT, None, None),
        (COUNT, "20 đến 25", Trouble.RANGE, None, None),
        (COUNT, "12/15", Trouble.FRACTION, None, None),
        (COUNT, "hai mươi lượt", Trouble.IN_WORDS, "20", None),
        (COUNT, "một số hộ", Trouble.NOT_A_NUMBER, None, None),
        (COUNT, "(7)", Trouble.AMBIGUOUS, None, "-7"),
        (COUNT, "12¹", Trouble.AMBIGUOUS, None, "121"),
        (COUNT, "1,2 nghìn", Trouble.SCALED, "1200", None),
        (COUNT, "12%", Trouble.OTHER_UNIT, None, None),
        (MONEY, "1,2 tỷ đồng", Trouble.SCALED, "1200000000", None),
        (MONEY, "1 tỷ 200 triệu", Trouble.SCALED, "1200000000", None),
        (MONEY, "350.000đ", Trouble.GUESSED, "350000", "350"),
        (MONEY, "1.250 triệu", Trouble.AMBIGUOUS, None, "1250000"),
        (MONEY, "mười lăm triệu đồng", Trouble.IN_WORDS, "15000000", None),
        (SHARE, "98,5 phần trăm", Trouble.TYPED_AS_TEXT, "98.5", None),
    ],
)
def test_each_way_of_typing_a_figure_is_taken_shown_or_asked_about(
    code: str, text: str, trouble: Trouble, value: str | None, other: str | None
) -> None:
    answer = read(code, text)
    assert (answer.trouble, answer.text) == (trouble, text)
    assert answer.value == (None if value is None else Decimal(value))
    assert answer.other == (None if other is None else Decimal(other))


@pytest.mark.parametrize(
    ("cell", "value", "text"), [(0.985, "98.5", "98,5%"), (1, "100", "100%"), (1.2, "120", "120%")]
)
def test_a_number_that_is_shown_as_a_percentage_is_what_the_unit_saw(cell: float, value: str, text: str) -> None:
    answer = read_answer(indicator(SHARE), cell, Where("x.xlsx"), percent=True)
    assert (answer.value, answer.text, answer.trouble) == (Decimal(value), text, Trouble.NO)


@given(st.sampled_from([COUNT, PEOPLE, MONEY, ENERGY, SHARE, LIST]), st.text(max_size=30))
def test_any_text_is_an_answer_with_a_value_or_with_a_trouble(code: str, text: str) -> None:
    answer = read(code, text)
    assert (answer.value is not None) is (answer.state in (State.GIVEN, State.NONE_ARISEN))
    assert answer.value is None or answer.trouble is not Trouble.NO or code == LIST or answer.state is State.NONE_ARISEN
