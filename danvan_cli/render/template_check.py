"""All faults of a Word template, each with the paragraph and the heading that it stands under. Nothing is filled in.

Tags are read one by one, as docxtpl will find them, so that one broken tag does not hide the others.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from danvan_cli.errors import DanvanError
from danvan_cli.language import _
from danvan_cli.render.fields import Field, Kind
from danvan_cli.render.names import LOOP, Reader, Wrong, unknown
from danvan_cli.render.tags import Tag, own_text, placing_faults, tags

if TYPE_CHECKING:
    from docx.document import Document
    from jinja2 import Environment, nodes
    from lxml.etree import _Element

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SHAPES = (f"{_W}drawing", f"{_W}pict", "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent")
_HEADING_STYLE = re.compile(r"(?:heading|title|đề mục|tiêu đề)\b", re.IGNORECASE)
_USABLE = ("for", "if", "elif", "else", "endfor", "endif", "set", "colspan", "cellbg")
_ENDS = {"endfor": "for", "endif": "if"}
# What Jinja knows and a template of the office has no use for; some of it could open other files.
_REFUSED = frozenset(
    "autoescape block break call continue debug do extends filter from hm import include macro raw trans vm with "  # noqa: SIM905
    "endautoescape endblock endcall endfilter endmacro endraw endset endtrans endwith".split()
)
_LONGEST = 200


class Part(StrEnum):
    BODY = "body"
    HEADER = "header"
    FOOTER = "footer"


class Fault(NamedTuple):
    """One thing wrong in a template. `heading` is the nearest one above, `text` the paragraph's, "" without."""

    kind: str
    part: Part
    heading: str
    text: str
    message: str
    near: str = ""


def open_template(path: Path) -> "Document":
    """Raises `DanvanError` where the file is no Word document."""
    from docx import Document

    try:
        return Document(str(path))
    except Exception as error:  # python-docx raises many kinds for a file that is no document
        message = _("The template {path} cannot be opened as a Word document (.docx).")
        raise DanvanError(message.format(path=path)) from error


def template_faults(document: "Document", environment: "Environment", fields: Field) -> list[Fault]:
    """The faults of body, headers and footers, in the order in which they stand there."""
    headings = _heading_styles(document)
    found = list(_Walk(Part.BODY, environment, fields, headings).faults_of(document.element.body))
    parts = dict.fromkeys(relation.target_part for relation in document.part.rels.values() if not relation.is_external)
    for part in parts:
        kind = Part.HEADER if part.content_type.endswith("header+xml") else Part.FOOTER
        if part.content_type.endswith(("header+xml", "footer+xml")):
            found += _Walk(kind, environment, fields, headings).faults_of(part._element)
    return found


def _heading_styles(document: "Document") -> frozenset[str]:
    """The ids of the paragraph styles that make headings: with a level in the outline, or called so."""
    level = f"{_W}pPr/{_W}outlineLvl"
    styles = document.styles.element.findall(f"{_W}style")
    based = {style.get(f"{_W}styleId"): style for style in styles}

    def is_heading(style: Any) -> bool:
        while style is not None:
            name = style.find(f"{_W}name")
            if style.find(level) is not None or (name is not None and _HEADING_STYLE.match(name.get(f"{_W}val", ""))):
                return True
            parent = style.find(f"{_W}basedOn")
            style = based.get(parent.get(f"{_W}val")) if parent is not None else None
        return False

    return frozenset(str(key) for key, style in based.items() if is_heading(style))


@dataclass
class _Block:
    """An open tag that needs an end."""

    statement: str
    tag: Tag
    place: "tuple[str, str]"
    scope: dict[str, Field] = field(default_factory=dict)


class _Walk:
    """Goes through one part of the document, paragraph by paragraph."""

    def __init__(self, part: Part, environment: "Environment", fields: Field, headings: frozenset[str]) -> None:
        self.part, self.environment, self.headings = part, environment, headings
        self.reader = Reader(environment, fields)
        self.blocks: list[_Block] = []
        self.nodes: dict[str, Any] = {}
        self.heading, self.text = "", ""

    def faults_of(self, root: "_Element") -> Iterator[Fault]:
        for paragraph in root.iter(f"{_W}p"):
            self.text = own_text(paragraph).strip()
            shapes = self.has_shape(paragraph)
            in_loop = self.in_loop()
            if "{" in self.text or "}" in self.text:
                told = list(placing_faults(paragraph))
                yield from (self.fault(Wrong(one.kind, one.message), one.text.strip()) for one in told)
                for tag in tags(paragraph):
                    yield from map(self.fault, self.tag(tag))
                    in_loop = in_loop or self.in_loop()
            elif self.is_heading(paragraph):
                self.heading = self.text
            if shapes and in_loop:
                message = _("a picture or shape stands in a loop: Word could not open the file")
                yield self.fault(Wrong("shape-in-loop", message))
            if self.text and self.is_heading(paragraph):
                self.heading = self.text
        for block in self.blocks:
            self.heading, self.text = block.place
            message = _("{tag} has no end: {end} is missing")
            end = f"{{%{block.tag.mark} end{block.statement} %}}"
            yield self.fault(Wrong("no-end", message.format(tag=block.tag.shown, end=end)))

    def fault(self, wrong: Wrong, text: str = "") -> Fault:
        shown = (text or self.text)[:_LONGEST]
        return Fault(wrong.kind, self.part, self.heading[:_LONGEST], shown, wrong.message, wrong.near)

    def in_loop(self) -> bool:
        return any(block.statement == "for" for block in self.blocks)

    @staticmethod
    def has_shape(paragraph: "_Element") -> bool:
        return any(True for _shape in paragraph.iter(*_SHAPES))

    def is_heading(self, paragraph: "_Element") -> bool:
        style, level = paragraph.find(f"{_W}pPr/{_W}pStyle"), paragraph.find(f"{_W}pPr/{_W}outlineLvl")
        return level is not None or (style is not None and style.get(f"{_W}val") in self.headings)

    # Tags

    def tag(self, tag: Tag) -> list[Wrong]:
        """What is wrong with the tag; the blocks that it opens or ends are kept in mind."""
        self.reader.faults = []
        if tag.kind == "{{":
            self.printed(tag)
        elif tag.kind == "{%":
            word, _blank, rest = tag.code.partition(" ")
            self.statement(tag, word, rest.strip())
        return self.reader.faults

    def wrong(self, kind: str, message: str) -> None:
        self.reader.faults.append(Wrong(kind, message))

    def printed(self, tag: Tag) -> None:
        if tag.mark:
            message = _("{wrong} would take away what stands around it: write {right}")
            right = f"{{{{ {tag.code} }}}}"
            self.wrong("marked-print", message.format(wrong=tag.shown, right=right))
        node = self.parsed(tag, f"{{{{ {tag.code} }}}}")
        if node is None:
            return
        found = self.reader.printed(node.nodes[0])
        if self.part is not Part.BODY and found.kind is Kind.CHART:
            self.wrong("chart-outside-body", _("a chart can stand in the body only, not in a header or footer"))

    def parsed(self, tag: Tag, source: str) -> Any:
        """The first node of the source; None, with the fault told, where Jinja cannot read it."""
        if source not in self.nodes:
            self.nodes[source] = self.parse(source)
        if self.nodes[source] is None:
            self.wrong("not-understood", _("the tag {tag} cannot be understood").format(tag=tag.shown))
        return self.nodes[source]

    def parse(self, source: str) -> Any:
        from jinja2 import TemplateSyntaxError

        try:
            return next(iter(self.environment.parse(source).body), None)
        except TemplateSyntaxError:
            return None

    def statement(self, tag: Tag, word: str, rest: str) -> None:
        if word in _REFUSED:
            self.wrong("refused", _("{tag} is not allowed in a template").format(tag=f"{{% {word} … %}}"))
        elif word not in _USABLE:
            message = _("there is no tag {tag}").format(tag=f"{{% {word} … %}}")
            self.reader.faults.append(unknown("unknown-tag", message, word, _USABLE))
        elif word in _ENDS:
            self.close(tag, _ENDS[word])
        elif word in ("elif", "else"):
            self.branch(tag, word, rest)
        elif word == "for":
            self.open_loop(tag)
        elif word == "if":
            self.condition(tag, rest)
            self.open(tag, "if")
        elif word == "set":
            self.assign(tag)
        else:
            self.printed(tag._replace(kind="{{", code=rest))

    def condition(self, tag: Tag, rest: str) -> None:
        node: nodes.If | None = self.parsed(tag, f"{{% if {rest} %}}{{% endif %}}")
        if node is not None:
            self.reader.read(node.test)

    def open_loop(self, tag: Tag) -> None:
        node: nodes.For | None = self.parsed(tag, f"{{% {tag.code} %}}{{% endfor %}}")
        block = self.open(tag, "for")
        if node is None:
            return
        entry = self.reader.entry_of(node.iter)
        names = [node.target] if hasattr(node.target, "name") else list(node.target.iter_child_nodes())
        if len(names) > 1:
            self.wrong("not-understood", _("a loop gives each entry one name: {tag}").format(tag=tag.shown))
        block.scope.update({name.name: entry if len(names) == 1 else Field(Kind.ANY) for name in names})
        block.scope["loop"] = LOOP
        if node.test is not None:
            self.reader.read(node.test)

    def open(self, tag: Tag, statement: str) -> _Block:
        block = _Block(statement, tag, (self.heading, self.text))
        self.blocks.append(block)
        self.reader.scopes.append(block.scope)
        return block

    def assign(self, tag: Tag) -> None:
        node = self.parsed(tag, f"{{% {tag.code} %}}" if "=" in tag.code else "{{ }}")
        if node is not None:
            found = self.reader.read(node.node)
            self.reader.scopes[-1][getattr(node.target, "name", "")] = found

    def branch(self, tag: Tag, word: str, rest: str) -> None:
        block = self.blocks[-1] if self.blocks else None
        if block is None or (word == "elif" and block.statement != "if"):
            self.wrong("no-begin", _("{tag} stands outside of an if").format(tag=tag.shown))
        else:
            self.same_place(tag, block)
            if word == "else" and block.statement == "for":
                block.scope.clear()
        if word == "elif":
            self.condition(tag, rest)
        elif rest:
            self.wrong("not-understood", _("the tag {tag} cannot be understood").format(tag=tag.shown))

    def close(self, tag: Tag, statement: str) -> None:
        """End the innermost block of the kind; blocks left open inside it are told where they began."""
        at = next((n for n in reversed(range(len(self.blocks))) if self.blocks[n].statement == statement), None)
        if at is None:
            begin = f"{{%{tag.mark} {statement} … %}}"
            self.wrong("no-begin", _("{tag} ends nothing: {begin} is missing").format(tag=tag.shown, begin=begin))
            return
        for inner in self.blocks[at + 1 :]:
            message = _("{tag} ends while {inner} is still open").format(tag=tag.shown, inner=inner.tag.shown)
            self.wrong("crossed", message)
        self.same_place(tag, self.blocks[at])
        del self.blocks[at:], self.reader.scopes[at + 1 :]

    def same_place(self, tag: Tag, block: _Block) -> None:
        """A tag and its end take away the same kind of thing, and stand in the same table, row or cell."""
        if tag.mark != block.tag.mark:
            message = _("{tag} belongs to {begin}: both must have the same mark ({marks} or none)")
            self.wrong("other-mark", message.format(tag=tag.shown, begin=block.tag.shown, marks="p, tr, tc"))
        elif tag.container is not block.tag.container:
            message = _("{tag} does not stand in the same cell, row or table as {begin}")
            self.wrong("other-place", message.format(tag=tag.shown, begin=block.tag.shown))
