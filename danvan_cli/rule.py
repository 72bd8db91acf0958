"""The plan's cross-field rules: `"2.4 <= 2.3"`, `"2.5 = 0 => 2.6 = 0"`, `"1.1 > 0 <=> 1.3 > 0"`.

Grammar: RULE = COMPARISON [("=>" | "<=>") COMPARISON]; COMPARISON = SUM op SUM with op one of <= >= < > = !=;
SUM = PRODUCT (("+" | "-") PRODUCT)*; PRODUCT = TERM ("*" TERM)*; TERM = code | whole number | "(" SUM ")".
"""

import operator
import re
from collections.abc import Callable, Collection, Mapping
from decimal import Decimal
from typing import NamedTuple

_TOKEN = re.compile(r"\s*(<=>|=>|<=|>=|!=|[<>=+\-*()]|[^\W_][\w.%-]*(?<![-.]))")
_COMPARE: dict[str, Callable[[Decimal, Decimal], bool]] = {
    "<=": operator.le, ">=": operator.ge, "<": operator.lt, ">": operator.gt, "=": operator.eq, "!=": operator.ne,
}  # fmt: skip
_COUNT: dict[str, Callable[[Decimal, Decimal], Decimal]] = {
    "+": operator.add, "-": operator.sub, "*": operator.mul,
}  # fmt: skip


class RuleError(ValueError):
    """The expression is not one of the grammar; the text says what was met."""


class UnknownCode(RuleError):
    """The expression names an indicator that the plan does not have."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


Sum = Decimal | str | tuple[str, "Sum", "Sum"]


class Comparison(NamedTuple):
    left: Sum
    op: str
    right: Sum

    def holds(self, values: Mapping[str, Decimal]) -> bool:
        return _COMPARE[self.op](total(self.left, values), total(self.right, values))


class Expression(NamedTuple):
    """`first` alone, or `first => then`, or `first <=> then`. `codes` in the order in which they are named."""

    first: Comparison
    link: str
    then: Comparison | None
    codes: tuple[str, ...]

    def holds(self, values: Mapping[str, Decimal]) -> bool:
        """`values` has all of `codes`."""
        if self.then is None:
            return self.first.holds(values)
        if self.link == "=>":
            return not self.first.holds(values) or self.then.holds(values)
        return self.first.holds(values) == self.then.holds(values)

    @property
    def decisive(self) -> Comparison:
        """The comparison whose two sides a reader has to look at."""
        return self.then or self.first


def total(side: Sum, values: Mapping[str, Decimal]) -> Decimal:
    if isinstance(side, Decimal):
        return side
    if isinstance(side, str):
        return values[side]
    sign, left, right = side
    return _COUNT[sign](total(left, values), total(right, values))


def codes_of(side: Sum) -> tuple[str, ...]:
    if isinstance(side, tuple):
        return codes_of(side[1]) + codes_of(side[2])
    return (side,) if isinstance(side, str) else ()


def parse_rule(text: str, codes: Collection[str]) -> Expression:
    """Raises `RuleError`, or `UnknownCode` for a word that is neither a code nor a whole number."""
    parser = _Parser(text, codes)
    expression = parser.rule()
    if parser.tokens:
        raise RuleError(parser.tokens[0])
    return expression


class _Parser:
    def __init__(self, text: str, codes: Collection[str]) -> None:
        self.codes = codes
        self.named: dict[str, None] = {}
        self.tokens: list[str] = []
        at = 0
        text = text.rstrip()
        while at < len(text):
            match = _TOKEN.match(text, at)
            if not match:
                raise RuleError(text[at:])
            self.tokens.append(match[1])
            at = match.end()

    def rule(self) -> Expression:
        first = self.comparison()
        link = self.take("=>", "<=>")
        then = self.comparison() if link else None
        return Expression(first, link, then, tuple(self.named))

    def comparison(self) -> Comparison:
        left = self.sum()
        op = self.take(*_COMPARE)
        if not op:
            raise RuleError(self.tokens[0] if self.tokens else "…")
        return Comparison(left, op, self.sum())

    def sum(self) -> Sum:
        found = self.product()
        while sign := self.take("+", "-"):
            found = (sign, found, self.product())
        return found

    def product(self) -> Sum:
        found = self.term()
        while sign := self.take("*"):
            found = (sign, found, self.term())
        return found

    def term(self) -> Sum:
        if self.take("("):
            inner = self.sum()
            if not self.take(")"):
                raise RuleError("(")
            return inner
        if not self.tokens:
            raise RuleError("…")
        word = self.tokens.pop(0)
        if word in self.codes:
            self.named[word] = None
            return word
        if word.isdigit():
            return Decimal(word)
        if word[0].isalnum():
            raise UnknownCode(word)
        raise RuleError(word)

    def take(self, *wanted: str) -> str:
        return self.tokens.pop(0) if self.tokens and self.tokens[0] in wanted else ""
