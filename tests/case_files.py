"""Cases of checks, each a text: what the units sent, and which findings are expected, these and no others.

The first paragraph says what the case shows. Then, a line each:

    plan an-nhon                      else the small plan of these tests
    asked 8t                          the clerk collects this period only
    limit file_seconds = 1            another limit than the plan's
    form hoa-sen 4t                   a filled form (see `filled`); also: … as NAME.xlsx, … received 2026-05-08
    sender ABC <a@b.vn>               who sent the form above
    assigned hoa-sen 4t               whose report a person has said it is
    file zip_bomb                     a file of that maker in `hostile`
    2.1 = -3                          a change to the form above
    -> V03 Chỉ tiêu!E12               a finding that is expected of the form or file above
"""

import re
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from filled import filled, plan_of
from hostile import MAKERS

from danvan_cli.collect import Collector, list_folder
from danvan_cli.deadline import Calendar
from danvan_cli.finding import Finding
from danvan_cli.intake.worker import examine_content
from danvan_cli.plan import Period, Plan
from danvan_cli.register.database import Register
from danvan_cli.register.decision import Decision, Kind
from danvan_cli.submission import Origin

CASES = Path(__file__).parent / "cases"
_FORM = re.compile(r"form (\S+) (\S+)(?: as (.+?))?(?: received (\S+))?")


@dataclass
class Sent:
    """One file of a case. `changes` are those to a form; a `maker` makes any other file."""

    name: str
    unit: str = ""
    period: str = ""
    maker: str = ""
    received: str = ""
    origin: Origin = field(default_factory=Origin)
    changes: list[str] = field(default_factory=list)
    expected: list[str] = field(default_factory=list)

    def write(self, plan: Plan, folder: Path) -> Path:
        path = folder / self.name
        if self.maker:
            MAKERS[self.maker](path)
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(filled(plan, self.unit, self.period, "\n".join(self.changes)))
        return path


@dataclass
class CaseFile:
    plan: Plan
    asked: Period | None = None
    limits: dict[str, Any] = field(default_factory=dict)
    sent: list[Sent] = field(default_factory=list)


def read_case(text: str) -> CaseFile:
    case = CaseFile(plan_of("small"))
    _title, _, body = text.partition("\n\n")
    for line in filter(None, map(str.strip, body.splitlines())):
        word, _, rest = line.partition(" ")
        if word == "plan":
            case.plan = plan_of(rest)
        elif word == "asked":
            case.asked = case.plan.period_by_id[rest]
        elif word == "limit":
            name, _, value = rest.partition(" = ")
            case.limits[name] = int(value)
        elif word == "file":
            case.sent.append(Sent(f"{len(case.sent) + 1} {rest}.xlsx", maker=rest))
        elif match := _FORM.fullmatch(line):
            unit, period, name, received = match.groups("")
            case.sent.append(Sent(name or f"{len(case.sent) + 1}.xlsx", unit, period, received=received))
        elif word == "sender":
            case.sent[-1].origin = case.sent[-1].origin._replace(sender=rest)
        elif word == "assigned":
            unit, period = rest.split()
            decision = Decision(Kind.ASSIGN, "clerk", "2026-04-27T08:00:00+07:00", "by phone", unit=unit, period=period)
            case.sent[-1].origin = case.sent[-1].origin._replace(assigned=decision)
        elif word == "->":
            case.sent[-1].expected.append(rest)
        else:
            case.sent[-1].changes.append(line)
    case.plan = replace(case.plan, limits=case.plan.limits._replace(**case.limits))
    return case


def found_in(case: CaseFile, folder: Path) -> dict[str, list[str]]:
    """What danvan finds in each file of the case: `V03 Chỉ tiêu!E12`."""
    paths = [sent.write(case.plan, folder) for sent in case.sent]
    alone = len(paths) == 1 and not case.limits and not case.sent[0].received and not paths[0].is_symlink()
    if alone:
        sent, content = case.sent[0], paths[0].read_bytes()
        return {sent.name: _shown(examine_content(case.plan, case.asked, sent.name, content, sent.origin).findings)}
    return _collected(case, folder)


def _collected(case: CaseFile, folder: Path) -> dict[str, list[str]]:
    """The files taken one after the other, each on the day on which its data end unless the case says when."""
    rows = [f'"{sent.name}",{_day(case.plan, sent)}' for sent in case.sent]
    (folder / "so-van-ban-den.csv").write_text("\n".join(["Tệp,Ngày đến", *rows]), encoding="utf-8")
    calendar = Calendar.of(case.plan.deadline, frozenset())
    now = datetime(2027, 1, 5, 8, tzinfo=UTC)
    with Register(folder / "register" / "danvan.db", case.plan.id) as register:
        collector = Collector(case.plan, "plan", register, lambda: calendar, now, case.asked)
        collected = collector.collect(list_folder(folder, now).entries, 1)
        return {one.file: _shown(one.findings) for one in collected if one.file.endswith(".xlsx")}


def _day(plan: Plan, sent: Sent) -> date:
    if sent.received:
        return date.fromisoformat(sent.received)
    return plan.period_by_id[sent.period].data_to if sent.period else plan.periods[0].data_to


def _shown(findings: tuple[Finding, ...]) -> list[str]:
    return [" ".join(filter(None, (one.code, str(one.where._replace(file=""))))) for one in findings]
