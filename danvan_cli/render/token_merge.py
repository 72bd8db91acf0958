"""Three versions of one paragraph put together word by word, where that is certain. Pure.

`base` is what danvan rendered before, `mine` what the clerk made of it, `theirs` what danvan renders now.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import groupby
from typing import NamedTuple

from danvan_cli.render.blocks import Paragraph, Token, same

# Less alike (0 to 1) than this, words that happen to be the same say nothing of which belong together.
_ALIKE = 0.4


class Stretch(NamedTuple):
    """Tokens in a row that stand; or, where both sides differ, those that the clerk wrote and those that danvan
    proposes in their place."""

    mine: tuple[Token, ...]
    theirs: tuple[Token, ...] = ()
    disputed: bool = False


class Hunk(NamedTuple):
    """A stretch [start, end) of the base that one side has as [left, right)."""

    start: int
    end: int
    left: int
    right: int


class Merged(NamedTuple):
    stretches: tuple[Stretch, ...]

    @property
    def disputed(self) -> bool:
        return any(one.disputed for one in self.stretches)


def hunks(base: Sequence[Token], side: Sequence[Token]) -> list[Hunk]:
    """Where the side differs from the base."""
    matcher = SequenceMatcher(None, [one.key for one in base], [one.key for one in side], autojunk=False)
    return [Hunk(*where) for kind, *where in matcher.get_opcodes() if kind != "equal"]


def merge_tokens(base: Paragraph, mine: Paragraph, theirs: Paragraph) -> Merged:
    """The paragraph as a row of stretches; where the clerk and danvan changed the same words, both are in it."""
    if mine.undecided and same(base, theirs):
        return Merged(tuple(undecided(mine)))
    if not mine.undecided and (mine.text == theirs.text or same(base, theirs)):
        return Merged((Stretch(mine.tokens),))
    of_mine, of_theirs = hunks(base.tokens, mine.tokens), hunks(base.tokens, theirs.tokens)
    if min(_alike(base, mine), _alike(base, theirs)) < _ALIKE:
        return Merged((Stretch(mine.tokens, theirs.tokens, disputed=True),))
    return Merged(tuple(_joined(_Sides(base, mine, theirs, of_mine, of_theirs).stretches())))


def undecided(mine: Paragraph) -> Iterator[Stretch]:
    """The paragraph as it stands: with each proposal that nobody decided on beside the words that it is to replace."""
    at = 0
    for place, proposed in (*mine.proposed, (len(mine.tokens), ())):
        start = place
        while start > at and mine.tokens[start - 1].open:
            start -= 1
        yield from _apart(mine.tokens[at:start])
        if start < place or proposed:
            yield Stretch(mine.tokens[start:place], proposed, disputed=True)
        at = place


def _apart(tokens: Sequence[Token]) -> Iterator[Stretch]:
    """Words that danvan proposed to take away without others in their place, and those between them."""
    for is_open, found in groupby(tokens, lambda token: token.open):
        yield Stretch(tuple(found), disputed=is_open)


def _alike(one: Paragraph, two: Paragraph) -> float:
    ours, theirs = (
        Counter("0" if token.is_number else token.key[0].casefold() for token in side.tokens) for side in (one, two)
    )
    whole = ours.total() + theirs.total()
    return 2 * (ours & theirs).total() / whole if whole else 1.0


class _Sides:
    def __init__(
        self, base: Paragraph, mine: Paragraph, theirs: Paragraph, of_mine: list[Hunk], of_theirs: list[Hunk]
    ) -> None:
        self.base, self.mine, self.theirs = base, mine, theirs
        self.of_mine, self.of_theirs = of_mine, of_theirs

    def stretches(self) -> Iterator[Stretch]:
        """Along the base: what nobody changed, then each group of changes that touch one another."""
        at = 0
        for mine, theirs in self._groups():
            start = min(one.start for one in (*mine, *theirs))
            end = max(one.end for one in (*mine, *theirs))
            yield Stretch(tuple(self._kept(at, start)))
            yield self._changed(mine, theirs, start, end)
            at = end
        yield Stretch(tuple(self._kept(at, len(self.base.tokens))))

    def _kept(self, start: int, end: int) -> Iterator[Token]:
        """Tokens that both sides have; the clerk's blanks go before the new ones."""
        for at in range(start, end):
            base = self.base.tokens[at]
            mine, theirs = (
                side[_place(found, at)]
                for side, found in ((self.mine.tokens, self.of_mine), (self.theirs.tokens, self.of_theirs))
            )
            yield theirs._replace(text=mine.text) if mine.text != base.text or mine.before or mine.wraps else theirs

    def _groups(self) -> Iterator[tuple[list[Hunk], list[Hunk]]]:
        """Hunks of both sides that overlap or touch, together."""
        tagged = sorted([(one, True) for one in self.of_mine] + [(one, False) for one in self.of_theirs])
        group: list[tuple[Hunk, bool]] = []
        for one, is_mine in tagged:
            if group and not any(self._touch(other, was_mine, one, is_mine) for other, was_mine in group):
                yield [h for h, own in group if own], [h for h, own in group if not own]
                group = []
            group.append((one, is_mine))
        if group:
            yield [h for h, own in group if own], [h for h, own in group if not own]

    def _touch(self, one: Hunk, one_mine: bool, two: Hunk, two_mine: bool) -> bool:
        """Whether a later hunk belongs to the same dispute: only a new figure stands apart from the word beside it."""
        if two.start < one.end or (one.start, one.end) == (two.start, two.end):
            return True
        if one_mine is two_mine or two.start > one.end:
            return False
        mine, theirs = (one, two) if one_mine else (two, one)
        return not (self._only_numbers(theirs) and self._no_numbers(mine))

    def _only_numbers(self, hunk: Hunk) -> bool:
        found = (*self.base.tokens[hunk.start : hunk.end], *self.theirs.tokens[hunk.left : hunk.right])
        return hunk.end > hunk.start and hunk.right > hunk.left and all(token.is_number for token in found)

    def _no_numbers(self, hunk: Hunk) -> bool:
        found = (*self.base.tokens[hunk.start : hunk.end], *self.mine.tokens[hunk.left : hunk.right])
        return not any(token.is_number for token in found) and hunk.end > hunk.start

    def _changed(self, mine: list[Hunk], theirs: list[Hunk], start: int, end: int) -> Stretch:
        ours = self.mine.tokens[_place(self.of_mine, start, first=True) : _place(self.of_mine, end)]
        news = self.theirs.tokens[_place(self.of_theirs, start, first=True) : _place(self.of_theirs, end)]
        if not mine:
            return Stretch(news)
        left, right = min(one.left for one in mine), max(one.right for one in mine)
        still_open = any(token.open for token in ours)
        still_open = still_open or any(left <= at <= right for at, _proposed in self.mine.proposed)
        if not theirs and not still_open:
            return Stretch(ours)
        if _text(ours) == _text(news) and not still_open:
            return Stretch(ours)
        looks = {token.look for token in ours}
        if _text(ours) == _text(self.base.tokens[start:end]) and len(looks) == 1 and not still_open:
            # Only the look is the clerk's, and only the text is new.
            return Stretch(tuple(token._replace(look=next(iter(looks))) for token in news))
        return Stretch(ours, news, disputed=True)


def _text(tokens: Sequence[Token]) -> str:
    return "".join(token.text for token in tokens).strip()


def _place(found: Sequence[Hunk], at: int, *, first: bool = False) -> int:
    """Where the base's place `at`, which is within no hunk, is on the other side; `first` before what was put in just
    there."""
    moved = 0
    for one in found:
        if one.end > at or (first and one.end == at and one.start == at) or (first and one.start >= at):
            break
        moved = one.right - one.end
    return at + moved


def _joined(stretches: Iterator[Stretch]) -> Iterator[Stretch]:
    """Without empty ones, and what stands in one."""
    plain: list[Token] = []
    for one in stretches:
        if one.disputed:
            if plain:
                yield Stretch(tuple(plain))
                plain = []
            yield one
        else:
            plain += one.mine
    if plain:
        yield Stretch(tuple(plain))
