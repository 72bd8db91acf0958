"""Which block of one rendering is which block of another: the same one, changed, or moved. Pure."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from danvan_cli.render.blocks import Block, Paragraph, Table

# So alike (0 to 1) a block is still the same one in the same place, and elsewhere.
_CHANGED, _MOVED = 0.5, 0.8
# So many words make a block that can be known again where it was moved to.
_KNOWN_AGAIN = 4
# More pairs than this in one gap are not all compared.
_MOST_PAIRS = 40_000


class Matched(NamedTuple):
    """The number of a block in the old row and in the new one; `moved` if it stands among other neighbours there."""

    old: int
    new: int
    moved: bool = False


def match(old: Sequence[Block], new: Sequence[Block]) -> list[Matched]:
    """Each block at most once, in the order of the new row: equal ones first, then the likeliest within each gap
    between them, then those that were moved out of their gap."""
    if len(old) == len(new) == 1 and type(old[0]) is type(new[0]):
        return [Matched(0, 0)]  # as in most cells of a table
    pairs: list[Matched] = []
    matcher = SequenceMatcher(None, [one.key for one in old], [one.key for one in new], autojunk=False)
    old_at = new_at = 0
    for found in matcher.get_matching_blocks():
        pairs += _in_gap(old, new, range(old_at, found.a), range(new_at, found.b))
        pairs += [Matched(found.a + at, found.b + at) for at in range(found.size)]
        old_at, new_at = found.a + found.size, found.b + found.size
    known_old, known_new = {pair.old for pair in pairs}, {pair.new for pair in pairs}
    left = [at for at in range(len(old)) if at not in known_old]
    came = [at for at in range(len(new)) if at not in known_new]
    return sorted([*pairs, *_moved(old, new, left, came)], key=lambda pair: pair.new)


def _in_gap(old: Sequence[Block], new: Sequence[Block], left: range, came: range) -> Iterator[Matched]:
    """The pairs of a gap that are most alike together, in order."""
    if not left or not came or len(left) * len(came) > _MOST_PAIRS:
        return
    if len(left) == len(came) == 1 and _rewritten(old, new, left[0], came[0]):
        yield Matched(left[0], came[0])
        return
    scores = [[_score(old[o], new[n], _CHANGED) for n in came] for o in left]
    best = [[0.0] * (len(came) + 1) for _row in range(len(left) + 1)]
    for o in range(len(left) - 1, -1, -1):
        for n in range(len(came) - 1, -1, -1):
            paired = scores[o][n] + best[o + 1][n + 1] if scores[o][n] else 0.0
            best[o][n] = max(paired, best[o + 1][n], best[o][n + 1])
    o = n = 0
    while o < len(left) and n < len(came):
        if scores[o][n] and best[o][n] == scores[o][n] + best[o + 1][n + 1]:
            yield Matched(left[o], came[n])
            o, n = o + 1, n + 1
        elif best[o][n] == best[o + 1][n]:
            o += 1
        else:
            n += 1


def _rewritten(old: Sequence[Block], new: Sequence[Block], left: int, came: int) -> bool:
    """Whether the only block between two neighbours is another wording of the only one there before: not if either
    was moved there or away."""
    one, two = old[left], new[came]
    if isinstance(one, Paragraph) and isinstance(two, Paragraph):
        moved = any(block.key == one.key for block in new) or any(block.key == two.key for block in old)
        return one.style == two.style and bool(one.text) and bool(two.text) and not moved
    return False


def _moved(old: Sequence[Block], new: Sequence[Block], left: Sequence[int], came: Sequence[int]) -> Iterator[Matched]:
    """Those that stand elsewhere; what is short may stand in many places and is not known again."""
    free = [at for at in came if new[at].words.total() >= _KNOWN_AGAIN]
    for at in left:
        if old[at].words.total() < _KNOWN_AGAIN:
            continue
        found = max(free, key=lambda one: _score(old[at], new[one], _MOVED), default=-1)
        if found >= 0 and _score(old[at], new[found], _MOVED):
            free.remove(found)
            yield Matched(at, found, moved=True)


def _score(one: Block, two: Block, least: float) -> float:
    """How alike they are, 0 for less than the least."""
    if type(one) is not type(two):
        return 0.0
    if one.key == two.key:
        return 1.0
    shared, whole = (one.words & two.words).total(), one.words.total() + two.words.total()
    alike = 2 * shared / whole if whole else 0.0
    # Under the same heading "a) Các phường:" a heading is rather a heading.
    if isinstance(one, Paragraph) and isinstance(two, Paragraph) and one.style != two.style:
        alike *= 0.9
    return alike if alike >= least else 0.0


def columns_of(base: Table, theirs: Table) -> dict[int, int]:
    """Where each column of the base stands in the new table, by the headings; {} where nothing moved."""
    headings = [next((row for row in one.rows if len(row.cells) == one.columns), None) for one in (base, theirs)]
    if headings[0] is None or headings[1] is None:
        return {}
    old, new = ([cell.text for cell in row.cells] for row in headings if row)
    if old == new:
        return {}
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    return {one.a + at: one.b + at for one in matcher.get_matching_blocks() for at in range(one.size)}
