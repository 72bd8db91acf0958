"""From the parts of a .docx to a `Document`. Tracked insertions count, deletions do not."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from danvan_cli.language import N_
from danvan_cli.lint.document import Block, Document, Paragraph, Section
from danvan_cli.lint.numbering import Numbering
from danvan_cli.lint.package import Package
from danvan_cli.lint.styles import Styles
from danvan_cli.lint.told import Place, told
from danvan_cli.lint.values import W, child, is_on, local, number, val
from danvan_cli.lint.walker import Walker

if TYPE_CHECKING:
    from lxml.etree import _Element

_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_SIDES = ("top", "bottom", "left", "right", "gutter")
_REFERENCES = (
    ("headerReference", N_("header of section {number}")),
    ("footerReference", N_("footer of section {number}")),
)


def read_document(package: Package) -> Document:
    """Raises `DanvanError` for a damaged part."""
    settings = package.related("settings")
    styles = Styles(package.related("styles"), package.related("theme"))
    body = child(package.root, "body")
    elements = [] if body is None else [one for one in body.iter(f"{W}sectPr") if _is_section(one)]
    rooms = [_section(one, Place((0, 0), told(""))).room for one in elements]
    walker = Walker(styles, Numbering(package.related("numbering")), rooms=rooms)
    blocks = () if body is None else tuple(walker.blocks(body, rooms[0] if rooms else 0.0))
    return Document(
        blocks,
        tuple(_sections(package, styles, elements, blocks)),
        even_odd=_setting(settings, "evenAndOddHeaders"),
        adds_gaps=_setting(child(settings, "compat"), "doNotUseHTMLParagraphAutoSpacing"),
    )


def _is_section(properties: "_Element") -> bool:
    """Not one that a tracked change replaced."""
    parent = properties.getparent()
    return parent is not None and local(parent) in ("pPr", "body")


def _setting(settings: "_Element | None", name: str) -> bool:
    found = child(settings, name)
    return found is not None and is_on(val(found))


def _section(properties: "_Element", place: Place) -> Section:
    size, margins, pages = (child(properties, name) for name in ("pgSz", "pgMar", "pgNumType"))
    start = number(val(pages, "start"))
    return Section(
        place,
        number(val(size, "w")),
        number(val(size, "h")),
        {side: number(val(margins, side)) for side in _SIDES},
        title_page=_setting(properties, "titlePg"),
        number_start=None if start is None else int(start),
        number_form=val(pages, "fmt") or "decimal",
    )


def _sections(
    package: Package, styles: Styles, elements: list["_Element"], blocks: tuple[Block, ...]
) -> Iterator[Section]:
    """A kind of header that a section does not have is that of the section before it."""
    relations = package.relations(package.main)
    known: dict[str, dict[str, tuple[Paragraph, ...]]] = {name: {} for name, _words in _REFERENCES}
    for at, properties in enumerate(elements):
        first = next((block.place.order[0] for block in blocks if block.section == at), 0.0)
        section = _section(properties, Place((first, -2), told(N_("section {number}"), number=at + 1)))
        for name, words in _REFERENCES:
            place = Place((first, -1), told(words, number=at + 1))
            for reference in properties.iterchildren(W + name):
                root = package.xml(relations.get(reference.get(f"{_R}id") or "", ("", ""))[1])
                walker = Walker(styles, Numbering(None), place)
                read = () if root is None else tuple(walker.flat(root, section.room))
                known[name][val(reference, "type") or "default"] = read
        headers, footers = (dict(known[name]) for name, _words in _REFERENCES)
        yield replace(section, headers=headers, footers=footers)
