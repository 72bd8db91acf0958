"""Things of one Word file put into another: pictures and charts with their parts, links, styles and lists."""

from copy import deepcopy
from typing import TYPE_CHECKING, Any

from danvan_cli.lint.values import W, child, local, val

if TYPE_CHECKING:
    from docx.document import Document
    from lxml.etree import _Element

_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_NUMBERING = "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"


class Carrier:
    """Carries from the document `source` into `target`; each part, style and list once."""

    def __init__(self, source: "Document", target: "Document") -> None:
        self.source, self.target = source, target
        self.parts: dict[int, Any] = {}
        self.lists: dict[str, str] = {}

    def element(self, element: "_Element", source: Any, target: Any) -> "_Element":
        """A copy of the XML of the part `source` that means the same in the part `target`."""
        copy = deepcopy(element)
        if source is target:
            return copy
        for one in copy.iter():
            for name, value in list(one.attrib.items()):
                if str(name).startswith(_R) and value in source.rels:
                    one.set(name, self._relation(source.rels[str(value)], target))
        drawn = list(copy.iter(_DRAWN))
        if drawn:
            taken = [int(one.get("id", 0)) for one in target.element.iter(_DRAWN)]
            for number, one in enumerate(drawn, max(taken, default=0) + 1):
                one.set("id", str(number))
        return copy

    def link(self, address: str, target: Any) -> str:
        identity: str = target.relate_to(address, f"{_OFFICE}/hyperlink", is_external=True)
        return identity

    def _relation(self, relation: Any, target: Any) -> str:
        if relation.is_external:
            linked: str = target.relate_to(relation.target_ref, relation.reltype, is_external=True)
            return linked
        related: str = target.relate_to(self._part(relation.target_part), relation.reltype)
        return related

    def _part(self, part: Any) -> Any:
        """A copy of the part under a free name, with all that it refers to."""
        from docx.opc.packuri import PackURI
        from docx.opc.part import Part

        if id(part) in self.parts:
            return self.parts[id(part)]
        stem, _, ending = str(part.partname).rpartition(".")
        taken = {str(one.partname) for one in self.target.part.package.iter_parts()}
        taken |= {str(one.partname) for one in self.parts.values()}
        number = next(n for n in range(1, len(taken) + 2) if f"{stem.rstrip('0123456789')}{n}.{ending}" not in taken)
        name = PackURI(f"{stem.rstrip('0123456789')}{number}.{ending}")
        copied = Part(name, part.content_type, part.blob, self.target.part.package)
        self.parts[id(part)] = copied
        for key, relation in part.rels.items():
            if relation.is_external:
                copied.rels.add_relationship(relation.reltype, relation.target_ref, key, is_external=True)
            else:
                copied.rels.add_relationship(relation.reltype, self._part(relation.target_part), key)
        return copied

    # Styles and lists

    def style(self, name: str) -> str:
        """The id that the style of that name (casefolded) has in the target; it is carried there if it is unknown."""
        known = _named(self.target, name)
        if known is not None:
            return known.get(f"{W}styleId", "")
        wanted = _named(self.source, name)
        if wanted is None:
            return ""
        copy = deepcopy(wanted)
        taken = {one.get(f"{W}styleId") for one in self.target.styles.element.iterchildren(f"{W}style")}
        if copy.get(f"{W}styleId") in taken:
            copy.set(f"{W}styleId", f"{copy.get(f'{W}styleId')}Carried")
        for tag in ("link", "next", "numPr", "rsid"):
            for one in list(copy.iter(f"{W}{tag}")):
                one.getparent().remove(one)  # type: ignore[union-attr]
        if f"{W}default" in copy.attrib:
            del copy.attrib[f"{W}default"]
        self.target.styles.element.append(copy)
        base = child(copy, "basedOn")
        if base is not None:
            base.set(f"{W}val", self.style(self._name_of(val(base) or "")))
        return copy.get(f"{W}styleId", "")

    def _name_of(self, key: str) -> str:
        styles = self.source.styles.element.iterchildren(f"{W}style")
        found = next((one for one in styles if one.get(f"{W}styleId") == key), None)
        return (val(child(found, "name")) or "").casefold()

    def list_of(self, properties: "_Element") -> "_Element | None":
        """A paragraph's `w:numPr` as the target has it, with its list carried there; None where it has none."""
        key = val(child(properties, "numId")) or ""
        theirs = _numbering(self.source)
        if theirs is None:
            return None
        if key not in self.lists:
            number = next((one for one in theirs.iterchildren(f"{W}num") if val(one, "numId") == key), None)
            target = val(child(number, "abstractNumId"))
            kinds = theirs.iterchildren(f"{W}abstractNum")
            kind = next((one for one in kinds if val(one, "abstractNumId") == target), None)
            if number is None or kind is None:
                return None
            self.lists[key] = self._add_list(kind, number)
        copy = deepcopy(properties)
        for one in list(copy):
            if local(one) == "numId":
                one.set(f"{W}val", self.lists[key])
            elif local(one) != "ilvl":
                copy.remove(one)
        return copy

    def _add_list(self, kind: "_Element", number: "_Element") -> str:
        root = _numbering(self.target, make=True)
        assert root is not None  # made where there was none
        kinds, numbers = list(root.iterchildren(f"{W}abstractNum")), list(root.iterchildren(f"{W}num"))
        kind_id = str(max((int(val(one, "abstractNumId") or 0) for one in kinds), default=-1) + 1)
        number_id = str(max((int(val(one, "numId") or 0) for one in numbers), default=0) + 1)
        kind, number = deepcopy(kind), deepcopy(number)
        kind.set(f"{W}abstractNumId", kind_id)
        number.set(f"{W}numId", number_id)
        for one in number.iterchildren(f"{W}abstractNumId"):
            one.set(f"{W}val", kind_id)
        for tag in ("styleLink", "numStyleLink", "pStyle", "lvlPicBulletId"):
            for one in list(kind.iter(f"{W}{tag}")):
                one.getparent().remove(one)  # type: ignore[union-attr]
        root.insert(len(kinds), kind)  # all kinds stand before all numbers
        root.append(number)
        return number_id


def _named(document: "Document", name: str) -> "_Element | None":
    styles = document.styles.element.iterchildren(f"{W}style")
    return next((one for one in styles if (val(child(one, "name")) or "").casefold() == name), None)


def _numbering(document: "Document", *, make: bool = False) -> "_Element | None":
    from docx.opc.packuri import PackURI
    from docx.oxml import parse_xml
    from docx.parts.numbering import NumberingPart

    for relation in document.part.rels.values():
        if not relation.is_external and relation.reltype == f"{_OFFICE}/numbering":
            root: _Element = relation.target_part.element
            return root
    if not make:
        return None
    fresh: Any = parse_xml(f'<w:numbering xmlns:w="{W[1:-1]}"/>')
    part = NumberingPart(PackURI("/word/numbering.xml"), _NUMBERING, fresh, document.part.package)
    document.part.relate_to(part, f"{_OFFICE}/numbering")
    made: _Element = part.element
    return made
