"""What stands in a returned form is found, wherever its rows went, and never in a wrong row."""

import io
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache
from random import Random

import openpyxl
import pytest
from filled import blank, clean_figures, filled, plan_of
from hypothesis import Phase, assume, given, settings
from hypothesis import strategies as st

from danvan_cli.form.layout import ASSESSMENT, FIGURES, INFO, NONE_ARISEN
from danvan_cli.form.reading import read_form
from danvan_cli.intake.identify import identify
from danvan_cli.intake.worker import examine_content
from danvan_cli.plan import Kind
from danvan_cli.submission import Answer, State, Submission, Trouble
from danvan_cli.texts.text import clean
from danvan_cli.workbook.reader import Book, Cell, Sheet, read_book

SMALL, AN_NHON = plan_of("small"), plan_of("an-nhon")
# The figures' sheet has its headings in row 4; a row is moved with its hidden id, which stands after the columns.
FIRST = 4
HIDDEN = len(FIGURES.columns)


def read(content: bytes, plan: str = "small") -> Submission:
    book = read_book(content)
    assert isinstance(book, Book)
    return read_form(book, plan_of(plan), "x.xlsx")


@st.composite
def typed(draw: st.DrawFn) -> dict[str, object]:
    """Something for each figure of a unit, of the kind asked for."""
    words = st.text(alphabet="abcđêơ ", min_size=1, max_size=8).map(str.strip).filter(bool)
    by_kind: dict[Kind, st.SearchStrategy[object]] = {
        Kind.COUNT: st.integers(0, 10**9),
        Kind.MONEY: st.integers(0, 10**12),
        Kind.DECIMAL: st.decimals(0, 10**6, places=3).map(float),
        Kind.PERCENT: st.integers(2, 100),
        Kind.YES_NO: st.sampled_from(["Có", "Không"]),
        Kind.LIST: st.lists(words, min_size=1, max_size=3).map("; ".join),
    }
    unit, period = SMALL.unit_by_id["hoa-sen"], SMALL.period_by_id["8t"]
    kinds = {one.code: by_kind[one.kind] | st.just(NONE_ARISEN) for one in SMALL.indicators_of(unit, period)}
    return draw(st.fixed_dictionaries(kinds))


@settings(max_examples=12, deadline=None, phases=[Phase.generate])
@given(typed())
def test_a_filled_form_read_back_gives_what_was_typed(figures: dict[str, object]) -> None:
    lines = (f"{code} = {_json(value)}" for code, value in figures.items())
    answers = {answer.code: answer for answer in read(filled(SMALL, "hoa-sen", "8t", "\n".join(lines))).answers}
    assert set(answers) == set(figures)
    for code, value in figures.items():
        assert answers[code].trouble is Trouble.NO
        if value == NONE_ARISEN:
            assert (answers[code].state, answers[code].value) == (State.NONE_ARISEN, Decimal(0))
        elif isinstance(value, str):
            assert answers[code].text == clean(value)
        else:
            assert answers[code].value == Decimal(str(value))


def _json(value: object) -> str:
    return f'"{value}"' if isinstance(value, str) else str(value)


# Rows that move


@lru_cache
def book_with_telling_figures() -> tuple[Book, dict[str, Decimal]]:
    """A form in which no two figures are alike, and each figure by its code."""
    unit, period = AN_NHON.unit_by_id["dap-da"], AN_NHON.period_by_id["6m"]
    counts = [one for one in AN_NHON.indicators_of(unit, period) if one.kind is Kind.COUNT]
    truth = {one.code: Decimal(1000 + number) for number, one in enumerate(counts)}
    lines = (f"{code} = {value}" for code, value in truth.items())
    book = read_book(filled(AN_NHON, "dap-da", "6m", "\n".join(lines)))
    assert isinstance(book, Book)
    return book, truth


def with_figure_rows(change: Callable[[list[list[Cell]]], list[list[Cell]]]) -> dict[str, Decimal]:
    """The counts found after the rows below the headings were changed; defined names stay, as when Excel sorts."""
    book, truth = book_with_telling_figures()
    sheets = tuple(
        Sheet(one.name, one.rows[:FIRST] + change([list(row) for row in one.rows[FIRST:]]), one.visible)
        if one.name == FIGURES.name
        else one
        for one in book.sheets
    )
    found = read_form(replace(book, sheets=sheets), AN_NHON, "x.xlsx").values()
    return {code: value for code, value in found.items() if code in truth}


@settings(max_examples=40, deadline=None)
@given(st.randoms(use_true_random=False))
def test_sorted_rows_are_all_found(random: Random) -> None:
    def shuffled(rows: list[list[Cell]]) -> list[list[Cell]]:
        random.shuffle(rows)
        return rows

    assert with_figure_rows(shuffled) == book_with_telling_figures()[1]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.integers(0, 60), max_size=8), st.sets(st.integers(0, 55), max_size=12))
def test_inserted_and_deleted_rows_take_no_value_from_another_row(inserted: list[int], deleted: set[int]) -> None:
    def changed(rows: list[list[Cell]]) -> list[list[Cell]]:
        kept = [row for at, row in enumerate(rows) if at not in deleted]
        for at in inserted:
            kept.insert(at, [])
        return kept

    found = with_figure_rows(changed)
    assert found.items() <= book_with_telling_figures()[1].items()
    assert len(found) >= len(book_with_telling_figures()[1]) - len(deleted)


@settings(max_examples=60, deadline=None)
@given(st.randoms(use_true_random=False), st.sets(st.sampled_from([0, 1, 4, HIDDEN]), min_size=1))
def test_columns_sorted_apart_take_no_value_from_a_wrong_row(random: Random, moved: set[int]) -> None:
    """A part of the sheet was sorted and the rest not. A figure that lost both its code and its name shows nothing of
    it, so that one of the two is left beside it here."""
    assume(any((beside in moved) is (4 in moved) for beside in (0, 1)))

    def half_moved(rows: list[list[Cell]]) -> list[list[Cell]]:
        full = [row + [""] * (HIDDEN + 1 - len(row)) for row in rows]
        order = random.sample(full, len(full))
        return [
            [new[at] if at in moved else old[at] for at in range(HIDDEN + 1)]
            for old, new in zip(full, order, strict=True)
        ]

    assert with_figure_rows(half_moved).items() <= book_with_telling_figures()[1].items()


# What is lost or renamed


@pytest.mark.parametrize("lost", ["delete sheet _danvan", "rename sheet Chỉ tiêu to Sheet3", "retype"])
def test_a_form_that_lost_an_anchor_is_read_all_the_same(lost: str) -> None:
    whole = read(filled(SMALL, "hoa-sen", "4t"))
    said = read(filled(SMALL, "hoa-sen", "4t", lost))
    assert said.values() == whole.values()
    assert [narrative.text for narrative in said.narratives] == [narrative.text for narrative in whole.narratives]
    identity = identify(said, SMALL)
    assert identity.unit is not None
    assert identity.period is not None
    assert (identity.unit.id, identity.period.id) == ("hoa-sen", "4t")


def test_codes_typed_by_hand_that_excel_made_numbers_of_are_told_by_their_names() -> None:
    """1.10 becomes the number 1.1, which is another indicator's code: then the figure is taken for neither."""
    said = read(filled(SMALL, "hoa-sen", "4t", "Chỉ tiêu!A10 = 1.1\n1.10 = 7\n1.1 = 5"))
    assert said.values()["1.1"] == 5
    assert "1.10" not in said.values()


def test_each_answer_knows_its_cell() -> None:
    content = filled(SMALL, "hoa-sen", "4t")
    sheet = openpyxl.load_workbook(io.BytesIO(content))[FIGURES.name]
    for answer in read(content).answers:
        row = sheet[answer.where.cell].row
        assert sheet.cell(row, 1).value == answer.code
        assert answer.where.sheet == FIGURES.name


def test_a_blank_form_has_an_answer_for_each_asked_cell_and_each_is_blank() -> None:
    unit, period = SMALL.unit_by_id["tram"], SMALL.period_by_id["4t"]
    answers: tuple[Answer, ...] = read(blank(SMALL, "tram", "4t")).answers
    assert [answer.code for answer in answers] == [one.code for one in SMALL.indicators_of(unit, period)]
    assert {answer.state for answer in answers} == {State.BLANK}


@pytest.mark.parametrize("plan", ["small", "an-nhon"])
def test_every_units_form_of_every_period_is_filled_and_read_without_a_finding(plan: str) -> None:
    whole = plan_of(plan)
    asked: dict[tuple[object, ...], tuple[str, str]] = {}
    for period in whole.periods:
        for unit in whole.units_owing(period):
            # Units of which the same is asked have the same form but for their names.
            asked.setdefault((period.id, whole.indicators_of(unit, period)), (unit.id, period.id))
    for unit_id, period_id in asked.values():
        examined = examine_content(whole, None, "x.xlsx", filled(whole, unit_id, period_id))
        assert (examined.unit, examined.period, examined.findings) == (unit_id, period_id, ())
        assert examined.submission is not None
        figures = clean_figures(whole, whole.unit_by_id[unit_id], whole.period_by_id[period_id])
        assert examined.submission.values() == figures


# Columns that move


def with_column_before_the_text(book: Book, *, names: bool) -> Book:
    """A column inserted after the labels of the first and the last sheet; Excel moves the defined names along."""
    moved = {INFO.name, ASSESSMENT.name}
    sheets = tuple(
        Sheet(one.name, [[*row[:1], "", *row[1:]] for row in one.rows], one.visible) if one.name in moved else one
        for one in book.sheets
    )
    places = {
        name: (sheet, cell.replace("B", "C") if sheet in moved else cell)
        for name, (sheet, cell) in book.names.items()
        if names
    }
    return replace(book, sheets=sheets, names=places)


@pytest.mark.parametrize("names", [True, False], ids=["by its defined name", "by the first filled cell"])
def test_an_inserted_column_blanks_no_field(names: bool) -> None:
    book = read_book(filled(SMALL, "hoa-sen", "4t"))
    assert isinstance(book, Book)
    whole = read_form(book, SMALL, "x.xlsx")
    said = read_form(with_column_before_the_text(book, names=names), SMALL, "x.xlsx")
    assert {key: claim.visible for key, claim in said.claims.items()} == {
        key: claim.visible for key, claim in whole.claims.items()
    }
    assert said.claim("unit").where.cell == "C5"
    assert [one.text for one in said.narratives] == [one.text for one in whole.narratives]


def test_by_its_defined_name_a_blank_field_stays_blank_whatever_stands_beside_it() -> None:
    said = read(filled(SMALL, "hoa-sen", "4t", 'd.strengths = ""\nĐánh giá!C5 = "x"'))
    strengths = next(one for one in said.narratives if one.field == "strengths")
    assert (strengths.text, strengths.where.cell) == ("", "B5")


def test_the_note_beside_a_figure_is_read() -> None:
    said = read(filled(SMALL, "hoa-sen", "4t", '2.1 note = "tính cả lớp ghép"'))
    notes = {answer.code: answer.note for answer in said.answers if answer.note}
    assert notes == {"2.1": "tính cả lớp ghép"}
