"""The sheet "Cần sửa" that stands first in a returned workbook: what to correct, with links to the cells.

It is a Vietnamese document for the unit, whatever language danvan speaks to the clerk. No row of it begins with a label
of the form, so danvan reads the returned workbook as if the sheet were not there.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr

from danvan_cli.figures.numerals import show_date
from danvan_cli.finding import Severity, cell_name
from danvan_cli.render.cell_styles import FILLS, MAIN, CellStyles
from danvan_cli.texts.text import capitalised, clean

LIST_SHEET = "Cần sửa"
SEVERITIES = {Severity.ERROR: "Phải sửa", Severity.WARNING: "Cần xem lại"}
TITLE = "DANH MỤC CẦN SỬA"
HEADINGS = ("STT", "Vị trí", "Nội dung cần sửa", "Cách sửa", "Mức độ")
WIDTHS = (6, 22, 56, 48, 14)
# The column, beyond what is seen, whose cells keep the looks that the marked cells had.
KEPT_COLUMN = len(WIDTHS) + 2
WHOLE_FILE = "Cả tệp"
_LONGEST = 4_000  # characters of one text; Excel takes 32,767
_LINE = 16.5
_FONT = {"name": "Times New Roman", "family": "1"}


class Cover(NamedTuple):
    """What stands above the list. `received` and `until` are None where a unit checks its own workbook; `is_copy` says
    that the cells' values were put into a new workbook."""

    subtitle: str
    file: str
    send_to: str
    received: date | None = None
    until: date | None = None
    contact: str = ""
    is_copy: bool = False


class Entry(NamedTuple):
    """One row of the list. `look` is the format that the marked cell had, None where no cell is marked."""

    sheet: str
    cell: str
    severity: Severity
    message: str
    remedy: str
    look: int | None = None

    @property
    def place(self) -> str:
        if not self.sheet:
            return WHOLE_FILE
        return f"Trang “{self.sheet}”" + (f", ô {self.cell}" if self.cell else "")

    @property
    def link(self) -> str:
        """`'Chỉ tiêu'!E17`, "" where there is no sheet to go to."""
        quoted = self.sheet.replace("'", "''")
        return f"'{quoted}'!{self.cell or 'A1'}" if self.sheet else ""


def guidance(cover: Cover, entries: Iterable[Entry]) -> Iterator[str]:
    """What to do, a line each."""
    severities = [entry.severity for entry in entries]
    counts = "; ".join(
        f"{word.lower()}: {severities.count(severity)} điểm"
        for severity, word in SEVERITIES.items()
        if severity in severities
    )
    came = f", {cover.send_to} nhận ngày {show_date(cover.received)}" if cover.received else ""
    yield f"{capitalised(counts)}. Tệp đã kiểm tra: “{cover.file}”{came}."
    yield (
        "Bấm vào chữ gạch chân ở cột “Vị trí” để đến ô. Ô phải sửa có nền đỏ nhạt, viền liền đậm; ô cần xem lại có nền "
        "vàng, viền nét đứt; đưa con trỏ vào ô để đọc ghi chú."
    )
    until = f" chậm nhất ngày {show_date(cover.until)}" if cover.until else ""
    yield (
        "Sửa ngay trong tệp này, lưu dạng .xlsx, rồi gửi "
        f"{cover.send_to}{until}. Không cần xóa trang này, màu nền và ghi chú."
    )
    if Severity.WARNING in severities:
        yield "Điểm “cần xem lại”: nếu nội dung đúng thì giữ nguyên, nêu lý do ở cột “Ghi chú” hoặc trong phần kết quả."
    if cover.contact:
        yield f"Cần hướng dẫn thêm, liên hệ: {cover.contact}."
    if cover.is_copy:
        yield (
            "Đây là bản chép sang dạng .xlsx của tệp đã gửi: giữ nguyên giá trị các ô; công thức, danh sách chọn, hình "
            "ảnh và định dạng của tệp gốc không có trong bản này."
        )


class FixList:
    """Writes the sheet; its looks go into the workbook's styles."""

    def __init__(self, styles: CellStyles) -> None:
        body = {"sz": "12", **_FONT}
        self.title = styles.new({"b": "", "sz": "15", "color": "FF1F3864", **_FONT}, horizontal="center")
        self.subtitle = styles.new({"i": "", **body}, horizontal="center")
        self.line = styles.new(body, horizontal="left")
        self.heading = styles.new({"b": "", **body}, "FFD9E2F3", edged=True, horizontal="center")
        self.text = styles.new(body, edged=True, horizontal="left")
        self.centre = styles.new(body, edged=True, horizontal="center")
        self.link = styles.new({"u": "", "sz": "12", "color": "FF0563C1", **_FONT}, edged=True, horizontal="left")
        self.severity = {
            severity: styles.new({"b": "", **body}, FILLS[severity], edged=True, horizontal="center")
            for severity in Severity
        }

    def sheet(self, cover: Cover, entries: list[Entry]) -> tuple[bytes, int]:
        """The sheet's XML, and the number of the row of headings."""
        lines = list(guidance(cover, entries))
        head = len(lines) + 4
        rows = [
            _row(1, 24, [_text(1, 1, TITLE, self.title)]),
            _row(2, _LINE, [_text(2, 1, cover.subtitle, self.subtitle)]),
        ]
        rows += [
            _row(at, _LINE * _lines(line, sum(WIDTHS)), [_text(at, 1, line, self.line)])
            for at, line in enumerate(lines, 3)
        ]
        rows.append(
            _row(head, _LINE * 1.3, [_text(head, at, text, self.heading) for at, text in enumerate(HEADINGS, 1)])
        )
        rows += [self._entry(head + number, number, entry) for number, entry in enumerate(entries, 1)]
        merged = "".join(f'<mergeCell ref="A{at}:E{at}"/>' for at in (*range(1, len(lines) + 3),))
        links = "".join(
            f'<hyperlink ref="B{head + number}" location={quoteattr(entry.link)} display={quoteattr(entry.place)}/>'
            for number, entry in enumerate(entries, 1)
            if entry.link
        )
        columns = "".join(
            f'<col min="{at}" max="{at}" width="{width}" customWidth="1"/>' for at, width in enumerate(WIDTHS, 1)
        )
        hidden = f'<col min="{KEPT_COLUMN}" max="{KEPT_COLUMN}" width="2" hidden="1" customWidth="1"/>'
        sheet = (
            f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="{MAIN[1:-1]}">'
            '<sheetPr><tabColor rgb="FFC00000"/><pageSetUpPr fitToPage="1"/></sheetPr>'
            f'<dimension ref="A1:{cell_name(head + len(entries), KEPT_COLUMN)}"/>'
            '<sheetViews><sheetView showGridLines="0" tabSelected="1" workbookViewId="0"/></sheetViews>'
            f'<sheetFormatPr defaultRowHeight="15"/><cols>{columns}{hidden}</cols>'
            f"<sheetData>{''.join(rows)}</sheetData>"
            f'<mergeCells count="{len(lines) + 2}">{merged}</mergeCells>'
            + (f"<hyperlinks>{links}</hyperlinks>" if links else "")
            + '<pageMargins left="0.5" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>'
            '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>'
            '<headerFooter><oddFooter>&amp;R&amp;"Times New Roman,Regular"&amp;10Trang &amp;P/&amp;N</oddFooter>'
            "</headerFooter></worksheet>"
        )
        return sheet.encode(), head

    def _entry(self, row: int, number: int, entry: Entry) -> str:
        texts = (clean(entry.message), clean(entry.remedy))
        cells = [
            f'<c r="A{row}" s="{self.centre}"><v>{number}</v></c>',
            _text(row, 2, entry.place, self.link if entry.link else self.text),
            _text(row, 3, texts[0], self.text),
            _text(row, 4, texts[1], self.text),
            _text(row, 5, SEVERITIES[entry.severity], self.severity[entry.severity]),
        ]
        if entry.look is not None:
            cells.append(f'<c r="{cell_name(row, KEPT_COLUMN)}" s="{entry.look}"/>')
        shown = zip((entry.place, *texts), WIDTHS[1:], strict=False)
        return _row(row, _LINE * max(_lines(text, width) for text, width in shown), cells, grows=True)


def _row(number: int, height: float, cells: list[str], *, grows: bool = False) -> str:
    """A row that `grows` takes its height from what is in it, once a program has measured that."""
    fixed = "" if grows else ' customHeight="1"'
    return f'<row r="{number}" ht="{height:g}"{fixed}>{"".join(cells)}</row>'


def _text(row: int, column: int, text: str, look: int) -> str:
    """A cell with its text in it: never a formula, and free of what XML does not take."""
    shown = escape(clean(text)[:_LONGEST])
    return f'<c r="{cell_name(row, column)}" s="{look}" t="inlineStr"><is><t xml:space="preserve">{shown}</t></is></c>'


def _lines(text: str, width: float) -> int:
    """How many lines a text takes: Times New Roman 12 sets about 1.1 letters in a unit of width."""
    return max(sum(-(-len(line) // int(width * 1.08)) for line in text.split("\n")), 1)
