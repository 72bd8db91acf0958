"""A workbook file as its parts (ECMA-376, part 2): what is not touched is written back byte for byte.

openpyxl would read the whole file and write what it understood; pictures, shapes, charts and newer drop-downs would be
lost. Here a part is parsed only to be changed, and all others pass through.
"""

import io
import posixpath
import re
import zipfile
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from lxml.etree import _Element

RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPES_PART = "[Content_Types].xml"
_TYPES = f"{{{_PACKAGE}/content-types}}"
_RELATION = f"{{{_PACKAGE}/relationships}}Relationship"
_RELATIONS_TYPE = "application/vnd.openxmlformats-package.relationships+xml"
_NO_RELATIONS = f'<Relationships xmlns="{_PACKAGE}/relationships"/>'.encode()


class NotChangeable(Exception):
    """The file is built in a way that cannot be changed part by part."""


class Relation(NamedTuple):
    """From one part to another; `kind` is the last word of its type, such as "comments"."""

    id: str
    kind: str
    target: str


class Parts:
    """The parts of a file by name. Raises zipfile's errors for what is no archive, lxml's for what is no XML."""

    def __init__(self, content: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            self.parts = {entry.filename: archive.read(entry) for entry in archive.infolist() if not entry.is_dir()}
        self.trees: dict[str, _Element] = {}

    def __contains__(self, name: str) -> bool:
        return name in self.parts

    def xml(self, name: str) -> "_Element":
        """The part's root; what is changed in it is written."""
        if name not in self.trees:
            self.trees[name] = self.look(name)
        return self.trees[name]

    def look(self, name: str) -> "_Element":
        """The part's root as it is now, not to be changed."""
        if name in self.trees:
            return self.trees[name]
        if name not in self.parts:
            raise NotChangeable(name)
        return _parse(self.parts[name])

    def add(self, name: str, content: bytes, content_type: str) -> None:
        """Add a part, or give one that is there other content."""
        self.parts[name] = content
        self.trees.pop(name, None)
        self.set_type(name, content_type)

    def set_type(self, name: str, content_type: str) -> None:
        types, part_name, ending = self.xml(_TYPES_PART), f"/{name}", name.rpartition(".")[2]
        if any(
            (one.get("Extension", "").casefold(), one.get("ContentType")) == (ending, content_type)
            for one in types.iter(f"{_TYPES}Default")
        ):
            return
        found = next((one for one in types.iter(f"{_TYPES}Override") if one.get("PartName") == part_name), None)
        if found is None:
            found = types.makeelement(f"{_TYPES}Override", {"PartName": part_name})
            types.append(found)
        found.set("ContentType", content_type)

    def type_of(self, name: str) -> str:
        """A part's own content type; "" where only its ending says it."""
        overrides = self.look(_TYPES_PART).iter(f"{_TYPES}Override")
        return next((one.get("ContentType", "") for one in overrides if one.get("PartName") == f"/{name}"), "")

    def relations(self, of: str) -> Iterator[Relation]:
        """The part's relations to other parts of the file."""
        name = _relations_of(of)
        if name not in self.parts:
            return
        for one in self.look(name).iter(_RELATION):
            if one.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", posixpath.dirname(of), one.get("Target", "")))
                kind = one.get("Type", "").rpartition("/")[2]
                yield Relation(one.get("Id", ""), kind, self.spelt(target.lstrip("/")))

    def related(self, of: str, kind: str) -> Relation | None:
        return next((relation for relation in self.relations(of) if relation.kind == kind), None)

    def relate(self, of: str, kind: str, target: str) -> str:
        """Add a relation to a part; returns its id."""
        name = _relations_of(of)
        if name not in self.parts:
            self.parts[name] = _NO_RELATIONS
            self.set_type(name, _RELATIONS_TYPE)
        root = self.xml(name)
        taken = {one.get("Id", "").casefold() for one in root}
        identity = next(free for number in range(1, len(taken) + 2) if (free := f"rId{number}").casefold() not in taken)
        short = posixpath.relpath(target, posixpath.dirname(of) or ".")
        attributes = {"Id": identity, "Type": f"{RELATIONS}/{kind}", "Target": short}
        root.append(root.makeelement(_RELATION, attributes))
        return identity

    def spelt(self, name: str) -> str:
        """The name as the archive spells it: names of parts are compared without case."""
        if name in self.parts:
            return name
        return next((one for one in self.parts if one.casefold() == name.casefold()), name)

    def free_name(self, pattern: str) -> str:
        """The first name of the pattern, such as `xl/comments{}.xml`, that no part has."""
        taken = {name.casefold() for name in self.parts}
        return next(name for at in range(1, len(taken) + 2) if (name := pattern.format(at)).casefold() not in taken)

    def saved(self, stamp: date) -> bytes:
        """The file, with the stamp as the time of its parts, so that the same parts give the same bytes."""
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            for name in sorted(self.parts, key=lambda part: part != _TYPES_PART):
                entry = zipfile.ZipInfo(name, (stamp.year, stamp.month, stamp.day, 0, 0, 0))
                entry.compress_type = zipfile.ZIP_DEFLATED
                archive.writestr(entry, _written(self.trees[name]) if name in self.trees else self.parts[name])
        return packed.getvalue()


def _relations_of(part: str) -> str:
    folder, _, name = part.rpartition("/")
    return posixpath.join(folder, "_rels", f"{name}.rels")


def _parse(part: bytes) -> "_Element":
    from lxml import etree

    if re.search(rb"<!DOCTYPE|<!ENTITY", part):
        raise NotChangeable("entities")
    return etree.fromstring(part, etree.XMLParser(resolve_entities=False, no_network=True))


def _written(root: "_Element") -> bytes:
    from lxml import etree

    return etree.tostring(root.getroottree(), encoding="UTF-8", xml_declaration=True, standalone=True)
