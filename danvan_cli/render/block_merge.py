"""Merges the blocks of a document rendered anew with what the clerk made of it: paragraphs, tables, rows and cells."""

from collections.abc import Iterator, Sequence
from copy import deepcopy
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from danvan_cli.lint.values import W, child, local
from danvan_cli.render import words
from danvan_cli.render.block_reader import BlockReader
from danvan_cli.render.block_writer import BlockWriter
from danvan_cli.render.blocks import (
    Block,
    Cell,
    Note,
    Paragraph,
    Row,
    State,
    Story,
    Table,
    Token,
    numbers_of,
    paragraphs_in,
    paragraphs_in_cell,
    same,
    same_cells,
    untouched,
)
from danvan_cli.render.carried import Carrier
from danvan_cli.render.elements import begin, replace, take_out
from danvan_cli.render.matching import columns_of
from danvan_cli.render.outdated import Typed, outdated
from danvan_cli.render.paragraph_reader import AUTHOR
from danvan_cli.render.places import Fate, Place, first_words
from danvan_cli.render.remarks import INITIALS, remark
from danvan_cli.render.row_merge import Do, Step, merge_rows
from danvan_cli.render.token_merge import Merged, Stretch, hunks, merge_tokens, undecided

if TYPE_CHECKING:
    from docx.document import Document
    from lxml.etree import _Element


class Versions(NamedTuple):
    """A document as danvan rendered it before, as the clerk left it, and as it is rendered now."""

    base: "Document"
    mine: "Document"
    theirs: "Document"


class BlockMerge:
    """Merges one story after the other into `theirs`, and collects the places."""

    def __init__(self, versions: Versions, stamp: date) -> None:
        self.readers = tuple(map(BlockReader, versions))
        _base, mine, theirs = versions
        self.writer = BlockWriter(theirs, self.readers[2], Carrier(mine, theirs), stamp)
        self.places: list[Place] = []
        self.typed: list[Typed] = []
        self.heading, self.part = "", theirs.part
        self.row = ""  # the text of the row that is being merged
        self.columns: dict[int, int] = {}  # of the table that is being merged, see `columns_of`

    def story(self, base: Story, mine: Story, theirs: Story) -> None:
        self.part, self.heading = theirs.part, ""
        self._blocks(base.blocks, mine.blocks, theirs.blocks, theirs.root)

    def _blocks(self, base: Sequence[Block], mine: Sequence[Block], theirs: Sequence[Block], root: "_Element") -> None:
        """Put the new blocks in their places: what stays is not touched, in whatever it may stand."""
        last: _Element | None = None
        first = theirs[0].element if theirs else None
        for step in merge_rows(base, mine, theirs):
            self._under(step)
            for made in self._done(step):
                if made.getparent() is None:
                    if last is not None:
                        last.addnext(made)
                    elif first is not None and first.getparent() is not None:
                        first.addprevious(made)
                    else:
                        begin(root, made)
                last = made
            if step.theirs is not None and step.do is Do.OMIT and step.theirs.element.getparent() is not None:
                if step.theirs.element is first:
                    first = None if last is None else first
                self._omit(step.theirs, last)
        if local(root) == "tc" and (not len(root) or local(root[-1]) != "p"):
            root.append(self.writer.make("p"))

    def _omit(self, block: Block, last: "_Element | None") -> None:
        parent = block.element.getparent()
        if block.ends_section or parent is None or block.element is last:
            return
        parent.remove(block.element)

    def _under(self, step: Step) -> None:
        block = step.theirs or step.mine
        if block is not None and block.heading and block.text:
            self.heading = block.text.rstrip(":")

    def _done(self, step: Step) -> Iterator["_Element"]:
        """The elements of the step, in order; one that stands in its place already is named as well."""
        if step.do is Do.LEAVE and step.theirs:
            yield step.theirs.element
        elif step.do is Do.JOIN and step.theirs and step.mine:
            if step.moved:
                self._tell(Fate.MOVED, step.mine)
                take_out(step.theirs.element)
            yield from self._joined(step.base, step.mine, step.theirs)
        elif step.do is Do.CARRY and step.mine:
            yield self._carried(step.mine)
        elif step.do is Do.DOOM and step.mine:
            self._tell(Fate.CONFLICT, step.mine, step.mine.text)
            yield self.imported(step.mine, State.DOOMED)
        elif step.do is Do.PROPOSE and step.theirs:
            self._tell(Fate.CONFLICT, step.theirs, "", step.theirs.text)
            yield self._proposed(step.theirs)
        elif step.do is Do.OMIT and step.base:
            self._tell(Fate.REMOVED, step.base)

    def _tell(self, fate: Fate, block: Block, mine: str = "", theirs: str = "") -> None:
        """Within a table a place is known by its row."""
        self.places.append(Place(fate, self.heading, first_words(self.row or block.text), mine, theirs))

    # One block of all three versions

    def _joined(self, base: Block | None, mine: Block, theirs: Block) -> Iterator["_Element"]:
        if (base is None and (mine.state is State.DOOMED or same(mine, theirs))) or (
            base is not None and same(base, mine) and untouched(mine)
        ):
            yield theirs.element
        elif isinstance(mine, Paragraph) and isinstance(theirs, Paragraph):
            yield self._paragraph(base if isinstance(base, Paragraph) else theirs, mine, theirs)
        elif isinstance(mine, Table) and isinstance(theirs, Table):
            yield from self._table(base if isinstance(base, Table) else theirs, mine, theirs)
        elif isinstance(mine, Row) and isinstance(theirs, Row):
            yield self._row(base if isinstance(base, Row) else theirs, mine, theirs)

    def _paragraph(self, base: Paragraph, mine: Paragraph, theirs: Paragraph) -> "_Element":
        if not mine.undecided and (same(base, mine) or same(mine, theirs)):
            for note in mine.notes:
                remark(self.writer.document, theirs.element, note)
            return theirs.element
        merged = merge_tokens(base, mine, theirs)
        shaped = mine if mine.style != base.style or not mine.shape.like(base.shape) else None
        made = self.writer.paragraph(
            merged.stretches, self.part, like=theirs, shaped=shaped, tail=mine.tail, notes=mine.notes
        )
        replace(theirs.element, made)
        self._tell_joined(base, mine, theirs, merged)
        new = [token for one in hunks(base.tokens, mine.tokens) for token in mine.tokens[one.left : one.right]]
        self._remember(made, new, mine)
        return made

    def _tell_joined(self, base: Paragraph, mine: Paragraph, theirs: Paragraph, merged: Merged) -> None:
        if merged.disputed:
            disputed = [one for one in merged.stretches if one.disputed]
            mine_told, new_told = (
                "".join(token.text for side in sides for token in side).strip()
                for sides in ([one.mine for one in disputed], [one.theirs for one in disputed])
            )
            self._tell(Fate.CONFLICT, theirs, mine_told, new_told)
        elif same(base, theirs) and (gone := numbers_of(base.tokens) - numbers_of(mine.tokens)):
            typed = numbers_of(mine.tokens) - numbers_of(base.tokens)
            self._tell(Fate.FIGURE, mine, "; ".join(typed), "; ".join(gone))
        elif same(base, theirs):
            self._tell(Fate.EDITED, mine)
        else:
            self._tell(Fate.MERGED, theirs, mine.text, theirs.text)

    def _remember(self, made: "_Element", tokens: Sequence[Token], block: Paragraph) -> None:
        words_there = first_words(self.row or block.text)
        self.typed.append(Typed(made, tokens, self.heading, words_there, block.notes))
        for _name in block.lost[:1]:
            self._tell(Fate.NOT_CARRIED, block)

    # Tables

    def _table(self, base: Table, mine: Table, theirs: Table) -> Iterator["_Element"]:
        if mine.columns != base.columns:
            if same(base, theirs):
                self._tell(Fate.EDITED, mine)
                made = self.imported(mine, State.PLAIN)
                replace(theirs.element, made)
                yield made
            else:
                self._tell(Fate.CONFLICT, mine, mine.text, theirs.text)
                yield theirs.element
                yield self.writer.make("p")  # without it Word would make one table of two
                yield self.imported(mine, State.DOOMED)
            return
        outer, self.columns = self.columns, columns_of(base, theirs)
        self._blocks(base.rows, mine.rows, theirs.rows, theirs.element)
        self.columns = outer
        yield theirs.element

    def _row(self, base: Row, mine: Row, theirs: Row) -> "_Element":
        """Cell by cell; where the data gave the table other columns, by their headings."""
        if len(mine.cells) != len(base.cells):
            if same(base, theirs):
                self._tell(Fate.EDITED, mine)
                made = self.imported(mine, State.PLAIN)
                replace(theirs.element, made)
                return made
            self._no_cell(theirs, mine.text)
            return theirs.element
        alike = len(base.cells) == len(theirs.cells)
        outer, self.row = self.row, theirs.text
        for at, (old, edited) in enumerate(zip(base.cells, mine.cells, strict=True)):
            place = at if alike and not (self.columns and len(base.cells) > 1) else self.columns.get(at, -1)
            if 0 <= place < len(theirs.cells):
                new = theirs.cells[place]
                self._shaded(old, edited, new)
                self._blocks(old.blocks, edited.blocks, new.blocks, new.element)
            elif not same_cells(old, edited):
                self._no_cell(theirs, edited.text)
        self.row = outer
        return theirs.element

    def _shaded(self, base: Cell, mine: Cell, theirs: Cell) -> None:
        """The clerk's own colour of a cell."""
        if mine.shade == base.shade:
            return
        properties = child(theirs.element, "tcPr")
        if properties is None:
            properties = self.writer.make("tcPr")
            theirs.element.insert(0, properties)
        for old in properties.findall(f"{W}shd"):
            properties.remove(old)
        shade = self.writer.make("shd", val="clear", color="auto", fill=mine.shade or "auto")
        before = ("cnfStyle", "tcW", "gridSpan", "hMerge", "vMerge", "tcBorders")  # 17.4.69
        properties.insert(sum(1 for one in properties if local(one) in before), shade)
        self.places.append(Place(Fate.EDITED, self.heading, first_words(self.row), mine.text))

    def _no_cell(self, theirs: Row, text: str) -> None:
        """Show what has no place any more in a comment on the row."""
        self._tell(Fate.CONFLICT, theirs, text, theirs.text)
        first = next((one for cell in theirs.cells for one in paragraphs_in_cell(cell)), None)
        if first is not None:
            self._remark(first.element, words.REMARK_NO_CELL.format(text=text), ())

    def _remark(self, paragraph: "_Element", text: str, there: Sequence[Note]) -> None:
        """Once; a header knows no comments."""
        in_body = any(local(one) == "body" for one in paragraph.iterancestors())
        if in_body and not any(note.lines == (text,) for note in there):
            note = Note(AUTHOR, INITIALS, self.writer.moment, (text,), "")
            remark(self.writer.document, paragraph, note)

    # Whole blocks

    def _carried(self, mine: Block) -> "_Element":
        made = self.imported(mine, State.PLAIN)
        if mine.text:
            self._tell(Fate.ADDED, mine)
        elements = [made] if isinstance(mine, Paragraph) else list(made.iter(f"{W}p"))
        for block, element in zip(paragraphs_in(mine), elements, strict=False):
            self._remember(element, block.tokens, block)
        if mine.ends_section:
            self._tell(Fate.NOT_CARRIED, mine)
        return made

    def imported(self, mine: Block, state: State) -> "_Element":
        """A block of the clerk as an element of the new document."""
        if isinstance(mine, Paragraph):
            return self._imported_paragraph(mine, state)
        copy = deepcopy(mine.element)
        inner = {id(one.element): one for one in paragraphs_in(mine)}
        for old, new in list(zip(mine.element.iter(f"{W}p"), copy.iter(f"{W}p"), strict=True)):
            if id(old) in inner:
                replace(new, self._imported_paragraph(inner[id(old)], state))
        for style in list(copy.iter(f"{W}tblStyle")):
            name = self.readers[1].names.get(style.get(f"{W}val", ""), "")
            style.set(f"{W}val", self.writer.carrier.style(name))
        for row in [copy] if local(copy) == "tr" else list(copy.iterchildren(f"{W}tr")):
            for mark in [one for kind in ("ins", "del") for one in row.findall(f"{W}trPr/{W}{kind}")]:
                mark.getparent().remove(mark)  # type: ignore[union-attr]
            if state is not State.PLAIN:
                self.writer.mark_row(row, state)
        return copy

    def _imported_paragraph(self, mine: Paragraph, state: State) -> "_Element":
        stretches = list(undecided(mine)) if state is State.PLAIN else [Stretch(mine.tokens)]
        return self.writer.paragraph(stretches, self.part, shaped=mine, state=state, tail=mine.tail, notes=mine.notes)

    def _proposed(self, theirs: Block) -> "_Element":
        """The new block in its place as one that is proposed."""
        if isinstance(theirs, Paragraph):
            made = self.writer.paragraph([Stretch(theirs.tokens)], self.part, like=theirs, state=State.PROPOSED)
            replace(theirs.element, made)
            return made
        for paragraph in paragraphs_in(theirs):
            self._proposed(paragraph)
        for row in theirs.rows if isinstance(theirs, Table) else (theirs,):
            self.writer.mark_row(row.element, State.PROPOSED)
        return theirs.element

    def look_for_outdated(self, base: Story, theirs: Story) -> None:
        """Tell of figures of the last rendering in the clerk's own words that the new one does not have any more."""
        for typed, found in outdated(self.typed, base.blocks, theirs.blocks):
            numbers = ", ".join(found)
            self.places.append(Place(Fate.OUTDATED, typed.heading, typed.words, numbers))
            self._remark(typed.element, words.REMARK_OUTDATED.format(numbers=numbers), typed.notes)
