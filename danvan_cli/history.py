"""Use case: what a unit sent, receipt by receipt, and what changed from one to the next, cell by cell."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from danvan_cli.form.layout import ASSESSMENT_FIELDS, TASKS
from danvan_cli.plan import Plan, Unit
from danvan_cli.register.database import Register
from danvan_cli.register.decision import Decision
from danvan_cli.register.receipt import Receipt, Status, Verdict, verdict
from danvan_cli.register.reminder import Sent
from danvan_cli.submission import Answer, Narrative

# Of a long text, this much is shown of either side.
_EXCERPT = 60


@dataclass(frozen=True)
class History:
    """What a unit sent, in the order in which it came, each receipt with its changes against the one before of its
    period; the earlier file whose figures and texts a receipt only repeats, by the receipt's id; what counts; what was
    decided, and by which letters it was reminded."""

    steps: tuple[tuple[Receipt, list["CellChange"]], ...]
    repeats: Mapping[int, str]
    verdicts: tuple[Verdict, ...]
    decided: tuple[Decision, ...]
    reminded: tuple[Sent, ...]


@dataclass(frozen=True)
class CellChange:
    """A cell that says something else than in the receipt before."""

    place: str
    label: str
    before: str
    after: str


def history_of(plan: Plan, register: Register, unit: Unit) -> History:
    """All that the register knows of the unit."""
    steps = tuple(unit_history(plan, register, unit))
    placed = [receipt for receipt, _changes in steps if receipt.status is not Status.UNPLACED]
    of_periods = {period.id: [one for one in placed if one.period == period.id] for period in plan.periods}
    decided = tuple(decision for decision in register.decisions().in_force.values() if decision.unit == unit.id)
    return History(
        steps,
        {number: file for came in of_periods.values() for number, file in _repeats(register, came)},
        tuple(verdict(period, came) for period, came in of_periods.items() if came),
        decided,
        tuple(sent for sent in register.sent_letters().in_force.values() if sent.unit == unit.id),
    )


def _repeats(register: Register, came: Sequence[Receipt]) -> Iterator[tuple[int, str]]:
    """Ids of receipts that say the same as an earlier one, with the latest such file."""
    said = [(receipt, register.answers(receipt), register.narratives(receipt)) for receipt in came]
    for at, (receipt, figures, texts) in enumerate(said):
        for earlier, their_figures, their_texts in reversed(said[:at]):
            if same_figures(figures, their_figures) and same_texts(texts, their_texts):
                yield receipt.id, earlier.file
                break


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


def same_figures(one: Mapping[str, Answer], other: Mapping[str, Answer]) -> bool:
    """Whether two workbooks say the same in each indicator's cell and note, in whatever cells these stand."""
    return one.keys() == other.keys() and all(
        (answer.state, answer.value, answer.text, answer.note)
        == (other[code].state, other[code].value, other[code].text, other[code].note)
        for code, answer in one.items()
    )


def same_texts(one: Iterable[Narrative], other: Iterable[Narrative]) -> bool:
    """Whether two workbooks tell the same, field by field."""
    return {(n.task, n.field, n.text) for n in one} == {(n.task, n.field, n.text) for n in other}


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
