"""II.7 and II.9.b: who signs, and who receives it."""

import re
from collections.abc import Iterator
from dataclasses import replace

from danvan_cli.language import N_
from danvan_cli.lint.closing_parts import AUTHORITY
from danvan_cli.lint.document import Paragraph
from danvan_cli.lint.looks import dressed, looks, sized
from danvan_cli.lint.profile import Range, Severity
from danvan_cli.lint.registry import Case, Hit, rule
from danvan_cli.lint.told import Place, quoted, told

END = Place((10_000_000, 0), told(N_("end of the document")))
_COLLECTIVE = re.compile(r"^(UBND|HĐND|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN)\b")


@rule("R26")
def authority(case: Case) -> Iterator[Hit]:
    closing = case.parts.closing
    for line in closing.authority if closing else ():
        yield from looks(line, case.rule)
        match = AUTHORITY.match(line.plain)
        letters = re.sub(r"\W", "", match[1]) if match else ""
        if match and not line.plain.startswith(f"{letters}. "):
            yield Hit(line.place, quoted(match[0].strip()), quoted(f"{letters}."))


@rule("R27")
def signer(case: Case) -> Iterator[Hit]:
    closing = case.parts.closing
    if closing is None:
        return
    for line in closing.positions:
        yield from looks(line, case.rule)
    name = closing.name
    if name is None:
        return
    yield from looks(name, replace(case.rule, numbers={**case.rule.numbers, "capitals": False}))
    for title in case.rule.texts("titles"):
        if re.match(rf"(?i){re.escape(title)}\.?(\s|(?<=\.)\w)", name.plain):
            yield Hit(name.place, quoted(name.plain), told(N_("the name without a degree or a title")))
            return


@rule("R28")
def signs_for(case: Case) -> Iterator[Hit]:
    """A people's committee decides as a whole, and its head signs for it; what is the head's own to decide, the head
    signs alone. Which of the two it is, the document does not show."""
    head, closing = case.parts.letterhead, case.parts.closing
    if head is None or closing is None or not head.agency or not (closing.authority or closing.positions):
        return
    together = any(line.plain.startswith("TM") for line in closing.authority)
    collective = _COLLECTIVE.match(head.agency[0].plain) is not None
    first = (*closing.authority, *closing.positions)[0]
    if collective and not together and not any(line.plain.startswith(("TL", "TUQ")) for line in closing.authority):
        expected = told(N_("“TM.” where the committee signs as a whole"))
        yield Hit(first.place, quoted(first.plain), expected, Severity.INFO)
    elif together and not collective and re.match(r"^(PHÒNG|VĂN PHÒNG|CHI CỤC)\b", head.agency[0].plain):
        yield Hit(first.place, quoted(first.plain), told(N_("the head's own title: the office has one head")))


@rule("R30")
def recipients(case: Case) -> Iterator[Hit]:
    closing = case.parts.closing
    if closing is None:
        kind = case.parts.kind
        if case.parts.letterhead is not None and kind is not None and kind.id not in case.rule.texts("without"):
            yield Hit(END, told(N_("no “Nơi nhận:”")), told(N_("“Nơi nhận:” and who receives it")))
        return
    size = case.rule.number("head_size")
    yield from sized(closing.head, Range(size, size))
    yield from dressed(closing.head, bold=True, italic=True)
    if not re.match(r"Nơi nhận\s?:", closing.head.plain):
        yield Hit(closing.head.place, quoted(closing.head.plain), quoted("Nơi nhận:"))
    size = case.rule.number("size")
    for item in closing.items:
        yield from sized(item, Range(size, size))
        yield from dressed(item, bold=False, italic=False)
    if closing.items:
        yield from _list(case, closing.items)


def _list(case: Case, items: tuple[Paragraph, ...]) -> Iterator[Hit]:
    filed = next((at for at, item in enumerate(items) if item.key.startswith("luu")), len(items) - 1)
    for item in items[:filed]:
        if not re.match(r"[-–•]", item.plain):
            yield Hit(item.place, quoted(item.plain), told(N_("“-” before each")), Severity.WARNING)
        if not item.plain.endswith(";"):
            found = told(N_("ends with “{end}”"), end=item.plain[-1])
            yield Hit(item.place, found, told(N_("“{end}” at its end"), end=";"), Severity.WARNING)
    last = items[filed]
    if not re.fullmatch(case.rule.text("filed"), last.plain):
        yield Hit(last.place, quoted(last.plain), quoted(case.rule.text("filed_example")))
    if case.parts.addressees and "nhu tren" not in items[0].key:
        yield Hit(items[0].place, quoted(items[0].plain), quoted("- Như trên;"))
