"""II.6.c, II.6.d and V: parts, chapters, sections, articles, clauses, points."""

import re
from collections.abc import Iterator

from danvan_cli.language import N_
from danvan_cli.lint.body import prose
from danvan_cli.lint.document import Paragraph
from danvan_cli.lint.looks import BOLD, CAPITALS, NOT_BOLD, SMALL, centred, dressed, long, sized
from danvan_cli.lint.numbering import roman
from danvan_cli.lint.registry import Case, Hit, rule
from danvan_cli.lint.told import quoted, told

_PART = re.compile(r"(?i)^(phần|chương)\s+(thứ\s+\w+|[ivxlc]+|\d+)\.?$")
_SECTION = re.compile(r"(?i)^(mục|tiểu mục)\s+(\d+|[ivxlc]+)\.?$")
_ARTICLE = re.compile(r"^Điều\s+(\d+)(.?)")
_ROMAN = re.compile(r"^([IVXL]+)(\.|[)/\-](?=\s)| -)\s*(?=\S)")
_LETTER = re.compile(r"^([A-H])\.\s+(?=[^a-zà-ỹ])")
_ARABIC = re.compile(r"^(\d{1,2})\.\s*(?=[^\d\s])")
_POINT = re.compile(r"^([a-zđ])\)\s*(?=\S)")


@rule("R21")
def parts_and_chapters(case: Case) -> Iterator[Hit]:
    yield from _headings(case, _PART)


@rule("R22")
def sections(case: Case) -> Iterator[Hit]:
    yield from _headings(case, _SECTION)


def _headings(case: Case, pattern: re.Pattern[str]) -> Iterator[Hit]:
    """The word and its number on a line of its own, the title on the next."""
    spoken = [paragraph for one in case.parts.body if one.speaking for paragraph in one.split("\n")]
    for at, line in enumerate(spoken):
        match = pattern.match(line.plain)
        if not match:
            continue
        for one in (line, *spoken[at + 1 : at + 2]):
            yield from centred(one)
            yield from dressed(one, bold=True, italic=False)
            yield from sized(one, case.rule.range("size"))
        if line.capitals:
            yield Hit(line.place, CAPITALS, SMALL)
        if spoken[at + 1 :] and not spoken[at + 1].capitals:
            yield Hit(spoken[at + 1].place, SMALL, CAPITALS)
        roman_wanted = case.rule.flag("roman")
        if match[2].isdigit() is bool(roman_wanted):
            expected = told(N_("a Roman number")) if roman_wanted else told(N_("an Arabic number"))
            yield Hit(line.place, quoted(line.plain), expected)


@rule("R23")
def numbered(case: Case) -> Iterator[Hit]:
    """I. with a title in bold capitals, 1. with a title in bold or a sentence, a) upright; each counted in order."""
    if any(_ARTICLE.match(one.plain) for one in case.parts.body):
        return
    counts = _Counts(case.rule.texts("letters"))
    for paragraph in prose(case):
        for name, pattern in (("letter", _LETTER), ("roman", _ROMAN), ("arabic", _ARABIC), ("point", _POINT)):
            match = pattern.match(paragraph.plain)
            if match:
                yield from counts.next(name, match[1], paragraph)
                yield from _look(name, paragraph, match)
                break


def _look(name: str, paragraph: Paragraph, match: re.Match[str]) -> Iterator[Hit]:
    title = not long(paragraph) and not paragraph.plain.endswith((".", ";", ":", ","))
    if name == "roman":
        if match[2] != ".":
            yield Hit(paragraph.place, quoted(match[0].strip()), quoted(f"{match[1]}."))
        if title or paragraph.bold:
            yield from dressed(paragraph, bold=True, italic=False)
            if not paragraph.capitals:
                yield Hit(paragraph.place, SMALL, CAPITALS)
    elif name == "point" and paragraph.bold:
        yield Hit(paragraph.place, BOLD, NOT_BOLD)
    elif name == "arabic" and paragraph.bold and paragraph.capitals and len(paragraph.plain) > 12:
        yield Hit(paragraph.place, CAPITALS, SMALL)


class _Counts:
    """Where each level is; a level above begins those below anew."""

    LEVELS = ("letter", "roman", "arabic", "point")

    def __init__(self, letters: tuple[str, ...]) -> None:
        self._letters = letters
        self._last: dict[str, int] = {}

    def next(self, level: str, shown: str, paragraph: Paragraph) -> Iterator[Hit]:
        value, last = self._value(level, shown), self._last.get(level, 0)
        if value is None:
            expected = told(N_("a letter of the Vietnamese alphabet"))
            yield Hit(paragraph.place, quoted(f"{shown})"), expected)
            value = last + 1
        elif value not in (1, last + 1):
            yield Hit(paragraph.place, quoted(shown), quoted(self._shown(level, last + 1)))
        self._last[level] = value
        for below in self.LEVELS[self.LEVELS.index(level) + 1 :]:
            self._last.pop(below, None)

    def _value(self, level: str, shown: str) -> int | None:
        if level == "roman":
            return next((value for value in range(1, 90) if roman(value) == shown), None)
        if level == "arabic":
            return int(shown)
        if level == "letter":
            return ord(shown) - ord("A") + 1
        return self._letters.index(shown) + 1 if shown in self._letters else None

    def _shown(self, level: str, value: int) -> str:
        if level == "roman":
            return roman(value)
        if level == "point" and value <= len(self._letters):
            return self._letters[value - 1]
        return chr(ord("A") + value - 1) if level == "letter" else str(value)


@rule("R24")
def articles(case: Case) -> Iterator[Hit]:
    for paragraph in prose(case):
        match = _ARTICLE.match(paragraph.plain)
        if not match or (match[2] not in (".", ":", "") and not paragraph.bold):
            continue
        head = paragraph.speaking[0]
        if match[2] != ".":
            yield Hit(paragraph.place, quoted(match[0]), quoted(f"Điều {match[1]}."))
        if not head.bold:
            yield Hit(paragraph.place, NOT_BOLD, BOLD)
        if head.italic:
            yield from dressed(paragraph, bold=None, italic=False)
