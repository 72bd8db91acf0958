"""The lead paragraphs of the report: the plan's phrases, filled with the period's figures. Pure.

In a phrase `{1.1}` is the indicator's total over all units, `{1.1~}` the same with the comparison to the period
before, `{2.4/2.3}` a ratio of sums in percent; codes may be added up with `+`. Of `[đã giải quyết {2.4} đơn|chưa giải
quyết đơn nào]` the second part stands where the first figure of the first one is 0.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from danvan_cli.figures.numerals import show_number
from danvan_cli.plan import Nature, Task, Unit
from danvan_cli.plan_file import CHOICE, CITED, cited_codes
from danvan_cli.render import words
from danvan_cli.render.marks import Marks, NoMarks
from danvan_cli.render.sources import of_change, of_figure
from danvan_cli.summary import Figure, Summary
from danvan_cli.texts.text import capitalised, listed

# More units than this are counted in a sentence, not named one by one.
NAMED_UNITS = 10
# A span of codes, "2.1–2.7", takes the place of so many or more.
_SPAN = 3

Missing = tuple[Unit, ...]


@dataclass(frozen=True)
class Paragraph:
    """The sentences about a task, and the `note` on which units their figures rest, "" where there is nothing; `named`
    are the missing units that the note names, unless it says that they were named before."""

    text: str
    note: str
    named: frozenset[Unit] = field(default=frozenset(), compare=False)


def paragraph(
    summary: Summary, task: Task | None, marks: Marks | None = None, known: Collection[Unit] = ()
) -> Paragraph:
    """What the figures of a task tell; of the general indicators for None. `marks` remark on each figure; `known` are
    missing units that a paragraph before has named, which are not named again one by one."""
    used = [(figure, phrase) for figure in summary.of_task(task) if (phrase := phrase_of(summary, figure))]
    phrases = [phrase for _figure, phrase in used]
    text = " ".join(capitalised(fill(summary, phrase, marks or NoMarks())) + "." for phrase in phrases)
    # A sentence such as "nobody was punished" names no figure, and rests on one all the same.
    codes = {figure.indicator.code for figure, _phrase in used if figure.total is not None}
    codes |= {code for figure, _phrase in used for code in cited_codes(_written(figure))}
    notes = (coverage(summary, codes, known), _compared_over(summary, phrases), *_percent_bases(summary, phrases))
    named_here = frozenset(unit for f in _resting_on(summary, codes) for unit in _nameable(f))
    return Paragraph(text, " ".join(note for note in notes if note), named_here)


def phrase_of(summary: Summary, figure: Figure) -> str:
    """The indicator's phrase, still with its braces; "" if it has none or a figure that it names has no data."""
    phrase = CHOICE.sub(lambda choice: _chosen(summary, choice), _written(figure))
    named_figures = CITED.findall(phrase)
    if not named_figures:
        return phrase if figure.total is not None else ""
    return phrase if all(_value(summary, cited) is not None for cited in named_figures) else ""


def _written(figure: Figure) -> str:
    """The plan's phrase that fits the figure, with all its choices."""
    indicator = figure.indicator
    return indicator.phrase_zero if figure.total == 0 and indicator.phrase_zero else indicator.phrase


def _chosen(summary: Summary, choice: re.Match[str]) -> str:
    """A figure that nobody gave is not 0, and leaves the whole phrase out."""
    first = CITED.search(choice[1])
    return choice[2] if first and _value(summary, first[1]) == 0 else choice[1]


def fill(summary: Summary, phrase: str, marks: Marks) -> str:
    """The phrase with its figures."""
    return CITED.sub(lambda match: _shown(summary, match[1], marks), phrase)


def _value(summary: Summary, cited: str) -> Decimal | None:
    of, _, over = (side.split("+") for side in cited.strip("~").partition("/"))
    if over != [""]:
        return summary.percent(of, over)
    totals = [summary.figures[code].total for code in of if code in summary.figures]
    known = [total for total in totals if total is not None]
    return sum(known, Decimal(0)) if len(known) == len(of) else None


def _shown(summary: Summary, cited: str, marks: Marks) -> str:
    value = _value(summary, cited)
    assert value is not None  # phrase_of() has left out phrases with such figures
    if "/" in cited:
        return marks.on(show_percent(value) + "%", lambda: of_figure(summary, cited))
    figure = summary.figures.get(cited.strip("~"))
    compared = comparison(summary, figure) if figure and "~" in cited else ""
    bracket = f" ({marks.on(compared, lambda: of_change(figure))})" if figure and compared else ""
    return (
        bracket if cited.startswith("~") else marks.on(show_number(value), lambda: of_figure(summary, cited)) + bracket
    )


def show_percent(value: Decimal) -> str:
    """Always with one decimal, so that percentages of a report are as exact as each other: "89,0"."""
    return f"{value:,.1f}".translate(str.maketrans(",.", ".,"))


def comparison(summary: Summary, figure: Figure) -> str:
    """ "tăng 45 so với quý I"; of a figure counted since the start of the year, which must grow, what came on top."""
    change, previous = figure.change, _previous(summary)
    if change is None or not previous:
        return ""
    since_new_year = figure.indicator.nature is Nature.CUMULATIVE
    if not change.difference:
        template = words.SAME_REPORTED if since_new_year else words.SAME
    elif change.difference > 0:
        template = words.ADDED if since_new_year else words.ROSE
    else:
        template = words.BELOW_REPORTED if since_new_year else words.FELL
    return template.format(difference=show_number(abs(change.difference)), previous=previous)


def _previous(summary: Summary) -> str:
    period = summary.plan.previous(summary.period)
    return period.name if period else ""


def _compared_over(summary: Summary, phrases: Sequence[str]) -> str:
    """Over how many units the comparisons are made, where these are not all that gave the figure."""
    bases: dict[int, list[str]] = {}
    for cited in (cited for phrase in phrases for cited in CITED.findall(phrase) if "~" in cited):
        figure = summary.figures.get(cited.strip("~"))
        if figure and figure.change:
            bases.setdefault(0 if figure.change.complete else figure.change.units, []).append(figure.indicator.code)
    fewer = {units: codes for units, codes in bases.items() if units}
    if not fewer or not _previous(summary):
        return ""
    if len(bases) == 1:
        return words.COMPARED_OVER.format(previous=_previous(summary), units=next(iter(fewer)))
    told = [words.COMPARED_CODES.format(units=units, codes=spans(summary, codes)) for units, codes in fewer.items()]
    return words.COMPARED_OVER_EACH.format(previous=_previous(summary), bases="; ".join(told))


def coverage(summary: Summary, codes: Collection[str], known_before: Collection[Unit] = ()) -> str:
    """On which units the figures of a paragraph rest; "" when none is missing.

    Figures that miss the same units are told together, and no unit is named twice; where just those are missing that
    were named before, they are only counted. Indicators that a unit may leave blank are passed over.
    """
    resting: dict[tuple[int, int, Missing], list[str]] = {}
    for figure in _resting_on(summary, codes):
        resting.setdefault((*figure.coverage, _nameable(figure)), []).append(figure.indicator.code)
    gaps = {key: of for key, of in resting.items() if key[0] < key[1]}
    if not gaps:
        return ""
    if len(resting) == 1:
        ((given, expected, missing),) = gaps
        if missing and set(missing) == set(known_before):
            return words.COVERAGE_KNOWN.format(given=given, expected=expected, missing=len(missing))
        template = words.COVERAGE if missing else words.COVERAGE_OF_MANY
        return template.format(given=given, expected=expected, units=named(missing))
    told, known = [], set[Unit]()
    for (given, expected, missing), of in gaps.items():
        share = words.COVERAGE_CODES.format(given=given, expected=expected, codes=spans(summary, of))
        as_before = bool(missing) and not known and set(missing) == set(known_before)
        told.append(
            share + (words.MISSING_KNOWN.format(missing=len(missing)) if as_before else _missing(missing, known))
        )
        known.update(missing)
    return words.COVERAGE_EACH.format(shares="; ".join(told))


def _resting_on(summary: Summary, codes: Collection[str]) -> list[Figure]:
    return [f for code, f in summary.figures.items() if code in codes and not f.indicator.optional]


def _nameable(figure: Figure) -> Missing:
    """The units that the figure misses; very many are not named, so it does not matter which they are."""
    return figure.missing if len(figure.missing) <= NAMED_UNITS else ()


def _missing(missing: Missing, known: Collection[Unit]) -> str:
    """The missing units that a reader has not been told in the same note. Commas between them, since semicolons part
    the note's figures."""
    fresh = [unit for unit in missing if unit not in known]
    more = bool(known) and len(missing) - len(fresh) == len(known)
    if not fresh:
        return ""
    units = ", ".join(unit.short for unit in (fresh if more else missing))
    return (words.MISSING_MORE if more else words.MISSING).format(units=units)


def spans(summary: Summary, codes: Collection[str]) -> str:
    """The codes in the plan's order; those that follow each other as a span: "2.1–2.7, 2.10"."""
    runs: list[list[str]] = [[]]
    for code in summary.figures:
        if code in codes:
            runs[-1].append(code)
        elif runs[-1]:
            runs.append([])
    return ", ".join(f"{run[0]}–{run[-1]}" if len(run) >= _SPAN else ", ".join(run) for run in runs if run)


def named(units: Sequence[Unit]) -> str:
    """The units' short names; of very many the first ones and the number of the others."""
    shown = units if len(units) <= NAMED_UNITS else units[: NAMED_UNITS - 1]
    names = in_a_row([unit.short for unit in shown])
    return words.AND_OTHERS.format(names=names, others=len(units) - len(shown)) if len(shown) < len(units) else names


def in_a_row(names: Sequence[str]) -> str:
    """ "Phòng Kinh tế, Hạ tầng và Đô thị" is one name: semicolons where a comma stands in one."""
    return ("; " if any("," in name for name in names) else ", ").join(names)


def _percent_bases(summary: Summary, phrases: Sequence[str]) -> Iterator[str]:
    """Where not the same units gave all figures of a percentage, it cannot be recomputed from the totals: say so."""
    bases: dict[int, list[str]] = {}
    for cited in (cited for phrase in phrases for cited in CITED.findall(phrase) if "/" in cited):
        given = [set(summary.figures[code].given) for code in cited_codes(f"{{{cited}}}")]
        counted = set.intersection(*given)
        if any(units != counted for units in given):
            bases.setdefault(len(counted), []).append(_shown(summary, cited, NoMarks()))
    for units, percents in bases.items():
        yield words.PERCENT_OVER.format(percent=listed(percents), units=units)
