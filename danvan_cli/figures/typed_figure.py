"""A figure that stands in its cell as text: what it looks like, and all that it can mean. Pure."""

import re
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from danvan_cli.figures.number_words import read_words
from danvan_cli.figures.numerals import NumberReading, read_number
from danvan_cli.texts.text import clean, fold


class Shape(StrEnum):
    """`MARK` is a sign such as "-" or "x", which may mean none, not known or not asked; `NONE` says in words that there
    are none; `ABOUT`, `RANGE` and `FRACTION` are no exact figures; `OTHER` is no figure at all."""

    NUMBER = "number"
    WORDS = "words"
    NONE = "none"
    MARK = "mark"
    ABOUT = "about"
    RANGE = "range"
    FRACTION = "fraction"
    OTHER = "other"


class Typed(NamedTuple):
    """`readings` are all values that the text can have, the Vietnamese one first, `unit` the words behind the number.
    `scaled` says that thousands, millions or billions are in the values already."""

    shape: Shape
    readings: tuple[Decimal, ...] = ()
    unit: str = ""
    scaled: bool = False


# What is longer tells something, and is no figure.
_LONGEST = 200
_MARKS = {"x", "xx", "xxx", "na", "n a", "nil", "null", "none"}  # signs alone fold to nothing
_NONE = {"khong", "khong co", "ko", "ko co", "k co", "chua", "chua co"}
_NONE_ARISEN = {"khong phat sinh", "khong co phat sinh", "chua phat sinh"}
_ABOUT_BEFORE = {
    "khoang", "tren", "hon", "gan", "xap xi", "uoc", "uoc tinh", "uoc dat", "uoc khoang", "tren duoi", "duoi", "chung",
    "chung khoang", "it nhat", "toi thieu", "toi da", "khong duoi", "khong qua", "it hon", "nhieu hon", "nhieu nhat",
    "chua den",
}  # fmt: skip
# Patterns here are compiled at their first use: most forms have no figures typed as text.
_ABOUT_AFTER = r"(?i)\s*(?:\+|trở lên|trở xuống|tro len|tro xuong)$"
_AMOUNT = r"[0-9][0-9.,]*"
_RANGE = rf"(?i)(?:từ\s+|tu\s+)?{_AMOUNT}\s*(?:%|[^\W\d]*)\s*(?:[-–—−~]|đến|den|tới|toi)\s*{_AMOUNT}\s*\D*"
_FRACTION = r"(?s)\d+\s*[/⁄:]\s*\d+.*"
_BRACKETS = r"([^()]*)\(([^()]*)\)([^()]*)"
_IN_LETTERS = r"(?i)(?:viết )?bằng chữ\s*:?\s*"
# "1 tỷ 200 triệu đồng": the scales fall, and each part is smaller than the one before it allows.
_PART = r"(?i)([0-9]{1,6})\s*(tỷ|tỉ|ty|triệu|trieu|tr|nghìn|ngàn|nghin|ngan)(?![^\W\d])\.?\s*"
_PART_SCALES = {"ty": 10**9, "ti": 10**9, "trieu": 10**6, "tr": 10**6, "nghin": 1000, "ngan": 1000}


def read_typed(text: str, unit: str = "") -> Typed:
    """What a text can mean in a cell whose unit of measure is `unit`. Never raises."""
    text = clean(text)
    if len(text) > _LONGEST:
        return Typed(Shape.OTHER)
    if is_mark(text):
        return Typed(Shape.MARK)
    if says_none(text, unit):
        return Typed(Shape.NONE)
    return next((typed for read in _READERS if (typed := read(text))), Typed(Shape.OTHER))


def is_mark(text: str) -> bool:
    """Whether a text is a sign alone, such as "-" or "x"."""
    key = fold(text)
    return not key or key in _MARKS


def says_none(text: str, unit: str) -> bool:
    """Whether a text says in words that there are none: "không", "chưa có", "không có cuộc nào"."""
    key = fold(text)
    if key in _NONE:
        return True
    match = re.fullmatch("(?:khong|ko|chua)(?: co)? (.+?)(?: nao)?", key)
    return match is not None and set(match[1].split()) <= set(fold(unit).split())


def _read_about(text: str) -> Typed | None:
    """A number that is said to be near, above or below the exact one: "khoảng 20", "20 trở lên", "~20"."""
    rest = re.sub(_ABOUT_AFTER, "", text.lstrip("~≈≃±><≥≤ "))
    words = rest.split()
    before = next((count for count in (2, 1) if fold(" ".join(words[:count])) in _ABOUT_BEFORE), 0)
    rest = " ".join(words[before:])
    if not rest or rest == " ".join(text.split()):
        return None
    numeric = read_typed(rest).shape in (Shape.NUMBER, Shape.WORDS, Shape.RANGE, Shape.ABOUT)
    return Typed(Shape.ABOUT) if numeric else None


def _read_number(text: str) -> Typed | None:
    reading = read_number(text)
    return Typed(Shape.NUMBER, _values(reading), reading.unit) if reading else None


def _values(reading: NumberReading) -> tuple[Decimal, ...]:
    return (reading.value,) if reading.other is None else (reading.value, reading.other)


def _read_bracketed(text: str) -> Typed | None:
    """ "(7)" may be 7 or, by bookkeepers' habit, -7; "05 (năm) cuộc" says its number twice."""
    match = re.fullmatch(_BRACKETS, text)
    if match is None:
        return None
    head, inside, after = (part.strip() for part in match.groups())
    if not head and not after:
        inner = read_number(inside)
        both = (inner.value, inner.value.copy_negate()) if inner and inner.value > 0 else ()
        return Typed(Shape.NUMBER, both, inner.unit) if inner and both else None
    reading = read_number(head)
    if reading is None or (reading.unit and after):
        return None
    if not reading.value and (says_none(inside, "") or fold(inside) in _NONE_ARISEN):
        return Typed(Shape.NONE)
    return _said_twice(reading, inside, reading.unit or after)


def _said_twice(reading: NumberReading, inside: str, unit: str) -> Typed | None:
    """A number with its own words in brackets, or with its unit of measure there."""
    values = _values(reading)
    if words := read_words(re.sub(_IN_LETTERS, "", inside)):
        said = Decimal(words.value)
        # Said in words, one of two readings is sure; and two numbers that differ are two readings.
        return Typed(Shape.NUMBER, (said,) if said in values else (values[0], said), unit or words.rest)
    return None if unit or re.search(r"\d", inside) else Typed(Shape.NUMBER, values, inside)


def _read_words(text: str) -> Typed | None:
    words = read_words(text.rstrip("."))
    return Typed(Shape.WORDS, (Decimal(words.value),), words.rest, words.scaled) if words else None


def _read_parts(text: str) -> Typed | None:
    """ "1 tỷ 200 triệu đồng", from two parts on; None for any other text."""
    total, smallest, at, parts = 0, 10**12, 0, 0
    part = re.compile(_PART)
    while match := part.match(text, at):
        number, scale = int(match[1]), _PART_SCALES[fold(match[2])]
        if scale >= smallest or (parts and number * scale >= smallest):
            return None
        total, smallest, at, parts = total + number * scale, scale, match.end(), parts + 1
    rest = text[at:].strip()
    if parts < 2 or re.search(r"\d", rest):
        return None
    return Typed(Shape.NUMBER, (Decimal(total),), rest, scaled=True)


def _read_two(text: str) -> Typed | None:
    """Two numbers: from the one to the other, or the one of the other."""
    if re.fullmatch(_FRACTION, text):
        return Typed(Shape.FRACTION)
    return Typed(Shape.RANGE) if re.fullmatch(_RANGE, text) else None


_READERS = (_read_about, _read_bracketed, _read_number, _read_parts, _read_words, _read_two)
