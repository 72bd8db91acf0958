"""III.1: annexes."""

import re
from collections.abc import Iterator

from danvan_cli.language import N_
from danvan_cli.lint.looks import CAPITALS, SMALL, centred, dressed, looks, sized
from danvan_cli.lint.numbering import roman
from danvan_cli.lint.profile import Range
from danvan_cli.lint.registry import Case, Hit, rule
from danvan_cli.lint.told import quoted, told

# No reference is longer, and a pattern with gaps is slow on a long text.
_LONG = 400


@rule("R31")
def label_and_title(case: Case) -> Iterator[Hit]:
    several = len(case.parts.annexes) > 1
    size = case.rule.number("label_size")
    for annex in case.parts.annexes:
        label = annex.label
        yield from sized(label, Range(size, size))
        yield from dressed(label, bold=True, italic=False)
        yield from centred(label)
        if label.capitals:
            yield Hit(label.place, CAPITALS, SMALL)
        if not re.fullmatch(r"[IVXLC]*", annex.number.upper()) or (several and not annex.number):
            yield Hit(label.place, quoted(label.plain), told(N_("“Phụ lục” and a Roman number")))
        for line in annex.title:
            yield from looks(line, case.rule)


@rule("R32")
def reference(case: Case) -> Iterator[Hit]:
    for annex in case.parts.annexes:
        if annex.reference is None:
            yield Hit(annex.label.place, told(N_("no “(Kèm theo …)” below it")), quoted(case.rule.text("example")))
            continue
        yield from looks(annex.reference, case.rule)
        if not re.fullmatch(case.rule.text("form"), annex.reference.plain[:_LONG]):
            yield Hit(annex.reference.place, quoted(annex.reference.plain), quoted(case.rule.text("example")))


@rule("R33")
def pointer(case: Case) -> Iterator[Hit]:
    """The text names each annex."""
    text = " ".join(paragraph.plain for paragraph in case.parts.body).casefold()
    for annex in case.parts.annexes:
        number = annex.number.casefold()
        numbers = {number, roman(int(number)).casefold()} if number.isascii() and number.isdigit() else {number}
        names = [re.escape(f"phụ lục {one}".strip()) for one in numbers]
        if case.parts.body and not re.search(rf"({'|'.join(names)})(?!\w)", text):
            found = told(N_("not named in the text"))
            yield Hit(annex.label.place, found, told(N_("“{annex}” in the text"), annex=annex.label.plain))


@rule("R34")
def pages(case: Case) -> Iterator[Hit]:
    """Only where pages are numbered at all; that they are not is another rule's to say."""
    sections = case.document.sections
    numbered = any(one.page_field for section in sections for one in section.headers.get("default", ()))
    for annex in case.parts.annexes if numbered else ():
        expected = told(N_("pages counted from 1 in each annex"))
        if not annex.opens_section:
            yield Hit(annex.label.place, told(N_("no section of its own")), expected)
        elif annex.section < len(sections) and sections[annex.section].number_start != 1:
            yield Hit(annex.label.place, told(N_("pages counted on from before")), expected)
