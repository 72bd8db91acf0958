"""Figures of the last rendering that live on in the clerk's own words. Pure."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from danvan_cli.render.blocks import Block, Note, Paragraph, Token, numbers_of, paragraphs_in

if TYPE_CHECKING:
    from lxml.etree import _Element

# So many digits make a number that is not met by chance.
_TELLING = 2


class Typed(NamedTuple):
    """What the clerk typed, where it stands now, how that place is told, and the comments there."""

    element: "_Element"
    tokens: Sequence[Token]
    heading: str
    words: str
    notes: tuple[Note, ...]


def outdated(
    typed: Sequence[Typed], base: Sequence[Block], theirs: Sequence[Block]
) -> Iterator[tuple[Typed, list[str]]]:
    """What the clerk typed with numbers that stood in the last rendering, in all of it or in its text without the
    tables, and stand there no more."""
    plain = [[one for one in blocks if isinstance(one, Paragraph)] for blocks in (base, theirs)]
    gone = (_numbers(base) - _numbers(theirs)) | (_numbers(plain[0]) - _numbers(plain[1]))
    for one in typed:
        if found := [number for number in numbers_of(one.tokens) if number in gone]:
            yield one, found


def _numbers(blocks: Sequence[Block]) -> set[str]:
    found = {number for block in blocks for one in paragraphs_in(block) for number in numbers_of(one.tokens)}
    return {number for number in found if sum(map(str.isdigit, number)) >= _TELLING}
