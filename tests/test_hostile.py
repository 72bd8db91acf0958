"""Each attack is a finding or is read as it stands, and the unit's report beside it is taken."""

import resource
import time

import pytest
from attacks import ATTACKS
from hostile import sheet_xml, xlsx
from office import Office

from danvan_cli.register.receipt import Status
from danvan_cli.workbook.reader import Book, read_book


@pytest.mark.parametrize("attack", ATTACKS)
def test_an_attack_is_a_finding_or_read_as_it_stands(attack: str) -> None:
    make, outcome = ATTACKS[attack]
    content, began = make(), time.perf_counter()
    book = read_book(content)
    assert time.perf_counter() - began < 15
    if isinstance(outcome, list):
        assert isinstance(book, Book), book
        rows = [row if any(cell != "" for cell in row) else [] for row in book.sheets[0].rows]
        assert rows == outcome
    elif outcome is None:
        assert isinstance(book, Book)
    else:
        assert not isinstance(book, Book)


def test_a_folder_of_attacks_costs_each_its_own_line_and_no_report_of_a_unit(office: Office) -> None:
    for number, (make, _outcome) in enumerate(ATTACKS.values()):
        office.put(f"{number:02}.xlsx", make())
    office.send("báo cáo.xlsx")
    office.send("zz.xlsx", "tuoi-tho")
    collected = office.collect()
    assert [name for name, one in collected.items() if one.status is Status.ACCEPTED] == ["báo cáo.xlsx", "zz.xlsx"]
    for (attack, (_make, outcome)), number in zip(ATTACKS.items(), range(len(ATTACKS)), strict=True):
        one = collected[f"{number:02}.xlsx"]
        assert one.status is Status.UNPLACED, attack
        if isinstance(outcome, str):
            assert [finding.code for finding in one.findings] == [outcome], attack
        else:
            assert one.findings, attack
    # The parent has read none of it.
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss < 2**20


@pytest.mark.parametrize("text", ["=cmd|'/c calc'!A0", "+1", "-1", "@SUM(1)", "\t=1", "＝1", '=HYPERLINK("http://x")'])
def test_what_looks_like_a_formula_stays_a_text(text: str) -> None:
    escaped = text.replace('"', "&quot;").replace("\t", "&#9;")
    book = read_book(xlsx(f'<row r="1"><c r="A1" t="inlineStr"><is><t>{escaped}</t></is></c></row>'))
    assert isinstance(book, Book)
    assert book.sheets[0].rows == [[text.strip()]]


def test_nothing_of_an_archive_is_written_anywhere(office: Office) -> None:
    office.put("a.xlsx", ATTACKS["path in the archive"][0]())
    before = sorted(office.folder.parent.rglob("*"))
    office.listed()
    office.collect()
    new = [path for path in sorted(office.folder.parent.rglob("*")) if path not in before and path.is_file()]
    assert {path.relative_to(office.folder).parts[0].partition("-")[0] for path in new} <= {".danvan", "danvan.db"}


@pytest.mark.parametrize("value", ["NaN", "INF", "-INF", "1e999"])
def test_a_figure_that_is_none_is_never_taken(office: Office, value: str) -> None:
    from formats import repacked

    form = office.send("a.xlsx", text="2.1 = 12345").read_bytes()
    office.put("a.xlsx", repacked(form, lambda _name, part: part.replace(b"<v>12345</v>", f"<v>{value}</v>".encode())))
    (collected,) = office.collect().values()
    assert collected.status is Status.RETURNED
    assert "V02" in [finding.code for finding in collected.findings]


def test_a_sheet_of_cells_out_of_which_none_is_read_is_never_taken_for_an_empty_one() -> None:
    content = xlsx("", parts={"xl/worksheets/sheet1.xml": sheet_xml('<row r="1"><c r="A1"><v>&#49;</v></c></row>')})
    book = read_book(content)
    assert isinstance(book, Book)
    assert (book.sheets[0].rows, book.signs.second_reader) == ([[1.0]], True)
