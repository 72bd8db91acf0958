"""Units of measure: whether the words after a typed number are the unit asked for, or how they convert to it. Pure."""

import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from danvan_cli.texts.text import fold

# Told apart with their accents: without them "trạm" would be "trăm", and "ti" of "ti vi" a billion.
_SCALES = {
    "chục": 10, "trăm": 100, "nghìn": 10**3, "ngàn": 10**3, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9,
}  # fmt: skip
# Behind a sum of money the abbreviations are sure, too: "5 ng" of people would be five people.
_MONEY_SCALES = {fold(word): scale for word, scale in _SCALES.items()} | {
    "k": 10**3, "ng": 10**3, "ngd": 10**3, "nd": 10**3, "tr": 10**6, "trd": 10**6, "tyd": 10**9,
}  # fmt: skip
_DONG = {"", "dong", "d", "vnd", "vn dong", "dong viet nam", "viet nam dong"}


class Measure(NamedTuple):
    """`base` units taken `scale` at a time: "triệu đồng" is a million of "dong", folded."""

    scale: int
    base: str
    money: bool = False


@lru_cache(maxsize=1_000)
def measure_of(unit: str) -> Measure:
    """A unit of measure as a plan names it, such as "lượt người", "triệu đồng" or "1.000 đồng"."""
    number = re.match(r"1[\d., ]*", unit)
    scale = int(re.sub(r"\D", "", number[0])) if number else 1
    words = unit[number.end() :] if number else unit
    money = _scaled(fold(words.replace("₫", "đ")).split(), _MONEY_SCALES)
    if money.base and money.base in _DONG:
        return Measure(scale * money.scale, money.base, money=True)
    plain = _scaled(words.lower().split(), _SCALES)
    return Measure(scale * plain.scale, fold(plain.base))


def _scaled(words: list[str], scales: dict[str, int]) -> Measure:
    """The words with those of a scale in front taken off and multiplied: "trăm triệu đồng"."""
    scale, at = 1, 0
    while at < len(words) and words[at] in scales:
        scale *= scales[words[at]]
        at += 1
    return Measure(scale, " ".join(words[at:]))


def is_dong(unit: str) -> bool:
    """Whether a unit of measure is the single đồng."""
    own = measure_of(unit)
    return own.money and own.scale == 1


def converted(value: Decimal, said: str, own: str, *, scaled: bool = False) -> Decimal | None:
    """A figure typed with the words `said` behind it, in the unit of measure `own`; None where they do not fit.

    `scaled` says that the value is in single units whatever follows ("1 tỷ 200 triệu"). Without any words it is in the
    unit of measure. What would be less than one of it is more likely a slip ("850 đồng" for 850 million) than a figure.
    """
    wanted = measure_of(own)
    if not scaled and (not said or _is_part(said, own)):
        return value
    typed = _typed_measure(said, money=wanted.money)
    fits = typed.base in _DONG if wanted.money else set(typed.base.split()) <= set(wanted.base.split())
    if not fits or (not typed.base and typed.scale == 1 and not scaled):  # a sign such as "%" has no words
        return None
    number = value * typed.scale / wanted.scale
    if number and abs(number) < 1 and typed.scale < wanted.scale:
        return None
    return number.to_integral_value() if number == number.to_integral_value() else number


def _typed_measure(said: str, *, money: bool) -> Measure:
    if money:
        return _scaled(fold(said.replace("₫", "đ")).split(), _MONEY_SCALES)
    plain = _scaled(said.lower().split(), _SCALES)
    return Measure(plain.scale, fold(plain.base))


def _is_part(said: str, own: str) -> bool:
    """Whether the words are the unit of measure or a part of it ("người" of "lượt người"). Without its scale a unit of
    measure is another one: "đồng" is no part of "triệu đồng"."""
    words, all_words = set(fold(said).split()), set(fold(own).split())
    return bool(words) and words <= all_words and measure_of(said).scale == measure_of(own).scale
