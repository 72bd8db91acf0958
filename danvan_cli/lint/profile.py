"""The rules as data: which there are, their clauses, weights and numbers. The file ships with danvan."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

PROFILES = Path(__file__).parent.parent / "profiles"
DEFAULT_PROFILE = PROFILES / "nd30-2020.toml"
_OWN = {"id", "title", "clause", "severity", "measured", "reason", "applies"}


class Severity(StrEnum):
    """`error` is against the rule's words; `warning` may have a reason; `info` is a custom, or hard to tell."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Range(NamedTuple):
    low: float
    high: float

    def holds(self, value: float, tolerance: float = 0.01) -> bool:
        return self.low - tolerance <= value <= self.high + tolerance


@dataclass(frozen=True, eq=False)
class Rule:
    """One rule. `applies` are kinds of documents, `named` for all that have a name; empty for all. `numbers` is
    everything else that the profile says of it."""

    id: str
    title: str
    clause: str
    severity: Severity
    measured: bool = True
    reason: str = ""
    applies: tuple[str, ...] = ()
    numbers: Mapping[str, Any] = field(default_factory=dict)

    def number(self, name: str) -> float:
        return float(self.numbers[name])

    def range(self, name: str) -> Range:
        low, high = self.numbers[name]
        return Range(float(low), float(high))

    def text(self, name: str) -> str:
        return str(self.numbers[name])

    def texts(self, name: str) -> tuple[str, ...]:
        return tuple(self.numbers[name])

    def flag(self, name: str) -> bool | None:
        """None where the profile does not say."""
        return self.numbers.get(name)


class Kind(NamedTuple):
    """A kind of document: its id, the name that stands on it, and the letters of it in the number (annex III)."""

    id: str
    name: str
    symbol: str


# A letter, the one kind without a name on it.
LETTER = Kind("cong-van", "CÔNG VĂN", "")


@dataclass(frozen=True)
class Profile:
    """`decree` and `in_force` say where the rules are from, and since when they hold."""

    id: str
    decree: str
    in_force: date
    kinds: tuple[Kind, ...]
    rules: tuple[Rule, ...]

    @cached_property
    def by_symbol(self) -> Mapping[str, Kind]:
        return {kind.symbol: kind for kind in self.kinds}


def load_profile(path: Path = DEFAULT_PROFILE) -> Profile:
    tables = tomllib.loads(path.read_text(encoding="utf-8"))
    about = tables["profile"]
    return Profile(
        about["id"],
        about["decree"],
        about["in_force"],
        tuple(Kind(kind["id"], kind["name"], kind["symbol"]) for kind in tables["kind"]),
        tuple(_rule(table) for table in tables["rule"]),
    )


def _rule(table: Mapping[str, Any]) -> Rule:
    return Rule(
        table["id"],
        table["title"],
        table["clause"],
        Severity(table["severity"]),
        table.get("measured", True),
        table.get("reason", ""),
        tuple(table.get("applies", ())),
        {key: value for key, value in table.items() if key not in _OWN},
    )
