"""What one unit said for one period: figures and texts, each with the cell that it was read from."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from danvan_cli.finding import Where
from danvan_cli.register.decision import Decision


class State(StrEnum):
    """Blank, 0 and "không phát sinh" are three things: no answer, a count of none, and nothing to count."""

    GIVEN = "given"
    BLANK = "blank"
    NONE_ARISEN = "none-arisen"
    UNREADABLE = "unreadable"


class Trouble(StrEnum):
    """Why a cell's content was not taken as it stands."""

    NO = ""
    NOT_A_NUMBER = "not-a-number"
    ERROR_CELL = "error-cell"
    NOT_CALCULATED = "not-calculated"
    DATE = "date"
    TYPED_AS_TEXT = "typed-as-text"
    GUESSED = "guessed"
    AMBIGUOUS = "ambiguous"
    OTHER_UNIT = "other-unit"
    NOT_YES_NO = "not-yes-no"
    NOT_A_LIST = "not-a-list"
    ONE_ITEM = "one-item"
    MARK = "mark"
    NONE_SAID = "none-said"
    ABOUT = "about"
    RANGE = "range"
    FRACTION = "fraction"
    IN_WORDS = "in-words"
    SCALED = "scaled"


class Answer(NamedTuple):
    """One indicator's cell. `value` is None unless GIVEN or NONE_ARISEN; for yes-no it is 1 or 0, for a list the
    number of its items. `text` is the cell as the unit typed it, `other` a second possible reading, `note` what the
    unit remarked beside it."""

    code: str
    where: Where
    state: State
    value: Decimal | None = None
    text: str = ""
    trouble: Trouble = Trouble.NO
    other: Decimal | None = None
    note: str = ""


class Narrative(NamedTuple):
    """One text: `task` is a task's id, or "" for the general assessment; `field` one of the form's text fields."""

    task: str
    field: str
    where: Where
    text: str
    sketch: tuple[int, ...] = ()


_NOWHERE = Where("")


class Claim(NamedTuple):
    """What the workbook says of itself under one heading, visibly (with its place) or in the hidden stamp."""

    visible: str = ""
    hidden: str = ""
    where: Where = _NOWHERE


class Origin(NamedTuple):
    """Where a file came from, which its content is compared with: the collected folder's own name, who sent it (an
    address or a name). `assigned` is the decision whose report it is."""

    folder: str = ""
    sender: str = ""
    assigned: Decision | None = None


class Recoding(NamedTuple):
    """Cells with text in fonts of before Unicode: the place of the first (without its file), how many, the fonts, and
    of the first what was typed and what it was taken for."""

    where: Where
    cells: int
    fonts: tuple[str, ...]
    before: str
    after: str


class LayoutFault(NamedTuple):
    """A part of the form that is missing, doubled or contradicts itself. `kind` is a `form.Fault`; `part` is a row's
    key, a heading or a sheet. `keys` are all rows and `cells` all cells that are meant, where they are several."""

    kind: str
    where: Where
    part: str
    detail: str = ""
    keys: tuple[str, ...] = ()
    cells: tuple[Where, ...] = ()

    @property
    def touched(self) -> tuple[str, ...]:
        """The keys of which it is not certain any more where they stand."""
        return (self.part, *self.keys)


@dataclass(frozen=True)
class Submission:
    """A workbook as read. Answers and narratives stand in the sheet's order; what is asked is the plan's to say.
    `converted` and `left` are the texts in old fonts that were put into Unicode, and those that could not be."""

    file: str
    claims: Mapping[str, Claim]
    answers: tuple[Answer, ...]
    narratives: tuple[Narrative, ...]
    faults: tuple[LayoutFault, ...] = ()
    converted: Recoding | None = None
    left: Recoding | None = None

    def claim(self, name: str) -> Claim:
        return self.claims.get(name, Claim())

    def values(self) -> dict[str, Decimal]:
        """The figures that can be counted with, by indicator code."""
        return {answer.code: answer.value for answer in self.answers if answer.value is not None}


class Earlier(NamedTuple):
    """A figure that a unit gave before, from the register."""

    value: Decimal
    period: str
    received: date
    where: Where
