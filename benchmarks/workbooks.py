"""Filled workbooks by the thousand, each a true form of a unit of its own, quickly made.

One form a group is made by danvan itself; the others differ from it in what a unit types, so only that is put into
the parts of the file.
"""

import io
import re
import sys
import tempfile
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from itertools import product
from pathlib import Path
from random import Random

from danvan_cli.form.layout import ASSESSMENT, FIGURES, INFO, NO, NONE_ARISEN, SHEETS, TASKS, YES, row_id
from danvan_cli.forms import form_file_name, make_forms
from danvan_cli.plan import Indicator, Kind, Period, Plan, Unit
from danvan_cli.plan_file import DEFAULT_PLAN, load_plan
from danvan_cli.workbook.reader import Book, read_book

sys.path.insert(0, str(Path(__file__).parents[1] / "sample_data"))
import make
import wording

PERIOD = "q1"
# Who reports to an office: communes above all.
_KINDS = {
    "xa": ("UBND xã {}", "xã {}"),
    "phuong": ("UBND phường {}", "phường {}"),
    "phong-ban": ("Phòng Công tác {}", "Phòng Công tác {}"),
}
_GROUPS = ("xa", "xa", "xa", "phuong", "phong-ban")
_FIRST = re.findall(
    r"\w+",
    "An Bình Cát Đông Gia Hòa Khánh Lộc Minh Nam Phú Quang Sơn Tân Vĩnh Xuân Yên Thanh Trung Trường Hải Hưng Long "
    "Mỹ Ngọc",
)
_SECOND = re.findall(
    r"\w+", "Ân Bảo Châu Diêu Điền Giang Hậu Kiều Lâm Liên Mai Nghĩa Nhơn Phong Phước Quý Tài Thạnh Thịnh Tường"
)
_THIRD = re.findall(r"\w+", "Thượng Hạ Nội Ngoại Tây Bắc Tiền Chánh Đại Tiểu Cựu Kim Thủy Mộc Hỏa Thổ Cẩm Lệ Thạch Đức")
_DEEDS = (
    "họp dân bàn làm đường ngõ", "đối thoại với hộ kinh doanh", "trao quà cho hộ khó khăn", "ra quân dọn vệ sinh",
    "hướng dẫn nộp hồ sơ trực tuyến", "lấy ý kiến về quy ước", "thăm hỏi chức sắc tôn giáo", "giám sát công trình",
    "tuyên truyền lưu động", "sửa nhà tình nghĩa", "rà soát thủ tục", "gặp mặt người có uy tín",
)  # fmt: skip
_NAME, _ID = "TÊN ĐƠN VỊ", "ma-don-vi"
_ADDED = re.compile(r"c\d{5}")
_BLANK = re.compile(r'<c r="([A-Z]+\d+)" s="(\d+)"/>')
_SENTENCE_END = re.compile(r"(?<=\.) (?=[A-ZĐÂĂÊÔƠƯÁÀẢẠÍÓỔỞÝ])")
_MARCH_11_2025 = 45727  # as Excel counts days
_ZIP_DAY = (2025, 3, 12, 0, 0, 0)

Typed = str | int


def write_plan(path: Path, units: int) -> Plan:
    """The bundled plan with so many units more, at most 10,000."""
    more: list[str] = []
    for number, syllables in zip(range(units), product(_THIRD, _SECOND, _FIRST), strict=False):
        group = _GROUPS[number % len(_GROUPS)]
        name, short = (kind.format(" ".join(reversed(syllables))) for kind in _KINDS[group])
        more.append(f'[[unit]]\nid = "c{number + 1:05}"\nname = "{name}"\nshort = "{short}"\ngroup = "{group}"\n')
    path.write_text("\n".join((DEFAULT_PLAN.read_text(encoding="utf-8"), *more)), encoding="utf-8")
    return load_plan(path)


def write_workbooks(plan: Plan, folder: Path) -> int:
    """The filled form of each unit that `write_plan` added; how many there are."""
    folder.mkdir(parents=True)
    period = plan.period_by_id[PERIOD]
    units = [unit for unit in plan.units if _ADDED.fullmatch(unit.id)]
    patterns = {group: _pattern(plan, period, group) for group in _KINDS}
    for unit in units:
        content = patterns[unit.group].filled(unit, _typed(plan, period, unit))
        (folder / form_file_name(unit, period)).write_bytes(content)
    return len(units)


@dataclass(frozen=True)
class _Pattern:
    """The parts of a blank form, and the sheet and cell of each row by its hidden id."""

    parts: Mapping[str, str]
    rows: Mapping[str, tuple[str, int]]

    def filled(self, unit: Unit, typed: Mapping[tuple[str, str], Typed]) -> bytes:
        """The form with what the unit typed, by row id and column letter."""
        at = {(self.rows[key][0], f"{column}{self.rows[key][1]}"): value for (key, column), value in typed.items()}
        strings = self.parts["xl/sharedStrings.xml"]
        first = strings.count("<si>")
        added: list[str] = []

        def fill(part: str, xml: str) -> str:
            def cell(blank: re.Match[str]) -> str:
                value = at.get((part, blank[1]), "")
                if value == "":
                    return blank[0]
                if isinstance(value, int):
                    return f'<c r="{blank[1]}" s="{blank[2]}"><v>{value}</v></c>'
                added.append(f"<si><t>{escape(value, quote=False)}</t></si>")
                return f'<c r="{blank[1]}" s="{blank[2]}" t="s"><v>{first + len(added) - 1}</v></c>'

            return _BLANK.sub(cell, xml)

        parts = {part: fill(part, xml) for part, xml in self.parts.items()}
        whole = strings.replace("</sst>", "".join(added) + "</sst>")
        parts["xl/sharedStrings.xml"] = re.sub(
            r'count="\d+" uniqueCount="\d+"', f'count="{first + len(added)}" uniqueCount="{first + len(added)}"', whole
        )
        return _zipped({part: xml.replace(_NAME, unit.name).replace(_ID, unit.id) for part, xml in parts.items()})


def _pattern(plan: Plan, period: Period, group: str) -> _Pattern:
    stand_in = Unit(_ID, _NAME, _NAME, group)
    with tempfile.TemporaryDirectory() as work:
        made = next(make_forms(plan, period, [stand_in], Path(work), period.due_before, {}))
        content = made.path.read_bytes()
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist()}
    book = read_book(content)
    assert isinstance(book, Book)
    rows = {
        cell: (f"xl/worksheets/sheet{number}.xml", at)
        for number, sheet in enumerate(book.sheets[: len(SHEETS)], 1)
        for at, row in enumerate(sheet.rows, 1)
        for cell in row
        if isinstance(cell, str) and cell.startswith("dv:")
    }
    return _Pattern(parts, rows)


def _zipped(parts: Mapping[str, str]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(zipfile.ZipInfo(name, _ZIP_DAY), part.encode(), zipfile.ZIP_DEFLATED)
    return packed.getvalue()


# ---- What a unit types


def _typed(plan: Plan, period: Period, unit: Unit) -> dict[tuple[str, str], Typed]:
    """By row id and column letter."""
    random = Random(unit.id)
    figures = make.figures_of(unit)[0]
    real = [other for other in plan.units if other.group == unit.group and not _ADDED.fullmatch(other.id)]
    typed: dict[tuple[str, str], Typed] = {
        (row_id(INFO, "reporter"), "B"): "Công chức phụ trách công tác dân vận",
        (row_id(INFO, "signer"), "B"): "Thủ trưởng đơn vị",
        (row_id(INFO, "date"), "B"): _MARCH_11_2025,
    }
    for indicator in plan.indicators_of(unit, period):
        typed[row_id(FIGURES, indicator.code), "E"] = _figure(indicator, figures[indicator.code])
    for task in plan.tasks_of(unit):
        told = (unit.id, unit.group, unit.short, task.id, period.id)
        sentences = [
            sentence
            for other in random.sample(real, 2)
            for sentence in _SENTENCE_END.split(wording.narrative(other.id, *told[1:], figures))
        ]
        sentences = [_own_sentence(random), *random.sample(sentences, min(len(sentences), 3)), _own_sentence(random)]
        typed[row_id(TASKS, task.id), "C"] = " ".join(sentences)
        typed[row_id(TASKS, task.id), "D"] = wording.difficulty(*told)
        typed[row_id(TASKS, task.id), "E"] = wording.proposal(*told)
    texts = wording.assessment(unit.id, unit.group, unit.short, period.id)
    for key, text in zip(("strengths", "weaknesses", "causes", "plans"), texts, strict=True):
        typed[row_id(ASSESSMENT, key), "B"] = text
    return typed


def _own_sentence(random: Random) -> str:
    """What no other unit tells: most of a real report is like this."""
    places = [f"{random.choice(_FIRST)} {random.choice(_SECOND)}" for _ in range(3)]
    day, month, people = random.randint(1, 28), random.randint(1, 3), random.randint(20, 400)
    one, other = random.sample(_DEEDS, 2)
    return f"Ngày {day}/{month}, {one} tại {places[0]}, {places[1]} với {people} người dự; {other} ở {places[2]}."


def _figure(indicator: Indicator, figure: int) -> Typed:
    if indicator.kind is Kind.YES_NO:
        return YES if figure else NO
    if indicator.kind is Kind.LIST:
        return "; ".join(f"Chỉ thị số {number + 30}/CT-TTg ngày 26/11/2021" for number in range(figure)) or NO
    return NONE_ARISEN if indicator.code in ("5.4", "5.5") else figure
