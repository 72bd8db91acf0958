"""The plan's rules: read by their grammar, counted as a person would count."""

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from danvan_cli.rule import RuleError, UnknownCode, parse_rule

CODES = ("1.1", "1.10", "2.1", "x-y", "z%")
PYTHON = {"=": "==", "<=>": "==", "!=": "!=", "<=": "<=", ">=": ">=", "<": "<", ">": ">"}

term = st.sampled_from(CODES) | st.integers(min_value=0, max_value=20).map(str)
total = st.recursive(
    term,
    lambda part: st.tuples(part, st.sampled_from("+-*"), part).map(lambda t: f"({t[0]} {t[1]} {t[2]})"),
    max_leaves=5,
)
flat = st.lists(st.tuples(total, st.sampled_from([" + ", " - ", " * "])), min_size=1, max_size=4).map(
    lambda parts: "".join(term + sign for term, sign in parts[:-1]) + parts[-1][0]
)
comparison = st.tuples(flat, st.sampled_from(["<=", ">=", "<", ">", "=", "!="]), flat)
values = st.fixed_dictionaries({code: st.integers(min_value=0, max_value=9).map(Decimal) for code in CODES})


def python(comparison: tuple[str, str, str], values: dict[str, Decimal]) -> bool:
    """The comparison as Python counts it."""
    left, op, right = (
        re.sub(r"1\.10|1\.1|2\.1|x-y|z%|\d+", lambda match: str(values.get(match[0], match[0])), part)
        if part not in PYTHON
        else PYTHON[part]
        for part in comparison
    )
    return bool(eval(f"({left}) {op} ({right})"))  # the text is made above


@given(comparison, values)
def test_a_comparison_holds_where_python_says_so(one: tuple[str, str, str], values: dict[str, Decimal]) -> None:
    assert parse_rule(" ".join(one), CODES).holds(values) is python(one, values)


@given(comparison, st.sampled_from(["=>", "<=>"]), comparison, values)
def test_if_then_and_if_and_only_if_hold_where_logic_says_so(
    one: tuple[str, str, str], link: str, other: tuple[str, str, str], values: dict[str, Decimal]
) -> None:
    expected = python(one, values) == python(other, values) if link == "<=>" else (
        not python(one, values) or python(other, values)
    )  # fmt: skip
    assert parse_rule(f"{' '.join(one)} {link} {' '.join(other)}", CODES).holds(values) is expected


def test_the_codes_of_a_rule_come_in_the_order_in_which_they_are_named() -> None:
    assert parse_rule("2.1 + 1.10 <= 1.1 + 2.1", CODES).codes == ("2.1", "1.10", "1.1")


@pytest.mark.parametrize(
    ("text", "met"),
    [
        ("", "…"), ("1.1", "…"), ("1.1 <= ", "…"), ("1.1 <= 2.1 2.1", "2.1"), ("(1.1 <= 2.1", "("),
        ("<= 1.1", "<="), ("1.1 <= 2.1 => ", "…"), ("1.1 ? 2.1", "?"), ("1.1 / 2.1 = 1", "/"),
        ("1.1 == 2.1", "="), ("1.1 < 2.1 < 1.10", "<"),
    ],
)  # fmt: skip
def test_what_is_no_rule_is_refused_with_what_was_met(text: str, met: str) -> None:
    with pytest.raises(RuleError, match=re.escape(met)):
        parse_rule(text, CODES)


@pytest.mark.parametrize("code", ["1.2", "1.1.1", "x", "1,1"])
def test_a_code_that_the_plan_does_not_have_is_named(code: str) -> None:
    with pytest.raises((UnknownCode, RuleError)) as raised:
        parse_rule(f"{code} <= 2.1", CODES)
    assert str(raised.value) in code + " <= 2.1"
