"""Three versions of a row of blocks put together: which block stands where, and who decides on it. Pure.

The order is that of the new rendering. What the clerk added or moved stands behind the block that it stood behind.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from danvan_cli.render.blocks import Block, State, same, untouched
from danvan_cli.render.matching import match


class Do(StrEnum):
    """What is to be done for one block: leave the new one as it is; put the three together; carry the clerk's over;
    leave it away as the clerk did; propose that the new one comes in, or that the clerk's one goes."""

    LEAVE = "leave"
    JOIN = "join"
    CARRY = "carry"
    OMIT = "omit"
    PROPOSE = "propose"
    DOOM = "doom"


class Step(NamedTuple):
    """One block of the result; None for a version that does not have it."""

    do: Do
    base: Block | None
    mine: Block | None
    theirs: Block | None
    moved: bool = False


def merge_rows(base: Sequence[Block], mine: Sequence[Block], theirs: Sequence[Block]) -> list[Step]:
    """A step for each block of the result, in order, and for those that are left away."""
    return list(_RowMerge(base, mine, theirs).steps())


class _RowMerge:
    def __init__(self, base: Sequence[Block], mine: Sequence[Block], theirs: Sequence[Block]) -> None:
        self.base, self.mine, self.theirs = base, mine, theirs
        there = [at for at, block in enumerate(mine) if block.state is not State.DOOMED]
        pairs = match(base, [mine[at] for at in there])
        self.base_of_mine = {there[pair.new]: pair.old for pair in pairs}
        self.mine_of_base = {base_at: at for at, base_at in self.base_of_mine.items()}
        self.moved = {there[pair.new] for pair in pairs if pair.moved}
        self.base_of_theirs = {pair.new: pair.old for pair in match(base, theirs)}
        self.theirs_of_base = {base_at: at for at, base_at in self.base_of_theirs.items()}
        self.twins = self._twins()

    def _twins(self) -> dict[int, int]:
        """What the clerk added, or kept though danvan would take it away, and the new rendering has as well."""
        fresh = defaultdict(list)
        for at, block in enumerate(self.theirs):
            if at not in self.base_of_theirs:
                fresh[block.key].append(at)
        found = {}
        for at, block in enumerate(self.mine):
            if at not in self.base_of_mine and block.text and fresh[block.key]:
                found[at] = fresh[block.key].pop(0)
        return found

    def steps(self) -> Iterator[Step]:
        floating = self._floating()
        yield from floating[-1]
        for at in range(len(self.theirs)):
            yield from self._of_theirs(at)
            yield from floating[at]

    def _floating(self) -> dict[int, list[Step]]:
        """The clerk's blocks that the new rendering gives no place, by the new block that they follow; -1 for none."""
        found: dict[int, list[Step]] = defaultdict(list)
        anchor = -1
        for at, block in enumerate(self.mine):
            base_at = self.base_of_mine.get(at)
            theirs_at = self.twins.get(at) if base_at is None else self.theirs_of_base.get(base_at)
            if theirs_at is not None and at not in self.moved:
                anchor = theirs_at
            elif step := self._of_mine(block, base_at, theirs_at):
                found[anchor].append(step)
        return found

    def _of_mine(self, block: Block, base_at: int | None, theirs_at: int | None) -> Step | None:
        """A block of the clerk without a place of its own; None if nobody misses it."""
        base = None if base_at is None else self.base[base_at]
        if block.state is State.PROPOSED and theirs_at is None:
            return None
        if block.state is State.DOOMED:
            return Step(Do.DOOM, None, block, None)
        if base is None:
            return Step(Do.CARRY, None, block, None)
        if theirs_at is not None:
            return Step(Do.JOIN, base, block, self.theirs[theirs_at], moved=True)
        if same(base, block) and untouched(block) and not block_moved(self, block):
            return None
        return Step(Do.DOOM, base, block, None)

    def _of_theirs(self, at: int) -> Iterator[Step]:
        theirs, base_at = self.theirs[at], self.base_of_theirs.get(at)
        if base_at is None:
            twin = next((mine for mine, new in self.twins.items() if new == at), None)
            yield Step(Do.LEAVE if twin is None else Do.JOIN, None, None if twin is None else self.mine[twin], theirs)
            return
        base, mine_at = self.base[base_at], self.mine_of_base.get(base_at)
        if mine_at is None:
            yield Step(Do.OMIT if same(base, theirs) else Do.PROPOSE, base, None, theirs)
        elif self.mine[mine_at].state is State.PROPOSED:
            yield Step(Do.PROPOSE, base, self.mine[mine_at], theirs)
        elif mine_at not in self.moved:
            yield Step(Do.JOIN, base, self.mine[mine_at], theirs)


def block_moved(merge: _RowMerge, block: Block) -> bool:
    return any(merge.mine[at] is block for at in merge.moved)
