"""What the letters (công văn) have alike, after Nghị định 30/2020/NĐ-CP, annex I and annex III, form 1.5. Clauses in
comments are those of annex I, part I."""

from collections.abc import Iterable, Sequence

from docx.document import Document as DocumentObject
from docx.enum.table import WD_ALIGN_VERTICAL
from nd30 import (
    AFTER_TABLE,
    Style,
    blank_document,
    fill_row,
    letterhead,
    new_table,
    page_field,
    put,
    put_header,
    set_page,
    spread_row,
)

HEAD, TEXT, CENTRE = "DV Letter Head", "DV Letter Text", "DV Letter Centre"
STYLES = (
    # II.5.b: "V/v" and what the letter is about, 12 to 13 pt, 6 pt below the number
    Style("DV Subject", 12, align="center", before=6),
    Style(HEAD, 12, bold=True, align="center", next=True),
    Style(TEXT, 12),
    Style(CENTRE, 12, align="center"),
    AFTER_TABLE,
)
CONTACT = "Trong quá trình thực hiện, nếu có vướng mắc, đề nghị liên hệ {{ office.contact }}."

# Of a table: the heading, the text of a row, its style, and the width in millimetres.
Columns = Sequence[tuple[str, str, str, float]]


def begin(title: str, subject: str, more_styles: Iterable[Style] = ()) -> DocumentObject:
    """A letter down to what it is about."""
    document = blank_document(title, (*STYLES, *more_styles))
    set_page(document.sections[0])
    page_field(put_header(document.sections[0]))
    number, place = letterhead(document).cells
    for cell in (number, place):  # II.4: on one line, though the subject stands below the number
        cell.vertical_alignment = WD_ALIGN_VERTICAL.TOP
    put(number, "DV Subject", f"V/v {subject}")
    return document


def when(document: DocumentObject, condition: str, *paragraphs: tuple[str, str]) -> None:
    """Paragraphs, of a style and a text each, that are there under a condition."""
    put(document, "DV Body", f"{{%p if {condition} %}}")
    for style, text in paragraphs:
        put(document, style, text)
    put(document, "DV Body", "{%p endif %}")


def looped_table(document: DocumentObject, columns: Columns, loop: str) -> None:
    """A table with a row for each item of the `loop`, such as "point in points"."""
    headings, texts, styles, widths = zip(*columns, strict=True)
    table = new_table(document, widths)
    fill_row(table, headings, [HEAD] * len(headings), head=True)
    spread_row(table, f"{{%tr for {loop} %}}")
    fill_row(table, texts, styles)
    spread_row(table, "{%tr endfor %}")
