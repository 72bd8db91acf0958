"""Reads the blocks of a Word document, those too that danvan proposed in it and nobody decided on."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from danvan_cli.lint.numbering import Numbering
from danvan_cli.lint.styles import Styles
from danvan_cli.lint.tables import elements_of
from danvan_cli.lint.values import W, child, local, val
from danvan_cli.render.blocks import Block, Cell, Note, Row, State, Story, Table
from danvan_cli.render.paragraph_reader import AROUND, INSERTED, ParagraphReader, state_of

if TYPE_CHECKING:
    from docx.document import Document
    from lxml.etree import _Element


class BlockReader:
    """Reads the parts of one document."""

    def __init__(self, document: "Document") -> None:
        self.document = document
        theme = None  # danvan's templates name their fonts; a theme's font is no font of theirs
        self.styles = Styles(document.styles.element, theme)
        related = (one.target_part for one in document.part.rels.values() if not one.is_external)
        numbers = next((part for part in related if part.content_type.endswith("numbering+xml")), None)
        self.numbering = Numbering(None if numbers is None else _xml_of(numbers))
        self.names = {
            style.get(f"{W}styleId", ""): (val(child(style, "name")) or "").casefold()
            for style in document.styles.element.iterchildren(f"{W}style")
        }
        self.headings = {
            key
            for key, name in self.names.items()
            if "heading" in name or any(child(one, "pPr", "outlineLvl") is not None for one in self.styles.chain(key))
        }
        self.comments = _comments(document)

    def body(self) -> Story:
        return self.story(self.document.element.body, self.document.part)

    def story(self, root: "_Element", part: Any) -> Story:
        return Story(root, part, tuple(self._blocks(root, part)))

    def _blocks(self, parent: "_Element", part: Any) -> Iterator[Block]:
        for one in parent:
            name = local(one)
            if name == "p":
                yield ParagraphReader(self, part).read(one)
            elif name == "tbl":
                rows = tuple(self._row(row, part) for row in _rows(one))
                states = {row.state for row in rows}
                yield Table(one, rows, states.pop() if len(states) == 1 else State.PLAIN)
            elif name in (*AROUND, *INSERTED):
                yield from self._blocks(one, part)

    def _row(self, row: "_Element", part: Any) -> Row:
        cells = tuple(Cell(cell, tuple(self._blocks(cell, part)), _shade(cell)) for cell in elements_of(row, "tc"))
        return Row(row, cells, state_of(child(row, "trPr")))


def _shade(cell: "_Element") -> str:
    fill = (val(child(cell, "tcPr", "shd"), "fill") or "").upper()
    return "" if fill in ("AUTO", "FFFFFF") else fill


def _rows(table: "_Element") -> Iterator["_Element"]:
    """Those that are to go as well."""
    for one in table:
        if local(one) == "tr":
            yield one
        elif local(one) in AROUND:
            yield from _rows(one)


def _xml_of(part: Any) -> "_Element":
    from docx.oxml import parse_xml

    root: _Element | None = getattr(part, "element", None)
    return parse_xml(part.blob) if root is None else root


def _comments(document: "Document") -> dict[str, Note]:
    """The comments by their ids, not yet hung on anything."""
    if not any(one.reltype.endswith("/comments") for one in document.part.rels.values()):
        return {}
    found = {}
    for one in document.comments:
        lines = tuple(paragraph.text for paragraph in one.paragraphs)
        moment = one._comment_elm.get(f"{W}date", "")
        found[str(one.comment_id)] = Note(one.author, one.initials or "", moment, lines, "")
    return found
