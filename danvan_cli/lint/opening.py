"""II.5, II.6.a, II.6.b, II.9.a: kind and title, legal grounds, what is cited, addressees."""

import re
from collections.abc import Iterator

from danvan_cli.language import N_
from danvan_cli.lint.document import Paragraph
from danvan_cli.lint.letterhead import START
from danvan_cli.lint.looks import dressed, lined, looks, sized
from danvan_cli.lint.profile import LETTER, Severity
from danvan_cli.lint.registry import Case, Hit, rule
from danvan_cli.lint.told import Told, quoted, told

_GROUND = re.compile(r"^(Căn cứ|Xét|Theo đề nghị|Trên cơ sở)\b")
_CITED = re.compile(
    r"^(?:Căn cứ|Thực hiện|Triển khai(?: thực hiện)?|Tiếp theo|Phúc đáp|Trả lời|Theo)\s+"
    r"(?:nội dung\s+)?(?P<kind>Nghị quyết|Nghị định|Quyết định|Chỉ thị|Kế hoạch|Công văn|Thông báo|Kết luận|Thông tư|"
    r"Hướng dẫn|Chương trình|Đề án|Báo cáo|Tờ trình|Công điện)\s+(?:số\s*)?(?P<symbol>\S*\d\S*|[.…]+/\S+)(?P<rest>.*)$"
)


@rule("R12")
def kind_line(case: Case) -> Iterator[Hit]:
    line, kind = case.parts.type_line, case.parts.kind
    if line is not None:
        yield from looks(line, case.rule)
    elif kind is not None and kind is not LETTER and case.parts.letterhead is not None:
        place = case.parts.letterhead.number or case.parts.letterhead.country
        yield Hit(place.place, told(N_("no name of the kind below the letterhead")), quoted(kind.name))


@rule("R13")
def title(case: Case) -> Iterator[Hit]:
    line = case.parts.type_line
    if line is None:
        return
    if not case.parts.title:
        yield Hit(line.place, told(N_("no summary below it")), told(N_("the summary, centred")), Severity.WARNING)
        return
    for one in case.parts.title:
        yield from looks(one, case.rule)
    near = case.parts.body[:2]
    lines = [*case.parts.title_lines, *(one for paragraph in near for one in paragraph.lines if one.how == "shape")]
    if not any(run.underlined for one in case.parts.title for run in one.speaking):
        yield from lined(case.rule, case.parts.title[-1].place, case.parts.title, lines, case.rule.range("line"))


@rule("R15")
def grounds(case: Case) -> Iterator[Hit]:
    """The grounds of a decision stand before its text, one in each paragraph. "Căn cứ …, … báo cáo như sau:" is a
    sentence, and no ground."""
    found = list(_grounds(case.parts.body))
    if not found or not any(one.plain.endswith(";") for one in found):
        return
    for one in found:
        yield from sized(one, case.rule.range("size"))
        yield from dressed(one, bold=None, italic=True)
    for number, one in enumerate(found, 1):
        wanted = "." if number == len(found) else ";"
        if not one.plain.endswith(wanted):
            yield Hit(one.place, _ends(one), told(N_("“{end}” at its end"), end=wanted))


def _grounds(body: tuple[Paragraph, ...]) -> Iterator[Paragraph]:
    begun = False
    for paragraph in body:
        if not paragraph.speaking:
            continue
        if not _GROUND.match(paragraph.plain) or paragraph.plain.endswith(":"):
            if begun:
                return
            continue
        begun = True
        yield paragraph


@rule("R16")
def cited(case: Case) -> Iterator[Hit]:
    """The document that a text begins with: kind, number, date, who issued it, and what about. Later its number is
    enough."""
    seen: set[str] = set()
    for paragraph in case.parts.body:
        match = _CITED.match(paragraph.plain)
        if not match:
            continue
        symbol = match["symbol"].strip(".,;:")
        if symbol in seen:
            continue
        seen.add(symbol)
        rest = match["rest"]
        if not re.search(r"\bngày\b|\bnăm\b|\d/\d{4}", rest):
            yield Hit(paragraph.place, told(N_("{document} without its date"), document=symbol), _whole())
        elif not re.search(r"\bcủa\b|\bliên tịch\b", rest):
            yield Hit(paragraph.place, told(N_("{document} without who issued it"), document=symbol), _whole())


def _whole() -> Told:
    return told(N_("kind, number, date, who issued it and what about, where it is first named"))


@rule("R29")
def addressees(case: Case) -> Iterator[Hit]:
    found, kind = case.parts.addressees, case.parts.kind
    closing = case.parts.closing
    if not found:
        as_above = closing is not None and bool(closing.items) and "nhu tren" in closing.items[0].key
        if kind is not None and (kind.id in case.rule.texts("required") or as_above):
            place = case.parts.title[-1] if case.parts.title else case.parts.type_line
            yield Hit(place.place if place else START, told(N_("no “Kính gửi:”")), told(N_("“Kính gửi:” and to whom")))
        return
    for one in found:
        yield from looks(one, case.rule)
    first, *items = found
    if not re.match(r"Kính gửi\s?:", first.plain):
        yield Hit(first.place, quoted(first.plain), quoted("Kính gửi:"))
    yield from _items(items)


def _items(items: list[Paragraph]) -> Iterator[Hit]:
    spoken = [item for item in items if item.plain.strip("-–• ")]
    for number, item in enumerate(spoken, 1):
        wanted = "." if number == len(spoken) else ";"
        if len(spoken) > 1 and not item.plain.endswith(wanted):
            yield Hit(item.place, _ends(item), told(N_("“{end}” at its end"), end=wanted), Severity.WARNING)


def _ends(paragraph: Paragraph) -> Told:
    return told(N_("ends with “{end}”"), end=paragraph.plain[-1])
