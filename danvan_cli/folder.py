"""Use cases: a working folder for an office, and one for the demonstration."""

import shutil
from collections.abc import Iterator
from pathlib import Path

from danvan_cli.bundled import bundled
from danvan_cli.documents import FOLDER
from danvan_cli.errors import DanvanError, reason_of
from danvan_cli.language import N_, _
from danvan_cli.plan_file import DEFAULT_PLAN, PLAN_NAME

# One whole round, in the order of the year.
_ON_21_MARCH = {name: [name, "--period", "q1", "--on", "2025-03-21"] for name in ("return", "remind", "report")}
DEMO_COMMANDS = (
    (N_("The plan: what is asked of whom, by when"), ["plan"]),
    (N_("Blank workbooks for the units"), ["forms", "--period", "q1"]),
    (N_("The units' workbooks came: read, check and register them"), ["collect", "sample_data/2025-q1"]),
    (N_("Who is late?"), ["overdue", "--period", "q1", "--on", "2025-03-21"]),
    (N_("What is wrong goes back to its unit, marked in its own workbook"), _ON_21_MARCH["return"]),
    (N_("Letters to those who still owe a report"), _ON_21_MARCH["remind"]),
    (N_("The report of quarter I, in Word, with its Excel appendix"), _ON_21_MARCH["report"]),
    (N_("Whose number is this?"), ["trace", "2.4", "--period", "q1"]),
    (N_("Forms for six months, with the figures of quarter I filled in"), ["forms", "--period", "6m"]),
    (N_("The workbooks of six months"), ["collect", "sample_data/2025-6m"]),
    (N_("Who is late?"), ["overdue", "--period", "6m", "--on", "2025-06-20"]),
    (N_("The report of six months, compared with quarter I"), ["report", "--period", "6m", "--on", "2025-06-20"]),
    (N_("All units and periods at a glance"), ["status", "--on", "2025-06-20"]),
)


def make_folder(folder: Path, plan: Path) -> Iterator[tuple[Path, bool]]:
    """Copy the plan and the Word templates into the folder; what is there already stays. Yields (path, made).

    Raises `DanvanError` where the folder cannot be written.
    """
    copies = [(plan, folder / PLAN_NAME)]
    copies += [(template, folder / FOLDER / template.name) for template in sorted(bundled(FOLDER).glob("*.docx"))]
    try:
        for source, target in copies:
            made = not target.exists()
            if made:
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(source, target)
            yield target, made
    except OSError as error:
        message = _("The folder {path} cannot be written: {reason}.")
        raise DanvanError(message.format(path=folder, reason=reason_of(error))) from error


def copy_sample_data(folder: Path) -> None:
    """Copy the invented workbooks into the folder, with a plan of its own, so that no register but the folder's is
    touched. Raises `DanvanError` where it cannot be written."""
    list(make_folder(folder, DEFAULT_PLAN))
    try:
        for period in sorted(path for path in bundled("sample_data").iterdir() if path.is_dir()):
            if not period.name.startswith(("_", ".")):
                shutil.copytree(period, folder / "sample_data" / period.name, dirs_exist_ok=True)
    except OSError as error:
        message = _("The folder {path} cannot be written: {reason}.")
        raise DanvanError(message.format(path=folder, reason=reason_of(error))) from error
