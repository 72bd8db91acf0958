"""Files that hold other files: ZIP archives, e-mails and Outlook messages. Names inside are names and never paths:
nothing is written to disk under them."""

import io
import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from danvan_cli.workbook.guard import SPOILT, Failure, Reason, Unreadable
from danvan_cli.workbook.kind import CONTAINERS, OLE, ZIP, Kind, kind_of_archive, kind_of_ole, kind_of_rest

if TYPE_CHECKING:
    from email.message import EmailMessage

# An archive in an archive in the folder, and no deeper.
MAX_DEPTH = 2
MAX_FILES = 1_000
MAX_UNPACKED = 200_000_000
_MAX_RATIO = 200
# What unpacks to so little is no bomb, however well it was packed.
_HARMLESS = 10_000_000
_UTF_8_NAME = 0x800
_ENCRYPTED = 1
_SMIME = ("application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature")


@dataclass(frozen=True)
class Inner:
    """A file that another one holds, under its name within that; `sent` and `sender` are those of the nearest e-mail
    around it. A `trouble` stands where its content cannot be had."""

    name: str
    content: bytes = b""
    sent: datetime | None = None
    sender: str = ""
    trouble: Failure | None = None


@dataclass
class _Room:
    """How much may still be unpacked."""

    files: int = MAX_FILES
    size: int = MAX_UNPACKED

    def take(self, size: int) -> None:
        self.files -= 1
        self.size -= size
        if self.files < 0 or self.size < 0:
            raise Unreadable(Reason.UNSAFE, "unpacked size")


@dataclass(frozen=True)
class _Letter:
    sent: datetime | None = None
    sender: str = ""


_NO_LETTER = _Letter()


def kind_of(content: bytes) -> Kind | None:
    """The kind of any file, None for one that is spoilt."""
    if content.startswith(ZIP):
        try:
            with zipfile.ZipFile(io.BytesIO(content)) as archive:
                names = archive.namelist()
                mimetype = archive.read("mimetype") if "mimetype" in names else b""
        except SPOILT:
            return None
        return kind_of_archive(names, mimetype)
    if content.startswith(OLE):
        import olefile

        try:
            with olefile.OleFileIO(io.BytesIO(content)) as ole:
                return kind_of_ole({path[0] for path in ole.listdir(streams=True, storages=True)})
        except Exception:  # whatever a spoilt directory makes of the library
            return None
    return kind_of_rest(content)


def unpack(content: bytes, depth: int = 1) -> list[Inner] | None:
    """All files within a container, those of containers inside it too; None for what is no container.

    Raises `Unreadable` for a container that is spoilt, locked or too large; one inside that is so is an `Inner` with
    its trouble.
    """
    kind = kind_of(content)
    return None if kind not in CONTAINERS else list(_unpacked(kind, content, depth, _Room(), _NO_LETTER))


def _unpacked(kind: Kind, content: bytes, depth: int, room: _Room, letter: _Letter) -> Iterator[Inner]:
    for inner in _READERS[kind](content, room, letter):
        inside = None if inner.trouble else kind_of(inner.content)
        if inside not in CONTAINERS:
            yield inner
        elif depth >= MAX_DEPTH:
            yield Inner(inner.name, b"", inner.sent, inner.sender, Failure(Reason.NOT_A_WORKBOOK, inside))
        else:
            yield from _inside(inside, inner, depth, room)


def _inside(kind: Kind, inner: Inner, depth: int, room: _Room) -> Iterator[Inner]:
    """The files of a container that stands in another one; itself, with the trouble, if it cannot be unpacked."""
    try:
        found = list(_unpacked(kind, inner.content, depth + 1, room, _Letter(inner.sent, inner.sender)))
    except Unreadable as unreadable:
        yield Inner(inner.name, b"", inner.sent, inner.sender, unreadable.failure)
        return
    if not found:
        yield Inner(inner.name, b"", inner.sent, inner.sender, Failure(Reason.NOT_A_WORKBOOK, kind))
    for one in found:
        yield Inner(f"{inner.name}/{one.name}", one.content, one.sent, one.sender, one.trouble)


# ZIP archives


def _of_zip(content: bytes, room: _Room, letter: _Letter) -> Iterator[Inner]:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            _check_sizes(entries, room)
            for entry in entries:
                yield _of_entry(archive, entry, room, letter)
    except SPOILT as error:
        raise Unreadable(Reason.DAMAGED, str(error)) from error


def _check_sizes(entries: list[zipfile.ZipInfo], room: _Room) -> None:
    unpacked = sum(entry.file_size for entry in entries)
    packed = sum(entry.compress_size for entry in entries)
    if len(entries) > room.files or unpacked > room.size:
        raise Unreadable(Reason.UNSAFE, "unpacked size")
    if unpacked > _HARMLESS and unpacked > _MAX_RATIO * max(packed, 1):
        raise Unreadable(Reason.UNSAFE, "ratio")


def _of_entry(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, room: _Room, letter: _Letter) -> Inner:
    name = _plain_name(_entry_name(entry))
    if entry.flag_bits & _ENCRYPTED:
        return Inner(name, b"", letter.sent, letter.sender, Failure(Reason.PASSWORD))
    try:
        with archive.open(entry) as part:
            content = part.read(room.size + 1)  # the directory may lie about the size
    except SPOILT as error:
        return Inner(name, b"", letter.sent, letter.sender, Failure(Reason.DAMAGED, str(error)))
    room.take(len(content))
    return Inner(name, content, letter.sent, letter.sender)


def _entry_name(entry: zipfile.ZipInfo) -> str:
    """The name as it was meant: programs that do not mark it as UTF-8 wrote UTF-8 all the same, or the code page that
    Windows has for Vietnamese."""
    if entry.flag_bits & _UTF_8_NAME:
        return entry.filename
    try:
        written = entry.filename.encode("cp437")
    except UnicodeEncodeError:
        return entry.filename
    try:
        return written.decode("utf-8")
    except UnicodeDecodeError:
        return written.decode("cp1258", errors="replace")


def _plain_name(name: str) -> str:
    """The name without anything that leads out of its folder."""
    parts = re.split(r"[\\/]+", name)
    kept = [part for part in parts if part not in ("", ".", "..") and not re.fullmatch(r"[A-Za-z]:", part)]
    return "/".join(kept) or "?"


# E-mails


def _of_letter(content: bytes, room: _Room, letter: _Letter) -> Iterator[Inner]:  # noqa: ARG001 - one signature
    import email
    from email import policy
    from email.utils import parseaddr

    try:
        message = email.message_from_bytes(content, policy=policy.default)
        own = _Letter(_day_of(str(message.get("Date", ""))), parseaddr(str(message.get("From", "")))[1])
        for part in _attachments(message):
            attached = _decoded(part)
            room.take(len(attached))
            yield Inner(_file_name(part), attached, own.sent, own.sender)
    except SPOILT as error:  # the library's word on headers and bodies that are none
        raise Unreadable(Reason.DAMAGED, str(error) or type(error).__name__) from error


def _attachments(message: "EmailMessage") -> "Iterator[EmailMessage]":
    """The parts that are files: neither the text itself, nor the pictures in it, nor a signature."""
    from email.message import EmailMessage

    if message.is_multipart() and message.get_content_maintype() == "multipart":
        for part in message.iter_parts():
            if isinstance(part, EmailMessage):
                yield from _attachments(part)
        return
    shown_in_text = message.get("Content-ID") and message.get_content_maintype() == "image"
    is_file = message.get_filename() or message.get_content_disposition() == "attachment"
    is_file = is_file or message.get_content_maintype() in ("application", "message")
    if is_file and not shown_in_text and message.get_content_type() not in _SMIME:
        yield message


def _decoded(part: "EmailMessage") -> bytes:
    from email.message import EmailMessage

    if part.get_content_type() == "message/rfc822":
        inner = part.get_payload(0)
        return inner.as_bytes() if isinstance(inner, EmailMessage) else b""
    decoded = part.get_payload(decode=True)
    return decoded if isinstance(decoded, bytes) else b""


def _file_name(part: "EmailMessage") -> str:
    name = part.get_filename() or ("message.eml" if part.get_content_type() == "message/rfc822" else "?")
    # Some programs write raw UTF-8 where only ASCII may stand.
    raw = name.encode("utf-8", errors="surrogateescape")
    return PurePosixPath(_plain_name(raw.decode("utf-8", errors="replace"))).name or "?"


def _day_of(written: str) -> datetime | None:
    from email.utils import parsedate_to_datetime

    try:
        sent = parsedate_to_datetime(written)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return sent if sent.tzinfo else sent.replace(tzinfo=UTC)


# Outlook messages


def _of_outlook(content: bytes, room: _Room, letter: _Letter) -> Iterator[Inner]:  # noqa: ARG001 - one signature
    from email.utils import parseaddr

    from oxmsg import Message

    try:
        message: Any = Message.load(io.BytesIO(content))
        headers = {str(key).lower(): str(value) for key, value in message.message_headers.items()}
        sender = parseaddr(str(message.sender or headers.get("from", "")))[1]
        sent = message.sent_date or _day_of(headers.get("date", ""))
        for attached in message.attachments:
            hidden = attached.attached_by_value is False
            payload = b"" if hidden else bytes(attached.file_bytes or b"")
            room.take(len(payload))
            name = PurePosixPath(_plain_name(str(attached.file_name or "?"))).name
            trouble = Failure(Reason.NOT_A_WORKBOOK, Kind.MSG) if hidden else None
            yield Inner(name, payload, sent, sender, trouble)
    except Unreadable:
        raise
    except Exception as error:  # a spoilt file makes the library fail in any way
        raise Unreadable(Reason.DAMAGED, str(error) or type(error).__name__) from error


_READERS: dict[Kind, Callable[[bytes, _Room, _Letter], Iterator[Inner]]] = {
    Kind.ZIP: _of_zip,
    Kind.EML: _of_letter,
    Kind.MSG: _of_outlook,
}
