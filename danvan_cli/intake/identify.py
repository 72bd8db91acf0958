"""Which unit and which period a workbook is of: from its content alone; names of files and folders only compare."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import lru_cache
from itertools import combinations
from typing import TypeVar

from danvan_cli.plan import Period, Plan, Unit
from danvan_cli.register.decision import Decision
from danvan_cli.submission import Claim, Submission
from danvan_cli.texts.text import fold

# "Đảng ủy - HĐND - UBND", "Ủy ban nhân dân": words before a name that say only that a unit is an authority, not which
# one. A Party committee or a council alone is another body.
_AUTHORITY = re.compile(
    r"(?:(?:dang uy|hoi dong nhan dan) )*(?:uy ban nhan dan|u b n d|uy ban|ub) (?=(?:phuong|xa|p|x|thi tran|tt) )"
    r"|(?:(?:dang uy|hoi dong nhan dan) )*uy ban nhan dan "
)
# A first word that may be short for another one; which one, the plan's names tell.
_SHORT = {"p": ("phuong", "phong"), "x": ("xa",), "tt": ("trung tam", "thi tran"), "vp": ("van phong",)}
_WRITTEN_OUT = {"ubnd": "uy ban nhan dan", "hdnd": "hoi dong nhan dan", "tx": "thi xa", "va": ""}
_NUMBERS = {"mot": "1", "hai": "2", "ba": "3", "bon": "4", "tu": "4", "sau": "6", "bay": "7", "tam": "8", "chin": "9"}
_ROMAN = {"i": "1", "ii": "2", "iii": "3", "iv": "4"}
_QUARTER = re.compile(r"\bq(?:u[iy])? ?(iv|i{1,3}|[1-4])\b")
# "6 tháng đầu năm": the year behind these belongs to them.
_PART_OF_YEAR = {"dau", "giua", "cuoi", "ca", "nua"}
# Words that name no period by themselves where they stand in a text.
_NO_PERIOD = {"bao", "cao", "nam"}
# A day in words, folded; "6 tháng 2025" is none.
_DAY = re.compile(r"\b(?:ngay )?\d{1,2} thang \d{1,2}\b")
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
    unit, period = submission.claim("unit"), submission.claim("period")
    units = _named(unit, plan.unit_by_id, units_named(unit.visible, plan))
    periods = _named(period, plan.period_by_id, periods_named(period.visible, plan))
    return Identity(
        unit=units[0] if len(units) == 1 else None,
        period=periods[0] if len(periods) == 1 else None,
        unit_conflict=tuple(unit.name for unit in units) if len(units) > 1 else (),
        period_conflict=tuple(period.title for period in periods) if len(periods) > 1 else (),
        near_unit=None if units else _nearest(unit_key(unit.visible), _unit_keys(plan)),
        near_period=None if periods else _nearest(fold(period.visible), _period_keys(plan)),
    )


def assigned(identity: Identity, plan: Plan, decision: Decision | None) -> Identity:
    """The identity by a person's decision, which overrules the content; as before without one, or where the plan does
    not know the unit or period any more."""
    unit = plan.unit_by_id.get(decision.unit) if decision else None
    period = plan.period_by_id.get(decision.period) if decision else None
    return Identity(unit, period) if unit and period else identity


def unit_key(name: str) -> str:
    """What a unit's name is compared by: folded, common abbreviations written out, without "UBND" and the like in
    front. "Uỷ ban nhân dân phường Đập Đá", "UBND PHƯỜNG ĐẬP ĐÁ" and "phường Đập Đá" have the same key."""
    words = " ".join(filter(None, (_WRITTEN_OUT.get(word, word) for word in fold(name).split())))
    return _AUTHORITY.sub("", words, count=1) if _AUTHORITY.match(words) else words


def units_named(name: str, plan: Plan) -> tuple[Unit, ...]:
    """The unit that goes by the name; several if it is ambiguous.

    A name as the plan writes it comes first, then with its first word written out ("P. Đập Đá"), then without the
    area behind it ("phường Đập Đá - TX An Nhơn"): only that of the plan itself, where all its units are.
    """
    known, key = _unit_keys(plan), unit_key(name)
    return _spelt(key, known) or _spelt(_without_area(key, plan), known)


def _spelt(key: str, known: Mapping[str, tuple[Unit, ...]]) -> tuple[Unit, ...]:
    if key in known:
        return known[key]
    first, _, rest = key.partition(" ")
    found = {unit.id: unit for long in _SHORT.get(first, ()) for unit in known.get(f"{long} {rest}", ())}
    return tuple(found.values())


def _without_area(key: str, plan: Plan) -> str:
    return next((key.removesuffix(f" {area}") for area in _areas(plan) if key.endswith(f" {area}")), key)


def knows_unit(name: str, plan: Plan) -> bool:
    """Whether a unit of the plan goes by the name."""
    return bool(units_named(name, plan))


def units_called(name: str, plan: Plan) -> tuple[Unit, ...]:
    """The unit of that id, name or alias; of a ward or commune the name alone is enough. Several if it is ambiguous."""
    if name in plan.unit_by_id:
        return (plan.unit_by_id[name],)
    return units_named(name, plan) or tuple(_names_in_text(plan).get(fold(name), ()))


def shared_names(plan: Plan) -> dict[str, tuple[Unit, ...]]:
    """Names by which several units go: a workbook that bears one alone cannot be placed."""
    return {key: units for key, units in _unit_keys(plan).items() if len(units) > 1}


def periods_named(name: str, plan: Plan) -> tuple[Period, ...]:
    """The period that goes by the name; several if it is ambiguous. Numbers may be words or Roman, and the plan's year
    may stand behind: "Qúy I/2025", "quý một"; "6 tháng", "06 tháng", "sáu tháng"."""
    return _period_keys(plan).get(fold(name)) or _period_keys(plan).get(period_key(name, plan.year)) or ()


@lru_cache(maxsize=4_000)
def period_key(name: str, year: int) -> str:
    """What a period's name is compared by where it is not spelt as in the plan: "quy 1", "6 thang", "ca nam"."""
    words = [_NUMBERS.get(word, word.lstrip("0") if word.isdecimal() else word) for word in fold(name).split()]
    if words[-1:] == [str(year)]:
        words.pop()
    key = _QUARTER.sub(lambda quarter: f"quy {_ROMAN.get(quarter[1], quarter[1])}", " ".join(words))
    before, _, last = key.rpartition(" ")
    numbered = last == "nam" and any(letter.isdecimal() for letter in before)
    return before if numbered and before.rpartition(" ")[2] not in _PART_OF_YEAR else key


def knows_period(name: str, plan: Plan) -> bool:
    """Whether a period of the plan goes by the name."""
    return bool(periods_named(name, plan))


def unit_named_in(text: str, plan: Plan) -> Unit | None:
    """The one unit whose name stands in a text such as a file's name; None where none or several do.

    Of a ward or commune the name alone is enough: "q1 Đập Đá.xlsx".
    """
    names = _names_in_text(plan)
    found = {unit.id: unit for run in _runs(text) for unit in names.get(run, ())}
    return next(iter(found.values())) if len(found) == 1 else None


@lru_cache(maxsize=100)  # many files lie in few folders
def period_named_in(text: str, plan: Plan) -> Period | None:
    """The one period whose name stands in a text; None where none or several do.

    The year alone names none ("Kế hoạch năm 2025"), nor does a day ("ngày 6 tháng 6"). A quarter that the plan does
    not name is that of the period whose data end in it, which is good enough to compare.
    """
    keys = _quarters(plan) | _period_keys(plan)
    found: dict[str, Period] = {}
    for run in _runs(_DAY.sub(" ", fold(text))):
        key = period_key(run, plan.year)
        if key in keys and not set(key.split()) <= _NO_PERIOD:
            found |= {period.id: period for period in keys[key]}
    return next(iter(found.values())) if len(found) == 1 else None


def _runs(text: str) -> Iterator[str]:
    """All runs of the text's words, folded."""
    words = fold(text).split()
    return (" ".join(words[begin:end]) for begin, end in combinations(range(len(words) + 1), 2))


def unit_of_sender(sender: str, plan: Plan) -> Unit | None:
    """The unit that a sender's address or name belongs to: by the plan's patterns, else by a unit's name before the
    address; whole, since aliases such as "Hoa Sen" are people's names too."""
    address = sender.casefold()
    found = [unit for unit in plan.units if any(_fits(address, pattern) for pattern in unit.senders)]
    if not found:
        name = sender.partition("<")[0]
        said = set() if "@" in name else {unit_key(run) for run in _runs(name)}
        found = [unit for unit in plan.units if said & {unit_key(unit.name), unit_key(unit.short)}]
    return found[0] if len(found) == 1 else None


def _fits(address: str, pattern: str) -> bool:
    """Whether the pattern is the whole sender, or the address within `Name <address>`."""
    bare = address.rpartition("<")[2].rstrip("> ")
    return fnmatchcase(address, pattern.casefold()) or fnmatchcase(bare, pattern.casefold())


def _named(claim: Claim, by_id: Mapping[str, Known], visible: tuple[Known, ...]) -> list[Known]:
    """All that the visible name and the hidden id can stand for."""
    found = {known.id: known for known in visible} if claim.visible else {}
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
def _areas(plan: Plan) -> tuple[str, ...]:
    """Names of the plan's own area as they stand behind a unit's name, the longest first."""
    keys = {unit_key(name) for name in (plan.area, plan.office.place, *plan.places)}
    return tuple(sorted(keys - {""}, key=lambda key: (-len(key), key)))


@lru_cache(maxsize=4)
def _names_in_text(plan: Plan) -> dict[str, list[Unit]]:
    """Units by all that is enough to name them in a text; looking up a text's words there is quicker than looking
    for thousands of names in it. A bare name that is a part of the area's too ("Bình Định") names nothing alone."""
    found: dict[str, list[Unit]] = defaultdict(list)
    for key, units in _unit_keys(plan).items():
        kind, _, name = key.partition(" ")
        bare = kind in ("phuong", "xa") and not any(f" {name} " in f" {area} " for area in _areas(plan))
        for enough in (key, name) if bare else (key,):
            found[enough] += [unit for unit in units if unit not in found[enough]]
    return dict(found)


@lru_cache(maxsize=4)
def _period_keys(plan: Plan) -> dict[str, tuple[Period, ...]]:
    """Periods by each name they go by, as the plan spells it and as it is compared otherwise."""
    found: dict[str, dict[str, Period]] = defaultdict(dict)
    for period in plan.periods:
        for name in (period.id, period.name, period.title, *period.aliases):
            for key in (fold(name), period_key(name, plan.year)):
                found[key][period.id] = period
    return {key: tuple(periods.values()) for key, periods in found.items()}


def _quarters(plan: Plan) -> dict[str, tuple[Period, ...]]:
    """Periods by the quarter in which their data end."""
    found: dict[str, tuple[Period, ...]] = {}
    for period in plan.periods:
        key = f"quy {(period.data_to.month + 2) // 3}"
        found[key] = (*found.get(key, ()), period)
    return found
