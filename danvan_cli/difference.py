"""Use case: which totals, sentences and rows changed between two renderings, and what was changed by hand in a file."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from danvan_cli.errors import DanvanError, reason_of
from danvan_cli.figures.numerals import show_date
from danvan_cli.language import _
from danvan_cli.register.database import Register
from danvan_cli.register.rendering_rows import Rendering, figures_of, file_of, read_renderings

if TYPE_CHECKING:
    from danvan_cli.render.word_diff import WordChange

Values = Mapping[str, Decimal]


class How(StrEnum):
    """What became of a unit's report: its first one came, another one counts now, or none counts any more."""

    CAME = "came"
    CORRECTED = "corrected"
    DROPPED = "dropped"


class UnitChange(NamedTuple):
    """A unit whose report that counts is another one; `before` and `after` are its files, "" without one."""

    unit: str
    how: How
    before: str
    after: str


class Share(NamedTuple):
    """A unit's part in the change of a total; None where it gave no figure."""

    unit: str
    how: How
    before: Decimal | None
    after: Decimal | None


class TotalChange(NamedTuple):
    """A total or a percentage, as text, with (units that gave it, units of which it is wanted or None)."""

    code: str
    name: str
    before: str | None
    after: str | None
    coverage_before: tuple[int, int | None] | None
    coverage_after: tuple[int, int | None] | None
    shares: tuple[Share, ...]


class SentenceChange(NamedTuple):
    """A sentence of the report, "" where it came or went; `place` names the list and the task that it stands in."""

    place: tuple[str, str]
    units: str
    before: str
    after: str


class RowChange(NamedTuple):
    """A row of an annex; the cells that changed by their headings, each before and after, "" without one."""

    table: tuple[str, str]
    row: str
    cells: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True)
class Difference:
    """What is new in `after`, in the order of the report."""

    before: Rendering
    after: Rendering
    units: tuple[UnitChange, ...]
    totals: tuple[TotalChange, ...]
    sentences: tuple[SentenceChange, ...]
    rows: tuple[RowChange, ...]

    @property
    def nothing(self) -> bool:
        return not (self.units or self.totals or self.sentences or self.rows)


def chosen(register: Register, period: str, since: str = "", until: str = "") -> tuple[Rendering, Rendering]:
    """The two renderings that are asked for, by number or day of the report; else the last one of the period, or of
    all, and the one before it. Raises `DanvanError` where there are none."""
    known = read_renderings(register.db, register.plan_id, period)
    if known and not period:
        known = [one for one in known if one.period == known[-1].period]
    if not known:
        raise DanvanError(_("Nothing has been rendered yet; make a report first: danvan report --period PERIOD"))
    after = _named(known, until) if until else known[-1]
    earlier = [one for one in known if one.id < after.id]
    if not since and not earlier:
        message = _("Only one rendering of {period} is kept (number {number}); there is nothing to compare it with.")
        raise DanvanError(message.format(period=after.period, number=after.id))
    return (_named(known, since) if since else earlier[-1]), after


def _named(known: Sequence[Rendering], wanted: str) -> Rendering:
    """By its number, or the last one of a day."""
    number, day = (int(wanted), None) if wanted.isdecimal() else (0, _day(wanted))
    found = [one for one in known if one.id == number or one.on == day]
    if not found:
        listed = ", ".join(f"{one.id} ({show_date(one.on)})" for one in known[-10:])
        raise DanvanError(
            _("There is no rendering “{wanted}”; there are: {known}.").format(wanted=wanted, known=listed)
        )
    return found[-1]


def _day(text: str) -> date | None:
    parts = text.split("/")[::-1] if "/" in text else text.split("-")
    try:
        return date(*map(int, parts))
    except (ValueError, TypeError):
        return None


def difference(register: Register, before: Rendering, after: Rendering) -> Difference:
    """All that changed from the one to the other."""
    units = tuple(_units(register, before.told["units"], after.told["units"]))
    return Difference(
        before,
        after,
        units,
        tuple(_totals(register, before, after, units)),
        tuple(_sentences(before.told["sentences"], after.told["sentences"])),
        tuple(_rows(before.told["rows"], after.told["rows"])),
    )


def _units(register: Register, before: Mapping[str, int], after: Mapping[str, int]) -> Iterator[UnitChange]:
    for unit in dict.fromkeys((*after, *before)):
        old, new = before.get(unit), after.get(unit)
        if old != new:
            how = How.CAME if old is None else How.DROPPED if new is None else How.CORRECTED
            files = ("" if one is None else file_of(register.db, one) for one in (old, new))
            yield UnitChange(unit, how, *files)


def _totals(
    register: Register, before: Rendering, after: Rendering, units: Sequence[UnitChange]
) -> Iterator[TotalChange]:
    old, new = before.told["totals"], after.told["totals"]
    receipts = [told["units"].get(one.unit) for told in (before.told, after.told) for one in units]
    figures = figures_of(register.db, [one for one in receipts if one is not None])

    def values(told: Mapping[str, Any], unit: str) -> Values:
        return figures.get(told["units"].get(unit, -1), {})

    for code in dict.fromkeys((*new, *old)):
        was, now = old.get(code, {}), new.get(code, {})
        if [was.get(key) for key in ("total", "given", "expected")] != [
            now.get(key) for key in ("total", "given", "expected")
        ]:
            codes = now.get("codes") or was.get("codes") or [code]
            shares = tuple(
                Share(one.unit, one.how, values(before.told, one.unit).get(of), values(after.told, one.unit).get(of))
                for one in units
                for of in (codes if len(codes) == 1 else ())
                if values(before.told, one.unit).get(of) != values(after.told, one.unit).get(of)
            )
            name = now.get("name") or was.get("name", "")
            yield TotalChange(code, name, was.get("total"), now.get("total"), _coverage(was), _coverage(now), shares)


def _coverage(told: Mapping[str, Any]) -> tuple[int, int | None] | None:
    return (told["given"], told["expected"]) if told else None


def _sentences(before: Sequence[Sequence[str]], after: Sequence[Sequence[str]]) -> Iterator[SentenceChange]:
    """A sentence that came where one of the same units went, in the same place, took its place."""
    old, new = [tuple(one) for one in before], [tuple(one) for one in after]
    went, came = [one for one in old if one not in new], [one for one in new if one not in old]
    for field, task, units, text in came:
        replaced = next((one for one in went if one[:3] == (field, task, units)), None)
        if replaced:
            went.remove(replaced)
        yield SentenceChange((field, task), units, replaced[3] if replaced else "", text)
    for field, task, units, text in went:
        yield SentenceChange((field, task), units, text, "")


def _rows(before: Sequence[Any], after: Sequence[Any]) -> Iterator[RowChange]:
    old, new = ({(table, part, row): cells for table, part, row, cells in side} for side in (before, after))
    for key in dict.fromkeys((*new, *old)):
        was, now = old.get(key, {}), new.get(key, {})
        changed = tuple(
            (name, was.get(name, ""), now.get(name, ""))
            for name in dict.fromkeys((*now, *was))
            if was.get(name) != now.get(name)
        )
        if changed:
            yield RowChange(key[:2], key[2], changed)


# Files


def changed_by_hand(register: Register, path: Path) -> "list[WordChange]":
    """What was changed by hand in a file, against danvan's own rendering that is nearest to it. Raises `DanvanError`
    where the register knows none of that name, or the file is no Word document."""
    from danvan_cli.renderings import Renderings

    mine = _document(path)
    base = Renderings.base_of(register, path.name, mine)
    if base is None:
        message = _("The register knows no rendering of {name}; to compare two files give both: danvan diff OLD NEW")
        raise DanvanError(message.format(name=path.name))
    return _compared(base, mine)


def compared(old: Path, new: Path) -> "list[WordChange]":
    """What differs between two Word files. Raises `DanvanError` for one that is none."""
    return _compared(_document(old), _document(new))


def _compared(old: bytes, new: bytes) -> "list[WordChange]":
    from danvan_cli.render.word_diff import word_diff

    return word_diff(old, new)


def _document(path: Path) -> bytes:
    from danvan_cli.render.template_check import open_template

    try:
        content = path.read_bytes()
    except OSError as error:
        message = _("The file {path} cannot be read: {reason}.")
        raise DanvanError(message.format(path=path, reason=reason_of(error))) from error
    try:
        open_template(path)
    except DanvanError as error:
        raise DanvanError(_("{path} cannot be opened as a Word document (.docx).").format(path=path)) from error
    return content
