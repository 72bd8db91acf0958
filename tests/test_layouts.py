"""However a filled form was rearranged: what is read is true, and what is not read is told."""

import io
import shutil
import subprocess
from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from random import Random

import openpyxl
import pytest
from filled import filled, plan_of
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.workbook.defined_name import DefinedName
from rearranged import (
    HEAD,
    PERIOD,
    PLAN,
    UNIT,
    Grid,
    Rearranged,
    is_told,
    layout_findings,
    retyped,
    taken,
    truth,
    whole_form,
)

from danvan_cli.figures.answers import shown_cell
from danvan_cli.figures.numerals import show_number
from danvan_cli.form.labels import figure_labels
from danvan_cli.form.layout import ASSESSMENT, FIGURES, INFO, LABEL, TASKS, SheetLayout
from danvan_cli.form.reading import read_form
from danvan_cli.submission import Submission
from danvan_cli.workbook.reader import Book, Cell, read_book

PARTS = (INFO, TASKS, FIGURES, ASSESSMENT)
Change = Callable[[Rearranged, Random], object]


def read(form: Rearranged) -> Submission:
    return read_form(form.book(), PLAN, "x.xlsx")


def codes(said: Submission) -> list[str]:
    return sorted({finding.code for finding in layout_findings(said)})


def assert_true_and_told(form: Rearranged) -> None:
    """Nothing was taken from a wrong cell, and nothing that still stands in the workbook was passed over in silence."""
    said = read(form)
    whole, found = truth(), taken(said)
    assert found.items() <= whole.items()
    shown = {shown_cell(cell) for grid in form.grids.values() for row in grid.rows for cell in row}
    findings = layout_findings(said)
    lost = [key for key, text in whole.items() if key not in found and _shown(text) in shown]
    assert [key for key in lost if not is_told(key, findings)] == []


def _shown(text: str) -> str:
    return show_number(Decimal(text)) if text.isdigit() else text


def any_grid(form: Rearranged, random: Random) -> tuple[Grid, SheetLayout]:
    layout = random.choice([layout for layout in PARTS if layout.key in form.grids])
    return form.grid(layout), layout


def below_heading(grid: Grid, random: Random) -> int:
    return random.randrange(HEAD + 1, len(grid.rows))


def row_of_form(grid: Grid, random: Random) -> int:
    return random.choice(grid.rows_with_marks() or [HEAD + 1])


def input_column(layout: SheetLayout, random: Random) -> int:
    return random.choice([at for at, column in enumerate(layout.columns) if column.input])


# What Excel's commands do: defined names go along


def insert_row(form: Rearranged, random: Random) -> None:
    grid, _ = any_grid(form, random)
    grid.insert_row(random.randrange(len(grid.rows) + 1))


def delete_row(form: Rearranged, random: Random) -> None:
    grid, _ = any_grid(form, random)
    grid.delete_row(below_heading(grid, random))


def move_row(form: Rearranged, random: Random) -> None:
    grid, _ = any_grid(form, random)
    grid.move_row(row_of_form(grid, random), below_heading(grid, random))


def insert_column(form: Rearranged, random: Random) -> None:
    grid, _ = any_grid(form, random)
    grid.insert_column(random.randrange(grid.width + 1))


def delete_column(form: Rearranged, random: Random) -> None:
    grid, _ = any_grid(form, random)
    grid.delete_column(random.randrange(grid.width))


def move_column(form: Rearranged, random: Random) -> None:
    grid, _ = any_grid(form, random)
    grid.move_column(random.randrange(grid.width), random.randrange(grid.width))


def rename_and_hide(form: Rearranged, random: Random) -> None:
    grid, _ = any_grid(form, random)
    grid.name, grid.visible = f"Trang {random.randrange(10**6)}", random.random() < 0.5


def reorder_sheets(form: Rearranged, random: Random) -> None:
    sheets = list(form.grids.items())
    random.shuffle(sheets)
    form.grids = dict(sheets)


ORDERLY: list[Change] = [
    insert_row,
    delete_row,
    move_row,
    insert_column,
    delete_column,
    move_column,
    rename_and_hide,
    reorder_sheets,
]


# What units write into the form


def retype_labels(form: Rearranged, random: Random) -> None:
    grid, layout = any_grid(form, random)
    heading = next(column.heading for column in layout.columns if column.key == LABEL)
    if heading in grid.rows[HEAD]:
        at = grid.rows[HEAD].index(heading)
        for row in grid.rows[HEAD:]:
            if len(row) > at and isinstance(text := row[at], str) and 0 < len(text) < 300:
                row[at] = retyped(text, random)


def lose_some_labels(form: Rearranged, random: Random) -> None:
    grid, layout = any_grid(form, random)
    for at in grid.rows_with_marks():
        for column in range(2 if layout in (TASKS, FIGURES) else 1):
            if random.random() < 0.3:
                grid.set(at, column, "")


def add_total(form: Rearranged, random: Random) -> None:
    word = random.choice(["Tổng cộng", "Cộng", "Tổng số", "TỔNG CỘNG:"])
    rows: list[list[Cell]] = [
        [word, "", "", 9001.0, 9002.0],
        ["", word, "", 9001.0, 9002.0],
        ["II", word, "", 1.0, 2.0, "x"],
    ]
    grid = form.grid(FIGURES)
    grid.insert_row(random.randrange(HEAD + 1, len(grid.rows) + 1), random.choice(rows))


def number_columns(form: Rearranged, random: Random) -> None:
    rows: list[list[Cell]] = [
        [1.0, 2.0, 3.0, 4.0, 5.0, 6.0],
        ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"],
        ["A", "B", "C", 1.0, 2.0, 3.0],
        ["1", "2", "3", "4", "5=3+4", "6"],
    ]
    form.grid(random.choice([TASKS, FIGURES])).insert_row(HEAD + 1, list(random.choice(rows)))


def add_lines_below(form: Rearranged, random: Random) -> None:
    grid, _ = any_grid(form, random)
    grid.rows.append(["Ghi chú: số liệu tính đến ngày 10/6.", "", "", "", 7777.0])
    grid.rows.append(["", "Người lập báo cáo", "", "", "Người ký"])


def add_own_sheet(form: Rearranged, _random: Random) -> None:
    rows: list[list[Cell]] = [
        ["STT", "Nhiệm vụ", "Kết quả", "Ghi chú"],
        [1.0, "Họp dân", "xong", ""],
        [2.0, "Phát quà", "đang làm", "x"],
        ["Năm", "2024"],
        ["Nguyên nhân", "mưa bão"],
    ]
    form.grids["own"] = Grid("Danh sách", rows)


def split_heading(form: Rearranged, _random: Random) -> None:
    grid = form.grid(FIGURES)
    before, value = (next(one.heading for one in FIGURES.columns if one.key == key) for key in ("before", "value"))
    row = grid.rows[HEAD]
    if before in row and value in row:
        below: list[Cell] = [cell if cell in (before, value) else "" for cell in row]
        grid.rows[HEAD] = ["Số liệu" if cell == before else "" if cell == value else cell for cell in row]
        grid.insert_row(HEAD + 1, below)


def add_titles(form: Rearranged, random: Random) -> None:
    grid, _ = any_grid(form, random)
    for _line in range(random.randrange(1, 4)):
        grid.insert_row(0, ["UBND THỊ XÃ AN NHƠN"])


WRITTEN: list[Change] = [
    retype_labels,
    lose_some_labels,
    add_total,
    number_columns,
    add_lines_below,
    add_own_sheet,
    split_heading,
    add_titles,
]


# What gets lost on the way through other programs


def lose_stamp(form: Rearranged, _random: Random) -> None:
    form.grids.pop("stamp", None)


def lose_some_names(form: Rearranged, random: Random) -> None:
    for grid in form.grids.values():
        grid.names = {name: place for name, place in grid.names.items() if random.random() < 0.7}


def sort_rows(form: Rearranged, random: Random) -> None:
    grid = form.grid(random.choice([TASKS, FIGURES]))
    rows = grid.rows[HEAD + 1 :]
    random.shuffle(rows)
    grid.rows[HEAD + 1 :] = rows


def insert_row_by_program(form: Rearranged, random: Random) -> None:
    grid, _ = any_grid(form, random)
    grid.insert_row(random.randrange(len(grid.rows) + 1), follow=False)


LOSSES: list[Change] = [
    lose_stamp,
    lose_some_names,
    sort_rows,
    insert_row_by_program,
    lambda form, _: form.lose_names(),
    lambda form, _: form.lose_marks(),
]


def changed(random: Random, changes: Sequence[Change], most: int) -> Rearranged:
    """The form after some of the changes; one that no longer finds what it wants to change is passed over."""
    form = whole_form()
    for change in random.choices(changes, k=random.randint(1, most)):
        grids = [form.grids[part.key] for part in PARTS if part.key in form.grids]
        if min(len(grid.rows) for grid in grids) > HEAD + 2:
            change(form, random)
    return form


@settings(max_examples=150, deadline=None)
@given(st.randoms(use_true_random=False))
def test_rows_columns_and_sheets_that_went_elsewhere_are_read_truly_or_told(random: Random) -> None:
    assert_true_and_told(changed(random, [*ORDERLY, *WRITTEN, *LOSSES], 5))


@settings(max_examples=80, deadline=None)
@given(st.randoms(use_true_random=False), st.booleans())
def test_all_parts_on_one_sheet_below_or_beside_each_other(random: Random, beside: bool) -> None:
    form = changed(random, [*ORDERLY, *WRITTEN], 2)
    form.join(random, beside=beside)
    assert_true_and_told(form)


def push_down(form: Rearranged, random: Random) -> None:
    grid, layout = any_grid(form, random)
    grid.push_down(row_of_form(grid, random), input_column(layout, random))


def pull_up(form: Rearranged, random: Random) -> None:
    grid, layout = any_grid(form, random)
    grid.pull_up(row_of_form(grid, random), input_column(layout, random))


def push_right(form: Rearranged, random: Random) -> None:
    grid, layout = any_grid(form, random)
    grid.push_right(random.choice([HEAD, row_of_form(grid, random)]), random.randrange(len(layout.columns)))


def pull_left(form: Rearranged, random: Random) -> None:
    grid, layout = any_grid(form, random)
    grid.pull_left(random.choice([HEAD, row_of_form(grid, random)]), random.randrange(len(layout.columns)))


PUSHED: list[Change] = [push_down, pull_up, push_right, pull_left]


@settings(max_examples=120, deadline=None)
@given(st.randoms(use_true_random=False))
def test_cells_that_were_pushed_aside_give_nothing_to_their_neighbours(random: Random) -> None:
    """Excel's “insert cells” and “delete cells” move a part of a row or column, and the names with it."""
    form = changed(random, [*PUSHED, insert_row, rename_and_hide, add_titles, insert_column], 3)
    random.choice(PUSHED)(form, random)
    assert_true_and_told(form)


@settings(max_examples=60, deadline=None)
@given(st.randoms(use_true_random=False))
def test_headings_pushed_aside_are_seen_by_hidden_ids_alone(random: Random) -> None:
    form = whole_form()
    form.lose_names()
    grid = form.grid(random.choice([TASKS, FIGURES]))
    random.choice([grid.push_right, grid.pull_left])(HEAD, random.randrange(grid.width - 1))
    assert_true_and_told(form)


# All that must be found, not only be true


def all_found(form: Rearranged) -> bool:
    return taken(read(form)) == truth()


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize(
    "change",
    [insert_row, insert_column, move_row, rename_and_hide, reorder_sheets, retype_labels, lose_some_labels, add_total,
     number_columns, add_own_sheet, split_heading, add_titles, lose_stamp, lose_some_names, sort_rows],
)  # fmt: skip
def test_everyday_changes_lose_nothing(change: Change, seed: int) -> None:
    form = whole_form()
    change(form, Random(seed))
    assert all_found(form)
    assert not {"S02", "S03", "S04", "S05", "S06", "S13", "S16", "S17"} & set(codes(read(form)))


@pytest.mark.parametrize("lost", ["names", "marks", "both"])
@pytest.mark.parametrize("beside", [False, True], ids=["below each other", "side by side"])
def test_four_parts_on_one_sheet_are_all_found(lost: str, beside: bool) -> None:
    form = whole_form()
    form.join(Random(1), beside=beside)
    if lost != "names":
        form.lose_marks()
    assert all_found(form)
    assert codes(read(form)) == ([] if lost == "names" else ["S07"])


def test_columns_are_told_by_heading_and_names_together() -> None:
    """The whole column moved, heading, cells and names: that is no contradiction."""
    form = whole_form()
    form.grid(FIGURES).move_column(4, 2)
    assert all_found(form)
    assert codes(read(form)) == []


def test_exchanged_headings_give_no_figure_at_all() -> None:
    form = whole_form()
    row = form.grid(FIGURES).rows[HEAD]
    row[3], row[4] = row[4], row[3]
    said = read(form)
    assert not said.values()
    assert codes(said) == ["S13"]


def test_a_group_over_unknown_headings_gives_no_figure() -> None:
    """“Lũy kế” over “Kỳ này” and “Năm trước”: which column is meant is not said."""
    form = whole_form()
    form.lose_names()
    grid = form.grid(FIGURES)
    grid.rows[HEAD][3:6] = ["Lũy kế", "", "Ghi chú"]
    grid.insert_row(HEAD + 1, ["", "", "", "Năm trước", "Kỳ này"])
    said = read(form)
    assert not said.values()
    assert "S02" in codes(said)


def test_labels_sorted_with_their_figures_away_from_ids_and_names_are_a_contradiction() -> None:
    form = whole_form()
    grid = form.grid(FIGURES)
    first, second = grid.rows_with_marks()[1:3]
    for column in (4, 5, 6):  # figure, note and hidden id, but neither code nor name
        one, other = grid.at(first, column), grid.at(second, column)
        grid.set(first, column, other)
        grid.set(second, column, one)
    assert taken(read(form)).items() <= truth().items()
    assert "S06" in codes(read(form))


def test_a_row_copied_over_another_and_written_anew_is_known_by_label_and_names() -> None:
    form = whole_form()
    grid = form.grid(FIGURES)
    first, second = grid.rows_with_marks()[1:3]
    grid.set(second, 6, grid.at(first, 6))
    assert all_found(form)


# What is typed as a label, and what is merged


LABELS = figure_labels(plan_of("small"))


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("1.2. Học sinh có thẻ bảo hiểm y tế", "1.2"),
        ("- trong đó: Học sinh có thẻ bảo hiểm y tế:", "1.2"),
        ("HS có thẻ BHYT", "1.2"),
        ("Tỉ lệ phòng học đủ ánh sáng", ""),  # a letter mistyped: not certain by itself
        ("Học sinh có thẻ", ""),
        ("Học sinh toàn trường (nữ)", ""),  # words in brackets may narrow it
        ("Lượt học sinh", ""),
        ("Tổng số học sinh toàn trường", ""),
        ("Tổng cộng", ""),
    ],
)  # fmt: skip
def test_a_typed_name_is_known_as_far_as_it_is_certain(typed: str, code: str) -> None:
    assert LABELS.name(typed) == code


@pytest.mark.parametrize(
    ("typed", "fits"),
    [
        ("Tỉ lệ phòng học đủ ánh sáng", "2.3"),
        ("Học sinh toàn trường (cả điểm lẻ)", "1.1"),
        ("Năng lượng bình quân mỗi trẻ…", "4.3"),
        ("Số cây xanh đã trồng", ""),
    ],
)
def test_beside_its_code_a_name_may_be_inexact(typed: str, fits: str) -> None:
    assert [code for code in LABELS.names if LABELS.fits(typed, code)] == [fits] * bool(fits)


@pytest.mark.parametrize("code", ["2.4", "2.4.", "Mã 2.4", "2,4", "(2.4)"])
def test_a_code_is_known_however_it_is_typed(code: str) -> None:
    assert figure_labels(PLAN).code(code) == "2.4"


def test_a_number_that_may_be_two_codes_decides_nothing_alone() -> None:
    """Excel makes 1.1 of 1.10: beside a blank name the number says neither."""
    lines = 'Chỉ tiêu!A10 = 1.1\nChỉ tiêu!B10 = ""\nChỉ tiêu!A8 = ""\nChỉ tiêu!B8 = ""\nretype'
    book = read_book(filled(plan_of("small"), "hoa-sen", "4t", lines))
    assert isinstance(book, Book)
    said = read_form(book, plan_of("small"), "x.xlsx")
    assert not {"1.1", "1.10"} & said.values().keys()


def test_one_label_merged_over_two_rows_of_figures_gives_neither() -> None:
    form = whole_form()
    grid = form.grid(FIGURES)
    row = grid.rows_with_marks()[2]
    grid.insert_row(row + 1, ["", "", "", "", 77.0])
    book = form.book()
    merged = tuple(((row, column), (row + 1, column)) for column in (0, 1, 2))
    sheets = [replace(one, merged=merged) if one.name == FIGURES.name else one for one in book.sheets]
    said = read_form(replace(book, sheets=tuple(sheets)), PLAN, "x.xlsx")
    assert "S17" in codes(said)
    assert str(grid.at(row, 0)) not in said.values()


def test_titles_and_labels_merged_over_columns_hide_nothing() -> None:
    form = whole_form()
    for layout in PARTS:
        form.grid(layout).insert_column(1 if layout in (INFO, ASSESSMENT) else 2)  # the label takes two columns
        form.grid(layout).insert_row(0, ["UBND PHƯỜNG ĐẬP ĐÁ"])
    book = form.book()
    sheets = [
        replace(one, merged=[((0, 0), (0, 5)), *(((at, 0), (at, 1)) for at in range(1, 70))]) for one in book.sheets
    ]
    assert taken(read_form(replace(book, sheets=tuple(sheets)), PLAN, "x.xlsx")) == truth()


def test_a_form_from_google_sheets_reads_the_same() -> None:
    """Names whose references lost their dollar signs, protection, styles and lists gone, texts written inline."""
    source = openpyxl.load_workbook(io.BytesIO(_sent()))
    copy = openpyxl.Workbook()
    del copy["Sheet"]
    for sheet in source.worksheets:
        new = copy.create_sheet(sheet.title)
        new.sheet_state = "hidden" if sheet.sheet_state != "visible" else "visible"
        for row in sheet.iter_rows():
            for cell in row:
                new.cell(cell.row, cell.column).value = cell.value
    for name, defined in source.defined_names.items():
        copy.defined_names[name] = DefinedName(name, attr_text=str(defined.attr_text).replace("$", ""))
    target = io.BytesIO()
    copy.save(target)
    before, after = (read_book(content) for content in (_sent(), target.getvalue()))
    assert isinstance(before, Book)
    assert isinstance(after, Book)
    said = read_form(after, PLAN, "x.xlsx")
    assert taken(said) == taken(read_form(before, PLAN, "x.xlsx"))
    assert codes(said) == []


# Through LibreOffice

soffice = shutil.which("soffice")


@lru_cache
def _sent() -> bytes:
    return filled(PLAN, UNIT.id, PERIOD.id)


@pytest.mark.skipif(soffice is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("way", [["xlsx"], ["ods", "xlsx"], ["xls"], ["ods"]], ids=" then ".join)
def test_a_form_saved_by_libreoffice_reads_the_same(way: list[str], tmp_path: Path) -> None:
    path = tmp_path / "0" / "form.xlsx"
    path.parent.mkdir()
    path.write_bytes(_sent())
    for step, kind in enumerate(way, 1):
        folder = tmp_path / str(step)
        profile = f"-env:UserInstallation=file://{tmp_path}/profile"
        command = [str(soffice), profile, "--headless", "--convert-to", kind, "--outdir", str(folder), str(path)]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
        path = folder / f"form.{kind}"
    before, after = (read_book(content) for content in (_sent(), path.read_bytes()))
    assert isinstance(before, Book)
    assert isinstance(after, Book)
    said, whole = (read_form(book, PLAN, "x.xlsx") for book in (after, before))
    assert taken(said) == taken(whole)
    assert [(one.code, one.where, one.value) for one in said.answers] == [
        (one.code, one.where, one.value) for one in whole.answers
    ]
    assert codes(said) == []
