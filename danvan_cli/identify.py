"""Which unit and which period a workbook is of: from its content alone; names of files and folders only compare."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from typing import TypeVar

from danvan_cli.plan import Period, Plan, Unit
from danvan_cli.submission import Claim, Submission
from danvan_cli.text import fold

# Words that say only that a unit is an authority, not which one; longest first.
_AUTHORITY = ("uy ban nhan dan ", "ubnd ")
_SHORT = {"p": "phuong", "x": "xa", "tt": "trung tam"}
# From this likeness on (0 to 100) a name is suggested as what may have been meant.
_NEAR = 70

Known = TypeVar("Known", Unit, Period)


@dataclass(frozen=True)
class Identity:
    """The unit and period that the content names. A `conflict` holds the contradicting names, each known to the plan;
    `near` is the unit or period that an unknown name resembles most."""

    unit: Unit | None = None
    period: Period | None = None
    unit_conflict: tuple[str, ...] = ()
    period_conflict: tuple[str, ...] = ()
    near_unit: Unit | None = None
    near_period: Period | None = None


def identify(submission: Submission, plan: Plan) -> Identity:
    """Names match exactly on a folded key; a name that is merely near is only suggested, since communes' names are a
    letter or two apart (Nhơn An, Nhơn Tân)."""
    units = _named(submission.claim("unit"), plan.unit_by_id, _unit_keys(plan), unit_key)
    periods = _named(submission.claim("period"), plan.period_by_id, _period_keys(plan), fold)
    return Identity(
        unit=units[0] if len(units) == 1 else None,
        period=periods[0] if len(periods) == 1 else None,
        unit_conflict=tuple(unit.name for unit in units) if len(units) > 1 else (),
        period_conflict=tuple(period.title for period in periods) if len(periods) > 1 else (),
        near_unit=None if units else _nearest(unit_key(submission.claim("unit").visible), _unit_keys(plan)),
        near_period=None if periods else _nearest(fold(submission.claim("period").visible), _period_keys(plan)),
    )


def unit_key(name: str) -> str:
    """What a unit's name is compared by: folded, without "UBND" in front, abbreviations of one word written out.

    "UBND P. Đập Đá", "P.Đập Đá" and "phường Đập Đá" have the same key.
    """
    key = fold(name)
    for words in _AUTHORITY:
        key = key.removeprefix(words)
    first, _, rest = key.partition(" ")
    return f"{_SHORT[first]} {rest}" if first in _SHORT and rest else key


def knows_unit(name: str, plan: Plan) -> bool:
    """Whether a unit of the plan goes by the name."""
    return unit_key(name) in _unit_keys(plan)


def units_called(name: str, plan: Plan) -> tuple[Unit, ...]:
    """The unit of that id, name or alias; of a ward or commune the name alone is enough. Several if it is ambiguous."""
    if name in plan.unit_by_id:
        return (plan.unit_by_id[name],)
    return _unit_keys(plan).get(unit_key(name)) or tuple(_names_in_text(plan).get(fold(name), ()))


def shared_names(plan: Plan) -> dict[str, tuple[Unit, ...]]:
    """Names by which several units go: a workbook that bears one alone cannot be placed."""
    return {key: units for key, units in _unit_keys(plan).items() if len(units) > 1}


def knows_period(name: str, plan: Plan) -> bool:
    """Whether a period of the plan goes by the name."""
    return fold(name) in _period_keys(plan)


def unit_named_in(text: str, plan: Plan) -> Unit | None:
    """The one unit whose name stands in a text such as a file's name; None where none or several do.

    Of a ward or commune the name alone is enough: "q1 Đập Đá.xlsx".
    """
    words, names = fold(text).split(), _names_in_text(plan)
    runs = (" ".join(words[begin:end]) for begin, end in combinations(range(len(words) + 1), 2))
    found = {unit.id: unit for run in runs for unit in names.get(run, ())}
    return next(iter(found.values())) if len(found) == 1 else None


def _named(
    claim: Claim, by_id: Mapping[str, Known], keys: Mapping[str, tuple[Known, ...]], key_of: Callable[[str], str]
) -> list[Known]:
    """All that the visible name and the hidden id can stand for."""
    found = {known.id: known for known in keys.get(key_of(claim.visible), ())} if claim.visible else {}
    if claim.hidden in found:  # a name that several share, and the stamp says which one it is
        return [found[claim.hidden]]
    if claim.hidden in by_id:
        found[claim.hidden] = by_id[claim.hidden]
    return list(found.values())


def _nearest(name: str, keys: Mapping[str, tuple[Known, ...]]) -> Known | None:
    if not name:
        return None
    from rapidfuzz import fuzz, process  # only an unknown name needs it

    best = process.extractOne(name, keys.keys(), scorer=fuzz.ratio, score_cutoff=_NEAR)
    return keys[best[0]][0] if best else None


@lru_cache(maxsize=4)
def _unit_keys(plan: Plan) -> dict[str, tuple[Unit, ...]]:
    """Units by each name they go by; a name that several share is there with all of them."""
    found: dict[str, dict[str, Unit]] = defaultdict(dict)
    for unit in plan.units:
        for name in (unit.name, unit.short, *unit.aliases):
            found[unit_key(name)][unit.id] = unit
    return {key: tuple(units.values()) for key, units in found.items()}


@lru_cache(maxsize=4)
def _names_in_text(plan: Plan) -> dict[str, list[Unit]]:
    """Units by all that is enough to name them in a text; looking up a text's words there is quicker than looking
    for thousands of names in it."""
    found: dict[str, list[Unit]] = defaultdict(list)
    for key, units in _unit_keys(plan).items():
        kind, _, name = key.partition(" ")
        for enough in (key, name) if kind in ("phuong", "xa") else (key,):
            found[enough] += units
    return dict(found)


@lru_cache(maxsize=4)
def _period_keys(plan: Plan) -> dict[str, tuple[Period, ...]]:
    found: dict[str, dict[str, Period]] = defaultdict(dict)
    for period in plan.periods:
        for name in (period.id, period.name, period.title, *period.aliases):
            found[fold(name)][period.id] = period
    return {key: tuple(periods.values()) for key, periods in found.items()}
