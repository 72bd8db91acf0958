"""I: paper, margins, font, page numbers."""

import re
import unicodedata
from collections.abc import Iterator

from danvan_cli.language import N_
from danvan_cli.lint.document import Paragraph, Section, Table
from danvan_cli.lint.length import pages_at_least
from danvan_cli.lint.looks import ALIGN, ITALIC, UPRIGHT, points
from danvan_cli.lint.profile import Range, Rule
from danvan_cli.lint.registry import Case, Hit, rule
from danvan_cli.lint.told import Told, quoted, told
from danvan_cli.lint.values import TWIPS_PER_MM

_SIDE = {
    "top": N_("top margin {mm} mm"),
    "bottom": N_("bottom margin {mm} mm"),
    "left": N_("left margin {mm} mm"),
    "right": N_("right margin {mm} mm"),
}
# A page lying on its side shows the margins of the one upright, turned either way.
_TURNED = (
    {side: side for side in _SIDE},
    {"top": "left", "bottom": "right", "left": "bottom", "right": "top"},
    {"top": "right", "bottom": "left", "left": "top", "right": "bottom"},
)


@rule("R01")
def paper(case: Case) -> Iterator[Hit]:
    width, height = (round(case.rule.number(name)) for name in ("width_mm", "height_mm"))
    for section in case.document.sections:
        sides = [(side or 0) / TWIPS_PER_MM for side in (section.width, section.height)]
        off = [abs(side - wanted) for side, wanted in zip(sorted(sides), (width, height), strict=True)]
        if max(off) > case.rule.number("tolerance_mm"):
            found = told(N_("{width} × {height} mm"), width=sides[0], height=sides[1])
            yield Hit(section.place, found, told(N_("A4, {width} × {height} mm"), width=width, height=height))


@rule("R02")
def orientation(case: Case) -> Iterator[Hit]:
    for number, section in enumerate(case.document.sections):
        blocks = case.document.in_section.get(number, ())
        if section.landscape and blocks and not any(isinstance(block, Table) for block in blocks):
            yield Hit(section.place, told(N_("landscape, without a table")), told(N_("portrait")))


@rule("R03")
def margins(case: Case) -> Iterator[Hit]:
    for section in case.document.sections:
        turns = _TURNED if section.landscape else _TURNED[:1]
        wrong = min((list(_wrong_margins(case.rule, section, turn)) for turn in turns), key=len)
        yield from wrong


def _wrong_margins(one: Rule, section: Section, turn: dict[str, str]) -> Iterator[Hit]:
    for side, words in _SIDE.items():
        given = section.margins.get(side)
        if given is None:
            continue
        value = abs(given) + (section.margins.get("gutter") or 0 if side == "left" else 0)
        wanted = one.range(turn[side])
        if not wanted.holds(value / TWIPS_PER_MM, one.number("tolerance_mm")):
            expected = told(N_("{low} to {high} mm"), low=wanted.low, high=wanted.high)
            yield Hit(section.place, told(words, mm=value / TWIPS_PER_MM), expected)


@rule("R04")
def font(case: Case) -> Iterator[Hit]:
    fonts = {name.casefold() for name in case.rule.texts("fonts")}
    signs = re.compile(case.rule.text("signs"))
    black = told(N_("black"))
    for paragraph in _all_text(case):
        faults: dict[Told, Told] = {}
        for run in paragraph.speaking:
            used = {run.fonts[not c.isascii()] for c in run.text if c.isalnum()}
            wrong = [name for name in used if name.strip().casefold() not in fonts and not signs.match(name)]
            faults |= {quoted(name): told("{font}", font=case.rule.texts("fonts")[0]) for name in wrong}
            if not run.link and not _is_black(run.colour, case.rule.number("darkest")):
                faults[told(N_("colour {colour}"), colour=run.colour)] = black
            if not unicodedata.is_normalized("NFC", run.text):
                faults[told(N_("letters and tone marks apart"))] = told(N_("precomposed Unicode (NFC)"))
        for found, expected in faults.items():
            yield Hit(paragraph.place, found, expected)


def _all_text(case: Case) -> Iterator[Paragraph]:
    """Not text boxes of the body: a stamp in one is red."""
    yield from case.document.paragraphs
    for section in case.document.sections:
        for parts in (section.headers, section.footers):
            for paragraphs in parts.values():
                yield from paragraphs


def _is_black(colour: str, darkest: float) -> bool:
    if colour.lower() == "auto" or len(colour) != 6:
        return True
    try:
        return all(int(colour[at : at + 2], 16) <= darkest for at in (0, 2, 4))
    except ValueError:
        return True


@rule("R05")
def page_number(case: Case) -> Iterator[Hit]:
    """Of the sections before the first annex; an annex has pages of its own."""
    annexes = [annex.section for annex in case.parts.annexes if annex.opens_section]
    sections = case.document.sections[: min(annexes, default=len(case.document.sections))]
    expected = told(N_("centred in the top margin"))
    for section in sections[:1]:
        fields = _fields(section, "default", "headers")
        if not fields:
            if _fields(section, "default", "footers"):
                yield Hit(section.place, told(N_("page number in the bottom margin")), expected)
            elif pages_at_least(case.document, case.rule.number("pages")):
                yield Hit(section.place, told(N_("no page number")), expected)
            return
        if not section.title_page or _fields(section, "first", "headers") or _fields(section, "first", "footers"):
            yield Hit(section.place, told(N_("page number on the first page too")), told(N_("not on the first page")))
        if section.number_start not in (None, 1):
            found = told(N_("page numbers from {number}"), number=section.number_start or 0)
            yield Hit(section.place, found, told(N_("from 1")))
    for section in sections:
        yield from _field_looks(case, section)


def _field_looks(case: Case, section: Section) -> Iterator[Hit]:
    size: Range = case.rule.range("size")
    kinds = ["default", "even"] if case.document.even_odd else ["default"]
    for kind in kinds:
        fields = _fields(section, kind, "headers")
        if not fields and kind == "even":
            yield Hit(section.place, told(N_("no page number on even pages")), told(N_("on all pages but the first")))
        for paragraph in fields:
            run = paragraph.page_field
            assert run is not None
            if not size.holds(run.size):
                yield Hit(paragraph.place, told(N_("{size} pt"), size=run.size), points(size))
            if run.italic:
                yield Hit(paragraph.place, ITALIC, UPRIGHT)
            if not _is_centred(paragraph):
                yield Hit(paragraph.place, ALIGN.get(paragraph.align, ALIGN["left"]), ALIGN["center"])
    if section.number_form != "decimal":
        yield Hit(section.place, told("{form}", form=section.number_form), told(N_("Arabic digits")))


def _fields(section: Section, kind: str, where: str) -> list[Paragraph]:
    parts = section.headers if where == "headers" else section.footers
    return [paragraph for paragraph in parts.get(kind, ()) if paragraph.page_field is not None]


def _is_centred(paragraph: Paragraph) -> bool:
    """Also in the middle of a header by a tab, in a text box or a frame, whose place is their own."""
    tabbed = paragraph.centre_tab and bool(paragraph.runs) and paragraph.runs[0].text.startswith("\t")
    framed = paragraph.in_frame and paragraph.align == "left"
    return paragraph.align == "center" or tabbed or framed or not paragraph.room
