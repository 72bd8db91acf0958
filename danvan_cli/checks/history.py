"""H: do the figures go on from what the same unit said for the period before?"""

from collections.abc import Iterator
from decimal import Decimal

from danvan_cli.checks.registry import Case, Hit, check, hit
from danvan_cli.finding import Argument, Severity
from danvan_cli.language import N_
from danvan_cli.plan import Indicator, Kind, Nature
from danvan_cli.submission import Answer, Earlier


def _pairs(case: Case) -> Iterator[tuple[Indicator, Answer, Earlier, dict[str, Argument]]]:
    """Each figure with the one before it, and what a message says of the two."""
    for indicator, answer in case.asked_answers if case.before else ():
        before = case.before.get(indicator.code)
        if before is None or answer.value is None:
            continue
        yield indicator, answer, before, {
            "label": indicator.label,
            "value": answer.value,
            "before": before.value,
            "period": case.plan.period_by_id[before.period].title,
        }  # fmt: skip


@check(
    "H01", Severity.ERROR,
    N_("{label}: {value} is less than the {before} of {period}, though it is counted from the start of the year."),
    N_("Give the figure from the start of the year; if the earlier one was wrong, send that report again first."),
    basis="III.1", across=True, acceptable=True,
)  # fmt: skip
def cumulative_fell(case: Case) -> Iterator[Hit]:
    """A figure counted from the start of the year cannot go down within the year (plan, section III.1)."""
    for indicator, answer, before, said in _pairs(case):
        if indicator.nature is Nature.CUMULATIVE and answer.value is not None and answer.value < before.value:
            yield Hit(answer.where, said)


@check(
    "H02", Severity.ERROR,
    N_("{label}: {value} differs from the {before} of {period}; this figure is the same all year."),
    N_("Give the same figure again; if the earlier one was wrong, send that report again first."),
    across=True, acceptable=True,
)  # fmt: skip
def constant_changed(case: Case) -> Iterator[Hit]:
    """What was brought over from last year, or planned for the year, does not change within it."""
    for indicator, answer, before, said in _pairs(case):
        if indicator.nature is Nature.CONSTANT and answer.value != before.value:
            yield Hit(answer.where, said)


@check(
    "H03", Severity.WARNING,
    N_("{label}: {value} is more than {factor} times the {before} of {period}."),
    N_("Make sure that no digit or unit of measure slipped; say the reason in the notes."),
    across=True,
)  # fmt: skip
def jumped(case: Case) -> Iterator[Hit]:
    """A jump beyond the plan's factor is asked about, once the figure is large enough to matter."""
    limits = case.plan.limits
    for indicator, answer, before, said in _pairs(case):
        value = answer.value
        if value is None or not indicator.kind.numeric or value < limits.jump_from or before.value <= 0:
            continue
        if value > before.value * limits.jump_factor and not _slip(case, indicator, value, before.value):
            yield hit(answer.where, **said, factor=limits.jump_factor)


@check(
    "H04", Severity.WARNING,
    N_("{label}: {value}; in {period} it was {before}."),
    N_("Say in the notes why it changed, or correct it."),
    across=True,
)  # fmt: skip
def steady_changed(case: Case) -> Iterator[Hit]:
    """What seldom changes (villages, places of worship, houses planned) did: the plan marks it as steady."""
    for indicator, answer, before, said in _pairs(case):
        if indicator.steady and answer.value != before.value:
            yield Hit(answer.where, said)


@check(
    "H05", Severity.WARNING,
    N_("{label}: {value} against the {before} of {period}: did the unit of measure slip by a factor of {factor}?"),
    N_("Type the figure in “{unit}”, as the form asks; if it is right, say the reason in the notes."),
    across=True,
)  # fmt: skip
def unit_slipped(case: Case) -> Iterator[Hit]:
    """Thousands or millions of one period in the units of another. A figure that fell is told of by H01 or H02."""
    for indicator, answer, before, said in _pairs(case):
        value = answer.value
        if value is None or (indicator.nature not in (Nature.LEVEL, Nature.FLOW) and value < before.value):
            continue
        if factor := _slip(case, indicator, value, before.value):
            yield hit(answer.where, **said, factor=factor, unit=indicator.unit)


def _slip(case: Case, indicator: Indicator, value: Decimal, before: Decimal) -> int:
    """By how much the unit of measure seems to have slipped, 1,000 or 1,000,000; 0 if it does not seem so.

    Money and measured amounts are written in thousands and millions, what is counted is not. Once the slip is undone,
    the figures differ by no more than the plan's factor.
    """
    limits = case.plan.limits
    if (
        indicator.kind not in (Kind.MONEY, Kind.DECIMAL)
        or min(value, before) <= 0
        or max(value, before) < limits.jump_from
    ):
        return 0
    ratio = max(value, before) / min(value, before)
    return next((by for by in (10**3, 10**6) if by / limits.jump_factor <= ratio <= by * limits.jump_factor), 0)
