"""What most rules ask of a paragraph: size, weight, slant, capitals, position, and the line drawn below it."""

from collections.abc import Iterable, Iterator

from danvan_cli.language import N_
from danvan_cli.lint.document import Line, Paragraph
from danvan_cli.lint.metrics import text_width
from danvan_cli.lint.profile import Range, Rule, Severity
from danvan_cli.lint.registry import Hit
from danvan_cli.lint.told import Place, Told, joined, told
from danvan_cli.lint.values import TWIPS_PER_MM, TWIPS_PER_POINT

ALIGN = {
    "left": told(N_("set to the left")),
    "right": told(N_("set to the right")),
    "center": told(N_("centred")),
    "both": told(N_("justified")),
}
BOLD, NOT_BOLD = told(N_("bold")), told(N_("not bold"))
ITALIC, UPRIGHT = told(N_("italic")), told(N_("upright"))
CAPITALS, SMALL = told(N_("capitals")), told(N_("small letters"))


def points(wanted: Range) -> Told:
    if wanted.low == wanted.high:
        return told(N_("{size} pt"), size=wanted.low)
    return told(N_("{low} to {high} pt"), low=wanted.low, high=wanted.high)


def sized(paragraph: Paragraph, wanted: Range) -> Iterator[Hit]:
    wrong = [size for size in paragraph.sizes if not wanted.holds(size)]
    if wrong:
        yield Hit(paragraph.place, told(N_("{size} pt"), size=joined(wrong)), points(wanted))


def dressed(paragraph: Paragraph, *, bold: bool | None, italic: bool | None) -> Iterator[Hit]:
    """Bold and italic as they should be, throughout; None where a rule leaves it open."""
    for wanted, marks, (yes, no) in (
        (bold, [run.bold for run in paragraph.speaking], (BOLD, NOT_BOLD)),
        (italic, [run.italic for run in paragraph.speaking], (ITALIC, UPRIGHT)),
    ):
        if wanted is not None and any(mark is not wanted for mark in marks):
            yield Hit(paragraph.place, no if wanted else yes, yes if wanted else no)


def looks(paragraph: Paragraph, rule: Rule) -> Iterator[Hit]:
    """Everything that the rule's numbers say of a look."""
    if "size" in rule.numbers:
        yield from sized(paragraph, rule.range("size"))
    yield from dressed(paragraph, bold=rule.flag("bold"), italic=rule.flag("italic"))
    capitals = rule.flag("capitals")
    if capitals is not None and paragraph.speaking and paragraph.capitals is not capitals:
        yield Hit(paragraph.place, SMALL if capitals else CAPITALS, CAPITALS if capitals else SMALL)
    if rule.numbers.get("align") == "center":
        yield from centred(paragraph)


def centred(paragraph: Paragraph) -> Iterator[Hit]:
    """A paragraph cut out of one with tabs has no position of its own."""
    if paragraph.align != "center" and not paragraph.cut:
        yield Hit(paragraph.place, ALIGN.get(paragraph.align, ALIGN["left"]), ALIGN["center"])


def widths(paragraph: Paragraph) -> list[float]:
    """Of each line that the paragraph takes, in twips."""
    room = paragraph.room - paragraph.left - paragraph.right
    found = []
    for line in paragraph.split("\n"):
        at, blank = 0.0, 0.0
        for word, width, space in _words(line):
            if at and room > 0 and at + blank + width > room and word:
                found.append(at)
                at, blank = 0.0, 0.0
            at, blank = at + blank + width, space
        found.append(at)
    return found


def _words(line: Paragraph) -> Iterator[tuple[str, float, float]]:
    """Each word with its width and that of the blank after it. A word in two looks counts as two."""
    for run in line.runs:
        for word in run.shown.split():
            letters, blank = (
                text_width(text, run.size, bold=run.bold, italic=run.italic) * TWIPS_PER_POINT for text in (word, " ")
            )
            yield word, letters, blank


def long(paragraph: Paragraph) -> bool:
    """Whether it takes more than one line, so that its edges show how it is set."""
    return len(widths(paragraph)) > 1


def lined(rule: Rule, place: Place, texts: Iterable[Paragraph], lines: Iterable[Line], share: Range) -> Iterator[Hit]:
    """A solid line below, as long as the given share of the text: of its longest line, or of another one of them."""
    lengths = [width for text in texts for width in widths(text)]
    longest = max(lengths, default=0)
    wanted = Range(longest * share.low, longest * share.high)
    expected = told(
        N_("a solid line of {low} to {high} mm"),
        low=round(wanted.low / TWIPS_PER_MM, 1), high=round(wanted.high / TWIPS_PER_MM, 1),
    )  # fmt: skip
    drawn = list(lines)
    if not drawn:
        yield Hit(place, told(N_("no line below it")), expected)
        return
    fitting = [Range(length * share.low, length * share.high) for length in lengths]
    tolerance = longest * rule.number("line_tolerance")
    solid = [line for line in drawn if line.solid]
    if not solid:
        yield Hit(place, told(N_("a line that is not solid")), expected, Severity.WARNING)
    elif not any(line.length is None or any(one.holds(line.length, tolerance) for one in fitting) for line in solid):
        length = joined(round((line.length or 0) / TWIPS_PER_MM, 1) for line in solid)
        yield Hit(place, told(N_("a line of {length} mm"), length=length), expected, Severity.WARNING)
