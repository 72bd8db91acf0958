"""A .docx file as the parts in it: opened with care, its XML parsed, its relations followed."""

import io
import posixpath
import zipfile
import zlib
from pathlib import Path
from typing import TYPE_CHECKING

from danvan_cli.errors import DanvanError, reason_of
from danvan_cli.language import N_, _

if TYPE_CHECKING:
    from lxml.etree import _Element

MAX_PARTS = 5_000
MAX_FILE = 200_000_000
# Of the parts that are read: pictures may be as large as they like, nobody unpacks them.
MAX_XML = 60_000_000
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_OLD_WORD = "WordDocument".encode("utf-16-le")
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
# The strict variant of the format says the same under other names.
_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    (b"http://purl.oclc.org/ooxml/drawingml/main", b"http://schemas.openxmlformats.org/drawingml/2006/main"),
    (
        b"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing",
        b"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
)  # fmt: skip

_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError)
_OLD = N_("{path} is a document of an old Word (.doc): open it in Word, save it as .docx and check that.")
_LOCKED = N_("{path} is protected by a password to open it: take the password off, then check again.")
_OTHER = N_("{path} is not a Word document (.docx).")
_DAMAGED = N_("{path} is damaged and cannot be read: open it in Word, save it under a new name and check that.")
_LARGE = N_("{path} is too large to be checked.")


class Package:
    """The parts of one document. `main` is the name of the part with the text."""

    def __init__(self, path: Path, archive: zipfile.ZipFile) -> None:
        self.path, self._archive, self._left = path, archive, MAX_XML
        self._names = {entry.filename: entry for entry in archive.infolist()}
        self._parsed: dict[str, _Element] = {}
        mains = [target for kind, target in self.relations("").values() if kind == "officeDocument"]
        root = self.xml(mains[0]) if mains else None
        if root is None or not str(root.tag).endswith("wordprocessingml/2006/main}document"):
            raise DanvanError(_(_OTHER).format(path=path))
        self.main = mains[0]
        self.root = root

    def xml(self, name: str) -> "_Element | None":
        """The root of a part, or None where there is no such part. Raises `DanvanError` for damage."""
        if name not in self._parsed and name in self._names:
            self._parsed[name] = self._parse(self._names[name])
        return self._parsed.get(name)

    def _parse(self, entry: zipfile.ZipInfo) -> "_Element":
        from lxml import etree

        self._left -= entry.file_size
        if self._left < 0:
            raise DanvanError(_(_LARGE).format(path=self.path))
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
        try:
            content = self._archive.read(entry)
            for strict, usual in _STRICT:
                content = content.replace(strict, usual)
            return etree.fromstring(content, parser)
        except (*_BROKEN, etree.XMLSyntaxError, RuntimeError) as error:
            raise DanvanError(_(_DAMAGED).format(path=self.path)) from error

    def relations(self, part: str) -> dict[str, tuple[str, str]]:
        """Of a part, by id: the kind, as the last word of its type, and the target's name."""
        folder, name = posixpath.split(part)
        root = self.xml(posixpath.join(folder, "_rels", f"{name}.rels"))
        found = {}
        for relation in () if root is None else root.iter(_RELATION):
            if relation.get("TargetMode") != "External":
                target = relation.get("Target", "")
                whole = target if target.startswith("/") else posixpath.join("/", folder, target)
                kind = relation.get("Type", "").rpartition("/")[2]
                found[relation.get("Id", "")] = (kind, posixpath.normpath(whole).lstrip("/"))
        return found

    def related(self, kind: str) -> "_Element | None":
        """The root of the part that the text needs: `styles`, `numbering`, `theme`, `settings`."""
        names = (target for one, target in self.relations(self.main).values() if one == kind)
        return next((root for name in names if (root := self.xml(name)) is not None), None)


def open_package(path: Path) -> Package:
    """Raises `DanvanError` for what is no Word document, a damaged or a locked one."""
    try:
        if path.stat().st_size > MAX_FILE:
            raise DanvanError(_(_LARGE).format(path=path))
        content = path.read_bytes()
    except OSError as error:
        message = _("{path} cannot be read: {reason}.")
        raise DanvanError(message.format(path=path, reason=reason_of(error))) from error
    if content.startswith(_OLE):
        reason = _LOCKED if _ENCRYPTED in content else _OLD if _OLD_WORD in content else _OTHER
        raise DanvanError(_(reason).format(path=path))
    if not content.startswith(b"PK"):
        raise DanvanError(_(_OTHER).format(path=path))
    return _package(path, content)


def _package(path: Path, content: bytes) -> Package:
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
    except _BROKEN as error:
        raise DanvanError(_(_DAMAGED).format(path=path)) from error
    entries = archive.infolist()
    if len(entries) > MAX_PARTS:
        raise DanvanError(_(_LARGE).format(path=path))
    if any(entry.flag_bits & 1 for entry in entries):
        raise DanvanError(_(_LOCKED).format(path=path))
    return Package(path, archive)
