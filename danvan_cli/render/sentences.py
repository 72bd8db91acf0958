"""The lead paragraphs of the report: the plan's phrases, filled with the period's figures. Pure.

In a phrase `{1.1}` is the indicator's total over all units, `{1.1~}` the same with the comparison to the period
before, `{2.4/2.3}` a ratio of sums in percent; codes may be added up with `+`.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from danvan_cli.numerals import show_number
from danvan_cli.plan import Nature, Task, Unit
from danvan_cli.plan_file import CITED, cited_codes
from danvan_cli.render import words
from danvan_cli.summary import Change, Figure, Summary
from danvan_cli.text import capitalised, listed

# More units than this are counted in a sentence, not named one by one.
NAMED_UNITS = 10


@dataclass(frozen=True)
class Paragraph:
    """The sentences about a task, and the `note` on which units their figures rest; "" where there is nothing."""

    text: str
    note: str


def paragraph(summary: Summary, task: Task | None) -> Paragraph:
    """What the figures of a task tell; of the general indicators for None."""
    phrases = [phrase for figure in summary.of_task(task) if (phrase := phrase_of(summary, figure))]
    base = _common_base(summary, phrases)
    text = " ".join(capitalised(fill(summary, phrase, said_once=base)) + "." for phrase in phrases)
    codes = {code for phrase in phrases for code in cited_codes(phrase)}
    cited = [figure for code, figure in summary.figures.items() if code in codes]
    notes = [coverage(cited), *_percent_bases(summary, phrases)]
    if base:
        notes.append(words.COMPARED_OVER.format(previous=_previous(summary), units=base))
    return Paragraph(text, " ".join(note for note in notes if note))


def phrase_of(summary: Summary, figure: Figure) -> str:
    """The indicator's phrase, still with its braces; "" if it has none or a figure that it names has no data."""
    indicator = figure.indicator
    phrase = indicator.phrase_zero if figure.total == 0 and indicator.phrase_zero else indicator.phrase
    if phrase is indicator.phrase_zero and figure.total is None:
        return ""
    return phrase if all(_value(summary, cited) is not None for cited in CITED.findall(phrase)) else ""


def fill(summary: Summary, phrase: str, said_once: int = 0) -> str:
    """The phrase with its figures. A comparison over `said_once` units leaves it to the paragraph's note to say so."""
    return CITED.sub(lambda match: _shown(summary, match[1], said_once), phrase)


def _value(summary: Summary, cited: str) -> Decimal | None:
    of, _, over = (side.split("+") for side in cited.removesuffix("~").partition("/"))
    if over != [""]:
        return summary.percent(of, over)
    totals = [summary.figures[code].total for code in of if code in summary.figures]
    known = [total for total in totals if total is not None]
    return sum(known, Decimal(0)) if len(known) == len(of) else None


def _shown(summary: Summary, cited: str, said_once: int) -> str:
    value = _value(summary, cited)
    assert value is not None  # phrase_of() has left out phrases with such figures
    if "/" in cited:
        return show_number(value) + "%"
    figure = summary.figures.get(cited.removesuffix("~"))
    compared = comparison(summary, figure, said_once) if figure and cited.endswith("~") else ""
    return f"{show_number(value)} ({compared})" if compared else show_number(value)


def comparison(summary: Summary, figure: Figure, said_once: int = 0) -> str:
    """ "tăng 45 so với quý I", and over how many units where these are not all that gave the figure."""
    change, previous = figure.change, _previous(summary)
    if change is None or not previous:
        return ""
    if not change.difference:
        template = words.SAME
    elif change.difference > 0:
        template = words.ROSE
    else:
        template = words.BELOW_REPORTED if figure.indicator.nature is Nature.CUMULATIVE else words.FELL
    told = template.format(difference=show_number(abs(change.difference)), previous=previous)
    if change.complete or change.units == said_once:
        return told
    return f"{told}, {words.OVER_UNITS.format(units=change.units)}"


def _previous(summary: Summary) -> str:
    period = summary.plan.previous(summary.period)
    return period.name if period else ""


def _common_base(summary: Summary, phrases: Iterable[str]) -> int:
    """Over how many units several comparisons of a paragraph are made, if over the same fewer ones; else 0."""
    changes = [change for phrase in phrases for change in _changes(summary, phrase)]
    bases = {0 if change.complete else change.units for change in changes}
    return bases.pop() if len(changes) > 1 and len(bases) == 1 else 0


def _changes(summary: Summary, phrase: str) -> Iterator[Change]:
    for cited in CITED.findall(phrase):
        figure = summary.figures.get(cited.removesuffix("~"))
        if cited.endswith("~") and figure and figure.change:
            yield figure.change


def coverage(figures: Sequence[Figure]) -> str:
    """On which units a paragraph's figures rest; "" when none is missing.

    First the units that gave none of the figures wanted of them, then each set of units that miss some, with the
    indicators that they miss. Indicators that a unit may leave blank are passed over.
    """
    wanted = [figure for figure in figures if not figure.indicator.optional]
    expected = dict.fromkeys(unit for figure in wanted for unit in figure.expected)
    there = {unit for figure in wanted for unit in figure.expected if unit not in figure.missing}
    absent = [unit for unit in expected if unit not in there]
    notes = []
    if absent:
        given, names = len(expected) - len(absent), named(absent)
        notes.append(words.COVERAGE.format(given=given, expected=len(expected), units=names))
    partial: dict[tuple[Unit, ...], list[str]] = {}
    for figure in wanted:
        if missing := tuple(unit for unit in figure.missing if unit in there):
            partial.setdefault(missing, []).append(figure.indicator.code)
    gaps = [words.PARTLY.format(codes=", ".join(codes), units=named(units)) for units, codes in partial.items()]
    return " ".join([*notes, capitalised("; ".join(gaps)) + "." if gaps else ""]).strip()


def named(units: Sequence[Unit]) -> str:
    """The units' short names; of very many the first ones and the number of the others."""
    names = [unit.short for unit in units]
    if len(names) <= NAMED_UNITS:
        return ", ".join(names)
    return words.AND_OTHERS.format(names=", ".join(names[: NAMED_UNITS - 1]), others=len(names) - NAMED_UNITS + 1)


def _percent_bases(summary: Summary, phrases: Iterable[str]) -> Iterator[str]:
    """Where not the same units gave all figures of a percentage, it cannot be recomputed from the totals: say so."""
    bases: dict[int, list[str]] = {}
    for cited in (cited for phrase in phrases for cited in CITED.findall(phrase) if "/" in cited):
        given = [set(summary.figures[code].given) for code in cited_codes(f"{{{cited}}}")]
        counted = set.intersection(*given)
        if any(units != counted for units in given):
            bases.setdefault(len(counted), []).append(_shown(summary, cited, 0))
    for units, percents in bases.items():
        yield words.PERCENT_OVER.format(percent=listed(percents), units=units)
