"""The report's sentences out of the plan's phrases: figures, comparisons, percentages and what they rest on."""

from collections.abc import Mapping
from decimal import Decimal

import pytest
from summaries import PLAN, indicator, plan_with, summary_of

from danvan_cli.plan import Indicator, Nature
from danvan_cli.render.sentences import Paragraph, comparison, named, paragraph, show_percent, spans
from danvan_cli.summary import Summary

MEETINGS = indicator("1.1", phrase="đã tổ chức {1.1~} cuộc", phrase_zero="chưa tổ chức cuộc nào")
UNITS = ("binh-dinh", "dap-da", "nhon-thanh", "nhon-hung")
Column = Mapping[str, int | str | None]


def told(summary: Summary) -> Paragraph:
    return paragraph(summary, summary.plan.task_by_id["1"])


def of_units(code: str, *given: int | str | None) -> dict[str, Column]:
    """Figures of the first units, one each."""
    return {unit: {code: value} for unit, value in zip(UNITS, given, strict=False)}


def test_a_figure_is_told_with_its_change() -> None:
    summary = summary_of(plan_with(MEETINGS), of_units("1.1", 300, 300, 300, 334), of_units("1.1", 9, 10, 10, 10))
    assert told(summary) == Paragraph("Đã tổ chức 1.234 (thêm 1.195 so với báo cáo quý I) cuộc.", "")


def test_without_an_earlier_period_nothing_is_compared() -> None:
    summary = summary_of(plan_with(MEETINGS), of_units("1.1", 1, 2, 3, 4), period="q1")
    assert told(summary).text == "Đã tổ chức 10 cuộc."


@pytest.mark.parametrize(
    ("nature", "now", "expected"),
    [
        (Nature.CUMULATIVE, 10, "bằng số đã báo cáo quý I"),
        (Nature.CUMULATIVE, 12, "thêm 8 so với báo cáo quý I"),
        (Nature.CUMULATIVE, 9, "thấp hơn 4 so với số đã báo cáo quý I"),
        (Nature.LEVEL, 10, "bằng quý I"),
        (Nature.LEVEL, 12, "tăng 8 so với quý I"),
        (Nature.LEVEL, 9, "giảm 4 so với quý I"),
        (Nature.FLOW, 8, "giảm 8 so với quý I"),
    ],
)
def test_how_a_change_is_worded(nature: Nature, now: int, expected: str) -> None:
    plan = plan_with(MEETINGS._replace(nature=nature))
    summary = summary_of(plan, of_units("1.1", *[now] * 4), of_units("1.1", *[10] * 4))
    assert comparison(summary, summary.figures["1.1"]) == expected


def test_a_change_over_fewer_units_says_so() -> None:
    summary = summary_of(plan_with(MEETINGS), of_units("1.1", 20, 20, 20, 20), of_units("1.1", 10, 10, 10))
    assert told(summary) == Paragraph(
        "Đã tổ chức 80 (thêm 30 so với báo cáo quý I) cuộc.",
        "Số so sánh với quý I tính trên 3 đơn vị có số liệu cả hai kỳ.",
    )


def test_several_changes_over_the_same_fewer_units_say_so_once() -> None:
    plan = plan_with(MEETINGS, indicator("1.2", phrase="có {1.2~} lượt người dự"))
    now: dict[str, Column] = {unit: {"1.1": 20, "1.2": 50} for unit in UNITS}
    before: dict[str, Column] = {unit: {"1.1": 10, "1.2": 10} for unit in UNITS[:3]}
    assert told(summary_of(plan, now, before)) == Paragraph(
        "Đã tổ chức 80 (thêm 30 so với báo cáo quý I) cuộc. Có 200 (thêm 120 so với báo cáo quý I) lượt người dự.",
        "Số so sánh với quý I tính trên 3 đơn vị có số liệu cả hai kỳ.",
    )


def test_changes_over_different_units_are_told_by_their_codes() -> None:
    plan = plan_with(*(indicator(code, phrase=f"có {{{code}~}} cuộc") for code in ("1.1", "1.2", "1.3", "1.4")))
    now: dict[str, Column] = {unit: dict.fromkeys(("1.1", "1.2", "1.3", "1.4"), 20) for unit in UNITS}
    before: dict[str, Column] = {unit: {"1.1": 1, "1.2": 1} for unit in UNITS[:2]}
    before[UNITS[0]] = dict.fromkeys(("1.1", "1.2", "1.3"), 1)
    assert told(summary_of(plan, now, before)).note == (
        "Số so sánh với quý I tính trên các đơn vị có số liệu cả hai kỳ: 2 đơn vị ở chỉ tiêu 1.1, 1.2; 1 đơn vị ở chỉ "
        "tiêu 1.3."
    )


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ((0, 0, 0, 0), "Chưa tổ chức cuộc nào."),
        (("-", "-", "-", "-"), "Chưa tổ chức cuộc nào."),
        ((None, None, None, None), ""),
        ((), ""),
    ],
)
def test_zero_has_its_own_phrase_and_no_data_has_none(given: tuple[int | str | None, ...], expected: str) -> None:
    assert told(summary_of(plan_with(MEETINGS), of_units("1.1", *given), period="q1")).text == expected


def test_a_phrase_with_an_unknown_figure_is_left_out() -> None:
    plan = plan_with(indicator("1.1", phrase="đã tổ chức {1.1} cuộc, {1.2} lượt người dự"), indicator("1.2"))
    assert told(summary_of(plan, of_units("1.1", 1, 2, 3, 4))) == Paragraph("", "")


def test_a_phrase_without_figures_needs_its_own_figure() -> None:
    plan = plan_with(indicator("1.1", phrase="đã tổ chức hội nghị"))
    assert told(summary_of(plan, of_units("1.1", None), period="q1")).text == ""
    assert told(summary_of(plan, of_units("1.1", 1), period="q1")).text == "Đã tổ chức hội nghị."


def percents() -> tuple[Indicator, ...]:
    phrase = "đã giải quyết {2.2} trong số {2.1} đơn, đạt {2.2/2.1}"
    return indicator("2.1"), indicator("2.2", phrase=phrase)


def test_a_percentage_is_a_ratio_of_sums() -> None:
    now: dict[str, Column] = {"binh-dinh": {"2.1": 4, "2.2": 4}, "dap-da": {"2.1": 4, "2.2": 3}}
    summary = summary_of(plan_with(*percents(), units=2), now)
    assert told(summary) == Paragraph("Đã giải quyết 7 trong số 8 đơn, đạt 87,5%.", "")


def test_a_percentage_over_fewer_units_than_its_figures_says_so() -> None:
    now: dict[str, Column] = {"binh-dinh": {"2.1": 4, "2.2": 4}, "dap-da": {"2.1": 4, "2.2": None}}
    assert told(summary_of(plan_with(*percents(), units=2), now)) == Paragraph(
        "Đã giải quyết 4 trong số 8 đơn, đạt 100,0%.",
        "Số liệu của 1/2 đơn vị được giao chỉ tiêu 2.2, chưa có: phường Đập Đá. Tỷ lệ 100,0% tính trên 1 đơn vị có đủ "
        "số liệu.",
    )


CHOOSING = "có {2.1} đơn; [đã giải quyết {2.2} đơn, đạt {2.2/2.1}|chưa giải quyết đơn nào]"


@pytest.mark.parametrize(
    ("solved", "expected"),
    [
        (2, "Có 4 đơn; đã giải quyết 2 đơn, đạt 50,0%."),
        (0, "Có 4 đơn; chưa giải quyết đơn nào."),
        ("-", "Có 4 đơn; chưa giải quyết đơn nào."),
        (None, ""),  # what nobody told is not 0
    ],
)
def test_a_part_of_a_phrase_has_other_words_for_zero(solved: int | str | None, expected: str) -> None:
    plan = plan_with(indicator("2.1", phrase=CHOOSING), indicator("2.2"), units=2)
    now: dict[str, Column] = {unit: {"2.1": 2, "2.2": None if solved is None else solved} for unit in UNITS[:2]}
    if solved == 2:
        now = {unit: {"2.1": 2, "2.2": 1} for unit in UNITS[:2]}
    assert told(summary_of(plan, now)).text == expected


def test_the_other_words_rest_on_the_same_units() -> None:
    plan = plan_with(indicator("2.1", phrase=CHOOSING), indicator("2.2"), units=2)
    now: dict[str, Column] = {"binh-dinh": {"2.1": 2, "2.2": 0}, "dap-da": {"2.1": 2, "2.2": None}}
    assert "được giao chỉ tiêu 2.2, chưa có: phường Đập Đá" in told(summary_of(plan, now)).note


@pytest.mark.parametrize(("value", "expected"), [("89", "89,0"), ("87.5", "87,5"), ("1234.5", "1.234,5")])
def test_a_percentage_has_one_decimal(value: str, expected: str) -> None:
    assert show_percent(Decimal(value)) == expected


def test_a_percentage_over_nothing_leaves_its_phrase_out() -> None:
    now: dict[str, Column] = {"binh-dinh": {"2.1": 0, "2.2": 0}}
    assert told(summary_of(plan_with(*percents(), units=1), now)).text == ""


def test_units_without_any_figure_are_named() -> None:
    summary = summary_of(plan_with(MEETINGS), of_units("1.1", 1, 2), period="q1")
    assert told(summary).note == ("Số liệu của 2/4 đơn vị; chưa có số liệu: phường Nhơn Thành, phường Nhơn Hưng.")


def test_where_indicators_miss_other_units_they_are_named() -> None:
    plan = plan_with(*(indicator(code, phrase=f"có {{{code}}} cuộc") for code in ("1.1", "1.2", "1.3")))
    now: dict[str, Column] = {
        "binh-dinh": {"1.1": 1, "1.2": 1, "1.3": 1},
        "dap-da": {"1.1": 1, "1.2": None, "1.3": None},
        "nhon-thanh": {"1.1": None, "1.2": 1, "1.3": 1},
    }
    assert told(summary_of(plan, now, period="q1")).note == (
        "Số liệu của 2/4 đơn vị được giao chỉ tiêu 1.1, chưa có: phường Nhơn Thành, phường Nhơn Hưng; 2/4 đơn vị được "
        "giao chỉ tiêu 1.2, 1.3, chưa có: phường Đập Đá, phường Nhơn Hưng."
    )


def asked_of(code: str, *units: str) -> Indicator:
    return indicator(code, phrase=f"có {{{code}}} cuộc", applies_to=units, sum_over=units)


def test_figures_of_different_units_have_a_coverage_of_their_own() -> None:
    """Whoever is not asked for a figure is not told to be missing there; a complete figure needs no word."""
    few, others = UNITS[:3], UNITS[3:]
    plan = plan_with(*(asked_of(code, *few) for code in ("1.1", "1.2", "1.3")), asked_of("1.5", *others))
    now: dict[str, Column] = {unit: {"1.1": 1, "1.2": 1, "1.3": 1} for unit in UNITS[:2]}
    summary = summary_of(plan, {**now, UNITS[3]: {"1.5": 1}}, period="q1")
    assert told(summary).note == "Số liệu của 2/3 đơn vị được giao chỉ tiêu 1.1–1.3, chưa có: phường Nhơn Thành."


def test_units_missing_in_several_figures_are_named_once() -> None:
    plan = plan_with(asked_of("1.1", *UNITS[:3]), asked_of("1.2", *UNITS), asked_of("1.3", *UNITS[1:]))
    summary = summary_of(plan, {unit: {"1.1": 1, "1.2": 1, "1.3": 1} for unit in UNITS[1:2]}, period="q1")
    assert told(summary).note == (
        "Số liệu của 1/3 đơn vị được giao chỉ tiêu 1.1, chưa có: phường Bình Định, phường Nhơn Thành; 1/4 đơn vị được "
        "giao chỉ tiêu 1.2, chưa có thêm: phường Nhơn Hưng; 1/3 đơn vị được giao chỉ tiêu 1.3."
    )


def test_a_phrase_without_figures_rests_on_its_own_indicator() -> None:
    summary = summary_of(plan_with(MEETINGS), of_units("1.1", 0, 0, 0), period="q1")
    assert told(summary) == Paragraph(
        "Chưa tổ chức cuộc nào.", "Số liệu của 3/4 đơn vị; chưa có số liệu: phường Nhơn Hưng."
    )


def test_of_very_many_missing_units_none_is_named() -> None:
    summary = summary_of(plan_with(MEETINGS, units=14), of_units("1.1", 1, 1), period="q1")
    assert told(summary).note == "Số liệu của 2/14 đơn vị."


def test_figures_that_very_many_units_miss_are_told_by_their_shares() -> None:
    """Which units miss them is not said, so nothing tells two figures apart whose shares are the same."""
    few = tuple(indicator(code, phrase=f"có {{{code}}} cuộc") for code in ("1.1", "1.2", "1.3"))
    now: dict[str, Column] = {"binh-dinh": {"1.1": 1, "1.2": None, "1.3": 1}, "dap-da": {"1.2": 1, "1.3": 1}}
    note = told(summary_of(plan_with(*few, units=14), now, period="q1")).note
    assert note == "Số liệu của 1/14 đơn vị được giao chỉ tiêu 1.1, 1.2; 2/14 đơn vị được giao chỉ tiêu 1.3."


def test_a_name_with_a_comma_is_parted_by_semicolons() -> None:
    offices = [unit for unit in PLAN.units if unit.id in ("phong-tu-phap", "phong-kinh-te-ha-tang")]
    assert named(offices) == "Phòng Tư pháp; Phòng Kinh tế, Hạ tầng và Đô thị"


@pytest.mark.parametrize(
    ("codes", "expected"),
    [
        (("1.1", "1.2", "1.3", "1.5"), "1.1–1.3, 1.5"),
        (("1.2", "1.3"), "1.2, 1.3"),
        (("1.9", "1.10", "1.11"), "1.9–1.11"),
    ],
)
def test_codes_that_follow_each_other_are_a_span(codes: tuple[str, ...], expected: str) -> None:
    plan = plan_with(*(indicator(f"1.{number}") for number in range(1, 13)))
    assert spans(summary_of(plan, {}), codes) == expected


def test_a_unit_may_leave_an_optional_indicator_blank() -> None:
    plan = plan_with(MEETINGS._replace(optional=True))
    assert told(summary_of(plan, of_units("1.1", 1), period="q1")) == Paragraph("Đã tổ chức 1 cuộc.", "")


def test_of_very_many_units_the_first_are_named() -> None:
    units = plan_with(MEETINGS, units=14).units
    assert named(units[:2]) == "phường Bình Định, phường Đập Đá"
    assert named(units).endswith("xã Nhơn Phong và 5 đơn vị khác")


def test_the_comparison_can_stand_after_the_noun() -> None:
    """`{~1.1}` is the comparison alone, and nothing in the first period."""
    plan = plan_with(indicator("1.1", phrase="đã tổ chức {1.1} cuộc{~1.1} trên địa bàn"))
    now, before = of_units("1.1", 3, 3, 3, 3), of_units("1.1", 1, 1, 1, 1)
    assert told(summary_of(plan, now, before)).text == "Đã tổ chức 12 cuộc (thêm 8 so với báo cáo quý I) trên địa bàn."
    assert told(summary_of(plan, now, period="q1")).text == "Đã tổ chức 12 cuộc trên địa bàn."
