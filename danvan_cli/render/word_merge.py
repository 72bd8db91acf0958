"""Carries what the clerk changed by hand in a Word document over into the same document rendered anew.

What only the clerk changed is the clerk's, what only the data changed is new. Where both changed the same words, both
are shown as a change that danvan proposes: who accepts it has the new text, who refuses it the clerk's.
"""

import io
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from danvan_cli.render.block_merge import BlockMerge, Versions
from danvan_cli.render.block_reader import BlockReader
from danvan_cli.render.blocks import paragraphs_in, same
from danvan_cli.render.matching import match
from danvan_cli.render.package import frozen
from danvan_cli.render.page_merge import merge_headers, merge_pages
from danvan_cli.render.places import Place

if TYPE_CHECKING:
    from docx.document import Document


class MergedWord(NamedTuple):
    """The document's bytes, and what became of each edit, in the order of the document."""

    content: bytes
    places: tuple[Place, ...]


def merge_word(base: bytes, mine: bytes, theirs: bytes, stamp: date) -> MergedWord:
    """The new rendering with the clerk's edits; `stamp` is the day of what is proposed and of the file's parts.

    Where the clerk changed nothing it is the new rendering, byte for byte.
    """
    versions = Versions(*map(opened, (base, mine, theirs)))
    merge = BlockMerge(versions, stamp)
    bodies = [reader.body() for reader in merge.readers]
    merge.story(*bodies)
    merge_headers(merge, versions)
    merge_pages(merge, versions)
    merge.look_for_outdated(bodies[0], bodies[2])
    if not merge.places and not any(one.notes for block in bodies[1].blocks for one in paragraphs_in(block)):
        return MergedWord(theirs, ())
    written = io.BytesIO()
    versions.theirs.save(written)
    return MergedWord(frozen(written.getvalue(), stamp), tuple(merge.places))


def opened(content: bytes) -> "Document":
    from docx import Document

    return Document(io.BytesIO(content))


def differing(one: bytes, two: bytes) -> int:
    """How many blocks of the bodies differ, place by place."""
    bodies = [BlockReader(opened(content)).body().blocks for content in (one, two)]
    pairs = match(*bodies)
    equal = sum(1 for pair in pairs if same(bodies[0][pair.old], bodies[1][pair.new]))
    return sum(map(len, bodies)) - 2 * equal
