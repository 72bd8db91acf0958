"""II.6.đ and II.6.e: how the text is set."""

import re
from collections import Counter
from collections.abc import Iterator

from danvan_cli.language import N_
from danvan_cli.lint.document import Paragraph
from danvan_cli.lint.length import LINE_HEIGHT
from danvan_cli.lint.looks import ALIGN, ITALIC, UPRIGHT, long, sized
from danvan_cli.lint.profile import Severity
from danvan_cli.lint.registry import Case, Hit, rule
from danvan_cli.lint.told import told
from danvan_cli.lint.values import TWIPS_PER_MM, TWIPS_PER_POINT

_GROUND = re.compile(r"^(Căn cứ|Xét|Theo đề nghị)\b")
HEADING = re.compile(r"(?i)^(phần|chương|mục|tiểu mục)\s+(thứ\s+\w+|[ivxlc]+|\d+)\.?$")
# The title of a table or a figure, its unit of measure, a note: no text of the document.
_CAPTION = re.compile(r"(?i)^(bảng|biểu|hình|đơn vị( tính)?\s*:|đvt\s*:|ghi chú|nguồn\s*:)")


def prose(case: Case) -> list[Paragraph]:
    """The paragraphs that are text, headings that begin like it included."""
    return [
        one
        for one in case.parts.body
        if one.speaking and one.align != "center" and not _CAPTION.match(one.plain) and not HEADING.match(one.plain)
    ]


@rule("R17")
def text(case: Case) -> Iterator[Hit]:
    for paragraph in case.parts.body:
        if not paragraph.speaking or _CAPTION.match(paragraph.plain):
            continue
        yield from sized(paragraph, case.rule.range("size"))
        if paragraph.align != "both" and long(paragraph) and not (paragraph.align == "center" and paragraph.bold):
            yield Hit(paragraph.place, ALIGN.get(paragraph.align, ALIGN["left"]), ALIGN["both"])
        if paragraph.italic and long(paragraph) and not _GROUND.match(paragraph.plain):
            yield Hit(paragraph.place, ITALIC, UPRIGHT, Severity.WARNING)
    yield from _one_size(case)


def _one_size(case: Case) -> Iterator[Hit]:
    size = case.rule.range("size")
    spread = Counter(paragraph.size for paragraph in prose(case) if long(paragraph) and size.holds(paragraph.size))
    if len(spread) < 2:
        return
    usual = spread.most_common(1)[0][0]
    for paragraph in prose(case):
        if long(paragraph) and paragraph.size != usual and size.holds(paragraph.size):
            expected = told(N_("{size} pt, as in the rest of the text"), size=usual)
            yield Hit(paragraph.place, told(N_("{size} pt"), size=paragraph.size), expected, Severity.INFO)


@rule("R18")
def first_line(case: Case) -> Iterator[Hit]:
    wanted, tolerance = case.rule.numbers["indents_mm"], case.rule.number("tolerance_mm")
    expected = told(N_("{one} or {other} mm"), one=float(wanted[0]), other=float(wanted[1]))
    for paragraph in prose(case):
        if paragraph.align == "right":
            continue
        blanks = re.match(r"[ \u00a0\t]*", "" if paragraph.label else "".join(run.text for run in paragraph.runs))
        indent = (paragraph.left + paragraph.first) / TWIPS_PER_MM
        if blanks and (blanks[0].count("\t") or len(blanks[0]) > 2):
            typed = told(N_("first line moved in by typed blanks or tabs"))
            yield Hit(paragraph.place, typed, expected)
        elif not any(abs(indent - one) <= tolerance for one in wanted):
            yield Hit(paragraph.place, told(N_("first line {indent} mm in"), indent=indent), expected)


@rule("R19")
def gaps(case: Case) -> Iterator[Hit]:
    wanted = case.rule.number("gap_pt")
    expected = told(N_("at least {gap} pt"), gap=wanted)
    body = case.parts.body
    for before, above, below in zip((None, *body), body, body[1:], strict=False):
        if not (_follows(above, below) and below.speaking):
            continue  # a table stands between, or an empty paragraph at the end
        if not above.speaking:
            between = before is not None and _follows(before, above)
            if between and not (above.boxes or above.lines or above.breaks_page):
                found = told(N_("an empty paragraph to keep apart"))
                yield Hit(above.place, found, told(N_("a gap before or after the paragraph")), Severity.WARNING)
        else:
            gap = _gap(above, below, adds=case.document.adds_gaps) / TWIPS_PER_POINT
            if gap < wanted - case.rule.number("tolerance_pt"):
                yield Hit(below.place, told(N_("{gap} pt above it"), gap=gap), expected)


def _follows(above: Paragraph, below: Paragraph) -> bool:
    return below.place.order[0] - above.place.order[0] == 1


def _gap(above: Paragraph, below: Paragraph, *, adds: bool) -> float:
    """The larger of both, or both; none between paragraphs of one style that ask for that."""
    same = above.style == below.style
    after = 0 if same and above.contextual else above.after
    before = 0 if same and below.contextual else below.before
    return after + before if adds else max(after, before)


@rule("R20")
def spacing(case: Case) -> Iterator[Hit]:
    wanted, tolerance = case.rule.range("lines"), case.rule.number("tolerance")
    expected = told(N_("{low} to {high} lines"), low=wanted.low, high=wanted.high)
    for paragraph in prose(case):
        lines = _lines(paragraph)
        if not wanted.holds(lines, tolerance):
            yield Hit(paragraph.place, told(N_("{lines} lines apart"), lines=round(lines, 2)), expected)


def _lines(paragraph: Paragraph) -> float:
    """In single lines; `atLeast` never makes them narrower."""
    if paragraph.line_rule == "auto":
        return paragraph.line / 240
    lines = paragraph.line / (paragraph.size * LINE_HEIGHT * TWIPS_PER_POINT)
    return max(lines, 1.0) if paragraph.line_rule == "atLeast" else lines


@rule("R25")
def end_mark(case: Case) -> Iterator[Hit]:
    parts = case.parts
    said = [paragraph for paragraph in parts.body if paragraph.speaking]
    if not said or parts.closing is None or parts.ends_with_table:
        return
    if not said[-1].plain.endswith("./."):
        found = told(N_("ends with “{end}”"), end=said[-1].plain[-3:])
        yield Hit(said[-1].place, found, told(N_("“{end}” at its end"), end="./."))
