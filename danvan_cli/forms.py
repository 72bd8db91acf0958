"""Use case: blank workbooks, one for each unit, with only what the plan asks of it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from danvan_cli.errors import DanvanError, reason_of
from danvan_cli.language import _
from danvan_cli.plan import Period, Plan, Unit
from danvan_cli.render.form_workbook import form_workbook
from danvan_cli.submission import Earlier


@dataclass(frozen=True)
class MadeForm:
    """A form in its place. `made` is false where another file of that name was there and was left alone."""

    unit: Unit
    path: Path
    made: bool


def make_forms(
    plan: Plan,
    period: Period,
    units: Iterable[Unit],
    folder: Path,
    last_good_day: date,
    before: Mapping[str, Mapping[str, Earlier]],
) -> Iterator[MadeForm]:
    """Write a form for each unit into the folder. `before` holds the previous period's figures by unit and code.

    Raises `DanvanError` where the folder cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for unit in units:
            path = folder / form_file_name(unit, period)
            form = form_workbook(plan, period, unit, last_good_day, before.get(unit.id, {}))
            # A form that is there already may have been filled in: it is never written over.
            made = not path.exists() or path.read_bytes() == form
            if made:
                path.write_bytes(form)
            yield MadeForm(unit, path, made)
    except OSError as error:
        message = _("The forms cannot be written to {path}: {reason}.")
        raise DanvanError(message.format(path=folder, reason=reason_of(error))) from error


def form_file_name(unit: Unit, period: Period) -> str:
    """`q1-dap-da.xlsx`: letters that every mail program and stick can carry."""
    return f"{period.id}-{unit.id}.xlsx"
