"""What differs between two Word documents, paragraph by paragraph and table row by table row, as a person sees it."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from danvan_cli.render.block_reader import BlockReader
from danvan_cli.render.blocks import Block, Paragraph, Table, same
from danvan_cli.render.matching import Matched, match


class Kind(StrEnum):
    CHANGED = "changed"
    LOOK = "look"
    CAME = "came"
    WENT = "went"
    MOVED = "moved"


class WordChange(NamedTuple):
    """One paragraph or row; the heading above it is that of the new document, or of the old one for what went."""

    kind: Kind
    heading: str
    before: str
    after: str


def word_diff(old: bytes, new: bytes) -> list[WordChange]:
    """The changes of the body, in its order; [] where a person sees no difference."""
    from danvan_cli.render.word_merge import opened

    before, after = (BlockReader(opened(content)).body().blocks for content in (old, new))
    return list(_Diff().rows(before, after))


class _Diff:
    """Walks down both documents at once."""

    def __init__(self) -> None:
        self.heading = ""

    def rows(self, old: Sequence[Block], new: Sequence[Block]) -> Iterator[WordChange]:
        of_new = {pair.new: pair for pair in match(old, new)}
        of_old = {pair.old for pair in of_new.values()}
        at = 0
        for number, block in enumerate(new):
            pair = of_new.get(number)
            if pair and not pair.moved:
                yield from self._went(old[at : pair.old], range(at, pair.old), of_old)
                at = max(at, pair.old + 1)
            if block.heading and block.text:
                self.heading = block.text.rstrip(":")
            yield from self._one(old, block, pair)
        yield from self._went(old[at:], range(at, len(old)), of_old)

    def _went(self, blocks: Sequence[Block], numbers: range, known: set[int]) -> Iterator[WordChange]:
        for number, block in zip(numbers, blocks, strict=True):
            if number not in known and block.text:
                yield WordChange(Kind.WENT, self.heading, block.text, "")

    def _one(self, old: Sequence[Block], new: Block, pair: Matched | None) -> Iterator[WordChange]:
        if pair is None:
            if new.text:
                yield WordChange(Kind.CAME, self.heading, "", new.text)
            return
        before = old[pair.old]
        if pair.moved:
            yield WordChange(Kind.MOVED, self.heading, before.text, new.text)
        elif same(before, new):
            return
        elif isinstance(before, Table) and isinstance(new, Table):
            yield from self.rows(before.rows, new.rows)
        elif before.text != new.text or isinstance(new, Paragraph):
            kind = Kind.LOOK if before.text == new.text else Kind.CHANGED
            yield WordChange(kind, self.heading, before.text, new.text)
