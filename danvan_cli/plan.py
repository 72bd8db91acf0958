"""The plan: what was asked of whom, by when. Data, read from a TOML file and checked when it is read."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from danvan_cli.rule import Expression


class Kind(StrEnum):
    """What stands in an indicator's cell."""

    COUNT = "count"
    DECIMAL = "decimal"
    MONEY = "money"
    PERCENT = "percent"
    YES_NO = "yes-no"
    LIST = "list"

    @property
    def whole(self) -> bool:
        return self in (Kind.COUNT, Kind.MONEY)

    @property
    def numeric(self) -> bool:
        return self not in (Kind.YES_NO, Kind.LIST)


class Nature(StrEnum):
    """Of what time an indicator's figure speaks."""

    CUMULATIVE = "cumulative"
    LEVEL = "level"
    CONSTANT = "constant"
    FLOW = "flow"


class Aggregation(StrEnum):
    """How units' figures make the figure of all."""

    SUM = "sum"
    MAX = "max"
    COUNT_YES = "count-yes"
    COUNT_DISTINCT = "count-distinct"
    NONE = "none"


class Policy(StrEnum):
    """How "before the 15th" is read, see `danvan_cli.overdue.last_good_day`."""

    STRICT = "strict"
    ROLL_FORWARD = "roll-forward"
    INCLUSIVE = "inclusive"


class Office(NamedTuple):
    """Who compiles, signs and sends the report and letters; letterhead by NĐ 30/2020, annex I. `letter_symbol` stands
    after the number of a letter, which has no letters for its type; `contact` is whom a unit may ask, "" for nobody."""

    parent: str
    name: str
    title: str
    place: str
    symbol: str
    addressees: tuple[str, ...]
    authority: tuple[str, ...]
    signer_title: str
    signer_name: str
    recipients: tuple[str, ...]
    archive: str
    letter_symbol: str
    contact: str


class Deadline(NamedTuple):
    policy: Policy
    country: str
    days_off: tuple[date, ...]
    work_days: tuple[date, ...]


class Limits(NamedTuple):
    jump_factor: Decimal = Decimal(5)
    jump_from: Decimal = Decimal(20)
    money_from: Decimal = Decimal(1000)
    narrative_min_words: int = 12
    similar_percent: int = 92
    file_megabytes: int = 20
    file_seconds: int = 20
    file_memory_megabytes: int = 1024


class DigestLimits(NamedTuple):
    """How much of the units' texts the report repeats, in sentences, rows or proposals; all of them stand in the Excel
    appendix. Proposals want an answer, so they are cut only where nobody could read on. `model_words` are the words
    beside a name in quotation marks that make it a good example; `campaigns` are names that come from above, such as
    “Bình dân học vụ số”, and are no unit's own model."""

    results_a_task: int = 10
    assessments: int = 6
    plans: int = 8
    difficulties_a_task: int = 2
    proposals_a_task: int = 30
    models: int = 16
    model_words: tuple[str, ...] = ("mô hình",)
    campaigns: tuple[str, ...] = ()


class Group(NamedTuple):
    id: str
    name: str
    plural: str


class Task(NamedTuple):
    id: str
    title: str
    short: str
    applies_to: tuple[str, ...]
    basis: str = ""
    text: str = ""
    sentences: int = DigestLimits().results_a_task


class Indicator(NamedTuple):
    """A figure asked under a task ("" for a general one). `sum_over` names the groups and units that are added up, so
    that nothing is counted twice; a `steady` level seldom changes, so a change is asked about."""

    code: str
    task: str
    name: str
    unit: str
    kind: Kind
    nature: Nature
    aggregation: Aggregation
    applies_to: tuple[str, ...]
    sum_over: tuple[str, ...]
    optional: bool = False
    periods: tuple[str, ...] = ()
    part_of: str = ""
    steady: bool = False
    min: Decimal | None = None
    max: Decimal | None = None
    hint: str = ""
    phrase: str = ""
    phrase_zero: str = ""

    @property
    def label(self) -> str:
        return f"{self.code} {self.name}"


class Ratio(NamedTuple):
    """A percentage, computed as ratio of sums over the units that gave all its figures."""

    code: str
    task: str
    name: str
    of: tuple[str, ...]
    over: tuple[str, ...]


class Rule(NamedTuple):
    code: str
    text: str
    expression: Expression
    severity: str
    reason: str


class Unit(NamedTuple):
    """`senders` are patterns of the addresses or names from which its reports come: `*@dapda.example.vn`."""

    id: str
    name: str
    short: str
    group: str
    code: str = ""
    aliases: tuple[str, ...] = ()
    required: bool = True
    to_confirm: str = ""
    valid_from: date | None = None
    valid_to: date | None = None
    merged_into: str = ""
    senders: tuple[str, ...] = ()

    def valid_on(self, day: date) -> bool:
        return (self.valid_from is None or self.valid_from <= day) and (self.valid_to is None or day <= self.valid_to)


class Period(NamedTuple):
    id: str
    name: str
    title: str
    aliases: tuple[str, ...]
    data_from: date
    data_to: date
    due_before: date
    next: str


class Reminder(NamedTuple):
    """A level of the letters that remind a unit of a report, the mildest first in the plan. It is reached by a unit
    that is `days_late` and got so many `letters` for the period, one less if it was late in `late_periods` of the
    year before (0: that does not count); or, without any letter, by one that is `days_alone` late (0: by none).

    `answer_days` are working days. The flags say what the letter asks for: all haste, the reasons in writing, who is
    responsible; and whether copies go to those above.
    """

    name: str
    days_late: int = 0
    letters: int = 0
    late_periods: int = 0
    days_alone: int = 0
    answer_days: int = 0
    urgent: bool = False
    explain: bool = False
    review: bool = False
    copies: bool = False

    def reached(self, days_late: int, letters: int, late_periods: int) -> bool:
        often = letters + bool(self.late_periods and late_periods >= self.late_periods)
        alone = bool(self.days_alone and days_late >= self.days_alone)
        return alone or (days_late >= self.days_late and often >= self.letters)


class Remind(NamedTuple):
    """Who is reminded how. `basis` is where the plan asks for the reports, "" if its citation is enough; `superior`
    whom the office tells of those who do not report; `copies` who gets a copy at the levels that have one. The first
    of the `levels` is before the deadline, the second is reached by whoever is late."""

    basis: str
    superior: str
    copies: tuple[str, ...]
    levels: tuple[Reminder, ...]


@dataclass(frozen=True, eq=False)
class Plan:
    """The whole plan. Tables are tuples in the file's order; `places` are other ways to write the area behind a
    unit's name, `key_figures` the codes of the indicators and percentages that the leadership looks at first."""

    id: str
    form: str
    year: int
    title: str
    subject: str
    area: str
    all_units: str
    citation: str
    office: Office
    deadline: Deadline
    limits: Limits
    digest: DigestLimits
    remind: Remind
    groups: tuple[Group, ...]
    tasks: tuple[Task, ...]
    indicators: tuple[Indicator, ...]
    ratios: tuple[Ratio, ...]
    rules: tuple[Rule, ...]
    units: tuple[Unit, ...]
    periods: tuple[Period, ...]
    places: tuple[str, ...] = ()
    key_figures: tuple[str, ...] = ()

    @cached_property
    def unit_by_id(self) -> Mapping[str, Unit]:
        return {unit.id: unit for unit in self.units}

    @cached_property
    def period_by_id(self) -> Mapping[str, Period]:
        return {period.id: period for period in self.periods}

    @cached_property
    def group_by_id(self) -> Mapping[str, Group]:
        return {group.id: group for group in self.groups}

    @cached_property
    def task_by_id(self) -> Mapping[str, Task]:
        return {task.id: task for task in self.tasks}

    @cached_property
    def indicator_by_code(self) -> Mapping[str, Indicator]:
        return {indicator.code: indicator for indicator in self.indicators}

    def previous(self, period: Period) -> Period | None:
        """The period before, in the same year's plan."""
        at = self.periods.index(period)
        return self.periods[at - 1] if at else None

    def earlier(self, period: Period) -> tuple[Period, ...]:
        """All periods before, the nearest first: an indicator may be asked in some of them only."""
        return self.periods[: self.periods.index(period)][::-1]

    def tasks_of(self, unit: Unit) -> tuple[Task, ...]:
        return tuple(task for task in self.tasks if covers(task.applies_to, unit))

    def indicators_of(self, unit: Unit, period: Period) -> tuple[Indicator, ...]:
        return tuple(indicator for indicator in self.indicators if asks(indicator, unit, period))

    def units_summed(self, indicator: Indicator, period: Period) -> tuple[Unit, ...]:
        """The units whose figures are wanted for the indicator's total of the period."""
        return tuple(
            unit
            for unit in self.units_owing(period)
            if covers(indicator.sum_over, unit) and asks(indicator, unit, period)
        )

    def units_owing(self, period: Period) -> tuple[Unit, ...]:
        """The units that owe a report for the period: required, and in being on its due date."""
        return tuple(unit for unit in self.units if unit.required and unit.valid_on(period.due_before))


def covers(scopes: tuple[str, ...], unit: Unit) -> bool:
    """Whether a list of groups and units takes in the unit."""
    return unit.group in scopes or unit.id in scopes


def asks(indicator: Indicator, unit: Unit, period: Period) -> bool:
    """Whether the indicator is asked of the unit in the period."""
    return covers(indicator.applies_to, unit) and (not indicator.periods or period.id in indicator.periods)
