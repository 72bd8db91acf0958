"""Each command's results as JSON, stable for scripts: keys are added, never renamed or removed."""

import json
import sys
from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from danvan_cli.finding import Finding
from danvan_cli.overdue import PeriodStanding
from danvan_cli.plan import Unit
from danvan_cli.receipt import Receipt, Status

if TYPE_CHECKING:
    from danvan_cli.collect import Batch, Collected
    from danvan_cli.history import CellChange
    from danvan_cli.report import Made
    from danvan_cli.summary import Summary


def write(value: dict[str, Any]) -> None:
    """To standard output: never wrapped, never coloured."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=2) + "\n")


def files(collected: Sequence["Collected"], period: str, batch: "Batch | None" = None) -> dict[str, Any]:
    """Of `collect` and `check`; of a collected folder also what was passed over and what is in doubt."""
    statuses = [file.status for file in collected]
    return {
        "period": period,
        "files": [
            {
                "file": file.file,
                "unit": file.unit,
                "period": file.period,
                "status": file.status.value,
                "received": file.received.isoformat(),
                "evidence": file.evidence.value,
                "findings": [_finding(finding) for finding in file.findings],
            }
            for file in collected
        ],
        "counts": {status.value: statuses.count(status) for status in Status},
        **({"skipped": list(batch.skipped), "doubts": list(batch.doubts)} if batch else {}),
    }


def _finding(finding: Finding) -> dict[str, str]:
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "file": finding.where.file,
        "sheet": finding.where.sheet,
        "cell": finding.where.cell,
        "message": finding.message,
        "remedy": finding.remedy,
    }


def report(summary: "Summary", made: Iterable["Made"]) -> dict[str, Any]:
    """Of `report`: the files written, the coverage, and each indicator's total."""
    return {
        "period": summary.period.id,
        "files": [
            {"file": str(file.path), "unchanged": file.same, "kept": str(file.kept) if file.kept else None}
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
                    }
                    for unit in period.units
                ],
            }
            for period in periods
        ],
    }


def history(unit: Unit, steps: Sequence[tuple[Receipt, Sequence["CellChange"]]]) -> dict[str, Any]:
    """Of `history`: each receipt with its changes against the one before it."""
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
                "changes": [
                    {"place": change.place, "label": change.label, "before": change.before, "after": change.after}
                    for change in changes
                ],
            }
            for receipt, changes in steps
        ],
    }
