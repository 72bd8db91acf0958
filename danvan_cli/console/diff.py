"""What a person reads of the difference of two renderings or two files, and the same as JSON."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from danvan_cli.console import json_view
from danvan_cli.console.terminal import Part, say, table
from danvan_cli.difference import (
    Difference,
    How,
    SentenceChange,
    TotalChange,
    changed_by_hand,
    chosen,
    compared,
    difference,
)
from danvan_cli.figures.numerals import show_date, show_number
from danvan_cli.language import N_, _
from danvan_cli.plan import Plan
from danvan_cli.register.rendering_rows import Rendering, read_renderings
from danvan_cli.render.word_diff import Kind, WordChange

if TYPE_CHECKING:
    from decimal import Decimal

    from danvan_cli.session import Session

_HOW = {How.CAME: N_("came"), How.CORRECTED: N_("corrected"), How.DROPPED: N_("does not count any more")}
_FIELDS = {
    "result": N_("results"),
    "model": N_("models"),
    "strengths": N_("strengths"),
    "weaknesses": N_("weaknesses"),
    "causes": N_("causes"),
    "plans": N_("plans"),
    "difficulties": N_("difficulties"),
    "proposals": N_("proposals"),
}
_TABLES = {
    "totals": N_("Annex I, totals"),
    "by_unit": N_("Annex I, by unit"),
    "receipts": N_("Annex II, receipts"),
}
_CELLS = {
    "total": N_("total"),
    "given": N_("units"),
    "now": N_("this period"),
    "before": N_("the period before"),
    "change": N_("change"),
    "compared": N_("units compared"),
    "list": N_("items"),
    "state": N_("state"),
    "received": N_("received"),
    "evidence": N_("evidence"),
    "late": N_("days late"),
    "note": N_("remark"),
}
_KINDS = {
    Kind.CHANGED: N_("changed"),
    Kind.LOOK: N_("another look"),
    Kind.CAME: N_("new"),
    Kind.WENT: N_("gone"),
    Kind.MOVED: N_("moved"),
}
_MOST_ROWS, _MOST_SHARES, _EXCERPT, _AROUND = 15, 3, 160, 60


def show_list(session: "Session", period: str, *, json: bool) -> None:
    """The renderings that are kept, by the numbers that `--from` and `--to` take."""
    known = read_renderings(session.register.db, session.register.plan_id, period)
    if json:
        json_view.write({"renderings": [_rendering(one) for one in known]})
        return
    names = (", ".join(document.name for document in one.documents) for one in known)
    rows = (
        [str(one.id), one.period, show_date(one.on), one.at[:16].replace("T", " "), str(len(one.told["units"])), name]
        for one, name in zip(known, names, strict=True)
    )
    table((_("Rendering"), _("Period"), _("As of"), _("Rendered"), _("Units"), _("Files")), rows, right=(0, 4))
    if not known:
        say(_("Nothing has been rendered yet; make a report first: danvan report --period PERIOD"))


def _rendering(one: Rendering) -> dict[str, Any]:
    documents = [document._asdict() for document in one.documents]
    return {"number": one.id, "period": one.period, "on": one.on.isoformat(), "at": one.at, "documents": documents}


# Two renderings


def show_renderings(session: "Session", period: str, since: str, until: str, *, json: bool, verbose: bool) -> bool:
    """Whether anything changed between the two that are asked for."""
    found = difference(session.register, *chosen(session.register, period, since, until))
    if json:
        json_view.write(_as_json(found))
    else:
        _show(found, session.plan, verbose=verbose)
    return not found.nothing


def _show(found: Difference, plan: Plan, *, verbose: bool) -> None:
    title = (
        plan.period_by_id[found.after.period].title if found.after.period in plan.period_by_id else found.after.period
    )
    line = _("{period}: from number {before} ({before_day}) to number {after} ({after_day})")
    say((line.format(
        period=title, before=found.before.id, before_day=show_date(found.before.on), after=found.after.id,
        after_day=show_date(found.after.on),
    ), "bold"))  # fmt: skip
    if found.nothing:
        say((_("Nothing changed."), "green"))
        return
    name = _namer(plan)
    rows: Sequence[Sequence[Part]] = [
        [name(one.unit), _(_HOW[one.how]), " → ".join(filter(None, (one.before, one.after)))] for one in found.units
    ]
    _headed(_("Reports of units"), rows)
    table((_("Unit"), _("Report"), _("File")), rows)
    _headed(_("Totals"), found.totals)
    headings = (_("Code"), _("Figure"), _("Before"), _("After"), _("Units before"), _("Units after"), _("Because of"))
    table(headings, (_total_row(one, name, verbose=verbose) for one in found.totals), right=(2, 3))
    _headed(_("Sentences"), found.sentences)
    for sentence in found.sentences:
        _show_sentence(sentence, verbose=verbose)
    _show_rows(found, verbose=verbose)


def _namer(plan: Plan) -> Callable[[str], str]:
    return lambda unit: plan.unit_by_id[unit].short if unit in plan.unit_by_id else unit


def _headed(heading: str, rows: Sequence[object]) -> None:
    if rows:
        say()
        say((f"{heading} ({len(rows)})", "bold"))


def _total_row(one: TotalChange, name: Callable[[str], str], *, verbose: bool) -> list[Part]:
    def coverage(found: tuple[int, int | None] | None) -> str:
        return "" if found is None else str(found[0]) if found[1] is None else f"{found[0]}/{found[1]}"

    shown = one.shares if verbose else one.shares[:_MOST_SHARES]
    shares = ", ".join(f"{name(share.unit)} {_number(share.before)} → {_number(share.after)}" for share in shown)
    if len(shown) < len(one.shares):
        shares += _(" and {number} more").format(number=len(one.shares) - len(shown))
    sides = [_figure(side) for side in (one.before, one.after)]
    return [one.code, one.name, *sides, coverage(one.coverage_before), coverage(one.coverage_after), shares]


def _figure(total: str | None) -> str:
    """A total as the register has it; a percentage is text already."""
    from decimal import Decimal

    return "…" if total is None else total if total.endswith("%") else show_number(Decimal(total))


def _number(value: "Decimal | None") -> str:
    return "…" if value is None else show_number(value)


def _show_sentence(one: SentenceChange, *, verbose: bool) -> None:
    field, task = one.place
    place = f"{_(_FIELDS.get(field, field))}{f', {task}' if task else ''}{f': {one.units}' if one.units else ''}"
    say((place, "bold"), indent=2)
    for sign, text, style in (("- ", one.before, "red"), ("+ ", one.after, "green")):
        if text:
            say((sign + (text if verbose else _cut(text)), style), indent=4)


def _show_rows(found: Difference, *, verbose: bool) -> None:
    """Rows of the annexes; the totals' own rows only say again what stands above."""
    rows = [one for one in found.rows if one.table[0] != "totals" or verbose]
    _headed(_("Rows of the annexes"), rows)
    for one in rows if verbose else rows[:_MOST_ROWS]:
        name, part = one.table
        where = f"{_(_TABLES.get(name, name))}{f', {part}' if part else ''}: {one.row}"
        cells = "; ".join(f"{_(_CELLS.get(at, at))} {was or '…'} → {now or '…'}" for at, was, now in one.cells)
        say(f"{where}: {cells}", indent=2)
    if len(rows) > _MOST_ROWS and not verbose:
        say(_("and {number} more: --verbose shows them all").format(number=len(rows) - _MOST_ROWS), indent=2)


def _cut(text: str) -> str:
    text = text.replace("\n", " ")
    return text if len(text) <= _EXCERPT else text[:_EXCERPT] + "…"


def _as_json(found: Difference) -> dict[str, Any]:
    def share(one: Any) -> dict[str, Any]:
        sides = {side: None if (value := getattr(one, side)) is None else str(value) for side in ("before", "after")}
        return {"unit": one.unit, "how": one.how, **sides}

    return {
        "before": _rendering(found.before),
        "after": _rendering(found.after),
        "units": [one._asdict() for one in found.units],
        "totals": [one._asdict() | {"shares": [share(part) for part in one.shares]} for one in found.totals],
        "sentences": [
            {"place": one.place[0], "task": one.place[1], "units": one.units, "before": one.before, "after": one.after}
            for one in found.sentences
        ],
        "rows": [
            {
                "table": one.table[0],
                "part": one.table[1],
                "row": one.row,
                "cells": [{"cell": at, "before": was, "after": now} for at, was, now in one.cells],
            }
            for one in found.rows
        ],
    }


# Files


def show_files(session: "Session", files: Sequence[Path], *, json: bool) -> bool:
    """Whether anything differs: between two files, or in one from danvan's own rendering of it."""
    by_hand = len(files) == 1
    found = changed_by_hand(session.register, files[0]) if by_hand else compared(files[0], files[1])
    if json:
        json_view.write({"files": [str(path) for path in files], "changes": [one._asdict() for one in found]})
        return bool(found)
    heading = ""
    for one in found:
        if one.heading != heading:
            heading = one.heading
            say((heading, "bold"))
        _show_change(one)
    if not found:
        say((_("Nothing changed."), "green"))
    return bool(found)


def _show_change(one: WordChange) -> None:
    say(_(_KINDS[one.kind]), indent=2)
    if one.kind is Kind.CHANGED:
        before, after = _around(one.before, one.after)
        say((f"- {before}", "red"), indent=4)
        say((f"+ {after}", "green"), indent=4)
    elif one.kind is Kind.WENT:
        say((f"- {_cut(one.before)}", "red"), indent=4)
    else:
        sign = "+ " if one.kind is Kind.CAME else "  "
        say((sign + _cut(one.after), "green"), indent=4)


def _around(before: str, after: str) -> tuple[str, str]:
    """Both texts with what they have in common at their ends cut down to a few words."""
    most = min(len(before), len(after))
    start = next((at for at in range(most) if before[at] != after[at]), most)
    end = next((at for at in range(most - start) if before[-1 - at] != after[-1 - at]), most - start)
    left, right = max(start - _AROUND, 0), max(end - _AROUND, 0)
    left = before.find(" ", left) + 1 if left else 0  # no word is cut in two
    return tuple(  # type: ignore[return-value]
        ("… " if left else "") + text[left : len(text) - right] + (" …" if right else "") for text in (before, after)
    )
