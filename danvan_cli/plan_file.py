"""Reading a plan: TOML to `Plan`, with every fault of the file named by table and key."""

import re
import tomllib
from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import date
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from typing import Any, TypeVar

from danvan_cli.errors import DanvanError, reason_of
from danvan_cli.language import _
from danvan_cli.plan import (
    Aggregation,
    Deadline,
    DigestLimits,
    Group,
    Indicator,
    Kind,
    Limits,
    Nature,
    Office,
    Period,
    Plan,
    Policy,
    Ratio,
    Rule,
    Task,
    Unit,
)  # fmt: skip
from danvan_cli.plan_remind import read_remind
from danvan_cli.plan_table import Table
from danvan_cli.rule import Expression, RuleError, UnknownCode, parse_rule

DEFAULT_PLAN = Path(__file__).parent / "plans" / "an-nhon-2025.toml"
PLAN_NAME = "plan.toml"
# What a sentence of the report may cite: {1.1}, {1.1~} with the comparison, {~1.1} the comparison alone, {2.4/2.3} a
# ratio of sums.
CITED = re.compile(r"\{([^{}]*)\}")
# "[hoàn thành {4.6} căn|chưa hoàn thành căn nào]": the second part where the first figure of the first one is 0.
CHOICE = re.compile(r"\[([^\[\]|]*)\|([^\[\]|]*)\]")

# NĐ 30/2020, annex I, part I, II.3: capitals and figures, the groups joined by hyphens without blanks.
_LETTER_SYMBOL = re.compile(r"[A-ZĐ][A-ZĐ0-9]*(-[A-ZĐ0-9]+)*")

Row = TypeVar("Row")


class PlanFaults(DanvanError):
    """All faults of a plan file, one line each."""

    def __init__(self, path: Path, faults: list[str]) -> None:
        super().__init__("\n".join([_("The plan {path} cannot be used:").format(path=path), *faults]))
        self.faults = faults


def find_plan(folder: Path) -> Path:
    """`plan.toml` in the folder or above it; without one, the plan that ships with danvan."""
    for place in (folder, *folder.parents):
        if (place / PLAN_NAME).is_file():
            return place / PLAN_NAME
    return DEFAULT_PLAN


def load_plan(path: Path) -> Plan:
    """Raises `PlanFaults` with every fault, or `DanvanError` where the file cannot be read as TOML."""
    try:
        tables = tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        message = _("The plan {path} cannot be read: {reason}.")
        raise DanvanError(message.format(path=path, reason=reason_of(error))) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        message = _(
            "The plan {path} is not valid TOML {place}: look for a missing quote, comma or bracket, and save as UTF-8."
        )
        place = re.search(r"\(at [^)]*\)", str(error))
        raise DanvanError(message.format(path=path, place=place[0] if place else "")) from error
    reader = _Reader(tables)
    plan = reader.plan()
    if plan is None:
        raise PlanFaults(path, reader.faults)
    return plan


class _Reader:
    def __init__(self, tables: Mapping[str, Any]) -> None:
        self.tables = tables
        self.faults: list[str] = []

    def plan(self) -> Plan | None:
        top = Table("", self.tables, self.faults)
        head = self.table("plan")
        digest, office = self.digest(), self.office()
        groups = self.rows("group", "id", self.group)
        tasks = self.rows("task", "id", lambda table: self.task(table, digest))
        of_task = {task.id: task.applies_to for task in tasks}
        indicators = self.rows("indicator", "code", lambda table: self.indicator(table, of_task))
        codes = [indicator.code for indicator in indicators]
        plan = Plan(
            id=head.text("id"),
            form=head.text("form"),
            year=head.number("year", None),
            title=head.text("title"),
            subject=head.text("subject"),
            area=head.text("area"),
            all_units=head.text("all_units"),
            citation=head.text("citation"),
            office=office,
            deadline=self.deadline(),
            limits=self.limits(),
            digest=digest,
            remind=read_remind(self.table("remind"), self.tables.get("reminder"), office),
            groups=groups,
            tasks=tasks,
            indicators=indicators,
            ratios=self.rows("ratio", "code", self.ratio),
            rules=self.rows("rule", "code", lambda table: self.rule(table, codes)),
            units=self.rows("unit", "id", self.unit),
            periods=self.rows("period", "id", self.period),
            places=head.texts("places", ()),
            key_figures=head.texts("key_figures", ()),
        )
        head.text("source", "")
        head.close()
        names = (
            "plan",
            "office",
            "deadline",
            "limits",
            "report",
            "remind",
            "reminder",
            "group",
            "task",
            "indicator",
            "ratio",
            "rule",
            "unit",
            "period",
        )
        top.taken.update(names)
        top.close()
        self.check_references(plan)
        self.check_dates(plan)
        return None if self.faults else plan

    def table(self, name: str) -> Table:
        values = self.tables.get(name, {})
        if not isinstance(values, dict):
            self.faults.append(f"  [{name}]: " + _("is not a table"))
            values = {}
        return Table(f"[{name}]", values, self.faults)

    def rows(self, name: str, key: str, read: Callable[[Table], Row]) -> tuple[Row, ...]:
        """The rows of an array of tables; each is named in faults by its key, which is there once."""
        found: dict[str, Row] = {}
        raw = self.raw_rows(name)
        none_needed = name in ("ratio", "rule") and not self.tables.get(name)
        if not raw and not none_needed:
            self.faults.append(f"  [[{name}]]: " + _("is missing"))
        for at, values in enumerate(raw, 1):
            table = Table(f"[[{name}]] {values.get(key, at)}", values, self.faults)
            row, named = read(table), values.get(key)
            identity = named if isinstance(named, str) else f"row {at}"
            table.close()
            if identity in found:
                table.fault(key, _("stands twice in the plan"))
            found[identity] = row
        return tuple(found.values())

    def raw_rows(self, name: str) -> list[dict[str, Any]]:
        raw = self.tables.get(name)
        return [row for row in raw if isinstance(row, dict)] if isinstance(raw, list) else []

    def office(self) -> Office:
        table = self.table("office")
        symbol, letter_symbol = table.text("symbol"), table.text("letter_symbol", "")
        if letter_symbol and not _LETTER_SYMBOL.fullmatch(letter_symbol):
            table.fault("letter_symbol", _('a letter\'s symbol is of capitals joined by hyphens, such as "PNV-XDCQ"'))
        office = Office(
            parent=table.text("parent", ""),
            name=table.text("name"),
            title=table.text("title"),
            place=table.text("place"),
            symbol=symbol,
            addressees=table.texts("addressees", ()),
            authority=table.texts("authority", ()),
            signer_title=table.text("signer_title"),
            signer_name=table.text("signer_name", ""),
            recipients=table.texts("recipients"),
            archive=table.text("archive"),
            # Without one of its own a letter bears the report's, less the letters of its type.
            letter_symbol=letter_symbol or symbol.partition("-")[2],
            contact=table.text("contact", ""),
        )
        table.close()
        return office

    def deadline(self) -> Deadline:
        table = self.table("deadline")
        policy = table.one_of("policy", Policy, Policy.ROLL_FORWARD)
        deadline = Deadline(policy, table.text("country", ""), table.days("days_off"), table.days("work_days"))
        table.close()
        return deadline

    def limits(self) -> Limits:
        table, usual = self.table("limits"), Limits()
        limits = Limits(
            jump_factor=Decimal(table.number("jump_factor", int(usual.jump_factor))),
            jump_from=Decimal(table.number("jump_from", int(usual.jump_from))),
            money_from=Decimal(table.number("money_from", int(usual.money_from))),
            narrative_min_words=table.number("narrative_min_words", usual.narrative_min_words),
            similar_percent=table.number("similar_percent", usual.similar_percent),
            file_megabytes=table.number("file_megabytes", usual.file_megabytes),
            file_seconds=table.number("file_seconds", usual.file_seconds),
            file_memory_megabytes=table.number("file_memory_megabytes", usual.file_memory_megabytes),
        )
        table.close()
        return limits

    def digest(self) -> DigestLimits:
        table, usual = self.table("report"), DigestLimits()
        limits = DigestLimits(
            **{key: table.number(key, usual._asdict()[key]) for key in DigestLimits._fields[:-2]},
            model_words=table.texts("model_words", usual.model_words),
            campaigns=table.texts("campaigns", usual.campaigns),
        )
        table.close()
        return limits

    def group(self, table: Table) -> Group:
        return Group(table.text("id"), table.text("name"), table.text("plural"))

    def task(self, table: Table, digest: DigestLimits) -> Task:
        return Task(
            id=table.text("id"),
            title=table.text("title"),
            short=table.text("short"),
            applies_to=table.texts("applies_to"),
            basis=table.text("basis", ""),
            text=table.text("text", ""),
            sentences=table.number("sentences", digest.results_a_task),
        )

    def indicator(self, table: Table, of_task: Mapping[str, tuple[str, ...]]) -> Indicator:
        task = table.text("task", "")
        # A task that the plan does not have is told later, by its name.
        applies_to = table.texts("applies_to", of_task.get(task, ()) if task else None)
        return Indicator(
            code=table.text("code"),
            task=task,
            name=table.text("name"),
            unit=table.text("unit", ""),
            kind=table.one_of("kind", Kind, Kind.COUNT),
            nature=table.one_of("nature", Nature, Nature.CUMULATIVE),
            aggregation=table.one_of("aggregation", Aggregation, Aggregation.SUM),
            applies_to=applies_to,
            sum_over=table.texts("sum_over", applies_to),
            optional=table.flag("optional", False),
            periods=table.texts("periods", ()),
            part_of=table.text("part_of", ""),
            steady=table.flag("steady", False),
            min=table.amount("min"),
            max=table.amount("max"),
            hint=table.text("hint", ""),
            phrase=table.text("phrase", ""),
            phrase_zero=table.text("phrase_zero", ""),
        )

    def ratio(self, table: Table) -> Ratio:
        task = table.text("task", "")
        return Ratio(table.text("code"), task, table.text("name"), table.texts("of"), table.texts("over"))

    def rule(self, table: Table, codes: Collection[str]) -> Rule:
        text, severity = table.text("expr"), table.text("severity")
        table.known("severity", [severity], ("error", "warning"))
        if not re.fullmatch(r"X\d\d+", table.text("code")):
            table.fault("code", _('a rule\'s code is X and two digits or more, such as "X07"'))
        return Rule(table.text("code"), text, self.expression(table, text, codes), severity, table.text("reason"))

    @staticmethod
    def expression(table: Table, text: str, codes: Collection[str]) -> Expression:
        try:
            return parse_rule(text, codes)
        except UnknownCode as error:
            table.known("expr", [error.code], codes)
        except RuleError as error:
            table.fault("expr", _("{rule!r} cannot be read at {token!r}").format(rule=text, token=str(error)))
        return parse_rule("0 = 0", ())

    def unit(self, table: Table) -> Unit:
        return Unit(
            id=table.text("id"),
            name=table.text("name"),
            short=table.text("short"),
            group=table.text("group"),
            code=table.text("code", ""),
            aliases=table.texts("aliases", ()),
            required=table.flag("required", True),
            to_confirm=table.text("to_confirm", ""),
            valid_from=table.day("valid_from", ""),
            valid_to=table.day("valid_to", ""),
            merged_into=table.text("merged_into", ""),
            senders=self.senders(table),
        )

    @staticmethod
    def senders(table: Table) -> tuple[str, ...]:
        """Patterns of senders; one that fits everybody tells nothing."""
        found = table.texts("senders", ())
        for pattern in found:
            if not pattern.strip("*?@. "):
                table.fault("senders", _("{value!r} fits every sender").format(value=pattern))
        return found

    def period(self, table: Table) -> Period:
        return Period(
            id=table.text("id"),
            name=table.text("name"),
            title=table.text("title"),
            aliases=table.texts("aliases", ()),
            data_from=table.day("data_from") or date.min,
            data_to=table.day("data_to") or date.min,
            due_before=table.day("due_before") or date.min,
            next=table.text("next"),
        )

    def check_references(self, plan: Plan) -> None:
        groups = plan.group_by_id
        scopes = [*groups, *plan.unit_by_id]
        codes = plan.indicator_by_code
        for asked in plan.tasks:
            self.row("task", asked.id).known("applies_to", asked.applies_to, scopes)
        for unit in plan.units:
            self.row("unit", unit.id).known("group", [unit.group], groups)
            if unit.id in groups:
                self.row("unit", unit.id).fault("id", _("is the id of a group too"))
        for indicator in plan.indicators:
            row = self.row("indicator", indicator.code)
            row.known("task", [indicator.task] if indicator.task else [], plan.task_by_id)
            task = plan.task_by_id.get(indicator.task)
            # What is taken over from elsewhere is judged there.
            if task is None or indicator.applies_to != task.applies_to:
                row.known("applies_to", indicator.applies_to, scopes)
            if indicator.sum_over != indicator.applies_to:
                row.known("sum_over", indicator.sum_over, scopes)
            row.known("periods", indicator.periods, plan.period_by_id)
            row.known("part_of", [indicator.part_of] if indicator.part_of else [], codes)
            for key in ("phrase", "phrase_zero"):
                row.known(key, cited_codes(getattr(indicator, key)), codes)
                for choice in CHOICE.finditer(getattr(indicator, key)):
                    if not CITED.search(choice[1]):
                        row.fault(key, _("{choice} names no figure before the stroke").format(choice=choice[0]))
            if indicator.min is not None and indicator.max is not None and indicator.min > indicator.max:
                row.fault("min", _("is more than max"))
            self.check_aggregation(row, indicator)
        for ratio in plan.ratios:
            row = self.row("ratio", ratio.code)
            row.known("task", [ratio.task] if ratio.task else [], plan.task_by_id)
            row.known("of", ratio.of, codes)
            row.known("over", ratio.over, codes)
        self.table("plan").known("key_figures", plan.key_figures, [*codes, *(ratio.code for ratio in plan.ratios)])

    @staticmethod
    def check_aggregation(row: Table, indicator: Indicator) -> None:
        fitting = {
            Kind.YES_NO: {"count-yes", "none"},
            Kind.LIST: {"count-distinct", "none"},
            Kind.PERCENT: {"max", "none"},
        }
        allowed = fitting.get(indicator.kind, {"sum", "max", "none"})
        if indicator.aggregation not in allowed and not row.faulty("kind", "aggregation"):
            message = _("{value!r} does not go with kind {kind!r}; possible: {allowed}")
            named = ", ".join(sorted(allowed))
            row.fault(
                "aggregation",
                message.format(value=indicator.aggregation.value, kind=indicator.kind.value, allowed=named),
            )

    def check_dates(self, plan: Plan) -> None:
        """Days that could not be read are told already, and are not compared."""
        whole = [
            (period, row)
            for period in plan.periods
            if not (row := self.row("period", period.id)).faulty("data_from", "data_to", "due_before")
        ]
        for period, row in whole:
            if not period.data_from <= period.data_to < period.due_before:
                row.fault("data_to", _("the dates must follow each other: data_from, data_to, due_before"))
        for (before, _row), (after, row) in pairwise(whole):
            if before.due_before >= after.due_before:
                row.fault("due_before", _("is not after that of the period before"))

    def row(self, table: str, name: str) -> Table:
        return Table(f"[[{table}]] {name}", {}, self.faults)


def cited_codes(phrase: str) -> Iterator[str]:
    """The indicator codes that a sentence of the report names in braces."""
    for cited in CITED.findall(phrase):
        yield from re.split(r"[+/]", cited.strip("~"))
