"""A Word document as blocks that can be compared: paragraphs, and tables of rows of cells of blocks.

Word and LibreOffice write all of a file's XML anew when they save it: runs split, styles renamed, properties spelt out.
So blocks are compared by what a person sees, their text and its look in the end, and never by their XML.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from lxml.etree import _Element

# A number with its dots and per cent, a word, or a sign, each with the blanks behind it.
_TOKEN = re.compile(r"(?:\d+(?:[.,/]\d+)*%?|[^\W\d]+|[\n\t]|[^\w\s])[^\S\n\t]*|[^\S\n\t]+")
_NUMBER = re.compile(r"\d+(?:[.,/]\d+)*%?")
# Twips by which two programs may round the same length differently: less than half a millimetre.
_ROUNDED = 20
# What stands in a text for a picture, a field or another thing that is no text.
OBJECT = "\ufffc"


class Look(NamedTuple):
    """What a person sees of letters. `size` is in half-points."""

    bold: bool = False
    italic: bool = False
    underline: str = ""
    strike: bool = False
    caps: bool = False
    colour: str = ""
    highlight: str = ""
    raised: str = ""
    size: str = ""
    font: str = ""


class Shape(NamedTuple):
    """What a person sees of a paragraph as a whole. Lengths are in twips; `listed` is its list's level and label."""

    align: str = "left"
    left: float = 0
    right: float = 0
    first: float = 0
    before: float = 0
    after: float = 0
    line: float = 240
    listed: str = ""
    breaks_page: bool = False

    def like(self, other: "Shape") -> bool:
        return all(
            abs(one - two) <= _ROUNDED if isinstance(one, float | int) and isinstance(two, float | int) else one == two
            for one, two in zip(self, other, strict=True)
        )


class Held(NamedTuple):
    """Something that is no text: its XML, and the part of the file that this refers from."""

    element: "_Element"
    part: Any


class Wrap(NamedTuple):
    """What stands around a token: "link" with its address, "ins" or "del" with author and date."""

    kind: str
    attributes: tuple[tuple[str, str], ...] = ()


class Token(NamedTuple):
    """A word, number or sign with the blanks behind it. `open` is what danvan proposed to take away and nobody decided
    on; `before` is text that the clerk deleted with changes tracked."""

    text: str
    look: Look
    wraps: tuple[Wrap, ...] = ()
    held: Held | None = None
    open: bool = False
    before: tuple["Token", ...] = ()

    @property
    def key(self) -> tuple[str, Look]:
        """Two tokens of the same key are the same to a reader; blanks are looked at apart."""
        return self.text.strip(" \u00a0") or self.text, self.look

    @property
    def is_number(self) -> bool:
        return bool(_NUMBER.fullmatch(self.text.strip()))


class Note(NamedTuple):
    """A comment, and the text that it hangs on."""

    author: str
    initials: str
    moment: str
    lines: tuple[str, ...]
    on: str


class State(StrEnum):
    """Of a whole block, as danvan left it for the clerk to decide: to come in, or to go."""

    PLAIN = ""
    PROPOSED = "proposed"
    DOOMED = "doomed"


@dataclass(frozen=True, eq=False)
class Paragraph:
    """`proposed` are texts that danvan proposes, each with the number of the token that it stands before; `tail` is
    what was deleted behind the last one; `lost` names what hangs on it and cannot be carried elsewhere. `ends_section`
    says that a section of pages ends with it."""

    element: "_Element"
    style: str
    shape: Shape
    tokens: tuple[Token, ...]
    state: State = State.PLAIN
    proposed: tuple[tuple[int, tuple[Token, ...]], ...] = ()
    tail: tuple[Token, ...] = ()
    notes: tuple[Note, ...] = ()
    lost: tuple[str, ...] = ()
    heading: bool = False
    ends_section: bool = False

    @cached_property
    def text(self) -> str:
        return "".join(token.text for token in self.tokens).strip()

    @cached_property
    def accepted(self) -> tuple[Token, ...]:
        """Its tokens as if what danvan proposes were accepted: as danvan itself would have it, and knows it again."""
        if not self.undecided:
            return self.tokens
        proposed: dict[int, tuple[Token, ...]] = {}
        for at, tokens in self.proposed:
            proposed[at] = proposed.get(at, ()) + tokens
        found: list[Token] = []
        for at in range(len(self.tokens) + 1):
            found += proposed.get(at, ())
            found += [token for token in self.tokens[at : at + 1] if not token.open]
        return tuple(found)

    @cached_property
    def key(self) -> tuple[str, str]:
        return "paragraph", "".join(token.text for token in self.accepted).strip()

    @cached_property
    def words(self) -> Counter[str]:
        """Its words for a comparison; numbers, which change, are all alike."""
        return Counter("0" if token.is_number else token.key[0].casefold() for token in self.accepted)

    @property
    def undecided(self) -> bool:
        return bool(self.proposed) or any(token.open for token in self.tokens)


@dataclass(frozen=True, eq=False)
class Cell:
    """`shade` is the colour of its ground, "" for none."""

    element: "_Element"
    blocks: "tuple[Block, ...]"
    shade: str = ""

    @cached_property
    def text(self) -> str:
        return "\n".join(block.text for block in self.blocks)


@dataclass(frozen=True, eq=False)
class Row:
    element: "_Element"
    cells: tuple[Cell, ...]
    state: State = State.PLAIN
    lost: tuple[str, ...] = ()
    heading: bool = False
    ends_section: bool = False

    @cached_property
    def text(self) -> str:
        return " | ".join(cell.text.replace("\n", " ") for cell in self.cells)

    @cached_property
    def key(self) -> tuple[str, str]:
        return "row", self.text

    @cached_property
    def words(self) -> Counter[str]:
        """A row is told by its first cells, a code and a name: they count more than its figures."""
        named = [cell.text for cell in self.cells[:2] if cell.text]
        return Counter(dict.fromkeys(named, 3)) + Counter(cell.text for cell in self.cells[2:])


@dataclass(frozen=True, eq=False)
class Table:
    element: "_Element"
    rows: tuple[Row, ...]
    state: State = State.PLAIN
    lost: tuple[str, ...] = ()
    heading: bool = False
    ends_section: bool = False

    @cached_property
    def text(self) -> str:
        return "\n".join(row.text for row in self.rows)

    @cached_property
    def key(self) -> tuple[str, str]:
        return "table", self.text

    @cached_property
    def words(self) -> Counter[str]:
        """The heading says most of what a table is."""
        of_heading = [cell.text for row in self.rows[:1] for cell in row.cells]
        return Counter(dict.fromkeys(of_heading, 5)) + Counter(" ".join(row.text.split()[:6]) for row in self.rows)

    @property
    def columns(self) -> int:
        return max((len(row.cells) for row in self.rows), default=0)


Block = Paragraph | Row | Table


@dataclass(frozen=True)
class Story:
    """The blocks of a document's body or of one header or footer, in their order."""

    root: "_Element"
    part: Any
    blocks: tuple[Block, ...] = field(default=())


def tokens_of(text: str, look: Look, wraps: tuple[Wrap, ...] = (), *, is_open: bool = False) -> Iterator[Token]:
    """A text of one look, word by word."""
    for found in _TOKEN.findall(text):
        yield Token(found, look, wraps, open=is_open)


def numbers_of(tokens: Sequence[Token]) -> Counter[str]:
    return Counter(token.text.strip() for token in tokens if token.is_number)


def paragraphs_in(block: Block) -> Iterator[Paragraph]:
    """The paragraphs of a block at any depth."""
    if isinstance(block, Paragraph):
        yield block
        return
    for row in block.rows if isinstance(block, Table) else (block,):
        for cell in row.cells:
            for inner in cell.blocks:
                yield from paragraphs_in(inner)


def paragraphs_in_cell(cell: Cell) -> Iterator[Paragraph]:
    for block in cell.blocks:
        yield from paragraphs_in(block)


def same(one: Block, two: Block) -> bool:
    """Whether a person sees no difference."""
    if isinstance(one, Paragraph) and isinstance(two, Paragraph):
        return one.style == two.style and one.shape.like(two.shape) and _seen(one.tokens) == _seen(two.tokens)
    if isinstance(one, Row) and isinstance(two, Row):
        return len(one.cells) == len(two.cells) and all(map(same_cells, one.cells, two.cells))
    if isinstance(one, Table) and isinstance(two, Table):
        return len(one.rows) == len(two.rows) and all(map(same, one.rows, two.rows))
    return False


def same_cells(one: Cell, two: Cell) -> bool:
    """Whether a person sees no difference."""
    return one.shade == two.shade and len(one.blocks) == len(two.blocks) and all(map(same, one.blocks, two.blocks))


def _seen(tokens: Sequence[Token]) -> list[tuple[str, Look]]:
    """Blanks at the end of a paragraph are not seen, nor is the look of blanks alone."""
    seen = [(token.text, token.look if token.text.strip() else Look()) for token in tokens]
    while seen and not seen[-1][0].strip(" \u00a0"):
        seen.pop()
    return [*seen[:-1], *((text.rstrip(" \u00a0"), look) for text, look in seen[-1:])]


def untouched(block: Block) -> bool:
    """Whether nothing of it waits for a decision, and nobody remarked on it."""
    rows = block.rows if isinstance(block, Table) else (block,) if isinstance(block, Row) else ()
    return (
        block.state is State.PLAIN
        and all(row.state is State.PLAIN for row in rows)
        and not any(one.undecided or one.notes or one.state is not State.PLAIN for one in paragraphs_in(block))
    )
