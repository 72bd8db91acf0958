"""An office of the small plan in a folder of its own: units send files, the clerk collects them."""

import hashlib
import io
import zipfile
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from filled import filled, plan_of

from danvan_cli.collect import Batch, Collected, Collector, list_folder
from danvan_cli.deadline import Calendar
from danvan_cli.plan import Plan
from danvan_cli.register.database import Register


class Office:
    """`inbox` is the folder with the units' files; the register stands beside it."""

    def __init__(self, folder: Path) -> None:
        self.plan: Plan = plan_of("small")
        self.folder, self.inbox = folder, folder / "inbox"
        self.inbox.mkdir()
        self.register = Register(folder / "danvan.db", self.plan.id)
        self.calendar = Calendar.of(self.plan.deadline, frozenset())

    def send(self, name: str, unit: str = "hoa-sen", period: str = "4t", text: str = "") -> Path:
        """A filled form into the inbox, changed as `text` says (see `filled`)."""
        return self.put(name, filled(self.plan, unit, period, text))

    def put(self, name: str, content: bytes) -> Path:
        path = self.inbox / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        return path

    def note(self, days: Mapping[str, str]) -> None:
        """The incoming register: on which day each file came."""
        rows = "".join(f'"{name}",{day}\n' for name, day in days.items())
        (self.inbox / "so-van-ban-den.csv").write_text("Tệp,Ngày đến\n" + rows, encoding="utf-8")

    def listed(self, on: str = "2026-04-27", received: str = "") -> Batch:
        return list_folder(self.inbox, noon(on), date.fromisoformat(received) if received else None)

    def collect(self, on: str = "2026-04-27", received: str = "") -> dict[str, Collected]:
        """What became of each file of the inbox, taken on the day `on`."""
        entries = self.listed(on, received).entries
        return {collected.file: collected for collected in self.collector(on).collect(entries, 1)}

    def collector(self, on: str = "2026-04-27") -> Collector:
        fingerprint = hashlib.sha256(repr(self.plan.units).encode()).hexdigest()
        return Collector(self.plan, fingerprint, self.register, lambda: self.calendar, noon(on))

    def rows(self) -> list[str]:
        """Everything that stands in the register."""
        return list(self.register.db.iterdump())


def noon(day: str) -> datetime:
    return datetime.combine(date.fromisoformat(day), datetime.min.time().replace(hour=12), UTC)


def same_cells_other_bytes(content: bytes, mark: str) -> bytes:
    """The workbook with a part more that nobody reads: other bytes, the same report."""
    target = io.BytesIO(content)
    with zipfile.ZipFile(target, "a") as archive:
        archive.writestr("customXml/mark.xml", f"<mark>{mark}</mark>")
    return target.getvalue()


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    opened = Office(tmp_path)
    with opened.register:
        yield opened
