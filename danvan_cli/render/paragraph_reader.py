"""Reads one paragraph of a Word document: its text word by word, with its look, and what danvan proposed in it.

Text within a proposal of danvan is read as if the proposal were refused, since that is what the clerk wrote; changes
that other people tracked are read as if accepted, since that is what they want, and stay tracked where they go.
"""

import hashlib
from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING, Any

from danvan_cli.lint.styles import paragraph_look, run_look
from danvan_cli.lint.values import W, child, is_on, local, number, val
from danvan_cli.render.blocks import OBJECT, Held, Look, Note, Paragraph, Shape, State, Token, Wrap, tokens_of

if TYPE_CHECKING:
    from lxml.etree import _Element

    from danvan_cli.render.block_reader import BlockReader

# Who proposes changes, and writes comments, in danvan's name.
AUTHOR = "danvan"
AROUND = ("sdt", "sdtContent", "smartTag", "customXml")
INSERTED, _DELETED = ("ins", "moveTo"), ("del", "moveFrom")
_NO_TEXT = ("drawing", "pict", "object", "AlternateContent", "sym", "ptab", "oMath", "oMathPara")
_NOT_CARRIED = ("footnoteReference", "endnoteReference")
_RELATED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_ALIGN = {"start": "left", "end": "right", "distribute": "both", "": "left"}
_BLACK = ("", "auto", "000000")
_TEXTS = {"tab": "\t", "cr": "\n", "noBreakHyphen": "\u2011"}


class ParagraphReader:
    """Reads one paragraph from its first run to its last."""

    def __init__(self, reader: "BlockReader", part: Any) -> None:
        self.reader, self.part = reader, part
        self.tokens: list[Token] = []
        self.gone: list[Token] = []
        self.proposed: list[tuple[int, tuple[Token, ...]]] = []
        self.lost: list[str] = []
        self.ranges: dict[str, list[int]] = {}
        self.style, self.accepts = "", False
        self.pending: list[tuple[str, tuple[Look, tuple[Wrap, ...], bool]]] = []
        self.field: list[str] | None = None
        self.in_result = False

    def read(self, element: "_Element") -> Paragraph:
        properties = child(element, "pPr")
        styles = self.reader.styles
        self.style = styles.paragraph_style(properties)
        state = state_of(child(properties, "rPr"))
        # What the clerk typed into a proposed paragraph makes it the clerk's.
        if state is State.PROPOSED and any(local(one) == "r" for one in element):
            state, self.accepts = State.PLAIN, True
        self.accepts = self.accepts or state is State.PROPOSED
        begins = sum(1 for one in element.iter(f"{W}fldChar") if val(one, "fldCharType") == "begin")
        ends = sum(1 for one in element.iter(f"{W}fldChar") if val(one, "fldCharType") == "end")
        self.whole_fields = begins == ends
        self._inline(element, (), is_open=False)
        self._flush()
        if state is State.DOOMED and not all(token.open for token in self.tokens):
            state = State.PLAIN
        return Paragraph(
            element,
            self.reader.names.get(self.style, ""),
            self._shape(properties),
            tuple(self.tokens),
            state,
            tuple(self.proposed),
            tuple(self.gone),
            tuple(self._notes()),
            tuple(self.lost),
            heading=self.style in self.reader.headings,
            ends_section=child(properties, "sectPr") is not None,
        )

    def _shape(self, properties: "_Element | None") -> Shape:
        direct = paragraph_look(properties)
        return shape_of(self.reader.styles.paragraph(self.style, self.reader.numbering.looks, direct), self.reader)

    # Inline

    def _inline(self, parent: "_Element", wraps: tuple[Wrap, ...], *, is_open: bool) -> None:
        for one in parent:
            name = local(one)
            if name == "r":
                self._run(one, wraps, is_open=is_open)
            elif name in INSERTED:
                self._inserted(one, wraps, is_open=is_open)
            elif name in _DELETED:
                own = val(one, "author") == AUTHOR
                inner = wraps if own else (*wraps, _tracked("del", one))
                self._inline(one, inner, is_open=is_open or own)
            elif name == "hyperlink":
                self._inline(one, (*wraps, self._link(one)), is_open=is_open)
            elif name == "fldSimple":
                self._hold(one, f"{OBJECT}{(val(one, 'instr') or '').strip()}", Look(), wraps)
            elif name in AROUND:
                self._inline(one, wraps, is_open=is_open)
            elif name in ("oMath", "oMathPara"):
                self._hold(one, OBJECT + name, Look(), wraps)
            elif name == "commentRangeStart":
                self._flush()
                self.ranges[val(one, "id") or ""] = [len(self.tokens), -1]
            elif name == "commentRangeEnd" and (val(one, "id") or "") in self.ranges:
                self._flush()
                self.ranges[val(one, "id") or ""][1] = len(self.tokens)

    def _inserted(self, element: "_Element", wraps: tuple[Wrap, ...], *, is_open: bool) -> None:
        if val(element, "author") != AUTHOR:
            self._inline(element, (*wraps, _tracked("ins", element)), is_open=is_open)
        elif self.accepts:
            self._inline(element, wraps, is_open=is_open)
        else:
            self._flush()
            before, self.tokens = self.tokens, []
            self._inline(element, wraps, is_open=False)
            self._flush()
            inserted, self.tokens = tuple(self.tokens), before
            self.proposed.append((len(before), inserted))

    def _link(self, element: "_Element") -> Wrap:
        related = self.part.rels.get(element.get(f"{_RELATED}id", ""))
        address = related.target_ref if related is not None and related.is_external else ""
        return Wrap("link", (("address", address), ("anchor", val(element, "anchor") or "")))

    def _run(self, run: "_Element", wraps: tuple[Wrap, ...], *, is_open: bool) -> None:
        properties = child(run, "rPr")
        if is_on(val(child(properties, "vanish"))) and child(properties, "vanish") is not None:
            return
        look = self._look(properties)
        for one in run:
            name = local(one)
            if name in ("fldChar", "instrText") and self.whole_fields:
                self._field(one, look, wraps)
            elif self.in_result:
                continue
            elif name in ("t", "delText"):
                self.pending.append((one.text or "", (look, wraps, is_open)))
            elif name in _TEXTS or (name == "br" and val(one, "type") in (None, "textWrapping")):
                self.pending.append((_TEXTS.get(name, "\n"), (look, wraps, is_open)))
            elif name == "br":
                self._hold(one, f"{OBJECT}{val(one, 'type')}", look, wraps)
            elif name in _NO_TEXT:
                self._hold(one, OBJECT + self._told(one, name), Look(), wraps)
            elif name in _NOT_CARRIED:
                self.lost.append(name)

    def _field(self, one: "_Element", look: Look, wraps: tuple[Wrap, ...]) -> None:
        """A field in several runs becomes one thing: its result, such as a page's number, is nobody's text."""
        kind = val(one, "fldCharType")
        if local(one) == "instrText":
            if self.field is not None:
                self.field.append(one.text or "")
        elif kind == "begin":
            self.field = self.field or []
        elif kind == "separate":
            self.in_result = True
        elif kind == "end" and self.field is not None:
            instruction = "".join(self.field).strip()
            simple = one.makeelement(f"{W}fldSimple", {f"{W}instr": f" {instruction} "})
            self._hold(simple, OBJECT + instruction, look, wraps)
            self.field, self.in_result = None, False

    def _told(self, element: "_Element", name: str) -> str:
        """What is drawn: a picture by its bytes; a chart or shape only that it is one, since programs redraw them."""
        for blip in element.iter("{http://schemas.openxmlformats.org/drawingml/2006/main}blip"):
            related = self.part.rels.get(blip.get(f"{_RELATED}embed", ""))
            if related is not None and not related.is_external:
                return hashlib.sha256(related.target_part.blob).hexdigest()[:16]
        return "drawing" if name in ("drawing", "AlternateContent", "pict") else name

    def _hold(self, element: "_Element", text: str, look: Look, wraps: tuple[Wrap, ...]) -> None:
        self._flush()
        self._add(Token(text, look, wraps, Held(element, self.part)))

    def _flush(self) -> None:
        """The text since the last thing that is none, with runs of the same look put together again."""
        for (look, wraps, is_open), alike in groupby(self.pending, lambda piece: piece[1]):
            for token in tokens_of("".join(text for text, _kind in alike), look, wraps, is_open=is_open):
                self._add(token)
        self.pending.clear()

    def _add(self, token: Token) -> None:
        if any(wrap.kind == "del" for wrap in token.wraps):
            self.gone.append(token)
            return
        self.tokens.append(token._replace(before=tuple(self.gone)))
        self.gone.clear()

    def _look(self, properties: "_Element | None") -> Look:
        styles = self.reader.styles
        return look_of(styles.run(self.style, run_look(properties, styles.fonts)), properties)

    def _notes(self) -> Iterator[Note]:
        for key, (start, end) in self.ranges.items():
            if key in self.reader.comments:
                on = self.tokens[start : end if end >= 0 else len(self.tokens)]
                yield self.reader.comments[key]._replace(on="".join(token.text for token in on).strip())


def _tracked(kind: str, element: "_Element") -> Wrap:
    return Wrap(kind, (("author", val(element, "author") or ""), ("date", val(element, "date") or "")))


def look_of(look: "dict[str, str]", direct: "_Element | None" = None) -> Look:
    """What is seen of a run whose properties in the end are these; some of them only ever stand on the run itself."""
    colour, strike = look.get("color", ""), child(direct, "strike")
    highlight = val(child(direct, "highlight")) or ""
    underline = look.get("u", "")
    return Look(
        look.get("b") == "1",
        look.get("i") == "1",
        "" if underline == "none" else underline,
        strike is not None and is_on(val(strike)),
        look.get("caps") == "1",
        "" if colour.lower() in _BLACK else colour.upper(),
        "" if highlight == "none" else highlight,
        raised if (raised := val(child(direct, "vertAlign")) or "") != "baseline" else "",
        look.get("sz", "20"),
        look.get("ascii", ""),
    )


def shape_of(look: "dict[str, str]", reader: "BlockReader") -> Shape:
    """What is seen of a paragraph whose properties in the end are these."""

    def length(name: str, default: float = 0) -> float:
        found = number(look.get(name))
        return default if found is None else found

    key, at = look.get("numId", ""), look.get("ilvl") or "0"
    level = reader.numbering.level(key, at) if key not in ("", "0") else None
    listed = "" if level is None else f"{at} {val(child(level, 'numFmt'))} {val(child(level, 'lvlText'))}"
    align = look.get("jc", "left")
    return Shape(
        _ALIGN.get(align, align),
        length("ind.left"),
        length("ind.right"),
        length("ind.first"),
        length("spacing.before"),
        length("spacing.after"),
        length("spacing.line", 240),
        listed,
        look.get("pageBreakBefore") == "1",
    )


def state_of(properties: "_Element | None") -> State:
    for name, state in (("ins", State.PROPOSED), ("del", State.DOOMED)):
        found = child(properties, name)
        if found is not None and val(found, "author") == AUTHOR:
            return state
    return State.PLAIN
