"""Use case: what a unit sent, receipt by receipt, and what changed from one to the next, cell by cell."""

from collections.abc import Iterator
from dataclasses import dataclass

from danvan_cli.form import ASSESSMENT_FIELDS, TASKS
from danvan_cli.plan import Plan, Unit
from danvan_cli.receipt import Receipt, Status
from danvan_cli.register import Register

# Of a long text, this much is shown of either side.
_EXCERPT = 60


@dataclass(frozen=True)
class CellChange:
    """A cell that says something else than in the receipt before."""

    place: str
    label: str
    before: str
    after: str


def unit_history(plan: Plan, register: Register, unit: Unit) -> list[tuple[Receipt, list[CellChange]]]:
    """Each receipt of the unit in the order in which they came, with its changes against the one of the same period
    that came before it. Nothing was read of what could not be placed."""
    steps: list[tuple[Receipt, list[CellChange]]] = []
    last: dict[str, Receipt] = {}
    for receipt in register.receipts(unit=unit.id):
        placed = receipt.status is not Status.UNPLACED
        before = last.get(receipt.period) if placed else None
        steps.append((receipt, list(_changes(plan, register, before, receipt)) if before else []))
        if placed:
            last[receipt.period] = receipt
    return steps


def _changes(plan: Plan, register: Register, before: Receipt, after: Receipt) -> Iterator[CellChange]:
    old, new = register.answers(before), register.answers(after)
    for code in (*new, *(code for code in old if code not in new)):
        typed = [side[code].text if code in side else "" for side in (old, new)]
        if typed[0] != typed[1]:
            indicator = plan.indicator_by_code.get(code)
            where = (new.get(code) or old[code]).where
            yield CellChange(str(where._replace(file="")), indicator.label if indicator else code, *typed)
    fields = {column.key: column.heading for column in TASKS.inputs} | ASSESSMENT_FIELDS
    texts = {(n.task, n.field): n for n in register.narratives(before)}
    for narrative in register.narratives(after):
        earlier = texts.get((narrative.task, narrative.field))
        was = earlier.text if earlier else ""
        if was != narrative.text:
            label = f"{narrative.task} {fields[narrative.field]}".strip()
            place = str(narrative.where._replace(file=""))
            yield CellChange(place, label, _excerpt(was, narrative.text), _excerpt(narrative.text, was))


def _excerpt(text: str, other: str) -> str:
    """The text from where it begins to differ from the other."""
    at = next(
        (n for n, (one, two) in enumerate(zip(text, other, strict=False)) if one != two), min(len(text), len(other))
    )
    begin = max(at - 15, 0)
    return ("…" if begin else "") + text[begin : begin + _EXCERPT] + ("…" if begin + _EXCERPT < len(text) else "")
