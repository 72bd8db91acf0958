"""A Word document as its reader sees it: every property worked out, nothing left to look up.

Lengths are in twips (a twentieth of a point), sizes of fonts in points.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import NamedTuple

from danvan_cli.lint.told import Place
from danvan_cli.texts.text import fold


class Run(NamedTuple):
    """Text of one look. `fonts` are for the letters of ASCII and for all others; `colour` is "auto" or RRGGBB."""

    text: str
    fonts: tuple[str, str]
    size: float
    bold: bool = False
    italic: bool = False
    caps: bool = False
    colour: str = "auto"
    underlined: bool = False
    link: bool = False

    @property
    def shown(self) -> str:
        return self.text.upper() if self.caps else self.text

    @property
    def speaks(self) -> bool:
        """A bold full stop is nobody's fault."""
        return any(c.isalnum() for c in self.text)


class Line(NamedTuple):
    """A line drawn across. `length` is None where it cannot be told; `how` is `border`, `shape`, `typed` or
    `underlined`."""

    length: float | None
    how: str = "shape"
    solid: bool = True


@dataclass(frozen=True, eq=False)
class Paragraph:
    """`room` is the width of what it stands in; `label` the number that Word puts before it; `page_field` the run of a
    page number; `before` and `after` are gaps; `line` and `line_rule` as Word has them; `cut`: it is what stands
    between the tabs of a paragraph."""

    place: Place
    runs: tuple[Run, ...]
    section: int = 0
    label: str = ""
    style: str = ""
    align: str = "left"
    left: float = 0
    right: float = 0
    first: float = 0
    before: float = 0
    after: float = 0
    line: float = 240
    line_rule: str = "auto"
    contextual: bool = False
    room: float = 0
    mark_size: float = 10
    lines: tuple[Line, ...] = ()
    boxes: tuple["Paragraph", ...] = ()
    page_field: Run | None = None
    breaks_page: bool = False
    centre_tab: bool = False
    in_frame: bool = False
    cut: bool = False

    @cached_property
    def text(self) -> str:
        """As it is read, with the label; line breaks and tabs are kept."""
        text = "".join(run.shown for run in self.runs)
        return f"{self.label} {text}" if self.label else text

    @cached_property
    def plain(self) -> str:
        """The text with single blanks only."""
        return " ".join(self.text.split())

    @cached_property
    def key(self) -> str:
        return fold(self.text)

    @cached_property
    def speaking(self) -> tuple[Run, ...]:
        return tuple(run for run in self.runs if run.speaks)

    @cached_property
    def sizes(self) -> tuple[float, ...]:
        return tuple(sorted({run.size for run in self.speaking}))

    @property
    def bold(self) -> bool:
        return bool(self.speaking) and all(run.bold for run in self.speaking)

    @property
    def italic(self) -> bool:
        return bool(self.speaking) and all(run.italic for run in self.speaking)

    @cached_property
    def capitals(self) -> bool:
        letters = [c for c in "".join(run.shown for run in self.runs) if c.isalpha()]
        return bool(letters) and all(c.isupper() for c in letters)

    @property
    def size(self) -> float:
        """Of most of the text."""
        spread: dict[float, int] = {}
        for run in self.speaking:
            spread[run.size] = spread.get(run.size, 0) + len(run.text)
        return max(spread, key=spread.__getitem__) if spread else self.mark_size

    def split(self, at: str) -> list["Paragraph"]:
        """What stands between its tabs or its line breaks, each as a paragraph of its own; lines stay with the last."""
        parts: list[list[Run]] = [[]]
        for run in self.runs:
            first, *others = run.text.split(at)
            parts[-1].append(run._replace(text=first))
            parts += [[run._replace(text=text)] for text in others]
        if len(parts) == 1:
            return [self]
        cut = self.cut or at == "\t"
        made = [replace(self, runs=tuple(runs), lines=(), label="", cut=cut) for runs in parts]
        return [replace(made[0], label=self.label), *made[1:-1], replace(made[-1], lines=self.lines)]


@dataclass(frozen=True, eq=False)
class Cell:
    """`bottom` says that a line is drawn under it."""

    blocks: tuple["Block", ...]
    width: float
    bottom: bool = False

    def paragraphs(self) -> Iterator[Paragraph]:
        return paragraphs_of(self.blocks)


@dataclass(frozen=True, eq=False)
class Row:
    cells: tuple[Cell, ...]
    repeats: bool = False


@dataclass(frozen=True, eq=False)
class Table:
    place: Place
    rows: tuple[Row, ...]
    section: int = 0

    def paragraphs(self) -> Iterator[Paragraph]:
        return (paragraph for row in self.rows for cell in row.cells for paragraph in cell.paragraphs())


Block = Paragraph | Table


def paragraphs_of(blocks: tuple[Block, ...]) -> Iterator[Paragraph]:
    """All of them in order, those in tables too."""
    for block in blocks:
        if isinstance(block, Table):
            yield from block.paragraphs()
        else:
            yield block


@dataclass(frozen=True, eq=False)
class Section:
    """Headers and footers by kind (`default`, `first`, `even`), those of earlier sections taken over. None for a size
    or a margin that is not given."""

    place: Place
    width: float | None
    height: float | None
    margins: Mapping[str, float | None]
    title_page: bool = False
    number_start: int | None = None
    number_form: str = "decimal"
    headers: Mapping[str, tuple[Paragraph, ...]] = field(default_factory=dict)
    footers: Mapping[str, tuple[Paragraph, ...]] = field(default_factory=dict)

    @property
    def landscape(self) -> bool:
        return (self.width or 0) > (self.height or 0)

    @property
    def room(self) -> float:
        """The width of the text."""
        margins = self.margins.get("left"), self.margins.get("right"), self.margins.get("gutter")
        return max((self.width or 0) - sum(margin or 0 for margin in margins), 0)


@dataclass(frozen=True, eq=False)
class Document:
    """`even_odd`: even pages have a header of their own; `adds_gaps`: gaps of neighbours are added, not the larger
    taken."""

    blocks: tuple[Block, ...]
    sections: tuple[Section, ...]
    even_odd: bool = False
    adds_gaps: bool = False

    @cached_property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        return tuple(paragraphs_of(self.blocks))

    @cached_property
    def boxes(self) -> tuple[Paragraph, ...]:
        """The paragraphs of text boxes."""
        return tuple(box for paragraph in self.paragraphs for box in paragraph.boxes)

    @cached_property
    def in_section(self) -> Mapping[int, tuple[Block, ...]]:
        found: dict[int, list[Block]] = {}
        for block in self.blocks:
            found.setdefault(block.section, []).append(block)
        return {section: tuple(blocks) for section, blocks in found.items()}
