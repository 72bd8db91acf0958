"""Writes blocks into a Word document: what stands plainly, what is proposed as a change to accept or refuse, comments.

A paragraph of the clerk is written with the look that it was read with, in the new document's own styles.
"""

from collections.abc import Iterable, Iterator, Sequence
from copy import deepcopy
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING, Any

from danvan_cli.lint.values import W, child, local
from danvan_cli.render.block_reader import BlockReader
from danvan_cli.render.blocks import OBJECT, Look, Note, Paragraph, Shape, State, Token, Wrap
from danvan_cli.render.carried import Carrier
from danvan_cli.render.paragraph_reader import AUTHOR, look_of, shape_of
from danvan_cli.render.remarks import remark
from danvan_cli.render.token_merge import Stretch

if TYPE_CHECKING:
    from docx.document import Document
    from lxml.etree import _Element

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_R_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
# 17.3.1.26: the order of a paragraph's properties; those that danvan writes, and what may stand behind them.
_ORDER = (
    "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr", "suppressLineNumbers",
    "pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap", "overflowPunct", "topLinePunct", "autoSpaceDE",
    "autoSpaceDN", "bidi", "adjustRightInd", "snapToGrid", "spacing", "ind", "contextualSpacing", "mirrorIndents",
    "suppressOverlap", "jc", "textDirection", "textAlignment", "textboxTightWrap", "outlineLvl", "divId", "cnfStyle",
    "rPr", "sectPr", "pPrChange",
)  # fmt: skip
_PIECES = {"\t": "tab", "\n": "br"}


class BlockWriter:
    """Makes elements for one document. `reader` has read it, `carrier` brings along what the clerk's one refers to."""

    def __init__(self, document: "Document", reader: BlockReader, carrier: Carrier, stamp: date) -> None:
        self.document, self.reader, self.carrier = document, reader, carrier
        self.moment = f"{stamp.isoformat()}T00:00:00Z"
        self.numbered = 0

    def paragraph(
        self,
        stretches: Iterable[Stretch],
        part: Any,
        *,
        like: Paragraph | None = None,
        shaped: Paragraph | None = None,
        state: State = State.PLAIN,
        tail: Sequence[Token] = (),
        notes: Sequence[Note] = (),
    ) -> "_Element":
        """A paragraph for the part, with the properties of `like`, which is this document's own, and of these style and
        shape as `shaped` has them, which is the clerk's; `tail` was deleted at its end with changes tracked."""
        made = self.make("p")
        properties = None if like is None else child(like.element, "pPr")
        made.append(self.make("pPr") if properties is None else deepcopy(properties))
        if shaped is not None:
            self._shape(made[0], shaped)
        self._mark(made[0], state)
        style = self.reader.styles.paragraph_style(made[0])
        base = look_of(self.reader.styles.run(style, {}))
        for one in stretches:
            self._stretch(made, one, base, part, state)
        self._tokens(made, tail, base, part)
        for note in notes:
            remark(self.document, made, note)
        return made

    def _stretch(self, made: "_Element", one: Stretch, base: Look, part: Any, state: State) -> None:
        if state is State.PLAIN and one.disputed:
            self._tokens(self._proposal(made, "del"), one.mine, base, part)
            self._tokens(self._proposal(made, "ins"), one.theirs, base, part)
            for empty in [child_ for child_ in made if local(child_) in ("ins", "del") and not len(child_)]:
                made.remove(empty)
        else:
            around = {State.PROPOSED: "ins", State.DOOMED: "del"}.get(state)
            into = self._proposal(made, around) if around else made
            self._tokens(into, one.mine, base, part)

    def make(self, name: str, **attributes: str) -> "_Element":
        made: _Element = self.document.element.makeelement(
            W + name, {W + key: value for key, value in attributes.items()}
        )
        return made

    def _proposal(self, parent: "_Element", kind: str) -> "_Element":
        self.numbered += 1
        made = self.make(kind, id=str(9000 + self.numbered), author=AUTHOR, date=self.moment)
        parent.append(made)
        return made

    def _mark(self, properties: "_Element", state: State) -> None:
        """Propose that the paragraph's own end comes or goes with its text."""
        if state is State.PLAIN:
            return
        marks = child(properties, "rPr")
        if marks is None:
            marks = self.make("rPr")
            self.put(properties, marks)
        self.numbered += 1
        kind = "ins" if state is State.PROPOSED else "del"
        marks.insert(0, self.make(kind, id=str(9000 + self.numbered), author=AUTHOR, date=self.moment))

    def mark_row(self, row: "_Element", state: State) -> None:
        properties = child(row, "trPr")
        if properties is None:
            properties = self.make("trPr")
            row.insert(1 if len(row) and local(row[0]) == "tblPrEx" else 0, properties)
        self._proposal(properties, "ins" if state is State.PROPOSED else "del")

    # Paragraph properties

    def put(self, properties: "_Element", one: "_Element") -> None:
        """Into its place among the properties, instead of what stands there."""
        for old in [old for old in properties if local(old) == local(one)]:
            properties.remove(old)
        rank = _ORDER.index(local(one))
        at = sum(1 for other in properties if local(other) in _ORDER and _ORDER.index(local(other)) < rank)
        properties.insert(at, one)

    def _shape(self, properties: "_Element", shaped: Paragraph) -> None:
        """Style and shape as that paragraph has them."""
        style = self.carrier.style(shaped.style) if shaped.style else ""
        if style:
            self.put(properties, self.make("pStyle", val=style))
            self.reader.names.setdefault(style, shaped.style)
        for name in ("jc", "ind", "spacing", "numPr", "pageBreakBefore"):
            for old in list(properties.iterchildren(W + name)):
                properties.remove(old)
        listed = child(shaped.element, "pPr", "numPr")
        if listed is not None and shaped.shape.listed and (carried := self.carrier.list_of(listed)) is not None:
            self.put(properties, carried)
        look = self._reader_again().styles.paragraph(style, self._reader_again().numbering.looks, {})
        plain = shape_of(look, self.reader)
        for one in self._differences(plain, shaped.shape):
            self.put(properties, one)

    def _reader_again(self) -> BlockReader:
        """The reader, once more where a style was carried that it does not know."""
        styles = {one.get(f"{W}styleId") for one in self.document.styles.element.iterchildren(f"{W}style")}
        if not styles <= set(self.reader.names):
            self.reader = BlockReader(self.document)
        return self.reader

    def _differences(self, plain: Shape, wanted: Shape) -> Iterator["_Element"]:
        if wanted.align != plain.align:
            yield self.make("jc", val=wanted.align)
        if not wanted._replace(align=plain.align).like(plain):
            lengths = {"left": wanted.left, "right": wanted.right}
            first = {"hanging" if wanted.first < 0 else "firstLine": abs(wanted.first)}
            indents = {name: f"{value:.0f}" for name, value in {**lengths, **first}.items()}
            yield self.make("ind", **indents)
            gaps = {"before": f"{wanted.before:.0f}", "after": f"{wanted.after:.0f}", "line": f"{wanted.line:.0f}"}
            yield self.make("spacing", **gaps)
        if wanted.breaks_page != plain.breaks_page:
            yield self.make("pageBreakBefore", val="1" if wanted.breaks_page else "0")

    # Runs

    def _tokens(self, parent: "_Element", tokens: Sequence[Token], base: Look, part: Any) -> None:
        """The tokens as runs; those of the same look are one run again."""
        flat = [one for token in tokens for one in (*token.before, token)]
        for wraps, found in groupby(flat, lambda token: token.wraps):
            into = parent
            for wrap in wraps:
                # A link within a proposal is none that Word would open.
                if wrap.kind != "link" or local(parent) == "p":
                    into = self._wrapped(into, wrap, part)
            deleted = any(local(one) == "del" for one in (into, *into.iterancestors()))
            for (look, held), same_look in groupby(found, lambda token: (token.look, token.held)):
                if held is None:
                    into.append(self._run("".join(token.text for token in same_look), look, base, deleted))
                else:
                    self._hold(into, next(same_look), base, part)

    def _wrapped(self, parent: "_Element", wrap: Wrap, part: Any) -> "_Element":
        given = dict(wrap.attributes)
        if wrap.kind == "link":
            made = self.make("hyperlink", **({"anchor": given["anchor"]} if given["anchor"] else {}))
            if given["address"]:
                made.set(_R_ID, self.carrier.link(given["address"], part))
        else:
            self.numbered += 1
            known = {name: value for name, value in given.items() if value}
            made = self.make(wrap.kind, id=str(9000 + self.numbered), **known)
        parent.append(made)
        return made

    def _hold(self, parent: "_Element", token: Token, base: Look, part: Any) -> None:
        held = token.held
        assert held is not None  # asked by the caller
        copy = self.carrier.element(held.element, held.part, part)
        name = local(copy)
        if name == "fldSimple":
            self._field(parent, copy.get(f"{W}instr", ""), token.look, base)
        elif name in ("oMath", "oMathPara"):
            parent.append(copy)
        else:
            run = self._run("", token.look, base, deleted=False)
            run.append(copy)
            parent.append(run)

    def _field(self, parent: "_Element", instruction: str, look: Look, base: Look) -> None:
        """A field in runs, which may stand where a simple one may not: within what is proposed (17.13.5.18)."""
        code = self.make("delInstrText" if local(parent) == "del" else "instrText")
        code.text = instruction
        code.set(_SPACE, "preserve")
        begin, separate, end = (self.make("fldChar", fldCharType=kind) for kind in ("begin", "separate", "end"))
        for piece in (begin, code, separate, None, end):
            run = self._run("1" if piece is None else "", look, base, deleted=local(parent) == "del")
            if piece is not None:
                run.append(piece)
            parent.append(run)

    def _run(self, text: str, look: Look, base: Look, deleted: bool) -> "_Element":
        run = self.make("r")
        properties = self.make("rPr")
        properties.extend(self._look(look, base))
        if len(properties):
            run.append(properties)
        for is_sign, letters in groupby(text.replace(OBJECT, ""), lambda letter: letter in _PIECES):
            if is_sign:
                run.extend(self.make(_PIECES[letter]) for letter in letters)
            else:
                shown = self.make("delText" if deleted else "t")
                shown.text = "".join(letters)
                shown.set(_SPACE, "preserve")
                run.append(shown)
        return run

    def _look(self, look: Look, base: Look) -> Iterator["_Element"]:
        """What the run's look adds to that of its paragraph's style, in the order of the schema (17.3.2.28)."""
        if look.font != base.font and look.font:
            yield self.make("rFonts", **dict.fromkeys(("ascii", "hAnsi", "cs", "eastAsia"), look.font))
        for name, is_on, was_on in (("b", look.bold, base.bold), ("i", look.italic, base.italic)):
            if is_on != was_on:
                yield self.make(name, **({} if is_on else {"val": "0"}))
        if look.caps != base.caps:
            yield self.make("caps", **({} if look.caps else {"val": "0"}))
        if look.strike:
            yield self.make("strike")
        if look.colour != base.colour:
            yield self.make("color", val=look.colour or "auto")
        if look.size != base.size and look.size:
            yield self.make("sz", val=look.size)
            yield self.make("szCs", val=look.size)
        if look.highlight:
            yield self.make("highlight", val=look.highlight)
        if look.underline != base.underline:
            yield self.make("u", val=look.underline or "none")
        if look.raised:
            yield self.make("vertAlign", val=look.raised)
