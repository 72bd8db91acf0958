"""Numbers written out in Vietnamese: "hai mươi lăm", "một trăm linh năm", "một nghìn hai trăm". Pure."""

from typing import NamedTuple

_DIGITS = {
    "một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
}  # fmt: skip
# After "mươi" and "mười" five is "lăm": "hai mươi năm" are twenty years.
_AFTER_TEN = {word: digit for word, digit in _DIGITS.items() if digit != 5} | {"lăm": 5}
_AFTER_TENS = _AFTER_TEN | {"mốt": 1, "tư": 4, "nhăm": 5}
_SCALES = {"tỷ": 10**9, "tỉ": 10**9, "triệu": 10**6, "nghìn": 1000, "ngàn": 1000}
# What follows here belongs to the number, and makes it one that is not said in full: "ba chục", "hai triệu rưỡi".
_UNFINISHED = {*_SCALES, "chục", "trăm", "mươi", "rưỡi", "mấy"}
_AND = {"linh", "lẻ"}


class Words(NamedTuple):
    """A number in words. `scaled` says that thousands, millions or billions were named, `rest` are the words after."""

    value: int
    scaled: bool
    rest: str


def read_words(text: str) -> Words | None:
    """The number with which the text begins, if it is said in full; None for what people shorten ("một nghìn hai")."""
    words = text.lower().split()
    total, at, smallest = 0, 0, 10**12
    while group := _group(words[at:], leading=not at):
        value, used = group
        scale = _SCALES.get(_at(words, at + used), 1)
        if scale >= smallest:
            break
        if at and scale == 1 and smallest > 1000 and words[at] not in _AND:
            return None  # the "năm trăm" of "hai tỷ năm trăm" are millions
        total += value * scale
        at += used + (scale > 1)
        smallest = scale
    if not at or _at(words, at) in _UNFINISHED:
        return None
    return Words(total, any(word in _SCALES for word in words[:at]), " ".join(words[at:]))


def _at(words: list[str], at: int) -> str:
    return words[at] if at < len(words) else ""


def _group(words: list[str], *, leading: bool) -> tuple[int, int] | None:
    """A number below a thousand and how many words it took. One that follows a larger group names its hundreds, or has
    "linh": the "hai" of "một nghìn hai" are two hundred."""
    first, second = _at(words, 0), _at(words, 1)
    if second == "trăm" and (first in _DIGITS or (first == "không" and not leading)):
        below, used = _below_hundred(words[2:])
        return _DIGITS.get(first, 0) * 100 + below, 2 + used
    if not leading:
        return (_DIGITS[second], 2) if first in _AND and second in _DIGITS else None
    return _tens(words) or ((_DIGITS[first], 1) if first in _DIGITS else None)


def _below_hundred(words: list[str]) -> tuple[int, int]:
    """What follows the hundreds, (0, 0) for nothing."""
    first, second = _at(words, 0), _at(words, 1)
    if first in _AND and second in _DIGITS:
        return _DIGITS[second], 2
    return _tens(words) or (0, 0)


def _tens(words: list[str]) -> tuple[int, int] | None:
    first, second, third = (_at(words, at) for at in range(3))
    if first == "mười":
        return (10 + _AFTER_TEN[second], 2) if second in _AFTER_TEN else (10, 1)
    if second == "mươi" and _DIGITS.get(first, 0) > 1:
        tens = _DIGITS[first] * 10
        return (tens + _AFTER_TENS[third], 3) if third in _AFTER_TENS else (tens, 2)
    return None
