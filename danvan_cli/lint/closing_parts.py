"""Finds the parts of the closing: recipients on the left, signature on the right."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from danvan_cli.lint.document import Block, Paragraph, Table

# II.7.b: by whose authority it is signed, however the letters are pointed.
_BETWEEN = r"\s?[/.]?\s?"
AUTHORITY = re.compile(
    rf"^\s*(T{_BETWEEN}M|K{_BETWEEN}T|T{_BETWEEN}L|T{_BETWEEN}U{_BETWEEN}Q|Q)(\s?[.,/:]\s*|\s+)(?=\S)"
)
_SIGNED = re.compile(r"^[(\[].*[)\]]$")


@dataclass(frozen=True, eq=False)
class Closing:
    """`head` is "Nơi nhận:", `items` what follows; of the signature `authority` are the lines "TM. …", `positions` the
    other lines above it, `name` who signs, None in a draft."""

    head: Paragraph
    items: tuple[Paragraph, ...]
    authority: tuple[Paragraph, ...] = ()
    positions: tuple[Paragraph, ...] = ()
    name: Paragraph | None = None


def is_recipients_head(paragraph: Paragraph) -> bool:
    return any(piece.key.startswith("noi nhan") for line in paragraph.split("\n") for piece in line.split("\t"))


def closing_of(blocks: Sequence[Block]) -> Closing:
    """Of the blocks from the one with "Nơi nhận" on."""
    first = blocks[0]
    left, right = _sides_of_table(first) if isinstance(first, Table) else _sides_of_tabs(blocks)
    lines = [line for one in left for line in one.split("\n") if line.speaking]
    at = next((at for at, one in enumerate(lines) if one.key.startswith("noi nhan")), 0)
    authority, positions, name = _signature(right)
    return Closing(lines[at], tuple(lines[at + 1 :]), tuple(authority), tuple(positions), name)


def _sides_of_table(table: Table) -> tuple[list[Paragraph], list[Paragraph]]:
    """The column with the recipients, and the last column if it is another."""
    inner = _innermost(table)
    column = next(
        at for row in inner.rows for at, cell in enumerate(row.cells) if any(map(is_recipients_head, cell.paragraphs()))
    )
    left, right = [], []
    for row in inner.rows:
        for at, cell in enumerate(row.cells):
            if at == column:
                left += list(cell.paragraphs())
            elif at == len(row.cells) - 1:
                right += list(cell.paragraphs())
    return left, right


def _innermost(table: Table) -> Table:
    for row in table.rows:
        for cell in row.cells:
            for block in cell.blocks:
                if isinstance(block, Table) and any(map(is_recipients_head, block.paragraphs())):
                    return _innermost(block)
    return table


def _sides_of_tabs(blocks: Sequence[Block]) -> tuple[list[Paragraph], list[Paragraph]]:
    left, right = [], []
    for block in blocks:
        if not isinstance(block, Paragraph):
            break
        for line in block.split("\n"):
            first, *others = line.split("\t")
            left.append(first)
            right += [piece for piece in others if piece.speaking]
    return left, right


def _signature(paragraphs: Sequence[Paragraph]) -> tuple[list[Paragraph], list[Paragraph], Paragraph | None]:
    """The name is the last line: in small letters, or after the room that is left for the signature."""
    lines, gaps = [], []
    silent = 0
    for line in _lines(paragraphs):
        if not line.speaking:
            silent += 1
        elif not _SIGNED.match(line.plain):
            lines.append(line)
            gaps.append(silent)
            silent = 0
    name = None
    apart = len(lines) > 1 and gaps[-1] >= 2
    if lines and (apart or not lines[-1].capitals) and not AUTHORITY.match(lines[-1].plain):
        name = lines.pop()
    authority = [line for line in lines if AUTHORITY.match(line.plain)]
    return authority, [line for line in lines if line not in authority], name


def _lines(paragraphs: Sequence[Paragraph]) -> Iterator[Paragraph]:
    for paragraph in paragraphs:
        yield from paragraph.split("\n")
