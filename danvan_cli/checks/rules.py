"""X: do the figures of one report agree with each other, by the plan's own rules?"""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from danvan_cli.checks.registry import Case, Hit, check
from danvan_cli.figures.numerals import show_number
from danvan_cli.finding import Severity
from danvan_cli.language import N_
from danvan_cli.plan import Rule
from danvan_cli.rule import Comparison, Sum, codes_of, total


@check(
    "X00", Severity.ERROR,
    N_("{reason} {figures}."),
    N_("Look at the figures and correct what is wrong; if all is right, say why in the notes."),
    acceptable=True,
)  # fmt: skip
def rule_broken(case: Case) -> Iterator[Hit]:
    """Each rule of the plan whose figures are all there; a figure already reported as wrong is not judged again.

    The finding bears the rule's own code and severity.
    """
    usable = {code: answer.value for code, answer in case.answers.items() if _usable(case, code)}
    asked = {indicator.code for indicator in case.asked}
    for rule in case.plan.rules:
        values = {code: usable[code] for code in rule.expression.codes if code in usable and code in asked}
        if len(values) == len(rule.expression.codes) and not rule.expression.holds(_counted(values)):
            yield _broken(case, rule, _counted(values))


def _counted(values: Mapping[str, Decimal | None]) -> dict[str, Decimal]:
    return {code: value for code, value in values.items() if value is not None}


def _usable(case: Case, code: str) -> bool:
    """Whether no value check has said already that the figure cannot be right."""
    value, indicator = case.answers[code].value, case.plan.indicator_by_code[code]
    return value is not None and value >= 0 and not (indicator.kind.whole and value != value.to_integral_value())


def _broken(case: Case, rule: Rule, values: Mapping[str, Decimal]) -> Hit:
    compared: Comparison = rule.expression.decisive
    first = (codes_of(compared.left) or codes_of(compared.right) or rule.expression.codes)[0]
    sides = [_side(case, side, values) for side in (compared.left, compared.right)]
    if rule.expression.then is not None:
        # With "if … then …" both halves matter, each with its figure.
        sides = [_side(case, half.left, values) for half in (rule.expression.first, rule.expression.then)]
    arguments = {"reason": rule.reason, "figures": "; ".join(dict.fromkeys(sides))}
    return Hit(case.answers[first].where, arguments, rule.code, Severity(rule.severity))


def _side(case: Case, side: Sum, values: Mapping[str, Decimal]) -> str:
    """`2.4 Đơn đã giải quyết = 15`, or the sum with its parts."""
    codes = codes_of(side)
    result = show_number(total(side, values))
    if not codes:
        return result
    if len(codes) == 1:
        return f"{case.plan.indicator_by_code[codes[0]].label} = {result}"
    return f"{_written(side)} = {result}"


def _written(side: Sum) -> str:
    if isinstance(side, tuple):
        return f"{_written(side[1])} {side[0]} {_written(side[2])}"
    return side if isinstance(side, str) else show_number(side)
