"""Reading what a plan says of the letters that remind; what it does not say is taken from `plans/reminders.toml`."""

import tomllib
from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from danvan_cli.language import _
from danvan_cli.plan import Office, Remind, Reminder
from danvan_cli.plan_table import Table

USUAL_REMINDERS = Path(__file__).parent / "plans" / "reminders.toml"

_REACHED_BY = ("days_late", "letters")
_ASKED_FOR = ("urgent", "explain", "review", "copies")


def read_remind(table: Table, given: object, office: Office) -> Remind:
    """`given` is what the plan has as `[[reminder]]`, None for nothing; faults are noted among those of the table."""
    usual = tomllib.loads(USUAL_REMINDERS.read_text(encoding="utf-8"))["reminder"] if given is None else given
    rows = [row for row in usual if isinstance(row, dict)] if isinstance(usual, list) else []
    remind = Remind(
        basis=table.text("basis", ""),
        superior=table.text("superior", office.addressees[0] if office.addressees else ""),
        copies=table.texts("copies", office.addressees),
        levels=_levels(rows, table.faults),
    )
    table.close()
    return remind


def _levels(rows: Sequence[Mapping[str, Any]], faults: list[str]) -> tuple[Reminder, ...]:
    tables = [Table(f"[[reminder]] {row.get('name', at)}", row, faults) for at, row in enumerate(rows)]
    levels = tuple(map(_level, tables))
    if len(levels) < 2:
        faults.append("  [[reminder]]: " + _("two levels at least: before the deadline and after it"))
    for (milder, level), table in zip(pairwise(levels), tables[1:], strict=True):
        _check_order(milder, level, table)
    return levels


def _level(table: Table) -> Reminder:
    level = Reminder(
        name=table.text("name"),
        days_late=table.number("days_late", 0),
        letters=table.number("letters", 0, 0),
        late_periods=table.number("late_periods", 0, 0),
        days_alone=table.number("days_alone", 0, 0),
        answer_days=table.number("answer_days", 0),
        **{key: table.flag(key, False) for key in _ASKED_FOR},
    )
    table.close()
    return level


def _check_order(milder: Reminder, level: Reminder, table: Table) -> None:
    """The later of two levels is the stricter one in all, so that whoever is later never gets a milder letter."""
    if not level.answer_days and not table.faulty("answer_days"):
        table.fault("answer_days", _("is missing"))
    for key in _REACHED_BY:
        if getattr(level, key) < getattr(milder, key):
            table.fault(key, _("is less than that of the level before"))
    if milder.answer_days and level.answer_days > milder.answer_days:
        table.fault("answer_days", _("is more than that of the level before"))
    for key in _ASKED_FOR:
        if getattr(milder, key) and not getattr(level, key):
            table.fault(key, _("the level before asks for it already"))
