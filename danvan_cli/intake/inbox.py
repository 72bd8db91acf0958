"""The files of a folder, each under the name by which it is spoken of, with those inside archives and e-mails."""

import os
import re
import unicodedata
import weakref
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from danvan_cli.errors import DanvanError, reason_of
from danvan_cli.figures.numerals import show_date
from danvan_cli.intake.apart import MEBIBYTE, Apart, Stopped, TookTooLong
from danvan_cli.intake.containers import Inner, unpack
from danvan_cli.intake.incoming import INCOMING_NAMES, Incoming, read_incoming
from danvan_cli.intake.regular_file import read_regular
from danvan_cli.language import _
from danvan_cli.plan_file import PLAN_NAME
from danvan_cli.register.database import REGISTER_NAME
from danvan_cli.register.receipt import Evidence
from danvan_cli.texts.text import clean, shown_name
from danvan_cli.workbook.guard import Failure, Reason, Unreadable
from danvan_cli.workbook.kind import CONTAINERS, KIND_BY_ENDING, WORKBOOKS, Kind, ending_of

# What systems and programs leave in folders; counted, never reported one by one.
_SYSTEM_FILES = {"thumbs.db", "desktop.ini", ".ds_store"}
_LOCK_PREFIXES = ("~$", "._", ".~lock")
_UNFINISHED = (".tmp", ".crdownload", ".part")
# A container is unpacked before anything is known of the plan and its limits.
_CONTAINER_SECONDS, _CONTAINER_MEGABYTES, _LARGEST_CONTAINER = 60, 1024, 100 * MEBIBYTE
# What was unpacked is held in memory up to so many bytes, then in a nameless file that goes with this process.
_HELD = 32 * MEBIBYTE
# An e-mail whose own date lies further back was sent by a machine with a wrong clock.
_OLDEST_DAYS = 3 * 366


class _Store:
    """The bytes of unpacked files, one after the other; gone with the last entry that needs them."""

    def __init__(self) -> None:
        import tempfile

        self.file = tempfile.SpooledTemporaryFile(_HELD)  # noqa: SIM115 - it lives as long as the entries
        weakref.finalize(self, self.file.close)

    def keep(self, content: bytes) -> "_Stored":
        at = self.file.seek(0, os.SEEK_END)
        self.file.write(content)
        return _Stored(self, at, len(content))


class _Stored(NamedTuple):
    """Where the bytes of an unpacked file lie."""

    store: _Store
    at: int
    size: int


@dataclass(frozen=True)
class Entry:
    """A file to collect: its name below the folder, its path, the day it came, how that is known, who sent it, and the
    collected folder's own name. A file inside an archive or an e-mail has that one's path, and a name such as
    `thư.eml/BC quý I.xlsx`."""

    file: str
    path: Path
    received: date
    evidence: Evidence
    sender: str = ""
    folder: str = ""
    stored: _Stored | None = field(default=None, repr=False)
    trouble: Failure | None = None


@dataclass(frozen=True)
class Batch:
    """The files of a folder in the order in which they are taken, and what was passed over."""

    entries: tuple[Entry, ...]
    skipped: tuple[str, ...]
    doubts: tuple[str, ...]


def list_folder(folder: Path, now: datetime, received: date | None = None) -> Batch:
    """Every file below the folder, the earliest received first. Raises `DanvanError` where there is no such folder, no
    file in it, or a day of receipt that cannot be."""
    if not folder.is_dir():
        message = _("There is no folder {path}.")
        raise DanvanError(message.format(path=folder))
    if received and received > now.date():
        message = _("No file can have come on {day}: that day is still to come.")
        raise DanvanError(message.format(day=show_date(received)))
    incoming = read_incoming(folder, now.date())
    listing = _Listing(folder, incoming, received, now)
    with Apart(_CONTAINER_SECONDS, _CONTAINER_MEGABYTES) as apart:
        for path in _files(folder, listing):
            listing.add(path, apart)
    if not listing.entries:
        message = _("There is no file to collect in {path}.")
        raise DanvanError(message.format(path=folder))
    entries = sorted(listing.entries, key=_order)
    return Batch(tuple(entries), tuple(listing.skipped), (*incoming.doubts, *listing.all_doubts()))


def _order(entry: Entry) -> tuple[date, Path, list[str | int], str]:
    return entry.received, entry.path.parent, _numbered(entry.path.stem), entry.file


def _numbered(stem: str) -> list[str | int]:
    """Sort key: "x" came before "x (2)", and that before "x (10)", as mail programs number what comes again."""
    return [int(part) if part.isdecimal() else part for part in re.split(r"(\d+)", stem.casefold())]


class _Listing:
    """What was found so far."""

    def __init__(self, folder: Path, incoming: Incoming, received: date | None, now: datetime) -> None:
        self.incoming, self.received, self.now = incoming, received, now
        self.prefix = "" if folder == Path() else f"{folder.as_posix().rstrip('/')}/"
        self.folder_name = folder.resolve().name if folder.parts else ""
        self.entries: list[Entry] = []
        self.skipped: list[str] = []
        self.doubts: list[str] = []
        self.opened: list[str] = []
        self.noted: set[str] = set()
        self.names: set[str] = set()
        self.store: _Store | None = None

    def add(self, path: Path, apart: Apart) -> None:
        name = path.name
        if _is_own(name.casefold()):
            self.skipped.append(shown_name(name))
            self.opened += [path.as_posix()] if name.startswith(("~$", ".~lock")) else []
        elif name in INCOMING_NAMES:
            return
        elif (found := _unpack(path, apart)) is None:
            self.entries.append(self.entry(path, self.name(path), clean(self.below(path))))
        else:
            self.add_inside(path, found)

    def below(self, path: Path) -> str:
        return path.as_posix().removeprefix(self.prefix)

    def name(self, path: Path, inner: str = "") -> str:
        """The name by which the file is spoken of; that of two which look alike, one says how it is written."""
        written = "/".join(filter(None, (self.below(path), inner)))
        name = shown_name(written)
        if name in self.names:
            name = ascii(written)[1:-1]
        number = 1
        while (unlike := f"{name} [{number}]" if number > 1 else name) in self.names:
            number += 1
        self.names.add(unlike)
        return unlike

    def entry(self, path: Path, file: str, key: str, inner: Inner | None = None) -> Entry:
        """The day of receipt by the best evidence there is; the file's own date is none."""
        sender, of = inner.sender if inner else "", self.folder_name
        if self.received:
            return Entry(file, path, self.received, Evidence.GIVEN, sender, of)
        if noted := self.incoming.name_of(key) or self.incoming.name_of(clean(self.below(path))):
            self.noted.add(noted)
            return Entry(file, path, self.incoming.days[noted], Evidence.INCOMING_REGISTER, sender, of)
        if inner and inner.sent:
            day = inner.sent.astimezone(self.now.tzinfo).date()
            if 0 <= (self.now.date() - day).days <= _OLDEST_DAYS:
                return Entry(file, path, day, Evidence.EMAIL, sender, of)
            message = _("{file}: the e-mail is dated {day}, which cannot be; received today.")
            self.doubts.append(message.format(file=file, day=show_date(day)))
        return Entry(file, path, self.now.date(), Evidence.COLLECTED, sender, of)

    def add_inside(self, path: Path, found: "list[Inner] | Failure") -> None:
        """The files inside a container; the container itself where there are none, or none can be had."""
        if isinstance(found, Failure):
            self.add_trouble(path, found)
            return
        inside = [one for one in found if not _is_own_inside(one.name)]
        self.skipped += [f"{self.below(path)}/{one.name}" for one in found if one not in inside]
        for one in inside:
            key = clean(f"{self.below(path)}/{one.name}")
            entry = self.entry(path, self.name(path, one.name), key, one)
            trouble = one.trouble
            stored = None if trouble else self.kept(one.content)
            self.entries.append(replace(entry, stored=stored, trouble=trouble))
        if not inside:
            kind = KIND_BY_ENDING.get(ending_of(path.name), Kind.ZIP)
            self.add_trouble(path, Failure(Reason.NOT_A_WORKBOOK, kind))

    def add_trouble(self, path: Path, trouble: Failure) -> None:
        entry = self.entry(path, self.name(path), clean(self.below(path)))
        self.entries.append(replace(entry, trouble=trouble))

    def kept(self, content: bytes) -> _Stored:
        try:
            self.store = self.store or _Store()
            return self.store.keep(content)
        except OSError as error:
            message = _("The attachments cannot be unpacked: {reason}.")
            raise DanvanError(message.format(reason=reason_of(error))) from error

    def all_doubts(self) -> Iterator[str]:
        yield from self.doubts
        yield from self.still_open()
        if not self.incoming.days:
            return
        if missing := [name for name in self.incoming.days if name not in self.noted]:
            yield _("In the incoming register, but not in the folder: {files}").format(files=", ".join(missing))
        if unnoted := [entry.file for entry in self.entries if entry.evidence is Evidence.COLLECTED]:
            yield _("Not in the incoming register, so received today: {files}").format(files=", ".join(unnoted))

    def still_open(self) -> Iterator[str]:
        """Lock files without the workbook that they belong to: somebody saved a workbook elsewhere, or not at all."""
        there = {unicodedata.normalize("NFC", entry.path.as_posix()) for entry in self.entries}
        for lock in self.opened:
            folder, _slash, name = lock.rpartition("/")
            workbook = name[2:] if name.startswith("~$") else name.removeprefix(".~lock.").removesuffix("#")
            if unicodedata.normalize("NFC", f"{folder}/{workbook}") not in there:
                message = _("{lock} shows that somebody has {file} open, but that file is not here; ask for it.")
                yield message.format(lock=shown_name(name), file=shown_name(workbook))


def _is_own(name: str) -> bool:
    """What systems, programs and danvan itself leave in folders."""
    own = name.startswith((*_LOCK_PREFIXES, REGISTER_NAME, PLAN_NAME))
    return own or name in _SYSTEM_FILES or name.endswith(_UNFINISHED)


def _is_own_inside(name: str) -> bool:
    parts = PurePosixPath(name.casefold()).parts
    return "__macosx" in parts or _is_own(parts[-1] if parts else "")


def _files(folder: Path, listing: _Listing) -> Iterator[Path]:
    """The files below the folder; hidden folders and linked ones are skipped by name, closed ones are told."""

    def closed(error: OSError) -> None:
        message = _("The folder {path} cannot be opened, so nothing in it was collected: {reason}.")
        listing.doubts.append(message.format(path=shown_name(str(error.filename)), reason=reason_of(error)))

    for place, folders, names in os.walk(folder, onerror=closed):
        passed = [name for name in folders if name.startswith(".") or Path(place, name).is_symlink()]
        listing.skipped += [f"{shown_name(name)}/" for name in passed]
        folders[:] = sorted(set(folders) - set(passed))
        yield from (Path(place, name) for name in sorted(names))


def _unpack(path: Path, apart: Apart) -> list[Inner] | Failure | None:
    """The files in a container, or why they cannot be had; None for a file that is none, by its name or its content."""
    named = KIND_BY_ENDING.get(ending_of(path.name))
    if named in WORKBOOKS:
        return None
    by_name = named in CONTAINERS
    try:
        content = read_regular(path, _LARGEST_CONTAINER)
        return apart.run(unpack, content)
    except TookTooLong:
        return Failure(Reason.SLOW)
    except Stopped as stopped:
        return Failure(Reason.CRASHED, str(stopped))
    except Unreadable as unreadable:
        # Whatever is in the way of a file that is no container is said when it is opened.
        is_told = by_name or unreadable.failure.reason not in (Reason.NOT_OPENED, Reason.TOO_LARGE)
        return unreadable.failure if is_told else None


# The bytes of an entry


def read_entry(entry: Entry, most: int) -> bytes:
    """The file's bytes, read once; `most` is the largest size. Raises `Unreadable` with what keeps it closed."""
    if entry.trouble:
        raise Unreadable(entry.trouble.reason, entry.trouble.detail)
    if entry.stored is None:
        return read_regular(entry.path, most)
    store, at, size = entry.stored
    if size > most:
        raise Unreadable(Reason.TOO_LARGE)
    store.file.seek(at)
    return store.file.read(size)


def entries_of(paths: Iterable[Path], now: datetime) -> Iterator[Entry]:
    """Single files, and what the containers among them hold."""
    with Apart(_CONTAINER_SECONDS, _CONTAINER_MEGABYTES) as apart:
        for path in paths:
            listing = _Listing(Path(), Incoming(), None, now)
            found = None if path.is_dir() else _unpack(path, apart)
            if found is None:
                listing.entries.append(Entry(shown_name(path.as_posix()), path, now.date(), Evidence.COLLECTED))
            else:
                listing.add_inside(path, found)
            yield from listing.entries
