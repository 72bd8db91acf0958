"""Headers, footers and margins of a document rendered anew, as the clerk changed them."""

from typing import TYPE_CHECKING, Any

from danvan_cli.render.block_merge import BlockMerge, Versions
from danvan_cli.render.blocks import Block, Story, same
from danvan_cli.render.places import Fate, Place

if TYPE_CHECKING:
    from docx.document import Document

    from danvan_cli.render.block_reader import BlockReader

_KINDS = ("header", "first_page_header", "footer", "first_page_footer")
_LENGTHS = ("page_width", "page_height", "left_margin", "right_margin", "top_margin", "bottom_margin")
# A millimetre, in the file's own measure: programs round lengths differently.
_NEAR = 36_000


def merge_headers(merge: BlockMerge, versions: Versions) -> None:
    """Each header and footer of each section; where the clerk gave one to a section that had none, it is made."""
    if len({len(document.sections) for document in versions}) > 1:
        return
    for kind in _KINDS:
        before: Story | None = None
        for at in range(len(versions.theirs.sections)):
            stories = [
                _story(document, reader, at, kind) for document, reader in zip(versions, merge.readers, strict=True)
            ]
            base, mine, theirs = stories
            if mine is None or _shown(base) == _shown(mine) or _alike(_blocks(base), _blocks(mine)):
                continue
            if before is not None and mine.root is before.root:
                continue  # the section before has it, and this one goes on with it
            before = mine
            own = getattr(versions.theirs.sections[at], kind)
            own.is_linked_to_previous = False
            if theirs is None or theirs.root is not own._element:
                theirs = merge.readers[2].story(own._element, own.part)
            merge.story(base or Story(mine.root, mine.part), mine, theirs)


def _story(document: "Document", reader: "BlockReader", at: int, kind: str) -> Story | None:
    """What the section shows, its own or that of a section before; None where there is none."""
    for number in range(at, -1, -1):
        found: Any = getattr(document.sections[number], kind)
        if not found.is_linked_to_previous:
            return reader.story(found._element, found.part)
    return None


def _blocks(story: Story | None) -> list[Block]:
    return [block for block in story.blocks if block.text] if story else []


def _shown(story: Story | None) -> list[str]:
    return [block.text for block in _blocks(story)]


def _alike(one: list[Block], two: list[Block]) -> bool:
    return len(one) == len(two) and all(map(same, one, two))


def merge_pages(merge: BlockMerge, versions: Versions) -> None:
    """The pages' sizes and margins; a section that came or went is told, and stays as danvan has it."""
    base, mine, theirs = (list(document.sections) for document in versions)
    if len(base) != len(mine):
        merge.places.append(Place(Fate.NOT_CARRIED, "", ""))
    if not len(base) == len(mine) == len(theirs):
        return
    for old, edited, new in zip(base, mine, theirs, strict=True):
        changed = [name for name in _LENGTHS if abs((getattr(edited, name) or 0) - (getattr(old, name) or 0)) > _NEAR]
        for name in changed:
            setattr(new, name, getattr(edited, name))
        if changed:
            merge.places.append(Place(Fate.EDITED, "", ""))
