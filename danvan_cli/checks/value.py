"""V: is each figure a figure of the kind asked for?"""

from collections.abc import Callable, Iterator
from decimal import Decimal

from danvan_cli.checks.registry import Case, Hit, check, hit
from danvan_cli.figures.answers import readings_of
from danvan_cli.figures.measures import is_dong
from danvan_cli.figures.numerals import show_number, show_reading
from danvan_cli.finding import Severity
from danvan_cli.form.layout import NO, NONE_ARISEN, YES
from danvan_cli.language import N_
from danvan_cli.plan import Indicator, Kind
from danvan_cli.submission import State, Trouble


def _troubled(trouble: Trouble) -> Callable[[Case], Iterator[Hit]]:
    """A check that strikes at each answer with this trouble, with what was typed and both readings."""

    def run(case: Case) -> Iterator[Hit]:
        for indicator, answer in case.troubled:
            if answer.trouble is trouble:
                yield hit(
                    answer.where,
                    label=indicator.label,
                    found=answer.text,
                    unit=indicator.unit,
                    value=_shown(answer.value),
                    other=_shown(answer.other),
                    yes=YES,
                    no=NO,
                    none=NONE_ARISEN,
                )

    return run


def _shown(value: Decimal | None) -> str:
    return "" if value is None else show_reading(value)


@check(
    "V01", Severity.ERROR,
    N_("{label}: nothing is filled in."),
    N_("Type the figure; 0 if there were none, or “{none}” if the matter does not arise here."),
)  # fmt: skip
def blank(case: Case) -> Iterator[Hit]:
    """Blank, 0 and "không phát sinh" are three things; a blank is no answer."""
    for indicator, answer in case.asked_answers:
        if answer.state is State.BLANK and not indicator.optional:
            yield hit(answer.where, label=indicator.label, none=NONE_ARISEN)


check(
    "V02", Severity.ERROR,
    N_("{label}: “{found}” is not a number."),
    N_("Type the number alone, 0 if there were none; words go into the column for notes."),
)(_troubled(Trouble.NOT_A_NUMBER))  # fmt: skip


@check(
    "V03", Severity.ERROR,
    N_("{label}: {value} is below zero."),
    N_("Type the number without a sign or brackets; Excel reads (7) as -7."),
)  # fmt: skip
def negative(case: Case) -> Iterator[Hit]:
    """No indicator counts below zero unless its own lower limit allows it."""
    for indicator, answer in case.asked_answers:
        if answer.value is not None and answer.value < 0 and indicator.min is None:
            yield hit(answer.where, label=indicator.label, value=answer.value)


@check(
    "V04", Severity.ERROR,
    N_("{label}: {value} is not a whole number{instead}."),
    N_("Type the number without a dot between thousands, such as 1234."),
)  # fmt: skip
def fraction(case: Case) -> Iterator[Hit]:
    """A count is whole; 1.234 typed where the dot is the decimal sign is 1,234, and is never multiplied in silence."""
    for indicator, answer in case.asked_answers:
        value = answer.value
        if indicator.kind.whole and value is not None and value != value.to_integral_value():
            thousand = value * 1000
            # Only three decimals look like a thousands' dot: 1.234 may be 1234, but 24,5 is no 24500.
            three = thousand == thousand.to_integral_value() != value * 100
            instead = f" ({show_reading(thousand)}?)" if three else ""
            yield hit(answer.where, label=indicator.label, value=value, instead=instead)


@check(
    "V05", Severity.ERROR,
    N_("{label}: {value} lies outside {low} to {high}."),
    N_("Correct the figure; if it is right, tell the office, which can change the limit in the plan."),
    acceptable=True,
)  # fmt: skip
def out_of_range(case: Case) -> Iterator[Hit]:
    """A percentage lies between 0 and 100, any other figure between the limits that the plan sets."""
    for indicator, answer in case.asked_answers:
        low, high = limits(indicator)
        value = answer.value
        if value is None or (value < 0 and indicator.min is None):
            continue  # V03 has told of a figure below zero
        if (low is not None and value < low) or (high is not None and value > high):
            shown_high = "∞" if high is None else show_number(high)
            yield hit(answer.where, label=indicator.label, value=value, low=_shown(low) or "0", high=shown_high)


def limits(indicator: Indicator) -> tuple[Decimal | None, Decimal | None]:
    """The lowest and highest figure that the plan allows, None without a limit of its own."""
    if indicator.kind is Kind.PERCENT:
        low, high = indicator.min, indicator.max
        return Decimal(0) if low is None else low, Decimal(100) if high is None else high
    return indicator.min, indicator.max


check(
    "V06", Severity.ERROR,
    N_("{label}: the cell shows the error {found}."),
    N_("Mend the formula, or type the figure itself."),
)(_troubled(Trouble.ERROR_CELL))  # fmt: skip
check(
    "V07", Severity.ERROR,
    N_("{label}: the formula was never calculated, so the cell has no value."),
    N_("Open the workbook in Excel, let it calculate, save it and send it again; or type the figure itself."),
)(_troubled(Trouble.NOT_CALCULATED))  # fmt: skip
check(
    "V08", Severity.WARNING,
    N_("{label}: “{found}” is typed as text; read as {value}."),
    N_("Type the number alone, so that Excel takes it as a number."),
)(_troubled(Trouble.TYPED_AS_TEXT))  # fmt: skip
check(
    "V09", Severity.WARNING,
    N_("{label}: “{found}” is typed as text; read as {value}, not as {other}."),
    N_("Compare with the unit's paper; ask if in doubt."),
)(_troubled(Trouble.GUESSED))  # fmt: skip


@check(
    "V10", Severity.ERROR,
    N_("{label}: “{found}” can be read as {readings}."),
    N_("Type the number alone, without a dot between thousands: 1234 or 12,5; less than one percent as 0,5%."),
)  # fmt: skip
def ambiguous(case: Case) -> Iterator[Hit]:
    """A text that can be two numbers is asked about, with both readings."""
    for indicator, answer in case.troubled:
        if answer.trouble is Trouble.AMBIGUOUS and answer.other is not None:
            values = readings_of(indicator, answer.text)
            readings = f"{_shown(values[0]) if values else answer.text}; {_shown(answer.other)}"
            yield hit(answer.where, label=indicator.label, found=answer.text, readings=readings)


@check(
    "V11", Severity.ERROR,
    N_("{label}: the cell holds the date {found}, and no date is asked for{instead}."),
    N_("Excel makes a date of 3/4. Set the cell's format to Number, for a list to Text, and type it again."),
)  # fmt: skip
def made_a_date(case: Case) -> Iterator[Hit]:
    """What was typed is gone from the file; day and month show what it may have been."""
    for indicator, answer in case.troubled:
        if answer.trouble is Trouble.DATE:
            day, _, rest = answer.text.partition("/")
            month, _, _year = rest.partition("/")
            instead = f" ({int(day)}/{int(month)}?)" if day.isdecimal() and month.isdecimal() else ""
            yield hit(answer.where, label=indicator.label, found=answer.text, instead=instead)


check(
    "V12", Severity.ERROR,
    N_("{label}: “{found}” is in another unit of measure than “{unit}”."),
    N_("Type the figure alone, in the unit of measure of the form."),
)(_troubled(Trouble.OTHER_UNIT))  # fmt: skip
check(
    "V13", Severity.ERROR,
    N_("{label}: “{found}” is neither “{yes}” nor “{no}”."),
    N_("Choose one of the two from the list in the cell."),
)(_troubled(Trouble.NOT_YES_NO))  # fmt: skip
check(
    "V14", Severity.ERROR,
    N_("{label}: “{found}” names nothing; a list is asked for."),
    N_("List each item itself, separated by semicolons (;); “{no}” if there are none."),
)(_troubled(Trouble.NOT_A_LIST))  # fmt: skip
check(
    "V15", Severity.WARNING,
    N_("{label}: “{found}” is counted as one item."),
    N_("Separate the items by semicolons (;) if there are several."),
)(_troubled(Trouble.ONE_ITEM))  # fmt: skip
check(
    "V16", Severity.ERROR,
    N_("{label}: “{found}” may mean that there were none, that it is not known, or that it does not apply."),
    N_("Type the figure; 0 if there were none, or “{none}” if the matter does not arise here."),
)(_troubled(Trouble.MARK))  # fmt: skip
check(
    "V17", Severity.WARNING,
    N_("{label}: “{found}” is read as 0."),
    N_("Type 0 if there were none, or “{none}” if the matter does not arise here."),
)(_troubled(Trouble.NONE_SAID))  # fmt: skip
check(
    "V18", Severity.ERROR,
    N_("{label}: “{found}” is no exact figure."),
    N_("Type the figure as it was counted on the day on which the data end."),
)(_troubled(Trouble.ABOUT))  # fmt: skip
check(
    "V19", Severity.ERROR,
    N_("{label}: “{found}” gives two figures."),
    N_("Type the one figure that was counted; words go into the column for notes."),
)(_troubled(Trouble.RANGE))  # fmt: skip
check(
    "V20", Severity.ERROR,
    N_("{label}: “{found}” can be a part of a whole, a ratio or a date."),
    N_("Type the one figure that the indicator asks for; the whole goes into a row of its own or into the notes."),
)(_troubled(Trouble.FRACTION))  # fmt: skip
check(
    "V21", Severity.WARNING,
    N_("{label}: “{found}” is written in words; read as {value}."),
    N_("Type the number in digits."),
)(_troubled(Trouble.IN_WORDS))  # fmt: skip
check(
    "V22", Severity.WARNING,
    N_("{label}: “{found}” was converted to {value} {unit}."),
    N_("Look whether the figure is right; the form asks for it in “{unit}”, without words behind it."),
)(_troubled(Trouble.SCALED))  # fmt: skip


@check(
    "V23", Severity.WARNING,
    N_("{label}: {value} {unit} is very little; was it typed in thousands or millions?"),
    N_("Type the sum in full, in “{unit}”: 15 million is 15000000."),
)  # fmt: skip
def little_money(case: Case) -> Iterator[Hit]:
    """A sum below the plan's limit; where a rule of the plan tells of it, that says it better."""
    for indicator, answer in case.asked_answers:
        value = answer.value
        if indicator.kind is not Kind.MONEY or not is_dong(indicator.unit) or value is None:
            continue
        told = any(
            rule.expression.codes == (indicator.code,) and not rule.expression.holds({indicator.code: value})
            for rule in case.plan.rules
        )
        if 0 < value < case.plan.limits.money_from and not told:
            yield hit(answer.where, label=indicator.label, value=value, unit=indicator.unit)
