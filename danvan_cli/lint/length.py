"""About how long a document is; only for what holds from the second page on."""

from danvan_cli.lint.document import Document, Paragraph, Table
from danvan_cli.lint.looks import widths
from danvan_cli.lint.values import TWIPS_PER_POINT

# A line of Times New Roman in parts of the size.
LINE_HEIGHT = 1.15


def pages_at_least(document: Document, pages: float) -> bool:
    """Whether it fills so many pages, by a count of its lines; a page break ends a page."""
    if not document.sections:
        return False
    section = document.sections[0]
    margins = [abs(section.margins.get(side) or 0) for side in ("top", "bottom")]
    page = (section.height or 0) - sum(margins)
    if page <= 0:
        return False
    filled = 0.0
    for block in document.blocks:
        if isinstance(block, Paragraph):
            filled += _height(block) / page
            if block.breaks_page and filled > 0:
                return True
        else:
            filled += _table_height(block) / page
        if filled >= pages:
            return True
    return False


def _table_height(table: Table) -> float:
    return sum(max((sum(map(_height, cell.paragraphs())) for cell in row.cells), default=0.0) for row in table.rows)


def _height(paragraph: Paragraph) -> float:
    """In twips, gaps included."""
    lines = len(widths(paragraph))
    single = paragraph.size * LINE_HEIGHT * TWIPS_PER_POINT
    if paragraph.line_rule == "exact":
        height = paragraph.line
    elif paragraph.line_rule == "atLeast":
        height = max(single, paragraph.line)
    else:
        height = single * paragraph.line / 240
    return lines * height + max(paragraph.before, paragraph.after)
