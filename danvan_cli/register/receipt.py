"""That a workbook came: when, by what evidence, and what became of it; which of several counts."""

from collections.abc import Sequence
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
    that of the first judgement of the same bytes; `errors` counts those that nobody accepted, `accepted` the others.
    Its `sender` and the collected `folder` are "" where they are not known."""

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
    accepted: int = 0
    sender: str = ""
    folder: str = ""


class Why(StrEnum):
    """Why a receipt counts for a period, or that none does."""

    ONLY_ONE = "only-one"
    ONLY_ACCEPTABLE = "only-acceptable"
    LATEST = "latest"
    TAKEN_LAST = "taken-last"
    LATER_RETURNED = "later-returned"
    NONE_ACCEPTABLE = "none-acceptable"


class Verdict(NamedTuple):
    """Which of a unit's receipts counts for a period (None: none does), which one decides whether it was in time, and
    how many came. `latest` came last of all, `acceptable` is the number of those that could count."""

    period: str
    counts: Receipt | None
    first: Receipt | None
    latest: Receipt
    why: Why
    came: int
    acceptable: int


def verdict(period: str, came: Sequence[Receipt]) -> Verdict:
    """Which of the receipts of one unit and period counts: of the acceptable ones the latest by its day of receipt, of
    one day that which was taken last. `came` is in that order and not empty."""
    acceptable = [receipt for receipt in came if receipt.status is Status.ACCEPTED]
    if not acceptable:
        return Verdict(period, None, None, came[-1], Why.NONE_ACCEPTABLE, len(came), 0)
    counts = acceptable[-1]
    if len(came) == 1:
        why = Why.ONLY_ONE
    elif counts is not came[-1]:
        why = Why.LATER_RETURNED
    elif len(acceptable) == 1:
        why = Why.ONLY_ACCEPTABLE
    else:
        why = Why.TAKEN_LAST if acceptable[-2].received == counts.received else Why.LATEST
    return Verdict(period, counts, acceptable[0], came[-1], why, len(came), len(acceptable))
