"""Each command's results as JSON, stable for scripts: keys are added, never renamed or removed."""

import json
import sys
from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from danvan_cli.finding import Finding
from danvan_cli.overdue import PeriodStanding
from danvan_cli.plan import Unit
from danvan_cli.register.decision import Decision, Decisions
from danvan_cli.register.receipt import Status
from danvan_cli.register.reminder import Sent

if TYPE_CHECKING:
    from danvan_cli.collect import Batch, Collected
    from danvan_cli.decide import Outcome
    from danvan_cli.history import History
    from danvan_cli.made import Made
    from danvan_cli.summary import Summary
    from danvan_cli.template import CheckedTemplate, TemplateField
    from danvan_cli.trace import Traced, TracedPercentage
    from danvan_cli.verify import Verified


def write(value: dict[str, Any]) -> None:
    """To standard output: never wrapped, never coloured."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=2) + "\n")


def files(collected: Sequence["Collected"], period: str, batch: "Batch | None" = None) -> dict[str, Any]:
    """Of `collect` and `check`; of a collected folder also what was passed over and what is in doubt."""
    statuses = [file.status for file in collected]
    return {
        "period": period,
        "files": [_file(file) for file in collected],
        "counts": {status.value: statuses.count(status) for status in Status},
        **({"skipped": list(batch.skipped), "doubts": list(batch.doubts)} if batch else {}),
    }


def _file(file: "Collected") -> dict[str, Any]:
    return {
        "file": file.file,
        "unit": file.unit,
        "period": file.period,
        "status": file.status.value,
        "received": file.received.isoformat(),
        "evidence": file.evidence.value,
        "findings": [_finding(finding) for finding in file.findings],
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "file": finding.where.file,
        "sheet": finding.where.sheet,
        "cell": finding.where.cell,
        "message": finding.message,
        "remedy": finding.remedy,
        "accepted": _signed(finding.accepted) if finding.accepted else None,
    }


def _signed(decision: Decision) -> dict[str, str]:
    return {"by": decision.by, "at": decision.at, "reason": decision.reason}


def outcome(made: "Outcome") -> dict[str, Any]:
    """Of `assign`, `accept` and `extend`: what was recorded, and what became of the files by it."""
    return {
        "decisions": [_decision(decision) for decision in made.decisions],
        "files": [_file(file) for file in made.files],
    }


def decisions(shown: Sequence[Decision], known: Decisions) -> dict[str, Any]:
    """Of `decisions`."""
    return {"decisions": [_decision(decision) | {"in_force": known.holds(decision)} for decision in shown]}


def _decision(decision: Decision) -> dict[str, Any]:
    return {
        "id": decision.id,
        "kind": decision.kind.value,
        **_signed(decision),
        "unit": decision.unit,
        "period": decision.period,
        "file": decision.file,
        "sha256": decision.sha256,
        "code": decision.code,
        "sheet": decision.sheet,
        "cell": decision.cell,
        "until": decision.until.isoformat() if decision.until else None,
        "withdraws": decision.withdraws,
    }


def report(summary: "Summary", made: Iterable["Made"]) -> dict[str, Any]:
    """Of `report`: the files written, the coverage, and each indicator's total."""
    return {
        "period": summary.period.id,
        "files": [
            {
                "file": str(file.path),
                "unchanged": file.same,
                "kept": str(file.kept) if file.kept else None,
                "edits": [place._asdict() | {"needs_look": place.needs_look} for place in file.edits],
                "hindrance": file.hindrance,
            }
            for file in made
        ],
        "units": {
            "owing": len(summary.owing),
            "given": len(summary.owing) - len(summary.missing),
            "missing": [unit.id for unit in summary.missing],
        },
        "figures": [
            {
                "code": code,
                "total": None if figure.total is None else str(figure.total),
                "given": figure.coverage[0],
                "expected": figure.coverage[1],
            }
            for code, figure in summary.figures.items()
        ],
    }


def standings(periods: Sequence[PeriodStanding], on: date) -> dict[str, Any]:
    """Of `overdue` and `status`."""
    return {
        "on": on.isoformat(),
        "periods": [
            {
                "period": period.period.id,
                "last_good_day": period.last_good_day.isoformat(),
                "units": [
                    {
                        "unit": unit.unit.id,
                        "name": unit.unit.name,
                        "group": unit.unit.group,
                        "state": unit.state.value,
                        "days_late": unit.days_late,
                        "working_days_late": unit.working_days_late,
                        "received": unit.receipt.received.isoformat() if unit.receipt else None,
                        "evidence": unit.receipt.evidence.value if unit.receipt else None,
                        "errors": unit.receipt.errors if unit.receipt else 0,
                        "accepted": unit.receipt.accepted if unit.receipt else 0,
                        "extension": _decision(unit.extension) if unit.extension else None,
                    }
                    for unit in period.units
                ],
            }
            for period in periods
        ],
    }


def history(unit: Unit, told: "History") -> dict[str, Any]:
    """Of `history`: each receipt with its changes against the one before it; which one counts for each period, why."""
    return {
        "unit": unit.id,
        "receipts": [
            {
                "file": receipt.file,
                "sha256": receipt.sha256,
                "period": receipt.period,
                "status": receipt.status.value,
                "received": receipt.received.isoformat(),
                "evidence": receipt.evidence.value,
                "errors": receipt.errors,
                "warnings": receipt.warnings,
                "accepted": receipt.accepted,
                "same_as": told.repeats.get(receipt.id),
                "changes": [
                    {"place": change.place, "label": change.label, "before": change.before, "after": change.after}
                    for change in changes
                ],
            }
            for receipt, changes in told.steps
        ],
        "periods": [
            {
                "period": verdict.period,
                "counts": verdict.counts.file if verdict.counts else None,
                "sha256": verdict.counts.sha256 if verdict.counts else None,
                "why": verdict.why.value,
                "in_time_by": verdict.first.file if verdict.first else None,
            }
            for verdict in told.verdicts
        ],
        "decisions": [_decision(decision) for decision in told.decided],
        "reminders": [letter_sent(sent) for sent in told.reminded],
    }


def letter_sent(sent: Sent) -> dict[str, Any]:
    """A letter that reminded a unit, as it was recorded."""
    return {
        "id": sent.id,
        "unit": sent.unit,
        "period": sent.period,
        "day": sent.day.isoformat(),
        "level": sent.level,
        "number": sent.number,
        "joint": sent.joint,
        "until": sent.until.isoformat(),
        "by": sent.by,
        "at": sent.at,
        "withdraws": sent.withdraws,
    }


def traced(found: "Traced | TracedPercentage", period: str) -> dict[str, Any]:
    """Of `trace`: the figures, each with its sources; of a percentage also its two sums."""
    from danvan_cli.trace import Traced

    if isinstance(found, Traced):
        return {"period": period, "figures": [_figure(found)]}
    percentage = found.percentage
    return {
        "period": period,
        "code": percentage.ratio.code,
        "percent": None if percentage.percent is None else str(percentage.percent),
        "of": str(found.of),
        "over": str(found.over),
        "units": percentage.units,
        "figures": [_figure(figure) for figure in found.figures],
    }


def _figure(found: "Traced") -> dict[str, Any]:
    figure = found.figure
    return {
        "code": figure.indicator.code,
        "total": None if figure.total is None else str(figure.total),
        "given": figure.coverage[0],
        "expected": figure.coverage[1],
        "sources": [
            {
                "unit": source.unit.id,
                "value": str(source.answer.value) if source.answer and source.answer.value is not None else None,
                "typed": source.answer.text if source.answer else "",
                "counted": source.counted,
                "file": source.answer.where.file if source.answer else "",
                "sheet": source.answer.where.sheet if source.answer else "",
                "cell": source.answer.where.cell if source.answer else "",
                "received": source.receipt.received.isoformat() if source.receipt else None,
                "sha256": source.receipt.sha256 if source.receipt else None,
            }
            for source in found.sources
        ],
    }


def verified(periods: "Sequence[Verified]") -> dict[str, Any]:
    """Of `verify`: how much was compared, and each difference."""
    return {
        "periods": [
            {
                "period": one.period.id,
                "files": one.files,
                "figures": one.figures,
                "texts": one.texts,
                "totals": one.totals,
                "differences": [
                    {
                        "fault": difference.fault.value,
                        "unit": difference.unit,
                        "where": difference.where,
                        "registered": difference.registered,
                        "found": difference.found,
                    }
                    for difference in one.differences
                ],
            }
            for one in periods
        ]
    }


def templates(checked: "Sequence[CheckedTemplate]") -> dict[str, Any]:
    """Of `template check`: every fault of every template."""
    return {
        "templates": [
            {
                "file": str(template.path),
                "faults": [
                    {
                        "fault": fault.kind,
                        "part": fault.part.value,
                        "heading": fault.heading,
                        "text": fault.text,
                        "message": fault.message,
                        "near": fault.near,
                    }
                    for fault in template.faults
                ],
            }
            for template in checked
        ]
    }


def fields(found: "Sequence[TemplateField]") -> dict[str, Any]:
    """Of `template fields`: every name that a template can print."""
    return {"fields": [{**field._asdict(), "kind": field.kind.value} for field in found]}
