"""II.1 to II.5: the letterhead, and the summary of a letter in it."""

import re
from collections.abc import Iterator

from danvan_cli.language import N_
from danvan_cli.lint.document import Line, Paragraph
from danvan_cli.lint.letterhead_parts import Letterhead
from danvan_cli.lint.looks import lined, looks
from danvan_cli.lint.profile import LETTER, Severity
from danvan_cli.lint.registry import Case, Hit, rule
from danvan_cli.lint.told import Place, quoted, told
from danvan_cli.lint.values import TWIPS_PER_POINT

START = Place((0, 0), told(N_("beginning of the document")))
_BLANK = r"[\s.…_]*"
_NUMBER = re.compile(rf"Số:\s?(?P<number>\d+|{_BLANK})\s?/(?P<symbol>.*)")
_DATE = re.compile(
    rf"(?P<place>[^,]+), ngày ?(?P<day>\d+|{_BLANK}) ?tháng ?(?P<month>\d+|{_BLANK}) ?"
    rf"năm ?(?P<year>\d{{4}}|{_BLANK}|20{_BLANK})"
)
_YEAR = re.compile(r"/\s*(19|20)\d\d\s*/")
_GROUPS = re.compile(r"[A-ZĐƯ]{1,10}(-[A-ZĐƯ0-9&.]{1,15})+")


@rule("R06")
def country(case: Case) -> Iterator[Hit]:
    head, wanted = case.parts.letterhead, case.rule.text("text")
    if head is None:
        if case.parts.letterhead_elsewhere:
            found = told(N_("letterhead in a text box or a page header, which is not checked"))
            yield Hit(START, found, told(N_("letterhead in a table of two columns")), Severity.INFO)
        elif case.parts.is_official:
            yield Hit(START, told(N_("not there, or not recognised")), quoted(wanted))
        else:
            found = told(N_("no administrative document, by all that it shows; only page and text were looked at"))
            yield Hit(START, found, quoted(wanted), Severity.INFO)
        return
    if head.country.plain.upper().replace("HOÀ", "HÒA") != wanted:
        yield Hit(head.country.place, quoted(head.country.plain), quoted(wanted))
    if not head.on_the_right:
        yield Hit(head.country.place, told(N_("not in the right half")), told(N_("at the top right")))
    elif not head.is_table:
        found = told(N_("halves set apart by tabs"))
        yield Hit(head.country.place, found, told(N_("letterhead in a table of two columns")), Severity.INFO)
    yield from looks(head.country, case.rule)


@rule("R07")
def motto(case: Case) -> Iterator[Hit]:
    head, wanted = case.parts.letterhead, case.rule.text("text")
    if head is None:
        return
    if head.motto is None:
        yield Hit(head.country.place, told(N_("no motto below it")), quoted(wanted))
        return
    if head.motto.plain != wanted:
        yield Hit(head.motto.place, quoted(head.motto.plain), quoted(wanted))
    yield from looks(head.motto, case.rule)
    for one in (head.country, head.motto):
        if one.line_rule == "auto" and one.line > case.rule.number("single"):
            yield Hit(one.place, told(N_("{lines} lines apart"), lines=one.line / 240), told(N_("single spacing")))
    if all(run.underlined for run in head.motto.speaking):
        found = told(N_("underlined letters"))
        yield Hit(head.motto.place, found, told(N_("a line drawn below it")), Severity.INFO)
        return
    lines = _lines(case, head, head.right_lines)
    if lines is not None:
        yield from lined(case.rule, head.motto.place, [head.motto], lines, case.rule.range("line"))


@rule("R08")
def parent(case: Case) -> Iterator[Hit]:
    for line in case.parts.letterhead.parents if case.parts.letterhead else ():
        yield from looks(line, case.rule)


@rule("R09")
def agency(case: Case) -> Iterator[Hit]:
    head = case.parts.letterhead
    if head is None:
        return
    if not head.agency:
        yield Hit(head.country.place, told(N_("no name of the office beside it")), told(N_("the office's name")))
        return
    for line in head.agency:
        yield from looks(line, case.rule)
    lines = _lines(case, head, head.left_lines)
    if lines is not None and not any(run.underlined for line in head.agency for run in line.speaking):
        yield from lined(case.rule, head.agency[-1].place, head.agency, lines, case.rule.range("line"))


def _lines(case: Case, head: Letterhead, own: tuple[Line, ...]) -> list[Line] | None:
    """The lines of one half. A drawn one may be anchored elsewhere: then those of both halves and of the paragraphs
    around; None where nobody can tell which belongs here."""
    if own:
        return list(own)
    around = [line for paragraph in case.document.paragraphs[:30] for line in paragraph.lines if line.how == "shape"]
    drawn = [line for line in (*head.left_lines, *head.right_lines) if line.how == "shape"]
    if len(drawn) > 1:
        return drawn
    return None if len(around) > len(drawn) else []


@rule("R10")
def number(case: Case) -> Iterator[Hit]:
    head = case.parts.letterhead
    if head is None:
        return
    example = quoted(case.rule.text("example" if case.parts.kind is not LETTER else "letter_example"))
    if head.number is None:
        yield Hit(head.country.place, told(N_("no number and symbol")), example)
        return
    if _YEAR.search(head.number.plain):
        return  # a legal document, which another decree is for
    yield from looks(head.number, case.rule)
    match = _NUMBER.fullmatch(head.number.plain)
    if not match or not match["symbol"].strip():
        yield Hit(head.number.place, quoted(head.number.plain), example)
        return
    if len(match["number"].strip()) == 1 and match["number"].isdigit():
        yield Hit(head.number.place, quoted(match["number"]), quoted(match["number"].zfill(2)))
    yield from _symbol(case, head.number, match["symbol"].strip())


def _symbol(case: Case, place: Paragraph, symbol: str) -> Iterator[Hit]:
    first, _dash, rest = symbol.partition("-")
    usual = symbol if first not in case.rule.texts("mixed") else f"A-{rest}"
    kind = case.parts.kind
    if not _GROUPS.fullmatch(usual):
        found = told(N_("symbol “{symbol}”"), symbol=symbol)
        yield Hit(place.place, found, told(N_("groups of capitals with “-” between them, without blanks")))
    elif kind is not None and kind.symbol and first != kind.symbol:
        yield Hit(place.place, told(N_("symbol “{symbol}”"), symbol=symbol), quoted(f"{kind.symbol}-{rest}"))
    elif kind is LETTER and first in case.profile.by_symbol and rest:
        found = told(N_("symbol “{symbol}”"), symbol=symbol)
        yield Hit(place.place, found, told(N_("the office's letters first, as in a letter")), Severity.WARNING)


@rule("R11")
def place_and_date(case: Case) -> Iterator[Hit]:
    head = case.parts.letterhead
    if head is None:
        return
    example = quoted(case.rule.text("example"))
    if head.date is None:
        yield Hit(head.country.place, told(N_("no place and date")), example)
        return
    yield from looks(head.date, case.rule)
    if head.same_row is False:
        yield Hit(head.date.place, told(N_("not beside the number")), told(N_("on one line with the number")))
    match = _DATE.fullmatch(head.date.plain)
    if not match:
        yield Hit(head.date.place, quoted(head.date.plain), example)
        return
    day, month = match["day"].strip(), match["month"].strip()
    if day.isdigit() and (len(day) != 2 or not 1 <= int(day) <= 31):
        expected = quoted(day.zfill(2)) if len(day) == 1 and day != "0" else told(N_("a day of the month"))
        yield Hit(head.date.place, told(N_("day “{day}”"), day=day), expected)
    if month.isdigit():
        right = f"{int(month):02}" if int(month) < 3 else str(int(month))
        found = told(N_("month “{month}”"), month=month)
        if not 1 <= int(month) <= 12:
            yield Hit(head.date.place, found, told(N_("1 to 12")))
        elif month != right:
            yield Hit(head.date.place, found, quoted(right), Severity.WARNING if int(month) > 2 else None)


@rule("R14")
def letter_summary(case: Case) -> Iterator[Hit]:
    head = case.parts.letterhead
    if head is None:
        return
    if not head.subject:
        place = head.number.place if head.number else head.country.place
        yield Hit(place, told(N_("no summary")), quoted(case.rule.text("example")))
        return
    first = head.subject[0]
    for line in head.subject:
        yield from looks(line, case.rule)
    if not re.match(r"V/v\s", first.plain):
        yield Hit(first.place, quoted(first.plain), quoted(case.rule.text("example")))
    if head.number is not None:
        gap, wanted = max(first.before, head.number.after), case.rule.number("gap_pt")
        apart = first.place.order[0] - head.number.place.order[0]
        if apart == 1 and gap / TWIPS_PER_POINT < wanted - 0.5:
            found = told(N_("{gap} pt below the number"), gap=gap / TWIPS_PER_POINT)
            yield Hit(first.place, found, told(N_("{gap} pt"), gap=wanted))
