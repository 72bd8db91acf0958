"""Use cases: what a person decides is recorded, and the files that it bears on are judged anew at once."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any, NoReturn

from danvan_cli.checks import may_be_accepted
from danvan_cli.collect import Collected, Collector, Entry
from danvan_cli.errors import DanvanError, reason_of
from danvan_cli.figures.numerals import show_date
from danvan_cli.finding import Finding, Severity
from danvan_cli.language import _
from danvan_cli.plan import Period, Unit
from danvan_cli.register.database import Register
from danvan_cli.register.decision import Decision, Kind
from danvan_cli.register.packing import pack
from danvan_cli.register.receipt import Receipt, Status
from danvan_cli.session import Session

# So many files of an ambiguous name are listed.
_LISTED = 5


@dataclass(frozen=True)
class Outcome:
    """The decisions recorded, and what became of the files by them."""

    decisions: tuple[Decision, ...]
    files: tuple[Collected, ...]


@dataclass(frozen=True)
class Desk:
    """Where decisions are made: by whom, when, why. Each method raises `DanvanError`, and records nothing, where there
    is nothing to decide."""

    session: Session
    by: str
    now: datetime
    reason: str

    def assign(self, file: str, unit: Unit, period: Period | None) -> Outcome:
        """The file is the unit's report for the period, that which its content names if none is given."""
        receipt = self._called(file)
        if unread := next((f for f in self.session.register.findings(receipt) if f.code.startswith("F")), None):
            message = _("{file} cannot be read ({code}), so there is nothing to assign. Ask for a readable workbook.")
            raise DanvanError(message.format(file=receipt.file, code=unread.code))
        if not period and not receipt.period:
            message = _("{file} does not say for which period it is; say it by --period.")
            raise DanvanError(message.format(file=receipt.file))
        decision = self._decision(Kind.ASSIGN, receipt, unit=unit.id, period=period.id if period else receipt.period)
        return self._decide([receipt], [decision])

    def withdraw_assignment(self, file: str) -> Outcome:
        """The file is again whose its content says."""
        receipt = self._called(file)
        found = self.session.register.decisions().assignment(receipt.sha256)
        return self._decide([receipt], [self._withdrawal(found, receipt.file)])

    def accept(self, of: str, code: str, cells: Sequence[str], period: Period | None) -> Outcome:
        """Findings of the code in a file, or in a unit's latest one, are no hindrance any more. `cells` are places such
        as `Chỉ tiêu!E17`; without any the code has to be there once only."""
        receipt = self._latest(of, period)
        found = self._to_accept(receipt, code, cells)
        decisions = [
            self._decision(
                Kind.ACCEPT, receipt, unit=receipt.unit, period=receipt.period, code=code, sheet=finding.where.sheet,
                cell=finding.where.cell, found=pack(finding.arguments),
            )
            for finding in found
        ]  # fmt: skip
        return self._decide([receipt], decisions)

    def withdraw_acceptance(self, of: str, code: str, cells: Sequence[str], period: Period | None) -> Outcome:
        """The findings hinder again."""
        receipt = self._latest(of, period)
        accepted = self.session.register.decisions().acceptances(receipt.sha256)
        found = [one for one in accepted if one.code == code and (not cells or f"{one.sheet}!{one.cell}" in cells)]
        if not found:
            self._nothing_to_undo(receipt.file)
        return self._decide([receipt], [self._withdrawal(one, receipt.file) for one in found])

    def extend(self, unit: Unit, period: Period, until: date) -> Outcome:
        """The unit has until that day."""
        usual = self.session.calendar.last_good_day(period)
        if until <= usual:
            message = _("{day} is no extension: the last good day for {period} is {usual}.")
            raise DanvanError(message.format(day=show_date(until), period=period.title, usual=show_date(usual)))
        if not unit.valid_on(period.due_before):
            message = _("{unit} is not in being for {period}, so it has nothing to send.")
            raise DanvanError(message.format(unit=unit.name, period=period.title))
        decision = self._decision(Kind.EXTEND, unit=unit.id, period=period.id, until=until)
        return self._decide(self._register().receipts(period.id, unit.id), [decision])

    def withdraw_extension(self, unit: Unit, period: Period) -> Outcome:
        """The unit has as long as all others."""
        found = self._register().decisions().extension(unit.id, period.id)
        receipts = self.session.register.receipts(period.id, unit.id)
        return self._decide(receipts, [self._withdrawal(found, unit.name)])

    # Finding what is decided about

    def _register(self) -> Register:
        register = self.session.register
        if self.session.register_missing:
            message = _("There is no register at {path} yet: nothing has been collected.")
            raise DanvanError(message.format(path=self.session.register_missing))
        return register

    def _called(self, file: str) -> Receipt:
        """The receipt of a file given by its path, its name, or the beginning of its hash."""
        register = self._register()
        if (path := Path(file)).is_file():
            try:
                found = register.called(sha256(path.read_bytes()).hexdigest())
            except OSError as error:
                message = _("{file} cannot be read: {reason}.")
                raise DanvanError(message.format(file=file, reason=reason_of(error))) from error
        else:
            found = register.called(file)
        if len(found) == 1:
            return found[0]
        if not found:
            message = _("No file in the register is “{file}”, by path, name or hash; collect it first.")
            raise DanvanError(message.format(file=file))
        names = "; ".join(f"{receipt.file} ({receipt.sha256[:10]})" for receipt in found[:_LISTED])
        message = _("Several files are called “{file}”: {names}. Name one by its hash.")
        raise DanvanError(message.format(file=file, names=names))

    def _latest(self, of: str, period: Period | None) -> Receipt:
        """The file of that name, else the latest receipt of the unit of that name, placed."""
        from danvan_cli.intake.identify import units_called

        units = units_called(of, self.session.plan)
        if units:
            found = self._register().receipts(period.id if period else "", units[0].id)
            placed = [receipt for receipt in found if receipt.status is not Status.UNPLACED]
            if not placed:
                message = _("Nothing has come from {unit} yet in which a finding could be accepted.")
                raise DanvanError(message.format(unit=units[0].name))
            return placed[-1]
        receipt = self._called(of)
        if receipt.status is Status.UNPLACED:
            message = _("{file} belongs to no unit yet; assign it first: danvan assign")
            raise DanvanError(message.format(file=receipt.file))
        return receipt

    def _to_accept(self, receipt: Receipt, code: str, cells: Sequence[str]) -> list[Finding]:
        errors = [
            finding
            for finding in self.session.register.findings(receipt)
            if finding.severity is Severity.ERROR and not finding.accepted
        ]
        found = [finding for finding in errors if finding.code == code]
        if not found:
            message = _("{file} has no error {code} that is not accepted yet; it has: {codes}.")
            codes = ", ".join(dict.fromkeys(finding.code for finding in errors)) or "–"
            raise DanvanError(message.format(file=receipt.file, code=code, codes=codes))
        if not may_be_accepted(code):
            message = _("{code} cannot be accepted: because of it there is no usable figure or report. {remedy}")
            raise DanvanError(message.format(code=code, remedy=found[0].remedy).rstrip())
        places = {str(finding.where._replace(file="")): finding for finding in found}
        wanted = list(cells) or list(places)
        unknown = [cell for cell in wanted if cell not in places]
        if unknown or (len(found) > 1 and not cells):
            message = _("{file} has {code} at: {places}. Name the places by --cell.")
            raise DanvanError(message.format(file=receipt.file, code=code, places="; ".join(places)))
        return [places[cell] for cell in dict.fromkeys(wanted)]

    # Recording it

    def _decision(self, kind: Kind, receipt: Receipt | None = None, **told: Any) -> Decision:
        if not self.reason.strip():
            raise DanvanError(_("Say why by --reason: whoever reads the register later will ask."))
        at = self.now.isoformat(timespec="seconds")
        sha256, file = (receipt.sha256, receipt.file) if receipt else ("", "")
        return Decision(kind, self.by, at, self.reason.strip(), sha256, file, **told)

    def _withdrawal(self, decision: Decision | None, of: str) -> Decision:
        if decision is None:
            self._nothing_to_undo(of)
        own = self._decision(decision.kind)
        return decision._replace(by=own.by, at=own.at, reason=own.reason, withdraws=decision.id)

    @staticmethod
    def _nothing_to_undo(of: str) -> NoReturn:
        raise DanvanError(_("Nothing of this kind is decided about {of}, so nothing can be undone.").format(of=of))

    def _decide(self, receipts: Iterable[Receipt], decisions: Iterable[Decision]) -> Outcome:
        """Record, then judge. A kept file that is gone is judged when it is collected again; only where the decision is
        about that very file it is missed now, before anything is recorded."""
        decisions, register = list(decisions), self.session.register
        entries = [
            Entry(receipt.file, kept, receipt.received, receipt.evidence, receipt.sender, receipt.folder)
            for receipt in receipts
            if (kept := self._kept(receipt, any(one.sha256 for one in decisions)))
        ]
        with register.transaction():
            made = tuple(register.decide(decision) for decision in decisions)
        session = self.session
        collector = Collector(session.plan, session.plan_fingerprint, register, lambda: session.calendar, self.now)
        return Outcome(made, tuple(collector.collect(entries, 1)) if entries else ())

    def _kept(self, receipt: Receipt, needed: bool) -> Path | None:
        kept = self.session.register.kept_file(receipt.sha256)
        if needed and kept is None:
            message = _("The original of {file} is gone from {folder}; collect it again first.")
            folder = self.session.register.file_path(receipt.sha256, "").parent
            raise DanvanError(message.format(file=receipt.file, folder=folder))
        return kept
