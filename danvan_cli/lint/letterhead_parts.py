"""Finds the parts of the letterhead: in a table of two columns, as it mostly is, or set apart by tabs."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from danvan_cli.lint.document import Block, Cell, Document, Line, Paragraph, Row, Table
from danvan_cli.lint.metrics import text_width
from danvan_cli.lint.profile import LETTER, Kind, Profile
from danvan_cli.lint.told import Place, told
from danvan_cli.lint.values import TWIPS_PER_POINT

_COUNTRY, _MOTTO = "cong hoa xa hoi chu nghia viet nam", "doc lap tu do hanh phuc"
_NUMBER = re.compile(r"(?i)^\s*số\b\s*[:.…\d/]|^\s*số\s*$")
_DATE = re.compile(r"(?i)\bngày\b.*\btháng\b.*\bnăm\b")
_SUBJECT = re.compile(r"(?i)^\s*(v\s*/\s*v\b|về việc\b)")
_TYPED = re.compile(r"[-_–—=*]{3,}")
# A unit of an office: its name does not go with the line above it to one name of two lines.
_UNIT = re.compile(r"^(SỞ|BAN|PHÒNG|CHI CỤC|CỤC|TRUNG TÂM|TRƯỜNG|VĂN PHÒNG|ĐỘI|THANH TRA|BỆNH VIỆN|HỘI|TRẠM)\b")
# So much alike a misspelt motto is still one.
_ALIKE = 0.85
_SEARCHED = 60
_LONGEST = 100


@dataclass(frozen=True, eq=False)
class Letterhead:
    """`parents` and `agency` may have several lines; `left_lines` and `right_lines` are drawn under the agency and
    under the motto; `same_row` says that date and number stand beside one another, None where one is missing."""

    country: Paragraph
    motto: Paragraph | None
    number: Paragraph | None
    date: Paragraph | None
    parents: tuple[Paragraph, ...]
    agency: tuple[Paragraph, ...]
    subject: tuple[Paragraph, ...]
    left_lines: tuple[Line, ...]
    right_lines: tuple[Line, ...]
    is_table: bool
    on_the_right: bool
    same_row: bool | None

    @property
    def symbol(self) -> str:
        """`"BC-UBND"` of "Số: 12/BC-UBND"."""
        return self.number.plain.partition("/")[2].strip() if self.number else ""

    def kind(self, profile: Profile) -> Kind | None:
        """The kind of a document without a name on it."""
        if self.subject:
            return LETTER
        letters = re.split(r"[-\s]", self.symbol.rpartition("/")[2])[0]
        return profile.by_symbol.get(letters, LETTER) if letters else None


@dataclass(frozen=True, eq=False)
class _Entry:
    """A line of the letterhead: its row, and whether it stands in the right half."""

    row: int
    right: bool
    paragraph: Paragraph


def letterhead_of(document: Document) -> tuple[Letterhead | None, int]:
    """The letterhead, and the number of the first block after it; (None, 0) where there is none."""
    spoken = 0
    for at, block in enumerate(document.blocks):
        if isinstance(block, Table):
            cell = _country_cell(block)
            if cell is not None:
                entries = list(_table_entries(*cell))
                # The date or the number may stand in a second table, or below.
                last = _take_further(document.blocks, at + 1, entries)
                return _letterhead(entries, in_table=True), last
        elif any(_is_like(piece, _COUNTRY) for line in block.split("\n") for piece in line.split("\t")):
            return _tabbed(document.blocks, at)
        spoken += len(list(block.paragraphs())) if isinstance(block, Table) else 1
        if spoken > _SEARCHED:
            break
    return None, 0


def _is_like(paragraph: Paragraph, wanted: str) -> bool:
    key = paragraph.key
    return key == wanted or (
        abs(len(key) - len(wanted)) < 6 and SequenceMatcher(None, key, wanted, autojunk=False).ratio() >= _ALIKE
    )


def _country_cell(table: Table) -> tuple[Table, Row, int] | None:
    """The innermost table with the country's name in a row of several cells, that row, and the cell's number."""
    for row in table.rows:
        for at, cell in enumerate(row.cells):
            for inner in cell.blocks:
                if isinstance(inner, Table) and (found := _country_cell(inner)) is not None:
                    return found
            if any(_is_like(line, _COUNTRY) for one in cell.paragraphs() for line in one.split("\n")):
                return table, row, at
    return None


def _table_entries(table: Table, country: Row, column: int) -> Iterator[_Entry]:
    for number, row in enumerate(table.rows):
        for at, cell in enumerate(row.cells):
            right = at >= column if len(row.cells) == len(country.cells) else at == len(row.cells) - 1 and at > 0
            for paragraph in cell.paragraphs():
                for line in paragraph.split("\n"):
                    yield _Entry(number, right, line)
            if cell.bottom:
                yield _Entry(number, right, _border(cell))


def _border(cell: Cell) -> Paragraph:
    last = list(cell.paragraphs())[-1:]
    bare = Paragraph(last[0].place if last else _nowhere(), ())
    return Paragraph(bare.place, (), lines=(Line(cell.width, "border"),))


def _nowhere() -> Place:
    return Place((0, 0), told(""))


def _take_further(blocks: Sequence[Block], start: int, entries: list[_Entry]) -> int:
    """Adds the number and the date, where they stand below the table; returns where the letterhead ends."""
    wanted = {
        name: matches
        for name, matches in (("number", _is_number), ("date", _is_date))
        if not any(matches(one.paragraph) for one in entries)
    }
    end = start
    for at, block in enumerate(blocks[start : start + 6], start):
        for paragraph in block.paragraphs() if isinstance(block, Table) else (block,):
            for piece in (piece for line in paragraph.split("\n") for piece in line.split("\t")):
                for name in [name for name, matches in wanted.items() if matches(piece)]:
                    entries.append(_Entry(1000 + at, name == "date", piece))
                    del wanted[name]
                    end = at + 1
    return end


def _tabbed(blocks: Sequence[Block], start: int) -> tuple[Letterhead, int]:
    """Left half, tab, right half, line by line, down to the date, or to the summary of a letter below it. To which
    half a drawn line belongs only its length tells."""
    first = start
    while first > 0 and start - first < 3 and isinstance(blocks[first - 1], Paragraph):
        first -= 1
    entries: list[_Entry] = []
    end, dated = start + 1, False
    for at, block in enumerate(blocks[first : start + 12], first):
        if not isinstance(block, Paragraph):
            break
        pieces = [piece for line in block.split("\n") for piece in line.split("\t")]
        spoken = [piece for piece in pieces if piece.speaking or typed_line(piece)]
        if dated and spoken and not _SUBJECT.search(spoken[0].plain):
            break
        entries += [
            _Entry(at, piece is not pieces[0] or _is_right(piece), replace(piece, lines=())) for piece in spoken
        ]
        lines = replace(block, runs=(), label="")
        entries += [_Entry(at, right, lines) for right in (False, True) if block.lines]
        end = at + 1
        dated = dated or any(map(_is_date, spoken))
    return _letterhead(entries, in_table=False), end


def _is_right(piece: Paragraph) -> bool:
    return _is_like(piece, _COUNTRY) or _is_like(piece, _MOTTO) or _is_date(piece)


def _is_number(piece: Paragraph) -> bool:
    return len(piece.plain) < _LONGEST and _NUMBER.search(piece.plain) is not None


def _is_date(piece: Paragraph) -> bool:
    """A sentence of the text may name a day too, and is longer."""
    return len(piece.plain) < _LONGEST and _DATE.search(piece.plain) is not None


def _letterhead(entries: Sequence[_Entry], *, in_table: bool) -> Letterhead:
    country = next(one for one in entries if _is_like(one.paragraph, _COUNTRY))
    motto = next((one for one in entries if _is_like(one.paragraph, _MOTTO)), None)
    date = next((one for one in entries if _is_date(one.paragraph) and one is not country), None)
    number = next((one for one in entries if _is_number(one.paragraph) and one is not date), None)
    left = [one for one in entries if not one.right and one not in (country, motto, date)]
    end = left.index(number) if number in left else len(left)
    below = [one.paragraph for one in left[end + 1 :] if one.paragraph.speaking]
    subject = below if below and _SUBJECT.search(below[0].plain) else []
    above = [one.paragraph for one in left[:end]]
    if not subject:
        at = next((at for at, one in enumerate(above) if _SUBJECT.search(one.plain)), len(above))
        above, subject = above[:at], above[at:]
    names = [one for one in above if one.speaking and not one.key.startswith("du thao")]
    parents, agency = _names(names)
    return Letterhead(
        country.paragraph,
        motto.paragraph if motto else None,
        number.paragraph if number else None,
        date.paragraph if date else None,
        tuple(parents),
        tuple(agency),
        tuple(one for one in subject if one.speaking),
        tuple(_lines(one.paragraph for one in left)),
        tuple(_lines(one.paragraph for one in entries if one.right or one in (country, motto, date))),
        in_table,
        country.right and bool(left),
        number.row == date.row if number and date else None,
    )


def _names(lines: list[Paragraph]) -> tuple[list[Paragraph], list[Paragraph]]:
    """The body above and the one that issues: only the latter's name is bold."""
    if not lines:
        return [], []
    first = len(lines) - 1
    while first > 0 and lines[first].bold and lines[first - 1].bold and not _UNIT.match(lines[first].plain):
        first -= 1
    while first > 0 and not lines[first].bold and not lines[first - 1].bold and _goes_on(lines[first]):
        first -= 1
    return lines[:first], lines[first:]


def _goes_on(line: Paragraph) -> bool:
    """A name's second line begins with what no office is called."""
    return re.match(r"^(VÀ|TỈNH|THÀNH PHỐ|THỊ XÃ|HUYỆN|QUẬN|PHƯỜNG|XÃ)\b", line.plain.upper()) is not None


def typed_line(paragraph: Paragraph) -> Line | None:
    """A line typed as characters: underscores join to a solid one."""
    text = paragraph.plain.replace(" ", "")
    if not _TYPED.fullmatch(text):
        return None
    length = text_width(paragraph.plain, paragraph.runs[0].size) * TWIPS_PER_POINT if paragraph.runs else None
    return Line(length, "typed", solid=set(text) == {"_"})


def _lines(paragraphs: Iterator[Paragraph]) -> Iterator[Line]:
    for paragraph in paragraphs:
        yield from paragraph.lines
        typed = typed_line(paragraph)
        if typed is not None:
            yield typed
