"""Whose report, of which period: exact on a folded key, whatever spelling offices use; never a neighbour's."""

from dataclasses import replace

import pytest
from filled import plan_of
from hypothesis import given
from hypothesis import strategies as st

from danvan_cli.intake.identify import (
    period_named_in,
    periods_named,
    shared_names,
    unit_key,
    unit_named_in,
    unit_of_sender,
    units_named,
)
from danvan_cli.plan import Plan, Unit
from danvan_cli.texts.text import fold

AN_NHON, SMALL = plan_of("an-nhon"), plan_of("small")
COMMUNES = [unit for unit in AN_NHON.units if unit.group in ("phuong", "xa")]

SPELLINGS = {
    "Uỷ ban nhân dân P. Đập Đá": "dap-da",
    "UBND P.Đập Đá": "dap-da",
    "U.B.N.D. phường Đập Đá": "dap-da",
    "Uỷ ban phường Đập Đá": "dap-da",
    "UBND phường Đập Đá - TX An Nhơn": "dap-da",
    "UBND PHƯỜNG ĐẬP ĐÁ, TX. AN NHƠN": "dap-da",
    "phường Ðập Ðá": "dap-da",
    "Đập Đá": "dap-da",
    "Đảng ủy - UBND xã Nhơn Hậu": "nhon-hau",
    "Đảng ủy - HĐND - UBND xã Nhơn Hậu": "nhon-hau",
    "HĐND và UBND X. Nhơn Hậu": "nhon-hau",
    "xã Nhơn Hậu, thị xã An Nhơn, tỉnh Bình Định": "nhon-hau",
    "phường Nhơn Hoà": "nhon-hoa",
    "phường Nhơn Hòa": "nhon-hoa",
    "UBND P. Bình Định": "binh-dinh",
    "phường Bình Định, thị xã An Nhơn, tỉnh Bình Định": "binh-dinh",
    "Phòng VH-KH-TT": "phong-van-hoa",
    "P. Nội vụ": "phong-noi-vu",
    "P. Tư pháp TX An Nhơn": "phong-tu-phap",
    "VP HĐND&UBND": "van-phong",
    "VP Hội đồng nhân dân và UBND thị xã": "van-phong",
    "TT Y tế": "tt-y-te",
    # Names of none of the plan's units, or of more than one place.
    "Bình Định": "",
    "An Nhơn": "",
    "thị xã An Nhơn": "",
    "UBND thị xã An Nhơn": "",
    "tỉnh Bình Định": "",
    "xã Nhơn Hoà": "",
    "xã Đập Đá": "",
    "Đảng ủy xã Nhơn Hậu": "",
    "HĐND xã Nhơn Hậu": "",
    "Liên đoàn Lao động tỉnh Bình Định": "",
    "Hội Nông dân xã Nhơn Hậu": "",
    "UBND": "",
    "": "",
}


@pytest.mark.parametrize(("name", "unit"), SPELLINGS.items())
def test_a_unit_is_known_however_an_office_writes_it(name: str, unit: str) -> None:
    assert [one.id for one in units_named(name, AN_NHON)] == [unit] * bool(unit)


@pytest.mark.parametrize("plan", [AN_NHON, SMALL], ids=lambda plan: plan.id)
def test_each_name_of_the_plan_is_of_one_unit_and_each_unit_goes_by_all_its_names(plan: Plan) -> None:
    assert shared_names(plan) == {}
    for unit in plan.units:
        for name in (unit.name, unit.short, *unit.aliases):
            assert units_named(name, plan) == (unit,)
            assert units_named(name.upper(), plan) == (unit,)
            assert units_named(f"{name}, {plan.area}", plan) == (unit,)
    for period in plan.periods:
        for name in (period.name, period.title, *period.aliases):
            assert periods_named(name, plan) == (period,)


@given(st.sampled_from(COMMUNES), st.integers(0, 30), st.sampled_from("abcdghiklmnopqrstuvxy"), st.integers(0, 2))
def test_a_name_one_letter_off_is_never_taken_for_another_commune(unit: Unit, at: int, letter: str, edit: int) -> None:
    """Nhơn An, Nhơn Tân, Nhơn Hạnh and Nhơn Khánh are a letter or two apart: unless the slip makes exactly another
    unit's name, it names nobody else."""
    at %= len(unit.short)
    rest = (unit.short[at:], unit.short[at + 1 :], unit.short[at + 1 :])[edit]
    name = unit.short[:at] + ("" if edit == 1 else letter) + rest
    names = {fold(known): one for one in AN_NHON.units for known in (one.name, one.short, *one.aliases)}
    for found in units_named(name, AN_NHON):
        assert found == unit or names.get(unit_key(name)) == found


def test_the_area_behind_a_name_is_the_plans_own() -> None:
    elsewhere = replace(AN_NHON, area="thị xã Hoài Nhơn", places=(), office=AN_NHON.office._replace(place="Hoài Nhơn"))
    assert units_named("UBND phường Nhơn Hưng, TX Hoài Nhơn", elsewhere)
    assert not units_named("UBND xã Nhơn Mỹ, thị xã An Nhơn, tỉnh Bình Định", elsewhere)


PERIODS = {
    "Quý 1": "q1",
    "Qúy I/2025": "q1",
    "Quí I": "q1",
    "quý một năm 2025": "q1",
    "Q.I/2025": "q1",
    "QUÝ I - 2025": "q1",
    "6 tháng đầu năm": "6m",
    "06 tháng đầu năm 2025": "6m",
    "sáu tháng": "6m",
    "chín tháng năm 2025": "9m",
    "năm 2025": "year",
    "cả năm 2025": "year",
    "Quý II": "",
    "Quý I năm 2024": "",
    "6 tháng cuối năm": "",
    "2025": "",
    "": "",
}


@pytest.mark.parametrize(("name", "period"), PERIODS.items())
def test_a_period_is_known_however_it_is_written(name: str, period: str) -> None:
    """Spellings that no alias of the plan has are known too."""
    bare = replace(AN_NHON, periods=tuple(one._replace(aliases=()) for one in AN_NHON.periods))
    assert [one.id for one in periods_named(name, AN_NHON)] == [period] * bool(period)
    assert [one.id for one in periods_named("Qúy 1/2025", bare)] == ["q1"]
    assert [one.id for one in periods_named("Sáu tháng đầu năm 2025", bare)] == ["6m"]


IN_TEXTS = {
    "BC quy I xa Nhon Loc (sua lan 2)": ("nhon-loc", "q1"),
    "6m-nhon-phuc (ban cuoi)": ("nhon-phuc", "6m"),
    "BC 9T2025 Nhơn An": ("nhon-an", "9m"),
    "Bao cao dan van nam 2025 Quý 1": (None, "q1"),
    "2025-q1": (None, "q1"),
    "Quy 2": (None, "6m"),  # the plan's report of the second quarter
    "Báo cáo Bình Định": (None, None),  # a town's ward, and the whole province
    "Báo cáo năm 2025": (None, None),
    "ngày 6 tháng 6 năm 2025": (None, None),
    "Qui Nhơn": (None, None),
    "quý 1 và 6 tháng": (None, None),
}


@pytest.mark.parametrize(("text", "named"), IN_TEXTS.items())
def test_a_text_names_a_unit_or_period_only_where_it_can_mean_no_other(
    text: str, named: tuple[str | None, str | None]
) -> None:
    unit, period = unit_named_in(text, AN_NHON), period_named_in(text, AN_NHON)
    assert (unit and unit.id, period and period.id) == named


SENDERS = {
    "vanthu@tuoitho.example.vn": "tuoi-tho",
    "Văn thư <VanThu@TUOITHO.example.vn>": "tuoi-tho",
    "Trường Mầm non Hoa Sen <hs@example.com>": "hoa-sen",
    "Nguyễn Hoa <hoa.sen.nguyen@example.com>": None,
    "ai đó": None,
    "": None,
}


@pytest.mark.parametrize(("sender", "unit"), SENDERS.items())
def test_a_sender_is_known_by_the_plans_patterns_or_by_a_units_name(sender: str, unit: str | None) -> None:
    found = unit_of_sender(sender, SMALL)
    assert (found and found.id) == unit
