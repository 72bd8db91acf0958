"""That a workbook came: when, by what evidence, and what became of it."""

from datetime import date
from enum import StrEnum
from typing import NamedTuple


class Status(StrEnum):
    """What became of a file. `unplaced`: danvan cannot tell whose report it is, or for what; `duplicate`: the same
    bytes are in the register already."""

    ACCEPTED = "accepted"
    RETURNED = "returned"
    UNPLACED = "unplaced"
    DUPLICATE = "duplicate"


class Evidence(StrEnum):
    """How the date of receipt is known; which overrules which, `collect` says. A file's own date proves nothing."""

    GIVEN = "given"
    INCOMING_REGISTER = "incoming-register"
    EMAIL = "e-mail"
    COLLECTED = "collected"


class Receipt(NamedTuple):
    """One row of the register. `replaces` is the id of the unit's receipt before this one for the same period, `first`
    that of the first judgement of the same bytes."""

    id: int
    file: str
    sha256: str
    unit: str
    period: str
    status: Status
    received: date
    evidence: Evidence
    collected: str
    errors: int = 0
    warnings: int = 0
    replaces: int | None = None
    first: int = 0
