"""What a person reads of where a figure comes from, and of the comparison with the kept files."""

from collections.abc import Iterable
from decimal import Decimal

from danvan_cli.console.terminal import Part, say, table
from danvan_cli.figures.numerals import show_date, show_number
from danvan_cli.language import N_, _
from danvan_cli.plan import Plan
from danvan_cli.texts.text import capitalised
from danvan_cli.trace import Source, Traced, TracedPercentage
from danvan_cli.verify import Difference, Fault, Verified

_FAULT = {
    Fault.LOST: N_("{unit}: the kept file of {where} is not there any more."),
    Fault.ALTERED: N_("{unit}: the kept file of {where} has been changed since it came."),
    Fault.UNREADABLE: N_("{unit}: the kept file of {where} cannot be read any more."),
    Fault.FIGURE: N_("{unit}, {where}: the register says {registered}, the file {found}."),
    Fault.TEXT: N_("{unit}, {where}: the text differs: “{registered}” in the register, “{found}” in the file."),
    Fault.TOTAL: N_("The total of {where}: {registered} in the report, {found} from the files."),
}
_EXCERPT = 60


def show_trace(traced: Traced | TracedPercentage, period: str) -> None:
    """The units' answers with their cells, then the total and who is missing."""
    if isinstance(traced, TracedPercentage):
        _show_percentage(traced, period)
    else:
        _show_figure(traced, period)


def _show_figure(traced: Traced, period: str) -> None:
    figure = traced.figure
    say((f"{figure.indicator.label} ({figure.indicator.unit}), {period}", "bold"))
    headings = (_("Unit"), _("Value"), _("Counted"), _("Cell"), _("Received"), _("SHA-256"))
    table(headings, map(_row, traced.sources), right=(1,), last_if_room=True)
    given, expected = figure.coverage
    if figure.total is None:
        say(_("The plan adds nothing up here: {given} of {expected} units.").format(given=given, expected=expected))
    else:
        total = _("Total: {total} {unit}; {given} of {expected} units.")
        total = total.format(
            total=show_number(figure.total), unit=figure.indicator.unit, given=given, expected=expected
        )
        say((total, "bold"))
    if figure.missing:
        names = ", ".join(unit.short for unit in figure.missing)
        say((_("No figures yet: {units}").format(units=names), "yellow"))


def _row(source: Source) -> list[Part]:
    receipt = source.receipt
    return [
        source.unit.short,
        show_number(source.answer.value) if source.answer and source.answer.value is not None else "",
        _("yes") if source.counted else _("no"),
        str(source.answer.where) if source.answer else "",
        show_date(receipt.received) if receipt else "",
        receipt.sha256[:10] if receipt else "",
    ]


def _show_percentage(traced: TracedPercentage, period: str) -> None:
    for figure in traced.figures:
        _show_figure(figure, period)
        say()
    ratio, percentage = traced.percentage.ratio, traced.percentage
    line = _("{name} = ({of}) / ({over}) = {sum} / {whole} = {percent}, over the {units} units that gave all of them.")
    line = line.format(
        name=f"{ratio.code} {ratio.name}",
        of=" + ".join(ratio.of),
        over=" + ".join(ratio.over),
        sum=show_number(traced.of),
        whole=show_number(traced.over),
        percent=_percent(percentage.percent),
        units=percentage.units,
    )
    say((line, "bold"))


def _percent(percent: Decimal | None) -> str:
    return "…" if percent is None else f"{show_number(percent)}%"


def show_verified(verified: Iterable[Verified], plan: Plan) -> None:
    """Each difference in a line; then how much was compared."""
    for one in verified:
        for difference in one.differences:
            say((_told(difference, plan), "red"))
        counted = _("{period}: {files} files, {figures} figures, {texts} texts and {totals} totals compared: {result}.")
        result = _("{number} differ").format(number=len(one.differences)) if one.differences else _("all are the same")
        line = counted.format(
            period=one.period.title, files=one.files, figures=one.figures, texts=one.texts, totals=one.totals,
            result=result,
        )  # fmt: skip
        say((capitalised(line), "red" if one.differences else "green"))


def _told(difference: Difference, plan: Plan) -> str:
    unit = plan.unit_by_id[difference.unit].short if difference.unit else ""
    sides = (
        side if len(side) <= _EXCERPT else side[:_EXCERPT] + "…" for side in (difference.registered, difference.found)
    )
    registered, found = (side or "…" for side in sides)
    return _(_FAULT[difference.fault]).format(unit=unit, where=difference.where, registered=registered, found=found)
