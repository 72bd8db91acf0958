"""How alike texts are, at a cost that grows with the number of texts and not with that of their pairs.

A text's sketch is the few smallest checksums of its runs of words. Texts that share much share sketch entries, so
an index of entries names the few texts worth comparing in full.
"""

import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache

from danvan_cli.texts.text import fold

RUN = 5
SKETCH = 6
# A run of words that so many texts share is office jargon and tells nothing about copying.
CROWD = 12
_SMALL = 1 << 29  # an eighth of all checksums are smaller


@lru_cache(maxsize=128)
def runs(text: str) -> frozenset[int]:
    """Checksums of all runs of five words, compared without case, accents and punctuation."""
    words = fold(text).encode().split()
    return frozenset(map(zlib.crc32, map(b" ".join, zip(*(words[n:] for n in range(RUN)), strict=False))))


def sketch(text: str) -> tuple[int, ...]:
    """The smallest checksums among the text's runs; empty for a text of fewer than five words."""
    checksums = runs(text)
    small = [one for one in checksums if one < _SMALL]  # of a long text enough are, and few to sort
    return tuple(sorted(small if len(small) >= SKETCH else checksums)[:SKETCH])


def alike(first: str, second: str, percent: int) -> bool:
    """Whether two texts are the same but for small changes: at least `percent` alike, counted on folded text."""
    from rapidfuzz import fuzz

    shorter, longer = sorted((len(first), len(second)))
    # The folded texts would have to differ in length by less than this; folding itself takes away a few signs.
    if shorter < longer * (percent / (200 - percent) - 0.1):
        return False
    return fuzz.ratio(fold(first), fold(second), score_cutoff=percent) > 0


class SketchIndex:
    """Texts by the entries of their sketches; finds those that may be alike without comparing all pairs."""

    def __init__(self) -> None:
        self._by_entry: dict[int, list[int]] = defaultdict(list)

    def add(self, text_id: int, entries: Iterable[int]) -> None:
        for entry in entries:
            holders = self._by_entry[entry]
            if len(holders) < CROWD:
                holders.append(text_id)

    def near(self, entries: Iterable[int]) -> Iterator[int]:
        """Ids of the texts that share at least a third of the entries, the likeliest first."""
        shared: dict[int, int] = defaultdict(int)
        wanted = tuple(entries)
        for entry in wanted:
            for holder in self._by_entry.get(entry, ()):
                shared[holder] += 1
        likeliest = sorted(shared, key=lambda holder: -shared[holder])
        return (holder for holder in likeliest if shared[holder] * 3 >= len(wanted))
