"""The list of all checks, and how they are run over one workbook."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from danvan_cli.finding import Argument, Finding, Severity, Where
from danvan_cli.intake.identify import Identity
from danvan_cli.plan import Indicator, Period, Plan, Unit
from danvan_cli.register.decision import Decision
from danvan_cli.submission import Answer, Earlier, Narrative, Origin, Submission
from danvan_cli.workbook.guard import Failure
from danvan_cli.workbook.signs import Signs


@dataclass(frozen=True)
class Twin:
    """A narrative that stands in another unit's submission as well, nearly word for word."""

    narrative: Narrative
    unit: str
    file: str


@dataclass(frozen=True)
class Case:
    """All that a check may look at. `signs` are what the file shows besides its cells, `asked_period` is what the clerk
    asked for with --period; `before` and `before_texts` are the unit's figures and texts of earlier periods, by code
    and by (task, field); `in_time_before` says that an acceptable report came in time, `same_day` names the unit's
    other acceptable files of the same day, `same_content` an earlier file with the same figures and texts."""

    plan: Plan
    file: str
    failure: Failure | None = None
    signs: Signs = field(default_factory=Signs)
    submission: Submission | None = None
    identity: Identity = field(default_factory=Identity)
    asked_period: Period | None = None
    before: Mapping[str, Earlier] = field(default_factory=dict)
    before_texts: Mapping[tuple[str, str], str] = field(default_factory=dict)
    twins: tuple[Twin, ...] = ()
    received: date | None = None
    last_good_day: date | None = None
    in_time_before: bool = False
    same_day: tuple[str, ...] = ()
    same_content: str = ""
    origin: Origin = field(default_factory=Origin)

    @property
    def said(self) -> Submission:
        """The submission, for checks that run only when there is one."""
        assert self.submission is not None
        return self.submission

    @property
    def unit(self) -> Unit:
        assert self.identity.unit is not None
        return self.identity.unit

    @property
    def period(self) -> Period:
        assert self.identity.period is not None
        return self.identity.period

    @property
    def placed_by(self) -> Decision | None:
        """The decision by which a person placed the file, unless the plan does not know its unit or period any more."""
        decision, unit, period = self.origin.assigned, self.identity.unit, self.identity.period
        here = decision and unit and period and (unit.id, period.id) == (decision.unit, decision.period)
        return decision if here else None

    @cached_property
    def asked(self) -> tuple[Indicator, ...]:
        return self.plan.indicators_of(self.unit, self.period)

    @cached_property
    def answers(self) -> Mapping[str, Answer]:
        return {answer.code: answer for answer in self.said.answers}

    @cached_property
    def asked_answers(self) -> tuple[tuple[Indicator, Answer], ...]:
        """The answers to what was asked of this unit, in the plan's order."""
        return tuple((indicator, answer) for indicator in self.asked if (answer := self.answers.get(indicator.code)))

    @cached_property
    def troubled(self) -> tuple[tuple[Indicator, Answer], ...]:
        """Those of them that were not taken as they stand in their cells."""
        return tuple(pair for pair in self.asked_answers if pair[1].trouble)


@dataclass(frozen=True)
class Hit:
    """Where a check struck, and what goes into its message. `code` and `severity` only where the plan sets them."""

    where: Where
    arguments: Mapping[str, Argument] = field(default_factory=dict)
    code: str = ""
    severity: Severity | None = None


def hit(where: Where, **arguments: Argument) -> Hit:
    return Hit(where, arguments)


Checker = Callable[[Case], Iterator[Hit]]


@dataclass(frozen=True)
class Check:
    """One check: `message` and `remedy` are msgids, `basis` the clause that it rests on. A check `across` submissions
    needs the register; the others look at one workbook alone, wherever it is read. What an `acceptable` one finds may
    be right after all, and a person can say so."""

    code: str
    severity: Severity
    message: str
    remedy: str
    basis: str
    across: bool
    acceptable: bool
    run: Checker


CHECKS: dict[str, Check] = {}
# In the order in which a person mends things.
FAMILIES = "FISVXHWT"


def check(
    code: str,
    severity: Severity,
    message: str,
    remedy: str,
    *,
    basis: str = "",
    across: bool = False,
    acceptable: bool = False,
) -> Callable[[Checker], Checker]:
    """Register a check under its code, which never changes. The function yields where it struck."""

    def register(run: Checker) -> Checker:
        if code in CHECKS:
            raise ValueError(f"check {code} is there already: {CHECKS[code].run.__qualname__}")
        CHECKS[code] = Check(code, severity, message, remedy, basis, across, acceptable, run)
        return run

    return register


def examine(case: Case) -> list[Finding]:
    """What one workbook alone shows. A file that cannot be read, or placed, has no further findings."""
    findings: list[Finding] = []
    for families in ("F", "I", "SVXW"):
        findings += _run(case, families, across=False)
        if case.submission is None or (families != "SVXW" and has_error(findings)):
            break
    return findings


def compare(case: Case) -> list[Finding]:
    """What shows only against earlier submissions, other units and the calendar."""
    return _run(case, FAMILIES, across=True)


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Cause before consequence: by family, then by place."""
    return sorted(findings, key=lambda finding: (FAMILIES.index(finding.code[0]), finding.where.order, finding.code))


def _run(case: Case, families: str, *, across: bool) -> list[Finding]:
    return in_order(
        Finding(
            strike.where,
            strike.code or entry.code,
            strike.severity or entry.severity,
            entry.message,
            entry.remedy,
            dict(strike.arguments),
        )
        for entry in CHECKS.values()
        if entry.code[0] in families and entry.across is across
        for strike in entry.run(case)
    )


def has_error(findings: Iterable[Finding]) -> bool:
    """Whether anything sends the workbook back; what a person accepted does not."""
    return any(finding.hinders for finding in findings)


def may_be_accepted(code: str) -> bool:
    """Whether a person can accept a finding of the code: the figures are there, and only look wrong."""
    entry = CHECKS.get(code) or CHECKS["X00"]  # each rule of the plan has a code of its own
    return entry.acceptable
