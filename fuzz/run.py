"""Thousands of spoilt workbooks through danvan's own examining, in its own worker processes.

    python -m fuzz.run --files 20000 --seed 1 --state fuzz.jsonl --keep FOLDER

Of each file it asserts: the batch goes on; the file has a submission or a finding that says why not; and no figure was
changed in silence: each one is what an independent reading of the spoilt file shows, or a finding stands at its cell or
on the file. Each file can be made again from the seed and its number. A run that was stopped goes on from its state.
"""

import argparse
import contextlib
import json
import os
import random
import resource
import sys
import threading
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import NamedTuple

from danvan_cli.intake.apart import Apart, Stopped, TookTooLong
from danvan_cli.intake.worker import Examined, Job, examine_all
from danvan_cli.plan import Plan
from danvan_cli.render.package import frozen
from danvan_cli.submission import Answer, State
from danvan_cli.texts.text import clean
from fuzz.mutations import BYTES, XML, in_archive
from fuzz.truth import ERROR, OTHER, READERS, NoTruth, Truth, truth_of

_TESTS = Path(__file__).resolve().parent.parent / "tests"
_SHARES = {"xlsx": 30, "shared": 25, "strict": 5, "xls": 12, "ods": 12, "xlsb": 8, "html": 3, "csv": 2, "xml": 3}
_ENDINGS = {"xls": ".xls", "ods": ".ods", "xlsb": ".xlsb", "html": ".html", "csv": ".csv", "xml": ".xml"}
_PACKED = ("xlsx", "shared", "strict", "ods", "xlsb")
_STAMP = date(2026, 1, 1)
_REPORTS = (("hoa-sen", "4t"), ("tuoi-tho", "4t"), ("hoa-sen", "8t"))
_VARIETY = ("", "2.1 = 1234\n2.2 = 7", '1.1 = "12"', '2.1 = "Không phát sinh"')


class Spoilt(NamedTuple):
    """One file: how it came about, and its bytes."""

    number: int
    kind: str
    change: str
    content: bytes


@dataclass(frozen=True)
class Outcome:
    """What became of one file. `untrue` says why its figures could not be compared with the truth; `wrong` names those
    that changed in silence."""

    number: int
    kind: str
    change: str
    result: str
    untrue: str
    wrong: tuple[str, ...]
    seconds: float


@cache
def original(kind: str, report: int, variety: int) -> bytes:
    """A filled form in one of the formats."""
    import formats
    from filled import filled

    unit, period = _REPORTS[report]
    form = filled(plan(), unit, period, _VARIETY[variety])
    makers = {
        "shared": formats.as_xlsx,
        "strict": formats.strict,
        "xls": formats.as_xls,
        "ods": formats.as_ods,
        "xlsb": formats.as_xlsb,
        "html": formats.as_web_page,
        "csv": formats.as_csv,
        "xml": formats.as_xml_2003,
    }
    content = makers[kind](form) if kind in makers else form
    # No clock in it: the same seed spoils the same bytes.
    return frozen(content, _STAMP) if content.startswith(b"PK") else content


@cache
def plan() -> Plan:
    """The small plan, with limits that a run of thousands can wait for."""
    from filled import plan_of

    small = plan_of("small")
    return replace(small, limits=small.limits._replace(file_seconds=20))


def spoilt(seed: int, number: int) -> Spoilt:
    dice = random.Random(f"{seed} {number}")
    kind = dice.choices(list(_SHARES), list(_SHARES.values()))[0]
    content = original(kind, dice.randrange(len(_REPORTS)), dice.randrange(len(_VARIETY)))
    steps = []
    for _ in range(dice.choice((1, 1, 1, 2, 3))):
        if kind in _PACKED and dice.random() < 0.85:
            try:
                change, content = in_archive(dice, content, BYTES if kind == "xlsb" else XML)
            except Exception:  # no archive any more
                break
        elif content:
            change = dice.choice(list(BYTES))
            content = BYTES[change](dice, content)
            change = f"bytes: {change}"
        steps.append(change)
    return Spoilt(number, kind, " + ".join(steps[:1]) + (" …" if len(steps) > 1 else ""), content)


def run(seed: int, numbers: Sequence[int], keep: Path | None = None) -> Iterator[Outcome]:
    def jobs() -> Iterator[tuple[Spoilt, Job | None]]:
        for number in numbers:
            one = spoilt(seed, number)
            yield one, Job(f"{one.number}{_ENDINGS.get(one.kind, '.xlsx')}", one.content)

    began = time.perf_counter()
    with Apart(20, 1024) as apart:
        for one, examined in examine_all(plan(), None, jobs(), 2):
            assert examined is not None
            now = time.perf_counter()
            # The first one waits for the processes to start.
            outcome = _outcome(one, examined, now - began if one.number != numbers[0] else 0.0, apart)
            began = time.perf_counter()
            if keep and (outcome.wrong or outcome.result == "lost"):
                keep.mkdir(parents=True, exist_ok=True)
                (keep / f"{one.number}.{one.kind}").write_bytes(one.content)
            yield outcome


def _outcome(one: Spoilt, examined: Examined, seconds: float, apart: Apart) -> Outcome:
    codes = [finding.code for finding in examined.findings]
    if examined.submission is None:
        result = codes[0] if codes else "lost"
    else:
        errors = any(finding.severity == "error" for finding in examined.findings)
        result = "with errors" if errors else "with warnings" if codes else "in order"
    truth, why = _truth(one, apart) if examined.submission else (None, "")
    if truth is None and examined.submission and one.kind in READERS:
        with contextlib.suppress(NoTruth, Stopped, TookTooLong):
            truth = apart.run(truth_of, one.kind, one.content, True)
    wrong = tuple(_changed(examined, truth)) if truth is not None else ()
    return Outcome(one.number, one.kind, one.change, result, why, wrong, seconds)


def _truth(one: Spoilt, apart: Apart) -> tuple[Truth | None, str]:
    """What stands in the file, or why nobody can say."""
    if one.kind not in READERS:
        return None, "no second reading of this kind"
    try:
        return apart.run(truth_of, one.kind, one.content), ""
    except (NoTruth, Stopped, TookTooLong) as error:
        return None, str(error) or type(error).__name__


# Findings of the whole file that say that its figures are to be compared.
_WHOLE = {"F12", "F16", "F18"}


def _changed(examined: Examined, truth: Truth) -> Iterator[str]:
    assert examined.submission
    if any(finding.code in _WHOLE for finding in examined.findings):
        return
    named = {sheet for sheet, _cell in truth}
    told = {(finding.where.sheet, finding.where.cell) for finding in examined.findings}
    for answer in examined.submission.answers:
        place = answer.where.sheet, answer.where.cell
        # A sheet without a name is called differently by each reader.
        if place[0] in named | {"Chỉ tiêu"} and place not in told and not _is_true(answer, truth.get(place)):
            yield f"{answer.code} {place[0]}!{place[1]}: {answer.text!r}, in truth {truth.get(place)!r}"


def _is_true(answer: Answer, truth: object) -> bool:
    if truth is OTHER or answer.state is State.UNREADABLE:  # then nothing is taken from it
        return True
    if truth is None or truth is ERROR:
        return answer.value is None
    if isinstance(truth, float | int) and not isinstance(truth, bool):
        return answer.value is not None and (
            answer.value == Decimal(format(truth, ".15g")) or answer.text in ("Có", "Không")
        )
    text = clean(str(truth))
    return answer.text == text or (not text and answer.state is State.BLANK)


def _table(outcomes: Sequence[Outcome]) -> str:
    kinds = [kind for kind in _SHARES if any(one.kind == kind for one in outcomes)]
    results = sorted({one.result for one in outcomes})
    counts = Counter((one.result, one.kind) for one in outcomes)
    lines = ["outcome".ljust(16) + "".join(kind.rjust(8) for kind in kinds) + "     all"]
    for result in results:
        row = [counts[result, kind] for kind in kinds]
        lines.append(result.ljust(16) + "".join(str(count or "").rjust(8) for count in row) + str(sum(row)).rjust(8))
    read = [one for one in outcomes if one.result in ("in order", "with warnings", "with errors")]
    compared = sum(not one.untrue for one in read)
    lines.append(f"read: {len(read)}, of these compared with the truth: {compared}")
    wrong, lost = sum(bool(one.wrong) for one in outcomes), sum(one.result == "lost" for one in outcomes)
    lines.append(f"files with a figure changed in silence: {wrong}; files lost: {lost}")
    for kind, reasons in _untrue(read).items():
        lines.append(
            f"not compared, {kind}: " + "; ".join(f"{count} {why[:60]}" for why, count in reasons.most_common(8))
        )
    slowest = max(outcomes, key=lambda one: one.seconds)
    lines.append(f"slowest: {slowest.seconds:.1f} s, file {slowest.number} ({slowest.kind}, {slowest.change})")
    return "\n".join(lines)


def _untrue(read: Sequence[Outcome]) -> dict[str, Counter[str]]:
    """Why figures were not compared, by kind of workbook."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for one in read:
        if one.untrue:
            found[one.kind][f"{one.untrue.partition(',')[0]} ({one.change})"] += 1
    return found


def _watch(most: list[int]) -> None:
    """Keep the largest memory, in kB, that any process below this one ever had."""
    while True:
        below = {os.getpid()}
        for path in sorted(Path("/proc").glob("[0-9]*/stat"), key=lambda path: int(path.parts[2])):
            with contextlib.suppress(OSError, ValueError, IndexError):
                number, parent = int(path.parts[2]), int(path.read_text().rpartition(")")[2].split()[1])
                if parent in below:
                    below.add(number)
                    status = path.with_name("status").read_text()
                    most[0] = max(most[0], int(status.partition("VmHWM:")[2].split()[0]))
        time.sleep(0.3)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--files", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--state", type=Path, default=None, help="file with the outcomes so far; the run goes on from it"
    )
    parser.add_argument("--keep", type=Path, default=None, help="folder for the files that danvan got wrong")
    options = parser.parse_args()
    sys.path.insert(0, str(_TESTS))
    outcomes: list[Outcome] = []
    if options.state and options.state.exists():
        rows = [json.loads(line) for line in options.state.read_text(encoding="utf-8").splitlines()]
        outcomes = [Outcome(**{**row, "wrong": tuple(row["wrong"])}) for row in rows]
    done = {one.number for one in outcomes}
    numbers = [number for number in range(options.files) if number not in done]
    most = [0]
    threading.Thread(target=_watch, args=(most,), daemon=True).start()
    for outcome in run(options.seed, numbers, options.keep):
        outcomes.append(outcome)
        if options.state:
            with options.state.open("a", encoding="utf-8") as state:
                state.write(json.dumps(vars(outcome), ensure_ascii=False) + "\n")
        if outcome.wrong:
            print(outcome.number, outcome.kind, outcome.change, *outcome.wrong[:3], sep="\n    ", flush=True)
        if len(outcomes) % 1000 == 0:
            print(f"{len(outcomes)} files", file=sys.stderr, flush=True)
    print(_table(outcomes))
    print(f"peak memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB here, "
          f"{most[0] // 1024} MB in a worker")  # fmt: skip
    return 1 if any(one.wrong or one.result == "lost" for one in outcomes) else 0


if __name__ == "__main__":
    sys.exit(main())
