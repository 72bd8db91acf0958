"""What most commands need open: the plan in force, its register and its calendar."""

from datetime import date
from functools import cached_property
from pathlib import Path

from danvan_cli.deadline import Calendar, public_holidays
from danvan_cli.errors import DanvanError
from danvan_cli.language import _
from danvan_cli.plan import Period, Plan, Unit
from danvan_cli.plan_file import DEFAULT_PLAN, find_plan, load_plan
from danvan_cli.register.database import REGISTER_NAME, Register


class Session:
    """Opens each of them when it is first asked for."""

    def __init__(self, folder: Path, plan: Path | None = None, register: Path | None = None) -> None:
        self.folder, self._register_path = folder, register
        # Only a command that registers something makes a register where there is none.
        self.registers, self.dry_run = False, False
        self.register_missing = ""
        self.plan_path = plan or find_plan(folder)

    @cached_property
    def plan(self) -> Plan:
        return load_plan(self.plan_path)

    @cached_property
    def plan_fingerprint(self) -> str:
        """Of the plan's bytes: a file that was judged by another plan is judged anew."""
        import hashlib

        return hashlib.sha256(self.plan_path.read_bytes()).hexdigest()

    @cached_property
    def register(self) -> Register:
        """`danvan.db` beside the plan; in the working folder for the plan that ships with danvan."""
        beside = self.folder if self.plan_path == DEFAULT_PLAN else self.plan_path.parent
        path = self._register_path or beside / REGISTER_NAME
        self.register_missing = "" if self.registers or path.exists() else str(path)
        return Register(path, self.plan.id, dry_run=self.dry_run or not (self.registers or path.exists()))

    def close(self) -> None:
        """Close the register, if it was opened: then all of it stands in its one file, which people copy."""
        if "register" in self.__dict__:
            self.register.close()

    def template(self, name: str) -> Path:
        """The office's own template of that name if it has one beside its plan, else the one that ships."""
        from danvan_cli.bundled import bundled
        from danvan_cli.documents import FOLDER, template_named

        return template_named(name, self.plan_path.parent, bundled(FOLDER))

    def register_from_now_on(self) -> None:
        """What was looked up in a register that is not there yet is done; now something is to be written."""
        self.close()
        self.__dict__.pop("register", None)
        self.registers = True

    @cached_property
    def calendar(self) -> Calendar:
        """The plan's calendar, over its years and the one after, in which late reports may still come."""
        years = {period.due_before.year for period in self.plan.periods}
        wanted = range(min(years), max(years) + 2)
        return Calendar.of(self.plan.deadline, frozenset().union(*(self._days_off(year) for year in wanted)))

    def _days_off(self, year: int) -> frozenset[date]:
        """The year's holidays, from the register if it has them: the package that knows them is slow to load."""
        country = self.plan.deadline.country
        kept = self.register.days_off(country, year)
        if kept is not None:
            return kept
        try:
            days = public_holidays(country, year)
        except ValueError as error:
            message = _("The plan {path} cannot be used: [deadline] country: {country!r} has no known holidays.")
            raise DanvanError(message.format(path=self.plan_path, country=country)) from error
        self.register.keep_days_off(country, year, days)
        return days

    def period(self, wanted: str) -> Period:
        """The period of that id. Raises `DanvanError` naming those there are."""
        if wanted not in self.plan.period_by_id:
            message = _("There is no period “{wanted}” in the plan; there are: {known}.")
            raise DanvanError(message.format(wanted=wanted, known=", ".join(self.plan.period_by_id)))
        return self.plan.period_by_id[wanted]

    def unit(self, wanted: str) -> Unit:
        """The unit of that id or name. Raises `DanvanError` with the nearest id."""
        from danvan_cli.intake.identify import units_called

        if found := units_called(wanted, self.plan):
            return found[0]
        from difflib import get_close_matches

        near = get_close_matches(wanted, self.plan.unit_by_id, 1)
        message = _("There is no unit “{wanted}” in the plan; the ids and names are listed by: danvan plan --verbose")
        hint = " " + _("Did you mean “{near}”?").format(near=near[0]) if near else ""
        raise DanvanError(message.format(wanted=wanted) + hint)
